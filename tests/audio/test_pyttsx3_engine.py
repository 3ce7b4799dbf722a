"""The real engine, from text to clip, where its library is installed; and what is said where it is not."""

import ctypes
import json
import subprocess
import sys
from pathlib import Path

import pytest

from stretchcoach.audio import probe
from stretchcoach.audio.engine import VoiceName
from stretchcoach.audio.environment import child_environment
from stretchcoach.audio.probe import VoiceReport, list_voices, probe_output, probe_voices
from stretchcoach.audio.samples import RATE, amplitude, decibels, read_wav
from stretchcoach.audio.settings import DEFAULT_ENGINES
from stretchcoach.audio.shaping import loudness, peak
from stretchcoach.ports import Speech
from tests.audio.fakes_audio import HERE, DrivenVoice, MissingEngine, processes_with

BEST_VOICE = "en-us+klatt2"
RENDER = """
import json
import sys
from pathlib import Path
from stretchcoach.audio.cue_cache import CueCache
from stretchcoach.audio.renderer import Renderer
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.core.sound_choice import SoundChoice, VoiceChoice
folder = Path(sys.argv[1])
sound = SoundChoice(voice=VoiceChoice(voice=sys.argv[2]))
renderer = Renderer(AudioSettings(folder, sound), CueCache(folder, folder), "pyttsx3")
paths = [renderer.render(text).path for text in sys.argv[3:]]
print(json.dumps([renderer._engine.voice, *paths]))
"""


def espeak_is_here() -> bool:
    try:
        ctypes.CDLL("libespeak-ng.so.1")
    except OSError:
        return False
    return True


needs_espeak = pytest.mark.skipif(not espeak_is_here(), reason="libespeak-ng is not installed")


def rendered(folder: Path, voice: str, *texts: str) -> tuple[str, list[Path]]:
    """Return the voice that spoke the texts, and their files."""
    done = subprocess.run(
        [sys.executable, "-c", RENDER, str(folder), voice, *texts],
        env=child_environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    spoke, *paths = json.loads(done.stdout.splitlines()[-1])  # the engine prints lines of its own
    return spoke, [Path(path) for path in paths]


@needs_espeak
def test_real_speech_starts_at_once_and_is_as_loud_as_it_should_be(tmp_path: Path) -> None:
    voice, paths = rendered(tmp_path, "", "Three", "Hold. Right side.", "Relax and deepen.")
    assert voice.endswith(BEST_VOICE)
    lengths = []
    for path in paths:
        samples, rate = read_wav(path)
        assert rate == RATE
        first = next(i for i, value in enumerate(samples) if abs(value) > amplitude(-50))
        assert first / RATE <= 0.005
        assert decibels(loudness(samples, rate)) == pytest.approx(-18, abs=1)
        assert decibels(peak(samples)) <= -0.9
        lengths.append(len(samples) / RATE)
    three, hold, relax = lengths
    assert 0.25 < three < 0.8
    assert 1.0 < hold < 2.5
    assert 0.8 < relax < 2.5


@needs_espeak
def test_a_voice_that_is_unknown_or_broken_gives_way_to_the_plain_one(tmp_path: Path) -> None:
    for unknown in ("no such voice", "mb/mb-us1"):
        voice, paths = rendered(tmp_path / unknown, unknown, "Three")
        assert voice.endswith("en-us")
        assert all(path.exists() for path in paths)


@needs_espeak
def test_the_probe_names_the_voice_that_speaks() -> None:
    [report] = probe_voices(f"{HERE}:system_voice")
    assert report.works
    assert report.engine.startswith("pyttsx3 ")
    assert report.voice is not None
    assert report.voice.endswith(BEST_VOICE)


def test_a_missing_library_is_reported_with_the_command_that_helps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = tmp_path / "os"
    system.write_text('ID=pop\nID_LIKE="ubuntu debian"\n', encoding="utf-8")
    monkeypatch.setattr("platform._os_release_candidates", (str(system),))
    monkeypatch.setattr("platform._os_release_cache", None)
    report = probe.voice_here("pyttsx3", MissingEngine)
    assert report == VoiceReport(
        works=False,
        name="pyttsx3",
        engine="obedient 1",
        detail="libengine.so: cannot open shared object file",
        fix="sudo apt install libespeak-ng1",
    )


def test_a_probe_that_crashes_or_hangs_is_an_answer_too() -> None:
    [crashed] = probe_voices(f"{HERE}:crashing")
    [hung] = probe_voices(f"{HERE}:hanging", deadline=0.5)
    assert not crashed.works
    assert hung == VoiceReport(works=False, name="hanging", engine="hanging", detail=crashed.detail)
    assert list_voices("crashing", engines=f"{HERE}:crashing") is None
    assert not processes_with(f"{HERE}:hanging")


def test_the_voices_of_a_language_are_listed() -> None:
    listed = list_voices("obedient", "en", engines=f"{HERE}:obedient")
    assert listed == (VoiceName("en", "best"), VoiceName("en-gb", "second"))


def test_a_machine_without_sound_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    report = probe_output()
    assert not report.works
    assert "no sound server" in report.detail or "libpulse" in report.detail


@needs_espeak
def test_real_speech_goes_through_all_three_processes(tmp_path: Path) -> None:
    driven = DrivenVoice(tmp_path / "cache", engines=DEFAULT_ENGINES)
    try:
        driven.voice.prepare([Speech("Relax."), Speech("Two")])
        driven.voice.play(Speech("Two"), driven.soon())
        driven.until(lambda: driven.started(1))
        assert driven.sentences == [None]
    finally:
        driven.voice.close()
