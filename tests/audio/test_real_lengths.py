"""Holds every bundled routine, with all its options and variants, to the laws of sound at real lengths."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import cache
from itertools import pairwise, product
from math import ceil
from pathlib import Path
from typing import Final, TypeAlias

import pytest

from stretchcoach.audio.samples import RATE
from stretchcoach.audio.tones import tone_pcm
from stretchcoach.coach import sound_of
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.cue import Announce, Chime, Count, Role, Say, Tone, What
from stretchcoach.core.cueing import SECOND
from stretchcoach.core.routine import Choices, Routine, Side, Sides
from stretchcoach.core.sound_plan import LengthOf, Planned, Priority, plan_sounds, wished
from stretchcoach.core.talk import Talk
from stretchcoach.core.timeline import Timeline
from stretchcoach.core.unheard import unheard
from stretchcoach.ports import Speech
from stretchcoach.storage.in_language import reader_in
from stretchcoach.storage.library import Library
from stretchcoach.storage.poses import load_catalogue
from stretchcoach.storage.resources import find_resources
from stretchcoach.storage.words import Languages
from stretchcoach.storage.words_yaml import read_words

ROOT: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 120
SPOKEN: Final = (Talk.FULL, Talk.PHASES)
PlanOf: TypeAlias = Callable[[Talk], Sequence[tuple[Timeline, Sequence[Planned]]]]


@pytest.fixture(scope="module", params=["en", "de"])
def languages(request: pytest.FixtureRequest) -> Languages:
    return Languages((find_resources().languages,), read_words, [request.param])


@pytest.fixture(scope="module")
def routines(languages: Languages) -> tuple[Routine, ...]:
    resources = find_resources()
    reader = reader_in(languages, (resources.routines,))
    library = Library((resources.routines,), load_catalogue(resources.assets).names, reader)
    return tuple(shelved.routine for shelved in library.load().routines)


def timelines(routine: Routine) -> Iterator[Timeline]:
    """Give every session that the routine offers, but those that differ in nothing but the first side."""
    sides = (Choices(), Choices(one_side=True), Choices(first_side=Side.LEFT, one_side=True))
    variants = tuple(variant.name for variant in routine.variants) or (None,)
    for chosen in product(*(option.choices for option in routine.options)):
        options = dict(zip((option.name for option in routine.options), chosen, strict=True))
        for variant, side in product(variants, sides if routine.sides is not Sides.NONE else sides[:1]):
            yield compile_routine(
                routine,
                Choices(
                    first_side=side.first_side,
                    one_side=side.one_side,
                    options=options or None,
                    variant=variant,
                ),
            )


@pytest.fixture(scope="module")
def sessions(routines: tuple[Routine, ...]) -> tuple[Timeline, ...]:
    return tuple(timeline for routine in routines for timeline in timelines(routine))


@pytest.fixture(scope="module")
def plan_of(sessions: tuple[Timeline, ...], real: LengthOf) -> PlanOf:
    """Return what is heard of all these sessions at a level of talk, planned once for all tests."""

    @cache
    def plans(talk: Talk) -> Sequence[tuple[Timeline, Sequence[Planned]]]:
        return [(timeline, plan_sounds(timeline, real, talk).sounds) for timeline in sessions]

    return plans


@cache
def tone_length(tone: Tone) -> float:
    """Return how many seconds a tone sounds."""
    return len(tone_pcm(tone)) / 2 / RATE


@pytest.fixture(scope="module")
def real(sessions: tuple[Timeline, ...], languages: Languages) -> LengthOf:
    """Return the length of every sound that any of these sessions may need, in the voice that comes along."""
    whats, words = set[What](), languages.chosen
    for timeline in sessions:
        whats.update(cue.what for cue in wished(timeline, Talk.FULL))
        whats.update(Announce(segment.kind, segment.side) for segment in timeline.segments)
    sounds = (sound_of(what, words) for what in whats)
    texts = {sound.text for sound in sounds if isinstance(sound, Speech)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.audio.lengths", words.language],
        cwd=ROOT,
        input=json.dumps(sorted(texts)),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"no voice comes along here: {done.stderr.splitlines()[-1:]}")
    seconds = dict(zip(sorted(texts), json.loads(done.stdout), strict=True))

    @cache
    def length_of(what: What) -> timedelta:
        sound = sound_of(what, words)
        length = seconds[sound.text] if isinstance(sound, Speech) else tone_length(sound)
        return timedelta(microseconds=ceil(length * 1_000_000))

    return length_of


@pytest.mark.parametrize("talk", Talk)
def test_nothing_overlaps_and_nothing_is_cut(plan_of: PlanOf, talk: Talk) -> None:
    for timeline, sounds in plan_of(talk):
        for before, after in pairwise(sounds):
            assert before.end <= after.at, (timeline.routine, before, after)
        for planned in sounds:
            segment = timeline.segments[planned.cue.segment]
            assert segment.start <= planned.at <= planned.end <= segment.end, (timeline.routine, planned)


@pytest.mark.parametrize("talk", SPOKEN)
def test_every_step_is_told_in_words_and_every_countdown_is_whole(plan_of: PlanOf, talk: Talk) -> None:
    for timeline, sounds in plan_of(talk):
        told = {p.cue.segment for p in sounds if p.priority is Priority.OPENING}
        assert told == {segment.index for segment in timeline.segments}
        assert not any(isinstance(p.cue.what, Chime) for p in sounds if p.priority >= Priority.COUNT)
        wanted = [cue for cue in timeline.cues if isinstance(cue.what, Count)]
        counted = [p.cue for p in sounds if p.priority is Priority.COUNT]
        assert counted == wanted, timeline.routine
        for cue in counted:
            assert isinstance(cue.what, Count)
            assert timeline.segments[cue.segment].end - cue.at == cue.what.remaining * SECOND


def test_check_has_nothing_to_warn_of_whatever_is_chosen(
    routines: tuple[Routine, ...], real: LengthOf
) -> None:
    for routine in routines:
        assert unheard(routine, real) == (), routine.id


def test_no_opening_gives_way_where_several_options_are_chosen_at_once(plan_of: PlanOf) -> None:
    replaced = {
        (timeline.routine, cue.what.line.template)
        for timeline, sounds in plan_of(Talk.FULL)
        for cue in {*timeline.cues} - {planned.cue for planned in sounds}
        if isinstance(cue.what, Say) and cue.what.role is Role.OPENING
    }
    assert replaced == set()
