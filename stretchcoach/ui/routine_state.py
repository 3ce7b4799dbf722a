"""Owns what the routine page shows and what it asks for, as frozen values."""

from dataclasses import dataclass
from pathlib import Path

from stretchcoach.core.routine import Choices, Routine
from stretchcoach.core.timeline import Timeline
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.ui.safety_state import SafetyView


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineState:
    """A routine laid down for `choices`; `remembered` says that these were the user's last."""

    routine: Routine
    choices: Choices
    timeline: Timeline
    words: Phrasebook = ENGLISH
    """Those of the language in which it is coached."""
    still: Path | None = None
    mirrored: bool = False
    inset: Path | None = None
    """A small second picture, such as the muscle seen from behind."""
    inset_mirrored: bool = False
    remembered: bool = False
    safety: SafetyView | None = None
    """What speaks about it now."""
    in_pain: SafetyView | None = None
    """What speaks about it with much pain; breathing, heat and walks may begin, stretches may not."""
    sore: str | None = None
    """The question whether soreness has lasted, None where it is not asked."""
    offered: Routine | None = None
    """The routine with only what the user may choose; None for all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StartRequest:
    """The wish to begin a session; pain is a whole number 0 to 10 (NPRS) or None where not told."""

    routine: str
    choices: Choices
    pain_before: int | None = None
