"""Owns what an author is told of a line that has no room at its real length."""

from datetime import timedelta
from math import ceil, floor
from typing import Final

from stretchcoach.core.choices import format_value
from stretchcoach.core.cue import Role
from stretchcoach.core.timeline import ZERO
from stretchcoach.core.unheard import Unheard, Way
from stretchcoach.storage.findings import Findings, Mark, quote
from stretchcoach.storage.routine_check_cues import format_offset

TENTH: Final = timedelta(milliseconds=100)
SECOND: Final = timedelta(seconds=1)


def warn_of(line: Unheard, mark: Mark, findings: Findings) -> None:
    """Note that a line does not fit: in which session, how long it is, how much room there is, what to do."""
    text = f"{quote(line.say.line.template)} takes {_up(line.length)} to say"
    if way := _where(line.way):
        text = f"{way}: {text}"
    if line.blocked > ZERO:
        what = f"{text} and is left out: what comes before it sounds for {_up(line.blocked)} longer"
        findings.warn(mark, what, f"Say it {_later(line)}, or shorten what comes before it.")
        return
    what = f"{text}, but {line.fence.value} is {_down(line.room)} away"
    if line.covers:
        hint = "The number is not heard under it. Shorten it."
    elif line.say.role is Role.OPENING:
        hint = "Only the phase and side are said. Shorten it, or make the step longer."
    else:
        hint = "It is left out. Shorten it, or say it sooner."
    findings.warn(mark, what, hint)


def _where(way: Way) -> str:
    """Return in which session, nothing for the usual one."""
    told = "" if way.variant is None else f"In the variant {quote(way.variant)}"
    if way.option is not None:
        name, value = way.option[0], format_value(way.option[1])
        told = f"{told}, with {name} {value}" if told else f"With {name} {value}"
    if way.alone is not None:
        side = way.alone.value
        told = f"{told}, on the {side} side only" if told else f"On the {side} side only"
    return told


def _later(line: Unheard) -> str:
    """Return the time, in whole seconds, from which nothing else sounds, if the step lasts so long."""
    begin = ceil((line.offset + line.blocked) / SECOND) * SECOND
    if begin + line.length > line.offset + line.left:
        return "sooner"
    return f"at {format_offset(begin)}"


def _up(span: timedelta) -> str:
    return f"{ceil(span / TENTH) / 10:.1f} s"


def _down(span: timedelta) -> str:
    return f"{floor(span / TENTH) / 10:.1f} s"
