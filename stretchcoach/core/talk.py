"""Owns how much of a session is heard."""

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
