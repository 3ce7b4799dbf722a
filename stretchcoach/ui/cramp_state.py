"""Owns what the page after a cramp shows and what it is told, as frozen values."""

from dataclasses import dataclass
from datetime import timedelta

from stretchcoach.core.cramp import Activity, CrampAdvice, CrampSide, Relief


@dataclass(frozen=True, slots=True, kw_only=True)
class CrampAnswers:
    """What the user told of the cramp; None is not told."""

    side: CrampSide | None = None
    strength: int | None = None
    """A whole number 0 to 10."""
    lasted: timedelta | None = None
    eased_by: Relief | None = None
    during: Activity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CrampState:
    """What is known before the user says anything."""

    side: CrampSide | None = None
    """Where the last one was."""
    advice: CrampAdvice | None = None
    said: CrampAnswers | None = None
    """What was answered on a page that this one takes the place of, as when the colours change."""
