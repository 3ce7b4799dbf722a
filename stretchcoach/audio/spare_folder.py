"""Owns this user's folder among the temporary files, and that nobody else's is taken for it."""

import os
import tempfile
from pathlib import Path


def spare_folder() -> Path:
    """Return where it is, made or not."""
    user = os.getuid() if hasattr(os, "getuid") else "user"
    return Path(tempfile.gettempdir()) / f"stretchcoach-{user}"


def see_that_it_is_ours(folder: Path) -> None:
    """Raise PermissionError for a folder that another user has made, as anyone can among temporary files."""
    if hasattr(os, "getuid") and folder.stat().st_uid != os.getuid():
        raise PermissionError(f"{folder} belongs to another user")
