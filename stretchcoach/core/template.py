"""Owns how a sentence is recognised as made from a template, so that it can be said in another language."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

PLACE: Final = re.compile(r"\{([^{}]*)\}")
"""A place in a template, with its name."""
QUOTES: Final = (('"', '"'), ("`", "`"), ("{", "}"))
WHOLE: Final = r'((?:[^"]|"[^"]*")+?)'
"""What stands in a place, as a rule: what is quoted in it is quoted whole."""
UNQUOTED: Final = '([^"]+?)'
ANY: Final = "(.+?)"


def recognised(sentence: str, templates: Iterable[str]) -> tuple[str, Mapping[str, str]] | None:
    """Return which of `templates` a sentence is made from, and what stands in its places; None for none.

    Where several fit it is the one with the most words of its own.
    """
    found, most = None, 0
    for template in templates:
        first, brace, rest = template.partition("{")
        if not brace or not sentence.startswith(first) or not sentence.endswith(rest.rpartition("}")[2]):
            continue
        own = sum(map(len, PLACE.split(template)[::2]))
        if own > most:
            values = _values(sentence, template)
            if values is not None:
                found, most = (template, values), own
    return found


def quoted_places(template: str) -> frozenset[str]:
    """Return the places within quotes or braces: a name or a command stands there, no word of the program."""
    return frozenset(place[1] for place in PLACE.finditer(template) if _is_quoted(template, place))


def _values(sentence: str, template: str) -> Mapping[str, str] | None:
    """Return what stands in each place, the same in all places of one name; None where it does not fit."""
    for whole, unquoted in ((WHOLE, UNQUOTED), (ANY, ANY)):
        pattern, names, end = "", list[str](), 0
        for place in PLACE.finditer(template):
            pattern += re.escape(template[end : place.start()])
            end = place.end()
            if place[1] in names:
                pattern += rf"\{names.index(place[1]) + 1}"
            else:
                names.append(place[1])
                pattern += unquoted if _is_quoted(template, place) else whole
        match = re.fullmatch(pattern + re.escape(template[end:]), sentence, re.DOTALL)
        if match is not None:
            return dict(zip(names, match.groups(), strict=True))
    return None


def _is_quoted(template: str, place: re.Match[str]) -> bool:
    before, after = template[: place.start()][-1:], template[place.end() :][:1]
    return (before, after) in QUOTES
