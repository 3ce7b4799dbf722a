"""Owns the doctor's look at the voice and the sound output, which are tried without making a sound."""

from collections.abc import Iterator

from stretchcoach.audio.probe import OutputReport, VoiceReport, probe_output, probe_voice
from stretchcoach.cli.doctor_checks import Finding, State


def sound_findings() -> Iterator[Finding]:
    """Let the voice speak into a file, and knock at the sound outputs."""
    yield voice_finding(probe_voice())
    yield output_finding(probe_output())


def voice_finding(report: VoiceReport) -> Finding:
    """Return whether there is a voice, and which."""
    state = State.GOOD if report.works else State.MISSING
    which = report.engine if report.voice is None else f"{report.engine}, {report.voice}"
    return Finding("Voice", state, f"{which}: {report.detail}", report.fix)


def output_finding(report: OutputReport) -> Finding:
    """Return whether sound comes out, and through what."""
    state = State.GOOD if report.works else State.MISSING
    what = report.detail if report.output is None else f"{report.output}: {report.detail}"
    return Finding("Sound output", state, what, report.fix)
