"""Owns the question whether this computer can speak and be heard, asked in a process that may hang."""

import json
import os
import platform
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from stretchcoach.audio.engine import Engine, EngineMissingError, VoiceName
from stretchcoach.audio.environment import child_environment
from stretchcoach.audio.libpulse import LIBRARY, LibPulse
from stretchcoach.audio.miniaudio_output import open_device, silence
from stretchcoach.audio.outputs import programs_of_this_machine
from stretchcoach.audio.samples import BadSoundError, read_wav, write_wav
from stretchcoach.audio.settings import DEFAULT_ENGINES, named_object
from stretchcoach.audio.wire import kill_all
from stretchcoach.core.sound_choice import VoiceChoice

MODULE: Final = "stretchcoach.audio.probe"
DEADLINE: Final = 10.0
"""How long a probe may take (s)."""
PLAYER_DEADLINE: Final = 3.0
SAMPLE: Final = "Relax and breathe."
INSTALL: Final = {
    "debian": ("sudo apt install", "libespeak-ng1", "libpulse0", "flite", "espeak-ng"),
    "fedora": ("sudo dnf install", "espeak-ng", "pulseaudio-libs", "flite", "espeak-ng"),
    "suse": ("sudo zypper install", "espeak-ng", "libpulse0", "flite", "espeak-ng"),
    "arch": ("sudo pacman -S", "espeak-ng", "libpulse", "flite", "espeak-ng"),
}
"""For each family of distributions: the command; packages of voice, sound client, flite and espeak-ng."""
FIXES: Final = {"pyttsx3": 1, "flite": 3, "espeak-ng": 4}
"""Which of them lets an engine work."""


@dataclass(frozen=True, slots=True)
class VoiceReport:
    """Whether a voice speaks: which, what was found out, and the one command that helps."""

    works: bool
    name: str
    """As in a `VoiceChoice`."""
    engine: str
    voice: str | None = None
    detail: str = ""
    fix: str | None = None


@dataclass(frozen=True, slots=True)
class OutputReport:
    """Whether sound comes out: through what, what was found out, and the one command that helps."""

    works: bool
    output: str | None = None
    detail: str = ""
    fix: str | None = None


def probe_voices(engines: str = DEFAULT_ENGINES, deadline: float = DEADLINE) -> list[VoiceReport]:
    """Let each engine write a short text to a file and say how that went, in their order.

    Takes `deadline` seconds at most for each of them.
    """
    reports = []
    for name in named_object(engines)():
        said = _ask(["voice", engines, name], deadline)
        reports.append(
            VoiceReport(works=False, name=name, engine=name, detail="It crashed or did not answer.")
            if said is None
            else VoiceReport(**said)
        )
    return reports


def list_voices(
    engine: str, language: str = "", engines: str = DEFAULT_ENGINES, deadline: float = DEADLINE
) -> tuple[VoiceName, ...] | None:
    """Return the voices of an engine for a language, None where it does not say in `deadline` seconds."""
    said = _ask(["list", engines, engine], deadline)
    if said is None or not isinstance(said.get("voices"), list):
        return None
    voices = (VoiceName(*voice) for voice in said["voices"])
    return tuple(voice for voice in voices if voice.speaks(language))


def probe_output(deadline: float = DEADLINE) -> OutputReport:
    """Try the outputs in their order, with silence; takes `deadline` seconds at most."""
    said = _ask(["output"], deadline)
    if said is None:
        return OutputReport(works=False, detail="The sound system does not answer.")
    return OutputReport(**said)


def _ask(arguments: list[str], deadline: float) -> dict[str, Any] | None:
    """Return what this module says as a child process, None where it says nothing in time."""
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", MODULE, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env=child_environment(),
    )
    with process:
        try:
            said, _ = process.communicate(timeout=deadline)
        except subprocess.TimeoutExpired:
            kill_all(process)
            return None
    with suppress(ValueError):
        report: dict[str, Any] = json.loads(said)
        return report
    return None


def voice_here(name: str, make: type[Engine]) -> VoiceReport:
    """Try the engine in this process, whatever becomes of it."""
    from stretchcoach.audio.renderer import check  # noqa: PLC0415 - takes numpy along, for the probe's process

    version = str(make.version())
    try:
        engine = make(VoiceChoice())
    except EngineMissingError as error:
        fix = _install(FIXES[name]) if name in FIXES else None
        return VoiceReport(works=False, name=name, engine=version, detail=_one_line(error), fix=fix)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.wav"
        try:
            engine.save(SAMPLE, path)
            samples, rate = read_wav(path)
            check(samples, rate, SAMPLE, VoiceChoice().rate)
        except (BadSoundError, OSError) as error:
            detail = _one_line(error)
            return VoiceReport(works=False, name=name, engine=version, voice=engine.voice, detail=detail)
    detail = "A sample was spoken to a file."
    return VoiceReport(works=True, name=name, engine=version, voice=engine.voice, detail=detail)


def voices_here(make: type[Engine]) -> list[tuple[str, str]]:
    """Return language and name of each voice; none where the engine is not there."""
    try:
        return [(voice.language, voice.name) for voice in make(VoiceChoice()).voices()]
    except (EngineMissingError, BadSoundError, OSError):
        return []


def output_here() -> OutputReport:
    """Try the outputs from this process, which may have to wait for ever."""
    missing_library = False
    try:
        stream = LibPulse().connect("StretchCoach", 0.3, 0.02)
    except OSError:
        stream, missing_library = None, True
    if stream is not None:
        stream.close()
        return OutputReport(
            works=True, output="PulseAudio or PipeWire", detail="Each cue sounds at its sample."
        )
    if _device_opens():
        return OutputReport(works=True, output="miniaudio", detail="Each cue sounds at its sample.")
    for program in programs_of_this_machine():
        if _plays(program):
            detail = "A program is started for each cue, which may sound a little late."
            return OutputReport(works=True, output=program[0], detail=detail)
    if missing_library and sys.platform == "linux":
        return OutputReport(works=False, detail=f"{LIBRARY} is not installed.", fix=_install(2))
    return OutputReport(works=False, detail="There is no sound server and no sound card that can be used.")


def _device_opens() -> bool:
    """Return whether miniaudio opens a device."""
    blocks = silence()
    next(blocks)
    try:
        device = open_device(blocks)
    except OSError:
        return False
    device.close()
    return True


def _plays(program: tuple[str, ...]) -> bool:
    """Return whether the program plays a moment of silence."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "silence.wav"
        try:
            with path.open("wb") as file:
                write_wav(file, bytes(4800))
            done = subprocess.run(
                [*program, str(path)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                timeout=PLAYER_DEADLINE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
    return done.returncode == 0


def _one_line(error: Exception) -> str:
    """Return an error's text as one line."""
    return " ".join(str(error).split())


def _install(which: int) -> str | None:
    """Return the command that installs a package of `INSTALL` on this system, None where it is not known."""
    try:
        system = platform.freedesktop_os_release()
    except OSError:
        return None
    for family in (system.get("ID", ""), *system.get("ID_LIKE", "").split()):
        for name, packages in INSTALL.items():
            if name in family or (name == "debian" and family == "ubuntu"):
                return f"{packages[0]} {packages[which]}"
    return None


def main() -> None:
    """Answer one question on standard output, which the engine itself cannot write to."""
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    with answer:
        json.dump(_answer(*sys.argv[1:]), answer)


def _answer(question: str, engines: str = "", name: str = "") -> dict[str, Any]:
    """Return what is asked for."""
    if question == "output":
        return asdict(output_here())
    make: type[Engine] = named_object(engines)()[name]
    return asdict(voice_here(name, make)) if question == "voice" else {"voices": voices_here(make)}


if __name__ == "__main__":
    main()
