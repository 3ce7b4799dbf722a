"""Owns the grammar of the command line and its help."""

import argparse
import math
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from stretchcoach import __version__
from stretchcoach.cli import examples
from stretchcoach.cli.orders import (
    Check,
    ChoiceWords,
    DesktopEntry,
    Doctor,
    DrawFigure,
    ListRoutines,
    Order,
    Play,
    Render,
    Sheet,
    Show,
    UsageError,
    Window,
    Wished,
)
from stretchcoach.cli.parser_parts import Commands, Parser, care_options, json_option
from stretchcoach.cli.remote_parser import TALK, add_talk, wish
from stretchcoach.core.errors import did_you_mean
from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.core.routine import Side
from stretchcoach.core.talk import Countdown, Talk
from stretchcoach.phrasebook import ENGLISH, Phrasebook

COMMANDS: Final = ("list", "show", "check", "play", "render", "figure", "sheet", "doctor", *TALK)
SMALLEST: Final = 32
LARGEST: Final = 4000
"""Pixels of a picture."""
FASTEST: Final = 1000.0
SLOWEST: Final = 0.1

ABOUT: Final = "Coaches a stretch by voice and picture. Without a command it opens its window."


def parse(arguments: Sequence[str], words: Phrasebook = ENGLISH) -> Order:
    """Return what `arguments` ask for; raises `UsageError`, or SystemExit once help or version is printed.

    The help is in the language of `words`.
    """
    word = next((argument for argument in arguments if not argument.startswith("-")), None)
    if word is not None and word not in COMMANDS:
        hint = did_you_mean(word, COMMANDS)
        raise UsageError(f'There is no command "{word}". {hint} See `stretchcoach --help`.')
    found = _parser(words).parse_args(arguments)
    if found.command in TALK:
        return Wished(wish(found), as_json=found.command == "status" and found.json)
    if found.command is None and (found.install_desktop or found.remove_desktop):
        return DesktopEntry(remove=found.remove_desktop)
    return ORDERS[found.command](found)


def _choice_words(found: argparse.Namespace) -> ChoiceWords:
    side = None if found.side is None else Side(found.side)
    return ChoiceWords(side, found.one_side, tuple(found.settings), found.variant)


ORDERS: Final[Mapping[str | None, Callable[[argparse.Namespace], Order]]] = {
    "list": lambda found: ListRoutines(found.json, found.language),
    "show": lambda found: Show(found.routine, _choice_words(found), found.json, found.language),
    "check": lambda found: Check(tuple(found.files), found.json, with_voice=not found.no_voice),
    "play": lambda found: Play(
        found.routine,
        _choice_words(found),
        found.silent,
        found.speed,
        Talk(found.talk),
        Countdown(found.countdown),
        found.language,
        found.anyway,
        None if found.sore is None else found.sore == "yes",
    ),
    "render": lambda found: Render(
        found.routine,
        found.file,
        _choice_words(found),
        Talk(found.talk),
        found.cue_sheet,
        Countdown(found.countdown),
        found.language,
    ),
    "figure": lambda found: DrawFigure(
        found.pose,
        found.file,
        None if found.side is None else Side(found.side),
        found.size,
        found.theme == "dark",
        FigureStyle(found.style),
    ),
    "sheet": lambda found: Sheet(found.routine, found.file, _choice_words(found), found.language),
    "doctor": lambda found: Doctor(found.json),
    None: lambda found: Window(found.background, found.exit_after_first_paint),
}
"""What each command makes of its arguments; without one, the window opens."""


def _parser(words: Phrasebook) -> Parser:
    text = words.text
    parser = Parser(
        words=words, prog="stretchcoach", description=text(ABOUT), epilog=examples.MAIN.told(words)
    )
    version = f"stretchcoach {__version__}"
    parser.add_argument(
        "--version", action="version", version=version, help=text("print the version and end")
    )
    parser.add_argument("--background", action="store_true", help=text("start without showing the window"))
    entry = parser.add_mutually_exclusive_group()
    told = text("add StretchCoach to your desktop's menu (Linux)")
    entry.add_argument("--install-desktop", action="store_true", help=told)
    entry.add_argument("--remove-desktop", action="store_true", help=text("take it out of the menu again"))
    parser.add_argument("--exit-after-first-paint", action="store_true", help=argparse.SUPPRESS)
    commands = Commands(parser)
    listing = commands.add("list", "list the routines", examples.LIST)
    _language_option(listing)
    json_option(listing)

    show = commands.add("show", "show what a routine does and says when", examples.SHOW)
    _routine_arguments(show)
    json_option(show)

    _add_check(commands)

    play = commands.add("play", "coach a routine in this terminal", examples.PLAY)
    _routine_arguments(play)
    _sound_options(play)
    care_options(play)
    play.add_argument("--silent", action="store_true", help=text("without voice and sounds"))
    told = text("rehearse N times as fast, silently")
    play.add_argument("--speed", type=_speed, default=1.0, metavar="N", help=told)

    render = commands.add("render", "save a whole session as a sound file", examples.RENDER)
    _routine_arguments(render)
    _file_argument(render, "the sound file to make: .wav, .flac or .ogg")
    _sound_options(render)
    told = text("save a cue sheet beside it: every step a chapter")
    render.add_argument("--cue-sheet", action="store_true", help=told)

    _add_figure(commands)

    sheet = commands.add("sheet", "write a routine as one page to print", examples.SHEET)
    _routine_arguments(sheet)
    _file_argument(sheet, "the page to be written (PDF)")

    json_option(commands.add("doctor", "tell what is missing here and how to mend it", examples.DOCTOR))
    add_talk(commands)
    return parser


def _add_check(commands: Commands) -> None:
    text = commands.words.text
    summary = "check files of routines and poses, and explain every mistake"
    check = commands.add("check", summary, examples.CHECK)
    told = text("a file of a routine, its texts, or of poses")
    check.add_argument("files", nargs="+", metavar=text("FILE"), help=told)
    told = text("estimate how long lines take instead of speaking them")
    check.add_argument("--no-voice", action="store_true", help=told)
    json_option(check)


def _add_figure(commands: Commands) -> None:
    text = commands.words.text
    figure = commands.add("figure", "draw a pose into a picture file", examples.FIGURE)
    told = text("the name of a pose, as routines use it")
    figure.add_argument("pose", metavar=text("POSE"), help=told)
    _file_argument(figure, "the picture to be written (PNG)")
    figure.add_argument("--side", choices=[side.value for side in Side], help=text("the side that works"))
    told = text("at most N pixels wide and high, 800 if not told")
    figure.add_argument("--size", type=_size, default=800, metavar="N", help=told)
    told = text("for which background")
    figure.add_argument("--theme", choices=("light", "dark"), default="light", help=told)
    styles = [style.value for style in FigureStyle]
    told = commands.words.told("how the figure looks: {styles}", styles=", ".join(styles))
    figure.add_argument("--style", metavar="NAME", choices=styles, default=styles[0], help=told)


def _file_argument(parser: Parser, told: str) -> None:
    parser.add_argument("file", metavar=parser.words.text("FILE"), help=parser.words.text(told))


def _routine_arguments(parser: Parser) -> None:
    text = parser.words.text
    told = text("a routine of `list`, or a routine file")
    parser.add_argument("routine", metavar=text("ID|FILE"), help=told)
    sides = [side.value for side in Side]
    parser.add_argument("--side", choices=sides, help=text("the side that comes first"))
    parser.add_argument("--one-side", action="store_true", help=text("work that side only"))
    told = text("set an option of the routine, such as rounds=4 or hold=20s; may be repeated")
    parser.add_argument(
        "--set", dest="settings", action="append", default=[], metavar="NAME=VALUE", help=told
    )
    told = text("another way to do the routine, such as sitting")
    parser.add_argument("--variant", metavar="NAME", help=told)
    _language_option(parser)


def _language_option(parser: Parser) -> None:
    told = parser.words.text("in another language than yours, such as en or de")
    parser.add_argument("--language", metavar="CODE", help=told)


def _sound_options(parser: Parser) -> None:
    text = parser.words.text
    parser.add_argument(
        "--talk",
        choices=[talk.value for talk in Talk if talk is not Talk.SILENT],
        default=Talk.FULL.value,
        help=text("how much is said: everything, phases and numbers, or chimes only"),
    )
    parser.add_argument(
        "--countdown",
        choices=[countdown.value for countdown in Countdown],
        default=Countdown.SPOKEN.value,
        help=text("the last three seconds of a step: three, two, one, or ticks, or nothing"),
    )


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = math.nan
    if not SLOWEST <= speed <= FASTEST:
        raise argparse.ArgumentTypeError(
            f'"{text}" is no speed; it can be {SLOWEST:g} to {FASTEST:g}, such as 20'
        )
    return speed


def _size(text: str) -> int:
    size = int(text) if text.isascii() and text.isdigit() else 0
    if not SMALLEST <= size <= LARGEST:
        raise argparse.ArgumentTypeError(
            f'"{text}" is no size; it can be {SMALLEST} to {LARGEST} pixels, such as 800'
        )
    return size
