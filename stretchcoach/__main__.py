"""Owns the program's entry: the window at once where nothing else is asked for, else the command line."""

import sys
from collections.abc import Sequence

from stretchcoach.cli.mistakes import guarded


def main(arguments: Sequence[str] | None = None) -> int:
    """Run StretchCoach with `arguments`, those of this process by default; return the exit code."""
    asked = sys.argv[1:] if arguments is None else arguments
    return guarded(lambda: _run(asked), asked)


def _run(asked: Sequence[str]) -> int:
    from stretchcoach.cli.window import open_window  # noqa: PLC0415 - loaded where it can be guarded

    match asked:  # what opens a window needs no parser
        case []:
            return open_window()
        case ["--background"]:
            from stretchcoach.desktop.wishes import Stay  # noqa: PLC0415 - a window needs no other wish

            return open_window(wish=Stay())
        case ["--exit-after-first-paint"]:
            return open_window(exit_after_first_paint=True)
        case ["--can-start"]:  # asked before the program in the tray begins anew
            from stretchcoach.app import can_start  # noqa: PLC0415 - loads all that a start loads

            return can_start()
        case _:
            from stretchcoach.cli.running import run  # noqa: PLC0415 - loads the parser

            return run(asked)


if __name__ == "__main__":
    sys.exit(main())
