"""Owns the way from a routine to the text of a file that is read as the same routine."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any, Final, TypeVar, assert_never

import yaml

from stretchcoach.core.choices import format_value
from stretchcoach.core.duration import format_duration
from stretchcoach.core.labels import Review
from stretchcoach.core.routine import (
    ByVariant,
    Count,
    CountdownStyle,
    Duration,
    EachSide,
    Item,
    Option,
    OptionRef,
    OptionValue,
    Repeat,
    Rounds,
    Routine,
    Step,
    Tempo,
    Text,
    Timed,
    Use,
)
from stretchcoach.storage import routine_fields as fields
from stretchcoach.storage.routine_check_cues import format_offset
from stretchcoach.storage.routine_fields import Field
from stretchcoach.storage.routine_steps import COUNTDOWNS
from stretchcoach.storage.routine_tempo import format_tempo
from stretchcoach.storage.routine_wording import LAST

T = TypeVar("T")
NO_FOLDING: Final = 10**9
ONE_LINE: Final = 60


def dump_routine(routine: Routine) -> str:
    """Return the text of a file that `read_routine_text` reads as `routine`; its id is the file's name."""
    plain = _routine(routine)
    return yaml.dump(plain, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=NO_FOLDING)


class _Dumper(yaml.SafeDumper):
    """Writes short lists in one line, and no aliases, for the reader refuses them."""

    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True

    def represent_sequence(
        self, tag: str, sequence: Any, flow_style: bool | None = None
    ) -> yaml.SequenceNode:
        node = super().represent_sequence(tag, sequence, flow_style=flow_style)
        scalars = all(isinstance(each, yaml.ScalarNode) for each in node.value)
        node.flow_style = scalars and sum(len(each.value) + 2 for each in node.value) <= ONE_LINE
        return node


def _written(*entries: tuple[Field[Any], object]) -> dict[str, object]:
    """Return a mapping in the order given, without the keys that have nothing to say."""
    return {field.name: value for field, value in entries if value not in (None, False, [], {})}


def _routine(routine: Routine) -> dict[str, object]:
    names = [variant.name for variant in routine.variants]
    return _written(
        (fields.FORMAT, 1),
        (fields.LANGUAGE, routine.language or None),
        (fields.TITLE, routine.title),
        (fields.PURPOSE, routine.purpose),
        (fields.CATEGORY, str(routine.category)),
        (fields.LEVEL, str(routine.level)),
        (fields.POSITION, str(routine.position)),
        (fields.EQUIPMENT, list(routine.equipment)),
        (fields.TARGETS, list(routine.targets)),
        (fields.SIDES, str(routine.sides)),
        (fields.REPEAT, None if routine.repeat is None else _repeat(routine.repeat)),
        (fields.GOOD_FOR, list(routine.good_for)),
        (fields.NOT_FOR, list(routine.not_for)),
        (fields.CAUTIONS, {code: str(severity) for code, severity in routine.cautions}),
        (fields.SOURCES, list(routine.sources)),
        (fields.REVIEWED, None if routine.review is None else _review(routine.review)),
        (fields.OPTIONS, {option.name: _option(option) for option in routine.options}),
        (fields.VARIANTS, {variant.name: variant.label for variant in routine.variants}),
        (fields.STEPS, _items(routine.steps, names)),
    )


def _review(review: Review) -> dict[str, object]:
    return {"by": review.by, "on": review.on}


def _repeat(repeat: Repeat) -> dict[str, object]:
    most = repeat.at_most_per_day
    return _written(
        (fields.AFTER, format_duration(repeat.after)),
        (fields.UNTIL, format_duration(repeat.until)),
        (fields.AT_MOST, None if most is None else f"{most} per day"),
    )


def _option(option: Option) -> dict[str, object]:
    return _written(
        (fields.OPTION_LABEL, option.label),
        (fields.CHOICES, [_value(choice) for choice in option.choices]),
        (fields.DEFAULT, _value(option.default)),
    )


def _value(value: OptionValue) -> object:
    return value if isinstance(value, int) else format_value(value)


def _items(items: Iterable[Item], names: list[str]) -> list[object]:
    return [_item(item, names) for item in items]


def _item(item: Item, names: list[str]) -> dict[str, object]:
    match item:
        case Step():
            return _step(item, names)
        case Rounds():
            return _written(
                (fields.ROUNDS, _amount(item.count)),
                (fields.SECOND_SIDE, None if item.second_side is None else _amount(item.second_side)),
                (fields.ROUND_STEPS, _items(item.steps, names)),
                (fields.BETWEEN, _items(item.between, names)),
                (fields.ONLY, list(item.only)),
            )
        case EachSide():
            return _written(
                (fields.EACH_SIDE, _items(item.steps, names)),
                (fields.SWITCH, _items(item.switch, names)),
                (fields.ONLY, list(item.only)),
            )
        case Use():
            return _written(
                (fields.USE, item.routine.id),
                (fields.USE_OPTIONS, {name: _value(value) for name, value in item.options}),
                (fields.USE_VARIANT, item.variant),
                (fields.ONLY, list(item.only)),
            )
        case _:
            assert_never(item)


def _step(step: Step, names: list[str]) -> dict[str, object]:
    usual = COUNTDOWNS.get(step.kind, CountdownStyle.CHIME)
    coach = {format_offset(each.offset): _by_variant(each.say, names, _text) for each in step.coach}
    return _dose(step) | _written(
        (fields.SAY, None if step.say is None else _by_variant(step.say, names, _text)),
        (fields.SHOW, None if step.show is None else _by_variant(step.show, names, _text)),
        (fields.COACH, coach),
        (fields.POSE, None if step.pose is None else _by_variant(step.pose, names, str)),
        (fields.COUNTDOWN, None if step.countdown is usual else str(step.countdown)),
        (fields.EFFORT, step.effort),
        (fields.OFFER_STOP, step.offer_stop),
        (fields.UNTIL_READY, "ready" if step.until_ready else None),
        (fields.SIDE, None if step.side is None else str(step.side)),
        (fields.ONLY, list(step.only)),
    )


def _dose(step: Step) -> dict[str, object]:
    match step.dose:
        case Timed(duration, at_least):
            least = None if at_least is None else format_duration(at_least)
            return _written((fields.LENGTHS[step.kind], _amount(duration)), (fields.AT_LEAST, least))
        case Tempo(count, parts, words, alternate):
            return _written(
                (fields.REPS, _amount(count)),
                (fields.TEMPO, format_tempo(parts)),
                (fields.PARTS, list(words)),
                (fields.ALTERNATE, alternate),
            )
        case _:
            assert_never(step.dose)


def _amount(value: Duration | Count) -> object:
    match value:
        case OptionRef(name):
            return f"${name}"
        case timedelta():
            return format_duration(value)
        case int():
            return value
        case _:
            assert_never(value)


def _by_variant(value: ByVariant[T], names: list[str], plain: Callable[[T], object]) -> object:
    if not value.others:
        return plain(value.default)
    return {names[0]: plain(value.default)} | {name: plain(each) for name, each in value.others}


def _text(text: Text) -> object:
    if text.last is not None:
        return dict(enumerate(text.lines, start=1)) | {LAST: text.last}
    return text.lines[0] if len(text.lines) == 1 and text.lines[0] else list(text.lines)
