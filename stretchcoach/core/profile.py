"""Owns the profile: what the user told about the body, and what of it is true at a moment."""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import datetime, timedelta
from typing import Final

from stretchcoach.core.condition import FLAT_ENDS, LASTS, TODAY_ONLY, Circumstance, Condition, Facts
from stretchcoach.core.limits import day_of
from stretchcoach.core.session import Feeling, SessionRecord, StopReason
from stretchcoach.core.value import dataclass

AGREED_FOR: Final = timedelta(days=182)
"""The first-run text is shown again after six months (content, 3.1)."""
WEEK: Final = timedelta(weeks=1)
NERVE: Final = frozenset({Feeling.TINGLING, Feeling.DOWN_THE_LEG})


@dataclass(frozen=True, slots=True)
class Answer:
    """A yes or no with its aware date."""

    yes: bool
    on: datetime


@dataclass(frozen=True, slots=True)
class Pregnancy:
    """The week of a pregnancy on a date; None where the user is not sure."""

    week: int | None
    on: datetime

    def week_at(self, now: datetime) -> int | None:
        """Return the week at `now`, None where the user is not sure."""
        return None if self.week is None else self.week + max(0, (now - self.on) // WEEK)

    def flat_ends(self, now: datetime) -> bool:
        """Return whether lying flat is over: from week 16 on, and where the week is not known."""
        week = self.week_at(now)
        return week is None or week >= FLAT_ENDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """All the user told; what was never asked is missing, and nothing is taken for granted from it."""

    answers: Mapping[Condition, Answer] = field(default_factory=dict)
    """All conditions but pregnancy."""
    pregnancy: Pregnancy | None = None
    pregnancy_asked: bool = False
    over_60: bool = False
    emergency: datetime | None = None
    """When the user last told of an emergency sign."""
    agreed: datetime | None = None
    """When the user agreed to the first-run text."""
    sore: tuple[datetime, ...] = ()
    """When soreness was told that lasted more than a day, one date a day, since it was last gone."""
    sore_asked: datetime | None = None
    """When the user last said whether there was such soreness."""

    def facts(self, now: datetime, records: Iterable[SessionRecord] = ()) -> Facts:
        """Return what is true at `now`; a session of today that told of a nerve counts too."""
        conditions = {code for code, answer in self.answers.items() if _holds(code, answer, now)}
        circumstances = set[Circumstance]()
        if any(_tells_of_nerve(record) and _same_day(record.ended, now) for record in records):
            conditions.add(Condition.SCIATICA)
        if self.pregnancy is not None:
            if self.pregnancy.flat_ends(now):
                conditions.add(Condition.PREGNANT)
            else:
                circumstances.add(Circumstance.EARLY_PREGNANCY)
        if self.emergency is not None and _same_day(self.emergency, now):
            circumstances.add(Circumstance.EMERGENCY_SIGN)
        facts = Facts(frozenset(conditions), frozenset(circumstances), self.over_60)
        if not self.sore:
            return facts
        from stretchcoach.core.soreness import with_soreness  # noqa: PLC0415 - only where there is some

        return with_soreness(facts, self.sore, now)

    def knows(self, code: Condition, now: datetime) -> bool:
        """Return whether the question about `code` need not be asked again."""
        if code is Condition.PREGNANT:
            return self.pregnancy_asked
        answer = self.answers.get(code)
        if answer is None:
            return False
        if code in TODAY_ONLY and (answer.yes or self._told(Condition.DISC)):
            return _same_day(answer.on, now)
        return not answer.yes or code not in LASTS or now - answer.on < LASTS[code]

    def answered(self, given: Mapping[Condition, bool], now: datetime) -> "Profile":
        """Return the profile with these answers of `now`; one that stays the same keeps its date.

        Pregnancy is told with its week by `pregnant`; a plain yes here means a week that is not known.
        """
        answers, pregnancy, asked = dict(self.answers), self.pregnancy, self.pregnancy_asked
        for code, yes in given.items():
            if code is Condition.PREGNANT:
                asked = True
                pregnancy = (pregnancy or Pregnancy(None, now)) if yes else None
            elif not (self.knows(code, now) and answers[code].yes is yes):
                answers[code] = Answer(yes, now)
        return replace(self, answers=answers, pregnancy=pregnancy, pregnancy_asked=asked)

    def pregnant(self, week: int | None, now: datetime) -> "Profile":
        """Return the profile of someone who is pregnant, in a week from 1 on, or None where not sure."""
        pregnancy = self.pregnancy
        if pregnancy is None or pregnancy.week_at(now) != week:
            pregnancy = Pregnancy(week, now)
        return replace(self, pregnancy=pregnancy, pregnancy_asked=True)

    def told_sore(self, *, sore: bool, now: datetime) -> "Profile":
        """Return the profile after the user said whether there is lasting soreness.

        The last word of a day counts, and a no lets all of it be over.
        """
        before = tuple(date for date in self.sore if not _same_day(date, now))
        return replace(self, sore=(*before, now) if sore else (), sore_asked=now)

    def aged(self, *, over_60: bool) -> "Profile":
        """Return the profile of someone from 60 on, or younger."""
        return replace(self, over_60=over_60)

    def wants_first_run(self, now: datetime) -> bool:
        """Return whether the rules and signs are to be shown: at first, and again after six months."""
        return self.agreed is None or now - self.agreed >= AGREED_FOR

    def _told(self, code: Condition) -> bool:
        return code in self.answers and self.answers[code].yes

    def told_alike(self, other: "Profile") -> bool:
        """Return whether both tell the same of the body, whatever else differs."""
        return _yes(self) == _yes(other) and self.pregnancy == other.pregnancy


def _yes(profile: Profile) -> set[Condition]:
    return {code for code, answer in profile.answers.items() if answer.yes}


def _holds(code: Condition, answer: Answer, now: datetime) -> bool:
    if not answer.yes:
        return False
    if code in TODAY_ONLY:
        return _same_day(answer.on, now)
    return code not in LASTS or now - answer.on < LASTS[code]


def _same_day(date: datetime, now: datetime) -> bool:
    return day_of(date.astimezone(now.tzinfo)) == day_of(now)


def _tells_of_nerve(record: SessionRecord) -> bool:
    return record.stop_reason is StopReason.TINGLING or not NERVE.isdisjoint(record.feelings)
