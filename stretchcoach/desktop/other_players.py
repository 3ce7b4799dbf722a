"""Owns the pausing of other programs' music over MPRIS, and that only what was paused here goes on."""

from functools import partial
from typing import Final

from stretchcoach.desktop.bus import BUS, Body, Bus, Call, Remote, get, variant_of

PREFIX: Final = "org.mpris.MediaPlayer2."
OWN: Final = PREFIX + "stretchcoach"
PROXY: Final = PREFIX + "playerctld"
"""Stands for whichever player was last active, which may be our own, and passes all on to that one."""
PATH: Final = "/org/mpris/MediaPlayer2"
PLAYER: Final = "org.mpris.MediaPlayer2.Player"


class MprisPlayers:
    """The `OtherPlayers` of a freedesktop desktop."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._quiet = False
        self._paused = list[Remote]()

    def pause(self) -> None:
        """Pause those that play."""
        self._quiet = True
        self._bus.call(Call(to=BUS, method="ListNames"), self._found)

    def resume(self) -> None:
        """Let those go on that were paused here and still stand."""
        self._quiet = False
        paused, self._paused = self._paused, []
        for player in paused:
            self._bus.call(get(player, "PlaybackStatus"), partial(self._resume, player))

    def _found(self, body: Body) -> None:
        match body:
            case (list(names),):
                pass
            case _:
                return
        for name in names:
            if isinstance(name, str) and name.startswith(PREFIX) and name not in {OWN, PROXY}:
                player = Remote(name, PATH, PLAYER)
                self._bus.call(get(player, "PlaybackStatus"), partial(self._pause, player))

    def _pause(self, player: Remote, status: Body) -> None:
        if self._quiet and variant_of(status) == "Playing":
            self._paused.append(player)
            self._bus.call(Call(to=player, method="Pause", may_start=False))

    def _resume(self, player: Remote, status: Body) -> None:
        if not self._quiet and variant_of(status) == "Paused":
            self._bus.call(Call(to=player, method="Play", may_start=False))
