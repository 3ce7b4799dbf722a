"""Owns what the audio processes say to each other: one frozen dataclass and one JSON line per message."""

import json
from dataclasses import asdict, dataclass
from typing import Final, TypeAlias, assert_never, get_args

from stretchcoach.core.cue import Tone
from stretchcoach.ports import Sound, Speech

NOT_RENDERED: Final = "not rendered"
"""Why a text is missed that the engine could not make, or not in time."""


@dataclass(frozen=True, slots=True)
class Prepare:
    """To the speaker: get these sounds ready, the first first."""

    sounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Play:
    """To the speaker: let the sound be heard at `due`, in seconds of `time.monotonic`."""

    number: int
    sound: str
    due: float


@dataclass(frozen=True, slots=True)
class Configure:
    """To the speaker: from now on this is how the user wants to hear, as `sound_text` writes it."""

    sound: str


@dataclass(frozen=True, slots=True)
class Sample:
    """To the speaker: let this text be heard as soon as it is made, in a voice that is only tried."""

    text: str
    sound: str


@dataclass(frozen=True, slots=True)
class Hush:
    """To the speaker: be silent and forget what is planned."""


@dataclass(frozen=True, slots=True)
class Forget:
    """To the speaker: forget what is planned; what sounds goes on."""


@dataclass(frozen=True, slots=True)
class Ping:
    """To the speaker: say that you live."""

    number: int


@dataclass(frozen=True, slots=True)
class Pong:
    """From the speaker: it lives."""

    number: int


@dataclass(frozen=True, slots=True)
class Made:
    """From the speaker: the sound is ready to be played and lasts so many seconds."""

    sound: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Started:
    """From the speaker: a sound began, `late` seconds after it was due (negative: early)."""

    number: int
    late: float


@dataclass(frozen=True, slots=True)
class Missed:
    """From the speaker: a sound was dropped."""

    number: int
    why: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """From the speaker: one sentence on what is wrong until further notice; None when all is well again."""

    sentence: str | None


@dataclass(frozen=True, slots=True)
class Notice:
    """From the speaker: one sentence on something that is told once."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Bye:
    """From the speaker: it ends because there was nothing to do for a while."""


@dataclass(frozen=True, slots=True)
class Render:
    """To the renderer: write this text to a sound file."""

    text: str


@dataclass(frozen=True, slots=True)
class Ready:
    """From the renderer: it has started."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """From the renderer: the text is in the file at `path`."""

    text: str
    path: str


@dataclass(frozen=True, slots=True)
class Unspeakable:
    """From the renderer: this text could not be spoken, others may be."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class NoEngine:
    """From the renderer: there is no engine to speak with."""

    why: str


@dataclass(frozen=True, slots=True)
class StandIn:
    """From the render queue: an engine does not work, and another speaks in its place."""

    engine: str
    instead: str
    why: str


Message: TypeAlias = (
    Prepare | Play | Configure | Sample | Hush | Forget | Ping | Pong | Made | Started | Missed | Trouble
    | Notice | Bye | Render | Ready | Rendered | Unspeakable | NoEngine | StandIn
)  # fmt: skip
KINDS: Final[dict[str, type[Message]]] = {kind.__name__: kind for kind in get_args(Message)}


def encode(message: Message) -> bytes:
    """Return the message as one line."""
    return json.dumps([type(message).__name__, asdict(message)], separators=(",", ":")).encode() + b"\n"


def decode(line: bytes) -> Message | None:
    """Return the message in a line, None where there is none."""
    try:
        name, fields = json.loads(line)
        if name == "Prepare":
            return Prepare(tuple(fields["sounds"]))
        return KINDS[name](**fields)
    except (ValueError, TypeError, KeyError):
        return None


def name_of(sound: Sound) -> str:
    """Return the sound as a string that `named` understands."""
    match sound:
        case Speech():
            return f"say:{sound.text}"
        case Tone():
            return f"tone:{sound.value}"
        case _:
            assert_never(sound)


def named(name: str) -> Sound | None:
    """Return the sound of that name, None where there is none."""
    kind, _, what = name.partition(":")
    if kind == "say":
        return Speech(what)
    return Tone(what) if kind == "tone" and what in set(Tone) else None
