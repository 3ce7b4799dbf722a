"""Owns `stretchcoach play`: a session coached in this terminal, kept and planned as the window does."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from uuid import uuid4

from stretchcoach.cli.careful import ask_whether_sore, careful, tell_sore, too_often
from stretchcoach.cli.finding import Sources, find_routine, open_sources, settle
from stretchcoach.cli.interruptions import Interruptions
from stretchcoach.cli.keeping import Keeper
from stretchcoach.cli.keyboard import open_keys
from stretchcoach.cli.orders import Play
from stretchcoach.cli.outcome import outcome_words
from stretchcoach.cli.printable import printable
from stretchcoach.cli.scaled_clock import ScaledClock
from stretchcoach.cli.screens import open_screen
from stretchcoach.cli.session_loop import Manner, SessionLoop
from stretchcoach.cli.session_view import SAFETY
from stretchcoach.cli.silent_voice import SilentVoice
from stretchcoach.coach import Coach, Sitting
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.countdown import counted
from stretchcoach.core.routine import Choices, Routine
from stretchcoach.core.session import StopReason
from stretchcoach.core.talk import Countdown, Talk
from stretchcoach.desktop.clocks import SystemCalendar, SystemClock
from stretchcoach.ports import Clock, Voice
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.settings import SettingsFile

NOT_FOR_YOU: Final = 1


def play(order: Play) -> int:
    """Coach the routine that was asked for; return 0, or 128 and the signal that ended it."""
    sources = open_sources(order.language)
    routine = find_routine(order.routine, sources)
    choices = settle(routine, order.choices)
    return play_routine(
        routine,
        choices,
        sources,
        silent=order.silent,
        speed=order.speed,
        talk=order.talk,
        countdown=order.countdown,
        anyway=order.anyway,
        sore=order.sore,
    )


def play_routine(
    routine: Routine,
    choices: Choices,
    sources: Sources,
    *,
    silent: bool = False,
    speed: float = 1.0,
    talk: Talk = Talk.FULL,
    countdown: Countdown = Countdown.SPOKEN,
    anyway: bool = False,
    sore: bool | None = None,
) -> int:
    """Coach `routine` as chosen, or as the user's profile asks for it.

    `anyway` passes over a routine's own advice on how often; `sore` tells of soreness that has lasted.
    Return 0, 1 where it is not for the user now, or 128 and the signal that ended it.
    """
    rehearsal = speed != 1.0
    if not rehearsal:
        settled = _settled(routine, choices, sources, anyway=anyway, sore=sore)
        if settled is None:
            return NOT_FOR_YOU
        choices = settled
    timeline, words = counted(compile_routine(routine, choices), countdown), sources.words_of(routine)
    silent = silent or rehearsal
    clock: Clock = ScaledClock(SystemClock(), speed) if rehearsal else SystemClock()
    calendar, keeper = SystemCalendar(), None if rehearsal else Keeper(user_paths(), sources.words)
    sitting = Sitting(id=str(uuid4()), title=routine.title, choices=choices, began=calendar.now())
    note = None if keeper is None else keeper.note_before(routine, sources.library)
    manner = Manner(routine.title, with_voice=not silent, speed=speed, note=note or SAFETY, words=words)
    reason, reminder = StopReason.OTHER, None
    with Interruptions() as interruptions, _open_voice(clock, words.language, silent=silent) as voice:
        coach = Coach(timeline, clock, voice, talk=talk, words=words)
        try:
            coach.prepare()
            with open_keys() as keys, open_screen() as screen:
                reason = SessionLoop(coach, screen, keys, interruptions, manner).run()
        finally:
            coach.silence()
            record = coach.record(sitting, calendar.now(), reason)
            if keeper is not None:
                reminder = keeper.keep(routine, record, sources.library)
        if interruptions.ended_by is None:
            for line in outcome_words(
                record, reminder, calendar.moment(), sources.words, rehearsal=rehearsal
            ):
                print(line)
        return interruptions.exit_code


def _settled(
    routine: Routine, choices: Choices, sources: Sources, *, anyway: bool, sore: bool | None
) -> Choices | None:
    """Return the choices that fit the user, None where the routine has to wait; say why on stderr."""
    paths = user_paths()
    if sore is not None:
        tell_sore(paths, sore=sore)
    care = careful(routine, choices, sources.library, paths, sources.words)
    wait = () if care.blocked else too_often(routine, care.choices, sources, paths, anyway=anyway)
    question = ask_whether_sore(routine, sources.library, paths)
    for line in (*care.lines, *wait, *([] if question is None else [sources.words.text(question)])):
        print(printable(line), file=sys.stderr)
    return None if care.blocked or wait else care.choices


@contextmanager
def _open_voice(clock: Clock, language: str, *, silent: bool) -> Iterator[Voice]:
    """Give the voice, and leave no process of it behind."""
    if silent:
        yield SilentVoice()
        return
    from stretchcoach.audio.process_voice import ProcessVoice  # noqa: PLC0415 - not for a silent session

    sound = SettingsFile(user_paths().settings).read().sound.speaking(language)
    voice = ProcessVoice(clock, user_paths().cache, sound=sound)
    try:
        yield voice
    finally:
        voice.close()
