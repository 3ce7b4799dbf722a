"""Owns the way from YAML text to nodes that know their place: no value is guessed, no limit can be passed."""

from collections.abc import Iterator
from typing import Any, Final, TypeAlias

import yaml

from stretchcoach.core.value import dataclass
from stretchcoach.storage.findings import START, Findings, Mark, quote
from stretchcoach.storage.yaml_syntax import explain
from stretchcoach.storage.yaml_text import stray_character

PARSER: Final = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
DEEPEST: Final = 24
"""Collections inside each other; the bundled routines reach 9."""
MOST_NODES: Final = 20_000
"""Values in one file; the bundled routines stay below 500."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One word or text, as the author wrote it, quotes and escapes resolved."""

    mark: Mark
    value: str
    quoted: bool = False
    """Whether it stood in quotes, so that nothing is meant where nothing is between them."""
    broken: bool = False
    """Whether it stands for something already reported; nothing more is to be said about it."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    mark: Mark
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Mapping:
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
    """Return the root of the one document in `text`; None where the findings say why there is none."""
    builder = _Builder(findings)
    try:
        for event in yaml.parse(text, Loader=parser):
            builder.take(event)
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
    return Mark(mark.line + 1, mark.column + 1)


class _Open:
    """A list or mapping whose end is not yet read."""

    def __init__(self, mark: Mark, *, is_mapping: bool) -> None:
        self.mark = mark
        self.is_mapping = is_mapping
        self.nodes = list[Node]()


class _Builder:
    """Puts nodes together from a flat stream of events, so that no nesting can exhaust the stack."""

    def __init__(self, findings: Findings) -> None:
        self.root: Node | None = None
        self._findings = findings
        self._open = list[_Open]()
        self._nodes = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        mark = _mark(event.start_mark)
        match event:
            case yaml.DocumentStartEvent():
                self._begin_document(mark)
            case yaml.AliasEvent():
                hint = "Write the words out, or put a text that begins with * in quotes."
                self._findings.error(mark, f"{quote(f'*{event.anchor}')} is a YAML alias", hint)
                self._add(Scalar(mark, "", broken=True))
            case yaml.ScalarEvent():
                self._refuse_extras(event, mark)
                self._add(self._scalar(event, mark))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._refuse_extras(event, mark)
                self._enter(_Open(mark, is_mapping=isinstance(event, yaml.MappingStartEvent)))
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._add(self._close(self._open.pop()))
            case _:
                pass

    def _begin_document(self, mark: Mark) -> None:
        self._documents += 1
        if self._documents > 1:
            self._findings.error(mark, "A second document begins", 'One file is one routine: remove "---".')
            raise _StopReadingError

    def _scalar(self, event: yaml.ScalarEvent, mark: Mark) -> Scalar:
        stray = stray_character(event.value)
        if stray is None:
            return Scalar(mark, event.value, quoted=event.style in {"'", '"'})
        self._findings.error(mark, f"An escape stands for an invisible character, {stray}", "Delete it.")
        return Scalar(mark, event.value, broken=True)

    def _refuse_extras(self, event: Any, mark: Mark) -> None:
        if event.anchor is not None:
            hint = "Write the words out, or put a text that begins with & in quotes."
            self._findings.error(mark, f"{quote('&' + event.anchor)} is a YAML anchor", hint)
        if event.tag is not None:
            hint = "Leave it out, or put a text that begins with ! in quotes."
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._findings.error(mark, f"{quote(tag)} is a YAML tag", hint)

    def _enter(self, collection: _Open) -> None:
        if len(self._open) >= DEEPEST:
            what = f"Lists and groups are nested more than {DEEPEST} deep"
            self._findings.error(collection.mark, what, "Write the routine flatter.")
            raise _StopReadingError
        self._open.append(collection)

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

    def _close(self, collection: _Open) -> Node:
        if not collection.is_mapping:
            return Sequence(collection.mark, tuple(collection.nodes))
        return Mapping(collection.mark, tuple(self._pairs(collection.nodes)))

    def _pairs(self, nodes: list[Node]) -> Iterator[tuple[Scalar, Node]]:
        lines = dict[str, int]()
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
                yield key, value
