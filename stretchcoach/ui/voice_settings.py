"""Owns the settings of voice and sounds: who speaks, how much, how loud, how early, and what is captioned."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from stretchcoach.core.cue import Tone
from stretchcoach.core.sound_choice import LATENCIES, LEAD_INS, VOLUMES, SoundChoice, VoiceChoice
from stretchcoach.core.talk import Countdown, Talk
from stretchcoach.core.tap_aid import Judgement
from stretchcoach.storage.settings import Settings
from stretchcoach.ui.amount import Amount
from stretchcoach.ui.boxes import boxed, column, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.look import Look
from stretchcoach.ui.segmented import Segmented
from stretchcoach.ui.settings_rows import group, setting
from stretchcoach.ui.switch import Switch
from stretchcoach.ui.tap_panel import TapPanel, milliseconds
from stretchcoach.ui.trouble_note import TroubleNote
from stretchcoach.ui.voice_picker import PERCENT_STEP, VoicePicker, percent
from stretchcoach.ui.voice_state import SoundView

TALKS: Final = (Talk.FULL, Talk.PHASES, Talk.CHIMES)
COUNTDOWNS: Final = (Countdown.SPOKEN, Countdown.TICKS, Countdown.OFF)
LATENCY_STEP: Final = 10
LEAD_IN_STEP: Final = 100


class VoiceSettings(QWidget):
    """The cards of this category; `changed` carries all settings with one changed."""

    changed = Signal(object)
    seen = Signal(bool)
    """Whether anyone can see the cards."""
    sample = Signal()
    """The voice is to be heard as it is set."""
    tone = Signal(object)
    """A `Tone` is to be heard as it is set."""
    taps_begun = Signal()
    tapped = Signal()
    taps_left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._settings = Settings()
        self._trouble = TroubleNote(look)
        self._speak = Switch(look, self.tr("Speak the cues"))
        talks = [self.tr("Everything"), self.tr("Phases"), self.tr("Chimes")]
        self._talk = Segmented(look, talks)
        self._picker = VoicePicker(look, self)
        self._countdown = Segmented(look, [self.tr("Spoken"), self.tr("Ticks"), self.tr("Off")])
        volumes = range(VOLUMES.start, VOLUMES.stop, PERCENT_STEP)
        self._chime = Amount(look, self.tr("Chimes"), volumes, percent)
        self._tick = Amount(look, self.tr("Ticks"), volumes, percent)
        latencies = range(LATENCIES.start, LATENCIES.stop, LATENCY_STEP)
        self._latency = Amount(look, self.tr("Delay of the sound"), latencies, milliseconds, origin=0)
        self._taps = TapPanel(look)
        lead_ins = range(LEAD_INS.start, LEAD_INS.stop, LEAD_IN_STEP)
        self._lead_in = Amount(look, self.tr("Wake the speaker first"), lead_ins, self._seconds)
        self._captions = Switch(look, self.tr("Captions"))
        self._connect()
        self.setLayout(
            column(
                self._trouble,
                self._voice_card(),
                self._sounds_card(),
                self._timing_card(),
                self._captions_card(),
                spacing=14,
            )
        )

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, without telling of a change."""
        self._settings = settings
        with QSignalBlocker(self._speak), QSignalBlocker(self._captions):
            self._speak.setChecked(settings.voice)
            self._captions.setChecked(settings.captions)
        with QSignalBlocker(self._talk), QSignalBlocker(self._countdown):
            self._talk.choose(TALKS.index(settings.talk))
            self._countdown.choose(COUNTDOWNS.index(settings.countdown))
        self._picker.show_choice(settings.sound.voice)
        self._chime.put(settings.sound.chime)
        self._tick.put(settings.sound.tick)
        self._latency.put(settings.sound.latency)
        self._lead_in.put(settings.sound.lead_in)

    def show_view(self, view: SoundView) -> None:
        """Offer the voices there are, and say what is wrong."""
        self._picker.show_view(view)
        self._trouble.show_trouble(view.trouble, view.fix)

    def show_listening(self) -> None:
        """Take taps: ticks are coming."""
        self._taps.show_listening()

    def show_judgement(self, judgement: Judgement) -> None:
        """Tell what the taps say."""
        self._taps.show_judgement(judgement)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the cards are seen."""
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that they are not."""
        super().hideEvent(event)
        self.seen.emit(False)

    def _connect(self) -> None:
        self._speak.toggled.connect(lambda on: self._change(replace(self._settings, voice=on)))
        self._talk.changed.connect(lambda index: self._change(replace(self._settings, talk=TALKS[index])))
        self._countdown.changed.connect(
            lambda index: self._change(replace(self._settings, countdown=COUNTDOWNS[index]))
        )
        self._captions.toggled.connect(lambda on: self._change(replace(self._settings, captions=on)))
        self._picker.changed.connect(self._put_voice)
        self._picker.sample.connect(self.sample)
        self._chime.chosen.connect(lambda value: self._put(replace(self._settings.sound, chime=value)))
        self._tick.chosen.connect(lambda value: self._put(replace(self._settings.sound, tick=value)))
        self._latency.chosen.connect(lambda value: self._put(replace(self._settings.sound, latency=value)))
        self._lead_in.chosen.connect(lambda value: self._put(replace(self._settings.sound, lead_in=value)))
        self._taps.begun.connect(self.taps_begun)
        self._taps.tapped.connect(self.tapped)
        self._taps.left.connect(self.taps_left)
        self._taps.accepted.connect(lambda value: self._put(replace(self._settings.sound, latency=value)))

    def _voice_card(self) -> QWidget:
        look = self._look
        speak = setting(
            look, self.tr("Speak the cues"), self.tr("Captions stay on the screen either way."), self._speak
        )
        less = self.tr("Phases: which step, which side, and numbers. Chimes: no words at all.")
        talk = setting(look, self.tr("How much is said"), less, self._talk)
        return group(look, self.tr("Voice"), speak, talk, *self._picker.rows())

    def _sounds_card(self) -> QWidget:
        look = self._look
        chime = self._heard(self._chime, self.tr("Hear a chime"), Tone.CHANGE)
        tick = self._heard(self._tick, self.tr("Hear a tick"), Tone.REP)
        counts = self.tr("Spoken, or three soft ticks.")
        return group(
            look,
            self.tr("Sounds"),
            setting(look, self.tr("Chimes"), self.tr("As a phase ends, and in place of words."), chime),
            setting(look, self.tr("3-2-1 in the last seconds"), counts, self._countdown),
            setting(look, self.tr("Ticks"), self.tr("In place of numbers, where words have no room."), tick),
        )

    def _timing_card(self) -> QWidget:
        look = self._look
        late = self.tr("For wireless headphones: every sound is played so much earlier.")
        silent = self.tr(
            "So much silence comes first: a Bluetooth speaker that wakes swallows the first word."
        )
        return group(
            look,
            self.tr("Headphones and speakers"),
            setting(look, self.tr("Delay of the sound"), late, self._latency),
            self._taps,
            setting(look, self.tr("Wake the speaker first"), silent, self._lead_in),
        )

    def _captions_card(self) -> QWidget:
        hint = self.tr("What is being said also stands on the screen.")
        row_of_it = setting(self._look, self.tr("Captions"), hint, self._captions)
        return group(self._look, self.tr("On the screen"), row_of_it)

    def _heard(self, amount: Amount, name: str, tone: Tone) -> QWidget:
        """Return the amount with a button that lets it be heard."""
        play = Button(self._look, "", "play", "ghost", 40)
        play.setAccessibleName(name)
        play.set_hint(name)
        play.clicked.connect(lambda: self.tone.emit(tone))
        both = boxed(row(play, amount, spacing=4))
        both.setAccessibleName(amount.accessibleName())
        both.setFocusProxy(amount)
        return both

    def _seconds(self, value: int) -> str:
        return self.tr("{seconds} s").format(seconds=self._look.words.figure(f"{value / 1000:.1f}"))

    def _put_voice(self, voice: VoiceChoice) -> None:
        self._put(replace(self._settings.sound, voice=voice))

    def _put(self, sound: SoundChoice) -> None:
        self._change(replace(self._settings, sound=sound))

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self.show_settings(settings)
            self.changed.emit(settings)
