"""Owns the messages of a language: what the terminal and the problems of files say, read when needed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.storage import routine_fields as fields
from stretchcoach.storage.findings import START, Findings, TooManyProblemsError, quote
from stretchcoach.storage.problem import Problem, UnreadableFileError
from stretchcoach.storage.routine_fields import Field, Record
from stretchcoach.storage.routine_scope import Mentions, Scope, none_found
from stretchcoach.storage.routine_yaml import content_of
from stretchcoach.storage.words import CODE
from stretchcoach.storage.words_shapes import TextPairs
from stretchcoach.storage.yaml_nodes import compose
from stretchcoach.storage.yaml_text import check_characters, decode

SUFFIX: Final = ".messages.yaml"
TEXTS: Final = Field("texts", TextPairs(), "The messages in pairs.", required=True)
FIELDS: Final = (fields.FORMAT, TEXTS)


@dataclass(frozen=True, slots=True)
class MessagesReading:
    """What became of a file of messages: the sound pairs, sorted by their English, and all problems."""

    texts: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]


def with_messages(book: Phrasebook, folders: Sequence[Path]) -> Phrasebook:
    """Return the words of a language with its messages; those of a later folder go before the others."""
    if book.language == ENGLISH.language:
        return book
    texts = dict(book.texts)
    for folder in folders:
        file = folder / (book.language + SUFFIX)
        if file.is_file():
            texts |= dict(read_messages(file).texts)
    return replace(book, texts=tuple(sorted(texts.items())))


def holds_messages(path: Path) -> bool:
    """Return whether a file is called like one of messages: `fr.messages.yaml`."""
    return path.name.endswith(SUFFIX) and CODE.fullmatch(_language(path.name)) is not None


def read_messages(path: Path) -> MessagesReading:
    """Return the messages in a file; a pair with an error is left out, and is a problem."""
    try:
        content = content_of(path)
    except UnreadableFileError as error:
        findings = Findings(str(path))
        findings.error(START, "The file cannot be read", str(error))
        return MessagesReading((), findings.problems)
    return read_messages_text(content, str(path))


def read_messages_text(content: str | bytes, name: str) -> MessagesReading:
    """Return the messages in `content`, as if it stood in a file called `name`; raises nothing."""
    text, findings = decode(content, name.encode("utf-8", "replace").decode("utf-8"))
    pairs: tuple[tuple[str, str], ...] | None = None
    try:
        if text is not None:
            check_characters(text, findings)
        root = None if text is None or findings.has_error else compose(text, findings)
        if root is not None:
            scope = Scope(findings, _language(Path(name).name), (), none_found, Mentions())
            record = Record(root, FIELDS, scope, "a file of messages")
            record.get(fields.FORMAT)
            pairs = record.get(TEXTS)
    except TooManyProblemsError:
        pass  # the findings say so
    return MessagesReading(tuple(sorted(dict(pairs or ()).items())), findings.problems)


def messages_problems(path: Path, folders: Iterable[Path]) -> tuple[Problem, ...]:
    """Return all that is wrong with a file of messages, and what it lacks that those in `folders` have."""
    reading, findings = read_messages(path), Findings(str(path))
    others = (file for folder in folders for file in folder.glob("*" + SUFFIX))
    known = {english: None for file in sorted(others) for english, _ in read_messages(file).texts}
    without = [english for english in known if english not in dict(reading.texts)]
    if without:
        what = f"{len(without)} messages have no text here, such as {quote(without[0])}"
        findings.warn(START, what, "Until they have one, they are told in English.")
    return (*findings.problems, *reading.problems)


def _language(name: str) -> str:
    return name.removesuffix(SUFFIX)
