"""Owns the examples and remarks below the help of each command."""

import textwrap
from dataclasses import dataclass
from typing import Final

from stretchcoach.phrasebook import Phrasebook

WIDTH: Final = 78
COLUMN: Final = 44
"""Columns: how wide remarks are, and how wide a command may be before what it does."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Command lines, each with what it does or "", and remarks in English."""

    lines: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...] = ()

    def told(self, words: Phrasebook) -> str:
        """Return the text below a command's help, in the language of `words`."""
        lines = (
            f"  {line:{COLUMN}} {words.text(does)}" if does else f"  {line}" for line, does in self.lines
        )
        remarks = (textwrap.fill(words.text(remark), WIDTH) for remark in self.remarks)
        return "\n\n".join(["\n".join([words.text("Examples:"), *lines]), *remarks])


MAIN: Final = Examples(
    (
        ("stretchcoach", "open the window"),
        ("stretchcoach --background", "no window, reminders only"),
        ("stretchcoach list", "which routines there are"),
        ("stretchcoach play figure-four-seated", "coach one in this terminal"),
        ("stretchcoach play --help", "more on one command"),
    ),
    ("Stretching is not treatment: stop at pain, tingling or numbness.",),
)
LIST: Final = Examples((("stretchcoach list", ""), ("stretchcoach list --json | jq '.routines[].id'", "")))
SHOW: Final = Examples(
    (
        ("stretchcoach show piriformis-contract-relax", ""),
        ("stretchcoach show piriformis-contract-relax --side left --set rounds=4", ""),
        ("stretchcoach show my-routine.yaml --json", ""),
    )
)
CHECK: Final = Examples(
    (
        ("stretchcoach check my-routine.yaml", ""),
        ("stretchcoach check routines/*.yaml --json", ""),
        ("stretchcoach check my-routine.yaml --no-voice", ""),
    ),
    (
        (
            "A routine without errors is spoken once, unheard, to see that each line has time, "
            "whatever is chosen. What was spoken is kept: the next check is quick."
        ),
        "Exit code: 0 without errors (warnings are allowed), 1 with errors, 2 if a file cannot be read.",
    ),
)
PLAY: Final = Examples(
    (
        ("stretchcoach play piriformis-contract-relax --side left", ""),
        ("stretchcoach play figure-four-seated --one-side --silent", ""),
        ("stretchcoach play my-routine.yaml --speed 20", ""),
    ),
    (
        (
            "Keys: q stop, Space pause and go on, Esc pause, left back, right skip, + ten seconds more, "
            "m voice off and on; where a step waits, Space or Enter goes on. Ctrl-Z pauses, too."
        ),
        "At a speed other than 1 it is a rehearsal: without voice, and not recorded.",
    ),
)
RENDER: Final = Examples(
    (
        ("stretchcoach render piriformis-contract-relax session.ogg --side left", ""),
        ("stretchcoach render figure-four-seated lunch.flac --one-side --cue-sheet", ""),
        ("stretchcoach render my-routine.yaml quiet.wav --talk phases", ""),
    ),
    (
        (
            "The file's ending says what it becomes: .wav, .flac or .ogg. "
            "A step that would wait for you goes on by itself."
        ),
    ),
)
FIGURE: Final = Examples(
    (
        ("stretchcoach figure fig4-supine.hold hold.png", ""),
        ("stretchcoach figure ktos-supine.contract press.png --side left --size 1200", ""),
        ("stretchcoach figure stand-tall me.png --style short --theme dark", ""),
    )
)
SHEET: Final = Examples(
    (
        ("stretchcoach sheet piriformis-contract-relax page.pdf", ""),
        ("stretchcoach sheet figure-four-seated page.pdf --side left --set rounds=2", ""),
        ("stretchcoach sheet my-routine.yaml page.pdf", ""),
    )
)
DOCTOR: Final = Examples(
    (("stretchcoach doctor", ""), ("stretchcoach doctor --json", "")),
    ("Exit code: 0 if a session can be coached with voice, 1 if something is missing.",),
)
TALK: Final = Examples(
    (
        ("stretchcoach sos", "at once; put it on a key of your desktop"),
        ("stretchcoach start figure-four-seated", ""),
        ("stretchcoach pause tomorrow", ""),
        ("stretchcoach status --json", ""),
    ),
    (
        (
            "Exit code: 0 if done, 1 if it cannot be now, 3 if StretchCoach is not running "
            "(start and sos start it then)."
        ),
    ),
)
