"""Owns the reading of a pose file: from bytes to a family of poses and all its problems."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from stretchcoach.core.scenery import Arrow, Camera, Family, Glow, LoopStop, PosedScene, Prop, Wall
from stretchcoach.storage import pose_fields
from stretchcoach.storage.findings import START, Findings, TooManyProblemsError, quote, suggest
from stretchcoach.storage.pose_merge import by_key, merge, spread
from stretchcoach.storage.pose_props import PROPS, ListOf, Typed
from stretchcoach.storage.pose_scenery import (
    ARROWS,
    CAMERA,
    GlowShape,
    LoopShape,
    MatShape,
    RouteShape,
    WallShape,
    unknown_pose,
)
from stretchcoach.storage.pose_shapes import Number, Numbers
from stretchcoach.storage.problem import Problem
from stretchcoach.storage.routine_fields import Field, Raw, Record, Table
from stretchcoach.storage.routine_scope import Mentions, Scope, none_found
from stretchcoach.storage.routine_shapes import NAME, Fixed, Shape, WordList, entries, word_of
from stretchcoach.storage.routine_yaml import content_of
from stretchcoach.storage.yaml_nodes import Mapping, Node, compose
from stretchcoach.storage.yaml_text import check_characters, decode

T = TypeVar("T")
POSE_NAME: Final = r"[a-z0-9]+(?:[.-][a-z0-9]+)*"
FOLDER: Final = "poses"
"""Where pose files lie, beside routines."""
ONLY_HERE: Final = re.compile(rb"^(?:camera|poses)[ \t]*:", re.MULTILINE)
BEGINNING: Final = 'A pose file begins with "format: 1" and a camera.'
USUAL_PICTURE: Final = (1600.0, 1100.0)
PIXELS: Final = Number(100, 10_000, "pixels")

FORMAT: Final = Field("format", Fixed("1"), "The version of this format, always 1.", required=True)
CAMERA_OF_ALL: Final = Field("camera", Raw("camera"), "Where one looks from.", required=True)
PICTURE: Final = Field("picture", Numbers("[width, height]", PIXELS), "The shape of a picture that suits.")
MAT: Final = Field("mat", MatShape(), "The mat on the floor.")
WALLS: Final = Field("walls", ListOf(WallShape(), "wall"), "Walls behind the figure.")
PROPS_AROUND: Final = Field("props", ListOf(Typed("prop", PROPS), "prop"), "What the figure sits or lies on.")
GUESTS: Final = Field("guests", WordList(), "Poses that are at home in another file.")
POSES: Final = Field("poses", Raw("poses"), "The poses by name.", required=True)
ROUTES: Final = Field("routes", Raw("routes"), "Ways between two poses that lead through others.")
GLOWS: Final = Field("glow", Raw("glows"), "By pose: the muscles that glow, with a strength of 0 to 1.")
ARROWS_OF: Final = Field("arrows", Raw("arrows"), "By pose: what moves or presses where.")
LOOPS: Final = Field("loops", Raw("loops"), "By pose: the poses it moves through.")
FAMILY_FIELDS: Final[Table] = (
    *(
        FORMAT,
        CAMERA_OF_ALL,
        PICTURE,
        MAT,
        WALLS,
        PROPS_AROUND,
        GUESTS,
        POSES,
        ROUTES,
        GLOWS,
        ARROWS_OF,
        LOOPS,
    ),
)
UNSEEN: Final = Camera(0, 0)
"""Stands in for a camera that is wrong, while the poses are read for their own problems."""
FROM: Final = "from"
CAMERA_OF_ONE: Final = Field("camera", Raw("camera"), "What the camera does otherwise for this pose.")
SCENE_FIELDS: Final[Table] = (CAMERA_OF_ONE, PROPS_AROUND, WALLS)
ARROW_LIST: Final[Shape[tuple[Arrow, ...]]] = ListOf(Typed("arrow", ARROWS), "arrow")


@dataclass(frozen=True, slots=True)
class PoseReading:
    """What became of a file: the family, None if there is an error, and all problems sorted by place."""

    family: Family | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Around:
    """What all poses of a file have in common, and what some of them have beside."""

    camera: Mapping
    view: Camera
    props: tuple[Prop, ...]
    walls: tuple[Wall, ...]
    glows: dict[str, Glow]
    arrows: dict[str, tuple[Arrow, ...]]
    loops: dict[str, tuple[LoopStop, ...]]


def holds_poses(path: Path) -> bool:
    """Return whether a file is one of poses: it lies among such, or has a key that only they have.

    Raises an `UnreadableFileError` where there is no file to read.
    """
    return path.parent.name == FOLDER or ONLY_HERE.search(content_of(path)) is not None


def read_poses(path: Path) -> PoseReading:
    """Return what is in a file; raises `UnreadableFileError` where there is no file to read."""
    return _read(content_of(path), str(path), path.stem)


def read_poses_text(text: str | bytes, *, name: str) -> PoseReading:
    """Return what is in `text`, as if it stood in a file called `name`; raises nothing."""
    return _read(text, name, Path(name).stem)


def _read(content: bytes | str, file: str, stem: str) -> PoseReading:
    text, findings = decode(content, file.encode("utf-8", "replace").decode("utf-8"))
    family = None
    try:
        root = None if text is None else _compose(text, findings)
        family = None if root is None else _read_root(root, stem, findings)
    except TooManyProblemsError:
        family = None
    return PoseReading(None if findings.has_error else family, findings.problems)


def _compose(text: str, findings: Findings) -> Node | None:
    check_characters(text, findings)
    if not text.strip():
        findings.error(START, "The file is empty", BEGINNING)
    return None if findings.has_error else compose(text, findings)


def _read_root(root: Node, name: str, findings: Findings) -> Family | None:
    scope = Scope(findings, name, (), none_found, Mentions())
    if not re.fullmatch(NAME, name):
        hint = 'Use small letters, digits and hyphens, such as "on-a-chair.yaml".'
        findings.error(START, f"The file cannot be called {quote(name)}", hint)
    if not isinstance(root, Mapping):
        findings.error(root.mark, "This is no pose file", BEGINNING)
        return None
    record = Record(root, FAMILY_FIELDS, scope, "a pose file")
    record.get(FORMAT)
    camera = record.get(CAMERA_OF_ALL)
    view = None if camera is None else CAMERA.read(camera, scope)
    nodes = _poses(record.get(POSES), scope)
    around = _Around(
        camera=camera if isinstance(camera, Mapping) else Mapping(root.mark, ()),
        view=view or UNSEEN,
        props=record.get(PROPS_AROUND) or (),
        walls=record.get(WALLS) or (),
        glows=_by_pose(record.get(GLOWS), GlowShape(), nodes, scope),
        arrows=_by_pose(record.get(ARROWS_OF), ARROW_LIST, nodes, scope),
        loops=_by_pose(record.get(LOOPS), LoopShape(tuple(nodes)), nodes, scope),
    )
    guests = record.get(GUESTS) or ()
    for guest in guests:
        if guest not in nodes:
            unknown_pose(guest, record.place(GUESTS) or root.mark, nodes, scope)
    poses = {each: _scene(each, node, around, scope) for each, node in nodes.items()}
    width, height = record.get(PICTURE) or USUAL_PICTURE
    if view is None:
        return None
    return Family(
        name=name,
        camera=view,
        poses=poses,
        guests=frozenset(guests),
        routes=_routes(record.get(ROUTES), nodes, scope),
        mat=record.get(MAT),
        width=round(width),
        height=round(height),
    )


def _poses(node: Node | None, scope: Scope) -> dict[str, Mapping]:
    """Return the poses by name, each with all that it takes over."""
    found = dict[str, Mapping]()
    for key, value in () if node is None else entries(node, scope, "a mapping of poses by name"):
        if not re.fullmatch(POSE_NAME, key.value):
            hint = 'Use small letters, digits, hyphens and dots, such as "lunge.start".'
            scope.findings.error(key.mark, f"A pose cannot be called {quote(key.value)}", hint)
        elif isinstance(value, Mapping):
            found[key.value] = _taken_over(value, found, scope)
        else:
            hint = 'Begin it with "base: standing", or with "from:" and the name of a pose above.'
            scope.findings.error(value.mark, f"{quote(key.value)} is not posed", hint)
    return found


def _taken_over(pose: Mapping, above: dict[str, Mapping], scope: Scope) -> Mapping:
    """Return a pose with what it takes over from one above it."""
    origin = pose.get(FROM)
    own = spread(Mapping(pose.mark, tuple(pair for pair in pose.pairs if pair[0].value != FROM)))
    name = None if origin is None else word_of(origin, scope, "the name of a pose above")
    base = Mapping(pose.mark, ()) if name is None else above.get(name)
    if base is None and origin is not None and name is not None:
        scope.findings.error(origin.mark, f"{quote(name)} is no pose above this one", suggest(name, above))
    return merge(base or Mapping(pose.mark, ()), own)


def _by_pose(node: Node | None, shape: Shape[T], poses: dict[str, Mapping], scope: Scope) -> dict[str, T]:
    """Return what a mapping says of each pose it names."""
    found = dict[str, T]()
    for key, value in () if node is None else entries(node, scope, "a mapping by pose"):
        read = shape.read(value, scope)
        if key.value not in poses:
            unknown_pose(key.value, key.mark, poses, scope)
        elif read is not None:
            found[key.value] = read
    return found


def _routes(node: Node | None, poses: dict[str, Mapping], scope: Scope) -> tuple[tuple[str, ...], ...]:
    """Return the ways between two poses, each the names of the poses it goes through."""
    return () if node is None else ListOf(RouteShape(tuple(poses)), "route").read(node, scope) or ()


def _scene(name: str, node: Mapping, around: _Around, scope: Scope) -> PosedScene:
    record = Record(node, (*SCENE_FIELDS, *pose_fields.POSE_FIELDS), scope, "a pose")
    own = record.get(CAMERA_OF_ONE)
    camera = around.view
    if own is not None:
        whole = by_key(around.camera, own) if isinstance(own, Mapping) else own
        camera = CAMERA.read(whole, scope) or camera
    return PosedScene(
        name=name,
        pose=pose_fields.pose_of(record),
        camera=camera,
        props=(*around.props, *(record.get(PROPS_AROUND) or ())),
        walls=(*around.walls, *(record.get(WALLS) or ())),
        glow=around.glows.get(name, Glow()),
        arrows=around.arrows.get(name, ()),
        loop=around.loops.get(name, ()),
    )
