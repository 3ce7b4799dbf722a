"""Proves that the schema of poses is the format the loader reads, and that a page explains it."""

import json
import re
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from jsonschema import Draft202012Validator

from stretchcoach.core.posing import Part, Spot
from stretchcoach.core.scenery import Muscle
from stretchcoach.storage import pose_fields, pose_scenery, pose_yaml
from stretchcoach.storage.pose_props import PROPS
from stretchcoach.storage.pose_schema import pose_schema
from stretchcoach.storage.pose_yaml import read_poses_text

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = ROOT / "assets" / "poses" / "FORMAT.md"
BUNDLED: Final = sorted(path for path in PAGE.parent.glob("*.yaml") if path.stem != "catalogue")
HEAD: Final = "format: 1\ncamera: {yaw: 10, pitch: 5}\n"
VALIDATOR: Final = Draft202012Validator(pose_schema())
NUMBER: Final = re.compile(r"[-+]?[0-9]*\.?[0-9]+")
TABLES: Final = (
    pose_yaml.FAMILY_FIELDS,
    pose_yaml.SCENE_FIELDS,
    pose_fields.POSE_FIELDS,
    pose_fields.ANGLE_FIELDS,
    pose_fields.BEND.table,
    pose_fields.PLANT.table,
    (*pose_fields.TURNS, pose_fields.PELVIS_AT, *pose_fields.RESTING),
    (*pose_fields.REACH_FIELDS, pose_fields.KNEE),
    pose_scenery.CAMERA.table,
    (*pose_scenery.WALL_AT, *pose_scenery.WALL_SIZE.values()),
    *(table for _, table in (*PROPS.values(), *pose_scenery.ARROWS.values())),
)


def plain(node: yaml.Node) -> Any:
    """Return what an editor's YAML makes of a file."""
    match node:
        case yaml.MappingNode():
            return {key.value: plain(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [plain(each) for each in node.value]
        case yaml.ScalarNode():
            is_number = node.style is None and NUMBER.fullmatch(node.value)
            return float(node.value) if is_number else node.value
        case _:
            raise AssertionError(node)


def faults(text: str) -> list[str]:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert root is not None
    return [str(error.message) for error in VALIDATOR.iter_errors(plain(root))]


def example() -> str:
    return PAGE.read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]


def test_the_published_schema_of_poses_is_the_one_that_is_made() -> None:
    published = (ROOT / "assets" / "pose.schema.json").read_text(encoding="utf-8")
    assert published == json.dumps(pose_schema(), indent=2) + "\n"
    Draft202012Validator.check_schema(pose_schema())


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_a_bundled_pose_file_fits_the_schema_and_names_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert faults(text) == []
    line = text.splitlines()[0]
    assert line == "# yaml-language-server: $schema=../pose.schema.json"
    assert (path.parent / line.partition("=")[2]).resolve() == ROOT / "assets" / "pose.schema.json"


@pytest.mark.parametrize(
    "pose",
    [
        "base: sitting",
        "plant: {left: {at: [0.1]}}",
        "reach: {right: {to: left nose}}",
        "both: {knee bend: 10}",
        "pelvis: {tilt: 400}",
        "props: [{type: sofa}]",
        "walls: [{z: 0.6, hight: 2}]",
        "colour: red",
    ],
)
def test_an_editor_sees_what_the_loader_refuses(pose: str) -> None:
    text = f"{HEAD}poses:\n  p: {{{pose}}}\n"
    assert faults(text)
    assert read_poses_text(text, name="own.yaml").problems


@pytest.mark.parametrize(
    "pose", ["from: a, plant: none", "from: a, plant: {left: none}", "from: a, spine: none"]
)
def test_what_was_taken_over_may_be_taken_away(pose: str) -> None:
    text = f"{HEAD}poses:\n  a: {{base: standing}}\n  b: {{{pose}}}\n"
    assert faults(text) == []
    assert read_poses_text(text, name="own.yaml").problems == ()


def test_the_page_names_every_key_and_every_word() -> None:
    page = PAGE.read_text(encoding="utf-8")
    keys = {field.name for table in TABLES for field in table}
    words = (*PROPS, *pose_scenery.ARROWS, *Spot, *Muscle, *Part)
    assert sorted(word for word in {*keys, *map(str, words)} if f"`{word}`" not in page) == []


def test_the_example_on_the_page_is_without_a_problem() -> None:
    assert [str(each) for each in read_poses_text(example(), name="own.yaml").problems] == []
    assert faults(example()) == []
