"""The engines beside pyttsx3: the one that comes along, and the programs of the machine."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

from stretchcoach.audio import embedded_engine
from stretchcoach.audio.embedded_engine import MOST_PATH, short_path
from stretchcoach.audio.engine import EngineMissingError, VoiceName, in_order
from stretchcoach.audio.engines import LABELS, engines_of_this_machine
from stretchcoach.audio.environment import child_environment
from stretchcoach.audio.program_engines import EspeakProgramEngine, FliteEngine
from stretchcoach.audio.samples import BadSoundError, read_wav
from stretchcoach.core.sound_choice import VoiceChoice

TRY = """
import json, sys
from pathlib import Path
from stretchcoach.audio.embedded_engine import EmbeddedEngine
from stretchcoach.core.sound_choice import VoiceChoice
engine = EmbeddedEngine(VoiceChoice(voice=sys.argv[1], language=sys.argv[2], rate=int(sys.argv[3])))
for name in ("first", "second"):
    engine.save("Three", Path(sys.argv[4]) / name)
voices = engine.voices()
print(json.dumps([engine.voice, engine.plain, len(voices), any(voice.speaks("de") for voice in voices)]))
"""
needs_loader = pytest.mark.skipif(
    importlib.util.find_spec("espeakng_loader") is None, reason="espeakng-loader is not installed"
)


def embedded(folder: Path, voice: str = "", language: str = "en", rate: int = 165) -> list[object]:
    """Let the library speak, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", TRY, voice, language, str(rate), str(folder)],
        env=child_environment() | {"LD_LIBRARY_PATH": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    answer: list[object] = json.loads(done.stdout)
    return answer


def length(path: Path) -> float:
    samples, rate = read_wav(path)
    return len(samples) / rate


@needs_loader
def test_the_voice_that_comes_along_speaks_without_a_system_package(tmp_path: Path) -> None:
    voice, plain, count, german = embedded(tmp_path)
    assert (voice, plain, german) == ("en-us+klatt2", False, True)
    assert isinstance(count, int)
    assert count > 50
    assert 0.25 < length(tmp_path / "first") < 0.8
    assert length(tmp_path / "first") == length(tmp_path / "second")


@needs_loader
def test_rate_language_and_unknown_voices_are_heeded(tmp_path: Path) -> None:
    for name in ("slow", "quick"):
        (tmp_path / name).mkdir()
    assert embedded(tmp_path / "slow", "no such voice", "de", 80)[:2] == ["de", True]
    assert embedded(tmp_path / "quick", "de", "de", 300)[:2] == ["de", False]
    assert length(tmp_path / "slow" / "first") > 1.5 * length(tmp_path / "quick" / "first")


def test_a_path_that_is_too_deep_for_the_library_gets_a_short_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spare = tmp_path / "t"
    spare.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(spare))
    assert short_path(tmp_path) == tmp_path
    for name in ("a" * 200, "b" * 200):
        deep = tmp_path / name
        deep.mkdir()
        short = short_path(deep)
        assert len(str(short)) <= MOST_PATH
        assert short.resolve() == deep.resolve()


def test_without_the_package_the_engine_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    with pytest.raises(EngineMissingError):
        embedded_engine.EmbeddedEngine(VoiceChoice())


def program(folder: Path, name: str, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program on the path that notes its arguments and does what the script says."""
    path = folder / name
    path.write_text(f'#!/bin/sh\necho "$@" >> {folder}/called\n{script}\n')
    path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_flite_is_given_voice_pace_and_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "flite", "echo 'Voices available: kal slt rms '", monkeypatch)
    engine = FliteEngine(VoiceChoice(rate=110))
    assert engine.voice == "slt"
    assert VoiceName("en-us", "rms") in engine.voices()
    engine.save("-o hold", tmp_path / "out.wav")
    called = (tmp_path / "called").read_text()
    assert f"-voice slt --setf duration_stretch=1.500 -t  -o hold -o {tmp_path}/out.wav" in called
    other = FliteEngine(VoiceChoice(voice="nobody"))
    assert (other.voice, other.plain) == ("kal", True)


def test_flite_leaves_other_languages_to_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "flite", "", monkeypatch)
    with pytest.raises(EngineMissingError):
        FliteEngine(VoiceChoice(language="de"))


def test_the_espeak_program_is_given_voice_pace_and_pitch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "espeak-ng", f"cat > {tmp_path}/said", monkeypatch)
    engine = EspeakProgramEngine(VoiceChoice(rate=150, pitch=100))
    engine.save("Hold.", tmp_path / "out.wav")
    assert f"-v en-us+klatt2 -s 150 -p 99 -w {tmp_path}/out.wav --stdin" in (tmp_path / "called").read_text()
    assert (tmp_path / "said").read_text() == "Hold."
    engine.use_plain_voice()
    assert (engine.voice, engine.plain) == ("en-us", True)


def test_a_program_that_fails_is_a_sound_that_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "espeak-ng", "exit 3", monkeypatch)
    with pytest.raises(BadSoundError):
        EspeakProgramEngine(VoiceChoice()).save("Hold.", tmp_path / "out.wav")


def test_a_program_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    for engine, name in ((FliteEngine, "flite"), (EspeakProgramEngine, "espeak-ng")):
        with pytest.raises(EngineMissingError, match=name):
            engine(VoiceChoice())


def test_the_engine_that_is_wanted_comes_first_and_each_has_a_name_for_people() -> None:
    engines = engines_of_this_machine()
    assert in_order(engines, "") == ["pyttsx3", "embedded", "flite", "espeak-ng"]
    assert in_order(engines, "flite") == ["flite", "pyttsx3", "embedded", "espeak-ng"]
    assert in_order(engines, "gone") == in_order(engines, "")
    assert set(LABELS) == set(engines)


@pytest.mark.parametrize(
    ("own", "wanted", "speaks"),
    [
        ("en-us", "en", True),
        ("en_GB", "en-gb", True),
        ("english", "en", False),
        ("de", "", True),
        ("", "en", False),
    ],
)
def test_a_voice_speaks_its_language_in_whatever_country(own: str, wanted: str, speaks: bool) -> None:
    assert VoiceName(own, "x").speaks(wanted) is speaks
