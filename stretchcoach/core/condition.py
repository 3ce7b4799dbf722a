"""Owns the conditions of a user that make a routine wrong or call for another way of doing it."""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Final, TypeAlias

from stretchcoach.core.value import dataclass


@unique
class Condition(StrEnum):
    """The profile codes, as routine files write them, in the order of the table (content, 3.4)."""

    HIP_REPLACEMENT = "hip-replacement"
    RECENT_SURGERY = "recent-surgery"
    FRACTURE = "fracture"
    BLOOD_CLOT = "blood-clot"
    BLOOD_THINNERS = "blood-thinners"
    PREGNANT = "pregnant-16-weeks"
    PELVIC_GIRDLE_PAIN = "pelvic-girdle-pain"
    DISC = "disc"
    SCIATICA = "sciatica"
    OSTEOPOROSIS = "osteoporosis"
    HIP_IMPINGEMENT = "hip-impingement"
    OUTER_HIP_PAIN = "outer-hip-pain"
    SIT_BONE_PAIN = "sit-bone-pain"
    KNEE = "knee"
    BLOOD_PRESSURE = "blood-pressure"
    SKIN = "skin"
    BALANCE = "balance"
    RECENT_INJURY = "recent-injury"
    HYPERMOBILE = "hypermobile"


@unique
class Circumstance(StrEnum):
    """What speaks about every routine, whatever it says of itself."""

    EARLY_PREGNANCY = "early pregnancy"
    """Under 16 weeks: caution everywhere, and a word to the midwife (content, 3.4)."""
    EMERGENCY_SIGN = "emergency sign"
    """A sign of the emergency list was there today: no routine is offered that day (content, 3.6)."""
    MUCH_PAIN = "much pain"
    """7 or more before a session: only help for a cramp, breathing, heat or a walk (content, 3.3)."""
    SORE = "sore"
    """Soreness lasted more than a day after a session: shorter holds, one round less (content, 3.3)."""
    SORE_AGAIN = "sore again"
    """It did so on two days: muscles rest for 48 h (content, 3.3)."""


Reason: TypeAlias = Condition | Circumstance

LASTS: Final = {
    Condition.RECENT_SURGERY: timedelta(weeks=12),
    Condition.RECENT_INJURY: timedelta(hours=72),
}
"""How long these hold at most, counted from the day the user told of them (content, 3.4)."""
TODAY_ONLY: Final = frozenset({Condition.SCIATICA})
"""What is asked about today, and holds until the day ends."""
FLAT_ENDS: Final = 16
"""From this week of pregnancy on nobody is to lie flat on the back (content, 3.5)."""
MUCH_PAIN: Final = 7
"""From this score before a session on no stretch is offered (NPRS 0 to 10; content, 3.3)."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of the user at one moment."""

    conditions: frozenset[Condition] = frozenset()
    circumstances: frozenset[Circumstance] = frozenset()
    over_60: bool = False
    """From 60 on longer holds are offered (content, F2)."""
    rest_until: datetime | None = None
    """Until when muscles rest after lasting soreness, None where they need not."""

    def with_pain(self, score: int | None) -> "Facts":
        """Return the facts with the pain before a session, a whole number 0 to 10 or None where not told."""
        if score is None or score < MUCH_PAIN:
            return self
        return replace(self, circumstances=self.circumstances | {Circumstance.MUCH_PAIN})


NOTHING_KNOWN: Final = Facts()
