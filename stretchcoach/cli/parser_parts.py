"""Owns what the parsers of all commands share: how mistakes are raised, how a command is shown, --json."""

import argparse
from typing import Never

from stretchcoach.cli.orders import UsageError


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are raised, so that they reach the user like every other."""

    def error(self, message: str) -> Never:
        """Raise `UsageError` with `message` as a sentence."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}. See `{self.prog} --help`.")


def add_command(
    commands: "argparse._SubParsersAction[Parser]", name: str, summary: str, examples: str
) -> argparse.ArgumentParser:
    """Add the command `name`, with its one-line summary and its examples."""
    return commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def json_option(parser: argparse.ArgumentParser) -> None:
    """Let `parser` take --json."""
    parser.add_argument("--json", action="store_true", help="print JSON for programs")


def care_options(parser: argparse.ArgumentParser) -> None:
    """Let `parser` take what the user says to questions before a session."""
    parser.add_argument(
        "--anyway",
        action="store_true",
        help="start though it is early, where only the routine advises against it",
    )
    parser.add_argument(
        "--sore", choices=("yes", "no"), help="whether soreness from a session lasted for more than a day"
    )
