"""Owns how long texts really take: run as a program, it speaks those it reads and prints their seconds.

A process of its own, as an engine may take the one it runs in along. Sounds are trimmed as the renderer does.
"""

import json
import sys
import tempfile
import wave
from array import array
from pathlib import Path
from typing import Final

from stretchcoach.audio.embedded_engine import EmbeddedEngine
from stretchcoach.audio.samples import amplitude
from stretchcoach.core.sound_choice import VoiceChoice

QUIET: Final = amplitude(-50) * 32_767
AROUND: Final = 0.002 + 0.04
"""What the renderer keeps before and after (s)."""


def seconds(path: Path) -> float:
    """Return how long the sound in a file is without the silence around it."""
    with wave.open(str(path)) as file:
        rate, samples = file.getframerate(), array("h", file.readframes(file.getnframes()))
    loud = (index for index, value in enumerate(samples) if abs(value) > QUIET)
    last = next(index for index in range(len(samples) - 1, -1, -1) if abs(samples[index]) > QUIET)
    return float((last - next(loud)) / rate + AROUND)


def main() -> None:
    """Answer one list of texts, in the language that is named, with one list of lengths."""
    engine = EmbeddedEngine(VoiceChoice(language=sys.argv[1]))
    with tempfile.TemporaryDirectory() as folder:
        path, lengths = Path(folder) / "text.wav", []
        for text in json.load(sys.stdin):
            engine.save(text, path)
            lengths.append(seconds(path))
    json.dump(lengths, sys.stdout)


if __name__ == "__main__":
    main()
