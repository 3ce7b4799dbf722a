"""Proves that the profile speaks wherever a session can begin."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from stretchcoach.app.remote import Remote
from stretchcoach.app.starting import Started
from stretchcoach.core.condition import Condition
from stretchcoach.core.profile import Profile
from stretchcoach.core.routine import Choices
from stretchcoach.desktop.wishes import Sos, Start
from stretchcoach.phrasebook import length
from stretchcoach.storage.profile_file import ProfileFile
from stretchcoach.ui.emergency_sheet import EmergencySheet
from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.limit_sheet import LimitSheet
from stretchcoach.ui.place import Place
from stretchcoach.ui.question_sheet import QuestionSheet
from stretchcoach.ui.routine_card import RoutineCard
from stretchcoach.ui.routine_page import RoutinePage
from stretchcoach.ui.settings_page import SettingsPage
from stretchcoach.ui.sheet import Sheet
from stretchcoach.ui.welcome_sheet import WelcomeSheet
from tests.app.house import House, open_house
from tests.builders import session_of
from tests.ui.reading import button, buttons, settle, words


@pytest.fixture
def newcomer(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    del qtbot
    house = open_house(tmp_path, newcomer=True)
    settle()
    yield house
    house.application.close()


def tell(house: House, *codes: Condition) -> None:
    house.application.care.answer(dict.fromkeys(codes, True))


def kept(house: House) -> Profile:
    house.settle()
    return ProfileFile(house.home / "data" / "profile.json").read()


def sheet(house: House) -> Sheet | None:
    assert house.application.shell is not None
    return house.application.shell.window.sheet


def home(house: House) -> HomePage:
    page = house.page(Place.HOME)
    assert isinstance(page, HomePage)
    return page


def routine(house: House, name: str) -> RoutinePage:
    home(house).open_routine.emit(name)
    page = house.page(Place.ROUTINE)
    assert isinstance(page, RoutinePage)
    return page


def playing(house: House) -> str | None:
    on = house.application.desks.session.playing
    return None if on is None else on.shelved.routine.id


def variant(house: House) -> str | None:
    on = house.application.desks.session.playing
    assert on is not None
    return on.sitting.choices.variant


def cards(house: House) -> dict[str, str | None]:
    state = home(house)._state
    assert state is not None
    return {card.id: card.badge for card in state.cards}


def test_a_card_says_what_the_profile_means_for_its_routine(house: House) -> None:
    assert set(cards(house).values()) == {None}
    tell(house, Condition.SIT_BONE_PAIN)
    told = cards(house)
    assert told["hamstring-strap"] == "Not for you now"
    assert told["cool-down"] == told["glute-bridge"] == "Ask first"
    assert told["figure-four-supine"] is None


def test_what_is_not_for_the_user_is_never_recommended(house: House) -> None:
    tell(house, Condition.PREGNANT)
    state = home(house)._state
    assert state is not None
    assert state.hero is not None
    assert cards(house)[state.hero.card.id] != "Not for you now"


def test_a_blocked_routine_can_be_looked_at_and_its_start_opens_another(house: House) -> None:
    tell(house, Condition.PREGNANT)
    page = routine(house, "piriformis-contract-relax")
    assert "Not for you now" in words(page)
    assert "16 weeks pregnant or more" in words(page)
    assert "Start" not in buttons(page)
    button(page, "Open it").click()
    assert "Pregnancy-friendly glute ease" in words(page)
    assert "Start" in buttons(page)
    assert playing(house) is None


def test_a_change_that_a_variant_makes_is_set_and_no_other_way_is_offered(house: House) -> None:
    tell(house, Condition.DISC)
    page = routine(house, "knee-to-opposite-shoulder")
    assert "Do the lying version." in words(page)
    button(page, "Start").click()
    assert playing(house) == "knee-to-opposite-shoulder"
    assert variant(house) == "lying"


def test_what_is_blocked_starts_from_nowhere_and_the_reply_says_why(house: House) -> None:
    tell(house, Condition.SCIATICA)
    application = house.application
    reply = Remote(application, house.calendar).answer(Start("seated-spinal-twist"))
    assert not reply.done
    assert "tingling in a leg" in reply.text
    assert "For you now instead: Seated figure-four (chair)." in reply.text
    assert playing(house) is None
    assert house.at(Place.ROUTINE)


def test_help_for_a_cramp_takes_the_way_without_a_pull(house: House) -> None:
    tell(house, Condition.HIP_REPLACEMENT)
    assert house.application.desks.starting.cramp_now() is Started.BEGUN
    assert variant(house) == "no-pull"


def test_with_a_clot_a_cramp_opens_the_emergency_signs(house: House) -> None:
    tell(house, Condition.BLOOD_CLOT)
    reply = Remote(house.application, house.calendar).answer(Sos())
    assert not reply.done
    assert "blood clot" in reply.text
    assert isinstance(sheet(house), EmergencySheet)
    assert playing(house) is None


def test_a_desk_break_after_a_fall_is_not_begun(house: House) -> None:
    tell(house, Condition.FRACTURE)
    assert house.application.desks.starting.start_break() is Started.NOT_NOW
    assert playing(house) is None


def test_an_emergency_sign_ends_the_session_and_holds_for_the_day(house: House) -> None:
    house.application.desks.starting.cramp_now()
    house.begin_session()
    house.pass_time(30)
    assert house.application.shell is not None
    house.application.shell.emergency.emit()
    found = sheet(house)
    assert isinstance(found, EmergencySheet)
    found.say_whom_to_call()
    assert not house.application.desks.session.busy
    found.dismiss()
    assert set(cards(house).values()) == {"Not for you now"}
    assert "Get help first. Nothing is offered today." in words(home(house))
    assert kept(house).emergency == house.calendar.now()
    house.application.shell.emergency.emit()
    found = sheet(house)
    assert found is not None
    button(found, "None of these").click()
    assert set(cards(house).values()) == {None}


def test_a_newcomer_is_welcomed_once(newcomer: House) -> None:
    found = sheet(newcomer)
    assert isinstance(found, WelcomeSheet)
    QTest.keyClick(found, Qt.Key.Key_Escape)
    assert sheet(newcomer) is found
    for _ in range(3):
        button(found, "Go on").click()
    button(found, "None of these: agree and continue").click()
    assert sheet(newcomer) is None
    assert kept(newcomer).agreed == newcomer.calendar.now()
    newcomer.application.painted.emit()
    settle()
    assert sheet(newcomer) is None


def test_a_newcomer_with_a_cramp_is_helped_first(newcomer: House) -> None:
    found = sheet(newcomer)
    assert found is not None
    button(found, "I have a cramp now").click()
    assert playing(newcomer) == "cramp-sos"
    assert kept(newcomer).agreed is None


def test_a_cramp_told_from_elsewhere_is_not_covered_by_the_welcome(newcomer: House) -> None:
    assert sheet(newcomer) is not None
    assert Remote(newcomer.application, newcomer.calendar).answer(Sos()).done
    assert playing(newcomer) == "cramp-sos"
    assert sheet(newcomer) is None


def test_a_newcomer_with_a_sign_is_told_whom_to_call(newcomer: House) -> None:
    found = sheet(newcomer)
    assert found is not None
    for _ in range(3):
        button(found, "Go on").click()
    button(found, "Show me who to call").click()
    told = sheet(newcomer)
    assert isinstance(told, EmergencySheet)
    assert "Call 112 or go to A&E now." in words(told)
    assert kept(newcomer).emergency is not None
    told.dismiss()
    assert sheet(newcomer) is found


def test_what_was_not_told_is_asked_once_where_it_matters(newcomer: House) -> None:
    newcomer.application.care.agree()
    assert newcomer.application.desks.starting.start_now("figure-four-seated") is Started.ASKED
    found = sheet(newcomer)
    assert found is not None
    found.dismiss()
    page = newcomer.page(Place.ROUTINE)
    assert isinstance(page, RoutinePage)
    button(page, "Start").click()
    asked = sheet(newcomer)
    assert isinstance(asked, QuestionSheet)
    assert Condition.DISC not in asked.chips
    button(asked, "None of these").click()
    assert playing(newcomer) == "figure-four-seated"


def test_an_answer_that_blocks_keeps_the_session_from_beginning(newcomer: House) -> None:
    newcomer.application.care.agree()
    newcomer.application.desks.starting.start_now("figure-four-seated")
    found = sheet(newcomer)
    assert found is not None
    found.dismiss()
    page = newcomer.page(Place.ROUTINE)
    assert isinstance(page, RoutinePage)
    button(page, "Start").click()
    asked = sheet(newcomer)
    assert isinstance(asked, QuestionSheet)
    asked.chips[Condition.HIP_REPLACEMENT].setChecked(True)
    button(asked, "Go on").click()
    assert playing(newcomer) is None
    assert "Not for you now" in words(page)
    assert Condition.HIP_REPLACEMENT in kept(newcomer).answers


def test_the_settings_take_an_answer_and_the_rules_come_again_at_the_next_start(house: House) -> None:
    assert house.application.shell is not None
    house.application.shell.asked.emit(Place.SETTINGS)
    page = house.page(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    profile = house.application.care.profile
    page.safety.told.emit(profile.answered({Condition.KNEE: True}, house.calendar.now()))
    assert cards(house)["piriformis-contract-relax"] == "Ask first"
    assert sheet(house) is None
    assert kept(house).agreed is None
    page.safety.told.emit(replace(house.application.care.profile, over_60=True))
    assert kept(house).over_60


def test_longer_holds_are_offered_from_sixty_on(house: House) -> None:
    page = routine(house, "hamstring-strap")
    assert "45 s" not in buttons(page)
    care = house.application.care
    care.change(care.profile.aged(over_60=True))
    assert "45 s" in buttons(page)


def test_an_early_repeat_is_told_and_may_begin(house: House) -> None:
    page = routine(house, "figure-four-seated")
    button(page, "Start").click()
    house.begin_session()
    house.pass_time(220)
    house.application.desks.session.put_away()
    house.settle()
    page = routine(house, "figure-four-seated")
    assert "This is early. Better again from" in words(page)
    assert "Start" in buttons(page)
    assert house.application.current.settings.choices["figure-four-seated"] == Choices(
        variant=None, options=None
    )


def limit_sheet(house: House) -> LimitSheet:
    found = sheet(house)
    assert isinstance(found, LimitSheet)
    return found


def done(house: House, name: str, ago: timedelta = timedelta()) -> None:
    """Keep a session of `name` that ended so long ago."""
    record = session_of(name, house.calendar.now() - ago)
    house.application.desks.session._services.diary.keep(record)


def test_too_early_by_the_specification_there_is_a_reminder_and_another_but_no_way_on(house: House) -> None:
    done(house, "piriformis-contract-relax", timedelta(hours=1))
    page = routine(house, "piriformis-contract-relax")
    button(page, "Start").click()
    asked = limit_sheet(house)
    assert playing(house) is None
    assert "This is early. Better again from" in words(asked)
    assert "Start all the same" not in buttons(asked)
    [remind] = [text for text in buttons(asked) if text.startswith("Remind me at")]
    button(asked, remind).click()
    planned = house.application.reminding.reminder
    assert planned is not None
    assert planned.routine == "piriformis-contract-relax"
    assert planned.to_go(house.calendar.moment()) == timedelta(hours=3)
    button(page, "Start").click()
    asked = limit_sheet(house)
    assert "You will be reminded at" in words(asked)
    [other] = [text for text in buttons(asked) if text.startswith("Open ")]
    button(asked, other).click()
    assert other.removeprefix("Open ") in words(page)
    assert playing(house) is None


def test_where_only_the_routine_advises_against_it_one_may_go_on(house: House) -> None:
    done(house, "hamstring-strap", timedelta(hours=1))
    page = routine(house, "hamstring-strap")
    button(page, "Start").click()
    assert "Done once today." in words(limit_sheet(house))
    button(limit_sheet(house), "Start all the same").click()
    assert playing(house) == "hamstring-strap"


def test_the_limit_holds_from_outside_and_never_for_a_cramp_or_a_walk(house: House) -> None:
    for hours in (1, 2):
        done(house, "cramp-sos", timedelta(hours=hours))
        done(house, "desk-break-walk", timedelta(minutes=hours))
    done(house, "figure-four-seated", timedelta(minutes=10))
    remote, starting = Remote(house.application, house.calendar), house.application.desks.starting
    shelved = house.application.current.shelf.find("figure-four-seated")
    assert shelved is not None
    house.application.current.remember(shelved, Choices())
    reply = remote.answer(Start("figure-four-seated"))
    assert (reply.done, playing(house)) == (False, None)
    assert reply.text.startswith("Not yet: This is early.")
    assert isinstance(sheet(house), LimitSheet)
    assert starting.start_break() is Started.BEGUN
    assert starting.cramp_now() is Started.BEGUN
    assert playing(house) == "cramp-sos"


def test_the_question_about_soreness_is_quiet_and_its_answer_shortens_the_next_session(house: House) -> None:
    press = "piriformis-contract-relax"
    assert "sore" not in words(home(house))
    done(house, press, timedelta(hours=25))
    house.application.desks.session.left.emit()
    assert "Still sore from your session yesterday at" in words(home(house))
    button(home(house), "Yes").click()
    assert "Still sore" not in words(home(house))
    page = routine(house, press)
    assert "now each hold is 10 s shorter, with one round less" in words(page)
    assert kept(house).sore
    button(page, "Start").click()
    on = house.application.desks.session.playing
    assert on is not None
    assert on.sitting.choices.eased
    assert not house.application.current.settings.choices[press].eased
    house.application.desks.session.stop()
    button(routine(house, press), "Not sore any more").click()
    assert "shorter" not in words(page)
    assert kept(house).sore == ()


def lengths(house: House, name: str) -> tuple[str, str]:
    """Return how long a routine takes by its card, and by its own page."""
    house.application.desks.session.left.emit()  # as after a session
    told = {each.card.id: each.accessibleName() for each in home(house).findChildren(RoutineCard)}
    state = routine(house, name)._state
    assert state is not None
    return told[name].split(", ")[1], length(state.timeline.duration)


def test_a_card_tells_how_long_the_session_would_be_now(house: House) -> None:
    figure_four, cool_down = lengths(house, "figure-four-supine"), lengths(house, "cool-down")
    house.application.care.tell_sore(True)
    shorter = lengths(house, "figure-four-supine")
    tell(house, Condition.PREGNANT)
    calf_and_step = lengths(house, "cool-down")
    shelved = house.application.current.shelf.find("figure-four-supine")
    assert shelved is not None
    house.application.current.remember(shelved, Choices(one_side=True))
    alone = lengths(house, "figure-four-supine")
    told = (figure_four, shorter, alone, cool_down, calf_and_step)
    assert all(card == page for card, page in told)
    assert len(set(told)) == len(told)


def test_soreness_on_two_days_rests_everything_but_a_cramp_and_a_walk(house: House) -> None:
    care = house.application.care
    care.tell_sore(True)
    house.calendar.pass_time(timedelta(days=1))
    assert "Are you still sore?" in words(routine(house, "figure-four-supine"))
    button(routine(house, "figure-four-supine"), "Yes").click()
    page = routine(house, "figure-four-supine")
    assert "It is free again" in words(page)
    assert "Start" not in buttons(page)
    shelf = house.application.current.shelf.routines
    resting = {each.routine.id for each in shelf if care.rests(each.routine) is not None}
    assert len(resting) == len(shelf) - 3
    assert house.application.desks.starting.cramp_now() is Started.BEGUN
    house.application.desks.session.stop()
    house.calendar.pass_time(timedelta(days=2))
    assert "It is free again" not in words(routine(house, "figure-four-supine"))
