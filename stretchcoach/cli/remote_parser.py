"""Owns how the commands to the program that runs are read."""

import argparse
from typing import Final

from stretchcoach.cli.parser_parts import Parser, add_command, json_option
from stretchcoach.core.pause import PauseLength
from stretchcoach.desktop.wishes import SIMPLE, Pause, Snooze, Start, Wish

TALK: Final = ("start", "sos", "status", "pause", "resume", "snooze", "skip", "quit")
"""The commands that go to the program that runs."""
TALK_EXAMPLES: Final = """\
examples:
  stretchcoach sos                      at once; put it on a key of your desktop
  stretchcoach start figure-four-seated
  stretchcoach pause tomorrow
  stretchcoach status --json

exit code: 0 if done, 1 if it cannot be now, 3 if StretchCoach is not running
(start and sos start it then)"""
SNOOZES: Final = (10, 15, 30)
"""Minutes."""


def wish(found: argparse.Namespace) -> Wish:
    """Return what one of these commands asks for."""
    match found.command:
        case "start":
            return Start(found.routine)
        case "pause":
            return Pause(PauseLength(found.length))
        case "snooze":
            return Snooze(found.minutes)
        case _:
            return SIMPLE[found.command]


def add_talk(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the commands that go to the program that runs."""
    start = add_command(commands, "start", "start a routine in the window", TALK_EXAMPLES)
    start.add_argument("routine", metavar="ID", help="a routine of `list`")
    add_command(commands, "sos", "start the routine for a cramp at once", TALK_EXAMPLES)
    json_option(add_command(commands, "status", "tell what is planned and what is on", TALK_EXAMPLES))
    pause = add_command(commands, "pause", "pause reminders", TALK_EXAMPLES)
    pause.add_argument(
        "length",
        nargs="?",
        choices=[length.value for length in PauseLength],
        default=PauseLength.HOUR.value,
        help="1h (usual), until tomorrow morning, or until resumed",
    )
    add_command(commands, "resume", "switch reminders on again", TALK_EXAMPLES)
    snooze = add_command(commands, "snooze", "put a reminder off that is due", TALK_EXAMPLES)
    snooze.add_argument("minutes", nargs="?", type=int, choices=SNOOZES, default=15, help="usual: 15")
    add_command(commands, "skip", "leave this repeat out", TALK_EXAMPLES)
    add_command(commands, "quit", "end the program that runs", TALK_EXAMPLES)
