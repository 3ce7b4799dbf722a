"""Owns the way from YAML text to nodes that know their place: no value is guessed, no limit can be passed."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeAlias

import yaml

from stretchcoach.storage.findings import START, Findings, Mark, quote
from stretchcoach.storage.yaml_syntax import explain
from stretchcoach.storage.yaml_text import stray_character

PARSER: Final = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
DEEPEST: Final = 24
"""Collections inside each other; the bundled routines reach 9."""
MOST_NODES: Final = 20_000
"""Values in one file; the bundled routines stay below 500."""
QUOTES: Final = frozenset({"'", '"'})
_new: Final = tuple.__new__
"""Makes a named tuple without the detour by keywords, for the thousands in a large folder."""


class Scalar(NamedTuple):
    """One word or text, as the author wrote it, quotes and escapes resolved."""

    mark: Mark
    value: str
    quoted: bool = False
    """Whether it stood in quotes, so that nothing is meant where nothing is between them."""
    broken: bool = False
    """Whether it stands for something already reported; nothing more is to be said about it."""


class Sequence(NamedTuple):
    """A list."""

    mark: Mark
    items: tuple["Node", ...]


class Mapping(NamedTuple):
    """Keys with values, in the order of the file, each key once."""

    mark: Mark
    pairs: tuple[tuple[Scalar, "Node"], ...]

    def get(self, key: str) -> "Node | None":
        """Return the value of `key`, None where it is missing."""
        return next((value for each, value in self.pairs if each.value == key), None)


Node: TypeAlias = Scalar | Sequence | Mapping


class _StopReadingError(Exception):
    """The file is refused; the reason is among the findings."""


def compose(text: str, findings: Findings, parser: Any = PARSER) -> Node | None:
    """Return the root of the one document in `text`; None where the findings say why there is none.

    `text` has passed `check_characters`, so that only an escape can stand for an invisible character.
    """
    builder = _Builder(findings)
    try:
        loader = parser(text)
        try:
            builder.build(loader.get_event)
        finally:
            loader.dispose()
    except _StopReadingError:
        return None
    except yaml.MarkedYAMLError as error:
        marks = [_mark(each) for each in (error.problem_mark, error.context_mark) if each is not None]
        findings.error(*explain(f"{error.context}: {error.problem}", text, marks or [START]))
        return None
    except (yaml.YAMLError, ValueError, OverflowError):
        findings.error(START, "The file is not YAML", "Compare it with one of the bundled routines.")
        return None
    if builder.root is None:
        findings.error(START, "The file is empty", 'A routine begins with "format: 1" and its title.')
    return builder.root


def _mark(mark: Any) -> Mark:
    return _new(Mark, (mark.line + 1, mark.column + 1))


class _Open:
    """A list or mapping whose end is not yet read."""

    __slots__ = ("mark", "nodes")

    def __init__(self, mark: Mark) -> None:
        self.mark = mark
        self.nodes = list[Node]()


class _Builder:
    """Puts nodes together from a flat stream of events, so that no nesting can exhaust the stack."""

    def __init__(self, findings: Findings) -> None:
        self.root: Node | None = None
        self._findings = findings
        self._open = list[_Open]()
        self._nodes = 0
        self._documents = 0

    def build(self, next_event: Callable[[], Any]) -> None:
        """Take all events; a file is hundreds of them, and most are scalars."""
        others = {
            yaml.DocumentStartEvent: self._begin_document,
            yaml.AliasEvent: self._refuse_alias,
            yaml.SequenceStartEvent: self._enter,
            yaml.MappingStartEvent: self._enter,
            yaml.SequenceEndEvent: self._close_sequence,
            yaml.MappingEndEvent: self._close_mapping,
        }
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._add(self._scalar(event))
            elif kind in others:
                others[kind](event)

    def _begin_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            what, hint = "A second document begins", 'One file is one routine: remove "---".'
            self._findings.error(_mark(event.start_mark), what, hint)
            raise _StopReadingError

    def _refuse_alias(self, event: Any) -> None:
        mark = _mark(event.start_mark)
        hint = "Write the words out, or put a text that begins with * in quotes."
        self._findings.error(mark, f"{quote(f'*{event.anchor}')} is a YAML alias", hint)
        self._add(Scalar(mark, "", broken=True))

    def _scalar(self, event: Any) -> Scalar:
        at, style, value = event.start_mark, event.style, event.value
        mark = _new(Mark, (at.line + 1, at.column + 1))
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event, mark)
        if style == '"' and (stray := stray_character(value)):
            self._findings.error(mark, f"An escape stands for an invisible character, {stray}", "Delete it.")
            return Scalar(mark, value, broken=True)
        return _new(Scalar, (mark, value, style in QUOTES, False))

    def _refuse_extras(self, event: Any, mark: Mark) -> None:
        if event.anchor is not None:
            hint = "Write the words out, or put a text that begins with & in quotes."
            self._findings.error(mark, f"{quote('&' + event.anchor)} is a YAML anchor", hint)
        if event.tag is not None:
            hint = "Leave it out, or put a text that begins with ! in quotes."
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._findings.error(mark, f"{quote(tag)} is a YAML tag", hint)

    def _enter(self, event: Any) -> None:
        mark = _mark(event.start_mark)
        self._refuse_extras(event, mark)
        if len(self._open) >= DEEPEST:
            what = f"Lists and groups are nested more than {DEEPEST} deep"
            self._findings.error(mark, what, "Write the routine flatter.")
            raise _StopReadingError
        self._open.append(_Open(mark))

    def _add(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            what = f"The file has more than {MOST_NODES:,} values"
            self._findings.error(node.mark, what, "A routine has a few hundred.")
            raise _StopReadingError
        if self._open:
            self._open[-1].nodes.append(node)
        else:
            self.root = node

    def _close_sequence(self, _: Any) -> None:
        collection = self._open.pop()
        self._add(Sequence(collection.mark, tuple(collection.nodes)))

    def _close_mapping(self, _: Any) -> None:
        collection = self._open.pop()
        self._add(Mapping(collection.mark, tuple(self._pairs(collection.nodes))))

    def _pairs(self, nodes: list[Node]) -> list[tuple[Scalar, Node]]:
        lines, pairs = dict[str, int](), list[tuple[Scalar, Node]]()
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._findings.error(key.mark, "A key must be one word", 'Write "key: value".')
            elif key.broken:
                continue
            elif key.value in lines:
                first = f"It is there already, on line {lines[key.value]}; keep one."
                self._findings.error(key.mark, f"{quote(key.value)} is written twice", first)
            else:
                lines[key.value] = key.mark.line
                pairs.append((key, value))
        return pairs
