"""Proves the settings of voice and sounds: each control shows its setting, tells its change, and is named."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from stretchcoach.core.cue import Tone
from stretchcoach.core.sound_choice import SoundChoice, VoiceChoice
from stretchcoach.core.talk import Countdown, Talk
from stretchcoach.core.tap_aid import Judgement, Offered, OutOfRange, TooFew, TooScattered
from stretchcoach.phrasebook import ENGLISH
from stretchcoach.storage.settings import Settings
from stretchcoach.ui.look import Look
from stretchcoach.ui.page_scroll import PageScroll
from stretchcoach.ui.pick_box import PickBox
from stretchcoach.ui.segmented import Choice
from stretchcoach.ui.settings_page import SettingsPage
from stretchcoach.ui.settings_state import SettingsState
from stretchcoach.ui.slider import Slider
from stretchcoach.ui.tap_panel import TapPad, judgement_words
from stretchcoach.ui.voice_settings import VoiceSettings
from stretchcoach.ui.voice_state import SoundView, VoiceOffer, language_words, voice_words
from tests.ui.pages import FOLDER, SILENT, SOUND
from tests.ui.reading import button, buttons, cut_off, focused, settle, the, words


@pytest.fixture
def cards(qtbot: QtBot) -> VoiceSettings:
    made = VoiceSettings(Look(reduced_motion=True))
    qtbot.addWidget(made)
    made.show_settings(Settings())
    made.show_view(SOUND)
    made.resize(880, 1200)
    made.show()
    return made


def changes(cards: VoiceSettings) -> list[Settings]:
    told: list[Settings] = []
    cards.changed.connect(told.append)
    return told


def sound(cards: VoiceSettings) -> list[SoundChoice]:
    told: list[SoundChoice] = []
    cards.changed.connect(lambda settings: told.append(settings.sound))
    return told


def box(cards: QWidget, name: str) -> PickBox:
    [found] = [each for each in cards.findChildren(PickBox) if each.accessibleName() == name]
    return found


def slider(cards: QWidget, name: str) -> Slider:
    [found] = [each for each in cards.findChildren(Slider) if each.accessibleName() == name]
    return found


def entries(picked: PickBox) -> list[str]:
    return [picked.itemText(index) for index in range(picked.count())]


def pick(picked: PickBox, text: str) -> None:
    """Pick as a user does, with letters."""
    picked.setFocus()
    QTest.keyClicks(picked, text)


def test_engines_are_offered_by_what_people_call_them(cards: VoiceSettings) -> None:
    told = sound(cards)
    assert entries(box(cards, "Spoken by")) == ["The best there is", "The system's voice", "Flite"]
    pick(box(cards, "Spoken by"), "Fl")
    assert told[-1].voice == VoiceChoice(engine="flite")
    assert entries(box(cards, "Voice")) == ["The clearest", "United States, slt", "United States, awb"]


def test_voices_are_those_of_the_language(cards: VoiceSettings) -> None:
    assert entries(box(cards, "Voice")) == [
        "The clearest",
        "United Kingdom, en",
        "United Kingdom, en-gb-scotland",
        "United States",
    ]
    told = sound(cards)
    pick(box(cards, "Language"), "Ger")
    assert told[-1].voice == VoiceChoice(language="de")
    assert entries(box(cards, "Voice")) == ["The clearest", "de"]
    pick(box(cards, "Voice"), "de")
    assert told[-1].voice == VoiceChoice(language="de", voice="gmw/de")


def test_another_engine_begins_with_its_own_clearest_voice(cards: VoiceSettings) -> None:
    cards.show_settings(replace(Settings(), sound=SoundChoice(voice=VoiceChoice(voice="gmw/en-us"))))
    assert box(cards, "Voice").currentText() == "United States"
    told = sound(cards)
    pick(box(cards, "Spoken by"), "Fl")
    assert told[-1].voice.voice == ""
    assert box(cards, "Voice").currentText() == "The clearest"


def test_what_was_chosen_and_is_gone_is_shown_and_kept(cards: VoiceSettings) -> None:
    told = changes(cards)
    choice = VoiceChoice(engine="festival", voice="kal_diphone", language="fi")
    cards.show_settings(replace(Settings(), sound=SoundChoice(voice=choice)))
    shown = [box(cards, name).currentText() for name in ("Spoken by", "Language", "Voice")]
    assert shown == ["festival (not found)", "Finnish", "kal_diphone (not found)"]
    assert not told


def test_before_anybody_has_looked_nothing_is_called_missing(cards: VoiceSettings) -> None:
    cards.show_view(SoundView())
    cards.show_settings(
        replace(Settings(), sound=SoundChoice(voice=VoiceChoice(engine="flite", voice="slt")))
    )
    assert [box(cards, name).currentText() for name in ("Spoken by", "Voice")] == ["flite", "slt"]


@pytest.mark.parametrize(
    ("name", "key", "expected"),
    [
        ("Speed", Qt.Key.Key_Right, SoundChoice(voice=VoiceChoice(rate=170))),
        ("Pitch", Qt.Key.Key_Left, SoundChoice(voice=VoiceChoice(pitch=45))),
        ("Volume", Qt.Key.Key_PageDown, SoundChoice(voice=VoiceChoice(volume=80))),
        ("Chimes", Qt.Key.Key_Home, SoundChoice(chime=0)),
        ("Ticks", Qt.Key.Key_Left, SoundChoice(tick=95)),
        ("Delay of the sound", Qt.Key.Key_Home, SoundChoice(latency=-500)),
        ("Delay of the sound", Qt.Key.Key_End, SoundChoice(latency=500)),
        ("Wake the speaker first", Qt.Key.Key_End, SoundChoice(lead_in=3000)),
    ],
)
def test_a_slider_goes_by_keys_and_tells_once_at_rest(
    cards: VoiceSettings, name: str, key: Qt.Key, expected: SoundChoice
) -> None:
    told = sound(cards)
    moved = slider(cards, name)
    moved.setFocus()
    QTest.keyClick(moved, key)
    assert not told
    the(PickBox, cards).setFocus()
    assert told == [expected]


def test_a_slider_follows_the_pointer_and_tells_when_it_is_let_go(cards: VoiceSettings) -> None:
    told = sound(cards)
    moved = slider(cards, "Volume")
    y = moved.height() // 2
    QTest.mousePress(moved, Qt.MouseButton.LeftButton, pos=QPoint(moved.width() // 2, y))
    assert "50 %" in words(cards)
    QTest.mouseMove(moved, QPoint(0, y))
    assert not told
    QTest.mouseRelease(moved, Qt.MouseButton.LeftButton, pos=QPoint(0, y))
    assert [choice.voice.volume for choice in told] == [0]


def test_settings_shown_while_a_knob_is_held_do_not_pull_it_away(cards: VoiceSettings) -> None:
    moved = slider(cards, "Volume")
    QTest.mousePress(moved, Qt.MouseButton.LeftButton, pos=QPoint(0, 20))
    cards.show_settings(Settings())
    assert moved.value() == 0
    QTest.mouseRelease(moved, Qt.MouseButton.LeftButton, pos=QPoint(0, 20))


@pytest.mark.parametrize("kind", [Slider, PickBox])
def test_the_wheel_changes_nothing_in_passing(cards: VoiceSettings, kind: type[QWidget]) -> None:
    told = changes(cards)
    for each in cards.findChildren(kind):
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(each.mapToGlobal(QPoint(5, 5))),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(each, event)
        each.hide()
    assert not told


def test_showing_settings_tells_of_no_change(cards: VoiceSettings) -> None:
    told = changes(cards)
    voice = VoiceChoice(engine="flite", voice="awb", rate=120, pitch=30, volume=60)
    choice = SoundChoice(voice=voice, chime=40, tick=20, latency=137, lead_in=600)
    cards.show_settings(replace(Settings(), sound=choice, voice=False, talk=Talk.CHIMES, captions=False))
    assert not told
    values = ("Speed", "Pitch", "Volume", "Chimes", "Ticks", "Delay of the sound", "Wake the speaker first")
    assert [slider(cards, name).value() for name in values] == [120, 30, 60, 40, 20, 137, 600]
    assert {"120", "30 %", "60 %", "40 %", "20 %", "+137 ms", "0.6 s"} <= set(words(cards).splitlines())
    assert box(cards, "Voice").currentText() == "United States, awb"


@pytest.mark.parametrize(("word", "countdown"), [("Ticks", Countdown.TICKS), ("Off", Countdown.OFF)])
def test_the_last_seconds_are_spoken_ticked_or_not_counted(
    cards: VoiceSettings, word: str, countdown: Countdown
) -> None:
    told = changes(cards)
    [choice] = [each for each in cards.findChildren(Choice) if each.text() == word]
    choice.click()
    assert [settings.countdown for settings in told] == [countdown]
    cards.show_settings(Settings())
    assert not choice.isChecked()
    assert len(told) == 1


def test_a_sample_and_each_tone_are_heard_on_request(cards: VoiceSettings, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cards.sample, timeout=0):
        button(cards, "Hear a sample").click()
    tones: list[Tone] = []
    cards.tone.connect(tones.append)
    for name in ("Hear a chime", "Hear a tick"):
        [play] = [each for each in cards.findChildren(QAbstractButton) if each.accessibleName() == name]
        play.click()
    assert tones == [Tone.CHANGE, Tone.REP]


def test_what_is_wrong_is_told_with_the_command_that_mends_it(cards: VoiceSettings) -> None:
    assert "mends it" not in words(cards)
    cards.show_view(SILENT)
    assert "No voice found on this computer." in words(cards)
    assert "sudo apt install libespeak-ng1" in words(cards).splitlines()
    button(cards, "Copy").click()
    assert QGuiApplication.clipboard().text() == "sudo apt install libespeak-ng1"
    cards.show_view(replace(SILENT, fix=None))
    assert "No voice found" in words(cards)
    assert "mends it" not in words(cards)
    cards.show_view(SOUND)
    assert "No voice found" not in words(cards)


def test_taps_are_taken_by_space_and_by_pointer_as_they_go_down(cards: VoiceSettings) -> None:
    told: list[str] = []
    cards.taps_begun.connect(lambda: told.append("begun"))
    cards.tapped.connect(lambda: told.append("tap"))
    button(cards, "Tap when you hear it").click()
    cards.show_listening()
    pad = the(TapPad, cards)
    assert focused(cards) is pad
    QTest.keyPress(pad, Qt.Key.Key_Space)
    assert told == ["begun", "tap"]
    QTest.keyRelease(pad, Qt.Key.Key_Space)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton)
    assert told == ["begun", "tap", "tap"]
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton)
    assert told == ["begun", "tap", "tap"]
    assert "2 taps" in buttons(cards)


def test_a_delay_that_was_found_is_offered_and_set_by_one_press(cards: VoiceSettings) -> None:
    told = sound(cards)
    cards.show_listening()
    cards.show_judgement(Offered(137, 20, 8))
    assert "Your taps come 137 ms after the ticks, give or take 20 ms." in words(cards)
    use = button(cards, "Use +137 ms")
    assert focused(cards) is use
    QTest.keyClick(use, Qt.Key.Key_Return)
    assert told == [SoundChoice(latency=137)]
    assert slider(cards, "Delay of the sound").value() == 137
    assert focused(cards) is button(cards, "Tap when you hear it")


def test_a_delay_that_was_found_can_be_left(cards: VoiceSettings) -> None:
    told = changes(cards)
    cards.show_listening()
    cards.show_judgement(Offered(137, 20, 8))
    button(cards, "Leave it as it is").click()
    assert not told
    assert "Tap when you hear it" in buttons(cards)


@pytest.mark.parametrize(
    ("judgement", "told"),
    [
        (TooFew(3), "3 of your taps belong to a tick; it takes 5 to tell."),
        (TooScattered(140), "Your taps lie too far apart to tell a delay: 140 ms from their middle."),
        (OutOfRange(640), "Your taps come 640 ms after the ticks. At most 500 ms can be set"),
        (OutOfRange(-640), "Your taps come 640 ms before the ticks."),
    ],
)
def test_taps_that_tell_nothing_are_said_so_and_nothing_is_offered(
    cards: VoiceSettings, judgement: Judgement, told: str
) -> None:
    cards.show_listening()
    cards.show_judgement(judgement)
    assert told in words(cards)
    assert not [text for text in buttons(cards) if text.startswith("Use")]
    assert focused(cards) is button(cards, "Again")


def test_a_delay_that_nobody_feels_is_said_to_be_none() -> None:
    assert "your output is on time" in judgement_words(Offered(-30, 10, 8))
    assert "played so much later" in judgement_words(Offered(-60, 10, 8))
    assert "played so much earlier" in judgement_words(Offered(31, 10, 8))


def test_whoever_stops_or_leaves_the_page_is_waited_for_no_more(cards: VoiceSettings, qtbot: QtBot) -> None:
    cards.show_listening()
    with qtbot.waitSignal(cards.taps_left, timeout=0):
        button(cards, "Stop").click()
    cards.show_listening()
    with qtbot.waitSignals([cards.taps_left, cards.seen], timeout=0):
        cards.hide()
    cards.show()
    assert "Tap when you hear it" in buttons(cards)


def test_every_control_can_be_reached_by_tab_and_is_named(cards: VoiceSettings) -> None:
    cards.activateWindow()
    reached: list[QWidget] = []
    the(QAbstractButton, cards).setFocus()
    while (now := focused(cards)) not in reached:
        reached.append(now)
        cards.focusNextPrevChild(True)
    assert {*cards.findChildren(Slider), *cards.findChildren(PickBox)} <= set(reached)
    assert all(
        each.accessibleName() or (isinstance(each, QAbstractButton) and each.text()) for each in reached
    )
    assert slider(cards, "Delay of the sound").accessibleDescription() == "0 ms"


def test_languages_and_voices_have_names_or_at_least_codes() -> None:
    assert [language_words(code) for code in ("en", "cmn", "jbo", "qdb")] == [
        "English",
        "Chinese",
        "Lojban",
        "qdb",
    ]
    named = [("gmw/en-US", "en-us"), ("gmw/en-029", "en-029"), ("zhy/yue", "yue"), ("Voices\\Zira", "en-us")]
    assert [voice_words(VoiceOffer(*each)) for each in named] == [
        "United States",
        "en-029",
        "yue",
        "United States, Zira",
    ]


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [(1180, 800), (800, 600)])
def test_every_state_fits_and_what_is_pressed_next_is_in_sight(
    qtbot: QtBot, scale: float, size: tuple[int, int]
) -> None:
    page = SettingsPage(Look(scale=scale, reduced_motion=True))
    qtbot.addWidget(page)
    page.voice.show_view(SILENT)
    page.show_state(SettingsState(settings=Settings(), own_routines=Path(FOLDER)))
    page.resize(*size)
    page.show()
    assert not cut_off(page)
    page.voice.show_listening()
    for judgement in (None, Offered(-137, 20, 8), TooScattered(140)):
        if judgement is not None:
            page.voice.show_judgement(judgement)
        settle()
        assert not cut_off(page)
        now = focused(page)
        [scroll] = [each for each in page.findChildren(PageScroll) if each.isVisible()]
        bottom = now.mapTo(scroll.viewport(), now.rect().bottomLeft()).y()
        assert now.mapTo(scroll.viewport(), QPoint()).y() >= 0
        assert bottom < scroll.viewport().height()


def test_tenths_of_a_second_are_written_as_the_language_does(qtbot: QtBot) -> None:
    german = replace(ENGLISH, decimal_separator=",")
    made = VoiceSettings(Look(reduced_motion=True, words=german))
    qtbot.addWidget(made)
    made.show_settings(replace(Settings(), sound=SoundChoice(lead_in=600)))
    assert "0,6 s" in words(made).splitlines()
