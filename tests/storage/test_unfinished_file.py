"""Owns the proof that a session in progress survives a crash."""

import json
import signal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.core.routine import Choices
from stretchcoach.core.session import Unfinished
from stretchcoach.ports import UnfinishedStore
from stretchcoach.storage.unfinished_file import UnfinishedFile
from tests.storage.records import (
    NOON,
    STAMP,
    json_values,
    noon,
    refuse_to_replace,
    run_python,
    unfinished_sessions,
)

CRASHES_WHILE_NOTING = """
import os, signal, sys
from pathlib import Path
from stretchcoach.storage.unfinished_file import UnfinishedFile
from tests.storage.test_unfinished_file import session
store = UnfinishedFile(Path(sys.argv[1]))
store.note(session(1))
os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
store.note(session(2))
"""


def session(minute: int) -> Unfinished:
    return Unfinished(
        id="x",
        routine="piriformis",
        choices=Choices(),
        began=NOON,
        noted=NOON,
        position=minute * (NOON.replace(minute=1) - NOON),
        spent=(),
    )


def store_at(path: Path) -> UnfinishedFile:
    return UnfinishedFile(path, noon)


@given(unfinished=unfinished_sessions)
def test_what_is_read_is_what_was_noted(unfinished: Unfinished) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "unfinished.json"
        store_at(path).note(session(1))
        store_at(path).note(unfinished)
        read = store_at(path).read()
        assert read == unfinished
        assert read is not None
        assert read.began.utcoffset() == unfinished.began.utcoffset()


def nothing_in(store: UnfinishedStore) -> bool:
    return store.read() is None


def test_it_is_the_store_that_the_ports_ask_for_and_begins_empty(tmp_path: Path) -> None:
    assert nothing_in(store_at(tmp_path / "unfinished.json"))


def test_what_was_cleared_is_forgotten(tmp_path: Path) -> None:
    store = store_at(tmp_path / "unfinished.json")
    store.note(session(1))
    store.clear()
    store.clear()
    assert store.read() is None
    assert store.notice is None


def test_a_crash_in_the_middle_of_noting_leaves_the_note_before(tmp_path: Path) -> None:
    path = tmp_path / "unfinished.json"
    assert run_python(CRASHES_WHILE_NOTING, path) == -signal.SIGKILL
    assert store_at(path).read() == session(1)


@given(content=st.binary(max_size=200) | json_values.map(lambda value: json.dumps(value).encode()))
def test_a_broken_file_is_none_and_is_kept_under_another_name(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "unfinished.json"
        path.write_bytes(content)
        store = store_at(path)
        assert store.read() is None
        (left,) = Path(folder).iterdir()
        assert (left.name, left.read_bytes()) == (f"unfinished.broken-{STAMP}.json", content)


@given(
    key=st.sampled_from(["id", "routine", "choices", "began", "noted", "position", "spent"]),
    value=json_values,
)
def test_one_wrong_value_never_raises(key: str, value: object) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "unfinished.json"
        store_at(path).note(session(1))
        path.write_text(json.dumps(json.loads(path.read_bytes()) | {key: value}), encoding="utf-8")
        read = store_at(path).read()
        assert read is None or read.began == NOON


def test_a_pain_that_is_no_rating_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "unfinished.json"
    store_at(path).note(session(1))
    for wrong in (11, -1, True, 3.5, "4"):
        path.write_text(json.dumps(json.loads(path.read_bytes()) | {"pain_before": wrong}), encoding="utf-8")
        assert store_at(path).read() == session(1)


def test_a_full_disk_is_said_and_the_session_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_at(tmp_path / "unfinished.json")
    with monkeypatch.context() as patch:
        refuse_to_replace(patch)
        store.note(session(1))
        assert store.notice == "The session in progress could not be saved. The disk is full."
    store.note(session(2))
    assert store.notice is None
    assert store.read() == session(2)
