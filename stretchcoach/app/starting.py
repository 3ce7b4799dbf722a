"""Owns how a session begins: from its page, from the home page, from outside, at once for a cramp."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum, unique
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stretchcoach.app.current import Current
from stretchcoach.app.session_desk import Left, SessionDesk
from stretchcoach.core.desk_break import BREAK, FULL, MICRO
from stretchcoach.core.labels import CRAMP
from stretchcoach.core.reminder import SNOOZE
from stretchcoach.core.routine import Choices, Sides

if TYPE_CHECKING:
    from stretchcoach.storage.library import Shelved
    from stretchcoach.ui.routine_state import StartRequest


@unique
class Started(StrEnum):
    """What came of a wish to start."""

    BEGUN = "begun"
    ASKED = "asked"
    """The routine is opened, because the user has to choose something first."""
    BUSY = "busy"
    """Another session is on."""
    UNKNOWN = "unknown"
    """There is no such routine."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be started from the menu: the id and title of a routine, and one for a cramp."""

    routine: str = ""
    title: str = ""
    cramp: bool = False
    snooze: timedelta = SNOOZE
    """How long a reminder is put off."""


class Starting(QObject):
    """Begins sessions; `opened` asks for the page of a routine."""

    opened = Signal(str)

    def __init__(self, current: Current, desk: SessionDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._desk = desk

    def offer(self, reminded: str | None) -> Offer:
        """Return what the tray can start: the routine that is `reminded` of, else what was done last."""
        routine = reminded
        if routine is None:
            recent = self._current.services.history.recent(1)
            routine = next((record.routine for record in recent), "")
        shelf = self._current.shelf
        shelved, cramp = shelf.find(routine), shelf.find(CRAMP) is not None
        snooze = self._current.settings.remind.snooze
        if shelved is None:
            return Offer(cramp=cramp, snooze=snooze)
        return Offer(routine, shelved.routine.title, cramp, snooze)

    def start(self, request: "StartRequest") -> None:
        """Start as the routine's page asks."""
        shelved = self._current.shelf.find(request.routine)
        if shelved is not None and self._desk.make_room():
            self._begin(shelved, request.choices, request.pain_before)

    def start_now(self, routine: str) -> Started:
        """Start without the page; a routine that asks for a side is opened instead, the first time."""
        shelved = self._current.shelf.find(routine)
        if shelved is None:
            return Started.UNKNOWN
        if not self._desk.make_room():
            return Started.BUSY
        if shelved.routine.sides is Sides.WORST_FIRST and not self._current.remembered(shelved):
            self.opened.emit(routine)
            return Started.ASKED
        self._begin(shelved, self._current.chosen(shelved).choices, None)
        return Started.BEGUN

    def cramp_now(self) -> Started:
        """Start the routine for a cramp at once, with nothing asked; a session that is on is ended for it."""
        shelved = self._current.shelf.find(CRAMP)
        if shelved is None:
            return Started.UNKNOWN
        playing = self._desk.playing
        if playing is not None and playing.shelved.routine.id == CRAMP and self._desk.busy:
            return Started.BEGUN
        if not self._desk.make_room():
            self._desk.stop()
            self._desk.make_room()
        self._begin(shelved, self._current.chosen(shelved).choices, None)
        return Started.BEGUN

    def start_break(self) -> Started:
        """Start a desk break of the length that the user has set."""
        shelved = self._current.shelf.find(BREAK)
        if shelved is None:
            return Started.UNKNOWN
        if not self._desk.make_room():
            return Started.BUSY
        variant = MICRO if self._current.settings.breaks.micro else FULL
        self._begin(shelved, Choices(variant=variant), None)
        return Started.BEGUN

    def take_up(self, left: Left | None) -> None:
        """Go on with a session that was broken off."""
        if left is not None:
            self._desk.take_up(left, self._current.settings)

    def _begin(self, shelved: "Shelved", choices: Choices, pain_before: int | None) -> None:
        self._desk.begin(shelved, choices, pain_before, self._current.settings)
