"""Owns the list of messages in the sources: what the terminal and the problems of files say, as templates.

A message is a literal of several words, or one that a phrasebook is asked for. Run it to see what the
messages of a language lack, and what is gone.
"""

import argparse
import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from stretchcoach.storage.messages_yaml import read_messages

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCES: Final = (
    "cli/*.py",
    "storage/*.py",
    *(f"core/{name}.py" for name in ("choices", "compiler", "duration", "errors", "modification", "unheard")),
    *(f"audio/{name}.py" for name in ("clip_shelf", "engines", "export", "gathering", "output", "probe")),
    *(
        f"audio/{name}.py"
        for name in ("process_voice", "program_engines", "renderer", "samples", "sound_file")
    ),
    *(f"desktop/{name}.py" for name in ("desktop_install", "display", "instance_client", "single_instance")),
)
WITHOUT_MESSAGES: Final = ("*_schema.py", "*_dump.py", "history.py", "frozen_rows.py")
"""Modules whose texts are for programs."""
SHOWN: Final = frozenset({"Change", "Fence"})
"""Enumerations whose values are shown."""
PLACE: Final = re.compile(r"\{[^{}]*\}")
PERCENT: Final = re.compile(r"%(?:\(\w+\))?[rs]")
SEVERAL_WORDS: Final = re.compile(r"[A-Za-z§][\w,:;.'\"`)]* [\w{(\"'`§]|§[,:;]? [a-z]{2}|[a-z]{3}[:.]$")
NO_MESSAGE: Final = re.compile(
    r"\s*(?:SELECT|INSERT|CREATE|PRAGMA|BEGIN|from|sudo|stretchcoach|bold)\b[^:]* \S"
    r"|.*\\[bdw(]|§ -m pip|Ask first if §|\w+\[|[\"'][a-z ]+[\"']$"
)
"""Queries, commands, patterns, what a schema says, and names in quotes."""
NO_MESSAGES: Final = frozenset(
    {
        "Relax and breathe.",
        "count rep",
        *("block collection", "block mapping", "block sequence", "block sequence entries are not allowed"),
        *("cannot start any token", "could not find expected ':'", "document separator", "document start"),
        *("node content", "quoted scalar"),
    }
)
"""What a voice is tried with, a word of JSON, and what PyYAML says."""


class Sources:
    """What the sources say: `messages` by their bare template, with where they stand, and all `texts`."""

    def __init__(self) -> None:
        self.messages = dict[str, str]()
        self.texts = set[str]()
        for path in (path for each in SOURCES for path in sorted((ROOT / "stretchcoach").glob(each))):
            if any(path.match(name) for name in WITHOUT_MESSAGES):
                continue
            tree = ast.parse(path.read_text(encoding="utf-8"))
            asked_for = frozenset(_asked_for(tree))
            for text, for_programs in texts_in(tree):
                self.texts.add(bare(text))
                if text in asked_for or (not for_programs and is_message(text)):
                    self.messages.setdefault(bare(text), f"{path.relative_to(ROOT)}: {text}")
        for text, _ in texts_in(ast.parse(inspect.getsource(argparse))):
            plain = PERCENT.sub("{}", text)
            self.texts |= {plain, plain[:1].upper() + plain[1:]}


def is_message(text: str) -> bool:
    """Return whether a literal has several words, and is none of those that are for programs."""
    plain = PLACE.sub("§", text)
    words = SEVERAL_WORDS.search(plain) and re.search("[A-Za-z]{2}", plain)
    return text not in NO_MESSAGES and bool(words) and not NO_MESSAGE.match(plain)


def bare(template: str) -> str:
    """Return a template without the names of its places."""
    return PLACE.sub("{}", template)


def texts_in(node: ast.AST, *, for_programs: bool = False) -> Iterator[tuple[str, bool]]:
    """Give each literal within a node as a template, and whether it is for programs: such as a key."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return  # a docstring
        case ast.Constant(value=str()) | ast.JoinedStr():
            yield _template(node), for_programs
        case ast.BinOp(op=ast.Add()) if PLACE.sub("", _template(node)):
            yield _template(node), for_programs
            return
        case _:
            pass
    for part, also in _parts(node):
        yield from texts_in(part, for_programs=for_programs or also)


def _parts(node: ast.AST) -> Iterator[tuple[ast.AST, bool]]:
    """Give what a node is made of, and whether that is for programs."""
    match node:
        case ast.JoinedStr(values=values):
            for part in values:
                if isinstance(part, ast.FormattedValue):
                    yield part.value, False
        case ast.Call(func=ast.Name(id="Field"), args=[name, shape, *about], keywords=keywords):
            yield from ((name, True), (shape, False))
            required = any(each.arg == "required" for each in keywords)
            yield from ((each, not required) for each in about)
        case ast.ClassDef(name=name, bases=[ast.Name(id="StrEnum" | "Enum"), *_], body=body):
            yield from ((each, isinstance(each, ast.Assign) and name not in SHOWN) for each in body)
        case _:
            looked_for = isinstance(node, ast.Compare) or _is_pattern(node)
            yield from ((each, looked_for) for each in ast.iter_child_nodes(node))


def _asked_for(tree: ast.Module) -> Iterator[str]:
    """Give the texts that a phrasebook is asked for, as in `words.text("Title")`, however short."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(attr="text" | "told") | ast.Name(id="text"),
                args=[ast.Constant(value=str() as text), *_],
            ):
                yield text
            case _:
                pass


def _is_pattern(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="re"))):
            return True
        case _:
            return False


def _template(node: ast.AST) -> str:
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(_template(part) for part in parts)
        case ast.BinOp(left=left, right=right):
            return _template(left) + _template(right)
        case ast.FormattedValue(value=value):
            return f"{{{_name(value)}}}"
        case _:
            return f"{{{_name(node)}}}"


def _name(node: ast.AST) -> str:
    """Return a word for what an expression is: its variable, its attribute, what is counted or quoted."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.strip("_").lower()
        case ast.Call(func=ast.Name(id="len")):
            return "number"
        case ast.Call(args=[first, *_]):
            return _name(first)
        case ast.Subscript(value=value):
            return _name(value)
        case _:
            return "value"


def main() -> None:
    """Say of each language which messages it lacks, and which are gone."""
    sources = Sources()
    for file in sorted((ROOT / "assets" / "languages").glob("*.messages.yaml")):
        known = {bare(english) for english, _ in read_messages(file).texts}
        lacking = [where for template, where in sources.messages.items() if template not in known]
        print("\n".join([file.name, *(f"  + {each}" for each in lacking)]))
        print("".join(f"  - {each}\n" for each in sorted(known - sources.texts)), end="")


if __name__ == "__main__":
    main()
