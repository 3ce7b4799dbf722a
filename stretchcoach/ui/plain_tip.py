"""Owns tooltips: Qt guesses whether a tooltip is markup, so that what a file says is made safe first."""

from html import escape

from PySide6.QtWidgets import QWidget


def set_plain_tip(widget: QWidget, text: str) -> None:
    """Give `widget` a tooltip that shows `text` as it is, whatever signs it holds."""
    widget.setToolTip(f"<p>{escape(text)}</p>" if text else "")
