"""Owns the voice that comes with the installation: eSpeak NG from PyPI, through its C interface."""

import ctypes
import os
import shutil
import wave
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path
from typing import Final

from stretchcoach.audio.engine import EngineMissingError, VoiceName
from stretchcoach.audio.espeak_voices import plain_voice, wanted_voice
from stretchcoach.audio.spare_folder import see_that_it_is_ours, spare_folder
from stretchcoach.core.sound_choice import VoiceChoice

DISTRIBUTION: Final = "espeakng-loader"
MOST_PATH: Final = 150
"""The library ends the process where the path of its data takes more bytes than 160."""
SYNCHRONOUS: Final = 2
DO_NOT_EXIT: Final = 0x8000
UTF8: Final = 1
RATE, VOLUME, PITCH = 1, 2, 3
FULL_VOLUME: Final = 100
CALLBACK: Final = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)


class _Voice(ctypes.Structure):
    """espeak_VOICE, its first fields."""

    _fields_ = (("name", ctypes.c_char_p), ("languages", ctypes.c_char_p), ("identifier", ctypes.c_char_p))


class EmbeddedEngine:
    """Speaks where the system brings no voice; the library is another one than pyttsx3 finds."""

    def __init__(self, choice: VoiceChoice) -> None:
        try:
            import espeakng_loader  # noqa: PLC0415 - may be missing

            self._library = ctypes.CDLL(espeakng_loader.get_library_path())
            data = short_path(Path(espeakng_loader.get_data_path()))
        except (ImportError, OSError, RuntimeError) as error:
            raise EngineMissingError(str(error)) from error
        folder = os.fsencode(data)
        self._rate = self._library.espeak_Initialize(SYNCHRONOUS, 0, folder, DO_NOT_EXIT)
        if self._rate <= 0:
            raise EngineMissingError(f"eSpeak NG does not start with the data in {data}")
        self._choice = choice
        self._plain = False
        self._parts: list[bytes] = []
        self._callback = CALLBACK(self._take)  # kept: the library holds no reference
        self._library.espeak_SetSynthCallback(self._callback)
        self._voice = ""
        if not self._choose(wanted_voice(choice)):
            self.use_plain_voice()

    @staticmethod
    def version() -> str:
        """Return the package's version."""
        try:
            return f"{DISTRIBUTION} {metadata.version(DISTRIBUTION)}"
        except metadata.PackageNotFoundError:
            return DISTRIBUTION

    @property
    def voice(self) -> str:
        """The voice as eSpeak NG names it."""
        return self._voice

    @property
    def plain(self) -> bool:
        """Whether the voice that was asked for could not be used."""
        return self._plain

    def use_plain_voice(self) -> None:
        """Speak with the plain voice of the language, else with the English one."""
        self._plain = True
        if not self._choose(plain_voice(self._choice)):
            self._choose(plain_voice(VoiceChoice()))

    def save(self, text: str, path: Path) -> None:
        """Write the text to a file; raises OSError."""
        self._parts.clear()
        words = text.encode() + b"\0"
        self._library.espeak_Synth(words, ctypes.c_size_t(len(words)), 0, 1, 0, UTF8, None, None)
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(self._rate)
            file.writeframes(b"".join(self._parts))

    def voices(self) -> Sequence[VoiceName]:
        """Return the voices whose data came along."""
        return sorted(self._listed())

    def _listed(self) -> Iterator[VoiceName]:
        """Give the voices in the library's order."""
        self._library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_Voice))
        voices = self._library.espeak_ListVoices(None)
        at = 0
        while voices[at]:
            voice = voices[at].contents
            languages = voice.languages[1:].decode("ascii", "replace")  # after a priority
            name = voice.identifier.decode("utf-8", "replace")
            if not name.startswith("mb"):
                yield VoiceName(languages, name)
            at += 1

    def _choose(self, voice: str) -> bool:
        """Return whether the library now speaks with that voice, at the chosen rate and pitch."""
        if self._library.espeak_SetVoiceByName(voice.encode()) != 0:
            return False
        self._voice = voice
        for parameter, value in (
            (RATE, self._choice.rate),
            (VOLUME, FULL_VOLUME),
            (PITCH, self._choice.pitch),
        ):
            self._library.espeak_SetParameter(parameter, value, 0)
        return True

    def _take(self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, _events: int | None) -> int:
        """Take in what the library has made; none come at the end."""
        if count > 0:
            self._parts.append(ctypes.string_at(samples, count * 2))
        return 0


def short_path(data: Path) -> Path:
    """Return the folder, or where it is too deep for the library another way to it; raises OSError."""
    if len(os.fsencode(data)) <= MOST_PATH:
        return data
    folder = spare_folder()
    folder.mkdir(mode=0o700, exist_ok=True)
    see_that_it_is_ours(folder)
    link = folder / "espeak-ng-data"
    if link.is_symlink() and link.resolve() != data.resolve():
        link.unlink()
    if not link.exists():
        try:
            link.symlink_to(data, target_is_directory=True)
        except OSError:  # Windows lets few users make one
            shutil.copytree(data, link)
    return link
