"""Owns the table of a pose's keys: how the body is placed and bent, and what touches what."""

from dataclasses import dataclass, fields
from typing import Any, Final

from stretchcoach.core.posing import (
    AtPoint,
    Base,
    Bend,
    Contacts,
    Cross,
    Facing,
    OnBone,
    OnLandmark,
    Pair,
    Pelvis,
    PelvisAt,
    Plant,
    Pose,
    Reach,
    Resting,
    SideAngles,
    Target,
)
from stretchcoach.core.routine import Side
from stretchcoach.storage.pose_shapes import (
    DEGREES,
    DIRECTION,
    METRES,
    Made,
    OfSkeleton,
    OnBody,
    OnGround,
    Parts,
    Point,
)
from stretchcoach.storage.routine_fields import Field, Record, Table
from stretchcoach.storage.routine_scope import Scope
from stretchcoach.storage.routine_shapes import OneOf, Schema, Shape
from stretchcoach.storage.yaml_nodes import Node

ANGLE_FIELDS: Final[Table] = tuple(
    Field(each.name.replace("_", " "), DEGREES, "Degrees from standing with the arms down.")
    for each in fields(SideAngles)
)
ANGLES: Final = Made(SideAngles, ANGLE_FIELDS, "joint angles")
BEND: Final = Made(
    Bend,
    (
        Field("flexion", DEGREES, "Degrees forward."),
        Field("side bend", DEGREES, "Degrees to the left."),
        Field("rotation", DEGREES, "Degrees turned to the left."),
    ),
    "a bend",
)
PLANT: Final = Made(
    Plant,
    (
        Field("at", OnGround(), "Where the ankle is above the floor, [x, z].", required=True),
        Field("height", METRES, "How high the sole stands, on a step for instance."),
        Field("toes", OnGround(is_direction=True), "Where the toes point, [x, z]."),
        Field("turn", DEGREES, "Degrees that the toes turn outward."),
        Field("heel", DEGREES, "Degrees that the heel is lifted."),
        Field("pole", DIRECTION, "Where the knee points, in axes of the world."),
    ),
    "a planted foot",
)

TILT: Final = Field("tilt", DEGREES, "Degrees tipped forward.")
ROLL: Final = Field("roll", DEGREES, "Degrees rolled to the left.")
TURN: Final = Field("turn", DEGREES, "Degrees turned to the left.")
PELVIS_AT: Final = Field("at", Point(), "Where the middle between the hips is.")
HEIGHT: Final = Field("height", METRES, "What the body rests on, 0 for the floor.")
BY: Final = Field("by", Parts(), "The parts it rests by.")
X: Final = Field("x", METRES, "Where it rests.")
Z: Final = Field("z", METRES, "Where it rests.")
TURNS: Final[Table] = (TILT, ROLL, TURN)
RESTING: Final[Table] = (HEIGHT, BY, X, Z)

TO: Final = Field("to", OnBody(), "The place it is laid on, such as left knee.")
OFFSET: Final = Field("offset", Point(), "How far from that place, in axes of the world.")
AT: Final = Field("at", Point(), "The point it is laid on; with a bone, in its frame.")
BONE: Final = Field("bone", OfSkeleton(), "The bone whose frame the point is in.")
KNEE: Final = Field("knee", DIRECTION, "Where the knee points, in the pelvis' axes.")
ELBOW: Final = Field("elbow", DIRECTION, "Where the elbow points, in the chest's axes.")
PALM: Final = Field("palm", DIRECTION, "Where the palm faces.")
POINT: Final = Field("point", DIRECTION, "Where the fingers point.")
CURL: Final = Field("curl", DEGREES, "Degrees that the fingers bend.")


@dataclass(frozen=True, slots=True)
class PelvisShape(Shape[Pelvis]):
    """How the pelvis is turned, and where: at a point, or resting on something."""

    def _read(self, node: Node, scope: Scope) -> Pelvis | None:
        record = Record(node, (*TURNS, PELVIS_AT, *RESTING), scope, "a pelvis")
        turns = {each.name: angle for each in TURNS if (angle := record.get(each)) is not None}
        at = record.get(PELVIS_AT)
        given = {each.name: value for each in RESTING if (value := record.get(each)) is not None}
        if at is not None and given:
            place = record.place(PELVIS_AT) or node.mark
            what = f'"at" and "{next(iter(given))}" place the pelvis in two ways'
            scope.findings.error(place, what, "Keep one of them.")
        return Pelvis(**turns, placement=Resting(**given) if at is None else PelvisAt(at))

    def _schema(self) -> Schema:
        return Made(Pelvis, (*TURNS, PELVIS_AT, *RESTING), "a pelvis").schema()


@dataclass(frozen=True, slots=True)
class CrossShape(Shape[Cross]):
    """Where an ankle is laid, and where the knee goes."""

    def _read(self, node: Node, scope: Scope) -> Cross | None:
        record = Record(node, (TO, OFFSET, AT, KNEE), scope, "a crossed leg")
        target = _target(record, scope)
        knee = record.get(KNEE)
        return None if target is None or isinstance(target, OnBone) else Cross(target, knee)

    def _schema(self) -> Schema:
        return Made(Cross, (TO, OFFSET, AT, KNEE), "a crossed leg").schema()


@dataclass(frozen=True, slots=True)
class ReachShape(Shape[Reach]):
    """Where a palm is laid, and how the hand is turned there."""

    def _read(self, node: Node, scope: Scope) -> Reach | None:
        record = Record(node, REACH_FIELDS, scope, "a reach")
        target = _target(record, scope, record.get(BONE))
        elbow, curl = record.get(ELBOW), record.get(CURL)
        palm, point = record.get(PALM), record.get(POINT)
        facing = None if palm is None and point is None else Facing(palm or Facing().palm, point)
        return None if target is None else Reach(target, elbow, facing, curl)

    def _schema(self) -> Schema:
        return Made(Reach, REACH_FIELDS, "a reach").schema()


REACH_FIELDS: Final[Table] = (TO, OFFSET, BONE, AT, ELBOW, POINT, PALM, CURL)


def _target(record: Record, scope: Scope, bone: Any = None) -> Target | None:
    """Return what a contact is laid on: `to` a landmark, or `at` a point."""
    landmark, offset, at = record.get(TO), record.get(OFFSET), record.get(AT)
    to_place, at_place = record.place(TO), record.place(AT)
    if (to_place is None) == (at_place is None):
        what = "A contact has no place" if at_place is None else '"to" and "at" say two places'
        hint = 'Write "to: left knee", or "at: [x, y, z]".'
        scope.findings.error(at_place or record.mark, what, hint)
        return None
    for field, other in ((OFFSET, AT), (BONE, TO)):
        place = record.place(field)
        if place is not None and record.place(other) is not None:
            what = f'"{field.name}" has no meaning beside "{other.name}"'
            scope.findings.error(place, what, "Leave one of them out.")
    if landmark is not None:
        return OnLandmark(landmark, offset or OnLandmark(landmark).offset)
    if at is None:
        return None
    return AtPoint(at) if bone is None else OnBone(bone, at)


@dataclass(frozen=True, slots=True)
class Sided(Shape[Pair[Any]]):
    """One thing for each side, either of which may be missing."""

    of: Shape[Any]

    def _read(self, node: Node, scope: Scope) -> Pair[Any] | None:
        table = self._table()
        record = Record(node, table, scope, "left and right")
        return Pair(*(record.get(each) for each in table))

    def _schema(self) -> Schema:
        return Made(Pair, self._table(), "left and right").schema()

    def _table(self) -> Table:
        return tuple(Field(side.value, self.of, f"On the {side} side.") for side in Side)


BASE: Final = Field("base", OneOf(Base), "How the body lies in the world.")
PELVIS: Final = Field("pelvis", PelvisShape(), "How the pelvis is turned and where it is.")
SPINE: Final = Field("spine", BEND, "How the spine bends.")
NECK: Final = Field("neck", BEND, "How the neck bends.")
BOTH: Final = Field("both", ANGLES, "Joint angles of both sides.")
LEFT: Final = Field("left", ANGLES, "Joint angles of the left side.")
RIGHT: Final = Field("right", ANGLES, "Joint angles of the right side.")
PLANTED: Final = Field("plant", Sided(PLANT), "Feet that stand.")
CROSSED: Final = Field("cross", Sided(CrossShape()), "Ankles laid on the other leg or at a point.")
FLAT: Final = Field("flat", Sided(OnGround(is_direction=True)), "Feet held level: where the toes point.")
REACHED: Final = Field("reach", Sided(ReachShape()), "Palms laid on something.")
POSE_FIELDS: Final[Table] = (
    *(BASE, PELVIS, SPINE, NECK, BOTH, LEFT, RIGHT),
    *(PLANTED, CROSSED, FLAT, REACHED),
)


def pose_of(record: Record) -> Pose:
    """Return the pose of a record; what is wrong is left as it is at rest."""
    record.get(BOTH)
    nothing: Pair[Any] = Pair(None, None)
    return Pose(
        base=record.get(BASE) or Pose().base,
        pelvis=record.get(PELVIS) or Pose().pelvis,
        spine=record.get(SPINE) or Bend(),
        neck=record.get(NECK) or Bend(),
        angles=Pair(record.get(LEFT) or SideAngles(), record.get(RIGHT) or SideAngles()),
        contacts=Contacts(
            plant=record.get(PLANTED) or nothing,
            cross=record.get(CROSSED) or nothing,
            flat=record.get(FLAT) or nothing,
            reach=record.get(REACHED) or nothing,
        ),
    )
