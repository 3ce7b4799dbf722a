"""Owns the measurement of waiting: memory, wake-ups and CPU of the program in the tray.

Run it with `python -m benchmarks.idle [seconds [state ...]]`; so long the program is watched in each state of
`STATES`, or in those that are named. An empty program is watched besides, as the measure for memory.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from benchmarks.private_desktop import private_desktop
from stretchcoach.core.nudge_rules import BreakRules
from stretchcoach.core.reminder import arm
from stretchcoach.core.routine import Repeat
from stretchcoach.desktop.clocks import SystemCalendar
from stretchcoach.storage.paths import private_folder, user_paths
from stretchcoach.storage.reminder_file import ReminderFile
from stretchcoach.storage.settings import Settings, SettingsFile

SECONDS: Final = 60.0
SETTLE_S: Final = 70.0
"""Until it has looked at everything once, within a minute: that loads what each look needs."""
WAKEUP_LIMIT: Final = 0.05
"""Per second."""
CPU_LIMIT: Final = 2.0
"""Milliseconds per minute."""
MEMORY_LIMIT: Final = 1.4
"""Times what an empty tray program takes."""
EMPTY: Final = """
import signal, sys
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon
signal.signal(signal.SIGTERM, signal.SIG_DFL)
app = QApplication(["empty", "-style", "fusion"])
picture = QPixmap(22, 22)
picture.fill()
menu = QMenu()
menu.addAction("Quit")
icon = QSystemTrayIcon(QIcon(picture))
icon.setContextMenu(menu)
icon.show()
app.exec()
"""
ONE_LOOK: Final = 1
"""A look at the reminder each minute may or may not fall into the time that is watched."""
VISITED: Final = """
import sys
from PySide6.QtCore import QTimer
from stretchcoach.app import running, shell
from stretchcoach.app.application import Application
from stretchcoach.ui.place import Place

class Visited(Application):
    def complete(self):
        super().complete()
        QTimer.singleShot(1000, self.show)
        QTimer.singleShot(3000, lambda: self._open("figure-four-supine"))
        QTimer.singleShot(5000, lambda: self._go(Place.SETTINGS))
        QTimer.singleShot(9000, lambda: self.shell.window.close())

running.Application = Visited
from stretchcoach.__main__ import main
sys.exit(main(["--background"]))
"""
"""A program whose window is opened, shows three pages, and is closed again."""
VISIT_S: Final = 10 + 20 + 40 + SETTLE_S
"""From its start until its window is closed, its pages go, it begins anew, and waits again."""


@dataclass(frozen=True, slots=True)
class Load:
    """What a program and its children have used so far, by thread."""

    wakeups: dict[Path, int]
    cpu_ms: dict[Path, float]
    memory_mib: float


@dataclass(frozen=True, slots=True)
class Used:
    """What a program took while it waited."""

    wakeups_per_s: float
    cpu_ms_per_min: float
    memory_mib: float


@dataclass(frozen=True, slots=True)
class State:
    """A program that waits, and how long it takes until it does."""

    name: str
    command: tuple[str, ...]
    settle: float = SETTLE_S


IN_TRAY: Final = (sys.executable, "-m", "stretchcoach", "--background")
STATES: Final = {
    "first": State("the first start of all", IN_TRAY),
    "armed": State("with a reminder armed", IN_TRAY),
    "breaks": State("with desk breaks on, too", IN_TRAY),
    "visited": State("after its window was open", (sys.executable, "-c", VISITED), VISIT_S),
}
"""In this order; the first start leaves what makes the others short."""


def family(process: int) -> list[int]:
    """Return a process with all that descend from it."""
    found = [process]
    for parent in found:
        with suppress(OSError):  # it has ended meanwhile
            for task in Path(f"/proc/{parent}/task").iterdir():
                found.extend(int(child) for child in (task / "children").read_text().split())
    return found


def load(process: int) -> Load:
    """Return what the family of `process` has used; who of it ends meanwhile is left out."""
    total = Load({}, {}, 0.0)
    for member in family(process):
        with suppress(OSError):
            one = _load_of(member)
            total = Load(
                total.wakeups | one.wakeups, total.cpu_ms | one.cpu_ms, total.memory_mib + one.memory_mib
            )
    return total


def _load_of(process: int) -> Load:
    tasks = list(Path(f"/proc/{process}/task").iterdir())
    return Load(
        wakeups={task: _figure(task / "status", "voluntary_ctxt_switches:") for task in tasks},
        cpu_ms={task: int((task / "schedstat").read_text().split()[0]) / 1e6 for task in tasks},
        memory_mib=_figure(Path(f"/proc/{process}/smaps_rollup"), "Pss:") / 1024,
    )


def arm_reminder(environment: dict[str, str]) -> None:
    """Leave a reminder that is due in four hours, as a session would."""
    window = Repeat(after=timedelta(hours=4), until=timedelta(hours=5))
    file = user_paths(environment).reminder
    private_folder(file.parent)
    reminder = arm("figure-four-supine", "Figure four", window, SystemCalendar().moment())
    ReminderFile(file).write(reminder)


def remind_of_breaks(environment: dict[str, str]) -> None:
    """Switch desk breaks on, as a user does."""
    file = user_paths(environment).settings
    private_folder(file.parent)
    SettingsFile(file).write(Settings(breaks=BreakRules(on=True)))


def watch(state: State, environment: dict[str, str], seconds: float) -> Used:
    """Watch a program wait, and print what it used."""
    name = state.name
    with subprocess.Popen(state.command, env=environment) as program:
        try:
            time.sleep(state.settle)
            if program.poll() is not None:
                sys.exit(f"{name}: it ended with {program.returncode} in place of waiting.")
            before = load(program.pid)
            time.sleep(seconds)
            after = load(program.pid)
        finally:
            program.terminate()
    # a thread that has ended meanwhile tells nothing any more
    wakeups = sum(count - before.wakeups.get(task, 0) for task, count in after.wakeups.items())
    cpu = sum(spent - before.cpu_ms.get(task, 0.0) for task, spent in after.cpu_ms.items())
    used = Used(wakeups / seconds, cpu * 60 / seconds, after.memory_mib)
    print(
        f"{name:32} {used.memory_mib:6.1f} MiB  {used.wakeups_per_s:.3f} wake-ups/s  "
        f"{used.cpu_ms_per_min:5.1f} ms/min  {len(after.wakeups)} threads"
    )
    return used


def main(seconds: float, names: Sequence[str]) -> int:
    """Watch the program wait in one state after the other, and return 1 beyond a limit."""
    used = dict[str, Used]()
    with private_desktop(tray=True) as environment:
        empty = watch(State("an empty tray program", (sys.executable, "-c", EMPTY)), environment, seconds)
        arm_reminder(environment)
        if "first" not in names:
            once = [sys.executable, "-m", "stretchcoach", "--exit-after-first-paint"]
            subprocess.run(once, env=environment, check=True)
        for name, state in STATES.items():
            if name == "breaks":
                remind_of_breaks(environment)
            if name in names:
                used[name] = watch(state, environment, seconds)
    print(f"limits {WAKEUP_LIMIT} wake-ups/s, {CPU_LIMIT} ms/min, {MEMORY_LIMIT} times the memory")
    within = [_within(name, each, empty, seconds) for name, each in used.items()]
    return 0 if all(within) else 1


def _within(name: str, used: Used, empty: Used, seconds: float) -> bool:
    """Print how a state compares, and return whether it keeps the limits."""
    share = used.memory_mib / empty.memory_mib
    print(f"{STATES[name].name:32} {share:.2f} times the memory of an empty tray program")
    quiet = used.wakeups_per_s <= WAKEUP_LIMIT + ONE_LOOK / seconds and used.cpu_ms_per_min <= CPU_LIMIT
    return quiet and share <= MEMORY_LIMIT


def _figure(file: Path, name: str) -> int:
    line = next(line for line in file.read_text().splitlines() if line.startswith(name))
    return int(line.split()[1])


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS, sys.argv[2:] or list(STATES)))
