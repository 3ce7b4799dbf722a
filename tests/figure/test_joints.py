"""Owns the tests of the joint angles: what they are called is what they do, and they can be read back."""

from dataclasses import asdict, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stretchcoach.core.posing import Bend, Landmark, Pair, Pelvis, Pose, SideAngles, Spot, Vector
from stretchcoach.core.routine import Side
from stretchcoach.figure.joints import JOINTS, angles_of, rotation_of, turns_of
from stretchcoach.figure.skeleton import Bone, limbs_of
from stretchcoach.figure.solve import solve
from stretchcoach.figure.solved import Solved
from stretchcoach.figure.vectors import subtract
from tests.figure.drawn import side_angles, unposed

FORWARD, UP = 2, 1


def posed(**angles: float) -> Solved:
    """Return a standing figure with the same angles left and right."""
    both = SideAngles(**angles)
    return solve(Pose(angles=Pair(both, both)))


def moved(solved: Solved, spot: Spot, side: Side = Side.LEFT, base: Bone = Bone.PELVIS) -> Vector:
    """Return how a place has moved against a bone, seen from the middle: outward, up and forward."""
    place = Landmark(side, spot)
    rest = unposed()
    now = subtract(solved.landmark(place), solved.origin(base))
    before = subtract(rest.landmark(place), rest.origin(base))
    x, y, z = subtract(now, before)
    return (x * limbs_of(side).sign, y, z)


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize(
    ("angles", "spot", "way"),
    [
        ({"hip_flexion": 60}, Spot.KNEE, (0, 1, 1)),
        ({"hip_abduction": 40}, Spot.KNEE, (1, 1, 0)),
        ({"hip_rotation": 40}, Spot.TOES, (1, 0, -1)),
        ({"hip_flexion": 90, "knee_flexion": 90, "hip_rotation": 45}, Spot.HEEL, (-1, 1, 1)),
        ({"knee_flexion": 60}, Spot.ANKLE, (0, 1, -1)),
        ({"ankle_flexion": 20}, Spot.TOES, (0, 1, 0)),
        ({"toe_extension": 40}, Spot.TOES, (0, 1, -1)),
        ({"shoulder_flexion": 60}, Spot.HAND, (0, 1, 1)),
        ({"shoulder_abduction": 60}, Spot.HAND, (1, 1, 0)),
        ({"elbow_flexion": 60}, Spot.HAND, (0, 1, 1)),
        ({"elbow_flexion": 90, "shoulder_rotation": 45}, Spot.HAND, (1, 1, 1)),
        ({"scapula_elevation": 20}, Spot.SHOULDER, (0, 1, 0)),
        ({"scapula_protraction": 20}, Spot.SHOULDER, (0, 0, 1)),
        ({"wrist_flexion": 30}, Spot.HAND, (0, 1, 1)),
    ],
)
def test_an_angle_moves_the_body_as_its_name_says(
    side: Side, angles: dict[str, float], spot: Spot, way: tuple[int, int, int]
) -> None:
    change = moved(posed(**angles), spot, side)
    for wanted, metres in zip(way, change, strict=True):
        if wanted:
            assert metres * wanted > 0.005


def test_spine_and_pelvis_bend_forward_left_and_turn_left() -> None:
    left_ear = Spot.EAR
    forward = solve(Pose(spine=Bend(flexion=30)))
    bent = solve(Pose(spine=Bend(side_bend=20)))
    turned = solve(Pose(spine=Bend(rotation=40)))
    assert moved(forward, left_ear)[FORWARD] > 0.1
    assert moved(bent, left_ear)[0] > 0.1
    assert moved(turned, left_ear)[FORWARD] < -0.04
    assert moved(solve(Pose(neck=Bend(rotation=60))), left_ear)[FORWARD] < -0.04
    assert moved(solve(Pose(pelvis=Pelvis(tilt=20))), left_ear)[FORWARD] > 0.1
    assert moved(solve(Pose(pelvis=Pelvis(roll=20))), left_ear)[0] > 0.1
    assert moved(solve(Pose(pelvis=Pelvis(turn=40))), left_ear)[FORWARD] < -0.04


@given(flex=st.floats(-175, 175), abduct=st.floats(-85, 85), turn=st.floats(-175, 175))
def test_a_rotation_can_be_read_back(flex: float, abduct: float, turn: float) -> None:
    assert turns_of(rotation_of(flex, abduct, turn)) == pytest.approx((flex, abduct, turn), abs=1e-6)


@settings(max_examples=30)
@given(angles=side_angles())
def test_the_angles_of_a_pose_without_contacts_are_those_written(angles: SideAngles) -> None:
    angles = replace(angles, shoulder_abduction=min(angles.shoulder_abduction, 85))
    angles = replace(angles, finger_flexion=min(angles.finger_flexion, 85))
    angles = replace(angles, shoulder_flexion=min(angles.shoulder_flexion, 175))
    solved = solve(Pose(angles=Pair(angles, angles)))
    for side in Side:
        assert asdict(angles_of(solved, side)) == pytest.approx(asdict(angles), abs=1e-6)


def test_every_angle_has_a_joint() -> None:
    assert {joint.name for joint in JOINTS} == set(asdict(SideAngles()))
