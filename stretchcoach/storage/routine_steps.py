"""Owns the way from a node to a single step."""

from typing import Any, Final

from stretchcoach.core.routine import CountdownStyle, Dose, Kind, Sides, Step, Tempo, Timed
from stretchcoach.storage import routine_fields as fields
from stretchcoach.storage.routine_check import check_dose, values_of
from stretchcoach.storage.routine_check_cues import check_cues
from stretchcoach.storage.routine_fields import Record
from stretchcoach.storage.routine_scope import Scope

COUNTDOWNS: Final = {
    Kind.HOLD: CountdownStyle.SPOKEN,
    Kind.CONTRACT: CountdownStyle.SPOKEN,
    Kind.MOVE: CountdownStyle.SPOKEN,
    Kind.TIMER: CountdownStyle.MINUTES,
}
"""How a step ends where it does not say so; all other kinds chime (content specification, 2.0)."""


def read_step(record: Record, kind: Kind, scope: Scope) -> Step | None:
    """Return the step of a kind; None where `scope` was told what is wrong with it."""
    dose = _read_reps(record, scope) if kind is Kind.REPS else _read_timed(record, kind, scope)
    side, inside = record.get(fields.SIDE), _inside(record, kind, scope)
    coaching = record.get(fields.COACH, inside) or ()
    say, show = record.get(fields.SAY, inside), record.get(fields.SHOW, inside)
    pose, effort = record.get(fields.POSE), record.get(fields.EFFORT)
    countdown = record.get(fields.COUNTDOWN) or COUNTDOWNS.get(kind, CountdownStyle.CHIME)
    offer_stop, until_ready = record.get(fields.OFFER_STOP), record.get(fields.UNTIL_READY)
    only = record.get(fields.ONLY) or ()
    if dose is None:
        return None
    step = Step(
        kind=kind,
        dose=dose,
        say=say,
        show=show,
        coach=tuple(coach for _, coach in coaching),
        pose=pose,
        countdown=countdown,
        effort=effort,
        offer_stop=offer_stop or False,
        until_ready=until_ready or False,
        side=side,
        only=only,
    )
    if step.say is not None or record.place(fields.SAY) is None:
        check_dose(step, record.mark, scope)
    check_cues(step, record.place(fields.SAY), coaching, scope)
    return step


def _inside(record: Record, kind: Kind, scope: Scope) -> Scope:
    """Return where the texts of the step stand, and say so where its side is settled by its place."""
    place = record.place(fields.SIDE)
    if place is None:
        return scope._replace(kind=kind)
    if scope.in_each_side or scope.sides is Sides.ONE:
        what = '"side" where the side is settled already'
        scope.findings.error(place, what, 'Leave it out; it is for steps outside "each side".')
    elif scope.sides is Sides.NONE:
        hint = 'Write "sides: worst first" at the top, or leave "side" out.'
        scope.findings.error(place, '"side" in a routine without sides', hint)
    return scope._replace(kind=kind, own_side=True)


def _read_timed(record: Record, kind: Kind, scope: Scope) -> Dose | None:
    for field in (fields.TEMPO, fields.PARTS, fields.ALTERNATE):
        _only_with(field, "reps", record, scope)
    duration = record.get(fields.LENGTHS[kind])
    if kind is not Kind.TIMER:
        _only_with(fields.AT_LEAST, "timer", record, scope)
        return None if duration is None else Timed(duration)
    at_least, place = record.get(fields.AT_LEAST), record.place(fields.AT_LEAST)
    if duration is None:
        return None
    if at_least is not None and place is not None:
        for length in values_of(duration, scope):
            if not isinstance(length, int) and at_least > length:
                what = '"at least" is longer than the timer'
                scope.findings.error(place, what, "Make it shorter than the shortest length.")
    return Timed(duration, at_least)


def _read_reps(record: Record, scope: Scope) -> Dose | None:
    _only_with(fields.AT_LEAST, "timer", record, scope)
    count, parts = record.get(fields.REPS), record.get(fields.TEMPO)
    words, alternate = record.get(fields.PARTS) or (), record.get(fields.ALTERNATE) or False
    if record.place(fields.TEMPO) is None:
        hint = 'Write the seconds of one repetition, such as "tempo: 2-2-3-1".'
        scope.findings.error(record.mark, '"reps" without a tempo', hint)
    place = record.place(fields.PARTS)
    if place is not None and words and parts and len(words) != len(parts):
        what = f"{len(words)} words for {len(parts)} parts of a repetition"
        scope.findings.error(place, what, "Give each part of the tempo one word.")
    return None if count is None or parts is None else Tempo(count, parts, words, alternate)


def _only_with(field: fields.Field[Any], kind: str, record: Record, scope: Scope) -> None:
    place = record.place(field)
    if place is not None:
        scope.findings.error(place, f'"{field.name}" belongs to "{kind}"', "Leave it out here.")
