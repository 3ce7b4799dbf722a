"""Owns the long proof of the reminder: 100,000 random histories, none lost, early, late or a nuisance.

`python -m benchmarks.reminder_histories [HOW MANY] [SEED] [app]`; one that goes wrong is printed with its
events. With `app` they happen to the application's own `Reminding`, else to the rule alone.
"""

import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from stretchcoach.core.routine import Repeat
from tests.reminder_events import KINDS, REPEATS, Event
from tests.reminder_program import Program, PureProgram
from tests.reminder_world import World, live

BEGIN: Final = datetime(2026, 1, 1, tzinfo=UTC)
LONGEST: Final = 30
"""Events in one history, at most."""
MINUTES: Final = 240
MINUTE: Final = timedelta(minutes=1)
BEFORE: Final = timedelta(minutes=15)
NEAR: Final = 0.5


def history(chance: random.Random) -> tuple[datetime, list[Event], Repeat]:
    """Return when a session ends, all that happens after it, and its window; half of them begin near that."""
    begin = BEGIN + timedelta(minutes=chance.randrange(365 * 24 * 60))
    kinds = chance.choices(KINDS, k=chance.randrange(LONGEST + 1))
    spans = chance.choice((5, 20, 60, MINUTES))
    events = [(kind, chance.randrange(-spans, spans + 1)) for kind in kinds]
    repeat = chance.choice(REPEATS)
    if chance.random() < NEAR:
        near, until = (span // MINUTE for span in (repeat.after - BEFORE, repeat.until))
        events.insert(0, (chance.choice(("work", "sleep", "reboot")), chance.randrange(near, until)))
    return begin, events, repeat


def main(how_many: int, seed: int, make: Callable[[World], Program] = PureProgram) -> int:
    """Run them all; return the exit code."""
    chance, start = random.Random(seed), time.perf_counter()  # noqa: S311 - nothing to be kept secret
    worlds = list[World]()
    for number in range(how_many):
        begin, events, repeat = history(chance)
        try:
            worlds.append(live(begin, events, repeat, make))
        except AssertionError:
            print(f"history {number} of seed {seed} went wrong: {begin.isoformat()} {repeat} {events}")
            raise
    shown = [world for world in worlds if world.shown]
    in_time = all(each.repeat.after <= at < each.repeat.until for each in shown for at in each.shown)
    unasked = [world.shown for world in worlds if not world.snoozes and not world.losses]
    print(f"{how_many} histories in {time.perf_counter() - start:.0f} s, seed {seed}")
    print(f"shown {len(shown)}, all in their window: {in_time}")
    print(f"shown twice where nobody answered {sum(len(each) == 2 for each in unasked)}")
    print(f"messages at most, not counting those asked for: {max(map(len, unasked), default=0)}")
    print(f"put off {sum(world.snoozes for world in worlds)} times")
    print(f"answered {sum(world.answered for world in worlds)}")
    print(f"told as missed, once each: {sum(len(world.told) == 1 for world in worlds)}")
    print(f"not told, because the user wanted none: {sum(world.forgotten for world in worlds)}")
    print(f"killed while the disk refused what was new: {sum(world.losses > 0 for world in worlds)}")
    return 0


def in_the_application(how_many: int, seed: int) -> int:
    """Run them all with the application's own reminding; return the exit code."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 - the rule alone needs no Qt

    from tests.app.reminding_program import AppProgram  # noqa: PLC0415 - as above

    application = QCoreApplication([])
    try:
        return main(how_many, seed, AppProgram)
    finally:
        application.quit()


if __name__ == "__main__":
    asked = [int(each) for each in sys.argv[1:] if each != "app"]
    run = in_the_application if "app" in sys.argv else main
    sys.exit(run(*(asked + [100_000, 1][len(asked) :])))
