"""Owns the proof that a session can be read on a terminal of any size, and shows text as text."""

from dataclasses import replace
from datetime import timedelta
from io import StringIO

import pytest

from stretchcoach.cli.screens import PlainLines
from stretchcoach.cli.session_view import SAFETY, View, draw
from stretchcoach.cli.timeline_bar import timeline_bar
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.progress import State, progress_at
from stretchcoach.core.routine import EachSide, Kind, Rounds, Sides, Step
from stretchcoach.core.timeline import Timeline
from tests.builders import reps, routine, s, step, words

LONG = "Guide the knee nearer the {other} shoulder, only as far as it gives, " * 3


def shown(kind: Kind, seconds: float, text: str, *, waits: bool = False) -> Step:
    return replace(step(kind, seconds, "Now, the {side} side.", waits=waits), show=words(text))


TIMELINE: Timeline = compile_routine(
    routine(
        step(Kind.PREPARE, 15, "Lie down."),
        EachSide(
            steps=(
                Rounds(count=2, steps=(shown(Kind.HOLD, 30, LONG), shown(Kind.DEEPEN, 15, "Let it drift."))),
            )
        ),
        reps(10, 2, 3),
        step(Kind.TIMER, 900),
        sides=Sides.WORST_FIRST,
    )
)


def view(position: float, state: State = State.MOVING, **changes: object) -> View:
    progress = progress_at(TIMELINE, timedelta(seconds=position), state)
    return replace(View(title="A test", progress=progress, can_extend=True), **changes)  # type: ignore[arg-type]


def text(
    position: float, width: int = 80, height: int = 24, state: State = State.MOVING, **changes: object
) -> str:
    return "\n".join(line.plain for line in draw(view(position, state, **changes), width, height))


@pytest.mark.parametrize("height", [1, 3, 6, 9, 14, 20, 24, 40])
def test_no_size_is_exceeded(height: int) -> None:
    for width in (1, 20, 40, 80, 120):
        for position in (20, 50, 200):
            lines = draw(view(position), width, height)
            assert len(lines) <= height
            assert all(line.cell_len <= width for line in lines)


@pytest.mark.parametrize(("width", "height"), [(40, 3), (40, 8), (40, 12), (60, 16)])
def test_the_smallest_terminal_still_tells_what_to_do(width: int, height: int) -> None:
    said = text(20, width, height)
    assert "Hold" in said or "▀" in said
    assert "Right side · Round 1 of 2" in said


def test_a_terminal_of_24_lines_shows_everything() -> None:
    said = text(16)
    assert "Right side · Round 1 of 2" in said
    assert "nearer the left shoulder" in said
    assert "“Now, the right side.”" in said
    assert "Next: Relax & deepen · 15 s · Right side · Round 1 of 2" in said
    assert SAFETY in said
    assert "Space pause   ← back   → skip   + 10 s   q stop" in said
    assert said.splitlines()[0].startswith("A test")
    assert said.splitlines()[0].endswith("18:49 left")


def test_nothing_jumps_from_step_to_step() -> None:
    rows = {
        next(row for row, line in enumerate(draw(view(at), 120, 40)) if line.plain.strip() == where)
        for at, where in ((20, "Right side · Round 1 of 2"), (50, "Right side · Round 1 of 2"))
    }
    assert len(rows) == 1


def test_what_is_not_offered_is_not_shown() -> None:
    assert "+ 10 s" not in text(20, can_extend=False)
    assert "m voice" not in text(20)
    assert "m voice off" in text(20, audible=True)
    assert "m voice on" in text(20, audible=False)
    assert "q stop" not in text(20, with_keys=False)


def test_a_pause_and_a_wait_say_how_to_go_on() -> None:
    paused = text(20, state=State.PAUSED)
    assert "Hold · Right side · Round 1 of 2" in paused
    assert "Space go on" in paused
    assert "Space I'm ready" in text(20, state=State.WAITING)


def test_repetitions_are_counted() -> None:
    assert "2 of 10" in text(200)


def test_a_trouble_takes_the_place_of_the_note() -> None:
    assert "This is early." in text(20, note="This is early.")
    said = text(20, note="This is early.", trouble="No sound output found.")
    assert "No sound output found." in said
    assert "This is early." not in said


def test_the_last_step_announces_the_end() -> None:
    assert "Next: the end" in text(400)


def test_a_terminal_without_unicode_gets_ascii_only() -> None:
    for position in (20, 200, 400):
        for line in draw(view(position, audible=True), 80, 24, ascii_only=True):
            assert line.plain.isascii()


def test_text_from_a_file_is_never_markup_nor_an_escape_sequence() -> None:
    timeline = compile_routine(
        routine(shown(Kind.HOLD, 30, "[bold red]x[/] \x1b[31m {side} {nothing} \u202eabc"))
    )
    lines = draw(
        View(title="[i]T\x07[/i]", progress=progress_at(timeline, timedelta(), State.MOVING)), 80, 24
    )
    said = "\n".join(line.plain for line in lines)
    assert "[bold red]x[/]" in said
    assert "[i]T\N{REPLACEMENT CHARACTER}[/i]" in said
    assert not set(said) & {"\x1b", "\x07", "\u202e"}


def test_the_bar_shows_how_far_the_session_is() -> None:
    def done(position: float) -> int:
        return timeline_bar(view(position).progress, 80).plain.count("█")

    assert done(0) == 0
    assert done(572) == pytest.approx(40, abs=1)
    assert done(1145) == 80


def lines_of(*views: View) -> list[str]:
    out = StringIO()
    screen = PlainLines(out)
    for each in views:
        screen.show(each)
    return out.getvalue().splitlines()


def test_plain_lines_come_once_for_each_step() -> None:
    printed = lines_of(view(0), view(5), view(20), view(21), view(50))
    assert [line.split()[0] for line in printed] == ["0:00", "0:15", "0:45"]


def test_plain_lines_leave_no_step_out_however_fast_time_runs() -> None:
    assert len(lines_of(view(0), view(120))) == len(
        [each for each in TIMELINE.segments if each.start <= s(120)]
    )


def test_plain_lines_tell_of_going_back_pausing_and_trouble() -> None:
    printed = lines_of(
        view(0),
        view(20),
        view(0),
        view(0, State.PAUSED),
        view(0),
        view(1, trouble="No sound."),
        view(2, trouble="No sound."),
        view(3, State.WAITING),
    )
    assert [line.split()[0] for line in printed[:3]] == ["0:00", "0:15", "0:00"]
    assert printed[3:] == ["Paused.", "Going on.", "No sound.", "Waiting until you are ready."]
