"""Owns the trials: what must hold on a real desktop, each a sentence, each on a machine of its own."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from tests.desktop.real.machine import DeskError
from tests.desktop.real.program import Program

HOUR: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)
IN_TIME_S: Final = 75.0
"""A look each minute, and some more for a machine that is busy."""
Trial = Callable[[Program], None]


class NotHereError(Exception):
    """This desktop does not have what the trial is about."""


def _expect(what: str, *, so: bool) -> None:
    if not so:
        raise DeskError(what)


def _reminded(program: Program) -> None:
    """Wait until the reminder is on the screen, as a message or as a window."""
    if program.desktop.server is not None:
        program.machine.wait("a message", lambda: program.messages() == 1, IN_TIME_S)
    else:
        program.machine.wait(
            "a window that reminds", lambda: "Time to repeat?" in " ".join(program.windows()), IN_TIME_S
        )
    _expect("it is not kept as shown", so=program.state == "shown_at")


def _sleep(program: Program, span: timedelta) -> None:
    """Let the machine sleep; the user was there before, and lets it be for a moment after."""
    program.stir()
    program.machine.sleep(span)


def it_can_be_reached_and_offers_its_menu(program: Program) -> None:
    program.arm()
    program.start()
    if program.desktop.tray is None:
        program.machine.wait("its window, for there is no tray", lambda: bool(program.windows()))
        return
    if program.desktop.name.startswith("X11, XEmbed"):
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
    _sleep(program, 4 * HOUR + 5 * MINUTE)
    _reminded(program)
    if program.desktop.server is not None:
        program.desktop.server.open(program.machine)
        program.machine.wait("its window", lambda: bool(program.windows()))
        program.machine.wait("that the message goes", lambda: program.messages() == 0)


def after_a_sleep_over_the_five_hours_it_says_once_that_it_was_missed(program: Program) -> None:
    program.arm()
    program.start()
    _sleep(program, 5 * HOUR + MINUTE)
    program.machine.wait("that it is told as missed", lambda: program.state == "missed_since", IN_TIME_S)
    _expect("it reminds after the end", so=program.messages() == 0)


def killed_while_it_reminds_it_reminds_again(program: Program) -> None:
    program.arm()
    program.start()
    _sleep(program, 4 * HOUR + 5 * MINUTE)
    _reminded(program)
    program.kill()
    program.start()
    _reminded(program)
    program.machine.wait("one message alone", lambda: program.messages() <= 1)


def through_a_reboot_with_its_window_gone_it_is_told_as_missed(program: Program) -> None:
    program.arm()
    program.move_to_another_boot()
    program.machine.set_wall(6 * HOUR)
    program.start()
    program.machine.wait("that it is told as missed", lambda: program.state == "missed_since", IN_TIME_S)
    _expect("it reminds after the end", so=program.messages() == 0)


def with_the_clock_set_back_it_comes_neither_late_nor_early(program: Program) -> None:
    program.arm()
    program.start()
    program.machine.set_wall(-HOUR)
    _sleep(program, 3 * HOUR + 50 * MINUTE)
    time.sleep(8)
    _expect("it comes before the four hours", so=program.messages() == 0 and program.state == "armed")
    _sleep(program, 11 * MINUTE)
    _reminded(program)


def when_the_message_server_is_killed_its_successor_shows_the_message(program: Program) -> None:
    server = program.desktop.server
    if server is None:
        raise NotHereError
    program.arm()
    program.start()
    _sleep(program, 4 * HOUR + 5 * MINUTE)
    _reminded(program)
    program.machine.end("server", kill=True)
    server.begin(program.machine)
    program.machine.wait(
        "the message again", lambda: program.messages() == 1 or _own_window(program), IN_TIME_S
    )


def when_the_tray_is_killed_the_icon_comes_back_with_the_next(program: Program) -> None:
    tray = program.desktop.tray
    if tray is None:
        raise NotHereError
    program.start()
    embedded = program.desktop.name.startswith("X11, XEmbed")

    def there() -> bool:
        if embedded:
            return _embedded(program) > 0
        with program.machine.talk() as talk:
            return bool(talk.tray_items())

    program.machine.wait("its icon", there)
    program.machine.end("tray", kill=True)
    if not embedded:  # a tray of the old kind tells nobody that it goes
        program.machine.wait("that it is not hidden without a tray", lambda: bool(program.windows()))
    tray(program.machine)
    program.machine.wait("its icon again", there, 20)


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
    program.machine.wait("that it ends", lambda: program.status() is None)


def _own_window(program: Program) -> bool:
    return "Time to repeat?" in " ".join(program.windows())


def _embedded(program: Program) -> int:
    """Return how many windows the tray of the old kind holds."""
    trays = program.machine.run("xdotool", "search", "--class", "trayer").split()
    listed = "".join(program.machine.run("xwininfo", "-tree", "-id", each) for each in trays)
    return listed.count('"stretchcoach"') + listed.count('"StretchCoach"') + listed.count('"python')


TRIALS: Final[tuple[Trial, ...]] = (
    it_can_be_reached_and_offers_its_menu,
    after_a_sleep_over_the_four_hours_it_reminds,
    after_a_sleep_over_the_five_hours_it_says_once_that_it_was_missed,
    killed_while_it_reminds_it_reminds_again,
    through_a_reboot_with_its_window_gone_it_is_told_as_missed,
    with_the_clock_set_back_it_comes_neither_late_nor_early,
    when_the_message_server_is_killed_its_successor_shows_the_message,
    when_the_tray_is_killed_the_icon_comes_back_with_the_next,
    commands_reach_it_from_outside,
)
