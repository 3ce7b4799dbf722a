"""Owns what is around the figure: props, walls, mat, camera, glow and arrows; and the family of poses.

Metres and degrees, axes of the world: y up, the floor at y = 0. A prop stands at (x, z), turned by `turn`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum, unique
from typing import TypeAlias

from stretchcoach.core.posing import BoneName, Landmark, Pose, Vector
from stretchcoach.core.routine import Side


@dataclass(frozen=True, slots=True)
class Chair:
    """A seat of 0.42 by 0.42 m with its top at `height`; the back rest is at its -z side."""

    x: float = 0.0
    z: float = 0.0
    turn: float = 0.0
    height: float = 0.44
    back: bool = True


@dataclass(frozen=True, slots=True)
class Bed:
    """A mattress with its top at `height`; one sits on its +z edge."""

    x: float = 0.0
    z: float = 0.0
    turn: float = 0.0
    height: float = 0.48
    width: float = 1.3
    depth: float = 0.9


@dataclass(frozen=True, slots=True)
class Worktop:
    """A kitchen worktop with its top at `height`; its front edge is at z, the body lies beyond."""

    x: float = 0.0
    z: float = 0.0
    turn: float = 0.0
    height: float = 0.90
    width: float = 1.1
    depth: float = 0.60


@dataclass(frozen=True, slots=True)
class Step:
    """A low step with its top at `height`."""

    x: float = 0.0
    z: float = 0.0
    turn: float = 0.0
    height: float = 0.22
    width: float = 0.42
    depth: float = 0.30


@dataclass(frozen=True, slots=True)
class Towel:
    """A folded towel; `y` is its underside."""

    x: float = 0.0
    z: float = 0.0
    turn: float = 0.0
    y: float = 0.0
    height: float = 0.06
    width: float = 0.40
    depth: float = 0.30


@dataclass(frozen=True, slots=True)
class Cushion:
    """A flat soft cushion; `y` is its underside."""

    x: float = 0.0
    z: float = 0.0
    turn: float = 0.0
    y: float = 0.0
    height: float = 0.05
    width: float = 0.36
    depth: float = 0.36


@dataclass(frozen=True, slots=True)
class Roller:
    """A foam roller on the floor, its axis along x before it is turned."""

    x: float = 0.0
    z: float = 0.0
    turn: float = 0.0
    radius: float = 0.075
    length: float = 0.45


@dataclass(frozen=True, slots=True)
class Ball:
    """A small massage ball with its middle at a point."""

    at: Vector
    radius: float = 0.033


@dataclass(frozen=True, slots=True)
class Pillow:
    """A soft pillow around a point: its long axis along `along`, its thickness along `up`."""

    at: Vector
    along: Vector = (1.0, 0.0, 0.0)
    up: Vector = (0.0, 1.0, 0.0)
    length: float = 0.50
    width: float = 0.30
    thickness: float = 0.12
    second: bool = False
    """Whether it has the second colour, to tell two pillows apart."""


@unique
class Warmth(StrEnum):
    """What a pack does."""

    HEAT = "heat"
    COLD = "cold"


@dataclass(frozen=True, slots=True)
class Pack:
    """A warm or cold pack on a cloth, fixed to a bone: place and directions are in that bone's frame."""

    bone: BoneName
    at: Vector
    along: Vector
    out: Vector
    """Away from the body."""
    kind: Warmth = Warmth.HEAT
    length: float = 0.22
    width: float = 0.15
    thickness: float = 0.03


@dataclass(frozen=True, slots=True)
class Strap:
    """A strap from one palm round the sole of a foot to the other palm."""

    foot: Side = Side.RIGHT


Prop: TypeAlias = (
    Chair | Bed | Worktop | Step | Towel | Cushion | Roller | Ball | Pillow | Pack | Strap
)  # fmt: skip


@unique
class Axis(StrEnum):
    """The axis of the world that a wall stands across."""

    X = "x"
    Z = "z"


@dataclass(frozen=True, slots=True)
class Wall:
    """A wall where `axis` is `at`; it goes along the other axis from `start` to `end`."""

    axis: Axis
    at: float
    start: float = -1.0
    end: float = 1.0
    height: float = 1.9


@dataclass(frozen=True, slots=True)
class Mat:
    """A mat on the floor around a middle, in metres."""

    x: float
    z: float
    width: float
    depth: float


@dataclass(frozen=True, slots=True)
class AutoMat:
    """A mat as large as all poses of the family need."""


@dataclass(frozen=True, slots=True)
class Camera:
    """Where one looks from: yaw 0 is in front of who stands, + toward their left; pitch + is from above."""

    yaw: float
    pitch: float
    margin: float = 0.05
    """The empty border as a part of the picture's size."""


@unique
class Muscle(StrEnum):
    """What can glow on the figure."""

    PIRIFORMIS = "piriformis"
    GLUTE = "glute"
    GLUTE_UPPER = "glute upper"
    GLUTE_MED = "glute med"
    ROTATORS = "rotators"
    HAMSTRING = "hamstring"
    HIP_FLEXOR = "hip flexor"
    FRONT_HIP = "front hip"
    QUADS = "quads"
    ADDUCTORS = "adductors"
    CALF = "calf"
    SPINE = "spine"
    LOW_BACK = "low back"
    OBLIQUES = "obliques"
    ABDOMEN = "abdomen"


@dataclass(frozen=True, slots=True)
class Glow:
    """Muscles that glow, each with its strength from 0 to 1; on the working side, or on both."""

    muscles: tuple[tuple[Muscle, float], ...] = ()
    both_sides: bool = False


@dataclass(frozen=True, slots=True)
class MoveArrow:
    """Something moves that way (axes of the world), `length` metres from `gap` on: it is to hide no hand."""

    start: Landmark
    direction: Vector
    length: float = 0.20
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class PressArrow:
    """Something presses that way and does not move."""

    start: Landmark
    direction: Vector
    length: float = 0.20
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class TurnArrow:
    """The chest turns to the working side."""


Arrow: TypeAlias = MoveArrow | PressArrow | TurnArrow


@dataclass(frozen=True, slots=True)
class LoopStop:
    """One pose of a loop, and the time it takes to get there from the one before."""

    pose: str
    span: timedelta


@dataclass(frozen=True, slots=True)
class PosedScene:
    """One pose of a family with all that is drawn around it; `loop` is how it moves, empty if it is still."""

    name: str
    pose: Pose
    camera: Camera
    props: tuple[Prop, ...] = ()
    walls: tuple[Wall, ...] = ()
    glow: Glow = Glow()
    arrows: tuple[Arrow, ...] = ()
    loop: tuple[LoopStop, ...] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """Poses that belong together: one place, one camera, and any of them can move into any other."""

    name: str
    camera: Camera
    poses: Mapping[str, PosedScene]
    guests: frozenset[str] = frozenset()
    """Poses that are at home in another family, and are here so that a routine need not leave this one."""
    routes: tuple[tuple[str, ...], ...] = ()
    """Ways between two poses that lead through others, from the first to the last; they go back too."""
    mat: Mat | AutoMat | None = None
    width: int = 1600
    height: int = 1100
    """The shape of a picture that suits the family: width to height."""

    def route(self, start: str, end: str) -> tuple[str, ...]:
        """Return the poses on the way from one to another, both included."""
        ways = (way for there in self.routes for way in (there, there[::-1]))
        return next((way for way in ways if (way[0], way[-1]) == (start, end)), (start, end))
