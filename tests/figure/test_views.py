"""Proves the camera and the sets: all in the picture, one view for all poses, few changes of place."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.core.routine import Side
from stretchcoach.figure.framing import homes, only
from stretchcoach.figure.shot import Set, body_extent, shot_between
from stretchcoach.figure.view import View, fit
from tests.figure.drawn import families, shelf
from tests.figure.pictured import scene

ANGLES = st.tuples(st.floats(-180, 180), st.floats(0, 60))
POINTS = st.tuples(st.floats(-1, 1), st.floats(0, 2), st.floats(-1, 1))
RUN = ("hook-lying", "ktos-supine.start", "ktos-supine.hold", "ktos-supine.deepen")


@given(ANGLES, st.lists(POINTS, min_size=2, max_size=9, unique=True), st.booleans())
def test_all_that_is_fitted_is_in_the_picture(
    angles: tuple[float, float], points: list[tuple[float, float, float]], flipped: bool
) -> None:
    view = fit(((point, 0.1) for point in points), (400, 300), angles, 0.05, flipped=flipped)
    for point in points:
        seen = view.project(point)
        radius = 0.1 * seen.scale
        assert seen.x - radius >= 19.9
        assert seen.x + radius <= 380.1
        assert seen.y - radius >= 14.9
        assert seen.y + radius <= 285.1


@given(ANGLES, POINTS)
def test_a_flipped_view_shows_the_mirror_image(
    angles: tuple[float, float], point: tuple[float, float, float]
) -> None:
    plain, flipped = View(*angles, 100, 200, 150), View(*angles, 100, 200, 150, flipped=True)
    a, b = plain.project(point), flipped.project(point)
    assert (a.x - 200, a.y, a.depth) == pytest.approx((200 - b.x, b.y, b.depth))
    assert hypot(*plain.direction((1, 0, 0))[:2]) == pytest.approx(hypot(*flipped.direction((1, 0, 0))[:2]))


def test_poses_that_are_seen_together_share_a_view_and_a_mat() -> None:
    stage = Set(only(homes(shelf().families, RUN)[RUN[0]], RUN))
    shots = [stage.shot(pose, (600, 400)) for pose in RUN]
    assert len({(shot.view, shot.mat) for shot in shots}) == 1
    for shot in shots:
        for middle, radius in body_extent(shot.solved):
            seen = shot.view.project(middle)
            assert seen.x - radius * seen.scale >= -1
            assert seen.x + radius * seen.scale <= 601


def test_a_pose_alone_is_seen_larger_than_among_others() -> None:
    family = homes(shelf().families, RUN)[RUN[0]]
    alone, among = Set(only(family, ("ktos-supine.hold",))), Set(family)
    assert (
        alone.shot("ktos-supine.hold", (600, 400)).view.scale
        > among.shot("ktos-supine.hold", (600, 400)).view.scale
    )


def test_a_picture_has_its_family_s_shape_and_even_sides() -> None:
    for family in families():
        width, height = Set(family).size_within((501, 333))
        assert width <= 501
        assert height <= 333
        assert width % 2 == height % 2 == 0
        assert width / height == pytest.approx(family.width / family.height, rel=0.02)


def test_a_run_stays_in_one_family_as_long_as_it_can() -> None:
    found = homes(shelf().families, ("stand-tall", "squat.top", "squat.bottom"))
    assert {family.name for family in found.values()} == {"squat"}
    assert homes(shelf().families, ("no-such-pose",)) == {}


def test_a_family_cut_to_some_poses_keeps_what_they_move_through() -> None:
    family = homes(shelf().families, ("walk",))["walk"]
    kept = only(family, ("walk",))
    assert {stop.pose for stop in family.poses["walk"].loop} <= set(kept.poses)
    assert "leg-swing" not in kept.poses


def test_a_transition_begins_and_ends_as_its_poses_are() -> None:
    stage = Set(only(homes(shelf().families, RUN)[RUN[0]], RUN))
    a, b = stage.shot(RUN[0], (200, 150)), stage.shot(RUN[3], (200, 150))
    assert shot_between(a, b, 0) is a
    assert shot_between(a, b, 1) is b
    middle = shot_between(a, b, 0.5)
    assert middle.arrow_strength == 0
    assert dict(middle.glow.muscles) == {
        muscle: pytest.approx(strength / 2) for muscle, strength in b.glow.muscles
    }


def test_from_any_side_the_figure_is_in_the_picture() -> None:
    stage = scene("fig4-supine.hold")
    for turn in range(0, 360, 45):
        shot = stage.turned("fig4-supine.hold", (300, 200), turn, Side.LEFT)
        for middle, radius in body_extent(shot.solved):
            seen = shot.view.project(middle)
            assert seen.y - radius * seen.scale >= -2
            assert seen.y + radius * seen.scale <= 202


def test_what_is_at_the_camera_or_behind_it_is_still_somewhere() -> None:
    view = View(0.0, 0.0, 100.0, 0.0, 0.0)
    for ahead in (6.0, 7.0, 9.0):
        assert 0 < view.project((0.1, 0.1, ahead)).scale < 2000
