"""Owns the shape of a tempo: the seconds of the parts of one repetition, `2-2-3-1`."""

import re
from datetime import timedelta
from typing import Final

from stretchcoach.core.value import dataclass
from stretchcoach.storage.findings import quote
from stretchcoach.storage.routine_scope import Scope
from stretchcoach.storage.routine_shapes import Schema, Shape, word_of
from stretchcoach.storage.yaml_nodes import Node

SECONDS: Final = "[0-9]{1,3}(?:\\.[0-9]{1,3})?"
TEMPO: Final = re.compile(f"{SECONDS}(?:-{SECONDS}){{0,5}}")
SHORTEST_REP: Final = timedelta(milliseconds=500)


@dataclass(frozen=True, slots=True)
class Parts(Shape[tuple[timedelta, ...]]):
    """Up to six parts in seconds with hyphens between; a part may be 0."""

    def _read(self, node: Node, scope: Scope) -> tuple[timedelta, ...] | None:
        text = word_of(node, scope, "a tempo such as 2-2-3-1")
        if text is None:
            return None
        if not TEMPO.fullmatch(text):
            hint = "Write the seconds of up to six parts with hyphens between, such as 2-2-3-1."
            scope.findings.error(node.mark, f"{quote(text)} is no tempo", hint)
            return None
        parts = tuple(_seconds(part) for part in text.split("-"))
        if sum(parts, timedelta()) < SHORTEST_REP:
            what = f"A repetition of {quote(text)} is too short"
            scope.findings.error(node.mark, what, "Give it half a second or more.")
            return None
        return parts

    def _schema(self) -> Schema:
        return {
            "anyOf": [{"type": "string", "pattern": f"^{TEMPO.pattern}$"}, {"type": "number", "minimum": 0.5}]
        }


def format_tempo(parts: tuple[timedelta, ...]) -> str:
    """Return the text that is read as `parts`."""
    return "-".join(f"{part.total_seconds():.3f}".rstrip("0").rstrip(".") for part in parts)


def _seconds(text: str) -> timedelta:
    whole, _, decimals = text.partition(".")
    return timedelta(seconds=int(whole), milliseconds=int(decimals.ljust(3, "0") or "0"))
