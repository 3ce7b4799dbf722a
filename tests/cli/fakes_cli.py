"""Owns the fakes of a terminal session: keys from a script, and a screen that remembers what it showed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from stretchcoach.cli.keys import Key
from stretchcoach.cli.session_view import View
from tests.fakes import FakeClock


@dataclass
class ScriptedKeys:
    """Keys that are pressed at given times after the first look; time passes only here."""

    clock: FakeClock
    script: Iterable[tuple[float, Key]] = ()
    answers: bool = True
    taken: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        began = self.clock.now()
        self._coming = [(began + timedelta(seconds=after), key) for after, key in self.script]

    def read(self, within: float) -> Key | None:
        until = self.clock.now() + timedelta(seconds=within)
        if self._coming and self._coming[0][0] <= until:
            self.clock.instant, key = self._coming.pop(0)
            return key
        self.clock.instant = until
        return None

    def suspend(self) -> None:
        self.taken.append("suspend")

    def resume(self) -> None:
        self.taken.append("resume")


@dataclass
class MemoryScreen:
    """A screen that keeps every view."""

    views: list[View] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)

    def show(self, view: View) -> None:
        self.views.append(view)

    def suspend(self) -> None:
        self.taken.append("suspend")

    def resume(self) -> None:
        self.taken.append("resume")
