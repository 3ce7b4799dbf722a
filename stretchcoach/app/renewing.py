"""Owns when the program begins anew: some time after its window was closed, to be as small as after log-in.

Pages that go leave behind what was loaded for them: the program in the tray would keep twice the memory.
"""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from stretchcoach.child import environment
from stretchcoach.desktop.desktop_entry import own_command

if TYPE_CHECKING:
    from collections.abc import Mapping

RENEW_AFTER: Final = 40_000
"""Milliseconds after its pages have gone, or a small window of its own; who opens it sooner finds it warm."""
TRY_AGAIN_AFTER: Final = 300_000
"""Milliseconds until it is looked again, where something spoke against it."""
TRAY_ICON: Final = "QSystemTrayIconSys"
"""What Qt calls the window that a tray of the old kind takes in."""
CAN_START: Final = "--can-start"


class Renewing(QObject):
    """Waits until nobody would notice; `due` tells that now is the moment.

    A copy is tried first: what was removed or half upgraded meanwhile would not start any more.
    """

    due = Signal()

    def __init__(self, free: Callable[[], bool], parent: QObject | None = None) -> None:
        """`free` tells whether nothing is under way that only this run of the program knows."""
        super().__init__(parent)
        self._free = free
        self.looks = 0
        """How often it was looked whether now is the moment."""
        self._trial: QProcess | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self._look)

    @property
    def waits(self) -> bool:
        """Whether it will look, or look again."""
        return self._timer.isActive()

    @property
    def planned(self) -> bool:
        """Whether it will begin anew, sooner or later."""
        return self.waits or self._trial is not None

    def plan(self) -> None:
        """Begin anew after a while, unless a window is open then: its closing plans it again."""
        if sys.platform == "linux":
            self._timer.start(RENEW_AFTER)

    def close(self) -> None:
        """Plan nothing any more: the program ends."""
        self._timer.stop()
        if self._trial is not None:
            self._trial.finished.disconnect(self._tried)
            self._trial.kill()
            self._trial.waitForFinished()
            self._trial = None

    def _look(self) -> None:
        self.looks += 1
        if _a_window_is_open() or self._trial is not None:
            return
        if not self._may():
            self._timer.start(TRY_AGAIN_AFTER)
            return
        command = (*own_command(), CAN_START)
        self._trial = QProcess(self)
        self._trial.setProcessEnvironment(_for_qt(environment()))
        self._trial.setStandardOutputFile(QProcess.nullDevice())
        self._trial.setStandardErrorFile(QProcess.nullDevice())
        self._trial.finished.connect(self._tried)
        self._trial.start(command[0], command[1:])

    def _tried(self, code: int, status: QProcess.ExitStatus) -> None:
        self._trial = None
        if code != 0 or status is not QProcess.ExitStatus.NormalExit or _a_window_is_open():
            return
        if self._may():
            self.due.emit()
        else:
            self._timer.start(TRY_AGAIN_AFTER)

    def _may(self) -> bool:
        """Return whether nobody would miss anything; what was copied goes with the program that holds it."""
        return self._free() and not QApplication.clipboard().ownsClipboard()


def _a_window_is_open() -> bool:
    windows = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    return any(each.metaObject().className() != TRAY_ICON for each in windows)


def _for_qt(env: "Mapping[str, str]") -> QProcessEnvironment:
    made = QProcessEnvironment()
    for name, value in env.items():
        made.insert(name, value)
    return made
