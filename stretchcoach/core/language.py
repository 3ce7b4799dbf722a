"""Owns the choice of a language: what the user wants, in the order of liking, against what there is."""

from collections.abc import Callable, Iterable, Iterator


def chosen_language(wanted: Iterable[str], known: Callable[[str], bool], otherwise: str) -> str:
    """Return the first of the `wanted` languages that is known, else `otherwise`.

    One country's language ("de-AT") stands for the language ("de") where that alone is known.
    """
    return next((code for each in wanted for code in _forms(each) if known(code)), otherwise)


def same_language(one: str, other: str) -> bool:
    """Return whether two codes name one language, in whatever country."""
    return _base(one) == _base(other)


def _forms(code: str) -> Iterator[str]:
    code = code.partition(".")[0].partition("@")[0].replace("_", "-")
    base, dash, country = code.partition("-")
    if dash:
        yield f"{base.lower()}-{country}"
    if base:
        yield base.lower()


def _base(code: str) -> str:
    return code.replace("_", "-").partition("-")[0].lower()
