"""Owns what the YAML parser's complaints mean in plain words."""

import re
from collections.abc import Sequence
from typing import Final

from stretchcoach.storage.findings import Mark

UNQUOTED_PLACEHOLDER: Final = re.compile(r"(?:^|[:\-,]\s+|\[\s*)\{\s*\w+\s*\}\s*[^\s,\]}#]")
TWO_COLONS: Final = re.compile(r":\s.*:(?:\s|$)")
NEIGHBOURS: Final = "Indent it like its neighbours."
QUOTE: Final = ("A quote is never closed", "Close the text with the quote it begins with.")
BACKSLASH: Final = ("A backslash in double quotes", "Use single quotes around a text with a backslash.")
BRACKET: Final = (
    "A bracket or brace goes wrong",
    "Put commas between its parts and close it; put texts with commas or colons in quotes.",
)
LIST: Final = ("This line does not fit into its list", 'Begin each step with "- ", all equally far in.')
EXPLANATIONS: Final = (
    ("escape", BACKSLASH),
    ("hexdecimal", BACKSLASH),
    ("hexadecimal", BACKSLASH),
    ("quoted scalar", QUOTE),
    ("document separator", QUOTE),
    ("flow", BRACKET),
    ("cannot start any token", ("A text cannot begin with this character", "Put the text in quotes.")),
    (
        "could not find expected ':'",
        ("This line has no colon", 'A line is "key: value" or begins with "- "; put a long text in quotes.'),
    ),
    ("node content", ("A value is missing here", "Put a text that begins with a special sign in quotes.")),
    (
        "block sequence entries are not allowed",
        ("A list cannot begin here", "Begin it on a line of its own, further in than its key."),
    ),
    ("block collection", LIST),
    ("block sequence", LIST),
    (
        "block mapping",
        ("This line does not fit in", "Indent it like its neighbours, with a space after the colon."),
    ),
    ("document start", ("Something stands after the routine's end", NEIGHBOURS)),
)
"""What a parser's complaint contains, and what is said instead; the first that fits."""
FROM_ITS_START: Final = frozenset({QUOTE, BRACKET})
"""Faults that are mended where they begin, not where the parser gave up."""


def explain(complaint: str, text: str, marks: Sequence[Mark]) -> tuple[Mark, str, str]:
    """Return place, fault and hint; `marks` are where the parser gave up and where what it read began."""
    lines, at = text.split("\n"), marks[0]
    here = lines[at.line - 1] if at.line <= len(lines) else ""
    for number in {at.line, at.line - 1} & set(range(1, len(lines) + 1)):
        if UNQUOTED_PLACEHOLDER.search(lines[number - 1][:500]):
            return at, "A text cannot begin with a brace", 'Put it in quotes: "{Side} leg."'
    if "mapping values are not allowed" in complaint:
        if TWO_COLONS.search(here[: at.column + 1][-1000:]):
            hint = 'Put a text that contains ": " in quotes, and begin each key on a line of its own.'
            return at, "A second colon in one line", hint
        hint = "Indent it like its neighbours, and put a text of several lines in quotes."
        return at, "This line does not fit in", hint
    for words, (what, hint) in EXPLANATIONS:
        if words in complaint:
            return (marks[-1] if (what, hint) in FROM_ITS_START else at), what, hint
    return at, "The YAML is not well-formed here", "Look at this line and the one before it."
