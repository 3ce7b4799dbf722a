"""Owns what a page tells about safety before a session, as frozen values."""

from dataclasses import dataclass

from stretchcoach.core.labels import Severity


@dataclass(frozen=True, slots=True)
class Instead:
    """Another routine to open, by id and title."""

    routine: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyView:
    """What speaks about a routine now; `severity` None is a plain note, such as that it is early."""

    severity: Severity | None
    heading: str
    lines: tuple[str, ...]
    instead: Instead | None = None
    signs: bool = False
    """Whether the emergency signs belong beside it."""

    @property
    def blocked(self) -> bool:
        """Whether the routine is not for the user now."""
        return self.severity is Severity.BLOCK
