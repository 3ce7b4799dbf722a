"""Owns a whole picture: ground, shadow, props, figure, glow and arrows, one laid over the other.

A picture is an array (height, width, 4) of uint8: red, green, blue, alpha, premultiplied; where nothing is,
it is transparent.
"""

from dataclasses import replace
from typing import Final

import numpy as np

from stretchcoach.core.scenery import Mat, Wall
from stretchcoach.figure.colours import Colours
from stretchcoach.figure.glow import Spot, spots
from stretchcoach.figure.pixels.arrays import Bytes, Floats, Packed, blur, enlarge, halve, pack, unpack
from stretchcoach.figure.pixels.arrows import draw_arrows
from stretchcoach.figure.pixels.draw_body import draw_body, dress
from stretchcoach.figure.pixels.draw_props import draw_solids
from stretchcoach.figure.pixels.extent import around
from stretchcoach.figure.pixels.field import Box, HeightField, Scratch
from stretchcoach.figure.pixels.glow_light import Light, halos, paint_light, surface_glow
from stretchcoach.figure.pixels.ground import draw_mat, draw_wall
from stretchcoach.figure.pixels.ink import Sheet
from stretchcoach.figure.pixels.shade import COARSE, hollows, other_leg, outline, soften_edges
from stretchcoach.figure.pixels.shadow import COARSE as SHADOW_BLOCK
from stretchcoach.figure.pixels.shadow import floor_shadow
from stretchcoach.figure.pixels.surfaces import Surface
from stretchcoach.figure.pixels.tones import look_up, tone_table
from stretchcoach.figure.shot import WORKING, Shot, body_extent, solid_extent
from stretchcoach.figure.solids import Solid, solids
from stretchcoach.figure.styles import Rgb, Style
from stretchcoach.figure.view import Size, View

VISIBLE: Final = 1 / 255
_Backdrop = tuple[View, Size, tuple[Wall, ...], Mat | None]


class Studio:
    """Draws shots in one style and one theme; it keeps what the next picture can use."""

    def __init__(self, style: Style, colours: Colours) -> None:
        self._colours = colours
        self._dressed = dress(style)
        self._tones = tone_table(colours, style)
        self._scratch = Scratch()
        self._bare: tuple[Shot, int, Bytes] | None = None
        self._ground: tuple[_Backdrop, Bytes] | None = None

    def picture(self, shot: Shot, detail: int = 2) -> Bytes:
        """Return the picture of a shot; `detail` 2 draws the figure at twice the size, 1 is quicker."""
        bare = replace(shot, arrows=(), arrow_strength=1.0, beat=0.0)
        if self._bare is None or self._bare[:2] != (bare, detail):
            self._bare = bare, detail, self._drawn(bare, detail)
        sheet = Sheet(self._bare[2].copy())
        draw_arrows(sheet, shot, self._colours)
        return sheet.pixels

    def _drawn(self, shot: Shot, detail: int) -> Bytes:
        """Return the picture without arrows."""
        things = tuple(solid for prop in shot.props for solid in solids(prop, shot.solved))
        sheet = Sheet(self._backdrop(shot).copy())
        self._lay_shadow(sheet, shot, things)
        at = _part(shot, things)
        if not at.is_empty:
            field, view = self.field(shot, things, at, detail)
            figure = self._figure(field, view, shot, detail)
            sheet.lay_picture(at, figure)
            self._lay_halos(sheet, halos(field, shot.solved, view, self._spots(shot)), at, detail)
        return sheet.pixels

    def field(self, shot: Shot, things: tuple[Solid, ...], at: Box, detail: int) -> tuple[HeightField, View]:
        """Return the heights of props and figure on a part of the picture, and the view they are drawn in."""
        view = shot.view
        part = replace(view, x=view.x - at.left, y=view.y - at.top).enlarged(detail)
        height, width = at.shape
        field = HeightField(width * detail, height * detail, self._scratch)
        draw_solids(field, things, part)
        draw_body(field, shot.solved, part, self._dressed, shot.breath)
        return field, part

    def _figure(self, field: HeightField, view: View, shot: Shot, detail: int) -> Bytes:
        """Return the colours of a height field, at the picture's own size."""
        colours = self._colours
        whole = Box(0, 0, field.width, field.height)
        packed = look_up(field, self._tones, whole.slices)
        if detail == 1:
            packed = soften_edges(packed, field.ids)
        pixels = unpack(packed)
        _tint(pixels, outline(field, whole.slices, view.scale), colours.line)
        shade = hollows(field, whole.slices, view.scale, colours.occlusion)
        if shot.other_leg:
            shade += other_leg(field, whole.slices, Surface.LEFT_LEG, shot.other_leg)
        pixels = _at_own_size(pixels, detail)
        _tint(pixels, enlarge(blur(shade, 1), COARSE // detail, *pixels.shape[:2]), colours.line)
        glow = surface_glow(field, whole, shot.solved, view, self._spots(shot))
        if glow is not None:
            _tint(pixels, _mean(glow, detail), colours.glow)
        return pixels

    def _spots(self, shot: Shot) -> tuple[Spot, ...]:
        """Return where it glows; under more flesh from deeper, so that as much of it is seen."""
        build = self._dressed.style.build
        found = spots(shot.glow, WORKING)
        return found if build == 1 else tuple(replace(spot, radius=spot.radius * build) for spot in found)

    def _backdrop(self, shot: Shot) -> Bytes:
        """Return mat and walls; they are kept, for most shots of a film share them."""
        key = (shot.view, shot.size, shot.walls, shot.mat)
        if self._ground is None or self._ground[0] != key:
            sheet = Sheet.blank(*shot.size)
            line = max(0.6, shot.size[1] / 600)
            for wall in shot.walls:
                draw_wall(sheet, wall, shot.view, self._colours.mat, line)
            if shot.mat is not None:
                draw_mat(sheet, shot.mat, shot.view, self._colours.mat, line)
            self._ground = key, sheet.pixels
        return self._ground[1]

    def _lay_shadow(self, sheet: Sheet, shot: Shot, things: tuple[Solid, ...]) -> None:
        shade = floor_shadow(shot.solved, things, shot.view, shot.size)
        rows, columns = np.flatnonzero(shade.max(1) > VISIBLE), np.flatnonzero(shade.max(0) > VISIBLE)
        if not len(rows):
            return
        width, height = shot.size
        block = SHADOW_BLOCK
        top, left = int(rows[0]), int(columns[0])
        part = shade[top : rows[-1] + 1, left : columns[-1] + 1] * np.float32(self._colours.shadow_strength)
        box = Box(
            left * block,
            top * block,
            min(width, (left + part.shape[1]) * block),
            min(height, (top + part.shape[0]) * block),
        )
        sheet.lay(box, enlarge(part, block, *box.shape), self._colours.shadow)

    def _lay_halos(self, sheet: Sheet, lights: list[Light], at: Box, detail: int) -> None:
        """Lay lights over the picture that are told in pixels of a part of it, at its detail."""
        height, width = sheet.pixels.shape[:2]
        for light in lights:
            x, y, radius = light.x / detail + at.left, light.y / detail + at.top, light.radius / detail
            box = Box(int(x - radius), int(y - radius), int(x + radius) + 2, int(y + radius) + 2)
            box = box.inside(Box(0, 0, width, height))
            if not box.is_empty:
                own = Light(x - box.left, y - box.top, radius, light.strength)
                sheet.lay(box, paint_light(*box.shape, own), self._colours.glow)


def _part(shot: Shot, things: tuple[Solid, ...]) -> Box:
    """Return the part of the picture that figure and props are on, its sides multiples of four."""
    spheres = [*body_extent(shot.solved)]
    for solid in things:
        spheres += solid_extent(solid)
    box = around(shot.view, spheres)
    rounded = Box(box.left & ~3, box.top & ~3, (box.right + 3) & ~3, (box.bottom + 3) & ~3)
    return rounded.inside(Box(0, 0, *shot.size))


def _tint(pixels: Bytes, strength: Floats, colour: Rgb) -> None:
    """Mix a colour into what is there already, as strongly as `strength` (0 to 1) says."""
    which = np.flatnonzero(strength > np.float32(VISIBLE))
    if not len(which):
        return
    flat = pixels.reshape(-1, 4)
    share = strength.ravel()[which][:, None]
    old = flat[which].astype(np.float32)
    toward = old[:, 3:] * (np.array(colour, np.float32) / np.float32(255))
    old[:, :3] += (toward - old[:, :3]) * share
    flat[which, :3] = (old[:, :3] + np.float32(0.5)).astype(np.uint8)


def _at_own_size(pixels: Bytes, detail: int) -> Bytes:
    packed: Packed = pack(pixels)
    return unpack(halve(packed)) if detail > 1 else unpack(packed)


def _mean(values: Floats, detail: int) -> Floats:
    if detail == 1:
        return values
    total = values[::2, ::2] + values[1::2, ::2]
    total += values[::2, 1::2]
    total += values[1::2, 1::2]
    total *= np.float32(0.25)
    return total
