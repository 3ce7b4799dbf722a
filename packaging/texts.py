"""Owns the window's texts: takes them out of the sources into each language's .ts, and compiles that to .qm.

Run it after a text was changed, and after one was translated; a test says when it was forgotten.
"""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import PySide6

ROOT: Final = Path(__file__).resolve().parent.parent
LANGUAGES: Final = ROOT / "assets" / "languages"
WITH_TEXTS: Final = ("ui", "app", "desktop")
"""The packages whose texts are seen in the window."""
TOOLS: Final = Path(next(iter(PySide6.__path__)))


def sources() -> list[Path]:
    """Return the files that may hold texts, always in the same order."""
    return sorted(path for name in WITH_TEXTS for path in (ROOT / "stretchcoach" / name).rglob("*.py"))


def update(texts: Path) -> str:
    """Take new texts into a .ts file and leave out those that are gone; return what the tool says."""
    plain = ["-locations", "none", "-no-obsolete", "-no-ui-lines", "-source-language", "en"]
    files = [str(path) for path in sources()]
    return _run("lupdate", [*files, *plain, "-target-language", texts.stem, "-ts", str(texts)])


def compile_texts(texts: Path, compiled: Path) -> str:
    """Compile a .ts file, without what is not translated; return what the tool says."""
    return _run("lrelease", ["-silent", "-nounfinished", str(texts), "-qm", str(compiled)])


def all_texts() -> Iterable[Path]:
    """Return the .ts file of each language."""
    return sorted(LANGUAGES.glob("*.ts"))


def main(languages: Iterable[str]) -> None:
    """Bring all files up to date; `languages` are codes of new ones to begin."""
    for texts in sorted({*all_texts(), *(LANGUAGES / f"{code}.ts" for code in languages)}):
        print(update(texts).strip())
        compile_texts(texts, texts.with_suffix(".qm"))


def _run(tool: str, arguments: list[str]) -> str:
    suffix = ".exe" if sys.platform == "win32" else ""
    command = [str(TOOLS / f"{tool}{suffix}"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout


if __name__ == "__main__":
    main(sys.argv[1:])
