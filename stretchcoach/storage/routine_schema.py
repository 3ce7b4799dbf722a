"""Owns the JSON Schema of the format, made from the table of its keys, for editors that help to write."""

from typing import Any, Final

from stretchcoach.storage import routine_fields as fields
from stretchcoach.storage.routine_fields import Field, Table
from stretchcoach.storage.routine_parts import Value
from stretchcoach.storage.routine_shapes import NAME, Schema
from stretchcoach.storage.routine_wording import text_schema, wording_schema

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"

ITEMS: Final = ("step", "rounds", "each-side", "use")


def routine_schema() -> dict[str, object]:
    """Return the schema as plain values; `assets/routine.schema.json` holds the same."""
    return {
        "$schema": DRAFT,
        "title": "StretchCoach routine",
        "description": "A routine of stretches that StretchCoach coaches through; format 1.",
        **_record(fields.ROUTINE_FIELDS),
        "$defs": {
            "text": text_schema(),
            "wording": wording_schema("text"),
            "coach-text": text_schema(may_be_silent=True),
            "coaching": wording_schema("coach-text"),
            "repeat": _record(fields.REPEAT_FIELDS),
            "options": _by_name(_record(fields.OPTION_FIELDS)),
            "set-options": _by_name(Value().schema()),
            "steps": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/item"}},
            "item": {
                "anyOf": [{"$ref": f"#/$defs/{name}"} for name in ("step", "rounds", "each-side", "use")]
            },
            "step": _step(),
            "rounds": _record(fields.ROUNDS_FIELDS),
            "each-side": _record(fields.EACH_SIDE_FIELDS),
            "use": _record(fields.USE_FIELDS),
        },
    }


def _record(table: Table) -> Schema:
    return {
        "type": "object",
        "properties": {field.name: _property(field) for field in table},
        "required": [field.name for field in table if field.required],
        "additionalProperties": False,
    }


def _property(field: Field[Any]) -> Schema:
    return {**field.shape.schema(), "description": field.about}


def _by_name(value: Schema) -> Schema:
    return {"type": "object", "propertyNames": {"pattern": f"^{NAME}$"}, "additionalProperties": value}


def _step() -> Schema:
    """Return the schema of a step: exactly one kind, and details that go with it."""
    reps, timer = fields.REPS.name, "timer"
    return {
        **_record(fields.STEP_FIELDS),
        "oneOf": [{"required": [kind.name]} for kind in fields.KINDS],
        "dependentRequired": {
            reps: [fields.TEMPO.name],
            **{field.name: [reps] for field in (fields.TEMPO, fields.PARTS, fields.ALTERNATE)},
            fields.AT_LEAST.name: [timer],
        },
    }
