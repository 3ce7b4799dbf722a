"""Owns the programs that show messages, and how a trial counts and presses what they show."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from tests.desktop.real.machine import DeskError, Machine

NAME: Final = "org.freedesktop.Notifications"
XFCONF: Final = "*/xfce4/xfconf/xfconfd"
NOTIFYD: Final = "*/xfce4/notifyd/xfce4-notifyd"
DUNSTRC: Final = """[global]
    width = (280, 420)
    origin = top-right
    offset = 12x44
    font = DejaVu Sans 10
    idle_threshold = 0
"""
MAKORC: Final = (
    "font=DejaVu Sans 10\nwidth=420\ndefault-timeout=0\nactions=1\n[mode=do-not-disturb]\ninvisible=1\n"
)
NOTIFYD_XML: Final = """<channel name="xfce4-notifyd" version="1.0">
<property name="do-fadeout" type="bool" value="false"/>
<property name="do-slideout" type="bool" value="false"/>
<property name="initial-opacity" type="double" value="1.0"/></channel>
"""


class Server(Protocol):
    """Who shows messages."""

    def begin(self, machine: Machine) -> None:
        """Start it, and wait until it is there."""

    def count(self, machine: Machine) -> int:
        """Return how many messages are on the screen."""

    def open(self, machine: Machine) -> None:
        """Press the message, or its button "Open"."""

    def keep_back(self, machine: Machine, *, on: bool) -> None:
        """Let the user wish not to be disturbed, or to be told all again."""


@dataclass(frozen=True, slots=True)
class Dunst:
    """The messages of many a window manager."""

    def begin(self, machine: Machine) -> None:
        config = machine.folder / "dunstrc"
        config.write_text(DUNSTRC, encoding="utf-8")
        begin(machine, ["dunst", "-config", str(config)])

    def count(self, machine: Machine) -> int:
        return int(machine.run("dunstctl", "count", "displayed").strip() or 0)

    def open(self, machine: Machine) -> None:
        machine.run("dunstctl", "action", "0")

    def keep_back(self, machine: Machine, *, on: bool) -> None:
        machine.run("dunstctl", "set-paused", "true" if on else "false")


@dataclass(frozen=True, slots=True)
class Mako:
    """The messages of sway's users."""

    def begin(self, machine: Machine) -> None:
        config = machine.folder / "mako"
        config.write_text(MAKORC, encoding="utf-8")
        begin(machine, ["mako", "-c", str(config)])

    def count(self, machine: Machine) -> int:
        return len(self._shown(machine))

    def open(self, machine: Machine) -> None:
        machine.run("makoctl", "invoke", "-n", str(self._shown(machine)[0]), "default")

    def keep_back(self, machine: Machine, *, on: bool) -> None:
        modes = ["default", *(["do-not-disturb"] if on else [])]
        with machine.talk() as talk:
            talk.ask(NAME, "/fr/emersion/Mako", "fr.emersion.Mako", "SetModes", "as", modes)

    def _shown(self, machine: Machine) -> list[int]:
        listed = json.loads(machine.run("makoctl", "list") or '{"data": [[]]}')
        return [each["id"]["data"] for each in listed["data"][0]]


@dataclass(frozen=True, slots=True)
class XfceNotifyd:
    """The messages of Xfce, with real buttons; the last of them opens."""

    def begin(self, machine: Machine) -> None:
        xfce_file(machine, "xfce4-notifyd", NOTIFYD_XML)
        if not machine.owned("org.xfce.Xfconf"):
            machine.start("xfconfd", [installed(XFCONF)])
            machine.wait("xfconfd", lambda: machine.owned("org.xfce.Xfconf"))
        begin(machine, [installed(NOTIFYD)])

    def count(self, machine: Machine) -> int:
        return len(self._windows(machine))

    def open(self, machine: Machine) -> None:
        window = self._windows(machine)[0]
        told = machine.run("xdotool", "getwindowgeometry", "--shell", window)
        size = dict(line.split("=") for line in told.splitlines())
        x, y = int(size["X"]) + int(size["WIDTH"]) - 40, int(size["Y"]) + int(size["HEIGHT"]) - 24
        machine.run("xdotool", "mousemove", "--sync", str(x), str(y), "click", "1")

    def keep_back(self, machine: Machine, *, on: bool) -> None:
        value = ("-n", "-t", "bool", "-s", "true" if on else "false")
        machine.run("xfconf-query", "-c", "xfce4-notifyd", "-p", "/do-not-disturb", *value)

    def _windows(self, machine: Machine) -> list[str]:
        return machine.run("xdotool", "search", "--onlyvisible", "--class", "xfce4-notifyd").split()


def begin(machine: Machine, command: list[str]) -> None:
    """Start the server, and wait until it has the name."""
    machine.start("server", command)
    machine.wait("the message server", lambda: machine.owned(NAME))


def xfce_file(machine: Machine, channel: str, text: str) -> None:
    """Write settings where Xfce reads them."""
    folder = Path(machine.env["XDG_CONFIG_HOME"], "xfce4/xfconf/xfce-perchannel-xml")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{channel}.xml").write_text(f'<?xml version="1.0"?>\n{text}', encoding="utf-8")


def installed(pattern: str) -> str:
    """Return a program that lies outside the path."""
    found = next(iter(sorted(Path("/usr/lib").glob(pattern))), None)
    if found is None:
        raise DeskError(f"{pattern} is not installed")
    return str(found)


DUNST: Final[Server] = Dunst()
MAKO: Final[Server] = Mako()
XFCE: Final[Server] = XfceNotifyd()
