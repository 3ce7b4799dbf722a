"""Owns one coached session: the player's cues go to the voice, its progress to whoever looks."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, assert_never

from stretchcoach.core.cue import Chime, Cue, Say
from stretchcoach.core.cueing import ANNOUNCEMENT
from stretchcoach.core.pace import speaking_time
from stretchcoach.core.player import Player, extension_of
from stretchcoach.core.progress import Progress, State
from stretchcoach.core.routine import Choices
from stretchcoach.core.session import SessionRecord, StopReason, Unfinished, stretched
from stretchcoach.core.timeline import ZERO, Timeline
from stretchcoach.phrasebook import spoken
from stretchcoach.ports import Sound, Speech

if TYPE_CHECKING:
    from stretchcoach.ports import Clock, Voice

AHEAD: Final = timedelta(seconds=6)
"""How early the voice learns of a cue, so that a busy machine delays nothing."""
NAPPED: Final = timedelta(seconds=2)
"""The machine slept at least this long: the user is no longer in position."""
STALE: Final = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """Who plays what, since when: what a record needs and the timeline does not know."""

    id: str
    title: str
    choices: Choices
    began: datetime
    pain_before: int | None = None


class Coach:
    """Plays one timeline; holds no thread and no timer: whoever drives it calls `tick`."""

    def __init__(
        self,
        timeline: Timeline,
        clock: "Clock",
        voice: "Voice",
        *,
        resumed: Unfinished | None = None,
    ) -> None:
        self._planned = timeline
        self._clock = clock
        self._voice = voice
        self._audible = True
        self._player = (
            Player(timeline)
            if resumed is None
            else Player(timeline, begin_at=resumed.position, spent=resumed.spent)
        )
        self._slept = clock.slept()

    @property
    def audible(self) -> bool:
        """Whether cues are sent to the voice."""
        return self._audible

    def prepare(self) -> None:
        """Have the whole routine's sounds made ready, those that come first, first."""
        position = self._player.position(self._clock.now())
        self._voice.prepare(sounds_of(self._player.timeline, position))

    def start(self) -> Progress:
        """Begin."""
        self._slept = self._clock.slept()
        self._player.start(self._clock.now())
        return self.tick()

    def tick(self) -> Progress:
        """Send what is soon due to the voice; return what the eyes see now."""
        now = self._clock.now()
        slept = self._clock.slept()
        if slept - self._slept >= NAPPED and self._player.state(now) is State.MOVING:
            self._player.pause(now)
            self._voice.hush()
        self._slept = slept
        for due in self._player.take_due(now, AHEAD):
            if self._audible and due.instant >= now - STALE:
                self._voice.play(sound_of(due.cue), due.instant)
        return self._player.progress(now)

    def pause_or_resume(self) -> Progress:
        """Stand still, or go on; going on says again what this step is."""
        now = self._clock.now()
        match self._player.state(now):
            case State.MOVING | State.WAITING:
                self._player.pause(now)
                self._voice.hush()
            case State.PAUSED | State.READY:
                self._player.start(now)
                self._say_again(now)
            case State.FINISHED:
                pass
            case state:
                assert_never(state)
        return self.tick()

    def back(self) -> Progress:
        """Do this step again; twice in a row, the one before."""
        self._voice.hush()
        self._player.back(self._clock.now())
        return self.tick()

    def skip(self) -> Progress:
        """Go to the next step."""
        self._voice.hush()
        self._player.skip(self._clock.now())
        return self.tick()

    def ready(self) -> Progress:
        """Go on from a step that waits for the user."""
        self._player.ready(self._clock.now())
        return self.tick()

    def extend(self) -> Progress:
        """Make this step 10 s longer where that does no harm; what is being said is said to its end."""
        self._voice.forget()
        self._player.extend(self._clock.now())
        return self.tick()

    def can_extend(self) -> bool:
        """Return whether "+10 s" would do anything now."""
        return extension_of(self._player.progress(self._clock.now()).segment) is not None

    def set_audible(self, audible: bool) -> None:
        """Switch the voice on or off."""
        now = self._clock.now()
        self._audible = audible
        if audible:
            self._player.untake(now)
            self.prepare()
        else:
            self._voice.hush()

    def silence(self) -> None:
        """Stop all sound: the session is over."""
        self._player.pause(self._clock.now())
        self._voice.hush()

    def trouble(self) -> str | None:
        """Return why nothing or not all is heard."""
        return self._voice.trouble() if self._audible else None

    def record(self, sitting: Sitting, ended: datetime, reason: StopReason) -> SessionRecord:
        """Return what the history keeps of this session if it ends now."""
        spent = self._player.spent(self._clock.now())
        dose = stretched(self._player.timeline, spent)
        return SessionRecord(
            id=sitting.id,
            routine=self._planned.routine,
            title=sitting.title,
            began=sitting.began,
            ended=ended,
            planned=self._planned.duration,
            done=sum(spent, ZERO),
            stretch_left=dose.left,
            stretch_right=dose.right,
            stretch_both=dose.both,
            choices=sitting.choices,
            stop_reason=reason,
            pain_before=sitting.pain_before,
        )

    def unfinished(self, sitting: Sitting, noted: datetime) -> Unfinished:
        """Return what is needed to go on after a crash: the step that is on, from its start."""
        now = self._clock.now()
        index = self._player.progress(now).segment.index
        return Unfinished(
            id=sitting.id,
            routine=self._planned.routine,
            choices=sitting.choices,
            began=sitting.began,
            noted=noted,
            position=self._planned.segments[index].start,
            spent=self._player.spent(now),
            pain_before=sitting.pain_before,
        )

    def spent(self) -> tuple[timedelta, ...]:
        """Return the time spent in each segment so far."""
        return self._player.spent(self._clock.now())

    def _say_again(self, now: timedelta) -> None:
        """Say this step's opening once more, where it does not run into the next cue."""
        position = self._player.position(now)
        segment = self._player.timeline.at(position)
        if position == segment.start or not self._audible:
            return
        own = [cue for cue in self._player.timeline.cues if cue.segment == segment.index]
        opening = own[0]
        following = next((cue.at for cue in own if cue.at > position), segment.end)
        if position + _length(opening) <= following:
            self._voice.play(sound_of(opening), now)


def sounds_of(timeline: Timeline, since: timedelta = ZERO) -> tuple[Sound, ...]:
    """Return every sound of a timeline from a position on, once each, in the order they are needed."""
    return tuple(dict.fromkeys(sound_of(cue) for cue in timeline.cues if cue.at >= since))


def sound_of(cue: Cue) -> Sound:
    """Return what the voice is given for a cue."""
    return cue.what.tone if isinstance(cue.what, Chime) else Speech(spoken(cue.what))


def _length(cue: Cue) -> timedelta:
    return speaking_time(cue.what.line.template) if isinstance(cue.what, Say) else ANNOUNCEMENT
