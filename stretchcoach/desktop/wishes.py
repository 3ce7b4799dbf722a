"""Owns what one start of the program may ask of the one that runs, and how both are written, a line each."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Final, TypeAlias

from stretchcoach.core.pause import PauseLength

MOST_BYTES: Final = 4096
"""No wish is longer."""
LONGEST_SNOOZE: Final = 120
"""Minutes."""


@dataclass(frozen=True, slots=True)
class Show:
    """Come to the front."""


@dataclass(frozen=True, slots=True)
class Stay:
    """Stay as it is, as when both were started in the background."""


@dataclass(frozen=True, slots=True)
class Start:
    """Start a routine, named by its id."""

    routine: str


@dataclass(frozen=True, slots=True)
class Sos:
    """Start the routine for a cramp at once."""


@dataclass(frozen=True, slots=True)
class Tell:
    """Tell how things stand."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Keep reminders quiet."""

    length: PauseLength


@dataclass(frozen=True, slots=True)
class Resume:
    """Remind again."""


@dataclass(frozen=True, slots=True)
class Snooze:
    """Put the reminder off."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave this repeat out."""


@dataclass(frozen=True, slots=True)
class Quit:
    """End the program."""


Wish: TypeAlias = Show | Stay | Start | Sos | Tell | Pause | Resume | Snooze | Skip | Quit
SIMPLE: Final[Mapping[str, Wish]] = {
    "show": Show(),
    "stay": Stay(),
    "sos": Sos(),
    "status": Tell(),
    "resume": Resume(),
    "skip": Skip(),
    "quit": Quit(),
}
"""The wishes that say all by their name."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a wish, in words for the user and, where asked for, as `data` for programs."""

    done: bool
    text: str = ""
    data: Mapping[str, object] | None = None


def wish_line(wish: Wish, token: str = "") -> bytes:
    """Return a wish as a line, with the token by which a window may come to the front."""
    match wish:
        case Start():
            kind = "start"
        case Pause():
            kind = "pause"
        case Snooze():
            kind = "snooze"
        case _:
            kind = next(name for name, each in SIMPLE.items() if each == wish)
    return json.dumps({"do": kind, "token": token, **asdict(wish)}).encode() + b"\n"


def wish_of(line: bytes) -> tuple[Wish, str] | None:
    """Return the wish and the token in a line, None where it is none of ours."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    wish = _wish(said)
    token = said.get("token", "") if wish is not None else None
    if wish is None or not isinstance(token, str) or not (token.isascii() and "\0" not in token):
        return None
    return wish, token


def reply_line(reply: Reply) -> bytes:
    """Return a reply as a line."""
    return json.dumps(asdict(reply)).encode() + b"\n"


def reply_of(line: bytes) -> Reply | None:
    """Return the reply in a line, None where it is none of ours."""
    try:
        said = json.loads(line)
        done, text, data = said["done"], said["text"], said["data"]
    except (ValueError, TypeError, KeyError):
        return None
    if not isinstance(done, bool) or not isinstance(text, str) or not isinstance(data, dict | None):
        return None
    return Reply(done, text, data)


def _wish(said: object) -> Wish | None:
    """Return the wish, None where there is none or one of its values makes no sense."""
    match said:
        case {"do": "start", "routine": str(routine)}:
            return Start(routine)
        case {"do": "pause", "length": str(length)} if length in tuple(PauseLength):
            return Pause(PauseLength(length))
        case {"do": "snooze", "minutes": int(minutes)} if 1 <= minutes <= LONGEST_SNOOZE:
            return Snooze(int(minutes))
        case {"do": str(kind)}:
            return SIMPLE.get(kind)
        case _:
            return None
