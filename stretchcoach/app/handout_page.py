"""Owns the process that lays out a printed page: a pickled `Handout` comes in, a PDF goes out."""

import pickle
import sys

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from stretchcoach.app.handout import Handout, shown_on_paper
from stretchcoach.app.window_texts import install_texts
from stretchcoach.ui.paint_handout import DOTS_PER_INCH, HandoutStep, HandoutView, paint_handout


def page_of(handout: Handout) -> bytes:
    """Return the page as PDF; a Qt application must be there."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(handout.routine.title)
    writer.setCreator("StretchCoach")
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(14, 12, 14, 12), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    rect = QRectF(0, 0, writer.width(), writer.height())
    paint_handout(painter, rect, view_of(handout))
    painter.end()
    return bytes(buffer.data().data())


def view_of(handout: Handout) -> HandoutView:
    """Return what is painted of a handout."""
    steps = tuple(
        HandoutStep(segment, QImage.fromData(handout.pictures.get(segment.index, b"")))
        for segment in shown_on_paper(handout.timeline)
    )
    return HandoutView(handout.routine, handout.timeline, steps, handout.words)


def main() -> None:
    """Lay out the page that comes in on standard input."""
    handout = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - our own parent process writes it
    application = QGuiApplication(sys.argv[:1])
    if handout.texts:
        install_texts(application, handout.texts, handout.words.language)
    page = page_of(handout)
    del application
    sys.stdout.buffer.write(page)


if __name__ == "__main__":
    main()
