"""Owns what is drawn of safety: the first run, the profile, and routines that do not fit the user."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from stretchcoach.core.condition import Condition, Facts
from stretchcoach.core.profile import Profile
from stretchcoach.core.safety import fitted, instead_of, judge, narrowed
from stretchcoach.storage.settings import Settings
from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.look import Look
from stretchcoach.ui.place import Place
from stretchcoach.ui.question_sheet import QuestionSheet
from stretchcoach.ui.routine_page import RoutinePage
from stretchcoach.ui.safety_words import badge, safety_view
from stretchcoach.ui.settings_page import SettingsPage
from stretchcoach.ui.settings_state import SettingsState
from stretchcoach.ui.welcome_sheet import WelcomeSheet
from stretchcoach.ui.window import Window
from tests.ui import pages

Make = Callable[[Look], QWidget]
SAFETY_PAGE: Final = 5
TOLD: Final = {Condition.PREGNANT: False, Condition.DISC: True, Condition.KNEE: True, Condition.SKIN: False}


def profile() -> Profile:
    """Return what someone told."""
    return Profile().answered(TOLD, pages.at(9)).pregnant(20, pages.at(9))


def careful(name: str, *codes: Condition) -> Make:
    """Return what makes the page of a routine for someone with these conditions."""

    def make(look: Look) -> QWidget:
        facts, all_routines = Facts(frozenset(codes)), list(pages.bundled(look.words).values())
        asked = pages.bundled(look.words)[name]
        ruling = judge(asked, facts)
        state = pages.routine_state(
            name, look.theme, fitted(asked, pages.routine_state(name).choices, ruling), look.words
        )
        page = RoutinePage(look)
        page.show_state(
            replace(
                state,
                safety=safety_view(ruling, None, instead_of(asked, ruling, all_routines, facts), pages.at(12)),
                offered=narrowed(asked, ruling, over_60=False),
            )
        )
        return within(Place.ROUTINE, page, look)

    return make


def badges(look: Look) -> QWidget:
    """Return a home page with badges."""
    page = HomePage(look)
    state = pages.home_state("waiting", look.theme, look.words)
    facts = Facts(frozenset({Condition.SIT_BONE_PAIN, Condition.SCIATICA}))
    rulings = {card.id: judge(pages.bundled(look.words)[card.id], facts) for card in state.cards}
    cards = tuple(
        replace(card, badge=badge(rulings[card.id]), blocked=rulings[card.id].blocked) for card in state.cards
    )
    page.show_state(replace(state, cards=cards))
    return within(Place.HOME, page, look)


def settings(look: Look) -> QWidget:
    """Return the settings of safety."""
    page = SettingsPage(look)
    page.show_state(
        SettingsState(
            settings=Settings(),
            own_routines=Path("routines"),
            now=pages.at(9),
            profile=profile(),
            held_back=(17, 20),
        )
    )
    page.choose_category(SAFETY_PAGE)
    return within(Place.SETTINGS, page, look)


def question(look: Look) -> QWidget:
    """Return the question before a routine."""
    window = badges(look)
    assert isinstance(window, Window)
    asked = pages.bundled(look.words)["knee-to-opposite-shoulder"]
    window.open(QuestionSheet(look, asked, [Condition(code) for code, _ in asked.cautions], window))
    return window


def welcome(step: int) -> Make:
    """Return what makes a page of the first run."""

    def make(look: Look) -> QWidget:
        window = badges(look)
        assert isinstance(window, Window)
        sheet = WelcomeSheet(look, "112", profile(), pages.at(9), window)
        window.open(sheet)
        sheet.show_page(step)
        return window

    return make


def safety_shots() -> Iterator[tuple[str, Make]]:
    """Yield every picture: its name and what makes it."""
    code = Condition
    yield "badges", badges
    yield "blocked", careful("piriformis-contract-relax", code.PREGNANT, code.SKIN)
    yield "nothing", careful("figure-four-supine", code.BLOOD_CLOT)
    yield "changed", careful("knee-to-opposite-shoulder", code.DISC, code.KNEE)
    yield "careful", careful("figure-four-seated", code.KNEE)
    yield "profile", settings
    yield "question", question
    for step in range(4):
        yield f"welcome_{step}", welcome(step)


def within(place: Place, page: QWidget, look: Look) -> Window:
    """Return a window that shows `page`."""
    window = Window(look)
    window.add(place, page)
    window.go(place)
    return window
