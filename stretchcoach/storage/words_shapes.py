"""Owns the shapes of what is in a language's file of words: sides, numbers, units, names of kinds."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from stretchcoach.core.routine import Side
from stretchcoach.phrasebook import PLACEHOLDER, Unit
from stretchcoach.storage.findings import quote, suggest
from stretchcoach.storage.routine_scope import Scope
from stretchcoach.storage.routine_shapes import Schema, Shape, Words, entries
from stretchcoach.storage.yaml_nodes import Mapping, Node, Sequence

WORD: Final = Words(60)
TEXT: Final = Words()
FEWEST_NUMBERS: Final = 11
MOST_NUMBERS: Final = 101
USUAL: Final = "other"


@dataclass(frozen=True, slots=True)
class OnePer(Shape[tuple[str, ...]]):
    """One text for each word of an enumeration, in its order."""

    words: type[StrEnum]

    def _read(self, node: Node, scope: Scope) -> tuple[str, ...] | None:
        found = dict[str, str | None]()
        for key, value in entries(node, scope, "a text for each of: " + ", ".join(self.words)):
            if key.value in list(self.words):
                found[key.value] = WORD.read(value, scope)
            else:
                what = f"{quote(key.value)} is not possible here"
                scope.findings.error(key.mark, what, suggest(key.value, self.words))
        without = [word for word in self.words if word not in found]
        for word in without if isinstance(node, Mapping) else ():
            scope.findings.error(node.mark, f'"{word}" is missing here', "Add it with its text.")
        texts = tuple(found.get(word) or "" for word in self.words)
        return texts if all(texts) else None

    def _schema(self) -> Schema:
        return {"type": "object"}


@dataclass(frozen=True, slots=True)
class SideForms(Shape[tuple[tuple[str, str], ...]]):
    """Left and right in each form: `[[links, rechts], [linke, rechte]]`."""

    def _read(self, node: Node, scope: Scope) -> tuple[tuple[str, str], ...] | None:
        forms = list[tuple[str, str]]()
        for each in node.items if isinstance(node, Sequence) else ():
            texts = [WORD.read(text, scope) for text in each.items] if isinstance(each, Sequence) else []
            if len(texts) == len(Side) and texts[0] and texts[1]:
                forms.append((texts[0], texts[1]))
            else:
                hint = "Write left and right in brackets, such as [links, rechts]."
                scope.findings.error(each.mark, "This is no pair of sides", hint)
        if not isinstance(node, Sequence) or not node.items:
            hint = "Write each form on a line of its own, such as - [links, rechts]."
            scope.findings.error(node.mark, "This is no list of forms", hint)
            return None
        lefts, rights = ({form[side].lower() for form in forms} for side in range(len(Side)))
        if lefts & rights or len(lefts) < len(forms) or len(rights) < len(forms):
            hint = "Each form of left must stand for one form of right, and none may be both."
            scope.findings.error(node.mark, "A form of a side is written twice", hint)
            return None
        return tuple(forms) if len(forms) == len(node.items) else None

    def _schema(self) -> Schema:
        return {"type": "array"}


@dataclass(frozen=True, slots=True)
class Numbers(Shape[tuple[str, ...]]):
    """The numbers from zero on, in words."""

    def _read(self, node: Node, scope: Scope) -> tuple[str, ...] | None:
        items = node.items if isinstance(node, Sequence) else ()
        if not FEWEST_NUMBERS <= len(items) <= MOST_NUMBERS:
            hint = f"Write the words from zero to ten at least, to {MOST_NUMBERS - 1} at most."
            scope.findings.error(node.mark, "This is no list of numbers", hint)
            return None
        texts = tuple(WORD.read(item, scope) or "" for item in items)
        return texts if all(texts) else None

    def _schema(self) -> Schema:
        return {"type": "array"}


@dataclass(frozen=True, slots=True)
class UnitWords(Shape[Unit]):
    """How a number of something is said: `{1: eine Minute, other: "{number} Minuten"}`."""

    def _read(self, node: Node, scope: Scope) -> Unit | None:
        found = dict[str, str]()
        for key, value in entries(node, scope, 'words such as {1: one hour, other: "{number} hours"}'):
            text = WORD.read(value, scope)
            if key.value != USUAL and not key.value.isdecimal():
                hint = f'Write a number, or "{USUAL}" for all others.'
                scope.findings.error(key.mark, f"{quote(key.value)} is no number", hint)
            elif text is not None:
                found[key.value] = text
        usual = found.pop(USUAL, None)
        if usual is None or set(PLACEHOLDER.findall(usual)) != {"number"}:
            hint = f'Write it with {{number}} in it, such as {USUAL}: "{{number}} hours".'
            scope.findings.error(node.mark, f'"{USUAL}" is missing, or {{number}} in it', hint)
            return None
        return Unit(usual, tuple((int(number), text) for number, text in found.items()))

    def _schema(self) -> Schema:
        return {"type": "object"}


@dataclass(frozen=True, slots=True)
class RoundOf(Shape[str]):
    """Which round it is of how many."""

    def _read(self, node: Node, scope: Scope) -> str | None:
        text = WORD.read(node, scope)
        if text is not None and set(PLACEHOLDER.findall(text)) != {"round", "rounds"}:
            hint = 'Write both into it, as in "Round {round} of {rounds}".'
            scope.findings.error(node.mark, "{round} or {rounds} is missing", hint)
            return None
        return text

    def _schema(self) -> Schema:
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class TextPairs(Shape[tuple[tuple[str, str], ...]]):
    """Texts in pairs, the English one and the own one below it."""

    def _read(self, node: Node, scope: Scope) -> tuple[tuple[str, str], ...] | None:
        pairs = list[tuple[str, str]]()
        for each in node.items if isinstance(node, Sequence) else ():
            values = {key.value: value for key, value in entries(each, scope, "a pair of texts")}
            english, own = values.get("en"), values.get(scope.id)
            if english is None or own is None or len(values) != len(("en", scope.id)):
                hint = f'Write "en: ..." with the English text, and "{scope.id}: ..." below it.'
                scope.findings.error(each.mark, "This is no pair of texts", hint)
                continue
            original, text = TEXT.read(english, scope), TEXT.read(own, scope)
            if original is None or text is None:
                continue
            if set(PLACEHOLDER.findall(original)) != set(PLACEHOLDER.findall(text)):
                hint = "Both must have the same words in braces."
                scope.findings.error(own.mark, "A word in braces is missing, or one too many", hint)
                continue
            pairs.append((original, text))
        if isinstance(node, Sequence):
            return tuple(pairs)
        scope.findings.error(node.mark, "This is no list of pairs", 'Begin each pair with "- en: ".')
        return None

    def _schema(self) -> Schema:
        return {"type": "array"}
