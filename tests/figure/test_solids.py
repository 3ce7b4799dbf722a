"""Owns the tests of what props, muscles and the body are made of."""

from itertools import pairwise

import pytest

from stretchcoach.core.posing import BoneName, Part, Pose
from stretchcoach.core.routine import Side
from stretchcoach.core.scenery import (
    Ball,
    Bed,
    Chair,
    Cushion,
    Glow,
    Muscle,
    Pack,
    Pillow,
    Prop,
    Roller,
    Step,
    Strap,
    Towel,
    Warmth,
    Worktop,
)
from stretchcoach.figure.body import BODY, TORSO_SQUASH, Flesh
from stretchcoach.figure.glow import PLACES, spots
from stretchcoach.figure.skeleton import OTHER_SIDE, Bone, limbs_of
from stretchcoach.figure.solids import Box, Cone, Slab, Solid, Sphere, Stuff, solids
from stretchcoach.figure.solve import solve
from stretchcoach.figure.vectors import distance, mirror, subtract
from tests.figure.drawn import unposed


def made(prop: Prop) -> tuple[Solid, ...]:
    """Return what a prop beside a standing figure is made of."""
    return solids(prop, solve(Pose()))


def top(prop: Prop) -> float:
    """Return how high the highest box of a prop is."""
    return max(each.middle[1] + each.half[1] for each in made(prop) if isinstance(each, Box))


@pytest.mark.parametrize(
    ("prop", "height"),
    [
        (Chair(height=0.45, back=False), 0.45),
        (Chair(height=0.44), 0.90),
        (Bed(height=0.5), 0.5),
        (Worktop(height=0.88), 0.88),
        (Step(height=0.2), 0.2),
        (Towel(y=0.02, height=0.06), 0.08),
        (Cushion(height=0.05), 0.05),
    ],
)
def test_a_prop_is_as_high_as_written(prop: Prop, height: float) -> None:
    assert top(prop) == pytest.approx(height)


def test_a_turned_chair_has_its_back_elsewhere() -> None:
    def back(chair: Chair) -> tuple[float, float, float]:
        board = max((each for each in made(chair) if isinstance(each, Box)), key=lambda box: box.middle[1])
        return board.middle

    assert back(Chair(x=1, z=2))[2] < 2 - 0.2
    assert back(Chair(x=1, z=2, turn=90))[0] == pytest.approx(1 - 0.255)
    assert back(Chair(x=1, z=2, turn=90))[2] == pytest.approx(2)


def test_a_chair_stands_on_four_legs() -> None:
    legs = [each for each in made(Chair(back=False)) if isinstance(each, Cone)]
    assert len(legs) == 4
    assert all(leg.end[1] < 0.02 for leg in legs)


def test_a_roller_lies_on_the_floor_along_x() -> None:
    [roller] = made(Roller(radius=0.07, length=0.5))
    assert isinstance(roller, Cone)
    assert roller.flat
    assert subtract(roller.end, roller.start) == pytest.approx((0.5, 0, 0))
    assert roller.start[1] == 0.07


def test_a_ball_is_a_ball() -> None:
    assert made(Ball((1, 2, 3), 0.04)) == (Sphere((1, 2, 3), 0.04, Stuff.BALL),)


def test_a_pillow_has_its_length_width_and_thickness() -> None:
    [pillow] = made(Pillow((0, 0.5, 0), along=(0, 0, 2), length=0.5, width=0.3, thickness=0.1, second=True))
    assert isinstance(pillow, Slab)
    assert distance(pillow.start, pillow.end) + 2 * pillow.thick == pytest.approx(0.5)
    assert (pillow.half, pillow.thick) == pytest.approx((0.15, 0.05))
    assert [abs(c) for c in pillow.axis] == pytest.approx([1, 0, 0])
    assert pillow.stuff is Stuff.SOFT_SECOND


@pytest.mark.parametrize(("kind", "stuff"), [(Warmth.HEAT, Stuff.HEAT), (Warmth.COLD, Stuff.COLD)])
def test_a_pack_lies_on_its_cloth_and_follows_the_body(kind: Warmth, stuff: Stuff) -> None:
    cloth, pack = made(Pack(BoneName(Part.PELVIS), (-0.1, 0, -0.12), (0, 1, 0), (0, 0, -1), kind))
    assert isinstance(cloth, Slab)
    assert isinstance(pack, Slab)
    assert (cloth.stuff, pack.stuff) == (Stuff.CLOTH, stuff)
    assert pack.start[2] < cloth.start[2]  # further out, behind the body
    assert cloth.half > pack.half
    assert pack.start[1] > 0.7  # at the height of the pelvis, not on the floor


@pytest.mark.parametrize("side", Side)
def test_a_strap_goes_from_hand_to_hand_round_the_sole(side: Side) -> None:
    standing = solve(Pose())
    bands = [each for each in solids(Strap(side), standing) if isinstance(each, Cone)]
    assert len(bands) == 5 + 2
    foot = standing.origin(limbs_of(side).foot)
    assert min(distance(band.start, foot) for band in bands) < 0.12
    assert distance(bands[0].start, standing.origin(limbs_of(side.other).hand)) < 0.1
    assert distance(bands[4].end, standing.origin(limbs_of(side).hand)) < 0.1
    assert all(a.end == b.start for a, b in pairwise(bands[:5]))


def test_every_muscle_has_a_place() -> None:
    assert set(PLACES) == set(Muscle)


def test_a_muscle_glows_on_the_working_side_or_on_both() -> None:
    glow = Glow(((Muscle.PIRIFORMIS, 0.7), (Muscle.HAMSTRING, 1.0)))
    right, left = spots(glow, Side.RIGHT), spots(glow, Side.LEFT)
    assert {spot.bone for spot in right} == {Bone.PELVIS, Bone.RIGHT_THIGH}
    assert [spot.at for spot in left] == [mirror(spot.at) for spot in right]
    assert [spot.strength for spot in right] == [0.7, 0.7, 1, 1]
    assert len(spots(Glow(glow.muscles, both_sides=True), Side.RIGHT)) == 8


def test_the_piriformis_is_in_the_buttock() -> None:
    spot = spots(Glow(((Muscle.PIRIFORMIS, 1.0),)), Side.RIGHT)[0]
    x, y, z = unposed().point(spot.bone, spot.at)
    assert x < -0.05
    assert abs(y) < 0.05
    assert z < -0.05


def test_the_body_is_the_same_left_and_right() -> None:
    paired = {(chain.flesh, chain.side): chain for chain in BODY}
    for (flesh, side), chain in paired.items():
        if side is Side.LEFT:
            other = paired[flesh, Side.RIGHT]
            assert [OTHER_SIDE[ring.bone] for ring in chain.rings] == [ring.bone for ring in other.rings]
            assert [mirror(ring.at) for ring in chain.rings] == [ring.at for ring in other.rings]
            assert [ring.radius for ring in chain.rings] == [ring.radius for ring in other.rings]
    assert {flesh for flesh, _ in paired} == set(Flesh)


def test_the_trunk_is_wider_than_deep() -> None:
    [torso] = [chain for chain in BODY if chain.flesh is Flesh.TORSO]
    assert torso.squash == TORSO_SQUASH
    assert torso.squash < 1


def test_chains_have_no_hole_at_the_joints() -> None:
    standing = solve(Pose())
    ends = {(chain.flesh, chain.side): chain.rings for chain in BODY}
    for side in Side:
        for upper, lower in (
            (Flesh.THIGH, Flesh.SHANK),
            (Flesh.UPPER_ARM, Flesh.FOREARM),
            (Flesh.FOREARM, Flesh.HAND),
        ):
            last, first = ends[upper, side][-1], ends[lower, side][0]
            gap = distance(standing.point(last.bone, last.at), standing.point(first.bone, first.at))
            assert gap < 1e-9
            assert last.radius == first.radius
