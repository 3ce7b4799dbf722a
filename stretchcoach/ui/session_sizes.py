"""Owns the measures of the session page: all follow the size of the window."""

from dataclasses import dataclass
from typing import Final

NARROW: Final = 1100
LOW: Final = 700
"""px; a window below either has the small arrangement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSizes:
    """Measures in px; `size` is the factor for what has a fixed size in the drawing of 1280 x 800."""

    margins: tuple[int, int, int, int]
    gap: int
    top: float
    word: int
    where: float
    instruction: float
    instruction_height: int
    ring: int
    column: int
    column_gap: int
    middle_gap: int
    timeline: int
    control: int
    control_text: float
    control_padding: float
    control_gap: int
    main_text: float
    main_width: int
    stage: float
    next: float


def session_sizes(width: int, height: int) -> SessionSizes:
    """Return the measures for a page of `width` by `height` px."""
    if width < NARROW or height < LOW:
        return SessionSizes(
            margins=(14, 8, 14, 12),
            gap=7,
            top=16,
            word=46,
            where=19,
            instruction=16,
            instruction_height=62,
            ring=232,
            column=int(width * 0.37),
            column_gap=5,
            middle_gap=18,
            timeline=18,
            control=56,
            control_text=15,
            control_padding=13,
            control_gap=7,
            main_text=17,
            main_width=150,
            stage=0.9,
            next=1.0,
        )
    size = max(1.0, min(width / 1280, height / 800))
    capped = min(size, 1.4)
    return SessionSizes(
        margins=(24, 14, 24, 20),
        gap=12,
        top=16 * min(size, 1.5),
        word=round(72 * size),
        where=26 * size,
        instruction=21 * size,
        instruction_height=round(84 * size),
        ring=round(height * 0.44),
        column=int(width * 0.36),
        column_gap=8,
        middle_gap=28,
        timeline=round(22 * size),
        control=round(64 * capped),
        control_text=17 * capped,
        control_padding=22,
        control_gap=12,
        main_text=20 * capped,
        main_width=round(200 * capped),
        stage=size,
        next=min(size, 1.5),
    )
