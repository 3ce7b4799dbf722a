"""Owns how a session begins: from its page, from the home page, from outside, at once for a cramp."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum, unique
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stretchcoach.app.care import Care
from stretchcoach.app.current import Current
from stretchcoach.app.session_desk import SessionDesk
from stretchcoach.app.session_states import Left
from stretchcoach.core.choices import settle_sides
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
    NOT_NOW = "not now"
    """It is not for the user now; its page, or the emergency signs, tell why."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be started from the menu: the id and title of a routine, and one for a cramp."""

    routine: str = ""
    title: str = ""
    cramp: bool = False
    snooze: timedelta = SNOOZE
    """How long a reminder is put off."""


class Starting(QObject):
    """Begins sessions; `opened` asks for the page of a routine, `emergency` for the signs."""

    opened = Signal(str)
    emergency = Signal()
    held = Signal(object, object, object)
    """The `Routine` that has to wait, the `Limit` that says so, and what begins it all the same."""

    def __init__(
        self, current: Current, care: Care, desk: SessionDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._care = care
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
        if shelved is None or not self._desk.make_room():
            return
        if self._care.ruling(shelved.routine, request.pain_before).blocked:
            self.opened.emit(request.routine)
            return
        if not self._held_up(shelved, request.choices, request.pain_before):
            self._begin(shelved, request.choices, request.pain_before)

    def start_now(self, routine: str) -> Started:
        """Start without the page; a routine that asks for a side is opened instead, the first time."""
        shelved = self._current.shelf.find(routine)
        if shelved is None:
            return Started.UNKNOWN
        if not self._desk.make_room():
            return Started.BUSY
        if self._care.ruling(shelved.routine).blocked:
            self.opened.emit(routine)
            return Started.NOT_NOW
        if self._has_a_question(shelved):
            self.opened.emit(routine)
            return Started.ASKED
        choices = self._current.chosen(shelved).choices
        if self._held_up(shelved, choices, None, opened=True):
            return Started.NOT_NOW
        self._begin(shelved, choices, None)
        return Started.BEGUN

    def cramp_now(self) -> Started:
        """Start the routine for a cramp at once, with nothing asked; a session that is on is ended for it."""
        shelved = self._current.shelf.find(CRAMP)
        if shelved is None:
            return Started.UNKNOWN
        playing = self._desk.playing
        if playing is not None and playing.shelved.routine.id == CRAMP and self._desk.busy:
            return Started.BEGUN
        if self._care.ruling(shelved.routine).blocked:
            self.opened.emit(CRAMP)
            self.emergency.emit()
            return Started.NOT_NOW
        if not self._desk.make_room():
            self._desk.stop()
            self._desk.make_room()
        self._begin(shelved, self._current.chosen(shelved).choices, None)
        return Started.BEGUN

    def start_break(self) -> Started:
        """Start a desk break of the length that the user has set; a walk is never too early."""
        shelved = self._current.shelf.find(BREAK)
        if shelved is None:
            return Started.UNKNOWN
        if not self._desk.make_room():
            return Started.BUSY
        if self._care.ruling(shelved.routine).blocked:
            self.opened.emit(BREAK)
            return Started.NOT_NOW
        variant = MICRO if self._current.settings.breaks.micro else FULL
        self._begin(shelved, Choices(variant=variant), None)
        return Started.BEGUN

    def take_up(self, left: Left | None) -> None:
        """Go on with a session that was broken off; it counts as one with what was done before."""
        if left is None:
            return
        if self._care.ruling(left.shelved.routine).blocked:
            self.opened.emit(left.shelved.routine.id)
        else:
            self._desk.take_up(left, self._current.settings)

    def _held_up(
        self, shelved: "Shelved", choices: Choices, pain_before: int | None, *, opened: bool = False
    ) -> bool:
        """Return whether the start comes too soon or once too often; then it is asked what to do.

        `opened` shows the routine's page below the question.
        """
        limit = self._care.limit(shelved.routine, settle_sides(shelved.routine, choices))
        if limit is None:
            return False

        def all_the_same() -> None:
            if not limit.firm and self._desk.make_room():
                self._begin(shelved, choices, pain_before)

        if opened:
            self.opened.emit(shelved.routine.id)
        self.held.emit(shelved.routine, limit, all_the_same)
        return True

    def _has_a_question(self, shelved: "Shelved") -> bool:
        """Return whether the user has to be asked something on the routine's page first."""
        routine = shelved.routine
        asks_side = routine.sides is Sides.WORST_FIRST and not self._current.remembered(shelved)
        return asks_side or self._care.wants_first_run or bool(self._care.unasked(routine))

    def _begin(self, shelved: "Shelved", choices: Choices, pain_before: int | None) -> None:
        choices = self._care.fitted(shelved, choices)
        self._desk.begin(shelved, choices, pain_before, self._current.settings)
