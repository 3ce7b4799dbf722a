"""Owns the proof that a check that cannot even start has failed."""

import runpy
from pathlib import Path
from typing import Final

TOOL: Final = runpy.run_path(str(Path(__file__).resolve().parents[2] / "packaging" / "check.py"))


def test_a_check_that_is_not_installed_has_failed_and_is_told(tmp_path: Path) -> None:
    outcomes = TOOL["run_all"]([TOOL["Check"]("lint", (str(tmp_path / "ruff"),))])
    assert TOOL["report"](outcomes) == 1
    assert [(each.name, "ruff" in each.output) for each in outcomes] == [("lint", True)]
