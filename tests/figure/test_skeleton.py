"""Owns the tests of the skeleton: its bones keep their lengths, and it is as tall as it should be."""

import pytest
from hypothesis import given, settings

from stretchcoach.core.posing import BoneName, Part, Pose
from stretchcoach.core.routine import Side
from stretchcoach.figure.body import BODY, Flesh
from stretchcoach.figure.check import lowest_of
from stretchcoach.figure.skeleton import (
    DESCENDANTS,
    OFFSETS,
    OTHER_SIDE,
    PARENTS,
    Bone,
    bone_of,
    limbs_of,
    named,
    side_of,
)
from stretchcoach.figure.solve import solve
from stretchcoach.figure.vectors import distance, length, mirror
from tests.figure.drawn import poses, unposed


def test_a_bone_comes_after_the_one_it_hangs_on() -> None:
    assert all(PARENTS[bone] < bone for bone in Bone if bone is not Bone.PELVIS)
    assert DESCENDANTS[Bone.LEFT_THIGH] == (Bone.LEFT_SHANK, Bone.LEFT_FOOT, Bone.LEFT_TOES)
    assert len(DESCENDANTS[Bone.PELVIS]) == len(Bone) - 1


def test_the_right_side_is_the_mirror_of_the_left() -> None:
    for bone in Bone:
        assert OTHER_SIDE[OTHER_SIDE[bone]] is bone
        if side_of(bone) is not None:
            assert OFFSETS[OTHER_SIDE[bone]] == mirror(OFFSETS[bone])


def test_bones_are_found_by_name() -> None:
    assert named(BoneName(Part.SHANK, Side.RIGHT)) is Bone.RIGHT_SHANK
    assert bone_of(Part.PELVIS, Side.LEFT) is Bone.PELVIS
    assert limbs_of(Side.LEFT).upper_arm is Bone.LEFT_UPPER_ARM


def test_the_figure_is_1_70_m_tall() -> None:
    standing = solve(Pose())
    [skull] = [chain for chain in BODY if chain.flesh is Flesh.SKULL]
    top = standing.point(skull.rings[0].bone, skull.rings[0].at)[1] + skull.rings[0].radius
    assert top == pytest.approx(1.70, abs=0.03)
    assert min(lowest_of(ring, chain, standing) for chain in BODY for ring in chain.rings) == pytest.approx(
        0, abs=0.005
    )


def test_at_rest_all_frames_are_those_of_the_world() -> None:
    for bone in Bone:
        assert unposed().frame(bone) == ((1, 0, 0), (0, 1, 0), (0, 0, 1))


@settings(max_examples=40)
@given(pose=poses())
def test_no_pose_and_no_contact_stretches_a_bone(pose: Pose) -> None:
    solved = solve(pose)
    for bone in Bone:
        if bone is not Bone.PELVIS:
            apart = distance(solved.origin(bone), solved.origin(PARENTS[bone]))
            assert apart == pytest.approx(length(OFFSETS[bone]), abs=1e-9)


@settings(max_examples=40)
@given(pose=poses())
def test_all_orientations_are_rotations(pose: Pose) -> None:
    solved = solve(pose)
    for bone in Bone:
        assert sum(c * c for c in solved.orientation(bone)) == pytest.approx(1, abs=1e-9)
        x, y, z = solved.frame(bone)
        assert length(x) == pytest.approx(1, abs=1e-9)
        assert sum(a * b for a, b in zip(x, y, strict=True)) == pytest.approx(0, abs=1e-9)
        assert sum(a * b for a, b in zip(y, z, strict=True)) == pytest.approx(0, abs=1e-9)
