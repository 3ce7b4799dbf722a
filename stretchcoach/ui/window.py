"""Owns the window: the rail, one page at a time, sheets over it, and the keys that work everywhere."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QStackedWidget, QWidget

from stretchcoach.ui.look import Look, palette, qss
from stretchcoach.ui.place import WITH_RAIL, Place
from stretchcoach.ui.rail import Rail
from stretchcoach.ui.shapes import painter_on

if TYPE_CHECKING:
    from stretchcoach.ui.sheet import Sheet

SMALLEST: Final = QSize(900, 600)
USUAL: Final = QSize(1280, 800)
FRAME: Final = QSize(16, 48)
"""What a title bar and borders may take of the screen besides."""


class Window(QWidget):
    """Shows what it is told to: `asked`, `emergency`, `search`, `back` and `closing` only tell of wishes."""

    asked = Signal(object)
    """The `Place` that the user wants to go to."""
    emergency = Signal()
    search = Signal()
    back = Signal()
    """Esc with nothing on top."""
    closing = Signal()
    cramp = Signal()
    """A cramp: the routine for it is to start at once."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._may_close = False
        self._place: Place | None = None
        self._sheets: list[Sheet] = []
        self._pages: dict[Place, QWidget] = {}
        self.setWindowTitle("StretchCoach")
        self.setPalette(palette(look))
        self.setStyleSheet(qss(look))
        self.setFont(look.font())
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL.boundedTo(self.screen().availableSize() - FRAME))
        self.rail = Rail(look)
        self.rail.asked.connect(self.asked)
        self.rail.emergency.connect(self.emergency)
        self._stack = QStackedWidget()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(self._stack, 1)
        self._add_keys()

    def add(self, place: Place, page: QWidget) -> None:
        """Give a place its page, in place of the one it had."""
        if place in self._pages:
            before = self._pages[place]
            self._stack.removeWidget(before)
            before.deleteLater()
        self._pages[place] = page
        self._stack.addWidget(page)

    @property
    def place(self) -> Place | None:
        """The place that is shown, None before the first."""
        return self._place

    def go(self, place: Place) -> None:
        """Show a place; the rail is away where one should not wander off."""
        if place is self._place:
            return
        self._place = place
        fades = self.isVisible() and not self._look.reduced_motion
        before = self.grab() if fades else None
        self.rail.setVisible(place in WITH_RAIL)
        self.rail.mark(place)
        self._stack.setCurrentWidget(self._pages[place])
        if before is not None:
            from stretchcoach.ui.page_fade import PageFade  # noqa: PLC0415 - loaded with the second page

            PageFade(before, self)

    def open(self, sheet: "Sheet") -> None:
        """Put a sheet on top."""
        self._sheets.append(sheet)
        sheet.closed.connect(lambda: self._sheets.remove(sheet))
        sheet.open()

    def uncover(self) -> None:
        """Take every sheet away."""
        for sheet in self._sheets[::-1]:
            sheet.dismiss()

    @property
    def sheet(self) -> "Sheet | None":
        """The sheet on top, None where there is none."""
        return self._sheets[-1] if self._sheets else None

    def leave(self) -> None:
        """Close for good; without this the window only asks."""
        self._may_close = True
        self.close()

    def place_words(self) -> str:
        """Return size and position in words that only `restore` understands."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def restore(self, words: str) -> None:
        """Take the size and position of `place_words`; nonsense changes nothing."""
        self.restoreGeometry(QByteArray.fromBase64(words.encode("ascii", "ignore")))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask instead of closing, except where the session of the desktop ends."""
        program = QGuiApplication.instance()
        ending = isinstance(program, QGuiApplication) and program.isSavingSession()
        if self._may_close or ending:
            event.accept()
            return
        event.ignore()
        self.closing.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search with / where nothing is being typed, go back with Esc."""
        if event.key() == Qt.Key.Key_Slash and not self._is_typing():
            self._unless_covered(self._ask_to_search)
        elif event.key() == Qt.Key.Key_Escape:
            self._unless_covered(self.back.emit)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the ground."""
        painter_on(self).fillRect(self.rect(), self._look.theme.canvas)

    def _add_keys(self) -> None:
        for number, place in enumerate(self.rail.places, start=1):
            self._add_key(f"Ctrl+{number}", partial(self._wander, place))
        self._add_key("Ctrl+,", lambda: self._wander(Place.SETTINGS))
        self._add_key("Ctrl+.", self._ask_for_help)
        self._add_key("Ctrl+K", self._ask_to_search)
        self._add_key("F1", self._open_keys)

    def _open_keys(self) -> None:
        from stretchcoach.ui.keys_sheet import KeysSheet  # noqa: PLC0415 - loaded when opened

        self.open(KeysSheet(self._look, self))

    def _add_key(self, keys: str, act: Callable[[], None]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(lambda: self._unless_covered(act))

    def _wander(self, place: Place) -> None:
        if self.place in WITH_RAIL:
            self.asked.emit(place)

    def _ask_for_help(self) -> None:
        if self.place is not Place.SESSION:
            self.cramp.emit()

    def _ask_to_search(self) -> None:
        if self.place in WITH_RAIL:
            self.search.emit()

    def _unless_covered(self, act: Callable[[], None]) -> None:
        """Act where no sheet lies on top."""
        if self.sheet is None:
            act()

    def _is_typing(self) -> bool:
        return isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit)
