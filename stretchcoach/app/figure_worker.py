"""Owns the process that draws the figure: `python -m stretchcoach.app.figure_worker CACHE`.

It knows the pose files and the renderer, and keeps pictures where the window finds them; no Qt.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from stretchcoach.app.figure_places import picture_cache
from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.figure import reels
from stretchcoach.figure.colours import colours
from stretchcoach.figure.framing import homes, only
from stretchcoach.figure.messages import Ask, FilmReply, FrameReply, NoFilmReply, PictureReply
from stretchcoach.figure.pixels.film import film
from stretchcoach.figure.pixels.picture import Studio
from stretchcoach.figure.pixels.png import png
from stretchcoach.figure.reels import Reel
from stretchcoach.figure.shot import Set, Shot
from stretchcoach.figure.standing import muscles_shot, portrait_shot
from stretchcoach.figure.styles import STYLES
from stretchcoach.figure.worker_loop import Step, serve
from stretchcoach.ports.figures import Aspect, Drawing, FilmOrder, Motion
from stretchcoach.storage.picture_cache import POSES, PictureCache, rounded
from stretchcoach.storage.pose_shelf import PoseShelf, joined, load_poses
from stretchcoach.storage.resources import find_resources

KINDNESS: Final = 5
"""How far the worker steps back behind voice and window."""
WIDEST_FILM: Final = 800
SETS_KEPT: Final = 24


class Worker:
    """Draws what is asked for; it keeps sets and studios for the next time."""

    def __init__(self, poses: Path, cache: PictureCache) -> None:
        self._poses = poses
        self._cache = cache
        self._shelves = dict[Path | None, PoseShelf]()
        self._sets = dict[tuple[object, ...], Set]()
        self._studios = dict[tuple[str, bool], Studio]()

    def work(self, ask: Ask) -> Iterator[Step]:
        """Return the steps that answer a question."""
        match ask.wanted:
            case FilmOrder() as order:
                return self._film(ask.number, order)
            case Drawing() as drawing:
                return self._picture(ask.number, drawing)

    def shot(self, drawing: Drawing, *, exactly: bool = False) -> Shot | None:
        """Return the shot of a drawing, in its exact size if so wished; None where no family has its pose."""
        drawing = drawing if exactly else rounded(drawing)
        if drawing.aspect is Aspect.PORTRAIT:
            return portrait_shot(drawing.room)
        scene = self._set(drawing)
        if scene is None:
            return None
        if drawing.aspect is Aspect.MUSCLES:
            return muscles_shot(scene.family.poses[drawing.pose].glow, drawing.room, drawing.side)
        return scene.shot(drawing.pose, scene.size_within(drawing.room), drawing.side)

    def studio(self, drawing: Drawing) -> Studio:
        """Return the studio for style and theme; a style that is unknown is the usual one."""
        key = (drawing.style, drawing.dark)
        if key not in self._studios:
            known = drawing.style in set(FigureStyle)
            style = STYLES[FigureStyle(drawing.style) if known else FigureStyle.BUN]
            self._studios.clear()
            self._studios[key] = Studio(style, colours(dark=drawing.dark))
        return self._studios[key]

    def _picture(self, number: int, drawing: Drawing) -> Iterator[Step]:
        path = self._cache.find(drawing)
        if path is None:
            shot = self.shot(drawing)
            if shot is not None:
                path = self._cache.keep(drawing, png(self.studio(drawing).picture(shot)))
        yield PictureReply(number, path), b""

    def _film(self, number: int, order: FilmOrder) -> Iterator[Step]:
        reel = self._reel(order)
        if reel is None:
            yield NoFilmReply(number), b""
            return
        hurried = order.at_once or order.motion is Motion.TURN
        shown = film(self.studio(order.drawing), reel, hurried=hurried)
        box = (shown.box.left, shown.box.top, shown.box.shape[1], shown.box.shape[0])
        size, ground = reel.shots[0].size, shown.ground
        yield (
            FilmReply(number, size, box, reel.schedule, reel.repeats, ground.nbytes),
            ground.tobytes(),
        )
        last = len(reel.shots) - 1
        for place, frame in enumerate(shown.frames):
            yield FrameReply(number, place, frame.nbytes, place == last), frame.tobytes()

    def _reel(self, order: FilmOrder) -> Reel | None:
        drawing = rounded(order.drawing)
        scene = self._set(drawing)
        if scene is None:
            return None
        width, height = drawing.room
        factor = min(1.0, WIDEST_FILM / width)
        size = scene.size_within((int(width * factor), int(height * factor)))
        pose, side = drawing.pose, drawing.side
        match order.motion:
            case Motion.TRANSITION:
                start = order.start or pose
                rate = reels.HURRIED if order.at_once else reels.RATE
                return reels.transition(scene, start, pose, size, side, rate=rate)
            case Motion.LOOP:
                return reels.loop(scene, pose, size, side)
            case Motion.PULSE:
                return reels.pulse(scene, pose, size, side)
            case Motion.BREATH:
                return reels.breath(scene, pose, size, side)
            case Motion.TURN:
                return reels.turn(scene, pose, size, side)

    def _set(self, drawing: Drawing) -> Set | None:
        """Return the set on which a pose is seen, with all that are seen from the same place."""
        run = drawing.among if drawing.pose in drawing.among else (drawing.pose,)
        found = homes(self._shelf(drawing.folder).families, run)
        family = found.get(drawing.pose)
        if family is None:
            return None
        together = tuple(pose for pose in run if found.get(pose) is family)
        key = (drawing.folder, family.name, together)
        if key not in self._sets:
            if len(self._sets) >= SETS_KEPT:
                self._sets.clear()
            self._sets[key] = Set(only(family, together))
        return self._sets[key]

    def _shelf(self, folder: Path | None) -> PoseShelf:
        """Return the bundled poses, behind those that lie beside a routine."""
        if None not in self._shelves:
            self._shelves[None] = load_poses(self._poses)
        bundled = self._shelves[None]
        return bundled if folder is None else joined((load_poses(folder / POSES), bundled))


def main() -> None:
    """Serve until the window is gone or has had no question for a while."""
    with suppress(OSError, AttributeError):
        os.nice(KINDNESS)
    assets = find_resources().assets
    worker = Worker(assets / POSES, picture_cache(Path(sys.argv[1]), assets))
    serve(worker.work)


if __name__ == "__main__":
    main()
