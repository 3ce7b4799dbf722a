"""Owns the proof that the import rules hold, and that each of them catches what it forbids."""

import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
INWARD: Final = "Imports point inward"
QT: Final = "Qt stays in desktop, ui and app"
PURE: Final = "The core is pure"
WINDOWLESS: Final = "What may serve without a window needs no Qt"
NUMPY: Final = "numpy stays where pixels are made"
RULES: Final = (INWARD, QT, PURE, WINDOWLESS, NUMPY)
SEEDS: Final = {
    "core/seed_outward.py": "from stretchcoach import ports\n",
    "audio/seed_sibling.py": "from stretchcoach import storage\n",
    "desktop/wishes.py": "import PySide6\n",
    "stray.py": "",
    "storage/seed_qt.py": "from PySide6 import QtCore\n",
    "core/seed_clock.py": "import time\n",
    "figure/solve.py": "import numpy\n",
}


@dataclass(frozen=True)
class Verdict:
    """What import-linter said."""

    status: int
    text: str

    def of(self, contract: str) -> str:
        """Return KEPT or BROKEN."""
        line = next(line for line in self.text.splitlines() if line.startswith(contract))
        return line.split()[-1]


def lint(root: Path) -> Verdict:
    """Run the import rules of the project on the tree at `root`."""
    tool = str(Path(sys.executable).with_name("lint-imports"))
    done = subprocess.run(
        [tool, "--no-cache", "--config", "pyproject.toml"],
        cwd=root,
        env={**os.environ, "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    return Verdict(done.returncode, done.stdout + done.stderr)


def copy_tree(to: Path) -> Path:
    """Copy the package with its rules."""
    to.mkdir()
    shutil.copy(ROOT / "pyproject.toml", to)
    shutil.copytree(ROOT / "stretchcoach", to / "stretchcoach", ignore=shutil.ignore_patterns("__pycache__"))
    return to


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Verdict:
    """Return the verdict on a tree with one violation of each rule."""
    root = copy_tree(tmp_path_factory.mktemp("seeded") / "tree")
    for name, text in SEEDS.items():
        (root / "stretchcoach" / name).write_text(f'"""Owns a violation."""\n{text}', encoding="utf-8")
    return lint(root)


def test_every_rule_is_broken_once_here() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = told["tool"]["importlinter"]["contracts"]
    assert sorted(contract["name"] for contract in contracts) == sorted(RULES)


def test_the_tree_keeps_every_import_rule(tmp_path: Path) -> None:
    verdict = lint(copy_tree(tmp_path / "tree"))
    assert [verdict.of(rule) for rule in RULES] == ["KEPT"] * len(RULES), verdict.text
    assert verdict.status == 0


def test_broken_import_rules_fail_the_check(seeded: Verdict) -> None:
    assert seeded.status == 1


@pytest.mark.parametrize(
    ("rule", "trace"),
    [
        (INWARD, "stretchcoach.core.seed_outward -> stretchcoach.ports"),
        (INWARD, "stretchcoach.audio.seed_sibling -> stretchcoach.storage"),
        (INWARD, "stretchcoach.stray"),
        (QT, "stretchcoach.storage.seed_qt -> PySide6"),
        (PURE, "stretchcoach.core.seed_clock -> time"),
        (WINDOWLESS, "stretchcoach.desktop.wishes -> PySide6"),
        (NUMPY, "stretchcoach.figure.solve -> numpy"),
    ],
    ids=[
        "the core looks outward",
        "siblings meet",
        "a module in no layer",
        "Qt in storage",
        "a clock in core",
        "Qt where no window is needed",
        "numpy in the window",
    ],
)
def test_a_seeded_violation_breaks_its_rule(seeded: Verdict, rule: str, trace: str) -> None:
    assert seeded.of(rule) == "BROKEN"
    details = seeded.text.partition("Broken contracts")[2]
    start = details.index(rule)
    ends = [details.find(other, start) for other in RULES if details.find(other, start) > start]
    assert trace in details[start : min(ends, default=None)]
