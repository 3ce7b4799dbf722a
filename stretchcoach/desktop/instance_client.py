"""Owns how the program that runs is spoken to: over its private socket, with the standard library alone."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from stretchcoach.core.errors import StretchCoachError

if TYPE_CHECKING:
    from stretchcoach.desktop.wishes import Reply, Wish

ACTIVATION: Final = "XDG_ACTIVATION_TOKEN"
"""What Wayland wants to see before it lets a window come to the front."""
ANSWER_WITHIN_S: Final = 1.5
LONGEST_REPLY: Final = 1 << 16


class NotRunningError(StretchCoachError):
    """There is no program to ask."""


class InstanceError(StretchCoachError):
    """The program that runs can neither be found out about nor asked."""


def address_in(folder: Path) -> str:
    """Return where the program listens; Windows' pipes have names in place of paths."""
    if sys.platform == "win32":
        import hashlib  # noqa: PLC0415 - loads a large library, for Windows alone

        return "stretchcoach-" + hashlib.sha256(str(folder).encode()).hexdigest()[:16]
    return str(folder / "ipc")


def ask(folder: Path, wish: "Wish", token: str | None = None) -> "Reply":
    """Tell the program that keeps its socket in `folder` what is wished, and return its reply.

    Raises a `NotRunningError` where none listens, also where a killed one left its socket, and an
    `InstanceError` where it is another user's or does not answer.
    """
    from stretchcoach.desktop.wishes import reply_of, wish_line  # noqa: PLC0415 - the first start asks nobody

    line = wish_line(wish, os.environ.get(ACTIVATION, "") if token is None else token)
    try:
        said = _through_pipe(folder, line) if sys.platform == "win32" else _through_socket(folder, line)
    except (FileNotFoundError, ConnectionRefusedError) as error:
        raise NotRunningError("StretchCoach is not running.") from error
    except PermissionError as error:
        raise InstanceError(f"The StretchCoach in {folder} belongs to another user.") from error
    except OSError as error:
        raise InstanceError(
            "StretchCoach is running but does not answer. Wait a moment, or end it, and start it again."
        ) from error
    reply = reply_of(said)
    if reply is None:
        raise InstanceError(
            "The StretchCoach that is running does not understand this: is it another version?"
        )
    return reply


def _through_socket(folder: Path, line: bytes) -> bytes:
    import socket  # noqa: PLC0415 - the first start asks nobody

    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(ANSWER_WITHIN_S)
        connection.connect(address_in(folder))
        connection.sendall(line)
        said = b""
        while not said.endswith(b"\n") and len(said) < LONGEST_REPLY:
            part = connection.recv(4096)
            if not part:
                break
            said += part
    return said


def _through_pipe(folder: Path, line: bytes) -> bytes:
    with Path(rf"\\.\pipe\{address_in(folder)}").open("r+b", buffering=0) as pipe:
        pipe.write(line)
        return pipe.readline(LONGEST_REPLY)
