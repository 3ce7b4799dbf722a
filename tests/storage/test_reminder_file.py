"""Owns the proof that the armed reminder outlives the program."""

import errno
import json
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.core.reminder import Armed, Moment, Reminder, Shown, Snoozed, State, arm
from stretchcoach.core.routine import DEFAULT_REPEAT
from stretchcoach.ports import ReminderStore
from stretchcoach.storage.reminder_file import ReminderFile
from tests.storage.records import NOON, STAMP, json_values, noon, refuse_to_replace, reminders

ARMED = arm("piriformis", "Piriformis", DEFAULT_REPEAT, Moment(NOON, NOON - NOON, "boot-1"))


def store_at(path: Path) -> ReminderFile:
    return ReminderFile(path, noon)


@given(reminder=reminders)
def test_what_is_read_is_what_was_written(reminder: Reminder) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "reminder.json"
        store_at(path).write(reminder)
        assert store_at(path).read() == reminder


def nothing_in(store: ReminderStore) -> bool:
    return store.read() is None


def test_it_is_the_store_that_the_ports_ask_for_and_begins_empty(tmp_path: Path) -> None:
    assert nothing_in(store_at(tmp_path / "reminder.json"))


def test_none_forgets_it(tmp_path: Path) -> None:
    store = store_at(tmp_path / "reminder.json")
    store.write(ARMED)
    store.write(None)
    store.write(None)
    assert store.read() is None
    assert store.notice is None


@given(content=st.binary(max_size=200) | json_values.map(lambda value: json.dumps(value).encode()))
def test_a_broken_file_is_none_and_is_kept_under_another_name(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "reminder.json"
        path.write_bytes(content)
        store = store_at(path)
        assert store.read() is None
        (left,) = Path(folder).iterdir()
        assert left.read_bytes() == content
        assert left.name == f"reminder.broken-{STAMP}.json"
        assert store.notice == f"The reminder could not be understood; the file was kept as {left.name}."


@given(
    key=st.sampled_from(["routine", "title", "passed", "opens", "closes", "state", "anchor"]),
    value=json_values,
)
def test_one_wrong_value_never_raises(key: str, value: object) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "reminder.json"
        store_at(path).write(ARMED)
        path.write_text(json.dumps(json.loads(path.read_bytes()) | {key: value}), encoding="utf-8")
        read = store_at(path).read()
        assert read is None or getattr(read, key) is not None


def test_two_broken_files_in_one_second_are_both_kept(tmp_path: Path) -> None:
    for content in ("[1", "[2"):
        (tmp_path / "reminder.json").write_text(content, encoding="utf-8")
        assert store_at(tmp_path / "reminder.json").read() is None
    assert (tmp_path / f"reminder.broken-{STAMP}.json").read_text(encoding="utf-8") == "[1"
    assert (tmp_path / f"reminder.broken-{STAMP}-2.json").read_text(encoding="utf-8") == "[2"


def test_a_file_of_a_later_version_is_left_for_it(tmp_path: Path) -> None:
    path = tmp_path / "reminder.json"
    path.write_text('{"format": 3, "wake": "soon"}', encoding="utf-8")
    assert store_at(path).read() is None
    assert path.read_text(encoding="utf-8") == '{"format": 3, "wake": "soon"}'


@pytest.mark.parametrize(
    ("quiet_until", "on_screen", "state"),
    [
        (14400, False, Armed()),
        (16200, True, Shown(timedelta(hours=4))),
        (15300, False, Snoozed(timedelta(hours=4.25))),
    ],
)
def test_a_file_of_the_first_version_is_taken_over(
    tmp_path: Path, quiet_until: int, on_screen: bool, state: State
) -> None:
    path = tmp_path / "reminder.json"
    store_at(path).write(ARMED)
    fields = json.loads(path.read_bytes())
    del fields["state"], fields["repeated"]
    fields |= {"format": 1, "quiet_until": quiet_until, "times_shown": 1, "on_screen": on_screen}
    path.write_text(json.dumps(fields), encoding="utf-8")
    assert store_at(path).read() == replace(ARMED, state=state)


def test_a_full_disk_is_said_and_does_not_stop_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_at(tmp_path / "reminder.json")
    with monkeypatch.context() as patch:
        refuse_to_replace(patch)
        store.write(ARMED)
        assert store.notice == "The reminder could not be saved. The disk is full."
    store.write(ARMED)
    assert store.notice is None
    assert store.read() == ARMED


def test_a_read_only_disk_is_said_when_it_cannot_be_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_at(tmp_path / "reminder.json")
    store.write(ARMED)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", refuse)
    store.write(None)
    assert store.notice == "The reminder could not be removed. The disk can only be read."


def test_a_pipe_in_its_place_does_not_hang_the_program(tmp_path: Path) -> None:
    path = tmp_path / "reminder.json"
    os.mkfifo(path)
    assert store_at(path).read() is None
    assert not path.exists()


def test_a_file_that_cannot_be_read_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "reminder.json"
    path.write_text("private", encoding="utf-8")
    store = store_at(path)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        assert store.read() is None
        assert store.notice == "The reminder could not be read. Permission is denied."
    store.write(ARMED)
    assert store.notice == "The reminder could not be saved. What is there now could not be read."
    assert path.read_text(encoding="utf-8") == "private"
