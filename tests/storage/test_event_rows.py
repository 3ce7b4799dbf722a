"""Owns the proof that cramps and drinks are kept beside the sessions."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.core.cramp import Activity, Cramp, CrampSide, Relief
from stretchcoach.ports import CrampLog, DrinkLog
from stretchcoach.storage.atomic import NotSavedError
from stretchcoach.storage.history import SqliteHistory
from tests.storage.records import NOON, dates, noon, pains, record, texts

cramps = st.builds(
    Cramp,
    id=texts,
    at=dates,
    side=st.none() | st.sampled_from(CrampSide),
    strength=pains,
    lasted=st.none() | st.integers(0, 1440).map(lambda minutes: timedelta(minutes=minutes)),
    during=st.none() | st.sampled_from(Activity),
    eased_by=st.none() | st.sampled_from(Relief),
    sos=st.booleans(),
)


def cramp_log(path: Path) -> CrampLog:
    return SqliteHistory(path, noon)


def drink_log(path: Path) -> DrinkLog:
    return SqliteHistory(path, noon)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite3"


@given(cramps)
def test_what_is_read_is_what_was_kept(cramp: Cramp) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "history.sqlite3"
        cramp_log(path).save_cramp(cramp)
        assert list(cramp_log(path).cramps_since(cramp.at)) == [cramp]


def test_the_same_cramp_told_about_later_is_one(path: Path) -> None:
    log = cramp_log(path)
    log.save_cramp(Cramp(id="a", at=NOON, sos=True))
    told = Cramp(id="a", at=NOON, sos=True, side=CrampSide.LEFT, strength=7)
    log.save_cramp(told)
    assert list(log.cramps_since(NOON)) == [told]
    assert not log.cramps_since(NOON + timedelta(seconds=1))


def test_drinks_are_counted_from_a_date_on(path: Path) -> None:
    log, hours = drink_log(path), [NOON + timedelta(hours=n) for n in range(4)]
    for at in hours:
        log.save_drink(at)
    assert list(log.drinks_since(NOON)) == hours
    assert list(log.drinks_since(hours[2])) == hours[2:]


def test_sessions_cramps_and_drinks_lie_side_by_side(path: Path) -> None:
    history = SqliteHistory(path, noon)
    history.save(record())
    history.save_cramp(Cramp(id="a", at=NOON))
    history.save_drink(NOON)
    assert len(history.recent(5)) == len(history.cramps_since(NOON)) == len(history.drinks_since(NOON)) == 1


def test_a_cramp_that_cannot_be_kept_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(NotSavedError, match="This cramp could not be saved"):
        cramp_log(tmp_path / "file" / "history.sqlite3").save_cramp(Cramp(id="a", at=NOON))
