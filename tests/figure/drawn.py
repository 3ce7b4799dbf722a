"""Owns what the tests of the figure share: the bundled families, and poses made up at random."""

from functools import cache
from pathlib import Path
from typing import Final

from hypothesis import strategies as st

from stretchcoach.core.posing import (
    AtPoint,
    Base,
    Bend,
    Contacts,
    Cross,
    Facing,
    Landmark,
    OnLandmark,
    Pair,
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
from stretchcoach.core.scenery import Family
from stretchcoach.figure.joints import JOINTS
from stretchcoach.figure.mirror import mirrored_contacts
from stretchcoach.figure.rig import Rig
from stretchcoach.figure.skeleton import Bone
from stretchcoach.figure.solve import solve
from stretchcoach.figure.solved import Solved
from stretchcoach.figure.vectors import distance, mirror
from stretchcoach.storage.pose_shelf import PoseShelf, load_poses

FOLDER: Final = Path(__file__).parents[2] / "assets" / "poses"


@cache
def shelf() -> PoseShelf:
    """Return the bundled poses."""
    return load_poses(FOLDER)


@cache
def solved_family(name: str) -> dict[str, Solved]:
    """Return all poses of a bundled family in the world."""
    [family] = [family for family in shelf().families if family.name == name]
    return {each: solve(scene.pose) for each, scene in family.poses.items()}


def families() -> tuple[Family, ...]:
    """Return the bundled families."""
    return shelf().families


def unposed() -> Solved:
    """Return the figure at rest: standing with the arms down, the hips at the origin."""
    return Rig().freeze(Contacts())


def furthest(a: Solved, b: Solved) -> float:
    """Return how far the most different joint of two figures is apart, in metres."""
    return max(distance(a.origin(bone), b.origin(bone)) for bone in Bone)


def mirrored_pose(pose: Pose) -> Pose:
    """Return the pose that a mirror across x = 0 shows of one that stands."""
    pelvis = pose.pelvis
    placement = pelvis.placement
    match placement:
        case PelvisAt(at):
            placement = PelvisAt(mirror(at))
        case Resting():
            placement = Resting(placement.height, placement.by, -placement.x, placement.z)
    return Pose(
        base=pose.base,
        pelvis=Pelvis(pelvis.tilt, -pelvis.roll, -pelvis.turn, placement),
        spine=_mirrored_bend(pose.spine),
        neck=_mirrored_bend(pose.neck),
        angles=Pair(pose.angles.right, pose.angles.left),
        contacts=mirrored_contacts(pose.contacts),
    )


def _mirrored_bend(bend: Bend) -> Bend:
    return Bend(bend.flexion, -bend.side_bend, -bend.rotation)


def _within(most: float) -> st.SearchStrategy[float]:
    return st.floats(-most, most)


def side_angles() -> st.SearchStrategy[SideAngles]:
    """Draw joint angles within their limits."""
    return st.builds(SideAngles, **{j.name: st.floats(j.least, j.most) for j in JOINTS})


def points() -> st.SearchStrategy[Vector]:
    """Draw places around the figure."""
    return st.tuples(_within(0.8), st.floats(0, 1.5), _within(0.8))


def directions() -> st.SearchStrategy[Vector]:
    """Draw directions."""
    return st.tuples(_within(1), _within(1), _within(1)).filter(lambda v: distance(v, (0, 0, 0)) > 0.1)


def contacts() -> st.SearchStrategy[Contacts]:
    """Draw what touches what; at most one hand lies on an arm: two would wait for each other."""
    arms = {Spot.SHOULDER, Spot.ELBOW, Spot.HAND, Spot.PALM}
    grounds = st.tuples(_within(0.5), _within(0.5))
    plants = st.builds(Plant, at=grounds, turn=_within(40), heel=st.floats(0, 40))
    at = st.builds(AtPoint, points())
    crosses = st.builds(Cross, at | _laid(set(Spot)), st.none() | directions())
    return st.builds(
        Contacts,
        plant=st.builds(Pair, st.none() | plants, st.none() | plants),
        cross=st.builds(Pair, st.none() | crosses, st.none()),
        reach=st.builds(
            Pair,
            st.none() | _reaches(at | _laid(set(Spot))),
            st.none() | _reaches(at | _laid(set(Spot) - arms)),
        ),
    )


def _laid(spots: set[Spot]) -> st.SearchStrategy[OnLandmark]:
    return st.builds(OnLandmark, st.builds(Landmark, st.sampled_from(Side), st.sampled_from(sorted(spots))))


def _reaches(targets: st.SearchStrategy[AtPoint | OnLandmark]) -> st.SearchStrategy[Reach]:
    facing = st.builds(Facing, directions(), st.none() | directions())
    elbow, curl = st.none() | directions(), st.none() | st.just(30.0)
    return st.builds(Reach, targets, elbow, st.none() | facing, curl)


def poses(*, touching: bool = True) -> st.SearchStrategy[Pose]:
    """Draw poses that stand, with the pelvis anyhow."""
    bends = st.builds(Bend, _within(40), _within(30), _within(50))
    placements = st.builds(PelvisAt, points()) | st.builds(Resting, height=st.floats(0, 0.5), x=_within(0.5))
    return st.builds(
        Pose,
        base=st.sampled_from((Base.STANDING, Base.SEATED, Base.KNEELING)),
        pelvis=st.builds(Pelvis, _within(60), _within(40), _within(90), placements),
        spine=bends,
        neck=bends,
        angles=st.builds(Pair, side_angles(), side_angles()),
        contacts=contacts() if touching else st.just(Contacts()),
    )
