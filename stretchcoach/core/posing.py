"""Owns the pose: where each part of the body is to be, as frozen values that an author can write.

Metres and degrees. In the world y is up and the floor is y = 0; who stands looks along +z, the left at +x.
"""

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final, Generic, TypeAlias, TypeVar

from stretchcoach.core.routine import Side

T = TypeVar("T")
Vector: TypeAlias = tuple[float, float, float]
Ground: TypeAlias = tuple[float, float]
"""x and z: a place or a direction on the floor."""


@unique
class Part(StrEnum):
    """A bone of the figure; those from the collar bone on exist left and right."""

    PELVIS = "pelvis"
    LUMBAR = "lumbar"
    CHEST = "chest"
    NECK = "neck"
    HEAD = "head"
    COLLAR = "collar"
    UPPER_ARM = "upper arm"
    FOREARM = "forearm"
    HAND = "hand"
    FINGERS = "fingers"
    THIGH = "thigh"
    SHANK = "shank"
    FOOT = "foot"
    TOES = "toes"

    @property
    def is_paired(self) -> bool:
        """Whether there is one on either side."""
        return self not in {Part.PELVIS, Part.LUMBAR, Part.CHEST, Part.NECK, Part.HEAD}


@unique
class Spot(StrEnum):
    """A place on the skin that has a name; each exists left and right."""

    KNEE = "knee"
    KNEE_OUTER = "knee outer"
    KNEE_INNER = "knee inner"
    KNEE_BACK = "knee back"
    SHIN_TOP = "shin top"
    SHIN = "shin"
    SHIN_LOW = "shin low"
    CALF = "calf"
    ANKLE = "ankle"
    ANKLE_OUTER = "ankle outer"
    ANKLE_INNER = "ankle inner"
    SOLE = "sole"
    HEEL = "heel"
    FOOT_TOP = "foot top"
    TOES = "toes"
    CROSS = "cross"
    """Where the other ankle lies in a figure-four."""
    THIGH_TOP = "thigh top"
    THIGH_BACK = "thigh back"
    THIGH_OUTER = "thigh outer"
    HIP = "hip"
    HIP_FRONT = "hip front"
    GLUTE = "glute"
    SHOULDER = "shoulder"
    EAR = "ear"
    ELBOW = "elbow"
    HAND = "hand"
    PALM = "palm"
    CHEST = "chest"
    BELLY = "belly"


@unique
class Base(StrEnum):
    """How the body lies in the world before anything bends."""

    STANDING = "standing"
    SEATED = "seated"
    KNEELING = "kneeling"
    SUPINE = "supine"
    """On the back, the head at -x."""
    PRONE = "prone"
    ON_LEFT_SIDE = "on left side"
    """The head at +x, looking along +z."""
    ON_RIGHT_SIDE = "on right side"


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """One thing for each side."""

    left: T
    right: T

    def of(self, side: Side) -> T:
        """Return the thing of one side."""
        return self.left if side is Side.LEFT else self.right


@dataclass(frozen=True, slots=True)
class SideAngles:
    """The joint angles of one arm and one leg in degrees; 0 is standing with the arms down.

    Rotation is positive outward, abduction and elevation away from the body.
    """

    hip_flexion: float = 0.0
    hip_abduction: float = 0.0
    hip_rotation: float = 0.0
    knee_flexion: float = 0.0
    ankle_flexion: float = 0.0
    ankle_inversion: float = 0.0
    toe_extension: float = 0.0
    scapula_elevation: float = 0.0
    scapula_protraction: float = 0.0
    shoulder_flexion: float = 0.0
    shoulder_abduction: float = 0.0
    shoulder_rotation: float = 0.0
    elbow_flexion: float = 0.0
    forearm_pronation: float = 0.0
    wrist_flexion: float = 0.0
    wrist_deviation: float = 0.0
    finger_flexion: float = 0.0


@dataclass(frozen=True, slots=True)
class Bend:
    """How spine or neck bend in degrees: forward, to the left, turned to the left."""

    flexion: float = 0.0
    side_bend: float = 0.0
    rotation: float = 0.0


@dataclass(frozen=True, slots=True)
class Landmark:
    """A named place on one side of the body."""

    side: Side
    spot: Spot


@dataclass(frozen=True, slots=True)
class BoneName:
    """A bone by its name; `side` is None exactly where the part is not paired."""

    part: Part
    side: Side | None = None


BODY: Final = frozenset({Part.PELVIS, Part.CHEST, Part.HEAD, Part.THIGH, Part.SHANK, Part.FOOT, Part.TOES})
"""What a body lies or stands on; arms hang free until they are placed."""


@dataclass(frozen=True, slots=True)
class PelvisAt:
    """The middle between the hips is at a point of the world."""

    at: Vector


@dataclass(frozen=True, slots=True)
class Resting:
    """The lowest place of the parts `by` touches `height`; the middle between the hips is above (x, z)."""

    height: float = 0.0
    by: frozenset[Part] = BODY
    x: float = 0.0
    z: float = 0.0


Placement: TypeAlias = PelvisAt | Resting


@dataclass(frozen=True, slots=True)
class Pelvis:
    """How the pelvis is turned in degrees (forward, to the left, turned to the left), and where it is."""

    tilt: float = 0.0
    roll: float = 0.0
    turn: float = 0.0
    placement: Placement = Resting()


@dataclass(frozen=True, slots=True)
class Plant:
    """A foot stands flat: the ankle above `at`, the sole at `height`, the toes along `toes`.

    `turn` turns the toes outward, `heel` lifts the heel (degrees). `pole` is where the knee points, in axes
    of the world; None is forward.
    """

    at: Ground
    height: float = 0.0
    toes: Ground = (0.0, 1.0)
    turn: float = 0.0
    heel: float = 0.0
    pole: Vector | None = None


@dataclass(frozen=True, slots=True)
class OnLandmark:
    """At a named place of the body, moved by `offset` in axes of the world."""

    landmark: Landmark
    offset: Vector = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class AtPoint:
    """At a point of the world."""

    at: Vector


@dataclass(frozen=True, slots=True)
class OnBone:
    """At a place given in the frame of a bone; the directions of a hand there are in that frame too."""

    bone: BoneName
    at: Vector


Target: TypeAlias = OnLandmark | AtPoint | OnBone


@dataclass(frozen=True, slots=True)
class Cross:
    """An ankle is laid on the other leg or at a point; `knee` points the knee, in the pelvis' axes."""

    target: OnLandmark | AtPoint
    knee: Vector | None = None


@dataclass(frozen=True, slots=True)
class Facing:
    """Where the palm faces and the fingers point; without `point` they go on from the forearm."""

    palm: Vector = (0.0, -1.0, 0.0)
    point: Vector | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """A palm is laid on a place; `elbow` is where the elbow points, in the chest's axes.

    Without `facing` the hand goes on from the forearm. `curl` bends the fingers (degrees).
    """

    target: Target
    elbow: Vector | None = None
    facing: Facing | None = None
    curl: float | None = None


@dataclass(frozen=True, slots=True)
class Contacts:
    """What touches what: it holds in the pose, and between two poses that share it.

    They are solved in this order. A foot in `flat` is held level, its toes along the direction.
    """

    plant: Pair[Plant | None] = Pair(None, None)
    cross: Pair[Cross | None] = Pair(None, None)
    flat: Pair[Ground | None] = Pair(None, None)
    reach: Pair[Reach | None] = Pair(None, None)


@dataclass(frozen=True, slots=True)
class Pose:
    """One pose of the figure, drawn for the right side as the working one."""

    base: Base = Base.STANDING
    pelvis: Pelvis = Pelvis()
    spine: Bend = Bend()
    neck: Bend = Bend()
    angles: Pair[SideAngles] = Pair(SideAngles(), SideAngles())
    contacts: Contacts = Contacts()
