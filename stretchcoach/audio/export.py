"""Owns saving a whole session as a sound file, in one call that may take a while."""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from stretchcoach.audio.comments import add_chapters
from stretchcoach.audio.cue_sheet import cue_sheet
from stretchcoach.audio.gathering import CancelledError
from stretchcoach.audio.made_sounds import Watcher
from stretchcoach.audio.recording import Recording, Session
from stretchcoach.audio.samples import FULL_SCALE, RATE, SAMPLE_BYTES, decibels
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.audio.sound_file import NotExportedError, check_folder, format_of, open_sink, whole_file
from stretchcoach.core.sound_plan import SoundPlan

MAKING: Final = 0.7
"""How much of the work is having the sounds made, roughly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What a file holds."""

    plan: SoundPlan
    length: timedelta
    peak: float
    """In dBFS."""
    unspoken: tuple[str, ...]
    """Texts that no engine could speak; something shorter or nothing stands in their place."""


def export(
    session: Session,
    target: Path,
    settings: AudioSettings,
    *,
    with_cue_sheet: bool = False,
    watcher: Watcher | None = None,
) -> Exported | None:
    """Make the file `target`, by its ending WAV, FLAC or Ogg Vorbis, and a cue sheet beside it.

    FLAC and Ogg files hold the steps as chapters too.
    Returns None when it was cancelled. Raises a `NotExportedError` with one sentence for the user. In both
    cases what was there under these names is as it was.
    """
    kind, told = format_of(target), watcher or Watcher()
    check_folder(target)
    making = Watcher(lambda done: told.progressed(done * MAKING), told.cancelled)
    try:
        recording = Recording(session, settings, making)
        _write(recording, session, target, kind, told, with_cue_sheet=with_cue_sheet)
    except CancelledError:
        return None
    except OSError as error:
        raise NotExportedError(f"{target.name} could not be saved: {error.strerror or error}.") from error
    return Exported(
        plan=recording.plan,
        length=timedelta(seconds=1) * recording.samples / RATE,
        peak=decibels(recording.peak / FULL_SCALE),
        unspoken=recording.unspoken,
    )


def _write(
    recording: Recording, session: Session, target: Path, kind: str, told: Watcher, *, with_cue_sheet: bool
) -> None:
    """Write the files."""
    done = 0
    with ExitStack() as stack:
        if with_cue_sheet:
            sheet = stack.enter_context(whole_file(target.with_suffix(".cue")))
            sheet.write_text(
                cue_sheet(session.timeline, session.title, target.name, session.words), encoding="utf-8"
            )
        half = stack.enter_context(whole_file(target))
        with open_sink(half, kind, session.title, recording.samples) as sink:
            for block in recording.blocks():
                if told.cancelled():
                    raise CancelledError
                sink.write(block)
                done += len(block) // SAMPLE_BYTES
                told.progressed(MAKING + (1 - MAKING) * done / recording.samples)
        if kind != "WAV":
            add_chapters(half, kind, session.timeline, session.words)
