"""Owns the process of the window: one per user, ended cleanly by signals, its Qt application."""

import gc
import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QFileSystemWatcher, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from stretchcoach.app.application import Application
from stretchcoach.app.services import Services, open_services
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.desktop.appearance import system_appearance
from stretchcoach.desktop.desktop_entry import ENTRY
from stretchcoach.desktop.signals import EndSignals
from stretchcoach.desktop.single_instance import Ask, FirstInstance, InstanceError, claim
from stretchcoach.storage.paths import private_folder, user_paths
from stretchcoach.storage.resources import find_resources


def run(*, background: bool, exit_after_first_paint: bool) -> int:
    """Run the window until it is quit; a second start only raises the first one's window."""
    paths = user_paths()
    program = QApplication([*sys.argv[:1], "-style", "fusion"])
    program.setApplicationName("StretchCoach")
    program.setDesktopFileName(ENTRY)
    program.setQuitOnLastWindowClosed(False)
    program.setWindowIcon(QIcon(str(find_resources().assets / "app" / "stretchcoach.svg")))
    try:
        private_folder(paths.runtime)
        instance = claim(paths.runtime, Ask.STAY if background else Ask.SHOW)
    except (StretchCoachError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if instance is None:
        return 0
    services = open_services(paths)
    application = Application(services, system_appearance(program), program)
    signals = EndSignals(program)
    # not quit(), which asks the windows first: one of them may want to go on reminding
    signals.asked.connect(partial(program.exit, 0))
    application.ended.connect(partial(program.exit, 0))
    instance.show_asked.connect(application.show)
    watcher = _watch(services, application.reread)
    application.begin()
    if background and application.has_tray:
        _settle_in(program, instance)
    else:
        if exit_after_first_paint:
            _once_painted(application, partial(_say_painted, program))
        _once_painted(application, partial(_settle_in, program, instance))
        application.show()
    try:
        return program.exec()
    finally:
        _end(application, signals, instance, watcher)


def _once_painted(application: Application, act: Callable[[], None]) -> None:
    """Act when the window is on the screen for the first time."""
    once = Qt.ConnectionType.SingleShotConnection
    application.painted.connect(lambda: QTimer.singleShot(0, act), once)


def _settle_in(program: QApplication, instance: FirstInstance) -> None:
    """Do what the first paint need not wait for."""
    gc.freeze()
    gc.enable()
    try:
        instance.listen()
    except InstanceError as error:
        sys.stderr.write(f"{error}\n")
        program.exit(1)


def _say_painted(program: QApplication) -> None:
    """Tell the start-up benchmark, and end."""
    sys.stdout.write("painted\n")
    sys.stdout.flush()
    program.quit()


def _end(
    application: Application, signals: EndSignals, instance: FirstInstance, watcher: QFileSystemWatcher
) -> None:
    application.close()
    watcher.deleteLater()
    signals.close()
    instance.close()


def _watch(services: Services, changed: Callable[[], None]) -> QFileSystemWatcher:
    """Tell when another program, such as a session in a terminal, changes the user's files."""
    private_folder(services.paths.data)
    watcher = QFileSystemWatcher([str(services.paths.data)])
    watcher.directoryChanged.connect(lambda _: changed())
    return watcher
