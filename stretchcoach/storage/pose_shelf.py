"""Owns the families of poses that lie in a folder: the bundled ones, or a user's own beside a routine."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stretchcoach.core.scenery import Family, PosedScene
from stretchcoach.storage.atomic import reason
from stretchcoach.storage.pose_yaml import read_poses
from stretchcoach.storage.problem import Problem, Severity, UnreadableFileError

SUFFIXES: Final = frozenset({".yaml", ".yml"})
CATALOGUE: Final = "catalogue"
"""The file beside the poses that gives them their words."""


@dataclass(frozen=True, slots=True)
class PoseShelf:
    """Families by name, and all problems of their files by place."""

    families: tuple[Family, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """Return the names of all poses that are drawn."""
        return frozenset(name for family in self.families for name in family.poses)

    def families_of(self, pose: str) -> tuple[Family, ...]:
        """Return the families that have a pose, the one where it is at home first."""
        having = [family for family in self.families if pose in family.poses]
        return tuple(sorted(having, key=lambda family: pose in family.guests))

    def find(self, pose: str, near: str | None = None) -> tuple[Family, PosedScene] | None:
        """Return a pose with its family: the family `near` if that has it, else where it is at home."""
        having = self.families_of(pose)
        family = next((each for each in having if each.name == near), having[0] if having else None)
        return None if family is None else (family, family.poses[pose])


def load_poses(folder: Path) -> PoseShelf:
    """Return what is in a folder; a file that cannot be read is a problem, and a missing folder is empty."""
    families, problems = list[Family](), list[Problem]()
    try:
        paths = sorted(path for path in folder.iterdir() if _is_pose_file(path))
    except FileNotFoundError:
        return PoseShelf(())
    except OSError as error:
        return PoseShelf((), (_unreadable(folder, reason(error)),))
    for path in paths:
        try:
            reading = read_poses(path)
        except UnreadableFileError as error:
            problems.append(_unreadable(path, str(error)))
            continue
        problems.extend(reading.problems)
        if reading.family is not None:
            families.append(reading.family)
    return PoseShelf(tuple(families), tuple(sorted(problems)))


def joined(shelves: Iterable[PoseShelf]) -> PoseShelf:
    """Return several shelves as one; the poses of an earlier one are found first."""
    each = tuple(shelves)
    families = tuple(family for shelf in each for family in shelf.families)
    return PoseShelf(families, tuple(problem for shelf in each for problem in shelf.problems))


def _is_pose_file(path: Path) -> bool:
    hidden = path.name.startswith(".")
    return path.suffix.lower() in SUFFIXES and path.stem != CATALOGUE and not hidden


def _unreadable(path: Path, why: str) -> Problem:
    name = str(path).encode(errors="replace").decode()
    return Problem(name, 1, 1, Severity.ERROR, "The poses cannot be read", why)
