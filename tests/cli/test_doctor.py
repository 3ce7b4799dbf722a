"""Owns the proof that the doctor sees what is missing, and names the one command that mends it."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from stretchcoach.__main__ import main
from stretchcoach.audio.probe import OutputReport, VoiceReport
from stretchcoach.cli import doctor_checks, doctor_sound, doctor_window
from stretchcoach.cli.doctor_checks import Finding, State, command_in, cure
from stretchcoach.cli.doctor_window import QT_REQUIREMENT, qt_finding

ROOT: Final = Path(__file__).resolve().parents[2]
PIP: Final = f"{sys.executable} -m pip install"
GOOD_VOICE: Final = VoiceReport(
    works=True, name="pyttsx3", engine="pyttsx3 2.99", voice="en-us", detail="A sample was spoken."
)
NO_VOICE: Final = VoiceReport(
    works=False,
    name="pyttsx3",
    engine="pyttsx3 2.99",
    detail="espeak-ng is missing.",
    fix="sudo apt install libespeak-ng1",
)
GOOD_OUTPUT: Final = OutputReport(works=True, output="PulseAudio", detail="Each cue sounds at its sample.")
NO_OUTPUT: Final = OutputReport(
    works=False, detail="libpulse is not installed.", fix="sudo apt install libpulse0"
)
NO_WINDOW: Final = (
    "No window can open because this is missing: libxcb-cursor.so.0. "
    "On Debian and Ubuntu: sudo apt-get install libxcb-cursor0"
)

Examine = Callable[..., tuple[int, dict[str, Any], str]]


@pytest.fixture
def examine(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Examine:
    """Run the doctor on a machine with the given sound and display; return code, JSON and text."""

    def run(
        voice: VoiceReport = GOOD_VOICE,
        output: OutputReport = GOOD_OUTPUT,
        display: str | None = "No display.",
    ) -> tuple[int, dict[str, Any], str]:
        monkeypatch.setattr(doctor_sound, "probe_voices", lambda: [voice])
        monkeypatch.setattr(doctor_sound, "probe_output", lambda: output)
        monkeypatch.setattr(doctor_window, "display_problem", lambda _: display)
        code = main(["doctor", "--json"])
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        assert main(["doctor"]) == code
        return code, found, capsys.readouterr().out

    return run


def states(found: dict[str, Any]) -> dict[str, str]:
    return {finding["name"]: finding["state"] for finding in found["findings"]}


def test_a_machine_that_speaks_is_well_even_without_a_window(examine: Examine) -> None:
    code, found, text = examine()
    assert code == 0
    assert found["voice"] is True
    assert found["command"] is None
    assert states(found)["Window"] == "note"
    assert text.endswith("\nA session can be coached with voice.\n")


def test_all_that_is_missing_is_mended_by_one_command(examine: Examine) -> None:
    code, found, text = examine(NO_VOICE, NO_OUTPUT, NO_WINDOW)
    assert code == 1
    assert found["command"] == "sudo apt install libespeak-ng1 libpulse0 libxcb-cursor0"
    assert states(found)["Voice"] == states(found)["Sound output"] == "missing"
    assert "No session can be coached with voice, because of: Voice, Sound output." in text
    assert text.endswith(f"\n  {found['command']}\n")


def test_a_silent_machine_is_not_well(examine: Examine) -> None:
    assert examine(output=OutputReport(works=False, detail="There is no sound card."))[:1] == (1,)


def test_qt_and_the_tray_are_really_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor_window, "display_problem", lambda _: None)
    found = {finding.name: finding for finding in doctor_window.window_findings()}
    assert found["Window"].state is State.GOOD
    assert found["Tray"].state is State.NOTE


def test_a_qt_that_aborts_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def aborts(_: str) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], -6, "", "ImportError: libEGL.so.1: cannot open\n")

    monkeypatch.setattr(doctor_window, "display_problem", lambda _: None)
    monkeypatch.setattr(doctor_window, "_trial", aborts)
    found = {finding.name: finding for finding in doctor_window.window_findings()}
    assert found["Window"] == Finding(
        "Window", State.NOTE, "Qt does not load: ImportError: libEGL.so.1: cannot open"
    )
    assert "Tray" not in found


@pytest.mark.parametrize("installed", ["6.9.0", "6.10.2", "6.11.3"])
def test_a_qt_in_range_is_good(installed: str) -> None:
    assert qt_finding(installed) == Finding("PySide6-Essentials", State.GOOD, installed)


@pytest.mark.parametrize("installed", [None, "6.8.3", "6.12.0", "7.0.0"])
def test_a_qt_out_of_range_is_named_with_what_to_install(installed: str | None) -> None:
    found = qt_finding(installed)
    assert found.state is State.NOTE
    assert found.fix == f'{PIP} "PySide6-Essentials>=6.9,<6.12"'


def test_the_range_of_qt_is_the_one_this_program_is_installed_with() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert QT_REQUIREMENT in project["dependencies"]
    oldest = re.findall(r"\d+", project["requires-python"])
    assert tuple(map(int, oldest)) == doctor_checks.OLDEST_PYTHON


def test_a_package_that_is_not_installed_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor_checks, "version_of", lambda _: None)
    found = {finding.name: finding for finding in doctor_checks.basic_findings()}
    assert found["PyYAML"] == Finding("PyYAML", State.MISSING, "not installed", f"{PIP} PyYAML")
    assert found["pyttsx3"].state is State.MISSING
    assert cure(found.values()) == f"{PIP} PyYAML pyttsx3"


def test_a_folder_that_cannot_be_written_is_told(own_home: Path) -> None:
    (own_home / "stretchcoach").mkdir()
    (own_home / "stretchcoach" / "data").write_text("in the way", encoding="utf-8")
    found = {finding.name: finding for finding in doctor_checks.basic_findings()}
    assert found["History folder"].state is State.NOTE
    assert "cannot be written to" in found["History folder"].what
    assert found["Settings folder"].state is State.GOOD
    assert sorted(path.name for path in (own_home / "stretchcoach").iterdir()) == ["data"]


def test_different_installers_are_chained() -> None:
    fixes = ["sudo apt install a", f"{PIP} c", "sudo apt install b a", None, "sudo pacman -S d"]
    findings = [Finding("x", State.MISSING, "", fix) for fix in fixes]
    assert cure(findings) == f"sudo apt install a b && {PIP} c && sudo pacman -S d"
    assert cure([]) is None


def test_a_command_is_found_at_the_end_of_a_sentence() -> None:
    assert command_in(NO_WINDOW) == "sudo apt install libxcb-cursor0"
    assert command_in("There is no display.") is None
