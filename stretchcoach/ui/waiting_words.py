"""Owns the words for what a reminder that is due waits for."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from stretchcoach.core.free_times import Closed
from stretchcoach.core.presence import Taken
from stretchcoach.core.reminder_rule import Busy, WaitsFor

translate = QCoreApplication.translate


def waiting_words(why: WaitsFor) -> str:  # noqa: PLR0911 - one sentence for each reason
    """Return one short sentence for the user."""
    match why:
        case Closed():
            return _closed_words(why)
        case Taken.LOCKED | Taken.AWAY:
            return translate("WaitingWords", "Waits until you are back")
        case Taken.IN_CALL:
            return translate("WaitingWords", "Waits for the end of your call")
        case Taken.FULL_SCREEN:
            return translate("WaitingWords", "Waits for the end of the full screen")
        case Taken.DO_NOT_DISTURB:
            return translate("WaitingWords", "Waits while you are not to be disturbed")
        case Busy.IN_SESSION:
            return translate("WaitingWords", "Waits for the end of this session")
        case Busy.TOO_SOON:
            return translate("WaitingWords", "Waits, for the last session was not long ago")
        case Busy.AT_WORK:
            return translate("WaitingWords", "Waits for a pause in your work")
        case _:
            assert_never(why)


def _closed_words(why: Closed) -> str:
    match why:
        case Closed.OFF:
            return translate("WaitingWords", "Reminders are off")
        case Closed.PAUSED:
            return translate("WaitingWords", "Reminders are paused")
        case Closed.DAY_OFF:
            return translate("WaitingWords", "No reminders on your days off")
        case Closed.NOT_AT_WORK:
            return translate("WaitingWords", "No reminders outside your working hours")
        case Closed.QUIET_HOURS:
            return translate("WaitingWords", "No reminders in your quiet hours")
