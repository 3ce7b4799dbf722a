"""Owns the keyboard of a Windows console."""

import sys

if sys.platform == "win32":
    import msvcrt
    import time
    from typing import Final

    from stretchcoach.cli.keys import MEANINGS, Key

    LOOK_EVERY: Final = 0.02
    """Seconds between two looks at the console, which cannot be waited for."""
    SPECIAL: Final = "\x00\xe0"
    """What comes before the code of an arrow key or of End."""
    SPECIAL_KEYS: Final = {"K": Key.BACK, "M": Key.SKIP, "O": Key.STOP}
    INTERRUPT: Final = "\x03"

    class WindowsKeys:
        """Keys from the console; it needs no mode of its own."""

        answers = True

        def read(self, within: float) -> Key | None:
            """Return the next key, None when none came within that many seconds."""
            until = time.monotonic() + within
            while not msvcrt.kbhit():
                left = until - time.monotonic()
                if left <= 0:
                    return None
                time.sleep(min(LOOK_EVERY, left))
            character = msvcrt.getwch()
            if character in SPECIAL:
                return SPECIAL_KEYS.get(msvcrt.getwch())
            if character == INTERRUPT:
                raise KeyboardInterrupt
            return Key.PAUSE if character == "\x1b" else MEANINGS.get(character)

        def suspend(self) -> None:
            """Nothing was changed, so nothing is given back."""

        def resume(self) -> None:
            """Nothing to take."""
