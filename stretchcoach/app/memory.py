"""Owns giving memory back to the system, once much was let go and nobody looks."""

import ctypes
import gc
import sys

from PySide6.QtGui import QPixmapCache


def give_back() -> None:
    """Collect what holds itself, of the start too, which is else left alone; then let the system have it.

    Qt's own store of pictures goes too: it keeps those of pages that are gone.
    """
    QPixmapCache.clear()
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # other C libraries have none
        if trim is not None:
            trim(0)
