"""Owns the arrows on a picture: where to press, where something moves, where the chest turns."""

from math import atan2, cos, hypot, pi, radians, sin
from typing import Final, assert_never

import numpy as np

from stretchcoach.core.posing import Vector
from stretchcoach.core.scenery import Arrow, MoveArrow, PressArrow, TurnArrow
from stretchcoach.figure.colours import Colours
from stretchcoach.figure.pixels.arrays import Floats
from stretchcoach.figure.pixels.field import Box
from stretchcoach.figure.pixels.ink import Point, Sheet, cover, grid, to_polygon, to_polyline
from stretchcoach.figure.quaternions import rotate
from stretchcoach.figure.shot import Shot
from stretchcoach.figure.skeleton import Bone
from stretchcoach.figure.vectors import add, scale, unit

THICK: Final = 0.034
"""The width of an arrow in metres."""
HALO: Final = 2.5
"""The width in pixels of the edge around an arrow, on a picture of `HALO_AT` pixels per metre and more."""
HALO_AT: Final = 250
HALO_LEAST: Final = 0.4
HALO_GROWS: Final = 2000
HALO_STRENGTH: Final = 235 / 255
SHORTEST: Final = 4
SHUTTLE: Final = 0.22
"""How far of its length a pressing arrow shuttles."""
RINGS: Final = 2
RING: Final = (0.035, 0.075)
"""A ring's first radius in metres, and how much larger it gets."""
RING_STRENGTH: Final = 200 / 255
TAIL: Final = ((0.0, 0.55, 1.0), (70 / 255, 1.0, 1.0))
"""Parts of an arrow's length, and how strong it is there."""
HEAD: Final = (0.62, 1.9)
"""The most an arrow's head takes of its length, and of its width."""
TURN_RADIUS: Final = 0.27
TURN_FROM: Final = (0.0, 0.13, 0.0)
"""In the frame of the chest."""
TURN_SPAN: Final = 124
TURN_STEPS: Final = 24
TURN_THICK: Final = 0.020
FLAT: Final = 0.92


def draw_arrows(sheet: Sheet, shot: Shot, colours: Colours) -> None:
    """Draw the arrows of a shot, in its place of a pulse."""
    if shot.arrow_strength > 0:
        pen = _Pen(sheet, shot, colours)
        for arrow in shot.arrows:
            pen.draw(arrow)


class _Pen:
    """Draws arrows of one shot onto one picture."""

    def __init__(self, sheet: Sheet, shot: Shot, colours: Colours) -> None:
        self._sheet, self._shot, self._colours = sheet, shot, colours
        size = shot.view.scale
        self._halo = HALO * max(HALO_LEAST, min(1.0 + size / HALO_GROWS, size / HALO_AT))

    def draw(self, arrow: Arrow) -> None:
        """Draw one arrow, with rings where it presses."""
        if isinstance(arrow, TurnArrow):
            self._turn()
            return
        shot = self._shot
        start, way = shot.solved.landmark(arrow.start), unit(arrow.direction)
        size = shot.view.project(start).scale
        a = self._seen(add(start, scale(way, arrow.gap)))
        b = self._seen(add(start, scale(way, arrow.gap + arrow.length)))
        match arrow:
            case PressArrow():
                for number in range(RINGS):
                    self._ring(self._seen(start), (shot.beat + number / RINGS) % 1, size)
                moved = SHUTTLE * (1 - cos(2 * pi * shot.beat)) / 2
                dx, dy = (b.x - a.x) * moved, (b.y - a.y) * moved
                self._straight(Point(a.x + dx, a.y + dy), Point(b.x + dx, b.y + dy), size * THICK)
            case MoveArrow():
                self._straight(a, b, size * THICK)
            case _:
                assert_never(arrow)

    def _seen(self, at: Vector) -> Point:
        seen = self._shot.view.project(at)
        return Point(seen.x, seen.y)

    def _straight(self, a: Point, b: Point, wide: float) -> None:
        """Draw a chunky arrow; its tail fades."""
        dx, dy = b.x - a.x, b.y - a.y
        length = hypot(dx, dy)
        if length < SHORTEST:
            return
        ux, uy = dx / length, dy / length
        neck = length - min(length * HEAD[0], wide * HEAD[1])
        corners = [
            Point(a.x + ux * along - uy * aside * wide, a.y + uy * along + ux * aside * wide)
            for along, aside in (
                (0.0, -0.28),
                (neck, -0.5),
                (neck, -1.15),
                (length, 0.0),
                (neck, 1.15),
                (neck, 0.5),
                (0.0, 0.28),
            )
        ]
        box = self._sheet.near(corners, self._halo + 2)
        if not box.is_empty:
            x, y = grid(box)
            along = (x - np.float32(a.x)) * np.float32(ux / length)
            along = along + (y - np.float32(a.y)) * np.float32(uy / length)
            self._lay(box, to_polygon(box, corners), np.interp(along, *TAIL).astype(np.float32))

    def _lay(self, box: Box, distance: Floats, fading: Floats | None = None) -> None:
        """Lay a shape in the arrows' colour with a halo around it; the halo does not shine through."""
        strength = self._shot.arrow_strength
        shape = cover(distance)
        around = cover(distance - np.float32(self._halo))
        around -= shape
        around *= np.float32(HALO_STRENGTH * strength)
        shape *= np.float32(strength)
        if fading is not None:
            around *= fading
            shape *= fading
        self._sheet.lay(box, around, self._colours.halo)
        self._sheet.lay(box, shape, self._colours.accent)

    def _ring(self, at: Point, part: float, size: float) -> None:
        """Draw a ring that has travelled a part of its way out."""
        radius = size * (RING[0] + RING[1] * part)
        width = (3 * (1 - part) + 1) * self._halo / HALO
        box = self._sheet.near([at], radius + width)
        if not box.is_empty:
            x, y = grid(box)
            distance = np.abs(np.hypot(x - np.float32(at.x), y - np.float32(at.y)) - np.float32(radius))
            strength = RING_STRENGTH * (1 - part) * self._shot.arrow_strength
            covered = cover(distance - np.float32(width / 2)) * np.float32(strength)
            self._sheet.lay(box, covered, self._colours.accent)

    def _turn(self) -> None:
        """Draw an arc before the chest from the resting side to the working one."""
        solved = self._shot.solved
        middle, turned = solved.point(Bone.CHEST, TURN_FROM), solved.orientation(Bone.LUMBAR)
        points = []
        for step in range(TURN_STEPS + 1):
            angle = radians(TURN_SPAN / 2 - TURN_SPAN * step / TURN_STEPS)
            at = (TURN_RADIUS * sin(angle), 0.0, TURN_RADIUS * cos(angle) * FLAT)
            points.append(self._seen(add(middle, rotate(turned, at))))
        wide = self._shot.view.scale * TURN_THICK
        before, end = points[-4], points[-1]
        angle, head = atan2(end.y - before.y, end.x - before.x), wide * 2.4
        tip = [
            Point(end.x + head * 0.6 * cos(angle), end.y + head * 0.6 * sin(angle)),
            Point(before.x + head * cos(angle + 2.0), before.y + head * sin(angle + 2.0)),
            Point(before.x + head * cos(angle - 2.0), before.y + head * sin(angle - 2.0)),
        ]
        box = self._sheet.near([*points, *tip], wide + self._halo + 2)
        if not box.is_empty:
            line = to_polyline(box, points[:-3]) - np.float32(wide / 2)
            self._lay(box, np.minimum(line, to_polygon(box, tip) - np.float32(0.5)))
