"""Owns what the YAML parser's complaints mean in plain words."""

import re
from typing import Final

UNQUOTED_PLACEHOLDER: Final = re.compile(r"(?:^|[:\-,]\s+|\[\s*)\{\s*\w+\s*\}\s*[^\s,\]}#]")
COLON_INSIDE: Final = "mapping values are not allowed"
EXPLANATIONS: Final = (
    (
        COLON_INSIDE,
        "A second colon in one line",
        'Put a text that contains ": " in quotes, and begin each key on a line of its own.',
    ),
    (
        "cannot start any token",
        "A text cannot begin with this character",
        "Put the text in quotes.",
    ),
    (
        "while scanning a quoted scalar",
        "A quote is never closed",
        "Close the text with the quote it begins with.",
    ),
    (
        "unexpected end of stream",
        "A quote or bracket is never closed",
        "Close it where the text or list ends.",
    ),
    ("document separator", "A quote is never closed", "Close the text with the quote it begins with."),
    ("escape", "A backslash in double quotes", "Use single quotes around a text with a backslash."),
    ("hexdecimal", "A backslash in double quotes", "Use single quotes around a text with a backslash."),
    (
        "could not find expected ':'",
        "This line has no colon",
        'A line is "key: value" or begins with "- "; put a long text in quotes.',
    ),
    (
        "expected ',' or",
        "A list in brackets goes wrong here",
        "Put commas between its parts and close it; put texts with commas or colons in quotes.",
    ),
    (
        "expected the node content",
        "A value is missing here",
        "Put texts that begin with a special character in quotes.",
    ),
    (
        "key",
        "This line does not fit in",
        "Indent it like its neighbours, and write a space after the colon.",
    ),
    ("'-'", "This line does not fit into its list", 'Begin each step with "- ", all equally far in.'),
    ("block end", "This line does not fit in", "Indent it like its neighbours."),
    ("block sequence", "A list cannot begin here", "Begin it on a line of its own, further in than its key."),
    ("document start", "Something stands after the routine's end", "Indent it like its neighbours."),
)


def explain(complaint: str, text: str, line: int) -> tuple[str, str]:
    """Return what is wrong and a hint, for what the parser says of `line` (from 1)."""
    lines = text.split("\n")
    near = [lines[number - 1] for number in (line, line - 1) if 0 < number <= len(lines)]
    if any(UNQUOTED_PLACEHOLDER.search(each[:500]) for each in near):
        return "A text cannot begin with a brace", 'Put it in quotes: "{Side} leg."'
    for words, what, hint in EXPLANATIONS:
        if words in complaint:
            return what, hint
    return "The YAML is not well-formed here", "Look at this line and the one before it."
