"""Owns the count of the day's drinks while the program runs."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from stretchcoach.app.background import Background
from stretchcoach.app.current import Current
from stretchcoach.core.cramp import DAY
from stretchcoach.core.drinks import Drunk
from stretchcoach.core.errors import StretchCoachError


class DrinkBook(QObject):
    """Counts drinks and keeps each; the history is read when the count is first needed."""

    changed = Signal()

    def __init__(self, current: Current, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._background = background
        self._drunk: Drunk | None = None

    @property
    def drunk(self) -> Drunk:
        """The drinks of the last days."""
        if self._drunk is None:
            services = self._current.services
            try:
                self._drunk = Drunk(tuple(services.history.drinks_since(services.calendar.now() - DAY)))
            except StretchCoachError:
                self._drunk = Drunk()
        return self._drunk

    def count(self) -> int:
        """Return how many there were today."""
        return self.drunk.today(self._current.services.calendar.now())

    def add(self) -> None:
        """Count and keep a drink."""
        now = self._current.services.calendar.now()
        self._drunk = Drunk((*self.drunk.times, now))
        self._background.do(partial(self._current.services.history.save_drink, now))
        self.changed.emit()
