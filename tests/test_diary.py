from dataclasses import replace
from datetime import timedelta

from stretchcoach.core.routine import Choices, Kind, Repeat, Routine
from stretchcoach.core.session import SessionRecord, StopReason
from stretchcoach.diary import Diary
from tests.builders import routine, s, step
from tests.fakes import FakeCalendar, MemoryHistory, MemoryReminderStore

HOUR = timedelta(hours=1)
REPEAT = Repeat(4 * HOUR, 5 * HOUR, at_most_per_day=3)
RELIEF = replace(routine(step(Kind.HOLD, 30)), repeat=REPEAT)


def diary() -> tuple[Diary, FakeCalendar, MemoryReminderStore]:
    calendar, reminders = FakeCalendar(), MemoryReminderStore()
    return Diary(MemoryHistory(), reminders, calendar), calendar, reminders


def ended_now(calendar: FakeCalendar, of: Routine = RELIEF, *, stretch: float = 30) -> SessionRecord:
    return SessionRecord(
        id=str(calendar.date),
        routine=of.id,
        title=of.title,
        began=calendar.date - timedelta(minutes=8),
        ended=calendar.date,
        planned=s(100),
        done=s(stretch),
        stretch_left=s(stretch),
        stretch_right=s(0),
        stretch_both=s(0),
        choices=Choices(),
        stop_reason=StopReason.TIRED,
    )


def test_a_session_is_kept_and_its_window_counts_from_its_end() -> None:
    book, calendar, reminders = diary()
    record = ended_now(calendar)
    calendar.pass_time(timedelta(minutes=10))
    book.keep(record)
    reminder = book.plan(RELIEF, record)
    assert reminder is not None
    assert reminders.reminder == reminder
    assert reminder.to_go(calendar.moment()) == 4 * HOUR - timedelta(minutes=10)
    assert book.recent() == [record]


def test_nothing_is_planned_without_a_window_or_without_a_stretch() -> None:
    book, calendar, reminders = diary()
    assert book.plan(routine(step(Kind.HOLD, 30)), ended_now(calendar)) is None
    assert book.plan(RELIEF, ended_now(calendar, stretch=0)) is None
    assert reminders.reminder is None


def test_after_the_last_session_of_a_day_the_next_is_not_planned_for_the_same_day() -> None:
    book, calendar, _ = diary()
    planned = []
    for _ in range(3):
        record = ended_now(calendar)
        book.keep(record)
        planned.append(book.plan(RELIEF, record) is not None)
        calendar.pass_time(2 * HOUR)
    assert planned == [True, True, False]
    calendar.pass_time(6.5 * HOUR)
    after_midnight = ended_now(calendar)
    book.keep(after_midnight)
    assert book.plan(RELIEF, after_midnight) is not None


def test_with_the_last_session_of_a_day_the_reminder_before_it_goes_too() -> None:
    book, calendar, reminders = diary()
    for _ in range(3):
        record = ended_now(calendar)
        book.keep(record)
        book.plan(RELIEF, record)
        calendar.pass_time(2 * HOUR)
    assert reminders.reminder is None


def test_the_window_that_the_user_wishes_for_is_taken_where_it_is_later() -> None:
    book, calendar, _ = diary()
    reminder = book.plan(RELIEF, ended_now(calendar), lambda _: Repeat(5 * HOUR, 6 * HOUR))
    assert reminder is not None
    assert (reminder.opens, reminder.closes) == (5 * HOUR, 6 * HOUR)


def test_what_is_for_once_a_day_is_repeated_as_the_routine_that_counts_as_the_same() -> None:
    book, calendar, _ = diary()
    once = replace(REPEAT, at_most_per_day=1)
    whole = replace(RELIEF, id="butt-cramp-relief-session", repeat=once)
    part = replace(RELIEF, id="piriformis-contract-relax")
    record = ended_now(calendar, whole)
    book.keep(record)
    reminder = book.plan(whole, record, find={part.id: part}.get)
    assert reminder is not None
    assert (reminder.routine, reminder.opens) == (part.id, 4 * HOUR)
    assert book.plan(whole, record) is None
