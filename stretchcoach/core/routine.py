"""Owns the routine: what an author writes, as frozen values that can say no wrong state."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from enum import StrEnum, unique
from typing import Final, Generic, TypeAlias, TypeVar

from stretchcoach.core.labels import Category, Level, Position, Review, Severity, SideTurn
from stretchcoach.core.value import dataclass

T = TypeVar("T")


@unique
class Kind(StrEnum):
    """What a step asks for; the names are the words of the YAML format."""

    PREPARE = "prepare"
    HOLD = "hold"
    CONTRACT = "contract"
    DEEPEN = "deepen"
    REST = "rest"
    BREATHE = "breathe"
    MOVE = "move"
    REPS = "reps"
    TIMER = "timer"


STRETCHING: Final = frozenset({Kind.HOLD, Kind.DEEPEN})
"""The kinds whose seconds count as stretch (content specification, "dose": hold and deepen)."""


@unique
class Side(StrEnum):
    """The side of the body that works."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.LEFT if self is Side.RIGHT else Side.RIGHT


@unique
class Sides(StrEnum):
    """In which order a routine works the two sides."""

    WORST_FIRST = "worst first"
    RIGHT_FIRST = "right first"
    LEFT_FIRST = "left first"
    ONE = "one side"
    NONE = "none"


@unique
class CountdownStyle(StrEnum):
    """How the end of a step is announced."""

    SPOKEN = "spoken"
    """Three, two, one in the last three seconds."""
    CHIME = "chime"
    """One soft tone."""
    MINUTES = "minutes"
    """Whole minutes on the screen, one soft tone at the end."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class OptionRef:
    """`$name`: a value the user chooses before the session."""

    name: str


@dataclass(frozen=True, slots=True)
class ByVariant(Generic[T]):
    """A value that may differ from variant to variant, or with a choice of an option ("press 6s").

    `others` names only those that differ.
    """

    default: T
    others: tuple[tuple[str, T], ...] = ()

    def of(self, variant: str | None, chosen: Iterable[str] = ()) -> T:
        """Return the value of the first of `chosen` that has one, else of `variant`, else the default."""
        own: Mapping[str | None, T] = dict(self.others)
        return next((own[name] for name in (*chosen, variant) if name in own), self.default)

    def __iter__(self) -> Iterator[T]:
        yield self.default
        for _, value in self.others:
            yield value


@dataclass(frozen=True, slots=True)
class Text:
    """A template per round: the last one stays, unless `last` says something else for the last round."""

    lines: tuple[str, ...]
    last: str | None = None

    def of_round(self, number: int, of: int) -> str:
        """Return the template for round `number` (from 1) of `of`."""
        if self.last is not None and number == of:
            return self.last
        return self.lines[min(number, len(self.lines)) - 1]

    def __iter__(self) -> Iterator[str]:
        yield from self.lines
        if self.last is not None:
            yield self.last


Wording: TypeAlias = ByVariant[Text]
Duration: TypeAlias = timedelta | OptionRef
Count: TypeAlias = int | OptionRef


@dataclass(frozen=True, slots=True)
class Coaching:
    """A line said in mid-step: `offset` from the start, or from the end where it is negative."""

    offset: timedelta
    say: Wording


@dataclass(frozen=True, slots=True)
class Timed:
    """A step that lasts; a timer may name the time after which it is enough (`at_least`)."""

    duration: Duration
    at_least: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Tempo:
    """`count` repetitions; `parts` are the seconds of one repetition in order, `words` name them."""

    count: Count
    parts: tuple[timedelta, ...]
    words: tuple[str, ...] = ()
    alternate: bool = False
    """Whether the working side changes with every repetition."""

    @property
    def rep(self) -> timedelta:
        """The length of one repetition."""
        return sum(self.parts, timedelta())


Dose: TypeAlias = Timed | Tempo


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The smallest thing an author writes."""

    kind: Kind
    dose: Dose
    say: Wording | None = None
    show: Wording | None = None
    coach: tuple[Coaching, ...] = ()
    pose: ByVariant[str] | None = None
    countdown: CountdownStyle = CountdownStyle.CHIME
    effort: str | None = None
    offer_stop: bool = False
    until_ready: bool = False
    """Whether the step, once its time is over, waits until the user goes on."""
    side: SideTurn | None = None
    """The side it belongs to where it stands outside "each side"."""
    only: tuple[str, ...] = ()
    """The variants that have this step, as with groups; all when empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounds:
    """Steps repeated `count` times with `between` in the gaps only."""

    count: Count
    steps: tuple["Item", ...]
    between: tuple["Item", ...] = ()
    second_side: Count | None = None
    """The number of rounds on the second side, where it differs."""
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EachSide:
    """Steps done on the first side, then on the second with `switch` before it."""

    steps: tuple["Item", ...]
    switch: tuple["Item", ...] = ()
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """Another routine chained in, with its options set; sides are inherited."""

    routine: "Routine"
    options: tuple[tuple[str, "OptionValue"], ...] = ()
    variant: str | None = None
    only: tuple[str, ...] = ()


Item: TypeAlias = Step | Rounds | EachSide | Use
OptionValue: TypeAlias = timedelta | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What the user may change before the session: durations, or whole numbers, never mixed."""

    name: str
    label: str
    choices: tuple[OptionValue, ...]
    default: OptionValue


@dataclass(frozen=True, slots=True)
class Variant:
    """Another way to do the whole routine, such as sitting instead of lying."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Repeat:
    """When to offer the routine again: the window opens `after` its end and closes at `until`."""

    after: timedelta
    until: timedelta
    at_most_per_day: int | None = None


DEFAULT_REPEAT: Final = Repeat(after=timedelta(hours=4), until=timedelta(hours=5))
"""The product's own window where a routine names none (content specification, 2.2: "4-5 h apart")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """A named, ordered list of steps with its purpose, cautions and repeat window."""

    id: str
    title: str
    purpose: str
    category: Category
    level: Level
    position: Position
    sides: Sides
    steps: tuple[Item, ...]
    equipment: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    good_for: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    cautions: tuple[tuple[str, Severity], ...] = ()
    sources: tuple[str, ...] = ()
    review: Review | None = None
    options: tuple[Option, ...] = ()
    variants: tuple[Variant, ...] = ()
    repeat: Repeat | None = None
    language: str = ""
    """The language of its texts, such as "de"; "" where its author does not say."""

    def option(self, name: str) -> Option | None:
        """Return the option called `name`, None where there is none."""
        return next((option for option in self.options if option.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the user settled before the session; what is not named keeps the routine's default."""

    first_side: Side = Side.RIGHT
    one_side: bool = False
    options: Mapping[str, OptionValue] | None = None
    variant: str | None = None
    eased: bool = False
    """Whether holds are shorter and rounds fewer, because of soreness; never kept for the next time."""


def walk(items: Iterable[Item]) -> Iterator[Step]:
    """Yield every step an author wrote, in order, without repeating rounds or sides."""
    for item in items:
        match item:
            case Step():
                yield item
            case Rounds():
                yield from walk(item.steps)
                yield from walk(item.between)
            case EachSide():
                yield from walk(item.switch)
                yield from walk(item.steps)
            case Use():
                yield from walk(item.routine.steps)
