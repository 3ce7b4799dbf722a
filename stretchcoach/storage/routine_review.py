"""Owns how a file says who has reviewed its routine, and when."""

from dataclasses import dataclass
from datetime import date

from stretchcoach.core.labels import Review
from stretchcoach.storage.findings import quote, suggest
from stretchcoach.storage.routine_scope import Scope
from stretchcoach.storage.routine_shapes import Schema, Shape, Words, entries, word_of
from stretchcoach.storage.yaml_nodes import Node

WHO = Words(120)
KEYS = frozenset({"by", "on"})
EXAMPLE = 'who and when, such as {by: "Ana Kim, physiotherapist", on: 2026-11-03}'


@dataclass(frozen=True, slots=True)
class Reviewed(Shape[Review]):
    """Who reviewed a routine, with the profession, and the day."""

    def _read(self, node: Node, scope: Scope) -> Review | None:
        by, on = None, None
        for key, value in entries(node, scope, EXAMPLE):
            if key.value == "by":
                by = WHO.read(value, scope)
            elif key.value == "on":
                on = _day(value, scope)
            else:
                scope.findings.error(
                    key.mark, f"{quote(key.value)} says nothing of a review", suggest(key.value, KEYS)
                )
        if by is None or on is None:
            if not scope.findings.has_error:
                hint = 'Write both: reviewed: {by: "Ana Kim, physiotherapist", on: 2026-11-03}.'
                scope.findings.error(node.mark, "A review needs who and when", hint)
            return None
        return Review(by, on)

    def _schema(self) -> Schema:
        return {
            "type": "object",
            "properties": {
                "by": {**WHO.schema(), "description": "Who reviewed it, with the profession."},
                "on": {
                    "type": "string",
                    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
                    "description": "The day, such as 2026-11-03.",
                },
            },
            "required": ["by", "on"],
            "additionalProperties": False,
        }


def _day(node: Node, scope: Scope) -> str | None:
    text = word_of(node, scope, "a day such as 2026-11-03")
    if text is None:
        return None
    try:
        if len(text) == len("2026-11-03"):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    scope.findings.error(node.mark, f"{quote(text)} is no day", "Write year, month, day: 2026-11-03.")
    return None
