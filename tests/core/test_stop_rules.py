from itertools import product
from typing import Final

import pytest

from stretchcoach.core.stop_rules import ACTIONS, Action, Sign, Soreness, after_soreness, pain_action

SCORES: Final = range(11)


def test_a_score_alone_goes_on_eases_off_or_stops() -> None:
    wanted = [Action.GO_ON] * 4 + [Action.EASE_OFF] * 2 + [Action.STOP] * 5
    assert [pain_action(score) for score in SCORES] == wanted


def test_two_points_more_than_at_the_start_ease_off() -> None:
    for score, before in product(SCORES, SCORES):
        eases = score >= 4 or score - before >= 2
        wanted = Action.STOP if score >= 6 else Action.EASE_OFF if eases else Action.GO_ON
        assert pain_action(score, before) is wanted, (score, before)


def test_in_a_cramp_only_a_rise_of_two_stops() -> None:
    for score, before in product(SCORES, (*SCORES, None)):
        rose = before is not None and score - before >= 2
        wanted = Action.STOP if rose else Action.GO_ON
        assert pain_action(score, before, cramp=True) is wanted, (score, before)


def test_every_sign_has_its_answer() -> None:
    assert set(ACTIONS) == set(Sign)
    assert {sign for sign, action in ACTIONS.items() if action is Action.SIGNS} == {Sign.NERVE, Sign.UNWELL}


@pytest.mark.parametrize(
    ("days", "wanted"),
    [
        (0, Soreness()),
        (1, Soreness(shorter_hold=10, fewer_rounds=1)),
        (2, Soreness(shorter_hold=10, fewer_rounds=1, rest_hours=48)),
        (3, Soreness(shorter_hold=10, fewer_rounds=1, rest_hours=48)),
    ],
)
def test_lasting_soreness_makes_the_next_session_shorter(days: int, wanted: Soreness) -> None:
    assert after_soreness(days) == wanted
