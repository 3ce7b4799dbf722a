"""Owns the letters that are read from the floor: a five-pixel alphabet drawn with block characters."""

from typing import Final
from unicodedata import normalize

ROWS: Final = 5
UPPER: Final = "▀"
LOWER: Final = "▄"
FULL: Final = "█"

GLYPHS: Final = {
    "A": (".##.", "#..#", "####", "#..#", "#..#"),
    "B": ("###.", "#..#", "###.", "#..#", "###."),
    "C": (".###", "#...", "#...", "#...", ".###"),
    "D": ("###.", "#..#", "#..#", "#..#", "###."),
    "E": ("####", "#...", "###.", "#...", "####"),
    "F": ("####", "#...", "###.", "#...", "#..."),
    "G": (".###", "#...", "#.##", "#..#", ".###"),
    "H": ("#..#", "#..#", "####", "#..#", "#..#"),
    "I": ("###", ".#.", ".#.", ".#.", "###"),
    "J": ("..##", "...#", "...#", "#..#", ".##."),
    "K": ("#..#", "#.#.", "##..", "#.#.", "#..#"),
    "L": ("#...", "#...", "#...", "#...", "####"),
    "M": ("#...#", "##.##", "#.#.#", "#...#", "#...#"),
    "N": ("#..#", "##.#", "#.##", "#..#", "#..#"),
    "O": (".##.", "#..#", "#..#", "#..#", ".##."),
    "P": ("###.", "#..#", "###.", "#...", "#..."),
    "Q": (".##.", "#..#", "#..#", "#.#.", ".#.#"),
    "R": ("###.", "#..#", "###.", "#.#.", "#..#"),
    "S": (".###", "#...", ".##.", "...#", "###."),
    "T": ("###", ".#.", ".#.", ".#.", ".#."),
    "U": ("#..#", "#..#", "#..#", "#..#", ".##."),
    "V": ("#...#", "#...#", ".#.#.", ".#.#.", "..#.."),
    "W": ("#...#", "#...#", "#.#.#", "##.##", "#...#"),
    "X": ("#...#", ".#.#.", "..#..", ".#.#.", "#...#"),
    "Y": ("#...#", ".#.#.", "..#..", "..#..", "..#.."),
    "Z": ("####", "...#", ".##.", "#...", "####"),
    "Ä": ("#..#", ".##.", "#..#", "####", "#..#"),
    "Ö": ("#..#", ".##.", "#..#", "#..#", ".##."),
    "Ü": ("#..#", "....", "#..#", "#..#", ".##."),
    "&": (".#..", "#.#.", ".#..", "#.##", ".###"),
    "0": (".##.", "#..#", "#..#", "#..#", ".##."),
    "1": (".#.", "##.", ".#.", ".#.", "###"),
    "2": ("###.", "...#", ".##.", "#...", "####"),
    "3": ("###.", "...#", ".##.", "...#", "###."),
    "4": ("#..#", "#..#", "####", "...#", "...#"),
    "5": ("####", "#...", "###.", "...#", "###."),
    "6": (".##.", "#...", "###.", "#..#", ".##."),
    "7": ("####", "...#", "..#.", ".#..", ".#.."),
    "8": (".##.", "#..#", ".##.", "#..#", ".##."),
    "9": (".##.", "#..#", ".###", "...#", ".##."),
    ":": (".", "#", ".", "#", "."),
    "?": ("###.", "...#", ".##.", "....", ".#.."),
    " ": ("..", "..", "..", "..", ".."),
}


def flat(text: str) -> tuple[str, ...] | None:
    """Return `text` three rows high, two pixels in each character; None where a letter is unknown."""
    pixels = _pixels(text)
    if pixels is None:
        return None
    pairs = [*pixels, "." * len(pixels[0])]
    return tuple(
        "".join(_pair(above, below) for above, below in zip(pairs[row], pairs[row + 1], strict=True))
        for row in range(0, ROWS, 2)
    )


def tall(text: str, scale: int = 1) -> tuple[str, ...] | None:
    """Return `text` five rows high times `scale`, pixels about square; None where a letter is unknown."""
    pixels = _pixels(text)
    if pixels is None:
        return None
    rows = ("".join((FULL if pixel == "#" else " ") * 2 * scale for pixel in row) for row in pixels)
    return tuple(row for row in rows for _ in range(scale))


def _pixels(text: str) -> tuple[str, ...] | None:
    letters = "".join(letter if letter in GLYPHS else _bare(letter) for letter in text.upper())
    if not letters or any(letter not in GLYPHS for letter in letters):
        return None
    return tuple(".".join(GLYPHS[letter][row] for letter in letters) for row in range(ROWS))


def _bare(letter: str) -> str:
    """Return a letter without its accents, for which five rows have no room."""
    return normalize("NFKD", letter)[0]


def _pair(above: str, below: str) -> str:
    match above, below:
        case "#", "#":
            return FULL
        case "#", _:
            return UPPER
        case _, "#":
            return LOWER
        case _:
            return " "
