"""Owns the family of errors that StretchCoach raises on purpose; each message is for the user to read."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class StretchCoachError(Exception):
    """Something the user can understand and mend; `str(error)` is the whole message."""


class RoutineError(StretchCoachError):
    """A routine that cannot be laid on a timeline."""


class ChoiceError(StretchCoachError):
    """A choice made before the session that this routine does not offer."""


def did_you_mean(word: str, known: "Iterable[str]") -> str:
    """Return `Did you mean "x"?`, or the known words when none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    names = sorted(known)
    near = get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f'Did you mean "{near[0]}"?'
    return "Known: " + ", ".join(names) + "." if names else "None are known."
