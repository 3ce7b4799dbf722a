"""Owns the making of value classes: frozen data classes as the standard library has them, but made sooner.

A start makes a hundred of them before its window is painted. The library compiles seven methods for each, at
.39 ms; only `__init__` has to be, the others can be shared (.1 ms). What is asked for beyond that is left to
the library, and so is all that a type checker sees.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls: type | None = None, /, **wanted: bool) -> Any:
        """Return a data class, as `dataclasses.dataclass` does."""
        simple = wanted | {"kw_only": True} == {"frozen": True, "slots": True, "kw_only": True}

        def make(source: type) -> type:
            if simple and _is_plain(source):
                return _made(source, kw_only=wanted.get("kw_only", False))
            return dataclasses.dataclass(**wanted)(source)

        return make if cls is None else make(cls)


OWN: Final = frozenset({"__init__", "__repr__", "__eq__", "__hash__", "__post_init__", "__getstate__"})
"""Methods of a class's own that only the library knows how to treat."""


def _is_plain(source: type) -> bool:
    """Whether all its methods would be the usual ones, over all its fields."""
    said = vars(source)
    special = (each for each in said.values() if isinstance(each, Field))
    usual = all(part.init and part.repr and part.compare and part.hash is None for part in special)
    return usual and source.__bases__ == (object,) and OWN.isdisjoint(said)


def _made(source: type, *, kw_only: bool) -> type:
    bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)
    cls: Any = bare(source)
    parts = fields(cls)
    names = tuple(part.name for part in parts)
    values = _values(names)
    params = cls.__dataclass_params__
    params.init = params.repr = params.eq = params.frozen = True
    cls.__init__ = _init(cls, parts)
    cls.__eq__ = _equal(values)
    cls.__hash__ = lambda self: hash(values(self))
    cls.__repr__ = _shown
    cls.__setattr__ = _refuse
    cls.__delattr__ = _refuse
    cls.__getstate__ = lambda self: tuple(values(self))
    cls.__setstate__ = _restore
    return cls  # type: ignore[no-any-return]


def _values(names: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    """Return what takes all values out of one."""
    match names:
        case ():
            return lambda _: ()
        case (name,):
            return lambda one: (getattr(one, name),)
        case _:
            return attrgetter(*names)


def _init(cls: type, parts: tuple[Field[Any], ...]) -> Callable[..., None]:
    """Return the method that takes the values, by place or by name."""
    known: dict[str, object] = {"put": object.__setattr__, "MISSING": MISSING}
    taken, kept, named = ["self"], [], False
    for part in sorted(parts, key=lambda each: bool(each.kw_only)):
        name = part.name
        if part.kw_only and not named:
            taken.append("*")
            named = True
        value = name
        if part.default is not MISSING:
            known[f"default_{name}"] = part.default
            taken.append(f"{name}=default_{name}")
        elif part.default_factory is not MISSING:
            known[f"make_{name}"] = part.default_factory
            taken.append(f"{name}=MISSING")
            value = f"make_{name}() if {name} is MISSING else {name}"
        else:
            taken.append(name)
        kept.append(f" put(self, {name!r}, {value})")
    source = f"def __init__({', '.join(taken)}):\n" + ("\n".join(kept) or " pass")
    exec(source, known)  # noqa: S102 - made of the names of a class's own fields
    made: Any = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made  # type: ignore[no-any-return]


def _equal(values: Callable[[object], tuple[object, ...]]) -> Callable[[object, object], bool]:
    def equal(one: object, other: object) -> bool:
        return values(one) == values(other) if other.__class__ is one.__class__ else NotImplemented

    return equal


def _shown(self: Any) -> str:
    shown = ", ".join(f"{part.name}={getattr(self, part.name)!r}" for part in fields(self))
    return f"{type(self).__qualname__}({shown})"


def _refuse(_: object, name: str, *_value: object) -> None:
    raise FrozenInstanceError(f"cannot change field {name!r}")


def _restore(self: Any, state: tuple[object, ...]) -> None:
    for part, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, part.name, value)
