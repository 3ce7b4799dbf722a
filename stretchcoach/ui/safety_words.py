"""Owns the words for what speaks about a routine: on its card, and before it begins."""

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from stretchcoach.core.condition import Circumstance, Condition, Reason
from stretchcoach.core.easing import Easing
from stretchcoach.core.labels import Severity
from stretchcoach.core.limits import DAY_BEGINS, EnoughToday, Limit, TooSoon, day_of
from stretchcoach.core.modification import Change
from stretchcoach.core.routine import Routine
from stretchcoach.core.safety import Ruling
from stretchcoach.core.soreness import SoreQuestion
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
            shorter = ruling is not None and ruling.eased is not None
            return translate("Safety", "Shorter today") if shorter else None
        case Severity.BLOCK:
            return translate("Safety", "Not for you now")
        case Severity.MODIFY | Severity.CAUTION:
            return translate("Safety", "Ask first")
        case _:
            assert_never(severity)


def card_note(ruling: Ruling | None) -> str:
    """Return in one sentence what soreness means for a routine on its card, "" where it means nothing."""
    if ruling is None:
        return ""
    if Circumstance.SORE_AGAIN in ruling.blocked_by:
        return _reason_line(Circumstance.SORE_AGAIN)
    return "" if ruling.blocked or ruling.eased is None else eased_words(ruling.eased)


def blocked_words(rulings: Iterable[Ruling]) -> str | None:
    """Return the reason that all `rulings` block for, None where there is no such reason."""
    every = [ruling.blocked_by for ruling in rulings]
    shared = [reason for reason in (every[0] if every else ()) if all(reason in each for each in every)]
    return _reason_line(shared[0]) if shared else None


def eased_words(easing: Easing) -> str:
    """Return in one sentence what is shorter because of soreness."""
    match easing:
        case Easing(holds=True, rounds=True):
            return translate(
                "Safety",
                "You were sore for more than a day: now each hold is 10 s shorter, with one round less.",
            )
        case Easing(holds=True):
            return translate("Safety", "You were sore for more than a day: now each hold is 10 s shorter.")
        case _:
            return translate("Safety", "You were sore for more than a day: now there is one round less.")


def safety_view(
    ruling: Ruling, limit: Limit | None, instead: Routine | None, now: datetime
) -> SafetyView | None:
    """Return what a page tells about a ruling at `now`, None where nothing speaks about the routine."""
    other = None if instead is None else Instead(instead.id, instead.title)
    shorter = [] if ruling.eased is None else [eased_words(ruling.eased)]
    more = (*shorter, *([] if limit is None else [limit_words(limit, now)]))
    easing = ruling.eased is not None
    match ruling.severity:
        case Severity.BLOCK:
            return SafetyView(
                severity=Severity.BLOCK,
                heading=translate("Safety", "Not for you now"),
                lines=(*map(_reason_line, ruling.blocked_by), *_rest_lines(ruling, now)),
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
                lines=(*lines, *more),
                eased=easing,
            )
        case Severity.CAUTION:
            lines = tuple(_reason_line(reason) for reason in ruling.cautioned_by)
            return SafetyView(
                severity=Severity.CAUTION,
                heading=translate("Safety", "Ask first"),
                lines=(*lines, *more),
                eased=easing,
            )
        case None:
            if not more:
                return None
            sore, early = translate("Safety", "Shorter today"), translate("Safety", "Not yet")
            return SafetyView(
                severity=None,
                heading=sore if limit is None else early,
                lines=more,
                instead=None if limit is None else other,
                eased=easing,
            )


def limit_words(limit: Limit, now: datetime) -> str:
    """Return how often speaks against a routine at `now`, and when it is free again."""
    when = free_from(limit.until, now)
    match limit:
        case TooSoon():
            return translate("Safety", "This is early. Better again {when}.").format(when=when)
        case EnoughToday(times=1):
            told = translate("Safety", "Done once today. That is enough for one day. Again {when}.")
            return told.format(when=when)
        case EnoughToday(times=times):
            told = translate("Safety", "Done {times} times today. That is enough for one day. Again {when}.")
            return told.format(times=times, when=when)


def free_from(until: datetime, now: datetime) -> str:
    """Return from when on, as the end of a sentence: "from 14:10 on", "tomorrow"."""
    local = until.astimezone(now.tzinfo)
    days = (day_of(local) - day_of(now)).days
    time = f"{local:%H:%M}"
    if days <= 0:
        return translate("Safety", "from {time} on").format(time=time)
    if local.hour != DAY_BEGINS.seconds // 3600 or local.minute:
        if days == 1:
            return translate("Safety", "tomorrow from {time} on").format(time=time)
        return translate("Safety", "the day after tomorrow from {time} on").format(time=time)
    return translate("Safety", "tomorrow") if days == 1 else translate("Safety", "the day after tomorrow")


def sore_words(question: SoreQuestion, now: datetime) -> str:
    """Return the question whether soreness has lasted."""
    if question.since is None:
        return translate("Safety", "Are you still sore?")
    ended = question.since.astimezone(now.tzinfo)
    if (now.date() - ended.date()).days <= 1:
        asked = translate("Safety", "Still sore from your session yesterday at {time}?")
    else:
        asked = translate("Safety", "Still sore from your session two days ago at {time}?")
    return asked.format(time=f"{ended:%H:%M}")


def _rest_lines(ruling: Ruling, now: datetime) -> tuple[str, ...]:
    if ruling.rest_until is None:
        return ()
    told = translate("Safety", "It is free again {when}.")
    return (told.format(when=free_from(ruling.rest_until, now)),)


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
