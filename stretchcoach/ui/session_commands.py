"""Owns the commands of a session: the keys that give them and the signals that pass them on."""

from enum import Enum, auto, unique
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from stretchcoach.core.player import extension_of
from stretchcoach.core.progress import Progress, State


@unique
class Command(Enum):
    """What the user may ask for in a session."""

    PAUSE_OR_RESUME = auto()
    BACK = auto()
    SKIP = auto()
    EXTEND = auto()
    STOP = auto()
    VOICE = auto()
    CAPTIONS = auto()
    FLOOR = auto()
    ROTATE = auto()
    EMERGENCY = auto()
    ESCAPE = auto()


KEYS: Final = {
    Qt.Key.Key_Space: Command.PAUSE_OR_RESUME,
    Qt.Key.Key_Right: Command.SKIP,
    Qt.Key.Key_Left: Command.BACK,
    Qt.Key.Key_End: Command.STOP,
    Qt.Key.Key_Escape: Command.ESCAPE,
    Qt.Key.Key_MediaPlay: Command.PAUSE_OR_RESUME,
    Qt.Key.Key_MediaPause: Command.PAUSE_OR_RESUME,
    Qt.Key.Key_MediaTogglePlayPause: Command.PAUSE_OR_RESUME,
    Qt.Key.Key_MediaNext: Command.SKIP,
    Qt.Key.Key_MediaPrevious: Command.BACK,
}
SIGNS: Final = {
    Qt.Key.Key_N: Command.SKIP,
    Qt.Key.Key_P: Command.BACK,
    Qt.Key.Key_Plus: Command.EXTEND,
    Qt.Key.Key_S: Command.STOP,
    Qt.Key.Key_F: Command.FLOOR,
    Qt.Key.Key_R: Command.ROTATE,
    Qt.Key.Key_M: Command.VOICE,
    Qt.Key.Key_C: Command.CAPTIONS,
    Qt.Key.Key_E: Command.EMERGENCY,
}
"""Single letters and signs, which can be switched off (WCAG 2.1.4)."""
HELD: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class SessionCommands(QWidget):
    """A page of a session: it knows what is shown and passes on what is asked, but owns no clock."""

    pause_or_resume = Signal()
    ready = Signal()
    """Go on from a step that waits."""
    back = Signal()
    skip = Signal()
    extend = Signal()
    stop = Signal()
    voice_toggled = Signal(bool)
    captions_toggled = Signal(bool)
    floor_mode = Signal()
    """Into floor mode, or out of it."""
    emergency = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._progress: Progress | None = None
        self._voice, self._captions, self._signs = True, True, True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def state(self) -> State:
        """What the player does, as far as it was shown."""
        return self._progress.state if self._progress is not None else State.READY

    def set_voice(self, on: bool) -> None:
        """Show whether the voice is on."""
        self._voice = on

    def set_captions(self, on: bool) -> None:
        """Show what is said as words, or not."""
        self._captions = on

    def set_single_keys(self, on: bool) -> None:
        """Let single letters give commands, or not."""
        self._signs = on

    def obey(self, command: Command) -> None:
        """Pass a command on."""
        acts = {
            Command.PAUSE_OR_RESUME: self._press_main,
            Command.BACK: self.back.emit,
            Command.SKIP: self.skip.emit,
            Command.EXTEND: self._extend,
            Command.STOP: self.stop.emit,
            Command.VOICE: self._toggle_voice,
            Command.CAPTIONS: self._toggle_captions,
            Command.FLOOR: self.floor_mode.emit,
            Command.ROTATE: self.rotate,
            Command.EMERGENCY: self.emergency.emit,
            Command.ESCAPE: self.escape,
        }
        acts[command]()

    def rotate(self) -> None:
        """Turn what is shown by 90 degrees, where the page can."""

    def escape(self) -> None:
        """Stand still; a page that covers the screen is left instead."""
        if self.state in {State.MOVING, State.WAITING}:
            self.pause_or_resume.emit()

    def can_extend(self) -> bool:
        """Return whether the step that is on may be made longer."""
        return self._progress is not None and extension_of(self._progress.segment) is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey the key; a key that is held down counts once."""
        key = Qt.Key(event.key())
        command = KEYS.get(key) or (SIGNS.get(key) if self._signs else None)
        if command is None or event.modifiers() & HELD:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.obey(command)

    def _press_main(self) -> None:
        (self.ready if self.state is State.WAITING else self.pause_or_resume).emit()

    def _extend(self) -> None:
        if self.can_extend():
            self.extend.emit()

    def _toggle_voice(self) -> None:
        self.set_voice(not self._voice)
        self.voice_toggled.emit(self._voice)

    def _toggle_captions(self) -> None:
        self.set_captions(not self._captions)
        self.captions_toggled.emit(self._captions)
