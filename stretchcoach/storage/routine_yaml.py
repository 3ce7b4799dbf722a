"""Owns the reading of a routine file: from bytes to a routine and all its problems."""

import os
import re
import stat
from collections.abc import Collection
from pathlib import Path
from typing import Final, TypeVar

from stretchcoach.core.compiler import LONGEST, MOST_SEGMENTS
from stretchcoach.core.labels import Category, Level, Position
from stretchcoach.core.routine import Routine, Sides, Variant
from stretchcoach.storage import routine_fields as fields
from stretchcoach.storage.findings import START, Findings, TooManyProblemsError, quote
from stretchcoach.storage.problem import UnreadableFileError
from stretchcoach.storage.reading import Reading
from stretchcoach.storage.routine_fields import Record
from stretchcoach.storage.routine_groups import read_items
from stretchcoach.storage.routine_options import read_options, read_repeat
from stretchcoach.storage.routine_scope import Find, Forms, Mentions, Scope, no_forms, none_found
from stretchcoach.storage.routine_shapes import NAME
from stretchcoach.storage.routine_size import largest
from stretchcoach.storage.yaml_nodes import Mapping, Node, compose
from stretchcoach.storage.yaml_text import MOST_BYTES, check_characters, decode

T = TypeVar("T")
READ_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Without blocking: a pipe in a routine folder must not hang the program."""


def read_routine(
    path: Path, *, poses: Collection[str], find: Find = none_found, forms: Forms = no_forms
) -> Reading:
    """Return what is in a file; raises `UnreadableFileError` where there is no file to read.

    `poses` are the names that exist, `find` returns the routine another one uses, `forms` tells what
    may stand in braces for a side.
    """
    return read_routine_text(content_of(path), name=str(path), poses=poses, find=find, forms=forms)


def read_routine_text(
    text: str | bytes,
    *,
    name: str,
    poses: Collection[str],
    find: Find = none_found,
    forms: Forms = no_forms,
) -> Reading:
    """Return what is in `text`, as if it stood in a file called `name`; raises nothing."""
    decoded, findings = decode(text, name.encode("utf-8", "replace").decode("utf-8"))
    scope = Scope(findings, Path(name).stem, poses, find, Mentions())
    routine = None
    try:
        root = None if decoded is None else _compose(decoded, findings)
        if root is not None:
            routine = _read_root(root, scope, forms)
    except TooManyProblemsError:
        routine = None
    return Reading(None if findings.has_error else routine, findings.problems)


def content_of(path: Path) -> bytes:
    """Return the bytes of a file, at most one more than is read; raises `UnreadableFileError`."""
    try:
        descriptor = os.open(path, READ_FLAGS)
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableFileError(f"{path} is not a file.")
            return file.read(MOST_BYTES if status.st_size >= MOST_BYTES else -1)
    except FileNotFoundError:
        raise UnreadableFileError(f"{path} does not exist.") from None
    except IsADirectoryError:
        raise UnreadableFileError(f"{path} is not a file.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFileError(f"{path} cannot be read: {reason}.") from error


def _compose(text: str, findings: Findings) -> Node | None:
    check_characters(text, findings)
    return None if findings.has_error else compose(text, findings)


def _read_root(root: Node, scope: Scope, forms: Forms) -> Routine | None:
    if not re.fullmatch(NAME, scope.id):
        hint = 'Use small letters, digits and hyphens, such as "knee-bend.yaml".'
        scope.findings.error(START, f"The file cannot be called {quote(scope.id)}", hint)
    if not isinstance(root, Mapping):
        hint = 'A routine begins with "format: 1" and its title.'
        scope.findings.error(root.mark, "This is no routine", hint)
        return None
    record = Record(root, fields.ROUTINE_FIELDS, scope, "a routine")
    record.get(fields.FORMAT)
    language = record.get(fields.LANGUAGE) or ""
    variants = record.get(fields.VARIANTS) or ()
    declared = record.get(fields.OPTIONS)
    repeated = record.get(fields.REPEAT)
    scope = scope._replace(
        sided=frozenset(forms(language)),
        sides=_or(record.get(fields.SIDES), Sides.WORST_FIRST),
        variants=tuple(variant.name for variant in variants),
        options={} if declared is None else read_options(declared, scope),
    )
    routine = Routine(
        id=scope.id,
        title=_or(record.get(fields.TITLE), ""),
        purpose=_or(record.get(fields.PURPOSE), ""),
        category=_or(record.get(fields.CATEGORY), Category.RELIEF),
        level=_or(record.get(fields.LEVEL), Level.GENTLE),
        position=_or(record.get(fields.POSITION), Position.LYING),
        sides=scope.sides,
        steps=read_items(record.get(fields.STEPS) or (), scope),
        equipment=record.get(fields.EQUIPMENT) or (),
        targets=record.get(fields.TARGETS) or (),
        good_for=record.get(fields.GOOD_FOR) or (),
        not_for=record.get(fields.NOT_FOR) or (),
        cautions=record.get(fields.CAUTIONS) or (),
        sources=record.get(fields.SOURCES) or (),
        review=record.get(fields.REVIEWED),
        options=tuple(option for option in scope.options.values() if option is not None),
        variants=variants,
        repeat=None if repeated is None else read_repeat(repeated, scope),
        language=language,
    )
    if not scope.findings.has_error:
        _check_size(routine, root, scope.findings)
        _check_unused(routine, root, scope)
    return routine


def _or(value: T | None, otherwise: T) -> T:
    """Return the value, or a stand-in: where one is missing there is an error, and no routine comes out."""
    return otherwise if value is None else value


def _check_size(routine: Routine, root: Mapping, findings: Findings) -> None:
    steps = root.get(fields.STEPS.name) or root
    names: tuple[Variant | None, ...] = routine.variants or (None,)
    for variant in names:
        size = largest(routine, variant.name if variant else None)
        if size.segments == 0 and variant is not None:
            what = f"No step is left for the variant {quote(variant.name)}"
            findings.error(steps.mark, what, 'Look at the "only" of the steps.')
        if size.segments > MOST_SEGMENTS:
            what = f"Played from end to end there are more than {MOST_SEGMENTS:,} steps"
            findings.error(steps.mark, what, "Use fewer rounds; options count at their most.")
        elif size.microseconds > LONGEST // LONGEST.resolution:
            what = "The routine is longer than 4 hours"
            findings.error(
                steps.mark, what, "Use fewer rounds or shorter steps; options count at their most."
            )


def _check_unused(routine: Routine, root: Mapping, scope: Scope) -> None:
    mentioned = scope.mentions
    options, variants = root.get(fields.OPTIONS.name), root.get(fields.VARIANTS.name)
    for key, _ in options.pairs if isinstance(options, Mapping) else ():
        if key.value not in mentioned.options:
            hint = f'Write "${key.value}" where a step uses it, or leave it out.'
            scope.findings.warn(key.mark, f"The option {quote(key.value)} is never used", hint)
    others = {variant.name for variant in routine.variants[1:]} & mentioned.variants
    for key, _ in variants.pairs if isinstance(variants, Mapping) else ():
        is_plain_way = key.value == routine.variants[0].name and others
        if key.value not in mentioned.variants and not is_plain_way:
            hint = 'Name it in a "say", "show", "pose" or "only", or leave it out.'
            scope.findings.warn(key.mark, f"The variant {quote(key.value)} changes nothing", hint)
