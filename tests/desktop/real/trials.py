"""Owns the trials: what must hold on a real desktop, each a sentence, each on a machine of its own."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from stretchcoach.core.nudge_rules import BreakRules
from stretchcoach.desktop.calls import in_call
from tests.desktop.real.machine import DeskError
from tests.desktop.real.program import UNDONE_FOR_S, Program
from tests.desktop.real.sound import begin_call

HOUR: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)
GRACE: Final = timedelta(seconds=11)
"""How long a tray may be away before a window takes its place, and a little more."""
AWAKE: Final = timedelta(seconds=31)
"""A reminder that is due is looked at each half minute."""
SHORT: Final = timedelta(seconds=45)
"""Half of the time between two looks: one that comes late is a break."""
AT_WORK: Final = 44 * MINUTE
MUCH: Final = 1.25
"""Times the memory of a program that has just started."""
SEEN_WITHIN_S: Final = 3.0
"""How long, by a real clock, a program that has just started may take to show what it has to."""
Trial = Callable[[Program], None]


class NotHereError(Exception):
    """This desktop does not have what the trial is about."""


def _expect(what: str, *, so: bool) -> None:
    if not so:
        raise DeskError(what)


def _shown(program: Program) -> bool:
    """Return whether the reminder is on the screen, as a message or as a window."""
    return (program.messages() == 1) if program.desktop.server is not None else _own_window(program)


def _reminded(program: Program) -> None:
    """Wait until the reminder is on the screen, and see that it is kept."""
    program.until("the reminder", lambda: _shown(program))
    program.machine.wait("that it is kept as shown", lambda: program.state == "shown_at")


def _not_reminded(program: Program) -> None:
    """See a minute go by in which it does not come."""
    program.never("it comes", lambda: program.messages() > 0 or _own_window(program))
    _expect("it is kept as another", so=program.state == "armed")
    program.stir()  # else the user is away by now


def it_can_be_reached_and_offers_its_menu(program: Program) -> None:
    program.arm()
    program.start()
    if program.desktop.tray is None:
        program.pass_awake(GRACE)
        program.machine.wait("its window, for there is no tray", lambda: bool(program.windows()))
        return
    if _embeds(program):
        program.machine.wait("its icon in the tray", lambda: _embedded(program) > 0)
        return
    with program.machine.talk() as talk:
        program.machine.wait("its icon", lambda: bool(talk.tray_items()))
        menu = " ".join(talk.menu())
        for entry in ("Cramp now", "Open", "Settings", "Quit", "1 hour"):
            _expect(f"the menu has no {entry}: {menu}", so=entry in menu)
        _expect("a window is shown", so=not program.windows())
        talk.click("Cramp now")
    program.machine.wait("the session for a cramp", lambda: (program.status() or {})["session"] is not None)
    session = (program.status() or {})["session"]
    _expect(f"it runs {session['routine']}", so=session["routine"] == "cramp-sos")


def after_a_sleep_over_the_four_hours_it_reminds(program: Program) -> None:
    program.arm()
    program.start()
    program.machine.sleep(4 * HOUR + 5 * MINUTE)
    _reminded(program)
    if program.desktop.server is not None:
        program.desktop.server.open(program.machine)
        program.machine.wait("its window", lambda: bool(program.windows()))
        program.machine.wait("that the message goes", lambda: program.messages() == 0)


def while_the_user_works_it_waits_for_a_pause(program: Program) -> None:
    if "DISPLAY" not in program.machine.env:
        raise NotHereError  # this compositor tells nobody of keys and mouse
    program.arm()
    program.start()
    program.machine.sleep(4 * HOUR + 5 * MINUTE)
    for _ in range(3):
        program.pass_awake(AWAKE, working=True)
        _expect("it comes while the user works", so=not program.machine.soon(lambda: _shown(program), 0.5))
    _tells(program, "Waits for a pause in your work")
    _reminded(program)


def while_the_user_is_not_to_be_disturbed_it_waits(program: Program) -> None:
    server = program.desktop.server
    if server is None:
        raise NotHereError
    program.arm()
    program.start()
    server.keep_back(program.machine, on=True)
    program.machine.sleep(4 * HOUR + 5 * MINUTE)
    _not_reminded(program)
    _tells(program, "Waits while you are not to be disturbed")
    server.keep_back(program.machine, on=False)
    _reminded(program)


def during_a_call_over_bluetooth_it_waits(program: Program) -> None:
    """Without a sound card, as a headset on Bluetooth is none to the kernel."""
    if in_call() is not None or shutil.which("pulseaudio") is None:
        raise NotHereError
    program.arm()
    begin_call(program.machine)
    program.start()
    program.machine.sleep(4 * HOUR + 5 * MINUTE)
    _not_reminded(program)
    _tells(program, "Waits for the end of your call")
    program.machine.end("call")
    _reminded(program)


def after_a_sleep_over_the_five_hours_it_says_once_that_it_was_missed(program: Program) -> None:
    program.arm()
    program.start()
    program.machine.sleep(5 * HOUR + MINUTE)
    program.until("that it is told as missed", lambda: program.state == "missed_since")
    _expect("it reminds after the end", so=program.messages() == 0)


def killed_while_it_reminds_it_reminds_again(program: Program) -> None:
    program.arm()
    program.start()
    program.machine.sleep(4 * HOUR + 5 * MINUTE)
    _reminded(program)
    if program.desktop.server is not None:
        program.machine.wait("that it keeps which message is its own", lambda: program.knows_its_message)
    program.kill()
    program.start()
    program.machine.soon(lambda: _shown(program), SEEN_WITHIN_S)  # what is under way is not overtaken
    _reminded(program)
    program.machine.wait("one message alone", lambda: program.messages() <= 1)


def through_a_reboot_with_its_window_gone_it_is_told_as_missed(program: Program) -> None:
    program.arm()
    program.move_to_another_boot()
    program.machine.set_wall(6 * HOUR)
    program.start()
    program.until("that it is told as missed", lambda: program.state == "missed_since")
    _expect("it reminds after the end", so=program.messages() == 0)


def with_the_clock_set_back_it_comes_neither_late_nor_early(program: Program) -> None:
    program.arm()
    program.start()
    program.machine.set_wall(-HOUR)
    program.machine.sleep(3 * HOUR + 50 * MINUTE)
    _not_reminded(program)
    program.machine.sleep(11 * MINUTE)
    _reminded(program)


def when_the_message_server_is_killed_its_successor_shows_the_message(program: Program) -> None:
    server = program.desktop.server
    if server is None:
        raise NotHereError
    program.arm()
    program.start()
    program.machine.sleep(4 * HOUR + 5 * MINUTE)
    _reminded(program)
    program.machine.end("server", kill=True)
    server.begin(program.machine)
    program.machine.wait("the message again", lambda: program.messages() == 1)


def a_tray_that_comes_late_gets_the_icon(program: Program) -> None:
    tray = program.desktop.tray
    if tray is None:
        raise NotHereError
    program.machine.end("tray", kill=True)
    program.start()
    program.pass_awake(GRACE)
    program.machine.wait("that it is not hidden without a tray", lambda: bool(program.windows()))
    tray(program.machine)
    program.machine.wait("its icon", lambda: _in_the_tray(program))


def started_before_its_tray_it_shows_no_window(program: Program) -> None:
    tray = program.desktop.tray
    if tray is None:
        raise NotHereError
    program.machine.end("tray", kill=True)
    program.start()
    program.pass_awake(GRACE / 2)
    tray(program.machine)
    program.machine.wait("its icon", lambda: _in_the_tray(program))
    program.pass_awake(GRACE)
    _expect("a window comes", so=not program.machine.soon(lambda: bool(program.windows()), UNDONE_FOR_S))


def when_the_tray_is_killed_the_icon_comes_back_with_the_next(program: Program) -> None:
    tray = program.desktop.tray
    if tray is None:
        raise NotHereError
    program.start()
    program.machine.wait("its icon", lambda: _in_the_tray(program))
    program.machine.end("tray", kill=True)
    _expect("a window comes at once", so=not program.machine.soon(lambda: bool(program.windows()), 1))
    program.pass_awake(GRACE)
    program.machine.wait("that it is not hidden without a tray", lambda: bool(program.windows()))
    tray(program.machine)
    program.machine.wait("its icon again", lambda: _in_the_tray(program), 20)


def a_tray_that_is_restarted_gets_the_icon_again_and_brings_up_no_window(program: Program) -> None:
    tray = program.desktop.tray
    if tray is None:
        raise NotHereError
    program.start()
    program.machine.wait("its icon", lambda: _in_the_tray(program))
    program.machine.end("tray", kill=True)
    program.machine.wait("that the icon is gone", lambda: not _in_the_tray(program))
    program.pass_awake(GRACE / 2)
    tray(program.machine)
    program.machine.wait("its icon again", lambda: _in_the_tray(program), 20)
    program.pass_awake(GRACE)
    _expect("a window comes", so=not program.machine.soon(lambda: bool(program.windows()), UNDONE_FOR_S))


def after_45_minutes_of_work_it_offers_a_break_that_goes_when_it_is_taken(program: Program) -> None:
    program.arm(BreakRules(on=True))
    program.start()
    for _ in range(AT_WORK // SHORT):
        program.pass_awake(SHORT, working=True)
        _expect("it comes before 44 minutes", so=not _break_offered(program))
    for _ in range(6):  # it began to count with its first look
        program.pass_awake(AWAKE)
        if program.machine.soon(lambda: _break_offered(program), SEEN_WITHIN_S):
            break
        program.stir()
    _expect("it does not come", so=_break_offered(program))
    for _ in range(8):
        program.pass_awake(SHORT)
    program.machine.wait("that it goes", lambda: not _break_offered(program))


def closed_for_a_while_it_begins_anew_and_is_small_again(program: Program) -> None:
    if program.desktop.tray is None:
        raise NotHereError
    program.arm()
    program.start()
    program.machine.wait("its icon", lambda: _in_the_tray(program))
    small = program.memory
    program.command()
    program.machine.wait("its window", lambda: bool(program.windows()))
    program.close()
    program.machine.wait("that its window goes", lambda: not program.windows())
    program.pass_awake(AWAKE)  # its pages go
    _expect("it has begun anew already", so=not program.began_anew)
    program.pass_awake(AWAKE)
    program.until("that it begins anew", lambda: program.began_anew)
    program.machine.wait("its icon again", lambda: _in_the_tray(program))
    program.machine.wait("that it answers", lambda: program.status() is not None)
    _expect("a window is shown", so=not program.windows())
    _expect(f"it takes {program.memory} KiB, {small} at first", so=program.memory < small * MUCH)
    program.machine.sleep(4 * HOUR + 5 * MINUTE)
    _reminded(program)


def commands_reach_it_from_outside(program: Program) -> None:
    program.arm()
    program.start()
    told = program.command("pause", "1h")
    _expect(f"pause says {told!r}", so="paused until" in told)
    _expect("resume", so="on" in program.command("resume"))
    program.command("sos")
    program.machine.wait("the session for a cramp", lambda: (program.status() or {})["session"] is not None)
    program.machine.wait("its window", lambda: bool(program.windows()))
    program.command("quit")
    program.expect_gone()


def _tells(program: Program, words: str) -> None:
    """See that the tray tells what it waits for, where there is one that can be asked."""
    if program.desktop.tray is None or _embeds(program):
        return
    with program.machine.talk() as talk:
        program.machine.wait(f"{words} in the tray", lambda: words in str(talk.tray_items()))


def _break_offered(program: Program) -> bool:
    if program.desktop.server is not None:
        return program.messages() > 0
    return "Time for a short break" in program.windows()


def _own_window(program: Program) -> bool:
    return "Time to repeat?" in " ".join(program.windows())


def _embeds(program: Program) -> bool:
    """Return whether the tray is of the old kind."""
    return program.desktop.name.startswith("X11, XEmbed")


def _in_the_tray(program: Program) -> bool:
    if _embeds(program):
        return _embedded(program) > 0
    with program.machine.talk() as talk:
        return bool(talk.tray_items())


def _embedded(program: Program) -> int:
    """Return how many windows the tray of the old kind holds."""
    trays = program.machine.run("xdotool", "search", "--class", "trayer").split()
    listed = "".join(program.machine.run("xwininfo", "-tree", "-id", each) for each in trays)
    return listed.count('"stretchcoach"') + listed.count('"StretchCoach"') + listed.count('"python')


TRIALS: Final[tuple[Trial, ...]] = (
    it_can_be_reached_and_offers_its_menu,
    after_a_sleep_over_the_four_hours_it_reminds,
    while_the_user_works_it_waits_for_a_pause,
    while_the_user_is_not_to_be_disturbed_it_waits,
    during_a_call_over_bluetooth_it_waits,
    after_a_sleep_over_the_five_hours_it_says_once_that_it_was_missed,
    killed_while_it_reminds_it_reminds_again,
    through_a_reboot_with_its_window_gone_it_is_told_as_missed,
    with_the_clock_set_back_it_comes_neither_late_nor_early,
    when_the_message_server_is_killed_its_successor_shows_the_message,
    a_tray_that_comes_late_gets_the_icon,
    started_before_its_tray_it_shows_no_window,
    when_the_tray_is_killed_the_icon_comes_back_with_the_next,
    a_tray_that_is_restarted_gets_the_icon_again_and_brings_up_no_window,
    after_45_minutes_of_work_it_offers_a_break_that_goes_when_it_is_taken,
    closed_for_a_while_it_begins_anew_and_is_small_again,
    commands_reach_it_from_outside,
)
