"""Owns what is seen of a session: its page, floor mode, and the page after it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.app.alive import alive
from stretchcoach.app.cramp_desk import CrampDesk
from stretchcoach.app.current import Current
from stretchcoach.app.session_desk import Playing, SessionDesk
from stretchcoach.core.routine import DEFAULT_REPEAT, Side
from stretchcoach.core.timeline import Segment
from stretchcoach.ui.look import Look
from stretchcoach.ui.still import StillPicture

if TYPE_CHECKING:
    from stretchcoach.app.session_flow import SessionFlow
    from stretchcoach.core.progress import Progress
    from stretchcoach.ui.floor_page import FloorPage
    from stretchcoach.ui.session_commands import SessionCommands
    from stretchcoach.ui.session_page import SessionPage


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
        self._floor: FloorPage | None = None
        self._look = Look()
        self._flow: SessionFlow | None = None
        self._pictures = dict[int, StillPicture | None]()
        self._inset: tuple[Side | None, StillPicture | None] | None = None
        desk.begun.connect(self._watch)
        desk.noticed.connect(self._notice)
        desk.over.connect(self.leave_floor)
        desk.left.connect(self.leave_floor)

    @property
    def _page(self) -> "SessionPage | None":
        """The page, None before it was made and after its window has gone."""
        return alive(self._made)

    def make(self, look: Look) -> QWidget:
        """Return the page of the session that is under way."""
        from stretchcoach.ui.session_page import SessionPage  # noqa: PLC0415 - loaded when it is first shown

        self._look = look
        self._pictures.clear()
        self._inset = None
        playing = self._desk.playing
        page = SessionPage(look, playing.sitting.title if playing is not None else "")
        self._made = page
        if playing is not None:
            self._wire(page, playing)
        return page

    def make_after(self, look: Look) -> QWidget:
        """Return the page after the session that has just ended."""
        if self._cramps.at_hand:
            return self._cramps.make(look)
        from stretchcoach.ui.after_page import AfterPage  # noqa: PLC0415 - loaded when it is first shown
        from stretchcoach.ui.after_state import AfterState, RepeatOffer  # noqa: PLC0415 - loaded with the page

        page = AfterPage(look)
        page.saved.connect(self._desk.save)
        page.carry_on.connect(self._desk.carry_on)
        page.emergency.connect(self.emergency)
        ended = self._desk.ended
        if ended is None:
            return page
        repeat, reminder = ended.shelved.routine.repeat or DEFAULT_REPEAT, ended.reminder
        offer = None
        if reminder is not None:
            moment, zone = (
                self._current.services.calendar.moment(),
                self._current.services.calendar.now().tzinfo,
            )
            opens, closes = (date.astimezone(zone) for date in reminder.window(moment))
            offer = RepeatOffer(
                opens=opens,
                closes=closes,
                wait=repeat.after,
                at_most_per_day=repeat.at_most_per_day,
                remind=self._current.settings.reminders,
            )
        still = self._current.stills(look.theme.dark).of(ended.timeline.segments[-1], ended.shelved)
        page.show_state(
            AfterState(
                record=ended.record,
                routine=ended.shelved.routine,
                timeline=ended.timeline,
                spent=ended.spent,
                repeat=offer,
                still=still.path if still else None,
                mirrored=still.mirrored if still else False,
            )
        )
        return page

    def leave_floor(self) -> None:
        """Close floor mode."""
        if self._floor is not None:
            self._floor.hide()
            self._floor.deleteLater()
            self._floor = None
            if self._page is not None:
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

    def _show(self, progress: "Progress") -> None:
        still = self._picture(progress.segment)
        if self._floor is not None:
            self._floor.show_progress(progress, still)
        elif self._page is not None:
            self._page.show_progress(progress, still)
            self._show_inset(self._page, progress.side)

    def _show_inset(self, page: "SessionPage", side: Side | None) -> None:
        """Show the muscle from behind, on the side that works."""
        playing = self._desk.playing
        if playing is not None and (self._inset is None or self._inset[0] is not side):
            stills = self._current.stills(self._look.theme.dark)
            self._inset = (side, stills.inset(playing.shelved.routine, side))
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
            self._page.show_notice(text)

    def _picture(self, segment: Segment) -> StillPicture | None:
        """Return the picture of this segment; the disk is asked once."""
        playing = self._desk.playing
        if segment.index not in self._pictures and playing is not None:
            stills = self._current.stills(self._look.theme.dark)
            self._pictures[segment.index] = stills.of(segment, playing.shelved)
        return self._pictures.get(segment.index)
