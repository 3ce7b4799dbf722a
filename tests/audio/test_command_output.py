"""Playing through a program that is started for each sound, with programs that every system has."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from stretchcoach.audio import command_output
from stretchcoach.audio.command_output import CommandOutput
from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.output import NO_ANSWER, Clip
from tests.audio.fakes_audio import processes_with, wait_until


@pytest.fixture
def clip(tmp_path: Path) -> Clip:
    path = tmp_path / "clip.wav"
    path.write_bytes(b"")
    return Clip(path, bytes(96))


@pytest.fixture
def outputs() -> Iterator[list[CommandOutput]]:
    opened: list[CommandOutput] = []
    yield opened
    for output in opened:
        output.close()


def reports_of(output: CommandOutput, count: int) -> list[Started | Missed]:
    reports: list[Started | Missed] = []

    def enough() -> bool:
        reports.extend(output.reports())
        return len(reports) >= count

    wait_until(enough)
    return reports


def test_a_program_starts_for_each_clip_in_their_order(outputs: list[CommandOutput], clip: Clip) -> None:
    output = CommandOutput(("true",))
    outputs.append(output)
    now = time.monotonic()
    output.plan(1, clip, now + 0.2)
    output.plan(2, clip, now + 0.1)
    first, second = reports_of(output, 2)
    assert (first.number, second.number) == (2, 1)
    assert isinstance(first, Started)
    assert 0 <= first.late < 0.5
    assert not output.refused


def test_what_comes_over_a_second_late_is_dropped_and_a_number_sooner(
    outputs: list[CommandOutput], clip: Clip
) -> None:
    output = CommandOutput(("true",))
    outputs.append(output)
    output.plan(1, clip, time.monotonic() - 2)
    output.plan(2, replace(clip, patience=0.3), time.monotonic() - 0.5)
    assert reports_of(output, 2) == [Missed(1, "late"), Missed(2, "late")]


@pytest.mark.parametrize("program", ["false", "/nonexistent/player"])
def test_a_program_that_does_not_work_is_refused(
    outputs: list[CommandOutput], clip: Clip, program: str
) -> None:
    output = CommandOutput((program,))
    outputs.append(output)
    output.plan(1, clip, time.monotonic())
    wait_until(lambda: output.refused)
    assert isinstance(reports_of(output, 1)[-1], Missed)


def test_hush_kills_what_plays_and_forget_does_not(outputs: list[CommandOutput], clip: Clip) -> None:
    output = CommandOutput(("tail", "-f"))
    outputs.append(output)
    output.plan(1, clip, time.monotonic())
    reports_of(output, 1)
    output.plan(2, clip, time.monotonic() + 60)
    output.forget()
    assert processes_with(str(clip.path))
    output.hush()
    wait_until(lambda: not processes_with(str(clip.path)))
    assert not output.refused


def test_a_program_that_hangs_is_killed_and_told(
    outputs: list[CommandOutput], clip: Clip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command_output, "HANGS_AFTER", 0.05)
    output = CommandOutput(("tail", "-f"))
    outputs.append(output)
    output.plan(1, clip, time.monotonic())
    wait_until(lambda: output.trouble == NO_ANSWER)
    wait_until(lambda: not processes_with(str(clip.path)))
