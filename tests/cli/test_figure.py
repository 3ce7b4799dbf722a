"""Proves the pictures and pages of the command line."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from stretchcoach.__main__ import main

HOLD = "ktos-supine.hold"


def test_a_pose_is_drawn_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "hold.png"
    assert main(["figure", HOLD, str(file), "--size", "120"]) == 0
    image = QImage(str(file))
    assert max(image.width(), image.height()) == 120
    assert capsys.readouterr().out == f"{file}: {image.width()} x {image.height()} pixels\n"


def test_side_style_and_theme_make_other_pictures(tmp_path: Path) -> None:
    drawn = set[bytes]()
    for number, more in enumerate(([], ["--side", "left"], ["--style", "afro"], ["--theme", "dark"])):
        file = tmp_path / f"{number}.png"
        assert main(["figure", HOLD, str(file), "--size", "64", *more]) == 0
        drawn.add(file.read_bytes())
    assert len(drawn) == 4


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ktos-supine.hodl", "x.png"], 'There is no pose "ktos-supine.hodl". Did you mean'),
        ([HOLD, "x.png", "--size", "9"], '"9" is no size; it can be 32 to 4000'),
        ([HOLD, "x.png", "--style", "punk"], "invalid choice: 'punk'"),
        ([HOLD, "/dev/null/x.png"], "The picture /dev/null/x.png could not be saved."),
        ([HOLD], "The following arguments are required: FILE"),
    ],
)
def test_a_mistake_is_told_and_nothing_is_written(
    arguments: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["figure", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "x.png").exists()


def test_a_routine_becomes_one_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "page.pdf"
    assert main(["sheet", "figure-four-seated", str(file), "--side", "left"]) == 0
    page = file.read_bytes()
    assert page.startswith(b"%PDF")
    assert page.count(b"/Type /Page\n") == 1
    assert capsys.readouterr().out == f"{file}: Seated figure-four (chair)\n"


def test_a_page_of_no_routine_is_a_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sheet", "figure-for-seated", str(tmp_path / "page.pdf")]) == 2
    assert "There is no routine" in capsys.readouterr().err
    assert list(tmp_path.glob("*.pdf")) == []
