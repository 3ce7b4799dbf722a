"""Owns the way to the window, or to the terminal where none can open; it imports little, to start fast."""

import os
import sys
from typing import TYPE_CHECKING

from stretchcoach.desktop.display import display_problem

if TYPE_CHECKING:
    from stretchcoach.desktop.wishes import Wish


def open_window(*, wish: "Wish | None" = None, exit_after_first_paint: bool = False) -> int:
    """Open the window for `wish`, or say why not and coach in the terminal; return the exit code.

    Without a wish, as for `Show`, it comes to the front.
    """
    problem = display_problem(os.environ)
    if problem is None:
        from stretchcoach.app import run_window  # noqa: PLC0415 - Qt loads only where a window can open

        return run_window(wish=wish, exit_after_first_paint=exit_after_first_paint)
    from stretchcoach.cli.language import users_words  # noqa: PLC0415 - only where no window can open

    print(users_words().message(problem), file=sys.stderr)
    from stretchcoach.desktop.wishes import Show  # noqa: PLC0415 - loaded where it is asked for

    if not isinstance(wish, Show | None) or exit_after_first_paint:
        return 1
    from stretchcoach.cli.choose import choose_and_play  # noqa: PLC0415 - only where no window can open

    return choose_and_play()
