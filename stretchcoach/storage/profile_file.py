"""Owns the file of the profile: what the user told about the body; it stays on this computer."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

from stretchcoach.core.condition import Condition
from stretchcoach.core.profile import Answer, Pregnancy, Profile
from stretchcoach.storage.aside import Now, local_now
from stretchcoach.storage.json_file import BrokenFileError, Fields, Json, JsonFile, later
from stretchcoach.storage.json_values import date_of, date_text, flag_of, whole_of

T = TypeVar("T")

FORMAT: Final = 1
MOST_WEEKS: Final = 45


class ProfileFile:
    """The profile as JSON; a broken file is kept aside, and then nothing is known."""

    def __init__(self, path: Path, now: Now = local_now) -> None:
        self._file = JsonFile(path, "The safety profile", now)

    @property
    def notice(self) -> str | None:
        """One plain sentence on what was wrong with the file, None while all is well."""
        return self._file.notice

    def read(self) -> Profile:
        """Return what was told, an empty profile where that is nothing."""
        fields = self._file.read()
        if fields is None or later(fields, FORMAT):
            return Profile()
        try:
            return _profile(fields)
        except BrokenFileError:
            self._file.set_aside()
            return Profile()

    def write(self, profile: Profile) -> None:
        """Keep `profile`. Raises a `NotSavedError`; then the file is as it was."""
        written = self._file.read() or {}
        if not later(written, FORMAT):
            self._file.write({**written, **_fields(profile)})


def _fields(profile: Profile) -> Fields:
    pregnancy = profile.pregnancy
    told: Fields | None = None
    if pregnancy is not None:
        told = {"week": pregnancy.week, "on": date_text(pregnancy.on)}
    return {
        "format": FORMAT,
        "answers": {
            code.value: {"yes": answer.yes, "on": date_text(answer.on)}
            for code, answer in profile.answers.items()
        },
        "pregnancy": told,
        "pregnancy_asked": profile.pregnancy_asked,
        "over_60": profile.over_60,
        "emergency": None if profile.emergency is None else date_text(profile.emergency),
        "agreed": None if profile.agreed is None else date_text(profile.agreed),
        "sore": [date_text(date) for date in profile.sore],
        "sore_asked": None if profile.sore_asked is None else date_text(profile.sore_asked),
    }


def _profile(fields: Fields) -> Profile:
    """Return the profile; raises a `BrokenFileError` for what makes no sense, lest a yes gets lost."""
    answers = fields.get("answers", {})
    if not isinstance(answers, dict):
        raise BrokenFileError
    known = {code.value: code for code in Condition}
    return Profile(
        answers={known[code]: _answer(answer) for code, answer in answers.items() if code in known},
        pregnancy=_or_none(fields.get("pregnancy"), _pregnancy),
        pregnancy_asked=flag_of(fields.get("pregnancy_asked", False)),
        over_60=flag_of(fields.get("over_60", False)),
        emergency=_or_none(fields.get("emergency"), date_of),
        agreed=_or_none(fields.get("agreed"), date_of),
        sore=_dates(fields.get("sore", [])),
        sore_asked=_or_none(fields.get("sore_asked"), date_of),
    )


def _or_none(value: Json, read: Callable[[object], T]) -> T | None:
    return None if value is None else read(value)


def _dates(value: Json) -> tuple[datetime, ...]:
    if not isinstance(value, list):
        raise BrokenFileError
    return tuple(sorted(date_of(date) for date in value))


def _answer(value: object) -> Answer:
    if not isinstance(value, dict):
        raise BrokenFileError
    return Answer(flag_of(value.get("yes")), date_of(value.get("on")))


def _pregnancy(value: object) -> Pregnancy:
    if not isinstance(value, dict):
        raise BrokenFileError
    week = value.get("week")
    told = None if week is None else whole_of(week)
    if told is not None and not 1 <= told <= MOST_WEEKS:
        raise BrokenFileError
    return Pregnancy(told, date_of(value.get("on")))
