"""Owns what may reach a terminal: text from files loses every character that could steer it."""

from typing import Final

JOINERS: Final = "\u200c\u200d"
"""Invisible, harmless, and needed to write some languages."""
REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """Return `text` on one line, without control characters, escape sequences and direction overrides."""
    return "".join(
        character if character.isprintable() or character in JOINERS else REPLACEMENT
        for character in " ".join(text.split())
    )
