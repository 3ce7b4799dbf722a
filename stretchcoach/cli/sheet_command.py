"""Owns `stretchcoach sheet`: a routine on one page, to be printed."""

import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Final

from stretchcoach.app.figure_places import picture_cache
from stretchcoach.app.figure_worker import Worker
from stretchcoach.app.handout import Handout, shown_on_paper
from stretchcoach.cli.finding import find_routine, is_path, open_sources, settle
from stretchcoach.cli.orders import Sheet
from stretchcoach.cli.printable import printable
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.figure.pixels.png import png
from stretchcoach.ports.figures import Drawing
from stretchcoach.storage.atomic import write_atomically
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.picture_cache import POSES
from stretchcoach.storage.resources import find_resources
from stretchcoach.storage.settings import SettingsFile

PICTURE: Final = (560, 420)
"""Pixels of a picture on paper: about 250 dots per inch."""
PATIENCE: Final = 120.0
"""Seconds for the page to be laid out, on a slow machine too."""


def make_sheet(order: Sheet) -> int:
    """Write the page; raises a `StretchCoachError` that says what is wrong."""
    sources = open_sources(order.language)
    routine = find_routine(order.routine, sources)
    words = sources.words_of(routine)
    timeline = compile_routine(routine, settle(routine, order.choices))
    assets, paths = find_resources().assets, user_paths()
    worker = Worker(assets / POSES, picture_cache(paths.cache, assets))
    style = SettingsFile(paths.settings).read().figure
    folder = Path(order.routine).resolve().parent if is_path(order.routine) else paths.routines
    pictures = dict[int, bytes]()
    for segment in shown_on_paper(timeline):
        if segment.pose is None:
            continue
        drawing = Drawing(
            segment.pose,
            PICTURE,
            style.value,
            side=segment.side,
            folder=folder if (folder / POSES).is_dir() else None,
        )
        shot = worker.shot(drawing)
        if shot is not None:
            pictures[segment.index] = png(worker.studio(drawing).picture(shot))
    page = _page(Handout(routine, timeline, pictures, words, sources.languages.texts_of(words)))
    write_atomically(Path(order.file), page, what=f"The page {order.file}")
    print(printable(f"{order.file}: {routine.title}"))
    return 0


def _page(handout: Handout) -> bytes:
    """Let Qt lay out the page, in a process of its own that needs no screen."""
    command = [sys.executable, "-m", "stretchcoach.app.handout_page"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(
            command,
            input=pickle.dumps(handout),
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            env=environment,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise StretchCoachError(f"The page could not be laid out: {error}") from error
    if done.returncode or not done.stdout.startswith(b"%PDF"):
        told = done.stderr.decode(errors="replace").strip().splitlines()
        raise StretchCoachError(f"The page could not be laid out: {told[-1] if told else 'Qt gave none'}")
    return done.stdout
