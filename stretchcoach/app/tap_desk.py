"""Owns one round of the aid for wireless outputs: ticks through the voice, taps by the clock, a judgement."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from stretchcoach.core.cue import Tone
from stretchcoach.core.sound_choice import SoundChoice
from stretchcoach.core.tap_aid import end_of, judged, ticks_from
from stretchcoach.ports import Clock, Voice

FIRST: Final = timedelta(seconds=1.5)
"""From the press to the first tick, beside the silence that wakes the output."""
LOOK_EVERY: Final = 100
"""Milliseconds between two looks at whether the ticks are over."""
LOUD: Final = 100


class TapDesk(QObject):
    """Plays ticks as they are, without correction and loud; `judgement` tells what the taps say.

    Before and after, the voice is as `choice` has it.
    """

    judgement = Signal(object)

    def __init__(
        self, voice: Voice, clock: Clock, choice: Callable[[], SoundChoice], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._voice, self._clock, self._choice = voice, clock, choice
        self._ticks: tuple[timedelta, ...] = ()
        self._taps: list[timedelta] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    @property
    def listening(self) -> bool:
        """Whether ticks are coming."""
        return bool(self._ticks)

    def begin(self) -> None:
        """Let the ticks come."""
        self.stop()
        choice = self._choice()
        self._voice.configure(replace(choice, latency=0, tick=LOUD))
        self._voice.prepare([Tone.REP])
        begin = self._clock.now() + FIRST + timedelta(milliseconds=choice.lead_in)
        self._ticks, self._taps = ticks_from(begin), []
        for tick in self._ticks:
            self._voice.play(Tone.REP, tick)
        self._timer.start()

    def tap(self) -> None:
        """Note a tap."""
        if self._ticks:
            self._taps.append(self._clock.now())

    def look(self) -> None:
        """Judge, once the last tick is over."""
        if self._ticks and self._clock.now() > end_of(self._ticks):
            judgement = judged(self._ticks, self._taps)
            self.stop()
            self.judgement.emit(judgement)

    def stop(self) -> None:
        """Let no more ticks come, and the voice be as it is set."""
        if self._ticks:
            self._timer.stop()
            self._ticks = ()
            self._voice.hush()
            self._voice.configure(self._choice())
