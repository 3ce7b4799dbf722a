"""Owns the fakes of the ports: one clock that tests move, one voice that remembers, stores in memory."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from stretchcoach.core.presence import UNKNOWN, Presence
from stretchcoach.core.reminder import Moment, Reminder
from stretchcoach.core.session import SessionRecord, Unfinished
from stretchcoach.core.sound_choice import SoundChoice
from stretchcoach.ports import Sound
from stretchcoach.ports.figures import Drawing, FigureNews, FilmOrder

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@dataclass
class FakeClock:
    """A monotonic clock that stands until a test moves it."""

    instant: timedelta = timedelta(hours=7)
    asleep: timedelta = timedelta()

    def now(self) -> timedelta:
        return self.instant

    def slept(self) -> timedelta:
        return self.asleep

    def pass_time(self, seconds: float) -> None:
        self.instant += timedelta(seconds=seconds)

    def sleep_machine(self, by: timedelta) -> None:
        """Let the machine sleep: the monotonic clock stands."""
        self.asleep += by


@dataclass
class FakeCalendar:
    """A wall clock beside a boot clock."""

    date: datetime = NOON
    boot: timedelta = timedelta(hours=3)
    boot_id: str = "boot-1"

    def now(self) -> datetime:
        return self.date

    def moment(self) -> Moment:
        return Moment(self.date, self.boot, self.boot_id)

    def pass_time(self, by: timedelta) -> None:
        self.date += by
        self.boot += by

    def set_wall(self, by: timedelta) -> None:
        """Let somebody set the clock."""
        self.date += by

    def reboot(self, off_for: timedelta) -> None:
        """Let the machine be off for a while."""
        self.date += off_for
        self.boot = timedelta(seconds=20)
        self.boot_id += "+"


@dataclass
class FakeVoice:
    """A voice that plays nothing and remembers all."""

    ready: list[Sound] = field(default_factory=list)
    planned: list[tuple[timedelta, Sound]] = field(default_factory=list)
    hushed: int = 0
    forgotten: int = 0
    closed: bool = False
    problem: str | None = None
    sound: SoundChoice = field(default_factory=SoundChoice)
    samples: list[tuple[str, SoundChoice]] = field(default_factory=list)
    lengths: dict[Sound, timedelta] = field(default_factory=dict)

    def configure(self, sound: SoundChoice) -> None:
        self.sound = sound

    def sample(self, text: str, sound: SoundChoice) -> None:
        self.samples.append((text, sound))

    def prepare(self, sounds: Sequence[Sound]) -> None:
        self.ready += sounds

    def play(self, sound: Sound, at: timedelta) -> None:
        self.planned.append((at, sound))

    def hush(self) -> None:
        self.hushed += 1

    def forget(self) -> None:
        self.forgotten += 1

    def length(self, sound: Sound) -> timedelta | None:
        return self.lengths.get(sound)

    def trouble(self) -> str | None:
        return self.problem

    def close(self) -> None:
        self.closed = True


@dataclass
class MemoryHistory:
    """A history that lives as long as its test."""

    records: dict[str, SessionRecord] = field(default_factory=dict)

    def save(self, record: SessionRecord) -> None:
        self.records[record.id] = record

    def recent(self, most: int) -> Sequence[SessionRecord]:
        return sorted(self.records.values(), key=lambda record: record.ended, reverse=True)[:most]

    def since(self, date: datetime) -> Iterable[SessionRecord]:
        return sorted((r for r in self.records.values() if r.ended >= date), key=lambda record: record.ended)


@dataclass
class MemoryReminderStore:
    """A reminder that lives as long as its test."""

    reminder: Reminder | None = None

    def write(self, reminder: Reminder | None) -> None:
        self.reminder = reminder

    def read(self) -> Reminder | None:
        return self.reminder


@dataclass
class FakePresence:
    """A desktop that tells where the user is; nothing is known until a test says so."""

    known: Presence = UNKNOWN
    asleep: bool = False
    patient: bool = False
    """Whether it answers only when a test lets it."""
    asked: list[Callable[[Presence], None]] = field(default_factory=list)
    changed: Callable[[], None] = lambda: None
    attended: Callable[[], None] | None = None

    def ask(self, tell: Callable[[Presence], None]) -> None:
        self.asked.append(tell)
        if not self.patient:
            tell(self.known)

    def glance(self, tell: Callable[[Presence], None]) -> None:
        tell(replace(self.known, in_call=None, do_not_disturb=None))

    def watch(self, changed: Callable[[], None]) -> None:
        self.changed = changed

    def attend(self, changed: Callable[[], None]) -> None:
        self.attended = changed

    def neglect(self) -> None:
        self.attended = None


@dataclass
class MemoryUnfinishedStore:
    """A broken-off session that lives as long as its test."""

    kept: Unfinished | None = None

    def note(self, unfinished: Unfinished) -> None:
        self.kept = unfinished

    def read(self) -> Unfinished | None:
        return self.kept

    def clear(self) -> None:
        self.kept = None


@dataclass
class FakeFigures:
    """Whoever draws the figure, without drawing: what it was asked for, and news that a test makes up."""

    pictures: dict[Drawing, Path] = field(default_factory=dict)
    asked: list[Drawing | FilmOrder] = field(default_factory=list)
    forgotten: list[FilmOrder] = field(default_factory=list)
    closed: bool = False
    hear: Callable[[FigureNews], None] = lambda _news: None

    def listen(self, hear: Callable[[FigureNews], None]) -> None:
        self.hear = hear

    def picture(self, drawing: Drawing) -> Path | None:
        if drawing not in self.pictures:
            self.asked.append(drawing)
        return self.pictures.get(drawing)

    def film(self, order: FilmOrder) -> None:
        self.asked.append(order)

    def forget(self, order: FilmOrder) -> None:
        self.forgotten.append(order)

    def close(self) -> None:
        self.closed = True
