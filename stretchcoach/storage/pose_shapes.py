"""Owns the shapes of values in a pose file: numbers, places, landmarks, and mappings that become values."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final, Generic, TypeVar

from stretchcoach.core.posing import BoneName, Ground, Landmark, Part, Spot, Vector
from stretchcoach.core.routine import Side
from stretchcoach.storage.findings import quote, suggest, suggest_one
from stretchcoach.storage.routine_fields import Record, Table
from stretchcoach.storage.routine_scope import Scope
from stretchcoach.storage.routine_shapes import Schema, Shape, word_of
from stretchcoach.storage.yaml_nodes import Node, Scalar, Sequence

V = TypeVar("V")
NUMBER: Final = re.compile(r"[-+]?(?:[0-9]{1,6}(?:\.[0-9]{0,9})?|\.[0-9]{1,9})")
PAIRED: Final = tuple(f"{side} {part}" for part in Part if part.is_paired for side in Side)
BONES: Final = (*PAIRED, *(part.value for part in Part if not part.is_paired))
LANDMARKS: Final = tuple(f"{side} {spot}" for spot in Spot for side in Side)


@dataclass(frozen=True, slots=True)
class Number(Shape[float]):
    """A number within limits, `unit` being what it counts."""

    least: float
    most: float
    unit: str

    def _read(self, node: Node, scope: Scope) -> float | None:
        text = word_of(node, scope, f"a number of {self.unit}")
        if text is None:
            return None
        if not NUMBER.fullmatch(text):
            hint = f"Write {self.unit} as plain digits, such as 12 or -0.5."
            scope.findings.error(node.mark, f"{quote(text)} is no number", hint)
            return None
        number = float(text)
        if self.least <= number <= self.most:
            return number
        what = f"{quote(text)} is too {'small' if number < self.least else 'large'}"
        scope.findings.error(node.mark, what, f"It can be {self.least:g} to {self.most:g} {self.unit}.")
        return None

    def _schema(self) -> Schema:
        return {"type": "number", "minimum": self.least, "maximum": self.most}


DEGREES: Final = Number(-360, 360, "degrees")
METRES: Final = Number(-10, 10, "metres")
SIZE: Final = Number(0.001, 10, "metres")
PART_OF_ONE: Final = Number(0, 1, "parts of 1")


@dataclass(frozen=True, slots=True)
class Numbers(Shape[tuple[float, ...]]):
    """A list of so many numbers, written like `wanted`."""

    wanted: str
    number: Number = METRES

    @property
    def count(self) -> int:
        """How many numbers there must be."""
        return self.wanted.count(",") + 1

    def _read(self, node: Node, scope: Scope) -> tuple[float, ...] | None:
        if not isinstance(node, Sequence) or len(node.items) != self.count:
            hint = f"Write {self.count} numbers in square brackets."
            scope.findings.error(node.mark, f"This is not {self.wanted}", hint)
            return None
        numbers = [self.number.read(each, scope) for each in node.items]
        sound = tuple(number for number in numbers if number is not None)
        return sound if len(sound) == self.count else None

    def _schema(self) -> Schema:
        return {
            "type": "array",
            "items": self.number.schema(),
            "minItems": self.count,
            "maxItems": self.count,
        }


@dataclass(frozen=True, slots=True)
class Point(Shape[Vector]):
    """A place in space, or a direction, which must not be nothing."""

    is_direction: bool = False

    def _read(self, node: Node, scope: Scope) -> Vector | None:
        numbers = Numbers("[x, y, z]").read(node, scope)
        if numbers is None or (self.is_direction and not _points(node, numbers, scope)):
            return None
        x, y, z = numbers
        return (x, y, z)

    def _schema(self) -> Schema:
        return Numbers("[x, y, z]").schema()


DIRECTION: Final = Point(is_direction=True)


@dataclass(frozen=True, slots=True)
class OnGround(Shape[Ground]):
    """A place on the floor, or a direction, which must not be nothing."""

    is_direction: bool = False

    def _read(self, node: Node, scope: Scope) -> Ground | None:
        numbers = Numbers("[x, z]").read(node, scope)
        if numbers is None or (self.is_direction and not _points(node, numbers, scope)):
            return None
        x, z = numbers
        return (x, z)

    def _schema(self) -> Schema:
        return Numbers("[x, z]").schema()


def _points(node: Node, numbers: tuple[float, ...], scope: Scope) -> bool:
    if any(numbers):
        return True
    scope.findings.error(node.mark, "A direction of zeros points nowhere", "Give one of them another value.")
    return False


@dataclass(frozen=True, slots=True)
class OnBody(Shape[Landmark]):
    """A named place such as `left knee`."""

    def _read(self, node: Node, scope: Scope) -> Landmark | None:
        text = word_of(node, scope, "a place such as left knee")
        if text is None:
            return None
        if text in LANDMARKS:
            side, _, spot = text.partition(" ")
            return Landmark(Side(side), Spot(spot))
        hint = suggest_one(text, LANDMARKS, f"Write left or right, then one of: {', '.join(Spot)}.")
        scope.findings.error(node.mark, f"{quote(text)} is no place on the body", hint)
        return None

    def _schema(self) -> Schema:
        return {"enum": list(LANDMARKS)}


@dataclass(frozen=True, slots=True)
class OfSkeleton(Shape[BoneName]):
    """A bone such as `pelvis` or `left shank`."""

    def _read(self, node: Node, scope: Scope) -> BoneName | None:
        text = word_of(node, scope, "a bone such as pelvis or left shank")
        if text is None:
            return None
        if text in PAIRED:
            side, _, part = text.partition(" ")
            return BoneName(Part(part), Side(side))
        if text in BONES:
            return BoneName(Part(text))
        scope.findings.error(node.mark, f"{quote(text)} is no bone", suggest(text, BONES))
        return None

    def _schema(self) -> Schema:
        return {"enum": list(BONES)}


@dataclass(frozen=True, slots=True)
class Parts(Shape[frozenset[Part]]):
    """A list of parts of the body, on both sides where they are paired."""

    def _read(self, node: Node, scope: Scope) -> frozenset[Part] | None:
        if not isinstance(node, Sequence) or not node.items:
            hint = "Write it like [pelvis, thigh]."
            scope.findings.error(node.mark, "This is no list of parts of the body", hint)
            return None
        found = set[Part]()
        for each in node.items:
            text = word_of(each, scope, "a part of the body")
            if text in list(Part):
                found.add(Part(text))
            elif text is not None:
                scope.findings.error(each.mark, f"{quote(text)} is no part of the body", suggest(text, Part))
        return frozenset(found) or None

    def _schema(self) -> Schema:
        return {"type": "array", "minItems": 1, "items": {"enum": [part.value for part in Part]}}


@dataclass(frozen=True, slots=True)
class Made(Shape[V], Generic[V]):
    """A mapping that becomes one value: each key is an argument, by its own name or the one in `names`."""

    make: Callable[..., V]
    table: Table
    what: str
    names: Mapping[str, str] = field(default_factory=dict)

    def _read(self, node: Node, scope: Scope) -> V | None:
        return self.of(Record(node, self.table, scope, self.what))

    def of(self, record: Record, **more: Any) -> V | None:
        """Return the value of a record; None where something that is needed is missing or wrong."""
        values = {each.name: record.get(each) for each in self.table}
        if any(values[each.name] is None for each in self.table if each.required):
            return None
        given = {
            self.names.get(name, name.replace(" ", "_")): v for name, v in values.items() if v is not None
        }
        return self.make(**given, **more)

    def _schema(self) -> Schema:
        return {
            "type": "object",
            "properties": {e.name: {**e.shape.schema(), "description": e.about} for e in self.table},
            "required": [each.name for each in self.table if each.required],
            "additionalProperties": False,
        }


def is_none(node: Node) -> bool:
    """Return whether a value says that there is to be nothing."""
    return isinstance(node, Scalar) and node.value in {"none", "null", "~"}


@dataclass(frozen=True, slots=True)
class Moment(Shape[timedelta]):
    """Seconds of a motion such as `2s` or `0.5s`; none at all is `0s`."""

    def _read(self, node: Node, scope: Scope) -> timedelta | None:
        text = word_of(node, scope, "a time such as 2s")
        if text is None:
            return None
        found = re.fullmatch(r"([0-9]{1,2}(?:\.[0-9]{1,3})?) ?s", text)
        if found:
            return timedelta(seconds=float(found[1]))
        scope.findings.error(node.mark, f"{quote(text)} is no time of a motion", "Write it like 2s or 0.5s.")
        return None

    def _schema(self) -> Schema:
        return {"type": "string", "pattern": r"^[0-9]{1,2}(?:\.[0-9]{1,3})? ?s$"}
