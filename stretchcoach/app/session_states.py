"""Owns what a session can be: under way, over, or left by a run that was broken off."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from stretchcoach.core.reminder import Reminder
from stretchcoach.core.session import SessionRecord, Unfinished
from stretchcoach.core.timeline import Timeline
from stretchcoach.storage.library import Shelved

if TYPE_CHECKING:
    from stretchcoach.app.session_flow import SessionFlow
    from stretchcoach.coach import Coach, Sitting


@dataclass(frozen=True, slots=True)
class Playing:
    """A session under way."""

    shelved: Shelved
    sitting: "Sitting"
    coach: "Coach"
    flow: "SessionFlow"


@dataclass(frozen=True, slots=True)
class Ended:
    """A session that is over, with what it takes to tell about it."""

    shelved: Shelved
    timeline: Timeline
    spent: tuple[timedelta, ...]
    record: SessionRecord
    reminder: Reminder | None


@dataclass(frozen=True, slots=True)
class Left:
    """A session that a crash broke off, and where it can be taken up again."""

    shelved: Shelved
    unfinished: Unfinished
