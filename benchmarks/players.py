"""Owns the ways of playing that are compared: each alone, so that none stands in for another."""

from collections.abc import Sequence

from stretchcoach.audio.miniaudio_output import MiniaudioOutput
from stretchcoach.audio.output import OutputMaker
from stretchcoach.audio.pulse_output import PulseOutput


def pulse() -> Sequence[OutputMaker]:
    """Return the stream through PulseAudio's own interface."""
    return [PulseOutput]


def miniaudio() -> Sequence[OutputMaker]:
    """Return the stream through miniaudio."""
    return [MiniaudioOutput]
