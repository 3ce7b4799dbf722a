"""Owns how the page after a session is put together from the session that has just ended."""

from stretchcoach.app.current import Current
from stretchcoach.app.session_states import Ended
from stretchcoach.core.routine import DEFAULT_REPEAT
from stretchcoach.ui.after_state import AfterAnswers, AfterState, RepeatOffer


def after_state(
    current: Current, ended: Ended, said: AfterAnswers | None, *, can_carry_on: bool, dark: bool
) -> AfterState:
    """Return what the page shows; `said` is what was answered already on one that it takes the place of."""
    still = current.stills(dark).of(ended.timeline.segments[-1], ended.shelved)
    return AfterState(
        record=ended.record,
        routine=ended.shelved.routine,
        timeline=ended.timeline,
        spent=ended.spent,
        repeat=_offer(current, ended, said),
        still=still.path if still else None,
        mirrored=still.mirrored if still else False,
        can_carry_on=can_carry_on,
        said=said,
    )


def _offer(current: Current, ended: Ended, said: AfterAnswers | None) -> RepeatOffer | None:
    if ended.reminder is None:
        return None
    calendar = current.services.calendar
    now = calendar.now()
    opens, closes = (date.astimezone(now.tzinfo) for date in ended.reminder.window(calendar.moment()))
    repeat = ended.shelved.routine.repeat or DEFAULT_REPEAT
    return RepeatOffer(
        opens=opens,
        closes=closes,
        now=now,
        wait=repeat.after,
        at_most_per_day=repeat.at_most_per_day,
        remind=current.settings.reminders if said is None else said.remind,
    )
