"""Owns the tests of left as the mirror of right."""

import pytest
from hypothesis import given, settings

from stretchcoach.core.posing import Pose
from stretchcoach.core.routine import Side
from stretchcoach.figure.joints import angles_of
from stretchcoach.figure.mirror import mirrored, mirrored_contacts
from stretchcoach.figure.skeleton import OTHER_SIDE, Bone
from stretchcoach.figure.solve import solve
from stretchcoach.figure.vectors import mirror
from tests.figure.drawn import families, furthest, mirrored_pose, poses, solved_family


@settings(max_examples=60)
@given(pose=poses())
def test_the_mirrored_pose_is_solved_to_the_mirrored_figure(pose: Pose) -> None:
    assert furthest(solve(mirrored_pose(pose)), mirrored(solve(pose))) < 1e-9


@settings(max_examples=30)
@given(pose=poses())
def test_the_mirror_of_the_mirror_is_the_figure(pose: Pose) -> None:
    solved = solve(pose)
    assert mirrored(mirrored(solved)) == solved
    assert mirrored_contacts(mirrored_contacts(pose.contacts)) == pose.contacts


@pytest.mark.parametrize("family", [family.name for family in families()])
def test_every_bundled_pose_has_its_exact_mirror(family: str) -> None:
    for solved in solved_family(family).values():
        other = mirrored(solved)
        for bone in Bone:
            assert other.origin(OTHER_SIDE[bone]) == mirror(solved.origin(bone))
        assert angles_of(other, Side.LEFT) == pytest.approx(angles_of(solved, Side.RIGHT))
