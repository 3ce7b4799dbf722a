"""Owns the tests of moving from pose to pose: contacts hold, nothing sinks, nothing jumps."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stretchcoach.core.posing import Landmark, Pose, Spot, Vector
from stretchcoach.core.routine import Side
from stretchcoach.figure.between import MIDDLE_OF_PALM, between, ease, shared_contacts
from stretchcoach.figure.check import below_floor
from stretchcoach.figure.path import along
from stretchcoach.figure.skeleton import OFFSETS, PARENTS, Bone, limbs_of
from stretchcoach.figure.solve import solve
from stretchcoach.figure.solved import Solved
from stretchcoach.figure.vectors import distance, length, mix
from tests.figure.drawn import families, furthest, poses, shelf, solved_family

TIMES = (0.1, 0.3, 0.5, 0.7, 0.9)
DRIFT = 0.001
FAMILIES = [family.name for family in families()]
FRAME = 1 / 45
"""A motion of a second and a half at 30 frames per second."""


def ways(name: str) -> list[tuple[str, str]]:
    """Return the direct ways of a family: along its routes and loops, and from each pose to the next."""
    [family] = [family for family in families() if family.name == name]
    found = set(pairwise(family.poses))
    for scene in family.poses.values():
        stops = [stop.pose for stop in scene.loop]
        found |= set(pairwise([*stops, *stops[:1]]))
    found = {leg for a, b in found for leg in pairwise(family.route(a, b))}
    found |= {leg for route in family.routes for leg in pairwise(route)}
    return sorted((a, b) for a, b in found if a != b)


def place_on(solved: Solved, point: Vector, anchor: Bone) -> Vector:
    """Return a point of the world in the frame of a bone."""
    origin = solved.origin(anchor)
    way = tuple(a - b for a, b in zip(point, origin, strict=True))
    x, y, z = (sum(a * b for a, b in zip(way, axis, strict=True)) for axis in solved.frame(anchor))
    return (x, y, z)


def test_a_motion_starts_and_ends_gently() -> None:
    assert (ease(0), ease(0.5), ease(1)) == (0, 0.5, 1)
    assert ease(0.01) < 0.00002
    assert all(ease(a / 100) < ease((a + 1) / 100) for a in range(100))


@pytest.mark.parametrize("name", FAMILIES)
def test_the_way_begins_and_ends_in_the_poses(name: str) -> None:
    solved = solved_family(name)
    for a, b in ways(name):
        assert furthest(between(solved[a], solved[b], 0), solved[a]) < 0.003
        assert furthest(between(solved[a], solved[b], 1), solved[b]) < 0.003


@pytest.mark.parametrize("name", FAMILIES)
def test_a_planted_foot_stays_through_every_in_between(name: str) -> None:
    solved = solved_family(name)
    for a, b in ways(name):
        one, other = solved[a], solved[b]
        shared = shared_contacts(one.contacts, other.contacts)
        for side in Side:
            foot = limbs_of(side).foot
            if shared.plant.of(side):
                for t in TIMES:
                    place = mix(one.origin(foot), other.origin(foot), t)
                    assert distance(between(one, other, t).origin(foot), place) < DRIFT, (a, b, side, t)


def test_an_ankle_stays_on_the_knee_through_every_in_between() -> None:
    solved = solved_family("supine")
    one, other = solved["fig4-supine.start"], solved["fig4-supine.mid"]
    assert shared_contacts(one.contacts, other.contacts).cross.right
    for t in TIMES:
        now = between(one, other, t)
        place = place_on(now, now.origin(Bone.RIGHT_FOOT), Bone.LEFT_THIGH)
        start = place_on(one, one.origin(Bone.RIGHT_FOOT), Bone.LEFT_THIGH)
        end = place_on(other, other.origin(Bone.RIGHT_FOOT), Bone.LEFT_THIGH)
        assert distance(place, mix(start, end, t)) < DRIFT


def test_hands_stay_on_the_shin_while_the_knee_is_drawn_in() -> None:
    solved = solved_family("supine")
    one, other = solved["ktos-supine.hold"], solved["ktos-supine.deepen"]
    for t in TIMES:
        now = between(one, other, t)
        for hand in (Bone.LEFT_HAND, Bone.RIGHT_HAND):
            places = [
                place_on(each, each.point(hand, MIDDLE_OF_PALM), Bone.RIGHT_SHANK)
                for each in (now, one, other)
            ]
            assert distance(places[0], mix(places[1], places[2], t)) < DRIFT


@pytest.mark.parametrize("name", FAMILIES)
def test_every_shared_contact_is_kept_or_told_as_missed(name: str) -> None:
    solved = solved_family(name)
    for a, b in ways(name):
        for t in TIMES:
            assert [miss for miss in between(solved[a], solved[b], t).misses if miss.metres > 0.03] == [], (
                a,
                b,
                t,
            )


@pytest.mark.parametrize("name", FAMILIES)
def test_nothing_sinks_into_the_floor_on_the_way(name: str) -> None:
    solved = solved_family(name)
    for a, b in ways(name):
        for t in TIMES:
            assert list(below_floor(between(solved[a], solved[b], t))) == [], (a, b, t)


@settings(max_examples=30)
@given(a=poses(), b=poses(), t=st.floats(0, 1))
def test_no_way_stretches_a_bone(a: Pose, b: Pose, t: float) -> None:
    now = between(solve(a), solve(b), t)
    for bone in Bone:
        if bone is not Bone.PELVIS:
            apart = distance(now.origin(bone), now.origin(PARENTS[bone]))
            assert apart == pytest.approx(length(OFFSETS[bone]), abs=1e-9)


def test_a_way_can_be_left_in_the_middle_for_another() -> None:
    solved = solved_family("supine")
    middle = between(solved["hook-lying"], solved["bridge.up"], 0.4)
    back = between(middle, solved["hook-lying"], 0.0)
    assert furthest(back, middle) < DRIFT
    assert middle.contacts.plant.left is not None


@pytest.mark.parametrize("name", FAMILIES)
def test_a_way_through_several_poses_has_no_jump(name: str) -> None:
    [family] = [family for family in families() if family.name == name]
    solved = solved_family(name)
    for route in family.routes:
        stops = [solved[pose] for pose in route]
        steps = 45 * (len(stops) - 1)
        frames = [along(stops, step / steps) for step in range(steps + 1)]
        for a, b in pairwise(frames):
            assert furthest(a, b) < 0.12, route


def test_a_way_through_several_poses_begins_at_the_first_and_rounds_the_corner() -> None:
    family = next(family for family in families() if family.name == "supine")
    solved = solved_family("supine")
    stops = [solved[pose] for pose in family.route("hook-lying", "fig4-supine.start")]
    assert len(stops) > 2
    assert furthest(along(stops, 0), stops[0]) < DRIFT
    assert furthest(along(stops, 1), stops[-1]) < DRIFT
    assert 0 < furthest(along(stops, 1 / (len(stops) - 1)), stops[1]) < 0.15
    assert furthest(along(stops[:2], 0.4), between(stops[0], stops[1], 0.4)) == 0


def test_the_knee_of_a_figure_four_is_a_landmark() -> None:
    found = shelf().find("fig4-supine.hold")
    assert found is not None
    solved = solve(found[1].pose)
    ankle = solved.landmark(Landmark(Side.RIGHT, Spot.ANKLE))
    cross = solved.landmark(Landmark(Side.LEFT, Spot.CROSS))
    assert distance(ankle, cross) < 0.05
