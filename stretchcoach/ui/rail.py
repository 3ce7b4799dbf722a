"""Owns the rail: the window's places on the left, always labelled, and the emergency signs at its foot."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from stretchcoach.storage.resources import find_resources
from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.place import Place
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded, within

WIDTH: Final = 100
"""px at text scale 1."""
BAR: Final = 4
"""px; the mark at the left edge beside the place that is shown."""
EDGE: Final = 5
"""px above and below a button's content, for the focus ring."""
MARK: Final = 40
"""px; the app's own picture at the top."""


class RailButton(QAbstractButton):
    """An icon over a label of up to two lines; `here` marks the place that is shown."""

    def __init__(self, look: Look, name: str, text: str, *, alarm: bool = False) -> None:
        super().__init__()
        self._look = look
        self._icon = name
        self._alarm = alarm
        self.setText(text)
        self.setAccessibleName(text.replace("\n", " "))
        self.setCheckable(not alarm)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size for the label's lines."""
        lines = self.text().count("\n") + 1
        return QSize(WIDTH, 42 + round(self._look.px(Style.MICRO) * 1.3 * lines) + 4 + 2 * EDGE)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's own name
        """Leave the mark where it is: the window moves it once the page is shown."""

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw pill and bar where this is the place that is shown."""
        look, theme = self._look, self._look.theme
        painter = painter_on(self)
        middle = self.width() / 2
        pill = QRectF(middle - 28, 2 + EDGE, 56, 34)
        color = theme.sos if self._alarm else theme.text
        if self.isChecked():
            rounded(painter, pill, 17, theme.soft)
            rounded(painter, QRectF(0, 5 + EDGE, BAR, self.height() - 8 - 2 * EDGE), 2, theme.primary)
            color = theme.on_soft
        elif self.underMouse():
            rounded(painter, pill, 17, theme.sunken)
        draw_icon(painter, self._icon, QRectF(middle - 12, 7 + EDGE, 24, 24), color)
        painter.setFont(look.font(Style.MICRO, weight=650 if self.isChecked() else 500))
        painter.setPen(theme.strong if self.isChecked() else color)
        painter.drawText(
            QRectF(2, 40 + EDGE, self.width() - 4, self.height() - 40 - EDGE),
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop,
            self.text(),
        )
        if self.hasFocus():
            focus_ring(painter, within(self, 0).adjusted(BAR + 1, 0, -BAR - 1, 0), 12, theme.focus)


class Rail(QWidget):
    """The places; `asked` carries the `Place` that was pressed, `emergency` asks for the signs."""

    asked = Signal(object)
    emergency = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._mark = QSvgRenderer(str(find_resources().assets / "app" / "stretchcoach.svg"))
        self._buttons = {
            Place.HOME: RailButton(look, "home", self.tr("Home")),
            Place.SETTINGS: RailButton(look, "settings", self.tr("Settings")),
        }
        alarm = RailButton(look, "emergency", self.tr("Emergency\nsigns"), alarm=True)
        alarm.clicked.connect(self.emergency)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 86 - EDGE, 0, 14 - EDGE)
        layout.setSpacing(16 - 2 * EDGE)
        for place, button in self._buttons.items():
            button.clicked.connect(lambda _=False, place=place: self.asked.emit(place))
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(alarm)
        self.setFixedWidth(round(WIDTH * max(1.0, look.scale * 0.95)))
        self.setAccessibleName(self.tr("Places"))

    @property
    def places(self) -> tuple[Place, ...]:
        """The places on the rail, from the top."""
        return tuple(self._buttons)

    def mark(self, place: Place) -> None:
        """Mark `place` as the one that is shown; a routine belongs to the home page."""
        here = Place.HOME if place is Place.ROUTINE else place
        for each, button in self._buttons.items():
            button.setChecked(each is here)

    def button(self, place: Place) -> RailButton:
        """Return the button for `place`."""
        return self._buttons[place]

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the ground, the edge and the app's picture."""
        theme = self._look.theme
        painter = painter_on(self)
        painter.fillRect(self.rect(), theme.surface)
        painter.setPen(theme.line)
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._mark.render(painter, QRectF((self.width() - MARK) / 2, 20, MARK, MARK))
