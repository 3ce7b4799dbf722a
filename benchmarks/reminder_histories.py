"""Owns the long proof of the reminder: 100,000 random histories, none lost, early, late or a nuisance.

`python -m benchmarks.reminder_histories [HOW MANY] [SEED]`; one that goes wrong is printed with its events.
"""

import random
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import Final

from tests.reminder_world import CLOSES, KINDS, OPENS, Event, World, live

BEGIN: Final = datetime(2026, 1, 1, tzinfo=UTC)
LONGEST: Final = 30
"""Events in one history, at most."""
MINUTES: Final = 240
NEAR: Final = 0.5


def history(chance: random.Random) -> tuple[datetime, list[Event]]:
    """Return when a session ends, and all that happens after it; half of them begin near the window."""
    begin = BEGIN + timedelta(minutes=chance.randrange(365 * 24 * 60))
    kinds = chance.choices(KINDS, k=chance.randrange(LONGEST + 1))
    spans = chance.choice((5, 20, 60, MINUTES))
    events = [(kind, chance.randrange(-spans, spans + 1)) for kind in kinds]
    if chance.random() < NEAR:
        events.insert(0, (chance.choice(("work", "sleep", "reboot")), chance.randrange(225, 295)))
    return begin, events


def main(how_many: int, seed: int) -> int:
    """Run them all; return the exit code."""
    chance, start = random.Random(seed), time.perf_counter()  # noqa: S311 - nothing to be kept secret
    worlds = list[World]()
    for number in range(how_many):
        begin, events = history(chance)
        try:
            worlds.append(live(begin, events))
        except AssertionError:
            print(f"history {number} of seed {seed} went wrong: {begin.isoformat()} {events}")
            raise
    shown = [world.shown for world in worlds if world.shown]
    in_time = sum(OPENS <= at < CLOSES for each in shown for at in each)
    unasked = [each for world in worlds for each in [world.shown] if not world.snoozes]
    print(f"{how_many} histories in {time.perf_counter() - start:.0f} s, seed {seed}")
    print(f"shown {len(shown)}, all in their window: {in_time == sum(map(len, shown))}")
    print(f"shown twice where nobody answered {sum(len(each) == 2 for each in unasked)}")
    print(f"messages at most, not counting those asked for: {max(map(len, unasked), default=0)}")
    print(f"put off {sum(world.snoozes for world in worlds)} times")
    print(f"answered {sum(world.answered for world in worlds)}")
    print(f"told as missed, once each: {sum(len(world.told) == 1 for world in worlds)}")
    return 0


if __name__ == "__main__":
    asked = [int(each) for each in sys.argv[1:]]
    sys.exit(main(*(asked + [100_000, 1][len(asked) :])))
