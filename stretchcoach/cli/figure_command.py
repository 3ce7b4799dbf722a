"""Owns `stretchcoach figure`: a pose as a picture in a file."""

from pathlib import Path

from stretchcoach.app.figure_places import picture_cache
from stretchcoach.app.figure_worker import Worker
from stretchcoach.cli.language import users_words
from stretchcoach.cli.orders import DrawFigure
from stretchcoach.core.errors import StretchCoachError, did_you_mean
from stretchcoach.figure.pixels.png import png
from stretchcoach.ports.figures import Drawing
from stretchcoach.storage.atomic import write_atomically
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.picture_cache import POSES
from stretchcoach.storage.pose_shelf import load_poses
from stretchcoach.storage.poses import load_catalogue
from stretchcoach.storage.resources import find_resources


def draw_figure(order: DrawFigure) -> int:
    """Write the picture; raises a `StretchCoachError` for an unknown pose or a full disk."""
    assets = find_resources().assets
    worker = Worker(assets / POSES, picture_cache(user_paths().cache, assets))
    own = next((each for each in (Path.cwd(), user_paths().routines) if (each / POSES).is_dir()), None)
    drawing = Drawing(
        pose=order.pose,
        room=(order.size, order.size),
        style=order.style.value,
        dark=order.dark,
        side=order.side,
        folder=own,
    )
    shot = worker.shot(drawing, exactly=True)
    if shot is None:
        names = load_poses(assets / POSES).names & load_catalogue(assets).names
        raise StretchCoachError(f'There is no pose "{order.pose}". {did_you_mean(order.pose, names)}')
    picture = png(worker.studio(drawing).picture(shot))
    write_atomically(Path(order.file), picture, what=f"The picture {order.file}")
    width, height = shot.size
    told = "{file}: {width} x {height} pixels"
    print(users_words().told(told, file=order.file, width=width, height=height))
    return 0
