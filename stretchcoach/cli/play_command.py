"""Owns `stretchcoach play`: a session coached in this terminal, kept and planned as the window does."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from stretchcoach.cli.finding import find_routine, open_sources, settle
from stretchcoach.cli.interruptions import Interruptions
from stretchcoach.cli.keyboard import in_foreground, open_keys
from stretchcoach.cli.orders import Play
from stretchcoach.cli.outcome import limit_words, outcome_words
from stretchcoach.cli.printable import printable
from stretchcoach.cli.scaled_clock import ScaledClock
from stretchcoach.cli.screens import open_screen
from stretchcoach.cli.session_loop import Manner, SessionLoop
from stretchcoach.cli.session_view import SAFETY
from stretchcoach.cli.silent_voice import SilentVoice
from stretchcoach.coach import Coach, Sitting
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.limits import limit_of
from stretchcoach.core.reminder import Reminder
from stretchcoach.core.routine import Choices, Routine
from stretchcoach.core.session import SessionRecord, StopReason
from stretchcoach.desktop.clocks import SystemCalendar, SystemClock
from stretchcoach.diary import Diary
from stretchcoach.ports import Clock, Voice
from stretchcoach.storage.history import SqliteHistory
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.reminder_file import ReminderFile


def play(order: Play) -> int:
    """Coach the routine that was asked for; return 0, or 128 and the signal that ended it."""
    routine = find_routine(order.routine, open_sources())
    choices = settle(routine, order.choices)
    return play_routine(routine, choices, silent=order.silent, speed=order.speed)


def play_routine(routine: Routine, choices: Choices, *, silent: bool = False, speed: float = 1.0) -> int:
    """Coach `routine` as chosen; return 0, or 128 and the signal that ended it."""
    timeline = compile_routine(routine, choices)
    calendar, paths = SystemCalendar(), user_paths()
    reminders = ReminderFile(paths.reminder)
    diary = Diary(SqliteHistory(paths.history), reminders, calendar)
    rehearsal = speed != 1.0
    silent = silent or rehearsal
    clock: Clock = ScaledClock(SystemClock(), speed) if rehearsal else SystemClock()
    sitting = Sitting(id=str(uuid4()), title=routine.title, choices=choices, began=calendar.now())
    note = None if rehearsal else limit_words(limit_of(routine, diary.recent(), {}, calendar.now()))
    manner = Manner(routine.title, with_voice=not silent, speed=speed, note=note or SAFETY)
    reason = StopReason.OTHER
    with Interruptions() as interruptions, _open_voice(clock, silent=silent) as voice:
        coach = Coach(timeline, clock, voice)
        try:
            coach.prepare()
            with open_keys() as keys, open_screen(in_foreground=in_foreground(sys.stdout)) as screen:
                reason = SessionLoop(coach, screen, keys, interruptions, manner).run()
        finally:
            coach.silence()
            record = coach.record(sitting, calendar.now(), reason)
            reminder = None if rehearsal else _keep(diary, routine, record)
        if interruptions.ended_by is None:
            for line in outcome_words(record, reminder, calendar.moment()):
                print(line)
            if rehearsal:
                print("This was a rehearsal: nothing was recorded.")
        return interruptions.exit_code


def _keep(diary: Diary, routine: Routine, record: SessionRecord) -> Reminder | None:
    """Keep the session and plan the next; what cannot be saved is told, and does no more harm."""
    try:
        diary.keep(record)
        return diary.plan(routine, record)
    except StretchCoachError as error:
        print(printable(str(error)), file=sys.stderr)
        return None


@contextmanager
def _open_voice(clock: Clock, *, silent: bool) -> Iterator[Voice]:
    """Give the voice, and leave no process of it behind."""
    if silent:
        yield SilentVoice()
        return
    from stretchcoach.audio.process_voice import ProcessVoice  # noqa: PLC0415 - not for a silent session

    voice = ProcessVoice(clock, user_paths().cache)
    try:
        yield voice
    finally:
        voice.close()
