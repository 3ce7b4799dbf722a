"""Owns the proof that `check` warns of lines by the length that they really have."""

import json
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final, TypeAlias

import pytest

from stretchcoach.__main__ import main
from stretchcoach.audio.gathering import NO_VOICE
from stretchcoach.audio.made_sounds import MadeSounds
from stretchcoach.audio.sound_file import NotExportedError
from stretchcoach.cli import voice_lengths
from stretchcoach.core.cue import Say, What
from stretchcoach.core.routine import Side
from stretchcoach.core.sound_plan import LengthOf
from stretchcoach.core.timeline import Timeline
from stretchcoach.phrasebook import Phrasebook

ROUTINE: Final = """\
format: 1
title: A sound routine
purpose: Try it.
category: relief
level: gentle
position: lying
sides: none
language: en
steps:
  - rest: 10s
    say: Lie down.
  - rest: 20s
    say: Lie down.
    coach:
      5s:
        - Breathe.
      8s: Soften.
"""
TEXTS: Final = """\
format: 1
texts:
  - en: Lie down.
    de: Leg dich hin.
  - en: Soften.
    de: Locker bleiben.
"""
LONG: Final = ROUTINE.replace("Soften.", " ".join(["soften"] * 60))
"""Far too long by estimate."""
Speak: TypeAlias = Callable[..., None]


@pytest.fixture
def speak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Speak:
    """Return what sets how many seconds lines take, longer by `left` on that side; all else takes 0.5 s."""
    monkeypatch.chdir(tmp_path)
    Path("mine.yaml").write_text(ROUTINE, encoding="utf-8")
    Path("long.yaml").write_text(LONG, encoding="utf-8")

    def set_lengths(**seconds: float) -> None:
        def length_of(what: What) -> timedelta:
            if not isinstance(what, Say):
                return timedelta(seconds=0.5)
            longer = seconds.get("left", 0.0) if what.line.side is Side.LEFT else 0.0
            word = what.line.template.split()[0].strip(".").lower()
            return timedelta(seconds=seconds.get(word, 0.5) + longer)

        def lengths(_: Sequence[Timeline], __: Phrasebook) -> LengthOf:
            return length_of

        monkeypatch.setattr(voice_lengths, "lengths_in_voice", lengths)

    return set_lengths


def warnings_of(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()[:-1]


def test_a_line_that_fits_is_not_warned_of(speak: Speak, capsys: pytest.CaptureFixture[str]) -> None:
    speak(lie=5.0, breathe=3.0)
    assert main(["check", "mine.yaml"]) == 0
    assert capsys.readouterr() == ("1 file checked: all is well.\n", "")


def test_a_line_too_long_for_its_step_is_warned_of_at_its_text_and_is_no_error(
    speak: Speak, capsys: pytest.CaptureFixture[str]
) -> None:
    speak(lie=10.1)
    assert main(["check", "mine.yaml"]) == 0
    opening, first, second = warnings_of(capsys)
    assert opening == (
        'mine.yaml:11:10: warning: "Lie down." takes 10.1 s to say, but the end of the step is 10.0 s away. '
        "Only the phase and side are said. Shorten it, or make the step longer."
    )
    assert first == (
        'mine.yaml:16:11: warning: "Breathe." takes 0.5 s to say and is left out: what comes before it '
        "sounds for 5.1 s longer. Say it at 11s, or shorten what comes before it."
    )
    assert second.startswith('mine.yaml:17:11: warning: "Soften." ')


def test_no_time_is_named_that_the_step_does_not_have(
    speak: Speak, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("mine.yaml").write_text(ROUTINE.replace("20s", "9s"), encoding="utf-8")
    speak(lie=8.2)
    assert main(["check", "mine.yaml"]) == 0
    told = warnings_of(capsys)[-1]
    assert told.endswith("sounds for 0.2 s longer. Say it sooner, or shorten what comes before it.")


def test_a_coaching_line_too_long_for_the_rest_of_its_step_is_left_out(
    speak: Speak, capsys: pytest.CaptureFixture[str]
) -> None:
    speak(soften=12.5)
    assert main(["check", "mine.yaml"]) == 0
    [told] = warnings_of(capsys)
    assert told.startswith(
        'mine.yaml:17:11: warning: "Soften." takes 12.5 s to say, but the next tone is 11.5'
    )
    assert told.endswith("It is left out. Shorten it, or say it sooner.")


def test_a_line_without_room_at_one_choice_is_told_with_variant_and_choice(
    speak: Speak, capsys: pytest.CaptureFixture[str]
) -> None:
    text = ROUTINE.replace("rest: 20s", "rest: $rest").replace(
        "steps:", "options: {rest: {label: Rest, choices: [9s, 20s], default: 20s}}\nsteps:"
    )
    Path("mine.yaml").write_text(text, encoding="utf-8")
    speak(soften=1.5)
    assert main(["check", "mine.yaml"]) == 0
    [told] = warnings_of(capsys)
    assert told == (
        'mine.yaml:18:11: warning: With rest 9s: "Soften." takes 1.5 s to say, but the next tone is 0.5 s '
        "away. It is left out. Shorten it, or say it sooner."
    )
    wider = text.replace("steps:", "variants: {mat: On a mat, bed: In bed}\nsteps:")
    Path("mine.yaml").write_text(
        wider.replace("8s: Soften.", "8s: {mat: Now., bed: Soften.}"), encoding="utf-8"
    )
    assert main(["check", "mine.yaml"]) == 0
    [told] = warnings_of(capsys)
    assert 'warning: In the variant "bed", with rest 9s: "Soften." takes' in told


def test_a_line_without_room_on_one_side_alone_is_told_with_that_side(
    speak: Speak, capsys: pytest.CaptureFixture[str]
) -> None:
    sided = ROUTINE.replace("sides: none", "sides: worst first").replace(
        "  - rest: 10s", "  - each side: [{rest: 10s}]"
    )
    Path("mine.yaml").write_text(
        sided.replace("    say: Lie down.\n", "", 1).replace("rest: 20s", "rest: 20s\n    side: first"),
        encoding="utf-8",
    )
    speak(left=12)
    assert main(["check", "mine.yaml"]) == 0
    told = warnings_of(capsys)
    assert any('warning: On the left side only: "Soften." takes 12.5 s to say' in line for line in told)


def test_the_real_length_overrules_the_estimate(speak: Speak, capsys: pytest.CaptureFixture[str]) -> None:
    speak()
    assert main(["check", "long.yaml"]) == 0
    assert capsys.readouterr().out == "1 file checked: all is well.\n"
    assert main(["check", "long.yaml", "--no-voice"]) == 0
    told = capsys.readouterr()
    assert "takes about 25.4 s to say" in told.out
    assert told.err == "How long lines take is estimated, without a voice.\n"


def test_without_a_voice_it_is_estimated_and_said_once(
    speak: Speak, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = list[None]()

    def no_lengths(*_: object) -> None:
        asked.append(None)

    speak()
    monkeypatch.setattr(voice_lengths, "lengths_in_voice", no_lengths)
    assert main(["check", "mine.yaml", "long.yaml"]) == 0
    told = capsys.readouterr()
    assert "takes about 25.4 s to say" in told.out
    assert told.err == ("No voice works, so how long lines take is estimated. See `stretchcoach doctor`.\n")
    assert len(asked) == 1


def test_a_file_with_errors_is_not_spoken(
    speak: Speak, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    speak()
    monkeypatch.delattr(voice_lengths, "lengths_in_voice")
    Path("wrong.yaml").write_text(ROUTINE.replace("20s", "20 parsecs"), encoding="utf-8")
    assert main(["check", "wrong.yaml", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["lengths"] is None


def test_programs_are_told_where_the_lengths_come_from(
    speak: Speak, capsys: pytest.CaptureFixture[str]
) -> None:
    speak()
    assert main(["check", "mine.yaml", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["lengths"] == "measured"
    assert main(["check", "mine.yaml", "--json", "--no-voice"]) == 0
    assert json.loads(capsys.readouterr().out)["lengths"] == "not asked"


def test_a_text_in_another_language_is_heard_in_it_and_told_in_its_file(
    speak: Speak, capsys: pytest.CaptureFixture[str]
) -> None:
    speak(locker=12.5, soften=12.5)
    Path("de").mkdir()
    Path("de/mine.yaml").write_text(TEXTS, encoding="utf-8")
    assert main(["check", "de/mine.yaml"]) == 0
    told = [line for line in warnings_of(capsys) if "to say" in line]
    assert len(told) == 1
    assert told[0].startswith('de/mine.yaml:6:9: warning: "Locker bleiben." takes 12.5 s to say, but')


@pytest.mark.usefixtures("speak")
def test_no_voice_is_no_length(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(*_: object) -> None:
        raise NotExportedError(NO_VOICE)

    monkeypatch.setattr(MadeSounds, "lay", refuse)
    assert main(["check", "mine.yaml"]) == 0
    assert "No voice works" in capsys.readouterr().err
