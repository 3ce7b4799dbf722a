"""Owns the words around a routine: how sides are offered, which steps stand for all, how rounds go on."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from stretchcoach.core.routine import Choices, OptionValue, Routine, Side, Sides
from stretchcoach.core.timeline import Segment, Timeline
from stretchcoach.phrasebook import length

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SideChoice:
    """One way to take the sides, in a word or two."""

    label: str
    first: Side
    one_side: bool

    def put_into(self, choices: Choices) -> Choices:
        """Return `choices` with these sides."""
        return replace(choices, first_side=self.first, one_side=self.one_side)

    def is_in(self, choices: Choices) -> bool:
        """Tell whether `choices` already have these sides."""
        return (choices.first_side, choices.one_side) == (self.first, self.one_side)


def side_choices(routine: Routine) -> tuple[SideChoice, ...]:
    """Return how the sides of `routine` can be taken, nothing where there is nothing to choose."""
    right_only = SideChoice(translate("RoutineWords", "Right only"), Side.RIGHT, True)
    left_only = SideChoice(translate("RoutineWords", "Left only"), Side.LEFT, True)
    match routine.sides:
        case Sides.NONE:
            return ()
        case Sides.ONE:
            return (
                SideChoice(translate("RoutineWords", "Right side"), Side.RIGHT, False),
                SideChoice(translate("RoutineWords", "Left side"), Side.LEFT, False),
            )
        case Sides.WORST_FIRST:
            right = SideChoice(translate("RoutineWords", "Right first"), Side.RIGHT, False)
            left = SideChoice(translate("RoutineWords", "Left first"), Side.LEFT, False)
            return (right, left, right_only, left_only)
        case Sides.RIGHT_FIRST:
            return (
                SideChoice(translate("RoutineWords", "Both sides"), Side.RIGHT, False),
                right_only,
                left_only,
            )
        case Sides.LEFT_FIRST:
            return (
                SideChoice(translate("RoutineWords", "Both sides"), Side.LEFT, False),
                right_only,
                left_only,
            )


def side_index(offered: tuple[SideChoice, ...], choices: Choices) -> int:
    """Return which of `offered` is chosen; the first where none is."""
    exact = [index for index, each in enumerate(offered) if each.is_in(choices)]
    alike = [
        index
        for index, each in enumerate(offered)
        if each.one_side is choices.one_side and (not choices.one_side or each.first is choices.first_side)
    ]
    return next(iter(exact + alike), 0)


def option_words(value: OptionValue) -> str:
    """Return an option's value as people write it."""
    return str(value) if isinstance(value, int) else length(value)


def shown_steps(timeline: Timeline) -> tuple[Segment, ...]:
    """Return the steps that stand for all: those of the first side, of the first round."""
    first = first_side(timeline)
    return tuple(
        segment
        for segment in timeline.segments
        if (segment.side is None or segment.side is first)
        and (segment.round is None or segment.round.number == 1)
    )


def first_side(timeline: Timeline) -> Side | None:
    """Return the side that is worked first, None where no step has a side."""
    return next((segment.side for segment in timeline.segments if segment.side is not None), None)


def both_sides(timeline: Timeline) -> bool:
    """Tell whether left and right are worked."""
    return {Side.LEFT, Side.RIGHT} <= {segment.side for segment in timeline.segments}


def steps_words(timeline: Timeline) -> str:
    """Return how many steps there are, and that one side stands for both where it does."""
    number = len(timeline.segments)
    text = (
        translate("RoutineWords", "one side shown · {number} in all")
        if both_sides(timeline)
        else translate("RoutineWords", "{number} in all")
    )
    return text.format(number=number)


def order_words(timeline: Timeline) -> str:
    """Return "Right, then left", or the one side there is."""
    first = first_side(timeline)
    if first is None:
        return ""
    if both_sides(timeline):
        return (
            translate("RoutineWords", "Right, then left")
            if first is Side.RIGHT
            else translate("RoutineWords", "Left, then right")
        )
    return (
        translate("RoutineWords", "Right side")
        if first is Side.RIGHT
        else translate("RoutineWords", "Left side")
    )


def rounds_words(timeline: Timeline) -> str:
    """Return how the rounds that are not shown go, empty where there are none."""
    most = max((segment.round.of for segment in timeline.segments if segment.round is not None), default=1)
    if most == 1:
        return ""
    if most == 2:  # noqa: PLR2004 - one more round is said in the singular
        return translate("RoutineWords", "Round 2 follows the same pattern.")
    if most == 3:  # noqa: PLR2004 - two more rounds are both named
        return translate("RoutineWords", "Rounds 2 and 3 follow the same pattern.")
    return translate("RoutineWords", "Rounds 2 to {last} follow the same pattern.").format(last=most)
