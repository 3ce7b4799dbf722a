from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from stretchcoach.core.cue import Tone
from stretchcoach.core.progress import State
from stretchcoach.core.reminder import Phase
from stretchcoach.core.routine import Choices, Side
from stretchcoach.core.session import Feeling, StopReason
from stretchcoach.core.sound_choice import SoundChoice
from stretchcoach.core.talk import Countdown, Talk
from stretchcoach.phrasebook import ENGLISH
from stretchcoach.ports import Speech
from stretchcoach.storage.history import SqliteHistory
from stretchcoach.storage.reminder_file import ReminderFile
from stretchcoach.storage.settings import Settings, SettingsFile, Theme
from stretchcoach.ui.after_page import AfterPage
from stretchcoach.ui.after_state import AfterAnswers
from stretchcoach.ui.chip import Chip
from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.home_state import RepeatAnswer
from stretchcoach.ui.place import Place
from stretchcoach.ui.routine_page import RoutinePage
from stretchcoach.ui.routine_state import StartRequest
from stretchcoach.ui.session_page import SessionPage
from stretchcoach.ui.settings_page import SettingsPage
from stretchcoach.ui.switch import Switch
from tests.app.house import House, open_house
from tests.ui.reading import settle, the

SEATED = "figure-four-seated"
LENGTH = 210
HOUR = timedelta(hours=1)
PHASES = {word.replace("&", "and") for word in ENGLISH.phases}


def home(house: House) -> HomePage:
    page = house.page(Place.HOME)
    assert isinstance(page, HomePage)
    return page


def play(house: House, routine: str = SEATED, pain: int | None = 5, side: Side = Side.LEFT) -> SessionPage:
    home(house).open_routine.emit(routine)
    page = house.page(Place.ROUTINE)
    assert isinstance(page, RoutinePage)
    page.start.emit(StartRequest(routine=routine, choices=Choices(first_side=side), pain_before=pain))
    house.begin_session()
    session = house.page(Place.SESSION)
    assert isinstance(session, SessionPage)
    return session


def answers(pain: int | None = 3, *, remind: bool = True) -> AfterAnswers:
    return AfterAnswers(
        pain_before=5,
        pain_after=pain,
        feelings=(Feeling.GOOD_PULL,),
        stop_reason=StopReason.FINISHED,
        note="Better.",
        remind=remind,
    )


def save(house: House, given: AfterAnswers) -> None:
    page = house.page(Place.AFTER)
    assert isinstance(page, AfterPage)
    page.saved.emit(given)
    house.settle()


def history(house: House) -> SqliteHistory:
    return SqliteHistory(house.home / "data" / "history.sqlite3")


def test_a_user_is_coached_from_the_home_page_to_the_next_window(house: House) -> None:
    assert house.at(Place.HOME)
    play(house, "piriformis-contract-relax")
    assert house.at(Place.SESSION)
    house.pass_time(505.0)
    assert house.at(Place.AFTER)
    save(house, answers())
    assert house.at(Place.HOME)
    (record,) = history(house).recent(5)
    assert (record.finished, record.pain_before, record.pain_after, record.note) == (True, 5, 3, "Better.")
    assert (record.planned, record.done) == (timedelta(seconds=505), timedelta(seconds=505))
    assert record.stretch_left == record.stretch_right == timedelta(seconds=135)
    reminder = ReminderFile(house.home / "data" / "reminder.json").read()
    assert reminder is not None
    assert reminder.to_go(house.calendar.moment()) == 4 * HOUR
    assert reminder.routine == "piriformis-contract-relax"


def test_every_cue_of_the_session_reaches_the_voice_on_time(house: House) -> None:
    begin = house.clock.now()
    play(house)
    house.pass_time(LENGTH)
    spoken = [(at - begin, sound.text) for at, sound in house.voice.planned if isinstance(sound, Speech)]
    assert spoken[0] == (timedelta(), "Sit toward the front of a stable chair, feet flat.")
    assert (timedelta(seconds=15), "Rest the left ankle on the right knee.") in spoken
    assert [text for _, text in spoken].count("Three") == 4
    assert spoken == sorted(spoken, key=lambda cue: cue[0])


def test_the_first_start_of_a_routine_with_a_worse_side_opens_its_page_first(house: House) -> None:
    home(house).start.emit("knee-to-opposite-shoulder")
    assert house.at(Place.ROUTINE)
    play(house, "knee-to-opposite-shoulder")
    house.application.desks.session.stop()
    home(house).start.emit("knee-to-opposite-shoulder")
    playing = house.application.desks.session.playing
    assert playing is not None
    assert playing.sitting.choices.first_side is Side.LEFT


def test_an_early_stop_is_kept_with_its_reason_and_can_be_taken_back(house: House) -> None:
    session = play(house)
    house.pass_time(40)
    session.stop.emit()
    assert house.at(Place.AFTER)
    page = house.page(Place.AFTER)
    assert isinstance(page, AfterPage)
    house.pass_time(5)
    page.carry_on.emit()
    assert house.at(Place.SESSION)
    playing = house.application.desks.session.playing
    assert playing is not None
    assert playing.coach.tick().position == timedelta(seconds=40)
    house.pass_time(10)
    playing_page = house.page(Place.SESSION)
    assert isinstance(playing_page, SessionPage)
    playing_page.stop.emit()
    save(house, replace(answers(), stop_reason=StopReason.TIRED))
    (record,) = history(house).recent(5)
    assert (record.stop_reason, record.done) == (StopReason.TIRED, timedelta(seconds=50))


def test_a_slip_is_not_a_session(house: House) -> None:
    session = play(house)
    house.pass_time(3)
    session.stop.emit()
    house.settle()
    assert house.at(Place.HOME)
    assert history(house).recent(5) == ()
    assert house.application.reminding.reminder is None


def test_a_session_is_kept_even_if_nobody_answers(house: House) -> None:
    play(house)
    house.pass_time(LENGTH)
    again = house.started_again()
    assert len(history(again).recent(5)) == 1
    again.application.close()


def test_a_crash_in_mid_session_is_offered_to_go_on_once(house: House) -> None:
    play(house)
    house.pass_time(60, step=1)
    again = house.started_again()
    assert again.at(Place.HOME)
    home(again).carry_on.emit()
    assert again.at(Place.SESSION)
    again.begin_session()
    playing = again.application.desks.session.playing
    assert playing is not None
    assert playing.coach.tick().position == timedelta(seconds=57)
    again.pass_time(LENGTH - 57)
    save(again, answers())
    (record,) = history(again).recent(5)
    assert (record.finished, record.done) == (True, timedelta(seconds=LENGTH + 3))
    third = again.started_again()
    assert third.application.desks.session.leftover(third.application.current.shelf) is None
    third.application.close()


def test_what_was_done_before_a_crash_is_kept_even_if_nobody_carries_on(house: House) -> None:
    play(house)
    house.pass_time(60, step=1)
    again = house.started_again()
    again.settle()
    (record,) = history(again).recent(5)
    assert record.stretch_left == timedelta(seconds=30)
    assert record.stop_reason is StopReason.OTHER
    later = again.started_again()
    assert len(history(later).recent(5)) == 1
    later.application.close()


def test_after_half_an_hour_a_broken_session_is_no_longer_offered(house: House) -> None:
    play(house)
    house.pass_time(60, step=1)
    house.settle()
    house.calendar.pass_time(timedelta(minutes=31))
    again = house.started_again()
    home(again).carry_on.emit()
    assert again.at(Place.HOME)
    again.application.close()


def test_the_machine_slept_so_the_session_waits(house: House) -> None:
    play(house)
    house.pass_time(20)
    house.clock.sleep_machine(HOUR)
    house.pass_time(1)
    playing = house.application.desks.session.playing
    assert playing is not None
    assert playing.coach.tick().state is State.PAUSED


def test_the_reminder_appears_when_its_window_opens_and_answers_are_obeyed(house: House) -> None:
    play(house, "piriformis-contract-relax")
    house.pass_time(505, step=5)
    save(house, answers())
    house.calendar.pass_time(4 * HOUR)
    reminding = house.application.reminding
    reminding.check()
    assert reminding.reminder is not None
    assert reminding.reminder.phase(house.calendar.moment()) is Phase.SHOWN
    home(house).remind_change.emit(RepeatAnswer.SNOOZE)
    assert reminding.reminder.phase(house.calendar.moment()) is Phase.SNOOZED
    house.calendar.pass_time(15 * HOUR / 60)
    reminding.check()
    house.application.desks.tray.answered.emit(RepeatAnswer.START)
    assert house.at(Place.ROUTINE)
    house.application.desks.tray.answered.emit(RepeatAnswer.SKIP)
    assert reminding.reminder is None


def test_whoever_wants_no_reminder_gets_none(house: House) -> None:
    play(house, "piriformis-contract-relax")
    house.pass_time(505, step=5)
    save(house, answers(remind=False))
    assert house.application.reminding.reminder is None


def test_another_theme_makes_the_window_anew_in_the_same_place_and_is_kept(house: House) -> None:
    shell = house.application.shell
    assert shell is not None
    shell.go(Place.SETTINGS)
    page = house.page(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    before = shell.window
    settings = SettingsFile(house.home / "config" / "settings.json")
    page.changed.emit(replace(settings.read(), theme=Theme.DARK))
    house.settle()
    assert shell.window is not before
    assert shell.look.theme.dark
    assert house.at(Place.SETTINGS)
    assert settings.read().theme is Theme.DARK


def test_a_session_goes_on_in_a_window_made_anew(house: House) -> None:
    play(house)
    house.pass_time(20)
    shell = house.application.shell
    assert shell is not None
    shell.remake(replace(shell.look, scale=1.3))
    house.pass_time(30)
    playing = house.application.desks.session.playing
    assert playing is not None
    assert playing.coach.tick().position == timedelta(seconds=50)
    session = house.page(Place.SESSION)
    assert isinstance(session, SessionPage)
    assert session.state is State.MOVING


def test_a_window_made_anew_leaves_no_page_behind_that_is_still_spoken_to(house: House) -> None:
    shell = house.application.shell
    assert shell is not None
    play(house)
    house.pass_time(40)
    house.application.desks.session.stop()
    save(house, answers(remind=False))
    shell.go(Place.SETTINGS)
    shell.remake(replace(shell.look, scale=1.15))
    shell.remake(replace(shell.look, scale=1.3))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    house.application.reminding.drop()
    house.application.desks.session.noticed.emit("A notice.")
    shell.go(Place.HOME)
    shell.remake(replace(shell.look, scale=1.0))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for place in (Place.SETTINGS, Place.ROUTINE, Place.HOME):
        shell.go(place)
    house.calendar.pass_time(timedelta(hours=1))
    play(house)
    assert house.at(Place.SESSION)


def test_each_frame_is_shown_once_however_often_the_window_was_made_anew(house: House) -> None:
    play(house)
    shell = house.application.shell
    assert shell is not None
    shell.remake(replace(shell.look, scale=1.15))
    shell.remake(replace(shell.look, scale=1.3))
    session = house.page(Place.SESSION)
    assert isinstance(session, SessionPage)
    shown: list[object] = []
    with patch.object(session, "show_progress", side_effect=lambda *given: shown.append(given)):
        house.pass_time(1)
    assert len(shown) == 1


def test_a_broken_routine_file_keeps_no_other_away_and_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    folder = tmp_path / "data" / "routines"
    folder.mkdir(parents=True)
    (folder / "broken.yaml").write_text("title: [", encoding="utf-8")
    house = open_house(tmp_path)
    assert len(house.application.current.shelf.routines) >= 5
    assert [Path(problem.file).name for problem in house.application.current.shelf.problems] == [
        "broken.yaml"
    ]
    home(house).show_problems.emit()
    shell = house.application.shell
    assert shell is not None
    assert shell.window.sheet is not None
    house.application.close()


def test_closing_the_window_without_a_tray_ends_the_program_unless_it_must_remind(house: House) -> None:
    ended: list[bool] = []
    house.application.ended.connect(lambda: ended.append(True))
    shell = house.application.shell
    assert shell is not None
    play(house, "piriformis-contract-relax")
    house.pass_time(505, step=5)
    save(house, answers())
    shell.window.close()
    assert ended == []
    assert shell.window.sheet is not None
    shell.window.sheet.dismiss()
    house.application.reminding.drop()
    shell.window.close()
    assert ended == [True]


def test_a_session_says_as_much_as_the_settings_want(house: House) -> None:
    SettingsFile(house.home / "config" / "settings.json").write(replace(Settings(), talk=Talk.PHASES))
    house = house.started_again()
    play(house)
    house.pass_time(60.0)
    heard = [sound.text for _, sound in house.voice.planned if isinstance(sound, Speech)]
    assert set(heard) <= {"Three", "Two", "One"} | {text for text in heard if text.split(".")[0] in PHASES}
    assert "Hold. Left side." in heard
    house.application.close()


def test_a_session_counts_its_last_seconds_as_the_settings_want(house: House) -> None:
    given = replace(Settings(), countdown=Countdown.TICKS)
    SettingsFile(house.home / "config" / "settings.json").write(given)
    house = house.started_again()
    play(house)
    house.pass_time(60.0)
    heard = [sound for _, sound in house.voice.planned]
    assert Tone.REP in heard
    assert not {Speech("Three"), Speech("Two"), Speech("One")} & set(heard)
    house.application.close()


def test_the_first_word_is_sent_ahead_and_a_crash_before_it_leaves_nothing_behind(house: House) -> None:
    home(house).open_routine.emit(SEATED)
    page = house.page(Place.ROUTINE)
    assert isinstance(page, RoutinePage)
    begin = house.clock.now()
    page.start.emit(StartRequest(routine=SEATED, choices=Choices(first_side=Side.LEFT), pain_before=5))
    playing = house.application.desks.session.playing
    assert playing is not None
    assert house.voice.planned[0][0] == begin + timedelta(milliseconds=playing.flow.lead_in)
    house.settle()
    assert not (house.home / "data" / "unfinished.json").exists()
    playing.flow.pause()
    house.pass_time(0.9)
    assert playing.coach.tick().state is State.READY
    house.pass_time(0.2)
    assert playing.coach.tick().state is State.MOVING
    house.settle()
    assert (house.home / "data" / "unfinished.json").exists()


def test_a_session_begins_as_late_as_the_output_takes_to_wake(house: House) -> None:
    sound = SoundChoice(lead_in=2500)
    SettingsFile(house.home / "config" / "settings.json").write(Settings(sound=sound))
    house = house.started_again()
    play(house)
    playing = house.application.desks.session.playing
    assert playing is not None
    assert playing.flow.lead_in == 2500
    assert house.voice.sound == sound.speaking("en")
    house.application.close()


def test_what_was_answered_stays_when_the_colours_change(house: House) -> None:
    play(house, "piriformis-contract-relax", pain=None)
    house.pass_time(505, step=5)
    page = house.page(Place.AFTER)
    assert isinstance(page, AfterPage)
    page.resize(1000, 700)
    settle()
    page.set_pain(7)
    next(chip for chip in page.findChildren(Chip) if chip.text() == "A good pull").click()
    the(Switch, page).click()
    next(iter(page.findChildren(QLineEdit))).setText("Mind the left knee.")
    said = page.answers()
    assert said.pain_after == 7
    assert not said.remind
    shell = house.application.shell
    assert shell is not None
    shell.remake(replace(shell.look, scale=1.15))
    again = house.page(Place.AFTER)
    assert isinstance(again, AfterPage)
    assert again is not page
    assert again.answers() == said
