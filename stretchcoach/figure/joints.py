"""Owns the joint angles: which bone and axis each turns, how far it goes, and the way to rotations and back.

A bone turns by Rx(f) Rz(a) Ry(r). Angles are degrees; for the right side a and r change their sign.
"""

from dataclasses import dataclass
from enum import Enum, unique
from math import asin, atan2, degrees
from typing import Final

from stretchcoach.core.posing import Bend, Part, SideAngles
from stretchcoach.core.routine import Side
from stretchcoach.figure.quaternions import (
    IDENTITY,
    Quaternion,
    about_x,
    about_y,
    about_z,
    frame_of,
    product,
)
from stretchcoach.figure.skeleton import LEFT, RIGHT, Bone, bone_of, limbs_of
from stretchcoach.figure.solved import Solved


@unique
class Axis(Enum):
    """The three turns of a joint, in the order they are read back."""

    FLEX = 0
    ABDUCT = 1
    ROTATE = 2


@dataclass(frozen=True, slots=True)
class Joint:
    """One angle: its name in `SideAngles`, its bone, axis and sign on the left, and where it ends (degrees).

    The limits are those of the drawn figure, whose hip and shoulder carry what pelvis and shoulder blade give
    in a body. What is outside looks wrong.
    """

    name: str
    part: Part
    axis: Axis
    sign: float
    least: float
    most: float


JOINTS: Final = (
    Joint("hip_flexion", Part.THIGH, Axis.FLEX, -1, -30, 140),
    Joint("hip_abduction", Part.THIGH, Axis.ABDUCT, 1, -45, 80),
    Joint("hip_rotation", Part.THIGH, Axis.ROTATE, 1, -50, 105),
    Joint("knee_flexion", Part.SHANK, Axis.FLEX, 1, -5, 160),
    Joint("ankle_flexion", Part.FOOT, Axis.FLEX, -1, -60, 40),
    Joint("ankle_inversion", Part.FOOT, Axis.ABDUCT, -1, -25, 35),
    Joint("toe_extension", Part.TOES, Axis.FLEX, -1, -30, 80),
    Joint("scapula_elevation", Part.COLLAR, Axis.ABDUCT, 1, -15, 35),
    Joint("scapula_protraction", Part.COLLAR, Axis.ROTATE, -1, -25, 30),
    Joint("shoulder_flexion", Part.UPPER_ARM, Axis.FLEX, -1, -85, 185),
    Joint("shoulder_abduction", Part.UPPER_ARM, Axis.ABDUCT, 1, -45, 180),
    Joint("shoulder_rotation", Part.UPPER_ARM, Axis.ROTATE, 1, -130, 95),
    Joint("elbow_flexion", Part.FOREARM, Axis.FLEX, -1, 0, 150),
    Joint("forearm_pronation", Part.FOREARM, Axis.ROTATE, -1, -90, 90),
    Joint("wrist_flexion", Part.HAND, Axis.FLEX, -1, -105, 85),
    Joint("wrist_deviation", Part.HAND, Axis.ABDUCT, 1, -35, 40),
    Joint("finger_flexion", Part.FINGERS, Axis.ABDUCT, -1, -20, 100),
)
LOWER_SPINE: Final = 0.45
"""The part of the spine's bend that the lumbar bone takes, and of the neck's that the neck bone takes."""
SPINE_LEAST: Final = Bend(flexion=-40, side_bend=-40, rotation=-60)
SPINE_MOST: Final = Bend(flexion=80, side_bend=40, rotation=60)
NECK_LEAST: Final = Bend(flexion=-50, side_bend=-45, rotation=-80)
NECK_MOST: Final = Bend(flexion=60, side_bend=45, rotation=80)


def rotation_of(flex: float, abduct: float, turn: float) -> Quaternion:
    """Return Rx(flex) Rz(abduct) Ry(turn)."""
    if abduct == 0 and turn == 0:
        return about_x(flex) if flex else IDENTITY
    return product(product(about_x(flex), about_z(abduct)), about_y(turn))


def turns_of(rotation: Quaternion) -> tuple[float, float, float]:
    """Return flex, abduct and turn of a rotation; abduct lies within 90 degrees either way."""
    (xx, _, _), (yx, yy, yz), (zx, _, _) = frame_of(rotation)
    return (degrees(atan2(yz, yy)), degrees(asin(max(-1.0, min(1.0, -yx)))), degrees(atan2(zx, xx)))


def bend_rotation(bend: Bend, share: float) -> Quaternion:
    """Return how one bone of spine or neck is turned that takes `share` of the bend."""
    turned = product(about_y(bend.rotation * share), about_x(bend.flexion * share))
    return product(turned, about_z(-bend.side_bend * share))


def bend_of(rotation: Quaternion, share: float) -> Bend:
    """Return the bend of spine or neck of which one bone, turned by `rotation`, takes `share`."""
    (_, xy, _), (_, yy, _), (zx, zy, zz) = frame_of(rotation)
    flexion, side_bend, turn = asin(max(-1.0, min(1.0, -zy))), -atan2(xy, yy), atan2(zx, zz)
    return Bend(degrees(flexion) / share, degrees(side_bend) / share, degrees(turn) / share)


def set_side(joints: list[Quaternion], angles: SideAngles, side: Side) -> None:
    """Write the rotations that `angles` asks of the limbs of one side."""
    sign = 1.0 if side is Side.LEFT else -1.0
    for bone, turns in _TABLE[side]:
        flex = abduct = turn = 0.0
        for joint in turns:
            value = getattr(angles, joint.name) * joint.sign
            match joint.axis:
                case Axis.FLEX:
                    flex = value
                case Axis.ABDUCT:
                    abduct = value * sign
                case Axis.ROTATE:
                    turn = value * sign
        joints[bone] = rotation_of(flex, abduct, turn)


def angles_of(solved: Solved, side: Side) -> SideAngles:
    """Return the joint angles that a solved pose comes to, contacts and all."""
    sign = limbs_of(side).sign
    values = dict[str, float]()
    for bone, turns in _TABLE[side]:
        read = turns_of(solved.joints[bone])
        for joint in turns:
            value = read[joint.axis.value] * joint.sign
            values[joint.name] = value if joint.axis is Axis.FLEX else value * sign
    return SideAngles(**values)


def _bones(side: Side) -> tuple[tuple[Bone, tuple[Joint, ...]], ...]:
    parts = dict.fromkeys(joint.part for joint in JOINTS)
    return tuple((bone_of(part, side), tuple(j for j in JOINTS if j.part is part)) for part in parts)


_TABLE: Final = {limbs.side: _bones(limbs.side) for limbs in (LEFT, RIGHT)}
