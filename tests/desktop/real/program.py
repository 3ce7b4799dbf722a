"""Owns StretchCoach as a trial sees it: started, killed, asked, with a reminder on its disk."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from stretchcoach.core.nudge_rules import BreakRules
from stretchcoach.core.reminder import arm
from stretchcoach.core.routine import DEFAULT_REPEAT
from stretchcoach.desktop.clocks import SystemCalendar
from stretchcoach.desktop.instance_client import InstanceError, NotRunningError, ask
from stretchcoach.desktop.single_instance import HANDED_OVER
from stretchcoach.desktop.wishes import Tell
from stretchcoach.storage.paths import private_folder, user_paths
from stretchcoach.storage.remind_settings import RemindSettings
from stretchcoach.storage.reminder_file import ReminderFile
from stretchcoach.storage.settings import Settings, SettingsFile
from tests.desktop.real.desktops import Desktop, python
from tests.desktop.real.machine import DeskError, Machine

TITLES: Final = ("StretchCoach", "Time to repeat?", "Time for a short break")
"""What the program's windows are called."""
OURS: Final = "stretchcoach"
"""In the command line of each of its processes."""
WAKING: Final = (timedelta(seconds=6), timedelta(seconds=31), timedelta(seconds=31))
"""The time awake in which a look must have come: some seconds after waking up, else within a minute."""
DONE_WITHIN_S: Final = 2.0
"""How long, by a real clock, what a look leads to may take until it is seen."""
UNDONE_FOR_S: Final = 0.7
"""How long it is watched that a look leads to nothing."""
ENDS_WITHIN_S: Final = 5.0


class Program:
    """The program under test on one desktop."""

    def __init__(self, machine: Machine, desktop: Desktop) -> None:
        self.machine = machine
        self.desktop = desktop
        paths = user_paths(machine.env)
        self._paths = replace(paths, runtime=Path(machine.env["XDG_RUNTIME_DIR"], paths.runtime.name))
        self._file = self._paths.reminder
        self._process = 0

    def arm(self, breaks: BreakRules = BreakRules()) -> None:  # noqa: B008 - a frozen value
        """Leave a reminder on the disk, as a session does that ends now."""
        private_folder(self._file.parent)
        awake = Settings(remind=RemindSettings(quiet_on=False), breaks=breaks)  # whatever the time of day
        SettingsFile(private_folder(self._paths.settings.parent) / self._paths.settings.name).write(awake)
        moment = SystemCalendar().moment()
        ReminderFile(self._file).write(
            arm("figure-four-supine", "Figure-four on your back", DEFAULT_REPEAT, moment)
        )

    def start(self) -> None:
        """Start it in the background and wait until it answers."""
        extra = self.machine.clock_env()
        command = [str(python()), "-m", "stretchcoach", "--background"]
        self._process = self.machine.start("program", command, extra).pid
        self.machine.wait("the program", lambda: self.status() is not None, 30)

    def close(self) -> None:
        """Close its window, as its user does."""
        if "SWAYSOCK" in self.machine.env:
            self.machine.run("swaymsg", "[title=StretchCoach] kill")
        else:
            (window,) = self.machine.run("xdotool", "search", "--onlyvisible", "--name", TITLES[0]).split()
            self.machine.run("wmctrl", "-i", "-c", window)

    @property
    def began_anew(self) -> bool:
        """Whether it has put a new run of itself in its place."""
        return HANDED_OVER.encode() in Path(f"/proc/{self._process}/environ").read_bytes()

    @property
    def memory(self) -> int:
        """The memory that it has for itself alone, in KiB."""
        told = Path(f"/proc/{self._process}/smaps_rollup").read_text(encoding="ascii")
        return sum(int(line.split()[1]) for line in told.splitlines() if line.startswith("Private_Dirty:"))

    def kill(self) -> None:
        """Kill it as nothing can be caught; what it had started ends by itself."""
        self.machine.end("program", kill=True)
        self.expect_gone()

    def end(self) -> None:
        """Ask it to end."""
        self.machine.end("program")
        self.expect_gone()

    def expect_gone(self) -> None:
        """Wait until nothing of it runs. Raises a `DeskError` where something stays."""
        if not self.machine.soon(lambda: not self.machine.running(OURS), ENDS_WITHIN_S):
            raise DeskError(f"it leaves running: {self.machine.running(OURS)}")

    def pass_awake(self, span: timedelta, *, working: bool = False) -> None:
        """Let time go by; `working` with a hand on the mouse until its end."""
        self.machine.pass_awake(span)
        if working:
            self.stir()
        self.status()  # which wakes it from the wait that the clock has overtaken

    def until(self, what: str, test: Callable[[], bool]) -> None:
        """Wait for what must come within a minute awake. Raises a `DeskError` where it does not."""
        for span in WAKING:
            self.pass_awake(span)
            if self.machine.soon(test, DONE_WITHIN_S):
                return
        raise DeskError(f"not within a minute awake: {what}{self.machine.last_words()}")

    def never(self, what: str, test: Callable[[], bool]) -> None:
        """See a minute awake go by without what must not come. Raises a `DeskError` where it comes."""
        for span in WAKING:
            self.pass_awake(span)
            if self.machine.soon(test, UNDONE_FOR_S):
                raise DeskError(what)

    def status(self) -> dict[str, Any] | None:
        """Return how things stand, None while nobody answers."""
        try:
            told = ask(self._paths.runtime, Tell(), "").data
        except (NotRunningError, InstanceError):
            return None
        return None if told is None else dict(told)

    def command(self, *words: str) -> str:
        """Run a command of the command line."""
        return self.machine.run(str(python()), "-m", "stretchcoach", *words)

    @property
    def state(self) -> str:
        """Return the state of the reminder on the disk, empty where there is none."""
        if not self._file.exists():
            return ""
        state = json.loads(self._file.read_bytes())["state"]
        return state if isinstance(state, str) else next(iter(state))

    @property
    def knows_its_message(self) -> bool:
        """Whether it would find its message again after a crash."""
        return (self._paths.runtime / "message").exists()

    def move_to_another_boot(self) -> None:
        """Let the reminder have been armed in an earlier boot of this machine."""
        file = ReminderFile(self._file)
        reminder = file.read()
        assert reminder is not None
        file.write(
            replace(reminder, anchor=replace(reminder.anchor, boot_id="another", boot=timedelta(days=9)))
        )

    def messages(self) -> int:
        """Return how many messages the desktop shows."""
        return 0 if self.desktop.server is None else self.desktop.server.count(self.machine)

    def windows(self) -> list[str]:
        """Return the titles of the program's windows that can be seen."""
        if "SWAYSOCK" in self.machine.env:
            tree = json.loads(self.machine.run("swaymsg", "-t", "get_tree") or "{}")
            names = _names(tree)
        else:
            ids = self.machine.run("xdotool", "search", "--onlyvisible", "--name", ".").split()
            names = [self.machine.run("xdotool", "getwindowname", each).strip() for each in ids]
        return [name for name in names if name in TITLES]

    def stir(self) -> None:
        """Let the user be there: a movement of the mouse."""
        if "DISPLAY" in self.machine.env:
            self.machine.run("xdotool", "mousemove_relative", "--", "1", "1")
            self.machine.run("xdotool", "mousemove_relative", "--", "-1", "-1")

    def shoot(self, file: Path) -> None:
        """Take a picture of the screen."""
        if "SWAYSOCK" in self.machine.env:
            self.machine.run("grim", str(file))
        else:
            self.machine.run("import", "-window", "root", str(file))


def _names(node: dict[str, Any]) -> list[str]:
    own = [node["name"]] if node.get("pid") and node.get("name") else []
    below = [*node.get("nodes", ()), *node.get("floating_nodes", ())]
    return own + [name for each in below for name in _names(each)]
