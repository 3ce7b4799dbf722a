"""Owns the order in which this machine's outputs are tried."""

import shutil
import sys
from collections.abc import Sequence
from functools import partial
from typing import Final

from stretchcoach.audio.command_output import CommandOutput
from stretchcoach.audio.miniaudio_output import MiniaudioOutput
from stretchcoach.audio.output import OutputMaker
from stretchcoach.audio.pulse_output import PulseOutput

MAC_PROGRAMS: Final = (("afplay",),)
PROGRAMS: Final = (("pw-play",), ("paplay",), ("aplay", "-q"))
"""What plays a WAV file: PipeWire's, PulseAudio's and ALSA's own program."""


def outputs_of_this_machine() -> Sequence[OutputMaker]:
    """Return what to try, the best first: an endless stream, else a program started for each sound."""
    streams: list[OutputMaker] = [PulseOutput] if sys.platform == "linux" else []
    return [
        *streams,
        MiniaudioOutput,
        *(partial(CommandOutput, program) for program in programs_of_this_machine()),
    ]


def programs_of_this_machine() -> Sequence[tuple[str, ...]]:
    """Return the programs that are installed, with their arguments."""
    if sys.platform == "win32":
        return []
    programs: tuple[tuple[str, ...], ...] = MAC_PROGRAMS if sys.platform == "darwin" else PROGRAMS
    return [program for program in programs if shutil.which(program[0]) is not None]
