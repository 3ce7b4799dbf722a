"""Owns the keys of a terminal session: what each means (as in the window), and the port they come through."""

from enum import Enum, auto, unique
from typing import Final, Protocol

ESCAPE: Final = "\x1b"


@unique
class Key(Enum):
    """A key that steers the session."""

    STOP = auto()
    TOGGLE = auto()
    PAUSE = auto()
    VOICE = auto()
    BACK = auto()
    SKIP = auto()
    MORE_TIME = auto()
    READY = auto()


MEANINGS: Final = {
    "q": Key.STOP,
    "Q": Key.STOP,
    "s": Key.STOP,
    "S": Key.STOP,
    "\x1b[F": Key.STOP,
    "\x1b[4~": Key.STOP,
    " ": Key.TOGGLE,
    "m": Key.VOICE,
    "M": Key.VOICE,
    "n": Key.SKIP,
    "N": Key.SKIP,
    "p": Key.BACK,
    "P": Key.BACK,
    "+": Key.MORE_TIME,
    "=": Key.MORE_TIME,
    "\r": Key.READY,
    "\n": Key.READY,
    "\x1b[C": Key.SKIP,
    "\x1bOC": Key.SKIP,
    "\x1b[D": Key.BACK,
    "\x1bOD": Key.BACK,
}


class Keys(Protocol):
    """Where keys come from."""

    @property
    def answers(self) -> bool:
        """Whether there is anyone to press a key."""

    def read(self, within: float) -> Key | None:
        """Return the next key, None when none came within that many seconds."""

    def suspend(self) -> None:
        """Give the terminal back as it was found."""

    def resume(self) -> None:
        """Take the terminal again."""


class KeyDecoder:
    """Cuts what a terminal sends into keys; an escape sequence that means nothing here is swallowed whole."""

    def __init__(self) -> None:
        self._pending = ""

    @property
    def inside_sequence(self) -> bool:
        """Whether an escape sequence has begun and not ended, or the Esc key was pressed."""
        return bool(self._pending)

    def feed(self, text: str) -> list[Key]:
        """Return the keys that `text` completes, in order."""
        keys = []
        for character in text:
            if character == ESCAPE:
                self._pending = ESCAPE
                continue
            self._pending += character
            if self._pending[0] == ESCAPE and not _complete(self._pending):
                continue
            key = MEANINGS.get(self._pending)
            self._pending = ""
            if key is not None:
                keys.append(key)
        return keys

    def settle(self) -> list[Key]:
        """Return the Esc key, which pauses as in the window, if it came alone; forget what was begun."""
        alone = self._pending == ESCAPE
        self._pending = ""
        return [Key.PAUSE] if alone else []


def _complete(sequence: str) -> bool:
    """Return whether an escape sequence has its last character (ECMA-48: @ to ~ after the parameters)."""
    if len(sequence) == len(ESCAPE) + 1:
        return sequence[1] not in "[O"
    return "@" <= sequence[-1] <= "~"
