"""Owns the tests of the poses that ship with the program: all are drawn, and none looks wrong."""

import pytest

from stretchcoach.core.posing import Landmark, Spot
from stretchcoach.core.routine import Side
from stretchcoach.core.scenery import Wall
from stretchcoach.figure.check import flaws
from stretchcoach.figure.skeleton import Bone
from stretchcoach.figure.solids import Box, solids
from stretchcoach.figure.solved import Solved
from stretchcoach.storage.poses import load_catalogue
from tests.figure.drawn import FOLDER, families, shelf, solved_family

FAMILIES = [family.name for family in families()]
NAMES = sorted(load_catalogue(FOLDER.parent).names)


def solved_pose(name: str) -> Solved:
    """Return a bundled pose in the world, in its home."""
    found = shelf().find(name)
    assert found is not None
    return solved_family(found[0].name)[name]


def height(name: str, spot: Spot, side: Side = Side.RIGHT) -> float:
    """Return how high a place of the skin is in a pose."""
    return solved_pose(name).landmark(Landmark(side, spot))[1]


def test_the_bundled_pose_files_have_no_problem() -> None:
    assert [str(problem) for problem in shelf().problems] == []
    assert len(FAMILIES) == len([*FOLDER.glob("*.yaml")]) - 1


def test_all_58_names_that_routines_may_use_are_posed() -> None:
    assert len(NAMES) == 58
    assert set(NAMES) - shelf().names == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_pose_is_at_home_in_one_family(name: str) -> None:
    assert len([each for each in shelf().families_of(name) if name not in each.guests]) == 1


@pytest.mark.parametrize("name", FAMILIES)
def test_no_pose_bends_too_far_sinks_or_misses_its_contacts(name: str) -> None:
    faults = {pose: flaws(solved) for pose, solved in solved_family(name).items()}
    assert {pose: found for pose, found in faults.items() if found} == {}


@pytest.mark.parametrize("name", FAMILIES)
def test_no_prop_is_below_the_floor(name: str) -> None:
    [family] = [family for family in families() if family.name == name]
    for pose, scene in family.poses.items():
        for prop in scene.props:
            for solid in solids(prop, solved_family(name)[pose]):
                if isinstance(solid, Box):
                    assert solid.middle[1] - solid.half[1] > -1e-9, (pose, solid)


@pytest.mark.parametrize("name", FAMILIES)
def test_no_one_stands_in_a_wall(name: str) -> None:
    [family] = [family for family in families() if family.name == name]
    for pose, scene in family.poses.items():
        for wall in scene.walls:
            assert not _is_through(wall, solved_family(name)[pose]), pose


def _is_through(wall: Wall, solved: Solved) -> bool:
    """Return whether joints are on either side of a wall."""
    places = [solved.origin(bone)[0 if wall.axis == "x" else 2] - wall.at for bone in Bone]
    return min(places) < -0.01 and max(places) > 0.01


def test_the_poses_do_what_their_names_say() -> None:
    assert height("march", Spot.KNEE) > height("stand-tall", Spot.KNEE) + 0.2
    assert height("half-squat", Spot.HIP) < height("stand-tall", Spot.HIP) - 0.08
    assert height("squat.bottom", Spot.HIP) < height("half-squat", Spot.HIP)
    assert height("bridge.up", Spot.HIP_FRONT) > height("hook-lying", Spot.HIP_FRONT) + 0.1
    assert height("clam.open", Spot.KNEE) > height("clam.closed", Spot.KNEE) + 0.14
    assert height("ham-strap.hold", Spot.ANKLE) > height("ham-strap.start", Spot.ANKLE)
    assert height("hip-hinge", Spot.SHOULDER) < height("stand-tall", Spot.SHOULDER) - 0.2


def test_the_knee_crosses_the_middle_in_the_knee_to_opposite_shoulder_stretch() -> None:
    knee = Landmark(Side.RIGHT, Spot.KNEE)
    # on the back the left side is at -z, and the middle at 0
    start, hold, deep = (
        solved_pose(f"ktos-supine.{name}").landmark(knee)[2] for name in ("start", "hold", "deepen")
    )
    assert start > 0 > hold > deep


def test_the_working_side_of_every_bundled_pose_is_the_right_one() -> None:
    for name in ("fig4-supine.hold", "fig4-seated.hold", "roller.lean"):
        contacts = solved_pose(name).contacts
        assert contacts.cross.right is not None
        assert contacts.cross.left is None
