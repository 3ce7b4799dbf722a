import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stretchcoach.core.condition import Condition
from stretchcoach.core.profile import Profile
from stretchcoach.storage.profile_file import ProfileFile

NOW = datetime(2026, 11, 22, 15, 30, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def file(tmp_path: Path) -> ProfileFile:
    return ProfileFile(tmp_path / "profile.json")


@settings(max_examples=30, deadline=None)
@given(
    st.dictionaries(st.sampled_from(sorted(Condition)), st.booleans()),
    st.none() | st.integers(1, 42),
    st.booleans(),
)
def test_what_was_told_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    told: dict[Condition, bool],
    week: int | None,
    agreed: bool,
) -> None:
    profile = Profile(over_60=agreed).answered(told, NOW)
    if week is not None:
        profile = profile.pregnant(week, NOW)
    if agreed:
        profile = replace(profile, agreed=NOW, emergency=NOW)
    file = ProfileFile(tmp_path_factory.mktemp("data") / "profile.json")
    file.write(profile)
    assert file.read() == profile
    assert file.notice is None


def test_without_a_file_nothing_is_known(file: ProfileFile) -> None:
    assert file.read() == Profile()
    assert file.notice is None


@pytest.mark.parametrize(
    "written",
    [
        '{"answers": []}',
        '{"answers": {"knee": true}}',
        '{"answers": {"knee": {"yes": "no", "on": "2026-11-22T15:30:00+01:00"}}}',
        '{"answers": {"knee": {"yes": true, "on": "today"}}}',
        '{"pregnancy": {"week": 99, "on": "2026-11-22T15:30:00+01:00"}}',
        '{"pregnancy": 12}',
        '{"agreed": 3}',
        "nonsense",
    ],
)
def test_a_broken_file_is_kept_aside_and_said(tmp_path: Path, written: str) -> None:
    path = tmp_path / "profile.json"
    path.write_text(written)
    file = ProfileFile(path, lambda: NOW)
    assert file.read() == Profile()
    assert file.notice is not None
    assert "The safety profile could not be understood" in file.notice
    assert not path.exists()


def test_what_a_later_version_wrote_is_left_for_it(tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    path.write_text('{"format": 2, "answers": 5}')
    file = ProfileFile(path)
    assert file.read() == Profile()
    file.write(Profile(over_60=True))
    assert json.loads(path.read_text()) == {"format": 2, "answers": 5}


def test_a_condition_of_another_version_is_passed_by(tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    path.write_text('{"format": 1, "answers": {"elbow": {"yes": true, "on": "2026-11-22T15:30:00+01:00"}}}')
    assert ProfileFile(path).read() == Profile()
