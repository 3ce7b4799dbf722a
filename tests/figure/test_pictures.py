"""Proves the pictures: what hides what, left as the mirror of right, glow, arrows, and how all looks."""

from dataclasses import replace
from typing import Final

import numpy as np
import pytest
from PySide6.QtGui import QImage

from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.core.posing import Landmark, Spot
from stretchcoach.core.routine import Side
from stretchcoach.core.scenery import Glow, MoveArrow
from stretchcoach.figure.pixels.arrays import Bytes
from stretchcoach.figure.pixels.field import HeightField
from stretchcoach.figure.pixels.png import png
from stretchcoach.figure.pixels.shade import COARSE, hollows
from stretchcoach.figure.pixels.surfaces import Surface
from stretchcoach.figure.pixels.sweep import Ball, draw_sphere
from stretchcoach.figure.shot import Shot
from stretchcoach.figure.standing import muscles_shot, portrait_shot
from stretchcoach.figure.styles import STYLES
from tests.figure.pictured import PICTURES, difference, field_of, kept, pixels_of, shot, studio

LOOKS: Final = (
    ("ktos-supine.contract", False, FigureStyle.BUN),
    ("fig4-supine.hold", True, FigureStyle.BUN),
    ("twist-chair.hold", False, FigureStyle.AFRO),
    ("calf-wall", True, FigureStyle.SCARF),
    ("side-lying-pack", False, FigureStyle.MANNEQUIN),
    ("roller.lean", False, FigureStyle.PONYTAIL),
    ("ham-strap.hold", True, FigureStyle.GREY),
)
ALIKE: Final = 0.06
"""How unlike two pictures may be and still look the same."""
OPAQUE: Final = 255


def drawn(taken: Shot, detail: int = 2) -> Bytes:
    return studio().picture(taken, detail)


@pytest.mark.parametrize(("pose", "dark", "style"), LOOKS)
def test_a_pose_looks_as_it_did(pose: str, dark: bool, style: FigureStyle) -> None:
    assert difference(studio(style, dark=dark).picture(shot(pose)), kept(pose)) < ALIKE


def test_another_pose_looks_different() -> None:
    a, b = drawn(shot("ktos-supine.contract")), drawn(shot("ktos-supine.hold"))
    assert difference(a, b[: a.shape[0], : a.shape[1]]) > ALIKE
    assert sorted(path.stem for path in PICTURES.iterdir()) == sorted(pose for pose, *_ in LOOKS)


@pytest.mark.parametrize("pose", ["fig4-supine.hold", "twist-chair.hold", "clam.open"])
def test_left_is_the_exact_mirror_of_right(pose: str) -> None:
    right, _ = field_of(shot(pose, 200, Side.RIGHT))
    left, _ = field_of(shot(pose, 200, Side.LEFT))
    assert (left.ids[:, ::-1] == right.ids).mean() > 0.9995
    figure = (right.ids > 0) & (left.ids[:, ::-1] == right.ids)
    assert np.abs(left.z[:, ::-1] - right.z)[figure].max() < 0.05
    assert np.abs(left.nx[:, ::-1] + right.nx)[figure].max() < 0.05


def test_the_light_stays_where_it_is_when_the_side_changes() -> None:
    pose = "hook-lying"
    right, left = drawn(shot(pose, 200, Side.RIGHT)), drawn(shot(pose, 200, Side.LEFT))
    assert (right[..., 3] > 0).sum() == pytest.approx((left[..., 3] > 0).sum(), rel=0.01)
    assert difference(left[:, ::-1], right) > 0.02


def test_the_crossed_ankle_is_seen_before_the_other_thigh() -> None:
    taken = shot("fig4-supine.hold", 400)
    field, _ = field_of(taken)
    ankle = taken.view.project(taken.solved.landmark(Landmark(Side.RIGHT, Spot.ANKLE)))
    seen = Surface(int(field.ids[int(ankle.y), int(ankle.x)]))
    assert seen in {Surface.RIGHT_FOOT, Surface.RIGHT_LEG}


def test_a_seat_hides_what_is_behind_it_and_not_who_sits_on_it() -> None:
    field, _ = field_of(shot("sit-tall", 300))
    found = set(np.unique(field.ids).tolist())
    assert {Surface.SEAT, Surface.FRAME, Surface.PANTS, Surface.FACE, Surface.EYE} <= found


@pytest.mark.parametrize("pose", [pose for pose, *_ in LOOKS])
def test_heights_and_normals_are_numbers(pose: str) -> None:
    field, _ = field_of(shot(pose, 160))
    figure = field.ids > 0
    assert figure.mean() > 0.02
    for values in (field.z, field.nx, field.ny):
        assert np.isfinite(values[figure]).all()
    assert np.hypot(field.nx, field.ny)[figure].max() < 1.6


def test_the_glow_is_on_the_muscle_and_nowhere_else() -> None:
    taken = replace(shot("fig4-supine.hold", 200), arrows=())
    lit, dark = drawn(taken).astype(int), drawn(replace(taken, glow=Glow())).astype(int)
    redder = (lit - dark)[..., 0] > 25
    place = taken.view.project(taken.solved.landmark(Landmark(Side.RIGHT, Spot.GLUTE)))
    rows, columns = np.nonzero(redder)
    assert len(rows) > 50
    far = np.hypot(rows - place.y, columns - place.x)
    assert far.max() < 0.35 * taken.view.scale


def test_the_leg_that_rests_steps_back() -> None:
    taken = replace(shot("fig4-supine.hold", 200), arrows=(), glow=Glow())
    field, _ = field_of(taken)
    ahead = drawn(replace(taken, other_leg=0.0), 1).astype(int).sum(axis=2)
    back = drawn(replace(taken, other_leg=1.0), 1).astype(int).sum(axis=2)
    darker = ahead - back > 12
    assert darker[field.ids == Surface.LEFT_LEG].mean() > 0.8
    assert darker[field.ids == Surface.FACE].mean() == 0


def test_a_press_pulses_and_a_faded_arrow_is_gone() -> None:
    taken = shot("ktos-supine.contract", 160)
    at_rest, far_out = drawn(replace(taken, beat=0.0)), drawn(replace(taken, beat=0.5))
    assert difference(at_rest, far_out) > ALIKE
    assert difference(drawn(replace(taken, arrow_strength=0.0)), drawn(replace(taken, arrows=()))) == 0


def test_an_arrow_begins_beyond_the_hand_that_it_would_hide() -> None:
    taken = shot("ktos-seated.hold", 200)
    hand = taken.view.project(taken.solved.landmark(Landmark(Side.LEFT, Spot.HAND)))
    near = slice(int(hand.y) - 3, int(hand.y) + 4), slice(int(hand.x) - 3, int(hand.x) + 4)
    bare = drawn(replace(taken, arrows=()))
    [arrow] = taken.arrows
    assert isinstance(arrow, MoveArrow)
    assert (drawn(taken)[near] == bare[near]).all()
    assert (drawn(replace(taken, arrows=(replace(arrow, gap=0.0),)))[near] != bare[near]).any()


def test_what_passes_far_before_a_thing_leaves_no_shade_on_it() -> None:
    darkest = []
    for far in (0.08, 0.5):
        field = HeightField(200, 200)
        draw_sphere(field, Ball(100, 100, 0, 4000), Surface.SOFT)
        top = float(field.z[100, 100])
        draw_sphere(field, Ball(100, 100, top + far * 300, 30), Surface.LEFT_ARM)
        shade = hollows(field, (slice(None), slice(None)), 300, 1.0)
        darkest.append(shade[field.ids[::COARSE, ::COARSE] == Surface.SOFT].max())
    near, away = darkest
    assert near > 0.05
    assert away < near / 2


def test_a_breath_widens_the_chest_and_nothing_else() -> None:
    taken = shot("hook-lying", 200)
    empty, full = drawn(taken).astype(int), drawn(replace(taken, breath=1.0)).astype(int)
    field, _ = field_of(replace(taken, breath=1.0))
    changed = np.abs(full - empty).max(axis=2) > 40
    assert changed.any()
    assert not changed[(field.ids == Surface.RIGHT_FOOT) | (field.ids == Surface.FACE)].any()


def test_nothing_is_drawn_where_nothing_is_and_edges_are_soft() -> None:
    picture = drawn(replace(shot("stand-tall", 200), mat=None))
    alpha = picture[..., 3]
    assert alpha[0, 0] == 0
    assert ((alpha > 0) & (alpha < OPAQUE)).sum() > 100
    assert (picture[..., :3] <= picture[..., 3:]).all()


@pytest.mark.parametrize("style", FigureStyle)
def test_each_style_looks_different_from_the_usual_one(style: FigureStyle) -> None:
    portrait = portrait_shot((80, 72))
    own, usual = studio(style).picture(portrait), studio().picture(portrait)
    assert set(STYLES) == set(FigureStyle)
    assert (difference(own, usual) > 0.2) is (style is not FigureStyle.BUN)


def test_the_muscles_are_seen_from_where_they_are() -> None:
    pose = shot("fig4-supine.hold")
    behind = muscles_shot(pose.glow, (120, 168), Side.RIGHT)
    before = muscles_shot(shot("half-kneel.hold").glow, (120, 168), Side.RIGHT)
    assert behind is not None
    assert before is not None
    assert abs(behind.view.yaw - before.view.yaw) == 180
    assert muscles_shot(Glow(), (120, 168), None) is None
    picture = studio().picture(behind)
    red = (picture[..., 0].astype(int) - picture[..., 2]) > 120
    waist = picture.shape[0] * 0.55
    rows, columns = np.nonzero(red[int(waist * 0.7) : int(waist * 1.2), 30:-30])
    assert len(rows) > 20
    assert columns.mean() + 30 > picture.shape[1] / 2, "seen from behind, the right is on the right"


def test_a_picture_survives_being_a_file() -> None:
    picture = drawn(shot("ktos-supine.hold"))
    image = QImage.fromData(png(picture))
    apart = np.abs(pixels_of(image).astype(int) - picture.astype(int))
    assert apart.max() <= 1


def test_less_detail_looks_nearly_the_same() -> None:
    taken = shot("ktos-supine.hold", 400)
    assert np.abs(drawn(taken, 1).astype(int) - drawn(taken, 2)).mean() < 1.5
