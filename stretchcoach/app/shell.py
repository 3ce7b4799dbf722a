"""Owns the window and its pages: each page is made when it is first shown, all anew when the look changes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.storage.settings import Settings
from stretchcoach.ui.look import Look
from stretchcoach.ui.place import Place
from stretchcoach.ui.window import Window

if TYPE_CHECKING:
    from stretchcoach.app.desks import Desks
    from stretchcoach.ui.sheet import Sheet

SEEN_OR_NOT: Final = frozenset(
    {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange, QEvent.Type.WindowActivate}
)
LET_GO_AFTER: Final = 20_000
"""Milliseconds; who opens the window again sooner finds its pages as they were."""
MakePage = Callable[[Look], QWidget]


class Shell(QObject):
    """Shows one place at a time; `seen` tells whether anyone can see the window."""

    seen = Signal(bool)
    painted = Signal()
    asked = Signal(object)
    emergency = Signal()
    search = Signal()
    back = Signal()
    closing = Signal()
    cramp = Signal()

    def __init__(self, look: Look, makers: Mapping[Place, MakePage], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._makers = makers
        self._pages = dict[Place, QWidget]()
        self._back: Place | None = None
        """Where to come back to, once all was let go."""
        self._before: tuple[Callable[[], None], ...] = ()
        self._hidden = QTimer(self)
        self._hidden.setSingleShot(True)
        self._hidden.timeout.connect(self._let_go)
        self.window = self._made()

    def page(self, place: Place) -> QWidget:
        """Return the page of a place, made now if need be."""
        if place not in self._pages:
            self._pages[place] = self._makers[place](self.look)
            self.window.add(place, self._pages[place])
        return self._pages[place]

    def go(self, place: Place) -> None:
        """Show a place."""
        self.page(place)
        self.window.go(place)

    @property
    def comes_back_to(self) -> Place | None:
        """Where the window is, or will be once it is shown again."""
        return self._back if self.window.place is None else self.window.place

    def forget(self, place: Place) -> None:
        """Let the page of a place be made anew the next time."""
        self._pages.pop(place, None)

    def open(self, make: Callable[[Look, QWidget], "Sheet"]) -> None:
        """Put a sheet on top."""
        self.window.open(make(self.look, self.window))

    def show(self) -> None:
        """Bring the window to the front."""
        self._hidden.stop()
        if self.window.place is None and self._back is not None:
            self.go(self._back)
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def hide(self, *before: Callable[[], None]) -> None:
        """Take the window off the screen; when it stays away, `before` is called, and its pages go, too."""
        self._before = before
        self.window.hide()
        self._hidden.start(LET_GO_AFTER)

    def remake(self, look: Look) -> None:
        """Make everything anew in another look, in the same place."""
        old, place = self.window, self.window.place
        self.look = look
        self._pages.clear()
        self.window = self._made()
        self.window.restore(old.place_words())
        if place is not None:
            self.go(place)
        if old.isVisible():
            self.window.show()
        old.removeEventFilter(self)
        old.leave()
        old.deleteLater()

    def _let_go(self) -> None:
        """Have a window without pages, which are made anew when it is shown: waiting, they cost memory.

        It opens on the home page then, which is made fastest, unless a session is still to be told about.
        """
        from stretchcoach.app.memory import give_back  # noqa: PLC0415 - loaded when there is some to give

        old, place = self.window, self.window.place
        if place is None or old.isVisible():
            return
        for keep in self._before:
            keep()
        self._back = Place.AFTER if place is Place.AFTER else Place.HOME
        self._pages.clear()
        self.window = self._made()
        self.window.restore(old.place_words())
        old.removeEventFilter(self)
        old.leave()
        shiboken6.delete(old)
        del old
        give_back()

    def close(self) -> None:
        """Take the window down while Qt is still whole: one that outlives it crashes the process."""
        self.window.removeEventFilter(self)
        self.window.leave()
        self._pages.clear()
        shiboken6.delete(self.window)

    def with_window(self, settings: Settings) -> Settings:
        """Return the settings with where the window is now."""
        return replace(settings, window=self.window.place_words())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the window is painted, shown, hidden, and come back to."""
        match event.type():
            case QEvent.Type.Paint:
                self.painted.emit()
            case kind if kind in SEEN_OR_NOT:
                self.seen.emit(self.window.isVisible() and not self.window.isMinimized())
            case _:
                pass
        return super().eventFilter(watched, event)

    def _made(self) -> Window:
        window = Window(self.look)
        window.installEventFilter(self)
        window.asked.connect(self.asked)
        window.emergency.connect(self.emergency)
        window.search.connect(self.search)
        window.back.connect(self.back)
        window.closing.connect(self.closing)
        window.cramp.connect(self.cramp)
        return window


def page_makers(home: MakePage, desks: "Callable[[], Desks]") -> Mapping[Place, MakePage]:
    """Return what makes each page; all desks but that of the home page are made with the first other page."""

    def late(maker: "Callable[[Desks], MakePage]") -> MakePage:
        def make(look: Look) -> QWidget:
            return maker(desks())(look)

        return make

    return {
        Place.HOME: home,
        Place.ROUTINE: late(lambda each: each.routine.make),
        Place.SESSION: late(lambda each: each.view.make),
        Place.AFTER: late(lambda each: each.view.make_after),
        Place.SETTINGS: late(lambda each: each.settings.make),
    }
