"""Owns `from`: what a pose takes over from another one, worked out on nodes, so that places in the file stay.

Angles, pelvis, spine, neck and camera are taken over key by key; a contact of one side, the props and the
walls are replaced whole; `none` takes away.
"""

from typing import Final

from stretchcoach.storage.pose_shapes import is_none
from stretchcoach.storage.yaml_nodes import Mapping, Node, Scalar

BOTH: Final = "both"
SIDES: Final = ("left", "right")
BY_KEY: Final = frozenset({*SIDES, "pelvis", "spine", "neck", "camera", "plant", "cross", "flat", "reach"})
AT: Final = frozenset({"at"})
RESTING: Final = frozenset({"height", "by", "x", "z"})
"""Two ways to place the pelvis: to write one takes the other away."""

_Pairs = dict[str, tuple[Scalar, Node]]


def spread(pose: Mapping) -> Mapping:
    """Return the pose with what stands under `both` written out for either side, which may say otherwise."""
    both = pose.get(BOTH)
    if not isinstance(both, Mapping):
        return pose
    pairs = {key.value: (key, value) for key, value in pose.pairs if key.value != BOTH}
    [key] = [key for key, _ in pose.pairs if key.value == BOTH]
    for side in SIDES:
        own = pairs.get(side)
        if own is None:
            pairs[side] = (Scalar(key.mark, side), both)
        elif isinstance(own[1], Mapping):
            pairs[side] = (own[0], by_key(both, own[1]))
    return Mapping(pose.mark, tuple(pairs.values()))


def merge(base: Mapping, change: Mapping) -> Mapping:
    """Return `base` with what `change` writes; both are spread."""
    pairs = _pairs(base)
    for key, value in change.pairs:
        old = pairs.get(key.value)
        if is_none(value):
            pairs.pop(key.value, None)
        elif key.value in BY_KEY and isinstance(value, Mapping):
            before = old[1] if old and isinstance(old[1], Mapping) else Mapping(value.mark, ())
            before = _placed_anew(before, value) if key.value == "pelvis" else before
            pairs[key.value] = (key, by_key(before, value))
        else:
            pairs[key.value] = (key, value)
    return Mapping(change.mark, tuple(pairs.values()))


def by_key(base: Mapping, change: Mapping) -> Mapping:
    """Return `base` with each key that `change` writes; `none` takes a key away."""
    pairs = _pairs(base)
    for key, value in change.pairs:
        if is_none(value):
            pairs.pop(key.value, None)
        else:
            pairs[key.value] = (key, value)
    return Mapping(change.mark, tuple(pairs.values()))


def _placed_anew(base: Mapping, change: Mapping) -> Mapping:
    """Return the pelvis of `base` without the placement that `change` replaces by the other kind."""
    written = {key.value for key, _ in change.pairs}
    gone = (RESTING if written & AT else frozenset()) | (AT if written & RESTING else frozenset())
    return Mapping(base.mark, tuple(pair for pair in base.pairs if pair[0].value not in gone))


def _pairs(mapping: Mapping) -> _Pairs:
    return {key.value: (key, value) for key, value in mapping.pairs}
