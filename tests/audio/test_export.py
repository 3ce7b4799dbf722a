"""A whole session as a file: every sound where it was planned, and no half files."""

import errno
import os
import sys
import wave
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from math import ceil, sqrt
from pathlib import Path
from typing import Final

import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.audio import sound_file
from stretchcoach.audio.clip_shelf import ClipShelf
from stretchcoach.audio.comments import add_chapters, chapter_comments
from stretchcoach.audio.cue_sheet import MOST_TRACKS, chapters, cue_sheet
from stretchcoach.audio.export import Exported, export
from stretchcoach.audio.gathering import NO_VOICE, STUCK_VOICE, gather
from stretchcoach.audio.made_sounds import Watcher
from stretchcoach.audio.recording import Session, sample_at
from stretchcoach.audio.samples import RATE, amplitude, decibels
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.audio.sound_file import NotExportedError
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.cue import Announce, Count, Say
from stretchcoach.core.routine import Choices, CountdownStyle, EachSide, Kind, Rounds, Side, Sides
from stretchcoach.core.sound_choice import SoundChoice, VoiceChoice
from stretchcoach.core.talk import Talk
from stretchcoach.core.timeline import Timeline
from stretchcoach.ports import Speech
from tests.audio.fakes_audio import HERE, QUICK
from tests.builders import routine, s, step

GAP: Final = RATE // 100
"""So many silent samples part two sounds."""


def a_session(talk: Talk = Talk.FULL, say: str = "Hold.") -> Session:
    hold = step(Kind.HOLD, 12.3, say, coach={5.01: "Breathe."}, countdown=CountdownStyle.SPOKEN)
    rest = step(Kind.REST, 4.7, "Rest.", countdown=CountdownStyle.CHIME)
    return Session(timeline=compile_routine(routine(hold, rest)), title="A “test”", talk=talk)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return one cache for all, so that each text is rendered once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def audio(cache: Path) -> AudioSettings:
    return settings(cache)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder."""
    music = tmp_path / "music"
    music.mkdir()
    return music


def settings(cache: Path, engines: str = "obedient", sound: SoundChoice | None = None) -> AudioSettings:
    return AudioSettings(cache, sound or SoundChoice(), engines=f"{HERE}:{engines}", patience=QUICK)


def made(session: Session, target: Path, audio: AudioSettings, *, with_cue_sheet: bool = False) -> Exported:
    exported = export(session, target, audio, with_cue_sheet=with_cue_sheet)
    assert exported is not None
    return exported


def samples_of(path: Path) -> "array[int]":
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return array("h", file.readframes(file.getnframes()))


@dataclass
class Burst:
    """A stretch of samples with no silence in it."""

    begin: int
    end: int


def bursts(samples: "array[int]") -> list[Burst]:
    """Find the sounds by ear: what is parted by silence."""
    found: list[Burst] = []
    for index, value in enumerate(samples):
        if value:
            if found and index - found[-1].end < GAP:
                found[-1].end = index + 1
            else:
                found.append(Burst(index, index + 1))
    return found


def left_behind(folder: Path) -> Iterator[str]:
    return (path.name for path in folder.iterdir())


def test_a_wav_file_has_every_sound_at_its_sample_and_silence_between(
    folder: Path, audio: AudioSettings
) -> None:
    session = a_session()
    exported = made(session, folder / "out.wav", audio)
    samples = samples_of(folder / "out.wav")
    assert len(samples) == 17 * RATE
    assert exported.length == session.timeline.duration == s(17)
    heard, planned = bursts(samples), exported.plan.sounds
    assert len(heard) == len(planned) == 7
    for burst, sound in zip(heard, planned, strict=True):
        assert abs(burst.begin / RATE - sound.at.total_seconds()) < 0.001
        assert abs((burst.end - burst.begin) / RATE - sound.length.total_seconds()) < 0.002
        if isinstance(sound.cue.what, Say | Count):
            part = samples[burst.begin : burst.end]
            rms = sqrt(sum(value * value for value in part) / len(part)) / 32_767
            assert -20 < decibels(rms) < -16
    peak = max(map(abs, samples))
    assert exported.peak == pytest.approx(decibels(peak / 32_767))
    assert amplitude(-20) * 32_767 < peak < 32_767 * amplitude(-0.9)
    assert list(left_behind(folder)) == ["out.wav"]


@pytest.mark.parametrize(("name", "tolerance"), [("out.flac", 0), ("out.ogg", 0.05)])
def test_flac_and_ogg_hold_the_same_under_their_title(
    folder: Path, audio: AudioSettings, name: str, tolerance: float
) -> None:
    made(a_session(), folder / "out.wav", audio)
    made(a_session(), folder / name, audio)
    with soundfile.SoundFile(str(folder / name)) as file:
        assert (file.samplerate, file.channels, file.title) == (RATE, 1, "A “test”")
        decoded = array("h", bytes(file.buffer_read(dtype="int16")))
    original = samples_of(folder / "out.wav")
    assert len(decoded) == len(original)
    worst = max(abs(a - b) for a, b in zip(decoded, original, strict=True))
    assert worst <= tolerance * 32_767


def comments_of(path: Path) -> list[str]:
    """Return the comments that lie in a file, found by their own lengths."""
    data, found = path.read_bytes(), []
    at = data.index(b"CHAPTER001=") - 4
    while (length := int.from_bytes(data[at : at + 4], "little")) and data[at + 4 :].startswith(b"CHAPTER"):
        found.append(data[at + 4 : at + 4 + length].decode())
        at += 4 + length
    return found


@pytest.mark.parametrize("name", ["out.flac", "out.ogg"])
def test_flac_and_ogg_hold_their_chapters(folder: Path, audio: AudioSettings, name: str) -> None:
    made(a_session(), folder / name, audio)
    assert comments_of(folder / name) == [
        "CHAPTER001=00:00:00.000",
        "CHAPTER001NAME=Hold",
        "CHAPTER002=00:00:12.300",
        "CHAPTER002NAME=Rest",
    ]
    assert list(left_behind(folder)) == [name]


@pytest.mark.parametrize("title", ["A test", "x" * 70_000])
@pytest.mark.parametrize(("name", "kind"), [("out.flac", "FLAC"), ("out.ogg", "OGG")])
def test_as_many_chapters_as_there_may_be_leave_the_sound_as_it_is(
    folder: Path, name: str, kind: str, title: str
) -> None:
    path = folder / name
    with sound_file.open_sink(path, kind, title, RATE) as sink:
        sink.write(array("h", [index % 199 * 100 for index in range(RATE)]).tobytes())
    with soundfile.SoundFile(str(path)) as file:
        before = bytes(file.buffer_read(dtype="int16"))
    timeline = long_routine(60)
    add_chapters(path, kind, timeline)
    with soundfile.SoundFile(str(path)) as file:
        assert (bytes(file.buffer_read(dtype="int16")), file.title) == (before, title)
    assert comments_of(path) == chapter_comments(timeline)
    assert len(chapter_comments(timeline)) == 2 * MOST_TRACKS


def test_chapters_for_what_is_no_sound_file_are_an_error_and_leave_nothing(folder: Path) -> None:
    for name, kind in (("a.ogg", "OGG"), ("a.flac", "FLAC")):
        (folder / name).write_bytes(b"fLaC")
        with pytest.raises(OSError, match="the file"):
            add_chapters(folder / name, kind, long_routine(1))
    assert sorted(left_behind(folder)) == ["a.flac", "a.ogg"]


def test_a_cue_sheet_tells_where_each_step_begins(folder: Path, audio: AudioSettings) -> None:
    made(a_session(), folder / "out.wav", audio, with_cue_sheet=True)
    assert (folder / "out.cue").read_text(encoding="utf-8") == (
        'TITLE "A “test”"\n'
        'FILE "out.wav" WAVE\n'
        "  TRACK 01 AUDIO\n"
        '    TITLE "Hold"\n'
        "    INDEX 01 00:00:00\n"
        "  TRACK 02 AUDIO\n"
        '    TITLE "Rest"\n'
        "    INDEX 01 00:12:22\n"
    )


def test_quotation_marks_and_line_breaks_cannot_break_a_cue_sheet() -> None:
    sheet = cue_sheet(a_session().timeline, 'Say "hold"\n  TRACK 07', 'a "b".wav')
    assert sheet.splitlines()[:2] == ["TITLE \"Say 'hold' TRACK 07\"", "FILE \"a 'b'.wav\" WAVE"]


def long_routine(rounds: int) -> Timeline:
    inside = Rounds(count=rounds, steps=(step(Kind.HOLD, 5), step(Kind.REST, 5)))
    both = EachSide(steps=(inside,), switch=(step(Kind.PREPARE, 5),))
    return compile_routine(routine(both, sides=Sides.WORST_FIRST), Choices(first_side=Side.LEFT))


def test_a_long_routine_has_a_chapter_for_each_side_and_round() -> None:
    assert len(chapters(long_routine(20))) == 81
    assert len(chapters(long_routine(30))) == 61
    assert len(chapters(long_routine(60))) == MOST_TRACKS
    assert cue_sheet(long_routine(30), "Long", "a.wav").count("TRACK") == 61


def test_chimes_need_no_voice_and_have_the_volume_that_was_chosen(folder: Path, cache: Path) -> None:
    peaks = []
    for volume in (100, 50):
        sound = SoundChoice(chime=volume, tick=volume)
        exported = made(a_session(Talk.CHIMES), folder / "out.wav", settings(cache, "missing", sound))
        assert exported.unspoken == ()
        peaks.append(exported.peak)
    assert peaks[0] - peaks[1] == pytest.approx(6, abs=0.1)


def test_the_voice_has_the_volume_that_was_chosen(folder: Path, cache: Path) -> None:
    loudest = []
    for volume in (100, 10):
        chosen = SoundChoice(voice=VoiceChoice(volume=volume))
        made(a_session(), folder / "out.wav", settings(cache, sound=chosen))
        loudest.append(max(samples_of(folder / "out.wav")[:RATE]))
    assert loudest[1] == pytest.approx(loudest[0] / 10, abs=1)


def test_without_a_voice_nothing_is_written_and_one_sentence_says_why(folder: Path, cache: Path) -> None:
    with pytest.raises(NotExportedError, match=NO_VOICE):
        export(a_session(say="Never rendered."), folder / "out.wav", settings(cache, "missing"))
    assert list(left_behind(folder)) == []


def test_a_voice_that_makes_nothing_is_not_waited_for_for_ever(cache: Path) -> None:
    shelf = ClipShelf(settings(cache, "hanging"))
    with pytest.raises(NotExportedError, match=STUCK_VOICE[:20]):
        gather([Speech("Hm.")], shelf, made=lambda _: None, cancelled=lambda: False, stuck_after=0.0)
    shelf.queue.close()


def test_what_cannot_be_spoken_gives_way_to_the_announcement_and_is_told(
    folder: Path, audio: AudioSettings
) -> None:
    exported = made(a_session(say="Empty."), folder / "out.wav", audio)
    assert exported.unspoken == ("Empty.",)
    assert exported.plan.sounds[0].cue.what == Announce(Kind.HOLD, None)
    assert bursts(samples_of(folder / "out.wav"))[0].begin < RATE / 1000


def test_a_line_without_words_is_silent(folder: Path, audio: AudioSettings) -> None:
    exported = made(a_session(say="…"), folder / "out.wav", audio)
    assert exported.unspoken == ()
    assert bursts(samples_of(folder / "out.wav"))[0].begin == pytest.approx(5.01 * RATE, abs=RATE / 1000)


@pytest.mark.parametrize("name", ["out.wav", "out.ogg"])
@pytest.mark.parametrize("looks", [0, 3, 12])
def test_a_cancelled_export_leaves_what_was_there(
    folder: Path, audio: AudioSettings, name: str, looks: int
) -> None:
    (folder / name).write_text("mine")
    left = [looks]

    def cancelled() -> bool:
        left[0] -= 1
        return left[0] < 0

    session = a_session(say=f"Hold {name} {looks}.")
    assert export(session, folder / name, audio, watcher=Watcher(cancelled=cancelled)) is None
    assert list(left_behind(folder)) == [name]
    assert (folder / name).read_text() == "mine"


def test_progress_only_grows_and_ends_at_the_whole(folder: Path, cache: Path) -> None:
    told: list[float] = []
    export(a_session(), folder / "out.wav", settings(cache), watcher=Watcher(told.append))
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1.0)


@pytest.mark.parametrize("name", ["out.wav", "out.flac"])
def test_a_full_disk_is_one_sentence_and_leaves_nothing(
    folder: Path, audio: AudioSettings, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(sound_file._WavSink, "write", full)
    monkeypatch.setattr(sound_file._EncodedSink, "write", full)
    (folder / name).write_text("mine")
    with pytest.raises(NotExportedError, match=f"^{name} could not be saved: No space left on device.$"):
        export(a_session(), folder / name, audio, with_cue_sheet=True)
    assert list(left_behind(folder)) == [name]
    assert (folder / name).read_text() == "mine"


def test_an_encoder_that_writes_short_is_no_success(
    folder: Path, audio: AudioSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def short(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(soundfile.SoundFile, "buffer_write", short)
    with pytest.raises(NotExportedError, match=r"out\.flac could not be saved"):
        export(a_session(), folder / "out.flac", audio)
    assert list(left_behind(folder)) == []


def test_without_soundfile_a_wav_can_still_be_made(
    folder: Path, audio: AudioSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "soundfile", None)
    with pytest.raises(NotExportedError, match=r"FLAC files need the Python package soundfile.*\.wav"):
        export(a_session(), folder / "out.flac", audio)
    made(a_session(), folder / "out.wav", audio)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("out.mp3", r'^"out.mp3" must end in .wav, .flac, .ogg.$'),
        ("out", r'^"out" must end in'),
        ("no/such/folder/out.wav", "^out.wav could not be saved: there is no folder .*such.folder[.]$"),
        ("folder.wav", "^folder.wav could not be saved: Is a directory.$"),
    ],
)
def test_a_name_that_cannot_be_is_one_sentence(
    folder: Path, audio: AudioSettings, name: str, why: str
) -> None:
    (folder / "folder.wav").mkdir()
    with pytest.raises(NotExportedError, match=why):
        export(a_session(), folder / name, audio)
    assert list(left_behind(folder)) == ["folder.wav"]


@given(st.integers(0, 10**11), st.integers(1, 10**7))
def test_a_sound_of_so_many_samples_never_reaches_into_the_next(at: int, samples: int) -> None:
    begin = timedelta(microseconds=at)
    after = begin + timedelta(microseconds=ceil(samples * 1_000_000 / RATE))
    assert sample_at(begin) + samples <= sample_at(after) <= sample_at(begin) + samples + 1
