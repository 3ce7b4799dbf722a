"""Owns the pose names a routine may use, their words, and where their still pictures lie."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.value import dataclass
from stretchcoach.storage.problem import Problem

_PLAIN_NAME: Final = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_PICTURE_SUFFIXES: Final = (".png", ".svg", ".jpg")
_POSE_SUFFIXES: Final = (".yaml", ".yml")


class CatalogueError(StretchCoachError):
    """The list of poses that belongs to the program is missing or damaged."""


@dataclass(frozen=True, slots=True)
class Pose:
    """What the program can say about one pose."""

    title: str
    description: str


@dataclass(frozen=True, slots=True)
class PoseCatalogue:
    """The bundled poses; `stills` is the folder of their pictures."""

    poses: Mapping[str, Pose]
    stills: Path

    @property
    def names(self) -> frozenset[str]:
        """Return the names of all bundled poses, drawn or not."""
        return frozenset(self.poses)

    def title(self, name: str) -> str:
        """Return what to call the pose; a user's own pose is called by its name in plain words."""
        pose = self.poses.get(name)
        return pose.title if pose else re.sub(r"[.-]+", " ", name).strip().capitalize()

    def description(self, name: str) -> str:
        """Return one sentence for those who cannot see the picture, or the title of a user's own pose."""
        pose = self.poses.get(name)
        return pose.description if pose else self.title(name)

    def still(self, name: str, dark: bool, beside: Path | None = None) -> Path | None:
        """Return the picture of the pose, drawn for the right side, or None where there is none.

        `beside` is the folder a routine file lies in: a picture in its `poses` folder wins.
        """
        if not _is_plain(name):
            return None
        folder = beside / "poses" if beside else None
        own = (
            [folder / f"{name}{suffix}" for suffix in _PICTURE_SUFFIXES] if folder and folder.is_dir() else []
        )
        bundled = self.stills / f"{name}.{'dark' if dark else 'light'}.png"
        return next((path for path in (*own, bundled) if path.is_file()), None)

    def small(self, still: Path) -> Path | None:
        """Return a bundled picture in small, None for any other."""
        small = self.stills / "small" / still.name
        return small if still.parent == self.stills and small.is_file() else None


@dataclass(frozen=True, slots=True)
class PosesBeside:
    """The poses that lie beside a routine, and what is wrong with their files."""

    names: frozenset[str]
    problems: tuple[Problem, ...] = ()


def poses_beside(folder: Path) -> PosesBeside:
    """Return what pictures and pose files in the `poses` folder beside a routine make known."""
    own = folder / "poses"
    try:
        paths = list(own.iterdir())
    except OSError:
        return PosesBeside(frozenset())
    pictures = [path for path in paths if path.suffix in _PICTURE_SUFFIXES]
    known = frozenset(path.stem for path in pictures if _is_plain(path.stem) and path.is_file())
    if not any(path.suffix.lower() in _POSE_SUFFIXES for path in paths):
        return PosesBeside(known)
    from stretchcoach.storage.pose_shelf import load_poses  # noqa: PLC0415 - reading YAML takes long

    shelf = load_poses(own)
    return PosesBeside(known | shelf.names, shelf.problems)


def names_beside(folder: Path) -> frozenset[str]:
    """Return the names of the poses that lie beside a routine."""
    return poses_beside(folder).names


def load_catalogue(assets: Path) -> PoseCatalogue:
    """Read `poses/catalogue.yaml` in `assets`; raises a `CatalogueError` that names the file."""
    import yaml  # noqa: PLC0415 - what is known from the last start needs no parser

    path = catalogue_file(assets)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        entries = yaml.load(path.read_bytes(), loader)  # noqa: S506 - both loaders are safe ones
        poses = {str(name): Pose(str(one["title"]), str(one["description"])) for name, one in entries.items()}
    except (OSError, yaml.YAMLError, AttributeError, KeyError, TypeError) as error:
        raise CatalogueError(
            f"The list of poses cannot be read: {path}. Install the program again."
        ) from error
    return PoseCatalogue(poses, assets / "stills")


def catalogue_file(assets: Path) -> Path:
    """Return where the list of poses is."""
    return assets / "poses" / "catalogue.yaml"


def _is_plain(name: str) -> bool:
    """Tell whether a name is safe as a part of a path: words of a-z and 0-9 joined by single . or -."""
    return _PLAIN_NAME.fullmatch(name) is not None
