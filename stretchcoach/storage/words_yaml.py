"""Owns the reading of a language's words: from a file to a phrasebook and all problems."""

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from stretchcoach.core.labels import Level, Position
from stretchcoach.core.routine import Kind, Side
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.storage import routine_fields as fields
from stretchcoach.storage.findings import START, Findings, TooManyProblemsError
from stretchcoach.storage.problem import UnreadableFileError
from stretchcoach.storage.routine_fields import Field, Record
from stretchcoach.storage.routine_scope import Mentions, Scope, none_found
from stretchcoach.storage.routine_yaml import content_of
from stretchcoach.storage.words import WordsReading
from stretchcoach.storage.words_shapes import WORD, Numbers, OnePer, RoundOf, SideForms, UnitWords
from stretchcoach.storage.yaml_nodes import Node, compose
from stretchcoach.storage.yaml_text import check_characters, decode

WORDS: Final[dict[str, Field[Any]]] = {
    "name": Field("name", WORD, "What its speakers call the language."),
    "phases": Field("phases", OnePer(Kind), "What each kind of step is called."),
    "levels": Field("levels", OnePer(Level), "What each strength is called."),
    "positions": Field("positions", OnePer(Position), "What each position is called."),
    "side_titles": Field("side titles", OnePer(Side), "What each side is called."),
    "sides": Field("sides", SideForms(), "Left and right in each form that sentences need."),
    "round_of": Field("round", RoundOf(), "Which round it is."),
    "numbers": Field("numbers", Numbers(), "The numbers from zero on, in words."),
    "last_one": Field("last one", WORD, "What is said for the last repetition."),
    "hour": Field("hours", UnitWords(), "How hours are said."),
    "minute": Field("minutes", UnitWords(), "How minutes are said."),
    "second": Field("seconds", UnitWords(), "How seconds are said."),
    "no_time": Field("no time", WORD, "What is said for no time at all."),
    "ampersand": Field("ampersand", WORD, 'What "&" is called.'),
    "decimal_separator": Field("decimal separator", WORD, "What stands before the tenths of a number."),
    "thousands_separator": Field("thousands separator", WORD, "What stands after the thousands of a number."),
}
"""The keys of a file of words, by their names in a phrasebook."""
WORDS_FIELDS: Final = (fields.FORMAT, *(replace(field, required=True) for field in WORDS.values()))


def read_words(path: Path) -> WordsReading:
    """Return the words in a file; what is missing in it or wrong stays English, and is a problem."""
    try:
        content = content_of(path)
    except UnreadableFileError as error:
        findings = Findings(str(path))
        findings.error(START, "The file cannot be read", str(error))
        return WordsReading(replace(ENGLISH, language=path.stem, name=path.stem), findings.problems)
    return read_words_text(content, str(path))


def read_words_text(content: str | bytes, name: str) -> WordsReading:
    """Return the words in `content`, as if it stood in a file called `name`; raises nothing."""
    text, findings = decode(content, name.encode("utf-8", "replace").decode("utf-8"))
    language = Path(name).stem
    book = replace(ENGLISH, language=language, name=language)
    try:
        if text is not None:
            check_characters(text, findings)
        root = None if text is None or findings.has_error else compose(text, findings)
        if root is not None:
            book = _read(root, book, findings)
    except TooManyProblemsError:
        pass  # the findings say so
    return WordsReading(book, findings.problems)


def _read(root: Node, book: Phrasebook, findings: Findings) -> Phrasebook:
    scope = Scope(findings, book.language, (), none_found, Mentions())
    record = Record(root, WORDS_FIELDS, scope, "a file of words")
    record.get(fields.FORMAT)
    found = {name: record.get(field) for name, field in WORDS.items()}
    return replace(book, **{name: value for name, value in found.items() if value is not None})
