"""Owns how another program is asked a short question whose answer must not be waited for long."""

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Final

WITHIN_S: Final = 0.3
Ask = Callable[[Sequence[str]], str]
"""Runs a command and returns what it prints, or raises an `OSError`."""


def short_answer(
    command: Sequence[str], env: Mapping[str, str] = os.environ, within_s: float = WITHIN_S
) -> str:
    """Return what `command` prints. Raises an `OSError` where it is missing, fails or takes too long."""
    import subprocess  # noqa: PLC0415 - not at the start

    try:
        return subprocess.run(
            command, env=env, capture_output=True, text=True, errors="replace", check=True, timeout=within_s
        ).stdout
    except subprocess.SubprocessError as error:
        raise OSError("It does not answer.") from error
