"""Owns the list of the settings' categories: a column where there is room, a box to open where not."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from stretchcoach.ui.button import Button
from stretchcoach.ui.fit import Fit
from stretchcoach.ui.group_focus import go_with_choice
from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded, within

WIDTH: Final = 210
"""px at text scale 1."""


class CategoryButton(QRadioButton):
    """One category; the one that is shown has a pill, a bar and bold words."""

    def __init__(self, look: Look, icon: str, text: str) -> None:
        super().__init__(text)
        self._look = look
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return QSize(WIDTH, 44)

    def hitButton(self, _at: object) -> bool:
        """Let the whole line be pressed."""
        return True

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw pill, bar, icon and words."""
        theme, on = self._look.theme, self.isChecked()
        painter = painter_on(self)
        if on or self.underMouse():
            rounded(painter, within(self, 0), 12, theme.soft if on else theme.sunken)
        if on:
            rounded(painter, QRectF(0, 10, 4, self.height() - 20), 2, theme.primary)
        ink = theme.on_soft if on else theme.text
        draw_icon(painter, self._icon, QRectF(14, self.height() / 2 - 10, 20, 20), ink)
        painter.setFont(self._look.font(Style.BODYB if on else Style.BODY))
        painter.setPen(ink)
        painter.drawText(
            QRectF(46, 0, self.width() - 50, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), 12, theme.focus)


class CategoryList(QWidget):
    """The categories; `chosen` carries the index of the one to show."""

    chosen = Signal(int)

    def __init__(self, look: Look, categories: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._look = look
        self._group = QButtonGroup(self)
        self._box = Button(look, "", "down", "secondary", 44)
        self._menu = QMenu(self._box)
        self._box.setMenu(self._menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._box, 0, Qt.AlignmentFlag.AlignLeft)
        for index, (icon, text) in enumerate(categories):
            button = CategoryButton(look, icon, text)
            self._group.addButton(button, index)
            self._menu.addAction(text).triggered.connect(button.click)
            layout.addWidget(button)
        layout.addStretch(1)
        self._group.button(0).setChecked(True)
        self._box.setText(self._group.button(0).text())
        self._group.idToggled.connect(self._toggled)
        go_with_choice(self._group)

    @property
    def current(self) -> int:
        """The index of the category that is shown."""
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        """Show another category; `chosen` tells when it was not shown already."""
        self._group.button(index).setChecked(True)

    def take_focus(self) -> None:
        """Let the arrow keys go through the categories."""
        shown = self._group.button(self.current) if self._box.isHidden() else self._box
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggled(self, index: int, on: bool) -> None:
        if on:
            self._box.setText(self._group.button(index).text())
            self._box.updateGeometry()
            self.chosen.emit(index)

    def set_fit(self, fit: Fit) -> None:
        """Be a box in the small arrangement, a column in the others."""
        small = fit is Fit.SMALL
        self._box.setVisible(small)
        for button in self._group.buttons():
            button.setVisible(not small)
        policy = QSizePolicy.Policy
        self.setSizePolicy(
            policy.Expanding if small else policy.Fixed, policy.Fixed if small else policy.Expanding
        )
        width = round(WIDTH * self._look.scale)
        self.setMinimumWidth(0 if small else width)
