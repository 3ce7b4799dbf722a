"""Owns the routine that is looked at: its choices, and the timeline they make."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.app.alive import alive
from stretchcoach.app.care import Care
from stretchcoach.app.current import Current
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.countdown import counted
from stretchcoach.core.outline import key_segment
from stretchcoach.core.routine import Choices
from stretchcoach.core.timeline import Segment
from stretchcoach.ports.figures import FilmOrder, Motion
from stretchcoach.storage.library import Shelved
from stretchcoach.ui.look import Look

if TYPE_CHECKING:
    from stretchcoach.app.sound_saving import SoundSaving
    from stretchcoach.ui.routine_page import RoutinePage
    from stretchcoach.ui.routine_state import StartRequest
    from stretchcoach.ui.saving_state import SavingState


class RoutineDesk(QObject):
    """Makes the routine page and answers its options; `start` carries a `StartRequest`."""

    start = Signal(object)
    back = Signal()
    emergency = Signal()
    ask = Signal(object, object)
    """The `Routine` before which something is to be asked, and what begins it after that."""
    about = Signal(object)
    """The `Routine` whose sources are to be told."""
    cautions = Signal(object)
    """The `Routine` whose cautions are to be told."""

    def __init__(self, current: Current, care: Care, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._care = care
        care.changed.connect(self._show)
        self._made: RoutinePage | None = None
        self._dark = False
        self._shelved: Shelved | None = None
        self._choices = Choices()
        self._saving: SoundSaving | None = None
        current.renewed.connect(self._renew)
        self._round: FilmOrder | None = None
        current.figure.drawn.connect(self._take_up)
        current.figure.advanced.connect(self._show_round)

    @property
    def _page(self) -> "RoutinePage | None":
        """The page, None before it was made and after its window has gone."""
        return alive(self._made)

    def make(self, look: Look) -> QWidget:
        """Return the page."""
        from stretchcoach.ui.routine_page import RoutinePage  # noqa: PLC0415 - loaded when it is first shown

        self._dark = look.theme.dark
        page = RoutinePage(look)
        page.choices_changed.connect(self._choose)
        page.start.connect(self._start)
        page.back.connect(self.back)
        page.emergency.connect(self.emergency)
        page.instead.connect(self._open_other)
        page.cautions.connect(self._tell_cautions)
        page.about.connect(self._tell_sources)
        page.sore.connect(self._care.tell_sore)
        page.save_sound.connect(self._ask_for_file)
        page.stage.room_changed.connect(self._take_up)
        page.stage.turned.connect(self._turn)
        self._made = page
        if self._saving is not None:
            self._connect_saving(self._saving, page)
        self._show()
        return page

    def open(self, shelved: Shelved) -> None:
        """Look at a routine, with what was last chosen for it."""
        self._shelved = shelved
        self._choices = self._current.chosen(shelved).choices
        self._show()

    def let_go(self) -> None:
        """Keep nothing of the page, which is about to go."""
        self._made = None

    def close(self) -> None:
        """Leave no half file behind: the program is about to end."""
        if self._saving is not None:
            self._saving.close()

    def _ask_for_file(self) -> None:
        from stretchcoach.audio.recording import Session  # noqa: PLC0415 - loaded when it is asked for

        page, shelved, settings = self._page, self._shelved, self._current.settings
        if page is None or shelved is None:
            return
        timeline = counted(compile_routine(shelved.routine, self._choices), settings.countdown)
        words = self._current.words_of(shelved.routine)
        session = Session(timeline=timeline, title=shelved.routine.title, talk=settings.talk, words=words)
        self.saving(page).ask(page, session, shelved.routine.id, settings.sound.speaking(words.language))

    @property
    def saves(self) -> bool:
        """Whether a session is being saved as sound."""
        return self._saving is not None and self._saving.under_way

    def saving(self, page: "RoutinePage") -> "SoundSaving":
        """Return what saves sessions as sound, made when it is first needed."""
        if self._saving is None:
            from stretchcoach.app.sound_saving import SoundSaving  # noqa: PLC0415 - loaded when it is asked for

            self._saving = SoundSaving(self._current.services.paths.cache, self)
            self._saving.changed.connect(self._show_saving)
            self._connect_saving(self._saving, page)
        return self._saving

    def _connect_saving(self, saving: "SoundSaving", page: "RoutinePage") -> None:
        page.cancel_saving.connect(saving.cancel)
        page.put_saving_away.connect(saving.put_away)
        page.show_saving(saving.state)

    def _show_saving(self, state: "SavingState") -> None:
        if self._page is not None:
            self._page.show_saving(state)

    def _renew(self) -> None:
        """Show what the file says now; where the routine has gone, so does its page."""
        if self._shelved is None:
            return
        before, self._shelved = self._shelved, self._current.shelf.find(self._shelved.routine.id)
        if self._shelved is None:
            if self._page is not None and self._page.isVisible():
                self.back.emit()
        elif self._shelved != before:
            self.open(self._shelved)

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        self._show()

    def _start(self, request: "StartRequest") -> None:
        shelved = self._shelved
        if shelved is None:
            return
        self._current.remember(shelved, request.choices)
        if self._care.unasked(shelved.routine):
            self.ask.emit(shelved.routine, partial(self._start_if_free, request))
        else:
            self.start.emit(request)

    def _start_if_free(self, request: "StartRequest") -> None:
        """Start after the questions, unless an answer speaks about the routine: then the page tells it."""
        shelved = self._shelved
        if shelved is not None and self._care.ruling(shelved.routine).severity is None:
            self.start.emit(request)

    def _open_other(self, routine: str) -> None:
        shelved = self._current.shelf.find(routine)
        if shelved is not None:
            self.open(shelved)

    def _tell_cautions(self) -> None:
        if self._shelved is not None:
            self.cautions.emit(self._shelved.routine)

    def _tell_sources(self) -> None:
        if self._shelved is not None:
            self.about.emit(self._shelved.routine)

    def _show(self) -> None:
        if self._page is None or self._shelved is None:
            return
        from stretchcoach.app.routine_care import routine_care  # noqa: PLC0415 - loaded with the page
        from stretchcoach.coach import sounds_of  # noqa: PLC0415 - loaded with the page
        from stretchcoach.ui.routine_state import RoutineState  # noqa: PLC0415 - loaded with the page

        routine = self._shelved.routine
        care = routine_care(self._care, routine, self._choices)
        self._choices = care.choices
        timeline, words = compile_routine(routine, self._choices), self._current.words_of(routine)
        settings = self._current.settings
        if settings.voice:
            self._current.speak(routine)
            heard = counted(timeline, settings.countdown)
            self._current.services.voice.prepare(sounds_of(heard, talk=settings.talk, words=words))
        stills = self._current.stills(self._dark)
        key = key_segment(timeline)
        room = self._page.stage.room if self._page.isVisible() else None
        still = stills.of(key, self._shelved, room)
        inset = stills.inset(routine, timeline, key.side)
        self._forget_round(key)
        self._page.show_state(
            RoutineState(
                routine=routine,
                choices=self._choices,
                timeline=timeline,
                words=words,
                still=still.path if still else None,
                mirrored=still.mirrored if still else False,
                inset=inset.path if inset else None,
                inset_mirrored=inset.mirrored if inset else False,
                safety=care.view,
                in_pain=care.in_pain,
                offered=care.offered,
                sore=care.sore,
                remembered=self._current.settings.choices.get(routine.id)
                == replace(self._choices, eased=False),
            )
        )

    def _take_up(self) -> None:
        """Show what has been drawn meanwhile, or ask for what suits the size."""
        if self._page is not None and self._page.isVisible():
            self._show()

    def _turn(self) -> None:
        """Have the figure drawn from all around."""
        page, shelved = self._page, self._shelved
        if page is None or shelved is None:
            return
        segment = key_segment(compile_routine(shelved.routine, self._choices))
        if segment.pose is not None:
            drawing = self._current.figure.drawing(
                segment.pose, page.stage.room, segment.side, dark=self._dark, shelved=shelved
            )
            self._round = FilmOrder(drawing, Motion.TURN, at_once=True)
            self._show_round(self._round)

    def _show_round(self, order: FilmOrder) -> None:
        film = self._current.figure.film(order) if order == self._round else None
        if film is not None and self._page is not None:
            self._page.stage.show_round(film)

    def _forget_round(self, segment: Segment) -> None:
        """Put the figure back as it is usually seen, if it is another one now."""
        drawing = None if self._round is None else self._round.drawing
        if drawing is not None and self._page is not None and drawing.pose != segment.pose:
            self._round = None
            self._page.stage.show_round(None)
