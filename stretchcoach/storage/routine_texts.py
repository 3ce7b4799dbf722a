"""Owns the reading of a routine's texts in another language: pairs of an original and what stands for it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from stretchcoach.core.routine import Kind, Routine
from stretchcoach.core.translation import step_texts_of, texts_of
from stretchcoach.phrasebook import PLACEHOLDER, Phrasebook
from stretchcoach.storage import routine_fields as fields
from stretchcoach.storage.findings import START, Findings, Mark, TooManyProblemsError, quote
from stretchcoach.storage.problem import Problem, UnreadableFileError
from stretchcoach.storage.routine_fields import Field, Raw, Record
from stretchcoach.storage.routine_scope import Mentions, Scope, none_found
from stretchcoach.storage.routine_shapes import entries, word_of
from stretchcoach.storage.routine_wording import read_template
from stretchcoach.storage.routine_yaml import content_of
from stretchcoach.storage.words import CODE
from stretchcoach.storage.yaml_nodes import Node, Sequence, compose
from stretchcoach.storage.yaml_text import check_characters, decode

TEXTS: Final = Field("texts", Raw("texts"), "The texts in pairs.", required=True)
TEXTS_FIELDS: Final = (fields.FORMAT, TEXTS)
NEAR: Final = 0.75
"""How alike an original must be to one of the routine's texts to be that text as it was before."""
OWN: Final = "the side that works"
OTHER: Final = "the other side"


@dataclass(frozen=True, slots=True)
class TextsReading:
    """What became of a file of texts: those that are sound by their originals, and all problems."""

    texts: Mapping[str, str]
    problems: tuple[Problem, ...]
    written_in: str = ""
    """The language of the originals, as the pairs have it."""


def read_texts(
    path: Path, routine: Routine, book: Phrasebook, *, known: Collection[str] = ()
) -> TextsReading:
    """Return the texts of `routine` in the language of `book` that are in a file.

    A pair with an error is left out. A text without a pair is a warning, unless it is `known`; it stays as
    it is. A file that cannot be read is an error like any other: the routine goes without it.
    """
    try:
        content = content_of(path)
    except UnreadableFileError as error:
        findings = Findings(str(path))
        findings.error(START, "The file cannot be read", str(error))
        return TextsReading({}, findings.problems)
    return read_texts_text(content, str(path), routine, book, known=known)


def read_texts_text(
    content: str | bytes, name: str, routine: Routine, book: Phrasebook, *, known: Collection[str] = ()
) -> TextsReading:
    """Return the texts in `content`, as if it stood in a file called `name`; raises nothing."""
    text, findings = decode(content, name.encode("utf-8", "replace").decode("utf-8"))
    pairs = dict[str, _Pair]()
    try:
        if text is not None:
            check_characters(text, findings)
        root = None if text is None or findings.has_error else compose(text, findings)
        if root is not None:
            originals = texts_of(routine)
            pairs = _pairs(root, originals, book, _scope(findings, routine, book))
            _tell_missing(routine, pairs, known, findings, book)
    except TooManyProblemsError:
        pass  # the findings say so
    found = {pair.original: pair.text for pair in pairs.values() if pair.text is not None}
    written_in = next((pair.written_in for pair in pairs.values() if CODE.fullmatch(pair.written_in)), "")
    return TextsReading(found, findings.problems, written_in)


def missing(routine: Routine, known: Collection[str], book: Phrasebook, path: Path) -> tuple[Problem, ...]:
    """Return the warning about the texts of `routine` that no file has, none where all are `known`."""
    without = [text for text in texts_of(routine) if text not in known]
    findings = Findings(str(path))
    if without:
        what = f"{len(without)} of its texts are not in {book.name}, such as {quote(without[0])}"
        hint = f"Write them in {path.parent / book.language / path.name}."
        findings.warn(START, what, hint)
    return findings.problems


@dataclass(frozen=True, slots=True)
class _Pair:
    """An original with its text, None where that has an error."""

    original: str
    text: str | None
    mark: Mark
    written_in: str


def _scope(findings: Findings, routine: Routine, book: Phrasebook) -> Scope:
    """Return a place where every placeholder means something; each pair is measured by its original."""
    return Scope(
        findings=findings,
        id=routine.id,
        poses=(),
        find=none_found,
        mentions=Mentions(),
        sided=book.own_side | book.other_side,
        in_each_side=True,
        rounds=1,
        kind=Kind.REPS,
    )


def _pairs(root: Node, originals: Collection[str], book: Phrasebook, scope: Scope) -> dict[str, _Pair]:
    record = Record(root, TEXTS_FIELDS, scope, "a file of texts")
    record.get(fields.FORMAT)
    listed = record.get(TEXTS)
    pairs = dict[str, _Pair]()
    if listed is not None and not isinstance(listed, Sequence):
        hint = f'Begin each pair with "- en: ", and write "{book.language}: " below it.'
        scope.findings.error(listed.mark, "This is no list of pairs", hint)
    for node in listed.items if isinstance(listed, Sequence) else ():
        pair = _pair(node, book, scope)
        if pair is None:
            continue
        if pair.original in pairs:
            first = f"It is there already, on line {pairs[pair.original].mark.line}; keep one."
            scope.findings.error(pair.mark, f"{quote(pair.original)} has two texts", first)
        elif pair.original not in originals:
            scope.findings.warn(
                pair.mark, f"{quote(pair.original)} is not in the routine", _now(pair, originals)
            )
        else:
            pairs[pair.original] = pair
    return pairs


def _now(pair: _Pair, originals: Collection[str]) -> str:
    """Return what may have become of an original that is there no more."""
    near = get_close_matches(pair.original, originals, n=1, cutoff=NEAR)
    if near:
        return f"It reads now: {quote(near[0])}. Change the original here, and its text where need be."
    return "The routine has changed; leave the pair out."


def _pair(node: Node, book: Phrasebook, scope: Scope) -> _Pair | None:
    values = {key.value: value for key, value in entries(node, scope, "a pair of texts")}
    own = values.pop(book.language, None)
    if own is None or len(values) != 1:
        hint = (
            f'Write the original, as in "en: Hold here.", and its text below it, as "{book.language}: ...".'
        )
        scope.findings.error(node.mark, "This is no pair of texts", hint)
        return None
    [(written_in, first)] = values.items()
    original = word_of(first, scope, "the original text")
    text = read_template(own, scope)
    if original is None:
        return None
    if text is not None and not _fits(original, text, own.mark, book, scope):
        text = None
    return _Pair(original, text, first.mark, written_in)


def _fits(original: str, text: str, mark: Mark, book: Phrasebook, scope: Scope) -> bool:
    """Return whether each placeholder means something where the original stands; warn of what is not said."""
    there, here = _named(original, book), _named(text, book)
    for name in sorted(here - there):
        hint = "It would stand for nothing, or for the wrong thing; look at the original once more."
        scope.findings.error(mark, f"The text names {name}, the original does not", hint)
    for name in sorted(there - here):
        hint = "Look whether it is missed."
        scope.findings.warn(mark, f"The original names {name}, the text does not", hint)
    return here <= there


def _named(text: str, book: Phrasebook) -> set[str]:
    """Return what the placeholders of a text name, whichever form they have."""
    forms = dict.fromkeys(book.own_side, OWN) | dict.fromkeys(book.other_side, OTHER)
    return {forms.get(word, f"{{{word.lower()}}}") for word in PLACEHOLDER.findall(text)}


def _tell_missing(
    routine: Routine,
    pairs: Mapping[str, _Pair],
    known: Collection[str],
    findings: Findings,
    book: Phrasebook,
) -> None:
    """Warn of each text without a pair, at the pair after which it belongs."""
    place, steps = START, frozenset(step_texts_of(routine))
    for original in texts_of(routine):
        if original in pairs:
            place = pairs[original].mark
        elif original not in known:
            if original in steps:
                hint = f"Until there is one, all steps stay as the routine has them, not in {book.name}."
            else:
                hint = f"Until there is one, it is shown as the routine has it, not in {book.name}."
            findings.warn(place, f"There is no text for {quote(original)}", hint)
