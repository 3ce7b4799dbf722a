"""Owns what the adapters need of D-Bus, as Protocols without Qt: calls, signals, an object of their own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

PROPERTIES: Final = "org.freedesktop.DBus.Properties"
NO_BUS: Final = "no bus"
"""The error of every call where there is no bus, or none any more."""
TOO_LATE: Final = "too late"
"""The error of a call that was not answered in time."""

Body = tuple[object, ...]
Variant = tuple[str, object]
"""A value with its D-Bus signature before it."""
Done = Callable[[Body], None]
Failed = Callable[[str], None]
"""Takes the name of the error."""


@dataclass(frozen=True, slots=True)
class Remote:
    """An interface of an object of some service."""

    service: str
    path: str
    interface: str

    def on(self, interface: str) -> "Remote":
        """Return another interface of the same object."""
        return Remote(self.service, self.path, interface)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A method call; `signature` is that of `body`."""

    to: Remote
    method: str
    signature: str = ""
    body: Body = ()
    within_ms: int = 1000
    may_start: bool = True
    """Whether the bus may start a service that does not run."""


BUS: Final = Remote("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


class Bus(Protocol):
    """A connection to a bus; no call blocks or raises, where there is no bus every call fails."""

    def call(self, call: Call, done: Done | None = None, failed: Failed | None = None) -> None:
        """Send `call`; one of the two is told later, never at once."""

    def listen(self, source: Remote, signal: str, heard: Done, *, first: str | None = None) -> None:
        """Hear a signal from now on, only those whose first argument is `first` where that is given."""

    def later(self, milliseconds: int, do: Callable[[], None]) -> None:
        """Do something once, later."""


class Served(Protocol):
    """An object that others on the bus may call."""

    def answer(self, interface: str, method: str, body: Body) -> tuple[str, Body] | None:
        """Return the signature and the body of the reply, None where there is no such method."""


class HostBus(Bus, Protocol):
    """A bus on which the program itself can be called."""

    def serve(self, name: str, path: str, served: Served) -> None:
        """Take a name, and let others call the object at `path`."""

    def unserve(self, name: str, path: str) -> None:
        """Give the name back."""

    def tell(self, source: Remote, signal: str, signature: str, body: Body) -> None:
        """Send a signal; its service is the program itself."""


def get(to: Remote, key: str, *, within_ms: int = 1000, may_start: bool = False) -> Call:
    """Return the call that asks for a property."""
    return Call(
        to=to.on(PROPERTIES),
        method="Get",
        signature="ss",
        body=(to.interface, key),
        within_ms=within_ms,
        may_start=may_start,
    )


def variant_of(body: Body) -> object:
    """Return what a reply holds in its one variant, None where it holds none."""
    match body:
        case ((str(), value),):
            return value
        case _:
            return None


def plain(values: Mapping[str, Variant]) -> dict[str, object]:
    """Return a map of variants without their signatures."""
    return {key: value for key, (_, value) in values.items()}
