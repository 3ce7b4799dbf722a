"""Owns what the routine page is told of the user's profile: what speaks about it, what is offered."""

from dataclasses import dataclass

from stretchcoach.app.care import Care
from stretchcoach.core.choices import settle_sides
from stretchcoach.core.condition import MUCH_PAIN
from stretchcoach.core.routine import Choices, Routine
from stretchcoach.core.safety import fine_in_pain, fitted, narrowed
from stretchcoach.ui.safety_state import SafetyView
from stretchcoach.ui.safety_words import safety_view


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineCare:
    """One routine as it is for this user now."""

    choices: Choices
    view: SafetyView | None
    in_pain: SafetyView | None
    """What is told with much pain, None where that changes nothing."""
    offered: Routine
    sore: str | None
    """The question whether soreness has lasted, None where it is not asked."""


def routine_care(care: Care, routine: Routine, choices: Choices) -> RoutineCare:
    """Return what the page of `routine` is to tell and to offer."""
    facts = care.facts()
    ruling, hurting = care.ruling(routine), care.ruling(routine, MUCH_PAIN)
    limit = care.limit(routine, settle_sides(routine, choices))
    instead = care.instead(routine, ruling) if ruling.blocked or limit is not None else None
    in_pain = None
    if hurting.blocked and not ruling.blocked:
        in_pain = safety_view(hurting, None, care.instead(routine, hurting, MUCH_PAIN), care.now())
    return RoutineCare(
        choices=fitted(routine, choices, ruling),
        view=safety_view(ruling, limit, instead, care.now()),
        in_pain=in_pain,
        offered=narrowed(routine, ruling, over_60=facts.over_60),
        sore=None if fine_in_pain(routine) else care.sore_question(),
    )
