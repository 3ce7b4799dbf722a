"""Owns a small JSON file of the program: read with care, written whole, kept aside when broken."""

import json
import stat
from pathlib import Path
from typing import Final, TypeAlias

from stretchcoach.storage.aside import Now, local_now, set_aside
from stretchcoach.storage.atomic import NotSavedError, reason, write_atomically

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
Fields: TypeAlias = dict[str, Json]

LARGEST: Final = 1 << 20
"""Bytes; a larger file was not written by this program."""


class BrokenFileError(Exception):
    """Inside this package: what is written in a file does not make sense."""


class JsonFile:
    """One file that holds one JSON object; `what` names it to the user, as "The settings"."""

    def __init__(self, path: Path, what: str, now: Now = local_now) -> None:
        self._path = path
        self._what = what
        self._now = now
        self.notice: str | None = None
        """One plain sentence on what was wrong with the file, None while all is well."""
        self._unread = False
        """Whether something is there that could neither be read nor kept aside."""

    def read(self) -> Fields | None:
        """Return the object, None where there is none; a broken file is kept aside and `notice` says so."""
        self._unread = False
        try:
            return self._fields()
        except FileNotFoundError:
            return None
        except OSError as error:
            self._unread = True
            self.notice = f"{self._what} could not be read. {reason(error)}"
            return None
        except BrokenFileError:
            self.set_aside()
            return None

    def write(self, fields: Fields, *, synced: bool = True) -> None:
        """Replace the file. Raises a `NotSavedError`, also where the old one would be lost unread."""
        if self._unread:
            raise NotSavedError(f"{self._what} could not be saved. What is there now could not be read.")
        try:
            text = json.dumps(fields, indent=2, sort_keys=True, ensure_ascii=False).encode()
        except UnicodeEncodeError:  # half a character: only JSON's own escapes can carry it
            text = json.dumps(fields, indent=2, sort_keys=True).encode()
        write_atomically(self._path, text + b"\n", what=self._what, synced=synced)

    def set_aside(self) -> None:
        """Keep the file under another name, because what it says does not make sense."""
        try:
            aside = set_aside(self._path, self._now())
        except OSError as error:
            self._unread = True
            self.notice = f"{self._what} could not be understood, nor kept aside. {reason(error)}"
        else:
            self.notice = f"{self._what} could not be understood; the file was kept as {aside.name}."

    def _fields(self) -> Fields:
        if not stat.S_ISREG(self._path.stat().st_mode):
            raise BrokenFileError
        with self._path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise BrokenFileError
        try:
            fields: Json = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise BrokenFileError from error
        if not isinstance(fields, dict):
            raise BrokenFileError
        return fields


def later(fields: Fields, known: int) -> bool:
    """Return whether a later version wrote this; its file is left for it."""
    written = fields.get("format")
    return isinstance(written, int) and written > known
