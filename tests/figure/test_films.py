"""Proves the films: begin and end, what moves and what stands, pulse, loop, breath and turn."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import numpy as np
import pytest

from stretchcoach.figure import reels
from stretchcoach.figure.framing import homes, only
from stretchcoach.figure.pixels.arrays import Bytes
from stretchcoach.figure.pixels.film import film
from stretchcoach.figure.reels import Reel
from stretchcoach.figure.shot import Set
from tests.figure.drawn import shelf
from tests.figure.pictured import difference, scene, studio

RUN = ("hook-lying", "ktos-supine.start", "ktos-supine.hold", "ktos-supine.contract")
SIZE = (120, 80)


def supine() -> Set:
    return Set(only(homes(shelf().families, RUN)[RUN[0]], RUN))


def whole(reel: Reel, number: int) -> Bytes:
    """Return a frame with the ground around it, red and blue as in a picture."""
    shown = film(studio(), reel, hurried=True)
    frames = list(shown.frames)
    picture = shown.ground.copy()
    picture[shown.box.slices] = frames[number]
    return np.ascontiguousarray(picture[..., [2, 1, 0, 3]])


def test_a_transition_takes_its_time_and_ends_where_it_should() -> None:
    stage = supine()
    reel = reels.transition(stage, "ktos-supine.start", "ktos-supine.hold", SIZE, None)
    assert reel is not None
    assert sum(span for _, span in reel.schedule) == reels.TRANSITION
    assert not reel.repeats
    shots = {number: reel.shots[number] for number in (0, -1)}
    short = Reel(tuple(shots.values()), ((0, 1), (1, 1)))
    for number, pose in ((0, "ktos-supine.start"), (-1, "ktos-supine.hold")):
        assert difference(whole(short, number), studio().picture(stage.shot(pose, SIZE), 1)) == 0


def test_a_way_through_other_poses_takes_longer() -> None:
    stage = Set(homes(shelf().families, RUN)[RUN[0]])
    route = stage.family.routes[0]
    reel = reels.transition(stage, route[-1], route[0], SIZE, None)
    assert reel is not None
    told = sum(span for _, span in reel.schedule)
    assert told == reels.TRANSITION + (len(route) - 2) * reels.EACH_STOP_MORE


def test_there_is_no_way_to_where_one_is_or_to_another_place() -> None:
    assert reels.transition(supine(), "hook-lying", "hook-lying", SIZE, None) is None
    assert reels.transition(supine(), "hook-lying", "stand-tall", SIZE, None) is None


def test_all_that_moves_is_in_the_frames() -> None:
    reel = reels.transition(supine(), "hook-lying", "ktos-supine.hold", SIZE, None, rate=6)
    assert reel is not None
    shown = film(studio(), reel, hurried=True)
    frames = list(shown.frames)
    assert shown.box.shape != SIZE[::-1], "some of the picture stands still"
    for shot, frame in zip(reel.shots, frames, strict=True):
        picture = studio().picture(shot, 1)[..., [2, 1, 0, 3]].astype(int)
        around = picture.copy()
        around[shown.box.slices] = 0
        assert np.abs(around - shown.ground).max() <= 3
        assert (frame == picture[shown.box.slices]).all()


def test_a_press_pulses_in_a_small_part_of_the_picture() -> None:
    reel = reels.pulse(supine(), "ktos-supine.contract", SIZE, None)
    assert reel is not None
    assert reel.repeats
    shown = film(studio(), reel, hurried=True)
    assert shown.box.shape[0] * shown.box.shape[1] < SIZE[0] * SIZE[1] / 2
    assert reels.pulse(supine(), "hook-lying", SIZE, None) is None


def test_a_breath_is_ten_seconds_and_meets_itself() -> None:
    reel = reels.breath(supine(), "hook-lying", SIZE, None)
    assert sum(span for _, span in reel.schedule) == 10_000
    breaths = [reel.shots[frame].breath for frame, _ in reel.schedule]
    assert max(breaths) > 0.9
    assert abs(breaths[0] - breaths[-1]) < 0.1
    assert max(abs(b - a) for a, b in pairwise(breaths)) < 0.1


@pytest.mark.parametrize("pose", ["walk", "leg-swing", "march", "pelvic-tilt-seated", "roller.lean"])
def test_a_loop_goes_on_without_a_jump(pose: str) -> None:
    stage = scene(pose)
    reel = reels.loop(stage, pose, SIZE, None)
    assert reel is not None
    told = sum(span for _, span in reel.schedule) / 1000
    planned = sum(stop.span.total_seconds() for stop in stage.family.poses[pose].loop)
    assert told == pytest.approx(planned, rel=0.05)
    figures = [reel.shots[frame].solved for frame, _ in reel.schedule]
    steps = [
        max(
            sum((p - q) ** 2 for p, q in zip(one, other, strict=True)) ** 0.5
            for one, other in zip(a.origins, b.origins, strict=True)
        )
        for a, b in zip(figures, [*figures[1:], figures[0]], strict=True)
    ]
    assert max(steps) < 0.2


def test_a_still_pose_has_no_loop() -> None:
    assert reels.loop(scene("hook-lying"), "hook-lying", SIZE, None) is None


def test_a_loop_without_time_is_none() -> None:
    stage = scene("leg-swing")
    own = stage.family.poses["leg-swing"]
    hasty = replace(own, loop=tuple(replace(stop, span=timedelta(0)) for stop in own.loop))
    family = replace(stage.family, poses={**stage.family.poses, "leg-swing": hasty})
    assert reels.loop(Set(family), "leg-swing", SIZE, None) is None


def test_a_turn_goes_once_around() -> None:
    reel = reels.turn(scene("hook-lying"), "hook-lying", SIZE, None)
    yaws = [shot.view.yaw for shot in reel.shots]
    assert len(yaws) == reels.TURN_STEPS
    assert yaws[-1] - yaws[0] == pytest.approx(360 - 360 / reels.TURN_STEPS)
