"""Owns the aid for wireless outputs: the user taps to ticks, and the delay that shows is offered."""

from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from stretchcoach.core.sound_choice import LATENCIES
from stretchcoach.core.tap_aid import (
    FEWEST,
    PACE,
    TICKS,
    Judgement,
    Offered,
    OutOfRange,
    TooFew,
    TooScattered,
)
from stretchcoach.ui.boxes import boxed, column, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.flow import Flow
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look
from stretchcoach.ui.pressable import ENTER
from stretchcoach.ui.settings_rows import setting

translate = QCoreApplication.translate

UNFELT: Final = 30
"""A delay of so many milliseconds is not noticed, and no hand is more exact."""


class TapPad(Button):
    """A large field; `tapped` tells the moment it goes down, by key or by pointer."""

    tapped = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "timer", "tonal", 72)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and Return as they go down; a key that is held is one tap."""
        if event.key() in ENTER | {Qt.Key.Key_Space}:
            if not event.isAutoRepeat():
                self.tapped.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, not the release."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.tapped.emit()


class TapPanel(QWidget):
    """Asks for the ticks, takes the taps, tells what came out; `accepted(int)` carries the delay (ms).

    `left` tells that nobody taps any more: the user has stopped, or the page is gone.
    """

    begun = Signal()
    tapped = Signal()
    left = Signal()
    accepted = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._offered = 0
        self._taps = 0
        self._begin = Button(look, self.tr("Tap when you hear it"), "timer", "secondary", 40)
        self._pad = TapPad(look)
        self._stop = Button(look, self.tr("Stop"), "x", "ghost", 44)
        self._words = Label(look, "", tone="strong", wrap=True)
        self._use = Button(look, "", "check", "secondary", 40)
        self._again = Button(look, self.tr("Again"), "refresh", "ghost", 40)
        self._away = Button(look, self.tr("Leave it as it is"), None, "ghost", 40)
        self._states = (self._offer(look), self._listening(look), self._answer())
        self.setLayout(column(*self._states, spacing=0))
        self._begin.clicked.connect(self.begun)
        self._again.clicked.connect(self.begun)
        self._pad.tapped.connect(self._count)
        self._stop.clicked.connect(self._give_up)
        self._away.clicked.connect(self._back)
        self._use.clicked.connect(self._accept)
        self._show(self._states[0])

    def show_listening(self) -> None:
        """Take taps from now on: ticks are coming."""
        self._taps = 0
        self._pad.setText(self.tr("Tap here, or press Space, with each tick"))
        self._show(self._states[1])
        self._pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_judgement(self, judgement: Judgement) -> None:
        """Tell what the taps say."""
        self._words.setText(judgement_words(judgement))
        if isinstance(judgement, Offered):
            self._offered = judgement.latency
            self._use.setText(self.tr("Use {delay}").format(delay=milliseconds(judgement.latency)))
        self._use.setVisible(isinstance(judgement, Offered))
        self._show(self._states[2])
        first = self._use if isinstance(judgement, Offered) else self._again
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, reason: str | None) -> None:
        """Offer the aid only where `reason` is None."""
        self._begin.refuse(reason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop where the page is left."""
        super().hideEvent(event)
        self.left.emit()
        self._show(self._states[0])

    def _offer(self, look: Look) -> QWidget:
        hint = self.tr("Not sure how late? The program plays {ticks} ticks, you tap along, and it tells.")
        return setting(look, self.tr("Find the delay"), hint.format(ticks=TICKS), self._begin)

    def _listening(self, look: Look) -> QWidget:
        told = self.tr(
            "Close your eyes. {ticks} ticks come at a steady pace; the first {pace} set it. "
            "Do not wait for a tick and answer it: tap along, so that your taps fall on the ticks."
        )
        words = Label(look, told.format(ticks=TICKS, pace=PACE), tone="strong", wrap=True)
        line = row(spacing=10)
        line.addWidget(self._pad, 1)
        line.addWidget(self._stop)
        return boxed(column(words, line, spacing=10))

    def _answer(self) -> QWidget:
        return boxed(column(self._words, Flow((self._use, self._again, self._away)), spacing=10))

    def _show(self, state: QWidget) -> None:
        for each in self._states:
            each.setVisible(each is state)
        QTimer.singleShot(0, self, self._come_into_view)

    def _come_into_view(self) -> None:
        """Scroll the page where this state is higher than the one before."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None and self.isVisible() and self._states[0].isHidden():
            around.ensureWidgetVisible(self, 0, 24)

    def _count(self) -> None:
        self._taps += 1
        self._pad.setText(self.tr("{count} taps").format(count=self._taps))
        self.tapped.emit()

    def _give_up(self) -> None:
        self.left.emit()
        self._back()

    def _accept(self) -> None:
        self.accepted.emit(self._offered)
        self._back()

    def _back(self) -> None:
        self._show(self._states[0])
        self._begin.setFocus(Qt.FocusReason.OtherFocusReason)


def milliseconds(value: int) -> str:
    """Return a delay in words; one that is too early has a minus."""
    sign = "\N{MINUS SIGN}" if value < 0 else "+" if value else ""
    return f"{sign}{abs(value)} ms"


def judgement_words(judgement: Judgement) -> str:
    """Return what the taps say, and what to do."""
    match judgement:
        case Offered(latency, spread):
            told = translate("TapPanel", "Your taps come {delay}, give or take {spread} ms.")
            if abs(latency) <= UNFELT:
                told += translate("TapPanel", " So little is not felt: your output is on time.")
            elif latency > 0:
                told += translate(
                    "TapPanel",
                    " With this set, sounds are played so much earlier, and you hear them on time.",
                )
            else:
                told += translate(
                    "TapPanel", " With this set, sounds are played so much later, and you hear them on time."
                )
            return told.format(delay=_after_the_ticks(latency), spread=spread)
        case TooFew(taps):
            told = translate(
                "TapPanel",
                "{taps} of your taps belong to a tick; it takes {fewest} to tell. Tap once with each tick.",
            )
            return told.format(taps=taps, fewest=FEWEST)
        case TooScattered(spread):
            told = translate(
                "TapPanel",
                "Your taps lie too far apart to tell a delay: {spread} ms from their middle. "
                "Let the first ticks pass, feel the pace, then tap along.",
            )
            return told.format(spread=spread)
        case OutOfRange(latency):
            told = translate(
                "TapPanel",
                "Your taps come {delay}. At most {most} ms can be set: "
                "try another output, or a cable, or tap again.",
            )
            return told.format(delay=_after_the_ticks(latency), most=LATENCIES[-1])
        case _:
            assert_never(judgement)


def _after_the_ticks(latency: int) -> str:
    told = (
        translate("TapPanel", "{delay} ms before the ticks")
        if latency < 0
        else translate("TapPanel", "{delay} ms after the ticks")
    )
    return told.format(delay=abs(latency))
