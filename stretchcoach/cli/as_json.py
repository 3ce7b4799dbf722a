"""Owns the JSON that the commands print for programs: seconds are numbers, words are those of the files."""

import json
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias, assert_never

from stretchcoach.core.choices import format_value
from stretchcoach.core.cue import Announce, Chime, Count, CountRep, Cue, Say
from stretchcoach.core.routine import Choices, OptionValue, Routine, Side
from stretchcoach.core.timeline import Reps, Segment, Timeline
from stretchcoach.phrasebook import Phrasebook

if TYPE_CHECKING:
    from collections.abc import Mapping

Json: TypeAlias = "Fields | list[Json] | str | float | bool | None"
Fields: TypeAlias = "Mapping[str, Json]"


def print_json(value: Json) -> None:
    """Print `value`, one item to a line; letters beyond ASCII are escaped, so that any terminal takes it."""
    print(json.dumps(value, indent=2, ensure_ascii=True))


def seconds(duration: timedelta) -> float:
    """Return a duration in seconds, a whole number where it is one."""
    exact = duration.total_seconds()
    return int(exact) if exact.is_integer() else exact


def routine_json(routine: Routine, timeline: Timeline | None) -> Fields:
    """Return a routine as `list` knows it; `timeline` is that of its defaults, None without one."""
    repeat = routine.repeat
    return {
        "id": routine.id,
        "title": routine.title,
        "purpose": routine.purpose,
        "category": routine.category.value,
        "level": routine.level.value,
        "position": routine.position.value,
        "sides": routine.sides.value,
        "equipment": list(routine.equipment),
        "seconds": None if timeline is None else seconds(timeline.duration),
        "stretch_seconds": None if timeline is None else _stretch(timeline),
        "options": [
            {
                "name": option.name,
                "label": option.label,
                "choices": [_option_value(choice) for choice in option.choices],
                "default": _option_value(option.default),
            }
            for option in routine.options
        ],
        "variants": [{"name": variant.name, "label": variant.label} for variant in routine.variants],
        "repeat": None
        if repeat is None
        else {
            "after_seconds": seconds(repeat.after),
            "until_seconds": seconds(repeat.until),
            "at_most_per_day": repeat.at_most_per_day,
        },
    }


def timeline_json(routine: Routine, choices: Choices, timeline: Timeline, words: Phrasebook) -> Fields:
    """Return a timeline with all that happens on it."""
    return {
        "routine": routine.id,
        "title": routine.title,
        "language": words.language,
        "choices": {
            "first_side": choices.first_side.value,
            "one_side": choices.one_side,
            "options": {name: _option_value(value) for name, value in (choices.options or {}).items()},
            "variant": choices.variant,
        },
        "seconds": seconds(timeline.duration),
        "stretch_seconds": _stretch(timeline),
        "segments": [_segment(segment, words) for segment in timeline.segments],
        "cues": [_cue(cue, words) for cue in timeline.cues],
    }


def _stretch(timeline: Timeline) -> Json:
    left, right = timeline.stretch(Side.LEFT), timeline.stretch(Side.RIGHT)
    both = timeline.stretch() - left - right
    return {"left": seconds(left), "right": seconds(right), "both": seconds(both)}


def _option_value(value: OptionValue) -> Json:
    return value if isinstance(value, int) else format_value(value)


def _segment(segment: Segment, words: Phrasebook) -> Json:
    return {
        "index": segment.index,
        "start": seconds(segment.start),
        "seconds": seconds(segment.duration),
        "kind": segment.kind.value,
        "side": None if segment.side is None else segment.side.value,
        "round": None if segment.round is None else segment.round.number,
        "rounds": None if segment.round is None else segment.round.of,
        "show": None if segment.show is None else words.fill(segment.show),
        "pose": segment.pose,
        "effort": segment.effort,
        "offer_stop": segment.offer_stop,
        "waits": segment.waits,
        "at_least": None if segment.at_least is None else seconds(segment.at_least),
        "reps": None if segment.reps is None else _reps(segment.reps),
    }


def _reps(reps: Reps) -> Json:
    return {
        "count": reps.count,
        "parts": [seconds(part) for part in reps.parts],
        "words": list(reps.words),
        "alternate": reps.alternate,
    }


def _cue(cue: Cue, words: Phrasebook) -> Json:
    match cue.what:
        case Say(_, role):
            what = role.value
        case Announce():
            what = "announce"
        case Count():
            what = "count"
        case CountRep():
            what = "count rep"
        case Chime(tone):
            return {"at": seconds(cue.at), "segment": cue.segment, "what": "tone", "tone": tone.value}
        case _:
            assert_never(cue.what)
    return {"at": seconds(cue.at), "segment": cue.segment, "what": what, "text": words.spoken(cue.what)}
