"""Owns what a terminal shows of one instant of a session, as lines that fit its size."""

from dataclasses import dataclass
from typing import Final, TypeAlias

from rich.text import Text

from stretchcoach.cli.colours import PHASE_COLOURS
from stretchcoach.cli.fitting import big, centred, wrapped
from stretchcoach.cli.printable import printable
from stretchcoach.cli.timeline_bar import timeline_bar
from stretchcoach.core.progress import Progress, State
from stretchcoach.core.timeline import Segment
from stretchcoach.phrasebook import ENGLISH, Phrasebook, clock, length, put

LONGEST_COUNT: Final = 99
"""Up to this many seconds are shown as one number, more as minutes and seconds."""
READING_WIDTH: Final = 76
SAFETY: Final = "A stretch, not pain. Tingling or numbness: stop."
PLAIN_SIGNS: Final = str.maketrans(
    "·\N{EN DASH}—…“”\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}←→━─█", "---.\"\"''<>=-#"
)
"""What stands for a sign where the terminal has only ASCII; one character for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """All that the screen shows."""

    title: str
    progress: Progress
    can_extend: bool = False
    with_keys: bool = True
    audible: bool | None = None
    """None where the session has no voice."""
    note: str = SAFETY
    trouble: str | None = None
    words: Phrasebook = ENGLISH


@dataclass(frozen=True, slots=True)
class _Layout:
    """How many rows each part may take; the first layout that fits is used."""

    phase_rows: int
    count_rows: int
    instruction: int
    caption: int
    gaps: bool


Lines: TypeAlias = list[Text]

LAYOUTS: Final = (
    _Layout(5, 10, 4, 2, gaps=True),
    _Layout(3, 5, 4, 2, gaps=True),
    _Layout(3, 3, 3, 2, gaps=True),
    _Layout(1, 3, 3, 2, gaps=True),
    _Layout(1, 3, 2, 1, gaps=False),
    _Layout(1, 1, 2, 1, gaps=False),
    _Layout(1, 1, 1, 0, gaps=False),
)


def draw(view: View, width: int, height: int, *, ascii_only: bool = False) -> list[Text]:
    """Return at most `height` lines of at most `width` columns."""
    lines = list[Text]()
    for layout in LAYOUTS:
        parts = _parts(view, layout, width, blocks=not ascii_only)
        room = height - sum(map(len, parts))
        if room >= 0:
            head, middle, foot = parts
            above = [Text("")] * (room // 2 if layout.gaps else 0)
            below = [Text("")] * (room - len(above) if layout.gaps else 0)
            lines = [*head, *above, *middle, *below, *foot]
            break
    else:
        lines = _essence(view, width)[:height]
    for line in lines:
        line.truncate(width)
        if ascii_only:
            line.plain = line.plain.translate(PLAIN_SIGNS)
    return lines


def phase_word(progress: Progress, words: Phrasebook) -> str:
    """Return the word for what to do now, or for why nothing goes on."""
    match progress.state:
        case State.PAUSED:
            return words.text("Paused")
        case State.WAITING:
            return words.text("Ready?")
        case _:
            return words.phase(progress.segment.kind)


def count(progress: Progress) -> str:
    """Return the seconds left in the step as the big number."""
    return str(progress.count) if progress.count <= LONGEST_COUNT else clock(progress.remaining)


def upcoming(segment: Segment | None, words: Phrasebook) -> str:
    """Return what comes next, in a line."""
    if segment is None:
        return words.text("Next: the end")
    place = words.where(segment.side, segment.round)
    phase = put(words.text("Next: {step}"), step=words.phase(segment.kind))
    return " · ".join(part for part in (phase, length(segment.duration), place) if part)


def instruction(segment: Segment, words: Phrasebook) -> str:
    """Return the text of the step."""
    return "" if segment.show is None else printable(words.fill(segment.show))


def _parts(view: View, layout: _Layout, width: int, *, blocks: bool) -> tuple[Lines, Lines, Lines]:
    """Return the lines for the top, the middle and the bottom."""
    progress = view.progress
    gap = [Text("")] if layout.gaps else []
    colour = _colour(progress)
    reverse = " reverse" if progress.in_last_seconds and layout.count_rows == 1 else ""
    phase = big(phase_word(progress, view.words), layout.phase_rows, width, f"bold {colour}", blocks=blocks)
    number = big(count(progress), layout.count_rows, width, f"bold {colour}{reverse}", blocks=blocks)
    middle = [
        *centred(phase, width),
        *centred([Text(_place(view), style="bold")], width),
        *gap,
        *centred(number, width),
        *gap,
        *centred(_words(view, layout, width), width),
    ]
    foot = [
        *gap,
        *centred([_notice(view)], width),
        *centred([Text(upcoming(progress.next, view.words), style="bold")], width),
        timeline_bar(progress, width),
        *centred([_keys(view, width)] if view.with_keys else [], width),
    ]
    return [_header(view, width), *gap], middle, foot


def _words(view: View, layout: _Layout, width: int) -> list[Text]:
    """Return instruction and caption; where there is room, as many lines for each step: nothing jumps."""
    column = min(READING_WIDTH, width - 2)
    lines = [
        *wrapped(instruction(view.progress.segment, view.words), column, layout.instruction, ""),
        *wrapped(_caption(view), column, layout.caption, "italic"),
    ]
    reserved = layout.instruction + 1 if layout.gaps else 0
    return [*lines, *[Text("")] * (reserved - len(lines))]


def _essence(view: View, width: int) -> list[Text]:
    """Return the lines of a very small terminal, the most important first."""
    progress = view.progress
    first = Text(f"{phase_word(progress, view.words)} {count(progress)}", style=f"bold {_colour(progress)}")
    return [
        first,
        Text(_place(view)),
        Text(instruction(progress.segment, view.words)),
        _keys(view, width),
        _header(view, width),
    ]


def _colour(progress: Progress) -> str:
    return "bright_black" if progress.state is State.PAUSED else PHASE_COLOURS[progress.segment.kind]


def _header(view: View, width: int) -> Text:
    left = put(view.words.text("{time} left"), time=clock(view.progress.left))
    title = Text(printable(view.title), style="bold")
    title.truncate(max(0, width - len(left) - 2), overflow="ellipsis")
    return Text.assemble(title, " " * max(1, width - title.cell_len - len(left)), left)


def _place(view: View) -> str:
    progress = view.progress
    words = view.words
    parts = [words.where(progress.side, progress.segment.round)]
    if progress.rep is not None:
        word = f", {printable(progress.rep.word)}" if progress.rep.word else ""
        of = put(words.text("{number} of {count}"), number=progress.rep.number, count=progress.rep.of)
        parts.append(of + word)
    if progress.segment.effort:
        parts.append(printable(progress.segment.effort))
    if progress.state in {State.PAUSED, State.WAITING}:
        parts.insert(0, words.phase(progress.segment.kind))
    return " · ".join(part for part in parts if part)


def _caption(view: View) -> str:
    """Return what was said last, unless the instruction says the same."""
    if view.progress.caption is None:
        return ""
    said = printable(view.words.fill(view.progress.caption))
    return "" if said == instruction(view.progress.segment, view.words) else f"“{said}”"


def _notice(view: View) -> Text:
    if view.trouble is not None:
        return Text(printable(view.words.message(view.trouble)), style="yellow")
    note = printable(view.words.text(view.note))
    return Text(note, style="dim" if view.note == SAFETY else "yellow")


def _keys(view: View, width: int) -> Text:
    spaces = {State.PAUSED: "Space go on", State.WAITING: "Space I'm ready", State.READY: "Space begin"}
    offers = [spaces.get(view.progress.state, "Space pause"), "← back", "→ skip"]
    if view.can_extend:
        offers.append("+ 10 s")
    if view.audible is not None:
        offers.append("m voice off" if view.audible else "m voice on")
    offers.append("q stop")
    offers = [view.words.text(offer) for offer in offers]
    while len("   ".join(offers)) > width and len(offers) > 1:
        del offers[-2]
    return Text("   ".join(offers), style="dim")
