"""Owns the way from one solved pose to another: joints glide, and what touches in both keeps touching."""

from dataclasses import dataclass
from typing import Final, TypeVar

from stretchcoach.core.posing import (
    Contacts,
    Cross,
    Pair,
    Reach,
    Vector,
)
from stretchcoach.core.routine import Side
from stretchcoach.figure.clearing import bending, clear_elbow, clear_foot, clear_hand, clear_trunk
from stretchcoach.figure.landmarks import anchor_of, hands_in_order
from stretchcoach.figure.quaternions import Quaternion, inverse, product, rotate, slerp
from stretchcoach.figure.rig import ARM, ARM_TO_PALM, LEG, Rig
from stretchcoach.figure.skeleton import BOTH, PALM, Bone, Limbs
from stretchcoach.figure.solved import Solved
from stretchcoach.figure.vectors import ZERO, mix, subtract

C = TypeVar("C", Cross, Reach)

MIDDLE_OF_PALM: Final[Vector] = (0.0, -PALM, 0.0)
END_OF_FOREARM: Final[Vector] = (0.0, -ARM_TO_PALM[1], 0.0)
"""Where the palm is while the hand goes on from the forearm."""


def ease(t: float) -> float:
    """Return how far a motion is when a part `t` of its time is over: it starts and ends gently."""
    return t * t * t * (t * (6 * t - 15) + 10)


def between(a: Solved, b: Solved, t: float) -> Solved:
    """Return the figure a part `t` of the way from a to b; shared contacts hold all the way."""
    joints = [slerp(p, q, t) for p, q in zip(a.joints, b.joints, strict=True)]
    rig = Rig(joints, mix(a.origins[Bone.PELVIS], b.origins[Bone.PELVIS], t))
    shared = shared_contacts(a.contacts, b.contacts)
    clear_trunk(rig)
    _Way(a, b, t, shared).pose(rig)
    return rig.freeze(shared)


def shared_contacts(a: Contacts, b: Contacts) -> Contacts:
    """Return the contacts of `a` that hold all the way to `b`: to the same bone, or to the ground in both."""
    return Contacts(
        plant=Pair(*(a.plant.of(side) if b.plant.of(side) else None for side in Side)),
        cross=Pair(*(_same(a.cross.of(side), b.cross.of(side)) for side in Side)),
        flat=Pair(*(a.flat.of(side) if b.flat.of(side) else None for side in Side)),
        reach=Pair(*(_same(a.reach.of(side), b.reach.of(side)) for side in Side)),
    )


def _same(a: C | None, b: C | None) -> C | None:
    return a if a and b and anchor_of(a.target) is anchor_of(b.target) else None


def _place(solved: Solved, bone: Bone, at: Vector, anchor: Bone | None) -> Vector:
    """Return where a place of a bone is, in the frame of the anchor."""
    point = solved.point(bone, at)
    if anchor is None:
        return point
    return rotate(inverse(solved.orientations[anchor]), subtract(point, solved.origins[anchor]))


def _turned(solved: Solved, bone: Bone, anchor: Bone | None) -> Quaternion:
    """Return how a bone is turned in the frame of the anchor."""
    turned = solved.orientations[bone]
    return turned if anchor is None else product(inverse(solved.orientations[anchor]), turned)


@dataclass(frozen=True, slots=True)
class _Way:
    """Two poses, how far it is from the first to the second, and what touches all the way."""

    a: Solved
    b: Solved
    t: float
    shared: Contacts

    def pose(self, rig: Rig) -> None:
        """Put feet and hands where they touch, in the order of a pose; lift what would sink."""
        for limbs in BOTH:
            if self.shared.plant.of(limbs.side):
                self.keep_foot(rig, limbs, None, as_turned=True)
        for limbs in BOTH:
            self._leg(rig, limbs)
        for limbs in hands_in_order(self.shared.reach):
            reach = self.shared.reach.of(limbs.side)
            if reach:
                self.keep_hand(rig, limbs, anchor_of(reach.target))
            else:
                clear_hand(rig, limbs)
            clear_elbow(rig, limbs)

    def _leg(self, rig: Rig, limbs: Limbs) -> None:
        """Lay a leg on the other, hold its foot level, or keep a free one above the floor."""
        crossing = self.shared.cross.of(limbs.side)
        if crossing:
            anchor = anchor_of(crossing.target)
            self.keep_foot(rig, limbs, anchor, as_turned=anchor is None)
        elif not self.shared.plant.of(limbs.side):
            clear_foot(rig, limbs)
        if self.shared.flat.of(limbs.side):
            rig.aim(limbs.foot, self.turned(rig, limbs.foot, None))

    def point(self, rig: Rig, bone: Bone, at: Vector, anchor: Bone | None) -> Vector:
        """Return where a place of a bone belongs in the world, if it glides in the frame of the anchor."""
        place = mix(_place(self.a, bone, at, anchor), _place(self.b, bone, at, anchor), self.t)
        return place if anchor is None else rig.point(anchor, place)

    def turned(self, rig: Rig, bone: Bone, anchor: Bone | None) -> Quaternion:
        """Return how a bone should be turned in the world, if it glides in the frame of the anchor."""
        turned = slerp(_turned(self.a, bone, anchor), _turned(self.b, bone, anchor), self.t)
        return turned if anchor is None else product(rig.orientations[anchor], turned)

    def keep_foot(self, rig: Rig, limbs: Limbs, anchor: Bone | None, *, as_turned: bool) -> None:
        """Keep an ankle where it is on the anchor, and the foot as it is turned there if so wished."""
        target = self.point(rig, limbs.foot, ZERO, anchor)
        pole = bending(rig, (limbs.thigh, limbs.shank, limbs.foot), 1.0)
        rig.missed(limbs.foot, rig.bend((limbs.thigh, limbs.shank), LEG, target, pole, leg=True))
        if as_turned:
            rig.aim(limbs.foot, self.turned(rig, limbs.foot, anchor))

    def keep_hand(self, rig: Rig, limbs: Limbs, anchor: Bone | None) -> None:
        """Keep a palm where it is on the anchor, and as it is turned there unless it follows the forearm."""
        arm = (limbs.upper_arm, limbs.forearm)
        pole = bending(rig, (limbs.upper_arm, limbs.forearm, limbs.hand), -1.0)
        if not (self._faces(self.a, limbs) or self._faces(self.b, limbs)):
            target = self.point(rig, limbs.forearm, END_OF_FOREARM, anchor)
            rig.missed(limbs.hand, rig.bend(arm, ARM_TO_PALM, target, pole, leg=False))
            return
        turned = self.turned(rig, limbs.hand, anchor)
        palm = self.point(rig, limbs.hand, MIDDLE_OF_PALM, anchor)
        wrist = subtract(palm, rotate(turned, MIDDLE_OF_PALM))
        rig.missed(limbs.hand, rig.bend(arm, ARM, wrist, pole, leg=False))
        rig.aim(limbs.hand, turned)

    @staticmethod
    def _faces(solved: Solved, limbs: Limbs) -> bool:
        reach = solved.contacts.reach.of(limbs.side)
        return reach is not None and reach.facing is not None
