"""Owns how the user's choice of sound is written in JSON, and read back figure by figure."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final

from stretchcoach.core.sound_choice import SoundChoice, VoiceChoice
from stretchcoach.storage.json_file import BrokenFileError, Fields

VOICE: Final = "voice"


def sound_fields(sound: SoundChoice) -> Fields:
    """Return the choice for the file."""
    voice: Fields = {own.name: getattr(sound.voice, own.name) for own in fields(VoiceChoice)}
    return {VOICE: voice, **{name: getattr(sound, name) for name in _figures(SoundChoice)}}


def sound_of(value: object) -> tuple[SoundChoice, tuple[str, ...]]:
    """Return the choice in `value` and the names of what makes no sense, which is as usual instead.

    Raises a `BrokenFileError` where there is nothing to read figures from.
    """
    if not isinstance(value, Mapping) or not isinstance(value.get(VOICE, {}), Mapping):
        raise BrokenFileError
    usual = SoundChoice()
    voice, wrong_voice = _taken(usual.voice, value.get(VOICE, {}), tuple(_figures(VoiceChoice)))
    sound, wrong = _taken(usual, value, tuple(_figures(SoundChoice)))
    return replace(sound, voice=voice), (*(f"{VOICE}.{name}" for name in wrong_voice), *wrong)


def _figures(kind: type[SoundChoice | VoiceChoice]) -> tuple[str, ...]:
    """Return the names of the figures and words of a choice."""
    return tuple(own.name for own in fields(kind) if own.name != VOICE or kind is VoiceChoice)


def _taken(usual: Any, written: Mapping[str, object], names: tuple[str, ...]) -> tuple[Any, list[str]]:
    """Return `usual` with what is written, one by one, and the names of what could not be taken."""
    wrong = []
    for name in names:
        if name not in written:
            continue
        value = written[name]
        if type(value) is not type(getattr(usual, name)):
            wrong.append(name)
            continue
        try:
            usual = replace(usual, **{name: value})
        except ValueError:
            wrong.append(name)
    return usual, wrong
