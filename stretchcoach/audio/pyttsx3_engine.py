"""Owns the way to pyttsx3: one engine, used for nothing but writing speech to files."""

import sys
from importlib import metadata
from pathlib import Path
from typing import Final

from stretchcoach.audio.engine import EngineMissingError

BEST_ESPEAK_VOICE: Final = "en-us+klatt2"
"""The formant voice of espeak-ng with the fewest misheard words."""
PLAIN_ESPEAK_VOICE: Final = "en-us"
DISTRIBUTION: Final = "pyttsx3"


class Pyttsx3Engine:
    """The platform's voice through pyttsx3.

    On espeak, every step is followed by a wait for its queue: without it, `runAndWait` returns before the
    text is spoken, and a rate that was just set or a whole text gets lost.
    """

    def __init__(self, voice: str | None, rate: int) -> None:
        try:
            import pyttsx3  # noqa: PLC0415 - heavy, and may be missing: found out here, not where this module is read

            self._engine = pyttsx3.init()
        except Exception as error:  # a library that is not there shows itself in many ways
            raise EngineMissingError(str(error) or type(error).__name__) from error
        self._espeak = sys.modules.get("pyttsx3.drivers._espeak")
        self._plain = False
        self._run()  # until its first run, the engine only notes what it is told
        self._engine.setProperty("rate", rate)
        self._wait()
        wanted = voice or (BEST_ESPEAK_VOICE if self._espeak else None)
        if wanted is not None and not self._choose(wanted):
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
            self._choose(PLAIN_ESPEAK_VOICE)

    def save(self, text: str, path: Path) -> None:
        """Write the text to a file; one text for each run, as only the last one of a run is written."""
        self._engine.save_to_file(text, str(path))
        self._run()

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
