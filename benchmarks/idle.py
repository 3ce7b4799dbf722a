"""Owns the measurement of waiting: wake-ups and CPU of the program in the tray with a reminder armed.

Run it with `python -m benchmarks.idle [seconds]`.
"""

import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from benchmarks.private_desktop import private_desktop
from stretchcoach.core.reminder import arm
from stretchcoach.core.routine import Repeat
from stretchcoach.desktop.clocks import SystemCalendar
from stretchcoach.storage.paths import private_folder, user_paths
from stretchcoach.storage.reminder_file import ReminderFile

SECONDS: Final = 20.0
SETTLE_S: Final = 5.0
LIMIT_PER_S: Final = 0.05
ONE_LOOK: Final = 1
"""A look at the reminder each 30 s may or may not fall into the time that is watched."""


@dataclass(frozen=True, slots=True)
class Load:
    """What a program and its children have used so far."""

    threads: int
    wakeups: int
    cpu_ms: float
    memory_mib: float


def family(process: int) -> list[int]:
    """Return a process with all that descend from it."""
    found = [process]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").iterdir():
            found.extend(int(child) for child in (task / "children").read_text().split())
    return found


def load(process: int) -> Load:
    """Return what the family of `process` has used."""
    processes = family(process)
    tasks = [task for member in processes for task in Path(f"/proc/{member}/task").iterdir()]
    return Load(
        threads=len(tasks),
        wakeups=sum(_figure(task / "status", "voluntary_ctxt_switches:") for task in tasks),
        cpu_ms=sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e6,
        memory_mib=sum(_figure(Path(f"/proc/{member}/smaps_rollup"), "Pss:") for member in processes) / 1024,
    )


def arm_reminder(environment: dict[str, str]) -> None:
    """Leave a reminder that is due in four hours, as a session would."""
    window = Repeat(after=timedelta(hours=4), until=timedelta(hours=5))
    file = user_paths(environment).reminder
    private_folder(file.parent)
    reminder = arm("figure-four-supine", "Figure four", window, SystemCalendar().moment())
    ReminderFile(file).write(reminder)


def main(seconds: float) -> int:
    """Watch the program wait, print what it used, and return 1 beyond the limit."""
    with private_desktop(tray=True) as environment:
        arm_reminder(environment)
        command = [sys.executable, "-m", "stretchcoach", "--background"]
        with subprocess.Popen(command, env=environment) as program:
            try:
                time.sleep(SETTLE_S)
                if program.poll() is not None:
                    sys.exit(f"StretchCoach ended with {program.returncode} in place of waiting.")
                before = load(program.pid)
                time.sleep(seconds)
                after = load(program.pid)
            finally:
                program.terminate()
    wakeups, cpu = after.wakeups - before.wakeups, after.cpu_ms - before.cpu_ms
    print(f"waited        {seconds:6.0f} s with {after.threads} threads, {after.memory_mib:.0f} MiB")
    print(f"wake-ups      {wakeups:6d}, {wakeups / seconds:.3f} per second (goal {LIMIT_PER_S})")
    print(f"CPU           {cpu:6.1f} ms, {cpu * 60 / seconds:.1f} ms per minute")
    return 1 if wakeups > max(ONE_LOOK, LIMIT_PER_S * seconds) * 4 else 0


def _figure(file: Path, name: str) -> int:
    line = next(line for line in file.read_text().splitlines() if line.startswith(name))
    return int(line.split()[1])


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS))
