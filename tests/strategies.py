"""Owns the routines that properties are tried on: small, valid, and of every kind the format can say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final, TypeVar

from hypothesis import strategies as st

from stretchcoach.core.labels import Category, Level, Position, Review, Severity, SideTurn
from stretchcoach.core.routine import (
    ByVariant,
    Coaching,
    Count,
    CountdownStyle,
    Dose,
    Duration,
    EachSide,
    Item,
    Kind,
    Option,
    OptionRef,
    OptionValue,
    Repeat,
    Rounds,
    Routine,
    Sides,
    Step,
    Tempo,
    Text,
    Timed,
    Use,
    Variant,
    Wording,
)
from stretchcoach.storage.cautions import CAUTIONS

T = TypeVar("T")

POSES: Final = ("hook-lying", "sit-tall", "ktos-supine.hold", "twist-floor")
TIMED_KINDS: Final = tuple(kind for kind in Kind if kind is not Kind.REPS)
TWO_SIDES: Final = frozenset({Sides.WORST_FIRST, Sides.RIGHT_FIRST, Sides.LEFT_FIRST})
LETTERS: Final = st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"], exclude_characters="{}")
ODD_LOOKS: Final = """yes no on null ~ 1:30 0x1f *a &a !a % 1_0 " ' - ? | > @"""
TRICKY: Final = (*ODD_LOOKS.split(), "- a", "a: b", "a #b", "Breathe out.", "Hold: easy", "No. 5 # six")
"""What YAML would take for something else."""
NAMES: Final = st.from_regex("[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3})?", fullmatch=True).filter(
    lambda name: name != "last"
)
DEEPEST: Final = 2
SOMETIMES_SILENT: Final = (
    Text(("", "Soon.")),
    Text(("Soon.", "")),
    Text(("",), "Soon."),
    Text(("Soon.",), ""),
)


def words(most: int = 10) -> st.SearchStrategy[str]:
    """Text as the reader keeps it: on one line, without spaces at its ends."""
    texts = st.text(LETTERS, min_size=1, max_size=most).map(lambda text: " ".join(text.split())).filter(bool)
    return st.one_of(texts, st.sampled_from(TRICKY))


def spans(least: int = 1_000, most: int = 10_000) -> st.SearchStrategy[timedelta]:
    """Durations to the millisecond, mostly whole seconds."""
    whole = st.integers(least // 1000, most // 1000).map(lambda number: number * 1000)
    return st.one_of(whole, st.integers(least, most)).map(lambda number: timedelta(milliseconds=number))


@dataclass(frozen=True)
class _Place:
    """What may be said at a place in a routine."""

    sides: Sides
    spans: tuple[Option, ...]
    counts: tuple[Option, ...]
    variants: tuple[str, ...]
    used: Routine | None
    in_each_side: bool = False
    in_rounds: bool = False
    depth: int = 0
    kind: Kind | None = None
    own_side: bool = False


@st.composite
def routines(draw: st.DrawFn, *, uses: bool = False, routine_id: str = "made-up") -> Routine:
    """Small routines that the loader takes without error and the compiler lays down for all their choices.

    With `uses`, some chain in one other routine, always with the id `used`.
    """
    variants = tuple(Variant(name, draw(words())) for name in draw(_names(3)))
    options = tuple(draw(_options(name)) for name in draw(_names(3)))
    used = draw(st.none() | routines(routine_id="used")) if uses else None
    sides = draw(st.sampled_from(Sides))
    place = _Place(
        sides=sides,
        spans=tuple(option for option in options if isinstance(option.default, timedelta)),
        counts=tuple(option for option in options if isinstance(option.default, int)),
        variants=tuple(variant.name for variant in variants),
        used=used if used is None or used.sides is Sides.NONE or sides is not Sides.NONE else None,
    )
    first = replace(draw(_steps(place)), only=())
    return Routine(
        id=routine_id,
        title=draw(words()),
        purpose=draw(words()),
        category=draw(st.sampled_from(Category)),
        level=draw(st.sampled_from(Level)),
        position=draw(st.sampled_from(Position)),
        sides=sides,
        steps=(first, *draw(_items(place, least=0))),
        equipment=draw(_lists()),
        targets=draw(_lists()),
        good_for=draw(_lists()),
        not_for=draw(_lists()),
        cautions=draw(_cautions()),
        sources=draw(_lists()),
        review=draw(st.none() | st.builds(Review, words(), st.dates().map(str))),
        options=options,
        variants=variants,
        repeat=draw(st.none() | _repeats()),
    )


def _names(most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(NAMES, max_size=most, unique=True)


def _cautions() -> st.SearchStrategy[tuple[tuple[str, Severity], ...]]:
    codes, severities = st.sampled_from(sorted(CAUTIONS)), st.sampled_from(Severity)
    return st.dictionaries(codes, severities, max_size=3).map(lambda found: tuple(found.items()))


def _lists() -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(words(), max_size=2).map(tuple)


@st.composite
def _repeats(draw: st.DrawFn) -> Repeat:
    after = timedelta(minutes=draw(st.integers(1, 600)))
    until = after + timedelta(minutes=draw(st.integers(1, 600)))
    return Repeat(after, until, draw(st.none() | st.integers(1, 9)))


@st.composite
def _options(draw: st.DrawFn, name: str) -> Option:
    numbers: st.SearchStrategy[OptionValue] = st.integers(1, 3)
    kind: st.SearchStrategy[OptionValue] = draw(st.sampled_from([numbers, spans()]))
    values = draw(st.lists(kind, min_size=1, max_size=3, unique=True))
    return Option(
        name=name, label=draw(words()), choices=tuple(values), default=draw(st.sampled_from(values))
    )


@st.composite
def _items(draw: st.DrawFn, place: _Place, *, least: int = 1) -> tuple[Item, ...]:
    kinds: list[st.SearchStrategy[Item]] = [_steps(place)]
    if place.depth < DEEPEST:
        kinds.append(_rounds(place))
        if place.sides in TWO_SIDES and not place.in_each_side:
            kinds.append(_each_sides(place))
    if place.used is not None and place.depth == 0:
        kinds.append(_uses(place.used, place))
    return tuple(draw(st.lists(st.one_of(kinds), min_size=least, max_size=3)))


@st.composite
def _rounds(draw: st.DrawFn, place: _Place) -> Rounds:
    inside = replace(place, in_rounds=True, depth=place.depth + 1)
    return Rounds(
        count=draw(_counts(place)),
        steps=draw(_items(inside)),
        between=draw(st.just(()) | st.lists(_steps(inside), max_size=2).map(tuple)),
        second_side=draw(st.none() | _counts(place)) if place.in_each_side else None,
        only=draw(_only(place.variants)),
    )


@st.composite
def _each_sides(draw: st.DrawFn, place: _Place) -> EachSide:
    inside = replace(place, in_each_side=True, depth=place.depth + 1)
    switch = draw(st.just(()) | st.lists(_steps(inside), max_size=2).map(tuple))
    return EachSide(steps=draw(_items(inside)), switch=switch, only=draw(_only(place.variants)))


@st.composite
def _uses(draw: st.DrawFn, used: Routine, place: _Place) -> Use:
    chosen = draw(st.lists(st.sampled_from(used.options), unique=True)) if used.options else []
    options = tuple((option.name, draw(st.sampled_from(option.choices))) for option in chosen)
    variants = [None, *(variant.name for variant in used.variants)]
    variant = draw(st.sampled_from(variants))
    return Use(routine=used, options=options, variant=variant, only=draw(_only(place.variants)))


def _counts(place: _Place) -> st.SearchStrategy[Count]:
    numbers: st.SearchStrategy[Count] = st.integers(1, 3)
    return st.one_of(numbers, st.sampled_from(place.counts).map(_reference)) if place.counts else numbers


def _durations(place: _Place) -> st.SearchStrategy[Duration]:
    lengths: st.SearchStrategy[Duration] = spans()
    return st.one_of(lengths, st.sampled_from(place.spans).map(_reference)) if place.spans else lengths


def _reference(option: Option) -> OptionRef:
    return OptionRef(option.name)


@st.composite
def _steps(draw: st.DrawFn, place: _Place) -> Step:
    kind = draw(st.sampled_from(Kind))
    has_own_side = place.sides in TWO_SIDES and not place.in_each_side
    side = draw(st.none() | st.sampled_from(SideTurn)) if has_own_side else None
    place = replace(place, kind=kind, own_side=side is not None)
    return Step(
        kind=kind,
        dose=draw(_tempos(place) if kind is Kind.REPS else _timed(place, kind)),
        say=draw(st.none() | _wordings(place)),
        show=draw(st.none() | _wordings(place)),
        coach=draw(_coaching(place)),
        pose=draw(st.none() | _by_variant(place, st.sampled_from(POSES))),
        countdown=draw(st.sampled_from(CountdownStyle)),
        effort=draw(st.none() | st.sampled_from(TRICKY)),
        offer_stop=draw(st.booleans()),
        until_ready=draw(st.booleans()),
        side=side,
        only=draw(_only(place.variants)),
    )


def _only(variants: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    everyone: st.SearchStrategy[tuple[str, ...]] = st.just(())
    if not variants:
        return everyone
    return st.one_of(everyone, st.lists(st.sampled_from(variants), unique=True, min_size=1).map(tuple))


@st.composite
def _timed(draw: st.DrawFn, place: _Place, kind: Kind) -> Dose:
    least = draw(st.none() | st.just(timedelta(seconds=1))) if kind is Kind.TIMER else None
    return Timed(draw(_durations(place)), least)


@st.composite
def _tempos(draw: st.DrawFn, place: _Place) -> Dose:
    parts = (draw(spans(1_000, 3_000)), *draw(st.lists(spans(0, 3_000), max_size=3)))
    named = draw(st.booleans())
    names = tuple(draw(st.sampled_from(TRICKY)) for _ in parts) if named else ()
    return Tempo(draw(_counts(place)), parts, names, draw(st.booleans()))


@st.composite
def _coaching(draw: st.DrawFn, place: _Place) -> tuple[Coaching, ...]:
    either = st.tuples(spans(), st.sampled_from([1, -1])).map(lambda drawn: drawn[0] * drawn[1])
    offsets = draw(st.lists(either, max_size=2, unique=True))
    wordings = _by_variant(place, st.one_of(_texts(place), st.sampled_from(SOMETIMES_SILENT)))
    return tuple(Coaching(offset, draw(wordings)) for offset in offsets)


def _wordings(place: _Place) -> st.SearchStrategy[Wording]:
    return _by_variant(place, _texts(place))


@st.composite
def _by_variant(draw: st.DrawFn, place: _Place, values: st.SearchStrategy[T]) -> ByVariant[T]:
    differing = place.variants[1:]
    others = draw(st.lists(st.sampled_from(differing), unique=True)) if differing else []
    return ByVariant(draw(values), tuple((name, draw(values)) for name in others))


@st.composite
def _texts(draw: st.DrawFn, place: _Place) -> Text:
    lines = tuple(draw(st.lists(_templates(place), min_size=1, max_size=3)))
    return Text(lines, draw(st.none() | _templates(place)))


def _templates(place: _Place) -> st.SearchStrategy[str]:
    templates = list(TRICKY)
    if place.in_rounds:
        templates += ["Round {round} of {rounds}.", "{rounds}"]
    if place.kind is Kind.REPS:
        templates += ["{Reps} times.", "{reps}"]
    templates += ["{length}", "{Length}: go."]
    if place.in_each_side or place.own_side or place.sides is Sides.ONE:
        templates += ["{Side} leg.", "{side}: to your {other} shoulder", "{Other}"]
    return st.sampled_from(templates)
