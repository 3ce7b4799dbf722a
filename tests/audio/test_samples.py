"""Sound as it is stored: what is written is read again, and what is no sound is refused."""

import io
import wave
from pathlib import Path

import pytest

from stretchcoach.audio.samples import RATE, BadSoundError, from_pcm, read_clip, read_wav, to_pcm, write_wav
from tests.audio.fakes_audio import hum, write_engine_wav


def test_channels_are_averaged(tmp_path: Path) -> None:
    path = tmp_path / "stereo.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(to_pcm([0.5, 0.1, 0.5, 0.1]))
    samples, rate = read_wav(path)
    assert rate == 8000
    assert samples == pytest.approx([0.3, 0.3], abs=1e-4)


def test_samples_survive_a_file(tmp_path: Path) -> None:
    pcm = to_pcm(hum(0.1, 0.5, RATE))
    path = tmp_path / "clip.wav"
    with path.open("wb") as file:
        write_wav(file, pcm)
    assert read_clip(path) == pcm
    assert to_pcm(from_pcm(pcm)) == pcm


@pytest.mark.parametrize(
    "content", [b"", b"RIFF", b"\0" * 5000, b"not a sound", b"RIFF\xff\xff\xff\xffWAVEfmt "]
)
def test_what_is_no_sound_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "rubbish.wav"
    path.write_bytes(content)
    for read in (read_clip, read_wav):
        with pytest.raises(BadSoundError):
            read(path)


def test_a_clip_that_is_cut_short_or_of_another_rate_is_refused(tmp_path: Path) -> None:
    whole = io.BytesIO()
    write_wav(whole, to_pcm(hum(0.1)))
    cut, other = tmp_path / "cut.wav", tmp_path / "other.wav"
    cut.write_bytes(whole.getvalue()[:-100])
    write_engine_wav(other, hum(0.1))
    for path in (cut, other):
        with pytest.raises(BadSoundError):
            read_clip(path)
