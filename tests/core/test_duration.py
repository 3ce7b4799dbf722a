from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.core.duration import format_duration, parse_duration


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("30s", 30),
        ("1m 30s", 90),
        ("4h", 14400),
        ("1.5s", 1.5),
        (" 2 m ", 120),
        ("1h5m", 3900),
        ("0.25s", 0.25),
    ],
)
def test_a_duration_is_read_with_its_units(text: str, seconds: float) -> None:
    assert parse_duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("30", '"30" has no unit. Write 30s or 30m.'),
        ("1:30", '"1:30" is not a duration. Write 1m 30s.'),
        ("soon", '"soon" is not a duration. Write 30s, 1m 30s or 4h.'),
        ("30s 1m", '"30s 1m" names a unit twice or in the wrong order. Write 1h 5m 30s.'),
        ("", '"" is not a duration. Write 30s, 1m 30s or 4h.'),
        ("٣s", '"٣s" is not a duration. Write 30s, 1m 30s or 4h.'),
    ],
)
def test_what_is_no_duration_is_refused_with_a_hint(text: str, hint: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the whole message is compared
        parse_duration(text)
    assert str(caught.value) == hint


@given(st.integers(0, 10**7))
def test_every_millisecond_survives_being_written_and_read(milliseconds: int) -> None:
    duration = timedelta(milliseconds=milliseconds)
    assert parse_duration(format_duration(duration)) == duration
