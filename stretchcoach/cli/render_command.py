"""Owns `stretchcoach render`: a whole session as one sound file."""

import sys
from pathlib import Path

from stretchcoach.audio.export import export
from stretchcoach.audio.recording import Session
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.audio.sound_file import format_of
from stretchcoach.cli.finding import find_routine, open_sources, settle
from stretchcoach.cli.orders import Render
from stretchcoach.cli.printable import printable
from stretchcoach.cli.progress import watcher
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.countdown import counted
from stretchcoach.phrasebook import length
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.settings import SettingsFile


def render(order: Render) -> int:
    """Save the session that was asked for; return 0."""
    target, paths = Path(order.file), user_paths()
    format_of(target)
    sources = open_sources(order.language)
    routine = find_routine(order.routine, sources)
    words = sources.words_of(routine)
    timeline = counted(compile_routine(routine, settle(routine, order.choices)), order.countdown)
    exported = export(
        Session(timeline=timeline, title=routine.title, talk=order.talk, words=words),
        target,
        AudioSettings(paths.cache, SettingsFile(paths.settings).read().sound.speaking(words.language)),
        with_cue_sheet=order.cue_sheet,
        watcher=watcher(),
    )
    if exported is not None:  # nobody cancels here but Ctrl-C, which is an exception
        for text in exported.unspoken:
            told = sources.words.told('Not spoken, as no voice could: "{text}"', text=text)
            print(printable(told), file=sys.stderr)
        lasts = length(exported.length)
        print(printable(sources.words.told("{file}: {length} of sound.", file=target, length=lasts)))
    return 0
