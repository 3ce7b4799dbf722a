"""Proves that no text of the program promises a cure, names an illness, or guarantees anything."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[1]
FORBIDDEN: Final = re.compile(
    r"\b(?:cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?|diagnos(?:e|es|ed|is|ing)|guarante(?:e|es|ed)|treat(?:s|ed|ment|ing)?"
    r"|prevents?|proven to|clinically|detects?|fix(?:es)? your|relieves? (?:sciatica|pain)|pain-free|miracle"
    r"|you have (?:sciatica|piriformis syndrome|a slipped disc|deep gluteal syndrome))\b",
    re.IGNORECASE,
)
IN_SOURCE: Final = re.compile(FORBIDDEN.pattern.replace(" ", r"""[\s"'fr]+"""), re.IGNORECASE)
"""The same where two literals may meet between words: only a module in which this is found need be parsed."""
ALLOWED: Final = (
    "does not diagnose or treat illness",
    "Stretching is not treatment",
    "this week: no diagnosis.",
)
"""Where the program says what it does not do."""


def claims(text: str) -> list[str]:
    """Return what must not be said."""
    for words in ALLOWED:
        text = text.replace(words, "")
    return [match[0] for match in FORBIDDEN.finditer(text)]


def texts(tree: ast.AST) -> Iterator[str]:
    """Yield the texts of a module that are not docstrings, as people may read them."""
    told = set[int]()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        for statement in body if isinstance(body, list) else ():
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                told.add(id(statement.value))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


MODULES: Final = sorted((ROOT / "stretchcoach").rglob("*.py"))
ROUTINES: Final = sorted((ROOT / "routines").glob("*.yaml"))
GERMAN: Final = re.compile(
    r"\b(?:heil(?:t|en|ung)|diagnos\w*|garantier\w*|behandel\w*|behandlung|verhinder\w*|klinisch|wunder\w*|schmerzfrei"
    r"|du hast (?:ischias|ein piriformis-?syndrom|einen bandscheibenvorfall))\b",
    re.IGNORECASE,
)
ALLOWED_IN_GERMAN: Final = (
    "Dehnen ist keine Behandlung",
    "stellt keine Diagnose, behandelt keine Krankheit",
    "zu gehen: keine Diagnose",
)
IN_GERMAN: Final = sorted((ROOT / "routines" / "de").glob("*.yaml"))


def test_no_text_of_the_program_claims_too_much() -> None:
    found = {
        f"{path.relative_to(ROOT)}: {text[:60]}": claim
        for path in MODULES
        if IN_SOURCE.search(source := path.read_text(encoding="utf-8"))
        for text in texts(ast.parse(source))
        if (claim := claims(text)) and " " in text
    }
    assert found == {}


@pytest.mark.parametrize("path", ROUTINES, ids=lambda path: path.stem)
def test_no_routine_claims_too_much(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    sources = text.partition("\nsources:\n")[2]
    quoted = re.match(r"(?:  .*\n)*", sources)
    assert claims(text.replace(quoted[0] if quoted else "", "")) == []


@pytest.mark.parametrize(
    "path",
    [*IN_GERMAN, *(ROOT / "assets" / "languages" / name for name in ("de.ts", "de.messages.yaml"))],
    ids=lambda path: path.stem,
)
def test_no_german_text_claims_too_much(path: Path) -> None:
    own = re.compile(r"^ +(?:de: |<translation>)(.*)$", re.MULTILINE)
    text = "\n".join(own.findall(path.read_text(encoding="utf-8")))
    for words in ALLOWED_IN_GERMAN:
        text = text.replace(words, "")
    assert [match[0] for match in GERMAN.finditer(text)] == []


@pytest.mark.parametrize(
    "text", ["Das heilt.", "Eine Behandlung.", "Du hast Ischias.", "Verhindert Krämpfe."]
)
def test_a_claim_in_german_is_caught(text: str) -> None:
    assert GERMAN.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "This cures your cramp.",
        "It heals the muscle.",
        "You have sciatica.",
        "Guaranteed to work.",
        "An effective treatment.",
        "It detects nerve compression.",
        "Clinically proven.",
    ],
)
def test_a_claim_is_caught(text: str) -> None:
    assert claims(text)


def test_what_the_program_may_say_is_let_through() -> None:
    assert claims("It does not diagnose or treat illness. It may ease. Your log shows 3 cramps.") == []
