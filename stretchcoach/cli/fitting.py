"""Owns how words are fitted into a terminal: as large letters, in lines, in the middle."""

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from stretchcoach.cli.big_letters import flat, tall


def big(text: str, rows: int, width: int, style: str, *, blocks: bool) -> list[Text]:
    """Return exactly `rows` lines with `text` in the largest letters that fit, without `blocks` as it is."""
    lines = [text]
    for drawn in (tall(text, 2), tall(text), flat(text)) if blocks else ():
        if drawn is not None and len(drawn) <= rows and len(drawn[0]) <= width:
            lines = list(drawn)
            break
    above = (rows - len(lines)) // 2
    below = rows - len(lines) - above
    return [Text(line, style=style) for line in ([""] * above + lines + [""] * below)]


def wrapped(text: str, width: int, most: int, style: str) -> list[Text]:
    """Return at most `most` lines of `text`; what does not fit is cut off and marked."""
    if not text or not most:
        return []
    lines, line = list[str](), ""
    for word in text.split():
        if line and cell_len(line) + 1 + cell_len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    lines.append(line)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{set_cell_size(lines[most - 1], width - 2).rstrip()} …"]
    return [Text(each, style=style) for each in lines]


def centred(lines: list[Text], width: int) -> list[Text]:
    """Return the lines with what moves them to the middle."""
    return [Text.assemble(" " * max(0, (width - line.cell_len) // 2), line) for line in lines]
