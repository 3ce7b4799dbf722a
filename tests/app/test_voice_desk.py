"""Proves what the settings of the voice do in the program: voices found, samples heard, taps judged."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from stretchcoach.app import sound_survey
from stretchcoach.app.sound_survey import Survey, look_around
from stretchcoach.app.tap_desk import TapDesk
from stretchcoach.audio.engine import VoiceName
from stretchcoach.audio.probe import OutputReport, VoiceReport
from stretchcoach.core.cue import Tone
from stretchcoach.core.routine import Choices, Side
from stretchcoach.core.sound_choice import SoundChoice, VoiceChoice
from stretchcoach.core.talk import Talk
from stretchcoach.core.tap_aid import BEAT, PACE, TICKS, Judgement, Offered, TooFew
from stretchcoach.storage.settings import SettingsFile
from stretchcoach.ui.pick_box import PickBox
from stretchcoach.ui.place import Place
from stretchcoach.ui.settings_page import SettingsPage
from stretchcoach.ui.tap_panel import TapPad
from stretchcoach.ui.voice_settings import VoiceSettings
from stretchcoach.ui.voice_state import EngineOffer, VoiceOffer
from tests.app.house import SURVEY, House
from tests.fakes import FakeClock, FakeVoice
from tests.ui.reading import button, settle, the, words

WIRELESS = SoundChoice(latency=180, tick=0, lead_in=500)
MUTE = Survey(
    voices=(
        VoiceReport(works=False, name="pyttsx3", engine="pyttsx3", fix="sudo apt install libespeak-ng1"),
    ),
    output=OutputReport(works=True),
)


def cards(house: House) -> VoiceSettings:
    """Return the cards, shown, after the look around the computer."""
    shell = house.application.shell
    assert shell is not None
    shell.go(Place.SETTINGS)
    page = house.page(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    settle()
    return page.voice


@pytest.fixture
def desk(qtbot: QtBot) -> tuple[TapDesk, FakeClock, FakeVoice]:
    del qtbot
    clock, voice = FakeClock(), FakeVoice()
    return TapDesk(voice, clock, lambda: WIRELESS), clock, voice


def ticks(voice: FakeVoice) -> list[timedelta]:
    return [at for at, sound in voice.planned if sound is Tone.REP]


def test_the_voices_of_this_computer_are_found_when_the_cards_are_seen(house: House, qtbot: QtBot) -> None:
    shown = cards(house)
    [engines] = [each for each in shown.findChildren(PickBox) if each.accessibleName() == "Spoken by"]
    qtbot.waitUntil(lambda: engines.count() == 2, timeout=2000)
    assert engines.itemText(1) == "The system's voice"


def test_a_sample_is_heard_in_the_voice_that_is_set(house: House) -> None:
    shown = cards(house)
    choice = SoundChoice(voice=VoiceChoice(rate=120))
    shown.changed.emit(replace(house.application._current.settings, sound=choice))
    button(shown, "Hear a sample").click()
    assert house.voice.samples == [
        ("Right side. Hold, and breathe out slowly. Three. Two. One. And relax.", choice.speaking("en"))
    ]


def test_what_is_set_takes_effect_at_once_and_is_kept(house: House) -> None:
    shown = cards(house)
    shown.changed.emit(replace(house.application._current.settings, sound=WIRELESS))
    assert house.voice.sound == WIRELESS.speaking("en")
    house.settle()
    assert SettingsFile(house.home / "config" / "settings.json").read().sound == WIRELESS


def test_a_tone_is_heard_a_moment_after_the_press_even_where_sound_is_late(house: House) -> None:
    shown = cards(house)
    shown.changed.emit(replace(house.application._current.settings, sound=WIRELESS))
    [play] = [each for each in shown.findChildren(QAbstractButton) if each.accessibleName() == "Hear a chime"]
    play.click()
    [(at, tone)] = house.voice.planned
    assert tone is Tone.CHANGE
    assert at - timedelta(milliseconds=WIRELESS.latency) > house.clock.now()


def test_what_is_wrong_now_is_told_while_the_cards_are_seen(house: House) -> None:
    shown = cards(house)
    house.voice.problem = "The voice keeps stopping. Sessions work with captions."
    desk = house.application.desks.settings.voice
    desk.refresh()
    assert "The voice keeps stopping." in words(shown)
    house.voice.problem = None
    desk.refresh()
    assert "The voice keeps stopping." not in words(shown)


def test_choices_made_elsewhere_are_not_undone_by_the_page(house: House) -> None:
    shown = cards(house)
    shelved = house.application.current.shelf.routines[0]
    house.application._current.remember(shelved, Choices(first_side=Side.LEFT))
    button(shown, "Phases").click()
    house.settle()
    kept = SettingsFile(house.home / "config" / "settings.json").read()
    assert kept.choices[shelved.routine.id].first_side is Side.LEFT
    assert kept.talk is Talk.PHASES


def test_ticks_come_loud_and_uncorrected_and_taps_are_judged_by_the_clock(
    desk: tuple[TapDesk, FakeClock, FakeVoice],
) -> None:
    taps, clock, voice = desk
    told: list[Judgement] = []
    taps.judgement.connect(told.append)
    taps.begin()
    assert voice.sound == SoundChoice(latency=0, tick=100, lead_in=500)
    assert len(ticks(voice)) == TICKS
    assert ticks(voice)[0] - clock.now() > timedelta(milliseconds=WIRELESS.lead_in)
    for tick in ticks(voice)[PACE:]:
        clock.instant = tick + timedelta(milliseconds=210)
        taps.tap()
        taps.look()
    assert not told
    clock.instant += BEAT
    taps.look()
    assert told == [Offered(210, 0, TICKS - PACE)]
    assert voice.sound == WIRELESS
    assert not taps.listening


def test_whoever_does_not_tap_is_told_so(desk: tuple[TapDesk, FakeClock, FakeVoice]) -> None:
    taps, clock, voice = desk
    told: list[Judgement] = []
    taps.judgement.connect(told.append)
    taps.begin()
    clock.instant = ticks(voice)[-1] + BEAT
    taps.look()
    taps.look()
    assert told == [TooFew(0)]


def test_whoever_stops_hears_no_more_ticks_and_has_the_voice_back(
    desk: tuple[TapDesk, FakeClock, FakeVoice],
) -> None:
    taps, clock, voice = desk
    taps.begin()
    taps.stop()
    assert (voice.hushed, voice.sound) == (1, WIRELESS)
    taps.stop()
    taps.tap()
    clock.pass_time(60)
    taps.look()
    assert voice.hushed == 1


def test_the_page_leads_from_the_ticks_to_a_delay_that_is_set(house: House) -> None:
    shown = cards(house)
    button(shown, "Tap when you hear it").click()
    pad = the(TapPad, shown)
    for tick in ticks(house.voice)[PACE:]:
        house.clock.instant = tick + timedelta(milliseconds=90)
        pad.tapped.emit()
    house.clock.instant += BEAT
    house.application.desks.settings.voice.taps.look()
    button(shown, "Use +90 ms").click()
    assert house.application._current.settings.sound.latency == 90
    assert house.voice.sound.latency == 90


def test_leaving_the_page_ends_the_ticks(house: House) -> None:
    shown = cards(house)
    button(shown, "Tap when you hear it").click()
    assert house.application.desks.settings.voice.taps.listening
    shell = house.application.shell
    assert shell is not None
    shell.go(Place.HOME)
    assert not house.application.desks.settings.voice.taps.listening
    assert house.voice.hushed == 1


def test_without_a_voice_the_command_of_the_first_engine_mends_it() -> None:
    view = MUTE.view("", None)
    assert view.trouble == "No voice found on this computer. Sessions work with captions and chimes."
    assert view.fix == "sudo apt install libespeak-ng1"
    assert MUTE.view("", "The voice stopped and is being restarted.").trouble == (
        "The voice stopped and is being restarted."
    )


def test_without_an_output_its_command_is_told() -> None:
    silent = replace(SURVEY, output=OutputReport(works=False, fix="sudo apt install libpulse0"))
    view = silent.view("", None)
    assert (view.trouble, view.fix) == (
        "No sound output found. Sessions work with captions.",
        "sudo apt install libpulse0",
    )


def test_an_engine_that_was_chosen_and_does_not_work_is_told_with_its_command() -> None:
    flite = VoiceReport(works=False, name="flite", engine="flite", fix="sudo apt install flite")
    survey = replace(SURVEY, voices=(*SURVEY.voices, flite))
    assert survey.view("", None).trouble is None
    assert survey.view("pyttsx3", None).trouble is None
    view = survey.view("flite", None)
    assert view.trouble == "Flite does not work here. Another voice speaks instead."
    assert view.fix == "sudo apt install flite"


@pytest.fixture
def probes(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Let the probes answer without a process; return which voices were asked for."""
    asked: list[str] = []

    def voices(engine: str) -> tuple[VoiceName, ...]:
        asked.append(engine)
        return (VoiceName("en-us", "gmw/en-us"),)

    flite = VoiceReport(works=False, name="flite", engine="flite")
    monkeypatch.setattr(sound_survey, "probe_voices", lambda: [*SURVEY.voices, flite])
    monkeypatch.setattr(sound_survey, "probe_output", lambda: SURVEY.output)
    monkeypatch.setattr(sound_survey, "list_voices", voices)
    return lambda: asked


def test_only_engines_that_work_are_asked_for_their_voices(probes: Callable[[], list[str]]) -> None:
    survey = look_around(lambda: False)
    assert survey is not None
    assert survey.engines == (
        EngineOffer("pyttsx3", "The system's voice", (VoiceOffer("gmw/en-us", "en-us"),)),
    )
    assert probes() == ["pyttsx3"]


def test_a_look_around_that_nobody_waits_for_ends_early(probes: Callable[[], list[str]]) -> None:
    assert look_around(lambda: True) is None
    assert not probes()
