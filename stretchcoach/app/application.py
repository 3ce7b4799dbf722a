"""Owns the running program: which page is shown, and what each wish of the user does."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stretchcoach.app.background import Background
from stretchcoach.app.care import Care
from stretchcoach.app.current import Current
from stretchcoach.app.home_desk import HomeDesk
from stretchcoach.app.outlook import Outlook
from stretchcoach.app.pausing import Pausing
from stretchcoach.app.reminding import Reminding
from stretchcoach.app.services import Services
from stretchcoach.desktop.appearance import Appearance
from stretchcoach.ui.place import Place

if TYPE_CHECKING:
    from stretchcoach.app.desks import Desks
    from stretchcoach.app.handover import Handover
    from stretchcoach.app.shell import Shell
    from stretchcoach.core.reminder import Reminder
    from stretchcoach.core.reminder_rule import Sight
    from stretchcoach.ui.home_state import RepeatAnswer
    from stretchcoach.ui.look import Look


class Application(QObject):
    """Everything between the pages and the services; `ended` tells that the program is to go.

    The home page comes first. All else is made once that is painted, or sooner where it is asked for.
    """

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
        self._desks: Desks | None = None
        self.pausing = Pausing(self._current, self)
        self._outlook = Outlook(self._current, self.care, self.pausing, self._in_session)
        self.reminding = Reminding(
            services.diary.reminders,
            services.calendar,
            lambda: services.surroundings.presence,
            self._see,
            self,
        )
        self._home = HomeDesk(self._current, self.care, self.reminding, self._outlook, self)
        self._home.open_routine.connect(self._open)
        self._home.start.connect(self._start)
        self._home.answered.connect(self._answer)
        self._home.carry_on.connect(self._carry_on)
        self._home.cramp.connect(self._cramp)
        self._home.show_problems.connect(self._show_problems)
        self._current.changed.connect(self._settings_changed)
        self._appearance.changed.connect(self._look_changed)

    def begin(self, kept: "Handover | None" = None) -> None:
        """Take up what the last run left; the window is not shown yet."""
        self._current.load()
        if kept is not None:
            self._home.left = kept.left
            self.desks.take_over(kept)
        elif self._services.unfinished.exists:
            self._home.left = self.desks.session.leftover(self._current.shelf)
        self.pausing.begin()
        self.reminding.begin()

    def complete(self) -> None:
        """Do what the first picture did not wait for."""
        self._current.keep()
        self.reminding.listen()
        self.desks.nudging.check()
        self.painted.connect(self.desks.overlays.welcome)
        self.desks.overlays.welcome()

    def show(self) -> None:
        """Bring the window to the front."""
        if self._shell is None:
            self._shell = self._made_shell(self._look())
            self._shell.go(Place.HOME if self._desks is None else self._desks.begins_at)
        self._shell.show()

    @property
    def kept(self) -> "Handover":
        """What another run of the program, in place of this one, is to know."""
        return self.desks.kept(self._home.left, at=None if self._shell is None else self._shell.comes_back_to)

    def settle(self) -> None:
        """Wait until all that was to be saved is saved."""
        self._background.finish()

    @property
    def desks(self) -> "Desks":
        """What there is beyond the home page."""
        if self._desks is None:
            from stretchcoach.app.desks import Desks  # noqa: PLC0415 - the first paint does not wait for it

            self._desks = Desks(
                self._current,
                self.care,
                self._background,
                self._outlook,
                self.reminding,
                pausing=self.pausing,
                window=lambda: self._shell,
                look=self._look,
                dark_windows=lambda: self._appearance.look.dark,
                parent=self,
            )
            self._connect(self._desks)
        return self._desks

    @property
    def current(self) -> Current:
        """The settings, and all else that pages are made from."""
        return self._current

    @property
    def shell(self) -> "Shell | None":
        """The window with its pages, None before it was first shown."""
        return self._shell

    def close(self) -> None:
        """Save everything and leave nothing behind."""
        if self._shell is not None:
            self._current.change(self._shell.with_window(self._current.settings))
        self._home.set_seen(False)
        if self._desks is not None:
            self._desks.close()
        self._background.do(self._services.index.keep)
        self._background.finish()
        self._services.voice.close()
        if self._desks is not None:
            self._services.surroundings.close()
        self._services.figures.close()
        if self._shell is not None:
            self._shell.close()
            self._shell = None
        if self._desks is not None:
            self._desks.settings.close()

    def _connect(self, desks: "Desks") -> None:
        desks.routine.back.connect(self._go_home)
        desks.session.begun.connect(self._show_session)
        desks.session.over.connect(partial(self._show_anew, Place.AFTER))
        desks.session.left.connect(self._go_home)
        desks.starting.opened.connect(self._open)
        desks.overlays.opened.connect(self._open)
        desks.answers.opened.connect(self._open)
        desks.answers.raised.connect(self.show)
        desks.answers.lost.connect(self._go_home)
        desks.reminders.opened.connect(self.show)
        desks.around.raised.connect(self.show)
        desks.tray.settings.connect(self._show_settings)
        desks.tray.opened.connect(self.show)
        desks.tray.quit_asked.connect(self.ended)
        desks.tray.lost.connect(self._show_if_hidden)
        desks.overlays.quit_asked.connect(self.ended)
        self._appearance.changed.connect(desks.tray.refresh)

    def _made_shell(self, look: "Look") -> "Shell":
        from stretchcoach.app.shell import Shell, page_makers  # noqa: PLC0415 - not for a program in the tray

        shell = Shell(look, page_makers(self._home.make, lambda: self.desks), self)
        shell.window.restore(self._current.settings.window)
        shell.asked.connect(self._go)
        shell.emergency.connect(self._show_signs)
        shell.search.connect(self._search)
        shell.cramp.connect(self._cramp)
        shell.back.connect(self._back)
        shell.closing.connect(self._closing)
        shell.seen.connect(self._seen)
        shell.painted.connect(self.painted)
        return shell

    def _in_session(self) -> bool:
        return self._desks is not None and self._desks.session.busy

    def _see(self, reminder: "Reminder") -> "Sight":
        """Return what the rule of the reminder can see; whoever shows a reminder is there from now on."""
        _ = self.desks
        return self._outlook.see(reminder)

    def _start(self, routine: str) -> None:
        self.desks.starting.start_now(routine)

    def _cramp(self) -> None:
        self.desks.starting.cramp_now()

    def _answer(self, answer: "RepeatAnswer") -> None:
        self.desks.answers.give(answer)

    def _show_problems(self) -> None:
        self.desks.overlays.problems()

    def _show_signs(self) -> None:
        self.desks.overlays.signs()

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
        if self._shell is not None and not self._in_session():
            self._go_home()
            self._home.search()

    def _seen(self, seen: bool) -> None:
        self._home.set_seen(seen)
        if self._desks is not None:
            self._desks.set_seen(seen)

    def _open(self, routine: str) -> None:
        shelved = self._current.shelf.find(routine)
        if shelved is not None:
            self.show()
            self.desks.routine.open(shelved)
            self._go(Place.ROUTINE)
            self.desks.view.prepare()

    def _carry_on(self) -> None:
        left, self._home.left = self._home.left, None
        self.desks.starting.take_up(left)

    def _settings_changed(self) -> None:
        self._look_changed()
        if self._desks is not None:
            self._desks.check()
        else:
            self.reminding.check()

    def _show_settings(self) -> None:
        self.show()
        if self.desks.session.at_rest:
            self._go(Place.SETTINGS)

    def _look_changed(self) -> None:
        if self._shell is None:
            return
        look = self._look()
        if look != self._shell.look:
            self._shell.remake(look)

    def _look(self) -> "Look":
        from stretchcoach.app.looks import look_of  # noqa: PLC0415 - a program in the tray paints nothing yet

        return look_of(self._current.settings, self._appearance.look, self._current.words)

    def _closing(self) -> None:
        """Hide in the tray; without one, never hide a program that still has to remind."""
        if self._shell is None:
            return
        if self.desks.session.busy:
            self.desks.session.stop()
        if self.desks.tray.has_tray:
            self._shell.hide(self._home.let_go, self.desks.let_go)
        elif self.reminding.reminder is not None and self.pausing.reminders_on:
            self.desks.overlays.ask_to_quit(self.ended.emit)
        else:
            self.ended.emit()

    def _show_if_hidden(self) -> None:
        if self._shell is None or not self._shell.window.isVisible():
            self.show()
