"""Owns `stretchcoach doctor`: what is here, what is missing, and the one command that mends it."""

from typing import Final

from stretchcoach.cli.as_json import print_json
from stretchcoach.cli.doctor_checks import Finding, State, basic_findings, cure
from stretchcoach.cli.doctor_sound import sound_findings
from stretchcoach.cli.doctor_window import window_findings
from stretchcoach.cli.orders import Doctor
from stretchcoach.cli.printable import printable

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
        _print_lines(findings)
        print()
        print(verdict(missing))
        if command is not None:
            print(f"To mend what can be installed:\n  {command}")
    return 1 if missing else 0


def verdict(missing: list[Finding]) -> str:
    """Return the one sentence that matters."""
    if not missing:
        return "A session can be coached with voice."
    names = ", ".join(finding.name for finding in missing)
    return f"No session can be coached with voice, because of: {names}."


def _print_lines(findings: list[Finding]) -> None:
    widest = max(len(finding.name) for finding in findings)
    for finding in findings:
        print(f"{SIGNS[finding.state]:8}{finding.name:{widest}}  {printable(finding.what)}")
