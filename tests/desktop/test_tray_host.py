"""Owns the tests of the knowledge whether there is a tray."""

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from stretchcoach.desktop import tray_host
from stretchcoach.desktop.tray_host import PATH, SERVICE, TrayHost, panel_is_dark
from tests.desktop.fakes_desktop import Bus


@pytest.fixture(autouse=True)
def _soon_settled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tray_host, "SETTLED_AFTER_MS", 0)


class Host(TrayHost):
    """A tray host where the test says whether there is a tray."""

    there = False

    def available(self) -> bool:
        return self.there


def test_without_a_screen_there_is_no_tray(qapp: object) -> None:
    assert qapp
    assert not TrayHost(QDBusConnection("no such connection")).available()


def test_a_tray_that_comes_and_goes_is_heard(bus: Bus, qtbot: QtBot) -> None:
    with bus.connection() as ours, bus.connection() as panel:
        host = Host(ours)
        host.there = True
        with qtbot.waitSignal(host.came, timeout=3000):
            assert panel.registerService(SERVICE)
        host.there = False
        with qtbot.waitSignal(host.went, timeout=3000):
            assert panel.unregisterService(SERVICE)


def test_a_panel_is_heard_when_it_can_hold_icons_and_when_it_can_no_more(bus: Bus, qtbot: QtBot) -> None:
    with bus.connection() as ours, bus.connection() as panel:
        host = Host(ours)
        with qtbot.waitSignal(host.went, timeout=3000):
            assert panel.registerService(SERVICE)
        host.there = True
        with qtbot.waitSignal(host.came, timeout=3000):
            panel.send(QDBusMessage.createSignal(PATH, SERVICE, "StatusNotifierHostRegistered"))
        host.there = False  # as where the service is another program's than the panel
        with qtbot.waitSignal(host.went, timeout=3000):
            panel.send(QDBusMessage.createSignal(PATH, SERVICE, "StatusNotifierHostUnregistered"))


def test_the_icon_is_light_where_the_panel_is_dark() -> None:
    assert panel_is_dark({"XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}, dark_windows=False)
    assert panel_is_dark({}, dark_windows=True)
    assert panel_is_dark({"XDG_CURRENT_DESKTOP": "XFCE"}, dark_windows=False)
    assert not panel_is_dark({"XDG_CURRENT_DESKTOP": "KDE"}, dark_windows=False)
