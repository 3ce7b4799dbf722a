"""Owns the running program: which page is shown, and what each wish of the user does."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stretchcoach.app.background import Background
from stretchcoach.app.current import Current
from stretchcoach.app.home_desk import HomeDesk
from stretchcoach.app.reminding import Reminding
from stretchcoach.app.routine_desk import RoutineDesk
from stretchcoach.app.services import Services
from stretchcoach.app.session_desk import SessionDesk
from stretchcoach.app.session_view import SessionView
from stretchcoach.app.settings_desk import SettingsDesk
from stretchcoach.app.stills import key_segment
from stretchcoach.app.tray_desk import TrayDesk
from stretchcoach.core.reminder import Reminder
from stretchcoach.core.routine import Routine, Sides
from stretchcoach.desktop.appearance import Appearance
from stretchcoach.storage.library import Shelf
from stretchcoach.ui.home_state import RepeatAnswer
from stretchcoach.ui.place import Place

if TYPE_CHECKING:
    from stretchcoach.app.shell import Shell
    from stretchcoach.ui.look import Look
    from stretchcoach.ui.routine_state import StartRequest


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
        self._shell: Shell | None = None
        self.reminding = Reminding(services.diary.reminders, services.calendar, self._may_remind, self)
        self.desk = SessionDesk(services, self._background, self.reminding, self)
        self._home = HomeDesk(self._current, self.reminding, self)
        self._routine = RoutineDesk(self._current, self)
        self._view = SessionView(self._current, self.desk, self)
        self._settings = SettingsDesk(self._current, self)
        self.tray = TrayDesk(self.reminding, services.calendar, self._reminders_on, self)
        self._connect()

    def begin(self) -> None:
        """Take up what the last run left; the window is not shown yet."""
        self._current.load()
        self._home.left = self.desk.leftover(self._current.shelf)
        missed = self.reminding.begin()
        if missed is not None:
            told = self.tr("The time to repeat {title} went by while this program was not running.")
            self._current.tell(told.format(title=missed.title))

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
        self._routine.close()
        self.tray.close()
        self._background.do(self._services.index.keep)
        self._background.finish()
        self._services.voice.close()
        self._services.figures.close()
        if self._shell is not None:
            self._shell.close()
            self._shell = None
        self._settings.close()

    def _connect(self) -> None:
        self._home.open_routine.connect(self._open)
        self._home.start.connect(self._start_now)
        self._home.answered.connect(self._answer)
        self._home.carry_on.connect(self._carry_on)
        self._home.show_problems.connect(self._show_problems)
        self._routine.start.connect(self._start)
        self._routine.back.connect(self._go_home)
        self._routine.emergency.connect(self._show_signs)
        self._routine.cautions.connect(self._show_cautions)
        self._view.emergency.connect(self._show_signs)
        self.desk.begun.connect(self._show_session)
        self.desk.over.connect(partial(self._show_anew, Place.AFTER))
        self.desk.left.connect(self._go_home)
        self.desk.noticed.connect(self._current.tell)
        self.reminding.presented.connect(self._present)
        self.tray.answered.connect(self._answer)
        self.tray.opened.connect(self.show)
        self.tray.quit_asked.connect(self.ended)
        self.tray.lost.connect(self._show_if_hidden)
        self._current.changed.connect(self._settings_changed)
        self._appearance.changed.connect(self._look_changed)

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
        shell.emergency.connect(self._show_signs)
        shell.search.connect(self._search)
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

    def _start_now(self, routine: str) -> None:
        """Start from the home page; a routine that asks for a side is opened first, the first time."""
        shelved = self._current.shelf.find(routine)
        if shelved is None:
            return
        if shelved.routine.sides is Sides.WORST_FIRST and not self._current.remembered(shelved):
            self._open(routine)
            return
        from stretchcoach.ui.routine_state import StartRequest  # noqa: PLC0415 - loaded with the first session

        self._start(StartRequest(routine=routine, choices=self._current.chosen(shelved).choices))

    def _start(self, request: "StartRequest") -> None:
        shelved = self._current.shelf.find(request.routine)
        if shelved is not None and not self.desk.busy:
            self.desk.begin(shelved, request.choices, request.pain_before, self._current.settings)

    def _carry_on(self) -> None:
        left, self._home.left = self._home.left, None
        if left is not None:
            self.desk.take_up(left, self._current.settings)

    def _reminders_on(self) -> bool:
        return self._current.settings.reminders

    def _may_remind(self) -> bool:
        return self._current.settings.reminders and not self.desk.busy

    def _present(self, reminder: Reminder) -> None:
        look = self._shell.look if self._shell else self._look()
        shelved = self._current.shelf.find(reminder.routine)
        still = None
        if shelved is not None:
            timeline = self._current.chosen(shelved).timeline
            still = self._current.stills(look.theme.dark).of(key_segment(timeline), shelved)
        self.tray.present(reminder, look, still)

    def _answer(self, answer: RepeatAnswer) -> None:
        reminder = self.reminding.reminder
        if reminder is None:
            return
        match answer:
            case RepeatAnswer.START:
                if not self.desk.busy:
                    self._open(reminder.routine)
                else:
                    self.show()
            case RepeatAnswer.SNOOZE:
                self.reminding.snooze()
            case RepeatAnswer.SKIP:
                self.reminding.drop()

    def _settings_changed(self) -> None:
        self._look_changed()
        self.reminding.check()
        self.tray.refresh()

    def _look_changed(self) -> None:
        if self._shell is None:
            return
        look = self._look()
        if look != self._shell.look:
            self._shell.remake(look)

    def _look(self) -> "Look":
        from stretchcoach.app.looks import look_of  # noqa: PLC0415 - a program in the tray paints nothing yet

        return look_of(self._current.settings, self._appearance.look)

    def _show_signs(self) -> None:
        if self._shell is not None:
            from stretchcoach.app.sheets import emergency_signs  # noqa: PLC0415 - loaded with the first sheet

            self._shell.open(emergency_signs(self._current.settings.emergency_number))

    def _show_cautions(self, routine: Routine) -> None:
        if self._shell is not None:
            from stretchcoach.app.sheets import cautions  # noqa: PLC0415 - loaded with the first sheet

            self._shell.open(cautions(routine))

    def _show_problems(self) -> None:
        if self._shell is not None:
            from stretchcoach.app.sheets import file_problems  # noqa: PLC0415 - loaded with the first sheet

            self._shell.open(file_problems(self._current.shelf.problems))

    def _closing(self) -> None:
        """Hide in the tray; without one, never hide a program that still has to remind."""
        if self._shell is None:
            return
        if self.desk.busy:
            self.desk.stop()
        if self.has_tray:
            self._shell.window.hide()
        elif self.reminding.reminder is not None and self._reminders_on():
            from stretchcoach.app.sheets import quit_question  # noqa: PLC0415 - loaded with the first sheet

            self._shell.open(quit_question(self.ended.emit))
        else:
            self.ended.emit()

    def _show_if_hidden(self) -> None:
        if self._shell is None or not self._shell.window.isVisible():
            self.show()
