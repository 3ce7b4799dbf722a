"""Owns the JSON Schema of pose files, made from the tables of their keys, for editors that help to write."""

from typing import Any, Final

from stretchcoach.storage import pose_fields, pose_yaml
from stretchcoach.storage.pose_merge import BY_KEY
from stretchcoach.storage.pose_scenery import CAMERA, GlowShape, LoopShape, RouteShape
from stretchcoach.storage.pose_shapes import DEGREES, METRES, SIZE, OfSkeleton, OnBody, OnGround, Point
from stretchcoach.storage.routine_fields import Field, Table
from stretchcoach.storage.routine_schema import DRAFT
from stretchcoach.storage.routine_shapes import Schema, Shape

SHARED: Final[dict[str, Shape[Any]]] = {
    "place": OnBody(),
    "bone": OfSkeleton(),
    "point": Point(),
    "ground": OnGround(),
    "degrees": DEGREES,
    "metres": METRES,
    "size": SIZE,
    "planted": pose_fields.PLANT,
    "crossed": pose_fields.CrossShape(),
    "reached": pose_fields.ReachShape(),
    "props": pose_yaml.PROPS_AROUND.shape,
    "walls": pose_yaml.WALLS.shape,
}
"""What stands in many places."""
NONE: Final[Schema] = {"enum": ["none", "null", None]}
"""What takes away something that was taken over."""


def pose_schema() -> dict[str, Any]:
    """Return the schema as plain values; `assets/pose.schema.json` holds the same."""
    whole: dict[str, Any] = {
        "$schema": DRAFT,
        "title": "StretchCoach poses",
        "description": "A family of poses that the figure of StretchCoach takes; format 1.",
        **_record(pose_yaml.FAMILY_FIELDS),
        "$defs": {
            "camera": CAMERA.schema(),
            "poses": {
                "type": "object",
                "propertyNames": {"pattern": f"^{pose_yaml.POSE_NAME}$"},
                "additionalProperties": {"$ref": "#/$defs/pose"},
            },
            "pose": _pose(),
            "routes": {"type": "array", "items": RouteShape(()).schema()},
            "glows": _by_pose(GlowShape().schema()),
            "arrows": _by_pose(pose_yaml.ARROW_LIST.schema()),
            "loops": _by_pose(LoopShape(()).schema()),
        },
    }
    named = {name: shape.schema() for name, shape in SHARED.items()}
    whole = _referring(whole, named)
    whole["$defs"] |= {name: _referring_within(shared, named) for name, shared in named.items()}
    return whole


def _referring_within(schema: Schema, named: dict[str, Schema]) -> Schema:
    return {key: _referring(value, named) for key, value in schema.items()}


def _referring(schema: Any, named: dict[str, Schema]) -> Any:
    """Return a schema with a reference wherever one that has a name is repeated."""
    if isinstance(schema, dict):
        bare = {key: value for key, value in schema.items() if key != "description"}
        name = next((name for name, shared in named.items() if bare == shared), None)
        if name is not None:
            return {"$ref": f"#/$defs/{name}", **{key: schema[key] for key in schema.keys() - bare.keys()}}
        return _referring_within(schema, named)
    if isinstance(schema, list):
        return [_referring(value, named) for value in schema]
    return schema


def _record(table: Table) -> Schema:
    return {
        "type": "object",
        "properties": {field.name: _property(field) for field in table},
        "required": [field.name for field in table if field.required],
        "additionalProperties": False,
    }


def _property(field: Field[Any]) -> Schema:
    return {**field.shape.schema(), "description": field.about}


def _by_pose(value: Schema) -> Schema:
    return {"type": "object", "additionalProperties": value}


def _pose() -> Schema:
    """Return the schema of one pose: of all that it may take over, `none` takes away."""
    taken_over = {
        field.name: _taken_over(field) for field in (*pose_yaml.SCENE_FIELDS, *pose_fields.POSE_FIELDS)
    }
    origin = {"type": "string", "description": "The pose above that this one begins as."}
    return {
        "type": "object",
        "properties": {pose_yaml.FROM: origin, **taken_over},
        "additionalProperties": False,
    }


def _taken_over(field: Field[Any]) -> Schema:
    shape: dict[str, Any] = CAMERA.schema() if field is pose_yaml.CAMERA_OF_ONE else field.shape.schema()
    if field.name in BY_KEY:
        keys = {name: {"anyOf": [each, NONE]} for name, each in shape["properties"].items()}
        shape = {**shape, "properties": keys, "required": []}
    return {"anyOf": [shape, NONE], "description": field.about}
