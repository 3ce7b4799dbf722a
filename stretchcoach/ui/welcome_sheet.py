"""Owns the first run: what the program is, five rules, an offer to tell about the body, emergency signs."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from stretchcoach.core.profile import Profile
from stretchcoach.ui.boxes import column, empty, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.emergency_list import emergency_lists
from stretchcoach.ui.emphasis import EmphasisLabel
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.profile_questions import ProfileQuestions
from stretchcoach.ui.sheet import Sheet
from stretchcoach.ui.snug import Snug
from stretchcoach.ui.welcome_words import rules, small_print, what_it_is

WIDTH: Final = 760
"""px at text scale 1."""
BESIDE_BAR: Final = (0, 0, 14, 0)
"""Margins that keep words clear of the scroll bar."""
STEPS: Final = 4


class WelcomeSheet(Sheet):
    """Four short pages; it goes only with one of its buttons.

    `agreed` ends it, `has_sign` tells of an emergency sign, `cramp` asks for help at once, and
    `profile_changed` carries what was told.
    """

    agreed = Signal()
    has_sign = Signal()
    cramp = Signal()
    quit_asked = Signal()
    profile_changed = Signal(object)

    def __init__(self, look: Look, number: str, profile: Profile, now: datetime, over: QWidget) -> None:
        heading = QCoreApplication.translate("WelcomeSheet", "Before you start")
        super().__init__(look, heading, over, width=round(WIDTH * max(1.0, look.scale)))
        self._number = number
        self._profile, self._now = profile, now
        self._step = 0
        self._show_step()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back a page with Esc; no other key reaches the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.show_page(max(0, self._step - 1))
        event.accept()

    def show_page(self, step: int) -> None:
        """Show a page, from 0."""
        self._step = step
        self._show_step()
        self._heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_step(self) -> None:
        empty(self.body)
        empty(self.buttons)
        headings = (
            self.tr("Before you start"),
            self.tr("Five rules that keep you safe"),
            self.tr("Anything we should know?"),
            self.tr("Emergency signs"),
        )
        heading = headings[self._step]
        self._heading.setText(heading)
        self.setAccessibleName(heading)
        pages = (self._what_it_is, self._rules, self._questions, self._signs)
        pages[self._step]()

    def _what_it_is(self) -> None:
        words = [Label(self._look, text, Style.LEAD, wrap=True) for text in what_it_is()]
        self.body.addWidget(Snug(column(*words, spacing=12)))
        cramp = self._button(self.tr("I have a cramp now"), "sos_soft", "bolt")
        cramp.clicked.connect(self.cramp)
        self._foot(cramp, self._next(self.tr("Go on")))

    def _rules(self) -> None:
        lines = column(spacing=12)
        numbers = [f"{number}" for number in range(1, len(rules()) + 1)]
        marks = [Label(self._look, number, Style.TITLE, "primary", weight=700) for number in numbers]
        widest = max(mark.sizeHint().width() for mark in marks)
        for mark, rule in zip(marks, rules(), strict=True):
            line = row(spacing=12)
            mark.setFixedWidth(widest)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(EmphasisLabel(self._look, rule, color=self._look.theme.strong), 1)
            lines.addLayout(line)
        self.body.addWidget(Snug(lines))
        self._foot(self._back(), self._next(self.tr("Go on")))

    def _questions(self) -> None:
        told = self.tr(
            "You may tell us now, or leave it: we ask before a routine where it matters. "
            "Your answers stay on this computer."
        )
        asked = ProfileQuestions(self._look)
        asked.show_profile(self._profile, self._now)
        asked.changed.connect(self._take)
        words = Label(self._look, told, Style.LEAD, wrap=True)
        self.body.addWidget(Snug(column(words, asked, spacing=10, margins=BESIDE_BAR)))
        self._foot(self._back(), self._next(self.tr("Go on")))

    def _signs(self) -> None:
        look = self._look
        question = Label(look, self.tr("Do you have any of these right now?"), Style.LEAD)
        small = Label(look, small_print(self._number), Style.CAPTION, "muted", wrap=True)
        lists = emergency_lists(look, self._number)
        self.body.addWidget(Snug(column(question, *lists, small, spacing=10, margins=BESIDE_BAR)))
        leave = self._button(self.tr("Quit"), "ghost")
        leave.clicked.connect(self.quit_asked)
        has = self._button(self.tr("Show me who to call"), "dangerline", "phone")
        has.clicked.connect(self.has_sign)
        agree = self._button(self.tr("None of these: agree and continue"), "primary", "check")
        agree.clicked.connect(self.agreed)
        self._foot(leave, has, agree)

    def _take(self, profile: Profile) -> None:
        self._profile = profile
        self.profile_changed.emit(profile)

    def _back(self) -> Button:
        button = self._button(self.tr("Back"), "ghost")
        button.clicked.connect(lambda: self.show_page(self._step - 1))
        return button

    def _next(self, words: str) -> Button:
        button = self._button(words, "primary")
        button.clicked.connect(lambda: self.show_page(self._step + 1))
        return button

    def _button(self, words: str, kind: str, icon: str | None = None) -> Button:
        return Button(self._look, words, icon, kind, 52, px=self._look.px(Style.LEAD), padding=22)

    def _foot(self, *buttons: Button) -> None:
        *first, last = buttons
        for button in first:
            self.buttons.addWidget(button)
        at = self.tr("{page} of {pages}").format(page=self._step + 1, pages=STEPS)
        self.buttons.addStretch(1)
        if self._step < STEPS - 1:
            self.buttons.addWidget(Label(self._look, at, Style.CAPTION, "muted"))
        self.buttons.addWidget(last)
