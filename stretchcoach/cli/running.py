"""Owns which command carries out which order; each is loaded only when it is asked for."""

from collections.abc import Sequence
from typing import assert_never

from stretchcoach.cli.orders import (
    Check,
    DesktopEntry,
    Doctor,
    DrawFigure,
    ListRoutines,
    Play,
    Render,
    Sheet,
    Show,
    Window,
    Wished,
)
from stretchcoach.cli.parser import parse
from stretchcoach.desktop import wishes
from stretchcoach.phrasebook import ENGLISH, Phrasebook


def run(arguments: Sequence[str]) -> int:
    """Do what `arguments` ask for and return the exit code; raises a `StretchCoachError` for a mistake."""
    order = parse(arguments, _help_words(arguments))
    match order:
        case Window():
            from stretchcoach.cli.window import open_window  # noqa: PLC0415 - see above

            wish = wishes.Stay() if order.background else wishes.Show()
            code = open_window(wish=wish, exit_after_first_paint=order.exit_after_first_paint)
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
        case Render() | DrawFigure() | Sheet():
            code = _make_file(order)
        case Doctor():
            from stretchcoach.cli.doctor_command import doctor  # noqa: PLC0415 - see above

            code = doctor(order)
        case Wished():
            from stretchcoach.cli.remote_command import wish_for  # noqa: PLC0415 - see above

            code = wish_for(order)
        case DesktopEntry():
            from stretchcoach.cli.desktop_command import set_desktop_entry  # noqa: PLC0415 - see above

            code = set_desktop_entry(order)
        case _:
            assert_never(order)
    return code


def _help_words(arguments: Sequence[str]) -> Phrasebook:
    """Return the words in which help is written, where it is asked for; nothing else needs them here."""
    if {"-h", "--help"}.isdisjoint(arguments):
        return ENGLISH
    from stretchcoach.cli.language import words_for  # noqa: PLC0415 - reads files

    return words_for(arguments)


def _make_file(order: Render | DrawFigure | Sheet) -> int:
    match order:
        case Render():
            from stretchcoach.cli.render_command import render  # noqa: PLC0415 - see above

            return render(order)
        case DrawFigure():
            from stretchcoach.cli.figure_command import draw_figure  # noqa: PLC0415 - see above

            return draw_figure(order)
        case Sheet():
            from stretchcoach.cli.sheet_command import make_sheet  # noqa: PLC0415 - see above

            return make_sheet(order)
