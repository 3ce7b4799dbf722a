"""Owns rendering as seen from outside: which text is next, by which engine, in a process that may fail."""

import contextlib
import subprocess
from collections import Counter, deque
from collections.abc import Iterable
from typing import Final

from stretchcoach.audio.engine import Engines, in_order
from stretchcoach.audio.messages import Message, NoEngine, Ready, Render, Rendered, StandIn, Unspeakable
from stretchcoach.audio.settings import AudioSettings, named_object
from stretchcoach.audio.wire import Wire, kill_all, start_process

MODULE: Final = "stretchcoach.audio.renderer"
MOST_TRIES: Final = 2
"""How often a text may break an engine before the next one tries it."""
MOST_IN_A_ROW: Final = 4
"""An engine that has worked is given up after so many failures with nothing made between them."""
PER_LETTER: Final = 0.05
"""How much longer a text may take for each of its letters (s)."""
LAST_WAIT: Final = 1.0
"""For a process that was killed to be gone (s)."""
KEPT_FOR_MORE: Final = 2.0
"""How long a renderer with nothing to do is kept (s)."""


class RenderQueue:
    """Gives a renderer one text at a time; what fails falls to the next engine, and the other texts go on."""

    def __init__(self, settings: AudioSettings) -> None:
        self._settings = settings
        self._makers: Engines = named_object(settings.engines)()
        self._engines = in_order(self._makers, settings.sound.voice.engine)
        self._first = 0
        """The engine that is asked first: those before it do not work."""
        self._texts: deque[str] = deque()
        self._tries: Counter[str] = Counter()
        self._beyond: Counter[str] = Counter()
        """How many engines cannot speak a text."""
        self._current: str | None = None
        self._until = 0.0
        self._process: subprocess.Popen[bytes] | None = None
        self._wire: Wire | None = None
        self._engine = 0
        self._proven: set[int] = set()
        self._dying: list[subprocess.Popen[bytes]] = []
        self._failures = 0
        self._not_before = 0.0

    @property
    def wire(self) -> Wire | None:
        """What to listen to for results."""
        return self._wire

    @property
    def idle(self) -> bool:
        """Whether nothing is to be rendered."""
        return self._current is None and not self._texts

    @property
    def engine(self) -> str | None:
        """The name of the engine that speaks, None where none works."""
        return self._engines[self._first] if self._first < len(self._engines) else None

    def want(self, texts: Iterable[str]) -> None:
        """Put texts at the end of the queue; what was given up gets another chance."""
        if self.engine is None:
            self._first = 0
        for text in texts:
            if self.given_up(text):
                del self._beyond[text], self._tries[text]
            if text != self._current and text not in self._texts:
                self._texts.append(text)

    def want_first(self, text: str) -> None:
        """Put a text at the front of the queue, unless it has broken the renderer before."""
        if text == self._current or self._tries[text] or self._beyond[text]:
            return
        with contextlib.suppress(ValueError):
            self._texts.remove(text)
        self._texts.appendleft(text)

    def given_up(self, text: str) -> bool:
        """Return whether no engine is left for a text."""
        return self._beyond[text] >= len(self._engines)

    def turn(self, now: float) -> list[Message]:
        """Take what the renderer has done, see to it that it lives and give it the next text."""
        self._dying = [process for process in self._dying if process.poll() is None]
        results: list[Message] = []
        if self._wire is not None:
            self._wire.flush()
            for message in self._wire.receive():
                results += self._taken(message, now)
        broken = self._wire is not None and self._wire.closed
        if self._current is not None and (broken or now >= self._until):
            results += self._failed(self._current, "it stopped" if broken else "it took too long", now)
        elif broken or (self.idle and now >= self._until):
            self._end()
        if self._current is None and self._texts and now >= self._not_before:
            results += self._give(self._texts.popleft(), now)
        return results

    def due(self) -> float | None:
        """Return when the next turn must come, in seconds of `time.monotonic`; None: not of itself."""
        if self._wire is not None:
            return self._until
        return self._not_before if self._texts else None

    def stop(self) -> None:
        """Forget the texts and end the renderer."""
        self._texts.clear()
        self._current = None
        self._end()

    def close(self) -> None:
        """Stop, and see that the renderer is gone."""
        self.stop()
        for process in self._dying:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(LAST_WAIT)

    def _give(self, text: str, now: float) -> list[Message]:
        """Let the renderer of the right engine begin with a text."""
        engine = max(self._first, self._beyond[text])
        if self._wire is not None and engine != self._engine:
            self._end()
        self._until = now + self._allowed(text)
        if self._wire is None:
            self._engine = engine
            try:
                arguments = [self._settings.to_argument(), self._engines[engine]]
                self._process, self._wire = start_process(MODULE, arguments)
            except OSError as error:
                return self._failed(text, str(error), now)
            self._until = now + self._settings.patience.start
        self._current = text
        self._wire.send(Render(text))
        return []

    def _allowed(self, text: str) -> float:
        """Return how long the renderer may take for a text (s)."""
        return self._settings.patience.render + PER_LETTER * len(text)

    def _taken(self, message: Message, now: float) -> list[Message]:
        """Note a result and pass it on."""
        current = self._current
        if isinstance(message, Ready):
            self._until = now + self._allowed(current or "")
            return []
        self._current = None
        self._until = now + KEPT_FOR_MORE
        match message:
            case Rendered():
                self._failures = 0
                self._proven.add(self._engine)
                return [message]
            case Unspeakable():
                return self._beyond_this_engine(message)
            case NoEngine():
                if current is not None:
                    self._texts.appendleft(current)
                return self._without_engine(message.why)
            case _:
                return []

    def _failed(self, text: str, why: str, now: float) -> list[Message]:
        """End a renderer that crashed or hangs, and give its text another try, or to another engine."""
        self._end()
        self._current = None
        self._failures += 1
        self._not_before = now + self._settings.patience.after(self._failures)
        self._tries[text] += 1
        most = MOST_IN_A_ROW if self._engine in self._proven else MOST_TRIES
        if self._failures >= most and not self._last:
            self._texts.append(text)
            return self._without_engine(why)
        if self._tries[text] < MOST_TRIES:
            self._texts.append(text)
            return []
        return self._beyond_this_engine(Unspeakable(text, why))

    @property
    def _last(self) -> bool:
        """Whether no engine comes after the one that is running."""
        return self._engine + 1 >= len(self._engines)

    def _beyond_this_engine(self, failed: Unspeakable) -> list[Message]:
        """Let the next engine try a text, where there is one."""
        self._beyond[failed.text] = self._engine + 1
        self._tries[failed.text] = 0
        if self._last:
            return [failed]
        self._texts.append(failed.text)
        return []

    def _without_engine(self, why: str) -> list[Message]:
        """Go on to the next engine for all texts; where there is none, give them up."""
        self._end()
        failed, self._failures = self._engines[self._engine], 0
        self._first = max(self._first, self._engine + 1)
        self._tries.clear()
        if self.engine is not None:
            return [StandIn(failed, self.engine, why)]
        self.stop()
        return [NoEngine(why)]

    def _end(self) -> None:
        """Kill the renderer with what it has started: it has written whole files or none."""
        if self._wire is not None:
            self._wire.close()
        if self._process is not None:
            kill_all(self._process)
            self._dying.append(self._process)
        self._wire = self._process = None
