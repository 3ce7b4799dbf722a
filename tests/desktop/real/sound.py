"""Owns a sound server with a headset on Bluetooth, and a call over it."""

from pathlib import Path
from typing import Final

from tests.desktop.real.machine import Machine

HEADSET: Final = "bluez_input.test"


def begin_call(machine: Machine) -> None:
    """Start the server, and a program that listens to the headset; it ends as "call"."""
    socket = Path(machine.env["XDG_RUNTIME_DIR"], "pulse", "native")
    socket.parent.mkdir(mode=0o700, exist_ok=True)
    machine.env["PULSE_SERVER"] = f"unix:{socket}"
    loaded = (
        f"module-native-protocol-unix socket={socket} auth-anonymous=1",
        f"module-null-source source_name={HEADSET}",
    )
    server = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
    machine.start("sound", [*server, *(word for each in loaded for word in ("-L", each))])
    machine.wait("the sound server", lambda: HEADSET in machine.run("pactl", "list", "short", "sources"))
    machine.start("call", ["parec", f"--device={HEADSET}", "/dev/null"])
    machine.wait("the call", lambda: "RUNNING" in machine.run("pactl", "list", "short", "sources"))
