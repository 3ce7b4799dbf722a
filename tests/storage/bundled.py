"""Owns short ways to the bundled routines in tests: they are read once."""

from functools import cache
from pathlib import Path
from typing import Final

from stretchcoach.core.routine import Routine
from stretchcoach.core.timeline import Timeline
from stretchcoach.storage.library import Library, Shelf
from stretchcoach.storage.poses import load_catalogue
from tests.storage.content_figures import Figures
from tests.storage.content_figures_breaks import DESK_BREAK, FIGURE_FOUR_SEATED, SPINAL_TWIST
from tests.storage.content_figures_care import FINDER, HEAT_COLD, ROLLER, SOS, SOS_NO_PULL
from tests.storage.content_figures_relief import CONTRACT_RELAX, OPPOSITE_SHOULDER
from tests.storage.content_figures_rest import BEDTIME, PREGNANCY
from tests.storage.content_figures_session import SESSION
from tests.storage.content_figures_sport import COOL_DOWN, WARM_UP
from tests.storage.content_figures_strength import BRIDGE, CLAMSHELL, SQUAT
from tests.storage.content_figures_stretches import FIGURE_FOUR_SUPINE, HAMSTRING, HIP_FLEXOR

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / "routines"
FIGURES: Final[tuple[Figures, ...]] = (
    FINDER,
    CONTRACT_RELAX,
    OPPOSITE_SHOULDER,
    FIGURE_FOUR_SUPINE,
    FIGURE_FOUR_SEATED,
    SPINAL_TWIST,
    HAMSTRING,
    HIP_FLEXOR,
    BRIDGE,
    CLAMSHELL,
    SQUAT,
    ROLLER,
    HEAT_COLD,
    DESK_BREAK,
    WARM_UP,
    COOL_DOWN,
    SOS,
    SOS_NO_PULL,
    PREGNANCY,
    SESSION,
    BEDTIME,
)


@cache
def shelf() -> Shelf:
    return Library([FOLDER], load_catalogue(ROOT / "assets").names).load()


def routine_called(name: str) -> Routine:
    shelved = shelf().find(name)
    assert shelved is not None, "\n".join(str(problem) for problem in shelf().problems)
    return shelved.routine


def seconds(timeline: Timeline) -> float:
    return timeline.duration.total_seconds()
