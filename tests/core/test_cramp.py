from datetime import timedelta

from stretchcoach.core.cramp import Cramp, CrampAdvice, advice_on
from tests.fakes import NOON

HOUR = timedelta(hours=1)


def cramps(*hours_ago: float, sos: bool = True) -> list[Cramp]:
    return [Cramp(id=str(hours), at=NOON - hours * HOUR, sos=sos) for hours in hours_ago]


def test_three_in_a_day_or_five_in_a_week_are_a_reason_to_be_examined() -> None:
    assert advice_on(cramps(0, 5), NOON) is None
    assert advice_on(cramps(0, 5, 23), NOON) == CrampAdvice(3, 3)
    assert advice_on(cramps(0, 30, 50, 90), NOON) is None
    assert advice_on(cramps(0, 30, 50, 90, 160), NOON) == CrampAdvice(1, 5)


def test_what_eased_without_help_or_is_long_ago_does_not_count() -> None:
    assert advice_on([*cramps(1, 2), *cramps(3, 4, sos=False), *cramps(200, 300)], NOON) is None
    assert advice_on(cramps(0, 5, -1, -2, -3), NOON) is None  # the clock was set back
