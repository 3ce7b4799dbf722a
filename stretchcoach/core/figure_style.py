"""Owns the names of the figure's styles, as they are kept in settings and given on the command line."""

from enum import StrEnum, unique


@unique
class FigureStyle(StrEnum):
    """How the figure may look: hair, build, skin and clothes."""

    BUN = "bun"
    SHORT = "short"
    AFRO = "afro"
    SCARF = "scarf"
    PONYTAIL = "ponytail"
    GREY = "grey"
    BALD = "bald"
    MANNEQUIN = "mannequin"
