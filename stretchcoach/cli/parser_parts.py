"""Owns what the parsers of all commands share: their language, how mistakes are raised, --help, --json."""

import argparse
from collections.abc import Iterable
from typing import Any, Final, Never

from stretchcoach.cli.examples import Examples
from stretchcoach.cli.orders import UsageError
from stretchcoach.phrasebook import ENGLISH, Phrasebook, capital

USAGE: Final = "Usage:"


class Parser(argparse.ArgumentParser):
    """A parser whose help is in a language; its complaints are raised, to reach the user like every other."""

    def __init__(self, *, words: Phrasebook = ENGLISH, **settings: Any) -> None:
        self.words = words
        super().__init__(
            **settings, add_help=False, allow_abbrev=False, formatter_class=self._formatter(words)
        )
        self._positionals.title = words.text("Arguments")
        self._optionals.title = words.text("Options")
        told = words.text("show this help and end")
        self.add_argument("-h", "--help", action="help", help=told)

    def error(self, message: str) -> Never:
        """Raise `UsageError` with `message` as a sentence."""
        raise UsageError(f"{capital(message)}. See `{self.prog} --help`.")

    @staticmethod
    def _formatter(words: Phrasebook) -> "type[argparse.HelpFormatter]":
        class InWords(argparse.RawDescriptionHelpFormatter):
            def add_usage(
                self,
                usage: str | None,
                actions: Iterable[argparse.Action],
                groups: Iterable[Any],
                prefix: str | None = None,
            ) -> None:
                super().add_usage(
                    usage, actions, groups, f"{words.text(USAGE)} " if prefix is None else prefix
                )

        return InWords


class Commands:
    """The commands of a parser, which takes each of them in."""

    def __init__(self, parser: Parser) -> None:
        self.words = parser.words
        self._parsers = parser.add_subparsers(
            dest="command", title=self.words.text("Commands"), metavar=self.words.text("COMMAND")
        )

    def add(self, name: str, summary: str, examples: Examples) -> Parser:
        """Add the command `name`, with its one-line summary and its examples; return its parser."""
        words = self.words
        told = words.text(summary)
        return self._parsers.add_parser(
            name, help=told, description=f"{capital(told)}.", epilog=examples.told(words), words=words
        )


def json_option(parser: Parser) -> None:
    """Let `parser` take --json."""
    parser.add_argument("--json", action="store_true", help=parser.words.text("print JSON for programs"))


def care_options(parser: Parser) -> None:
    """Let `parser` take what the user says to questions before a session."""
    text = parser.words.text
    told = text("start though it is early, where only the routine advises against it")
    parser.add_argument("--anyway", action="store_true", help=told)
    told = text("whether soreness from a session lasted for more than a day")
    parser.add_argument("--sore", choices=("yes", "no"), help=told)
