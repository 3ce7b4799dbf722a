"""Draws every pose on large sheets, to be looked at: `contact_sheet.py FOLDER [--dark] [--left]`."""

import argparse
import os
import time
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.core.routine import Side
from stretchcoach.figure.colours import colours
from stretchcoach.figure.pixels.picture import Studio
from stretchcoach.figure.shot import Set
from stretchcoach.figure.styles import STYLES
from stretchcoach.storage.pose_shelf import load_poses
from stretchcoach.storage.resources import find_resources

COLUMNS = 4
ROWS = 4


def main() -> None:
    """Draw the sheets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--left", action="store_true")
    parser.add_argument("--size", type=int, default=400)
    parser.add_argument("--style", choices=list(FigureStyle), default=FigureStyle.BUN)
    parser.add_argument("--only", default="", help="a part of the family's name")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    studio = Studio(STYLES[FigureStyle(options.style)], colours(dark=options.dark))
    side = Side.LEFT if options.left else Side.RIGHT
    shelf = load_poses(find_resources().assets / "poses")
    cells = []
    for family in shelf.families:
        if options.only not in family.name:
            continue
        drawn = Set(family)
        size = drawn.size_within((options.size, options.size))
        for name in family.poses:
            started = time.perf_counter()
            pixels = studio.picture(drawn.shot(name, size, side))
            spent = (time.perf_counter() - started) * 1e3
            image = QImage(pixels.data, *size, QImage.Format.Format_RGBA8888_Premultiplied).copy()
            cells.append((f"{family.name}: {name}", image, spent))
    options.folder.mkdir(parents=True, exist_ok=True)
    ground = QColor(24, 27, 38) if options.dark else QColor(246, 243, 238)
    ink = QColor(Qt.GlobalColor.white if options.dark else Qt.GlobalColor.black)
    per_sheet = COLUMNS * ROWS
    for number, first in enumerate(range(0, len(cells), per_sheet)):
        sheet = QImage(COLUMNS * options.size, ROWS * options.size, QImage.Format.Format_RGB32)
        sheet.fill(ground)
        painter = QPainter(sheet)
        painter.setFont(QFont("Inter", 9))
        painter.setPen(ink)
        for place, (name, image, _) in enumerate(cells[first : first + per_sheet]):
            x, y = place % COLUMNS * options.size, place // COLUMNS * options.size
            room = QRect(x, y, options.size, options.size)
            at = image.rect()
            at.moveCenter(room.center())
            painter.drawImage(at, image)
            painter.drawText(room.adjusted(6, 4, 0, 0), name)
        painter.end()
        sheet.save(str(options.folder / f"{'dark' if options.dark else 'light'}-{side}-{number + 1}.png"))
    print(f"{len(cells)} pictures, {sum(spent for *_, spent in cells) / len(cells):.0f} ms each")
    del application


if __name__ == "__main__":
    main()
