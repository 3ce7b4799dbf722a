"""Owns what a command's failure looks like: one message and an exit code, never a traceback for a mistake."""

import errno
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final, TextIO

from stretchcoach.cli.printable import printable
from stretchcoach.core.errors import StretchCoachError

if TYPE_CHECKING:
    from stretchcoach.phrasebook import Phrasebook

MISTAKE: Final = 2
INTERRUPTED: Final = 130
"""128 + SIGINT, what shells expect."""
PIPE_CLOSED: Final = 141
"""128 + SIGPIPE."""
CANNOT_WRITE: Final = 1
UNWRITABLE: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO})
"""The disk is full, or the terminal is gone."""


def guarded(action: Callable[[], int], arguments: Sequence[str] = ()) -> int:
    """Return the exit code of `action`, having told the user on stderr what was wrong, if anything was.

    It is told in the language that `arguments` ask for, which need not be understood.
    """
    for stream in (sys.stdout, sys.stderr):
        _never_fail_on_a_letter(stream)
    try:
        code = action()
        _flush(sys.stdout)
    except SystemExit as done:  # help and version
        return done.code if isinstance(done.code, int) else 0
    except StretchCoachError as error:
        for line in _in_words(error, arguments):
            print(printable(line), file=sys.stderr)
        return MISTAKE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return PIPE_CLOSED
    except OSError as error:
        if error.errno not in UNWRITABLE:
            raise
        _forget_output()
        with suppress(OSError):
            told = _words(arguments).message(f"The output cannot be written: {error.strerror}.")
            print(told, file=sys.stderr)
        return CANNOT_WRITE
    return code


def _in_words(error: StretchCoachError, arguments: Sequence[str]) -> Iterable[str]:
    """Return the lines of a message, in the language that is asked for."""
    from stretchcoach.storage.problem import RoutineFileError  # noqa: PLC0415 - not where nothing goes wrong

    words = _words(arguments)
    if not isinstance(error, RoutineFileError):
        return words.message(str(error)).splitlines()
    return [problem.told(words) for problem in error.problems]


def _words(arguments: Sequence[str]) -> "Phrasebook":
    from stretchcoach.cli.language import words_for  # noqa: PLC0415 - not where nothing goes wrong

    return words_for(arguments)


def _never_fail_on_a_letter(stream: TextIO | None) -> None:
    """Let a terminal that lacks a letter show a question mark instead; a stream may be missing."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def _flush(stream: TextIO | None) -> None:
    if stream is not None:
        stream.flush()


def _forget_output() -> None:
    """Keep the interpreter from complaining about the closed pipe when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
