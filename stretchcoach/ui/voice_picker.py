"""Owns the choice of the voice: engine, language, voice, how it speaks, and hearing it."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.core.sound_choice import PITCHES, RATES, VOLUMES, VoiceChoice
from stretchcoach.ui.amount import Amount
from stretchcoach.ui.boxes import boxed, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.look import Look
from stretchcoach.ui.notice_words import notice_words
from stretchcoach.ui.pick_box import Entry, PickBox
from stretchcoach.ui.settings_rows import setting
from stretchcoach.ui.voice_state import SoundView, missing, primary, sorted_languages, voice_words

RATE_STEP = 5
PERCENT_STEP = 5


def percent(value: int) -> str:
    """Return per cent in words."""
    return f"{value} %"


class VoicePicker(QObject):
    """The settings of a voice, as rows; `changed` carries the `VoiceChoice` with one thing changed."""

    changed = Signal(object)
    sample = Signal()

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._choice = VoiceChoice()
        self._view = SoundView()
        self._engine = PickBox(look, self.tr("Spoken by"))
        self._language = PickBox(look, self.tr("Language"))
        self._voice = PickBox(look, self.tr("Voice"))
        self._try = Button(look, self.tr("Hear a sample"), "play", "secondary", 40)
        self._rate = Amount(look, self.tr("Speed"), _stepped(RATES, RATE_STEP), str)
        self._pitch = Amount(look, self.tr("Pitch"), _stepped(PITCHES, PERCENT_STEP), percent, origin=50)
        self._volume = Amount(look, self.tr("Volume"), _stepped(VOLUMES, PERCENT_STEP), percent)
        self._engine.picked.connect(lambda name: self._change(replace(self._choice, engine=name, voice="")))
        self._language.picked.connect(
            lambda code: self._change(replace(self._choice, language=code, voice=""))
        )
        self._voice.picked.connect(lambda name: self._change(replace(self._choice, voice=name)))
        self._rate.chosen.connect(lambda rate: self._change(replace(self._choice, rate=rate)))
        self._pitch.chosen.connect(lambda pitch: self._change(replace(self._choice, pitch=pitch)))
        self._volume.chosen.connect(lambda volume: self._change(replace(self._choice, volume=volume)))
        self._try.clicked.connect(self.sample)

    def rows(self) -> tuple[QWidget, ...]:
        """Return the settings, in the order in which they are read."""
        look = self._look
        engine = self.tr("What turns words into speech. If it fails, the next one takes over.")
        voices = boxed(row(self._voice, self._try))
        voices.setFocusProxy(self._voice)
        voices.setAccessibleName(self.tr("Voice"))
        language = self.tr("What is in another language is spoken by a voice of its own.")
        return (
            setting(look, self.tr("Spoken by"), engine, self._engine),
            setting(look, self.tr("Language"), language, self._language),
            setting(look, self.tr("Voice"), self.tr("On this computer. Nothing is sent out."), voices),
            setting(look, self.tr("Speed"), self.tr("Words a minute."), self._rate),
            setting(look, self.tr("Pitch"), "", self._pitch),
            setting(look, self.tr("Volume"), "", self._volume),
        )

    def show_choice(self, choice: VoiceChoice) -> None:
        """Show what is chosen, without telling of a change."""
        self._choice = choice
        self._rate.put(choice.rate)
        self._pitch.put(choice.pitch)
        self._volume.put(choice.volume)
        self._fill()

    def show_view(self, view: SoundView) -> None:
        """Offer the voices there are."""
        self._view = view
        self._fill()

    def _fill(self) -> None:
        """Fill the lists; what is chosen and not there stands in them all the same."""
        choice, view = self._choice, self._view
        engine = view.engine(choice.engine)
        engines = [
            Entry("", self.tr("The best there is")),
            *(Entry(e.name, notice_words(e.label)) for e in view.engines),
        ]
        if choice.engine and engine is None:
            engines.append(Entry(choice.engine, self._absent(choice.engine)))
        self._engine.show_entries(engines, choice.engine)
        spoken = primary(choice.language or self._look.words.language)
        languages = sorted_languages(engine, spoken)
        self._language.show_entries([Entry(code, words) for code, words in languages], spoken)
        offers = engine.speaking(spoken) if engine is not None else ()
        voices = [
            Entry("", self.tr("The clearest")),
            *(Entry(each.name, voice_words(each)) for each in offers),
        ]
        if choice.voice and choice.voice not in {each.name for each in offers}:
            voices.append(Entry(choice.voice, self._absent(choice.voice)))
        self._voice.show_entries(voices, choice.voice)

    def _absent(self, name: str) -> str:
        return missing(name) if self._view.looked else name

    def _change(self, choice: VoiceChoice) -> None:
        if choice != self._choice:
            self._choice = choice
            self._fill()
            self.changed.emit(choice)


def _stepped(values: range, step: int) -> range:
    return range(values.start, values.stop, step)
