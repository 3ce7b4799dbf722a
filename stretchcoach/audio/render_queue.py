"""Owns the speaker's side of rendering: which text is next, in a renderer process that may fail at any."""

import contextlib
from collections import Counter, deque
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from stretchcoach.audio.messages import Message, NoEngine, Ready, Render, Rendered, Unspeakable
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.audio.wire import Wire, start_process

if TYPE_CHECKING:
    import subprocess

MODULE: Final = "stretchcoach.audio.renderer"
MOST_TRIES: Final = 2
PER_LETTER: Final = 0.05
"""How much longer a text may take for each of its letters (s)."""
KEPT_FOR_MORE: Final = 2.0
"""How long a renderer with nothing to do is kept (s)."""


class RenderQueue:
    """Gives the renderer one text at a time; a text that breaks it twice is given up, the others go on."""

    def __init__(self, settings: AudioSettings) -> None:
        self._settings = settings
        self._texts: deque[str] = deque()
        self._tries: Counter[str] = Counter()
        self._current: str | None = None
        self._until = 0.0
        self._process: subprocess.Popen[bytes] | None = None
        self._wire: Wire | None = None
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

    def want(self, texts: Iterable[str]) -> None:
        """Put texts at the end of the queue; what was given up gets another chance."""
        for text in texts:
            self._tries.pop(text, None)
            if text != self._current and text not in self._texts:
                self._texts.append(text)

    def want_first(self, text: str) -> None:
        """Put a text at the front of the queue, unless it has broken the renderer before."""
        if text == self._current or self._tries[text]:
            return
        with contextlib.suppress(ValueError):
            self._texts.remove(text)
        self._texts.appendleft(text)

    def given_up(self, text: str) -> bool:
        """Return whether no more is done about a text."""
        return self._tries[text] >= MOST_TRIES

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

    def _give(self, text: str, now: float) -> list[Message]:
        """Let the renderer begin with a text."""
        self._until = now + self._allowed(text)
        if self._wire is None:
            try:
                self._process, self._wire = start_process(
                    MODULE, [self._settings.to_argument()], own_session=False
                )
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
        if isinstance(message, Ready):
            self._until = now + self._allowed(self._current or "")
            return []
        self._current = None
        self._until = now + KEPT_FOR_MORE
        if isinstance(message, Rendered):
            self._failures = 0
        elif isinstance(message, Unspeakable):
            self._tries[message.text] = MOST_TRIES
        elif isinstance(message, NoEngine):
            self.stop()
        return [message]

    def _failed(self, text: str, why: str, now: float) -> list[Message]:
        """End a renderer that crashed or hangs, and put its text last or give it up."""
        self._end()
        self._current = None
        self._failures += 1
        self._not_before = now + self._settings.patience.after(self._failures)
        self._tries[text] += 1
        if self._tries[text] < MOST_TRIES:
            self._texts.append(text)
            return []
        return [Unspeakable(text, why)]

    def _end(self) -> None:
        """Kill the renderer: it has written whole files or none."""
        if self._wire is not None:
            self._wire.close()
        if self._process is not None:
            self._process.kill()
            self._dying.append(self._process)
        self._wire = self._process = None
