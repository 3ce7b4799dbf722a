"""Proves the home page: what it shows at each moment, how it filters, and what its buttons say."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stretchcoach.core.free_times import Closed
from stretchcoach.core.labels import Category, Position, Spot
from stretchcoach.core.presence import Taken
from stretchcoach.core.reminder_rule import Busy, WaitsFor
from stretchcoach.ui.card_filter import CardFilter, Filter, matches
from stretchcoach.ui.card_grid import CardGrid
from stretchcoach.ui.hero_panel import HeroPanel
from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.home_state import SNOOZE_SPANS, HomeState, MissedView, RepeatAnswer
from stretchcoach.ui.look import Look
from stretchcoach.ui.repeat_panel import RepeatPanel
from stretchcoach.ui.repeat_words import between_words, ring_of, snooze_words, span_words, spoken_words
from stretchcoach.ui.routine_card import RoutineCard
from stretchcoach.ui.waiting_words import waiting_words
from tests.ui import pages
from tests.ui.reading import button, buttons, cut_off, focused, settle, the, words

LARGE, SMALL = (1180, 800), (800, 600)


@pytest.fixture
def page(qtbot: QtBot) -> HomePage:
    made = HomePage(Look(reduced_motion=True))
    qtbot.addWidget(made)
    made.show_state(pages.home_state())
    made.resize(*LARGE)
    made.show()
    return made


def titles(page: HomePage) -> list[str]:
    grid = the(CardGrid, page)
    return [card.card.title for card in grid.cards]


def type_into_search(page: HomePage, text: str) -> None:
    the(QLineEdit, page).setText(text)


def test_the_hero_tells_the_routine_the_reason_and_the_occasion(page: HomePage) -> None:
    told = words(the(HeroPanel, page))
    assert "GOOD UNTIL THEN" in told
    assert "Figure-four on your back" in told
    assert pages.bundled()["figure-four-supine"].purpose in told


@pytest.mark.parametrize(
    ("kind", "occasion"), [("due", "NOW · YOUR WINDOW IS OPEN"), ("first", "A GOOD PLACE TO BEGIN")]
)
def test_the_hero_changes_with_the_moment(page: HomePage, kind: str, occasion: str) -> None:
    page.show_state(pages.home_state(kind))
    assert occasion in words(page)


def test_start_carries_the_id_of_the_hero(page: HomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.start, timeout=0) as told:
        button(page, "Start").click()
    assert told.args == ["figure-four-supine"]


def test_return_starts_the_hero_when_the_page_appears(page: HomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.start, timeout=0):
        QTest.keyClick(focused(page), Qt.Key.Key_Return)


def test_the_steps_open_the_routine(page: HomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.open_routine, timeout=0) as told:
        button(page, "Look at the steps").click()
    assert told.args == ["figure-four-supine"]


def test_a_card_opens_its_routine_with_one_return(page: HomePage, qtbot: QtBot) -> None:
    card = page.findChildren(RoutineCard)[1]
    with qtbot.waitSignal(page.open_routine, timeout=0) as told:
        QTest.keyClick(card, Qt.Key.Key_Return)
    assert told.args == [card.card.id]


def test_a_card_says_all_it_shows_to_a_screen_reader() -> None:
    card = RoutineCard(Look(), pages.card(pages.bundled()["figure-four-supine"], badge="Ask first"))
    assert card.accessibleName() == "Figure-four on your back, 4 min 30 s, lying, gentle, Ask first"


def test_a_title_with_markup_is_shown_as_it_is_written() -> None:
    card = replace(pages.card(pages.bundled()["figure-four-supine"]), title="<b>Mine</b> & yours")
    assert "&lt;b&gt;Mine&lt;/b&gt; &amp; yours" in RoutineCard(Look(), card).toolTip()


def test_arrow_keys_walk_the_grid(page: HomePage) -> None:
    cards = page.findChildren(RoutineCard)
    shown = list(the(CardGrid, page).cards)
    assert set(cards) == set(shown)
    shown[0].setFocus()
    for key, index in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, 0), (Qt.Key.Key_Down, 4), (Qt.Key.Key_Up, 0)):
        QTest.keyClick(focused(page), key)
        assert focused(page) is shown[index]


def test_the_search_filters_while_one_types(page: HomePage) -> None:
    type_into_search(page, "figure")
    assert titles(page) == [
        "Butt-cramp relief session",
        "Figure-four on your back",
        "Seated figure-four (chair)",
    ]


def test_the_search_finds_what_a_routine_is_for(page: HomePage) -> None:
    type_into_search(page, "cramped PRESS")
    assert titles(page) == ["Piriformis contract-relax"]


def test_a_search_without_a_find_says_so_and_can_be_cleared(page: HomePage) -> None:
    type_into_search(page, "<i>hamster")
    assert "No routine matches “<i>hamster”" in words(page)
    button(page, "Clear filters").click()
    assert len(titles(page)) == len(pages.bundled())


def test_only_chips_that_let_a_card_through_are_offered(page: HomePage) -> None:
    assert {"All", "Relief", "At the desk", "Strength", "Under 5 min"} <= buttons(page)
    state = pages.home_state()
    weak = [card for card in state.cards if card.category is not Category.STRENGTH]
    page.show_state(replace(state, cards=tuple(weak)))
    assert "Strength" not in buttons(page)
    assert "At the desk" in buttons(page)


def test_a_chip_keeps_what_belongs_to_it(page: HomePage) -> None:
    button(page, "At the desk").click()
    assert titles(page) == [
        "Desk break: stand and walk",
        "Seated figure-four (chair)",
        "Seated spinal twist",
    ]


@pytest.mark.parametrize("chip", list(Filter))
def test_every_chip_lets_through_what_its_word_says(chip: Filter) -> None:
    lying = replace(
        pages.card(pages.bundled()["figure-four-supine"]),
        category=Category.RELIEF,
        length=timedelta(minutes=4),
    )
    desk = replace(lying, category=Category.STRENGTH, position=Position.CHAIR, length=timedelta(minutes=5))
    expected = {
        Filter.ALL: (True, True),
        Filter.RELIEF: (True, False),
        Filter.DESK: (False, True),
        Filter.STRENGTH: (False, True),
        Filter.FLOOR: (True, False),
        Filter.CHAIR: (False, True),
        Filter.STANDING: (False, False),
        Filter.LYING: (True, False),
        Filter.SPORT: (False, False),
        Filter.CARE: (False, False),
        Filter.SHORT: (True, False),
    }
    assert (chip.lets(lying), chip.lets(desk)) == expected[chip]


def test_a_break_in_any_position_is_one_for_the_desk() -> None:
    lying = pages.card(pages.bundled()["figure-four-supine"])
    for position in Position:
        standing = replace(lying, position=position)
        assert Filter.DESK.lets(replace(standing, category=Category.BREAK))
        assert Filter.DESK.lets(standing) == (position is Position.CHAIR)


def test_every_typed_word_has_to_occur() -> None:
    card = pages.card(pages.bundled()["piriformis-contract-relax"])
    assert matches(card, "  PIRI deep ")
    assert not matches(card, "piri hamster")


def test_chips_that_do_not_fit_are_in_a_menu(qtbot: QtBot) -> None:
    row = CardFilter(Look(scale=1.5))
    qtbot.addWidget(row)
    row.offer([pages.card(routine) for routine in pages.bundled().values()])
    row.resize(560, 60)
    row.show()
    more = button(row, "More")
    assert isinstance(more, QPushButton)
    *_, last = more.menu().actions()
    assert last.text() == "Self-care"
    last.trigger()
    assert row.chosen == {Filter.CARE}
    assert button(row, "Self-care").isChecked()


def test_chips_of_two_kinds_go_together_and_of_one_kind_only_one_is_on(page: HomePage) -> None:
    row = the(CardFilter, page)
    row.choose(Filter.CHAIR)
    row.choose(Filter.SHORT)
    assert row.chosen == {Filter.CHAIR, Filter.SHORT}
    assert titles(page) == ["Seated figure-four (chair)", "Seated spinal twist"]
    assert page.spot is Spot.CHAIR
    row.choose(Filter.STANDING)
    assert row.chosen == {Filter.STANDING, Filter.SHORT}
    row.choose(Filter.ALL)
    assert row.chosen == set()
    assert page.spot is None


def test_the_way_to_find_the_side_is_on_the_home_page(page: HomePage, qtbot: QtBot) -> None:
    state = pages.home_state("waiting")
    assert state.hero is not None
    page.show_state(replace(state, hero=replace(state.hero, finder="side-and-angle-finder")))
    with qtbot.waitSignal(page.open_routine, timeout=0) as asked:
        button(page, "Find your side and angle").click()
    assert asked.args == ["side-and-angle-finder"]


def test_search_puts_the_cursor_into_the_field(page: HomePage) -> None:
    page.search()
    assert isinstance(focused(page), QLineEdit)


def test_what_was_typed_stays_when_the_page_is_shown_anew(page: HomePage) -> None:
    type_into_search(page, "twist")
    page.show_state(pages.home_state("due"))
    assert titles(page) == ["Seated spinal twist"]


def test_nothing_planned_says_when_a_reminder_can_come(page: HomePage) -> None:
    page.show_state(pages.home_state("first"))
    assert "Nothing planned." in words(page)
    assert "After a session you can be reminded in 4 to 5 hours." in words(page)


def answers(page: HomePage) -> Iterator[str]:
    for action in the(RepeatPanel, page).menu.actions():
        yield action.text()
        action.trigger()


def test_before_the_window_a_repeat_can_only_be_skipped(page: HomePage) -> None:
    told: list[RepeatAnswer] = []
    page.remind_change.connect(told.append)
    assert list(answers(page)) == ["Skip this repeat"]
    assert told == [RepeatAnswer.SKIP]


def test_in_the_window_a_repeat_can_be_put_off_or_skipped(page: HomePage) -> None:
    page.show_state(pages.home_state("due"))
    told: list[RepeatAnswer] = []
    page.remind_change.connect(told.append)
    assert list(answers(page)) == [
        "Remind me in 10 min",
        "Remind me in 15 min",
        "Remind me in 30 min",
        "Skip this repeat",
    ]
    assert told == [*SNOOZE_SPANS, RepeatAnswer.SKIP]


def test_what_would_go_beyond_the_window_says_so_before_it_is_chosen() -> None:
    due = pages.repeat("due")
    late = snooze_words(replace(due, left=timedelta(minutes=20)))
    assert late[-1] == (RepeatAnswer.SNOOZE_30, "Remind me at 15:08, before the window closes")
    assert len(late) == 3
    assert len(snooze_words(replace(due, left=timedelta(minutes=11)))) == 1
    assert not snooze_words(replace(due, left=timedelta(minutes=2)))


def test_a_reminder_that_waits_says_for_what(page: HomePage) -> None:
    waiting = replace(pages.repeat("due"), waits_for=Taken.IN_CALL)
    page.show_state(replace(pages.home_state("due"), repeat=waiting))
    assert "Waits for the end of your call" in words(page)


@pytest.mark.parametrize("why", [*Closed, *Taken, *Busy])
def test_there_are_words_for_all_that_a_reminder_can_wait_for(why: WaitsFor) -> None:
    assert waiting_words(why).split()[0] in {"Waits", "Waits,", "No", "Reminders"}


def test_a_missed_repeat_is_told_until_the_user_knows(page: HomePage) -> None:
    missed = MissedView(
        title="Glute <b>bridge", opens=pages.at(14, 10), closes=pages.at(15, 10), now=pages.at(16)
    )
    page.show_state(replace(pages.home_state("first"), missed=missed))
    told: list[RepeatAnswer] = []
    page.remind_change.connect(told.append)
    assert "The time to repeat Glute <b>bridge, 14:10 to 15:10, went by. It is still fine to do it." in words(
        page
    )
    button(page, "Look at it").click()
    button(page, "Not now").click()
    assert told == [RepeatAnswer.START, RepeatAnswer.SKIP]


def test_the_repeat_is_told_in_one_sentence() -> None:
    assert spoken_words(pages.repeat("waiting")) == "Repeat between 14:10 and 15:10, 1 h 48 min to go"
    assert spoken_words(pages.repeat("due")) == "Repeat between 14:10 and 15:10, 38 min left"


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, "0 min"), (1, "1 min"), (3599, "1 h"), (3601, "1 h 1 min"), (7200, "2 h")]
)
def test_a_wait_is_rounded_up_to_the_minute(seconds: int, told: str) -> None:
    assert span_words(timedelta(seconds=seconds)) == told


def test_the_ring_fills_with_the_wait_and_then_empties_with_the_window() -> None:
    waiting, due = ring_of(pages.repeat("waiting")), ring_of(pages.repeat("due"))
    assert (round(waiting.waited, 9), waiting.used, waiting.big) == (0.55, 0, "1:48")
    assert (due.waited, round(due.used * 60, 9), due.big) == (1, 22, "38")
    long = ring_of(replace(pages.repeat("due"), left=timedelta(hours=22)))
    assert (long.big, long.small) == ("22:00", "left")
    far = ring_of(replace(pages.repeat("waiting"), to_go=timedelta(hours=139, minutes=1)))
    assert (far.big, far.small) == ("140 h", "to go")
    over = ring_of(replace(pages.repeat("due"), left=timedelta()))
    assert (over.waited, over.used) == (1, 1)


def test_an_unfinished_session_can_be_carried_on_or_put_away(page: HomePage) -> None:
    page.show_state(pages.home_state("busy"))
    assert "You stopped Figure-four on your back at 3:10. Carry on?" in words(page)
    told: list[str] = []
    page.carry_on.connect(lambda: told.append("on"))
    page.dismiss.connect(lambda: told.append("away"))
    button(page, "Carry on").click()
    button(page, "Not now").click()
    assert told == ["on", "away"]


@pytest.mark.parametrize(("number", "told"), [(1, "1 file has problems."), (2, "2 files have problems.")])
def test_files_with_problems_are_told_and_shown_when_asked(
    page: HomePage, qtbot: QtBot, number: int, told: str
) -> None:
    page.show_state(replace(pages.home_state(), problem_files=number))
    assert told in words(page)
    with qtbot.waitSignal(page.show_problems, timeout=0):
        button(page, "Show").click()


def test_bars_are_away_when_there_is_nothing_to_say(page: HomePage) -> None:
    page.show_state(pages.home_state("busy"))
    page.show_state(pages.home_state())
    told = words(page)
    assert "Carry on?" not in told
    assert "have problems" not in told
    assert "No voice found" not in told


def test_a_page_without_routines_still_stands(page: HomePage) -> None:
    page.show_state(HomeState(day_part=pages.home_state().day_part, hero=None, cards=()))
    assert "There is no routine here" in words(page)


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [LARGE, SMALL])
@pytest.mark.parametrize("kind", ["waiting", "busy"])
def test_nothing_is_cut_off_at_the_right(
    qtbot: QtBot, scale: float, size: tuple[int, int], kind: str
) -> None:
    made = HomePage(Look(scale=scale, reduced_motion=True))
    qtbot.addWidget(made)
    made.show_state(pages.home_state(kind))
    made.resize(*size)
    made.show()
    assert not cut_off(made)


def test_the_small_page_keeps_every_part_within_reach(page: HomePage) -> None:
    page.resize(*SMALL)
    settle()
    assert "GOOD UNTIL THEN" in words(page)
    assert button(page, "Change").isVisibleTo(page)
    assert button(page, "Steps").isVisibleTo(page)
    page.resize(*LARGE)
    settle()
    assert button(page, "Look at the steps").isVisibleTo(page)


def test_tab_goes_through_the_page_as_one_reads(page: HomePage) -> None:
    start, change, first = button(page, "Start"), button(page, "Change"), page.findChildren(RoutineCard)[0]
    order: list[QWidget] = []
    start.setFocus()
    for _ in range(40):
        order.append(focused(page))
        QTest.keyClick(focused(page), Qt.Key.Key_Tab)
    wanted = [start, change, button(page, "All"), page.findChild(QLineEdit), first]
    places = [order.index(each) for each in wanted if isinstance(each, QWidget)]
    assert all(before < after for before, after in pairwise(places))


def test_what_was_searched_can_be_cleared(page: HomePage) -> None:
    field = the(QLineEdit, page)
    assert not field.isClearButtonEnabled()
    field.setText("figure")
    assert field.isClearButtonEnabled()


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        ((4, 5), "14:00 and 15:00"),
        ((13, 14), "23:00 and 00:00"),
        ((20, 28), "Sun 06:00 and 14:00"),
        ((40, 72), "Mon 02:00 and Tue 10:00"),
        ((20, 168), "Sun 06:00 and Sat 28 Nov 10:00"),
        ((-71, -70), "Wed 11:00 and 12:00"),
    ],
)
def test_a_window_on_another_day_is_told_with_its_day(hours: tuple[int, int], told: str) -> None:
    now = pages.at(10)
    opens, closes = (now + timedelta(hours=each) for each in hours)
    assert between_words(opens, closes, now) == told


@pytest.mark.parametrize("size", [LARGE, SMALL])
def test_a_reminder_that_was_put_off_says_until_when(page: HomePage, size: tuple[int, int]) -> None:
    page.resize(*size)
    off = replace(pages.repeat("due"), snoozed=True, remind_at=pages.at(14, 47))
    page.show_state(replace(pages.home_state("due"), repeat=off))
    settle()
    assert "Snoozed until 14:47" in words(page)
    assert not cut_off(page)


def test_a_cleared_search_brings_the_same_cards_back_and_paints_those_in_sight(page: HomePage) -> None:
    settle()
    before, painted = list(the(CardGrid, page).cards), set[QObject]()

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                painted.add(watched)
            return False

    type_into_search(page, "press")
    settle()
    watch = Watch()
    for card in before:
        card.installEventFilter(watch)
    type_into_search(page, "")
    settle()
    assert list(the(CardGrid, page).cards) == before
    in_sight = {card for card in before if not card.visibleRegion().isEmpty()}
    assert painted <= in_sight < set(before)


def test_tab_reaches_a_card_that_tells_something_else_now_where_one_reads_it(page: HomePage) -> None:
    state = pages.home_state()
    first, *others = state.cards
    page.show_state(replace(state, cards=(replace(first, badge="Ask first"), *others)))
    cards = the(CardGrid, page).cards
    cards[0].setFocus()
    QTest.keyClick(cards[0], Qt.Key.Key_Tab)
    assert focused(page) is cards[1]
