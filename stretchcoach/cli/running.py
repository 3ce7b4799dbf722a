"""Owns which command carries out which order; each is loaded only when it is asked for."""

from collections.abc import Sequence
from typing import assert_never

from stretchcoach.cli.orders import Check, Doctor, ListRoutines, Play, Render, Show, Window
from stretchcoach.cli.parser import parse


def run(arguments: Sequence[str]) -> int:
    """Do what `arguments` ask for and return the exit code; raises a `StretchCoachError` for a mistake."""
    order = parse(arguments)
    match order:
        case Window():
            from stretchcoach.cli.window import open_window  # noqa: PLC0415 - see above

            code = open_window(
                background=order.background, exit_after_first_paint=order.exit_after_first_paint
            )
        case ListRoutines():
            from stretchcoach.cli.list_command import list_routines  # noqa: PLC0415 - see above

            code = list_routines(order)
        case Show():
            from stretchcoach.cli.show_command import show  # noqa: PLC0415 - see above

            code = show(order)
        case Check():
            from stretchcoach.cli.check_command import check  # noqa: PLC0415 - see above

            code = check(order)
        case Play():
            from stretchcoach.cli.play_command import play  # noqa: PLC0415 - see above

            code = play(order)
        case Render():
            from stretchcoach.cli.render_command import render  # noqa: PLC0415 - see above

            code = render(order)
        case Doctor():
            from stretchcoach.cli.doctor_command import doctor  # noqa: PLC0415 - see above

            code = doctor(order)
        case _:
            assert_never(order)
    return code
