"""Owns the way from nodes to options and the repeat window, and the setting of another routine's options."""

from stretchcoach.core.choices import format_value
from stretchcoach.core.routine import Option, OptionValue, Repeat, Routine
from stretchcoach.storage import routine_fields as fields
from stretchcoach.storage.findings import quote, suggest
from stretchcoach.storage.routine_fields import Record
from stretchcoach.storage.routine_parts import Value, is_name
from stretchcoach.storage.routine_scope import Scope
from stretchcoach.storage.routine_shapes import entries
from stretchcoach.storage.yaml_nodes import Node


def read_options(node: Node, scope: Scope) -> dict[str, Option | None]:
    """Return the options by name; None for one that is declared but broken, so that `$name` is known."""
    wanted = "options such as {hold: {label: Hold, choices: [20s, 30s]}}"
    options = dict[str, Option | None]()
    for key, value in entries(node, scope, wanted):
        named = is_name(key, scope)
        record = Record(value, fields.OPTION_FIELDS, scope, f"the option {quote(key.value)}")
        label, choices = record.get(fields.OPTION_LABEL), record.get(fields.CHOICES)
        default = record.get(fields.DEFAULT)
        options[key.value] = None
        if not named or label is None or choices is None:
            continue
        if default is not None and not _is_among(default, choices):
            what = f"{format_value(default)} is not among the choices"
            scope.findings.error(record.place(fields.DEFAULT) or record.mark, what, _can_be(choices))
        elif default is not None or record.place(fields.DEFAULT) is None:
            first = choices[0] if default is None else default
            options[key.value] = Option(name=key.value, label=label, choices=choices, default=first)
    return options


def read_repeat(node: Node, scope: Scope) -> Repeat | None:
    """Return the window in which the routine is offered again."""
    record = Record(node, fields.REPEAT_FIELDS, scope, '"repeat"')
    after, until = record.get(fields.AFTER), record.get(fields.UNTIL)
    at_most = record.get(fields.AT_MOST)
    if after is None or until is None:
        return None
    if until <= after:
        what = '"until" is not later than "after"'
        scope.findings.error(
            record.place(fields.UNTIL) or record.mark, what, "Both count from the session's end."
        )
        return None
    return Repeat(after, until, at_most)


def set_options(node: Node, routine: Routine, scope: Scope) -> tuple[tuple[str, OptionValue], ...]:
    """Return the values that are set for the options of a routine that is used."""
    names = [option.name for option in routine.options]
    found = list[tuple[str, OptionValue]]()
    for key, value in entries(node, scope, "values such as {hold: 20s}"):
        option, chosen = routine.option(key.value), Value().read(value, scope)
        if option is None:
            what = f"{quote(routine.id)} has no option {quote(key.value)}"
            scope.findings.error(key.mark, what, suggest(key.value, names))
        elif chosen is not None and not _is_among(chosen, option.choices):
            what = f"{quote(key.value)} cannot be {format_value(chosen)}"
            scope.findings.error(value.mark, what, _can_be(option.choices))
        elif chosen is not None:
            found.append((key.value, chosen))
    return tuple(found)


def _is_among(value: OptionValue, choices: tuple[OptionValue, ...]) -> bool:
    return any(type(choice) is type(value) and choice == value for choice in choices)


def _can_be(choices: tuple[OptionValue, ...]) -> str:
    return "It can be " + ", ".join(format_value(choice) for choice in choices) + "."
