"""Owns how much of a session is heard, and how its last seconds are counted."""

from enum import StrEnum, unique


@unique
class Talk(StrEnum):
    """How much is said, from most to nothing."""

    FULL = "full"
    """The author's words, with coaching where it fits."""
    PHASES = "phases"
    """Phase and side of each step, and numbers."""
    CHIMES = "chimes"
    """No word: a tone for each phase, ticks for numbers."""
    SILENT = "silent"


@unique
class Countdown(StrEnum):
    """What is heard of the last three seconds of a step that is counted out."""

    SPOKEN = "spoken"
    """Three, two, one."""
    TICKS = "ticks"
    """Three soft ticks, on the same seconds."""
    OFF = "off"
