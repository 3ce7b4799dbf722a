"""Owns the reels of films: which shots they are made of, and how long each is seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import cos, pi
from typing import Final

from stretchcoach.core.routine import Side
from stretchcoach.core.scenery import LoopStop, PressArrow
from stretchcoach.figure.between import ease
from stretchcoach.figure.path import along
from stretchcoach.figure.shot import Set, Shot, shot_between
from stretchcoach.figure.view import Size

TRANSITION: Final = 1200
"""Milliseconds from one pose to the next."""
EACH_STOP_MORE: Final = 300
"""Milliseconds more for each pose that the way leads through."""
RATE: Final = 30
"""Frames per second of a transition."""
HURRIED: Final = 24
LOOP_RATE: Final = 15
PULSE: Final = 1400
PULSE_FRAMES: Final = 28
BREATH_IN: Final = 4000
BREATH_OUT: Final = 6000
BREATH_STEPS: Final = 16
TURN_STEPS: Final = 36


@dataclass(frozen=True, slots=True)
class Reel:
    """A film before it is drawn; `schedule` tells which shot is seen, and for how many milliseconds."""

    shots: tuple[Shot, ...]
    schedule: tuple[tuple[int, int], ...]
    repeats: bool = False


def transition(
    scene: Set, start: str, end: str, size: Size, side: Side | None, *, rate: int = RATE
) -> Reel | None:
    """Return the way from one pose to another, None where the family lacks one or they are the same."""
    poses = scene.family.poses
    if start == end or start not in poses or end not in poses:
        return None
    stops = [scene.shot(name, size, side) for name in scene.family.route(start, end)]
    span = TRANSITION + EACH_STOP_MORE * (len(stops) - 2)
    count = span * rate // 1000
    first, last = stops[0], stops[-1]
    solved = [stop.solved for stop in stops]
    shots = []
    for number in range(count + 1):
        shot = shot_between(first, last, number / count)
        if 0 < number < count and len(stops) > 2:  # noqa: PLR2004 - a way through others
            shot = replace(shot, solved=along(solved, ease(number / count)))
        shots.append(shot)
    times = [round(span * (number + 1) / (count + 1)) for number in range(count + 1)]
    spans = [times[0], *(b - a for a, b in pairwise(times))]
    return Reel(tuple(shots), tuple(enumerate(spans)))


def loop(scene: Set, pose: str, size: Size, side: Side | None) -> Reel | None:
    """Return what a pose does again and again, None where it is still or has no time to move."""
    stops = [stop for stop in scene.family.poses[pose].loop if stop.pose in scene.family.poses]
    if len({stop.pose for stop in stops}) < 2:  # noqa: PLR2004 - it takes two to move
        return None
    own = scene.shot(pose, size, side)
    shots, schedule = list[Shot](), list[tuple[int, int]]()
    for shot, span in _around(scene, stops, own, size):
        if not shots or shot is not shots[-1]:
            shots.append(shot)
        schedule.append((len(shots) - 1, span))
    return Reel(tuple(shots), tuple(schedule), repeats=True) if shots else None


def pulse(scene: Set, pose: str, size: Size, side: Side | None) -> Reel | None:
    """Return the pulse of the press in a pose, None where nothing presses."""
    own = scene.shot(pose, size, side)
    if not any(isinstance(arrow, PressArrow) for arrow in own.arrows):
        return None
    shots = tuple(replace(own, beat=number / PULSE_FRAMES) for number in range(PULSE_FRAMES))
    span = PULSE // PULSE_FRAMES
    return Reel(shots, tuple((number, span) for number in range(PULSE_FRAMES)), repeats=True)


def breath(scene: Set, pose: str, size: Size, side: Side | None) -> Reel:
    """Return a breath in and out."""
    own = scene.shot(pose, size, side)
    shots = tuple(replace(own, breath=number / BREATH_STEPS) for number in range(BREATH_STEPS + 1))
    schedule = [*_swell(BREATH_IN), *_swell(BREATH_OUT, falling=True)]
    return Reel(shots, tuple(schedule), repeats=True)


def turn(scene: Set, pose: str, size: Size, side: Side | None) -> Reel:
    """Return the pose from all around, the first from where it is usually seen."""
    step = 360 / TURN_STEPS
    shots = tuple(scene.turned(pose, size, step * number, side) for number in range(TURN_STEPS))
    return Reel(shots, tuple((number, 0) for number in range(TURN_STEPS)))


def _around(scene: Set, stops: Sequence[LoopStop], own: Shot, size: Size) -> Iterator[tuple[Shot, int]]:
    """Return the shots of one round and for how long each is seen; the same shot again is a rest."""
    side = Side.LEFT if own.view.flipped else None
    posed = [scene.shot(stop.pose, size, side) for stop in stops]
    goes_on = len({stop.pose for stop in stops}) > 2 and all(  # noqa: PLR2004 - there and back is none
        a.pose != b.pose for a, b in pairwise([stops[-1], *stops])
    )
    solved = [shot.solved for shot in posed]
    circle = [*solved[-2:], *solved, solved[0]]
    for number, stop in enumerate(stops):
        before, after = posed[number - 1], posed[number]
        span = round(stop.span.total_seconds() * 1000)
        if before.solved is after.solved:
            yield replace(own, solved=after.solved), span
            continue
        count = max(1, span * LOOP_RATE // 1000)
        for frame in range(1, count + 1) if span else ():
            t = frame / count
            if goes_on:
                figure = along(circle, (number + 1 + t) / (len(circle) - 1))
            else:
                figure = shot_between(before, after, t).solved
            yield replace(own, solved=figure), span // count


def _swell(span: int, *, falling: bool = False) -> Iterator[tuple[int, int]]:
    """Return how the breath swells: the frames, and for how long each is seen."""
    ticks = span // 100
    for tick in range(ticks):
        full = (1 - cos(pi * (tick + 0.5) / ticks)) / 2
        yield round((1 - full if falling else full) * BREATH_STEPS), 100
