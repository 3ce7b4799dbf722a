"""Owns the running program: which page is shown, and what each wish of the user does."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stretchcoach.app.answers import Answers
from stretchcoach.app.around import Around
from stretchcoach.app.background import Background
from stretchcoach.app.care import Care
from stretchcoach.app.cramp_desk import CrampDesk
from stretchcoach.app.current import Current
from stretchcoach.app.drink_book import DrinkBook
from stretchcoach.app.home_desk import HomeDesk
from stretchcoach.app.nudge_desk import NudgeDesk
from stretchcoach.app.nudging import Nudging
from stretchcoach.app.outlook import Outlook
from stretchcoach.app.overlays import Overlays
from stretchcoach.app.pausing import Pausing
from stretchcoach.app.reminder_desk import ReminderDesk
from stretchcoach.app.reminding import Reminding
from stretchcoach.app.routine_desk import RoutineDesk
from stretchcoach.app.services import Services
from stretchcoach.app.session_desk import SessionDesk
from stretchcoach.app.session_view import SessionView
from stretchcoach.app.settings_desk import SettingsDesk
from stretchcoach.app.starting import Offer, Starting
from stretchcoach.app.tray_desk import TrayDesk
from stretchcoach.desktop.appearance import Appearance
from stretchcoach.storage.library import Shelf
from stretchcoach.ui.place import Place

if TYPE_CHECKING:
    from stretchcoach.app.shell import Shell
    from stretchcoach.ui.look import Look


class Application(QObject):
    """Everything between the pages and the services; `ended` tells that the program is to go."""

    ended = Signal()
    painted = Signal()

    def __init__(self, services: Services, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._appearance = appearance
        self._background = Background(self)
        self._current = Current(services, self._background, self)
        self.care = Care(self._current, self._background, self)
        self._shell: Shell | None = None
        self.pausing = Pausing(self._current, self)
        self._outlook = Outlook(self._current, self.pausing, lambda: self.desk.busy)
        self.reminding = Reminding(
            services.diary.reminders,
            services.calendar,
            services.surroundings.presence,
            self._outlook.see,
            self,
        )
        self.desk = SessionDesk(services, self._background, self.reminding, self._outlook.wished, self)
        self._home = HomeDesk(self._current, self.care, self.reminding, self._outlook, self)
        self._routine = RoutineDesk(self._current, self.care, self)
        self._cramps = CrampDesk(self._current, self._background, self.desk, self)
        self._view = SessionView(self._current, self.desk, self._cramps, self)
        self._drinks = DrinkBook(self._current, self._background, self)
        self.nudging = Nudging(self._current, self.reminding, self._outlook, self._drinks, self)
        self._settings = SettingsDesk(self._current, self.care, self.pausing, self._drinks, self)
        self.starting = Starting(self._current, self.care, self.desk, self)
        self.nudges = NudgeDesk(self._current, self.nudging, self._drinks, self._look, self)
        self._answers = Answers(self._current, self.reminding, self.desk, self)
        self.reminders = ReminderDesk(self._current, self.reminding, self.pausing, self._look, self)
        self._around = Around(self._current, self.desk, services.surroundings, self)
        self.tray = TrayDesk(self.reminding, self.pausing, self._offer, self._dark_windows, self)
        self._overlays = Overlays(self._current, self.care, self.desk, lambda: self._shell, self)
        self._connect()

    def begin(self) -> None:
        """Take up what the last run left; the window is not shown yet."""
        self._current.load()
        self._home.left = self.desk.leftover(self._current.shelf)
        self.pausing.begin()
        self.reminding.begin()
        self.nudging.check()

    def show(self) -> None:
        """Bring the window to the front."""
        if self._shell is None:
            self._shell = self._made_shell(self._look())
            self._shell.go(Place.HOME)
        self._shell.show()

    def reread(self) -> None:
        """Look again at what another program may have changed."""
        self.reminding.reread()

    def settle(self) -> None:
        """Wait until all that was to be saved is saved."""
        self._background.finish()

    @property
    def shelf(self) -> Shelf:
        """The routines."""
        return self._current.shelf

    @property
    def current(self) -> Current:
        """The settings, and all else that pages are made from."""
        return self._current

    @property
    def has_tray(self) -> bool:
        """Whether the program can be reached with its window hidden."""
        return self.tray.has_tray

    @property
    def shell(self) -> "Shell | None":
        """The window with its pages, None before it was first shown."""
        return self._shell

    def close(self) -> None:
        """Save everything and leave nothing behind."""
        if self._shell is not None:
            self._current.change(self._shell.with_window(self._current.settings))
        self._home.set_seen(False)
        self.desk.close()
        self._around.end()
        self.reminders.withdraw()
        self.nudging.skip()
        self._routine.close()
        self.tray.close()
        self._background.do(self._services.index.keep)
        self._background.finish()
        self._services.voice.close()
        self._services.surroundings.close()
        self._services.figures.close()
        if self._shell is not None:
            self._shell.close()
            self._shell = None
        self._settings.close()

    def _connect(self) -> None:
        self._home.open_routine.connect(self._open)
        self._home.start.connect(self.starting.start_now)
        self._home.answered.connect(self._answers.give)
        self._home.carry_on.connect(self._carry_on)
        self._home.cramp.connect(self.starting.cramp_now)
        self._cramps.again.connect(self.starting.cramp_now)
        self._cramps.emergency.connect(self._overlays.signs)
        self._home.show_problems.connect(self._overlays.problems)
        self._routine.start.connect(self.starting.start)
        self._routine.back.connect(self._go_home)
        self._routine.emergency.connect(self._overlays.signs)
        self._routine.cautions.connect(self._overlays.cautions)
        self._routine.ask.connect(self._overlays.ask)
        self._routine.about.connect(self._overlays.about)
        self._overlays.cramp.connect(self.starting.cramp_now)
        self._overlays.quit_asked.connect(self.ended)
        self.painted.connect(self._overlays.welcome)
        self._view.emergency.connect(self._overlays.signs)
        self.desk.begun.connect(self._show_session)
        self.desk.over.connect(partial(self._show_anew, Place.AFTER))
        self.desk.left.connect(self._go_home)
        self.desk.noticed.connect(self._current.tell)
        self.starting.opened.connect(self._open)
        self.starting.emergency.connect(self._overlays.signs)
        self.nudges.start_break.connect(self.starting.start_break)
        self.reminders.answered.connect(self._answers.give)
        self.reminders.seated.connect(self._answers.start)
        self._answers.opened.connect(self._open)
        self._answers.raised.connect(self.show)
        self.reminders.opened.connect(self.show)
        self._around.raised.connect(self.show)
        self.tray.answered.connect(self._answers.give)
        self.tray.started.connect(self.starting.start_now)
        self.tray.cramp.connect(self.starting.cramp_now)
        self.tray.settings.connect(self._show_settings)
        self.tray.opened.connect(self.show)
        self.tray.quit_asked.connect(self.ended)
        self.tray.lost.connect(self._show_if_hidden)
        self._current.changed.connect(self._settings_changed)
        self._appearance.changed.connect(self._look_changed)
        self._appearance.changed.connect(self.tray.refresh)

    def _made_shell(self, look: "Look") -> "Shell":
        from stretchcoach.app.shell import Shell  # noqa: PLC0415 - a program in the tray has no window yet

        makers = {
            Place.HOME: self._home.make,
            Place.ROUTINE: self._routine.make,
            Place.SESSION: self._view.make,
            Place.AFTER: self._view.make_after,
            Place.SETTINGS: self._settings.make,
        }
        shell = Shell(look, makers, self)
        shell.window.restore(self._current.settings.window)
        shell.asked.connect(self._go)
        shell.emergency.connect(self._overlays.signs)
        shell.search.connect(self._search)
        shell.cramp.connect(self.starting.cramp_now)
        shell.back.connect(self._back)
        shell.closing.connect(self._closing)
        shell.seen.connect(self._seen)
        shell.painted.connect(self.painted)
        return shell

    def _go(self, place: Place) -> None:
        if self._shell is not None:
            if place is Place.HOME:
                self._home.refresh()
            self._shell.go(place)

    def _go_home(self) -> None:
        self._go(Place.HOME)

    def _show_anew(self, place: Place) -> None:
        if self._shell is not None:
            self._shell.forget(place)
            self._shell.go(place)

    def _show_session(self) -> None:
        self.show()
        self._show_anew(Place.SESSION)

    def _back(self) -> None:
        if self._shell is not None and self._shell.window.place in {Place.ROUTINE, Place.SETTINGS}:
            self._go_home()

    def _search(self) -> None:
        if self._shell is not None and not self.desk.busy:
            self._go_home()
            self._home.search()

    def _seen(self, seen: bool) -> None:
        if not seen and not self._view.on_floor:
            self._current.figure.forget_films()
        self._home.set_seen(seen)
        if self.desk.playing is not None:
            self.desk.playing.flow.set_seen(seen or self._view.on_floor)

    def _open(self, routine: str) -> None:
        shelved = self._current.shelf.find(routine)
        if shelved is not None:
            self.show()
            self._routine.open(shelved)
            self._go(Place.ROUTINE)
            self._view.prepare()

    def _dark_windows(self) -> bool:
        return self._appearance.look.dark

    def _carry_on(self) -> None:
        left, self._home.left = self._home.left, None
        self.starting.take_up(left)

    def _offer(self) -> Offer:
        reminder = self.reminding.reminder
        return self.starting.offer(None if reminder is None else reminder.routine)

    def _settings_changed(self) -> None:
        self._look_changed()
        self.reminders.check()
        self.nudging.check()
        self.reminding.check()
        self.tray.refresh()

    def _show_settings(self) -> None:
        self.show()
        if self.desk.playing is None:
            self._go(Place.SETTINGS)

    def _look_changed(self) -> None:
        if self._shell is None:
            return
        look = self._look()
        if look != self._shell.look:
            self._shell.remake(look)

    def _look(self) -> "Look":
        from stretchcoach.app.looks import look_of  # noqa: PLC0415 - a program in the tray paints nothing yet

        return look_of(self._current.settings, self._appearance.look)

    def _closing(self) -> None:
        """Hide in the tray; without one, never hide a program that still has to remind."""
        if self._shell is None:
            return
        if self.desk.busy:
            self.desk.stop()
        if self.has_tray:
            self._shell.window.hide()
        elif self.reminding.reminder is not None and self.pausing.reminders_on:
            self._overlays.ask_to_quit(self.ended.emit)
        else:
            self.ended.emit()

    def _show_if_hidden(self) -> None:
        if self._shell is None or not self._shell.window.isVisible():
            self.show()
