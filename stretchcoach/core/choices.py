"""Owns how the user's choices are settled against what a routine offers."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from stretchcoach.core.duration import format_duration, parse_duration
from stretchcoach.core.errors import ChoiceError, did_you_mean
from stretchcoach.core.routine import Choices, Option, OptionValue, Routine, Side, Sides

FIXED: Final = {Sides.RIGHT_FIRST: Side.RIGHT, Sides.LEFT_FIRST: Side.LEFT}
"""Orders that are the same every time, so that sessions compare."""


def settle_options(routine: Routine, chosen: Mapping[str, OptionValue] | None) -> dict[str, OptionValue]:
    """Return the value of every option; raises `ChoiceError` for a name or value it does not offer."""
    settled = {option.name: option.default for option in routine.options}
    for name, value in (chosen or {}).items():
        option = _option(routine, name)
        if value not in option.choices or isinstance(value, bool):
            raise ChoiceError(_not_offered(option, format_value(value)))
        settled[name] = value
    return settled


def settle_variant(routine: Routine, variant: str | None) -> str | None:
    """Return the variant to play, the first where none is chosen; raises `ChoiceError` for an unknown one."""
    names = [each.name for each in routine.variants]
    if variant is None:
        return names[0] if names else None
    if variant not in names:
        raise ChoiceError(f'"{routine.title}" has no variant "{variant}". {did_you_mean(variant, names)}')
    return variant


def settle_sides(routine: Routine, choices: Choices) -> tuple[Side, ...]:
    """Return the sides in the order they are worked; none for a routine that knows no sides."""
    if routine.sides is Sides.NONE:
        return ()
    first = choices.first_side
    if not choices.one_side and routine.sides in FIXED:
        first = FIXED[routine.sides]
    if choices.one_side or routine.sides is Sides.ONE:
        return (first,)
    return (first, first.other)


def read_option(routine: Routine, text: str) -> tuple[str, OptionValue]:
    """Return the name and value of `name=value`; raises `ChoiceError` where the routine does not offer it."""
    name, equals, value = text.partition("=")
    if not equals:
        raise ChoiceError(f'"{text}" sets nothing; write name=value, such as rounds=4.')
    option = _option(routine, name.strip())
    for choice in option.choices:
        if _same(choice, value.strip()):
            return option.name, choice
    raise ChoiceError(_not_offered(option, value.strip()))


def format_value(value: OptionValue) -> str:
    """Return an option's value as it is written in a file."""
    return format_duration(value) if isinstance(value, timedelta) else str(value)


def choice_name(option: str, value: OptionValue) -> str:
    """Return what a text is called that holds for one choice: `press 6s`."""
    return f"{option} {format_value(value)}"


def _option(routine: Routine, name: str) -> Option:
    option = routine.option(name)
    if option is None:
        known = [each.name for each in routine.options]
        raise ChoiceError(f'"{routine.title}" has no option "{name}". {did_you_mean(name, known)}')
    return option


def _same(choice: OptionValue, text: str) -> bool:
    if isinstance(choice, int):
        return text == str(choice)
    try:
        return choice == parse_duration(text)
    except ValueError:
        return False


def _not_offered(option: Option, value: str) -> str:
    offered = ", ".join(format_value(choice) for choice in option.choices)
    return f'"{option.name}" cannot be {value}. It can be {offered}.'
