"""Owns what is done around a session: the screen stays on, other players are silent, media keys work."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from stretchcoach.app.current import Current
from stretchcoach.app.session_desk import SessionDesk
from stretchcoach.core.progress import Progress, State
from stretchcoach.desktop.surroundings import Surroundings
from stretchcoach.ports.desktop import NowPlaying, PlayerKeys

if TYPE_CHECKING:
    from stretchcoach.app.session_flow import SessionFlow

BUSY: Final = frozenset({State.MOVING, State.WAITING})
"""While the user is in position, perhaps with no hand free."""


class Around(QObject):
    """Follows the session on the desk; `raised` asks for the window."""

    raised = Signal()

    def __init__(
        self, current: Current, desk: SessionDesk, outside: Surroundings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._desk = desk
        self._awake = outside.awake
        self._players = outside.players
        self._keys = outside.keys
        self._flow: SessionFlow | None = None
        self._state = State.READY
        self._why = self.tr("A stretch session is on")
        desk.begun.connect(self._begin)
        desk.over.connect(self.end)
        desk.left.connect(self.end)

    def end(self) -> None:
        """Leave everything as it was before the session."""
        if self._flow is None:
            return
        self._flow.progressed.disconnect(self._show)
        self._flow = None
        self._keys.end()
        self._players.resume()
        self._awake.release()

    def _begin(self) -> None:
        playing = self._desk.playing
        if playing is None or self._flow is not None:
            return
        flow = self._flow = playing.flow
        self._state = State.READY
        if self._current.settings.pause_players:
            self._players.pause()
        self._keys.begin(
            PlayerKeys(
                play=self._play,
                pause=flow.pause,
                play_or_pause=self._play_or_pause,
                next=flow.skip,
                previous=flow.back,
                stop=self._desk.stop,
                raise_window=self.raised.emit,
            )
        )
        self._awake.keep(self._why)
        flow.progressed.connect(self._show)

    def _show(self, progress: Progress) -> None:
        """Tell the player's keys what is on; a screen may go dark over a session that stands still."""
        if progress.state is State.PAUSED and self._state in BUSY:
            self._awake.release()
        elif progress.state in BUSY:
            self._awake.keep(self._why)
        self._state = progress.state
        segment, playing = progress.segment, self._desk.playing
        side = progress.side
        words = self._current.words
        step = words.phase(segment.kind) + (f" · {words.side_title(side)}" if side is not None else "")
        self._keys.show(
            NowPlaying(
                title=playing.sitting.title if playing is not None else "",
                step=step,
                number=segment.index,
                position=progress.position,
                duration=progress.timeline.duration,
                moving=progress.state is State.MOVING,
            )
        )

    def _play(self) -> None:
        if self._state not in BUSY:
            self._play_or_pause()

    def _play_or_pause(self) -> None:
        if self._flow is None:
            return
        if self._state is State.WAITING:
            self._flow.ready()
        else:
            self._flow.pause_or_resume()
