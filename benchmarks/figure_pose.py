"""Owns the measurement of posing the figure: milliseconds for a pose and for an in-between, in pure Python.

Run it with `python -m benchmarks.figure_pose [rounds]`.
"""

import sys
from collections.abc import Callable
from itertools import pairwise
from statistics import median
from time import process_time
from typing import Final

from stretchcoach.figure.between import between
from stretchcoach.figure.solve import solve
from stretchcoach.storage.pose_shelf import load_poses
from stretchcoach.storage.resources import find_resources

ROUNDS: Final = 20


def milliseconds(work: Callable[[], object], times: int, rounds: int) -> float:
    """Return the median time of one of `times` pieces of work."""
    spent = []
    for _ in range(rounds):
        began = process_time()
        work()
        spent.append((process_time() - began) * 1000 / times)
    return median(spent)


def main(rounds: int = ROUNDS) -> None:
    """Print both figures for all bundled poses."""
    families = load_poses(find_resources().assets / "poses").families
    poses = [scene.pose for family in families for scene in family.poses.values()]
    solved = [[solve(scene.pose) for scene in family.poses.values()] for family in families]
    pairs = [pair for family in solved for pair in pairwise(family)]
    print(f"{len(poses)} poses, {len(pairs)} ways between two")
    each = milliseconds(lambda: [solve(pose) for pose in poses], len(poses), rounds)
    print(f"solve a pose     {each:.3f} ms")
    each = milliseconds(lambda: [between(a, b, 0.4) for a, b in pairs], len(pairs), rounds)
    print(f"an in-between    {each:.3f} ms")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
