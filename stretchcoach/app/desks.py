"""Owns what the program does beyond its home page; it is made when that stands, or sooner at need."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stretchcoach.app.answers import Answers
from stretchcoach.app.around import Around
from stretchcoach.app.background import Background
from stretchcoach.app.care import Care
from stretchcoach.app.cramp_desk import CrampDesk
from stretchcoach.app.current import Current
from stretchcoach.app.drink_book import DrinkBook
from stretchcoach.app.nudge_desk import NudgeDesk
from stretchcoach.app.nudging import Nudging
from stretchcoach.app.outlook import Outlook
from stretchcoach.app.overlays import Overlays
from stretchcoach.app.pausing import Pausing
from stretchcoach.app.reminder_desk import ReminderDesk
from stretchcoach.app.reminding import Reminding
from stretchcoach.app.renewing import Renewing
from stretchcoach.app.routine_desk import RoutineDesk
from stretchcoach.app.session_desk import SessionDesk
from stretchcoach.app.session_view import SessionView
from stretchcoach.app.settings_desk import SettingsDesk
from stretchcoach.app.starting import Offer, Starting
from stretchcoach.app.tray_desk import TrayDesk
from stretchcoach.ui.place import Place

if TYPE_CHECKING:
    from stretchcoach.app.handover import Handover
    from stretchcoach.app.session_states import Left
    from stretchcoach.app.shell import Shell
    from stretchcoach.ui.look import Look


class Desks(QObject):
    """Each part with its work, joined where one speaks to another; the window is joined outside."""

    def __init__(
        self,
        current: Current,
        care: Care,
        background: Background,
        outlook: Outlook,
        reminding: Reminding,
        *,
        pausing: Pausing,
        window: "Callable[[], Shell | None]",
        look: "Callable[[], Look]",
        dark_windows: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """`window` is the window with its pages where there is one; `look` is how one would look now."""
        super().__init__(parent)
        services = current.services
        self._current = current
        self._reminding = reminding
        self._background = background
        self.session = SessionDesk(services, background, reminding, outlook.wished, self)
        self.routine = RoutineDesk(current, care, self)
        self.cramps = CrampDesk(current, background, self.session, self)
        self.view = SessionView(current, self.session, self.cramps, self)
        self.drinks = DrinkBook(current, background, self)
        self.nudging = Nudging(current, reminding, outlook, self.drinks, self)
        self.settings = SettingsDesk(current, care, pausing, self.drinks, self)
        self.starting = Starting(current, care, self.session, self)
        self.nudges = NudgeDesk(current, self.nudging, self.drinks, look, self)
        self.answers = Answers(current, reminding, self.session, self)
        self.reminders = ReminderDesk(current, reminding, pausing, look, self)
        self.around = Around(current, self.session, services.surroundings, self)
        presence = services.surroundings.presence
        self.tray = TrayDesk(reminding, pausing, self._offer, dark_windows, watch=presence, parent=self)
        self.overlays = Overlays(current, care, self.session, window, reminding=reminding, parent=self)
        self.renewing = Renewing(self.may_begin_anew, self)
        self._connect()

    @property
    def begins_at(self) -> Place:
        """The page that a window opens with."""
        return Place.HOME if self.session.ended is None else Place.AFTER

    def kept(self, left: "Left | None", *, at: Place | None) -> "Handover":
        """Return what another run is to know; `at` is the window's page, None where it had none yet."""
        from stretchcoach.app.handover import Handover  # noqa: PLC0415 - loaded when there is one

        ended = self.session.ended if at in {Place.AFTER, None} else None
        cramp, cramp_said = self.cramps.kept
        return Handover(
            work=self.nudging.kept,
            notice=self._current.notice,
            left=left,
            ended=ended,
            said=self.view.said if ended is not None else None,
            cramp=cramp if ended is not None else None,
            cramp_said=cramp_said if ended is not None else None,
        )

    def take_over(self, kept: "Handover") -> None:
        """Go on from what `kept` was in the run before this one."""
        self.nudging.take_over(kept.work)
        self.session.ended = kept.ended
        self.view.take_over(kept.said)
        self.cramps.take_over(kept.cramp, kept.cramp_said)
        self._current.tell(kept.notice)

    def may_begin_anew(self) -> bool:
        """Return whether another run of the program would go on with nothing lost, and nothing seen."""
        self._background.finish()
        kept = self._background.faultless and self._reminding.kept
        busy = self.session.busy or self.routine.saves or self._reminding.calls or self.nudging.offers
        return kept and not busy and self.tray.has_tray

    def check(self) -> None:
        """Follow the settings, which are others now."""
        self.reminders.check()
        self.nudging.check()
        self._reminding.check()
        self.tray.refresh()

    def set_seen(self, seen: bool) -> None:
        """Paint nothing while nobody can see it; who comes back may have made room on the disk."""
        if seen:
            self.session.keep_refused()
        elif not self.view.on_floor:
            self._current.figure.forget_films()
        if self.session.playing is not None:
            self.session.playing.flow.set_seen(seen or self.view.on_floor)

    def let_go(self) -> None:
        """Keep what was answered, and nothing of pages that are about to go."""
        self.view.let_go()
        self.routine.let_go()
        self.settings.let_go()
        self.renewing.plan()

    def close(self) -> None:
        """End what is under way; what was shown beside the window is taken away."""
        self.renewing.close()
        self.session.close()
        self.around.end()
        self.reminders.withdraw()
        self.nudging.skip()
        self.routine.close()
        self.tray.close()

    def _connect(self) -> None:
        self.reminders.closed.connect(self.renewing.plan)
        self.nudges.closed.connect(self.renewing.plan)
        self.cramps.again.connect(self.starting.cramp_now)
        self.cramps.emergency.connect(self.overlays.signs)
        self.routine.start.connect(self.starting.start)
        self.routine.emergency.connect(self.overlays.signs)
        self.routine.cautions.connect(self.overlays.cautions)
        self.routine.ask.connect(self.overlays.ask)
        self.routine.about.connect(self.overlays.about)
        self.overlays.cramp.connect(self.starting.cramp_now)
        self.starting.emergency.connect(self.overlays.signs)
        self.starting.held.connect(self.overlays.hold_up)
        self.view.emergency.connect(self.overlays.signs)
        self.session.noticed.connect(self._current.tell)
        self.nudges.start_break.connect(self.starting.start_break)
        self.reminders.answered.connect(self.answers.give)
        self.reminders.seated.connect(self.answers.start)
        self.tray.answered.connect(self.answers.give)
        self.tray.started.connect(self.starting.start_now)
        self.tray.cramp.connect(self.starting.cramp_now)

    def _offer(self) -> Offer:
        reminder = self._reminding.reminder
        return self.starting.offer(None if reminder is None else reminder.routine)
