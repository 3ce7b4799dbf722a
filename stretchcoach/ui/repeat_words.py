"""Owns how a repeat window is told: in words, in the ring, and to a screen reader."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from stretchcoach.core.reminder import LAST_CALL
from stretchcoach.ui.home_state import SNOOZE_SPANS, RepeatAnswer, RepeatView

translate = QCoreApplication.translate

if TYPE_CHECKING:
    from stretchcoach.ui.repeat_ring import RepeatLook

MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)
SOON: Final = timedelta(hours=12)
"""So near nobody takes a time for that of another day."""
MOST_MINUTES: Final = timedelta(minutes=99)
"""Left in an open window; more are told in hours."""
MOST_HOURS: Final = 100
"""From so many on there is no room for minutes."""
DAYS_BY_NAME: Final = timedelta(days=6)
"""So near the name of a day says which one it is."""


def time_words(date: datetime, now: datetime) -> str:
    """Return a date of the user's zone as "14:10", with its day where that might be taken for today."""
    time = f"{date:%H:%M}"
    if date.date() == now.date() or abs(date - now) < SOON:
        return time
    pattern = "ddd" if abs(date - now) < DAYS_BY_NAME else translate("RepeatWords", "ddd d MMM")
    day = QLocale().toString(QDate(date.year, date.month, date.day), pattern)
    return translate("RepeatWords", "{day} {time}").format(day=day, time=time)


def span_words(span: timedelta) -> str:
    """Return a span in whole minutes, rounded up: "1 h 48 min", "2 h", "38 min"."""
    minutes = -(-span // timedelta(minutes=1))
    hours, rest = divmod(minutes, 60)
    if not hours:
        return translate("RepeatWords", "{minutes} min").format(minutes=rest)
    if not rest:
        return translate("RepeatWords", "{hours} h").format(hours=hours)
    return translate("RepeatWords", "{hours} h {minutes} min").format(hours=hours, minutes=rest)


def rough_words(span: timedelta) -> str:
    """Return a span for a glance, rounded up: to a quarter of an hour, in the last one to five minutes."""
    step = 15 * MINUTE if span > HOUR else 5 * MINUTE
    return span_words(-(-span // step) * step)


def window_words(opens: datetime, closes: datetime, now: datetime) -> tuple[str, str]:
    """Return both ends of a window; an end soon after its beginning needs no day of its own."""
    soon = closes.date() == opens.date() or closes - opens < SOON
    return time_words(opens, now), time_words(closes, opens if soon else now)


def between_words(opens: datetime, closes: datetime, now: datetime) -> str:
    """Return "14:10 and 15:10"."""
    begin, end = window_words(opens, closes, now)
    return translate("RepeatWords", "{opens} and {closes}").format(opens=begin, closes=end)


def standing_words(repeat: RepeatView) -> str:
    """Return how long until the window opens or closes."""
    if repeat.is_over:
        return translate("RepeatWords", "closed")
    if repeat.is_open:
        return translate("RepeatWords", "{span} left").format(span=span_words(repeat.left))
    return translate("RepeatWords", "{span} to go").format(span=span_words(repeat.to_go))


def spoken_words(repeat: RepeatView) -> str:
    """Return all of it in one sentence, for a screen reader."""
    between = translate("RepeatWords", "Repeat between {window}").format(
        window=between_words(repeat.opens, repeat.closes, repeat.now)
    )
    return f"{between}, {standing_words(repeat)}"


def last_words(repeat: RepeatView) -> str:
    """Return when the last session was, empty where it is not known."""
    if repeat.last_ended is None:
        return ""
    return translate("RepeatWords", "Last session {time}").format(
        time=time_words(repeat.last_ended, repeat.now)
    )


def pain_words(repeat: RepeatView) -> str:
    """Return "Pain 5 → 3", or as much of it as is known."""
    if repeat.pain_before is not None and repeat.pain_after is not None:
        return translate("RepeatWords", "Pain {before} → {after}").format(
            before=repeat.pain_before, after=repeat.pain_after
        )
    if repeat.pain_after is not None:
        return translate("RepeatWords", "Pain after: {after}").format(after=repeat.pain_after)
    return ""


def reminder_words(repeat: RepeatView) -> str:
    """Return when a reminder will come, or what it waits for; empty where none will come."""
    if repeat.waits_for is not None:
        from stretchcoach.ui.waiting_words import waiting_words  # noqa: PLC0415 - seldom needed

        return waiting_words(repeat.waits_for)
    if repeat.remind_at is None:
        return ""
    text = (
        translate("RepeatWords", "Snoozed until {time}")
        if repeat.snoozed
        else translate("RepeatWords", "Quiet reminder at {time}")
    )
    return text.format(time=time_words(repeat.remind_at, repeat.now))


def snooze_words(repeat: RepeatView) -> tuple[tuple[RepeatAnswer, str], ...]:
    """Return how long the reminder can be put off; what the window would cut short says so."""
    told = []
    for answer, span in SNOOZE_SPANS.items():
        if span <= repeat.left - LAST_CALL:
            told.append(
                (
                    answer,
                    translate("RepeatWords", "Remind me in {minutes} min").format(minutes=span // MINUTE),
                )
            )
        elif repeat.left > LAST_CALL:
            at = time_words(repeat.closes - LAST_CALL, repeat.now)
            return (
                *told,
                (
                    answer,
                    translate("RepeatWords", "Remind me at {time}, before the window closes").format(time=at),
                ),
            )
    return tuple(told)


def ring_of(repeat: RepeatView) -> "RepeatLook":
    """Return the ring: the wait first, then the window."""
    from stretchcoach.ui.repeat_ring import RepeatLook  # noqa: PLC0415 - loaded with the first repeat

    window = repeat.closes - repeat.opens
    ended = repeat.last_ended
    wait = repeat.opens - ended if ended is not None else timedelta()
    waited = 1 - repeat.to_go / wait if wait > timedelta() else float(not repeat.to_go)
    used = 1 - repeat.left / window if window > timedelta() and not repeat.to_go else 0.0
    if repeat.is_over:
        return RepeatLook(1, 1, "0", translate("RepeatWords", "closed"))
    if repeat.is_open and repeat.left > MOST_MINUTES:
        return RepeatLook(1, used, to_go_digits(repeat.left), translate("RepeatWords", "left"))
    if repeat.is_open:
        return RepeatLook(
            1, used, str(-(-repeat.left // timedelta(minutes=1))), translate("RepeatWords", "min left")
        )
    return RepeatLook(
        max(0.0, min(1.0, waited)), 0, to_go_digits(repeat.to_go), translate("RepeatWords", "to go")
    )


def to_go_digits(span: timedelta) -> str:
    """Return hours and minutes, rounded up to the minute: "1:48"; for days, hours alone: "140 h"."""
    hours, minutes = divmod(-(-span // timedelta(minutes=1)), 60)
    if hours >= MOST_HOURS:
        return translate("RepeatWords", "{hours} h").format(hours=hours + bool(minutes))
    return f"{hours}:{minutes:02d}"
