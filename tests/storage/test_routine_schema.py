"""Owns the proof that the published schema is the format the loader reads, and that the page explains it."""

import json
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from jsonschema import Draft202012Validator

from stretchcoach.storage import routine_fields as fields
from stretchcoach.storage.cautions import CAUTIONS
from stretchcoach.storage.routine_schema import routine_schema
from tests.storage.routine_texts import problems, routine_text
from tests.storage.test_routine_problems import MISTAKES

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = ROOT / "routines" / "FORMAT.md"
BUNDLED: Final = sorted((ROOT / "routines").glob("*.yaml"))
TABLES: Final = {
    "a routine": (fields.ROUTINE_FIELDS, "{key}: x\n"),
    "a step": (fields.STEP_FIELDS, "steps:\n  - {key}: x\n    hold: 5s\n"),
    '"rounds"': (fields.ROUNDS_FIELDS, "steps:\n  - {key}: x\n    rounds: 2\n"),
    '"each side"': (fields.EACH_SIDE_FIELDS, "steps:\n  - {key}: x\n    each side: []\n"),
    '"use"': (fields.USE_FIELDS, "steps:\n  - {key}: x\n    use: y\n"),
    '"repeat"': (fields.REPEAT_FIELDS, "repeat:\n  {key}: x\n"),
    'the option "n"': (fields.OPTION_FIELDS, "options:\n  n:\n    {key}: x\n"),
}
SCHEMAS: Final = {
    "a step": ("step",),
    '"rounds"': ("rounds",),
    '"each side"': ("each-side",),
    '"use"': ("use",),
    '"repeat"': ("repeat",),
    'the option "n"': ("options", "additionalProperties"),
}


def plain(node: yaml.Node) -> Any:
    """Return what an editor's YAML makes of a file: numbers and truth values are such, keys are text."""
    match node:
        case yaml.MappingNode():
            return {key.value: plain(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [plain(each) for each in node.value]
        case yaml.ScalarNode():
            if node.style is None and node.value in {"true", "false"}:
                return node.value == "true"
            return int(node.value) if node.style is None and node.value.isdecimal() else node.value
        case _:
            raise AssertionError(node)


def validator() -> Draft202012Validator:
    return Draft202012Validator(routine_schema())


def faults(text: str) -> list[str]:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert root is not None
    return [str(error.message) for error in validator().iter_errors(plain(root))]


def properties(what: str) -> dict[str, Any]:
    schema: Any = routine_schema()
    if what in SCHEMAS:
        schema = schema["$defs"]
        for key in SCHEMAS[what]:
            schema = schema[key]
    found: dict[str, Any] = schema["properties"]
    return found


def test_the_published_schema_is_the_one_that_is_made() -> None:
    published = (ROOT / "assets" / "routine.schema.json").read_text(encoding="utf-8")

    assert published == json.dumps(routine_schema(), indent=2) + "\n"


def test_the_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(routine_schema())


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_a_bundled_routine_fits_the_schema(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_a_bundled_routine_names_the_schema_for_editors(path: Path) -> None:
    line = path.read_text(encoding="utf-8").splitlines()[0]

    assert line == "# yaml-language-server: $schema=../assets/routine.schema.json"
    assert (path.parent / line.partition("=")[2]).resolve() == ROOT / "assets" / "routine.schema.json"


@pytest.mark.parametrize("what", TABLES)
def test_the_loader_takes_every_key_of_the_schema_and_no_other(what: str) -> None:
    table, text = TABLES[what]

    for key in properties(what):
        assert not any("is no key of" in problem for problem in problems(text.replace("{key}", key))), key
    assert any(f'"zzz" is no key of {what}.' in problem for problem in problems(text.replace("{key}", "zzz")))
    assert list(properties(what)) == [field.name for field in table]


@pytest.mark.parametrize(
    "text",
    [
        routine_text("- prepare: 30"),
        routine_text("- prepare: 30s\n  rest: 5s"),
        routine_text("- reps: 5"),
        routine_text("- hold: 30s\n  tempo: 2-2"),
        routine_text("- say: Now."),
        routine_text("- rounds: 3"),
        routine_text("- prepare: 5s\n  countdown: loud"),
        routine_text(category="relif"),
        routine_text(title=None),
        routine_text(tite="x"),
        routine_text(cautions="{knees: block}"),
        routine_text(options="{n: {label: N, choices: [2, 20s]}}"),
        routine_text(repeat="{after: 4h}"),
    ],
)
def test_an_editor_sees_what_the_loader_refuses(text: str) -> None:
    assert faults(text)
    assert problems(text)


def test_the_page_names_every_key() -> None:
    page = PAGE.read_text(encoding="utf-8")

    keys = {field.name for table, _ in TABLES.values() for field in table}
    assert sorted(key for key in keys if f"`{key}`" not in page) == []
    assert sorted(code for code in CAUTIONS if f"`{code}`" not in page) == []


def test_the_page_explains_every_mistake_in_its_own_words() -> None:
    page = PAGE.read_text(encoding="utf-8")

    told = {problem.split(": ", 2)[2] for _, _, wanted in MISTAKES for problem in wanted}
    assert sorted(words for words in told if words not in page) == []


def test_the_example_on_the_page_is_a_routine_without_a_problem() -> None:
    page = PAGE.read_text(encoding="utf-8")
    example = page.split("```yaml\n")[1].split("```")[0]

    assert problems(example) == []
    assert faults(example) == []
