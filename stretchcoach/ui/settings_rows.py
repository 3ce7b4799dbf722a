"""Owns how a setting is laid out: its name and a hint on the left, the control on the right."""

from PySide6.QtWidgets import QFrame, QWidget

from stretchcoach.ui.boxes import boxed, column, row
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.panel import Panel


def setting(look: Look, name: str, hint: str, control: QWidget) -> QWidget:
    """Return one setting; the control is named for a screen reader."""
    if not control.accessibleName():
        control.setAccessibleName(name)
    told = column(None, Label(look, name, tone="strong", weight=550, wrap=True), spacing=1)
    if hint:
        told.addWidget(Label(look, hint, Style.CAPTION, "muted", wrap=True))
    told.addStretch(1)
    line = row(spacing=16)
    line.addLayout(told, 1)
    line.addWidget(control)
    return boxed(line)


def group(look: Look, title: str, *settings: QWidget) -> Panel:
    """Return a card with a title and settings that are parted by thin lines."""
    heading = Label(look, title, Style.BODY, "strong", px=look.px(Style.BODY) * 17 / 14, weight=600)
    inside = column(heading, spacing=12, margins=(22, 16, 22, 18))
    for index, each in enumerate(settings):
        if index:
            inside.addWidget(rule(look))
        inside.addWidget(each)
    panel = Panel(look)
    panel.setLayout(inside)
    return panel


def rule(look: Look) -> QFrame:
    """Return a thin line."""
    line = QFrame()
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    palette = line.palette()
    palette.setColor(line.backgroundRole(), look.theme.line)
    line.setPalette(palette)
    return line
