"""Owns the proof that a file is saved whole or not at all."""

import errno
import os
import signal
import stat
from pathlib import Path

import pytest

from stretchcoach.storage.atomic import NotSavedError, write_atomically
from tests.storage.records import refuse_to_replace, run_python, start_python

KILLED_BEFORE_THE_LAST_STEP = """
import os, signal, sys
from pathlib import Path
from stretchcoach.storage.atomic import write_atomically
os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
write_atomically(Path(sys.argv[1]), b"new")
"""
WRITES_FOR_EVER = """
import sys
from pathlib import Path
from stretchcoach.storage.atomic import write_atomically
letter = sys.argv[2].encode()
for size in range(1, 10**9):
    write_atomically(Path(sys.argv[1]), letter * (size % 7 + 1) * 1000 + b".", synced=False)
    print(flush=True)
"""


def test_what_was_written_is_there_and_for_its_user_only(tmp_path: Path) -> None:
    path = tmp_path / "new" / "file"
    write_atomically(path, b"words")
    assert path.read_bytes() == b"words"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["file"]


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The tea could not be saved. The disk is full."),
        (errno.EDQUOT, "The tea could not be saved. Your share of the disk is full."),
        (errno.EROFS, "The tea could not be saved. The disk can only be read."),
        (errno.EACCES, "The tea could not be saved. Permission is denied."),
        (errno.EMFILE, "The tea could not be saved. Too many open files."),
    ],
)
def test_a_disk_that_refuses_is_named_in_a_plain_sentence_and_the_old_content_stays(
    number: int, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    write_atomically(path, b"old")
    refuse_to_replace(monkeypatch, number)
    with pytest.raises(NotSavedError) as caught:
        write_atomically(path, b"new", what="The tea")
    assert str(caught.value) == sentence
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["file"]


def test_a_link_is_followed_so_that_settings_may_live_elsewhere(tmp_path: Path) -> None:
    real, link = tmp_path / "dotfiles" / "file", tmp_path / "file"
    write_atomically(real, b"old")
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_killed_program_leaves_the_old_content_and_the_next_one_clears_up(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_atomically(path, b"old")
    assert run_python(KILLED_BEFORE_THE_LAST_STEP, path) == -signal.SIGKILL
    assert path.read_bytes() == b"old"
    (left,) = tmp_path.glob(".file.*.tmp")
    write_atomically(path, b"newer")
    assert left.exists(), "a young one may belong to a program that is still writing"
    os.utime(left, (0, 0))
    write_atomically(path, b"newest")
    assert not left.exists()


def test_two_programs_that_write_never_mix(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with (
        start_python(WRITES_FOR_EVER, path, "a") as first,
        start_python(WRITES_FOR_EVER, path, "b") as second,
    ):
        try:
            assert first.stdout is not None
            assert second.stdout is not None
            for _ in range(60):
                first.stdout.readline()
                second.stdout.readline()
                content = path.read_bytes()
                assert content in {
                    letter * size * 1000 + b"." for letter in (b"a", b"b") for size in range(1, 8)
                }
        finally:
            first.kill()
            second.kill()
    assert path.read_bytes().endswith(b".")


@pytest.mark.parametrize(("synced", "order"), [(True, ["fsync", "replace", "fsync"]), (False, ["replace"])])
def test_the_new_content_is_on_the_disk_before_it_takes_the_old_ones_place(
    synced: bool, order: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync, replace, calls = os.fsync, os.replace, list[str]()

    def watched_fsync(handle: int) -> None:
        calls.append("fsync")
        fsync(handle)

    def watched_replace(source: Path, target: Path) -> None:
        calls.append("replace")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", watched_fsync)
    monkeypatch.setattr(os, "replace", watched_replace)
    write_atomically(tmp_path / "file", b"new", synced=synced)
    assert calls == order
