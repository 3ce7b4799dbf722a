"""Owns which sheet is put over the window, and when; their code is loaded with the first of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from stretchcoach.app.care import Care
from stretchcoach.app.current import Current
from stretchcoach.app.reminding import Reminding
from stretchcoach.app.session_desk import SessionDesk
from stretchcoach.core.routine import Routine
from stretchcoach.ui.place import WITH_RAIL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stretchcoach.app.shell import Shell
    from stretchcoach.core.condition import Condition
    from stretchcoach.core.limits import Limit


class Overlays(QObject):
    """Shows sheets over the window; `cramp` and `quit_asked` are wishes that come from there."""

    cramp = Signal()
    quit_asked = Signal()
    opened = Signal(str)
    """The id of a routine to look at."""

    def __init__(
        self,
        current: Current,
        care: Care,
        desk: SessionDesk,
        shell: Callable[[], "Shell | None"],
        *,
        reminding: Reminding,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._care = care
        self._reminding = reminding
        self._desk = desk
        self._shell = shell
        self._welcoming = False
        desk.begun.connect(self._uncover)

    def signs(self) -> None:
        """Show the emergency signs."""
        shell = self._shell()
        if shell is not None:
            from stretchcoach.app.sheets import emergency_signs  # noqa: PLC0415 - loaded with the first sheet

            number = self._current.settings.emergency_number
            shell.open(emergency_signs(number, self._has_sign, self._care.clear_emergency))

    def whom_to_call(self) -> None:
        """Show what to do with an emergency sign."""
        shell = self._shell()
        if shell is not None:
            from stretchcoach.app.sheets import whom_to_call  # noqa: PLC0415 - loaded with the first sheet

            shell.open(whom_to_call(self._current.settings.emergency_number, self._has_sign))

    def ask(self, routine: Routine, then: Callable[[], None]) -> None:
        """Ask what has to be known before `routine`, then go on."""
        shell = self._shell()
        if shell is not None:
            from stretchcoach.app.sheets import question  # noqa: PLC0415 - loaded with the first sheet

            def answered(given: "Mapping[Condition, bool]") -> None:
                self._care.answer(given)
                then()

            shell.open(question(routine, self._care.unasked(routine), answered))

    def hold_up(self, routine: Routine, limit: "Limit", then: Callable[[], None]) -> None:
        """Tell why `routine` has to wait and what else there is; `then` goes on all the same."""
        shell = self._shell()
        if shell is not None:
            from stretchcoach.app.limit_care import LimitCare  # noqa: PLC0415 - loaded when there is a limit
            from stretchcoach.app.sheets import limit_question  # noqa: PLC0415 - loaded with the first sheet

            care = LimitCare(self._current, self._care, self._reminding)

            def remind() -> None:
                care.remind(routine, limit)

            view = care.view(routine, limit)
            shell.open(limit_question(view, remind=remind, instead=self.opened.emit, anyway=then))

    def welcome(self) -> None:
        """Show the first run once the window is painted, where it was not agreed to, and no session is on."""
        if self._care.wants_first_run and not self._welcoming:
            self._welcoming = True
            QTimer.singleShot(0, self, self._show_welcome)

    def _show_welcome(self) -> None:
        self._welcoming = False
        shell = self._shell()
        if shell is None or not self._care.wants_first_run:
            return
        if shell.window.sheet is None and shell.window.place in WITH_RAIL and not self._desk.busy:
            from stretchcoach.app.sheets import welcome  # noqa: PLC0415 - loaded with the first run

            shell.open(welcome(self, self._current, self._care))

    def _uncover(self) -> None:
        """Leave nothing over a session that begins, whoever began it."""
        shell = self._shell()
        if shell is not None:
            shell.window.uncover()

    def _has_sign(self) -> None:
        """Offer nothing more today, and end a session that is on."""
        self._care.note_emergency()
        if self._desk.busy:
            self._desk.stop()

    def cautions(self, routine: Routine) -> None:
        """Show who should ask first."""
        shell = self._shell()
        if shell is not None:
            from stretchcoach.app.sheets import cautions  # noqa: PLC0415 - loaded with the first sheet

            shell.open(cautions(routine))

    def about(self, routine: Routine) -> None:
        """Show where a routine's figures come from."""
        shell = self._shell()
        if shell is not None:
            from stretchcoach.app.sheets import about  # noqa: PLC0415 - loaded with the first sheet

            shell.open(about(routine))

    def problems(self) -> None:
        """Show what is wrong in routine files."""
        shell = self._shell()
        if shell is not None:
            from stretchcoach.app.sheets import file_problems  # noqa: PLC0415 - loaded with the first sheet

            shell.open(file_problems(self._current.shelf.problems, self._current.services.languages))

    def ask_to_quit(self, leave: Callable[[], None]) -> None:
        """Ask whether to leave with a reminder still to come."""
        shell = self._shell()
        if shell is not None:
            from stretchcoach.app.sheets import quit_question  # noqa: PLC0415 - loaded with the first sheet

            shell.open(quit_question(leave))
