"""Owns the program of the small world that is the application's own `Reminding`."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from stretchcoach.app.reminding import Reminding
from tests.fakes import FakePresence

if TYPE_CHECKING:
    from stretchcoach.core.reminder import Moment, Reminder
    from tests.reminder_world import World


class AppProgram:
    """`Reminding` on the world's disk, with the world's clocks."""

    def __init__(self, world: "World") -> None:
        self._world = world
        self._presence = FakePresence(world.here)
        self._reminding = Reminding(
            world.disk, world.calendar, lambda: self._presence, lambda _: world.sight()
        )
        self._reminding.presented.connect(lambda _: world.come())

    @property
    def reminder(self) -> "Reminder | None":
        """What it holds."""
        return self._reminding.reminder

    def begin(self, _now: "Moment") -> None:
        self._reminding.begin()
        self._reminding.listen()

    def take(self, reminder: "Reminder") -> None:
        self._reminding.take(reminder)

    def look(self, _now: "Moment") -> None:
        self._presence.known = self._world.here
        self._reminding.check()

    def snooze(self, _now: "Moment", by: timedelta) -> bool:
        return self._reminding.snooze(by) is not None

    def answer(self, _now: "Moment") -> None:
        self._reminding.answer()

    def close(self) -> None:
        """Leave nothing behind."""
        self._reminding.deleteLater()
        QCoreApplication.sendPostedEvents(self._reminding, QEvent.Type.DeferredDelete.value)
