"""Owns the words for what speaks about a routine: on its card, and before it begins."""

from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from stretchcoach.core.condition import Circumstance, Condition, Reason
from stretchcoach.core.labels import Severity
from stretchcoach.core.limits import EnoughToday, Limit, TooSoon
from stretchcoach.core.modification import Change
from stretchcoach.core.routine import Routine
from stretchcoach.core.safety import Ruling
from stretchcoach.ui.safety_changes import change_words
from stretchcoach.ui.safety_reasons import advice, because
from stretchcoach.ui.safety_state import Instead, SafetyView

translate = QCoreApplication.translate

ALARMING = frozenset(
    {Circumstance.EMERGENCY_SIGN, Circumstance.MUCH_PAIN, Condition.BLOOD_CLOT, Condition.FRACTURE}
)
"""Beside these the emergency signs belong."""


def badge(ruling: Ruling | None) -> str | None:
    """Return the word on a routine's card, None where nothing speaks about it."""
    severity = None if ruling is None else ruling.severity
    match severity:
        case None:
            return None
        case Severity.BLOCK:
            return translate("Safety", "Not for you now")
        case Severity.MODIFY | Severity.CAUTION:
            return translate("Safety", "Ask first")
        case _:
            assert_never(severity)


def safety_view(ruling: Ruling, limit: Limit | None, instead: Routine | None) -> SafetyView | None:
    """Return what a page tells about a ruling, None where nothing speaks about the routine."""
    other = None if instead is None else Instead(instead.id, instead.title)
    match ruling.severity:
        case Severity.BLOCK:
            return SafetyView(
                severity=Severity.BLOCK,
                heading=translate("Safety", "Not for you now"),
                lines=tuple(_reason_line(reason) for reason in ruling.blocked_by),
                instead=other,
                signs=not ALARMING.isdisjoint(ruling.blocked_by),
            )
        case Severity.MODIFY:
            changes = dict.fromkeys(change for _, change in ruling.changes)
            lines = (
                *(_change_line(change, ruling) for change in changes),
                *(_reason_line(reason) for reason in ruling.cautioned_by),
            )
            return SafetyView(
                severity=Severity.MODIFY,
                heading=translate("Safety", "Ask first, and do it like this"),
                lines=(*lines, *_limit_lines(limit)),
            )
        case Severity.CAUTION:
            lines = tuple(_reason_line(reason) for reason in ruling.cautioned_by)
            return SafetyView(
                severity=Severity.CAUTION,
                heading=translate("Safety", "Ask first"),
                lines=(*lines, *_limit_lines(limit)),
            )
        case None:
            if limit is None:
                return None
            return SafetyView(
                severity=None,
                heading=translate("Safety", "Not yet"),
                lines=_limit_lines(limit),
                instead=other,
            )


def limit_words(limit: Limit) -> str:
    """Return how often speaks against a routine now."""
    match limit:
        case TooSoon(until):
            return translate("Safety", "This is early. Better again from {time} on.").format(
                time=_when(until)
            )
        case EnoughToday(1):
            return translate("Safety", "Done once today. That is enough for one day.")
        case EnoughToday(times):
            return translate("Safety", "Done {times} times today. That is enough for one day.").format(
                times=times
            )


def _limit_lines(limit: Limit | None) -> tuple[str, ...]:
    return () if limit is None else (limit_words(limit),)


def _when(until: datetime) -> str:
    return f"{until:%H:%M}"


def _reason_line(reason: Reason) -> str:
    return translate("Safety", "You told us that {reason}. {advice}").format(
        reason=because(reason), advice=advice(reason)
    )


def _change_line(change: Change, ruling: Ruling) -> str:
    """Return a change with what it is for; the conditions that ask for the same stand together."""
    codes = [code for code, asked in ruling.changes if asked is change]
    words = change_words(change)
    if change is Change.AS_THE_FILE_SAYS:
        words = " ".join(dict.fromkeys(advice(code) for code in codes))
    return translate("Safety", "{change} You told us that {reason}.").format(
        change=words, reason=translate("Safety", ", and that ").join(because(code) for code in codes)
    )
