"""Owns how the user wants to hear a session: which voice, how loud each kind of sound, and how early."""

from dataclasses import field, replace
from datetime import timedelta
from typing import Final

from stretchcoach.core.language import same_language
from stretchcoach.core.value import dataclass

RATES: Final = range(80, 301)
"""Words a minute: what is slower or faster is not understood."""
PITCHES: Final = range(101)
"""Per cent of what an engine can do, 50 is its own."""
VOLUMES: Final = range(101)
"""Per cent."""
LATENCIES: Final = range(-500, 501)
"""How much later than it is played a sound is heard (ms)."""
LEAD_INS: Final = range(200, 3001)
"""How long an output that was just opened is fed silence before the first word (ms)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceChoice:
    """Who speaks, and how; "" stands for the best engine there is, and for its clearest voice.

    Raises ValueError for figures that no engine takes.
    """

    engine: str = ""
    voice: str = ""
    rate: int = 165
    """Words a minute: calm, and as clear as this kind of voice gets."""
    pitch: int = 50
    volume: int = 100
    language: str = ""
    """The language of `voice`; "" where it is that of whatever is said."""

    def __post_init__(self) -> None:
        if self.rate not in RATES or self.pitch not in PITCHES or self.volume not in VOLUMES:
            raise ValueError(f"no voice speaks like this: {self}")

    def speaking(self, language: str) -> "VoiceChoice":
        """Return the choice for what is in `language`: a voice of another one would not be understood."""
        if self.language and same_language(self.language, language):
            return self
        return replace(self, language=language, voice="" if self.language else self.voice)


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundChoice:
    """The voice, the volumes of what is no speech, and what the user's output needs.

    Raises ValueError for what is out of range.
    """

    voice: VoiceChoice = field(default_factory=VoiceChoice)
    chime: int = 100
    tick: int = 100
    latency: int = 0
    """Sounds are played so much earlier (ms), as a wireless output is late."""
    lead_in: int = 1000
    """Silence before the first word (ms): an output that wakes swallows what comes first."""

    def __post_init__(self) -> None:
        volumes = self.chime in VOLUMES and self.tick in VOLUMES
        if not volumes or self.latency not in LATENCIES or self.lead_in not in LEAD_INS:
            raise ValueError(f"no output is like this: {self}")

    def speaking(self, language: str) -> "SoundChoice":
        """Return the choice for what is in `language`."""
        return replace(self, voice=self.voice.speaking(language))

    @property
    def ahead(self) -> timedelta:
        """How much earlier than it is to be heard a sound is played."""
        return timedelta(milliseconds=self.latency)
