"""Owns what pages are shown in tests and pictures: states made from the bundled routines."""

from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from stretchcoach.app.window_texts import install_texts
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.labels import Severity
from stretchcoach.core.outline import key_segment
from stretchcoach.core.routine import Choices, Kind, Routine, Side
from stretchcoach.core.session import SessionRecord, StopReason
from stretchcoach.core.timeline import Timeline
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.storage.in_language import InLanguage
from stretchcoach.storage.library import Library
from stretchcoach.storage.messages_yaml import with_messages
from stretchcoach.storage.poses import PoseCatalogue, load_catalogue
from stretchcoach.storage.problem import Problem
from stretchcoach.storage.problem import Severity as Fault
from stretchcoach.storage.resources import find_resources
from stretchcoach.storage.words import Languages
from stretchcoach.storage.words_yaml import read_words
from stretchcoach.ui.after_state import AfterState, RepeatOffer
from stretchcoach.ui.home_state import (
    CardView,
    DayPart,
    HeroView,
    HomeState,
    Occasion,
    RepeatView,
    UnfinishedView,
)
from stretchcoach.ui.routine_state import RoutineState
from stretchcoach.ui.safety_state import Instead, SafetyView
from stretchcoach.ui.theme import LIGHT, Theme
from stretchcoach.ui.voice_state import EngineOffer, SoundView, VoiceOffer

ZONE: Final = ZoneInfo("UTC")
SOUND: Final = SoundView(
    looked=True,
    engines=(
        EngineOffer(
            "pyttsx3",
            "The system's voice",
            (
                VoiceOffer("gmw/en", "en-gb"),
                VoiceOffer("gmw/en-gb-scotland", "en-gb-scotland"),
                VoiceOffer("gmw/en-us", "en-us"),
                VoiceOffer("gmw/de", "de"),
            ),
        ),
        EngineOffer("flite", "Flite", (VoiceOffer("slt", "en-us"), VoiceOffer("awb", "en-us"))),
    ),
)
SILENT: Final = SoundView(
    looked=True,
    trouble="No voice found on this computer. Sessions work with captions and chimes.",
    fix="sudo apt install libespeak-ng1",
)
IN_PAIN: Final = SafetyView(
    severity=Severity.BLOCK,
    heading="Not for you now",
    lines=("You told us that your pain is 7 or more. Do not stretch now.",),
    instead=Instead("cramp-sos", "Cramp SOS"),
    signs=True,
)
FOLDER: Final = "/home/ana/.local/share/stretchcoach/routines"
PROBLEMS: Final = (
    Problem(
        f"{FOLDER}/evening-hips.yaml",
        14,
        13,
        Fault.ERROR,
        '"30 sec" is not a duration',
        "Write 30s, 1m 30s or 4h.",
        "    - hold: 30 sec",
    ),
    Problem(
        f"{FOLDER}/evening-hips.yaml",
        22,
        13,
        Fault.ERROR,
        'There is no pose "fig4-supin.hold"',
        'Did you mean "fig4-supine.hold"?',
        "      pose: fig4-supin.hold",
    ),
    Problem(
        f"{FOLDER}/morning.yml",
        31,
        12,
        Fault.WARNING,
        '"Now slowly bring the <b>left</b> knee up, and further up, an..." takes about 9.0 s to say, '
        "but the end is 8.0 s away",
        "Shorten it, or give it more time.",
        "      say: Now slowly bring the <b>left</b> knee up, and further up, and then a little more across",
    ),
)


def words_in(language: str) -> Phrasebook:
    """Return the words of a language."""
    return Languages((find_resources().languages,), read_words, [language]).chosen


def with_messages_of(words: Phrasebook) -> Phrasebook:
    """Return the words with the messages of their language."""
    return with_messages(words, (find_resources().languages,))


def speak(program: QCoreApplication, words: Phrasebook) -> None:
    """Let the pages of a program speak the language of `words`; English needs nothing."""
    texts = Languages((find_resources().languages,), read_words, [words.language]).texts
    if texts:
        install_texts(program, texts, words.language)


def at(hour: int, minute: int = 0) -> datetime:
    """Return a time of one day."""
    return datetime(2026, 11, 21, hour, minute, tzinfo=ZONE)


@lru_cache(maxsize=2)
def bundled(words: Phrasebook = ENGLISH) -> dict[str, Routine]:
    """Return the bundled routines by id, in the language of `words`."""
    resources = find_resources()
    reader = InLanguage(words, (resources.routines,))
    shelf = Library([resources.routines], catalogue().names, reader).load()
    return {shelved.routine.id: shelved.routine for shelved in shelf.routines}


@lru_cache(maxsize=32)
def timeline_of(name: str, words: Phrasebook = ENGLISH) -> Timeline:
    """Return a bundled routine laid down as it is."""
    return compile_routine(bundled(words)[name])


@lru_cache(maxsize=1)
def catalogue() -> PoseCatalogue:
    """Return the bundled poses."""
    return load_catalogue(find_resources().assets)


def still(pose: str, theme: Theme = LIGHT) -> Path | None:
    """Return the bundled picture of a pose."""
    return catalogue().still(pose, theme.dark)


def card(routine: Routine, theme: Theme = LIGHT, badge: str | None = None) -> CardView:
    """Return the card of a routine."""
    shown = still(key_segment(timeline_of(routine.id)).pose or "hook-lying", theme)
    return CardView(
        id=routine.id,
        title=routine.title,
        purpose=routine.purpose,
        targets=routine.targets,
        category=routine.category,
        position=routine.position,
        level=routine.level,
        length=timeline_of(routine.id).duration,
        still=shown,
        small=None if shown is None else catalogue().small(shown),
        badge=badge,
    )


def repeat(kind: str) -> RepeatView:
    """Return a window from 14:10 to 15:10, seen before it opens or while it is open."""
    due = kind == "due"
    return RepeatView(
        opens=at(14, 10),
        closes=at(15, 10),
        now=at(14, 32) if due else at(12, 22),
        to_go=timedelta() if due else timedelta(hours=1, minutes=48),
        left=timedelta(minutes=38) if due else timedelta(hours=2, minutes=48),
        last_ended=at(10, 10),
        pain_before=5,
        pain_after=3,
        remind_at=None if due else at(14, 10),
    )


def home_state(
    kind: str = "waiting", theme: Theme = LIGHT, words: Phrasebook = ENGLISH, most: int | None = None
) -> HomeState:
    """Return a home page: `first`, `waiting`, `due`, or `busy` with every bar; `most` limits the cards."""
    due, first = kind == "due", kind == "first"
    occasion = Occasion.WINDOW_OPEN if due else Occasion.BEGIN if first else Occasion.UNTIL_THEN
    name = "piriformis-contract-relax" if due else "figure-four-supine"
    hero = bundled(words)[name]
    busy = kind == "busy"
    return HomeState(
        day_part=DayPart.AFTERNOON,
        hero=HeroView(
            card=card(hero, theme), occasion=occasion, reason=hero.purpose, timeline=timeline_of(name, words)
        ),
        cards=tuple(
            card(each, theme, "Ask first" if busy and index == 1 else None)
            for index, each in enumerate(list(bundled(words).values())[:most])
        ),
        repeat=None if first else repeat(kind),
        cramp=True,
        problem_files=2 if busy else 0,
        unfinished=UnfinishedView(title=hero.title, position=timedelta(seconds=190)) if busy else None,
        notice="No voice found on this computer. Sessions work with captions and chimes." if busy else None,
    )


def routine_state(
    name: str = "piriformis-contract-relax",
    theme: Theme = LIGHT,
    choices: Choices | None = None,
    words: Phrasebook = ENGLISH,
) -> RoutineState:
    """Return a bundled routine, ready to start."""
    chosen = choices or Choices()
    timeline = compile_routine(bundled(words)[name], chosen)
    return RoutineState(
        routine=bundled(words)[name],
        choices=chosen,
        timeline=timeline,
        words=words,
        still=still(key_segment(timeline).pose or "hook-lying", theme),
        inset=still("inset-piriformis", theme) if name == "piriformis-contract-relax" else None,
        in_pain=IN_PAIN,
    )


def after_state(
    *, early: bool = False, asked: bool = True, theme: Theme = LIGHT, words: Phrasebook = ENGLISH
) -> AfterState:
    """Return a session of the contract-relax routine, ended or stopped in the third round."""
    name = "piriformis-contract-relax"
    timeline = timeline_of(name, words)
    stop = timedelta(seconds=222) if early else timeline.duration
    spent = tuple(
        max(timedelta(), min(segment.duration, stop - segment.start)) for segment in timeline.segments
    )
    stretched = {
        side: sum(
            (
                time
                for time, segment in zip(spent, timeline.segments, strict=True)
                if segment.side is side and segment.kind in {Kind.HOLD, Kind.DEEPEN}
            ),
            timedelta(),
        )
        for side in Side
    }
    record = SessionRecord(
        id="a-session",
        routine=name,
        title=bundled(words)[name].title,
        began=at(10, 0),
        ended=at(10, 10),
        planned=timeline.duration,
        done=sum(spent, timedelta()),
        stretch_left=stretched[Side.LEFT],
        stretch_right=stretched[Side.RIGHT],
        stretch_both=timedelta(),
        choices=Choices(),
        stop_reason=StopReason.OTHER if early else StopReason.FINISHED,
        pain_before=5 if asked else None,
    )
    return AfterState(
        record=record,
        routine=bundled(words)[name],
        timeline=timeline,
        spent=spent,
        repeat=RepeatOffer(
            opens=at(14, 10), closes=at(15, 10), now=at(10, 10), wait=timedelta(hours=4), at_most_per_day=3
        ),
        still=still("hook-lying", theme),
    )
