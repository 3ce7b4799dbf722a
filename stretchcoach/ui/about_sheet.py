"""Owns the sheet about a routine: where its figures come from, and who has reviewed it."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QWidget

from stretchcoach.core.labels import Review
from stretchcoach.core.routine import Routine
from stretchcoach.ui.boxes import column, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Icon, Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.panel import Panel
from stretchcoach.ui.sheet import Sheet
from stretchcoach.ui.snug import Snug
from stretchcoach.ui.uses_panel import block

WIDTH = 640
"""px at text scale 1."""


class AboutSheet(Sheet):
    """What stands behind a routine, in plain words."""

    def __init__(self, look: Look, routine: Routine, over: QWidget) -> None:
        heading = QCoreApplication.translate("AboutSheet", "About this routine")
        super().__init__(look, heading, over, width=round(WIDTH * max(1.0, look.scale)))
        theme = look.theme
        words = column(Label(look, routine.title, Style.LEAD, "muted", wrap=True), spacing=14)
        words.addWidget(self._review(look, routine.review))
        if routine.sources:
            heading = self.tr("Where its figures come from")
            words.addWidget(block(look, "file", heading, routine.sources, theme.info))
        else:
            words.addWidget(Label(look, self.tr("Its author names no sources."), wrap=True))
        words.addWidget(
            Label(
                look,
                self.tr(
                    "Seconds, rounds and repeats follow these sources as far as they go. Where they give "
                    "none, the gentler habit of practice was taken. It may ease; nobody can promise more."
                ),
                tone="muted",
                wrap=True,
            )
        )
        if routine.targets:
            muscles = self.tr("It is for: {muscles}.").format(muscles=", ".join(routine.targets))
            words.addWidget(Label(look, muscles, wrap=True))
        self.body.addWidget(Snug(words))
        close = Button(look, self.tr("Close"), None, "primary", 48)
        close.clicked.connect(self.dismiss)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)

    def _review(self, look: Look, review: Review | None) -> Panel:
        theme = look.theme
        if review is None:
            fill, ink, icon = theme.warn_soft, theme.warn, "info"
            told = self.tr("Not yet reviewed by a physiotherapist.")
        else:
            fill, ink, icon = theme.ok_soft, theme.ok, "shield"
            told = self.tr("Reviewed by {name} on {day}.").format(name=review.by, day=_day_words(review.on))
        panel = Panel(look, fill=fill, line=ink, radius=12)
        line = row(Icon(icon, 20, ink), spacing=10, margins=(14, 10, 14, 10))
        line.addWidget(Label(look, told, Style.BODYB, "strong", wrap=True), 1)
        panel.setLayout(line)
        return panel


def _day_words(day: str) -> str:
    date = QDate.fromString(day, "yyyy-MM-dd")
    return QLocale().toString(date, QLocale.FormatType.LongFormat)
