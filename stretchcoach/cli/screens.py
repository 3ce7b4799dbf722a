"""Owns where a terminal session is seen: a live screen, or plain lines where none can be drawn."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Protocol, TextIO

from rich.console import Console, Group
from rich.live import Live

from stretchcoach.cli.keyboard import in_foreground
from stretchcoach.cli.printable import printable
from stretchcoach.cli.session_view import View, draw, instruction
from stretchcoach.core.progress import State
from stretchcoach.core.timeline import Segment
from stretchcoach.phrasebook import Phrasebook, clock, length

SIGNS: Final = "█▀▄━─←→·“”…"


class Screen(Protocol):
    """What shows a session."""

    def show(self, view: View) -> None:
        """Show this instant."""

    def suspend(self) -> None:
        """Give the terminal back as it was found."""

    def resume(self) -> None:
        """Take the terminal again."""


class LiveScreen:
    """The whole terminal, redrawn when what it shows has changed."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._ascii_only = not can_show(SIGNS, console.encoding)
        self._shown: object = None
        self._live: Live | None = None
        self.resume()

    def show(self, view: View) -> None:
        """Show this instant, at whatever size the terminal has now."""
        if self._live is None:
            return
        size = self._console.size
        lines = draw(view, size.width, size.height, ascii_only=self._ascii_only)
        if self._shown != (size, lines):
            self._shown = (size, lines)
            self._live.update(Group(*lines), refresh=True)

    def suspend(self) -> None:
        """Give the terminal back as it was found."""
        if self._live is not None:
            live, self._live = self._live, None
            live.stop()

    def resume(self) -> None:
        """Take the terminal again."""
        self._shown = None
        self._live = Live(console=self._console, screen=True, auto_refresh=False)
        self._live.start()


class PlainLines:
    """One line for each step, as it begins, and one for each pause: for a pipe or a simple terminal."""

    def __init__(self, out: TextIO | None) -> None:
        self._out = out
        self._printed = -1
        self._state = State.MOVING
        self._trouble: str | None = None

    def show(self, view: View) -> None:
        """Print what is new."""
        progress = view.progress
        index = progress.segment.index
        for new in range(min(self._printed + 1, index), index + 1) if index != self._printed else ():
            self._print(_step_line(progress.timeline.segments[new], view.words))
        self._printed = index
        if view.trouble is not None and view.trouble != self._trouble:
            self._print(printable(view.words.message(view.trouble)))
        self._trouble = view.trouble
        match self._state, progress.state:
            case before, now if before is now:
                pass
            case _, State.PAUSED:
                self._print(view.words.text("Paused."))
            case _, State.WAITING:
                self._print(view.words.text("Waiting until you are ready."))
            case State.PAUSED, State.MOVING:
                self._print(view.words.text("Going on."))
            case _:
                pass
        self._state = progress.state

    def suspend(self) -> None:
        """Nothing was taken."""

    def resume(self) -> None:
        """Nothing to take."""

    def _print(self, line: str) -> None:
        print(line, file=self._out, flush=True)


def _step_line(segment: Segment, words: Phrasebook) -> str:
    place = words.where(segment.side, segment.round)
    what = [words.phase(segment.kind), *([place] if place else []), length(segment.duration)]
    return f"{clock(segment.start):>7}  {' · '.join(what)}  {instruction(segment, words)}".rstrip()


def can_show(signs: str, encoding: str) -> bool:
    """Return whether a terminal of this encoding has these signs."""
    try:
        signs.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


@contextmanager
def open_screen() -> Iterator[Screen]:
    """Give a live screen where one can be drawn, else plain lines; the terminal is always given back."""
    console = Console(highlight=False)
    drawable = sys.stdout is not None and sys.stdout.isatty() and in_foreground(sys.stdout)
    if not drawable or console.is_dumb_terminal:
        yield PlainLines(sys.stdout)
        return
    screen = LiveScreen(console)
    try:
        yield screen
    finally:
        screen.suspend()
