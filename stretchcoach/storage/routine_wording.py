"""Owns the shapes of what is said, shown and drawn: texts per round and variant, poses, coaching lines."""

import re
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Final, TypeAlias

from stretchcoach.core.routine import ByVariant, Coaching, Kind, Text, Wording
from stretchcoach.core.value import dataclass
from stretchcoach.phrasebook import PLACEHOLDER, PLACEHOLDERS
from stretchcoach.storage.findings import Mark, quote, suggest, suggest_one
from stretchcoach.storage.routine_scope import Scope
from stretchcoach.storage.routine_shapes import (
    LONGEST_TEXT,
    NAME,
    SPAN,
    Schema,
    Shape,
    Span,
    Words,
    entries,
    hint_for,
    is_bare_placeholder,
    word_of,
)
from stretchcoach.storage.yaml_nodes import Mapping, Node, Scalar, Sequence

SIDE_WORDS: Final = frozenset({"side", "Side", "other", "Other"})
ROUND_WORDS: Final = frozenset({"round", "rounds"})
REPS_WORDS: Final = frozenset({"reps", "Reps"})
MARKUP: Final = re.compile(r"</?[A-Za-z][^<>]{0,80}>|&#?[A-Za-z0-9]{1,10};|\*\*|__|`|\[[^\]]{1,80}\]\(")
LAST: Final = "last"
ROUND_KEY: Final = re.compile("[1-9][0-9]{0,2}")
NAMED: Final = f"{NAME}( [0-9][0-9hms. ]*)?"
"""A variant, or a choice of an option: `press 6s`."""
TEXT: Final = Words(LONGEST_TEXT)
ReadTemplate: TypeAlias = Callable[[Node, Scope], str | None]


def read_text(node: Node, scope: Scope, *, may_be_silent: bool = False) -> Text | None:
    """Return the text, which may differ from round to round, and be empty for some if it may be silent."""
    read = _read_template_or_silence if may_be_silent else read_template
    if isinstance(node, Sequence):
        lines = [read(each, scope) for each in node.items]
        if not lines:
            scope.findings.error(node.mark, "An empty list of texts", "Write a text, or leave the key out.")
        text = None if not lines or None in lines else Text(tuple(line for line in lines if line is not None))
    elif isinstance(node, Mapping) and _has_round_keys(node):
        text = _by_round(node, scope, read)
    else:
        line = read_template(node, scope)
        text = None if line is None else Text((line,))
    if text is not None and len(text.lines) > max(1, scope.texts):
        _warn_of_unheard(node.mark, len(text.lines), scope)
    return text


def _warn_of_unheard(mark: Mark, lines: int, scope: Scope) -> None:
    if scope.rounds is None:
        hint = 'Only a step within "rounds" can say something else each time.'
    else:
        hint = f"The most that can be heard here: {max(1, scope.texts)}."
    scope.findings.warn(mark, f"Text {max(1, scope.texts) + 1} of {lines} is never used", hint)


def _has_round_keys(node: Mapping) -> bool:
    return any(key.value == LAST or key.value[:1].isdecimal() for key, _ in node.pairs)


def _by_round(node: Mapping, scope: Scope, read: ReadTemplate) -> Text | None:
    lines, last = dict[int, str | None](), None
    for key, value in node.pairs:
        if key.value == LAST:
            last = read(value, scope)
        elif ROUND_KEY.fullmatch(key.value):
            lines[int(key.value)] = read(value, scope)
        else:
            hint = 'Texts by round have the keys 1, 2, 3 and so on, and "last".'
            scope.findings.error(key.mark, f"{quote(key.value)} is no round", hint)
    if 1 not in lines:
        scope.findings.error(node.mark, "The text for round 1 is missing", 'Write it with the key "1".')
        return None
    filled = list[str]()
    for number in range(1, max(lines) + 1):
        line = lines.get(number, filled[-1] if filled else None)
        if line is None:
            return None
        filled.append(line)
    return Text(tuple(filled), last)


def _read_template_or_silence(node: Node, scope: Scope) -> str | None:
    if isinstance(node, Scalar) and node.quoted and not node.value:
        return ""
    return read_template(node, scope)


def read_template(node: Node, scope: Scope) -> str | None:
    """Return one text whose placeholders all mean something here."""
    text = TEXT.read(node, scope)
    if text is None:
        return None
    if "{" in text or "}" in text:
        _check_placeholders(text, node.mark, scope)
    markup = MARKUP.search(text)
    if markup is not None:
        hint = "Texts are spoken and shown as they are; write plain words."
        scope.findings.warn(node.mark, f"{quote(markup[0])} looks like markup", hint)
    return text


def _check_placeholders(text: str, mark: Mark, scope: Scope) -> None:
    words, sided = set(PLACEHOLDER.findall(text)), SIDE_WORDS | scope.sided
    for word in sorted(words - PLACEHOLDERS - sided):
        hint = suggest(f"{{{word}}}", [f"{{{known}}}" for known in PLACEHOLDERS | sided])
        scope.findings.error(mark, f"{quote(f'{{{word}}}')} stands for nothing", hint)
    if words & sided and not scope.has_side:
        named = min(words & sided)
        hint = (
            'Use it inside "each side" or its "switch", in a step with "side", or in a routine of one side.'
        )
        scope.findings.error(mark, f"{{{named}}} has no meaning outside sides", hint)
    if words & ROUND_WORDS and scope.rounds is None:
        named = min(words & ROUND_WORDS)
        scope.findings.error(mark, f"{{{named}}} has no meaning outside rounds", 'Use it inside "rounds".')
    if words & REPS_WORDS and scope.kind is not Kind.REPS:
        named = min(words & REPS_WORDS)
        hint = 'Use it in a step of "reps".'
        scope.findings.error(mark, f"{{{named}}} has no meaning outside repetitions", hint)
    if re.search("[{}]", PLACEHOLDER.sub("", text)):
        hint = "A placeholder is a word in a pair of braces, such as {side}; leave other braces out."
        scope.findings.error(mark, "A brace without its partner", hint)


def _hint_for(node: Mapping) -> str:
    if is_bare_placeholder(node):
        return hint_for(node, "a text")
    return 'Texts by variant need "variants" at the top; texts by round have the keys 1, 2 and "last".'


def variant_entries(node: Mapping, scope: Scope) -> Iterable[tuple[str, Node]] | None:
    """Return the values by variant or choice, the usual one first; None where they are not well named."""
    first, choices = scope.variants[0], scope.choice_names
    for key, _ in node.pairs:
        if key.value not in {*scope.variants, *choices}:
            hint = suggest(key.value, [*scope.variants, *choices])
            scope.findings.error(key.mark, f"{quote(key.value)} is no variant of this routine", hint)
            return None
        scope.mentions.variants.add(key.value)
    default = node.get(first)
    if default is None:
        hint = f'Write it with the key "{first}"; variants that are not named use it too.'
        scope.findings.error(node.mark, f'The first variant, "{first}", is missing', hint)
        return None
    return [(first, default), *((key.value, value) for key, value in node.pairs if key.value != first)]


@dataclass(frozen=True, slots=True)
class Said(Shape[Wording]):
    """What is said or shown: a text, texts per round, or either of them by variant."""

    may_be_silent: bool = False
    """Whether a round may have an empty text, which stands for none."""

    def _read(self, node: Node, scope: Scope) -> Wording | None:
        if not isinstance(node, Mapping) or _has_round_keys(node):
            text = read_text(node, scope, may_be_silent=self.may_be_silent)
            return None if text is None else ByVariant(text)
        if not scope.variants or is_bare_placeholder(node):
            scope.findings.error(node.mark, "This is a mapping, not a text", _hint_for(node))
            return None
        named = variant_entries(node, scope)
        if named is None:
            return None
        silent = self.may_be_silent
        texts = [(name, read_text(value, scope, may_be_silent=silent)) for name, value in named]
        whole = [(name, text) for name, text in texts if text is not None]
        return ByVariant(whole[0][1], tuple(whole[1:])) if len(whole) == len(texts) else None

    def _schema(self) -> Schema:
        return {"$ref": f"#/$defs/{'coaching' if self.may_be_silent else 'wording'}"}


@dataclass(frozen=True, slots=True)
class Posed(Shape[ByVariant[str]]):
    """The name of a pose, or one by variant."""

    def _read(self, node: Node, scope: Scope) -> ByVariant[str] | None:
        if isinstance(node, Mapping) and scope.variants:
            named = variant_entries(node, scope)
            poses = [(name, self._pose(value, scope)) for name, value in named or ()]
            known = [(name, pose) for name, pose in poses if pose is not None]
            return ByVariant(known[0][1], tuple(known[1:])) if known and len(known) == len(poses) else None
        pose = self._pose(node, scope)
        return None if pose is None else ByVariant(pose)

    def _pose(self, node: Node, scope: Scope) -> str | None:
        name = word_of(node, scope, "the name of a pose")
        if name is None or name in scope.poses:
            return name
        hint = suggest_one(name, scope.poses, "Take the name of a picture that exists, or leave it out.")
        scope.findings.error(node.mark, f"There is no pose {quote(name)}", hint)
        return None

    def _schema(self) -> Schema:
        name: Schema = {"type": "string", "minLength": 1}
        return {
            "anyOf": [
                name,
                {"type": "object", "propertyNames": {"pattern": f"^{NAMED}$"}, "additionalProperties": name},
            ]
        }


COACHED: Final = Said(may_be_silent=True)


@dataclass(frozen=True, slots=True)
class CoachLines(Shape[tuple[tuple[Mark, Coaching], ...]]):
    """Lines in mid-step by their offset: `10s` from the start, `-10s` from the end."""

    def _read(self, node: Node, scope: Scope) -> tuple[tuple[Mark, Coaching], ...] | None:
        lines = dict[timedelta, tuple[Mark, Coaching]]()
        for key, value in entries(node, scope, 'lines by time, such as {10s: "Breathe out."}'):
            offset, say = self._offset(key, scope), COACHED.read(value, scope)
            if offset in lines:
                hint = "Give one of them another time."
                scope.findings.error(key.mark, f"Two lines at {quote(key.value)}", hint)
            elif offset is not None and say is not None:
                lines[offset] = (key.mark, Coaching(offset, say))
        return tuple(lines.values())

    def _offset(self, key: Scalar, scope: Scope) -> timedelta | None:
        text = word_of(key, scope, "a time such as 10s or -10s")
        if text is None:
            return None
        offset = Span().parse(key, text.removeprefix("-"), scope)
        return -offset if offset is not None and text.startswith("-") else offset

    def _schema(self) -> Schema:
        return {
            "type": "object",
            "propertyNames": {"pattern": f"^-?{SPAN}$"},
            "additionalProperties": COACHED.schema(),
        }


def text_schema(*, may_be_silent: bool = False) -> Schema:
    """Return the schema of a text that may differ from round to round."""
    one = TEXT.schema()
    each: Schema = {**one, "minLength": 0} if may_be_silent else one
    rounds: Schema = {
        "type": "object",
        "properties": {"1": each, LAST: each},
        "required": ["1"],
        "patternProperties": {f"^{ROUND_KEY.pattern}$": each},
        "additionalProperties": False,
    }
    return {"anyOf": [one, {"type": "array", "items": each, "minItems": 1}, rounds]}


def wording_schema(text_place: str) -> Schema:
    """Return the schema of what is said or shown, by variant or not; its text has its place in the schema."""
    text: Schema = {"$ref": f"#/$defs/{text_place}"}
    variants: Schema = {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": f"^(?!{LAST}$){NAMED}$"},
        "additionalProperties": text,
    }
    return {"anyOf": [text, variants]}
