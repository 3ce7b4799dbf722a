"""Owns the rules on modules: each says what it owns, stays small, and has a name that means something."""

import ast
import re
import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
PACKAGE: Final = ROOT / "stretchcoach"
MODULES: Final = sorted(PACKAGE.rglob("*.py"))
MOST_LINES: Final = 300
MOST_AT_THE_TOP: Final = 16
NAMELESS: Final = frozenset({"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"})


def short(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def owns(path: Path) -> bool:
    """Return whether the module's first sentence says what it owns."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first = docstring.partition(". ")[0].split()
    return bool({"Owns", "owns", "own"} & set(first))


def test_a_module_begins_by_saying_what_it_owns() -> None:
    assert [short(module) for module in MODULES if not owns(module)] == []


def test_a_module_stays_small() -> None:
    lines = {short(module): len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}
    assert {name: number for name, number in lines.items() if number > MOST_LINES} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = {part for module in MODULES for part in (*module.parent.parts, module.stem)}
    words = {word for name in names for word in name.split("_")}
    assert not words & NAMELESS


def test_the_top_level_holds_only_what_the_import_rules_name() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    [inward] = [rule for rule in project["tool"]["importlinter"]["contracts"] if rule["type"] == "layers"]
    named = {name for layer in inward["layers"] for name in re.findall(r"\w+", layer)}
    modules = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert modules | folders <= named
    assert len(named) <= MOST_AT_THE_TOP


def test_a_module_that_owns_nothing_is_caught(tmp_path: Path) -> None:
    idle = tmp_path / "idle.py"
    idle.write_text('"""Various things. It owns nothing."""\n', encoding="utf-8")
    assert not owns(idle)
