"""Owns the way to the window, or to the terminal where none can open; it imports little, to start fast."""

import os
import sys

from stretchcoach.desktop.display import display_problem
from stretchcoach.desktop.wishes import Show, Wish


def open_window(*, wish: Wish = Show(), exit_after_first_paint: bool = False) -> int:  # noqa: B008 - frozen
    """Open the window for `wish`, or say why not and coach in the terminal; return the exit code."""
    problem = display_problem(os.environ)
    if problem is None:
        from stretchcoach.app import run_window  # noqa: PLC0415 - Qt loads only where a window can open

        return run_window(wish=wish, exit_after_first_paint=exit_after_first_paint)
    print(problem, file=sys.stderr)
    if not isinstance(wish, Show) or exit_after_first_paint:
        return 1
    from stretchcoach.cli.choose import choose_and_play  # noqa: PLC0415 - only where no window can open

    return choose_and_play()
