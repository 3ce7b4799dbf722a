"""Owns short ways to write steps, routines and sessions in tests."""

from datetime import datetime, timedelta

from stretchcoach.core.labels import Category, Level, Position
from stretchcoach.core.routine import (
    ByVariant,
    Choices,
    Coaching,
    CountdownStyle,
    Item,
    Kind,
    Option,
    OptionRef,
    Routine,
    Sides,
    Step,
    Tempo,
    Text,
    Timed,
    Variant,
    Wording,
)
from stretchcoach.core.session import SessionRecord, StopReason


def s(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def words(*lines: str, last: str | None = None) -> Wording:
    return ByVariant(Text(lines, last))


def step(
    kind: Kind,
    seconds: float | OptionRef,
    say: str | Wording | None = "Now.",
    *,
    coach: dict[float, str] | None = None,
    countdown: CountdownStyle = CountdownStyle.NONE,
    waits: bool = False,
    only: tuple[str, ...] = (),
    pose: str | None = None,
    at_least: float | None = None,
) -> Step:
    return Step(
        kind=kind,
        dose=Timed(
            seconds if isinstance(seconds, OptionRef) else s(seconds),
            None if at_least is None else s(at_least),
        ),
        say=words(say) if isinstance(say, str) else say,
        coach=tuple(Coaching(s(offset), words(line)) for offset, line in (coach or {}).items()),
        countdown=countdown,
        until_ready=waits,
        only=only,
        pose=None if pose is None else ByVariant(pose),
    )


def reps(count: int, *parts: float, alternate: bool = False, say: str = "Lift.") -> Step:
    return Step(
        kind=Kind.REPS,
        dose=Tempo(count, tuple(s(part) for part in parts), alternate=alternate),
        say=words(say),
        countdown=CountdownStyle.NONE,
    )


def routine(
    *items: Item,
    sides: Sides = Sides.NONE,
    options: tuple[Option, ...] = (),
    variants: tuple[Variant, ...] = (),
) -> Routine:
    return Routine(
        id="a-test",
        title="A test",
        purpose="Try things.",
        category=Category.MOBILITY,
        level=Level.GENTLE,
        position=Position.LYING,
        sides=sides,
        steps=items,
        options=options,
        variants=variants,
    )


def session_of(routine: str, ended: datetime) -> SessionRecord:
    """Return a session of five minutes that was finished, with a minute of stretch on each side."""
    return SessionRecord(
        id=f"{routine}{ended}",
        routine=routine,
        title=routine,
        began=ended - timedelta(minutes=5),
        ended=ended,
        planned=s(300),
        done=s(300),
        stretch_left=s(60),
        stretch_right=s(60),
        stretch_both=s(0),
        choices=Choices(),
        stop_reason=StopReason.FINISHED,
    )
