"""Owns the way to pyttsx3: one engine, used for nothing but writing speech to files."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import metadata
from pathlib import Path
from typing import Final

from stretchcoach.audio.engine import EngineMissingError, VoiceName
from stretchcoach.audio.espeak_voices import plain_voice, wanted_voice
from stretchcoach.core.sound_choice import VoiceChoice

DISTRIBUTION: Final = "pyttsx3"


class Pyttsx3Engine:
    """The platform's voice through pyttsx3.

    On espeak, every step is followed by a wait for its queue: without it, `runAndWait` returns before the
    text is spoken, and a rate that was just set or a whole text gets lost.
    """

    def __init__(self, choice: VoiceChoice) -> None:
        try:
            import pyttsx3  # noqa: PLC0415 - heavy, and may be missing: found out here, not where this module is read

            self._engine = pyttsx3.init()
        except Exception as error:  # a library that is not there shows itself in many ways
            raise EngineMissingError(str(error) or type(error).__name__) from error
        self._espeak = sys.modules.get("pyttsx3.drivers._espeak")
        self._choice = choice
        self._plain = False
        self._run()  # until its first run, the engine only notes what it is told
        self._engine.setProperty("rate", choice.rate)
        self._wait()
        if self._espeak:
            self._engine.setProperty("pitch", min(choice.pitch, 99))
            self._wait()
        wanted = wanted_voice(choice) if self._espeak else choice.voice
        if wanted and not self._choose(wanted):
            self.use_plain_voice()

    @staticmethod
    def version() -> str:
        """Return pyttsx3's version."""
        try:
            return f"{DISTRIBUTION} {metadata.version(DISTRIBUTION)}"
        except metadata.PackageNotFoundError:
            return DISTRIBUTION

    @property
    def voice(self) -> str:
        """The voice as the driver names it."""
        return str(self._engine.getProperty("voice"))

    @property
    def plain(self) -> bool:
        """Whether the voice that was asked for could not be used."""
        return self._plain

    def use_plain_voice(self) -> None:
        """Speak with espeak's English voice, or the platform's own."""
        self._plain = True
        if self._espeak:
            self._choose(plain_voice(self._choice))

    def save(self, text: str, path: Path) -> None:
        """Write the text to a file; one text for each run, as only the last one of a run is written."""
        self._engine.save_to_file(text, str(path))
        self._run()

    def voices(self) -> Sequence[VoiceName]:
        """Return the driver's voices; of espeak's, those that need data it does not bring are left out."""
        found = []
        for voice in self._engine.getProperty("voices"):
            languages = [_text(language) for language in voice.languages or ()]
            if not voice.id.startswith("mb"):
                found.append(VoiceName(next(iter(languages), ""), str(voice.id)))
        return sorted(found)

    def _run(self) -> None:
        """Let the engine do what it was told, and see the end of it."""
        self._wait()
        self._engine.runAndWait()
        self._wait()

    def _choose(self, voice: str) -> bool:
        """Return whether the driver now has this voice; an unknown one is only told as an event."""
        self._engine.setProperty("voice", voice)
        self._wait()
        return self.voice.lower().endswith(voice.lower())

    def _wait(self) -> None:
        """Wait until espeak has done what it was told."""
        if self._espeak:
            self._espeak.Synchronize()


def _text(language: object) -> str:
    """Return a driver's name of a language, which may be bytes with a number before them."""
    if isinstance(language, bytes):
        with suppress(UnicodeDecodeError):
            return language.lstrip(bytes(range(32))).decode("ascii")
        return ""
    return str(language)
