"""Owns which desk makes which page of the window."""

from typing import TYPE_CHECKING

from stretchcoach.ui.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from stretchcoach.app.desks import Desks
    from stretchcoach.app.shell import MakePage
    from stretchcoach.ui.look import Look


def page_makers(home: "MakePage", desks: "Callable[[], Desks]") -> "Mapping[Place, MakePage]":
    """Return what makes each page; all desks but that of the home page are made with the first other page."""

    def late(maker: "Callable[[Desks], MakePage]") -> "MakePage":
        def make(look: "Look") -> "QWidget":
            return maker(desks())(look)

        return make

    return {
        Place.HOME: home,
        Place.ROUTINE: late(lambda each: each.routine.make),
        Place.SESSION: late(lambda each: each.view.make),
        Place.AFTER: late(lambda each: each.view.make_after),
        Place.SETTINGS: late(lambda each: each.settings.make),
    }
