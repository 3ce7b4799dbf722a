"""Owns the small reminders while the program runs: when a break is offered, and when a drink."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, unique
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from stretchcoach.app.current import Current
from stretchcoach.app.drink_book import DrinkBook
from stretchcoach.app.outlook import Outlook
from stretchcoach.app.reminding import Reminding
from stretchcoach.core.desk_break import (
    LOOK,
    PATIENCE,
    BreakSight,
    OfferBreak,
    Spell,
    TakeAway,
    Work,
    decide_break,
    next_look,
)
from stretchcoach.core.drinks import drink_due, until_drink
from stretchcoach.core.presence import Presence
from stretchcoach.core.reminder import Moment

MILLISECOND: Final = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSoFar:
    """What was seen of the user's work, and said to them."""

    spell: Spell | None = None
    before: Presence | None = None
    spoken: Moment | None = None
    asked: datetime | None = None
    """When a drink was last offered."""


@unique
class Nudge(StrEnum):
    """What the user is reminded of."""

    BREAK = "break"
    DRINK = "drink"


class Nudging(QObject):
    """Follows how long the user works; `offered` carries a `Nudge`, `withdrawn` takes it off the screen."""

    offered = Signal(object)
    withdrawn = Signal()

    def __init__(
        self,
        current: Current,
        reminding: Reminding,
        outlook: Outlook,
        drinks: DrinkBook,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._reminding = reminding
        self._outlook = outlook
        self._drinks = drinks
        self._watch = current.services.surroundings.presence
        self._spell: Spell | None = None
        self._before: Presence | None = None
        self._spoken: Moment | None = None
        self._asked: datetime | None = None
        self._drink_shown: Moment | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(LOOK // MILLISECOND)
        self._timer.timeout.connect(self.look)
        reminding.presented.connect(self._note_reminder)
        drinks.changed.connect(self._leave_drink)

    @property
    def watching(self) -> bool:
        """Whether it looks at all."""
        return self._timer.isActive()

    def check(self) -> None:
        """Begin or stop to look, as the settings say."""
        settings = self._current.settings
        wanted = settings.breaks.on or settings.drinks.active
        if wanted and not self.watching:
            self._watch.attend(self.look)
            self._timer.start(LOOK // MILLISECOND)
        elif not wanted and self.watching:
            self._watch.neglect()
            self._timer.stop()
            self._end(self.withdrawn.emit)
            self._spell = None

    @property
    def kept(self) -> WorkSoFar:
        """What another run of the program is to know."""
        return WorkSoFar(spell=self._spell, before=self._before, spoken=self._spoken, asked=self._asked)

    def take_over(self, work: WorkSoFar) -> None:
        """Go on where the run before this one was, before anything is looked at."""
        self._spell, self._before, self._spoken = work.spell, work.before, work.spoken
        self._asked = work.asked

    @property
    def offers(self) -> bool:
        """Whether a break or a drink is on the screen."""
        return self._drink_shown is not None or (self._spell is not None and self._spell.offered is not None)

    def look(self) -> None:
        """See whether the user is there, and decide then; the rest is asked before something is shown."""
        if self.watching and not self._watch.asleep:
            self._watch.glance(self._judge)

    def skip(self) -> None:
        """Leave this break, or this drink, out."""
        self._end(self.withdrawn.emit)

    def put_off(self) -> None:
        """Offer the break again a little later."""
        if self._spell is not None:
            self._spell = self._spell.put_off(self._now())
        self.withdrawn.emit()

    def _judge(self, presence: Presence, *, sure: bool = False) -> None:
        """Decide; `sure` tells that all that keeps a message back has been asked for."""
        if not self.watching:
            return
        now = self._now()
        in_session = self._outlook.in_session()
        spell = self._spell if self._spell is not None else Spell(now)
        slept = self._current.services.clock.slept()
        self._spell = spell = spell.noted(now, presence, in_session=in_session, slept=slept)
        sight = self._sight(presence, in_session=in_session)
        step = decide_break(spell, now, self._current.settings.breaks, sight)
        if not sure and (isinstance(step, OfferBreak) or self._drink_due(now, sight)):
            self._watch.ask(partial(self._judge, sure=True))
            return
        self._before = presence
        match step:
            case OfferBreak():
                self._spell, self._spoken = spell.shown(now), now
                self.offered.emit(Nudge.BREAK)
            case TakeAway():
                self._spell = spell.over(now)
                self.withdrawn.emit()
            case Work():
                self._think_of_drinks(now, sight)
        self._wait(now, sight)

    def _wait(self, now: Moment, sight: BreakSight) -> None:
        if self._spell is not None:
            drink = self._until_drink(now, sight)
            wait = next_look(self._spell, now, self._current.settings.breaks, sight, drink)
            self._spell = self._spell.left_for(wait)
            self._timer.start(wait // MILLISECOND)

    def _until_drink(self, now: Moment, sight: BreakSight) -> timedelta | None:
        """Return the time until a drink is due, or until the one on the screen goes."""
        if self._drink_shown is not None:
            return PATIENCE - now.since(self._drink_shown)
        rules = self._current.settings.drinks
        return until_drink(self._drinks.drunk, self._asked, rules, sight.local) if rules.active else None

    def _think_of_drinks(self, now: Moment, sight: BreakSight) -> None:
        if self._drink_shown is not None:
            if now.since(self._drink_shown) >= PATIENCE:
                self._leave_drink()
        elif self._drink_due(now, sight):
            self._asked, self._spoken, self._drink_shown = sight.local, now, now
            self.offered.emit(Nudge.DRINK)

    def _drink_due(self, now: Moment, sight: BreakSight) -> bool:
        rules = self._current.settings.drinks
        if self.offers or not rules.active:
            return False
        return drink_due(self._drinks.drunk, self._asked, now, rules, sight)

    def _sight(self, presence: Presence, *, in_session: bool) -> BreakSight:
        settings = self._current.settings
        return BreakSight(
            local=self._current.services.calendar.now(),
            times=self._outlook.times(on=True),
            presence=presence,
            before=self._before,
            in_session=in_session,
            reminder=self._reminding.reminder if settings.reminders else None,
            spoken=self._spoken,
        )

    def _note_reminder(self) -> None:
        self._spoken = self._now()

    def _leave_drink(self) -> None:
        if self._drink_shown is not None:
            self._drink_shown = None
            self.withdrawn.emit()

    def _end(self, withdraw: Callable[[], None]) -> None:
        shown = self.offers
        if self._spell is not None and self._spell.offered is not None:
            self._spell = self._spell.over(self._now())
        self._drink_shown = None
        if shown:
            withdraw()

    def _now(self) -> Moment:
        return self._current.services.calendar.moment()
