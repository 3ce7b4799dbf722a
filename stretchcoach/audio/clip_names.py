"""Owns what a spoken clip is called in the cache: by all that shapes it, so that nothing stale is found."""

import re
from typing import Final

from stretchcoach.audio.cue_cache import key
from stretchcoach.audio.engine import Engine
from stretchcoach.core.sound_choice import VoiceChoice

UNPRINTABLE: Final = re.compile(r"[\x00-\x20\x7f<>]+")


def words_of(text: str) -> str:
    """Return what an engine is given for a text: no signs that are commands; "" where there are no words."""
    words = UNPRINTABLE.sub(" ", text).strip()
    return words if any(sign.isalnum() for sign in words) else ""


def clip_name(engine: type[Engine], choice: VoiceChoice, words: str, *, plain: bool = False) -> str:
    """Return the name of the words in the voice that was asked for, or in the engine's plain one.

    An engine's own choice of voice is asked for by language alone. The volume is no part of a clip.
    """
    voice = "plain" if plain else f"asked {choice.voice}"
    figures = (str(choice.rate), str(choice.pitch), choice.language)
    return key(engine.__module__, engine.__name__, engine.version(), voice, *figures, words)
