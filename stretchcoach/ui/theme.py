"""Owns the colours: one frozen theme for light and one for dark, and how phases look in each."""

from collections.abc import Mapping
from enum import StrEnum, unique
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QColor

from stretchcoach.core.routine import Kind
from stretchcoach.core.value import dataclass

LINEAR_BELOW: Final = 0.03928
"""Where WCAG's curve of relative luminance begins to bend."""


@unique
class Pattern(StrEnum):
    """How a phase is told from the others without colour."""

    DOTS = "dots"
    SOLID = "solid"
    STRIPES = "stripes"
    CHEVRONS = "chevrons"
    HOLLOW = "hollow"
    TICKS = "ticks"
    DASHES = "dashes"
    WAVE = "wave"
    LINES = "lines"

    @property
    def is_hollow(self) -> bool:
        """Whether the shape is an outline on the tint instead of a filled body."""
        return self in {Pattern.DOTS, Pattern.HOLLOW, Pattern.WAVE}


@dataclass(frozen=True, slots=True)
class PhaseLook:
    """How one phase looks: `ink` for words, `fill` for ring and bar, `tint` for grounds."""

    ink: QColor
    fill: QColor
    tint: QColor
    icon: str
    pattern: Pattern


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Theme:
    """Every colour the program paints with, by what it is for."""

    name: str
    dark: bool
    canvas: QColor
    surface: QColor
    sunken: QColor
    raised: QColor
    stage_in: QColor
    stage_out: QColor
    line: QColor
    control: QColor
    scrim: QColor
    strong: QColor
    text: QColor
    muted: QColor
    disabled: QColor
    primary: QColor
    primary_hi: QColor
    on_primary: QColor
    soft: QColor
    on_soft: QColor
    sos: QColor
    sos_hi: QColor
    on_sos: QColor
    sos_soft: QColor
    on_sos_soft: QColor
    focus: QColor
    danger: QColor
    danger_soft: QColor
    warn: QColor
    warn_soft: QColor
    ok: QColor
    ok_soft: QColor
    info: QColor
    info_soft: QColor
    stripe: QColor
    """Laid over a phase's fill to make its pattern."""
    phases: Mapping[Kind, PhaseLook]

    def phase(self, kind: Kind) -> PhaseLook:
        """Return how `kind` looks."""
        return self.phases[kind]


def contrast(one: QColor, other: QColor) -> float:
    """Return the WCAG 2 contrast ratio of two opaque colours, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (
        part / 12.92 if part <= LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _clear(color: str, alpha: float) -> QColor:
    seen_through = QColor(color)
    seen_through.setAlphaF(alpha)
    return seen_through


def _phases(inks: Mapping[Kind, tuple[str, str, str]]) -> Mapping[Kind, PhaseLook]:
    patterns = {
        Kind.PREPARE: Pattern.DOTS,
        Kind.HOLD: Pattern.SOLID,
        Kind.CONTRACT: Pattern.STRIPES,
        Kind.DEEPEN: Pattern.CHEVRONS,
        Kind.REST: Pattern.HOLLOW,
        Kind.REPS: Pattern.TICKS,
        Kind.MOVE: Pattern.DASHES,
        Kind.BREATHE: Pattern.WAVE,
        Kind.TIMER: Pattern.LINES,
    }
    return MappingProxyType(
        {
            kind: PhaseLook(QColor(ink), QColor(fill), QColor(tint), kind.value, patterns[kind])
            for kind, (ink, fill, tint) in inks.items()
        }
    )


LIGHT: Final = Theme(
    name="light",
    dark=False,
    canvas=QColor("#F6F3EE"),
    surface=QColor("#FFFFFF"),
    sunken=QColor("#EAE5DC"),
    raised=QColor("#FFFFFF"),
    stage_in=QColor("#FFFFFF"),
    stage_out=QColor("#EFEAE2"),
    line=QColor("#DED7CB"),
    control=QColor("#857D6F"),
    scrim=_clear("#1F2330", 0.55),
    strong=QColor("#1D2230"),
    text=QColor("#3A4050"),
    muted=QColor("#5A6070"),
    disabled=QColor("#8E8A83"),
    primary=QColor("#0B5F5A"),
    primary_hi=QColor("#094E4A"),
    on_primary=QColor("#FFFFFF"),
    soft=QColor("#DCEEEA"),
    on_soft=QColor("#0A4F4B"),
    sos=QColor("#AD3517"),
    sos_hi=QColor("#8F2A10"),
    on_sos=QColor("#FFFFFF"),
    sos_soft=QColor("#FBE4DB"),
    on_sos_soft=QColor("#8A2A10"),
    focus=QColor("#1F4FD6"),
    danger=QColor("#A61B1B"),
    danger_soft=QColor("#FBE3E1"),
    warn=QColor("#744A00"),
    warn_soft=QColor("#FDEFCF"),
    ok=QColor("#1F6239"),
    ok_soft=QColor("#DFF1E4"),
    info=QColor("#1D4F8F"),
    info_soft=QColor("#E1ECF9"),
    stripe=_clear("#FFFFFF", 0.37),
    phases=_phases(
        {
            Kind.PREPARE: ("#3E4C64", "#66748C", "#E8EBF0"),
            Kind.HOLD: ("#08524E", "#0F7A71", "#DCEEEA"),
            Kind.CONTRACT: ("#8A2C10", "#C4481F", "#FCE6DC"),
            Kind.DEEPEN: ("#46379A", "#6854C8", "#E9E5FA"),
            Kind.REST: ("#1B4A80", "#3B78BD", "#E2EDF9"),
            Kind.REPS: ("#752660", "#A6458A", "#F7E4F1"),
            Kind.MOVE: ("#474E10", "#737E2A", "#EEF0D8"),
            Kind.BREATHE: ("#17506A", "#33829F", "#DFF0F6"),
            Kind.TIMER: ("#654300", "#9A6B0F", "#F8EBCC"),
        }
    ),
)

DARK: Final = Theme(
    name="dark",
    dark=True,
    canvas=QColor("#161A23"),
    surface=QColor("#1F2430"),
    sunken=QColor("#11141B"),
    raised=QColor("#2A303E"),
    stage_in=QColor("#323A52"),
    stage_out=QColor("#1B202C"),
    line=QColor("#353C4B"),
    control=QColor("#838CA0"),
    scrim=_clear("#000000", 0.67),
    strong=QColor("#F5F2EB"),
    text=QColor("#D6D9E1"),
    muted=QColor("#A8AEBD"),
    disabled=QColor("#757C8B"),
    primary=QColor("#74D6CA"),
    primary_hi=QColor("#93E3D9"),
    on_primary=QColor("#062B29"),
    soft=QColor("#183C3B"),
    on_soft=QColor("#A5E8DF"),
    sos=QColor("#FF9F84"),
    sos_hi=QColor("#FFB7A2"),
    on_sos=QColor("#3B0E02"),
    sos_soft=QColor("#452419"),
    on_sos_soft=QColor("#FFC4B3"),
    focus=QColor("#A3BCFF"),
    danger=QColor("#FF9B95"),
    danger_soft=QColor("#451E1F"),
    warn=QColor("#F3C566"),
    warn_soft=QColor("#3D2F12"),
    ok=QColor("#8AD9A3"),
    ok_soft=QColor("#18361F"),
    info=QColor("#9CC4F7"),
    info_soft=QColor("#1A2F4C"),
    stripe=_clear("#000000", 0.37),
    phases=_phases(
        {
            Kind.PREPARE: ("#C3CCDC", "#8A97AE", "#272D3A"),
            Kind.HOLD: ("#83DDD2", "#39AFA3", "#173735"),
            Kind.CONTRACT: ("#FFB49C", "#F2774F", "#36211A"),
            Kind.DEEPEN: ("#C9BEFF", "#9381F0", "#2A2649"),
            Kind.REST: ("#A9CEFA", "#5E9BE0", "#1B2C44"),
            Kind.REPS: ("#F3B3DE", "#D069B2", "#3D2036"),
            Kind.MOVE: ("#D3DC8C", "#A3AF4C", "#2D3116"),
            Kind.BREATHE: ("#9AD9F0", "#4FA9C8", "#17313C"),
            Kind.TIMER: ("#EFC878", "#C4923A", "#372B12"),
        }
    ),
)
