"""Owns how dates, spans and choices are written in JSON, and read back with suspicion."""

import math
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from stretchcoach.core.routine import Choices, OptionValue, Side
from stretchcoach.storage.json_file import BrokenFileError, Fields, Json

LONGEST: Final = timedelta(days=36525).total_seconds()
"""Seconds; a span beyond a century is a mistake."""
NPRS: Final = range(11)
"""Pain is a whole number from 0 to 10 (numeric pain rating scale)."""


def text_of(value: object) -> str:
    """Return `value` if it is text. Raises a `BrokenFileError`, as all readers here do."""
    if not isinstance(value, str):
        raise BrokenFileError
    return value


def whole_of(value: object) -> int:
    """Return `value` if it is a whole number from zero on."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise BrokenFileError
    return value


def flag_of(value: object) -> bool:
    """Return `value` if it is true or false."""
    if not isinstance(value, bool):
        raise BrokenFileError
    return value


def pain_of(value: object) -> int | None:
    """Return `value` if it is a rating of pain, None where it is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value in NPRS else None


def seconds(span: timedelta) -> float:
    """Return a span in seconds; exact to the microsecond up to a century."""
    return span.total_seconds()


def span_of(value: object) -> timedelta:
    """Return the span of `value` seconds."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BrokenFileError
    if not (math.isfinite(value) and abs(value) <= LONGEST):
        raise BrokenFileError
    return timedelta(seconds=value)


def date_text(date: datetime) -> str:
    """Return an aware date as ISO 8601 with its UTC offset."""
    return date.isoformat(timespec="microseconds")


def date_of(value: object) -> datetime:
    """Return the aware date written in `value`."""
    try:
        date = datetime.fromisoformat(text_of(value))
        date.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise BrokenFileError from error
    if date.tzinfo is None:
        raise BrokenFileError
    return date


def choices_fields(choices: Choices) -> Fields:
    """Return choices as JSON; an option's span is written as "30s", a number as it is."""
    options = choices.options
    return {
        "first_side": choices.first_side.value,
        "one_side": choices.one_side,
        "options": None if options is None else {name: _option(value) for name, value in options.items()},
        "variant": choices.variant,
        **({"eased": True} if choices.eased else {}),
    }


def choices_of(value: object) -> Choices:
    """Return the choices written in `value`; what is not understood in them keeps the routine's default."""
    if not isinstance(value, Mapping):
        raise BrokenFileError
    sides = {side.value: side for side in Side}
    first, variant = value.get("first_side"), value.get("variant")
    return Choices(
        first_side=sides.get(first, Side.RIGHT) if isinstance(first, str) else Side.RIGHT,
        one_side=value.get("one_side") is True,
        options=_options_of(value.get("options")),
        variant=variant if isinstance(variant, str) else None,
        eased=value.get("eased") is True,
    )


def _option(value: OptionValue) -> Json:
    return f"{seconds(value)!r}".removesuffix(".0") + "s" if isinstance(value, timedelta) else value


def _options_of(value: object) -> dict[str, OptionValue] | None:
    if not isinstance(value, Mapping):
        return None
    options: dict[str, OptionValue] = {}
    for name, written in value.items():
        if isinstance(written, int) and not isinstance(written, bool):
            options[name] = written
        elif isinstance(written, str) and written.endswith("s"):
            try:
                options[name] = span_of(float(written[:-1]))
            except (ValueError, BrokenFileError):
                continue
    return options
