"""Owns the tests of the voice that is made when it is first needed."""

from datetime import timedelta

from stretchcoach.app.late_voice import LateVoice
from stretchcoach.core.cue import Tone
from stretchcoach.ports import Speech
from tests.fakes import FakeVoice

HELLO = Speech("Hello")


def test_a_voice_that_is_never_needed_is_never_made() -> None:
    made: list[FakeVoice] = []

    def make() -> FakeVoice:
        made.append(FakeVoice())
        return made[-1]

    voice = LateVoice(make)
    voice.hush()
    voice.forget()
    assert voice.length(HELLO) is None
    assert voice.trouble() is None
    voice.close()
    assert not made


def test_a_voice_that_was_made_is_told_everything() -> None:
    inner = FakeVoice(problem="The sound does not work.", lengths={HELLO: timedelta(seconds=1)})
    voice = LateVoice(lambda: inner)
    voice.prepare([HELLO])
    voice.play(Tone.READY, timedelta(seconds=2))
    voice.hush()
    voice.forget()
    assert (inner.ready, inner.planned) == ([HELLO], [(timedelta(seconds=2), Tone.READY)])
    assert (inner.hushed, inner.forgotten, voice.length(HELLO)) == (1, 1, timedelta(seconds=1))
    assert voice.trouble() == "The sound does not work."
    voice.close()
    assert inner.closed
