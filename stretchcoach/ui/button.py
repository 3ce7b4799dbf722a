"""Owns the button: eight kinds, an icon, and a focus ring that lies outside the shape."""

from enum import StrEnum, unique
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.pressable import Pressable
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded, within
from stretchcoach.ui.theme import Theme

TALL: Final = 56
"""From this height in px on, a button has larger corners and a larger icon."""
GAP: Final = 8
FOCUS_GAP: Final = 5.0
"""How far the shape draws back from its edge while it has the focus: 3 px ring and 2 px gap."""


@unique
class ButtonKind(StrEnum):
    """What a button is for; one `primary` per screen."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    GHOST = "ghost"
    TONAL = "tonal"
    DANGERLINE = "dangerline"
    DANGER = "danger"
    SOS = "sos"
    SOS_SOFT = "sos_soft"


class Ink(NamedTuple):
    """The colours of one kind: body, body under the pointer, edge, words."""

    body: QColor | None
    hover: QColor
    edge: QColor | None
    words: QColor


class Button(Pressable):
    """A push button; Return and Space press it, arrow keys go on to the page."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        icon: str | None = None,
        kind: ButtonKind | str = ButtonKind.SECONDARY,
        height: int = 44,
        *,
        px: float | None = None,
        padding: float | None = None,
    ) -> None:
        super().__init__(text)
        self._look, self._icon, self._kind = look, icon, ButtonKind(kind)
        self._px, self._padding, self._shows_icon = px, padding, True
        self._shows_text = True
        self._reason = ""
        self._hint = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.resize_to(height, px=px, padding=padding)

    def resize_to(self, height: int, *, px: float | None = None, padding: float | None = None) -> None:
        """Give the button another height, text size and side padding, all in px."""
        self._px, self._padding = px, padding
        self.setFixedHeight(height)
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str | None) -> None:
        """Show another icon, or none."""
        if name != self._icon:
            self._icon = name
            self.updateGeometry()
            self.update()

    def show_icon(self, shown: bool) -> None:
        """Leave the icon away where space is short."""
        if shown != self._shows_icon:
            self._shows_icon = shown
            self.updateGeometry()
            self.update()

    def show_text(self, shown: bool) -> None:
        """Leave the words away where space is shorter still; a screen reader keeps them."""
        if shown != self._shows_text:
            self._shows_text = shown
            self.updateGeometry()
            self.update()

    def set_hint(self, text: str) -> None:
        """Say in a tooltip what the button does, while it can be pressed."""
        self._hint = text
        if self.isEnabled():
            self.setToolTip(text)

    def refuse(self, reason: str | None) -> None:
        """Disable the button and say why in its tooltip; None enables it."""
        if (reason or "") == self._reason:
            return
        self._reason = reason or ""
        self.setEnabled(reason is None)
        self.setToolTip(reason or self._hint)
        self.setAccessibleDescription(reason or "")

    def sizeHint(self) -> QSize:
        """Return the size that shows the whole text: buttons grow, they never cut words."""
        height = self.height()
        if not self._plain():
            return QSize(height, height)
        icon = self._icon_size() + GAP if self._drawn_icon() else 0
        padding = height * 0.45 if self._padding is None else self._padding
        width = 2 * padding + QFontMetricsF(self._words()).horizontalAdvance(self._plain()) + icon + 2
        return QSize(max(height, int(width)), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: there is no smaller form."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the body, the focus ring, the icon and the words."""
        ink = self._ink()
        focused = self.hasFocus()
        rect = within(self, 0.75 + (FOCUS_GAP if focused else 0.0))
        radius = min(rect.height() / 2, 12.0 if self.height() < TALL else 18.0)
        painter = painter_on(self)
        body = ink.body
        if self.isEnabled() and (self._hovered or self.isDown()):
            body = ink.hover.darker(108) if self.isDown() else ink.hover
        rounded(painter, rect, radius, body, ink.edge, width=1.5)
        if focused:
            focus_ring(painter, QRectF(self.rect()), radius + 3, self._look.theme.focus)
        painter.setFont(self._words())
        text = self._plain()
        width = QFontMetricsF(painter.font()).horizontalAdvance(text)
        icon = self._drawn_icon()
        size = self._icon_size() if icon else 0.0
        gap = GAP if icon and text else 0
        left = rect.center().x() - (width + size + gap) / 2
        if icon:
            draw_icon(painter, icon, QRectF(left, rect.center().y() - size / 2, size, size), ink.words)
        painter.setPen(ink.words)
        painter.drawText(
            QRectF(left + size + gap, rect.top(), width + 4, rect.height()),
            Qt.AlignmentFlag.AlignVCenter,
            text,
        )

    def _plain(self) -> str:
        return self.text().replace("&&", "&") if self._shows_text else ""

    def _drawn_icon(self) -> str | None:
        return self._icon if self._shows_icon or not self._plain() else None

    def _icon_size(self) -> float:
        return 20 if self.height() < TALL else 26

    def _words(self) -> QFont:
        return self._look.font(Style.BODYB, px=self._px)

    def _ink(self) -> Ink:
        theme = self._look.theme
        ink = _inks(theme)[self._kind]
        if self.isEnabled():
            return ink
        if self._kind is ButtonKind.GHOST:
            return Ink(None, theme.canvas, None, theme.disabled)
        return Ink(theme.surface, theme.surface, theme.line, theme.disabled)


def _inks(theme: Theme) -> dict[ButtonKind, Ink]:
    return {
        ButtonKind.PRIMARY: Ink(theme.primary, theme.primary_hi, None, theme.on_primary),
        ButtonKind.SECONDARY: Ink(theme.surface, theme.soft, theme.control, theme.strong),
        ButtonKind.GHOST: Ink(None, theme.sunken, None, theme.text),
        ButtonKind.TONAL: Ink(theme.sunken, theme.line, None, theme.strong),
        ButtonKind.DANGERLINE: Ink(theme.surface, theme.danger_soft, theme.danger, theme.danger),
        ButtonKind.DANGER: Ink(theme.danger, theme.danger, None, theme.surface),
        ButtonKind.SOS: Ink(theme.sos, theme.sos_hi, None, theme.on_sos),
        ButtonKind.SOS_SOFT: Ink(theme.sos_soft, theme.sos_soft, theme.sos, theme.on_sos_soft),
    }
