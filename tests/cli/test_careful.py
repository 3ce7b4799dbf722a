"""Proves that the terminal says what the profile means, and starts nothing that is not for the user."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from stretchcoach.cli.careful import SHORTER, STILL_SORE, ask_whether_sore, careful, tell_sore, too_often
from stretchcoach.cli.finding import Sources, open_sources
from stretchcoach.cli.orders import ChoiceWords, Play, Show
from stretchcoach.cli.play_command import play
from stretchcoach.cli.show_command import show
from stretchcoach.core.condition import Condition
from stretchcoach.core.profile import Profile
from stretchcoach.core.routine import Choices
from stretchcoach.core.talk import Talk
from stretchcoach.phrasebook import ENGLISH
from stretchcoach.storage.history import SqliteHistory
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.profile_file import ProfileFile
from tests.builders import session_of

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


def done(name: str, ago: timedelta) -> None:
    SqliteHistory(user_paths().history).save(session_of(name, datetime.now(UTC) - ago))


def test_play_holds_up_what_the_day_does_not_allow_and_says_what_else_there_is(
    sources: Sources, capsys: pytest.CaptureFixture[str]
) -> None:
    del sources
    done("piriformis-contract-relax", timedelta(minutes=20))
    order = Play("piriformis-contract-relax", USUAL, True, anyway=True)
    assert play(order) == 1
    early, other = capsys.readouterr().err.splitlines()
    assert early.startswith("This is early: better again from ")
    assert other.startswith("Gentler, and free now: stretchcoach play ")


def test_a_routines_own_advice_may_be_passed_over(sources: Sources) -> None:
    done("hip-flexor-half-kneeling", timedelta(minutes=20))
    routine = sources.library.find("hip-flexor-half-kneeling")
    assert routine is not None
    for anyway in (False, True):
        lines = too_often(routine, Choices(), sources, user_paths(), anyway=anyway)
        assert ("To start all the same, add --anyway." in lines) is (not anyway)
    sos = sources.library.find("cramp-sos")
    assert sos is not None
    assert too_often(sos, Choices(), sources, user_paths(), anyway=False) == ()


def test_soreness_is_asked_for_kept_and_said(sources: Sources) -> None:
    routine = sources.library.find("figure-four-supine")
    assert routine is not None
    assert ask_whether_sore(routine, sources.library, user_paths()) is None
    done("figure-four-supine", timedelta(hours=25))
    assert ask_whether_sore(routine, sources.library, user_paths()) == STILL_SORE
    tell_sore(user_paths(), sore=True)
    assert ask_whether_sore(routine, sources.library, user_paths()) is None
    care = careful(routine, Choices(), sources.library, user_paths(), ENGLISH)
    assert (care.lines, care.choices) == ((SHORTER,), Choices(eased=True))
    profile = ProfileFile(user_paths().profile)
    profile.write(
        replace(profile.read(), sore=tuple(datetime.now(UTC) - timedelta(hours=ago) for ago in (24, 1)))
    )
    care = careful(routine, Choices(), sources.library, user_paths(), ENGLISH)
    assert care.blocked
    assert any(line.startswith("It is free again from ") for line in care.lines)
