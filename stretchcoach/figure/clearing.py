"""Owns keeping a figure that moves above the floor: trunk, feet, hands and elbows that sink are lifted."""

from math import acos, atan2, copysign, cos, hypot, sin
from typing import Final

from stretchcoach.core.posing import Part, Vector
from stretchcoach.figure.quaternions import rotate
from stretchcoach.figure.rest import bones_of, lowest
from stretchcoach.figure.rig import ARM, LEG, Rig
from stretchcoach.figure.skeleton import Bone, Limbs
from stretchcoach.figure.vectors import across, add, cross, length, mix, scale, subtract, unit

GIVES_WAY: Final = 0.003
"""Metres that something may be in the floor before it is lifted: poses that rest on it are, by a hair."""
NO_BEND: Final = 1e-3
"""Metres: a limb whose middle joint is nearer than this to its middle does not tell where it bends to."""
TRUNK: Final = bones_of((Part.PELVIS, Part.CHEST, Part.HEAD))


def clear_trunk(rig: Rig) -> None:
    """Lift the whole figure until its trunk is above the floor."""
    depth = -GIVES_WAY - lowest(rig, TRUNK)
    if depth > 0:
        rig.shift((0.0, depth, 0.0))


def clear_foot(rig: Rig, limbs: Limbs) -> None:
    """Bend a leg until its foot is above the floor."""
    depth = -GIVES_WAY - lowest(rig, (limbs.foot, limbs.toes))
    if depth > 0:
        turned = rig.orientations[limbs.foot]
        pole = bending(rig, (limbs.thigh, limbs.shank, limbs.foot), 1.0)
        target = add(rig.origins[limbs.foot], (0.0, depth, 0.0))
        rig.bend((limbs.thigh, limbs.shank), LEG, target, pole, leg=True)
        rig.aim(limbs.foot, turned)


def clear_hand(rig: Rig, limbs: Limbs) -> None:
    """Bend an arm until its hand is above the floor."""
    depth = -GIVES_WAY - lowest(rig, (limbs.hand,))
    if depth > 0:
        turned = rig.orientations[limbs.hand]
        pole = bending(rig, (limbs.upper_arm, limbs.forearm, limbs.hand), -1.0)
        target = add(rig.origins[limbs.hand], (0.0, depth, 0.0))
        rig.bend((limbs.upper_arm, limbs.forearm), ARM, target, pole, leg=False)
        rig.aim(limbs.hand, turned)


def clear_elbow(rig: Rig, limbs: Limbs) -> None:
    """Swing an elbow about the line from shoulder to hand, as far as it needs to be above the floor."""
    depth = -GIVES_WAY - lowest(rig, (limbs.forearm,))
    if depth <= 0:
        return
    shoulder, elbow, wrist = (rig.origins[bone] for bone in (limbs.upper_arm, limbs.forearm, limbs.hand))
    n = unit(subtract(wrist, shoulder))
    out = across(subtract(elbow, shoulder), n)
    round_ = cross(n, out)
    # the elbow's height over the middle of its circle is out.y cos(swing) + round.y sin(swing)
    highest, most = atan2(round_[1], out[1]), hypot(out[1], round_[1])
    wanted = min(most, out[1] + depth)
    away = acos(max(-1.0, wanted / most)) if most > NO_BEND else 0.0
    swing = highest - copysign(away, highest)
    turned = rig.orientations[limbs.hand]
    pole = add(scale(out, cos(swing)), scale(round_, sin(swing)))
    rig.bend((limbs.upper_arm, limbs.forearm), ARM, wrist, pole, leg=False)
    rig.aim(limbs.hand, turned)


def bending(rig: Rig, limb: tuple[Bone, Bone, Bone], opens: float) -> Vector:
    """Return where the middle joint of a limb points as it is; `opens` is the side of a straight one."""
    start, middle, end = (rig.origins[bone] for bone in limb)
    pole = subtract(middle, mix(start, end, 0.5))
    return pole if length(pole) > NO_BEND else rotate(rig.orientations[limb[0]], (0.0, 0.0, opens))
