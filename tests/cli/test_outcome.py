"""Proves how the terminal tells when a routine may be repeated, on this day and on others."""

from datetime import UTC, datetime, timedelta

import pytest

from stretchcoach.cli.outcome import outcome_words
from stretchcoach.core.reminder import arm
from stretchcoach.core.routine import Repeat
from stretchcoach.desktop.clocks import SystemCalendar
from stretchcoach.phrasebook import ENGLISH
from tests.builders import session_of
from tests.fakes import FakeCalendar

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("ended", "window", "told"),
    [
        (datetime(2026, 11, 21, 9, tzinfo=UTC), (4, 5), "14:00 and 15:00"),
        (datetime(2026, 11, 21, 20, tzinfo=UTC), (4, 5), "01:00 and 02:00"),
        (datetime(2026, 11, 21, 9, tzinfo=UTC), (40, 72), "2026-11-23 02:00 and 2026-11-24 10:00"),
        (datetime(2026, 10, 24, 21, tzinfo=UTC), (4, 5), "02:00 and 03:00"),
    ],
    ids=["today", "in the night", "on other days", "after a clock change"],
)
def test_it_is_told_when_to_repeat(ended: datetime, window: tuple[int, int], told: str) -> None:
    calendar = FakeCalendar(date=ended)
    begin, end = (each * HOUR for each in window)
    reminder = arm("one", "One", Repeat(begin, end), calendar.moment())
    with pytest.MonkeyPatch.context() as env:
        env.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
        SystemCalendar().now()  # which takes the zone over
        lines = outcome_words(session_of("one", ended), reminder, calendar.moment(), ENGLISH)
    SystemCalendar().now()
    assert f"Again between {told}." in lines[-1]
