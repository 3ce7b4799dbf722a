"""Owns which family shows a pose: in a run of poses as few changes of place as can be."""

from collections.abc import Sequence
from dataclasses import replace

from stretchcoach.core.scenery import Family


def homes(families: Sequence[Family], run: Sequence[str]) -> dict[str, Family]:
    """Return the family in which each pose of a run is shown; poses that no family has are left out."""
    found = dict[str, Family]()
    for place, pose in enumerate(run):
        having = [family for family in families if pose in family.poses]
        if pose in found or not having:
            continue
        found[pose] = max(having, key=lambda family: (_stays(family, run[place:]), pose not in family.guests))
        for later in run[place : place + _stays(found[pose], run[place:])]:
            found.setdefault(later, found[pose])
    return found


def only(family: Family, poses: Sequence[str]) -> Family:
    """Return a family with these poses alone, and those they move through."""
    kept = {pose for pose in poses if pose in family.poses}
    for pose in tuple(kept):
        kept |= {stop.pose for stop in family.poses[pose].loop}
    for start in tuple(kept):
        for end in tuple(kept):
            kept |= set(family.route(start, end))
    return replace(family, poses={name: scene for name, scene in family.poses.items() if name in kept})


def _stays(family: Family, run: Sequence[str]) -> int:
    """Return how many poses of a run from its beginning a family has."""
    return next((place for place, pose in enumerate(run) if pose not in family.poses), len(run))
