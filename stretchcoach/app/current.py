"""Owns what is current while the program runs: the settings, the shelf of routines, today's notice."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from stretchcoach.app.background import Background
from stretchcoach.app.figure_desk import FigureDesk
from stretchcoach.app.services import Services
from stretchcoach.app.stills import Stills
from stretchcoach.app.timelines import Chosen, Timelines
from stretchcoach.core.routine import Choices, Routine
from stretchcoach.core.sound_choice import SoundChoice
from stretchcoach.phrasebook import Phrasebook
from stretchcoach.storage.folder_stamp import FolderStamp, folder_stamp
from stretchcoach.storage.library import Shelf, Shelved
from stretchcoach.storage.settings import Settings


class Current(QObject):
    """What every page is made from; `changed` tells that the settings are others now."""

    changed = Signal()
    noticed = Signal()
    renewed = Signal()
    """The shelf may hold other routines now."""

    def __init__(self, services: Services, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.settings = services.settings.read()
        self._spoken = services.languages.chosen.language
        services.voice.configure(self.sound)
        self.shelf = Shelf((), ())
        self._own: FolderStamp = frozenset()
        self.timelines = Timelines(services.index)
        self.notice: str | None = services.settings.notice
        self.figure = FigureDesk(services.figures, self.settings.figure, self)
        self._background = background
        background.failed.connect(self.tell)

    @property
    def words(self) -> Phrasebook:
        """The words of the language that the user reads."""
        return self.services.languages.chosen

    @property
    def sound(self) -> SoundChoice:
        """How things are heard, in the language that is spoken now."""
        return self.settings.sound.speaking(self._spoken)

    def words_of(self, routine: Routine) -> Phrasebook:
        """Return the words of the language in which a routine is coached."""
        return self.services.languages.book(routine.language)

    def speak(self, routine: Routine) -> None:
        """Let the voice speak the language of a routine from now on."""
        self._spoken = self.words_of(routine).language
        self.services.voice.configure(self.sound)

    def load(self) -> None:
        """Look at the routine files anew."""
        self._own = self._stamp()
        self.shelf = self.services.library.load()

    def keep(self) -> None:
        """Keep what was read of the routine files, for a faster start."""
        self._background.do(self.services.index.keep)

    def renew(self) -> None:
        """Look at the routine files anew where the user has touched theirs since."""
        if self._stamp() != self._own:
            self.load()
            self.keep()
            self.renewed.emit()

    def _stamp(self) -> FolderStamp:
        return folder_stamp(self.services.paths.routines, self.words.language)

    def change(self, settings: Settings) -> None:
        """Take and keep other settings."""
        if settings != self.settings:
            self.settings = settings
            self.services.voice.configure(self.sound)
            self.figure.style = settings.figure
            self._background.do(partial(self.services.settings.write, settings))
            self.changed.emit()

    def remember(self, shelved: Shelved, choices: Choices) -> None:
        """Keep what was chosen for a routine, for the next time."""
        self.change(self.settings.remembering(shelved.routine.id, choices))

    def remembered(self, shelved: Shelved) -> bool:
        """Return whether the user has chosen for this routine before."""
        return shelved.routine.id in self.settings.choices

    def chosen(self, shelved: Shelved) -> Chosen:
        """Return a routine's timeline with what was last chosen for it."""
        return self.timelines.of(shelved.routine, self.settings.choices)

    def stills(self, dark: bool) -> Stills:
        """Return the pictures for a theme."""
        return Stills(self.services.poses, self.figure, dark)

    def tell(self, notice: str | None) -> None:
        """Let the home page say `notice`, one plain sentence."""
        self.notice = notice
        self.noticed.emit()
