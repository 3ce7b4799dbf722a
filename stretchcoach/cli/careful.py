"""Owns what the user's profile says to a routine in the terminal: in sentences, never silently."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stretchcoach.core.condition import Circumstance, Condition, Reason
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.routine import Choices, Routine
from stretchcoach.core.safety import fitted, instead_of, judge
from stretchcoach.core.session import SessionRecord
from stretchcoach.desktop.clocks import SystemCalendar
from stretchcoach.diary import Diary
from stretchcoach.phrasebook import Phrasebook
from stretchcoach.storage.cautions import CAUTIONS
from stretchcoach.storage.history import SqliteHistory
from stretchcoach.storage.library import Library
from stretchcoach.storage.paths import Paths
from stretchcoach.storage.profile_file import ProfileFile
from stretchcoach.storage.reminder_file import ReminderFile

CIRCUMSTANCES = {
    Circumstance.EARLY_PREGNANCY: "you are pregnant; please tell your midwife",
    Circumstance.EMERGENCY_SIGN: "you told of an emergency sign today; get help first",
    Circumstance.MUCH_PAIN: "your pain is 7 or more",
}


@dataclass(frozen=True, slots=True)
class Careful:
    """What is said before a routine, and the choices that fit the user."""

    choices: Choices
    lines: tuple[str, ...] = ()
    blocked: bool = False


def careful(routine: Routine, choices: Choices, library: Library, paths: Paths, words: Phrasebook) -> Careful:
    """Return what the profile has to say to `routine`, and the choices with every change made."""
    profile = ProfileFile(paths.profile).read()
    facts = profile.facts(SystemCalendar().now(), _recent(paths))
    ruling = judge(routine, facts)
    if ruling.blocked:
        lines = [words.told("Not for you now: {reasons}.", reasons=_told(ruling.blocked_by, words))]
        other = instead_of(routine, ruling, [each.routine for each in library.load().routines], facts)
        if other is not None:
            lines.append(
                words.told("For you now instead: {command}", command=f"stretchcoach play {other.id}")
            )
        return Careful(choices, tuple(lines), blocked=True)
    lines = []
    if ruling.cautioned_by:
        lines.append(words.told("Ask first: {reasons}.", reasons=_told(ruling.cautioned_by, words)))
    for code, change in ruling.changes:
        done = words.text(change.value)
        lines.append(words.told("Because {reason}: {change}.", reason=_told([code], words), change=done))
    fits = fitted(routine, choices, ruling)
    if fits != choices:
        chosen = ", ".join(_set(routine, choices, fits))
        lines.append(words.told("Set for you: {choices}.", choices=chosen))
    return Careful(fits, tuple(lines))


def _recent(paths: Paths) -> Sequence[SessionRecord]:
    diary = Diary(SqliteHistory(paths.history), ReminderFile(paths.reminder), SystemCalendar())
    try:
        return diary.recent()
    except StretchCoachError:
        return ()


def _told(reasons: Iterable[Reason], words: Phrasebook) -> str:
    return "; ".join(
        words.text(CAUTIONS[reason.value] if isinstance(reason, Condition) else CIRCUMSTANCES[reason])
        for reason in reasons
    )


def _set(routine: Routine, before: Choices, after: Choices) -> list[str]:
    labels = {each.name: each.label for each in routine.variants}
    told = [labels[after.variant]] if after.variant is not None and after.variant != before.variant else []
    options = dict(before.options or {})
    changed = [name for name, value in (after.options or {}).items() if options.get(name) != value]
    return [*told, *(option.label for option in routine.options if option.name in changed)]
