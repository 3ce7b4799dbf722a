"""Owns `--install-desktop` and `--remove-desktop`: the menu entry for who installed with pip."""

import os
import sys

from stretchcoach.cli.language import users_words
from stretchcoach.cli.orders import DesktopEntry
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.desktop.desktop_entry import data_home, own_command
from stretchcoach.desktop.desktop_install import DesktopFiles
from stretchcoach.storage.resources import find_resources


def set_desktop_entry(order: DesktopEntry) -> int:
    """Install or remove the entry, icons and description; raises a `StretchCoachError` where that fails."""
    if sys.platform in {"win32", "darwin"}:
        raise StretchCoachError("There are desktop entries on Linux and BSD only.")
    files = DesktopFiles(find_resources().assets, data_home(os.environ), own_command())
    words = users_words()
    changed = files.remove() if order.remove else files.install()
    if order.remove:
        print(words.text("The desktop entry is removed." if changed else "No desktop entry was installed."))
    else:
        print(words.told("The desktop entry is installed: {file}", file=changed[0]))
    return 0
