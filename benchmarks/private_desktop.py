"""Owns a private desktop for measurements: a virtual screen, a session bus with a tray on it, and a home."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

TRAY: Final = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusVariant, QDBusVirtualObject

PROPERTIES = {"IsStatusNotifierHostRegistered": True, "ProtocolVersion": 0}

class Watcher(QDBusVirtualObject):
    def introspect(self, path):
        return ""
    def handleMessage(self, message, bus):
        reply = message.createReply()
        if message.member() == "Get":
            reply.setArguments([QDBusVariant(PROPERTIES[message.arguments()[1]])])
        elif message.member() == "RegisterStatusNotifierItem":
            print("item", flush=True)
        return bus.send(reply)

app = QCoreApplication([])
bus = QDBusConnection.connectToBus(sys.argv[1], "tray")
watcher = Watcher()
bus.registerVirtualObject("/StatusNotifierWatcher", watcher)
bus.registerService("org.kde.StatusNotifierWatcher")
print("ready", flush=True)
app.exec()
"""
"""A tray that draws nothing: it takes icons, which is all that Qt asks of one."""
BUS: Final = """<busconfig><type>session</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>"""


def needed(program: str) -> str:
    """Return where `program` is, or stop with one sentence."""
    found = shutil.which(program)
    if found is None:
        sys.exit(
            f"This measurement needs {program}. On Debian and Ubuntu: sudo apt-get install {program.lower()}"
        )
    return found


@contextmanager
def running(command: list[str], environment: dict[str, str] | None = None) -> Iterator[str]:
    """Run a server while the block lasts; yield the first line that it prints."""
    server = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert server.stdout is not None
    try:
        yield server.stdout.readline().strip()
    finally:
        server.terminate()
        server.communicate()


@contextmanager
def private_desktop(*, tray: bool = False) -> Iterator[dict[str, str]]:
    """Yield the environment of a program that is started on a desktop of its own."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="sc-"))
        screen = [needed("Xvfb"), "-displayfd", "1", "-screen", "0", "1280x800x24"]
        screen += ["-nolisten", "tcp", "-noreset"]  # the next program need not wait until it has begun anew
        number = stack.enter_context(running(screen))
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("XDG_", "QT_", "WAYLAND_")) and name != "PYTHONDONTWRITEBYTECODE"
        }
        environment |= {
            "DISPLAY": f":{number}",
            "HOME": folder,
            "STRETCHCOACH_HOME": f"{folder}/stretchcoach",
            "XDG_RUNTIME_DIR": folder,
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/bus",
            "PULSE_SERVER": f"unix:{folder}/no-sound",
        }
        if tray:
            config = Path(folder, "bus.conf")
            config.write_text(BUS.format(folder=folder), encoding="utf-8")
            bus = [needed("dbus-daemon"), f"--config-file={config}", "--nofork", "--print-address"]
            address = stack.enter_context(running(bus))
            stack.enter_context(running([sys.executable, "-c", TRAY, address]))
        yield environment
