"""Owns where in its file each spoken line of a routine stands."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from stretchcoach.core.routine import EachSide, Item, Rounds, Routine, Step, Use, walk
from stretchcoach.core.timeline import ZERO
from stretchcoach.storage import routine_fields as fields
from stretchcoach.storage.findings import Findings, Mark
from stretchcoach.storage.yaml_nodes import Mapping, Node, Scalar, Sequence, compose
from stretchcoach.storage.yaml_text import decode


def composed(content: bytes, name: str) -> tuple[Node | None, Findings]:
    """Return the nodes of a file that was found to be sound, and where to tell of its lines."""
    text, findings = decode(content, name)
    return (None if text is None else compose(text, findings)), findings


class RoutinePlaces:
    """The places of the lines of a routine that was read without errors from these nodes."""

    def __init__(self, routine: Routine, root: Node) -> None:
        steps = root.get(fields.STEPS.name) if isinstance(root, Mapping) else None
        self._nodes = {id(step): node for step, node in _pairs(routine.steps, steps)}
        self._kept = routine  # an id is only good while its step lives

    def find(self, step: Step, template: str, offset: timedelta) -> Mark | None:
        """Return where a line stands, else its step, or the `use` of its routine; None where none is here."""
        node = self._nodes.get(id(step))
        if not isinstance(node, Mapping):
            return None
        texts = _scalars(_wording(node, step, offset))
        found = next((each for each in texts if each.value == template), None)
        return node.mark if found is None else found.mark


def text_place(root: Node, language: str, template: str) -> Mark | None:
    """Return where a file of texts gives this text in its language, None where it does not."""
    texts = root.get("texts") if isinstance(root, Mapping) else None
    for pair in texts.items if isinstance(texts, Sequence) else ():
        own = pair.get(language) if isinstance(pair, Mapping) else None
        if isinstance(own, Scalar) and own.value == template:
            return own.mark
    return None


def _pairs(items: Iterable[Item], listed: Node | None) -> Iterator[tuple[Step, Node]]:
    """Give every step with its node; in a file without errors each item has one."""
    for item, node in zip(items, listed.items if isinstance(listed, Sequence) else (), strict=False):
        match item, node:
            case Step(), _:
                yield item, node
            case Rounds(), Mapping():
                yield from _pairs(item.steps, node.get(fields.ROUND_STEPS.name))
                yield from _pairs(item.between, node.get(fields.BETWEEN.name))
            case EachSide(), Mapping():
                yield from _pairs(item.steps, node.get(fields.EACH_SIDE.name))
                yield from _pairs(item.switch, node.get(fields.SWITCH.name))
            case Use(), Mapping():
                yield from ((step, node) for step in walk(item.routine.steps))
            case _:
                pass


def _wording(node: Mapping, step: Step, offset: timedelta) -> Node | None:
    """Return the words of an opening (an offset of zero) or of the line at this time."""
    if offset == ZERO:
        return node.get(fields.SAY.name)
    lines = node.get(fields.COACH.name)
    pairs = lines.pairs if isinstance(lines, Mapping) else ()
    own = (said for coach, (_, said) in zip(step.coach, pairs, strict=False) if coach.offset == offset)
    return next(own, None)


def _scalars(node: Node | None) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Sequence(items=items):
            for item in items:
                yield from _scalars(item)
        case Mapping(pairs=pairs):
            for _, value in pairs:
                yield from _scalars(value)
        case None:
            pass
