"""Owns the proof that the history keeps every session, whatever happens to disk, file or program."""

import random
import signal
import sqlite3
import stat
import threading
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.session import Feeling, SessionRecord, StopReason
from stretchcoach.ports import History
from stretchcoach.storage import history_database, history_schema
from stretchcoach.storage.history import SqliteHistory
from tests.storage.records import ENDS, STAMP, noon, record, records, run_python, start_python

KILLED_BEFORE_COMMIT = """
import os, signal, sqlite3, sys
from pathlib import Path
from stretchcoach.storage.history import SqliteHistory
from tests.storage.records import record
history = SqliteHistory(Path(sys.argv[1]))
history.save(record("kept"))
class Fatal(sqlite3.Connection):
    def execute(self, sql, *values):
        if sql == "COMMIT":
            os.kill(os.getpid(), signal.SIGKILL)
        return super().execute(sql, *values)
connect = sqlite3.connect
sqlite3.connect = lambda *a, **k: connect(*a, factory=Fatal, **k)
history.save(record("lost"))
"""
SAVES_FOR_EVER = """
import sys
from pathlib import Path
from stretchcoach.storage.history import SqliteHistory
from tests.storage.records import record
history = SqliteHistory(Path(sys.argv[1]))
for number in range(10**9):
    history.save(record(f"{sys.argv[2]}-{number}"))
    print(f"{sys.argv[2]}-{number}", flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.sqlite3"


def history_at(path: Path) -> SqliteHistory:
    return SqliteHistory(path, noon)


def ids(kept: list[SessionRecord] | tuple[SessionRecord, ...] | object) -> list[str]:
    assert isinstance(kept, list | tuple)
    return [each.id for each in kept]


def run_sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        for statement in statements:
            database.execute(statement)


def save_through(history: History, kept: SessionRecord) -> SessionRecord:
    """Save and read through the port."""
    history.save(kept)
    return history.recent(1)[0]


@given(kept=records)
@settings(max_examples=25)
def test_what_is_read_is_what_was_saved(kept: SessionRecord) -> None:
    with TemporaryDirectory() as folder:
        read = save_through(history_at(Path(folder) / "history.sqlite3"), kept)
        assert read == kept
        assert (read.began.utcoffset(), read.ended.utcoffset()) == (
            kept.began.utcoffset(),
            kept.ended.utcoffset(),
        )


def test_the_time_of_day_stays_that_of_the_place(path: Path) -> None:
    late = datetime(2026, 11, 21, 23, 40, tzinfo=timezone(timedelta(hours=13)))
    read = save_through(history_at(path), record(ended=late))
    assert (read.ended.day, read.ended.hour, read.ended.minute) == (21, 23, 40)


def test_spans_are_kept_to_the_millisecond(path: Path) -> None:
    kept = record()
    object.__setattr__(kept, "done", timedelta(microseconds=1_000_600))
    assert save_through(history_at(path), kept).done == timedelta(milliseconds=1001)


def test_half_a_character_in_a_note_does_not_keep_a_session_from_being_saved(path: Path) -> None:
    assert save_through(history_at(path), record(note="a\ud800b\0c")).note == "a?b\0c"


def test_a_record_is_kept_once_however_often_it_is_saved(path: Path) -> None:
    history = history_at(path)
    history.save(record("a", note="first"))
    history.save(record("a", note="second"))
    assert [(each.id, each.note) for each in history.recent(9)] == [("a", "second")]


def test_saving_again_keeps_what_a_later_version_added(path: Path) -> None:
    history = history_at(path)
    history.save(record("a"))
    run_sql(path, "ALTER TABLE session ADD COLUMN mood TEXT", "UPDATE session SET mood = 'calm'")
    history.save(record("a", note="more"))
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT note, mood FROM session").fetchall() == [("more", "calm")]


def test_recent_is_newest_first_and_since_is_oldest_first_across_zones(path: Path) -> None:
    history = history_at(path)
    eastern = timezone(timedelta(hours=9))
    for hours, zone in ((0, UTC), (2, eastern), (1, timezone(timedelta(hours=-8))), (3, UTC)):
        history.save(record(str(hours), ended=(ENDS + timedelta(hours=hours)).astimezone(zone)))
    assert ids(history.recent(3)) == ["3", "2", "1"]
    assert ids(history.since((ENDS + timedelta(hours=1)).astimezone(eastern))) == ["1", "2", "3"]
    assert ids(history.recent(0)) == ids(history.recent(-1)) == []


def test_looking_at_no_history_makes_none(path: Path) -> None:
    assert ids(history_at(path).recent(5)) == ids(history_at(path).since(ENDS)) == []
    assert not path.parent.exists()


def test_the_history_is_for_its_user_only_and_no_file_of_it_stays_open(path: Path) -> None:
    history_at(path).save(record())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_it_is_written_ahead_so_that_readers_never_wait(path: Path) -> None:
    history = history_at(path)
    history.save(record("a"))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        other.execute("BEGIN IMMEDIATE")
        assert ids(history.recent(5)) == ["a"]


def test_another_program_that_never_lets_go_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_database, "PATIENCE", 0.0)
    history = history_at(path)
    history.save(record("a"))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StretchCoachError) as caught:
            history.save(record("b"))
    assert str(caught.value) == "This session could not be saved. Another program is using the history."


def test_any_thread_may_save(path: Path) -> None:
    history = history_at(path)
    threads = [threading.Thread(target=history.save, args=(record(str(number)),)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ids(history.recent(9))) == [str(number) for number in range(6)]


def test_a_database_of_a_newer_version_is_refused_and_not_touched(path: Path) -> None:
    history_at(path).save(record("a"))
    run_sql(path, f"PRAGMA user_version = {history_schema.VERSION + 1}")
    before = path.read_bytes()
    history = history_at(path)
    for call in (lambda: history.save(record("b")), lambda: history.recent(1), lambda: history.since(ENDS)):
        with pytest.raises(StretchCoachError, match=r"^The history was written by a newer StretchCoach"):
            call()
    assert path.read_bytes() == before
    assert history.notice is None


def test_an_older_database_is_brought_up_step_by_step(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history_at(path).save(record("old"))
    steps = (*history_schema.MIGRATIONS, ("ALTER TABLE session ADD COLUMN mood TEXT",))
    monkeypatch.setattr(history_schema, "MIGRATIONS", steps)
    monkeypatch.setattr(history_schema, "VERSION", len(steps))
    history = history_at(path)
    assert history.recent(1) == [record("old")]
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (len(steps),)
        assert database.execute("SELECT mood FROM session").fetchall() == [(None,)]


def test_a_step_that_fails_half_way_leaves_the_older_database(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    history_at(path).save(record("old"))
    steps = (*history_schema.MIGRATIONS, ("ALTER TABLE session ADD COLUMN mood TEXT", "NO SUCH STATEMENT"))
    with monkeypatch.context() as patch:
        patch.setattr(history_schema, "MIGRATIONS", steps)
        patch.setattr(history_schema, "VERSION", len(steps))
        with pytest.raises(StretchCoachError, match=r"^The history could not be read\. The database says: "):
            history_at(path).recent(1)
    assert history_at(path).recent(1) == [record("old")]


def test_words_of_a_later_version_do_not_keep_a_session_from_being_read(path: Path) -> None:
    history_at(path).save(record("a"))
    run_sql(
        path,
        """UPDATE session SET stop_reason = 'earthquake', feelings = '["good pull", "sunny", 3]',
        pain_after = 99, choices = '{"first_side": "top", "options": {"hold": {"x": 1}, "rounds": 4}}'""",
    )
    (read,) = history_at(path).recent(1)
    assert (read.stop_reason, read.feelings, read.pain_after) == (
        StopReason.OTHER,
        (Feeling.GOOD_PULL,),
        None,
    )
    assert read.choices.options == {"rounds": 4}


@pytest.mark.parametrize("column", ["choices", "feelings"])
@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "3", "null", "1" * 5000])
def test_choices_and_feelings_that_make_no_sense_are_left_out(path: Path, column: str, text: str) -> None:
    history_at(path).save(record("a"))
    run_sql(path, f"UPDATE session SET {column} = '{text}'")  # noqa: S608 - the test's own words
    (read,) = history_at(path).recent(1)
    assert read.id == "a"
    assert not read.feelings or column == "choices"


@pytest.mark.parametrize(
    "damage",
    ["began = 'soon'", "ended_offset = 'x'", "ended_offset = 90000", "done_ms = -1", "title = x'00ff'"],
)
def test_a_row_that_makes_no_sense_is_left_out_and_said(path: Path, damage: str) -> None:
    history = history_at(path)
    history.save(record("good"))
    history.save(record("bad"))
    run_sql(path, f"UPDATE session SET {damage} WHERE id = 'bad'")  # noqa: S608 - the test's own words
    assert ids(history.recent(5)) == ["good"]
    assert history.notice == "Some sessions in the history could not be read and are left out."


@given(content=st.binary(min_size=1, max_size=2000))
@example(content=b"SQLite format 3\0" + bytes(300))
@settings(max_examples=25)
def test_a_file_that_is_no_database_is_kept_aside_and_a_new_one_begun(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "history.sqlite3"
        path.write_bytes(content)
        history = history_at(path)
        history.save(record("a"))
        assert ids(history.recent(5)) == ["a"]
        aside = path.with_name(f"history.broken-{STAMP}.sqlite3")
        assert aside.read_bytes() == content
        assert history.notice == (
            f"The history was damaged, so a new one was begun; the old one was kept as {aside.name}."
        )


@pytest.fixture(scope="module")
def long_history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a history with some pages to damage."""
    path = tmp_path_factory.mktemp("long") / "history.sqlite3"
    history = history_at(path)
    for number in range(30):
        history.save(record(str(number), note="x" * 400))
    return path


@given(seed=st.integers(0, 2**32), wounds=st.integers(1, 400), cut=st.booleans())
@example(seed=223, wounds=62, cut=False)
@settings(max_examples=40)
def test_a_damaged_database_never_raises_what_is_not_for_the_user(
    long_history: Path, seed: int, wounds: int, *, cut: bool
) -> None:
    chance = random.Random(seed)  # noqa: S311 - damage needs no secrecy
    content = bytearray(long_history.read_bytes())
    for _ in range(wounds):
        content[chance.randrange(len(content))] = chance.randrange(256)
    if cut:
        del content[chance.randrange(len(content)) :]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "history.sqlite3"
        path.write_bytes(content)
        history = history_at(path)
        with suppress(StretchCoachError):
            history.recent(100)
            history.save(record("new"))
            assert "new" in ids(history.recent(100))
        kept = [each.read_bytes() for each in path.parent.glob("history.broken-*.sqlite3")]
        assert all(len(each) == len(content) for each in kept)


def test_a_damage_that_appears_while_the_program_runs_loses_no_new_session(
    path: Path, long_history: Path
) -> None:
    path.parent.mkdir()
    sound = long_history.read_bytes()
    path.write_bytes(sound)
    history = history_at(path)
    assert len(history.recent(100)) == 30
    path.write_bytes(sound[:4096] + b"\xff" * (len(sound) - 4096))
    history.save(record("new"))
    assert ids(history.recent(5)) == ["new"]
    assert history.notice is not None


def test_the_log_of_a_damaged_database_goes_with_it(path: Path) -> None:
    history_at(path).save(record("a"))
    path.write_bytes(b"no database")
    path.with_name("history.sqlite3-wal").write_bytes(b"its log")
    history_at(path).save(record("b"))
    assert path.with_name(f"history.broken-{STAMP}.sqlite3-wal").read_bytes() == b"its log"
    assert ids(history_at(path).recent(5)) == ["b"]


def test_a_full_disk_is_said_and_the_sessions_before_stay(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    history_at(path).save(record("kept"))
    connect = sqlite3.connect

    def small(place: Path, timeout: float, isolation_level: None) -> sqlite3.Connection:
        database: sqlite3.Connection = connect(place, timeout=timeout, isolation_level=isolation_level)
        (pages,) = database.execute("PRAGMA page_count").fetchone()
        database.execute(f"PRAGMA max_page_count = {pages}")
        return database

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", small)
        with pytest.raises(StretchCoachError) as caught:
            history_at(path).save(record("lost", note="x" * 100_000))
    assert str(caught.value) == "This session could not be saved. The disk is full."
    assert ids(history_at(path).recent(5)) == ["kept"]


def test_a_read_only_disk_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history_at(path).save(record("kept"))
    connect = sqlite3.connect

    def unwritable(place: Path, timeout: float, isolation_level: None) -> sqlite3.Connection:
        return connect(f"file:{place}?mode=ro", uri=True, timeout=timeout, isolation_level=isolation_level)

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", unwritable)
        assert ids(history_at(path).recent(5)) == ["kept"]
        with pytest.raises(StretchCoachError) as caught:
            history_at(path).save(record("lost"))
    assert str(caught.value) == "This session could not be saved. The history can only be read."


def test_a_folder_in_the_way_is_said(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StretchCoachError, match=r"^This session could not be saved\. Is a directory\.$"):
        history_at(path).save(record())
    with pytest.raises(StretchCoachError, match=r"^The history could not be read\. "):
        history_at(path).recent(1)


def test_a_program_killed_before_it_was_done_loses_that_session_only(path: Path) -> None:
    assert run_python(KILLED_BEFORE_COMMIT, path) == -signal.SIGKILL
    history = history_at(path)
    assert ids(history.recent(5)) == ["kept"]
    history.save(record("next"))
    assert sorted(ids(history.recent(5))) == ["kept", "next"]
    assert history.notice is None


def test_two_programs_save_at_once_and_a_kill_loses_nothing_that_was_saved(path: Path) -> None:
    said = []
    with start_python(SAVES_FOR_EVER, path, "a") as first, start_python(SAVES_FOR_EVER, path, "b") as second:
        try:
            for process in (first, second) * 8:
                assert process.stdout is not None
                said.append(process.stdout.readline().strip())
        finally:
            first.kill()
            second.kill()
    history = history_at(path)
    assert set(said) <= set(ids(history.recent(10_000)))
    assert history.notice is None
