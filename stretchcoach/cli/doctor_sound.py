"""Owns the doctor's look at the voice and the sound output, which are tried without making a sound."""

from collections.abc import Iterator, Sequence

from stretchcoach.audio.probe import OutputReport, VoiceReport, probe_output, probe_voices
from stretchcoach.cli.doctor_checks import Finding, State


def sound_findings() -> Iterator[Finding]:
    """Let the voices speak into files, and knock at the sound outputs."""
    yield from voice_findings(probe_voices())
    yield output_finding(probe_output())


def voice_findings(reports: Sequence[VoiceReport]) -> Iterator[Finding]:
    """Return which voice speaks, and for each one before it why it does not."""
    speaking = next((report for report in reports if report.works), None)
    for report in reports:
        which = report.engine if report.voice is None else f"{report.engine}, {report.voice}"
        if report is speaking:
            yield Finding("Voice", State.GOOD, f"{which}: {report.detail}")
            spare = [later.engine for later in reports[reports.index(report) + 1 :] if later.works]
            if spare:
                yield Finding("Other voices", State.GOOD, ", ".join(spare))
            return
        if speaking is not None:
            yield Finding("Voice", State.NOTE, f"{which} does not work: {report.detail}")
    if reports:
        first = reports[0]
        yield Finding("Voice", State.MISSING, f"{first.engine}: {first.detail}", first.fix)


def output_finding(report: OutputReport) -> Finding:
    """Return whether sound comes out, and through what."""
    state = State.GOOD if report.works else State.MISSING
    what = report.detail if report.output is None else f"{report.output}: {report.detail}"
    return Finding("Sound output", state, what, report.fix)
