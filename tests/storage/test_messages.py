"""Owns the proof that the terminal, and what is told of files, speak each language whole."""

import runpy
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from stretchcoach.core.template import recognised
from stretchcoach.phrasebook import ENGLISH, PLACEHOLDER, Phrasebook
from stretchcoach.storage.messages_yaml import (
    holds_messages,
    messages_problems,
    read_messages,
    read_messages_text,
    with_messages,
)
from stretchcoach.storage.words import languages_in
from tests.storage.bundled import ROOT

FOLDER: Final = ROOT / "assets" / "languages"
TOOL: Final = runpy.run_path(str(ROOT / "packaging" / "messages.py"))
LANGUAGES: Final = tuple(code for code in languages_in([FOLDER]) if code != ENGLISH.language)
PAIRS: Final = """\
format: 1
texts:
  - en: "{what} takes {length} to say"
    de: "{what} dauert {length}"
  - en: "{line}, but {next} is {room} away"
    de: "{line}, aber in {room} kommt {next}"
  - en: the countdown
    de: das Herunterzählen
  - en: 'There is no pose "{name}"'
    de: 'Es gibt keine Pose "{name}"'
  - en: "{name} is {name}"
    de: "{name} bleibt {name}"
"""


@pytest.fixture(scope="module")
def book() -> Phrasebook:
    reading = read_messages_text(PAIRS, "de.messages.yaml")
    assert reading.problems == ()
    return replace(ENGLISH, language="de", texts=reading.texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_in_the_sources_has_a_text_and_none_is_left_over(language: str) -> None:
    reading = read_messages(FOLDER / f"{language}.messages.yaml")
    assert reading.problems == ()
    known, sources = {TOOL["bare"](english) for english, _ in reading.texts}, TOOL["Sources"]()
    assert [where for bare, where in sources.messages.items() if bare not in known] == []
    assert known - sources.texts == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("There is no routine here.", True),
        ("{name} is no number", True),
        ("a list", True),
        ("Known: {names}.", True),
        ("{name}: {size}", False),
        ("stretchcoach list", False),
        ("SELECT * FROM session", False),
        ("relief", False),
    ],
)
def test_a_literal_of_several_words_is_a_message(text: str, told: bool) -> None:
    assert TOOL["is_message"](text) == told


def test_a_message_is_recognised_with_what_stands_in_its_places(book: Phrasebook) -> None:
    told = book.message('"Lift it, but only a little." takes 3 s to say, but the countdown is 2 s away')
    assert told == '"Lift it, but only a little." dauert 3 s, aber in 2 s kommt das Herunterzählen'


@pytest.mark.parametrize(
    ("english", "told"),
    [
        ('"Lift it by 2.0 s." takes 3.5 s to say', '"Lift it by 2.0 s." dauert 3,5 s'),
        ("20,000 is 20,000", "20.000 bleibt 20.000"),
        ("2.5s is 2.5s", "2.5s bleibt 2.5s"),
    ],
    ids=["a length", "a large number", "what is typed"],
)
def test_a_number_is_written_as_the_language_does(book: Phrasebook, english: str, told: str) -> None:
    own = replace(book, decimal_separator=",", thousands_separator=".")
    assert own.message(english) == told
    assert ENGLISH.message(english) == english


def test_what_is_quoted_is_a_name_and_stays(book: Phrasebook) -> None:
    assert book.message('There is no pose "the countdown"') == 'Es gibt keine Pose "the countdown"'
    assert book.message('There is no pose "a"b"') == 'Es gibt keine Pose "a"b"'


def test_what_a_file_says_is_never_translated(book: Phrasebook) -> None:
    line = '"x takes 2 s to say, but the countdown is 1 s away"'
    assert book.message(f"{line} takes 9 s to say") == f"{line} dauert 9 s"


def test_a_place_that_occurs_twice_says_the_same_twice(book: Phrasebook) -> None:
    assert book.message("x is x") == "x bleibt x"
    assert book.message("x is y") == "x is y"


def test_what_no_template_fits_stays_as_it_is(book: Phrasebook) -> None:
    assert book.message("Something else went wrong.") == "Something else went wrong."
    assert ENGLISH.message("the countdown") == "the countdown"
    assert recognised("anything", ["{all}"]) is None


def test_a_file_that_quotes_without_end_is_recognised_at_once(book: Phrasebook) -> None:
    sentence = '"' + ', but "' * 60 + " is 2 s away"
    assert PLACEHOLDER.search(book.message(sentence)) is None


def test_the_users_messages_go_before_the_bundled_ones(tmp_path: Path) -> None:
    own = tmp_path / "de.messages.yaml"
    own.write_text("format: 1\ntexts:\n  - {en: Paused., de: Angehalten.}\n", encoding="utf-8")
    book = with_messages(replace(ENGLISH, language="de"), (FOLDER, tmp_path))
    assert book.text("Paused.") == "Angehalten."
    assert book.text("Going on.") == "Es geht weiter."
    assert with_messages(ENGLISH, (FOLDER, tmp_path)) is ENGLISH


def test_a_file_of_messages_is_told_what_it_lacks(tmp_path: Path) -> None:
    file = tmp_path / "fr.messages.yaml"
    file.write_text("format: 1\ntexts:\n  - {en: Paused., fr: En pause.}\n", encoding="utf-8")
    [problem] = messages_problems(file, (FOLDER, tmp_path))
    assert "messages have no text here" in problem.what
    assert holds_messages(file)
    assert not holds_messages(tmp_path / "fr.yaml")


@pytest.mark.parametrize(
    ("pair", "told"),
    [
        ("{en: Paused, de: '{x}'}", "A word in braces is missing, or one too many"),
        ("{en: Paused}", "This is no pair of texts"),
    ],
)
def test_a_wrong_pair_is_told_and_left_out(pair: str, told: str) -> None:
    reading = read_messages_text(f"format: 1\ntexts: [{pair}]\n", "de.messages.yaml")
    assert [problem.what for problem in reading.problems] == [told]
    assert reading.texts == ()
