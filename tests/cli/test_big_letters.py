"""Owns the proof that every word of a session can be drawn large."""

import pytest

from stretchcoach.cli.big_letters import GLYPHS, ROWS, flat, tall
from stretchcoach.phrasebook import ENGLISH
from stretchcoach.storage.resources import find_resources
from stretchcoach.storage.words import languages_in
from stretchcoach.storage.words_yaml import read_words

FOLDER = find_resources().languages
BOOKS = [read_words(FOLDER / f"{code}.yaml").book for code in languages_in([FOLDER]) if code != "en"]
WORDS = [*ENGLISH.phases, "Paused", "Ready?", "0123456789:", "Pausiert", "Bereit?"]
WORDS += [phase for book in BOOKS for phase in book.phases]


@pytest.mark.parametrize("letter", GLYPHS)
def test_a_letter_is_a_rectangle(letter: str) -> None:
    rows = GLYPHS[letter]
    assert len(rows) == ROWS
    assert len({len(row) for row in rows}) == 1
    assert set("".join(rows)) <= {"#", "."}


def test_no_two_digits_look_alike() -> None:
    assert len({GLYPHS[digit] for digit in "0123456789"}) == 10


@pytest.mark.parametrize("word", WORDS)
def test_every_word_of_a_session_can_be_drawn(word: str) -> None:
    drawn = flat(word)
    assert drawn is not None
    assert len(drawn) == 3
    assert len(drawn[0]) <= 80


def test_large_letters_grow_in_both_directions() -> None:
    small, large = tall("12"), tall("12", 2)
    assert small is not None
    assert large is not None
    assert (len(large), len(large[0])) == (2 * len(small), 2 * len(small[0]))


def test_a_letter_that_is_not_known_is_not_guessed() -> None:
    assert flat("Я") is None
    assert tall("") is None


def test_a_letter_with_an_accent_is_drawn_without_it() -> None:
    assert flat("Étirez") == flat("ETIREZ")
    assert flat("Ö") != flat("O")
