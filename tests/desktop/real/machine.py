"""Owns a private machine for one desktop: its folders, its processes and its clocks, all gone at the end."""

import os
import struct
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final, Self

from tests.desktop.real.bus_talk import Talk
from tests.desktop.real.keeper import MARK, Keeper, residents

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parents[2]
OURS: Final = frozenset(
    {"DISPLAY", "SWAYSOCK", "DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "LD_PRELOAD"}
)
BUS: Final = """<busconfig><type>session</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>"""
NOBODY: Final = 65534
HEARD_AFTER_S: Final = 0.3
"""How long news of logind may take to the program."""


class DeskError(Exception):
    """The desktop under test, or the program on it, is not as it should be."""


class Machine:
    """Processes by name; whatever happens, none outlives it, even where the one that made it is killed."""

    def __init__(self) -> None:
        self._keeper = Keeper()
        self.folder = self._keeper.folder
        self.env = {
            name: value
            for name, value in os.environ.items()
            if name not in OURS and not name.startswith(("XDG_", "QT_", "WAYLAND_", "STRETCHCOACH_"))
        }
        for name, below in (
            ("HOME", "home"),
            ("XDG_RUNTIME_DIR", "run"),
            ("XDG_CONFIG_HOME", "home/.config"),
        ):
            folder = self.folder / below
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.env[name] = str(folder)
        self.env |= {
            "STRETCHCOACH_HOME": str(self.folder / "home" / "stretchcoach"),
            "PULSE_SERVER": f"unix:{self.folder}/no-sound",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.folder}/no-bus",
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self.folder}/no-bus",
            "GSETTINGS_BACKEND": "memory",
            "NO_AT_BRIDGE": "1",
            "LC_ALL": "C.UTF-8",
            MARK: str(self.folder),
        }
        self._processes = dict[str, subprocess.Popen[bytes]]()
        self._clocks = self.folder / "clocks"
        self._moved = [0, 0, 0]
        self._write_clocks()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for name in reversed(tuple(self._processes)):
            self.end(name)
        self._keeper.end()

    def start(
        self,
        name: str,
        command: Sequence[str],
        extra: Mapping[str, str] | None = None,
        **keep: tuple[int, ...],
    ) -> subprocess.Popen[bytes]:
        """Start a program; what it prints goes into its log."""
        with self._log(name).open("ab") as log:
            process = subprocess.Popen(
                command,
                env=self.env | dict(extra or {}),
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,
                pass_fds=keep.get("pass_fds", ()),
            )
        self._processes[name] = process
        return process

    def end(self, name: str, *, kill: bool = False) -> None:
        """End a program, politely at first."""
        process = self._processes.pop(name, None)
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        if kill:
            process.kill()
        else:
            process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def running(self, word: str) -> list[str]:
        """Return the command lines with `word` in them of what runs here, whoever started it."""
        return [each for each in residents(self.folder).values() if word in each]

    def say(self, name: str, line: str) -> None:
        """Write a line to a program that listens."""
        pipe = self._processes[name].stdin
        assert pipe is not None
        pipe.write(f"{line}\n".encode())
        pipe.flush()

    def run(self, *command: str, within_s: float = 20) -> str:
        """Run a command to its end and return what it prints; whether it succeeds does not matter."""
        done = subprocess.run(
            command, env=self.env, capture_output=True, text=True, check=False, timeout=within_s
        )
        return done.stdout

    def wait(self, what: str, test: Callable[[], bool], within_s: float = 15) -> None:
        """Wait until something is so. Raises a `DeskError` where that takes too long."""
        if not self.soon(test, within_s):
            raise DeskError(f"not within {within_s:g} s: {what}{self.last_words()}")

    def soon(self, test: Callable[[], bool], within_s: float) -> bool:
        """Return whether something comes to be so in that time."""
        end = time.monotonic() + within_s
        while not (so := test()) and time.monotonic() < end:
            time.sleep(0.05)
        return so

    def bus(self, kind: str) -> None:
        """Start a bus on which nothing starts by itself; `kind` is session or system."""
        path, config = self.folder / f"{kind}-bus", self.folder / f"{kind}.conf"
        config.write_text(BUS.format(path=path), encoding="utf-8")
        self.start(f"{kind} bus", ["dbus-daemon", f"--config-file={config}", "--nofork"])
        self.wait(f"the {kind} bus", path.exists)
        self.env[f"DBUS_{kind.upper()}_BUS_ADDRESS"] = f"unix:path={path}"

    def talk(self) -> Talk:
        """Return a connection to the session's bus."""
        return Talk(self.env["DBUS_SESSION_BUS_ADDRESS"])

    def owned(self, name: str) -> bool:
        """Return whether somebody has that name on the session's bus."""
        with self.talk() as talk:
            return talk.owned(name)

    def clock_env(self) -> dict[str, str]:
        """Return what gives a program the clocks that can be moved."""
        library = self.folder / "clocks.so"
        if not library.exists():
            build = ["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(HERE / "clocks.c"), "-ldl"]
            subprocess.run(build, check=True)
        return {"LD_PRELOAD": str(library), "MOVED_CLOCKS": str(self._clocks)}

    def set_wall(self, by: timedelta) -> None:
        """Set the clock on the wall."""
        self._move(by, timedelta(), timedelta())

    def sleep(self, span: timedelta) -> None:
        """Let the machine sleep, and logind tell of it where there is one."""
        logind = "logind" in self._processes
        if logind:
            self.say("logind", "sleep")
            time.sleep(HEARD_AFTER_S)
        self._move(span, span, timedelta())
        if logind:
            self.say("logind", "wake")
            time.sleep(HEARD_AFTER_S)

    def pass_awake(self, span: timedelta) -> None:
        """Let time go by while the machine is awake; who waits for its clock must be woken after this."""
        self._move(span, span, span)

    def _move(self, wall: timedelta, boot: timedelta, monotonic: timedelta) -> None:
        moves = (wall, boot, monotonic)
        self._moved = [old + _nanoseconds(by) for old, by in zip(self._moved, moves, strict=True)]
        self._write_clocks()

    def _write_clocks(self) -> None:
        mode = "r+b" if self._clocks.exists() else "wb"
        with self._clocks.open(mode) as file:  # in place: the program has it mapped
            file.write(struct.pack("=3q", *self._moved))

    def _log(self, name: str) -> Path:
        return self.folder / f"{name}.log"

    def last_words(self) -> str:
        """Return the end of each log that says something, for the report."""
        said = ""
        for log in sorted(self.folder.glob("*.log")):
            lines = log.read_text(encoding="utf-8", errors="replace").splitlines()[-4:]
            said += "".join(f"\n    {log.stem}: {line[:160]}" for line in lines)
        return said


def _nanoseconds(span: timedelta) -> int:
    return span // timedelta(microseconds=1) * 1000
