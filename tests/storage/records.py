"""Owns the values that storage is tried with: Hypothesis strategies, one plain record, what tests break."""

import errno
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Final, NoReturn

import pytest
from hypothesis import strategies as st

from stretchcoach.core.free_times import DaysOff, Hours
from stretchcoach.core.nudge_rules import GOALS, INTERVALS, BreakRules, DrinkRules
from stretchcoach.core.reminder import SNOOZES, Answered, Armed, Missed, Moment, Reminder, Shown, Snoozed
from stretchcoach.core.routine import Choices, Side
from stretchcoach.core.session import Feeling, SessionRecord, StopReason, Unfinished
from stretchcoach.storage.remind_settings import WINDOWS, RemindSettings

ROOT: Final = Path(__file__).resolve().parents[2]
NOON: Final = datetime(2026, 11, 21, 12, tzinfo=UTC)
ENDS: Final = NOON + timedelta(minutes=9)
STAMP: Final = "20261121-120000"


def noon() -> datetime:
    return NOON


def record(name: str = "one", *, ended: datetime = ENDS, note: str = "") -> SessionRecord:
    return SessionRecord(
        id=name,
        routine="piriformis-contract-relax",
        title="Piriformis contract-relax",
        began=ended - timedelta(minutes=9),
        ended=ended,
        planned=timedelta(seconds=540),
        done=timedelta(seconds=512, milliseconds=250),
        stretch_left=timedelta(seconds=90),
        stretch_right=timedelta(seconds=135),
        stretch_both=timedelta(),
        choices=Choices(first_side=Side.LEFT, options={"hold": timedelta(seconds=25), "rounds": 3}),
        stop_reason=StopReason.TIRED,
        pain_before=4,
        pain_after=2,
        feelings=(Feeling.GOOD_PULL,),
        note=note,
    )


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
spans = st.timedeltas(min_value=timedelta(), max_value=timedelta(days=3650))
whole_milliseconds = st.integers(0, 10**9).map(lambda count: timedelta(milliseconds=count))
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
dates = st.datetimes(datetime(1971, 1, 2), datetime(2199, 12, 31), timezones=zones)  # noqa: DTZ001 - zones come beside
pains = st.none() | st.integers(0, 10)
choices = st.builds(
    Choices,
    first_side=st.sampled_from(Side),
    one_side=st.booleans(),
    options=st.none() | st.dictionaries(texts, spans | st.integers(-(10**9), 10**9), max_size=3),
    variant=st.none() | texts,
)
records = st.builds(
    SessionRecord,
    id=texts,
    routine=texts,
    title=texts,
    began=dates,
    ended=dates,
    planned=whole_milliseconds,
    done=whole_milliseconds,
    stretch_left=whole_milliseconds,
    stretch_right=whole_milliseconds,
    stretch_both=whole_milliseconds,
    choices=choices,
    stop_reason=st.sampled_from(StopReason),
    pain_before=pains,
    pain_after=pains,
    feelings=st.lists(st.sampled_from(Feeling), unique=True).map(tuple),
    note=texts,
)
reminders = st.builds(
    Reminder,
    routine=st.text(max_size=20),
    title=st.text(max_size=20),
    anchor=st.builds(Moment, wall=dates.map(lambda date: date.astimezone(UTC)), boot=spans, boot_id=texts),
    passed=spans,
    opens=spans,
    closes=spans,
    state=st.sampled_from([Armed(), Answered()]) | spans.map(Shown) | spans.map(Snoozed) | spans.map(Missed),
    repeated=st.booleans(),
)
hours = st.builds(Hours, *[st.times().map(lambda at: at.replace(second=0, microsecond=0, fold=0))] * 2)
remind_settings = st.builds(
    RemindSettings,
    window=st.sampled_from(WINDOWS),
    snooze=st.sampled_from(SNOOZES),
    quiet_on=st.booleans(),
    quiet=hours,
    week_on=st.booleans(),
    week=st.tuples(*[st.none() | hours] * 7),
    days_off=st.lists(st.builds(DaysOff, st.dates(), st.dates()), max_size=3).map(tuple),
)
break_rules = st.builds(BreakRules, on=st.booleans(), every=st.sampled_from(INTERVALS), micro=st.booleans())
drink_rules = st.builds(DrinkRules, on=st.booleans(), goal=st.sampled_from(GOALS), fluid_limit=st.booleans())
unfinished_sessions = st.builds(
    Unfinished,
    id=texts,
    routine=texts,
    choices=choices,
    began=dates,
    noted=dates,
    position=spans,
    spent=st.lists(spans, max_size=5).map(tuple),
    pain_before=pains,
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def refuse_to_replace(monkeypatch: pytest.MonkeyPatch, number: int = errno.ENOSPC) -> None:
    """Let the disk refuse every file that is to be put in place."""

    def refuse(*_: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "replace", refuse)


def run_python(code: str, *arguments: object) -> int:
    """Run `code` in a process of its own and return how it ended (minus the signal that killed it)."""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    print(done.stderr)  # noqa: T201 - pytest shows it when the test fails
    return done.returncode


def start_python(code: str, *arguments: object) -> "subprocess.Popen[str]":
    """Start `code` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
