"""Owns the way from YAML text to nodes that know their place: no value is guessed, no limit can be passed."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, NamedTuple, TypeAlias, cast

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
    builder = _Builder(findings, escapes="\\" in text)
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

    __slots__ = ("around", "mark")

    def __init__(self, mark: Mark, around: list[Node]) -> None:
        self.mark = mark
        self.around = around
        """The nodes that it will be among."""


class _Builder:
    """Puts nodes together from a flat stream of events, so that no nesting can exhaust the stack."""

    def __init__(self, findings: Findings, *, escapes: bool) -> None:
        self._findings = findings
        self._escapes = escapes
        """Whether there may be characters in the values that are not in the text itself."""
        self._open = list[_Open]()
        self._top = list[Node]()
        self._into = self._top
        """The nodes of what is open innermost."""
        self._nodes = 0
        self._documents = 0

    @property
    def root(self) -> Node | None:
        """What all else is in, None where there is nothing."""
        return self._top[0] if self._top else None

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
        scalar, escapes = yaml.ScalarEvent, self._escapes
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is not scalar:
                if kind in others:
                    others[kind](event)
                continue
            at = event.start_mark
            mark = _new(Mark, (at.line + 1, at.column + 1))
            node = _new(Scalar, (mark, event.value, event.style in QUOTES, False))
            if escapes or event.anchor is not None or event.tag is not None:
                node = self._checked(event, node)
            self._nodes += 1
            if self._nodes > MOST_NODES:
                self._refuse_more(node)
            self._into.append(node)

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

    def _checked(self, event: Any, node: Scalar) -> Scalar:
        """Return a scalar with what was noted against it; an escape may stand for an invisible character."""
        self._refuse_extras(event, node.mark)
        if event.style == '"' and (stray := stray_character(node.value)):
            what = f"An escape stands for an invisible character, {stray}"
            self._findings.error(node.mark, what, "Delete it.")
            return node._replace(broken=True)
        return node

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
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event, mark)
        if len(self._open) >= DEEPEST:
            what = f"Lists and groups are nested more than {DEEPEST} deep"
            self._findings.error(mark, what, "Write the routine flatter.")
            raise _StopReadingError
        self._open.append(_Open(mark, self._into))
        self._into = []

    def _add(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._refuse_more(node)
        self._into.append(node)

    def _refuse_more(self, node: Node) -> None:
        what = f"The file has more than {MOST_NODES:,} values"
        self._findings.error(node.mark, what, "A routine has a few hundred.")
        raise _StopReadingError

    def _close_sequence(self, _: Any) -> None:
        ended, items = self._open.pop(), tuple(self._into)
        self._into = ended.around
        self._add(_new(Sequence, (ended.mark, items)))

    def _close_mapping(self, _: Any) -> None:
        ended, pairs = self._open.pop(), self._pairs(self._into)
        self._into = ended.around
        self._add(_new(Mapping, (ended.mark, pairs)))

    def _pairs(self, nodes: list[Node]) -> tuple[tuple[Scalar, Node], ...]:
        keys, values = nodes[::2], nodes[1::2]
        sound = {key.value for key in keys if isinstance(key, Scalar) and not key.broken}
        if len(sound) < len(keys):
            return tuple(self._sound_pairs(zip(keys, values, strict=True)))
        return cast("tuple[tuple[Scalar, Node], ...]", tuple(zip(keys, values, strict=True)))

    def _sound_pairs(self, pairs: Iterable[tuple[Node, Node]]) -> Iterator[tuple[Scalar, Node]]:
        """Give the pairs that can be read, and tell what is wrong with the others."""
        lines = dict[str, int]()
        for key, value in pairs:
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
