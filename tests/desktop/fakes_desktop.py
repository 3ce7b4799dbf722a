"""Owns what the desktop tests share: a private session bus, and a portal and a tray on it."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from PySide6.QtDBus import QDBusConnection

DAEMON = shutil.which("dbus-daemon")
PORTAL = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusVariant, QDBusVirtualObject

VALUES = {"color-scheme": 1, "enable-animations": False}

class Portal(QDBusVirtualObject):
    def introspect(self, path):
        return ""
    def handleMessage(self, message, bus):
        namespace, key = message.arguments()
        if key not in VALUES:
            return False
        reply = message.createReply()
        reply.setArguments([QDBusVariant(QDBusVariant(VALUES[key]))])
        return bus.send(reply)

app = QCoreApplication([])
bus = QDBusConnection.connectToBus(sys.argv[1], "portal")
portal = Portal()
bus.registerVirtualObject("/org/freedesktop/portal/desktop", portal)
bus.registerService("org.freedesktop.portal.Desktop")
print("ready", flush=True)
app.exec()
"""


@dataclass
class FakeSettings:
    """The desktop's settings, as a test sets them."""

    values: dict[str, object] = field(default_factory=dict)

    def read(self, namespace: str, key: str) -> object | None:
        return self.values.get(f"{namespace} {key}")


@dataclass(frozen=True)
class Bus:
    """A session bus that is nobody's session."""

    address: str

    @contextmanager
    def connection(self) -> Iterator[QDBusConnection]:
        name = uuid4().hex
        yield QDBusConnection.connectToBus(self.address, name)
        QDBusConnection.disconnectFromBus(name)


@contextmanager
def ended(process: subprocess.Popen[str]) -> Iterator[str]:
    """Yield the first line that `process` prints, and end it afterwards."""
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.communicate()


@contextmanager
def private_bus() -> Iterator[Bus]:
    """Run a session bus that starts nothing by itself."""
    assert DAEMON is not None
    with tempfile.TemporaryDirectory(prefix="bus") as folder:
        config = Path(folder, "bus.conf")
        config.write_text(
            "<busconfig><type>session</type>"
            f"<listen>unix:path={folder}/socket</listen><auth>EXTERNAL</auth>"
            '<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/>'
            '<allow own="*"/></policy></busconfig>',
            encoding="utf-8",
        )
        command = [DAEMON, f"--config-file={config}", "--nofork", "--print-address"]
        daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        with ended(daemon) as address:
            yield Bus(address)


@contextmanager
def running_portal(bus: Bus) -> Iterator[None]:
    """Run a settings portal that prefers dark, still pictures; in a process, as real ones are."""
    command = [sys.executable, "-c", PORTAL, bus.address]
    with ended(subprocess.Popen(command, stdout=subprocess.PIPE, text=True)):
        yield
