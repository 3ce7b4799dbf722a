"""Owns the proof that the window speaks each language whole, and that its words fit where English fits."""

import ast
import re
import runpy
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.ui import notice_words
from stretchcoach.ui.fitted_label import FittedLabel
from stretchcoach.ui.look import Look, palette
from stretchcoach.ui.session_page import SessionPage
from stretchcoach.ui.theme import LIGHT
from tests.ui import pages, shoot, shoot_pages
from tests.ui.fakes_ui import at
from tests.ui.reading import settle

ROOT: Final = Path(__file__).resolve().parents[2]
TOOL: Final = runpy.run_path(str(ROOT / "packaging" / "texts.py"))
TEXTS: Final[tuple[Path, ...]] = tuple(TOOL["all_texts"]())
BRACES: Final = re.compile(r"\{(\w+)\}")
SMALL: Final = (900, 600)


def messages(texts: Path) -> Iterator[tuple[str, str, str, bool]]:
    """Yield context, source, translation and whether it is finished."""
    for context in ET.parse(texts).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            found = message.find("translation")
            assert found is not None
            yield (
                context.findtext("name") or "",
                message.findtext("source") or "",
                found.text or "",
                found.get("type") is None,
            )


def literals() -> set[str]:
    """Return every text in the sources that is to be translated."""
    found = set[str]()
    for path in TOOL["sources"]():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                place = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name)
                words = node.args[place] if place is not None and len(node.args) > place else None
                if isinstance(words, ast.Constant) and isinstance(words.value, str):
                    found.add(words.value)
    return found


@pytest.mark.parametrize("texts", TEXTS, ids=lambda path: path.stem)
def test_every_text_of_the_window_is_translated_and_none_is_left_over(texts: Path) -> None:
    known = {source for _, source, _, _ in messages(texts)}
    assert known == literals()
    assert [source for _, source, text, finished in messages(texts) if not text or not finished] == []


@pytest.mark.parametrize("texts", TEXTS, ids=lambda path: path.stem)
def test_a_translated_text_keeps_its_braces_its_stars_and_its_edges(texts: Path) -> None:
    for _, source, text, _ in messages(texts):
        assert sorted(BRACES.findall(source)) == sorted(BRACES.findall(text)), source
        assert source.count("*") == text.count("*"), source
        assert (source[:1] == " ", source[-1:] == " ") == (text[:1] == " ", text[-1:] == " "), source
        assert source.count("\n") == text.count("\n"), source


@pytest.mark.parametrize("texts", TEXTS, ids=lambda path: path.stem)
def test_the_file_of_texts_is_what_the_sources_make_of_it(texts: Path, tmp_path: Path) -> None:
    copy = tmp_path / texts.name
    copy.write_bytes(texts.read_bytes())
    TOOL["update"](copy)
    assert copy.read_bytes() == texts.read_bytes(), "run packaging/texts.py"


@pytest.mark.parametrize("texts", TEXTS, ids=lambda path: path.stem)
def test_the_compiled_texts_are_those_of_the_file(texts: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    TOOL["compile_texts"](texts, made)
    assert made.read_bytes() == texts.with_suffix(".qm").read_bytes(), "run packaging/texts.py"


@pytest.fixture(params=[texts.stem for texts in TEXTS])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Let the window speak a language, and English again."""
    before = QLocale()
    pages.speak(qapp, pages.words_in(request.param))
    yield request.param
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)


def test_a_trouble_is_told_in_the_language_with_what_it_names(language: str) -> None:
    told = notice_words.notice_words("The settings could not be saved. The disk is full.")
    assert "could not" not in told
    assert "The disk" not in told
    assert notice_words.notice_words("Something else went wrong.") == "Something else went wrong."
    assert language != ENGLISH.language


def too_long(widget: QWidget) -> list[str]:
    """Return the words in sight that are cut off where they stand."""
    settle()
    found = []
    for label in widget.findChildren(QLabel):
        if not label.isVisibleTo(widget) or isinstance(label, FittedLabel) or not label.text():
            continue
        box, metrics = label.contentsRect(), QFontMetricsF(label.font())
        if label.wordWrap():
            needed, room = label.heightForWidth(label.width()), label.height()
            widest = max(metrics.horizontalAdvance(word) for word in label.text().split())
            if needed > room + 2 or widest > box.width() + 2:
                found.append(label.text())
        elif metrics.horizontalAdvance(label.text()) > box.width() + 2:
            found.append(label.text())
    found += [
        each.text()
        for each in widget.findChildren(QAbstractButton)
        if each.isVisibleTo(widget) and each.text() and each.width() + 1 < each.minimumSizeHint().width()
    ]
    return found


@pytest.fixture
def elided(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the words that painters shorten from now on."""
    shortened: list[str] = []
    whole = QFontMetricsF.elidedText

    def watched(
        metrics: QFontMetricsF, text: str, mode: Qt.TextElideMode, width: float, flags: int = 0
    ) -> str:
        shown = whole(metrics, text, mode, width, flags)
        if shown != text:
            shortened.append(text)
        return shown

    monkeypatch.setattr(QFontMetricsF, "elidedText", watched)
    return shortened


def test_all_words_fit_on_every_page_of_the_smallest_window(
    language: str, qtbot: QtBot, elided: list[str], qapp: QApplication
) -> None:
    words = pages.words_in(language)
    wrong = dict[str, list[str]]()
    for name, look, size, make in shoot_pages.shots(words):
        if size != SMALL or look.theme is not LIGHT or look.scale > 1:
            continue
        qapp.setPalette(palette(look))
        page = make(look)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        found = too_long(page)
        page.grab()
        found += elided
        elided.clear()
        shown = steps_in(words)
        if found := [text for text in found if text not in shown]:
            wrong[name] = found
        page.hide()
    assert wrong == {}


def steps_in(words: Phrasebook) -> set[str]:
    """Return what steps show: on the routine's page it is shortened in any language, and whole in a tip."""
    names = ("piriformis-contract-relax", "seated-spinal-twist")
    steps = [segment for name in names for segment in pages.timeline_of(name, words).segments]
    return {words.fill(segment.show) for segment in steps if segment.show is not None}


def test_all_words_fit_in_the_smallest_session(language: str, qtbot: QtBot, elided: list[str]) -> None:
    words = pages.words_in(language)
    wrong = set[str]()
    for name in pages.bundled(words):
        timeline = pages.timeline_of(name, words)
        page = shoot.session(at(timeline, 0, 1))(Look(LIGHT, words=words))
        assert isinstance(page, SessionPage)
        qtbot.addWidget(page)
        page.resize(*SMALL)
        page.show()
        settle()
        labels = page.findChildren(FittedLabel)
        for segment in timeline.segments:
            page.show_progress(at(timeline, segment.index, 1))
            wrong |= {each.text() for each in labels if each.toolTip()}
        page.grab()
        page.hide()
    assert wrong | set(elided) == set()
