"""Owns how props get into the height field, before the body, so that each hides the other rightly."""

from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from stretchcoach.core.posing import Vector
from stretchcoach.figure.pixels.facets import draw_disc, draw_polygon
from stretchcoach.figure.pixels.field import HeightField
from stretchcoach.figure.pixels.squashed import draw_squashed
from stretchcoach.figure.pixels.surfaces import Surface, of_stuff
from stretchcoach.figure.pixels.sweep import Ball, draw_sphere, draw_swept
from stretchcoach.figure.quaternions import frame_of, rotate
from stretchcoach.figure.solids import Box, Cone, Slab, Solid, Sphere
from stretchcoach.figure.vectors import add, scale, subtract, unit
from stretchcoach.figure.view import View

TURNED_AWAY: Final = -0.25
"""The depth part of a face's direction below which it is never seen, however the camera draws it."""
CORE: Final = 0.45
"""The radius of a roller's core by its own."""
IN_FRONT: Final = 0.8
"""By how many pixels the core lies before the end of its roller."""
AROUND: Final = ((-1, -1), (1, -1), (1, 1), (-1, 1))


def draw_solids(field: HeightField, solids: Iterable[Solid], view: View) -> None:
    """Draw what props are made of."""
    for solid in solids:
        match solid:
            case Box():
                _draw_box(field, solid, view)
            case Cone():
                _draw_cone(field, solid, view)
            case Slab():
                a, b = _ball(solid.start, solid.thick, view), _ball(solid.end, solid.thick, view)
                axis = view.direction(solid.axis)
                draw_squashed(field, a, b, of_stuff(solid.stuff), axis=axis, squash=solid.thick / solid.half)
            case Sphere():
                draw_sphere(field, _ball(solid.middle, solid.radius, view), of_stuff(solid.stuff))
            case _:
                assert_never(solid)


def _ball(middle: Vector, radius: float, view: View) -> Ball:
    seen = view.project(middle)
    return Ball(seen.x, seen.y, seen.depth, radius * seen.scale)


def _draw_cone(field: HeightField, cone: Cone, view: View) -> None:
    a, b = _ball(cone.start, cone.start_radius, view), _ball(cone.end, cone.end_radius, view)
    draw_swept(field, a, b, of_stuff(cone.stuff), flat=cone.flat)
    if cone.flat:
        normal = view.direction(unit(subtract(cone.end, cone.start)))
        out = scale(normal, IN_FRONT if normal[2] > 0 else -IN_FRONT)
        for end in (a, b):
            draw_disc(field, end, normal, Surface.FOAM)
            core = Ball(end.x + out[0], end.y + out[1], end.depth + out[2], end.radius * CORE)
            draw_disc(field, core, normal, of_stuff(cone.stuff))


def _draw_box(field: HeightField, box: Box, view: View) -> None:
    """Draw the faces that may be seen, each as far as its rounded edges, then the edges."""
    surface = of_stuff(box.stuff)
    inner = [half - box.edge for half in box.half]
    axes = frame_of(box.orientation)

    def point(at: list[float]) -> Vector:
        return add(box.middle, rotate(box.orientation, (at[0], at[1], at[2])))

    for axis in range(3):
        one, two = (other for other in range(3) if other != axis)
        for sign in (-1, 1):
            if view.direction(axes[axis])[2] * sign < TURNED_AWAY:
                continue
            corners = []
            for i, j in AROUND:
                at = [0.0, 0.0, 0.0]
                at[axis], at[one], at[two] = sign * box.half[axis], i * inner[one], j * inner[two]
                corners.append(view.project(point(at))[:3])
            draw_polygon(field, corners, surface)
    if box.edge:
        for start, end in _edges(inner):
            a, b = _ball(point(start), box.edge, view), _ball(point(end), box.edge, view)
            draw_swept(field, a, b, surface)


def _edges(inner: list[float]) -> Iterator[tuple[list[float], list[float]]]:
    """Return the ends of the twelve edges."""
    for axis in range(3):
        one, two = (other for other in range(3) if other != axis)
        for i, j in AROUND:
            at = [0.0, 0.0, 0.0]
            at[one], at[two] = i * inner[one], j * inner[two]
            start, end = at.copy(), at.copy()
            start[axis], end[axis] = -inner[axis], inner[axis]
            yield start, end
