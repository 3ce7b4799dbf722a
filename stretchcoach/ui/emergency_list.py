"""Owns the lists of emergency signs as panels, and the colours that tell how urgent each is."""

from typing import assert_never

from PySide6.QtGui import QColor

from stretchcoach.ui.boxes import column, row
from stretchcoach.ui.emergency_words import Signs, Urgency, all_signs
from stretchcoach.ui.emphasis import EmphasisLabel
from stretchcoach.ui.label import Icon, Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.panel import Panel


def emergency_lists(look: Look, number: str) -> list[Panel]:
    """Return every sign in full, the most urgent list first; `number` is the one to call."""
    return [_list(look, signs) for signs in all_signs(number)]


def _list(look: Look, signs: Signs) -> Panel:
    fill, ink, icon, mark = urgency_look(look, signs.urgency)
    panel = Panel(look, fill=fill, line=ink)
    heading = Label(look, signs.heading, px=look.px(Style.BODY) * 18 / 14, weight=600, wrap=True)
    heading.set_ink(ink)
    head = row(Icon(icon, 22, ink), spacing=10)
    head.addWidget(heading, 1)
    lines = column(head, spacing=7, margins=(20, 14, 20, 14))
    for text in signs.lines:
        words = EmphasisLabel(look, text, color=look.theme.strong)
        line = row(column(Icon(mark, 18, ink), None), spacing=10)
        line.addWidget(words, 1)
        lines.addLayout(line)
    panel.setLayout(lines)
    return panel


def urgency_look(look: Look, urgency: Urgency) -> tuple[QColor, QColor, str, str]:
    """Return ground, ink, the heading's icon and each sign's icon."""
    theme = look.theme
    match urgency:
        case Urgency.NOW:
            return theme.danger_soft, theme.danger, "phone", "emergency"
        case Urgency.SAME_DAY:
            return theme.warn_soft, theme.warn, "clock", "info"
        case Urgency.THIS_WEEK:
            return theme.info_soft, theme.info, "info", "info"
        case _:
            assert_never(urgency)
