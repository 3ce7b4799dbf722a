"""Proves which of two pictures a card shows: the small one as long as nothing would be blurred."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from stretchcoach.ui.card_picture import CardPicture

SMALL, LARGE = QColor(Qt.GlobalColor.red), QColor(Qt.GlobalColor.blue)


def shown(picture: CardPicture, width: int, ratio: float = 1) -> QColor:
    """Return the colour in the middle of a card `width` px wide."""
    image = QImage(round(width * ratio), round(width * ratio), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    picture.draw(painter, QRectF(0, 0, width, width))
    painter.end()
    return image.pixelColor(image.width() // 2, image.height() // 2)


@pytest.fixture
def pictures(tmp_path: Path, qapp: object) -> tuple[Path, Path]:
    """Return a large picture and a small one, told apart by their colours."""
    assert qapp
    for name, size, color in (("large.png", 400, LARGE), ("small.png", 100, SMALL)):
        image = QImage(size, size, QImage.Format.Format_RGB32)
        image.fill(color)
        image.save(str(tmp_path / name))
    return tmp_path / "large.png", tmp_path / "small.png"


def test_the_small_picture_is_shown_where_it_is_large_enough(pictures: tuple[Path, Path]) -> None:
    picture = CardPicture(*pictures)
    assert shown(picture, 80) == SMALL
    assert shown(picture, 100) == SMALL


def test_the_large_picture_is_shown_where_the_small_one_would_be_blurred(
    pictures: tuple[Path, Path],
) -> None:
    assert shown(CardPicture(*pictures), 101) == LARGE
    assert shown(CardPicture(*pictures), 80, ratio=2) == LARGE


def test_a_card_that_grows_takes_the_large_picture_in_the_end(pictures: tuple[Path, Path]) -> None:
    picture = CardPicture(*pictures)
    assert [shown(picture, 80), shown(picture, 300), shown(picture, 80)] == [SMALL, LARGE, LARGE]


def test_a_lone_picture_is_shown_in_any_size(pictures: tuple[Path, Path]) -> None:
    assert shown(CardPicture(pictures[0]), 700) == LARGE


def test_a_small_picture_that_cannot_be_read_is_passed_over(
    pictures: tuple[Path, Path], tmp_path: Path
) -> None:
    assert shown(CardPicture(pictures[0], tmp_path / "none.png"), 80) == LARGE


def test_no_picture_is_no_mistake() -> None:
    assert shown(CardPicture(None), 80).alpha() == 0


@pytest.mark.parametrize(("tall", "wide"), [(60, 100), (100, 30)], ids=["lying", "standing"])
def test_a_badge_lies_on_no_part_of_the_figure(tmp_path: Path, qapp: object, tall: int, wide: int) -> None:
    assert qapp
    figure = QImage(wide, tall, QImage.Format.Format_ARGB32)
    figure.fill(SMALL)
    figure.save(str(tmp_path / "figure.png"))
    picture, badge = CardPicture(tmp_path / "figure.png"), QRectF(10, 10, 110, 26)
    image = QImage(240, 120, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    picture.draw(painter, QRectF(8, 4, 224, 112), badge)
    painter.end()
    colored = [
        (x, y)
        for x in range(240)
        for y in range(120)
        if image.pixelColor(x, y) != QColor(Qt.GlobalColor.white)
    ]
    assert len(colored) > 1000
    assert not [each for each in colored if badge.contains(*each)]
