"""Owns the trials on real desktops: `python -m tests.desktop.real [WORD]...`; words pick by name.

With `--pictures FOLDER` the screen is kept at the end of each trial.
"""

import argparse
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from tests.desktop.real.desktops import DESKTOPS, Desktop
from tests.desktop.real.keeper import leave
from tests.desktop.real.machine import DeskError, Machine
from tests.desktop.real.program import Program
from tests.desktop.real.trials import TRIALS, NotHereError, Trial

WRONG = (DeskError, OSError, subprocess.SubprocessError, LookupError, AssertionError)


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def attempt(desktop: Desktop, trial: Trial, pictures: Path | None) -> str | None:
    """Run one trial; return what went wrong, None where nothing did."""
    with Machine() as machine:
        program, wrong = Program(machine, desktop), None
        try:
            desktop.begin(machine)
            trial(program)
        except WRONG as error:
            wrong = f"{type(error).__name__}: {error}"
        if pictures is not None:
            name = f"{desktop.name} {trial.__name__}".replace(" ", "-").replace(",", "")
            with suppress(*WRONG):
                program.shoot(pictures / f"{name}.png")
        try:
            program.end()
        except DeskError as error:
            wrong = wrong or f"{type(error).__name__}: {error}"
    return wrong


def main() -> int:
    """Run what was asked for; return 1 where something went wrong."""
    for each in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, leave)
    parser = argparse.ArgumentParser(prog="tests.desktop.real", description=__doc__)
    parser.add_argument("words", nargs="*")
    parser.add_argument("--pictures", type=Path)
    asked = parser.parse_args()
    if asked.pictures is not None:
        asked.pictures.mkdir(parents=True, exist_ok=True)
    failed = passed = 0
    skipped = list[str]()
    for desktop in DESKTOPS:
        say(desktop.name)
        if missing := desktop.missing():
            skipped.append(f"{desktop.name}: not installed: {', '.join(missing)}")
            say(f"  SKIPPED, not installed: {', '.join(missing)}")
            continue
        for trial in TRIALS:
            words = trial.__name__.replace("_", " ")
            if not all(word in f"{desktop.name} {words}" for word in asked.words):
                continue
            begun = time.monotonic()
            try:
                wrong = attempt(desktop, trial, asked.pictures)
            except NotHereError:
                say(f"  --   {words}: nothing here to try it with")
                continue
            failed, passed = failed + (wrong is not None), passed + (wrong is None)
            say(f"  {'ok  ' if wrong is None else 'FAIL'} {words} ({time.monotonic() - begun:.0f} s)")
            if wrong is not None:
                say(f"       {wrong}")
    say(f"{passed} passed, {failed} failed, {len(skipped)} desktops skipped")
    for line in skipped:
        say(f"  skipped {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
