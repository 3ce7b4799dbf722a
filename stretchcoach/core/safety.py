"""Owns the ruling on a routine: whether it is for this user now, what to change, and what to do instead."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from stretchcoach.core.condition import Circumstance, Condition, Facts, Reason
from stretchcoach.core.easing import Easing, easing_of
from stretchcoach.core.labels import Category, Level, Severity
from stretchcoach.core.modification import (
    BRIDGE,
    HEAT_COLD,
    PREGNANCY_EASE,
    SOS,
    Change,
    Limits,
    change_for,
    limits_for,
)
from stretchcoach.core.routine import Choices, Kind, Option, OptionValue, Routine, walk

WALK: Final = "desk-break-walk"
FINE_IN_PAIN: Final = frozenset({SOS, HEAT_COLD, WALK})
"""What is offered with much pain, beside breathing (content specification, 3.3)."""
STILL_KINDS: Final = frozenset({Kind.PREPARE, Kind.REST, Kind.BREATHE, Kind.TIMER})
"""A routine of these alone stretches and strains nothing."""
LONG_HOLDS: Final = frozenset({("figure-four-supine", "hold"), ("hamstring-strap", "hold")})
"""The options that name holds for people from 60 on."""
SHORT_HOLDS: Final = frozenset({timedelta(seconds=20), timedelta(seconds=30)})
HAS_ITS_OWN: Final = frozenset({SOS, PREGNANCY_EASE})
"""What has a moment or a body of its own, and is offered to others last."""
INSTEAD: Final[Mapping[Reason, tuple[str, ...]]] = {
    Circumstance.MUCH_PAIN: (SOS, HEAT_COLD, WALK),
    Circumstance.SORE_AGAIN: (WALK, HEAT_COLD),
    Condition.PREGNANT: (PREGNANCY_EASE,),
    Condition.PELVIC_GIRDLE_PAIN: (PREGNANCY_EASE,),
    Condition.OUTER_HIP_PAIN: (BRIDGE, WALK),
}
"""What the content specification names instead (3.3 and 3.4); for the rest the nearest that is allowed."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the user's facts mean for one routine; all empty where nothing speaks about it."""

    blocked_by: tuple[Reason, ...] = ()
    changes: tuple[tuple[Condition, Change], ...] = ()
    """What is to be done in another way, and why."""
    cautioned_by: tuple[Reason, ...] = ()
    limits: tuple[Limits, ...] = ()
    """What the changes leave to choose from."""
    eased: Easing | None = None
    """What is shorter because of soreness."""
    rest_until: datetime | None = None
    """When the rest ends that blocks it, None where it is not for that."""

    @property
    def severity(self) -> Severity | None:
        """The strongest of it, None where the routine is allowed as it is."""
        if self.blocked_by:
            return Severity.BLOCK
        if self.changes:
            return Severity.MODIFY
        return Severity.CAUTION if self.cautioned_by else None

    @property
    def blocked(self) -> bool:
        """Whether the routine is not for the user now."""
        return bool(self.blocked_by)


FREE: Final = Ruling()


def judge(routine: Routine, facts: Facts) -> Ruling:
    """Return what `facts` mean for `routine`, by what the routine's own file says of each condition.

    Changes that no version of the routine brings together block it.
    """
    found: dict[Severity, list[Condition]] = {severity: [] for severity in Severity}
    severities = dict(routine.cautions)
    for code in Condition:
        if code in facts.conditions and code in severities:
            found[severities[code]].append(code)
    blocks: list[Reason] = [*_blocking(routine, facts.circumstances), *found[Severity.BLOCK]]
    changes = tuple((code, change_for(routine.id, code)) for code in found[Severity.MODIFY])
    limits = tuple(limits_for(routine.id, (change for _, change in changes)))
    if _variants(routine, limits) == ():
        blocks += [
            code
            for code, change in changes
            if any(each.variants for each in limits_for(routine.id, [change]))
        ]
    cautions: list[Reason] = list(found[Severity.CAUTION])
    if Circumstance.EARLY_PREGNANCY in facts.circumstances:
        cautions.append(Circumstance.EARLY_PREGNANCY)
    resting = Circumstance.SORE_AGAIN in blocks
    return Ruling(
        tuple(blocks),
        changes,
        tuple(cautions),
        limits,
        easing_of(routine) if Circumstance.SORE in facts.circumstances and routine.id != SOS else None,
        facts.rest_until if resting else None,
    )


def fitted(routine: Routine, choices: Choices, ruling: Ruling) -> Choices:
    """Return the choices with every change made that a variant or an option of the routine can make.

    What soreness asks for is true of one day, so it goes when that does.
    """
    if choices.eased is not (ruling.eased is not None):
        choices = replace(choices, eased=ruling.eased is not None)
    if ruling.blocked or not ruling.limits:
        return choices
    variants, options = _variants(routine, ruling.limits), dict(choices.options or {})
    names = [each.name for each in routine.variants]
    chosen = choices.variant or (names[0] if names else None)
    if variants and chosen not in variants:
        choices = replace(choices, variant=variants[0])
    for name, allowed in allowed_values(routine, ruling).items():
        option = routine.option(name)
        if option is not None and allowed and options.get(name, option.default) not in allowed:
            options[name] = allowed[0]
    return replace(choices, options=options) if options != dict(choices.options or {}) else choices


def allowed_variants(routine: Routine, ruling: Ruling) -> tuple[str, ...] | None:
    """Return the variants that may be chosen, None for all of them."""
    return _variants(routine, ruling.limits)


def allowed_values(routine: Routine, ruling: Ruling) -> dict[str, tuple[OptionValue, ...]]:
    """Return the values that may be chosen for the options that are limited."""
    allowed = dict[str, tuple[OptionValue, ...]]()
    for limits in ruling.limits:
        for name, values in limits.options:
            option = routine.option(name)
            offered = allowed.get(name, () if option is None else option.choices)
            allowed[name] = tuple(value for value in values if value in offered)
    return allowed


def narrowed(routine: Routine, ruling: Ruling, *, over_60: bool) -> Routine:
    """Return `routine` with only those options and variants that the user is to choose from."""
    variants, values = allowed_variants(routine, ruling), allowed_values(routine, ruling)
    options = list[Option]()
    for option in routine.options:
        left = tuple(
            choice
            for choice in option.choices
            if choice in values.get(option.name, option.choices)
            and (over_60 or (routine.id, option.name) not in LONG_HOLDS or choice in SHORT_HOLDS)
        )
        default = option.default if option.default in left else next(iter(left), option.default)
        options.append(replace(option, choices=left or option.choices, default=default))
    kept = tuple(each for each in routine.variants if not variants or each.name in variants)
    return replace(routine, options=tuple(options), variants=kept)


def instead_of(routine: Routine, ruling: Ruling, among: Sequence[Routine], facts: Facts) -> Routine | None:
    """Return what to offer in place of a blocked routine, None where nothing here is allowed.

    First what is named for the reason, then the nearest: allowed as it is, of the same use and position,
    gentle; a routine that stretches comes before one that does not.
    """
    allowed = [(each, judge(each, facts)) for each in among if each.id != routine.id]
    allowed = [(each, its) for each, its in allowed if not its.blocked]
    named = [name for reason in ruling.blocked_by for name in INSTEAD.get(reason, ())]
    last = len(named)

    def distance(pair: tuple[Routine, Ruling]) -> tuple[int, ...]:
        other, its = pair
        return (
            named.index(other.id) if other.id in named else last,
            other.id in HAS_ITS_OWN,
            its.severity is Severity.MODIFY,
            _group(other) != _group(routine),
            other.position is not routine.position,
            other.level is not Level.GENTLE,
            its.severity is Severity.CAUTION,
        )

    return min(allowed, key=distance, default=(None, None))[0]


def fine_in_pain(routine: Routine) -> bool:
    """Return whether a routine may begin with much pain: help for a cramp, breathing, heat or a walk."""
    return routine.id in FINE_IN_PAIN or all(step.kind in STILL_KINDS for step in walk(routine.steps))


def unasked(routine: Routine, known: Collection[Condition]) -> tuple[Condition, ...]:
    """Return the conditions to ask about before `routine`: those that block or change it, not in `known`.

    Help for a cramp begins at once, without a question.
    """
    if routine.id == SOS:
        return ()
    asked = {code for code, severity in routine.cautions if severity is not Severity.CAUTION}
    return tuple(code for code in Condition if code in asked and code not in known)


def _blocking(routine: Routine, circumstances: Collection[Circumstance]) -> list[Circumstance]:
    blocking = list[Circumstance]()
    if Circumstance.EMERGENCY_SIGN in circumstances:
        blocking.append(Circumstance.EMERGENCY_SIGN)
    if not circumstances or fine_in_pain(routine):
        return blocking
    resting = (Circumstance.MUCH_PAIN, Circumstance.SORE_AGAIN)
    return [*blocking, *(each for each in resting if each in circumstances)]


def _variants(routine: Routine, limits: Iterable[Limits]) -> tuple[str, ...] | None:
    """Return the variants all limits allow, in the order of the first; None where none is limited."""
    names = {each.name for each in routine.variants}
    left: tuple[str, ...] | None = None
    for each in limits:
        if each.variants and not names.isdisjoint(each.variants):
            offered = each.variants if left is None else left
            left = tuple(name for name in offered if name in each.variants and name in names)
    return left


def _group(routine: Routine) -> str:
    """Return what a routine is used for; relief and mobility are both stretches, and breaks mostly are."""
    stretches = {Category.RELIEF, Category.MOBILITY, Category.BREAK}
    return "stretch" if routine.category in stretches else routine.category.value
