"""Owns the words of the page after a session: what was done, told without praise and without fear."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from stretchcoach.core.labels import Category
from stretchcoach.core.routine import Side
from stretchcoach.core.session import Feeling, StopReason
from stretchcoach.core.stop_rules import Sign, signs_of
from stretchcoach.core.timeline import ZERO, Segment
from stretchcoach.phrasebook import length
from stretchcoach.ui.after_state import AfterAnswers, AfterState, RepeatOffer
from stretchcoach.ui.pain_scale import EASE_OFF_TO
from stretchcoach.ui.routine_words import both_sides, first_side

translate = QCoreApplication.translate

MINUTE: Final = timedelta(minutes=1)
NEARLY: Final = timedelta(seconds=1)
"""A step that lacks less than this was done."""
SERIOUS: Final = frozenset({Feeling.TINGLING, Feeling.DOWN_THE_LEG, Feeling.UNWELL})
"""Feelings that call for the emergency signs, whatever the score."""


def headline(state: AfterState) -> str:
    """Return the first line."""
    if not state.record.finished:
        return translate("AfterWords", "Good that you stopped in time.")
    minutes = max(1, round(state.record.done / MINUTE))
    hips = any(word in target.lower() for target in state.routine.targets for word in _hip_words())
    if minutes == 1:
        return (
            translate("AfterWords", "Done. That was 1 minute for your hips.")
            if hips
            else translate("AfterWords", "Done. That was 1 minute.")
        )
    text = (
        translate("AfterWords", "Done. That was {minutes} minutes for your hips.")
        if hips
        else translate("AfterWords", "Done. That was {minutes} minutes.")
    )
    return text.format(minutes=minutes)


def _hip_words() -> list[str]:
    """Return parts of the names of muscles that are called hips in a headline."""
    #: parts of names of muscles, in small letters, each after a comma; with one of them, hips are praised
    return translate("AfterWords", "hip, piriformis, glute, buttock, rotator").split(", ")


def subline(state: AfterState) -> str:
    """Return the second line: what was finished."""
    if state.record.finished:
        text = translate("AfterWords", "Stand up slowly and take a few steps.")
        rounds = all_rounds(state)
        return f"{rounds} {text}" if rounds else text
    text = translate("AfterWords", "Stopping early counts as done.")
    rounds = rounds_done(state)
    return f"{text} {rounds}" if rounds else text


def all_rounds(state: AfterState) -> str:
    """Return "Both sides, 3 rounds each." where every round was done in full, else nothing."""
    ofs = {segment.round.of for segment in state.timeline.segments if segment.round is not None}
    most = max(ofs, default=1)
    sides = {segment.side for segment in state.timeline.segments if segment.round is not None}
    done = all(_is_done(state, side, number) for side in sides for number in range(1, most + 1))
    if most == 1 or not done:
        return ""
    text = (
        translate("AfterWords", "Both sides, {rounds} rounds each.")
        if both_sides(state.timeline)
        else translate("AfterWords", "{rounds} rounds.")
    )
    return text.format(rounds=most)


def rounds_done(state: AfterState) -> str:
    """Return how many rounds of the side that was worked last are finished, empty where that says nothing."""
    begun = [segment for segment in state.timeline.segments if spent_in(state, segment) > ZERO]
    worked = [segment for segment in begun if segment.round is not None and segment.round.of > 1]
    if not worked:
        return ""
    last = worked[-1]
    of = last.round.of if last.round is not None else 1
    done = sum(_is_done(state, last.side, number) for number in range(1, of + 1))
    if last.side is Side.RIGHT:
        text = translate("AfterWords", "You finished {done} of {of} rounds on the right side.")
    elif last.side is Side.LEFT:
        text = translate("AfterWords", "You finished {done} of {of} rounds on the left side.")
    else:
        text = translate("AfterWords", "You finished {done} of {of} rounds.")
    return text.format(done=done, of=of)


def _is_done(state: AfterState, side: Side | None, number: int) -> bool:
    parts = [
        segment
        for segment in state.timeline.segments
        if segment.side is side and segment.round is not None and segment.round.number == number
    ]
    return bool(parts) and all(spent_in(state, part) >= part.duration - NEARLY for part in parts)


def spent_in(state: AfterState, segment: Segment) -> timedelta:
    """Return the time spent in `segment`."""
    return state.spent[segment.index] if segment.index < len(state.spent) else ZERO


def stopped_at(state: AfterState) -> timedelta:
    """Return the furthest position that was reached."""
    reached = [segment for segment in state.timeline.segments if spent_in(state, segment) > ZERO]
    if not reached:
        return ZERO
    return reached[-1].start + min(spent_in(state, reached[-1]), reached[-1].duration)


def dose(state: AfterState) -> str:
    """Return the time really stretched by side, the first side first; empty where nothing was to stretch."""
    if not state.timeline.stretch():
        return ""
    first = first_side(state.timeline)
    if first is None:
        return translate("AfterWords", "{span} of stretch").format(span=length(state.record.stretch_both))
    sides = (first, first.other) if state.timeline.stretch(first.other) else (first,)
    return " · ".join(_dose_of(state, side) for side in sides)


def _dose_of(state: AfterState, side: Side) -> str:
    done = state.record.stretch(side)
    right = side is Side.RIGHT
    if done < NEARLY:
        return (
            translate("AfterWords", "right not started")
            if right
            else translate("AfterWords", "left not started")
        )
    text = (
        translate("AfterWords", "right {span} of stretch")
        if right
        else translate("AfterWords", "left {span} of stretch")
    )
    return text.format(span=length(done))


def repeat_reason(state: AfterState) -> str:
    """Return when a repeat makes sense, empty where the plan alone says so."""
    return (
        translate("AfterWords", "Only if it still cramps.")
        if state.routine.category is Category.RELIEF
        else ""
    )


def repeat_limits(offer: RepeatOffer) -> str:
    """Return the least wait and the most times a day."""
    wait = length(offer.wait)
    if offer.at_most_per_day is None:
        return translate("AfterWords", "At least {wait} apart.").format(wait=wait)
    return translate("AfterWords", "At least {wait} apart, at most {times} a day.").format(
        wait=wait, times=offer.at_most_per_day
    )


def next_time(answers: AfterAnswers) -> str:
    """Return a note for next time, by what was told (content specification, stop rules)."""
    signs = signs_of(answers.stop_reason, answers.feelings, answers.pain_after, answers.pain_before)
    if signs:
        return " ".join(dict.fromkeys(sign_words(sign) for sign in signs))
    return translate("AfterWords", "Stand up slowly and walk a few steps before you sit down again.")


def sign_words(sign: Sign) -> str:
    """Return what to do about a sign, now and next time."""
    return {
        Sign.PAIN_4_TO_5: translate(
            "AfterWords", "Next time ease off earlier: half as far, and one round less."
        ),
        Sign.PAIN_6_OR_MORE: translate(
            "AfterWords",
            "Let the leg rest today. Next time come less far into the stretch, with one round less.",
        ),
        Sign.NERVE: translate(
            "AfterWords", "Lower the leg and do not stretch it more today. If it comes back, have it checked."
        ),
        Sign.GROIN_PINCH: translate(
            "AfterWords",
            "Next time bring the knee lower and less across. If the pinch stays, leave this routine out.",
        ),
        Sign.OUTER_HIP: translate(
            "AfterWords", "Leave out what crosses the leg. A bridge or a walk suits you better."
        ),
        Sign.SIT_BONE: translate("AfterWords", "Leave out the hamstring stretch."),
        Sign.UNWELL: translate(
            "AfterWords", "Sit or lie down. If it lasts, look at the emergency signs and call for help."
        ),
        Sign.TIRED: translate(
            "AfterWords", "Two good rounds beat four poor ones. Fewer rounds next time are fine."
        ),
        Sign.CRAMP_STRONGER: translate(
            "AfterWords", "Ease off and rub, then stand and walk. Try once more after that."
        ),
    }[sign]


def needs_help(answers: AfterAnswers) -> bool:
    """Tell whether the emergency signs belong on the page."""
    too_much = answers.pain_after is not None and answers.pain_after > EASE_OFF_TO
    tingling = answers.stop_reason is StopReason.TINGLING
    return too_much or tingling or bool(SERIOUS.intersection(answers.feelings))
