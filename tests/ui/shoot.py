"""Draws the pages of a session: `python -m tests.ui.shoot FOLDER [part of a name] [language]`."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from stretchcoach.core.progress import Progress, State
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.storage.resources import find_resources
from stretchcoach.ui.floor_page import FloorPage
from stretchcoach.ui.look import Look, palette, qss
from stretchcoach.ui.session_page import SessionPage
from stretchcoach.ui.still import StillPicture
from stretchcoach.ui.theme import DARK, LIGHT, Theme
from tests.ui import pages
from tests.ui.fakes_ui import at

LARGE, SMALL, HUGE, SCREEN = (1280, 800), (900, 600), (2560, 1440), (1920, 1080)
Shot = tuple[str, Theme, tuple[int, int], Callable[[Look], QWidget]]


def still_of(pose: str, theme: Theme) -> StillPicture | None:
    """Return the bundled picture of a pose, None while there is none."""
    path = find_resources().assets / "stills" / f"{pose}.{theme.name}.png"
    return StillPicture(path) if path.is_file() else None


def session(progress: Progress, pose: str = "ktos-supine.hold") -> Callable[[Look], QWidget]:
    """Return what makes a session page that shows `progress`."""

    def make(look: Look) -> QWidget:
        page = SessionPage(look, pages.bundled(look.words)["piriformis-contract-relax"].title)
        page.show_inset(still_of("inset-piriformis", look.theme))
        page.show_progress(progress, still_of(pose, look.theme))
        return page

    return make


def floor(progress: Progress, pose: str, turns: int = 0) -> Callable[[Look], QWidget]:
    """Return what makes floor mode that shows `progress`, turned so many times."""

    def make(look: Look) -> QWidget:
        page = FloorPage(look)
        page.show_progress(progress, still_of(pose, look.theme))
        for _ in range(turns):
            page.rotate()
        return page

    return make


def shots(words: Phrasebook = ENGLISH) -> Iterator[Shot]:
    """Yield every picture in the language of `words`: name, theme, size, and what makes it."""
    timeline = pages.timeline_of("piriformis-contract-relax", words)
    hold, press = at(timeline, 3, 22), at(timeline, 4, 6.6)
    for theme in (LIGHT, DARK):
        yield f"session_hold_{theme.name}", theme, LARGE, session(hold)
        yield f"session_contract_{theme.name}", theme, LARGE, session(press, "ktos-supine.contract")
        yield f"session_contract_{theme.name}_900x600", theme, SMALL, session(press, "ktos-supine.contract")
        yield f"floor_contract_{theme.name}", theme, SCREEN, floor(press, "ktos-supine.contract")
    yield "floor_rotated_dark", DARK, SCREEN, floor(hold, "ktos-supine.hold", 1)
    yield "floor_rotated_twice_light", LIGHT, LARGE, floor(hold, "ktos-supine.hold", 2)
    rest = at(timeline, 6, 8)
    yield "session_deepen_light", LIGHT, LARGE, session(at(timeline, 5, 15), "ktos-supine.deepen")
    yield "session_rest_light", LIGHT, LARGE, session(rest, "ktos-supine.start")
    yield "session_rest_dark_900x600", DARK, SMALL, session(rest, "ktos-supine.start")
    yield "session_last3_light", LIGHT, LARGE, session(at(timeline, 3, 3))
    yield "session_paused_light", LIGHT, LARGE, session(at(timeline, 3, 14, State.PAUSED))
    yield "session_waiting_light", LIGHT, LARGE, session(at(timeline, 0, 0.000001, State.WAITING))
    yield (
        "session_reps_light",
        LIGHT,
        LARGE,
        session(at(pages.timeline_of("glute-bridge", words), 1, 35.2), "glute-bridge.up"),
    )
    yield "session_hold_dark_2560x1440", DARK, HUGE, session(hold)


def main(folder: Path, part: str, language: str) -> None:
    """Draw the pictures whose name holds `part` into `folder`."""
    app = QApplication([])
    app.setStyle("Fusion")
    font = QFont("Inter" if "Inter" in QFontDatabase.families() else QApplication.font().family())
    font.setPixelSize(14)
    app.setFont(font)
    folder.mkdir(parents=True, exist_ok=True)
    words = pages.words_in(language)
    pages.speak(app, words)
    for name, theme, size, make in shots(words):
        if part not in name:
            continue
        look = Look(theme, words=words)
        app.setPalette(palette(look))
        app.setStyleSheet(qss(look))
        page = make(look)
        page.resize(*size)
        page.show()
        app.processEvents()
        page.grab().save(str(folder / f"{name}.png"))
        needed = page.minimumSizeHint()
        sys.stdout.write(f"{name} needs {needed.width()}x{needed.height()}\n")
        page.deleteLater()
        app.processEvents()


if __name__ == "__main__":
    folder, part, language = (*sys.argv[1:], *("", "en")[len(sys.argv) - 2 :])
    main(Path(folder), part, language)
