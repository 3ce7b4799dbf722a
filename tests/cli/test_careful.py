"""Proves that the terminal says what the profile means, and starts nothing that is not for the user."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from stretchcoach.cli.careful import careful
from stretchcoach.cli.finding import Sources, open_sources
from stretchcoach.cli.orders import ChoiceWords, Play, Show
from stretchcoach.cli.play_command import play
from stretchcoach.cli.show_command import show
from stretchcoach.core.condition import Condition
from stretchcoach.core.profile import Profile
from stretchcoach.core.routine import Choices
from stretchcoach.core.talk import Talk
from stretchcoach.phrasebook import ENGLISH
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.profile_file import ProfileFile

USUAL = ChoiceWords(None, False, (), None)


@pytest.fixture
def sources(own_home: Path) -> Sources:
    del own_home
    return open_sources()


def tell(*codes: Condition) -> None:
    profile = Profile().answered(dict.fromkeys(codes, True), datetime.now(UTC))
    ProfileFile(user_paths().profile).write(profile)


def test_without_a_profile_nothing_is_said(sources: Sources) -> None:
    routine = sources.library.find("cool-down")
    assert routine is not None
    assert careful(routine, Choices(), sources.library, user_paths(), ENGLISH).lines == ()


def test_play_refuses_with_the_reason_and_what_to_do_instead(
    sources: Sources, capsys: pytest.CaptureFixture[str]
) -> None:
    del sources
    tell(Condition.PREGNANT)
    order = Play("piriformis-contract-relax", USUAL, True, 1.0, Talk.FULL)
    assert play(order) == 1
    assert capsys.readouterr().err.splitlines() == [
        "Not for you now: you are 16 weeks pregnant or more, or not sure.",
        "For you now instead: stretchcoach play pregnancy-seated-side-lying",
    ]


def test_a_change_is_said_and_set(sources: Sources) -> None:
    tell(Condition.SIT_BONE_PAIN)
    routine = sources.library.find("cool-down")
    assert routine is not None
    care = careful(routine, Choices(), sources.library, user_paths(), ENGLISH)
    assert care.choices.variant == "no-hamstring"
    assert care.lines == (
        "Because you have tendon pain at the sit bone: hamstring step skipped.",
        "Set for you: Without the hamstring stretch.",
    )


def test_show_prints_the_steps_and_says_it_beside(
    sources: Sources, capsys: pytest.CaptureFixture[str]
) -> None:
    del sources
    tell(Condition.HYPERMOBILE)
    assert show(Show("cool-down", USUAL, False)) == 0
    out, err = capsys.readouterr()
    assert "Cool-down" in out
    assert err == "Ask first: your joints are very flexible.\n"
    assert show(Show("cool-down", USUAL, True)) == 0
