"""Owns the stop rules: what a pain score or a sign during a session calls for."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final

from stretchcoach.core.session import Feeling, StopReason

EASE_FROM: Final = 4
STOP_FROM: Final = 6
"""NPRS 0 to 10: up to 3 is a stretch, 4 and 5 ease off, 6 and more stop (content specification, 3.3)."""
ROSE: Final = 2
"""So many points above the starting score call for easing off, too."""
LASTING: Final = 24
"""Hours of soreness after a session from which the next one is made shorter."""


@unique
class Action(StrEnum):
    """What to do."""

    GO_ON = "go on"
    EASE_OFF = "ease off"
    """Half as far, a shorter range; the step may be left out."""
    SKIP = "skip"
    """Leave out this step or this movement."""
    STOP = "stop"
    SIGNS = "signs"
    """Stop, and look at the emergency signs."""


@unique
class Sign(StrEnum):
    """What the user notices (content specification, 3.3, in its order)."""

    PAIN_4_TO_5 = "pain 4 to 5"
    PAIN_6_OR_MORE = "pain 6 or more"
    NERVE = "numb, tingling, electric, or moving down the leg"
    GROIN_PINCH = "pinch at the front of the hip"
    OUTER_HIP = "pain at the bone on the outside of the hip"
    SIT_BONE = "pain at the sit bone"
    UNWELL = "dizzy, sick, breathless, or something in the chest"
    TIRED = "tired or shaking"
    CRAMP_STRONGER = "the cramp gets stronger"


ACTIONS: Final = {
    Sign.PAIN_4_TO_5: Action.EASE_OFF,
    Sign.PAIN_6_OR_MORE: Action.STOP,
    Sign.NERVE: Action.SIGNS,
    Sign.GROIN_PINCH: Action.EASE_OFF,
    Sign.OUTER_HIP: Action.STOP,
    Sign.SIT_BONE: Action.SKIP,
    Sign.UNWELL: Action.SIGNS,
    Sign.TIRED: Action.STOP,
    Sign.CRAMP_STRONGER: Action.EASE_OFF,
}


TOLD_BY_REASON: Final = {
    StopReason.TIRED: Sign.TIRED,
    StopReason.PAIN: Sign.PAIN_4_TO_5,
    StopReason.TINGLING: Sign.NERVE,
}
TOLD_BY_FEELING: Final = {
    Feeling.TINGLING: Sign.NERVE,
    Feeling.DOWN_THE_LEG: Sign.NERVE,
    Feeling.UNWELL: Sign.UNWELL,
    Feeling.OUTER_HIP: Sign.OUTER_HIP,
    Feeling.SIT_BONE: Sign.SIT_BONE,
    Feeling.GROIN_PINCH: Sign.GROIN_PINCH,
}
GRAVEST: Final = (Action.SIGNS, Action.STOP, Action.SKIP, Action.EASE_OFF, Action.GO_ON)


@dataclass(frozen=True, slots=True)
class Soreness:
    """What the days after a session say about the next one."""

    shorter_hold: int = 0
    """Seconds off each hold."""
    fewer_rounds: int = 0
    rest_hours: int = 0


def pain_action(score: int, before: int | None = None, *, cramp: bool = False) -> Action:
    """Return what a score during a session calls for; both are whole numbers 0 to 10 (NPRS).

    A cramp hurts before the stretch begins, so there the direction counts, not the level: only a rise of
    two points is too much.
    """
    rose = before is not None and score >= before + ROSE
    if cramp:
        return Action.STOP if rose else Action.GO_ON
    if score >= STOP_FROM:
        return Action.STOP
    return Action.EASE_OFF if score >= EASE_FROM or rose else Action.GO_ON


def signs_of(
    reason: StopReason, feelings: Iterable[Feeling], score: int | None, before: int | None
) -> tuple[Sign, ...]:
    """Return what the answers after a session tell of, the gravest first."""
    told = [TOLD_BY_REASON[reason]] if reason in TOLD_BY_REASON else []
    told += [TOLD_BY_FEELING[feeling] for feeling in feelings if feeling in TOLD_BY_FEELING]
    if score is not None:
        action = pain_action(score, before)
        told += [Sign.PAIN_6_OR_MORE] if action is Action.STOP else []
        told += [Sign.PAIN_4_TO_5] if action is Action.EASE_OFF else []
    if Sign.PAIN_6_OR_MORE in told:
        told = [sign for sign in told if sign is not Sign.PAIN_4_TO_5]
    return tuple(sorted(dict.fromkeys(told), key=lambda sign: GRAVEST.index(ACTIONS[sign])))


def after_soreness(days: int) -> Soreness:
    """Return what to change after so many days on which soreness lasted more than `LASTING` hours."""
    if days <= 0:
        return Soreness()
    return Soreness(shorter_hold=10, fewer_rounds=1, rest_hours=48 if days >= 2 else 0)  # noqa: PLR2004 - "2 such days"
