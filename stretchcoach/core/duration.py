"""Owns how a duration is written in routines and on the command line: `30s`, `1m 30s`, `4h`."""

import re
from datetime import timedelta
from functools import lru_cache
from typing import Final

UNITS: Final = {"h": timedelta(hours=1), "m": timedelta(minutes=1), "s": timedelta(seconds=1)}
PART: Final = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)\s*([hms])")
WHOLE: Final = re.compile(r"(?:\d{1,6}(?:\.\d{1,3})?\s*[hms]\s*)+", re.ASCII)


class DurationError(ValueError):
    """A text that writes no duration: what is wrong, and how to write it."""

    def __init__(self, what: str, hint: str) -> None:
        self.what = what
        self.hint = hint
        super().__init__(f"{what}. {hint}")


@lru_cache(maxsize=512)
def parse_duration(text: str) -> timedelta:
    """Return the duration that `text` writes; raises a `DurationError`."""
    text = text.strip()
    if not WHOLE.fullmatch(text):
        raise _error(text)
    parts = PART.findall(text)
    order = ["hms".index(unit) for _, unit in parts]
    if order != sorted(set(order)):
        raise DurationError(f'"{text}" names a unit twice or in the wrong order', "Write 1h 5m 30s.")
    return sum((_exact(number, unit) for number, unit in parts), timedelta())


def format_duration(duration: timedelta) -> str:
    """Return the shortest text that `parse_duration` reads as `duration`."""
    rest, parts = duration, list[str]()
    for unit in "hm":
        whole, rest = divmod(rest, UNITS[unit])
        if whole:
            parts.append(f"{whole}{unit}")
    if rest or not parts:
        parts.append(f"{rest.total_seconds():.3f}".rstrip("0").rstrip(".") + "s")
    return " ".join(parts)


def _exact(number: str, unit: str) -> timedelta:
    whole, _, decimals = number.partition(".")
    thousandths = int(whole) * 1000 + int(decimals.ljust(3, "0") or "0")
    return UNITS[unit] * thousandths / 1000


def _error(text: str) -> DurationError:
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return DurationError(f'"{text}" has no unit', f"Write {text}s or {text}m.")
    if re.fullmatch(r"\d+:\d\d", text):
        minutes, seconds = text.split(":")
        return DurationError(f'"{text}" is not a duration', f"Write {int(minutes)}m {int(seconds)}s.")
    return DurationError(f'"{text}" is not a duration', "Write 30s, 1m 30s or 4h.")
