"""Owns what the audio processes are told at their start: where, with which voice, how long to wait."""

import json
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from stretchcoach.core.sound_choice import SoundChoice, VoiceChoice

DEFAULT_ENGINES: Final = "stretchcoach.audio.engines:engines_of_this_machine"
DEFAULT_OUTPUTS: Final = "stretchcoach.audio.outputs:outputs_of_this_machine"

USUAL: Final = SoundChoice()


@dataclass(frozen=True, slots=True)
class Patience:
    """How long each process waits for another, in seconds."""

    start: float = 10.0
    """For a new process's first sign of life, on a busy machine too."""
    answer: float = 3.0
    """For the speaker's answer to the window."""
    render: float = 5.0
    """For the renderer, for each cue; long texts get more."""
    idle: float = 60.0
    """With nothing planned, before the speaker ends."""
    back_off: tuple[float, ...] = (1.0, 2.0, 5.0, 15.0)
    """Before starting again what has just failed; the last figure from then on."""

    def after(self, failures: int) -> float:
        """Return how long to wait after so many failures in a row."""
        return self.back_off[min(failures, len(self.back_off)) - 1]


@dataclass(frozen=True, slots=True)
class AudioSettings:
    """What a speaker is started with; `engines` and `outputs` are dotted names of what to call."""

    cache: Path
    sound: SoundChoice = USUAL
    engines: str = DEFAULT_ENGINES
    outputs: str = DEFAULT_OUTPUTS
    patience: Patience = Patience()

    def to_argument(self) -> str:
        """Return the settings as one argument of a command line."""
        return json.dumps(asdict(self) | {"cache": str(self.cache)})

    @classmethod
    def from_argument(cls, argument: str) -> "AudioSettings":
        """Return the settings in an argument that `to_argument` made."""
        fields: dict[str, Any] = json.loads(argument)
        patience = fields["patience"]
        return cls(
            **fields
            | {
                "cache": Path(fields["cache"]),
                "sound": _sound(fields["sound"]),
                "patience": Patience(**patience | {"back_off": tuple(patience["back_off"])}),
            }
        )


def sound_text(sound: SoundChoice) -> str:
    """Return the choice as a text that `sound_of` understands."""
    return json.dumps(asdict(sound))


def sound_of(text: str) -> SoundChoice:
    """Return the choice in a text; raises ValueError, TypeError or KeyError."""
    return _sound(json.loads(text))


def _sound(fields: dict[str, Any]) -> SoundChoice:
    """Return the choice that `asdict` took apart."""
    return SoundChoice(**fields | {"voice": VoiceChoice(**fields["voice"])})


def named_object(dotted: str) -> Any:
    """Return what a name like "package.module:name" stands for; raises ImportError or AttributeError."""
    module, _, name = dotted.partition(":")
    return getattr(import_module(module), name)
