"""Owns how the commands to the program that runs are read."""

import argparse
from typing import Final

from stretchcoach.cli import examples
from stretchcoach.cli.parser_parts import Commands, json_option
from stretchcoach.core.pause import PauseLength
from stretchcoach.desktop.wishes import SIMPLE, Pause, Snooze, Start, Wish

TALK: Final = ("start", "sos", "status", "pause", "resume", "snooze", "skip", "quit")
"""The commands that go to the program that runs."""
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


def add_talk(commands: Commands) -> None:
    """Add the commands that go to the program that runs."""
    text = commands.words.text
    start = commands.add("start", "start a routine in the window", examples.TALK)
    start.add_argument("routine", metavar="ID", help=text("a routine of `list`"))
    commands.add("sos", "start the routine for a cramp at once", examples.TALK)
    json_option(commands.add("status", "tell what is planned and what is on", examples.TALK))
    pause = commands.add("pause", "pause reminders", examples.TALK)
    pause.add_argument(
        "length",
        nargs="?",
        choices=[length.value for length in PauseLength],
        default=PauseLength.HOUR.value,
        help=text("1h (usual), until tomorrow morning, or until resumed"),
    )
    commands.add("resume", "switch reminders on again", examples.TALK)
    snooze = commands.add("snooze", "put a reminder off that is due", examples.TALK)
    snooze.add_argument("minutes", nargs="?", type=int, choices=SNOOZES, default=15, help=text("usual: 15"))
    commands.add("skip", "leave this repeat out", examples.TALK)
    commands.add("quit", "end the program that runs", examples.TALK)
