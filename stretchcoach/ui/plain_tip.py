"""Owns tooltips: Qt guesses whether a tooltip is markup, so that what a file says is made safe first."""

from typing import Final

from PySide6.QtWidgets import QWidget

SAFE: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
"""By hand, because the module html brings along all names of signs there are."""


def set_plain_tip(widget: QWidget, text: str) -> None:
    """Give `widget` a tooltip that shows `text` as it is, whatever signs it holds."""
    widget.setToolTip(f"<p>{text.translate(SAFE)}</p>" if text else "")
