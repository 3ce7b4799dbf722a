"""Owns the removal of PySide6's import hook, which reads the source of every module that is loaded after it.

The hook serves `from __feature__ import snake_case`, which this program does not use. It costs a quarter of a
millisecond a module, and keeps the lines of all those files in memory.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - puts the hook in


def remove_import_hook() -> None:
    """Let Python load modules as it does without PySide6; nothing happens where there is no hook."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
