"""Owns the fake of a bus: calls are answered by the test, signals and time come when the test says so."""

from collections.abc import Callable
from dataclasses import dataclass, field

from stretchcoach.desktop.bus import Body, Call, Done, Failed, Remote, Served


@dataclass(frozen=True)
class Made:
    """A call that was made."""

    call: Call
    done: Done | None
    failed: Failed | None

    def answer(self, *body: object) -> None:
        """Let the service reply."""
        if self.done is not None:
            self.done(body)

    def fail(self, error: str = "org.freedesktop.DBus.Error.ServiceUnknown") -> None:
        """Let the bus, or the service, refuse."""
        if self.failed is not None:
            self.failed(error)


@dataclass
class FakeBus:
    """A bus on which nothing happens by itself."""

    made: list[Made] = field(default_factory=list)
    listening: list[tuple[Remote, str, Done, str | None]] = field(default_factory=list)
    planned: list[tuple[int, Callable[[], None]]] = field(default_factory=list)
    served: dict[str, Served] = field(default_factory=dict)
    told: list[tuple[str, Body]] = field(default_factory=list)
    now_ms: int = 0

    def call(self, call: Call, done: Done | None = None, failed: Failed | None = None) -> None:
        self.made.append(Made(call, done, failed))

    def listen(self, source: Remote, signal: str, heard: Done, *, first: str | None = None) -> None:
        self.listening.append((source, signal, heard, first))

    def later(self, milliseconds: int, do: Callable[[], None]) -> None:
        self.planned.append((self.now_ms + milliseconds, do))

    def serve(self, name: str, path: str, served: Served) -> None:
        del path
        self.served[name] = served

    def unserve(self, name: str, path: str) -> None:
        del path
        del self.served[name]

    def tell(self, source: Remote, signal: str, signature: str, body: Body) -> None:
        del source, signature
        self.told.append((signal, body))

    def next(self, method: str) -> Made:
        """Return the oldest call of that method that was not looked at yet."""
        made = next((each for each in self.made if each.call.method == method), None)
        assert made is not None, f"no call of {method} in {[each.call.method for each in self.made]}"
        self.made.remove(made)
        return made

    def methods(self) -> list[str]:
        """Return what was called and not looked at yet."""
        return [each.call.method for each in self.made]

    def signal(self, name: str, *body: object) -> None:
        """Let a signal be heard."""
        for _, signal, heard, first in tuple(self.listening):
            if signal == name and first in {None, body[0] if body else None}:
                heard(body)

    def pass_time(self, milliseconds: int) -> None:
        """Let time pass, and do what was planned for it."""
        self.now_ms += milliseconds
        due = sorted((each for each in self.planned if each[0] <= self.now_ms), key=lambda each: each[0])
        self.planned = [each for each in self.planned if each not in due]
        for _, do in due:
            do()
