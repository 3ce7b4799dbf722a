"""Owns the proof that each mistake is answered in plain words, at its place, and all of them at once."""

import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Final

import pytest

from stretchcoach.phrasebook import ENGLISH
from stretchcoach.storage.messages_yaml import read_messages
from stretchcoach.storage.problem import Problem, RoutineFileError, Severity, UnreadableFileError
from stretchcoach.storage.reading import Reading
from stretchcoach.storage.routine_yaml import read_routine
from tests.storage import mistakes_head, mistakes_judgement, mistakes_steps, mistakes_words, mistakes_yaml
from tests.storage.bundled import ROOT
from tests.storage.routine_texts import POSES, problems, read, routine_text

MISTAKES = (
    *mistakes_yaml.MISTAKES,
    *mistakes_head.MISTAKES,
    *mistakes_steps.MISTAKES,
    *mistakes_words.MISTAKES,
    *mistakes_judgement.MISTAKES,
)
MESSAGES: Final = tuple(sorted((ROOT / "assets" / "languages").glob("*.messages.yaml")))
NAMES: Final = re.compile(r'"[^"]*"|\{.*\}|\[.*\]|: [a-z ]+(?:, [a-z0-9 ]+)+|yes noch no')
"""What is no word of the program: what is quoted, what is written like that in a file, and lists of keys."""
LEFT_IN_ENGLISH: Final = re.compile(
    r"\b(?:error|warning|the|a|is|are|of|and|or|it|this|not|no|has|with|write|leave|put|than|to|for|text|key)\b"
)
TEN_MISTAKES = """\
format: 1
title:
purpose: Try things.
category: relif
level: gentle
position: lying
sides: worst first
cautions: {knees: block}
options: {hold: {label: Hold, choices: [20s, 30]}}
tite: Again
steps:
  - hold: 30
    say: Hold.
  - prepare: 20s
    say: "{Side} leg."
  - each side:
      - hold: $hold
        say: "{sid} leg."
        pose: hook-lyin
      - rest: 1:30
      - sqeeze: 10s
    switch: []
  - use: x
"""


@pytest.mark.parametrize(
    ("text", "wanted"), [each[1:] for each in MISTAKES], ids=[each[0] for each in MISTAKES]
)
def test_a_mistake_is_answered_in_plain_words(text: str | bytes, wanted: tuple[str, ...]) -> None:
    assert [str(problem).removeprefix("x.yaml:") for problem in _reading(text).problems] == list(wanted)


@pytest.mark.parametrize("text", [each[1] for each in MISTAKES], ids=[each[0] for each in MISTAKES])
def test_a_routine_comes_out_only_where_there_is_no_error(text: str | bytes) -> None:
    reading = _reading(text)

    has_error = any(problem.severity is Severity.ERROR for problem in reading.problems)
    assert (reading.routine is None) == has_error


@pytest.mark.parametrize("file", MESSAGES, ids=[file.stem for file in MESSAGES])
def test_every_mistake_is_told_whole_in_every_language(file: Path) -> None:
    words = replace(ENGLISH, texts=read_messages(file).texts)
    told = [problem.told(words) for each in MISTAKES for problem in _reading(each[1]).problems]
    assert len(told) > len(MISTAKES) / 2
    assert [each for each in told if LEFT_IN_ENGLISH.search(NAMES.sub("", each))] == []


@lru_cache
def _reading(text: str | bytes) -> Reading:
    """Return what is read in a text; several tests look at it."""
    return read(text)


def test_all_mistakes_of_a_file_are_told_at_once_and_in_order() -> None:
    assert problems(TEN_MISTAKES) == [
        "2:7: error: A value is missing here. Write a text, or leave the key out.",
        '4:11: error: "relif" is not possible here. Did you mean "relief"?',
        '8:12: error: "knees" is no caution. Did you mean "knee"?',
        "9:40: error: Durations and numbers are mixed. Write all of them with a unit or all without.",
        '10:1: error: "tite" is no key of a routine. Did you mean "title"?',
        '12:11: error: "30" has no unit. Write 30s.',
        (
            "15:10: error: {Side} has no meaning outside sides. "
            'Use it inside "each side" or its "switch", in a step with "side", or in a routine of one side.'
        ),
        '18:14: error: "{sid}" stands for nothing. Did you mean "{side}"?',
        '19:15: error: There is no pose "hook-lyin". Did you mean "hook-lying"?',
        '20:15: error: "1:30" is not a duration. Write 1m 30s.',
        (
            "21:9: error: This step does not say what it is. Begin it with one of: prepare, hold, contract, "
            "deepen, rest, breathe, move, timer, reps, rounds, each side, use."
        ),
        '22:13: error: There is no step here. Begin each step with "- ", such as "- hold: 30s".',
        "23:5: error: The routine uses itself. Use another one, or write the steps out.",
    ]


def test_a_broken_option_is_told_once_and_not_again_where_it_is_used() -> None:
    text = routine_text("- prepare: $n", options="{n: {label: N}}")

    assert len(problems(text)) == 1


def test_a_problem_shows_the_line_it_is_about() -> None:
    (problem,) = read(routine_text("- prepare: 30")).problems

    assert problem.source == "  - prepare: 30"
    assert (problem.file, problem.line, problem.column) == ("x.yaml", 9, 14)
    assert str(problem) == 'x.yaml:9:14: error: "30" has no unit. Write 30s.'


def test_a_warning_does_not_keep_a_routine_away() -> None:
    reading = read(routine_text("- hold: 90s\n  say: Now."))

    assert reading.routine is not None
    assert [problem.severity for problem in reading.problems] == [Severity.WARNING]


def test_an_error_carries_all_problems_in_order() -> None:
    later = Problem("x.yaml", 9, 1, Severity.ERROR, "Later", "Mend it.")
    sooner = Problem("x.yaml", 2, 1, Severity.WARNING, "Sooner", "Mend it.")

    error = RoutineFileError([later, sooner])

    assert error.problems == (sooner, later)
    assert str(error) == "x.yaml:2:1: warning: Sooner. Mend it.\nx.yaml:9:1: error: Later. Mend it."


@pytest.mark.parametrize("name", ["My stretch.yaml", "a_b.yaml", "Ab.yaml", "-a.yaml", "é.yaml"])
def test_a_file_must_have_a_name_that_can_be_an_id(name: str) -> None:
    assert problems(routine_text(), name) == [
        (
            f'1:1: error: The file cannot be called "{Path(name).stem}". '
            'Use small letters, digits and hyphens, such as "knee-bend.yaml".'
        )
    ]


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="does not exist"):
        read_routine(tmp_path / "none.yaml", poses=POSES)


def test_a_folder_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="is not a file"):
        read_routine(tmp_path, poses=POSES)


def test_a_name_with_a_zero_in_it_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="cannot be read"):
        read_routine(tmp_path / "a\0b.yaml", poses=POSES)


def test_a_file_is_read_from_the_disk_under_its_own_name(tmp_path: Path) -> None:
    path = tmp_path / "knee-bend.yaml"
    path.write_text(routine_text(), encoding="utf-8-sig")

    reading = read_routine(path, poses=POSES)

    assert reading.problems == ()
    assert reading.routine is not None
    assert reading.routine.id == "knee-bend"
