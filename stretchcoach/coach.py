"""Owns one coached session: the player's cues go to the voice, its progress to whoever looks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, assert_never

from stretchcoach.core.cue import Chime, Count, Cue, What
from stretchcoach.core.given import GivenCues
from stretchcoach.core.pace import estimated
from stretchcoach.core.player import Due, Player, extension_of
from stretchcoach.core.progress import Progress, State
from stretchcoach.core.routine import Choices
from stretchcoach.core.session import SessionRecord, StopReason, Unfinished, stretched
from stretchcoach.core.sound_plan import SoundPlan, plan_sounds, said_again, wished
from stretchcoach.core.talk import Talk
from stretchcoach.core.timeline import ZERO, Timeline
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.ports import Sound, Speech

if TYPE_CHECKING:
    from stretchcoach.ports import Clock, Voice

AHEAD: Final = timedelta(seconds=6)
"""How early the voice learns of a cue, so that a busy machine delays nothing."""
NAPPED: Final = timedelta(seconds=2)
"""The machine slept at least this long: the user is no longer in position."""
STALE: Final = timedelta(seconds=1)
OFF_BEAT: Final = timedelta(milliseconds=200)
"""A number of the countdown that comes later than this is wrong by then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """Who plays what, since when: what a record needs and the timeline does not know."""

    id: str
    title: str
    choices: Choices
    began: datetime
    pain_before: int | None = None


class Coach:
    """Plays one timeline; holds no thread and no timer: whoever drives it calls `tick`.

    What is heard follows the plan of sound. It is made by estimate at first, and anew for what lies ahead
    when the voice knows more lengths. What has begun is never cut but by the user.
    """

    def __init__(
        self,
        timeline: Timeline,
        clock: "Clock",
        voice: "Voice",
        *,
        talk: Talk = Talk.FULL,
        words: Phrasebook = ENGLISH,
        resumed: Unfinished | None = None,
    ) -> None:
        self._planned = timeline
        self._clock = clock
        self._voice = voice
        self._audible = True
        self._talk = talk
        self._words = words
        self._plan = SoundPlan(())
        self._given = GivenCues(self._length)
        self._player = Player(
            timeline,
            begin_at=ZERO if resumed is None else resumed.position,
            spent=() if resumed is None else resumed.spent,
            heard=self._heard,
            length_of=self._length,
        )
        self._unknown = self._still_unknown(self._sounds_from(self._player.position(clock.now())))
        self._slept = clock.slept()

    @property
    def audible(self) -> bool:
        """Whether cues are sent to the voice."""
        return self._audible

    def prepare(self) -> None:
        """Have the whole routine's sounds made ready, those that come first, first."""
        sounds = self._sounds_from(self._player.position(self._clock.now()))
        self._unknown = self._still_unknown(sounds)
        self._voice.prepare(sounds)

    def start(self, lead: timedelta = ZERO) -> Progress:
        """Begin `lead` from now, with the first word sent ahead like all others."""
        self._slept = self._clock.slept()
        self._player.start(self._clock.now(), lead)
        return self.tick()

    def tick(self) -> Progress:
        """Send what is soon due to the voice; return what the eyes see now."""
        now = self._clock.now()
        slept = self._clock.slept()
        if slept - self._slept >= NAPPED and self._player.state(now) is State.MOVING:
            self._player.pause(now)
            self._hush()
        self._slept = slept
        self._learn(now)
        for due in self._player.take_due(now, AHEAD):
            self._send(due, now)
        return self._player.progress(now)

    def pause_or_resume(self) -> Progress:
        """Stand still, or go on; going on says again what this step is. In the lead-in, begin at once."""
        now = self._clock.now()
        match self._player.state(now):
            case State.MOVING | State.WAITING:
                self._player.pause(now)
                self._hush()
            case State.PAUSED | State.READY:
                self._take_back(now)
                self._player.start(now)
                self.tick()
                self._say_again(now)
            case State.FINISHED:
                pass
            case state:
                assert_never(state)
        return self.tick()

    def back(self) -> Progress:
        """Do this step again; twice in a row, the one before."""
        self._hush()
        self._player.back(self._clock.now())
        return self.tick()

    def skip(self) -> Progress:
        """Go to the next step."""
        self._hush()
        self._player.skip(self._clock.now())
        return self.tick()

    def ready(self) -> Progress:
        """Go on from a step that waits for the user."""
        self._player.ready(self._clock.now())
        return self.tick()

    def extend(self) -> Progress:
        """Make this step 10 s longer where that does no harm; what is being said is said to its end."""
        now = self._clock.now()
        self._take_back(now)
        self._player.extend(now)
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
            self._hush()

    def set_talk(self, talk: Talk) -> None:
        """Say more or less from now on; what is being said is said to its end."""
        self._talk = talk
        self._player.replan()
        self._take_back(self._clock.now())
        if self._audible:
            self.prepare()

    def silence(self) -> None:
        """Stop all sound: the session is over."""
        self._player.pause(self._clock.now())
        self._hush()

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

    def _heard(self, timeline: Timeline) -> tuple[Cue, ...]:
        """Plan what is heard of a timeline."""
        self._plan = plan_sounds(timeline, self._length, self._talk)
        return self._plan.cues

    def _learn(self, now: timedelta) -> None:
        """Plan anew what lies ahead where the voice has come to know lengths."""
        unknown = self._still_unknown(self._unknown)
        if unknown == self._unknown:
            return
        self._unknown = unknown
        before = set(self._plan.cues)
        self._player.replan()
        if self._given.to_come(now) != self._player.taken_ahead(now) or self._given.clashes():
            self._take_back(now)
        if self._audible and not before.issuperset(self._plan.cues):
            self.prepare()

    def _send(self, due: Due, now: timedelta) -> None:
        """Give the voice a cue, unless it comes too late or something is still being said.

        That can only be where a sound turned out longer than it was thought, or where the step was made
        longer under its countdown; then an opening follows at once, and anything else is left out.
        """
        late = now - due.instant
        too_late = late > (OFF_BEAT if isinstance(due.cue.what, Count) else STALE)
        if not self._audible or too_late:
            return
        begin = max(now, due.instant)
        free = self._given.free_from(begin)
        if free == begin:
            self._play(due.cue, due.instant)
        elif due.cue.at == self._player.timeline.segments[due.cue.segment].start:
            self._play(due.cue, free)

    def _play(self, cue: Cue, instant: timedelta) -> None:
        sound = sound_of(cue.what, self._words)
        self._given.add(cue, instant, self._clock.now())
        self._unknown |= self._still_unknown([sound])
        self._voice.play(sound, instant)

    def _say_again(self, now: timedelta) -> None:
        """Say once more which step is on, where that does not run into the next cue."""
        position = self._player.position(now)
        cue = said_again(self._player.timeline, self._plan, position, self._length, self._talk)
        if cue is not None and self._audible and self._given.free_from(now) == now:
            self._play(cue, now)

    def _hush(self) -> None:
        self._given.clear()
        self._voice.hush()

    def _take_back(self, now: timedelta) -> None:
        """Take back what the voice has and has not begun."""
        self._voice.forget()
        self._given.take_back(now)
        self._player.untake(now)

    def _length(self, what: What) -> timedelta:
        """Return how long a cue is heard, by estimate as long as the voice does not know."""
        known = self._voice.length(sound_of(what, self._words))
        return estimated(what) if known is None else known

    def _sounds_from(self, position: timedelta) -> tuple[Sound, ...]:
        """Return what may be heard from a position on, in the order of need; there is not room for all."""
        cues = sorted((*wished(self._player.timeline, self._talk), *self._plan.cues), key=lambda cue: cue.at)
        return tuple(dict.fromkeys(sound_of(cue.what, self._words) for cue in cues if cue.at >= position))

    def _still_unknown(self, sounds: Iterable[Sound]) -> frozenset[Sound]:
        return frozenset(sound for sound in sounds if self._voice.length(sound) is None)


def sounds_of(timeline: Timeline, talk: Talk = Talk.FULL, words: Phrasebook = ENGLISH) -> tuple[Sound, ...]:
    """Return every sound that a timeline wishes for, once each, in the order they are needed."""
    return tuple(dict.fromkeys(sound_of(cue.what, words) for cue in wished(timeline, talk)))


def sound_of(what: What, words: Phrasebook = ENGLISH) -> Sound:
    """Return what the voice is given for a cue."""
    return what.tone if isinstance(what, Chime) else Speech(words.spoken(what))
