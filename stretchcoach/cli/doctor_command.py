"""Owns `stretchcoach doctor`: what is here, what is missing, and the one command that mends it."""

from typing import Final

from stretchcoach.cli.as_json import print_json
from stretchcoach.cli.doctor_checks import Finding, State, basic_findings, cure
from stretchcoach.cli.doctor_sound import sound_findings
from stretchcoach.cli.doctor_window import window_findings
from stretchcoach.cli.language import users_words
from stretchcoach.cli.orders import Doctor
from stretchcoach.cli.printable import printable
from stretchcoach.phrasebook import ENGLISH, Phrasebook

SIGNS: Final = {State.GOOD: "ok", State.NOTE: "note", State.MISSING: "MISSING"}


def doctor(order: Doctor) -> int:
    """Print the findings; return 0 where a session can be coached with voice, else 1."""
    findings = [*basic_findings(), *sound_findings(), *window_findings()]
    missing = [finding for finding in findings if finding.state is State.MISSING]
    command = cure(findings)
    if order.as_json:
        print_json(
            {
                "voice": not missing,
                "command": command,
                "findings": [
                    {"name": finding.name, "state": finding.state.value, "what": finding.what}
                    for finding in findings
                ],
            }
        )
    else:
        words = users_words()
        _print_lines(findings, words)
        print()
        print(verdict(missing, words))
        if command is not None:
            print(f"{words.text('To mend what can be installed:')}\n  {command}")
    return 1 if missing else 0


def verdict(missing: list[Finding], words: Phrasebook = ENGLISH) -> str:
    """Return the one sentence that matters."""
    if not missing:
        return words.text("A session can be coached with voice.")
    names = ", ".join(words.message(finding.name) for finding in missing)
    return words.told("No session can be coached with voice, because of: {names}.", names=names)


def _print_lines(findings: list[Finding], words: Phrasebook) -> None:
    rows = [
        (words.text(SIGNS[each.state]), words.message(each.name), printable(words.message(each.what)))
        for each in findings
    ]
    signs, names = (max(len(row[column]) for row in rows) for column in (0, 1))
    for sign, name, what in rows:
        print(f"{sign:{max(signs + 1, 8)}}{name:{names}}  {what}")
