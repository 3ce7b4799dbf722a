"""Owns the signals that end or suspend a terminal session; they are noted, and obeyed between ticks."""

import signal
from types import FrameType, TracebackType
from typing import Final, Self

ENDING: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)
SUSPENDING: Final[int | None] = getattr(signal, "SIGTSTP", None)
EXIT_BASE: Final = 128
"""What a shell adds to the number of the signal that ended a command."""


class Interruptions:
    """While it is entered, a signal is kept instead of cutting the session short in mid-drawing."""

    def __init__(self) -> None:
        self.ended_by: int | None = None
        """The first signal that asked for the end."""
        self.suspend_asked = False
        self._before: dict[int, signal._HANDLER] = {}

    def __enter__(self) -> Self:
        for number in ENDING:
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._end)
        if SUSPENDING is not None:
            self._before[SUSPENDING] = signal.signal(SUSPENDING, self._suspend)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    @property
    def exit_code(self) -> int:
        """The exit code that tells a shell which signal ended the session, 0 if none."""
        return 0 if self.ended_by is None else EXIT_BASE + self.ended_by

    def stop_process(self) -> None:
        """Suspend this process as Ctrl-Z does; returns when it is continued."""
        self.suspend_asked = False
        if SUSPENDING is not None:
            signal.signal(SUSPENDING, signal.SIG_DFL)
            signal.raise_signal(SUSPENDING)
            signal.signal(SUSPENDING, self._suspend)

    def _end(self, number: int, _frame: FrameType | None) -> None:
        if self.ended_by is not None:
            raise KeyboardInterrupt  # asked twice: whatever holds the session up is left
        self.ended_by = number

    def _suspend(self, _number: int, _frame: FrameType | None) -> None:
        self.suspend_asked = True
