"""Proves that nothing outlives a private machine, however the one that made it ends."""

import signal
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.desktop.real.keeper import residents

ROOT: Final = Path(__file__).resolve().parents[2]
PATIENCE_S: Final = 20.0
RIG: Final = """
import signal, sys
from tests.desktop.real.keeper import leave
from tests.desktop.real.machine import Machine

signal.signal(signal.SIGTERM, leave)
with Machine() as machine:
    machine.start("near", ["sleep", "1000"])
    machine.start("far", ["sh", "-c", "setsid sleep 1000 & exec sleep 1000"])
    machine.wait("the far one", lambda: len(machine.running("sleep 1000")) == 3)
    print(machine.folder, flush=True)
    signal.pause()
"""
"""One process, and another with one below it in a session of its own, which nobody tells to end."""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a private machine needs Linux")
def test_whatever_ends_the_rig_nothing_that_it_started_stays() -> None:
    ends = (signal.SIGTERM, signal.SIGINT, signal.SIGKILL)
    command = [sys.executable, "-c", RIG]
    rigs = [subprocess.Popen(command, cwd=ROOT, stdout=-1, stderr=-1, text=True) for _ in ends]
    for rig, end in zip(rigs, ends, strict=True):
        assert rig.stdout is not None
        folder = Path(rig.stdout.readline().strip())
        assert len(residents(folder)) == 3
        rig.send_signal(end)
        rig.communicate(timeout=PATIENCE_S)  # until the keeper, too, has ended
        assert rig.returncode in {128 + end, -end}
        assert residents(folder) == {}
        assert not folder.exists()
