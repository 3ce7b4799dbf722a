"""Owns a timeline as a table: what happens when, for how long, on which side, and what is said."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from stretchcoach.cli.colours import PHASE_COLOURS
from stretchcoach.cli.printable import printable
from stretchcoach.core.cue import Chime, Count, CountRep, Cue, Tone
from stretchcoach.core.routine import Routine, Side
from stretchcoach.core.timeline import RoundOf, Segment, Timeline
from stretchcoach.phrasebook import ENGLISH, Phrasebook, clock

SECOND: Final = timedelta(seconds=1)
TONE_WORDS: Final = {
    Tone.CHANGE: "bell",
    Tone.ENOUGH: "chime: enough now",
    Tone.REP: "tick",
    Tone.READY: "chime: get ready",
    Tone.HOLD: "chime: hold",
    Tone.PRESS: "chime: press",
    Tone.DEEPEN: "chime: deepen",
    Tone.REST: "chime: rest",
}


def timeline_table(
    routine: Routine, timeline: Timeline, words: Phrasebook, own: Phrasebook = ENGLISH
) -> RenderableType:
    """Return the whole timeline with its totals; `words` are the session's, `own` those around it."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    with_sides = any(segment.side for segment in timeline.segments)
    with_rounds = any(segment.round for segment in timeline.segments)
    table.add_column(own.text("Start"), justify="right", no_wrap=True)
    table.add_column(own.text("Length"), justify="right", no_wrap=True)
    table.add_column(own.text("Phase"), no_wrap=True)
    if with_sides:
        table.add_column(own.text("Side"), no_wrap=True)
    if with_rounds:
        table.add_column(own.text("Round"), no_wrap=True)
    table.add_column(own.text("Said when"))
    cues = dict[int, list[Cue]]()
    for cue in timeline.cues:
        cues.setdefault(cue.segment, []).append(cue)
    for segment in timeline.segments:
        row: list[Text] = [
            Text(exact(segment.start, own)),
            Text(exact(segment.duration, own)),
            Text(words.phase(segment.kind), style=PHASE_COLOURS[segment.kind]),
        ]
        if with_sides:
            row.append(Text("" if segment.side is None else words.side(segment.side)))
        if with_rounds:
            row.append(Text("" if segment.round is None else _which(segment.round, own)))
        table.add_row(*row, _said(segment, cues.get(segment.index, []), words, own))
    return Group(*_heading(routine, own), Text(""), table, Text(""), Text(totals(timeline, own)))


def totals(timeline: Timeline, words: Phrasebook = ENGLISH) -> str:
    """Return the length of the whole, and the stretch that each side gets."""
    left, right = timeline.stretch(Side.LEFT), timeline.stretch(Side.RIGHT)
    both = timeline.stretch() - left - right
    parts = [words.told("Whole: {length}.", length=exact(timeline.duration, words))]
    if left or right:
        told = "Stretch: left {left}, right {right}."
        parts.append(words.told(told, left=exact(left, words), right=exact(right, words)))
    if both:
        parts.append(words.told("Stretch of both sides at once: {length}.", length=exact(both, words)))
    return " ".join(parts)


def exact(position: timedelta, words: Phrasebook) -> str:
    """Return a position as on a stop-watch, with what it has of tenths: "1:04", "1:04.5"."""
    whole = position // SECOND * SECOND
    tenths = (position - whole) // timedelta(milliseconds=100)
    return f"{clock(whole)}{words.decimal_separator}{tenths}" if position > whole and tenths else clock(whole)


def _which(round_of: RoundOf, words: Phrasebook) -> str:
    return words.told("{number} of {count}", number=round_of.number, count=round_of.of)


def _heading(routine: Routine, words: Phrasebook) -> Iterator[Text]:
    yield Text(printable(routine.title), style="bold")
    yield Text(printable(routine.purpose))
    if routine.not_for:
        reasons = " ".join(printable(reason) for reason in routine.not_for)
        yield Text(words.told("Not for: {reasons}", reasons=reasons), style="yellow")


def _said(segment: Segment, cues: list[Cue], words: Phrasebook, own: Phrasebook) -> Table:
    lines = Table.grid(padding=(0, 1, 0, 0))
    lines.add_column(justify="right", no_wrap=True)
    lines.add_column(overflow="fold")
    run = list[Cue]()
    for cue in cues:
        if run and not _continues(run[-1], cue):
            lines.add_row(*_line(run, words, own))
            run = []
        run.append(cue)
    if run:
        lines.add_row(*_line(run, words, own))
    for remark in _remarks(segment, own):
        lines.add_row("", Text(remark, style="dim"))
    return lines


def _remarks(segment: Segment, words: Phrasebook) -> Iterator[str]:
    if segment.effort:
        yield words.told("with {effort}", effort=printable(segment.effort))
    if segment.waits:
        yield words.text("waits until you are ready")
    if segment.at_least is not None:
        yield words.told("enough after {time}", time=clock(segment.at_least))


def _continues(before: Cue, cue: Cue) -> bool:
    """Return whether two cues belong on one line: counts, and the ticks of quick repetitions."""
    match before.what, cue.what:
        case (Count(), Count()) | (CountRep(), CountRep()):
            return True
        case Chime(Tone.REP), Chime(Tone.REP):
            return True
        case _:
            return False


def _line(run: list[Cue], book: Phrasebook, own: Phrasebook) -> tuple[Text, Text]:
    """Return when and what; of a run, only the first one's time stands before it."""
    first, *others = run
    words = ", ".join(
        [
            _words(first, book, own),
            *(f"{exact(cue.at, own)} {_words(cue, book, own)}" for cue in others),
        ]
    )
    style = "dim" if isinstance(first.what, Chime | Count | CountRep) else ""
    return Text(exact(first.at, own), style="dim"), Text(words, style=style)


def _words(cue: Cue, book: Phrasebook, own: Phrasebook) -> str:
    if isinstance(cue.what, Chime):
        return own.text(TONE_WORDS[cue.what.tone])
    return printable(book.spoken(cue.what) or "").rstrip("." if isinstance(cue.what, CountRep) else "")
