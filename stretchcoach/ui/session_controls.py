"""Owns the row of session buttons: it gives up icons and words before it gives up a button."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from stretchcoach.core.progress import Progress, State
from stretchcoach.core.routine import Kind
from stretchcoach.ui.button import Button
from stretchcoach.ui.look import Look
from stretchcoach.ui.session_sizes import SessionSizes


class SessionControls(QWidget):
    """Back, the main button, skip, ten seconds more, and I'm done at the far end."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.back = Button(look, self.tr("Back"), "back")
        self.back.set_hint(self.tr("Back (Left or P); twice for the step before"))
        self.main = Button(look, self.tr("Pause"), "pause", "primary")
        self.main.set_hint(self.tr("Pause or go on (Space)"))
        self.skip = Button(look, self.tr("Skip"), "skip")
        self.skip.set_hint(self.tr("Next step (Right or N)"))
        self.extend = Button(look, self.tr("+10 s"), "clock")
        self.extend.set_hint(self.tr("Ten seconds more (+)"))
        self.stop = Button(look, self.tr("I’m done"), "stop", "dangerline")
        self.stop.set_hint(self.tr("Stop here (S or End); stopping early counts as done"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for button in (self.back, self.main, self.skip, self.extend):
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._row.addWidget(self.stop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_progress(self, progress: Progress, *, extendable: bool) -> None:
        """Name the main button after what it does now, and say why a step is not made longer."""
        if progress.state is State.WAITING:
            self._name_main(self.tr("I’m ready"), "check")
        elif progress.state is State.PAUSED:
            self._name_main(self.tr("Resume"), "play")
        elif progress.state is State.READY:
            self._name_main(self.tr("Start"), "play")
        else:
            self._name_main(self.tr("Pause"), "pause")
        self.extend.refuse(None if extendable else self._why_not(progress.segment.kind))

    def resize_to(self, sizes: SessionSizes) -> None:
        """Give the buttons other measures."""
        self._row.setSpacing(round(sizes.control_gap))
        for button in (self.back, self.skip, self.extend, self.stop):
            button.resize_to(sizes.control, px=sizes.control_text, padding=sizes.control_padding)
        self.main.resize_to(sizes.control, px=sizes.main_text)
        self.main.setMinimumWidth(sizes.main_width)
        self.setFixedHeight(sizes.control)
        self._compact()

    def minimumSizeHint(self) -> QSize:
        """Return the least height; the row makes do with any width."""
        return QSize(0, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of each button as there is room for."""
        super().resizeEvent(event)
        self._compact()

    def _name_main(self, text: str, icon: str) -> None:
        if text != self.main.text():
            self.main.setText(text)
            self.main.set_icon(icon)
            self._compact()

    def _why_not(self, kind: Kind) -> str:
        if kind is Kind.CONTRACT:
            return self.tr("Pressing for longer does not help")
        if kind is Kind.REPS:
            return self.tr("Repetitions are counted, not timed")
        return self.tr("This step is as long as it should be")

    def _compact(self) -> None:
        """Leave away the icon of +10 s first, then the words of Back and Skip."""
        for icon, words in ((True, True), (False, True), (False, False)):
            self.extend.show_icon(icon)
            self.back.show_text(words)
            self.skip.show_text(words)
            if self._needed() <= self.width():
                break

    def _needed(self) -> int:
        buttons = (self.back, self.main, self.skip, self.extend, self.stop)
        widths = [max(button.sizeHint().width(), button.minimumWidth()) for button in buttons]
        return sum(widths) + self._row.spacing() * len(buttons)
