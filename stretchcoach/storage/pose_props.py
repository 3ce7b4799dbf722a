"""Owns the tables of what a figure sits, lies or leans on, and of other things that have a `type`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from stretchcoach.core.routine import Side
from stretchcoach.core.scenery import (
    Ball,
    Bed,
    Chair,
    Cushion,
    Pack,
    Pillow,
    Prop,
    Roller,
    Step,
    Strap,
    Towel,
    Warmth,
    Worktop,
)
from stretchcoach.storage.findings import quote, suggest
from stretchcoach.storage.pose_shapes import DEGREES, DIRECTION, METRES, SIZE, Made, OfSkeleton, Point
from stretchcoach.storage.routine_fields import Field, Table
from stretchcoach.storage.routine_scope import Scope
from stretchcoach.storage.routine_shapes import Fixed, OneOf, Schema, Shape, YesOrNo, word_of
from stretchcoach.storage.yaml_nodes import Mapping, Node, Sequence

V = TypeVar("V")
ARGUMENTS: Final = {"from": "start"}
"""Keys that cannot be names in the program."""


@dataclass(frozen=True, slots=True)
class ListOf(Shape[tuple[V, ...]], Generic[V]):
    """A list of things."""

    of: Shape[V]
    what: str

    def _read(self, node: Node, scope: Scope) -> tuple[V, ...] | None:
        if not isinstance(node, Sequence):
            hint = f'Begin each with "- ", or write [{self.what}, ...].'
            scope.findings.error(node.mark, f"This is no list of {self.what}s", hint)
            return None
        found = [self.of.read(each, scope) for each in node.items]
        return tuple(each for each in found if each is not None)

    def _schema(self) -> Schema:
        return {"type": "array", "items": self.of.schema()}


@dataclass(frozen=True, slots=True)
class Typed(Shape[V], Generic[V]):
    """A mapping whose `type` says which of several things it is."""

    what: str
    kinds: dict[str, tuple[Callable[..., V], Table]]

    def _read(self, node: Node, scope: Scope) -> V | None:
        kind_node = node.get("type") if isinstance(node, Mapping) else None
        known = ", ".join(self.kinds)
        if not isinstance(node, Mapping) or kind_node is None:
            hint = f'Begin with "type:" and one of: {known}.'
            scope.findings.error(node.mark, f"This {self.what} does not say what it is", hint)
            return None
        kind = word_of(kind_node, scope, f"one of: {known}")
        if kind is None or kind not in self.kinds:
            if kind is not None:
                what = f"{quote(kind)} is no {self.what}"
                scope.findings.error(kind_node.mark, what, suggest(kind, self.kinds))
            return None
        make, table = self.kinds[kind]
        rest = Mapping(node.mark, tuple(pair for pair in node.pairs if pair[0].value != "type"))
        return Made(make, table, f"a {kind}", ARGUMENTS).read(rest, scope)

    def _schema(self) -> Schema:
        return {"anyOf": [self._kind(kind, *made) for kind, made in self.kinds.items()]}

    def _kind(self, kind: str, make: Callable[..., V], table: Table) -> Schema:
        return Made(
            make, (Field("type", Fixed(kind), "What it is.", required=True), *table), self.what
        ).schema()


def _standing(*more: Field[Any]) -> Table:
    """Return the table of a prop that stands on the floor."""
    return (
        Field("x", METRES, "Where it stands."),
        Field("z", METRES, "Where it stands."),
        Field("turn", DEGREES, "Degrees it is turned to the left."),
        *more,
    )


def _size(name: str, about: str) -> Field[float]:
    return Field(name, SIZE, about)


_HEIGHT: Final = _size("height", "How high its top is.")
_BLOCK: Final = (
    Field("y", METRES, "How high its underside is."),
    _size("height", "How thick it is."),
    _size("width", "Its size along x."),
    _size("depth", "Its size along z."),
)
_FLOOR: Final = (_HEIGHT, _size("width", "Its size along x."), _size("depth", "Its size along z."))
_AT: Final = Field("at", Point(), "Where its middle is.", required=True)
_ALONG: Final = Field("along", DIRECTION, "The direction of its long axis.")
_SOFT: Final = (
    _size("length", "Its size along the long axis."),
    _size("width", "Its size across."),
    _size("thickness", "How thick it is."),
)
PROPS: Final[dict[str, tuple[Callable[..., Prop], Table]]] = {
    "chair": (Chair, _standing(_HEIGHT, Field("back", YesOrNo(), "Whether it has a back rest."))),
    "bed": (Bed, _standing(*_FLOOR)),
    "worktop": (Worktop, _standing(*_FLOOR)),
    "step": (Step, _standing(*_FLOOR)),
    "towel": (Towel, _standing(*_BLOCK)),
    "cushion": (Cushion, _standing(*_BLOCK)),
    "roller": (
        Roller,
        _standing(_size("radius", "Half its thickness."), _size("length", "Along its axis, which is x.")),
    ),
    "ball": (Ball, (_AT, _size("radius", "Half its size."))),
    "pillow": (
        Pillow,
        (
            _AT,
            _ALONG,
            Field("up", DIRECTION, "The direction of its thickness."),
            *_SOFT,
            Field("second", YesOrNo(), "Whether it has the second colour."),
        ),
    ),
    "pack": (
        Pack,
        (
            Field("kind", OneOf(Warmth), "Heat or cold."),
            Field("bone", OfSkeleton(), "The bone it is fixed to; all is in its frame.", required=True),
            _AT,
            Field("along", DIRECTION, "The direction of its long axis.", required=True),
            Field("out", DIRECTION, "Away from the body.", required=True),
            *_SOFT,
        ),
    ),
    "strap": (Strap, (Field("foot", OneOf(Side), "The foot it goes round."),)),
}
