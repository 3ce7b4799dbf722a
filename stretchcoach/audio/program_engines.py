"""Owns the engines that are programs of the machine, started anew for each text: flite and espeak-ng."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from stretchcoach.audio.engine import EngineMissingError, VoiceName
from stretchcoach.audio.espeak_voices import plain_voice, wanted_voice
from stretchcoach.audio.samples import BadSoundError
from stretchcoach.core.sound_choice import VoiceChoice

DEADLINE: Final = 4.0
"""How long a program may take for a text; less than the renderer is given (s)."""
FLITE_RATE: Final = 165
"""Words a minute at which flite speaks of itself, roughly."""


def run(command: Sequence[str], text: str = "") -> str:
    """Return what a program says; raises `BadSoundError` where it fails or takes too long."""
    try:
        done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=DEADLINE, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise BadSoundError(f"{Path(command[0]).name} failed") from error
    return done.stdout.decode("utf-8", "replace")


def path_of(program: str) -> str:
    """Return where a program is; raises `EngineMissingError`."""
    path = shutil.which(program)
    if path is None:
        raise EngineMissingError(f"the program {program} is not installed")
    return path


class FliteEngine:
    """Flite's English voices: the clearest of the small ones; it knows no pitch."""

    def __init__(self, choice: VoiceChoice) -> None:
        if VoiceName("en", "").speaks(choice.language) is False:
            raise EngineMissingError(f"flite does not speak the language {choice.language}")
        self._program = path_of("flite")
        self._stretch = FLITE_RATE / choice.rate
        self._voice = choice.voice or "slt"
        self._plain = False
        if self._voice not in {voice.name for voice in self.voices()}:
            self.use_plain_voice()

    @staticmethod
    def version() -> str:
        """Return its name: the program's own version changes the sound too rarely to be asked for."""
        return "flite"

    @property
    def voice(self) -> str:
        """The voice by flite's name."""
        return self._voice

    @property
    def plain(self) -> bool:
        """Whether the voice that was asked for could not be used."""
        return self._plain

    def use_plain_voice(self) -> None:
        """Speak with the voice that is always built in."""
        self._voice, self._plain = "kal", True

    def save(self, text: str, path: Path) -> None:
        """Write the text to a file; raises `BadSoundError`."""
        stretch = f"duration_stretch={self._stretch:.3f}"
        run([self._program, "-voice", self._voice, "--setf", stretch, "-t", f" {text}", "-o", str(path)])

    def voices(self) -> Sequence[VoiceName]:
        """Return the voices that are built in."""
        _, _, names = run([self._program, "-lv"]).partition(":")
        return sorted(VoiceName("en-us", name) for name in names.split())


class EspeakProgramEngine:
    """The espeak-ng program, where its library cannot be used."""

    def __init__(self, choice: VoiceChoice) -> None:
        self._program = path_of("espeak-ng")
        self._choice = choice
        self._voice = wanted_voice(choice)
        self._plain = False

    @staticmethod
    def version() -> str:
        """Return its name: the program's own version changes the sound too rarely to be asked for."""
        return "espeak-ng"

    @property
    def voice(self) -> str:
        """The voice by the program's name."""
        return self._voice

    @property
    def plain(self) -> bool:
        """Whether the voice that was asked for could not be used."""
        return self._plain

    def use_plain_voice(self) -> None:
        """Speak with the plain voice of the language."""
        self._voice, self._plain = plain_voice(self._choice), True

    def save(self, text: str, path: Path) -> None:
        """Write the text to a file; raises `BadSoundError`, for an unknown voice too."""
        choice = self._choice
        manner = ["-v", self._voice, "-s", str(choice.rate), "-p", str(min(choice.pitch, 99))]
        run([self._program, *manner, "-w", str(path), "--stdin"], text)

    def voices(self) -> Sequence[VoiceName]:
        """Return the voices that the program lists."""
        rows = [line.split() for line in run([self._program, "--voices"]).splitlines()[1:]]
        found = [VoiceName(language, file) for _, language, _, _, file, *_ in rows]
        return sorted(voice for voice in found if not voice.name.startswith("mb"))
