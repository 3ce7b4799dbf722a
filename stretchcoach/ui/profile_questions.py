"""Owns the list of questions about the body; every one may be left open."""

from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.core.condition import Condition
from stretchcoach.core.profile import Profile
from stretchcoach.ui.boxes import column, show_if
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.pick_box import Entry, PickBox
from stretchcoach.ui.profile_words import questions
from stretchcoach.ui.settings_rows import setting
from stretchcoach.ui.switch import Switch
from stretchcoach.ui.yes_no import YesNo

LAST_WEEK = 42
NOT_SURE = 0
WIDTH = 150
"""px at text scale 1."""


class ProfileQuestions(QWidget):
    """All questions; `changed` carries the profile with one answer more."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._profile = Profile()
        self._now: datetime | None = None
        self._answers = dict[Condition, YesNo]()
        self._follows = dict[QWidget, Condition]()
        self._count = Label(look, "", Style.CAPTION, "muted")
        rows = column(self._count, spacing=4)
        self._week = PickBox(look, self.tr("Week of pregnancy"), width=WIDTH)
        self._week.setFixedWidth(round(WIDTH * look.scale))
        self._week.picked.connect(lambda week: self._take_week(int(week)))
        for question in questions():
            control = YesNo(look, question.words)
            control.answered.connect(lambda yes, code=question.code: self._answer(code, yes))
            self._answers[question.code] = control
            line = setting(look, question.words, "", control)
            rows.addWidget(line)
            if question.follows is not None:
                self._follows[line] = question.follows
            if question.code is Condition.PREGNANT:
                week = setting(look, self.tr("Week of pregnancy"), "", self._week)
                rows.addWidget(week)
                self._follows[week] = Condition.PREGNANT
        self._over_60 = Switch(look, self.tr("Age 60 or over"))
        self._over_60.toggled.connect(self._take_age)
        hint = self.tr("Longer holds, up to 60 seconds, are offered then.")
        rows.addWidget(setting(look, self.tr("Age 60 or over"), hint, self._over_60))
        self.setLayout(rows)

    def show_profile(self, profile: Profile, now: datetime) -> None:
        """Show what was told, without telling of a change."""
        self._profile, self._now = profile, now
        asked = [each.code for each in questions() if each.follows is None]
        known = {code: self._answer_to(code, now) for code in self._answers}
        for code, control in self._answers.items():
            control.show_answer(known[code])
        pregnancy = profile.pregnancy
        self._show_week(NOT_SURE if pregnancy is None else pregnancy.week_at(now) or NOT_SURE)
        with QSignalBlocker(self._over_60):
            self._over_60.setChecked(profile.over_60)
        for line, code in self._follows.items():
            show_if(line, shown=bool(known[code]))
        told = self.tr("{number} of {all} answered. All may be left open.")
        number = sum(known[code] is not None for code in asked)
        self._count.setText(told.format(number=number, all=len(asked)))

    def _show_week(self, week: int) -> None:
        offered = sorted({*range(NOT_SURE, LAST_WEEK + 1), week})
        entries = [Entry(str(each), str(each) if each else self.tr("Not sure")) for each in offered]
        self._week.show_entries(entries, str(week))

    def _answer_to(self, code: Condition, now: datetime) -> bool | None:
        if not self._profile.knows(code, now):
            return None
        if code is Condition.PREGNANT:
            return self._profile.pregnancy is not None
        return self._profile.answers[code].yes

    def _answer(self, code: Condition, yes: bool) -> None:
        if self._now is None:
            return
        given = {code: yes}
        if not yes:  # what follows a yes is answered with it
            given |= {each.code: False for each in questions() if each.follows is code}
        self._take(self._profile.answered(given, self._now))

    def _take_week(self, week: int) -> None:
        if self._now is not None:
            self._take(self._profile.pregnant(None if week == NOT_SURE else week, self._now))

    def _take_age(self, on: bool) -> None:
        self._take(self._profile.aged(over_60=on))

    def _take(self, profile: Profile) -> None:
        if self._now is not None:
            self.show_profile(profile, self._now)
            self.changed.emit(profile)
