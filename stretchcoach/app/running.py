"""Owns the process of the window: one per user, ended cleanly by signals, its Qt application."""

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QLocale, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from stretchcoach.app.application import Application
from stretchcoach.app.services import Services, open_services
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.desktop.appearance import system_appearance
from stretchcoach.desktop.desktop_entry import ENTRY
from stretchcoach.desktop.instance_client import InstanceError
from stretchcoach.desktop.signals import EndSignals
from stretchcoach.desktop.single_instance import HANDED_OVER, FirstInstance, claim
from stretchcoach.phrasebook import ENGLISH
from stretchcoach.storage.paths import Paths, private_folder, user_paths
from stretchcoach.storage.resources import find_resources

if TYPE_CHECKING:
    from stretchcoach.app.handover import Handover
    from stretchcoach.desktop.wishes import Reply, Wish

ANEW: Final = 64
"""The code with which the event loop ends where the program is to begin anew."""
UNPAINTED: Final = 1000
"""Milliseconds after which a window that nobody can see, as on another desktop, is waited for no longer."""
WARMED_UP_MS: Final = 2000
"""When the window stands, what nobody waits for is done."""


def run(wish: "Wish | None", *, exit_after_first_paint: bool) -> int:
    """Run the window until it is quit; where one runs already, it is only told the wish."""
    paths, before = user_paths(), _taken_over()
    program = QApplication([*sys.argv[:1], "-style", "fusion"])
    program.setApplicationName("StretchCoach")
    program.setDesktopFileName(ENTRY)
    program.setQuitOnLastWindowClosed(False)
    try:
        private_folder(paths.runtime)
        instance = claim(paths.runtime, wish)
    except (StretchCoachError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if not isinstance(instance, FirstInstance):
        return _say(instance)
    if _is_to_stay(wish):
        _read_first(paths)
    services = open_services(paths)
    _speak(program, services)
    application = Application(services, system_appearance(program), program)
    signals = EndSignals(program)
    # not quit(), which asks the windows first: one of them may want to go on reminding
    signals.asked.connect(partial(program.exit, 0))
    application.ended.connect(partial(program.exit, 0))
    listening = None if before is None else before[1]
    settle_in = partial(_settle_in, application, program, instance, services, listening)
    application.begin(None if before is None else before[0])
    if exit_after_first_paint:
        _once_painted(application, partial(_say_painted, program))
    _open(application, background=_is_to_stay(wish), then=settle_in)
    _do_first(application, services, wish)
    QTimer.singleShot(WARMED_UP_MS, program, partial(_keep_login, services))
    kept: Handover | None = None
    try:
        code = program.exec()
        while code == ANEW and not application.desks.may_begin_anew():  # a command came in the last moment
            code = program.exec()
        if code == ANEW:
            kept = application.kept
    finally:
        application.close()
        signals.close()
        if kept is None:
            instance.close()
    return code if kept is None else _begin_anew(kept, instance)


def _taken_over() -> "tuple[Handover | None, int] | None":
    """Return what the run before this one has left, and its socket; most starts are the first."""
    if HANDED_OVER not in os.environ:
        return None
    from stretchcoach.app.handover import taken_over  # noqa: PLC0415 - most starts take nothing over

    return taken_over(os.environ)


def _begin_anew(kept: "Handover", instance: FirstInstance) -> int:
    """Put a new run in the place of this one; return the exit code only where there can be none."""
    from stretchcoach.app.handover import begin_anew  # noqa: PLC0415 - loaded where there is one

    try:
        begin_anew(kept, instance.hand_over())
    except OSError as error:
        instance.close()
        sys.stderr.write(f"StretchCoach has ended: it could not begin anew: {error}\n")
    return 1


def _read_first(paths: Paths) -> None:
    """Let a process read the routine files where none of this version has; it takes its memory along."""
    from stretchcoach.app.first_reading import is_first, read_first  # noqa: PLC0415 - not for a window

    if sys.platform == "linux" and is_first(paths.index):
        read_first()


def _speak(program: QApplication, services: Services) -> None:
    """Let the window speak the user's language; in English days are named so, whatever the system says."""
    if services.languages.chosen is not ENGLISH:
        from stretchcoach.app.window_texts import install_texts  # noqa: PLC0415 - not for English

        install_texts(program, services.languages.texts, services.languages.chosen.language)
    elif QLocale().language() not in {QLocale.Language.English, QLocale.Language.C}:
        QLocale.setDefault(QLocale(ENGLISH.language))


def _icon() -> QIcon:
    """Return the icon of all windows; from these sizes a desktop makes every other."""
    icon, folder = QIcon(), find_resources().assets / "app"
    for size in (16, 32, 48, 128):
        icon.addFile(str(folder / f"stretchcoach-{size}.png"))
    return icon


def _open(application: Application, *, background: bool, then: Callable[[], None]) -> None:
    """Show the window, in the background only where no tray comes; act `then`, when it is painted."""
    waiting = QTimer(application, singleShot=True, interval=UNPAINTED)
    waiting.timeout.connect(then)
    if background:
        application.desks.tray.make_tray()
        if not application.desks.tray.has_tray:  # a panel that starts at login, too, may be slower
            application.desks.tray.await_tray()
        waiting.start(0)
        return
    _once_painted(application, partial(waiting.start, 0))
    waiting.start()
    application.show()


def _once_painted(application: Application, act: Callable[[], None]) -> None:
    """Act right after the window was painted for the first time."""
    once = Qt.ConnectionType.SingleShotConnection
    application.painted.connect(lambda: QTimer.singleShot(0, act), once)


def _settle_in(
    application: Application,
    program: QApplication,
    instance: FirstInstance,
    services: Services,
    listening: int | None,
) -> None:
    """Do what the first paint need not wait for."""
    from stretchcoach.app.remote import Remote  # noqa: PLC0415 - the window is painted before

    program.setWindowIcon(_icon())
    application.complete()
    from stretchcoach.app.collector import Collector  # noqa: PLC0415 - the first paint does not wait for it

    gc.freeze()
    Collector(application)
    if not application.desks.tray.has_tray:
        application.desks.tray.make_tray()
    application.desks.reminders.tidy()
    application.desks.renewing.due.connect(partial(program.exit, ANEW))
    _watch(services, application.reminding.reread, program)
    try:
        instance.listen(Remote(application, services.calendar, program).answer, listening)
    except InstanceError as error:
        sys.stderr.write(f"{error}\n")
        program.exit(1)


def _is_to_stay(wish: "Wish | None") -> bool:
    """Return whether the program was started without its window."""
    if wish is None:
        return False
    from stretchcoach.desktop.wishes import Stay  # noqa: PLC0415 - most starts wish nothing

    return isinstance(wish, Stay)


def _do_first(application: Application, services: Services, wish: "Wish | None") -> None:
    """Do what the start was for."""
    if wish is None:
        return
    from stretchcoach.app.remote import Remote  # noqa: PLC0415 - most starts wish nothing
    from stretchcoach.desktop.wishes import Show, Stay  # noqa: PLC0415 - as above

    if not isinstance(wish, Show | Stay):
        reply = Remote(application, services.calendar).answer(wish)
        if reply.text:
            application.current.tell(reply.text)


def _say(reply: "Reply") -> int:
    """Print what the program that runs has replied, and return the exit code."""
    if reply.text:
        (sys.stdout if reply.done else sys.stderr).write(f"{reply.text}\n")
    return 0 if reply.done else 1


def _keep_login(services: Services) -> None:
    """Let the start at login find the program where it is now."""
    login = services.surroundings.login
    with suppress(StretchCoachError):
        if login.enabled():
            login.enable()


def _say_painted(program: QApplication) -> None:
    """Tell the start-up benchmark, and end."""
    sys.stdout.write("painted\n")
    sys.stdout.flush()
    program.exit(0)  # not quit(), which asks the window first


def _watch(services: Services, changed: Callable[[], None], program: QApplication) -> None:
    """Tell when another program, such as a session in a terminal, changes the user's files.

    Where there can be no folder for them there is nothing to watch; whatever cannot be kept says so itself.
    """
    watcher = QFileSystemWatcher(program)
    with suppress(OSError):
        watcher.addPath(str(private_folder(services.paths.data)))
    watcher.directoryChanged.connect(lambda _: changed())
