"""Draws the pages around the session: `python -m tests.ui.shoot_pages FOLDER [part of a name] [language]`."""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from stretchcoach.core.cramp import CrampAdvice, CrampSide
from stretchcoach.core.free_times import DaysOff
from stretchcoach.core.nudge_rules import DrinkRules
from stretchcoach.core.tap_aid import Offered
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.storage.remind_settings import WINDOWS, RemindSettings
from stretchcoach.storage.settings import Settings
from stretchcoach.ui.after_page import AfterPage
from stretchcoach.ui.cramp_page import CrampPage
from stretchcoach.ui.cramp_state import CrampState
from stretchcoach.ui.emergency_sheet import EmergencySheet
from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.keys_sheet import KeysSheet
from stretchcoach.ui.look import Look, palette, qss
from stretchcoach.ui.page_scroll import PageScroll
from stretchcoach.ui.place import Place
from stretchcoach.ui.problems_sheet import ProblemsSheet
from stretchcoach.ui.reminder_window import ReminderView, ReminderWindow
from stretchcoach.ui.routine_page import RoutinePage
from stretchcoach.ui.settings_page import SettingsPage
from stretchcoach.ui.settings_state import SettingsState
from stretchcoach.ui.theme import DARK, LIGHT, Theme
from stretchcoach.ui.window import Window
from tests.ui import pages
from tests.ui.shots_safety import BEHIND, safety_shots, within

LARGE, SMALL, HUGE = (1280, 800), (900, 600), (2560, 1440)
Shot = tuple[str, Look, tuple[int, int], Callable[[Look], QWidget]]


def home(kind: str = "waiting", most: int | None = None) -> Callable[[Look], QWidget]:
    """Return what makes a home page with so many cards at most."""

    def make(look: Look) -> QWidget:
        page = HomePage(look)
        page.show_state(pages.home_state(kind, look.theme, look.words, most))
        return within(Place.HOME, page, look)

    return make


def routine(name: str = "piriformis-contract-relax", pain: int | None = None) -> Callable[[Look], QWidget]:
    """Return what makes a routine page."""

    def make(look: Look) -> QWidget:
        page = RoutinePage(look)
        page.show_state(pages.routine_state(name, look.theme, words=look.words))
        page.set_pain(pain)
        return within(Place.ROUTINE, page, look)

    return make


def after(*, early: bool = False, asked: bool = True, score: int | None = 3) -> Callable[[Look], QWidget]:
    """Return what makes a page after a session."""

    def make(look: Look) -> QWidget:
        page = AfterPage(look)
        page.show_state(pages.after_state(early=early, asked=asked, theme=look.theme, words=look.words))
        page.set_pain(score)
        return within(Place.AFTER, page, look)

    return make


def cramp(look: Look) -> QWidget:
    """Return the page after a cramp."""
    page = CrampPage(look, CrampState(side=CrampSide.LEFT, advice=CrampAdvice(3, 4)))
    return within(Place.AFTER, page, look)


def settings(category: int, voice: str = "") -> Callable[[Look], QWidget]:
    """Return what makes the settings; `voice` is what goes on with it."""

    def make(look: Look) -> QWidget:
        page = SettingsPage(look)
        page.voice.show_view(pages.SILENT if voice == "trouble" else pages.SOUND)
        folder = Path("/home/ana/.local/share/stretchcoach")
        kept = (("Settings", folder / "settings.json"), ("History", folder / "history.sqlite"))
        remind = RemindSettings(
            week_on=True, days_off=(DaysOff(date(2026, 12, 24), date(2027, 1, 1)),), window=WINDOWS[1]
        )
        trouble = "The start at login could not be changed: Permission denied."
        page.show_state(
            SettingsState(
                settings=Settings(remind=remind, drinks=DrinkRules(on=True)),
                own_routines=folder / "routines",
                languages=(("de", "Deutsch"), ("en", "English")),
                kept=kept,
                today=date(2026, 11, 21),
                paused_until=pages.at(15, 40) if voice == "paused" else None,
                drinks_today=3,
                login_trouble=trouble if voice == "paused" else None,
            )
        )
        page.choose_category(category)
        window = within(Place.SETTINGS, page, look)
        if voice in {"taps", "offered"}:
            window.resize(*LARGE)
            window.show()
            page.voice.show_listening()
        if voice == "offered":
            page.voice.show_judgement(Offered(140, 22, 8))
        if voice in {"taps", "offered", "end", "paused"}:
            window.resize(*LARGE)
            window.show()
            QApplication.processEvents()
            [scroll] = [each for each in page.findChildren(PageScroll) if each.isVisible()]
            scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
        return window

    return make


def sheet(kind: str) -> Callable[[Look], QWidget]:
    """Return what makes the home page under a sheet."""

    def make(look: Look) -> QWidget:
        window = home(most=BEHIND)(look)
        assert isinstance(window, Window)
        if kind == "problems":
            window.open(ProblemsSheet(look, pages.PROBLEMS, pages.with_messages_of(look.words), window))
        elif kind == "keys":
            window.open(KeysSheet(look, window))
        else:
            signs = EmergencySheet(look, "112", window)
            window.open(signs)
            if kind == "call":
                signs.say_whom_to_call()
        return window

    return make


def reminder(look: Look) -> QWidget:
    """Return the reminder window."""
    window = ReminderWindow(look)
    still = pages.still("ktos-supine.hold", look.theme)
    title = pages.bundled(look.words)["piriformis-contract-relax"].title
    window.show_reminder(
        ReminderView(
            title=title, open_until=pages.at(15, 10), now=pages.at(14, 32), still=still, seated="4 min"
        )
    )
    return window


def shots(words: Phrasebook = ENGLISH) -> Iterator[Shot]:
    """Yield every picture in the language of `words`: name, look, size, and what makes it."""
    themes: tuple[Theme, Theme] = (LIGHT, DARK)
    for theme in themes:
        look = Look(theme, reduced_motion=True, words=words)
        for size in (LARGE, SMALL):
            end = f"{theme.name}_{size[0]}"
            yield f"home_waiting_{end}", look, size, home()
            yield f"home_due_{end}", look, size, home("due")
            yield f"routine_{end}", look, size, routine()
            yield f"after_{end}", look, size, after()
            yield f"after_early_{end}", look, size, after(early=True, score=4)
            yield f"cramp_{end}", look, size, cramp
            yield f"settings_{end}", look, size, settings(1)
            yield f"reminders_{end}", look, size, settings(2)
            yield f"reminders_end_{end}", look, size, settings(2, "paused")
            yield f"breaks_{end}", look, size, settings(3)
            yield f"start_{end}", look, size, settings(4, "paused")
            yield f"voice_{end}", look, size, settings(0)
            yield f"voice_end_{end}", look, size, settings(0, "end")
            yield f"emergency_{end}", look, size, sheet("signs")
            for name, make in safety_shots():
                yield f"safe_{name}_{end}", look, size, make
            yield f"problems_{end}", look, size, sheet("problems")
    look = Look(LIGHT, reduced_motion=True, words=words)
    for size in (LARGE, SMALL):
        yield f"home_busy_{size[0]}", look, size, home("busy")
        yield f"home_first_{size[0]}", look, size, home("first")
        yield f"routine_seated_{size[0]}", look, size, routine("seated-spinal-twist")
        yield f"routine_pain_{size[0]}", look, size, routine(pain=8)
        yield f"after_unasked_{size[0]}", look, size, after(asked=False, score=7)
        yield f"emergency_call_{size[0]}", look, size, sheet("call")
        yield f"keys_{size[0]}", look, size, sheet("keys")
        for state in ("trouble", "taps", "offered"):
            yield f"voice_{state}_{size[0]}", look, size, settings(0, state)
        for category in range(5, 7):
            yield f"settings_{category}_{size[0]}", look, size, settings(category)
    yield "home_huge", look, HUGE, home()
    yield "home_first_huge_dark", Look(DARK, reduced_motion=True, words=words), HUGE, home("first")
    big = Look(LIGHT, scale=1.5, reduced_motion=True, words=words)
    for size in (LARGE, SMALL):
        yield f"big_home_{size[0]}", big, size, home()
        yield f"big_routine_{size[0]}", big, size, routine()
        yield f"big_after_{size[0]}", big, size, after()
        yield f"big_settings_{size[0]}", big, size, settings(1)
        yield f"big_voice_{size[0]}", big, size, settings(0)
        yield f"big_reminders_{size[0]}", big, size, settings(2)
        yield f"big_breaks_{size[0]}", big, size, settings(3)
    yield "reminder_light", look, (0, 0), reminder
    yield "reminder_dark", Look(DARK, words=words), (0, 0), reminder


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
    for name, look, size, make in shots(words):
        if part not in name:
            continue
        app.setPalette(palette(look))
        app.setStyleSheet(qss(look))
        page = make(look)
        if size[0]:
            page.resize(*size)
        page.show()
        for _ in range(3):
            app.processEvents()
        picture = QPixmap(page.size())
        picture.fill(QColor("#8FA9B5"))
        page.render(picture)
        picture.save(str(folder / f"{name}.png"))
        needed = page.minimumSizeHint()
        sys.stdout.write(f"{name} needs {needed.width()}x{needed.height()}\n")
        page.hide()
        page.deleteLater()
        app.processEvents()


if __name__ == "__main__":
    folder, part, language = (*sys.argv[1:], *("", "en")[len(sys.argv) - 2 :])
    main(Path(folder), part, language)
