"""Owns the session's top line: what is played, how far it is, and three quiet buttons."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from stretchcoach.core.progress import Progress
from stretchcoach.phrasebook import clock
from stretchcoach.ui.button import Button
from stretchcoach.ui.fitted_label import CutLabel
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style


class SessionTop(QWidget):
    """Title, step, time left; voice, emergency signs, floor mode."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self._title = CutLabel(look, title, Style.LEADB)
        self._step = Label(look, "", Style.LEAD)
        self._left = Label(look, "", Style.LEADB, "strong", tabular=True)
        self.voice = Button(look, "", "voice", "ghost")
        self.emergency = Button(look, "", "emergency", "ghost")
        self.emergency.setAccessibleName(self.tr("Emergency signs"))
        self.emergency.set_hint(self.tr("Emergency signs (E)"))
        self.floor = Button(look, self.tr("Floor mode"), "full")
        self.floor.set_hint(self.tr("Large view for the floor (F)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._title)
        row.addWidget(self._step)
        row.addStretch(1)
        row.addWidget(self._left)
        row.addSpacing(8)
        for button in (self.voice, self.emergency, self.floor):
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_voice(True)

    def show_progress(self, progress: Progress) -> None:
        """Show the step and the time that is left."""
        steps = len(progress.timeline.segments)
        step = self.tr("Step {number} of {steps}").format(number=progress.segment.index + 1, steps=steps)
        left = self.tr("{time} left").format(time=clock(progress.left))
        for label, text in ((self._step, step), (self._left, left)):
            if text != label.text():
                label.setText(text)

    def show_voice(self, on: bool) -> None:
        """Show whether the voice is on."""
        self.voice.set_icon("voice" if on else "mute")
        self.voice.setAccessibleName(
            self.tr("Switch the voice off") if on else self.tr("Switch the voice on")
        )
        self.voice.set_hint(self.tr("Switch the voice off (M)") if on else self.tr("Switch the voice on (M)"))

    def set_px(self, px: float) -> None:
        """Write in `px`."""
        self._title.setFont(self._look.font(Style.LEADB, px=px))
        self._step.setFont(self._look.font(Style.LEAD, px=px))
        self._left.setFont(self._look.font(Style.LEADB, px=px, tabular=True))
