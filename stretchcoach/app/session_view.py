"""Owns what is seen of a session: its page, floor mode, and the page after it."""

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.app.alive import alive
from stretchcoach.app.cramp_desk import CrampDesk
from stretchcoach.app.current import Current
from stretchcoach.app.kept_answers import KeptAnswers
from stretchcoach.app.session_desk import SessionDesk
from stretchcoach.app.session_states import Playing
from stretchcoach.core.labels import CRAMP
from stretchcoach.core.timeline import Segment
from stretchcoach.ui.look import Look
from stretchcoach.ui.still import StillPicture

if TYPE_CHECKING:
    from stretchcoach.app.session_flow import SessionFlow
    from stretchcoach.app.stage_flow import StageFlow
    from stretchcoach.core.progress import Progress
    from stretchcoach.core.routine import Side
    from stretchcoach.ui.after_state import AfterAnswers
    from stretchcoach.ui.floor_page import FloorPage
    from stretchcoach.ui.session_commands import SessionCommands
    from stretchcoach.ui.session_page import SessionPage

UNHURRIED: Final = 400
"""Milliseconds after which a routine's page has come, and hardly anybody has pressed Start yet."""
LOADED: Final = (
    "uuid",
    "stretchcoach.app.session_flow",
    "stretchcoach.app.stage_flow",
    "stretchcoach.coach",
    "stretchcoach.ui.page_fade",
    "stretchcoach.ui.session_page",
)
"""What the first session needs and nothing before it."""


class SessionView(QObject):
    """Makes the pages of the session on the desk; `emergency` asks for the signs, with all else paused."""

    emergency = Signal()

    def __init__(
        self, current: Current, desk: SessionDesk, cramps: CrampDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._desk = desk
        self._cramps = cramps
        self._made: SessionPage | None = None
        self._said: KeptAnswers[AfterAnswers] = KeptAnswers()
        self._floor: FloorPage | None = None
        self._look = Look()
        self._flow: SessionFlow | None = None
        self._stills = dict[int, StillPicture | None]()
        self._stage: StageFlow | None = None
        self._floor_stage: StageFlow | None = None
        self._inset: tuple[Side | None, StillPicture | None] | None = None
        desk.begun.connect(self._watch)
        desk.noticed.connect(self._notice)
        desk.over.connect(self.leave_floor)
        desk.left.connect(self.leave_floor)
        current.figure.drawn.connect(self._look_again)
        desk.over.connect(current.figure.forget_films)
        desk.left.connect(current.figure.forget_films)

    @property
    def _page(self) -> "SessionPage | None":
        """The page, None before it was made and after its window has gone."""
        return alive(self._made)

    def prepare(self) -> None:
        """Load what a session needs while the user still reads, so that its page comes at once."""
        QTimer.singleShot(UNHURRIED, self, _load)

    def make(self, look: Look) -> QWidget:
        """Return the page of the session that is under way."""
        from stretchcoach.ui.session_page import SessionPage  # noqa: PLC0415 - loaded when it is first shown

        playing = self._desk.playing
        if playing is not None:
            look = replace(look, words=self._current.words_of(playing.shelved.routine))
        self._look = look
        self._stills.clear()
        self._inset = None
        self._stage = None
        cramp = playing is not None and playing.shelved.routine.id == CRAMP
        page = SessionPage(look, playing.sitting.title if playing is not None else "", cramp=cramp)
        self._made = page
        if playing is not None:
            self._wire(page, playing)
            self._begin_stage()
            page.stage.room_changed.connect(self._measure)
        return page

    def make_after(self, look: Look) -> QWidget:
        """Return the page after the session that has just ended."""
        if self._cramps.at_hand:
            return self._cramps.make(look)
        from stretchcoach.app.after_flow import after_state  # noqa: PLC0415 - loaded with the page
        from stretchcoach.ui.after_page import AfterPage  # noqa: PLC0415 - loaded when it is first shown

        page = AfterPage(look)
        page.saved.connect(self._desk.save)
        page.carry_on.connect(self._desk.carry_on)
        page.emergency.connect(self.emergency)
        ended = self._desk.ended
        if ended is None:
            return page
        said = self._said.about(ended)
        there = self._desk.playing is not None
        page.show_state(after_state(self._current, ended, said, can_carry_on=there, dark=look.theme.dark))
        self._said.follow(ended, page, page.answers)
        return page

    def let_go(self) -> None:
        """Keep what was answered, and nothing of pages that are about to go."""
        self._said.let_go()
        self._cramps.let_go()
        self._made = None

    @property
    def said(self) -> "AfterAnswers | None":
        """What was answered so far about the session that has ended."""
        return self._said.about(self._desk.ended)

    def take_over(self, said: "AfterAnswers | None") -> None:
        """Take up what was answered in the run before this one."""
        self._said.take_over(self._desk.ended, said)

    def leave_floor(self) -> None:
        """Close floor mode."""
        if self._floor is not None:
            self._floor.hide()
            self._floor.deleteLater()
            self._floor = self._floor_stage = None
            self._current.figure.forget_films()
            if self._page is not None:
                self._begin_stage()
                self._measure()
                self._page.window().activateWindow()
                self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def on_floor(self) -> bool:
        """Whether floor mode covers the screen."""
        return self._floor is not None

    def _watch(self) -> None:
        """Show what the session on the desk does from now on, each frame once."""
        playing = self._desk.playing
        if playing is not None and playing.flow is not self._flow:
            self._flow = playing.flow
            self._flow.progressed.connect(self._show)

    def _wire(self, page: "SessionCommands", playing: Playing) -> None:
        flow = playing.flow
        page.pause_or_resume.connect(flow.pause_or_resume)
        page.ready.connect(flow.ready)
        page.back.connect(flow.back)
        page.skip.connect(flow.skip)
        page.extend.connect(flow.extend)
        page.stop.connect(self._desk.stop)
        page.voice_toggled.connect(self._set_voice)
        page.captions_toggled.connect(self._set_captions)
        page.floor_mode.connect(self._toggle_floor)
        page.emergency.connect(self._ask_for_signs)
        page.set_voice(playing.coach.audible)
        page.set_captions(self._current.settings.captions)

    def _stage_flow(self, playing: Playing, *, moving: bool) -> "StageFlow":
        from stretchcoach.app.stage_flow import StageFlow  # noqa: PLC0415 - loaded with the first session

        dark = self._look.theme.dark
        return StageFlow(self._current.figure, playing.shelved, dark=dark, moving=moving)

    def _begin_stage(self) -> None:
        """Let the page's own stage be drawn for; its films have another size than those of floor mode."""
        playing = self._desk.playing
        if playing is not None:
            self._stage = self._stage_flow(playing, moving=not self._look.reduced_motion)

    def _measure(self) -> None:
        """Draw for the room that the stage has now."""
        if self._page is not None and self._stage is not None:
            self._stage.set_room(self._page.stage.room)

    def _look_again(self) -> None:
        """Take up pictures that have come."""
        for stage in (self._stage, self._floor_stage):
            if stage is not None:
                stage.look_again()
        self._inset = None

    def _show(self, progress: "Progress") -> None:
        page, floor = self._page, self._floor
        if floor is not None:
            if self._floor_stage is not None:
                self._floor_stage.set_room(floor.room)
            self._show_on(floor, self._floor_stage, progress)
        elif page is not None:
            self._show_on(page, self._stage, progress)
            self._show_inset(page, progress)

    def _show_on(
        self, page: "SessionPage | FloorPage", stage: "StageFlow | None", progress: "Progress"
    ) -> None:
        still = self._picture(progress, stage)
        seen = page.isVisible() and not page.window().isMinimized()
        drawn = stage if seen and not self._own(progress.segment) else None
        frame = drawn.frame(progress) if drawn is not None else None
        film, number = (frame.film, frame.number) if frame is not None else (None, 0)
        page.show_progress(progress, still, film, number)

    def _show_inset(self, page: "SessionPage", progress: "Progress") -> None:
        """Show the muscles that are worked, on the side that works."""
        side = progress.side
        playing = self._desk.playing
        if playing is not None and (self._inset is None or self._inset[0] is not side):
            stills = self._current.stills(self._look.theme.dark)
            self._inset = (side, stills.inset(playing.shelved.routine, progress.timeline, side))
            page.show_inset(self._inset[1])

    def _toggle_floor(self) -> None:
        playing = self._desk.playing
        if self._floor is not None or playing is None:
            self.leave_floor()
            return
        from stretchcoach.ui.floor_page import FloorPage  # noqa: PLC0415 - loaded when it is first shown

        self._floor = FloorPage(self._look)
        self._wire(self._floor, playing)
        if self._page is not None:
            self._floor.setScreen(self._page.screen())
        self._floor.showFullScreen()
        if self._page is not None:
            self._page.stage.show_film(None)
        self._stage = None
        self._current.figure.forget_films()
        self._floor_stage = self._stage_flow(playing, moving=not self._look.reduced_motion)
        playing.flow.tick()

    def _set_voice(self, on: bool) -> None:
        if self._desk.playing is not None:
            self._desk.playing.flow.set_audible(on)

    def _set_captions(self, on: bool) -> None:
        for page in (self._page, self._floor):
            if page is not None:
                page.set_captions(on)

    def _ask_for_signs(self) -> None:
        self.leave_floor()
        if self._desk.playing is not None:
            self._desk.playing.flow.pause()
        self.emergency.emit()

    def _notice(self, text: str) -> None:
        if self._page is not None:
            from stretchcoach.ui.notice_words import notice_words  # noqa: PLC0415 - loaded when there is one

            self._page.show_notice(notice_words(text))

    def _own(self, segment: Segment) -> bool:
        """Return whether the user has put a picture of this pose beside the routine."""
        still = self._stills.get(segment.index)
        return still is not None and still.path.parent != self._current.services.poses.stills

    def _picture(self, progress: "Progress", stage: "StageFlow | None") -> StillPicture | None:
        """Return the picture of this step: the user's own, else one drawn for the stage, else a bundled."""
        playing, segment = self._desk.playing, progress.segment
        if playing is None:
            return None
        if segment.index not in self._stills:
            stills = self._current.stills(self._look.theme.dark)
            self._stills[segment.index] = stills.bundled(segment, playing.shelved)
        still = self._stills[segment.index]
        if stage is None or self._own(segment):
            return still
        path = stage.picture(segment, progress.timeline)
        described = self._current.services.poses.description(segment.pose) if segment.pose else ""
        return still if path is None else StillPicture(path, description=described)


def _load() -> None:
    for name in LOADED:
        import_module(name)
