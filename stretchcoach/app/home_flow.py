"""Owns how the home page's state is put together from shelf, history and reminder."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QCoreApplication

from stretchcoach.app.stills import Stills
from stretchcoach.app.timelines import Fit, Timelines
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.free_times import FreeTimes
from stretchcoach.core.labels import CRAMP, Spot
from stretchcoach.core.recommend import Recommendation, Why, recommend
from stretchcoach.core.reminder import WAITING, Moment, Phase, Reminder
from stretchcoach.core.routine import Choices, Routine, Sides
from stretchcoach.core.session import SessionRecord
from stretchcoach.core.timeline import ZERO
from stretchcoach.core.value import dataclass
from stretchcoach.phrasebook import length
from stretchcoach.storage.library import Shelf, Shelved
from stretchcoach.storage.problem import Severity
from stretchcoach.ui.home_state import (
    CardView,
    DayPart,
    HeroView,
    HomeState,
    MissedView,
    Occasion,
    RepeatView,
    UnfinishedView,
)
from stretchcoach.ui.repeat_words import time_words

translate = QCoreApplication.translate

if TYPE_CHECKING:
    from stretchcoach.core.reminder_rule import WaitsFor
    from stretchcoach.core.safety import Ruling

FINDER: Final = "side-and-angle-finder"
"""The routine that finds the side and the angle to begin with."""
MINUTE: Final = timedelta(minutes=1)
OCCASIONS: Final = {
    Why.WINDOW_OPEN: Occasion.WINDOW_OPEN,
    Why.UNTIL_THEN: Occasion.UNTIL_THEN,
    Why.AGAIN: Occasion.AGAIN,
    Why.MEANWHILE: Occasion.UNTIL_THEN,
    Why.BEGIN: Occasion.BEGIN,
}
DAY_PARTS: Final = ((5, DayPart.NIGHT), (12, DayPart.MORNING), (18, DayPart.AFTERNOON), (23, DayPart.EVENING))
"""Each part of the day with the hour at which it ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """All that decides what the home page shows, at one moment."""

    shelf: Shelf
    remembered: Mapping[str, Choices]
    records: Sequence[SessionRecord]
    rulings: "Mapping[str, Ruling]"
    """What speaks about the routines that are not free for the user, by their ids."""
    sore: str | None = None
    """The question whether soreness has lasted, None where it is not asked."""
    reminder: Reminder | None
    times: FreeTimes
    """When the user may be reminded."""
    waiting: "WaitsFor | None"
    """What a reminder that is due waits for."""
    moment: Moment
    now: datetime
    spot: Spot | None
    """Where the user wants to be, None for anywhere."""
    stills: Stills
    timelines: Timelines
    unfinished: UnfinishedView | None = None
    notice: str | None = None


def home_state(today: Today) -> HomeState:
    """Return what the home page shows."""
    told = _told(today)
    cards = {
        shelved.routine.id: _card(shelved, today, *told.get(shelved.routine.id, (None, "")))
        for shelved in today.shelf.routines
    }
    offered = recommend(
        [shelved.routine for shelved in today.shelf.routines],
        today.records,
        today.reminder,
        today.moment,
        today.now,
        blocked=[routine for routine, ruling in today.rulings.items() if ruling.blocked],
        spot=today.spot,
    )
    faulty = {problem.file for problem in today.shelf.problems if problem.severity is Severity.ERROR}
    return HomeState(
        day_part=_day_part(today.now),
        hero=_hero(offered, cards, today) if offered else None,
        cards=tuple(cards.values()),
        repeat=repeat_view(today),
        cramp=today.shelf.find(CRAMP) is not None,
        problem_files=len(faulty),
        unfinished=today.unfinished,
        missed=_missed(today),
        sore=today.sore,
        notice=today.notice,
    )


def repeat_view(today: Today) -> RepeatView | None:
    """Return the repeat window as the home page shows it, None where nothing is planned."""
    reminder, moment = today.reminder, today.moment
    if reminder is None or reminder.phase(moment) is Phase.OVER:
        return None
    zone, elapsed = today.now.tzinfo, reminder.elapsed(moment)
    opens, closes = (date.astimezone(zone) for date in reminder.window(moment))
    last = next((record for record in today.records if record.routine == reminder.routine), None)
    phase = reminder.phase(moment)
    due = today.now + reminder.to_go(moment)
    return RepeatView(
        opens=opens,
        closes=closes,
        now=today.now,
        to_go=max(ZERO, reminder.opens - elapsed),
        left=max(ZERO, reminder.closes - elapsed),
        last_ended=last.ended.astimezone(zone) if last else None,
        pain_before=last.pain_before if last else None,
        pain_after=last.pain_after if last else None,
        remind_at=today.times.next_free(due, closes) if phase in WAITING else None,
        snoozed=phase is Phase.SNOOZED,
        waits_for=today.waiting,
    )


def _missed(today: Today) -> MissedView | None:
    reminder, moment = today.reminder, today.moment
    if reminder is None or reminder.phase(moment) is not Phase.MISSED:
        return None
    opens, closes = (date.astimezone(today.now.tzinfo) for date in reminder.window(moment))
    return MissedView(title=reminder.title, opens=opens, closes=closes, now=today.now)


def _told(today: Today) -> Mapping[str, tuple[str | None, str]]:
    """Return the word of caution and the note on each card that has one."""
    if not today.rulings:
        return {}
    from stretchcoach.ui.safety_words import badge, card_note  # noqa: PLC0415 - only where something speaks

    return {routine: (badge(ruling), card_note(ruling)) for routine, ruling in today.rulings.items()}


def _card(shelved: Shelved, today: Today, badge: str | None, note: str) -> CardView:
    routine = shelved.routine
    ruling = today.rulings.get(routine.id)
    outline = today.timelines.outline(shelved, today.remembered, _fit(routine, today))
    still = today.stills.of(outline.key, shelved)
    return CardView(
        id=routine.id,
        title=routine.title,
        purpose=routine.purpose,
        targets=routine.targets,
        category=routine.category,
        position=routine.position,
        level=routine.level,
        length=outline.length,
        still=still.path if still else None,
        small=still.small if still else None,
        mirrored=still.mirrored if still else False,
        badge=badge,
        note=note,
        blocked=ruling is not None and ruling.blocked,
    )


def _fit(routine: Routine, today: Today) -> Fit | None:
    """Return what makes of choices those with which `routine` would begin; None for as they are."""
    ruling = today.rulings.get(routine.id)
    if ruling is None:
        return None
    from stretchcoach.core.safety import fitted  # noqa: PLC0415 - only where something speaks

    return partial(fitted, routine, ruling=ruling)


def _hero(offered: Recommendation, cards: Mapping[str, CardView], today: Today) -> HeroView | None:
    shelved = today.shelf.find(offered.routine)
    if shelved is None:
        return None
    chosen, fit = today.timelines.of(shelved.routine, today.remembered), _fit(shelved.routine, today)
    choices = chosen.choices if fit is None else fit(chosen.choices)
    changed = choices != chosen.choices
    timeline = compile_routine(shelved.routine, choices) if changed else chosen.timeline
    asks_side = shelved.routine.sides is Sides.WORST_FIRST
    finder = today.shelf.find(FINDER) if asks_side and not _blocked(FINDER, today) else None
    return HeroView(
        card=cards[offered.routine],
        occasion=OCCASIONS[offered.why],
        reason=_reason(offered, today),
        timeline=timeline,
        finder=None if finder is None else FINDER,
    )


def _reason(offered: Recommendation, today: Today) -> str:
    """Return in one sentence why this is offered now."""
    since = length(timedelta(minutes=max(1, (offered.since or ZERO) // MINUTE)))
    match offered.why:
        case Why.WINDOW_OPEN:
            told = translate("Home", "Your last session ended {since} ago, so your window to repeat is open.")
        case Why.UNTIL_THEN if today.reminder is not None:
            opens, _ = today.reminder.window(today.moment)
            told = translate("Home", "Fine to do before {time}, while the other stretch has to wait.")
            return told.format(time=time_words(opens.astimezone(today.now.tzinfo), today.now))
        case Why.AGAIN:
            told = translate("Home", "Your last one, {since} ago: by time and number it may be repeated.")
        case Why.MEANWHILE | Why.UNTIL_THEN:
            told = translate(
                "Home", "Gentle, and allowed {since} after your last session, which has to rest."
            )
        case Why.BEGIN:
            return translate("Home", "Gentle, and nothing you told us speaks against it.")
        case _:
            assert_never(offered.why)
    return told.format(since=since)


def _blocked(routine: str, today: Today) -> bool:
    ruling = today.rulings.get(routine)
    return ruling is not None and ruling.blocked


def _day_part(now: datetime) -> DayPart:
    return next((part for ends, part in DAY_PARTS if now.hour < ends), DayPart.NIGHT)
