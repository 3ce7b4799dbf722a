"""Owns the file of the session in progress, so that a crash loses nothing."""

from pathlib import Path
from typing import Final

from stretchcoach.core.session import Unfinished
from stretchcoach.storage.aside import Now, local_now
from stretchcoach.storage.atomic import NotSavedError, reason
from stretchcoach.storage.json_file import BrokenFileError, Fields, JsonFile, later
from stretchcoach.storage.json_values import (
    choices_fields,
    choices_of,
    date_of,
    date_text,
    pain_of,
    seconds,
    span_of,
    text_of,
)

FORMAT: Final = 1


class UnfinishedFile:
    """An `UnfinishedStore` in a JSON file; spans are seconds, dates carry their UTC offset.

    Nothing raises: a session goes on whether or not it can be noted, and `notice` says that it was not.
    """

    def __init__(self, path: Path, now: Now = local_now) -> None:
        self._path = path
        self._file = JsonFile(path, "The session in progress", now)

    @property
    def notice(self) -> str | None:
        """One plain sentence on what went wrong with the file, None while all is well."""
        return self._file.notice

    @property
    def exists(self) -> bool:
        """Whether anything is kept."""
        return self._path.exists()

    def note(self, unfinished: Unfinished) -> None:
        """Keep it, in place of the one before.

        It is not waited for the disk: this is called every few seconds while a session plays, a sync takes
        up to a tenth of a second, and the crash of the program, which this is for, is survived without.
        """
        try:
            self._file.write(_fields(unfinished), synced=False)
            self._file.notice = None
        except NotSavedError as error:
            self._file.notice = str(error)

    def read(self) -> Unfinished | None:
        """Return what was kept, None where there is none or it cannot be read."""
        fields = self._file.read()
        if fields is None or later(fields, FORMAT):
            return None
        try:
            return _unfinished(fields)
        except BrokenFileError:
            self._file.set_aside()
            return None

    def clear(self) -> None:
        """Forget it."""
        try:
            self._path.unlink(missing_ok=True)
            self._file.notice = None
        except OSError as error:
            self._file.notice = f"The session in progress could not be forgotten. {reason(error)}"


def _fields(unfinished: Unfinished) -> Fields:
    return {
        "format": FORMAT,
        "id": unfinished.id,
        "routine": unfinished.routine,
        "choices": choices_fields(unfinished.choices),
        "began": date_text(unfinished.began),
        "noted": date_text(unfinished.noted),
        "position": seconds(unfinished.position),
        "spent": [seconds(span) for span in unfinished.spent],
        "pain_before": unfinished.pain_before,
    }


def _unfinished(fields: Fields) -> Unfinished:
    spent = fields.get("spent")
    if not isinstance(spent, list):
        raise BrokenFileError
    return Unfinished(
        id=text_of(fields.get("id")),
        routine=text_of(fields.get("routine")),
        choices=choices_of(fields.get("choices")),
        began=date_of(fields.get("began")),
        noted=date_of(fields.get("noted")),
        position=span_of(fields.get("position")),
        spent=tuple(span_of(span) for span in spent),
        pain_before=pain_of(fields.get("pain_before")),
    )
