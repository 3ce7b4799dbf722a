"""Owns the look: theme, type sizes, motion and words that every widget is given when it is made."""

from enum import StrEnum, unique
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette

from stretchcoach.core.value import dataclass
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.ui.theme import LIGHT, Theme

TIGHT_FROM: Final = 28
"""From this size in px on, letters stand a little closer."""


@unique
class Style(StrEnum):
    """The sizes of type on pages; session sizes follow the window instead."""

    MICRO = "micro"
    CAPTION = "caption"
    BODY = "body"
    BODYB = "bodyb"
    LEAD = "lead"
    LEADB = "leadb"
    TITLE = "title"
    HEAD = "head"


SIZES: Final = {
    Style.MICRO: (12 / 14, 500),
    Style.CAPTION: (13 / 14, 400),
    Style.BODY: (1.0, 400),
    Style.BODYB: (1.0, 600),
    Style.LEAD: (16 / 14, 400),
    Style.LEADB: (16 / 14, 600),
    Style.TITLE: (20 / 14, 600),
    Style.HEAD: (2.0, 650),
}
"""Factor of the base size, and weight."""


@dataclass(frozen=True, slots=True)
class Look:
    """How everything is drawn; `base` is the platform font's size in px, `scale` the user's text size."""

    theme: Theme = LIGHT
    base: float = 14
    scale: float = 1.0
    reduced_motion: bool = False
    words: Phrasebook = ENGLISH
    """What phases, sides and positions are called."""

    def px(self, style: Style | str) -> float:
        """Return the size of `style` in px."""
        return self.base * self.scale * SIZES[Style(style)][0]

    def font(
        self,
        style: Style | str = Style.BODY,
        *,
        px: float | None = None,
        weight: int | None = None,
        tabular: bool = False,
    ) -> QFont:
        """Return the platform's font in `style`; `px` and `weight` replace the style's own."""
        size = round(px if px is not None else self.px(style))
        font = QFont()
        font.setPixelSize(max(1, size))
        font.setWeight(QFont.Weight(weight or SIZES[Style(style)][1]))
        if size >= TIGHT_FROM:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font


def base_of(font: QFont) -> float:
    """Return the size of the platform's `font` in px."""
    return QFontInfo(font).pixelSize()


def palette(look: Look) -> QPalette:
    """Return the palette for what Qt draws itself."""
    theme = look.theme
    colors = QPalette()
    for role, color in (
        (QPalette.ColorRole.Window, theme.canvas),
        (QPalette.ColorRole.WindowText, theme.text),
        (QPalette.ColorRole.Base, theme.surface),
        (QPalette.ColorRole.AlternateBase, theme.sunken),
        (QPalette.ColorRole.Text, theme.strong),
        (QPalette.ColorRole.Button, theme.surface),
        (QPalette.ColorRole.ButtonText, theme.strong),
        (QPalette.ColorRole.Highlight, theme.primary),
        (QPalette.ColorRole.HighlightedText, theme.on_primary),
        (QPalette.ColorRole.PlaceholderText, theme.muted),
        (QPalette.ColorRole.Link, theme.primary),
        (QPalette.ColorRole.ToolTipBase, theme.raised),
        (QPalette.ColorRole.ToolTipText, theme.strong),
    ):
        colors.setColor(role, color)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        colors.setColor(QPalette.ColorGroup.Disabled, role, theme.disabled)
    return colors


def qss(look: Look) -> str:
    """Return the style sheet for fields, sliders, lists and scroll bars: colours, never fonts."""
    theme = look.theme
    return f"""
QLineEdit, QPlainTextEdit {{
    background: {_css(theme.surface)}; color: {_css(theme.strong)};
    border: 1px solid {_css(theme.control)}; border-radius: 10px; padding: 9px 6px;
    selection-background-color: {_css(theme.primary)}; selection-color: {_css(theme.on_primary)};
    placeholder-text-color: {_css(theme.muted)};
}}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {_css(theme.focus)}; padding: 8px 5px; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{
    color: {_css(theme.disabled)}; border-color: {_css(theme.line)};
}}
QComboBox {{
    background: {_css(theme.surface)}; color: {_css(theme.strong)};
    border: 1px solid {_css(theme.control)}; border-radius: 10px; padding: 9px 12px;
    combobox-popup: 0;
}}
QComboBox:focus {{ border: 2px solid {_css(theme.focus)}; padding: 8px 11px; }}
QComboBox QAbstractItemView::item {{ min-height: 32px; padding: 0 8px; }}
QComboBox QAbstractItemView {{
    background: {_css(theme.raised)}; color: {_css(theme.strong)}; border: 1px solid {_css(theme.line)};
    outline: 0;
    selection-background-color: {_css(theme.soft)}; selection-color: {_css(theme.on_soft)};
}}
QMenu {{
    background: {_css(theme.raised)}; color: {_css(theme.strong)}; border: 1px solid {_css(theme.line)};
    padding: 6px;
}}
QMenu::item {{ padding: 9px 20px 9px 14px; border-radius: 8px; }}
QMenu::item:selected {{ background: {_css(theme.soft)}; color: {_css(theme.on_soft)}; }}
QMenu::item:disabled {{ color: {_css(theme.disabled)}; }}
QMenu::separator {{ height: 1px; background: {_css(theme.line)}; margin: 6px 8px; }}
QSlider:horizontal {{ min-height: 24px; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {_css(theme.sunken)}; }}
QSlider::sub-page:horizontal {{ border-radius: 2px; background: {_css(theme.primary)}; }}
QSlider::handle:horizontal {{
    width: 18px; height: 18px; margin: -9px 0; border-radius: 11px;
    background: {_css(theme.primary)}; border: 2px solid {_css(theme.surface)};
}}
QSlider::handle:horizontal:focus {{ border-color: {_css(theme.focus)}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: 10px; background: transparent; }}
QScrollBar::handle:vertical {{ background: {_css(theme.control)}; border-radius: 5px; min-height: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QToolTip {{
    background: {_css(theme.raised)}; color: {_css(theme.strong)}; border: 1px solid {_css(theme.line)};
    padding: 6px;
}}
"""


def _css(color: QColor) -> str:
    return color.name()
