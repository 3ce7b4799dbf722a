"""Owns the tests of solving a pose: the body rests where it should, and contacts hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stretchcoach.core.posing import (
    AtPoint,
    Base,
    BoneName,
    Contacts,
    Cross,
    Facing,
    Landmark,
    OnBone,
    OnLandmark,
    Pair,
    Part,
    Pelvis,
    PelvisAt,
    Plant,
    Pose,
    Reach,
    Resting,
    SideAngles,
    Spot,
    Vector,
)
from stretchcoach.core.routine import Side
from stretchcoach.figure.body import Flesh
from stretchcoach.figure.check import below_floor
from stretchcoach.figure.rig import ARM_TO_PALM
from stretchcoach.figure.skeleton import PALM, SOLE, Bone
from stretchcoach.figure.solve import solve
from stretchcoach.figure.solved import Solved
from stretchcoach.figure.vectors import distance, dot, subtract, unit


def palm(solved: Solved, hand: Bone = Bone.RIGHT_HAND) -> Vector:
    """Return the middle of a palm."""
    return solved.point(hand, (0, -PALM, 0))


@pytest.mark.parametrize("base", Base)
def test_a_body_rests_on_the_floor(base: Base) -> None:
    solved = solve(Pose(base=base))
    resting = {Flesh.TORSO, Flesh.GLUTE, Flesh.THIGH, Flesh.SHANK, Flesh.FOOT}
    assert [fault for fault in below_floor(solved) if fault.flesh in resting and fault.metres > 0.05] == []
    assert solved.origin(Bone.PELVIS)[0] == 0


@pytest.mark.parametrize(
    ("base", "head"),
    [
        (Base.STANDING, (0, 1, 0)),
        (Base.SUPINE, (-1, 0, 0)),
        (Base.PRONE, (-1, 0, 0)),
        (Base.ON_LEFT_SIDE, (1, 0, 0)),
        (Base.ON_RIGHT_SIDE, (-1, 0, 0)),
    ],
)
def test_a_base_says_where_the_head_is(base: Base, head: Vector) -> None:
    solved = solve(Pose(base=base))
    way = tuple(a - b for a, b in zip(solved.origin(Bone.HEAD), solved.origin(Bone.PELVIS), strict=True))
    assert dot(unit((way[0], way[1], way[2])), head) > 0.99


def test_lying_on_a_side_means_that_side_is_down() -> None:
    on_left = solve(Pose(base=Base.ON_LEFT_SIDE))
    assert on_left.origin(Bone.LEFT_THIGH)[1] < on_left.origin(Bone.RIGHT_THIGH)[1]
    on_back = solve(Pose(base=Base.SUPINE))
    assert on_back.frame(Bone.PELVIS)[2] == pytest.approx((0, 1, 0))


@given(height=st.floats(0, 1), x=st.floats(-1, 1), z=st.floats(-1, 1))
@settings(max_examples=20)
def test_a_body_rests_at_a_height_above_a_place(height: float, x: float, z: float) -> None:
    on_floor = solve(Pose()).origin(Bone.PELVIS)[1]
    solved = solve(Pose(pelvis=Pelvis(placement=Resting(height, x=x, z=z))))
    assert solved.origin(Bone.PELVIS) == pytest.approx((x, on_floor + height, z))


def test_only_the_parts_it_rests_by_count() -> None:
    seat = Resting(0.44, frozenset({Part.PELVIS}))
    solved = solve(Pose(base=Base.SEATED, pelvis=Pelvis(placement=seat)))
    assert solved.origin(Bone.LEFT_FOOT)[1] < 0
    assert solved.origin(Bone.PELVIS)[1] == pytest.approx(0.44 + 0.035 + 0.088)


@given(x=st.floats(-0.3, 0.3), z=st.floats(-0.3, 0.3), turn=st.floats(-30, 30), heel=st.floats(0, 40))
@settings(max_examples=40)
def test_a_planted_foot_stands_on_its_place(x: float, z: float, turn: float, heel: float) -> None:
    plant = Plant((x, z), turn=turn, heel=heel)
    pose = Pose(
        pelvis=Pelvis(placement=PelvisAt((0, 0.7, 0))), contacts=Contacts(plant=Pair(plant, Plant((-0.1, 0))))
    )
    solved = solve(pose)
    ankle = solved.origin(Bone.LEFT_FOOT)
    assert (ankle[0], ankle[2]) == pytest.approx((x, z), abs=1e-6)
    assert solved.misses == ()
    assert solved.origin(Bone.RIGHT_FOOT)[1] == pytest.approx(SOLE)
    assert solved.frame(Bone.LEFT_TOES)[1] == pytest.approx((0, 1, 0), abs=1e-6)
    # positive turns outward, which is to +x for the left foot
    assert solved.frame(Bone.LEFT_TOES)[2][0] * turn >= 0


def test_an_ankle_lies_on_the_other_leg() -> None:
    crossing = Cross(OnLandmark(Landmark(Side.LEFT, Spot.CROSS)), (-1.0, -0.3, 0.2))
    angles = Pair(SideAngles(hip_flexion=80, knee_flexion=90), SideAngles())
    solved = solve(Pose(base=Base.SUPINE, angles=angles, contacts=Contacts(cross=Pair(None, crossing))))
    place = solved.landmark(Landmark(Side.LEFT, Spot.CROSS))
    assert distance(solved.origin(Bone.RIGHT_FOOT), place) < 1e-6
    assert solved.origin(Bone.RIGHT_SHANK)[2] > solved.origin(Bone.LEFT_SHANK)[2]  # the knee falls outward


def test_a_palm_lies_on_a_landmark_moved_by_an_offset() -> None:
    angles = Pair(SideAngles(), SideAngles(hip_flexion=80, knee_flexion=90))
    top = Landmark(Side.RIGHT, Spot.THIGH_TOP)
    reach = Reach(OnLandmark(top, (0, 0.05, 0)))
    solved = solve(Pose(base=Base.SEATED, angles=angles, contacts=Contacts(reach=Pair(None, reach))))
    x, y, z = solved.landmark(top)
    tip = solved.point(Bone.RIGHT_FOREARM, (0, -ARM_TO_PALM[1], 0))
    assert distance(tip, (x, y + 0.05, z)) < 1e-6


def test_a_hand_points_and_faces_as_told() -> None:
    facing = Facing(palm=(0, -1, 0), point=(0, 0, 1))
    pose = Pose(contacts=Contacts(reach=Pair(None, Reach(AtPoint((-0.3, 1.1, 0.3)), facing=facing))))
    solved = solve(pose)
    x, y, _ = solved.frame(Bone.RIGHT_HAND)
    assert palm(solved) == pytest.approx((-0.3, 1.1, 0.3), abs=1e-6)
    assert y == pytest.approx((0, 0, -1), abs=1e-6)  # fingers go along -y
    assert x == pytest.approx((0, -1, 0), abs=1e-6)  # the right palm faces along +x


def test_a_palm_turns_about_the_forearm_where_no_fingers_point() -> None:
    reach = Reach(AtPoint((-0.3, 1.1, 0.3)), facing=Facing(palm=(0, -1, 0)))
    solved = solve(Pose(contacts=Contacts(reach=Pair(None, reach))))
    x, y, _ = solved.frame(Bone.RIGHT_HAND)
    assert y == pytest.approx(solved.frame(Bone.RIGHT_FOREARM)[1], abs=1e-6)
    assert dot(x, (0, -1, 0)) > 0.5


def test_a_palm_follows_the_bone_it_is_on() -> None:
    reach = Reach(OnBone(BoneName(Part.PELVIS), (-0.15, 0.08, 0.06)), facing=Facing((1, 0, 0), (0, -1, 0)))
    for turn in (0, 50):
        pose = Pose(pelvis=Pelvis(turn=turn), contacts=Contacts(reach=Pair(None, reach)))
        solved = solve(pose)
        assert distance(palm(solved), solved.point(Bone.PELVIS, (-0.15, 0.08, 0.06))) < 1e-6
        assert solved.frame(Bone.RIGHT_HAND)[1] == pytest.approx(solved.frame(Bone.PELVIS)[1], abs=1e-6)


def test_curled_fingers_bend_to_the_palm() -> None:
    straight = Pose(contacts=Contacts(reach=Pair(None, Reach(AtPoint((-0.3, 1.1, 0.3)), curl=0))))
    bent = Pose(contacts=Contacts(reach=Pair(None, Reach(AtPoint((-0.3, 1.1, 0.3)), curl=80))))
    before, after = (solve(pose).point(Bone.RIGHT_FINGERS, (0, -0.09, 0)) for pose in (straight, bent))
    inward = solve(straight).frame(Bone.RIGHT_HAND)[0]
    assert dot(subtract(after, before), inward) > 0.05


def test_what_is_out_of_reach_is_told_by_how_much() -> None:
    far = (-0.3, 1.1, 2.3)
    solved = solve(Pose(contacts=Contacts(reach=Pair(None, Reach(AtPoint(far))))))
    [miss] = solved.misses
    assert miss.bone is Bone.RIGHT_HAND
    assert miss.metres == pytest.approx(
        distance(far, solved.point(Bone.RIGHT_FOREARM, (0, -ARM_TO_PALM[1], 0)))
    )


def test_a_level_foot_is_level() -> None:
    solved = solve(Pose(base=Base.SUPINE, contacts=Contacts(flat=Pair(None, (1, 0)))))
    assert solved.frame(Bone.RIGHT_FOOT)[1] == pytest.approx((0, 1, 0), abs=1e-9)
    assert solved.frame(Bone.RIGHT_FOOT)[2] == pytest.approx((1, 0, 0), abs=1e-9)
