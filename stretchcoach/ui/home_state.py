"""Owns what the home page shows, as frozen values."""

from datetime import datetime, timedelta
from enum import StrEnum, unique
from pathlib import Path
from typing import TYPE_CHECKING, Final

from stretchcoach.core.labels import Category, Level, Position
from stretchcoach.core.reminder import SNOOZES
from stretchcoach.core.timeline import Timeline
from stretchcoach.core.value import dataclass

if TYPE_CHECKING:
    from stretchcoach.core.reminder_rule import WaitsFor


@unique
class DayPart(StrEnum):
    """The time of day, for the greeting."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


@unique
class Occasion(StrEnum):
    """Why a routine stands at the top of the page."""

    UNTIL_THEN = "good until then"
    WINDOW_OPEN = "window open"
    AGAIN = "again"
    BEGIN = "begin"


@unique
class RepeatAnswer(StrEnum):
    """What the user does with a reminder."""

    START = "start"
    SNOOZE = "snooze"
    """For as long as the user has set."""
    SNOOZE_10 = "snooze 10"
    SNOOZE_15 = "snooze 15"
    SNOOZE_30 = "snooze 30"
    SKIP = "skip"
    """Also, in answer to a missed one: it is known."""


SNOOZE_SPANS: Final = dict(
    zip((RepeatAnswer.SNOOZE_10, RepeatAnswer.SNOOZE_15, RepeatAnswer.SNOOZE_30), SNOOZES, strict=True)
)
"""How long each answer puts a reminder off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """One routine as a card; `length` is that of its timeline as it would begin now."""

    id: str
    title: str
    purpose: str
    targets: tuple[str, ...]
    category: Category
    position: Position
    level: Level
    length: timedelta
    still: Path | None = None
    small: Path | None = None
    """`still` in small, for where that is large enough."""
    mirrored: bool = False
    badge: str | None = None
    """A short word of caution, such as "Ask first"."""
    blocked: bool = False
    """Whether the routine is not for the user now."""
    note: str = ""
    """One sentence on what is different now, "" where nothing is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeroView:
    """The routine at the top of the page, with the reason why."""

    card: CardView
    occasion: Occasion
    reason: str
    """One sentence on why it is offered now."""
    timeline: Timeline
    finder: str | None = None
    """The routine that finds the side to begin with, where that matters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatView:
    """The repeat window at one moment; the dates are in the user's zone."""

    opens: datetime
    closes: datetime
    now: datetime
    to_go: timedelta
    """Until the window opens, zero once it is open."""
    left: timedelta
    """Until it closes, zero once it has closed."""
    last_ended: datetime | None = None
    pain_before: int | None = None
    pain_after: int | None = None
    remind_at: datetime | None = None
    """When the reminder will be shown, None while reminders are off or it has been shown."""
    snoozed: bool = False
    waits_for: "WaitsFor | None" = None
    """What a reminder that is due waits for."""

    @property
    def is_open(self) -> bool:
        """Whether now is the time to repeat."""
        return not self.to_go and bool(self.left)

    @property
    def is_over(self) -> bool:
        """Whether the window has closed."""
        return not self.to_go and not self.left

    @property
    def comes_again(self) -> bool:
        """Whether the reminder was put off."""
        return self.snoozed and self.remind_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfinishedView:
    """A session that was left in the middle."""

    title: str
    position: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedView:
    """A repeat window that closed unanswered; the dates are in the user's zone."""

    title: str
    opens: datetime
    closes: datetime
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeState:
    """All that the home page shows."""

    day_part: DayPart
    hero: HeroView | None
    cards: tuple[CardView, ...]
    repeat: RepeatView | None = None
    cramp: bool = False
    """Whether there is a routine for a cramp."""
    problem_files: int = 0
    """Routine files that could not be read in full."""
    unfinished: UnfinishedView | None = None
    missed: MissedView | None = None
    sore: str | None = None
    """The question whether soreness has lasted, None where it is not asked."""
    notice: str | None = None
    """One plain sentence on something that does not work, such as a missing voice."""
