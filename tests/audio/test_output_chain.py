"""The outputs one after the other: what is planned goes along, and can be taken back."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from stretchcoach.audio import output_chain
from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.output import NO_OUTPUT, Clip, Output
from stretchcoach.audio.output_chain import OutputChain, Planned
from stretchcoach.core.cue import Tone
from tests.audio.fakes_audio import PatientOutput, PromptOutput

CLIP = Clip(Path("unused.wav"), bytes(96))


class DatedOutput(PromptOutput):
    """An output that remembers when each clip is to begin."""

    def __init__(self) -> None:
        super().__init__()
        self.due: list[float] = []

    def plan(self, number: int, clip: Clip, due: float) -> None:
        super().plan(number, clip, due)
        self.due.append(due)


def planned(number: int, due: float = 100.0) -> Planned:
    return Planned(number, Tone.REP, CLIP, due)


@pytest.mark.parametrize("ahead", [-0.5, 0.0, 0.12])
def test_the_users_offset_moves_what_is_played(ahead: float) -> None:
    output = DatedOutput()
    chain = OutputChain([lambda: output], ahead)
    chain.plan(planned(1))
    assert output.due == [100.0 - ahead]


def test_what_is_planned_goes_to_the_next_output() -> None:
    first, second = PatientOutput(), DatedOutput()
    chain = OutputChain([lambda: first, lambda: second], 0.1)
    chain.plan(planned(1))
    first.refused = True
    chain.reports()
    assert second.due == [99.9]
    assert chain.reports() == [Started(1, 0.0)]
    assert chain.empty


def test_what_has_begun_is_not_taken_back() -> None:
    outputs: list[Output] = [PromptOutput()]
    chain = OutputChain([lambda: outputs[0]], 0.0)
    chain.plan(planned(1))
    assert chain.take_back() == ([Started(1, 0.0)], [])
    patient = OutputChain([PatientOutput], 0.0)
    patient.plan(planned(2))
    assert patient.take_back() == ([], [planned(2)])
    assert patient.empty


def test_a_silent_machine_is_looked_at_again_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[Output] = []

    def make() -> Output:
        if not found:
            raise OSError("no sound")
        return found[0]

    monkeypatch.setattr(output_chain, "time", SimpleNamespace(monotonic=lambda: 50.0))
    chain = OutputChain([make], 0.0)
    assert chain.trouble == NO_OUTPUT
    chain.plan(planned(1))
    assert [type(report) for report in chain.reports()] == [Missed]
    found.append(PromptOutput())
    chain.wake(60.0)
    assert chain.trouble == NO_OUTPUT
    chain.wake(66.0)
    assert chain.trouble is None
