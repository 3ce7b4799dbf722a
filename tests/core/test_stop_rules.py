import pytest

from stretchcoach.core.stop_rules import ACTIONS, Action, Sign, Soreness, after_soreness, pain_action


@pytest.mark.parametrize("score", range(11))
def test_a_score_alone_goes_on_eases_off_or_stops(score: int) -> None:
    wanted = [Action.GO_ON] * 4 + [Action.EASE_OFF] * 2 + [Action.STOP] * 5
    assert pain_action(score) is wanted[score]


@pytest.mark.parametrize("before", range(11))
@pytest.mark.parametrize("score", range(11))
def test_two_points_more_than_at_the_start_ease_off(score: int, before: int) -> None:
    action = pain_action(score, before)
    if score >= 6:
        assert action is Action.STOP
    else:
        eases = score >= 4 or score - before >= 2
        assert action is (Action.EASE_OFF if eases else Action.GO_ON)


@pytest.mark.parametrize("before", [*range(11), None])
@pytest.mark.parametrize("score", range(11))
def test_in_a_cramp_only_a_rise_of_two_stops(score: int, before: int | None) -> None:
    rose = before is not None and score - before >= 2
    assert pain_action(score, before, cramp=True) is (Action.STOP if rose else Action.GO_ON)


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
