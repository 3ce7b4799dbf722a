"""Owns the proof that a routine's texts in another language are read and measured by the routine."""

from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from stretchcoach.core.routine import Routine, Sides
from stretchcoach.core.translation import languages_of, step_texts_of, texts_of, translated
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.storage.in_language import InLanguage
from stretchcoach.storage.library import Library
from stretchcoach.storage.routine_texts import read_texts_text
from stretchcoach.storage.words import Languages, languages_in
from stretchcoach.storage.words_yaml import read_words, read_words_text
from tests.storage.bundled import FOLDER, ROOT
from tests.storage.routine_texts import read, routine_text, sound

WORDS: Final = ROOT / "assets" / "languages"
LANGUAGES: Final = tuple(code for code in languages_in([WORDS]) if code != ENGLISH.language)
STEPS: Final = """\
- each side:
    - hold: 20s
      say: "Draw the {side} knee to the {other} shoulder."
      coach: {10s: Breathe out.}
- rest: 10s
  say: Let go.
"""


@pytest.fixture(scope="module")
def german() -> Phrasebook:
    return read_words(WORDS / "de.yaml").book


@pytest.fixture
def routine() -> Routine:
    return sound(routine_text(STEPS, title="Evening hips", purpose="Two holds."))


def pairs(*texts: tuple[str, str]) -> str:
    return "format: 1\ntexts:\n" + "".join(f'  - en: "{a}"\n    de: "{b}"\n' for a, b in texts)


ALL: Final = (
    ("Evening hips", "Hüften am Abend"),
    ("Two holds.", "Zweimal halten."),
    ("Draw the {side} knee to the {other} shoulder.", "Zieh das {linke} Knie zur {rechten} Schulter."),
    ("Breathe out.", "Ausatmen."),
    ("Let go.", "Lass los."),
)


def problems(text: str, routine: Routine, book: Phrasebook) -> list[str]:
    found = read_texts_text(text, "x.yaml", routine, book).problems
    return [str(problem).removeprefix("x.yaml:") for problem in found]


def test_every_text_of_a_routine_is_found_once_in_the_order_of_its_file(routine: Routine) -> None:
    assert texts_of(routine) == tuple(original for original, _ in ALL)


def test_a_routine_in_another_language_is_the_same_but_for_its_texts(routine: Routine) -> None:
    german = translated(routine, dict(ALL), "de")
    assert texts_of(german) == tuple(text for _, text in ALL)
    back = translated(german, {text: original for original, text in ALL}, routine.language)
    assert back == routine


def test_a_whole_file_of_texts_has_no_problem(routine: Routine, german: Phrasebook) -> None:
    reading = read_texts_text(pairs(*ALL), "x.yaml", routine, german)
    assert reading.problems == ()
    assert reading.texts == dict(ALL)


def test_a_text_that_is_not_there_is_told_where_it_belongs(routine: Routine, german: Phrasebook) -> None:
    [told] = problems(pairs(*ALL[:3], *ALL[4:]), routine, german)
    assert told == (
        '7:9: warning: There is no text for "Breathe out.". Until there is one, all steps stay as '
        "the routine has them, not in Deutsch."
    )


def test_a_changed_original_is_out_of_date_and_the_new_one_is_missing(
    routine: Routine, german: Phrasebook
) -> None:
    old = ("Let it go.", "Lass es los.")
    missing, outdated = problems(pairs(*ALL[:4], old), routine, german)
    assert missing.startswith('9:9: warning: There is no text for "Let go.".')
    assert outdated.startswith('11:9: warning: "Let it go." is not in the routine. It reads now: "Let go.".')
    assert "Let it go." not in read_texts_text(pairs(*ALL[:4], old), "x.yaml", routine, german).texts


@pytest.mark.parametrize(
    ("original", "text", "told"),
    [
        (ALL[2][0], "Zieh das {linke} Knie heran.", "4:9: warning: The original names the other side"),
        (ALL[2][0], "Zieh das Knie heran zu {other}.", "names the side that works, the text does not"),
        ("Let go.", "Lass das {linke} Bein los.", "error: The text names the side that works"),
        ("Let go.", "Runde {round}.", "error: The text names {round}, the original does not"),
        ("Let go.", "Lass {linkse} los.", 'error: "{linkse}" stands for nothing. Did you mean "{links}"?'),
        ("Let go.", "Lass **los**.", 'warning: "**" looks like markup'),
        ("Let go.", "Lass { los.", "error: A brace without its partner"),
    ],
)
def test_what_a_text_names_is_measured_by_its_original(
    routine: Routine, german: Phrasebook, original: str, text: str, told: str
) -> None:
    assert any(told in each for each in problems(pairs((original, text)), routine, german))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("format: 1\ntexts:\n  - en: Let go.\n", "3:5: error: This is no pair of texts"),
        ("format: 1\ntexts: Let go.\n", "2:8: error: This is no list of pairs"),
        ("format: 1\n", '1:1: error: "texts" is missing from a file of texts'),
        (pairs(ALL[4], ALL[4]), '5:9: error: "Let go." has two texts. It is there already, on line 3'),
        ("format: 1\ntexts:\n  - en: Let go.\n    de:\n", "4:8: error: A value is missing here"),
        ("", "1:1: error: The file is empty"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_costs_no_other_text(
    routine: Routine, german: Phrasebook, text: str, told: str
) -> None:
    assert any(each.startswith(told) for each in problems(text, routine, german))


def test_a_text_with_an_error_stays_as_it_is(routine: Routine, german: Phrasebook) -> None:
    reading = read_texts_text(pairs(*ALL[:4], ("Let go.", "Lass {round} los.")), "x.yaml", routine, german)
    assert reading.texts == dict(ALL[:4])


def test_an_author_may_name_sides_in_the_forms_of_the_routines_own_language() -> None:
    steps = '- each side:\n    - hold: 20s\n      say: "Das {linke} Knie."\n'
    languages = Languages([WORDS], read_words)
    from stretchcoach.storage.routine_yaml import read_routine_text  # noqa: PLC0415 - beside its only use

    own = read_routine_text(
        routine_text(steps, language="de"), name="x.yaml", poses=(), forms=languages.forms
    )
    assert own.problems == ()
    assert any('"{linke}" stands for nothing' in str(each) for each in read(routine_text(steps)).problems)


class Shelves:
    """A folder of bundled routines and one of the user's, with texts in German."""

    def __init__(self, below: Path, book: Phrasebook) -> None:
        self.bundled, self.mine = below / "bundled", below / "mine"
        for folder in (self.bundled, self.mine):
            (folder / "de").mkdir(parents=True)
        self.book = book

    def load(self) -> tuple[dict[str, Routine], list[str]]:
        folders = (self.bundled, self.mine)
        shelf = Library(folders, (), InLanguage(self.book, folders)).load()
        told = [f"{Path(each.file).parent.parent.name}: {each.what}" for each in shelf.problems]
        return {each.routine.id: each.routine for each in shelf.routines}, told


@pytest.fixture
def shelves(tmp_path: Path, german: Phrasebook) -> Shelves:
    shelves = Shelves(tmp_path, german)
    text = routine_text(STEPS, title="Evening hips", purpose="Two holds.", language="en")
    (shelves.bundled / "hips.yaml").write_text(text, encoding="utf-8")
    (shelves.bundled / "de" / "hips.yaml").write_text(pairs(*ALL), encoding="utf-8")
    return shelves


def test_a_routine_with_texts_is_on_the_shelf_in_the_language(shelves: Shelves) -> None:
    routines, told = shelves.load()
    assert (routines["hips"].title, routines["hips"].language, told) == ("Hüften am Abend", "de", [])


def test_a_users_text_takes_the_place_of_a_bundled_one_alone(shelves: Shelves) -> None:
    (shelves.mine / "de" / "hips.yaml").write_text(pairs(("Let go.", "Locker!")), encoding="utf-8")
    routines, told = shelves.load()
    assert {"Locker!", "Hüften am Abend"} <= set(texts_of(routines["hips"]))
    assert told == []


def test_a_routine_without_texts_stays_in_its_own_language_and_nothing_is_said(shelves: Shelves) -> None:
    (shelves.mine / "own.yaml").write_text(routine_text(language="en"), encoding="utf-8")
    routines, told = shelves.load()
    assert (routines["own"].title, routines["own"].language, told) == ("A test", "en", [])


def test_what_a_users_copy_of_a_routine_says_anew_is_told_to_be_without_text(shelves: Shelves) -> None:
    text = routine_text(
        STEPS.replace("Let go.", "Let it all go."), title="Evening hips", purpose="Two holds."
    )
    (shelves.mine / "hips.yaml").write_text(text, encoding="utf-8")
    routines, told = shelves.load()
    assert step_texts_of(routines["hips"]) == (*(original for original, _ in ALL[2:4]), "Let it all go.")
    assert (routines["hips"].title, routines["hips"].language) == ("Hüften am Abend", "en")
    assert [each.partition(": ")[2] for each in told] == [
        '1 of its texts are not in Deutsch, such as "Let it all go."'
    ]


def test_a_routine_that_is_used_by_another_is_in_the_language_too(shelves: Shelves) -> None:
    (shelves.mine / "both.yaml").write_text(routine_text("- use: hips"), encoding="utf-8")
    routines, _ = shelves.load()
    [use] = routines["both"].steps
    assert getattr(use, "routine", None) == routines["hips"]


def test_a_routine_stays_in_its_own_language_with_all_that_it_uses(shelves: Shelves) -> None:
    text = routine_text(
        "- rest: 9s\n  say: Rest now.\n- use: hips", title="Both", purpose="All.", language="en"
    )
    (shelves.mine / "both.yaml").write_text(text, encoding="utf-8")
    texts = pairs(("Both", "Beides"), ("All.", "Alles."))
    (shelves.mine / "de" / "both.yaml").write_text(texts, encoding="utf-8")
    routines, _ = shelves.load()
    assert (routines["both"].title, languages_of(routines["both"])) == ("Beides", frozenset({"en"}))
    assert routines["hips"].language == "de"


def test_a_routine_goes_back_to_its_own_language_for_one_that_it_uses(shelves: Shelves) -> None:
    (shelves.bundled / "de" / "hips.yaml").unlink()
    text = routine_text(
        "- rest: 9s\n  say: Rest now.\n- use: hips", title="Both", purpose="All.", language="en"
    )
    (shelves.mine / "both.yaml").write_text(text, encoding="utf-8")
    texts = pairs(("Both", "Beides"), ("All.", "Alles."), ("Rest now.", "Ausruhen."))
    (shelves.mine / "de" / "both.yaml").write_text(texts, encoding="utf-8")
    routines, _ = shelves.load()
    assert (routines["both"].title, languages_of(routines["both"])) == ("Beides", frozenset({"en"}))
    assert "Rest now." in step_texts_of(routines["both"])


def test_texts_that_cannot_be_read_cost_only_themselves(shelves: Shelves) -> None:
    (shelves.bundled / "de" / "hips.yaml").write_bytes(b"\xff\xfe")
    routines, told = shelves.load()
    assert routines["hips"].title == "Evening hips"
    assert told == ["bundled: The file is not UTF-8 text"]


def test_the_words_of_a_language_are_all_there() -> None:
    for code in LANGUAGES:
        reading = read_words(WORDS / f"{code}.yaml")
        assert reading.problems == ()
        assert reading.book.language == code


def test_words_that_are_missing_are_told_and_are_english() -> None:
    reading = read_words_text("format: 1\nname: Français\n", "fr.yaml")
    assert reading.book == replace(ENGLISH, language="fr", name="Français")
    told = [problem.what for problem in reading.problems]
    assert '"phases" is missing from a file of words' in told
    assert len(told) == 15


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("sides: [[links, rechts], [links, rechte]]", "A form of a side is written twice"),
        ("sides: [links]", "This is no pair of sides"),
        ("phases: {prepare: Los}", '"hold" is missing here'),
        ("phases: {prepair: Los}", '"prepair" is not possible here'),
        ("round: Runde {round}", "{round} or {rounds} is missing"),
        ("numbers: [null, eins]", "This is no list of numbers"),
        ("hours: {1: eine}", '"other" is missing, or {number} in it'),
    ],
)
def test_a_wrong_word_is_told_with_its_place(line: str, told: str) -> None:
    reading = read_words_text(f"format: 1\n{line}\n", "de.yaml")
    assert told in [problem.what for problem in reading.problems]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_bundled_routine_lacks_a_text_or_has_one_too_many(language: str) -> None:
    book = read_words(WORDS / f"{language}.yaml").book
    shelf = Library([FOLDER], _poses(), InLanguage(book, (FOLDER,))).load()
    assert shelf.problems == ()
    assert {each.routine.language for each in shelf.routines} == {language}
    names = {path.name for path in (FOLDER / language).iterdir()}
    assert names == {path.name for path in FOLDER.glob("*.yaml")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_differs_in_english_differs_in_every_language_where_the_user_chooses(language: str) -> None:
    book = read_words(WORDS / f"{language}.yaml").book
    for each in Library([FOLDER], _poses(), InLanguage(book, (FOLDER,))).load().routines:
        labels = [variant.label for variant in each.routine.variants]
        labels += [option.label for option in each.routine.options]
        assert len(set(labels)) == len(labels)
        assert each.routine.sides in Sides


def _poses() -> frozenset[str]:
    from stretchcoach.storage.poses import load_catalogue  # noqa: PLC0415 - beside its only use

    return load_catalogue(ROOT / "assets").names
