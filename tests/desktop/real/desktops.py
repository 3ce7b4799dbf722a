"""Owns the kinds of desktop that are tried: their screens, their trays and who shows their messages."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.desktop.real.bus_talk import WATCHER
from tests.desktop.real.machine import NOBODY, Machine
from tests.desktop.real.servers import DUNST, MAKO, XFCE, XFCONF, Server, installed, xfce_file

PANEL: Final = """<channel name="xfce4-panel" version="1.0"><property name="configver" type="int" value="2"/>
<property name="panels" type="array"><value type="int" value="1"/><property name="panel-1" type="empty">
<property name="position" type="string" value="p=6;x=0;y=0"/><property name="length" type="uint" value="100"/>
<property name="position-locked" type="bool" value="true"/><property name="size" type="uint" value="30"/>
<property name="plugin-ids" type="array"><value type="int" value="1"/><value type="int" value="2"/></property>
</property></property><property name="plugins" type="empty">
<property name="plugin-1" type="string" value="separator">
<property name="expand" type="bool" value="true"/></property>
<property name="plugin-2" type="string" value="systray">
<property name="square-icons" type="bool" value="true"/>
</property></property></channel>
"""
WAYBAR: Final = '{"position": "top", "height": 30, "modules-right": ["tray"], "tray": {"icon-size": 22}}'
SWAY: Final = (
    "output HEADLESS-1 resolution 1280x800 position 0 0\noutput * bg #30506a solid_color\nxwayland disable\n"
)
SCREENS: Final = ("Xvfb", "openbox", "xdotool", "import", "cc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desktop:
    """One kind; `needs` are the programs without which it cannot be tried."""

    name: str
    needs: tuple[str, ...]
    screen: Callable[[Machine], None]
    tray: Callable[[Machine], None] | None = None
    server: Server | None = None
    bus: bool = True

    def missing(self) -> list[str]:
        """Return the programs that this machine does not have."""
        return [each for each in self.needs if shutil.which(each) is None]

    def begin(self, machine: Machine) -> None:
        """Bring it up."""
        if self.bus:
            machine.bus("session")
            machine.bus("system")
            machine.start("logind", [str(python()), "-m", "tests.desktop.real.logind"])
        self.screen(machine)
        if self.tray is not None:
            self.tray(machine)
        if self.server is not None:
            self.server.begin(machine)


def python() -> Path:
    """Return the Python that has StretchCoach."""
    return Path(os.environ.get("VIRTUAL_ENV", Path.cwd() / ".venv"), "bin", "python")


def x11(machine: Machine) -> None:
    """Start a virtual screen with a window manager; since when hands rest goes by the moved clocks, too."""
    reading, writing = os.pipe()
    screen = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1280x800x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    machine.start("Xvfb", screen, machine.clock_env(), pass_fds=(writing,))
    os.close(writing)
    with os.fdopen(reading) as told:
        machine.env["DISPLAY"] = f":{told.readline().strip()}"
    machine.env["XDG_SESSION_TYPE"] = "x11"
    machine.start("openbox", ["openbox"])


def sway(machine: Machine) -> None:
    """Start a Wayland compositor without a screen; it refuses to run as root, so it runs as nobody then.

    Its sockets lie in a folder of its own: in that of the log-in they would have to be another user's.
    """
    config, runtime = machine.folder / "sway.conf", machine.folder / "sway"
    runtime.mkdir(mode=0o700)
    config.write_text(SWAY, encoding="utf-8")
    command = ["sway", "--config", str(config)]
    if os.geteuid() == 0:
        os.chown(runtime, NOBODY, NOBODY)
        machine.folder.chmod(0o711)
        command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *command]
    headless = {"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
    own = {"XDG_CURRENT_DESKTOP": "sway", "XDG_RUNTIME_DIR": str(runtime), "HOME": str(runtime)}
    machine.start("sway", command, headless | own)
    machine.wait("sway", lambda: any(runtime.glob("sway-ipc*")) and any(runtime.glob("wayland-?")))
    machine.env |= {
        "SWAYSOCK": str(next(runtime.glob("sway-ipc*"))),
        "WAYLAND_DISPLAY": str(next(runtime.glob("wayland-?"))),
        "XDG_CURRENT_DESKTOP": "sway",
        "XDG_SESSION_TYPE": "wayland",
    }


def panel(machine: Machine) -> None:
    """Start a panel that draws StatusNotifier icons."""
    xfce_file(machine, "xfce4-panel", PANEL)
    machine.start("xfconfd", [installed(XFCONF)])
    machine.wait("xfconfd", lambda: machine.owned("org.xfce.Xfconf"))
    _host(machine, ["xfce4-panel", "--disable-wm-check"])


def waybar(machine: Machine) -> None:
    """Start the bar of sway's users."""
    config = machine.folder / "waybar.json"
    config.write_text(WAYBAR, encoding="utf-8")
    _host(machine, ["waybar", "-c", str(config)])


def trayer(machine: Machine) -> None:
    """Start a tray of the old kind, which takes whole windows."""
    size = [
        "--edge",
        "top",
        "--align",
        "right",
        "--widthtype",
        "request",
        "--heighttype",
        "pixel",
        "--height",
        "28",
    ]
    machine.start("tray", ["trayer", *size])
    machine.wait("trayer", lambda: bool(machine.run("xdotool", "search", "--class", "trayer")))


def _host(machine: Machine, command: list[str]) -> None:
    machine.start("tray", command)
    machine.wait("a tray host", lambda: machine.owned(WATCHER))


DESKTOPS: Final = (
    Desktop(
        name="X11, StatusNotifier tray, dunst",
        needs=(*SCREENS, "xfce4-panel", "dunst"),
        screen=x11,
        tray=panel,
        server=DUNST,
    ),
    Desktop(
        name="X11, XEmbed tray, xfce4-notifyd",
        needs=(*SCREENS, "trayer", "xfce4-notifyd-config"),
        screen=x11,
        tray=trayer,
        server=XFCE,
    ),
    Desktop(
        name="sway, waybar, mako",
        needs=("sway", "waybar", "mako", "grim", "cc"),
        screen=sway,
        tray=waybar,
        server=MAKO,
    ),
    Desktop(name="X11 without a tray and without messages", needs=SCREENS, screen=x11),
    Desktop(name="X11 without any D-Bus", needs=SCREENS, screen=x11, bus=False),
)
