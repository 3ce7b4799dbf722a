"""Owns the folders and files that belong to the user, and how a private folder is made."""

import os
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from zlib import crc32

from platformdirs import PlatformDirs

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.value import dataclass

HOME: Final = "STRETCHCOACH_HOME"
"""The environment variable that puts all that is kept below one folder: for a memory stick, and for tests."""
PRIVATE: Final = 0o700
"""A private folder is for its user only; what is in it tells about someone's health."""


@dataclass(frozen=True, slots=True)
class Paths:
    """Where the user's things are; naming a path makes nothing."""

    data: Path
    config: Path
    cache: Path
    runtime: Path
    """For what ends with the log-in, such as sockets; may not outlive a restart."""
    logs: Path

    @property
    def routines(self) -> Path:
        """The folder for the user's own routines."""
        return self.data / "routines"

    @property
    def languages(self) -> Path:
        """The folder for languages that the user adds."""
        return self.data / "languages"

    @property
    def history(self) -> Path:
        """The sessions that were."""
        return self.data / "history.sqlite3"

    @property
    def index(self) -> Path:
        """What is known of routine files from the last start."""
        return self.cache / "routines.index"

    @property
    def unfinished(self) -> Path:
        """The session in progress."""
        return self.data / "unfinished.json"

    @property
    def reminder(self) -> Path:
        """The armed reminder."""
        return self.data / "reminder.json"

    @property
    def profile(self) -> Path:
        """What the user told about the body."""
        return self.data / "profile.json"

    @property
    def settings(self) -> Path:
        """What the user set."""
        return self.config / "settings.json"


def user_paths(env: Mapping[str, str] = os.environ) -> Paths:
    """Return the user's paths: below `STRETCHCOACH_HOME` where that is set, else where the platform says.

    Only that one variable is taken from `env`; the platform's own are read by platformdirs. The runtime
    folder stays the platform's, one for each home: a memory stick may hold no socket, a full disk no lock.
    """
    folders = PlatformDirs("stretchcoach", appauthor=False)
    if home := env.get(HOME):
        below = Path(home).expanduser().absolute()
        return Paths(
            data=below / "data",
            config=below / "config",
            cache=below / "cache",
            runtime=_runtime(folders, below),
            logs=below / "logs",
        )
    return Paths(
        data=folders.user_data_path,
        config=folders.user_config_path,
        cache=folders.user_cache_path,
        runtime=_runtime(folders, None),
        logs=folders.user_log_path,
    )


def private_folder(path: Path) -> Path:
    """Make `path` and every folder missing above it, for this user only, and return it.

    A folder that is there keeps its rights. Raises an `OSError` when it cannot be made.
    """
    missing = [path]
    while not missing[-1].parent.exists():
        missing.append(missing[-1].parent)
    for folder in reversed(missing):
        folder.mkdir(mode=PRIVATE, exist_ok=True)
    return path


def routines_folder(paths: Paths) -> Path:
    """Return the user's routines folder, made if need be. Raises a `StretchCoachError` when it cannot be."""
    try:
        return private_folder(paths.routines)
    except OSError as error:
        raise StretchCoachError(
            f"The folder for your routines could not be made: {paths.routines}. {error.strerror}."
        ) from error


def _runtime(folders: PlatformDirs, home: Path | None) -> Path:
    """Return the runtime folder; without a safe one (no log-in, as over ssh) the cache or `home` serves.

    That for a `home` is named by the place where it really is, so that it is one however that is written.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            usual = folders.user_runtime_path
        except OSError:
            return (folders.user_cache_path if home is None else home) / "runtime"
    if home is None:
        return usual
    return usual.with_name(f"{usual.name}-{crc32(os.fsencode(home.resolve())):08x}")
