"""Owns what the settings of the voice do: voices are found, samples heard, troubles told, taps judged."""

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from stretchcoach.app.alive import alive
from stretchcoach.app.background import Background
from stretchcoach.app.current import Current
from stretchcoach.app.tap_desk import TapDesk
from stretchcoach.core.cue import Tone
from stretchcoach.core.sound_choice import SoundChoice
from stretchcoach.core.tap_aid import Judgement
from stretchcoach.ui.voice_state import SoundView

if TYPE_CHECKING:
    from stretchcoach.app.sound_survey import Survey
    from stretchcoach.ui.voice_settings import VoiceSettings

ASK_EVERY: Final = 500
"""Milliseconds between two questions about what is wrong, while somebody can read the answer."""
SOON: Final = timedelta(seconds=0.3)
"""A tone that is tried begins so long after the press: a buffer of silence need not be thrown away."""


class VoiceDesk(QObject):
    """Serves the cards of voice and sounds; looking around the computer holds up nothing."""

    _found = Signal(object)

    def __init__(self, current: Current, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        services = current.services
        self._voice, self._clock = services.voice, services.clock
        self._cards: VoiceSettings | None = None
        self._survey: Survey | None = None
        self._looking = self._closed = False
        self._around = Background(self)
        self._found.connect(self._take)
        self._asking = QTimer(self)
        self._asking.setInterval(ASK_EVERY)
        self._asking.timeout.connect(self.refresh)
        self.taps = TapDesk(self._voice, self._clock, self._choice, self)
        self.taps.judgement.connect(self._judge)

    def serve(self, cards: "VoiceSettings") -> None:
        """Do what these cards ask for, in place of the ones before."""
        self._cards = cards
        cards.seen.connect(self._seen)
        cards.sample.connect(self._say_sample)
        cards.tone.connect(self._play)
        cards.taps_begun.connect(self._begin_taps)
        cards.tapped.connect(self.taps.tap)
        cards.taps_left.connect(self.taps.stop)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known of the voices, and what is wrong now."""
        cards = alive(self._cards)
        if cards is not None:
            cards.show_view(self._view())

    def let_go(self) -> None:
        """Keep nothing of cards that are about to go."""
        self._cards = None

    def close(self) -> None:
        """Stop; the look around ends with the question it is at."""
        self._closed = True
        self._asking.stop()
        self.taps.stop()
        self._around.finish()

    def _seen(self, seen: bool) -> None:
        """Begin to ask what is wrong, and look around where that was not done or something was missing."""
        if not seen or self._closed:
            self._asking.stop()
            return
        self._asking.start()
        view = self._view()
        if not self._looking and (not view.looked or view.trouble is not None):
            self._looking = True
            self._around.do(self._look_around)
        self.refresh()

    def _look_around(self) -> None:
        """Run beside the window, and hand over what was found."""
        self._found.emit(self._current.services.look_around(lambda: self._closed))

    def _take(self, survey: "Survey | None") -> None:
        self._looking = False
        if survey is not None:
            self._survey = survey
            self.refresh()

    def _view(self) -> SoundView:
        trouble = self._voice.trouble()
        if self._survey is None:
            return SoundView(trouble=trouble)
        return self._survey.view(self._choice().voice.engine, trouble)

    def _choice(self) -> SoundChoice:
        return self._current.settings.sound

    def _say_sample(self) -> None:
        """Let the voice be heard, in the language that the user reads."""
        words = self.tr("Right side. Hold, and breathe out slowly. Three. Two. One. And relax.")
        self._voice.sample(words, self._choice().speaking(self._current.words.language))

    def _play(self, tone: Tone) -> None:
        self._voice.prepare([tone])
        at_least = timedelta(milliseconds=max(0, self._choice().latency))
        self._voice.play(tone, self._clock.now() + at_least + SOON)

    def _begin_taps(self) -> None:
        cards = alive(self._cards)
        if cards is not None:
            self.taps.begin()
            cards.show_listening()

    def _judge(self, judgement: Judgement) -> None:
        cards = alive(self._cards)
        if cards is not None:
            cards.show_judgement(judgement)
