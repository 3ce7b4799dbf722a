"""Owns the desk break: a short one after some time of work without, apart from the repeat of a routine."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from stretchcoach.core.free_times import FreeTimes
from stretchcoach.core.nudge_rules import BreakRules
from stretchcoach.core.presence import AWAY_AFTER, UNKNOWN, Presence, pausing, taken
from stretchcoach.core.reminder import CALLING, WAITING, ZERO, Moment, Reminder

BREAK: Final = "desk-break-walk"
"""The routine of a break, by its id; its variants are these two."""
FULL, MICRO = "full", "micro"
APART: Final = timedelta(minutes=10)
"""Two reminders of any kind are at least this far apart."""
PATIENCE: Final = timedelta(minutes=5)
"""How long a pause in the work is waited for, and how long an offered break stays on the screen."""
LOOK: Final = timedelta(seconds=30)
"""Between two looks where a break is near, or on the screen."""
SELDOM: Final = timedelta(seconds=90)
"""Between two looks else; shorter than a break, so that none is overlooked."""
RARELY: Final = timedelta(minutes=5)
"""Between two looks where rests are told of, and nothing is due sooner."""
A_MOMENT: Final = timedelta(seconds=1)
LATER: Final = timedelta(minutes=10)
"""How long "In 10 min" puts a break off."""


@dataclass(frozen=True, slots=True)
class Spell:
    """A spell of work; a break of any kind ends it."""

    looked: Moment
    began: Moment | None = None
    """None while the user has a break."""
    due_after: timedelta | None = None
    """Time since `began`, where a break was put off."""
    offered: Moment | None = None
    """When a break was put on the screen, None where none is there."""
    unseen: timedelta = ZERO
    """How long nobody was to look after `looked`."""
    slept: timedelta = ZERO
    """How long the machine had slept by then."""

    def noted(
        self, now: Moment, presence: Presence, *, in_session: bool = False, slept: timedelta = ZERO
    ) -> "Spell":
        """Return the spell after a look; `slept` is how long the machine has slept since it booted.

        Two minutes of sleep are a break, and so is a look that comes long after its time.
        """
        asleep = slept - self.slept >= AWAY_AFTER
        missing = now.since(self.looked) >= max(AWAY_AFTER, self.unseen + LOOK)
        seen = replace(self, looked=now, slept=slept)
        if presence.away or presence.locked or in_session:
            return replace(seen, began=None, due_after=None)
        if self.began is None or asleep or missing:
            return replace(seen, began=now, due_after=None)
        return seen

    def worked(self, now: Moment) -> timedelta:
        """Return how long the user has worked without a break."""
        return now.since(self.began) if self.began is not None else ZERO

    def shown(self, now: Moment) -> "Spell":
        """Return it after a break was offered."""
        return replace(self, offered=now)

    def put_off(self, now: Moment) -> "Spell":
        """Return it with the break put off."""
        return replace(self, offered=None, due_after=self.worked(now) + LATER)

    def over(self, now: Moment) -> "Spell":
        """Return a new spell, after a break that was taken, left out or not answered."""
        return replace(
            self, looked=now, began=None if self.began is None else now, due_after=None, offered=None
        )

    def left_for(self, wait: timedelta) -> "Spell":
        """Return it with nobody to look for so long."""
        return replace(self, unseen=wait)


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakSight:
    """What can be seen at one look, besides the clocks."""

    local: datetime
    """The date in the user's zone."""
    times: FreeTimes
    presence: Presence = UNKNOWN
    before: Presence | None = None
    in_session: bool = False
    reminder: Reminder | None = None
    """The repeat that is planned, None where it will not be reminded of."""
    spoken: Moment | None = None
    """When the user was last reminded of anything."""


@dataclass(frozen=True, slots=True)
class Work:
    """Nothing is to be done."""


@dataclass(frozen=True, slots=True)
class OfferBreak:
    """Put a break on the screen."""


@dataclass(frozen=True, slots=True)
class TakeAway:
    """Take the offer off the screen: the user has a break, or does not want one."""


BreakStep: TypeAlias = Work | OfferBreak | TakeAway


def decide_break(spell: Spell, now: Moment, rules: BreakRules, sight: BreakSight) -> BreakStep:
    """Return what is to be done at this look, `spell` being noted already."""
    if spell.offered is not None:
        stays = spell.began is not None and now.since(spell.offered) < PATIENCE and rules.on
        return Work() if stays else TakeAway()
    if spell.began is None or not rules.on:
        return Work()
    due_after = rules.every if spell.due_after is None else spell.due_after
    late = spell.worked(now) - due_after
    if late < ZERO or not may_speak(now, sight):
        return Work()
    if late >= PATIENCE or pausing(sight.presence, sight.before):
        return OfferBreak()
    return Work()


def next_look(
    spell: Spell, now: Moment, rules: BreakRules, sight: BreakSight, drink: timedelta | None = None
) -> timedelta:
    """Return how long nobody need look: each look wakes the machine up.

    Where rests are told of, a look is for what is due. Else, where the hands rest, the next look is when the
    rest has become a break; so each break is seen. `drink` is the time until there is something to do about
    a drink, None where there is nothing.
    """
    presence = sight.presence
    wait = RARELY if presence.told else SELDOM
    if spell.offered is not None:
        wait = min(wait, PATIENCE - now.since(spell.offered) if presence.told else LOOK)
    elif rules.on and spell.began is not None:
        due_after = rules.every if spell.due_after is None else spell.due_after
        wait = min(wait, _patient(due_after - spell.worked(now), now, sight))
    if drink is not None:
        wait = min(wait, drink if drink > ZERO else SELDOM)
    if not presence.told and presence.idle is not None and LOOK <= presence.idle < AWAY_AFTER:
        return min(wait, AWAY_AFTER - presence.idle + A_MOMENT)
    return max(wait, A_MOMENT)


def _patient(left: timedelta, now: Moment, sight: BreakSight) -> timedelta:
    """Return how long to wait for what is due in `left`: then for a pause, or till it disturbs no more."""
    if left > ZERO:
        return max(LOOK, left)
    return LOOK if may_speak(now, sight) else SELDOM


def may_speak(now: Moment, sight: BreakSight) -> bool:
    """Return whether a small reminder may come now: never near another, never where one does not disturb."""
    return not (
        sight.in_session
        or sight.times.closed(sight.local) is not None
        or taken(sight.presence) is not None
        or near(sight.reminder, sight.spoken, now)
    )


def near(reminder: Reminder | None, spoken: Moment | None, now: Moment) -> bool:
    """Return whether another reminder was shown, is on the screen, or may come within `APART`."""
    if spoken is not None and now.since(spoken) < APART:
        return True
    if reminder is None:
        return False
    phase = reminder.phase(now)
    return phase in CALLING or (phase in WAITING and reminder.to_go(now) < APART)
