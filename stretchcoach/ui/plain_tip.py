"""Owns tooltips: Qt guesses whether a tooltip is markup, so that what a file says is made safe first."""

from typing import Final

from PySide6.QtWidgets import QWidget

SAFE: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
"""By hand, because the module html brings along all names of signs there are."""


def set_plain_tip(widget: QWidget, text: str) -> None:
    """Give `widget` a tooltip that shows `text` as it is, whatever signs it holds.

    A screen reader is told the same without markup, unless the widget has a description of its own.
    """
    told = widget.accessibleDescription()
    if not told or _safe(told) == widget.toolTip():
        widget.setAccessibleDescription(text)
    widget.setToolTip(_safe(text))


def _safe(text: str) -> str:
    return f"<p>{text.translate(SAFE)}</p>" if text else ""
