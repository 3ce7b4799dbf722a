"""Owns the way from nodes to groups: rounds, sides and other routines, with the steps inside."""

from collections.abc import Iterable
from typing import Final

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.routine import (
    EachSide,
    Item,
    Kind,
    Rounds,
    Routine,
    Sides,
    Use,
)
from stretchcoach.storage import routine_fields as fields
from stretchcoach.storage.findings import quote, suggest, suggest_one
from stretchcoach.storage.problem import UseCycleError
from stretchcoach.storage.routine_check import check_rounds, most_of
from stretchcoach.storage.routine_fields import Record
from stretchcoach.storage.routine_options import set_options
from stretchcoach.storage.routine_scope import Scope
from stretchcoach.storage.routine_steps import read_step
from stretchcoach.storage.yaml_nodes import Mapping, Node, Scalar

HEADS: Final = tuple(field.name for field in (*fields.KINDS, fields.ROUNDS, fields.EACH_SIDE, fields.USE))


def read_items(nodes: Iterable[Node], scope: Scope) -> tuple[Item, ...]:
    """Return the steps and groups that are sound; of the others `scope` has been told."""
    items = [read_item(node, scope) for node in nodes]
    return tuple(item for item in items if item is not None)


def read_item(node: Node, scope: Scope) -> Item | None:
    """Return one step or group."""
    head = _head(node, scope)
    match head:
        case None:
            return None
        case fields.ROUNDS.name:
            return _read_rounds(Record(node, fields.ROUNDS_FIELDS, scope, '"rounds"'), scope)
        case fields.EACH_SIDE.name:
            return _read_each_side(Record(node, fields.EACH_SIDE_FIELDS, scope, '"each side"'), scope)
        case fields.USE.name:
            return _read_use(Record(node, fields.USE_FIELDS, scope, '"use"'), scope)
        case kind:
            return read_step(Record(node, fields.STEP_FIELDS, scope, "a step"), Kind(kind), scope)


def _head(node: Node, scope: Scope) -> str | None:
    """Return the one key that says what a step or group is."""
    if isinstance(node, Scalar) and node.broken:
        return None
    if not isinstance(node, Mapping):
        scope.findings.error(node.mark, "This is no step", 'A step is written like "- hold: 30s".')
        return None
    heads = [key for key, _ in node.pairs if key.value in HEADS]
    if len(heads) == 1:
        return heads[0].value
    if heads:
        what = f"{quote(heads[0].value)} and {quote(heads[1].value)} in one step"
        scope.findings.error(heads[1].mark, what, "Make two steps of them, each with its own hyphen.")
        return None
    hint = "Begin it with one of: " + ", ".join(HEADS) + "."
    for key, _ in node.pairs:
        hint = suggest_one(key.value, HEADS, hint)
    scope.findings.error(node.mark, "This step does not say what it is", hint)
    return None


def _read_rounds(record: Record, scope: Scope) -> Rounds | None:
    count, second = record.get(fields.ROUNDS), record.get(fields.SECOND_SIDE)
    place = record.place(fields.SECOND_SIDE)
    if place is not None and not scope.in_each_side:
        what = '"second side" has no meaning outside "each side"'
        scope.findings.error(place, what, 'Put the rounds inside "each side".')
    rounds = max(most_of(count or 1, scope), most_of(second or 1, scope))
    inside = scope._replace(rounds=rounds, gaps=False)
    steps = read_items(record.get(fields.ROUND_STEPS) or (), inside)
    between = read_items(record.get(fields.BETWEEN) or (), inside._replace(gaps=True))
    only = record.get(fields.ONLY) or ()
    if count is None or not steps:
        return None
    group = Rounds(count=count, steps=steps, between=between, second_side=second, only=only)
    check_rounds(group, record.mark, place, scope)
    return group


def _read_each_side(record: Record, scope: Scope) -> EachSide | None:
    if scope.in_each_side:
        scope.findings.error(record.mark, '"each side" inside "each side"', "Keep the outer one.")
    elif scope.sides is Sides.NONE:
        hint = 'Write "sides: worst first" at the top, or leave "each side" out.'
        scope.findings.error(record.mark, '"each side" in a routine without sides', hint)
    elif scope.sides is Sides.ONE:
        hint = 'Write "sides: worst first" at the top, or leave "each side" out.'
        scope.findings.error(record.mark, '"each side" in a routine of one side', hint)
    inside = scope._replace(in_each_side=True)
    steps = read_items(record.get(fields.EACH_SIDE) or (), inside)
    switch = read_items(record.get(fields.SWITCH) or (), inside)
    only = record.get(fields.ONLY) or ()
    return EachSide(steps=steps, switch=switch, only=only) if steps else None


def _read_use(record: Record, scope: Scope) -> Use | None:
    name = record.get(fields.USE)
    options, variant = record.get(fields.USE_OPTIONS), record.get(fields.USE_VARIANT)
    only = record.get(fields.ONLY) or ()
    routine = None if name is None else _find(name, record, scope)
    if routine is None:
        return None
    if routine.sides is not Sides.NONE and (scope.sides is Sides.NONE or scope.in_each_side):
        where = 'inside "each side"' if scope.in_each_side else "in a routine without sides"
        what = f"{quote(routine.id)} works sides of its own and cannot be used {where}"
        scope.findings.error(record.mark, what, 'Use it outside "each side" in a routine that has sides.')
    names = [each.name for each in routine.variants]
    if variant is not None and variant not in names:
        what = f"{quote(routine.id)} has no variant {quote(variant)}"
        scope.findings.error(record.place(fields.USE_VARIANT) or record.mark, what, suggest(variant, names))
    settings = () if options is None else set_options(options, routine, scope)
    return Use(routine=routine, options=settings, variant=variant, only=only)


def _find(name: str, record: Record, scope: Scope) -> Routine | None:
    mark = record.place(fields.USE) or record.mark
    if name == scope.id:
        scope.findings.error(mark, "The routine uses itself", "Use another one, or write the steps out.")
        return None
    try:
        routine = scope.find(name)
    except UseCycleError as error:
        what = f"Routines that use each other: {str(error).rstrip('.')}"
        scope.findings.error(mark, what, "Write the steps out in one of them.")
        return None
    except StretchCoachError as error:
        scope.findings.error(mark, str(error).rstrip("."), "Write the steps out instead.")
        return None
    if routine is None:
        hint = "It must be a file here or a bundled routine, and without errors of its own."
        scope.findings.error(mark, f"There is no routine {quote(name)} to use", hint)
    return routine
