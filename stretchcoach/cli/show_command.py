"""Owns `stretchcoach show`: what a routine does and says, step by step."""

import sys
from dataclasses import replace

from stretchcoach.cli.as_json import print_json, timeline_json
from stretchcoach.cli.careful import careful
from stretchcoach.cli.finding import find_routine, open_sources, settle
from stretchcoach.cli.orders import Show
from stretchcoach.cli.printable import printable
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.sound_plan import plan_sounds
from stretchcoach.storage.paths import user_paths


def show(order: Show) -> int:
    """Print the timeline of one routine as chosen, with what is heard of it by estimate."""
    sources = open_sources(order.language)
    routine = find_routine(order.routine, sources)
    words = sources.words_of(routine)
    choices = settle(routine, order.choices)
    timeline = compile_routine(routine, choices)
    timeline = replace(timeline, cues=plan_sounds(timeline).cues)
    if order.as_json:
        print_json(timeline_json(routine, choices, timeline, words))
        return 0
    from rich.console import Console  # noqa: PLC0415 - loads slowly, and JSON needs none

    from stretchcoach.cli.timeline_table import timeline_table  # noqa: PLC0415 - as above

    Console(highlight=False).print(timeline_table(routine, timeline, words, sources.words))
    for line in careful(routine, choices, sources.library, user_paths(), sources.words).lines:
        print(printable(line), file=sys.stderr)
    return 0
