"""Owns the tests of what the user has set for the whole desktop."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant
from pytestqt.qtbot import QtBot

from stretchcoach.desktop.appearance import Appearance, SystemLook, system_appearance
from stretchcoach.desktop.portal import INTERFACE, PATH, SERVICE, SettingsPortal
from tests.desktop.fakes_desktop import Bus, FakeSettings, running_portal

SCHEME = "org.freedesktop.appearance color-scheme"


def unknown() -> Qt.ColorScheme:
    return Qt.ColorScheme.Unknown


def test_what_qt_knows_is_believed() -> None:
    settings = FakeSettings({SCHEME: 1})
    assert not Appearance(lambda: Qt.ColorScheme.Light, settings).look.dark
    assert Appearance(lambda: Qt.ColorScheme.Dark, FakeSettings()).look.dark


@pytest.mark.parametrize(("value", "dark"), [(0, False), (1, True), (2, False), (None, False), ("1", False)])
def test_where_qt_knows_nothing_the_portal_is_asked(value: object, dark: bool) -> None:
    assert Appearance(unknown, FakeSettings({SCHEME: value})).look.dark is dark


def test_without_qt_and_portal_it_is_light_and_moving() -> None:
    assert Appearance(unknown, None).look == SystemLook(dark=False, reduced_motion=False)


@pytest.mark.parametrize(
    ("key", "value", "reduced"),
    [
        ("org.freedesktop.appearance reduced-motion", 1, True),
        ("org.freedesktop.appearance reduced-motion", 0, False),
        ("org.gnome.desktop.interface enable-animations", False, True),
        ("org.gnome.desktop.interface enable-animations", True, False),
    ],
)
def test_less_motion_is_known_from_either_setting(key: str, value: object, reduced: bool) -> None:
    assert Appearance(unknown, FakeSettings({key: value})).look.reduced_motion is reduced


def test_a_change_is_told_once(qapp: object) -> None:
    assert qapp
    settings = FakeSettings()
    appearance = Appearance(unknown, settings)
    told: list[SystemLook] = []
    appearance.changed.connect(told.append)
    appearance.check()
    settings.values[SCHEME] = 1
    appearance.check()
    appearance.check()
    assert told == [SystemLook(dark=True)]


def test_the_real_desktop_without_a_bus_is_light(qapp: object) -> None:
    assert qapp
    assert system_appearance().look == SystemLook()


def test_without_a_bus_the_portal_knows_nothing() -> None:
    assert SettingsPortal(QDBusConnection("no such connection")).read("a", "b") is None


def test_a_bus_without_a_portal_knows_nothing(bus: Bus, qapp: object) -> None:
    assert qapp
    with bus.connection() as connection:
        assert SettingsPortal(connection).read("org.freedesktop.appearance", "color-scheme") is None


def test_a_real_portal_is_read_and_heard(bus: Bus, qtbot: QtBot) -> None:
    with bus.connection() as ours, bus.connection() as desktop:
        portal = SettingsPortal(ours)
        appearance = Appearance(unknown, portal)
        portal.changed.connect(appearance.check)
        assert appearance.look == SystemLook()
        with qtbot.waitSignal(appearance.changed), running_portal(bus):
            qtbot.waitUntil(lambda: appearance.look == SystemLook(dark=True, reduced_motion=True))
            assert portal.read("org.freedesktop.appearance", "contrast") is None
        desktop.registerService(SERVICE)
        news = QDBusMessage.createSignal(PATH, INTERFACE, "SettingChanged")
        news.setArguments(["org.freedesktop.appearance", "color-scheme", QDBusVariant(2)])
        with qtbot.waitSignal(portal.changed):
            desktop.send(news)
