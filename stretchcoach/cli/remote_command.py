"""Owns the commands that speak to the program that runs: over its socket, without Qt."""

import sys
from typing import TYPE_CHECKING, Final, assert_never, cast

from stretchcoach.cli.as_json import print_json
from stretchcoach.cli.orders import Wished
from stretchcoach.cli.printable import printable
from stretchcoach.cli.window import open_window
from stretchcoach.desktop.instance_client import NotRunningError, ask
from stretchcoach.desktop.wishes import (
    Pause,
    Quit,
    Reply,
    Resume,
    Show,
    Skip,
    Snooze,
    Sos,
    Start,
    Stay,
    Tell,
)
from stretchcoach.storage.paths import user_paths

if TYPE_CHECKING:
    from stretchcoach.cli.as_json import Json

REFUSED: Final = 1
NOT_RUNNING: Final = 3
"""As service managers have it."""


def wish_for(order: Wished) -> int:
    """Pass the wish on; `start` and `sos` start the program where none runs. Return the exit code."""
    wish = order.wish
    if isinstance(wish, Start):
        from stretchcoach.cli.finding import find_routine, open_sources  # noqa: PLC0415 - the rest needs no files

        wish = Start(find_routine(wish.routine, open_sources()).id)
    try:
        reply = ask(user_paths().runtime, wish)
    except NotRunningError as error:
        match wish:
            case Start() | Sos() | Show() | Stay():
                return open_window(wish=wish)
            case Tell() | Pause() | Resume() | Snooze() | Skip() | Quit():
                return _not_running(str(error), as_json=order.as_json)
            case _:
                assert_never(wish)
    return _told(reply, as_json=order.as_json)


def _told(reply: Reply, *, as_json: bool) -> int:
    if as_json:
        print_json(cast("Json", reply.data))
    elif reply.text:
        for line in reply.text.splitlines():
            print(printable(line), file=sys.stdout if reply.done else sys.stderr)
    return 0 if reply.done else REFUSED


def _not_running(text: str, *, as_json: bool) -> int:
    if as_json:
        print_json({"running": False})
    else:
        from stretchcoach.cli.language import users_words  # noqa: PLC0415 - reads files

        print(users_words().message(text), file=sys.stderr)
    return NOT_RUNNING
