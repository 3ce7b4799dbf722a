"""Proves the desktop entry, what is installed beside it, and the start at login."""

import os
import plistlib
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.desktop.desktop_entry import (
    ENTRY,
    exec_line,
    installed_entry,
    own_command,
    value_of,
)
from stretchcoach.desktop.desktop_install import DesktopFiles
from stretchcoach.desktop.start_at_login import (
    RUN_KEY,
    LaunchAgent,
    WindowsRunKey,
    XdgAutostart,
    start_at_login,
)
from stretchcoach.ports.desktop import StartAtLogin
from stretchcoach.storage.resources import find_resources

ASSETS = find_resources().assets
COMMAND = ("/opt/My Apps/stretchcoach",)


def validated(tool: str, *arguments: str) -> None:
    """Let the desktop's own tool judge, where it is installed."""
    program = shutil.which(tool)
    if program is None:
        pytest.skip(f"{tool} is not installed")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "error" not in done.stdout


def test_the_entry_is_valid() -> None:
    validated("desktop-file-validate", str(ASSETS / "desktop" / f"{ENTRY}.desktop"))


def test_the_description_is_valid() -> None:
    validated("appstreamcli", "validate", "--no-net", str(ASSETS / "desktop" / f"{ENTRY}.metainfo.xml"))


def test_the_desktop_reads_of_it_in_each_language_that_the_program_speaks(tmp_path: Path) -> None:
    files = DesktopFiles(ASSETS, tmp_path, COMMAND).install()
    XdgAutostart(tmp_path / "autostart", COMMAND).enable()
    entry, login = files[0].read_text("utf-8"), next((tmp_path / "autostart").iterdir()).read_text("utf-8")
    about = (tmp_path / "metainfo" / f"{ENTRY}.metainfo.xml").read_text("utf-8")
    for words in find_resources().languages.glob("*.ts"):
        for key in ("GenericName", "Comment", "Keywords"):
            assert value_of(entry, f"{key}[{words.stem}]")
        assert f"\nName[{words.stem}]=" in entry.partition("[Desktop Action sos]")[2]
        assert value_of(login, f"Comment[{words.stem}]")
        assert f'<summary xml:lang="{words.stem}">' in about
        assert about.count("<p>") == about.count(f'<p xml:lang="{words.stem}">')


def test_what_is_installed_is_valid_and_can_be_taken_away_without_a_trace(tmp_path: Path) -> None:
    files = DesktopFiles(ASSETS, tmp_path, COMMAND)
    put = files.install()
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == set(put)
    names = {str(path.relative_to(tmp_path)) for path in put}
    assert {
        f"applications/{ENTRY}.desktop",
        f"icons/hicolor/scalable/apps/{ENTRY}.svg",
        f"icons/hicolor/48x48/apps/{ENTRY}.png",
        f"icons/hicolor/symbolic/apps/{ENTRY}-symbolic.svg",
        f"metainfo/{ENTRY}.metainfo.xml",
    } <= names
    assert files.install() == put
    assert files.remove() == put
    assert files.remove() == ()
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_desktop_that_remembers_its_icons_looks_anew(tmp_path: Path) -> None:
    files, icons = DesktopFiles(ASSETS, tmp_path, COMMAND), tmp_path / "icons" / "hicolor"
    files.install()
    for change in (files.install, files.remove):
        os.utime(icons, (0, 0))
        change()
        assert icons.stat().st_mtime > 0


def test_the_installed_entry_is_valid_too(tmp_path: Path) -> None:
    entry = DesktopFiles(ASSETS, tmp_path, ('/opt/50% "best" $x/a\\b',)).install()[0]
    validated("desktop-file-validate", str(entry))


def test_the_installed_entry_starts_this_program_everywhere_it_starts_one(tmp_path: Path) -> None:
    entry = DesktopFiles(ASSETS, tmp_path, COMMAND).install()[0].read_text(encoding="utf-8")
    lines = [line for line in entry.splitlines() if line.startswith("Exec=")]
    assert lines == ['Exec="/opt/My Apps/stretchcoach"', 'Exec="/opt/My Apps/stretchcoach" sos']


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "icons").write_text("in the way")
    with pytest.raises(StretchCoachError, match="could not be installed"):
        DesktopFiles(ASSETS, tmp_path, COMMAND).install()


def test_the_entry_is_found_in_the_users_folder_or_the_machines(tmp_path: Path) -> None:
    env = {"XDG_DATA_HOME": str(tmp_path / "own"), "XDG_DATA_DIRS": f"/nonexistent:{tmp_path / 'all'}"}
    assert installed_entry(env) is None
    DesktopFiles(ASSETS, tmp_path / "all", COMMAND).install()
    assert installed_entry(env) == ENTRY
    assert installed_entry({"HOME": str(tmp_path), "XDG_DATA_DIRS": "/nonexistent"}) is None
    DesktopFiles(ASSETS, tmp_path / ".local" / "share", COMMAND).install()
    assert installed_entry({"HOME": str(tmp_path), "XDG_DATA_HOME": "relative"}) == ENTRY


@pytest.mark.parametrize("word", ["/usr/bin/a", "a b", 'say "hi"', "$HOME", "`date`", "a\\b", "it's", "ä"])
def test_a_command_is_quoted_so_that_each_word_arrives_as_it_is(word: str) -> None:
    line = exec_line((word, "--background"))
    # an entry's quoting is the shell's, once the file's own escapes are undone
    words = "printf '%s\\n' " + line.replace("\\\\", "\\")
    printed = subprocess.run(["/bin/sh", "-c", words], capture_output=True, text=True, check=True).stdout
    assert printed.splitlines() == [word, "--background"]


def test_a_percent_sign_is_no_field_code() -> None:
    assert exec_line(("/opt/50%/a",)) == '"/opt/50%%/a"'


def test_the_own_command_is_the_one_that_works_from_anywhere(tmp_path: Path) -> None:
    python = tmp_path / "python"
    assert own_command(str(python), {}) == (str(python), "-m", "stretchcoach")
    (tmp_path / "stretchcoach").touch()
    assert own_command(str(python), {}) == (str(tmp_path / "stretchcoach"),)
    assert own_command(str(python), {}, frozen=True) == (str(python),)
    assert own_command(str(python), {"APPIMAGE": "/a.AppImage"}) == ("/a.AppImage",)


def test_the_autostart_entry_is_valid_and_starts_in_the_background(tmp_path: Path) -> None:
    login = XdgAutostart(tmp_path / "autostart", COMMAND)
    assert not login.enabled()
    login.enable()
    assert login.enabled()
    (entry,) = (tmp_path / "autostart").iterdir()
    assert value_of(entry.read_text(), "Exec") == '"/opt/My Apps/stretchcoach" --background'
    validated("desktop-file-validate", str(entry))


def test_an_autostart_entry_that_the_desktop_switched_off_is_off(tmp_path: Path) -> None:
    login = XdgAutostart(tmp_path / "login", COMMAND)
    for line in ("Hidden=true", "X-GNOME-Autostart-enabled=false"):
        login.enable()
        (entry,) = (tmp_path / "login").iterdir()
        kept = [each for each in entry.read_text().splitlines() if "enabled" not in each]
        entry.write_text("\n".join([*kept, line]))
        assert not login.enabled()
        login.enable()
        assert login.enabled()


def test_an_autostart_entry_is_written_anew_only_where_the_program_has_moved(tmp_path: Path) -> None:
    login = XdgAutostart(tmp_path / "login", COMMAND)
    login.enable()
    (entry,) = (tmp_path / "login").iterdir()
    entry.write_text(entry.read_text().replace("Delay=10", "Delay=60"))
    login.enable()
    assert "Delay=60" in entry.read_text()
    XdgAutostart(tmp_path / "login", ("/elsewhere",)).enable()
    assert value_of(entry.read_text(), "Exec") == "/elsewhere --background"
    login.disable()
    login.disable()
    assert not login.enabled()


def test_a_login_that_cannot_be_changed_is_said(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("in the way")
    with pytest.raises(StretchCoachError, match=r"could not be set: File exists\.$"):
        XdgAutostart(tmp_path / "autostart", COMMAND).enable()


def test_a_launch_agent_starts_in_the_background(tmp_path: Path) -> None:
    agent = LaunchAgent(tmp_path / "login", COMMAND)
    agent.enable()
    assert agent.enabled()
    (file,) = (tmp_path / "login").iterdir()
    written = plistlib.loads(file.read_bytes())
    assert written == {"Label": ENTRY, "ProgramArguments": [*COMMAND, "--background"], "RunAtLoad": True}
    agent.disable()
    assert not agent.enabled()


@dataclass
class Registry:
    """Windows' registry, as its command shows it."""

    values: dict[str, str] = field(default_factory=dict)
    broken: bool = False

    def run(self, command: Sequence[str]) -> int:
        if self.broken:
            raise FileNotFoundError
        _, verb, key, _, name, *rest = command
        assert key == RUN_KEY
        match verb:
            case "add":
                self.values[name] = rest[rest.index("/d") + 1]
            case "delete":
                del self.values[name]
            case _:
                pass
        return 0 if name in self.values or verb == "delete" else 1


def test_the_run_key_holds_one_quoted_command() -> None:
    registry = Registry()
    login = WindowsRunKey((r"C:\My Apps\stretchcoach.exe",), registry.run)
    assert not login.enabled()
    login.disable()
    login.enable()
    assert registry.values == {"StretchCoach": r'"C:\My Apps\stretchcoach.exe" --background'}
    assert login.enabled()
    login.disable()
    assert registry.values == {}
    registry.broken = True
    assert not login.enabled()
    with pytest.raises(StretchCoachError, match="could not be set"):
        login.enable()


@pytest.mark.parametrize(
    ("platform", "kind"), [("linux", XdgAutostart), ("win32", WindowsRunKey), ("darwin", LaunchAgent)]
)
def test_each_system_has_its_way(platform: str, kind: type[StartAtLogin]) -> None:
    assert type(start_at_login({"HOME": "/home/ada"}, platform)) is kind
