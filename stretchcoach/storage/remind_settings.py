"""Owns what the user set about being reminded, and how it is written: repeats, desk breaks, drinks."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Final, TypeVar

from stretchcoach.core.free_times import OFFICE_WEEK, DaysOff, FreeTimes, Hours, Week
from stretchcoach.core.nudge_rules import GOALS, INTERVALS, BreakRules, DrinkRules
from stretchcoach.core.reminder import SNOOZE, SNOOZES
from stretchcoach.core.routine import DEFAULT_REPEAT, Repeat
from stretchcoach.core.value import dataclass
from stretchcoach.storage.json_file import BrokenFileError, Fields, Json
from stretchcoach.storage.json_values import flag_of, text_of
from stretchcoach.storage.settings_reading import Reading

T = TypeVar("T")

MINUTE: Final = timedelta(minutes=1)
WINDOWS: Final = (
    None,
    Repeat(timedelta(minutes=270), timedelta(minutes=330)),
    Repeat(timedelta(hours=5), timedelta(hours=6)),
)
"""When to repeat what is to be repeated after 4 to 5 hours; None is when the routine says."""
NIGHT: Final = Hours(time(22), time(7))
DAYS: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class RemindSettings:
    """When the user wants to be reminded."""

    window: Repeat | None = None
    """One of `WINDOWS`."""
    snooze: timedelta = SNOOZE
    """One of `SNOOZES`."""
    quiet_on: bool = True
    quiet: Hours = NIGHT
    week_on: bool = False
    week: Week = OFFICE_WEEK
    days_off: tuple[DaysOff, ...] = ()

    def times(self, *, on: bool, paused: bool) -> FreeTimes:
        """Return when the user may be reminded, `on` being the switch of this kind of reminder."""
        return FreeTimes(
            on=on,
            quiet=self.quiet if self.quiet_on else None,
            week=self.week if self.week_on else None,
            days_off=self.days_off,
            paused=paused,
        )

    def wished(self, repeat: Repeat) -> Repeat | None:
        """Return the window wished for in place of `repeat`; short ones, as at a desk, stay as they are."""
        return self.window if repeat.after >= DEFAULT_REPEAT.after else None


def remind_of(reading: Reading) -> RemindSettings:
    """Return what was written, the usual value for what makes no sense."""
    usual = RemindSettings()
    return RemindSettings(
        window=reading.of("window_minutes", _window, usual.window),
        snooze=reading.of("snooze_minutes", _one_of(_minutes, SNOOZES), usual.snooze),
        quiet_on=reading.of("quiet_on", flag_of, usual.quiet_on),
        quiet=reading.of("quiet", _hours, usual.quiet),
        week_on=reading.of("week_on", flag_of, usual.week_on),
        week=reading.of("week", _week, usual.week),
        days_off=reading.of("days_off", _days_off, usual.days_off),
    )


def remind_fields(remind: RemindSettings) -> Fields:
    """Return how it is written."""
    window = remind.window
    return {
        "window_minutes": None if window is None else [_in_minutes(window.after), _in_minutes(window.until)],
        "snooze_minutes": _in_minutes(remind.snooze),
        "quiet_on": remind.quiet_on,
        "quiet": _hours_text(remind.quiet),
        "week_on": remind.week_on,
        "week": [None if each is None else _hours_text(each) for each in remind.week],
        "days_off": [[each.first.isoformat(), each.last.isoformat()] for each in remind.days_off],
    }


def breaks_of(reading: Reading) -> BreakRules:
    """Return what was written, the usual value for what makes no sense."""
    usual = BreakRules()
    return BreakRules(
        on=reading.of("on", flag_of, usual.on),
        every=reading.of("every_minutes", _one_of(_minutes, INTERVALS), usual.every),
        micro=reading.of("micro", flag_of, usual.micro),
    )


def breaks_fields(breaks: BreakRules) -> Fields:
    """Return how it is written."""
    return {"on": breaks.on, "every_minutes": _in_minutes(breaks.every), "micro": breaks.micro}


def drinks_of(reading: Reading) -> DrinkRules:
    """Return what was written, the usual value for what makes no sense."""
    usual = DrinkRules()
    return DrinkRules(
        on=reading.of("on", flag_of, usual.on),
        goal=reading.of("goal", _one_of(_number, GOALS), usual.goal),
        fluid_limit=reading.of("fluid_limit", flag_of, usual.fluid_limit),
    )


def drinks_fields(drinks: DrinkRules) -> Fields:
    """Return how it is written."""
    return {"on": drinks.on, "goal": drinks.goal, "fluid_limit": drinks.fluid_limit}


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise BrokenFileError
    return value


def _minutes(value: object) -> timedelta:
    return _number(value) * MINUTE if abs(_number(value)) < 10**6 else timedelta()


def _in_minutes(span: timedelta) -> int:
    return span // MINUTE


def _one_of(read: Callable[[object], T], known: tuple[T, ...]) -> Callable[[object], T]:
    def checked(value: object) -> T:
        found = read(value)
        if found not in known:
            raise BrokenFileError
        return found

    return checked


def _window(value: object) -> Repeat | None:
    if value is None:
        return None
    after, until = _pair(value)
    wished = Repeat(_minutes(after), _minutes(until))
    if wished not in WINDOWS:
        raise BrokenFileError
    return wished


def _pair(value: object) -> tuple[object, object]:
    match value:
        case [first, second]:
            return first, second
        case _:
            raise BrokenFileError


def _hours(value: object) -> Hours:
    begin, end = (time.fromisoformat(text_of(each)) for each in _pair(value))
    if begin.tzinfo is not None or end.tzinfo is not None:
        raise BrokenFileError
    return Hours(begin, end)


def _hours_text(hours: Hours) -> Json:
    return [hours.begin.isoformat("minutes"), hours.end.isoformat("minutes")]


def _week(value: object) -> Week:
    if not isinstance(value, list) or len(value) != DAYS:
        raise BrokenFileError
    return tuple(None if each is None else _hours(each) for each in value)


def _days_off(value: object) -> tuple[DaysOff, ...]:
    if not isinstance(value, list):
        raise BrokenFileError
    pairs = (_pair(each) for each in value)
    return tuple(
        DaysOff(date.fromisoformat(text_of(first)), date.fromisoformat(text_of(last)))
        for first, last in pairs
    )
