"""Owns what one run of the program leaves to the next where it begins anew: in memory, never on the disk."""

import os
import pickle
import sys
from collections.abc import MutableMapping
from dataclasses import dataclass
from errno import ENOTSUP
from typing import TYPE_CHECKING

from stretchcoach import __version__
from stretchcoach.child import environment
from stretchcoach.desktop.desktop_entry import own_command
from stretchcoach.desktop.instance_client import ACTIVATION
from stretchcoach.desktop.single_instance import HANDED_OVER
from stretchcoach.desktop.start_at_login import HIDDEN

if TYPE_CHECKING:
    from stretchcoach.app.nudging import WorkSoFar
    from stretchcoach.app.session_states import Ended, Left
    from stretchcoach.core.cramp import Cramp
    from stretchcoach.ui.after_state import AfterAnswers
    from stretchcoach.ui.cramp_state import CrampAnswers


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """What no file of the user keeps, and nobody is to miss."""

    work: "WorkSoFar"
    notice: str | None = None
    """What the home page has to say."""
    left: "Left | None" = None
    """A session that a crash broke off, still on offer."""
    ended: "Ended | None" = None
    """A session that is over, and not told about yet."""
    said: "AfterAnswers | None" = None
    """What was answered about it."""
    cramp: "Cramp | None" = None
    cramp_said: "CrampAnswers | None" = None


def begin_anew(kept: Handover, listening: int) -> None:
    """Put a new run of the program in the place of this one, as the same process; it takes over `kept`.

    `listening` is the socket on which the program is spoken to: who speaks meanwhile is heard by the new run.
    Linux alone. Raises an `OSError` where the program cannot be started; else it does not return.
    """
    if sys.platform != "linux":
        raise OSError(ENOTSUP, os.strerror(ENOTSUP))
    left = os.memfd_create("stretchcoach", 0)
    with open(left, "wb", closefd=False) as file:
        pickle.dump(kept, file)
    os.set_inheritable(listening, True)
    env = environment() | {HANDED_OVER: f"{left} {listening} {__version__}"}
    env.pop(ACTIVATION, None)
    command = (*own_command(), HIDDEN)
    os.execve(command[0], command, env)  # noqa: S606 - our own program, with no shell between


def taken_over(env: MutableMapping[str, str]) -> tuple[Handover | None, int] | None:
    """Return what the run before has left, and its socket; None where this is the first.

    What another version has left is not understood, and None as well: it was upgraded meanwhile.
    """
    named = env.pop(HANDED_OVER, None)
    if named is None:
        return None
    left, listening, version = named.split()
    os.set_inheritable(int(listening), False)
    with open(int(left), "rb") as file:  # noqa: PTH123 - it has no path
        file.seek(0)
        return (_read(file.read()) if version == __version__ else None), int(listening)


def _read(pickled: bytes) -> Handover | None:
    try:
        kept = pickle.loads(pickled)  # noqa: S301 - the run before wrote it, and no other can
    except (pickle.UnpicklingError, AttributeError, ImportError, TypeError, ValueError):
        return None  # its classes are others now
    return kept if isinstance(kept, Handover) else None
