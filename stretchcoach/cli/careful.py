"""Owns what the user's profile says to a routine in the terminal: in sentences, never silently."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from stretchcoach.cli.finding import Sources
from stretchcoach.cli.outcome import limit_words
from stretchcoach.core.choices import settle_sides
from stretchcoach.core.condition import Circumstance, Condition, Reason
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.limits import BOTH, limit_of
from stretchcoach.core.routine import Choices, Routine
from stretchcoach.core.safety import FREE, fine_in_pain, fitted, instead_of, judge
from stretchcoach.core.session import SessionRecord
from stretchcoach.core.soreness import sore_question
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
    Circumstance.SORE: "you were sore for more than a day",
    Circumstance.SORE_AGAIN: "you were sore for more than a day, and again: let your muscles rest for 48 h",
}
SHORTER: Final = "Because you were sore for more than a day: each hold 10 s shorter, one round less."
STILL_SORE: Final = "Still sore from a session a day ago or more? Add --sore yes, or --sore no."


@dataclass(frozen=True, slots=True)
class Careful:
    """What is said before a routine, and the choices that fit the user."""

    choices: Choices
    lines: tuple[str, ...] = ()
    blocked: bool = False


def careful(routine: Routine, choices: Choices, library: Library, paths: Paths, words: Phrasebook) -> Careful:
    """Return what the profile has to say to `routine`, and the choices with every change made."""
    profile, now = ProfileFile(paths.profile).read(), SystemCalendar().now()
    facts = profile.facts(now, _recent(paths))
    ruling = judge(routine, facts)
    if ruling.blocked:
        lines = [words.told("Not for you now: {reasons}.", reasons=_told(ruling.blocked_by, words))]
        if ruling.rest_until is not None:
            free = f"{ruling.rest_until.astimezone(now.tzinfo):%Y-%m-%d %H:%M}"
            lines.append(words.told("It is free again from {date} on.", date=free))
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
    if ruling.eased is not None:
        lines.append(words.text(SHORTER))
    fits = fitted(routine, choices, ruling)
    settled = ", ".join(_set(routine, choices, fits))
    if settled:
        lines.append(words.told("Set for you: {choices}.", choices=settled))
    return Careful(fits, tuple(lines))


def too_often(
    routine: Routine, choices: Choices, sources: Sources, paths: Paths, *, anyway: bool
) -> tuple[str, ...]:
    """Return why `routine` has to wait and what else there is, nothing where it may begin.

    `anyway` goes on where only the routine's own advice speaks against it.
    """
    records, now, words = _recent(paths), SystemCalendar().now(), sources.words
    if not records:
        return ()
    known = {each.routine.id: each.routine for each in sources.library.load().routines}
    sides = settle_sides(routine, choices)
    limit = limit_of(routine, records, known, now, sides or BOTH)
    if limit is None or (anyway and not limit.firm):
        return ()
    lines = [limit_words(limit, words, now) or ""]
    facts = ProfileFile(paths.profile).read().facts(now, records)
    free = [each for each in known.values() if limit_of(each, records, known, now) is None]
    other = instead_of(routine, FREE, free, facts)
    if other is not None:
        command = f"stretchcoach play {other.id}"
        lines.append(words.told("Gentler, and free now: {command}", command=command))
    if not limit.firm:
        lines.append(words.text("To start all the same, add --anyway."))
    return tuple(lines)


def tell_sore(paths: Paths, *, sore: bool) -> None:
    """Keep whether soreness has lasted. Raises a `NotSavedError`."""
    file = ProfileFile(paths.profile)
    file.write(file.read().told_sore(sore=sore, now=SystemCalendar().now()))


def ask_whether_sore(routine: Routine, library: Library, paths: Paths) -> str | None:
    """Return the question whether soreness has lasted, None where it is not to be asked."""
    profile, records = ProfileFile(paths.profile).read(), _recent(paths)
    if fine_in_pain(routine) or not (records or profile.sore):
        return None

    def strains(name: str) -> bool:
        found = library.find(name)
        return found is not None and not fine_in_pain(found)

    asked = sore_question(profile.sore, profile.sore_asked, records, strains, SystemCalendar().now())
    return None if asked is None else STILL_SORE


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
