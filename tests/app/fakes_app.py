"""Owns the fake of the user's desktop: it remembers what was asked of it, and does what a test says."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from stretchcoach.desktop.start_at_login import XdgAutostart
from stretchcoach.desktop.surroundings import Surroundings
from stretchcoach.ports.desktop import Notice, NowPlaying, PlayerKeys
from tests.fakes import FakePresence


@dataclass
class FakeNotifier:
    """A desktop that shows messages with buttons, or does not."""

    able: bool = False
    shown: Notice | None = None
    pressed: Callable[[str], None] | None = None
    failed: Callable[[], None] | None = None

    def show(self, notice: Notice, pressed: Callable[[str], None], failed: Callable[[], None]) -> None:
        if self.able:
            self.shown, self.pressed, self.failed = notice, pressed, failed
        else:
            failed()

    def withdraw(self) -> None:
        self.shown = None

    def tidy(self) -> None:
        """Nothing was left."""

    def press(self, label: str) -> None:
        """Press the button of that name, as a server does: the message goes, then the key is told."""
        assert self.shown is not None
        assert self.pressed is not None
        (key,) = (action.key for action in self.shown.actions if action.label == label)
        self.withdraw()
        self.pressed(key)


@dataclass
class FakeAround:
    """A screen, players and keys; `log` says what was done."""

    log: list[str] = field(default_factory=list)
    kept: bool = False
    keys: PlayerKeys | None = None
    now: NowPlaying | None = None

    def keep(self, why: str) -> None:
        assert why
        self.kept = True

    def release(self) -> None:
        self.kept = False

    def pause(self) -> None:
        self.log.append("players paused")

    def resume(self) -> None:
        self.log.append("players resumed")

    def begin(self, keys: PlayerKeys) -> None:
        self.keys = keys

    def show(self, now: NowPlaying) -> None:
        self.now = now

    def end(self) -> None:
        self.keys = None


@dataclass
class FakeDesktop:
    """All of it."""

    notifier: FakeNotifier = field(default_factory=FakeNotifier)
    around: FakeAround = field(default_factory=FakeAround)
    presence: FakePresence = field(default_factory=FakePresence)

    @property
    def surroundings(self) -> Surroundings:
        return Surroundings(
            notifier=self.notifier,
            awake=self.around,
            players=self.around,
            keys=self.around,
            presence=self.presence,
            login=XdgAutostart(Path("/nonexistent"), ("stretchcoach",)),
        )
