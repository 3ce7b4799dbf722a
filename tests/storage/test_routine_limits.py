"""Owns the proof that no file can hang, exhaust or crash the program, whatever is in it."""

import os
import re
import sys
import time
import tracemalloc
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from stretchcoach.core.routine import Kind
from stretchcoach.storage.findings import Findings
from stretchcoach.storage.problem import Severity, UnreadableFileError
from stretchcoach.storage.routine_yaml import read_routine
from stretchcoach.storage.yaml_nodes import compose
from tests.storage.routine_texts import POSES, problems, read, routine_text

BUNDLED: Final = sorted((Path(__file__).resolve().parents[2] / "routines").glob("*.yaml"))
MIB: Final = 1024 * 1024
LAUGHS: Final = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
NESTED_ROUNDS: Final = "- rounds: 1000\n  steps:\n"
HOSTILE: Final = {
    "a_mebibyte": (
        "#" * MIB,
        "1:1: error: The file is 1 MiB or larger. A routine is a few kilobytes of text.",
    ),
    "a_billion_laughs": (LAUGHS, '1:4: error: "&a" is a YAML anchor.'),
    "lists_in_lists": ("[" * 900_000, "1:25: error: Lists and groups are nested more than 24 deep."),
    "steps_in_steps": ("- " * 450_000, "1:49: error: Lists and groups are nested more than 24 deep."),
    "mappings_in_mappings": ("{a: " * 200_000, "1:97: error: Lists and groups are nested more than 24 deep."),
    "keys_in_keys": ("? " * 450_000, "1:49: error: Lists and groups are nested more than 24 deep."),
    "many_keys": (
        "".join(f"k{n}:\n" for n in range(100_000)),
        "10001:1: error: The file has more than 20,000",
    ),
    "many_values": ("[" + "a," * 450_000 + "]", "1:40002: error: The file has more than 20,000 values."),
    "many_colons": (":" * 900_000, "1:900000: error: This line does not fit in."),
    "colons_with_spaces": (": " * 450_000, "1:1: error: This line does not fit in."),
    "many_anchors": ("&a " * 300_000, '1:1: error: "&a" is a YAML anchor.'),
    "many_tags": ("! " * 400_000, '1:1: error: "!" is a YAML tag.'),
    "a_quote_without_end": ('"' + "a" * 900_000, "1:1: error: A quote is never closed."),
    "a_text_without_end": (routine_text(title="a" * 900_000), "2:8: error: A text of 900,000 characters."),
    "nothing_but_lines": ("\n" * 900_000, "1:1: error: The file is empty."),
    "nothing_but_zeros": ("\0" * 900_000, "1:1: error: An invisible character, U+0000."),
    "tabs_everywhere": ("\ta\n" * 300_000, "1:1: error: The line is indented with a tab."),
    "one_long_key": ("a" * 900_000 + ": 1\n" + routine_text(), "1:900001: error: This line does not fit in."),
    "a_duration_of_many_digits": (routine_text("- prepare: " + "9" * 900_000 + "s"), "9:14: error:"),
    "a_count_of_many_digits": (
        routine_text("- rounds: " + "9" * 900_000 + "\n  steps: [prepare: 5s]"),
        "9:13: error:",
    ),
    "a_round_of_many_digits": (routine_text("- prepare: 5s\n  say: {1: a, 99999999999: b}"), "10:17: error:"),
    "a_tempo_of_many_parts": (routine_text("- reps: 5\n  tempo: " + "1-" * 400_000 + "1"), "10:12: error:"),
    "placeholders_without_end": (
        routine_text("- prepare: 5s\n  say: a" + "{a}" * 300_000),
        "10:10: error: A text of",
    ),
    "braces_without_end": (
        routine_text("- prepare: 5s\n  say: a" + "{" * 590),
        "10:10: error: A brace without",
    ),
    "rounds_in_rounds": (
        routine_text(
            "".join("  " * 2 * n + "- rounds: 1000\n" + "  " * (2 * n + 1) + "steps:\n" for n in range(8))
            + "  " * 16
            + "- hold: 5s"
        ),
        "9:3: error: Played from end to end there are more than 5,000 steps.",
    ),
}
TOO_MANY: Final = (
    "Played from end to end there are more than 5,000 steps. Use fewer rounds; options count at their most."
)
TOO_LONG: Final = (
    "The routine is longer than 4 hours. Use fewer rounds or shorter steps; options count at their most."
)


@pytest.mark.parametrize(("text", "wanted"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_clearly_and_at_once(text: str, wanted: str) -> None:
    began = time.process_time()
    found = problems(text)

    assert time.process_time() - began < 1.0
    assert any(line.startswith(wanted) for line in found), found[:3]
    assert len(found) <= 101
    assert all(len(line) < 500 for line in found)


@pytest.mark.parametrize(
    "name", ["a_billion_laughs", "many_values", "many_keys", "a_text_without_end", "lists_in_lists"]
)
def test_a_hostile_file_takes_little_memory(name: str) -> None:
    text = HOSTILE[name][0].encode()
    tracemalloc.start()
    try:
        read(text)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert peak < 100 * MIB


def test_a_file_of_a_mebibyte_is_refused_before_it_is_all_read(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(1 << 40)

    (problem,) = read_routine(path, poses=POSES).problems

    assert problem.what == "The file is 1 MiB or larger"


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders")
def test_a_pipe_is_no_file_and_hangs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "pipe.yaml"
    os.mkfifo(path)

    with pytest.raises(UnreadableFileError, match="is not a file"):
        read_routine(path, poses=POSES)


def test_more_than_a_hundred_problems_are_too_many() -> None:
    found = problems(routine_text("\n".join(["- prepare: 30"] * 150)))

    assert len(found) == 101
    assert found[-1] == (
        "109:14: error: More than 100 problems. Mend these first; the rest of the file was not read."
    )


@pytest.mark.parametrize(
    ("steps", "message"),
    [
        ("- rounds: 1000\n  steps:\n    - rounds: 6\n      steps:\n        - prepare: 1s", TOO_MANY),
        ("- rounds: 5\n  steps:\n    - prepare: 1h", TOO_LONG),
        ("- reps: 1000\n  tempo: 10-10", TOO_LONG),
    ],
)
def test_what_is_played_has_its_limits_too(steps: str, message: str) -> None:
    assert problems(routine_text(steps)) == [f"9:3: error: {message}"]


def test_four_hours_and_five_thousand_steps_are_still_allowed() -> None:
    assert problems(routine_text("- rounds: 4\n  steps:\n    - prepare: 1h")) == []
    assert problems(routine_text("- rounds: 1000\n  steps:\n" + "    - prepare: 1s\n" * 5)) == []


@pytest.mark.parametrize("name", sorted(set(HOSTILE) - {"a_text_without_end"}))
def test_the_parser_without_its_c_part_refuses_the_same(name: str) -> None:
    text = HOSTILE[name][0][:20_000]
    with_c, without_c = Findings("x.yaml", text), Findings("x.yaml", text)

    composed = [compose(text, each, parser) for each, parser in _parsers(with_c, without_c)]

    assert (composed[0] is None) == (composed[1] is None)
    assert bool(with_c.problems) == bool(without_c.problems)


def _parsers(with_c: Findings, without_c: Findings) -> list[tuple[Findings, Any]]:
    first = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    return [(with_c, first), (without_c, yaml.SafeLoader)]


def check_calm(content: bytes | str) -> None:
    began = time.process_time()
    reading = read(content)

    assert time.process_time() - began < 1.0
    assert (reading.routine is None) == any(each.severity is Severity.ERROR for each in reading.problems)
    assert list(reading.problems) == sorted(reading.problems)


@given(content=st.binary(max_size=300))
def test_random_bytes_never_raise(content: bytes) -> None:
    check_calm(content)


WORDS: Final = [
    *(kind.value for kind in Kind),
    "rounds",
    "each side",
    "steps",
    "use",
    "say",
    "coach",
    "between",
]
SNIPPETS: Final = st.one_of(
    st.sampled_from(
        [
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\n    - ",
            "{",
            "}",
            "[",
            "]",
            ", ",
            '"',
            "'",
            "$",
            "&a ",
            "*a",
            "#",
            "? ",
            "|\n",
        ]
    ),
    st.sampled_from(WORDS),
    st.sampled_from(
        ["30s", "3", "1:30", "yes", "{side}", "-10s", "last", "2-2", "\t", "\ufeff", "\u2028", "x"]
    ),
)


@given(parts=st.lists(SNIPPETS, max_size=40))
def test_random_yaml_never_raises(parts: list[str]) -> None:
    check_calm("".join(parts))
    check_calm(routine_text("- " + "".join(parts)))


@settings(max_examples=80)
@given(data=st.data())
def test_a_bundled_file_with_mistakes_strewn_in_never_raises(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([path.read_text(encoding="utf-8") for path in BUNDLED]))
    tokens = re.split(r"(\s+|[:{}\[\],$\"-])", text)
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(tokens) - 1))
        tokens[at] = data.draw(st.one_of(SNIPPETS, st.just(""), st.sampled_from(tokens)))
    check_calm("".join(tokens))
