"""Owns a sound server with a headset on Bluetooth, and a call over it."""

from typing import Final

from tests.desktop.real.machine import Machine

HEADSET: Final = "bluez_input.test"


def begin_call(machine: Machine) -> None:
    """Start the server, and a program that listens to the headset; it ends as "call"."""
    own = machine.folder / "sound"  # a server wants folders that are its user's
    own.mkdir(mode=0o700)
    machine.env["PULSE_SERVER"] = f"unix:{own}/native"
    loaded = (
        f"module-native-protocol-unix socket={own}/native auth-anonymous=1",
        f"module-null-source source_name={HEADSET}",
    )
    server = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
    folders = {"XDG_RUNTIME_DIR": str(own), "HOME": str(own), "XDG_CONFIG_HOME": str(own)}
    machine.start("sound", [*server, *(word for each in loaded for word in ("-L", each))], folders)
    machine.wait("the sound server", lambda: HEADSET in machine.run("pactl", "list", "short", "sources"))
    machine.start("call", ["parec", f"--device={HEADSET}", "/dev/null"], folders)
    machine.wait("the call", lambda: "RUNNING" in machine.run("pactl", "list", "short", "sources"))
