"""Owns what is drawn of safety: the first run, the profile, and routines that do not fit the user."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QLineEdit, QWidget

from stretchcoach.core.condition import Condition, Facts
from stretchcoach.core.limits import EnoughToday, TooSoon
from stretchcoach.core.profile import Profile
from stretchcoach.core.routine import Choices
from stretchcoach.core.safety import FREE, fitted, instead_of, judge, narrowed
from stretchcoach.core.soreness import SoreQuestion
from stretchcoach.storage.settings import Settings
from stretchcoach.ui.about_sheet import AboutSheet
from stretchcoach.ui.card_filter import CardFilter, Filter
from stretchcoach.ui.cautions_sheet import CautionsSheet
from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.limit_sheet import LimitSheet
from stretchcoach.ui.look import Look
from stretchcoach.ui.place import Place
from stretchcoach.ui.question_sheet import QuestionSheet
from stretchcoach.ui.routine_page import RoutinePage
from stretchcoach.ui.safety_state import Instead, LimitView
from stretchcoach.ui.safety_words import badge, limit_words, safety_view, sore_words
from stretchcoach.ui.settings_page import SettingsPage
from stretchcoach.ui.settings_state import SettingsState
from stretchcoach.ui.welcome_sheet import WelcomeSheet
from stretchcoach.ui.window import Window
from tests.ui import pages

Make = Callable[[Look], QWidget]
SAFETY_PAGE: Final = 5
BEHIND: Final = 8
"""Cards that can be seen behind a sheet."""
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
                safety=safety_view(
                    ruling, None, instead_of(asked, ruling, all_routines, facts), pages.at(12)
                ),
                offered=narrowed(asked, ruling, over_60=False),
            )
        )
        return within(Place.ROUTINE, page, look)

    return make


def badges(look: Look, most: int | None = None) -> QWidget:
    """Return a home page with badges, and with so many cards at most."""
    page = HomePage(look)
    state = pages.home_state("waiting", look.theme, look.words, most)
    facts = Facts(frozenset({Condition.SIT_BONE_PAIN, Condition.SCIATICA}))
    rulings = {card.id: judge(pages.bundled(look.words)[card.id], facts) for card in state.cards}
    cards = tuple(
        replace(card, badge=badge(rulings[card.id]), blocked=rulings[card.id].blocked) for card in state.cards
    )
    page.show_state(replace(state, cards=cards))
    return within(Place.HOME, page, look)


def sore(*days: int) -> Make:
    """Return what makes a page for someone who was sore on these days of the month."""

    def make(look: Look) -> QWidget:
        asked = pages.bundled(look.words)["piriformis-contract-relax"]
        ruling = judge(asked, sore_facts(*days))
        state = pages.routine_state(asked.id, look.theme, fitted(asked, Choices(), ruling), look.words)
        other = instead_of(asked, ruling, list(pages.bundled(look.words).values()), sore_facts(*days))
        page = RoutinePage(look)
        page.show_state(replace(state, safety=safety_view(ruling, None, other, pages.at(12))))
        return within(Place.ROUTINE, page, look)

    return make


def sore_facts(*days: int) -> Facts:
    """Return what is true of someone who was sore on these days of the month."""
    return Profile(sore=tuple(pages.at(9).replace(day=day) for day in days)).facts(pages.at(12))


def sore_question_on_page(look: Look) -> QWidget:
    """Return the question whether soreness has lasted, beside a limit."""
    asked = pages.bundled(look.words)["piriformis-contract-relax"]
    page = RoutinePage(look)
    question = sore_words(SoreQuestion(pages.at(11).replace(day=20)), pages.at(12))
    early = safety_view(
        FREE, TooSoon(pages.at(14, 10)), pages.bundled(look.words)["glute-bridge"], pages.at(12)
    )
    page.show_state(
        replace(pages.routine_state(asked.id, look.theme, words=look.words), sore=question, safety=early)
    )
    return within(Place.ROUTINE, page, look)


def sore_at_home(look: Look) -> QWidget:
    """Return the home page with the question, what is shorter, and the way to the finder."""
    page = HomePage(look)
    state = pages.home_state("due", look.theme, look.words)
    rulings = {card.id: judge(pages.bundled(look.words)[card.id], sore_facts(21)) for card in state.cards}
    cards = tuple(replace(card, badge=badge(rulings[card.id])) for card in state.cards)
    hero = None if state.hero is None else replace(state.hero, finder="side-and-angle-finder")
    question = sore_words(SoreQuestion(pages.at(18).replace(day=19)), pages.at(12))
    page.show_state(replace(state, cards=cards, sore=question, hero=hero))
    return within(Place.HOME, page, look)


def found(*typed: str) -> Make:
    """Return what makes the home page with a filter, and with words that were typed."""

    def make(look: Look) -> QWidget:
        page = HomePage(look)
        page.show_state(pages.home_state("first", look.theme, look.words))
        window = within(Place.HOME, page, look)
        window.resize(900, 600)
        window.show()
        [chips] = page.findChildren(CardFilter)
        chips.choose(Filter.CHAIR)
        for words in typed:
            [field] = page.findChildren(QLineEdit)
            field.setText(words)
        return window

    return make


def limit(*, firm: bool) -> Make:
    """Return what makes the question before a start that has to wait."""

    def make(look: Look) -> QWidget:
        window = careful("piriformis-contract-relax")(look)
        assert isinstance(window, Window)
        asked, other = (pages.bundled(look.words)[each] for each in ("hamstring-strap", "figure-four-seated"))
        reason = limit_words(
            EnoughToday(1, pages.at(4).replace(day=22), firm=False)
            if not firm
            else TooSoon(pages.at(14, 10)),
            pages.at(12),
        )
        view = LimitView(
            routine=asked.title,
            reason=reason,
            remind_at=pages.at(14, 10) if firm else None,
            instead=Instead(other.id, other.title),
            firm=firm,
        )
        window.open(LimitSheet(look, view, window))
        return window

    return make


def told_of(kind: type[AboutSheet | CautionsSheet]) -> Make:
    """Return what makes a sheet about a routine."""

    def make(look: Look) -> QWidget:
        window = careful("piriformis-contract-relax")(look)
        assert isinstance(window, Window)
        window.open(kind(look, pages.bundled(look.words)["piriformis-contract-relax"], window))
        return window

    return make


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
    window = badges(look, BEHIND)
    assert isinstance(window, Window)
    asked = pages.bundled(look.words)["knee-to-opposite-shoulder"]
    window.open(QuestionSheet(look, asked, [Condition(code) for code, _ in asked.cautions], window))
    return window


def welcome(step: int) -> Make:
    """Return what makes a page of the first run."""

    def make(look: Look) -> QWidget:
        window = badges(look, BEHIND)
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
    yield "sore", sore(21)
    yield "resting", sore(20, 21)
    yield "sore_asked", sore_question_on_page
    yield "sore_home", sore_at_home
    yield "found", found()
    yield "none_found", found("xyz")
    yield "limit", limit(firm=True)
    yield "limit_advice", limit(firm=False)
    yield "about", told_of(AboutSheet)
    yield "cautions", told_of(CautionsSheet)
    for step in range(4):
        yield f"welcome_{step}", welcome(step)


def within(place: Place, page: QWidget, look: Look) -> Window:
    """Return a window that shows `page`."""
    window = Window(look)
    window.add(place, page)
    window.go(place)
    return window
