"""Owns what follows the routine for a cramp: the cramp is noted at once, and told about on a short page."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.app.background import Background
from stretchcoach.app.current import Current
from stretchcoach.app.kept_answers import KeptAnswers
from stretchcoach.app.session_desk import SessionDesk
from stretchcoach.core.cramp import WEEK, Cramp, CrampAdvice, CrampSide, advice_on
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.labels import CRAMP
from stretchcoach.core.routine import Choices, Side
from stretchcoach.ui.look import Look

if TYPE_CHECKING:
    from stretchcoach.ui.cramp_state import CrampAnswers

SIDES: Final = {Side.LEFT: CrampSide.LEFT, Side.RIGHT: CrampSide.RIGHT}


class CrampDesk(QObject):
    """Notes cramps; `again` asks for the routine once more."""

    again = Signal()
    emergency = Signal()

    def __init__(
        self, current: Current, background: Background, desk: SessionDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._background = background
        self._desk = desk
        self._cramp: Cramp | None = None
        self._said: KeptAnswers[CrampAnswers] = KeptAnswers()
        desk.over.connect(self._note)

    @property
    def at_hand(self) -> bool:
        """Whether the session that has just ended was for a cramp."""
        return self._desk.ended is not None and self._desk.ended.shelved.routine.id == CRAMP

    def make(self, look: Look) -> QWidget:
        """Return the page."""
        from stretchcoach.ui.cramp_page import CrampPage  # noqa: PLC0415 - loaded when first shown
        from stretchcoach.ui.cramp_state import CrampState  # noqa: PLC0415 - as above

        ended = self._desk.ended
        state = CrampState(side=self._last_side(), advice=self._advice(), said=self._said.about(ended))
        page = CrampPage(look, state)
        self._said.follow(ended, page, page.answers)
        page.saved.connect(self._save)
        page.again.connect(self._once_more)
        page.emergency.connect(self.emergency)
        return page

    def let_go(self) -> None:
        """Keep what was answered, and nothing of the page."""
        self._said.let_go()

    @property
    def kept(self) -> "tuple[Cramp | None, CrampAnswers | None]":
        """The cramp that is not told about yet, and what was answered so far."""
        return self._cramp, self._said.about(self._desk.ended)

    def take_over(self, cramp: Cramp | None, said: "CrampAnswers | None") -> None:
        """Take up what `kept` was in the run before this one."""
        self._cramp = cramp
        self._said.take_over(self._desk.ended, said)

    def _note(self) -> None:
        """Keep the cramp at once, even if nobody says a word about it."""
        if not self.at_hand or self._desk.ended is None:
            return
        record = self._desk.ended.record
        self._cramp = Cramp(id=record.id, at=record.began, side=self._last_side(), sos=True)
        self._keep(self._cramp)

    def _save(self, answers: "CrampAnswers") -> None:
        self._take(answers)
        self._desk.put_away()

    def _once_more(self, answers: "CrampAnswers") -> None:
        self._take(answers)
        self.again.emit()

    def _take(self, answers: "CrampAnswers") -> None:
        if self._cramp is None:
            return
        self._keep(
            replace(
                self._cramp,
                side=answers.side,
                strength=answers.strength,
                lasted=answers.lasted,
                eased_by=answers.eased_by,
                during=answers.during,
            )
        )
        self._cramp = None
        side = next((side for side, told in SIDES.items() if told is answers.side), None)
        if side is not None:
            settings = self._current.settings
            choices = replace(settings.choices.get(CRAMP, Choices()), first_side=side)
            self._current.change(settings.remembering(CRAMP, choices))

    def _keep(self, cramp: Cramp) -> None:
        self._background.do(partial(self._current.services.history.save_cramp, cramp))

    def _last_side(self) -> CrampSide | None:
        """Return the side of the last cramp, else the one that the user begins with elsewhere."""
        chosen = self._current.settings.choices
        if CRAMP in chosen:
            return SIDES[chosen[CRAMP].first_side]
        try:
            recent = self._current.services.history.recent(10)
        except StretchCoachError:
            return None
        return next((SIDES[each.choices.first_side] for each in recent if each.routine != CRAMP), None)

    def _advice(self) -> CrampAdvice | None:
        self._background.finish()  # the one that has just been noted counts
        services = self._current.services
        now = services.calendar.now()
        try:
            return advice_on(services.history.cramps_since(now - WEEK), now)
        except StretchCoachError:
            return None
