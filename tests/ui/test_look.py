"""Proves that colours can be told apart and read, and that type follows the platform and the user."""

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from stretchcoach.core.routine import Kind
from stretchcoach.ui.look import Look, Style, palette, qss
from stretchcoach.ui.theme import DARK, LIGHT, Pattern, Theme, contrast

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
IN_SESSION, READABLE, SEEN = 7.0, 4.5, 3.0


def test_contrast_is_what_the_standard_says() -> None:
    black, white = QColor("#000000"), QColor("#FFFFFF")
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(white, black) == pytest.approx(21)
    assert contrast(white, white) == pytest.approx(1)
    assert contrast(QColor("#767676"), white) == pytest.approx(4.54, abs=0.01)


@THEMES
@pytest.mark.parametrize("kind", list(Kind))
def test_session_words_can_be_read_on_every_ground_of_a_session(theme: Theme, kind: Kind) -> None:
    phase = theme.phase(kind)
    grounds = (theme.canvas, theme.surface, phase.tint)
    for words in (theme.strong, theme.text, phase.ink):
        for ground in grounds:
            assert contrast(words, ground) >= IN_SESSION, (words.name(), ground.name())


@THEMES
def test_words_on_the_stage_and_in_sunken_wells_can_be_read(theme: Theme) -> None:
    for ground in (theme.stage_in, theme.stage_out, theme.sunken):
        assert contrast(theme.strong, ground) >= IN_SESSION
    assert contrast(theme.text, theme.stage_in) >= IN_SESSION


@THEMES
@pytest.mark.parametrize("kind", list(Kind))
def test_the_ring_stands_out_from_its_track_and_the_page(theme: Theme, kind: Kind) -> None:
    fill = theme.phase(kind).fill
    assert contrast(fill, theme.canvas) >= SEEN
    assert contrast(fill, theme.sunken) >= SEEN


@THEMES
def test_what_can_be_pressed_has_an_edge_that_can_be_seen(theme: Theme) -> None:
    for edge in (theme.control, theme.primary, theme.focus, theme.danger, theme.sos):
        for ground in (theme.canvas, theme.surface):
            assert contrast(edge, ground) >= SEEN


@THEMES
def test_words_on_buttons_and_cards_can_be_read(theme: Theme) -> None:
    pairs = [
        (theme.on_primary, theme.primary),
        (theme.on_primary, theme.primary_hi),
        (theme.on_soft, theme.soft),
        (theme.on_sos, theme.sos),
        (theme.on_sos, theme.sos_hi),
        (theme.on_sos_soft, theme.sos_soft),
        (theme.danger, theme.surface),
        (theme.danger, theme.danger_soft),
        (theme.surface, theme.danger),
        (theme.warn, theme.warn_soft),
        (theme.ok, theme.ok_soft),
        (theme.info, theme.info_soft),
        (theme.muted, theme.canvas),
        (theme.muted, theme.surface),
        (theme.muted, theme.sunken),
    ]
    for words, ground in pairs:
        assert contrast(words, ground) >= READABLE, (words.name(), ground.name())


@THEMES
def test_no_two_phases_share_a_pattern_or_an_icon(theme: Theme) -> None:
    looks = [theme.phase(kind) for kind in Kind]
    assert {look.pattern for look in looks} == set(Pattern)
    assert len({look.icon for look in looks}) == len(Kind)


def test_type_grows_with_the_platform_and_with_the_user(qapp: QApplication) -> None:
    assert qapp is not None
    assert Look(base=14).font(Style.BODY).pixelSize() == 14
    assert Look(base=14, scale=1.5).font(Style.BODY).pixelSize() == 21
    assert Look(base=20).font(Style.HEAD).pixelSize() == 40
    assert Look(base=14, scale=1.5).font(px=72).pixelSize() == 72


def test_nothing_is_smaller_than_micro() -> None:
    look = Look()
    assert min(look.px(style) for style in Style) == look.px(Style.MICRO) == pytest.approx(12)


def test_tabular_digits_do_not_move(qapp: QApplication) -> None:
    assert qapp is not None
    metrics = QFontMetricsF(Look().font(px=100, tabular=True))
    assert metrics.horizontalAdvance("11") == pytest.approx(metrics.horizontalAdvance("88"))


@THEMES
def test_the_style_sheet_leaves_fonts_alone(theme: Theme, qtbot: QtBot) -> None:
    look = Look(theme)
    assert "font" not in qss(look)
    page = QWidget()
    qtbot.addWidget(page)
    page.setStyleSheet(qss(look))
    field = QLineEdit(page)
    field.setFont(look.font(px=31))
    page.ensurePolished()
    field.ensurePolished()
    assert field.font().pixelSize() == 31


@THEMES
def test_the_palette_keeps_what_qt_draws_itself_readable(theme: Theme) -> None:
    colors = palette(Look(theme))
    for words, ground in (
        (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
        (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
        (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
        (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
        (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
    ):
        assert contrast(colors.color(words), colors.color(ground)) >= READABLE


@THEMES
def test_words_in_an_empty_field_and_in_a_menu_can_be_read(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setPalette(palette(Look(theme)))
    window.setStyleSheet(qss(Look(theme)))
    field, menu = QLineEdit(window), QMenu(window)
    field.setPlaceholderText("Search")
    menu.addAction("Skip this repeat")
    for each, ground in ((field, theme.surface), (menu, theme.raised)):
        each.ensurePolished()
        colors = each.palette()
        role = QPalette.ColorRole.PlaceholderText if each is field else QPalette.ColorRole.WindowText
        assert colors.color(role).alpha() == 255
        assert contrast(colors.color(role), ground) >= READABLE
    picture = menu.grab().toImage()
    assert contrast(picture.pixelColor(4, 4), theme.strong) >= READABLE
