"""Owns what a page tells about safety before a session, as frozen values."""

from dataclasses import dataclass
from datetime import datetime

from stretchcoach.core.labels import Severity


@dataclass(frozen=True, slots=True)
class Instead:
    """Another routine to open, by id and title."""

    routine: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyView:
    """What speaks about a routine now; `severity` None is a plain note, such as that it is early."""

    severity: Severity | None
    heading: str
    lines: tuple[str, ...]
    instead: Instead | None = None
    signs: bool = False
    """Whether the emergency signs belong beside it."""
    eased: bool = False
    """Whether soreness makes it shorter, which ends when the user says that it is gone."""

    @property
    def blocked(self) -> bool:
        """Whether the routine is not for the user now."""
        return self.severity is Severity.BLOCK


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitView:
    """What is told and offered where a start comes too soon, or once too often."""

    routine: str
    """The title of the routine that was to start."""
    reason: str
    remind_at: datetime | None = None
    """When a reminder can be set for, None where none fits."""
    reminded: str | None = None
    """What is planned already, as a sentence."""
    instead: Instead | None = None
    firm: bool = True
    """Whether there is no way to go on all the same."""
