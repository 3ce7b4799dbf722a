"""The renderer: what an engine wrote becomes a clip only if it can be those words."""

from pathlib import Path

import pytest

from stretchcoach.audio.cue_cache import CueCache
from stretchcoach.audio.messages import Message, NoEngine, Rendered, Unspeakable
from stretchcoach.audio.renderer import Renderer, check
from stretchcoach.audio.samples import RATE, BadSoundError, amplitude, decibels, read_wav
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.audio.shaping import loudness
from stretchcoach.core.sound_choice import SoundChoice, VoiceChoice
from tests.audio.fakes_audio import ENGINE_RATE, HERE, hum


def renderer(folder: Path, engines: str = "obedient", voice: str = "") -> Renderer:
    sound = SoundChoice(voice=VoiceChoice(voice=voice))
    settings = AudioSettings(folder, sound, engines=f"{HERE}:{engines}")
    return Renderer(settings, CueCache(folder, folder / "spare"))


def path_of(result: Message) -> Path:
    assert isinstance(result, Rendered), result
    return Path(result.path)


def test_a_clip_is_trimmed_levelled_and_at_the_rate_of_the_stream(tmp_path: Path) -> None:
    samples, rate = read_wav(path_of(renderer(tmp_path).render("Hold.")))
    assert rate == RATE
    assert decibels(loudness(samples, rate)) == pytest.approx(-18, abs=0.3)
    assert next(i for i, value in enumerate(samples) if abs(value) > amplitude(-40)) < RATE / 200


def test_what_was_rendered_before_needs_no_engine(tmp_path: Path) -> None:
    first = path_of(renderer(tmp_path).render("Hold."))
    again = renderer(tmp_path)
    assert path_of(again.render("Hold.")) == first
    assert again._engine is None


def test_another_voice_is_another_clip(tmp_path: Path) -> None:
    assert path_of(renderer(tmp_path).render("Hold.")) != path_of(
        renderer(tmp_path, voice="b").render("Hold.")
    )


def test_rubbish_in_the_cache_is_rendered_anew(tmp_path: Path) -> None:
    first = path_of(renderer(tmp_path).render("Hold."))
    whole = first.read_bytes()
    first.write_bytes(b"rubbish")
    assert path_of(renderer(tmp_path).render("Hold.")).read_bytes() == whole


def test_a_silent_voice_is_tried_anew_by_the_next_renderer(tmp_path: Path) -> None:
    silent = "a voice that is not there"
    plain = path_of(renderer(tmp_path, voice=silent).render("Hold."))
    later = renderer(tmp_path, voice=silent)
    assert path_of(later.render("Hold.")) == plain
    assert later._engine is not None


def test_an_engine_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = renderer(tmp_path, "missing").render("Hold.")
    assert isinstance(result, NoEngine)
    assert "libengine.so" in result.why


@pytest.mark.parametrize("text", ["Empty.", "Cut short.", "Disk full.", "...", ""])
def test_what_cannot_be_spoken_leaves_no_file(tmp_path: Path, text: str) -> None:
    assert isinstance(renderer(tmp_path).render(text), Unspeakable)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize("words", ["Two", "Hold. Right side.", "Keep the knee at 90 degrees for 10 s."])
def test_words_may_be_spoken_quickly_or_slowly(words: str) -> None:
    for seconds in (0.4 + len(words) / 20, 0.4 + len(words) / 9):
        check(hum(seconds), ENGINE_RATE, words, 165)


@pytest.mark.parametrize(
    ("seconds", "volume"), [(0.1, 0.2), (0.8, 0.2), (30.0, 0.2), (3.0, 0.0), (3.0, 0.005)]
)
def test_a_sound_that_cannot_be_the_words_is_refused(seconds: float, volume: float) -> None:
    with pytest.raises(BadSoundError):
        check(hum(seconds, volume), ENGINE_RATE, "Bring the knee to the opposite shoulder.", 165)
