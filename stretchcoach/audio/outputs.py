"""Owns the order in which this machine's outputs are tried."""

import shutil
import sys
from collections.abc import Sequence
from functools import partial

from stretchcoach.audio.command_output import CommandOutput
from stretchcoach.audio.output import OutputMaker
from stretchcoach.audio.pulse_output import PulseOutput


def outputs_of_this_machine() -> Sequence[OutputMaker]:
    """Return what to try, the best first: an endless stream, else a program started for each sound."""
    streams: list[OutputMaker] = [PulseOutput] if sys.platform == "linux" else []
    programs = [("afplay",)] if sys.platform == "darwin" else [("pw-play",), ("paplay",), ("aplay", "-q")]
    return [*streams, *(partial(CommandOutput, program) for program in programs if shutil.which(program[0]))]
