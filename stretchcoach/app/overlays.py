"""Owns which sheet is put over the window, and when; their code is loaded with the first of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stretchcoach.app.current import Current
from stretchcoach.core.routine import Routine

if TYPE_CHECKING:
    from stretchcoach.app.shell import Shell


class Overlays(QObject):
    """Shows sheets over the window, where there is one."""

    def __init__(
        self, current: Current, shell: Callable[[], "Shell | None"], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._shell = shell

    def signs(self) -> None:
        """Show the emergency signs."""
        shell = self._shell()
        if shell is not None:
            from stretchcoach.app.sheets import emergency_signs  # noqa: PLC0415 - loaded with the first sheet

            shell.open(emergency_signs(self._current.settings.emergency_number))

    def cautions(self, routine: Routine) -> None:
        """Show who should ask first."""
        shell = self._shell()
        if shell is not None:
            from stretchcoach.app.sheets import cautions  # noqa: PLC0415 - loaded with the first sheet

            shell.open(cautions(routine))

    def problems(self) -> None:
        """Show what is wrong in routine files."""
        shell = self._shell()
        if shell is not None:
            from stretchcoach.app.sheets import file_problems  # noqa: PLC0415 - loaded with the first sheet

            shell.open(file_problems(self._current.shelf.problems))

    def ask_to_quit(self, leave: Callable[[], None]) -> None:
        """Ask whether to leave with a reminder still to come."""
        shell = self._shell()
        if shell is not None:
            from stretchcoach.app.sheets import quit_question  # noqa: PLC0415 - loaded with the first sheet

            shell.open(quit_question(leave))
