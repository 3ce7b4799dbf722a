"""Owns the rules on what is committed: no machine's paths, no sleeping test, files that are whole."""

import ast
import re
import subprocess
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
# put together here, so that this file passes its own test
FOREIGN_PATHS: Final = tuple(
    "/".join(parts) for parts in (["", "work", ""], ["", "root", ""], ["..", "shared"])
)
PLEDGES: Final = re.compile("|".join(first + second for first, second in (("TO", "DO"), ("FIX", "ME"))))
SLEEPING: Final = frozenset({"time.sleep", "qtbot.wait", "QTest.qWait", "QTest.qSleep", "asyncio.sleep"})
BINARY: Final = frozenset({".png", ".ico", ".ttf", ".wav", ".ogg", ".webp", ".gif", ".qm"})


def tracked() -> list[Path]:
    """Return the committed files, or all of a source archive's."""
    command = ["git", "ls-files", "-z", "--cached"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def texts() -> dict[str, str]:
    """Return the committed texts by path."""
    files = [path for path in tracked() if path.suffix not in BINARY]
    return {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in files}


def sleeps_in(source: str) -> list[int]:
    """Return the lines that call something that sleeps."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [call.lineno for call in calls if ast.unparse(call.func) in SLEEPING | {"sleep"}]


def test_no_committed_file_names_a_path_of_one_machine() -> None:
    found = [(name, path) for name, text in texts().items() for path in FOREIGN_PATHS if path in text]
    assert not found


def test_no_committed_file_puts_work_off() -> None:
    found = [name for name, text in texts().items() if name != "pyproject.toml" and PLEDGES.search(text)]
    assert not found


def test_no_test_sleeps() -> None:
    tests = {name: text for name, text in texts().items() if re.fullmatch(r"tests/.*test_\w+\.py", name)}
    found = {name: lines for name, text in tests.items() if (lines := sleeps_in(text))}
    assert not found


def test_a_sleeping_test_is_caught() -> None:
    assert sleeps_in("def test_x(qtbot):\n    qtbot.wait(3100)\n") == [2]
