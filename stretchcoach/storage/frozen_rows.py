"""Owns how frozen values become rows of plain JSON and come back: data only, nothing in it can run.

Each different value is one row, after the rows it is made of, so that equal parts are kept once and reading
is one pass. In a row a number points to an earlier row; text, true, false and null stand for themselves.
"""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import timedelta
from enum import Enum
from types import ModuleType
from typing import Any, Final, TypeAlias

Row: TypeAlias = Sequence[Any]
Made: TypeAlias = dict[tuple[tuple[type, object], ...], int]
"""The number of each row; the types belong to the key, because to a dict 1 and True are the same."""

NUMBER: Final = -1
SPAN: Final = -2
"""In microseconds."""
ROW_OF: Final = -3
"""A tuple."""
MICROSECOND: Final = timedelta(microseconds=1)


class BrokenRowsError(Exception):
    """What is to be read was not written by this version of the program, or was damaged since."""


class FrozenRows:
    """Knows the data classes and enums of some modules; a value made of any other cannot be written."""

    def __init__(self, *modules: ModuleType) -> None:
        kinds = [
            kind
            for module in modules
            for kind in vars(module).values()
            if isinstance(kind, type) and kind.__module__ == module.__name__
        ]
        self._kinds: list[Any] = [kind for kind in kinds if is_dataclass(kind) or issubclass(kind, Enum)]
        self._names = [
            tuple(field.name for field in fields(kind)) if is_dataclass(kind) else () for kind in self._kinds
        ]
        self._by_place = [_places(kind, names) for kind, names in zip(self._kinds, self._names, strict=True)]
        self._tags = {kind: tag for tag, kind in enumerate(self._kinds)}

    @property
    def shape(self) -> str:
        """What must be the same where rows are written and where they are read."""
        return repr(
            [(kind.__qualname__, names) for kind, names in zip(self._kinds, self._names, strict=True)]
        )

    def written(self, value: tuple[object, ...]) -> list[Row]:
        """Return the rows of `value`, the last of them its own. Raises a `TypeError` for a foreign part."""
        made: Made = {}
        self._row([ROW_OF, *(self._part(part, made) for part in value)], made)
        return [[part for _, part in row] for row in made]

    def read(self, rows: Sequence[Row]) -> object:
        """Return the value that the last row is. Raises a `BrokenRowsError`."""
        made: list[object] = []
        keep, kinds, names, by_place = made.append, self._kinds, self._names, self._by_place
        try:
            for tag, *told in rows:
                if tag < 0 and tag != ROW_OF:
                    keep(_plain(tag, told))
                    continue
                parts = [made[part] if type(part) is int else part for part in told]
                if tag == ROW_OF:
                    keep(tuple(parts))
                elif by_place[tag] == len(parts):
                    keep(kinds[tag](*parts))
                else:
                    keep(kinds[tag](**dict(zip(names[tag], parts, strict=True))))
            return made[-1]
        except (TypeError, ValueError, LookupError, OverflowError, AttributeError) as error:
            raise BrokenRowsError from error

    def _part(self, value: object, made: Made) -> object:
        """Return what stands for `value` in another's row: itself, or the number of the row it was given."""
        kind = type(value)
        if value is None or kind is bool or kind is str:
            return value
        if isinstance(value, timedelta):
            return self._row([SPAN, value // MICROSECOND], made)
        if isinstance(value, tuple):
            return self._row([ROW_OF, *(self._part(part, made) for part in value)], made)
        tag = self._tags.get(kind)
        if tag is None:
            if kind is not int:
                raise TypeError(f"{kind} is not among what can be written")
            return self._row([NUMBER, value], made)
        if isinstance(value, Enum):
            return self._row([tag, value.value], made)
        return self._row([tag, *(self._part(getattr(value, name), made) for name in self._names[tag])], made)

    def _row(self, parts: list[object], made: Made) -> int:
        return made.setdefault(tuple((type(part), part) for part in parts), len(made))


def _places(kind: type, names: tuple[str, ...]) -> int:
    """Return how many values are taken by place: all, none where they go by name, and an enum's one."""
    if not is_dataclass(kind):
        return 1
    return -1 if any(field.kw_only for field in fields(kind)) else len(names)


def _plain(tag: int, told: list[Any]) -> object:
    (value,) = told
    if tag == NUMBER:
        return value
    if tag == SPAN:
        return timedelta(microseconds=value)
    raise BrokenRowsError
