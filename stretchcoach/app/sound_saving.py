"""Owns saving a session as a sound file from the window: one at a time, beside everything else."""

from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from stretchcoach.app.background import Background
from stretchcoach.core.sound_choice import SoundChoice
from stretchcoach.ui.saving_state import NotSaved, Saved, Saving, SavingState

if TYPE_CHECKING:
    from stretchcoach.audio.recording import Session

FILTERS: Final = {"Ogg Vorbis (*.ogg)": "ogg", "FLAC (*.flac)": "flac", "WAV (*.wav)": "wav"}
STEPS: Final = 100
"""How finely progress is told: each telling wakes the window."""


class SoundSaving(QObject):
    """Saves what it is given; `changed` carries the `SavingState` for the page."""

    changed = Signal(object)
    _told = Signal(object)
    """From the thread that works."""

    def __init__(self, cache: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._background = Background(self)
        self._background.failed.connect(self._fail)
        self._told.connect(self._take)
        self._stop = Event()
        self.state: SavingState = None

    @property
    def under_way(self) -> bool:
        """Whether a file is being made."""
        return isinstance(self.state, Saving)

    def ask(self, over: QWidget, session: "Session", name: str, sound: SoundChoice) -> QFileDialog:
        """Ask for a file, with `name` as what it could be called, and save to it."""
        dialog = QFileDialog(over, self.tr("Save as sound"), music_folder(), ";;".join(FILTERS))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ogg")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(FILTERS.get(chosen, "ogg")))
        dialog.selectFile(f"{name}.ogg")
        dialog.fileSelected.connect(lambda path: self.save(session, Path(path), sound))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, session: "Session", target: Path, sound: SoundChoice) -> None:
        """Begin to make the file, unless another is being made."""
        if self.under_way:
            return
        self._stop = Event()
        self._take(Saving(target.name))
        self._background.do(partial(self._save, session, target, sound, self._stop))

    def cancel(self) -> None:
        """Stop; there will be no file."""
        self._stop.set()

    def put_away(self) -> None:
        """Forget how it ended."""
        if not self.under_way:
            self._take(None)

    def close(self) -> None:
        """Stop, and wait until nothing is left of it: the program is about to end."""
        self.cancel()
        self._background.finish()

    def _save(self, session: "Session", target: Path, sound: SoundChoice, stop: Event) -> None:
        """Do the work, on the other thread; raises a `StretchCoachError`."""
        from stretchcoach.audio.export import export  # noqa: PLC0415 - loaded with the first file
        from stretchcoach.audio.made_sounds import Watcher  # noqa: PLC0415 - as above
        from stretchcoach.audio.settings import AudioSettings  # noqa: PLC0415 - as above

        told = -1

        def progressed(done: float) -> None:
            nonlocal told
            if int(done * STEPS) > told:
                told = int(done * STEPS)
                self._told.emit(Saving(target.name, done))

        exported = export(
            session, target, AudioSettings(self._cache, sound), watcher=Watcher(progressed, stop.is_set)
        )
        if exported is None:
            self._told.emit(None)
        else:
            lines = len(exported.unspoken)
            remark = self.tr("Lines that could not be spoken: {count}.").format(count=lines) if lines else ""
            self._told.emit(Saved(target.name, remark))

    def _fail(self, sentence: str) -> None:
        self._take(NotSaved(sentence))

    def _take(self, state: SavingState) -> None:
        self.state = state
        self.changed.emit(state)


def music_folder() -> str:
    """Return where sound files are kept on this computer."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
