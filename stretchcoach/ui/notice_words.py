"""Owns the sentences that other layers tell the user, in the user's language: troubles of voice and disk.

They come in English, as they also go to a terminal. What stands in braces is taken over as it is.
"""

import re
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CONTEXT: Final = "Notice"
NOTICES: Final[tuple[object, ...]] = (
    QT_TRANSLATE_NOOP("Notice", "No voice found on this computer. Sessions work with captions and chimes."),
    QT_TRANSLATE_NOOP("Notice", "No sound output found. Sessions work with captions."),
    QT_TRANSLATE_NOOP("Notice", "The sound system does not answer. Sessions work with captions meanwhile."),
    QT_TRANSLATE_NOOP("Notice", "The voice stopped and is being restarted."),
    QT_TRANSLATE_NOOP("Notice", "The voice keeps stopping. Sessions work with captions."),
    QT_TRANSLATE_NOOP("Notice", "A spoken cue could not be made and is shown only."),
    QT_TRANSLATE_NOOP("Notice", "{engine} does not work here. Another voice speaks instead."),
    QT_TRANSLATE_NOOP("Notice", "{failed} does not work here. {instead} speaks instead."),
    QT_TRANSLATE_NOOP("Notice", "The system's voice"),
    QT_TRANSLATE_NOOP("Notice", "The built-in voice"),
    QT_TRANSLATE_NOOP("Notice", "The espeak-ng program"),
    QT_TRANSLATE_NOOP(
        "Notice", "No voice found on this computer, so there is nothing to save. Chimes alone can be saved."
    ),
    QT_TRANSLATE_NOOP(
        "Notice", "The voice keeps stopping, so nothing was saved. `stretchcoach doctor` may tell why."
    ),
    QT_TRANSLATE_NOOP("Notice", "{name} could not be saved: there is no folder {folder}."),
    QT_TRANSLATE_NOOP("Notice", "{name} could not be saved: {reason}."),
    QT_TRANSLATE_NOOP("Notice", "The start at login could not be set: {reason}."),
    QT_TRANSLATE_NOOP("Notice", "The start at login could not be changed: {reason}."),
    QT_TRANSLATE_NOOP(
        "Notice", "The history was damaged, so a new one was begun; the old one was kept as {name}."
    ),
    QT_TRANSLATE_NOOP(
        "Notice",
        "The history was written by a newer StretchCoach, so this one leaves it alone. "
        "Install the newer version again to see it and to keep sessions in it.",
    ),
    QT_TRANSLATE_NOOP("Notice", "Some sessions in the history could not be read and are left out."),
    QT_TRANSLATE_NOOP("Notice", "The history could not be read. {reason}"),
    QT_TRANSLATE_NOOP(
        "Notice", "These settings were not understood, the usual values are used instead: {keys}."
    ),
    QT_TRANSLATE_NOOP("Notice", "{what} could not be understood; the file was kept as {name}."),
    QT_TRANSLATE_NOOP("Notice", "{what} could not be understood, nor kept aside. {reason}"),
    QT_TRANSLATE_NOOP("Notice", "{what} could not be saved. What is there now could not be read."),
    QT_TRANSLATE_NOOP("Notice", "{what} could not be read. {reason}"),
    QT_TRANSLATE_NOOP("Notice", "{what} could not be saved. {reason}"),
    QT_TRANSLATE_NOOP("Notice", "The reminder could not be removed. {reason}"),
    QT_TRANSLATE_NOOP("Notice", "The session in progress could not be forgotten. {reason}"),
    QT_TRANSLATE_NOOP("Notice", "The folder for your routines could not be made: {folder}. {reason}."),
    QT_TRANSLATE_NOOP("Notice", "The settings"),
    QT_TRANSLATE_NOOP("Notice", "The reminder"),
    QT_TRANSLATE_NOOP("Notice", "The session in progress"),
    QT_TRANSLATE_NOOP("Notice", "This session"),
    QT_TRANSLATE_NOOP("Notice", "This cramp"),
    QT_TRANSLATE_NOOP("Notice", "This drink"),
    QT_TRANSLATE_NOOP("Notice", "The disk is full."),
    QT_TRANSLATE_NOOP("Notice", "Your share of the disk is full."),
    QT_TRANSLATE_NOOP("Notice", "The disk can only be read."),
    QT_TRANSLATE_NOOP("Notice", "Permission is denied."),
    QT_TRANSLATE_NOOP("Notice", "The disk has a fault."),
    QT_TRANSLATE_NOOP("Notice", "The history can only be read."),
    QT_TRANSLATE_NOOP("Notice", "The history could not be opened."),
    QT_TRANSLATE_NOOP("Notice", "Another program is using the history."),
)
"""What can be told, in the order in which it is looked for: what is more exact comes first."""
BRACES: Final = re.compile(r"\\\{(\w+)\\\}")


def notice_words(sentence: str) -> str:
    """Return a sentence in the user's language; one that is not known stays as it is."""
    for known in map(str, NOTICES):
        told = QCoreApplication.translate(CONTEXT, known)
        if told == known:
            continue
        found = re.fullmatch(BRACES.sub(r"(?P<\1>.+)", re.escape(known)), sentence)
        if found is not None:
            for name, value in found.groupdict().items():
                told = told.replace(f"{{{name}}}", notice_words(value))
            return told
    return sentence
