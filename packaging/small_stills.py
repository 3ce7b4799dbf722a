"""Owns the small versions of the bundled still pictures: the home page shows many at once.

Run it with `python packaging/small_stills.py` after a picture in assets/stills has changed.
"""

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

STILLS: Final = Path(__file__).resolve().parents[1] / "assets" / "stills"
SIZE: Final = (460, 300)
"""px that a picture fits into; as high as the program counts on."""


def main() -> int:
    """Write each picture in small; return 1 where one cannot be read or written."""
    folder = STILLS / "small"
    folder.mkdir(exist_ok=True)
    for path in sorted(STILLS.glob("*.png")):
        small = QImage(str(path)).scaled(
            *SIZE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        if not small.save(str(folder / path.name)):
            print(f"{path} cannot be made small.", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
