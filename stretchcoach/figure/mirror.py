"""Owns left as the mirror of right: poses are drawn for the right side, and this turns them over."""

from stretchcoach.core.posing import (
    AtPoint,
    BoneName,
    Contacts,
    Cross,
    Facing,
    Ground,
    Landmark,
    OnBone,
    OnLandmark,
    Pair,
    Plant,
    Reach,
    Target,
    Vector,
)
from stretchcoach.figure.quaternions import mirrored as mirrored_rotation
from stretchcoach.figure.skeleton import OTHER_SIDE
from stretchcoach.figure.solved import Miss, Solved
from stretchcoach.figure.vectors import mirror


def mirrored(solved: Solved) -> Solved:
    """Return the figure as a mirror across x = 0 shows it, its left and right changed over."""
    return Solved(
        origins=tuple(mirror(solved.origins[bone]) for bone in OTHER_SIDE),
        orientations=tuple(mirrored_rotation(solved.orientations[bone]) for bone in OTHER_SIDE),
        joints=tuple(mirrored_rotation(solved.joints[bone]) for bone in OTHER_SIDE),
        contacts=mirrored_contacts(solved.contacts),
        misses=tuple(Miss(OTHER_SIDE[miss.bone], miss.metres) for miss in solved.misses),
    )


def mirrored_contacts(contacts: Contacts) -> Contacts:
    """Return what touches what in the mirror."""
    plant, cross, flat, reach = contacts.plant, contacts.cross, contacts.flat, contacts.reach
    return Contacts(
        plant=Pair(_plant(plant.right), _plant(plant.left)),
        cross=Pair(_cross(cross.right), _cross(cross.left)),
        flat=Pair(_ground(flat.right), _ground(flat.left)),
        reach=Pair(_reach(reach.right), _reach(reach.left)),
    )


def _vector(vector: Vector | None) -> Vector | None:
    return None if vector is None else mirror(vector)


def _ground(ground: Ground | None) -> Ground | None:
    return None if ground is None else (-ground[0], ground[1])


def _plant(plant: Plant | None) -> Plant | None:
    if plant is None:
        return None
    (x, z), (toes_x, toes_z) = plant.at, plant.toes
    return Plant((-x, z), plant.height, (-toes_x, toes_z), plant.turn, plant.heel, _vector(plant.pole))


def _body_target(target: OnLandmark | AtPoint) -> OnLandmark | AtPoint:
    if isinstance(target, AtPoint):
        return AtPoint(mirror(target.at))
    landmark = target.landmark
    return OnLandmark(Landmark(landmark.side.other, landmark.spot), mirror(target.offset))


def _target(target: Target) -> Target:
    if isinstance(target, OnBone):
        bone = target.bone
        side = None if bone.side is None else bone.side.other
        return OnBone(BoneName(bone.part, side), mirror(target.at))
    return _body_target(target)


def _cross(crossing: Cross | None) -> Cross | None:
    return None if crossing is None else Cross(_body_target(crossing.target), _vector(crossing.knee))


def _reach(reach: Reach | None) -> Reach | None:
    if reach is None:
        return None
    facing = reach.facing
    turned = None if facing is None else Facing(mirror(facing.palm), _vector(facing.point))
    return Reach(_target(reach.target), _vector(reach.elbow), turned, reach.curl)
