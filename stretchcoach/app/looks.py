"""Owns how the user's settings and the desktop's wishes become one look."""

from PySide6.QtGui import QGuiApplication

from stretchcoach.desktop.appearance import SystemLook
from stretchcoach.phrasebook import Phrasebook
from stretchcoach.storage.settings import ReducedMotion, Settings, Theme
from stretchcoach.ui.look import Look, base_of
from stretchcoach.ui.theme import DARK, LIGHT


def look_of(settings: Settings, system: SystemLook, words: Phrasebook) -> Look:
    """Return the look: what the user set, and where that says so, what the desktop asks for."""
    dark = system.dark if settings.theme is Theme.SYSTEM else settings.theme is Theme.DARK
    still = (
        system.reduced_motion
        if settings.reduced_motion is ReducedMotion.SYSTEM
        else settings.reduced_motion is ReducedMotion.ON
    )
    return Look(
        theme=DARK if dark else LIGHT,
        base=base_of(QGuiApplication.font()),
        scale=settings.text_scale,
        reduced_motion=still,
        words=words,
    )
