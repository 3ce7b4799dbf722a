"""Owns what the user's profile means for routines now; everything that begins a session asks it."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stretchcoach.app.background import Background
from stretchcoach.app.current import Current
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from stretchcoach.core.condition import Condition, Facts
    from stretchcoach.core.limits import EnoughToday, Limit
    from stretchcoach.core.routine import Choices, Routine, Side
    from stretchcoach.core.safety import Ruling
    from stretchcoach.core.session import SessionRecord
    from stretchcoach.storage.library import Shelved


class Care(QObject):
    """Knows the profile, and rules on routines by it; `changed` tells that the profile is another now."""

    changed = Signal()

    def __init__(self, current: Current, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._background = background
        self.profile = current.services.profile.read()
        self.wants_first_run = self.profile.wants_first_run(self.now())
        """Whether the rules and the signs are to be shown before anything begins."""

    def change(self, profile: Profile) -> None:
        """Take and keep another profile; one that tells of another body lets the rules be shown again."""
        if profile == self.profile:
            return
        self.profile = profile
        self._background.do(partial(self._current.services.profile.write, profile))
        self.changed.emit()

    def agree(self) -> None:
        """Note that the user agreed to the rules."""
        self.wants_first_run = False
        self.change(replace(self.profile, agreed=self.now()))

    def note_emergency(self) -> None:
        """Offer nothing more today."""
        self.change(replace(self.profile, emergency=self.now()))

    def clear_emergency(self) -> None:
        """Take the sign back: the user says there is none."""
        if self.profile.emergency is not None:
            self.change(replace(self.profile, emergency=None))

    def answer(self, given: "Mapping[Condition, bool]") -> None:
        """Keep what the user answered."""
        self.change(self.profile.answered(given, self.now()))

    def tell_sore(self, sore: bool) -> None:
        """Keep whether soreness has lasted for more than a day."""
        self.change(self.profile.told_sore(sore=sore, now=self.now()))

    def sore_question(self, records: "Sequence[SessionRecord] | None" = None) -> str | None:
        """Return what to ask about lasting soreness now, None where nothing is to be asked."""
        records = self._records() if records is None else records
        if not self.profile.sore and not self._may_be_sore(records):  # nothing more is loaded on most starts
            return None
        from stretchcoach.core.safety import fine_in_pain  # noqa: PLC0415 - only after a session
        from stretchcoach.core.soreness import sore_question  # noqa: PLC0415 - as above
        from stretchcoach.ui.safety_words import sore_words  # noqa: PLC0415 - as above

        def strains(routine: str) -> bool:
            shelved = self._current.shelf.find(routine)
            return shelved is not None and not fine_in_pain(shelved.routine)

        profile, now = self.profile, self.now()
        asked = sore_question(profile.sore, profile.sore_asked, records, strains, now)
        return None if asked is None else sore_words(asked, now)

    def _may_be_sore(self, records: "Sequence[SessionRecord]") -> bool:
        """Return whether a session is old enough to be asked about, and nothing was answered today."""
        from stretchcoach.core.limits import DAY, day_of  # noqa: PLC0415 - loaded with what is offered first

        asked, now = self.profile.sore_asked, self.now()
        if asked is not None and day_of(asked.astimezone(now.tzinfo)) == day_of(now):
            return False
        return any(now - each.ended >= DAY for each in records)

    def facts(self, pain: int | None = None, records: "Sequence[SessionRecord] | None" = None) -> "Facts":
        """Return what is true of the user now; `pain` is the score before a session."""
        records = self._records() if records is None else records
        return self.profile.facts(self.now(), records).with_pain(pain)

    def ruling(self, routine: "Routine", pain: int | None = None) -> "Ruling":
        """Return what speaks about a routine now."""
        from stretchcoach.core.safety import judge  # noqa: PLC0415 - loaded when there is something to judge

        return judge(routine, self.facts(pain))

    def rulings(self, records: "Sequence[SessionRecord] | None" = None) -> "Mapping[str, Ruling]":
        """Return what speaks about every routine, by its id; those that are free are left out."""
        facts = self.facts(records=records)
        if not facts.conditions and not facts.circumstances:
            return {}
        from stretchcoach.core.safety import FREE, judge  # noqa: PLC0415 - as above

        found = {each.routine.id: judge(each.routine, facts) for each in self._current.shelf.routines}
        return {routine: ruling for routine, ruling in found.items() if ruling != FREE}

    def limit(self, routine: "Routine", sides: "Sequence[Side]" = ()) -> "Limit | None":
        """Return how often speaks against a routine now."""
        from stretchcoach.core.limits import BOTH, limit_of  # noqa: PLC0415 - as above

        known = {each.routine.id: each.routine for each in self._current.shelf.routines}
        return limit_of(routine, self._records(), known, self.now(), sides or BOTH)

    def rests(self, routine: "Routine") -> "EnoughToday | None":
        """Return that soreness leaves `routine` for another day, None where it does not."""
        if not self.profile.sore:
            return None
        from stretchcoach.core.limits import EnoughToday  # noqa: PLC0415 - as above

        until = self.ruling(routine).rest_until
        return None if until is None else EnoughToday(0, until)

    def instead(self, routine: "Routine", ruling: "Ruling", pain: int | None = None) -> "Routine | None":
        """Return what to offer in place of a routine that is blocked, best one that may be done now."""
        from stretchcoach.core.limits import limit_of  # noqa: PLC0415 - as above
        from stretchcoach.core.safety import instead_of  # noqa: PLC0415 - as above

        routines = [each.routine for each in self._current.shelf.routines]
        known, records, now = {each.id: each for each in routines}, self._records(), self.now()
        free = [each for each in routines if limit_of(each, records, known, now) is None]
        facts = self.facts(pain, records)
        return instead_of(routine, ruling, free, facts) or instead_of(routine, ruling, routines, facts)

    def fitted(self, shelved: "Shelved", choices: "Choices") -> "Choices":
        """Return choices as the user may take them."""
        from stretchcoach.core.safety import fitted  # noqa: PLC0415 - as above

        return fitted(shelved.routine, choices, self.ruling(shelved.routine))

    def unasked(self, routine: "Routine") -> "tuple[Condition, ...]":
        """Return what is to be asked before `routine` begins."""
        from stretchcoach.core.condition import Condition  # noqa: PLC0415 - as above
        from stretchcoach.core.safety import unasked  # noqa: PLC0415 - as above

        now = self.now()
        return unasked(routine, [code for code in Condition if self.profile.knows(code, now)])

    def now(self) -> "datetime":
        """Return what time it is."""
        return self._current.services.calendar.now()

    def _records(self) -> "Sequence[SessionRecord]":
        """Return recent sessions; a history that cannot be read says nothing, and the home page tells so."""
        try:
            return self._current.services.diary.recent()
        except StretchCoachError:
            return ()
