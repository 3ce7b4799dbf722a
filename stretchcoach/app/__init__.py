"""The app owns the building of everything: adapters, pages and the flows between them."""

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stretchcoach.desktop.wishes import Wish


def run_window(*, wish: "Wish | None" = None, exit_after_first_paint: bool = False) -> int:
    """Open the window for `wish`, or pass it on to the one that runs; return the exit code."""
    gc.disable()  # what is made at the start stays; then `collector` has its turns
    from stretchcoach.desktop.import_hook import remove_import_hook  # noqa: PLC0415 - loads Qt

    remove_import_hook()
    from stretchcoach.app.running import run  # noqa: PLC0415 - Qt is loaded only where a window opens

    return run(wish, exit_after_first_paint=exit_after_first_paint)


def can_start() -> int:
    """Return 0 where all is there that the program needs in the tray; else raise what a start would."""
    from stretchcoach.app import desks, running  # noqa: F401, PLC0415 - loaded to see that it can be
    from stretchcoach.storage.resources import find_resources  # noqa: PLC0415 - as above

    find_resources()
    return 0
