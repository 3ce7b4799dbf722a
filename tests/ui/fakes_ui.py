"""Owns a timeline to look at: three rounds of hold, press, deepen and rest on each side."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from stretchcoach.core.cue import Cue, Line, Role, Say
from stretchcoach.core.progress import Progress, State, progress_at
from stretchcoach.core.routine import Kind, Side
from stretchcoach.core.timeline import Reps, RoundOf, Segment, Timeline

PRESS = "Push the knee outward and away, into your hands, with a quarter of your strength. Nothing moves."


@dataclass
class Laying:
    """Lays segments end to end."""

    segments: list[Segment] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)

    def add(
        self,
        kind: Kind,
        seconds: float,
        *,
        side: Side | None = None,
        round_of: RoundOf | None = None,
        show: str | None = None,
        say: str | None = None,
        reps: Reps | None = None,
        waits: bool = False,
    ) -> "Laying":
        """Add one segment, and the line that is said as it begins."""
        start = self.segments[-1].end if self.segments else timedelta()
        index = len(self.segments)
        line = Line(show, side, round_of.number, round_of.of) if show and round_of else None
        line = line or (Line(show, side) if show else None)
        self.segments.append(
            Segment(
                index=index,
                kind=kind,
                start=start,
                duration=timedelta(seconds=seconds),
                side=side,
                round=round_of,
                show=line,
                reps=reps,
                waits=waits,
            )
        )
        if say:
            self.cues.append(Cue(start, Say(Line(say, side), Role.OPENING), index))
        return self

    def timeline(self) -> Timeline:
        """Return what was laid down."""
        return Timeline("piriformis-contract-relax", tuple(self.segments), tuple(self.cues))


def contract_relax() -> Timeline:
    """Return 31 steps, 8 min 5 s: what the pictures of the session page show."""
    laying = Laying().add(Kind.PREPARE, 20, show="Lie on your back.", say="Lie on your back.")
    for side in (Side.RIGHT, Side.LEFT):
        for _ in range(2 if side is Side.RIGHT else 3):
            laying.add(Kind.PREPARE, 15, side=side, show="Bring the {side} knee up.", say="Find the line.")
        for number in (1, 2, 3):
            turn = RoundOf(number, 3)
            laying.add(
                Kind.HOLD,
                30,
                side=side,
                round_of=turn,
                show="Round {round} of {rounds}. Hold the stretch. Steady breathing, shoulders heavy.",
                say="Breathe out and soften.",
            )
            say = "Press the knee into your hands. Gently. Nothing moves."
            laying.add(Kind.CONTRACT, 10, side=side, round_of=turn, show=PRESS, say=say)
            show = "Stop pushing. Breathe out and guide the knee a little nearer the {other} shoulder."
            say = "And relax. Breathe out, and let the knee drift closer."
            laying.add(Kind.DEEPEN, 15, side=side, round_of=turn, show=show, say=say)
            if number < turn.of:
                show = "Ease off slightly, knee still supported. Tired, or pain above 3/10? Press I'm done."
                say = "Ease off a little. Keep hold of the knee."
                laying.add(Kind.REST, 10, side=side, round_of=turn, show=show, say=say)
        laying.add(Kind.PREPARE, 10, side=side, show="Let the leg down slowly.")
    return laying.add(Kind.BREATHE, 20, show="Breathe calmly.", say="Well done.").timeline()


def bridge() -> Timeline:
    """Return repetitions with a tempo of 2-2-3-1 between a preparation and a rest."""
    parts = tuple(timedelta(seconds=part) for part in (2, 2, 3, 1))
    reps = Reps(10, parts, ("lift", "hold", "lower", "pause"))
    show = "Up 2, hold 2, down 3, pause 1. Hamstring cramping? Feet closer, lift lower."
    return (
        Laying()
        .add(Kind.PREPARE, 20)
        .add(Kind.REPS, 80, round_of=RoundOf(1, 3), show=show, say="Lift, squeeze, lower slowly.", reps=reps)
        .add(Kind.REST, 45)
        .timeline()
    )


def at(timeline: Timeline, index: int, left: float, state: State = State.MOVING) -> Progress:
    """Return the progress in segment `index` with `left` seconds to go in it."""
    return progress_at(timeline, timeline.segments[index].end - timedelta(seconds=left), state)


def moved(progress: Progress, seconds: float) -> Progress:
    """Return the progress a little later in the same timeline."""
    later = progress.position + timedelta(seconds=seconds)
    return replace(progress_at(progress.timeline, later, progress.state))
