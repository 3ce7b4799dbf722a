"""Owns the proof that settings are kept, that people may edit them, and that nothing of theirs is lost."""

import errno
import json
import signal
from dataclasses import fields, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.core.routine import Choices, Side
from stretchcoach.core.sound_choice import (
    LATENCIES,
    LEAD_INS,
    PITCHES,
    RATES,
    VOLUMES,
    SoundChoice,
    VoiceChoice,
)
from stretchcoach.core.talk import Countdown, Talk
from stretchcoach.storage.atomic import NotSavedError
from stretchcoach.storage.settings import TEXT_SCALES, ReducedMotion, Settings, SettingsFile, Theme
from tests.storage.records import (
    STAMP,
    break_rules,
    choices,
    drink_rules,
    json_values,
    noon,
    refuse_to_replace,
    remind_settings,
    run_python,
    start_python,
)

settings_values = st.builds(
    Settings,
    theme=st.sampled_from(Theme),
    text_scale=st.sampled_from(TEXT_SCALES),
    reduced_motion=st.sampled_from(ReducedMotion),
    voice=st.booleans(),
    talk=st.sampled_from([Talk.FULL, Talk.PHASES, Talk.CHIMES]),
    countdown=st.sampled_from(Countdown),
    sound=st.builds(
        SoundChoice,
        voice=st.builds(
            VoiceChoice,
            engine=st.text(max_size=8),
            voice=st.text(max_size=8),
            rate=st.sampled_from(RATES),
            pitch=st.sampled_from(PITCHES),
            volume=st.sampled_from(VOLUMES),
        ),
        chime=st.sampled_from(VOLUMES),
        tick=st.sampled_from(VOLUMES),
        latency=st.sampled_from(LATENCIES),
        lead_in=st.sampled_from(LEAD_INS),
    ),
    captions=st.booleans(),
    reminders=st.booleans(),
    remind=remind_settings,
    breaks=break_rules,
    drinks=drink_rules,
    emergency_number=st.text(min_size=1).filter(lambda text: text.strip() != ""),
    window=st.text(),
    choices=st.dictionaries(st.text(max_size=8), choices, max_size=3),
)
KILLED = """
import os, signal, sys
from pathlib import Path
from stretchcoach.storage.settings import Settings, SettingsFile
file = SettingsFile(Path(sys.argv[1]))
file.write(Settings(window="first"))
os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
file.write(Settings(window="second"))
"""
WRITES_FOR_EVER = """
import sys
from pathlib import Path
from stretchcoach.storage.settings import Settings, SettingsFile
file = SettingsFile(Path(sys.argv[1]))
for size in range(1, 10**9):
    file.write(Settings(window=sys.argv[2] * (size % 7 * 1000)))
    print(flush=True)
"""


def file_at(path: Path) -> SettingsFile:
    return SettingsFile(path, noon)


def written(path: Path) -> Any:
    return json.loads(path.read_bytes())


def edit(path: Path, **changes: object) -> None:
    """Do what a user does with an editor."""
    path.write_text(json.dumps((written(path) if path.exists() else {}) | changes), encoding="utf-8")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@given(first=settings_values, second=settings_values)
def test_what_is_read_is_what_was_written(first: Settings, second: Settings) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        file = file_at(path)
        for settings in (first, second):
            file.write(settings)
            assert file_at(path).read() == settings
            assert file.read() == settings
            assert file.notice is None


def test_a_new_user_finds_the_defaults_and_reading_makes_no_file(path: Path) -> None:
    file = file_at(path)
    assert file.read() == Settings()
    assert file.notice is None
    assert not path.exists()


def test_the_file_is_for_people_too(path: Path) -> None:
    chosen = Choices(first_side=Side.LEFT, options={"rounds": 3}, variant="sitting")
    file_at(path).write(Settings(theme=Theme.DARK, emergency_number="144 Zürich").remembering("a", chosen))
    assert path.read_text(encoding="utf-8").startswith('{\n  "breaks": {\n    "every_minutes": 45,\n')
    assert '"emergency_number": "144 Zürich"' in path.read_text(encoding="utf-8")
    assert written(path)["choices"]["a"] == {
        "first_side": "left",
        "one_side": False,
        "options": {"rounds": 3},
        "variant": "sitting",
    }
    assert written(path)["theme"] == "dark"


def test_every_setting_is_in_the_file_to_be_found_and_edited(path: Path) -> None:
    file_at(path).write(Settings())
    assert written(path).keys() == {"format", *(field.name for field in fields(Settings))}


def test_keys_of_a_later_version_stay_at_every_depth(path: Path) -> None:
    later = {"first_side": "left", "music": {"loud": True}}
    edit(path, format=7, sparkle={"deep": [1, {"er": None}]}, choices={"a": later, "b": [1, 2]})
    file = file_at(path)
    settings = file.read()
    file.write(replace(settings, voice=False).remembering("a", Choices(one_side=True)))
    after = written(path)
    assert (after["format"], after["sparkle"], after["choices"]["b"]) == (
        7,
        {"deep": [1, {"er": None}]},
        [1, 2],
    )
    assert after["choices"]["a"]["music"] == {"loud": True}
    assert (after["voice"], after["choices"]["a"]["one_side"]) == (False, True)


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("theme", "sepia"),
        ("theme", ["dark"]),
        ("text_scale", 3),
        ("text_scale", True),
        ("text_scale", "1.3"),
        ("reduced_motion", True),
        ("voice", "yes"),
        ("talk", "silent"),
        ("talk", "a lot"),
        ("countdown", "loud"),
        ("captions", 1),
        ("reminders", None),
        ("emergency_number", 112),
        ("emergency_number", "  "),
        ("window", {}),
        ("choices", []),
    ],
)
def test_a_wrong_value_falls_back_alone_and_is_reported(path: Path, key: str, wrong: object) -> None:
    mine = {"theme": "light", "text_scale": 1.5, "voice": False, "window": "w", key: wrong}
    edit(path, **mine)
    file = file_at(path)
    read = file.read()
    assert getattr(read, key) == getattr(Settings(), key)
    others = {"theme": Theme.LIGHT, "text_scale": 1.5, "voice": False, "window": "w"}
    assert {name: getattr(read, name) for name in others if name != key} == {
        name: value for name, value in others.items() if name != key
    }
    assert file.notice == f"These settings were not understood, the usual values are used instead: {key}."


def test_a_value_that_was_not_understood_stays_until_the_user_sets_it(path: Path) -> None:
    edit(path, theme="sepia")
    file = file_at(path)
    settings = file.read()
    file.write(replace(settings, voice=False))
    assert written(path)["theme"] == "sepia"
    file.write(replace(settings, theme=Theme.DARK))
    assert written(path)["theme"] == "dark"


def test_what_another_program_set_meanwhile_stays(path: Path) -> None:
    first, second = file_at(path), file_at(path)
    settings = first.read()
    second.write(replace(second.read(), theme=Theme.DARK).remembering("b", Choices(one_side=True)))
    first.write(replace(settings, captions=False))
    both = file_at(path).read()
    assert (both.theme, both.captions) == (Theme.DARK, False)
    assert both.choices["b"].one_side


def test_choices_that_are_forgotten_leave_the_file(path: Path) -> None:
    file = file_at(path)
    file.write(Settings().remembering("a", Choices()).remembering("b", Choices()))
    file.write(Settings().remembering("b", Choices()))
    assert written(path)["choices"].keys() == {"b"}


@given(
    content=st.binary(max_size=200)
    | json_values.filter(lambda v: not isinstance(v, dict)).map(lambda value: json.dumps(value).encode())
)
def test_a_broken_file_is_kept_under_another_name_and_never_overwritten(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_bytes(content)
        file = file_at(path)
        assert file.read() == Settings()
        aside = path.with_name(f"settings.broken-{STAMP}.json")
        assert file.notice == f"The settings could not be understood; the file was kept as {aside.name}."
        file.write(Settings(voice=False))
        assert aside.read_bytes() == content
        assert file_at(path).read() == Settings(voice=False)


@given(content=st.dictionaries(st.sampled_from([each.name for each in fields(Settings)]), json_values))
def test_no_content_raises(content: dict[str, object]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        file = file_at(path)
        file.write(replace(file.read(), captions=False))
        assert file_at(path).read().captions is False


@pytest.mark.parametrize(
    "content", ["[" * 100_000, '{"a": ' + "1" * 5000 + "}", '{"window": "' + "x" * (1 << 20)]
)
def test_a_hostile_file_is_only_a_broken_one(path: Path, content: str) -> None:
    path.write_text(content, encoding="utf-8")
    assert file_at(path).read() == Settings()
    assert not path.exists()


def test_a_file_broken_while_the_program_runs_is_kept_too(path: Path) -> None:
    file = file_at(path)
    file.write(Settings(voice=False))
    path.write_text("{", encoding="utf-8")
    file.write(Settings(voice=False, captions=False))
    assert path.with_name(f"settings.broken-{STAMP}.json").read_text(encoding="utf-8") == "{"
    assert file.notice is not None
    assert file_at(path).read() == Settings(voice=False, captions=False)


def test_a_file_that_can_neither_be_understood_nor_kept_aside_is_left_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("{", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "rename", refuse)
    file = file_at(path)
    assert file.read() == Settings()
    assert file.notice == "The settings could not be understood, nor kept aside. The disk can only be read."
    with pytest.raises(NotSavedError):
        file.write(Settings(voice=False))
    assert path.read_text(encoding="utf-8") == "{"


def test_a_full_disk_is_said_and_the_next_try_writes_what_was_missed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = file_at(path)
    file.write(Settings())
    with monkeypatch.context() as patch:
        refuse_to_replace(patch)
        with pytest.raises(NotSavedError, match=r"^The settings could not be saved\. The disk is full\.$"):
            file.write(Settings(voice=False))
    file.write(Settings(voice=False))
    assert file_at(path).read() == Settings(voice=False)


def test_a_program_killed_in_the_middle_leaves_the_settings_before(path: Path) -> None:
    assert run_python(KILLED, path) == -signal.SIGKILL
    assert file_at(path).read() == Settings(window="first")


def test_two_programs_that_write_leave_one_whole_file(path: Path) -> None:
    with (
        start_python(WRITES_FOR_EVER, path, "a") as first,
        start_python(WRITES_FOR_EVER, path, "b") as second,
    ):
        try:
            assert first.stdout is not None
            assert second.stdout is not None
            for _ in range(20):
                first.stdout.readline()
                second.stdout.readline()
                window = written(path)["window"]
                assert len(set(window)) <= 1
        finally:
            first.kill()
            second.kill()
    assert file_at(path).read().voice
