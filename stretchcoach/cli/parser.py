"""Owns the grammar of the command line and its help."""

import argparse
import math
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from stretchcoach import __version__
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
from stretchcoach.cli.parser_parts import Parser, add_command, care_options, json_option
from stretchcoach.cli.remote_parser import TALK, add_talk, wish
from stretchcoach.core.errors import did_you_mean
from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.core.routine import Side
from stretchcoach.core.talk import Countdown, Talk

COMMANDS: Final = ("list", "show", "check", "play", "render", "figure", "sheet", "doctor", *TALK)
SMALLEST: Final = 32
LARGEST: Final = 4000
"""Pixels of a picture."""
FASTEST: Final = 1000.0
SLOWEST: Final = 0.1

ABOUT: Final = "Coaches a stretch by voice and picture. Without a command it opens its window."
MAIN_EXAMPLES: Final = """\
examples:
  stretchcoach                                 open the window
  stretchcoach --background                    no window, reminders only
  stretchcoach list                            which routines there are
  stretchcoach play figure-four-seated         coach one in this terminal
  stretchcoach play --help                     more on one command

Stretching is not treatment: stop at pain, tingling or numbness."""
LIST_EXAMPLES: Final = """\
examples:
  stretchcoach list
  stretchcoach list --json | jq '.routines[].id'"""
SHOW_EXAMPLES: Final = """\
examples:
  stretchcoach show piriformis-contract-relax
  stretchcoach show piriformis-contract-relax --side left --set rounds=4
  stretchcoach show my-routine.yaml --json"""
CHECK_EXAMPLES: Final = """\
examples:
  stretchcoach check my-routine.yaml
  stretchcoach check routines/*.yaml --json
  stretchcoach check my-routine.yaml --no-voice

A routine without errors is spoken once, unheard, to see that each line has
time. What was spoken is kept, so that the next check is quick.

exit code: 0 without errors (warnings are allowed), 1 with errors,
2 if a file cannot be read"""
PLAY_EXAMPLES: Final = """\
examples:
  stretchcoach play piriformis-contract-relax --side left
  stretchcoach play figure-four-seated --one-side --silent
  stretchcoach play my-routine.yaml --speed 20

keys: q stop, Space pause and go on, Esc pause, left back, right skip,
+ ten seconds more, m voice off and on; where a step waits, Space or Enter
goes on. Ctrl-Z pauses, too.

At a speed other than 1 it is a rehearsal: without voice, and not recorded."""
RENDER_EXAMPLES: Final = """\
examples:
  stretchcoach render piriformis-contract-relax session.ogg --side left
  stretchcoach render figure-four-seated lunch.flac --one-side --cue-sheet
  stretchcoach render my-routine.yaml quiet.wav --talk phases

The file's ending says what it becomes: .wav, .flac or .ogg. A step that would
wait for you goes on by itself."""
FIGURE_EXAMPLES: Final = """\
examples:
  stretchcoach figure fig4-supine.hold hold.png
  stretchcoach figure ktos-supine.contract press.png --side left --size 1200
  stretchcoach figure stand-tall me.png --style short --theme dark"""
SHEET_EXAMPLES: Final = """\
examples:
  stretchcoach sheet piriformis-contract-relax page.pdf
  stretchcoach sheet figure-four-seated page.pdf --side left --set rounds=2
  stretchcoach sheet my-routine.yaml page.pdf"""
DOCTOR_EXAMPLES: Final = """\
examples:
  stretchcoach doctor
  stretchcoach doctor --json

exit code: 0 if a session can be coached with voice, 1 if something is missing"""


def parse(arguments: Sequence[str]) -> Order:
    """Return what `arguments` ask for; raises `UsageError`, or SystemExit once help or version is printed."""
    word = next((argument for argument in arguments if not argument.startswith("-")), None)
    if word is not None and word not in COMMANDS:
        hint = did_you_mean(word, COMMANDS)
        raise UsageError(f'There is no command "{word}". {hint} See `stretchcoach --help`.')
    found = _parser().parse_args(arguments)
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


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="stretchcoach",
        description=ABOUT,
        epilog=MAIN_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"stretchcoach {__version__}")
    parser.add_argument("--background", action="store_true", help="start without showing the window")
    entry = parser.add_mutually_exclusive_group()
    entry.add_argument(
        "--install-desktop", action="store_true", help="add StretchCoach to your desktop's menu (Linux)"
    )
    entry.add_argument("--remove-desktop", action="store_true", help="take it out of the menu again")
    parser.add_argument("--exit-after-first-paint", action="store_true", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND")
    listing = add_command(commands, "list", "list the routines", LIST_EXAMPLES)
    _language_option(listing)
    json_option(listing)

    show = add_command(commands, "show", "show what a routine does and says when", SHOW_EXAMPLES)
    _routine_arguments(show)
    json_option(show)

    check = add_command(
        commands, "check", "check files of routines and poses, and explain every mistake", CHECK_EXAMPLES
    )
    check.add_argument("files", nargs="+", metavar="FILE", help="a file of a routine, its texts, or of poses")
    check.add_argument(
        "--no-voice", action="store_true", help="estimate how long lines take instead of speaking them"
    )
    json_option(check)

    play = add_command(commands, "play", "coach a routine in this terminal", PLAY_EXAMPLES)
    _routine_arguments(play)
    _sound_options(play)
    care_options(play)
    play.add_argument("--silent", action="store_true", help="without voice and sounds")
    play.add_argument(
        "--speed",
        type=_speed,
        default=1.0,
        metavar="N",
        help="rehearse N times as fast, silently",
    )

    render = add_command(commands, "render", "save a whole session as a sound file", RENDER_EXAMPLES)
    _routine_arguments(render)
    render.add_argument("file", metavar="FILE", help="the sound file to make: .wav, .flac or .ogg")
    _sound_options(render)
    render.add_argument(
        "--cue-sheet", action="store_true", help="save a cue sheet beside it: every step a chapter"
    )

    figure = add_command(commands, "figure", "draw a pose into a picture file", FIGURE_EXAMPLES)
    figure.add_argument("pose", metavar="POSE", help="the name of a pose, as routines use it")
    figure.add_argument("file", metavar="FILE", help="the picture to be written (PNG)")
    figure.add_argument("--side", choices=[side.value for side in Side], help="the side that works")
    figure.add_argument(
        "--size", type=_size, default=800, metavar="N", help="at most N pixels wide and high, 800 if not told"
    )
    figure.add_argument("--theme", choices=("light", "dark"), default="light", help="for which background")
    styles = [style.value for style in FigureStyle]
    told = f"how the figure looks: {', '.join(styles)}"
    figure.add_argument("--style", metavar="NAME", choices=styles, default=styles[0], help=told)

    sheet = add_command(commands, "sheet", "write a routine as one page to print", SHEET_EXAMPLES)
    _routine_arguments(sheet)
    sheet.add_argument("file", metavar="FILE", help="the page to be written (PDF)")

    doctor = add_command(commands, "doctor", "tell what is missing here and how to mend it", DOCTOR_EXAMPLES)
    json_option(doctor)
    add_talk(commands)
    return parser


def _routine_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("routine", metavar="ID|FILE", help="a routine of `list`, or a routine file")
    parser.add_argument("--side", choices=[side.value for side in Side], help="the side that comes first")
    parser.add_argument("--one-side", action="store_true", help="work that side only")
    parser.add_argument(
        "--set",
        dest="settings",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="set an option of the routine, such as rounds=4 or hold=20s; may be repeated",
    )
    parser.add_argument("--variant", metavar="NAME", help="another way to do the routine, such as sitting")
    _language_option(parser)


def _language_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", metavar="CODE", help="in another language than yours, such as en or de")


def _sound_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--talk",
        choices=[talk.value for talk in Talk if talk is not Talk.SILENT],
        default=Talk.FULL.value,
        help="how much is said: everything, phases and numbers, or chimes only",
    )
    parser.add_argument(
        "--countdown",
        choices=[countdown.value for countdown in Countdown],
        default=Countdown.SPOKEN.value,
        help="the last three seconds of a step: three, two, one, or ticks, or nothing",
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
