import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, field, fields, is_dataclass, make_dataclass, replace
from typing import Any, Final

import pytest

from stretchcoach.core.value import dataclass
from stretchcoach.core.value import dataclass as quick


@dataclass(frozen=True, slots=True)
class Point:
    """A point."""

    x: int
    y: int = 2
    names: tuple[str, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class OtherPoint:
    """The same, by another name."""

    x: int
    y: int = 2
    names: tuple[str, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Values by name only."""

    a: int = 1
    b: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """No value at all."""


@dataclass(frozen=True, slots=True)
class One:
    """A single value."""

    of: object


@dataclass(frozen=True, slots=True)
class Hidden:
    """A value that does not count, which is left to the library."""

    shown: int
    hidden: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True, order=True)
class Ordered:
    """Values that can be sorted, which is left to the library."""

    a: int


ANY: Final[tuple[Any, ...]] = (Point, Named, OtherPoint)
"""The classes, for what a type checker would not let pass."""


def test_values_are_taken_by_place_by_name_and_by_default() -> None:
    assert Point(1) == Point(x=1, y=2, names=())
    assert Named(b="x") == Named(a=1, b="x")


@pytest.mark.parametrize("call", [ANY[0], lambda: ANY[0](1, z=2), lambda: ANY[1](1, "x")])
def test_wrong_values_are_refused(call: Callable[[], object]) -> None:
    with pytest.raises(TypeError):
        call()


def test_equal_values_of_one_class_are_equal_and_count_once() -> None:
    assert Point(1) != Point(2)
    assert Point(1) != ANY[2](1)
    assert ANY[0](1) != (1, 2, ())
    assert len({Point(1), Point(1), OtherPoint(1), Nothing(), Nothing()}) == 3
    assert One((1, 2)) != One(1)


@pytest.mark.parametrize("value", [Point(1), Named(b="x"), Nothing(), One((1,))])
def test_a_value_cannot_be_changed(value: Any) -> None:
    for name in ("x", "of", "new"):
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, 3)
    with pytest.raises(FrozenInstanceError):
        del value.x
    assert not hasattr(value, "__dict__")


@pytest.mark.parametrize("value", [Point(1, 3, ("a",)), Named(b="x"), Nothing(), One((1,))])
def test_a_value_survives_a_copy_and_a_pickle(value: object) -> None:
    assert copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own bytes


def test_it_is_a_data_class_to_the_library() -> None:
    assert is_dataclass(Point)
    assert [part.name for part in fields(Point)] == ["x", "y", "names"]
    assert replace(Point(1), y=5) == Point(1, 5)
    assert asdict(Point(1)) == {"x": 1, "y": 2, "names": ()}
    match Point(4, 5):
        case Point(x, y):
            assert (x, y) == (4, 5)


@pytest.mark.parametrize("values", [{"x": 1}, {"x": 1, "y": 7}])
def test_it_looks_as_the_library_makes_it(values: dict[str, int]) -> None:
    kinds: list[tuple[str, Any, Any]] = [("x", int, field()), ("y", int, field(default=2))]
    theirs: Any = make_dataclass("Pair", kinds, frozen=True, slots=True)
    space = {"__annotations__": {"x": int, "y": int}, "y": 2, "__qualname__": "Pair", "__doc__": "A pair."}
    ours: Any = quick(frozen=True, slots=True)(type("Pair", (), space))
    assert repr(ours(**values)) == repr(theirs(**values))
    assert hash(ours(**values)) == hash(theirs(**values))
    assert ours.__match_args__ == theirs.__match_args__
    assert ours.__slots__ == theirs.__slots__


def test_what_is_asked_for_beyond_that_is_as_the_library_has_it() -> None:
    assert Hidden(1, 2) == Hidden(1, 3)
    assert repr(Hidden(1)).endswith("Hidden(shown=1)")
    assert sorted([Ordered(2), Ordered(1)]) == [Ordered(1), Ordered(2)]
