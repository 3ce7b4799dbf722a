"""Owns what lies behind the figure: the mat on the floor and walls."""

from math import cos, radians, sin
from typing import Final

import numpy as np

from stretchcoach.core.posing import Vector
from stretchcoach.core.scenery import Mat, Wall
from stretchcoach.figure.pixels.ink import Point, Sheet, cover, grid, to_convex, to_polyline
from stretchcoach.figure.shot import MAT_THICKNESS, wall_corners
from stretchcoach.figure.styles import Rgb
from stretchcoach.figure.view import View

CORNER: Final = 0.035
"""Radius of the mat's corners in metres."""
CORNER_STEPS: Final = 6
SEAM: Final = 0.04
"""How far from its edge the mat has a bright line."""
SEAM_WIDTH: Final = 1.4
UNDERSIDE: Final = 0.80
SKIRTING: Final = 0.86
SKIRTING_WIDTH: Final = 2.0
FADING: Final = ((0.0, 0.7, 1.0), (1.0, 120 / 255, 0.0))
"""Parts of a wall's height, and how strong it is there."""
QUARTERS: Final = (((1, 1), 0), ((-1, 1), 90), ((-1, -1), 180), ((1, -1), 270))


def draw_mat(sheet: Sheet, mat: Mat, view: View, colour: Rgb, size: float) -> None:
    """Draw a mat; `size` is the width of a line of one pixel."""
    edge = _rounded(mat, 0.0, CORNER)
    for y, shade in ((-MAT_THICKNESS, UNDERSIDE), (0.0, 1.0)):
        corners = [_seen(view, (x, y, z)) for x, _, z in edge]
        box = sheet.near(corners, 1)
        if not box.is_empty:
            sheet.lay(box, cover(to_convex(box, corners)), _shaded(colour, shade))
    seam = [_seen(view, at) for at in _rounded(mat, SEAM, 0.0)]
    box = sheet.near(seam, 2 * size)
    if not box.is_empty:
        line = cover(to_polyline(box, [*seam, seam[0]]) - np.float32(SEAM_WIDTH * size / 2))
        sheet.lay(box, line, _shaded(colour, 1.08, 6))


def draw_wall(sheet: Sheet, wall: Wall, view: View, colour: Rgb, size: float) -> None:
    """Draw a wall that fades upward, and the line where it meets the floor."""
    corners = [_seen(view, corner) for corner in wall_corners(wall)]
    box = sheet.near(corners, 2 * size)
    if box.is_empty:
        return
    x, y = grid(box)
    foot, head = corners[0], corners[3]
    dx, dy = head.x - foot.x, head.y - foot.y
    square = dx * dx + dy * dy
    up = (x - np.float32(foot.x)) * np.float32(dx / square) + (y - np.float32(foot.y)) * np.float32(
        dy / square
    )
    strength = np.interp(up, *FADING).astype(np.float32)
    strength *= cover(to_convex(box, corners))
    sheet.lay(box, strength, colour)
    line = cover(to_polyline(box, corners[:2]) - np.float32(SKIRTING_WIDTH * size / 2))
    sheet.lay(box, line, _shaded(colour, SKIRTING))


def _seen(view: View, at: Vector) -> Point:
    seen = view.project(at)
    return Point(seen.x, seen.y)


def _shaded(colour: Rgb, factor: float, more: float = 0) -> Rgb:
    red, green, blue = (min(255, round(part * factor + more)) for part in colour)
    return red, green, blue


def _rounded(mat: Mat, inset: float, radius: float) -> list[Vector]:
    """Return the outline of a mat on the floor."""
    points: list[Vector] = []
    half_x, half_z = mat.width / 2 - inset - radius, mat.depth / 2 - inset - radius
    for (i, j), start in QUARTERS:
        for step in range(CORNER_STEPS if radius else 1):
            angle = radians(start + step * 90 / (CORNER_STEPS - 1))
            x, z = mat.x + i * half_x + radius * cos(angle), mat.z + j * half_z + radius * sin(angle)
            points.append((x, 0.0, z))
    return points
