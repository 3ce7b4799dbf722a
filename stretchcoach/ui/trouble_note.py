"""Owns the note on what is wrong with the voice, with the one command that mends it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QSizePolicy

from stretchcoach.ui.boxes import boxed, column, row, show_if
from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Icon, Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.notice_words import notice_words
from stretchcoach.ui.panel import Panel


class TroubleNote(Panel):
    """Hidden while all is well; the command can be marked, and copied by a button."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, fill=look.theme.warn_soft, line=look.theme.warn, radius=12)
        self._what = Label(look, "", Style.BODYB, "warn", wrap=True)
        self._command = Label(look, "", tone="strong", wrap=True)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(round(look.px(Style.BODY)))
        self._command.setFont(font)
        self._command.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._command.setAccessibleName(self.tr("The command that mends it"))
        self._copy = Button(look, self.tr("Copy"), "file", "secondary", 40)
        self._copy.setAccessibleName(self.tr("Copy the command"))
        self._copy.clicked.connect(self._put_on_clipboard)
        words = Label(look, self.tr("This command, in a terminal, mends it:"), Style.CAPTION, wrap=True)
        line = row(spacing=12)
        line.addWidget(self._command, 1)
        line.addWidget(self._copy)
        self._mend = boxed(column(words, line, spacing=4))
        told = column(self._what, self._mend, spacing=8)
        inside = row(spacing=12, margins=(16, 12, 16, 12))
        inside.addWidget(Icon("info", 20, look.theme.warn), 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(told, 1)
        self.setLayout(inside)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_trouble(self, trouble: str | None, fix: str | None) -> None:
        """Say what is wrong; None hides the note."""
        if fix != self._command.text():
            self._copy.setText(self.tr("Copy"))
            self._copy.set_icon("file")
        words = notice_words(trouble or "")
        self._what.setText(words)
        self._command.setText(fix or "")
        show_if(self._mend, shown=fix is not None)
        self.setAccessibleName(words)
        show_if(self, shown=trouble is not None)

    def _put_on_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self._command.text())
        self._copy.setText(self.tr("Copied"))
        self._copy.set_icon("check")
