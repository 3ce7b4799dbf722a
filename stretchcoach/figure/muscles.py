"""Owns the small picture of the muscles: a figure that stands, seen from where they are."""

from dataclasses import replace
from typing import Final

from stretchcoach.core.posing import Pair, Pose, SideAngles
from stretchcoach.core.routine import Side
from stretchcoach.core.scenery import Camera, Family, Glow, Muscle, PosedScene
from stretchcoach.figure.shot import Set, Shot
from stretchcoach.figure.view import Size

IN_FRONT: Final = frozenset(
    {Muscle.HIP_FLEXOR, Muscle.FRONT_HIP, Muscle.QUADS, Muscle.ADDUCTORS, Muscle.ABDOMEN, Muscle.OBLIQUES}
)
NAME: Final = "muscles"
BEHIND: Final = 180.0
PITCH: Final = 4.0
ARMS: Final = SideAngles(shoulder_abduction=14, hip_abduction=3)
SHAPE: Final = (1000, 1400)


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
