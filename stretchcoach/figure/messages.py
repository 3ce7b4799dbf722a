"""Owns what window and figure worker say to each other: one JSON line each, pixels after it where told.

To the worker go `Ask`s and `Drop`s; from it come `Reply`s, the length of the pixels that follow in them.
"""

import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final, TypeAlias

from stretchcoach.core.routine import Side
from stretchcoach.ports.figures import Aspect, Drawing, FilmOrder, Motion

MOST_BYTES: Final = 256 * 1024 * 1024
"""A reply that claims more is nonsense."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A picture or a film is wanted; the replies carry the number."""

    number: int
    wanted: Drawing | FilmOrder


@dataclass(frozen=True, slots=True)
class Drop:
    """What was asked for with a number is no longer wanted."""

    number: int


Request: TypeAlias = Ask | Drop


@dataclass(frozen=True, slots=True)
class PictureReply:
    """The picture lies there; None: there is none."""

    number: int
    path: Path | None


@dataclass(frozen=True, slots=True)
class FilmReply:
    """A film begins; `bytes` of the ground follow."""

    number: int
    size: tuple[int, int]
    box: tuple[int, int, int, int]
    schedule: tuple[tuple[int, int], ...]
    repeats: bool
    bytes: int


@dataclass(frozen=True, slots=True)
class FrameReply:
    """A frame of a film; `bytes` of it follow."""

    number: int
    frame: int
    bytes: int
    last: bool


@dataclass(frozen=True, slots=True)
class NoFilmReply:
    """There is no such film."""

    number: int


Reply: TypeAlias = PictureReply | FilmReply | FrameReply | NoFilmReply


_KINDS: Final[dict[type[Request | Reply], str]] = {
    Ask: "",
    Drop: "drop",
    PictureReply: "picture",
    FilmReply: "film",
    FrameReply: "frame",
    NoFilmReply: "none",
}


def line(message: Request | Reply) -> bytes:
    """Return a message as a line."""
    return json.dumps(_fields(message), separators=(",", ":")).encode() + b"\n"


def read_request(text: bytes) -> Request | None:
    """Return the request that a line holds, None where it holds none."""
    try:
        told = json.loads(text)
        number = int(told["number"])
        match told["kind"]:
            case "drop":
                return Drop(number)
            case "film":
                drawing = _drawing(told["drawing"])
                motion, start = Motion(told["motion"]), told["start"]
                return Ask(number, FilmOrder(drawing, motion, start, bool(told["at_once"])))
            case "picture":
                return Ask(number, _drawing(told["drawing"]))
            case _:
                return None
    except (ValueError, KeyError, TypeError):
        return None


def read_reply(text: bytes) -> Reply | None:
    """Return the reply that a line holds, None where it holds none."""
    try:
        told = json.loads(text)
        number = int(told["number"])
        match told["kind"]:
            case "picture":
                path = told["path"]
                return PictureReply(number, None if path is None else Path(path))
            case "film":
                width, height = (int(part) for part in told["size"])
                x, y, wide, high = (int(part) for part in told["box"])
                schedule = tuple((int(frame), int(span)) for frame, span in told["schedule"])
                size, box = (width, height), (x, y, wide, high)
                return FilmReply(number, size, box, schedule, bool(told["repeats"]), _bytes(told))
            case "frame":
                return FrameReply(number, int(told["frame"]), _bytes(told), bool(told["last"]))
            case "none":
                return NoFilmReply(number)
            case _:
                return None
    except (ValueError, KeyError, TypeError):
        return None


def _bytes(told: dict[str, Any]) -> int:
    count = int(told["bytes"])
    if not 0 <= count <= MOST_BYTES:
        raise ValueError(count)
    return count


def _fields(message: Request | Reply) -> dict[str, object]:
    """Return a message as JSON has it."""
    kind = _KINDS[type(message)]
    if isinstance(message, Ask):
        return {"number": message.number, **_wanted(message.wanted)}
    told = {field.name: getattr(message, field.name) for field in fields(message)}
    if isinstance(message, PictureReply) and message.path is not None:
        told["path"] = str(message.path)
    return {"kind": kind, **told}


def _wanted(wanted: Drawing | FilmOrder) -> dict[str, object]:
    match wanted:
        case Drawing():
            return {"kind": "picture", "drawing": _drawing_fields(wanted)}
        case FilmOrder(drawing, motion, start, at_once):
            told: dict[str, object] = {"motion": motion, "start": start, "at_once": at_once}
            return {"kind": "film", "drawing": _drawing_fields(drawing), **told}


def _drawing_fields(drawing: Drawing) -> dict[str, object]:
    return {
        "pose": drawing.pose,
        "room": drawing.room,
        "style": drawing.style,
        "dark": drawing.dark,
        "side": drawing.side,
        "among": drawing.among,
        "folder": None if drawing.folder is None else str(drawing.folder),
        "aspect": drawing.aspect,
    }


def _drawing(told: dict[str, Any]) -> Drawing:
    width, height = (int(part) for part in told["room"])
    side, folder = told["side"], told["folder"]
    return Drawing(
        pose=str(told["pose"]),
        room=(width, height),
        style=str(told["style"]),
        dark=bool(told["dark"]),
        side=None if side is None else Side(side),
        among=tuple(str(pose) for pose in told["among"]),
        folder=None if folder is None else Path(folder),
        aspect=Aspect(told["aspect"]),
    )
