"""Owns how long lines are in the user's voice at the default rate, as `check` needs it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from stretchcoach.audio.made_sounds import FOR_EVER, MadeSounds
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.audio.sound_file import NotExportedError
from stretchcoach.cli.progress import watcher
from stretchcoach.core.cue import What
from stretchcoach.core.pace import estimated
from stretchcoach.core.sound_choice import SoundChoice, VoiceChoice
from stretchcoach.core.sound_plan import LengthOf
from stretchcoach.core.talk import Talk
from stretchcoach.core.timeline import Timeline
from stretchcoach.phrasebook import Phrasebook
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.settings import SettingsFile


def lengths_in_voice(timelines: Iterable[Timeline], words: Phrasebook) -> LengthOf | None:
    """Have all of these sessions spoken and return how long each cue is; None where no voice works.

    What a voice made before comes from the user's cache. A cue that it cannot speak is estimated.
    """
    paths = user_paths()
    chosen = SettingsFile(paths.settings).read().sound
    sounds = MadeSounds(AudioSettings(paths.cache, _at_usual_rate(chosen, words)), words, watcher())
    try:
        for timeline in timelines:
            sounds.lay(timeline, Talk.FULL)
    except (NotExportedError, OSError):
        return None
    finally:
        sounds.close()

    def length_of(what: What) -> timedelta:
        length = sounds.length_of(what)
        return estimated(what) if length == FOR_EVER else length

    return length_of


def _at_usual_rate(chosen: SoundChoice, words: Phrasebook) -> SoundChoice:
    sound = chosen.speaking(words.language)
    return replace(sound, voice=replace(sound.voice, rate=VoiceChoice().rate))
