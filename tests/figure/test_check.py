"""Owns the tests of telling what looks wrong in a pose."""

import pytest

from stretchcoach.core.posing import (
    AtPoint,
    Base,
    Bend,
    Contacts,
    Pair,
    Part,
    Pelvis,
    PelvisAt,
    Pose,
    Reach,
    Resting,
    SideAngles,
)
from stretchcoach.core.routine import Side
from stretchcoach.figure.body import Flesh
from stretchcoach.figure.check import BelowFloor, PastLimit, below_floor, flaws, past_limits
from stretchcoach.figure.solve import solve
from stretchcoach.figure.solved import Miss


def test_standing_looks_right() -> None:
    assert flaws(solve(Pose(angles=Pair(SideAngles(elbow_flexion=5), SideAngles(elbow_flexion=5))))) == ()


@pytest.mark.parametrize("side", Side)
def test_a_joint_bent_too_far_is_named_with_its_side(side: Side) -> None:
    bent = SideAngles(hip_abduction=85)
    angles = Pair(bent, SideAngles()) if side is Side.LEFT else Pair(SideAngles(), bent)
    [fault] = past_limits(solve(Pose(angles=angles)))
    assert isinstance(fault, PastLimit)
    assert (fault.joint, fault.side, round(fault.degrees)) == ("hip_abduction", side, 85)


@pytest.mark.parametrize(
    ("pose", "joint", "degrees"),
    [
        (Pose(spine=Bend(flexion=-50)), "spine_flexion", -50),
        (Pose(spine=Bend(side_bend=45, rotation=20)), "spine_side_bend", 45),
        (Pose(neck=Bend(rotation=-90)), "neck_rotation", -90),
    ],
)
def test_a_spine_or_neck_bent_too_far_is_named(pose: Pose, joint: str, degrees: float) -> None:
    [fault] = past_limits(solve(pose))
    assert (fault.joint, fault.side, round(fault.degrees)) == (joint, None, degrees)


def test_a_limit_itself_is_within() -> None:
    straight = SideAngles(elbow_flexion=0, knee_flexion=-5)
    assert list(past_limits(solve(Pose(angles=Pair(straight, straight))))) == []


def test_what_is_below_the_floor_is_named_with_its_depth() -> None:
    standing = solve(Pose()).origins[0][1]
    sunk = solve(Pose(pelvis=Pelvis(placement=PelvisAt((0, standing - 0.02, 0)))))
    faults = {(fault.flesh, fault.side): fault.metres for fault in below_floor(sunk)}
    assert faults[Flesh.FOOT, Side.LEFT] == pytest.approx(0.02, abs=0.004)
    assert set(faults) >= {(Flesh.FOOT, Side.RIGHT), (Flesh.FOOT_OUTER, Side.LEFT)}
    assert (Flesh.SHANK, Side.LEFT) not in faults


def test_a_trunk_on_its_side_is_wide() -> None:
    lying = Pose(base=Base.ON_LEFT_SIDE, pelvis=Pelvis(placement=PelvisAt((0, 0.15, 0))))
    on_back = Pose(base=Base.SUPINE, pelvis=Pelvis(placement=PelvisAt((0, 0.15, 0))))
    assert Flesh.TORSO in {fault.flesh for fault in below_floor(solve(lying))}
    assert Flesh.TORSO not in {fault.flesh for fault in below_floor(solve(on_back))}


def test_a_contact_out_of_reach_is_a_flaw() -> None:
    far = Contacts(reach=Pair(Reach(AtPoint((3, 1, 0))), None))
    assert any(isinstance(fault, Miss) for fault in flaws(solve(Pose(contacts=far))))


def test_resting_on_the_hips_lets_the_feet_sink() -> None:
    seat = Pelvis(placement=Resting(0, frozenset({Part.PELVIS})))
    assert any(isinstance(fault, BelowFloor) for fault in flaws(solve(Pose(pelvis=seat))))
