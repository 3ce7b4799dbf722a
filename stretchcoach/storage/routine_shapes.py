"""Owns the small shapes of values, such as words and durations: how they are read, and their schema."""

import re
from abc import ABC, abstractmethod
from datetime import timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final, Generic, TypeAlias, TypeVar

from stretchcoach.core.duration import DurationError, parse_duration
from stretchcoach.core.value import dataclass
from stretchcoach.storage.findings import quote, suggest
from stretchcoach.storage.routine_scope import Scope
from stretchcoach.storage.yaml_nodes import Mapping, Node, Scalar, Sequence

T_co = TypeVar("T_co", covariant=True)
E = TypeVar("E", bound=StrEnum)
Schema: TypeAlias = dict[str, object]
Pairs: TypeAlias = tuple[tuple[Scalar, Node], ...]

LONGEST_TEXT: Final = 600
MOST_ROUNDS: Final = 1000
LONGEST_STEP: Final = timedelta(hours=4)
SHORTEST_STEP: Final = timedelta(seconds=1)
LONGEST_WINDOW: Final = timedelta(hours=168)
NAME: Final = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
SPAN: Final = r"(?:[0-9]+(?:\.[0-9]{1,3})?\s*[hms]\s*)+"


class Shape(ABC, Generic[T_co]):
    """What a value may look like: how it is read, and its JSON Schema."""

    __slots__ = ()

    def read(self, node: Node, scope: Scope) -> T_co | None:
        """Return the value; None where `scope` was told what is wrong with it."""
        return None if isinstance(node, Scalar) and node.broken else self._read(node, scope)

    def schema(self) -> Schema:
        """Return its JSON Schema."""
        return self._schema()

    @abstractmethod
    def _read(self, node: Node, scope: Scope) -> T_co | None: ...

    @abstractmethod
    def _schema(self) -> Schema: ...


def word_of(node: Node, scope: Scope, wanted: str) -> str | None:
    """Return the author's own characters on one line, None where they are missing or no single text."""
    if not isinstance(node, Scalar):
        kind = "a list" if isinstance(node, Sequence) else "a mapping"
        scope.findings.error(node.mark, f"This is {kind}, not {wanted}", hint_for(node, wanted))
        return None
    if node.broken:
        return None
    text = " ".join(node.value.split())
    if text:
        return text
    scope.findings.error(node.mark, "A value is missing here", f"Write {wanted}, or leave the key out.")
    return None


def is_bare_placeholder(node: Node) -> bool:
    """Return whether a mapping is really a text that begins with {side}, without quotes."""
    if not isinstance(node, Mapping) or len(node.pairs) != 1:
        return False
    value = node.pairs[0][1]
    return isinstance(value, Scalar) and not value.value


def hint_for(node: Node, wanted: str) -> str:
    """Return a hint for a list or mapping where a single value belongs."""
    if isinstance(node, Mapping) and is_bare_placeholder(node):
        return f'Put a text that begins with a brace in quotes: "{{{node.pairs[0][0].value[:20]}}} ...".'
    return f"Write {wanted} here."


@dataclass(frozen=True, slots=True)
class Words(Shape[str]):
    """A plain text without placeholders."""

    most: int = LONGEST_TEXT

    def _read(self, node: Node, scope: Scope) -> str | None:
        text = word_of(node, scope, "a text")
        if text is not None and len(text) > self.most:
            what = f"A text of {len(text):,} characters"
            scope.findings.error(node.mark, what, f"Keep it within {self.most} characters.")
            return None
        return text

    def _schema(self) -> Schema:
        return {"type": "string", "minLength": 1, "maxLength": self.most}


@dataclass(frozen=True, slots=True)
class WordList(Shape[tuple[str, ...]]):
    """A list of plain texts; one text alone is a list of one."""

    words: Words = Words()

    def _read(self, node: Node, scope: Scope) -> tuple[str, ...] | None:
        if isinstance(node, Scalar):
            word = self.words.read(node, scope)
            return None if word is None else (word,)
        if not isinstance(node, Sequence):
            scope.findings.error(
                node.mark, "This is a mapping, not a list", hint_for(node, "a list of texts")
            )
            return None
        texts = [self.words.read(each, scope) for each in node.items]
        return tuple(text for text in texts if text is not None)

    def _schema(self) -> Schema:
        one = self.words.schema()
        return {"anyOf": [one, {"type": "array", "items": one}]}


@lru_cache(maxsize=64)
def _words_of(words: type[StrEnum]) -> tuple[str, frozenset[str]]:
    """Return what is wanted where one of `words` belongs, and the words."""
    return "one of: " + ", ".join(words), frozenset(words)


@dataclass(frozen=True, slots=True)
class OneOf(Shape[E], Generic[E]):
    """One of the words of an enumeration."""

    words: type[E]

    def _read(self, node: Node, scope: Scope) -> E | None:
        wanted, known = _words_of(self.words)
        word = word_of(node, scope, wanted)
        if word is None:
            return None
        if word not in known:
            scope.findings.error(node.mark, f"{quote(word)} is not possible here", suggest(word, self.words))
            return None
        return self.words(word)

    def _schema(self) -> Schema:
        return {"enum": [str(word) for word in self.words]}


@dataclass(frozen=True, slots=True)
class Fixed(Shape[bool]):
    """One word and no other, such as `until: ready`."""

    word: str

    def _read(self, node: Node, scope: Scope) -> bool | None:
        word = word_of(node, scope, self.word)
        if word is None or word == self.word:
            return None if word is None else True
        scope.findings.error(node.mark, f"{quote(word)} is not possible here", f'Write "{self.word}".')
        return None

    def _schema(self) -> Schema:
        return {"const": int(self.word) if self.word.isdecimal() else self.word}


@dataclass(frozen=True, slots=True)
class YesOrNo(Shape[bool]):
    """Yes or no, also as true or false."""

    def _read(self, node: Node, scope: Scope) -> bool | None:
        word = word_of(node, scope, "yes or no")
        if word is None:
            return None
        if word in {"yes", "true", "no", "false"}:
            return word in {"yes", "true"}
        scope.findings.error(node.mark, f"{quote(word)} is neither yes nor no", 'Write "yes" or "no".')
        return None

    def _schema(self) -> Schema:
        return {"enum": [True, False, "yes", "no"]}


@dataclass(frozen=True, slots=True)
class Span(Shape[timedelta]):
    """A duration such as `1m 30s`."""

    least: timedelta = SHORTEST_STEP
    most: timedelta = LONGEST_STEP
    usual_unit: str = "s"

    def _read(self, node: Node, scope: Scope) -> timedelta | None:
        text = word_of(node, scope, "a duration such as 30s")
        return None if text is None else self.parse(node, text, scope)

    def parse(self, node: Node, text: str, scope: Scope) -> timedelta | None:
        """Return the duration that `text`, which stands at `node`, writes."""
        if re.fullmatch("[0-9.]+", text):
            hint = f"Write {text[:20]}{self.usual_unit}."
            scope.findings.error(node.mark, f"{quote(text)} has no unit", hint)
            return None
        try:
            span = parse_duration(text[:100])
        except DurationError as error:
            scope.findings.error(node.mark, error.what, error.hint)
            return None
        if self.least <= span <= self.most:
            return span
        what = f"{quote(text)} is too {'short' if span < self.least else 'long'}"
        hint = f"It can be {_plain(self.least)} to {_plain(self.most)}."
        scope.findings.error(node.mark, what, hint)
        return None

    def _schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{SPAN}$"}


@dataclass(frozen=True, slots=True)
class Whole(Shape[int]):
    """A whole number from 1 on."""

    most: int = MOST_ROUNDS

    def _read(self, node: Node, scope: Scope) -> int | None:
        text = word_of(node, scope, "a whole number")
        return None if text is None else self.parse(node, text, scope)

    def parse(self, node: Node, text: str, scope: Scope) -> int | None:
        """Return the number that `text`, which stands at `node`, writes."""
        if re.fullmatch("[1-9][0-9]{0,8}", text) and int(text) <= self.most:
            return int(text)
        hint = f"Write a whole number from 1 to {self.most}, without a unit."
        scope.findings.error(node.mark, f"{quote(text)} is not possible here", hint)
        return None

    def _schema(self) -> Schema:
        return {"type": "integer", "minimum": 1, "maximum": self.most}


def entries(node: Node, scope: Scope, wanted: str) -> Pairs:
    """Return the pairs of a mapping; says what is wanted where there is none."""
    if isinstance(node, Mapping):
        return node.pairs
    if not (isinstance(node, Scalar) and node.broken):
        kind = "a list" if isinstance(node, Sequence) else "a single value"
        scope.findings.error(node.mark, f"This is {kind}, not a mapping", f"Write {wanted} here.")
    return ()


def _plain(span: timedelta) -> str:
    seconds = span.total_seconds()
    if seconds < 60:  # noqa: PLR2004 - a minute
        return f"{seconds:g}s"
    return f"{seconds / 3600:g}h"
