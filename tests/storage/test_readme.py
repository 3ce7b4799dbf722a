import re
from pathlib import Path
from textwrap import dedent

from stretchcoach.core.compiler import compile_routine
from stretchcoach.storage.poses import load_catalogue
from stretchcoach.storage.resources import find_resources
from stretchcoach.storage.routine_yaml import read_routine_text

README = Path(__file__).resolve().parent.parent.parent / "README.md"


def test_the_routine_in_the_readme_is_read_without_a_word_and_can_be_played() -> None:
    found = re.search(r"^    format: 1\n(?:    .*\n)+", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert found is not None
    poses = load_catalogue(find_resources().assets).names
    reading = read_routine_text(dedent(found[0]), name="evening-hips.yaml", poses=poses)
    assert reading.problems == ()
    assert reading.routine is not None
    assert compile_routine(reading.routine).duration.total_seconds() == 180
