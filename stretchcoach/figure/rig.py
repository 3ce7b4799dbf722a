"""Owns the rig: a skeleton while it is being posed, bones turned one by one, limbs bent to targets."""

from math import sqrt
from typing import Final, TypeAlias

from stretchcoach.core.posing import Contacts, Landmark, Vector
from stretchcoach.figure.landmarks import place_of
from stretchcoach.figure.quaternions import IDENTITY, Quaternion, from_frame, inverse, product, rotate
from stretchcoach.figure.skeleton import (
    DESCENDANTS,
    FOREARM,
    OFFSETS,
    PALM,
    PARENTS,
    SHANK,
    THIGH,
    UPPER_ARM,
    Bone,
)
from stretchcoach.figure.solved import Miss, Solved
from stretchcoach.figure.vectors import ZERO, across, add, cross, length, scale, sideways, subtract, unit

LEG: Final = (THIGH, SHANK)
ARM: Final = (UPPER_ARM, FOREARM)
ARM_TO_PALM: Final = (UPPER_ARM, FOREARM + PALM * 0.9)
"""The hand goes on from the forearm; the hollow of the palm is a little short of its middle."""
SLACK: Final = 1e-3
"""A limb is never quite straight nor quite folded: metres left to either end, so that it has a plane."""
STRAIGHT: Final = 1e-3
"""The sine of a bend below which a limb counts as straight."""
DOWN: Final[Vector] = (0.0, -1.0, 0.0)
"""Where a limb goes whose target is where it begins."""
TOLERATED_MISS: Final = 0.010
"""Metres that a hand or foot may be off before it is noted."""
Hanging: TypeAlias = tuple[int, int, Vector]
"""A bone, the one it hangs on, and where."""
FOLLOWERS: Final[tuple[tuple[Hanging, ...], ...]] = tuple(
    tuple((int(bone), int(PARENTS[bone]), OFFSETS[bone]) for bone in bones) for bones in DESCENDANTS
)
"""By bone: what comes along when it moves, parents before children."""


class Rig:
    """A skeleton in the making; `freeze` gives the solved pose."""

    __slots__ = ("joints", "misses", "orientations", "origins")

    def __init__(self, joints: list[Quaternion] | None = None, root: Vector = ZERO) -> None:
        self.joints: list[Quaternion] = joints or [IDENTITY] * len(Bone)
        self.orientations: list[Quaternion] = [IDENTITY] * len(Bone)
        self.origins: list[Vector] = [ZERO] * len(Bone)
        self.misses = dict[Bone, float]()
        self.place(root)

    def place(self, root: Vector) -> None:
        """Put the middle between the hips at `root`, and work out all bones from there."""
        self.origins[Bone.PELVIS] = root
        self.orientations[Bone.PELVIS] = self.joints[Bone.PELVIS]
        self._follow(FOLLOWERS[Bone.PELVIS])

    def shift(self, way: Vector) -> None:
        """Move the whole figure without turning anything."""
        self.origins = [add(origin, way) for origin in self.origins]

    def turn(self, bone: Bone, joint: Quaternion) -> None:
        """Turn a bone against the one it hangs on; what hangs on it comes along."""
        self.joints[bone] = joint
        hangs = bone is not Bone.PELVIS
        self.orientations[bone] = product(self.orientations[PARENTS[bone]], joint) if hangs else joint
        self._follow(FOLLOWERS[bone])

    def aim(self, bone: Bone, orientation: Quaternion) -> None:
        """Turn a bone so that it has an orientation in the world; what hangs on it comes along."""
        hangs = bone is not Bone.PELVIS
        back = inverse(self.orientations[PARENTS[bone]]) if hangs else IDENTITY
        self.joints[bone] = product(back, orientation)
        self.orientations[bone] = orientation
        self._follow(FOLLOWERS[bone])

    def point(self, bone: Bone, at: Vector) -> Vector:
        """Return where a place in the frame of a bone is in the world."""
        return add(self.origins[bone], rotate(self.orientations[bone], at))

    def landmark(self, landmark: Landmark) -> Vector:
        """Return where a named place of the skin is in the world."""
        return self.point(*place_of(landmark))

    def bend(
        self, bones: tuple[Bone, Bone], sizes: tuple[float, float], target: Vector, pole: Vector, *, leg: bool
    ) -> float:
        """Bend a limb of two bones so that its end comes to `target`, the middle joint toward `pole`.

        A knee opens backward, an elbow forward. Returns the metres the end stays off the target.
        """
        upper, lower = bones
        a, b = sizes
        start = self.origins[upper]
        way = subtract(target, start)
        wanted = length(way)
        n = unit(way) if wanted > SLACK else DOWN
        reach = max(abs(a - b) + SLACK, min(a + b - SLACK, wanted))
        cosine = (a * a + reach * reach - b * b) / (2 * a * reach)
        sine = sqrt(max(0.0, 1 - cosine * cosine))
        side = sideways(pole, n)
        e = unit(add(scale(n, cosine), scale(side, sine)))
        f = unit(subtract(scale(n, reach), scale(e, a)))
        opens = across(f, e)
        if length(opens) < STRAIGHT:
            opens = scale(across(side, e), -1)
        z = unit(opens)
        if leg:
            z = scale(z, -1)
        y = scale(e, -1)
        x = cross(y, z)
        self.aim(upper, from_frame((x, y, z)))
        y = scale(f, -1)
        self.aim(lower, from_frame((x, y, cross(x, y))))
        return abs(wanted - reach)

    def missed(self, bone: Bone, metres: float) -> None:
        """Note how far the end of a limb is off its contact."""
        self.misses[bone] = metres

    def freeze(self, contacts: Contacts) -> Solved:
        """Return the figure as it is now."""
        misses = tuple(Miss(bone, off) for bone, off in self.misses.items() if off > TOLERATED_MISS)
        return Solved(tuple(self.origins), tuple(self.orientations), tuple(self.joints), contacts, misses)

    def _follow(self, bones: tuple[Hanging, ...]) -> None:
        """Work out bones anew whose parents have moved; a parent comes before its children."""
        origins, orientations, joints = self.origins, self.orientations, self.joints
        for bone, parent, (x, y, z) in bones:
            # product and rotate, written out: this is where the time goes
            w, i, j, k = orientations[parent]
            bw, bi, bj, bk = joints[bone]
            orientations[bone] = (
                w * bw - i * bi - j * bj - k * bk,
                w * bi + i * bw + j * bk - k * bj,
                w * bj - i * bk + j * bw + k * bi,
                w * bk + i * bj - j * bi + k * bw,
            )
            u, v, t = 2 * (j * z - k * y), 2 * (k * x - i * z), 2 * (i * y - j * x)
            ox, oy, oz = origins[parent]
            origins[bone] = (
                ox + x + w * u + j * t - k * v,
                oy + y + w * v + k * u - i * t,
                oz + z + w * t + i * v - j * u,
            )
