"""Owns the focus within a group of which one is on: it goes with the choice."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup


def go_with_choice(group: QButtonGroup) -> None:
    """Let what is chosen in `group` have the focus that another of the group has, as after a click."""

    def follow(index: int, on: bool) -> None:
        if on and any(button.hasFocus() for button in group.buttons()):
            group.button(index).setFocus(Qt.FocusReason.OtherFocusReason)

    group.idToggled.connect(follow)
