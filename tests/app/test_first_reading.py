"""Proves when all routine files are read by a process of its own, before the program waits in the tray."""

import os
from pathlib import Path

import pytest

from stretchcoach import __version__
from stretchcoach.app.first_reading import is_first, read_first
from stretchcoach.storage.index import Index


def test_only_what_this_version_has_kept_need_not_be_read(tmp_path: Path) -> None:
    file = tmp_path / "routines.index"
    assert is_first(file)
    file.write_bytes(b"0.0.9 1234 5678\n[]")
    assert is_first(file)
    routine = tmp_path / "one.yaml"
    routine.touch()
    os.utime(routine, (0, 0))
    index = Index(file)
    index.read(routine, poses=(), find=lambda _: None)
    index.keep()
    assert file.read_bytes().startswith(f"{__version__} ".encode())
    assert not is_first(file)


def test_without_a_process_the_program_reads_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "posix_spawn", refuse)
    read_first()
