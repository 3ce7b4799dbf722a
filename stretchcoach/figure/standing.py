"""Owns small pictures of a figure that stands: its muscles from where they are seen, its portrait."""

from dataclasses import replace
from typing import Final

from stretchcoach.core.posing import Pair, Pose, SideAngles
from stretchcoach.core.routine import Side
from stretchcoach.core.scenery import Camera, Family, Glow, Muscle, PosedScene
from stretchcoach.figure.body import BODY
from stretchcoach.figure.shot import Set, Shot
from stretchcoach.figure.skeleton import Bone
from stretchcoach.figure.solve import solve
from stretchcoach.figure.view import Size, fit

IN_FRONT: Final = frozenset(
    {Muscle.HIP_FLEXOR, Muscle.FRONT_HIP, Muscle.QUADS, Muscle.ADDUCTORS, Muscle.ABDOMEN, Muscle.OBLIQUES}
)
NAME: Final = "muscles"
BEHIND: Final = 180.0
PITCH: Final = 4.0
ARMS: Final = SideAngles(shoulder_abduction=14, hip_abduction=3)
SHAPE: Final = (1000, 1400)


PORTRAIT: Final = (24.0, 6.0)
"""Yaw and pitch from which a portrait is taken."""
BUST: Final = frozenset({Bone.HEAD, Bone.NECK, Bone.CHEST, Bone.LEFT_UPPER_ARM, Bone.RIGHT_UPPER_ARM})
HEADROOM: Final = (Bone.HEAD, (0.0, 0.20, -0.06), 0.14)
"""Room for hair."""


def muscles_shot(glow: Glow, room: Size, side: Side | None) -> Shot | None:
    """Return the shot of what glows, as large as a room lets it; None where nothing does."""
    if not glow.muscles:
        return None
    strongest = max(glow.muscles, key=lambda each: each[1])[0]
    camera = Camera(0.0 if strongest in IN_FRONT else BEHIND, PITCH, 0.03)
    full = Glow(tuple((muscle, 1.0) for muscle, _ in glow.muscles), glow.both_sides)
    scene = PosedScene(NAME, Pose(angles=Pair(ARMS, ARMS)), camera, glow=full)
    stage = Set(Family(NAME, camera, {NAME: scene}, width=SHAPE[0], height=SHAPE[1]))
    return replace(stage.shot(NAME, stage.size_within(room), side), other_leg=0.0)


def portrait_shot(room: Size) -> Shot:
    """Return the shot of head and shoulders; it fills the room, and the rest is cut off."""
    solved = solve(Pose(angles=Pair(ARMS, ARMS)))
    bone, at, radius = HEADROOM
    spheres = [(solved.point(bone, at), radius)]
    spheres += [
        (solved.point(ring.bone, ring.at), ring.radius)
        for chain in BODY
        for ring in chain.rings
        if ring.bone in BUST
    ]
    size = (room[0] // 2 * 2, room[1] // 2 * 2)
    return Shot(solved, fit(spheres, size, PORTRAIT, 0.02), size)
