"""Owns the checks behind `make test`: the tests on two workers, all else beside them, one by one."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
NOT_STARTED = 127
"""What shells say of a command that is not there."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must hold, and the command that tells."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a check ended; `output` is empty where it was shown while it ran."""

    name: str
    status: int
    seconds: float
    output: str = ""


LINT = Check("lint", (str(BIN / "ruff"), "check"))
FORMAT = Check("format", (str(BIN / "ruff"), "format", "--check"))
IMPORTS = Check("imports", (str(BIN / "lint-imports"), "--no-cache"))
TYPES = Check("types", (str(BIN / "mypy"),))
# two workers, since many tests wait for a disk or a process; -v takes back the project's -q
TESTS = Check("tests", (sys.executable, "-m", "pytest", "-v", "-n", "2", "--dist", "worksteal"))
QUIET_CHECKS = (LINT, FORMAT, IMPORTS, TYPES)
ALL_CHECKS = (*QUIET_CHECKS, TESTS)


def run(check: Check, *, shown: bool) -> Outcome:
    """Run one check; where it is not shown, keep what it says.

    Bytecode is kept whatever the user's environment says: tests start the program many times.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.monotonic()
    try:
        done = subprocess.run(
            check.command,
            cwd=ROOT,
            env=environment,
            check=False,
            text=True,
            stdin=subprocess.DEVNULL,
            stdout=None if shown else subprocess.PIPE,
            stderr=None if shown else subprocess.STDOUT,
        )
    except OSError as error:
        return Outcome(check.name, NOT_STARTED, time.monotonic() - began, str(error))
    return Outcome(check.name, done.returncode, time.monotonic() - began, done.stdout or "")


def run_all(checks: Sequence[Check]) -> list[Outcome]:
    """Run the tests with their output shown, and the quiet checks one by one beside them."""
    outcomes: list[Outcome] = []
    quiet = [check for check in checks if check is not TESTS]

    def run_quiet() -> None:
        outcomes.extend(run(check, shown=False) for check in quiet)

    beside = threading.Thread(target=run_quiet)
    beside.start()
    shown = [run(TESTS, shown=True)] if TESTS in checks else []
    beside.join()
    return [*outcomes, *shown]


def report(outcomes: Sequence[Outcome]) -> int:
    """Print what failed, then one line for each check; return the exit status."""
    for outcome in outcomes:
        if outcome.status and outcome.output:
            print(f"\n---- {outcome.name} ----\n{outcome.output.rstrip()}")
    print()
    for outcome in outcomes:
        print(f"{outcome.name:<8} {'FAILED' if outcome.status else 'ok':<6} {outcome.seconds:5.1f} s")
    return 1 if any(outcome.status for outcome in outcomes) else 0


def main(names: Sequence[str]) -> int:
    """Run the checks called `names`, all of them when none is named."""
    unknown = set(names) - {check.name for check in ALL_CHECKS}
    if unknown:
        print(f"Unknown: {', '.join(sorted(unknown))}. Known: {', '.join(c.name for c in ALL_CHECKS)}.")
        return 2
    return report(run_all([check for check in ALL_CHECKS if not names or check.name in names]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
