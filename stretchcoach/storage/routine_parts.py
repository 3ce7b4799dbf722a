"""Owns the shapes of a routine's declarations: cautions, options, variants and the repeat window."""

import re
from datetime import timedelta
from typing import Final

from stretchcoach.core.choices import format_value
from stretchcoach.core.labels import Severity
from stretchcoach.core.routine import OptionRef, OptionValue, Variant
from stretchcoach.core.value import dataclass
from stretchcoach.storage.cautions import CAUTIONS
from stretchcoach.storage.findings import quote, suggest
from stretchcoach.storage.routine_scope import Scope
from stretchcoach.storage.routine_shapes import (
    LONGEST_WINDOW,
    MOST_ROUNDS,
    NAME,
    SPAN,
    OneOf,
    Schema,
    Shape,
    Span,
    Whole,
    WordList,
    Words,
    entries,
    word_of,
)
from stretchcoach.storage.yaml_nodes import Node, Scalar, Sequence

LABEL: Final = Words(60)
MOST_CHOICES: Final = 12
TAKEN_NAMES: Final = frozenset({"last"})
PER_DAY: Final = re.compile(r"([1-9][0-9]?) per day")
WINDOW: Final = Span(timedelta(minutes=1), LONGEST_WINDOW, "h")
LANGUAGE: Final = "[a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3})?"
REFERENCE: Final = rf"\$({NAME})"


@dataclass(frozen=True, slots=True)
class Cautions(Shape[tuple[tuple[str, Severity], ...]]):
    """Conditions and what they mean for this routine: `{knee: modify}`."""

    def _read(self, node: Node, scope: Scope) -> tuple[tuple[str, Severity], ...] | None:
        found = list[tuple[str, Severity]]()
        for key, value in entries(node, scope, "conditions such as {knee: modify}"):
            severity = OneOf(Severity).read(value, scope)
            if key.value not in CAUTIONS:
                scope.findings.error(
                    key.mark, f"{quote(key.value)} is no caution", suggest(key.value, CAUTIONS)
                )
            elif severity is not None:
                found.append((key.value, severity))
        return tuple(found)

    def _schema(self) -> Schema:
        severity = OneOf(Severity).schema()
        properties = {
            code: {**severity, "description": f"Ask first if {words}."} for code, words in CAUTIONS.items()
        }
        return {"type": "object", "properties": properties, "additionalProperties": False}


@dataclass(frozen=True, slots=True)
class Value(Shape[OptionValue]):
    """An option's value: a duration or a whole number."""

    def _read(self, node: Node, scope: Scope) -> OptionValue | None:
        text = word_of(node, scope, "a duration such as 30s or a whole number")
        if text is None:
            return None
        if re.fullmatch("[0-9]+", text):
            return Whole().parse(node, text, scope)
        return Span().parse(node, text, scope)

    def _schema(self) -> Schema:
        return {"anyOf": [Whole().schema(), Span().schema()]}


@dataclass(frozen=True, slots=True)
class Choices(Shape[tuple[OptionValue, ...]]):
    """The values of an option, all durations or all numbers."""

    def _read(self, node: Node, scope: Scope) -> tuple[OptionValue, ...] | None:
        if not isinstance(node, Sequence) or not 0 < len(node.items) <= MOST_CHOICES:
            hint = f"Write 1 to {MOST_CHOICES} choices in brackets: [20s, 30s]."
            scope.findings.error(node.mark, "This is no list of choices", hint)
            return None
        values = [Value().read(each, scope) for each in node.items]
        whole = [value for value in values if value is not None]
        if len(whole) < len(values):
            return None
        if len({type(value) for value in whole}) > 1:
            hint = "Write all of them with a unit or all without."
            scope.findings.error(node.mark, "Durations and numbers are mixed", hint)
            return None
        if len(set(whole)) < len(whole):
            scope.findings.error(node.mark, "A choice is written twice", "Keep each value once.")
            return None
        return tuple(whole)

    def _schema(self) -> Schema:
        most: Schema = {"minItems": 1, "maxItems": MOST_CHOICES, "uniqueItems": True}
        kinds = (Whole().schema(), Span().schema())
        return {"anyOf": [{"type": "array", "items": kind, **most} for kind in kinds]}


@dataclass(frozen=True, slots=True)
class Variants(Shape[tuple[Variant, ...]]):
    """The other ways to do the routine, by name: `{sitting: Sitting against a wall}`."""

    def _read(self, node: Node, scope: Scope) -> tuple[Variant, ...] | None:
        found = list[Variant]()
        for key, value in entries(node, scope, "names with labels, such as {sitting: Against a wall}"):
            label = LABEL.read(value, scope)
            if is_name(key, scope) and label is not None:
                found.append(Variant(key.value, label))
        return tuple(found)

    def _schema(self) -> Schema:
        names: Schema = {"pattern": f"^(?!last$){NAME}$"}
        return {"type": "object", "propertyNames": names, "additionalProperties": LABEL.schema()}


def is_name(key: Scalar, scope: Scope) -> bool:
    """Return whether `key` may name an option or a variant, and say so where it may not."""
    if re.fullmatch(NAME, key.value) and len(key.value) <= LABEL.most and key.value not in TAKEN_NAMES:
        return True
    hint = 'Use small letters, digits and hyphens, such as "knee-bend".'
    scope.findings.error(key.mark, f"{quote(key.value)} is not possible as a name", hint)
    return False


@dataclass(frozen=True, slots=True)
class PerDay(Shape[int]):
    """How often a day at most: `3 per day`."""

    def _read(self, node: Node, scope: Scope) -> int | None:
        text = word_of(node, scope, "a number per day, such as 3 per day")
        if text is None:
            return None
        found = PER_DAY.fullmatch(text)
        if found:
            return int(found[1])
        scope.findings.error(node.mark, f"{quote(text)} is not possible here", 'Write it like "3 per day".')
        return None

    def _schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{PER_DAY.pattern}$"}


@dataclass(frozen=True, slots=True)
class LanguageCode(Shape[str]):
    """A language: `de`, or with its country `pt-BR`."""

    def _read(self, node: Node, scope: Scope) -> str | None:
        text = word_of(node, scope, "a language such as de")
        if text is None or re.fullmatch(LANGUAGE, text):
            return text
        hint = 'Write its code, such as "de", or "pt-BR" for one country\'s.'
        scope.findings.error(node.mark, f"{quote(text)} is no language", hint)
        return None

    def _schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{LANGUAGE}$"}


@dataclass(frozen=True, slots=True)
class SpanOrOption(Shape[timedelta | OptionRef]):
    """The length of a step: a duration, or `$name` of an option of durations."""

    def _read(self, node: Node, scope: Scope) -> timedelta | OptionRef | None:
        text = word_of(node, scope, "a duration such as 30s")
        if text is None or not text.startswith("$"):
            return None if text is None else Span().parse(node, text, scope)
        return _reference(node, text, scope, timedelta, "a duration")

    def _schema(self) -> Schema:
        return {"type": "string", "pattern": f"^(?:{SPAN}|{REFERENCE})$"}


@dataclass(frozen=True, slots=True)
class CountOrOption(Shape[int | OptionRef]):
    """How many times: a whole number, or `$name` of an option of numbers."""

    def _read(self, node: Node, scope: Scope) -> int | OptionRef | None:
        text = word_of(node, scope, "a whole number")
        if text is None or not text.startswith("$"):
            return None if text is None else Whole().parse(node, text, scope)
        return _reference(node, text, scope, int, "a whole number")

    def _schema(self) -> Schema:
        return {"anyOf": [Whole(MOST_ROUNDS).schema(), {"type": "string", "pattern": f"^{REFERENCE}$"}]}


def _reference(node: Node, text: str, scope: Scope, kind: type, wanted: str) -> OptionRef | None:
    name = text[1:]
    if name not in scope.options:
        hint = suggest(name, scope.options) if scope.options else 'Declare it under "options" at the top.'
        scope.findings.error(node.mark, f"{quote(text)} names no option of this routine", hint)
        return None
    scope.mentions.options.add(name)
    option = scope.options[name]
    if option is None:
        return None
    if isinstance(option.default, kind):
        return OptionRef(name)
    other = f"{quote(text)} is not {wanted}"
    scope.findings.error(node.mark, other, f"Its choices are {', '.join(map(format_value, option.choices))}.")
    return None


@dataclass(frozen=True, slots=True)
class OnlyFor(Shape[tuple[str, ...]]):
    """The variants that have a step."""

    def _read(self, node: Node, scope: Scope) -> tuple[str, ...] | None:
        names = WordList().read(node, scope)
        if names is None:
            return None
        for name in names:
            if name not in scope.variants:
                hint = (
                    suggest(name, scope.variants)
                    if scope.variants
                    else 'Declare it under "variants" at the top.'
                )
                scope.findings.error(node.mark, f"{quote(name)} is no variant of this routine", hint)
                return None
        leaves_out = scope.variants if scope.variants[0] in names else names
        scope.mentions.variants.update(leaves_out)  # what the first one has, the others go without
        return names

    def _schema(self) -> Schema:
        return WordList().schema()
