"""Owns what the doctor looks at: each check returns findings, each with what would mend it."""

import re
import shlex
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum, unique
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from stretchcoach import __version__
from stretchcoach.cli.finding import open_sources
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.problem import Severity

INSTALLER: Final = re.compile(r"(.* (?:install|-S)) (.+)")
"""A command that installs packages, and their names."""
OLDEST_PYTHON: Final = (3, 11)


@unique
class State(StrEnum):
    """How much a finding matters."""

    GOOD = "good"
    NOTE = "note"
    """A session can be coached without it."""
    MISSING = "missing"
    """No session with voice without it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `fix` is the command that mends it, where one does."""

    name: str
    state: State
    what: str
    fix: str | None = None


def basic_findings() -> Iterator[Finding]:
    """Look at the program, its packages, its routines and its folders."""
    yield _program()
    yield _python()
    yield _yaml()
    yield _speech_package()
    yield _routines()
    yield from _folders()


def cure(findings: Iterable[Finding]) -> str | None:
    """Return one command in place of all fixes, None where there is nothing that a command mends."""
    packages = dict[str, dict[str, None]]()
    for fix in (finding.fix for finding in findings if finding.fix is not None):
        found = INSTALLER.fullmatch(fix)
        installer, names = (found[1], found[2].split()) if found else (fix, [])
        packages.setdefault(installer, {}).update(dict.fromkeys(names))
    return " && ".join(" ".join([installer, *names]) for installer, names in packages.items()) or None


def command_in(sentence: str) -> str | None:
    """Return the command at the end of a sentence, None where it names none."""
    _, found, packages = sentence.partition("sudo apt-get install ")
    return f"sudo apt install {packages}" if found else None


def pip_install(requirement: str) -> str:
    """Return the command that installs a package for this Python."""
    quoted = f'"{requirement}"' if "<" in requirement else requirement
    return f"{shlex.quote(sys.executable)} -m pip install {quoted}"


def _program() -> Finding:
    return Finding("StretchCoach", State.GOOD, __version__)


def _python() -> Finding:
    installed = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < OLDEST_PYTHON:
        return Finding("Python", State.MISSING, f"{installed}; 3.11 or newer is needed")
    return Finding("Python", State.GOOD, installed)


def _yaml() -> Finding:
    installed = version_of("PyYAML")
    if installed is None:
        return Finding("PyYAML", State.MISSING, "not installed", fix=pip_install("PyYAML"))
    import yaml  # noqa: PLC0415 - may be what is missing

    if yaml.__with_libyaml__:
        return Finding("PyYAML", State.GOOD, f"{installed}, with its C loader")
    return Finding("PyYAML", State.NOTE, f"{installed}, without its C loader: files load more slowly")


def _routines() -> Finding:
    try:
        shelf = open_sources().library.load()
    except StretchCoachError as error:
        return Finding("Routines", State.MISSING, str(error))
    count = f"{len(shelf.routines)} found"
    if not shelf.routines:
        return Finding("Routines", State.MISSING, "none found")
    broken = {problem.file for problem in shelf.problems if problem.severity is Severity.ERROR}
    if broken:
        names = ", ".join(sorted(broken))
        return Finding("Routines", State.NOTE, f"{count}; with errors: {names} (see `stretchcoach check`)")
    return Finding("Routines", State.GOOD, count)


def _folders() -> Iterator[Finding]:
    paths = user_paths()
    for name, folder in (("History", paths.data), ("Settings", paths.config), ("Cache", paths.cache)):
        if _can_write(folder):
            yield Finding(f"{name} folder", State.GOOD, str(folder))
        else:
            yield Finding(
                f"{name} folder", State.NOTE, f"{folder} cannot be written to; nothing is kept there"
            )


def _can_write(folder: Path) -> bool:
    """Return whether a file can be written in `folder`, or the folder be made; leaves nothing behind."""
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    try:
        with tempfile.TemporaryFile(dir=existing):
            return True
    except OSError:
        return False


def _speech_package() -> Finding:
    installed = version_of("pyttsx3")
    if installed is None:
        return Finding("pyttsx3", State.MISSING, "not installed", fix=pip_install("pyttsx3"))
    return Finding("pyttsx3", State.GOOD, installed)


def version_of(package: str) -> str | None:
    """Return the installed version of a package, None where it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None
