"""Owns the program as the small world of a reminder knows it, and the one that is the rule alone."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from stretchcoach.core.reminder import Moment, Phase, Reminder, put_off
from stretchcoach.core.reminder_rule import Forget, Show, TellMissed, decide

if TYPE_CHECKING:
    from stretchcoach.core.presence import Presence
    from tests.reminder_world import World


@dataclass
class Disk:
    """A `ReminderStore` that outlives the program; a full one keeps what it has."""

    reminder: Reminder | None = None
    full: bool = False

    def write(self, reminder: Reminder | None) -> None:
        if not self.full:
            self.reminder = reminder

    def read(self) -> Reminder | None:
        return self.reminder


class Program(Protocol):
    """What watches over the reminder, from its start to its end."""

    @property
    def reminder(self) -> Reminder | None:
        """What it holds."""

    def begin(self, now: Moment) -> None:
        """Take up what is on the disk."""

    def take(self, reminder: Reminder) -> None:
        """Plan this one."""

    def look(self, now: Moment) -> None:
        """Do what is to be done now."""

    def snooze(self, now: Moment, by: timedelta) -> bool:
        """Put it off; return whether it comes sooner than that, or not again."""

    def answer(self, now: Moment) -> None:
        """Take it as answered."""

    def close(self) -> None:
        """Leave nothing behind."""


class PureProgram:
    """The rule, and what holds the reminder."""

    def __init__(self, world: "World") -> None:
        self._world = world
        self._before: Presence | None = None
        self.reminder: Reminder | None = None

    def begin(self, now: Moment) -> None:
        found = self._world.disk.read()
        self._keep(None if found is None else found.taken_up(now))

    def take(self, reminder: Reminder) -> None:
        self._keep(reminder)

    def look(self, now: Moment) -> None:
        world = self._world
        if self.reminder is None:
            world.disk.write(None)
            return
        self._keep(self.reminder.rebased(now))
        sight = replace(world.sight(), presence=world.here, before=self._before)
        self._before = world.here if self.reminder.phase(now) is Phase.DUE else None
        match decide(self.reminder, now, sight):
            case Show():
                world.come()
                self._keep(self.reminder.shown(now))
            case TellMissed():
                self._keep(self.reminder.missed(now))
            case Forget():
                self._keep(None)
            case _:
                pass

    def snooze(self, now: Moment, by: timedelta) -> bool:
        assert self.reminder is not None
        off = put_off(self.reminder, now, by)
        self._keep(off.reminder)
        return off.cut

    def answer(self, _now: Moment) -> None:
        assert self.reminder is not None
        self._keep(self.reminder.answered())

    def close(self) -> None:
        """Leave nothing behind."""

    def _keep(self, reminder: Reminder | None) -> None:
        self.reminder = reminder
        self._world.disk.write(reminder)
