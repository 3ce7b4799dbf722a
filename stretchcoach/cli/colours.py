"""Owns the colours of a terminal: one for each phase, from the sixteen that every theme tunes for itself."""

from typing import Final

from stretchcoach.core.routine import Kind

PHASE_COLOURS: Final = {
    Kind.PREPARE: "cyan",
    Kind.HOLD: "green",
    Kind.CONTRACT: "yellow",
    Kind.DEEPEN: "blue",
    Kind.REST: "bright_black",
    Kind.BREATHE: "magenta",
    Kind.MOVE: "cyan",
    Kind.REPS: "green",
    Kind.TIMER: "cyan",
}
