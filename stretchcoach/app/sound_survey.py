"""Owns the look at what this computer speaks with: engines that work, their voices, and what would mend."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from stretchcoach.audio.clip_shelf import NO_VOICE
from stretchcoach.audio.engines import LABELS
from stretchcoach.audio.output import NO_OUTPUT
from stretchcoach.audio.probe import OutputReport, VoiceReport, list_voices, probe_output, probe_voices
from stretchcoach.ui.voice_state import EngineOffer, SoundView, VoiceOffer

DOES_NOT_WORK: Final = "{engine} does not work here. Another voice speaks instead."


@dataclass(frozen=True, slots=True)
class Survey:
    """What was found, the best engine first."""

    voices: tuple[VoiceReport, ...]
    output: OutputReport
    engines: tuple[EngineOffer, ...] = field(default=())
    """Those that work."""

    def view(self, chosen: str, now: str | None) -> SoundView:
        """Return what the settings show: `chosen` is the engine's name, `now` what is wrong just now."""
        view = SoundView(looked=True, engines=self.engines, trouble=now)
        failed = next((voice for voice in self.voices if voice.name == chosen and not voice.works), None)
        if not self.engines:
            fix = next((voice.fix for voice in self.voices if voice.fix is not None), None)
            return replace(view, trouble=now or NO_VOICE, fix=fix)
        if not self.output.works:
            return replace(view, trouble=now or NO_OUTPUT, fix=self.output.fix)
        if failed is not None:
            told = DOES_NOT_WORK.format(engine=LABELS.get(chosen, chosen))
            return replace(view, trouble=now or told, fix=failed.fix)
        return view


LookAround: TypeAlias = Callable[[Callable[[], bool]], Survey | None]
"""Surveys the computer, which takes seconds; it is given a way to ask whether nobody waits any more."""


def look_around(given_up: Callable[[], bool]) -> Survey | None:
    """Try the engines, the output, and ask for voices; None where that was given up."""
    voices = tuple(probe_voices())
    if given_up():
        return None
    output = probe_output()
    engines = []
    for report in voices:
        if given_up():
            return None
        if report.works:
            offered = tuple(
                VoiceOffer(voice.name, voice.language) for voice in list_voices(report.name) or ()
            )
            engines.append(EngineOffer(report.name, LABELS.get(report.name, report.name), offered))
    return Survey(voices, output, tuple(engines))
