"""Owns the clock that runs faster or slower than life, for rehearsing a routine."""

from datetime import timedelta

from stretchcoach.ports import Clock


class ScaledClock:
    """A clock on which `speed` seconds pass for each second of `clock`, from the moment it is made."""

    def __init__(self, clock: Clock, speed: float) -> None:
        self._clock = clock
        self._speed = speed
        self._began = clock.now()

    def now(self) -> timedelta:
        """Return the instant."""
        return self._began + (self._clock.now() - self._began) * self._speed

    def slept(self) -> timedelta:
        """Return how long the machine has slept, unscaled: a rehearsal sleeps no longer than a session."""
        return self._clock.slept()
