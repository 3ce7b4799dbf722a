"""Draws the pictures that ship with the program: one for each pose of the catalogue and theme.

Run it after a change of poses or renderer. `pngquant` makes them small with no grain at soft edges,
ImageMagick's `convert` adds small versions of the larger ones and of those on cards: the home page shows many
at once.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from stretchcoach.app.figure_places import picture_cache
from stretchcoach.app.figure_worker import Worker
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.core.outline import key_segment
from stretchcoach.figure.pixels.png import png
from stretchcoach.ports.figures import Aspect, Drawing
from stretchcoach.storage.library import Library
from stretchcoach.storage.poses import load_catalogue

ASSETS = Path(__file__).resolve().parents[1] / "assets"
LARGE, SMALL = (920, 920), (560, 560)
REDUCED = ("--speed", "1", "--floyd=0.5", "256", "-")
SMALL_FROM = 600
"""px; a wider picture has a small version, and so has each on a card."""
SMALL_SIZE = "460x300"
"""px that it fits into; as high as the program counts on."""
FIRST = ("hook-lying", "ktos-", "fig4-", "long-sit", "sit-tall", "twist-")
"""Poses of the routines that most begin with; they are seen large before anything is drawn."""


def main() -> None:
    """Draw all of them."""
    missing = [name for name in ("convert", "pngquant") if shutil.which(name) is None]
    if missing:
        sys.exit(f"{' and '.join(missing)} is missing: apt-get install imagemagick pngquant")
    stills, cards = ASSETS / "stills", on_cards()
    with tempfile.TemporaryDirectory() as spare:
        worker = Worker(ASSETS / "poses", picture_cache(Path(spare), ASSETS))
        for dark in (False, True):
            theme = "dark" if dark else "light"
            for name in sorted(load_catalogue(ASSETS).names):
                room = LARGE if name.startswith(FIRST) else SMALL
                drawing = Drawing(name, room, FigureStyle.BUN.value, dark)
                _draw(worker, drawing, stills / f"{name}.{theme}.png", in_small=name in cards)
            inset = Drawing("ktos-supine.hold", (300, 420), "bun", dark, aspect=Aspect.MUSCLES)
            _draw(worker, inset, stills / f"inset-piriformis.{theme}.png")


def on_cards() -> set[str | None]:
    """Return the poses that stand for the bundled routines on their cards."""
    shelf = Library((ASSETS.parent / "routines",), load_catalogue(ASSETS).names).load()
    return {key_segment(compile_routine(shelved.routine)).pose for shelved in shelf.routines}


def _draw(worker: Worker, drawing: Drawing, path: Path, *, in_small: bool = False) -> None:
    """Draw one, and its small version where it is large or wanted."""
    shot = worker.shot(drawing, exactly=True)
    if shot is None:
        print(f"{drawing.pose}: not posed")
        return
    picture = png(worker.studio(drawing).picture(shot))
    path.write_bytes(_piped(("pngquant", *REDUCED), picture))
    if in_small or shot.size[0] > SMALL_FROM:
        small = _piped(("convert", "png:-", "-resize", SMALL_SIZE, "png:-"), picture)
        (path.parent / "small" / path.name).write_bytes(_piped(("pngquant", *REDUCED), small))


def _piped(command: tuple[str, ...], picture: bytes) -> bytes:
    return subprocess.run(command, input=picture, stdout=subprocess.PIPE, check=True).stdout


if __name__ == "__main__":
    main()
