"""Owns the way from a pose to the figure in the world: joints, placement, then contacts in their order."""

from math import radians, sin
from typing import Final, assert_never

from stretchcoach.core.posing import (
    AtPoint,
    Base,
    Cross,
    Ground,
    OnBone,
    OnLandmark,
    PelvisAt,
    Plant,
    Pose,
    Reach,
    Resting,
    Vector,
)
from stretchcoach.figure.joints import LOWER_SPINE, bend_rotation, rotation_of, set_side
from stretchcoach.figure.landmarks import hands_in_order
from stretchcoach.figure.quaternions import (
    IDENTITY,
    Quaternion,
    about_x,
    about_y,
    about_z,
    facing,
    from_frame,
    product,
    rotate,
)
from stretchcoach.figure.rest import bones_of, lowest
from stretchcoach.figure.rig import ARM, ARM_TO_PALM, LEG, Rig
from stretchcoach.figure.skeleton import (
    ANKLE_TO_BALL,
    BOTH,
    PALM,
    SOLE,
    Bone,
    Limbs,
    named,
)
from stretchcoach.figure.solved import Solved
from stretchcoach.figure.vectors import add, cross, scale, sideways, subtract, unit

BASES: Final[dict[Base, Quaternion]] = {
    Base.STANDING: IDENTITY,
    Base.SEATED: IDENTITY,
    Base.KNEELING: IDENTITY,
    Base.SUPINE: facing((-1.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
    Base.PRONE: facing((-1.0, 0.0, 0.0), (0.0, -1.0, 0.0)),
    Base.ON_LEFT_SIDE: facing((1.0, 0.0, 0.0), (0.0, 0.0, 1.0)),
    Base.ON_RIGHT_SIDE: facing((-1.0, 0.0, 0.0), (0.0, 0.0, 1.0)),
}
UP: Final[Vector] = (0.0, 1.0, 0.0)


def solve(pose: Pose) -> Solved:
    """Return the figure in `pose`; what cannot be reached is among its `misses`."""
    rig = Rig(_joints(pose))
    _place(rig, pose)
    contacts = pose.contacts
    for limbs in BOTH:
        plant = contacts.plant.of(limbs.side)
        if plant is not None:
            _plant(rig, limbs, plant)
    for limbs in BOTH:
        crossing = contacts.cross.of(limbs.side)
        if crossing is not None:
            _cross(rig, limbs, crossing)
    for limbs in BOTH:
        toes = contacts.flat.of(limbs.side)
        if toes is not None:
            rig.aim(limbs.foot, _level(toes))
    for limbs in hands_in_order(contacts.reach):
        reach = contacts.reach.of(limbs.side)
        if reach is not None:
            _reach(rig, limbs, reach)
    return rig.freeze(contacts)


def _joints(pose: Pose) -> list[Quaternion]:
    """Return the rotations that the angles of a pose ask for, before any contact."""
    joints = [IDENTITY] * len(Bone)
    pelvis = pose.pelvis
    turned = product(product(about_y(pelvis.turn), about_x(pelvis.tilt)), about_z(-pelvis.roll))
    joints[Bone.PELVIS] = product(BASES[pose.base], turned)
    joints[Bone.LUMBAR] = bend_rotation(pose.spine, LOWER_SPINE)
    joints[Bone.CHEST] = bend_rotation(pose.spine, 1 - LOWER_SPINE)
    joints[Bone.NECK] = bend_rotation(pose.neck, LOWER_SPINE)
    joints[Bone.HEAD] = bend_rotation(pose.neck, 1 - LOWER_SPINE)
    for limbs in BOTH:
        set_side(joints, pose.angles.of(limbs.side), limbs.side)
    return joints


def _place(rig: Rig, pose: Pose) -> None:
    match pose.pelvis.placement:
        case PelvisAt(at):
            rig.shift(at)
        case Resting() as resting:
            rig.shift((resting.x, resting.height - lowest(rig, bones_of(resting.by)), resting.z))
        case other:
            assert_never(other)


def _level(toes: Ground) -> Quaternion:
    """Return how a level foot is turned whose toes point along a direction on the floor."""
    return facing(UP, unit((toes[0], 0.0, toes[1])))


def _plant(rig: Rig, limbs: Limbs, plant: Plant) -> None:
    x, z = plant.at
    ankle = (x, plant.height + SOLE + ANKLE_TO_BALL * sin(radians(plant.heel)), z)
    pole = plant.pole or (limbs.sign * 0.15, 0.3, 1.0)
    rig.missed(limbs.foot, rig.bend((limbs.thigh, limbs.shank), LEG, ankle, pole, leg=True))
    along = rotate(about_y(plant.turn * limbs.sign), unit((plant.toes[0], 0.0, plant.toes[1])))
    rig.aim(limbs.foot, product(facing(UP, along), about_x(plant.heel)))
    rig.turn(limbs.toes, about_x(-plant.heel))


def _cross(rig: Rig, limbs: Limbs, crossing: Cross) -> None:
    target = crossing.target
    match target:
        case OnLandmark():
            ankle = add(rig.landmark(target.landmark), target.offset)
        case AtPoint(at):
            ankle = at
        case _:
            assert_never(target)
    pole = rotate(rig.orientations[Bone.PELVIS], crossing.knee or (limbs.sign, 0.0, 0.6))
    rig.missed(limbs.foot, rig.bend((limbs.thigh, limbs.shank), LEG, ankle, pole, leg=True))


def _reach(rig: Rig, limbs: Limbs, reach: Reach) -> None:
    target = reach.target
    axes = IDENTITY
    match target:
        case OnLandmark():
            palm = add(rig.landmark(target.landmark), target.offset)
        case AtPoint(at):
            palm = at
        case OnBone(name, at):
            palm = rig.point(named(name), at)
            axes = rig.orientations[named(name)]
        case _:
            assert_never(target)
    pole = rotate(rig.orientations[Bone.CHEST], reach.elbow or (limbs.sign * 0.6, -0.6, -0.5))
    if reach.curl is not None:
        rig.turn(limbs.fingers, rotation_of(0.0, -limbs.sign * reach.curl, 0.0))
    arm = (limbs.upper_arm, limbs.forearm)
    facing = reach.facing
    if facing is not None and facing.point is not None:
        y = scale(unit(rotate(axes, facing.point)), -1)
        off = rig.bend(arm, ARM, add(palm, scale(y, PALM)), pole, leg=False)
    else:
        off = rig.bend(arm, ARM_TO_PALM, palm, pole, leg=False)
        y = unit(subtract(rig.origins[limbs.forearm], rig.origins[limbs.hand]))
    rig.missed(limbs.hand, off)
    if facing is not None:
        x = scale(sideways(rotate(axes, facing.palm), y), -limbs.sign)
        rig.aim(limbs.hand, from_frame((x, y, cross(x, y))))
