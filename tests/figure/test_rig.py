"""Owns the tests of rotations, and of bending a limb to a target."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stretchcoach.core.posing import Vector
from stretchcoach.figure.quaternions import (
    Quaternion,
    about_x,
    about_y,
    about_z,
    frame_of,
    from_frame,
    inverse,
    product,
    rotate,
    slerp,
)
from stretchcoach.figure.rig import ARM, LEG, SLACK, Rig
from stretchcoach.figure.skeleton import BOTH, LEFT, RIGHT, Limbs
from stretchcoach.figure.vectors import across, cross, distance, dot, length, subtract, unit
from tests.figure.drawn import directions, points

ROOT: Vector = (0.0, 0.8, 0.0)
angles = st.floats(-180, 180)
rotations = st.builds(
    lambda x, y, z: product(product(about_x(x), about_y(y)), about_z(z)), angles, angles, angles
)


def legs(rig: Rig, limbs: Limbs) -> tuple[Vector, Vector, Vector]:
    """Return hip, knee and ankle."""
    return rig.origins[limbs.thigh], rig.origins[limbs.shank], rig.origins[limbs.foot]


@given(a=rotations, b=rotations, v=directions())
def test_a_product_does_one_rotation_after_the_other(a: Quaternion, b: Quaternion, v: Vector) -> None:
    assert rotate(product(a, b), v) == pytest.approx(rotate(a, rotate(b, v)), abs=1e-9)
    assert rotate(inverse(a), rotate(a, v)) == pytest.approx(v, abs=1e-9)


@given(q=rotations)
def test_a_rotation_and_its_frame_say_the_same(q: Quaternion) -> None:
    again = from_frame(frame_of(q))
    assert abs(sum(a * b for a, b in zip(q, again, strict=True))) == pytest.approx(1, abs=1e-9)


@given(a=rotations, b=rotations, t=st.floats(0, 1))
def test_the_way_between_two_rotations_is_even_and_short(a: Quaternion, b: Quaternion, t: float) -> None:
    def cosine(p: Quaternion, q: Quaternion) -> float:
        return abs(sum(x * y for x, y in zip(p, q, strict=True)))

    halfway = slerp(a, b, 0.5)
    assert cosine(a, halfway) == pytest.approx(cosine(halfway, b), abs=1e-9)
    assert cosine(a, slerp(a, b, t)) >= cosine(a, b) - 1e-9
    assert sum(c * c for c in slerp(a, b, t)) == pytest.approx(1, abs=1e-9)


@settings(max_examples=80)
@given(target=points(), pole=directions())
def test_the_end_of_a_limb_comes_to_its_target_or_as_near_as_it_can(target: Vector, pole: Vector) -> None:
    for limbs in BOTH:
        rig = Rig(root=ROOT)
        off = rig.bend((limbs.thigh, limbs.shank), LEG, target, pole, leg=True)
        hip, _, ankle = legs(rig, limbs)
        away = distance(hip, target)
        missing = max(0.0, away - (sum(LEG) - SLACK), LEG[0] - LEG[1] + SLACK - away)
        assert off == pytest.approx(missing, abs=1e-9)
        assert distance(ankle, target) == pytest.approx(missing, abs=1e-9)


@settings(max_examples=80)
@given(target=points(), pole=directions())
def test_the_middle_joint_points_to_the_pole(target: Vector, pole: Vector) -> None:
    rig = Rig(root=ROOT)
    rig.bend((RIGHT.thigh, RIGHT.shank), LEG, target, pole, leg=True)
    hip, knee, ankle = legs(rig, RIGHT)
    line = unit(subtract(ankle, hip))
    toward, side = across(subtract(knee, hip), line), unit(across(pole, line))
    if length(across(pole, line)) > 0.05 and length(toward) > 0.01:
        assert dot(unit(toward), side) == pytest.approx(1, abs=1e-6)


@settings(max_examples=80)
@given(target=points(), pole=directions())
def test_knees_fold_backward_and_elbows_forward(target: Vector, pole: Vector) -> None:
    rig = Rig(root=ROOT)
    rig.bend((LEFT.thigh, LEFT.shank), LEG, target, pole, leg=True)
    rig.bend((LEFT.upper_arm, LEFT.forearm), ARM, target, pole, leg=False)
    for upper, lower, end, sign in (
        (LEFT.thigh, LEFT.shank, LEFT.foot, -1),
        (LEFT.upper_arm, LEFT.forearm, LEFT.hand, 1),
    ):
        front = rotate(rig.orientations[upper], (0.0, 0.0, 1.0))
        assert dot(subtract(rig.origins[end], rig.origins[lower]), front) * sign >= -1e-9
        # both bones bend about one and the same axis
        x = rotate(rig.orientations[upper], (1.0, 0.0, 0.0))
        assert rotate(rig.orientations[lower], (1.0, 0.0, 0.0)) == pytest.approx(x, abs=1e-9)


def test_a_pole_along_the_limb_still_gives_a_bend() -> None:
    rig = Rig(root=ROOT)
    rig.bend((LEFT.thigh, LEFT.shank), LEG, (0.088, 0.2, 0.0), (0.0, 1.0, 0.0), leg=True)
    hip, knee, ankle = legs(rig, LEFT)
    assert length(cross(subtract(knee, hip), subtract(ankle, hip))) > 0.01
