"""Owns the file of the armed reminder, so that it outlives the program and the machine's sleep."""

from datetime import UTC
from pathlib import Path
from typing import Final

from stretchcoach.core.reminder import (
    Answered,
    Armed,
    Missed,
    Moment,
    Reminder,
    Shown,
    Snoozed,
    State,
)
from stretchcoach.storage.aside import Now, local_now
from stretchcoach.storage.atomic import NotSavedError, reason
from stretchcoach.storage.json_file import BrokenFileError, Fields, Json, JsonFile, later
from stretchcoach.storage.json_values import (
    date_of,
    date_text,
    flag_of,
    seconds,
    span_of,
    text_of,
)

FORMAT: Final = 2
STATES: Final[dict[str, State]] = {
    "armed": Armed(),
    "answered": Answered(),
}
"""The states that are a word alone."""


class ReminderFile:
    """A `ReminderStore` in a JSON file; spans are seconds, the date is UTC.

    Nothing raises: a reminder that cannot be kept still works in the running program, and `notice` says
    that it will not outlive it.
    """

    def __init__(self, path: Path, now: Now = local_now) -> None:
        self._path = path
        self._file = JsonFile(path, "The reminder", now)

    @property
    def notice(self) -> str | None:
        """One plain sentence on what went wrong with the file, None while all is well."""
        return self._file.notice

    def write(self, reminder: Reminder | None) -> None:
        """Keep it; None forgets it."""
        try:
            if reminder is None:
                self._path.unlink(missing_ok=True)
            else:
                self._file.write(_fields(reminder))
            self._file.notice = None
        except NotSavedError as error:
            self._file.notice = str(error)
        except OSError as error:
            self._file.notice = f"The reminder could not be removed. {reason(error)}"

    def read(self) -> Reminder | None:
        """Return what was kept, None where there is none or it cannot be read."""
        fields = self._file.read()
        if fields is None or later(fields, FORMAT):
            return None
        try:
            return _reminder(fields)
        except BrokenFileError:
            self._file.set_aside()
            return None


def _fields(reminder: Reminder) -> Fields:
    return {
        "format": FORMAT,
        "routine": reminder.routine,
        "title": reminder.title,
        "anchor": {
            "wall": date_text(reminder.anchor.wall),
            "boot": seconds(reminder.anchor.boot),
            "boot_id": reminder.anchor.boot_id,
        },
        "passed": seconds(reminder.passed),
        "opens": seconds(reminder.opens),
        "closes": seconds(reminder.closes),
        "state": _state_fields(reminder.state),
        "repeated": reminder.repeated,
    }


def _state_fields(state: State) -> Json:
    match state:
        case Snoozed(until):
            return {"snoozed_until": seconds(until)}
        case Missed(since):
            return {"missed_since": seconds(since)}
        case Shown(at):
            return {"shown_at": seconds(at)}
        case Armed() | Answered():
            return next(word for word, each in STATES.items() if each == state)


def _reminder(fields: Fields) -> Reminder:
    anchor = fields.get("anchor")
    if not isinstance(anchor, dict):
        raise BrokenFileError
    return Reminder(
        routine=text_of(fields.get("routine")),
        title=text_of(fields.get("title")),
        anchor=Moment(
            wall=date_of(anchor.get("wall")).astimezone(UTC),
            boot=span_of(anchor.get("boot")),
            boot_id=text_of(anchor.get("boot_id")),
        ),
        passed=span_of(fields.get("passed")),
        opens=span_of(fields.get("opens")),
        closes=span_of(fields.get("closes")),
        state=_first_state(fields) if fields.get("format") == 1 else _state(fields.get("state")),
        repeated=flag_of(fields.get("repeated", False)),
    )


def _state(written: object) -> State:
    match written:
        case {"snoozed_until": until}:
            return Snoozed(span_of(until))
        case {"missed_since": since}:
            return Missed(span_of(since))
        case {"shown_at": at}:
            return Shown(span_of(at))
        case _:
            pass
    state = STATES.get(text_of(written))
    if state is None:
        raise BrokenFileError
    return state


def _first_state(fields: Fields) -> State:
    """Return the state as format 1 tells it: quiet until the window opens, or until later once put off."""
    if flag_of(fields.get("on_screen")):
        return Shown(span_of(fields.get("opens")))
    quiet = span_of(fields.get("quiet_until"))
    return Snoozed(quiet) if quiet > span_of(fields.get("opens")) else Armed()
