"""Owns the one table of the format's keys; the loader reads by it, and the schema is made from it."""

from collections.abc import Collection
from collections.abc import Sequence as Items
from typing import Any, Final, Generic, TypeVar

from stretchcoach.core.labels import Category, Level, Position, SideTurn
from stretchcoach.core.routine import Count, CountdownStyle, Duration, Kind, Sides
from stretchcoach.core.value import dataclass
from stretchcoach.storage.findings import Mark, quote, suggest
from stretchcoach.storage.routine_parts import (
    LABEL,
    WINDOW,
    Cautions,
    Choices,
    CountOrOption,
    LanguageCode,
    OnlyFor,
    PerDay,
    SpanOrOption,
    Value,
    Variants,
)
from stretchcoach.storage.routine_review import Reviewed
from stretchcoach.storage.routine_scope import Scope
from stretchcoach.storage.routine_shapes import (
    Fixed,
    OneOf,
    Schema,
    Shape,
    Span,
    WordList,
    Words,
    YesOrNo,
    entries,
)
from stretchcoach.storage.routine_tempo import Parts
from stretchcoach.storage.routine_wording import CoachLines, Posed, Said
from stretchcoach.storage.yaml_nodes import Mapping, Node, Sequence

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Raw(Shape[Node]):
    """A value that is read by whoever asks for it; `reference` is its place in the schema."""

    reference: str

    def _read(self, node: Node, scope: Scope) -> Node | None:
        del scope
        return node

    def _schema(self) -> Schema:
        return {"$ref": f"#/$defs/{self.reference}"}


@dataclass(frozen=True, slots=True)
class Steps(Shape[tuple[Node, ...]]):
    """A list of steps and groups, still to be read."""

    def _read(self, node: Node, scope: Scope) -> tuple[Node, ...] | None:
        if isinstance(node, Sequence) and node.items:
            return node.items
        what = "There is no step here" if isinstance(node, Sequence) else "This is no list of steps"
        scope.findings.error(node.mark, what, 'Begin each step with "- ", such as "- hold: 30s".')
        return None

    def _schema(self) -> Schema:
        return {"$ref": "#/$defs/steps"}


@dataclass(frozen=True, slots=True)
class Field(Generic[T_co]):
    """One key: its name as written, what it may hold, and what it is for in one sentence."""

    name: str
    shape: Shape[T_co]
    about: str
    required: bool = False


FORMAT: Final = Field("format", Fixed("1"), "The version of this format, always 1.", required=True)
LANGUAGE: Final = Field(
    "language", LanguageCode(), "The language of its texts; the program's own where it is missing."
)
TITLE: Final = Field("title", Words(80), "What the routine is called.", required=True)
PURPOSE: Final = Field("purpose", Words(300), "What it is good for, in one sentence.", required=True)
CATEGORY: Final = Field("category", OneOf(Category), "What kind of routine it is.", required=True)
LEVEL: Final = Field("level", OneOf(Level), "How much it asks of the body.", required=True)
POSITION: Final = Field("position", OneOf(Position), "How the body is placed for most of it.", required=True)
SIDES: Final = Field("sides", OneOf(Sides), "In which order the sides are worked.", required=True)
EQUIPMENT: Final = Field("equipment", WordList(), "What has to be at hand.")
TARGETS: Final = Field("targets", WordList(), "The muscles it is for.")
REPEAT: Final = Field(
    "repeat", Raw("repeat"), "When to offer it again; 4 to 5 hours later where it is missing."
)
GOOD_FOR: Final = Field("good for", WordList(), "When to use it.")
NOT_FOR: Final = Field("not for", WordList(), "When to leave it.")
CAUTIONS: Final = Field("cautions", Cautions(), "Conditions that block it, change it, or call for caution.")
SOURCES: Final = Field("sources", WordList(), "Where its figures come from.")
REVIEWED: Final = Field("reviewed", Reviewed(), "Who of the field has reviewed it, and when.")
OPTIONS: Final = Field("options", Raw("options"), "What the user may change before the start.")
VARIANTS: Final = Field("variants", Variants(), "Other ways to do it, by name; the first is the usual one.")
STEPS: Final = Field("steps", Steps(), "What is done, in order.", required=True)

AFTER: Final = Field("after", WINDOW, "When the window opens, counted from the end.", required=True)
UNTIL: Final = Field("until", WINDOW, "When the window closes, counted from the end.", required=True)
AT_MOST: Final = Field("at most", PerDay(), "How often a day.")

OPTION_LABEL: Final = Field("label", LABEL, "What the option is called on the screen.", required=True)
CHOICES: Final = Field("choices", Choices(), "The values to choose from.", required=True)
DEFAULT: Final = Field("default", Value(), "The value at first; the first choice where it is missing.")

LENGTHS: Final[dict[Kind, Field[Duration]]] = {
    Kind.PREPARE: Field("prepare", SpanOrOption(), "Time to get into position."),
    Kind.HOLD: Field("hold", SpanOrOption(), "Keep a still stretch."),
    Kind.CONTRACT: Field("contract", SpanOrOption(), "Press the stretched muscle; nothing moves."),
    Kind.DEEPEN: Field("deepen", SpanOrOption(), "Relax and go a little further."),
    Kind.REST: Field("rest", SpanOrOption(), "Let go and rest."),
    Kind.BREATHE: Field("breathe", SpanOrOption(), "Rest with the breath in mind."),
    Kind.MOVE: Field("move", SpanOrOption(), "Move all the time."),
    Kind.TIMER: Field("timer", SpanOrOption(), "Something that only takes time, such as a heat pack."),
}
REPS: Final[Field[Count]] = Field("reps", CountOrOption(), "A number of repetitions, with a tempo.")
TEMPO: Final = Field("tempo", Parts(), "Seconds of the parts of one repetition, such as 2-2-3-1.")
PARTS: Final = Field("parts", WordList(Words(30)), "What the parts of a repetition are called.")
ALTERNATE: Final = Field("alternate", YesOrNo(), "Whether the side changes with every repetition.")
SAY: Final = Field("say", Said(), "What is said at the start of the step.")
SHOW: Final = Field("show", Said(), "What the screen says, where it is not what is said.")
POSE: Final = Field("pose", Posed(), "The picture.")
COACH: Final = Field("coach", CoachLines(), "What is said in mid-step, by time.")
COUNTDOWN: Final = Field("countdown", OneOf(CountdownStyle), "How the end of the step is announced.")
EFFORT: Final = Field("effort", Words(60), "How hard to press, in plain words.")
OFFER_STOP: Final = Field("offer stop", YesOrNo(), "Whether this is a good moment to stop.")
UNTIL_READY: Final = Field("until", Fixed("ready"), "Wait after the step until the user goes on.")
AT_LEAST: Final = Field("at least", Span(), "The time after which a timer is enough.")
SIDE: Final = Field("side", OneOf(SideTurn), 'The side it belongs to, outside "each side".')
ONLY: Final = Field("only", OnlyFor(), "The variants that have this.")

ROUNDS: Final[Field[Count]] = Field(
    "rounds", CountOrOption(), "How many times the steps are done.", required=True
)
ROUND_STEPS: Final = Field("steps", Steps(), "What is done in each round.", required=True)
BETWEEN: Final = Field("between", Steps(), "What is done between two rounds, not after the last.")
SECOND_SIDE: Final[Field[Count]] = Field(
    "second side", CountOrOption(), "How many rounds the second side does."
)

EACH_SIDE: Final = Field("each side", Steps(), "What is done on one side, then on the other.", required=True)
SWITCH: Final = Field("switch", Steps(), "What is done between the two sides.")

USE: Final = Field("use", Words(80), "The file name, without .yaml, of another routine.", required=True)
USE_OPTIONS: Final = Field("options", Raw("set-options"), "Values for the options of that routine.")
USE_VARIANT: Final = Field("variant", Words(60), "The variant of that routine.")

Table = tuple[Field[Any], ...]
ROUTINE_FIELDS: Final[Table] = (
    FORMAT, LANGUAGE, TITLE, PURPOSE, CATEGORY, LEVEL, POSITION, EQUIPMENT, TARGETS, SIDES, REPEAT, GOOD_FOR,
    NOT_FOR, CAUTIONS, SOURCES, REVIEWED, OPTIONS, VARIANTS, STEPS,
)  # fmt: skip
REPEAT_FIELDS: Final[Table] = (AFTER, UNTIL, AT_MOST)
OPTION_FIELDS: Final[Table] = (OPTION_LABEL, CHOICES, DEFAULT)
STEP_DETAILS: Final[Table] = (
    TEMPO, PARTS, ALTERNATE, AT_LEAST, SAY, SHOW, COACH, POSE, COUNTDOWN, EFFORT, OFFER_STOP, UNTIL_READY,
    SIDE, ONLY,
)  # fmt: skip
KINDS: Final[Table] = (*LENGTHS.values(), REPS)
STEP_FIELDS: Final[Table] = (*KINDS, *STEP_DETAILS)
ROUNDS_FIELDS: Final[Table] = (ROUNDS, SECOND_SIDE, ROUND_STEPS, BETWEEN, ONLY)
EACH_SIDE_FIELDS: Final[Table] = (EACH_SIDE, SWITCH, ONLY)
USE_FIELDS: Final[Table] = (USE, USE_OPTIONS, USE_VARIANT, ONLY)


class Record:
    """A mapping read by a table: keys are checked at once, each value when it is asked for."""

    def __init__(self, node: Node, table: Items[Field[Any]], scope: Scope, what: str) -> None:
        self.mark = node.mark
        self._scope = scope
        pairs = entries(node, scope, f"the keys of {what} with their values")
        values = self._values = {pair[0].value: pair for pair in pairs}
        known = {field.name for field in table}
        if not known.issuperset(values):
            self._refuse(known, what)
        for field in table if isinstance(node, Mapping) else ():
            if field.required and field.name not in values:
                missed = f'"{field.name}" is missing from {what}'
                scope.findings.error(node.mark, missed, f"Add it. {field.about}")

    def get(self, field: Field[T], scope: Scope | None = None) -> T | None:
        """Return the value of a key, None where it is missing or wrong; to be asked once."""
        found = self._values.get(field.name)
        return None if found is None else field.shape.read(found[1], scope or self._scope)

    def _refuse(self, known: Collection[str], what: str) -> None:
        for name in [name for name in self._values if name not in known]:
            key, _ = self._values.pop(name)
            hint = suggest(name, known)
            self._scope.findings.error(key.mark, f"{quote(name)} is no key of {what}", hint)

    def place(self, field: Field[Any]) -> Mark | None:
        """Return where a key stands, None where it is missing."""
        found = self._values.get(field.name)
        return None if found is None else found[0].mark
