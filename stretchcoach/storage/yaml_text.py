"""Owns the way from a file's bytes to text that a YAML parser may see: size, encoding, stray characters."""

import re
from typing import Final

from stretchcoach.storage.findings import START, Findings, Mark

MOST_BYTES: Final = 1024 * 1024
"""A file this large or larger is refused; the longest bundled routine has about 5 kB."""
BYTE_ORDER_MARK: Final = "\ufeff"
WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
STRAY: Final = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML forbids, and what it takes for a line's end but editors do not show."""
INDENT: Final = re.compile(r"^( *+)([^\S\n ])[^\S\n]*+(?=\S)", re.MULTILINE)
"""A line's indentation with something else than spaces in it; possessive, so that no line takes long."""


def decode(content: bytes | str, file: str) -> tuple[str | None, Findings]:
    """Return the text with line ends made alike, and the findings; None where there is no text."""
    size = len(content)
    if size < MOST_BYTES and isinstance(content, str):
        size = len(content.encode("utf-8", "replace"))
    if size >= MOST_BYTES:
        findings = Findings(file)
        findings.error(START, "The file is 1 MiB or larger", "A routine is a few kilobytes of text.")
        return None, findings
    text = content if isinstance(content, str) else _decode(content)
    if text is None:
        findings = Findings(file)
        findings.error(_undecodable(content), "The file is not UTF-8 text", "Save it as UTF-8.")
        return None, findings
    text = text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
    return text, Findings(file, text)


def stray_character(text: str) -> str | None:
    """Return how to name the first character of `text` that no routine may contain, None if there is none."""
    found = STRAY.search(text)
    return None if found is None else f"U+{ord(found[0]):04X}"


def _decode(content: bytes) -> str | None:
    if content.startswith(WIDE_MARKS):
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _undecodable(content: bytes | str) -> Mark:
    if isinstance(content, str) or content.startswith(WIDE_MARKS):
        return START
    before = content
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
    good = before.decode("utf-8", "replace")
    return Mark(good.count("\n") + 1, len(good) - good.rfind("\n"))


def check_characters(text: str, findings: Findings) -> None:
    """Note each character that a routine cannot contain."""
    for found in STRAY.finditer(text):
        findings.error(
            place_of(text, found.start()),
            f"An invisible character, U+{ord(found[0]):04X}",
            "Delete it; it often comes with copied text.",
        )
    for found in INDENT.finditer(text):
        name = "a tab" if "\t" in found[2] else "a space that is no plain space"
        findings.error(
            place_of(text, found.start(2)), f"The line is indented with {name}", "Indent with plain spaces."
        )


def place_of(text: str, index: int) -> Mark:
    """Return the line and column of a character."""
    return Mark(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))
