"""Owns the tables of what is around a pose: camera, mat, walls, glow, arrows and loops."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from stretchcoach.core.scenery import (
    Arrow,
    AutoMat,
    Axis,
    Camera,
    Glow,
    LoopStop,
    Mat,
    MoveArrow,
    Muscle,
    PressArrow,
    TurnArrow,
    Wall,
)
from stretchcoach.storage.findings import Mark, quote, suggest
from stretchcoach.storage.pose_shapes import (
    DEGREES,
    DIRECTION,
    METRES,
    PART_OF_ONE,
    SIZE,
    Made,
    Moment,
    Number,
    Numbers,
    OnBody,
)
from stretchcoach.storage.routine_fields import Field, Record, Table
from stretchcoach.storage.routine_scope import Scope
from stretchcoach.storage.routine_shapes import Schema, Shape, YesOrNo, entries, word_of
from stretchcoach.storage.yaml_nodes import Mapping, Node, Scalar, Sequence

BOTH_SIDES: Final = "both sides"
PARTS_OF_A_STOP: Final = 2
SHORTEST_ROUTE: Final = 3
YAW: Final = Field("yaw", DEGREES, "0 is from the front, + from the left of who stands.", required=True)
PITCH: Final = Field("pitch", DEGREES, "+ is from above.", required=True)
BORDER: Final = Number(0, 0.4, "parts of 1")
MARGIN: Final = Field("margin", BORDER, "The empty border as a part of the picture.")
CAMERA: Final = Made(Camera, (YAW, PITCH, MARGIN), "a camera")
GAP: Final = Number(0, 10, "metres")
_ARROW: Final[Table] = (
    Field("from", OnBody(), "Where it begins, such as right knee.", required=True),
    Field("direction", DIRECTION, "Where it points, in axes of the world.", required=True),
    Field("length", SIZE, "How long it is."),
    Field("gap", GAP, "How far from that place it begins, so that it hides no hand."),
)
ARROWS: Final[dict[str, tuple[Callable[..., Arrow], Table]]] = {
    "move": (MoveArrow, _ARROW),
    "press": (PressArrow, _ARROW),
    "turn": (TurnArrow, ()),
}


@dataclass(frozen=True, slots=True)
class WallShape(Shape[Wall]):
    """A wall at an x or a z."""

    def _read(self, node: Node, scope: Scope) -> Wall | None:
        record = Record(node, (*WALL_AT, *WALL_SIZE.values()), scope, "a wall")
        given = [each for each in WALL_AT if record.place(each) is not None]
        at = [record.get(each) for each in given]
        ends = {name: each for name, field in WALL_SIZE.items() if (each := record.get(field)) is not None}
        if len(given) != 1 and isinstance(node, Mapping):
            hint = 'Write one of them, such as "z: 0.6".'
            scope.findings.error(node.mark, "A wall stands at one x or one z", hint)
        if len(given) != 1 or at[0] is None:
            return None
        return Wall(Axis(given[0].name), at[0], **ends)

    def _schema(self) -> Schema:
        return Made(Wall, (*WALL_AT, *WALL_SIZE.values()), "a wall").schema()


WALL_AT: Final = tuple(Field(axis.value, METRES, f"Where it crosses the {axis} axis.") for axis in Axis)
WALL_SIZE: Final = {
    "start": Field("from", METRES, "Where it begins, along the other axis."),
    "end": Field("to", METRES, "Where it ends."),
    "height": Field("height", SIZE, "How high it is."),
}


@dataclass(frozen=True, slots=True)
class MatShape(Shape[Mat | AutoMat]):
    """A mat: `auto`, or its place and size."""

    def _read(self, node: Node, scope: Scope) -> Mat | AutoMat | None:
        if isinstance(node, Scalar):
            if node.value == "auto":
                return AutoMat()
            hint = 'Write "auto", or [x, z, width, depth].'
            scope.findings.error(node.mark, f"{quote(node.value)} is no mat", hint)
            return None
        numbers = Numbers("[x, z, width, depth]").read(node, scope)
        return None if numbers is None else Mat(*numbers)

    def _schema(self) -> Schema:
        return {"anyOf": [{"const": "auto"}, Numbers("[x, z, width, depth]").schema()]}


@dataclass(frozen=True, slots=True)
class GlowShape(Shape[Glow]):
    """Muscles with their strength, and whether both sides glow."""

    def _read(self, node: Node, scope: Scope) -> Glow | None:
        muscles = list[tuple[Muscle, float]]()
        both = False
        for key, value in entries(node, scope, "a mapping such as {piriformis: 1}"):
            if key.value == BOTH_SIDES:
                both = YesOrNo().read(value, scope) or False
            elif key.value in list(Muscle):
                strength = PART_OF_ONE.read(value, scope)
                if strength is not None:
                    muscles.append((Muscle(key.value), strength))
            else:
                hint = suggest(key.value, (*Muscle, BOTH_SIDES))
                scope.findings.error(key.mark, f"{quote(key.value)} is no muscle that can glow", hint)
        return Glow(tuple(muscles), both)

    def _schema(self) -> Schema:
        strengths = {muscle.value: PART_OF_ONE.schema() for muscle in Muscle}
        properties = {**strengths, BOTH_SIDES: YesOrNo().schema()}
        return {"type": "object", "properties": properties, "additionalProperties": False}


@dataclass(frozen=True, slots=True)
class LoopShape(Shape[tuple[LoopStop, ...]]):
    """The poses of a motion, each with the time to get there: `[[hook-lying, 0s], [bridge.up, 2s]]`."""

    poses: tuple[str, ...]

    def _read(self, node: Node, scope: Scope) -> tuple[LoopStop, ...] | None:
        if not isinstance(node, Sequence):
            scope.findings.error(
                node.mark, "This is no loop", 'Write it like "[[bridge.up, 2s], [hook-lying, 2s]]".'
            )
            return None
        stops = [self._stop(each, scope) for each in node.items]
        return tuple(stop for stop in stops if stop is not None)

    def _stop(self, node: Node, scope: Scope) -> LoopStop | None:
        if not isinstance(node, Sequence) or len(node.items) != PARTS_OF_A_STOP:
            scope.findings.error(node.mark, "This is no part of a loop", 'Write it like "[bridge.up, 2s]".')
            return None
        pose = word_of(node.items[0], scope, "the name of a pose")
        span = Moment().read(node.items[1], scope)
        if pose is not None and pose not in self.poses:
            unknown_pose(pose, node.items[0].mark, self.poses, scope)
        return None if pose is None or span is None else LoopStop(pose, span)

    def _schema(self) -> Schema:
        stop = {
            "type": "array",
            "prefixItems": [{"type": "string"}, Moment().schema()],
            "minItems": PARTS_OF_A_STOP,
            "maxItems": PARTS_OF_A_STOP,
        }
        return {"type": "array", "items": stop}


@dataclass(frozen=True, slots=True)
class RouteShape(Shape[tuple[str, ...]]):
    """A way from one pose to another through others: `[hook-lying, lift, bridge.up]`."""

    poses: tuple[str, ...]

    def _read(self, node: Node, scope: Scope) -> tuple[str, ...] | None:
        if not isinstance(node, Sequence) or len(node.items) < SHORTEST_ROUTE:
            hint = "Write the first pose, those between, and the last one in square brackets."
            scope.findings.error(node.mark, "This is no route", hint)
            return None
        names = [(each, word_of(each, scope, "the name of a pose")) for each in node.items]
        for each, name in names:
            if name is not None and name not in self.poses:
                unknown_pose(name, each.mark, self.poses, scope)
        return tuple(name for _, name in names if name is not None)

    def _schema(self) -> Schema:
        return {"type": "array", "items": {"type": "string"}, "minItems": SHORTEST_ROUTE}


def unknown_pose(name: str, mark: Mark, poses: Iterable[str], scope: Scope) -> None:
    """Note that no pose of the file has a name."""
    scope.findings.error(mark, f"{quote(name)} is no pose of this file", suggest(name, poses))
