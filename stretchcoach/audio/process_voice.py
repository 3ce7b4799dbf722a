"""Owns the voice as the window has it: a speaker process that may stop or hang without being felt."""

import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from math import ceil
from pathlib import Path
from typing import Final, TypeAlias

from stretchcoach.audio.messages import (
    NOT_RENDERED,
    Bye,
    Configure,
    Forget,
    Hush,
    Made,
    Message,
    Missed,
    Notice,
    Ping,
    Play,
    Pong,
    Prepare,
    Sample,
    Started,
    Trouble,
    name_of,
)
from stretchcoach.audio.settings import DEFAULT_ENGINES, DEFAULT_OUTPUTS, AudioSettings, Patience, sound_text
from stretchcoach.audio.wire import Wire, kill_all, start_process
from stretchcoach.core.sound_choice import SoundChoice
from stretchcoach.ports import Clock, Sound, audible

MODULE: Final = "stretchcoach.audio.speaker"
RESTARTING: Final = "The voice stopped and is being restarted."
NOT_STARTING: Final = "The voice keeps stopping. Sessions work with captions."
NOT_SPOKEN: Final = "A spoken cue could not be made and is shown only."
MOST_FAILURES: Final = 5
"""After so many in a row the speaker is only started again when there is something to say."""
PINGS_IN_PATIENCE: Final = 3
"""How many questions fit into the time that an answer may take."""
SHOWN_FOR: Final = 6.0
"""How long the sentence about something that has passed is given (s)."""
STEADY_AFTER: Final = 30.0
"""A speaker that ran so long has not failed in a row (s)."""
LATE: Final = 1.0
LAST_WAIT: Final = 1.0
"""For a process that was killed to be gone (s)."""

Report: TypeAlias = Started | Missed
"""What became of a sound."""


def _ignore(report: Report) -> None:
    """Take no notice of a report."""
    del report


class ProcessVoice:
    """Implements `ports.Voice` by telling a child process what to play when; no call waits for it.

    What must be done from time to time is done by the calls themselves; `trouble` is the one that comes
    often.
    """

    def __init__(
        self,
        clock: Clock,
        cache: Path,
        *,
        sound: SoundChoice | None = None,
        engines: str = DEFAULT_ENGINES,
        outputs: str = DEFAULT_OUTPUTS,
        patience: Patience | None = None,
        on_report: Callable[[Report], None] = _ignore,
    ) -> None:
        self._clock = clock
        self._patience = patience or Patience()
        self._settings = AudioSettings(cache, sound or SoundChoice(), engines, outputs, self._patience)
        self._on_report = on_report
        self._process: subprocess.Popen[bytes] | None = None
        self._wire: Wire | None = None
        self._dying: list[subprocess.Popen[bytes]] = []
        self._closed = False
        self._wanted = False
        self._prepared: tuple[str, ...] = ()
        self._planned: dict[int, Play] = {}
        self._lengths: dict[str, timedelta] = {}
        self._number = 0
        self._started_at = 0.0
        self._not_before = 0.0
        self._failures = 0
        self._pinged_at = 0.0
        self._unanswered_since: float | None = None
        self._turned_at = 0.0
        self._noticed: set[str] = set()
        self._lasting: str | None = None
        self._passing: str | None = None
        self._passing_until = 0.0

    def configure(self, sound: SoundChoice) -> None:
        """Let everything be heard like this from now on."""
        if sound == self._settings.sound:
            return
        if sound.voice != self._settings.sound.voice:
            self._lengths.clear()
        self._settings = replace(self._settings, sound=sound)
        self._send(Configure(sound_text(sound)))

    def sample(self, text: str, sound: SoundChoice) -> None:
        """Let `text` be heard as soon as it can, in a voice that is only tried."""
        message = Sample(text, sound_text(sound))
        self._wanted = True
        self._turn()
        self._send(message)

    def prepare(self, sounds: Sequence[Sound]) -> None:
        """Get `sounds` ready, the first first."""
        self._prepared = tuple(dict.fromkeys(name_of(sound) for sound in sounds if audible(sound)))
        self._wanted = True
        if not self._turn():
            self._send(Prepare(self._prepared))

    def play(self, sound: Sound, at: timedelta) -> None:
        """Let `sound` be heard at the instant `at` of the clock that was given."""
        if not audible(sound):
            return
        due = time.monotonic() + (at - self._clock.now()).total_seconds()
        self._number += 1
        if time.monotonic() - due > LATE:
            self._on_report(Missed(self._number, "late"))
            return
        play = Play(self._number, name_of(sound), due)
        self._planned[play.number] = play
        self._wanted = True
        if not self._turn():
            self._send(play)

    def hush(self) -> None:
        """Stop what sounds and forget what is planned."""
        self._planned.clear()
        self._send(Hush())
        self._turn()

    def forget(self) -> None:
        """Forget what is planned; what sounds already goes on to its end."""
        self._planned.clear()
        self._send(Forget())
        self._turn()

    def length(self, sound: Sound) -> timedelta | None:
        """Return how long `sound` is heard, None as long as it is not made."""
        return self._lengths.get(name_of(sound)) if audible(sound) else timedelta()

    def trouble(self) -> str | None:
        """Return one plain sentence on why nothing or not all is heard, None while all is well."""
        self._turn()
        if self._process is None and self._failures:
            return NOT_STARTING if self._failures >= MOST_FAILURES else RESTARTING
        if self._passing is not None and time.monotonic() < self._passing_until:
            return self._lasting or self._passing
        return self._lasting

    def close(self) -> None:
        """Stop, and leave no process behind."""
        self._closed = True
        self._planned.clear()
        self._kill()
        for process in self._dying:
            with suppress(subprocess.TimeoutExpired):
                process.wait(LAST_WAIT)
        self._dying.clear()

    def _send(self, message: Message) -> None:
        """Send to the speaker, if there is one."""
        if self._wire is not None:
            self._wire.send(message)

    def _turn(self) -> bool:
        """Read what the speaker says, see to it that it lives; return whether it was started and told all."""
        now = time.monotonic()
        away, self._turned_at = now - self._turned_at, now
        self._dying = [process for process in self._dying if process.poll() is None]
        self._planned = {number: play for number, play in self._planned.items() if play.due > now - LATE}
        if self._wire is not None:
            self._listen(self._wire, now, away)
        if self._wire is None and self._wanted and not self._closed and now >= self._not_before:
            return self._start(now)
        return False

    def _start(self, now: float) -> bool:
        """Start a speaker and tell it all that is still to come; return whether that went well."""
        self._started_at = now
        try:
            self._process, self._wire = start_process(MODULE, [self._settings.to_argument()])
        except OSError:
            self._count_failure(now)
            return False
        self._unanswered_since = now + self._patience.start - self._patience.answer
        self._pinged_at = now
        self._send(Ping(self._number))
        if self._prepared:
            self._send(Prepare(self._prepared))
        for play in self._planned.values():
            self._send(play)
        return True

    def _listen(self, wire: Wire, now: float, away: float) -> None:
        """Take in what has come from the speaker; end it where it is gone or hangs."""
        wire.flush()
        bye = False
        for message in wire.receive():
            bye = bye or isinstance(message, Bye)
            self._take(message, now)
        if bye or wire.closed:
            self._end_of_speaker(now, failed=not bye)
            return
        if self._unanswered_since is not None and away > self._patience.answer:
            self._unanswered_since = max(self._unanswered_since, now)  # it was this process that did not look
        since = self._unanswered_since
        if wire.overflowed or (since is not None and now - since > self._patience.answer):
            self._end_of_speaker(now, failed=True)
        elif now - self._pinged_at >= self._patience.answer / PINGS_IN_PATIENCE and since is None:
            self._pinged_at = self._unanswered_since = now
            wire.send(Ping(self._number))

    def _take(self, message: Message, now: float) -> None:
        """Take in one message."""
        self._unanswered_since = None
        match message:
            case Pong():
                self._failures = 0 if now - self._started_at > STEADY_AFTER else self._failures
            case Started() | Missed():
                self._planned.pop(message.number, None)
                self._on_report(message)
                if isinstance(message, Missed) and message.why == NOT_RENDERED:
                    self._passing, self._passing_until = NOT_SPOKEN, now + SHOWN_FOR
            case Made():
                self._lengths[message.sound] = timedelta(microseconds=ceil(message.seconds * 1_000_000))
            case Notice() if message.sentence not in self._noticed:
                self._noticed.add(message.sentence)
                self._passing, self._passing_until = message.sentence, now + SHOWN_FOR
            case Trouble():
                self._lasting = message.sentence
            case _:
                return

    def _end_of_speaker(self, now: float, *, failed: bool) -> None:
        """Clear away a speaker that is gone or must go; start anew later, at once if it merely had a rest."""
        self._kill()
        if failed:
            self._count_failure(now)
        else:
            self._failures = 0
            self._wanted = bool(self._planned)

    def _count_failure(self, now: float) -> None:
        """Put off the next start, the longer the more often it has failed."""
        self._failures = 1 if now - self._started_at > STEADY_AFTER else self._failures + 1
        self._not_before = now + self._patience.after(self._failures)
        self._passing, self._passing_until = RESTARTING, self._not_before + SHOWN_FOR
        if self._failures >= MOST_FAILURES:
            self._wanted = False

    def _kill(self) -> None:
        """End the speaker with all its children, without waiting."""
        if self._wire is not None:
            self._wire.close()
        if self._process is not None:
            kill_all(self._process)
            self._dying.append(self._process)
        self._wire = self._process = None
