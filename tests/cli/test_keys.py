"""Owns the proof that what a terminal sends becomes the right keys, however it is cut."""

import os
import pty
import termios
from collections.abc import Iterator

import pytest

from stretchcoach.cli.keyboard import NoKeys
from stretchcoach.cli.keys import Key, KeyDecoder
from stretchcoach.cli.posix_keys import PosixKeys


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        ("q", [Key.STOP]),
        ("Q", [Key.STOP]),
        ("\x1b[F", [Key.STOP]),
        (" ", [Key.TOGGLE]),
        ("\x1b[D", [Key.BACK]),
        ("\x1b[C", [Key.SKIP]),
        ("\x1bOD\x1bOC", [Key.BACK, Key.SKIP]),
        ("+", [Key.MORE_TIME]),
        ("\r", [Key.READY]),
        ("\n", [Key.READY]),
        ("m", [Key.VOICE]),
        ("x", []),
        ("\x1b[1;5C", []),
        ("\x1b[200~", []),
        ("\x1bq", []),
        ("\x1b[1;2Cq", [Key.STOP]),
        ("é ", [Key.TOGGLE]),
    ],
)
def test_what_is_sent_becomes_keys(sent: str, keys: list[Key]) -> None:
    assert KeyDecoder().feed(sent) == keys


@pytest.mark.parametrize("sent", ["\x1b[D", "\x1bOC", "\x1b[4~"])
def test_a_sequence_may_arrive_in_pieces(sent: str) -> None:
    whole, pieces = KeyDecoder(), KeyDecoder()
    keys = [key for piece in sent for key in pieces.feed(piece)]
    assert keys == whole.feed(sent)
    assert not pieces.inside_sequence


def test_escape_alone_pauses_once_it_is_clear_that_nothing_follows() -> None:
    decoder = KeyDecoder()
    assert decoder.feed("\x1b") == []
    assert decoder.inside_sequence
    assert decoder.settle() == [Key.PAUSE]
    assert decoder.settle() == []


def test_a_sequence_that_breaks_off_is_no_key() -> None:
    decoder = KeyDecoder()
    decoder.feed("\x1b[1;")
    assert decoder.settle() == []
    assert decoder.feed("q") == [Key.STOP]


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """Give both ends of a pseudo terminal."""
    outer, inner = pty.openpty()
    yield outer, inner
    for end in (outer, inner):
        try:
            os.close(end)
        except OSError:
            continue


def test_a_terminal_gives_its_keys_in_order_and_gets_its_mode_back(terminal: tuple[int, int]) -> None:
    outer, inner = terminal
    before = termios.tcgetattr(inner)
    keys = PosixKeys(inner)
    assert not termios.tcgetattr(inner)[3] & (termios.ICANON | termios.ECHO)
    os.write(outer, b" \x1b[C")
    assert [keys.read(1.0), keys.read(1.0)] == [Key.TOGGLE, Key.SKIP]
    os.write(outer, b"\x1b")
    assert keys.read(1.0) is Key.PAUSE
    assert keys.read(0.0) is None
    keys.suspend()
    assert termios.tcgetattr(inner) == before


def test_a_terminal_that_is_gone_answers_no_more(terminal: tuple[int, int]) -> None:
    outer, inner = terminal
    keys = PosixKeys(inner)
    assert keys.answers
    os.close(outer)
    assert keys.read(1.0) is None
    assert not keys.answers
    assert keys.read(0.0) is None


def test_without_a_keyboard_time_passes_and_no_key_comes() -> None:
    waited = list[float]()
    assert NoKeys(waited.append).read(0.5) is None
    assert waited == [0.5]
