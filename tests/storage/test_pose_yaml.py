"""Owns the tests of reading pose files: what comes out, and what is said of each mistake."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from stretchcoach.core.posing import (
    AtPoint,
    Base,
    BoneName,
    Cross,
    Facing,
    Landmark,
    OnBone,
    OnLandmark,
    Pair,
    Part,
    Pelvis,
    PelvisAt,
    Plant,
    Pose,
    Reach,
    Resting,
    SideAngles,
    Spot,
)
from stretchcoach.core.routine import Side
from stretchcoach.core.scenery import (
    AutoMat,
    Axis,
    Camera,
    Chair,
    Family,
    Glow,
    LoopStop,
    Mat,
    MoveArrow,
    Muscle,
    Pack,
    TurnArrow,
    Wall,
    Warmth,
)
from stretchcoach.storage.pose_yaml import read_poses_text

BEGINNING: Final = 'A pose file begins with "format: 1" and a camera.'
HEAD: Final = "format: 1\ncamera: {yaw: 10, pitch: 5}\n"


def read(text: str) -> Family:
    """Return the family in a sound text."""
    reading = read_poses_text(text, name="own.yaml")
    assert reading.problems == ()
    assert reading.family is not None
    return reading.family


def posed(text: str) -> Pose:
    """Return the pose `p` of a text that holds the lines of it alone."""
    lines = "".join(f"    {line}\n" for line in text.strip().splitlines())
    return read(f"{HEAD}poses:\n  p:\n{lines}").poses["p"].pose


def said(text: str) -> list[str]:
    """Return what is said of a text with mistakes."""
    reading = read_poses_text(text, name="own.yaml")
    assert reading.family is None
    return [str(problem) for problem in reading.problems]


def said_of_pose(text: str) -> list[str]:
    """Return what is said of the pose `p`; its first line is line 5, its first column 5."""
    lines = "".join(f"    {line}\n" for line in text.strip().splitlines())
    return said(f"{HEAD}poses:\n  p:\n{lines}")


def test_angles_pelvis_and_neck_come_out_as_written() -> None:
    pose = posed("base: supine\npelvis: {tilt: -4, height: 0.1, by: [pelvis, thigh]}\nneck: {side bend: 8}")
    assert pose.base is Base.SUPINE
    assert pose.pelvis == Pelvis(tilt=-4, placement=Resting(0.1, frozenset({Part.PELVIS, Part.THIGH})))
    assert pose.neck.side_bend == 8
    assert posed("pelvis: {at: [0, 0.5, 0]}").pelvis.placement == PelvisAt((0, 0.5, 0))


def test_both_is_for_either_side_and_a_side_may_differ() -> None:
    pose = posed("right: {knee flexion: 30}\nboth: {knee flexion: 10, hip flexion: 20}")
    assert pose.angles.left == SideAngles(knee_flexion=10, hip_flexion=20)
    assert pose.angles.right == SideAngles(knee_flexion=30, hip_flexion=20)


def test_contacts_come_out_as_written() -> None:
    contacts = posed(
        """
plant: {left: {at: [0.1, 0.2], toes: [1, 0], height: 0.2, turn: 5, heel: 10, pole: [0, 1, 0]}}
cross: {right: {to: left cross, offset: [0, 0.1, 0], knee: [-1, 0, 0]}}
flat: {right: [1, 0]}
reach:
  left: {to: right knee, elbow: [1, 0, 0], curl: 30}
  right: {bone: left shank, at: [0, 0.1, 0], palm: [1, 0, 0]}
"""
    ).contacts
    cross = Landmark(Side.LEFT, Spot.CROSS)
    assert contacts.plant.left == Plant((0.1, 0.2), 0.2, (1, 0), 5, 10, (0, 1, 0))
    assert contacts.cross.right == Cross(OnLandmark(cross, (0, 0.1, 0)), (-1, 0, 0))
    assert contacts.flat.right == (1, 0)
    assert contacts.reach.left == Reach(OnLandmark(Landmark(Side.RIGHT, Spot.KNEE)), (1, 0, 0), None, 30)
    shank = BoneName(Part.SHANK, Side.LEFT)
    assert contacts.reach.right == Reach(OnBone(shank, (0, 0.1, 0)), facing=Facing((1, 0, 0)))
    assert contacts.plant.right is None


def test_a_pose_takes_over_angle_by_angle_but_contacts_whole() -> None:
    family = read(
        HEAD
        + """poses:
  a:
    both: {hip flexion: 10, knee flexion: 20}
    pelvis: {tilt: 5, height: 0.4, x: 0.1}
    plant:
      left: {at: [0.1, 0], turn: 9}
      right: {at: [-0.1, 0]}
  b:
    from: a
    right: {hip flexion: 90}
    pelvis: {tilt: 7}
    plant:
      left: {at: [0.2, 0]}
      right: none
  c:
    from: b
    both: {hip flexion: 30}
    pelvis: {at: [0, 1, 0]}
"""
    )
    b, c = family.poses["b"].pose, family.poses["c"].pose
    assert b.angles.right == SideAngles(hip_flexion=90, knee_flexion=20)
    assert b.angles.left == SideAngles(hip_flexion=10, knee_flexion=20)
    assert b.pelvis == Pelvis(tilt=7, placement=Resting(0.4, x=0.1))
    assert b.contacts.plant.left == Plant((0.2, 0))
    assert b.contacts.plant.right is None
    assert c.angles.right.hip_flexion == 30
    assert c.pelvis == Pelvis(tilt=7, placement=PelvisAt((0, 1, 0)))


def test_a_point_gives_way_to_resting_again() -> None:
    family = read(
        f"{HEAD}poses:\n  a:\n    pelvis: {{at: [0, 1, 0]}}\n  b: {{from: a, pelvis: {{x: 0.2}}}}\n"
    )
    assert family.poses["b"].pose.pelvis.placement == Resting(x=0.2)


def test_what_is_around_a_pose_comes_out_as_written() -> None:
    family = read(
        """format: 1
camera: {yaw: -36, pitch: 13, margin: 0.1}
picture: [1240, 1000]
mat: [0, 0.1, 1, 2]
walls:
  - {z: -0.25, from: -0.6, to: 0.7, height: 1.5}
props:
  - {type: chair, z: -0.08, back: no}
guests: [b]
poses:
  a:
    base: seated
    props:
      - {type: pack, kind: cold, bone: pelvis, at: [0, 0, 0], along: [0, 1, 0], out: [0, 0, -1]}
  b:
    camera: {yaw: 90}
    walls:
      - {x: 0.4}
routes:
  - [a, b, a]
glow:
  a: {piriformis: 0.7, glute med: 1, both sides: yes}
arrows:
  a:
    - {type: move, from: right knee, direction: [0, 1, 0], length: 0.3, gap: 0.1}
    - {type: turn}
loops:
  a: [[a, 0s], [b, 1.5s]]
"""
    )
    a, b = family.poses["a"], family.poses["b"]
    pack = Pack(BoneName(Part.PELVIS), (0, 0, 0), (0, 1, 0), (0, 0, -1), Warmth.COLD)
    assert family.camera == Camera(-36, 13, 0.1)
    assert (family.width, family.height) == (1240, 1000)
    assert family.mat == Mat(0, 0.1, 1, 2)
    assert family.guests == {"b"}
    assert family.route("a", "a") == ("a", "b", "a")
    assert a.props == (Chair(z=-0.08, back=False), pack)
    assert a.walls == (Wall(Axis.Z, -0.25, -0.6, 0.7, 1.5),)
    assert b.walls == (*a.walls, Wall(Axis.X, 0.4))
    assert b.camera == replace(family.camera, yaw=90)
    assert a.glow == Glow(((Muscle.PIRIFORMIS, 0.7), (Muscle.GLUTE_MED, 1)), both_sides=True)
    assert a.arrows == (MoveArrow(Landmark(Side.RIGHT, Spot.KNEE), (0, 1, 0), 0.3, 0.1), TurnArrow())
    assert a.loop == (LoopStop("a", timedelta()), LoopStop("b", timedelta(seconds=1.5)))
    assert b.loop == ()


def test_a_route_goes_back_the_same_way() -> None:
    family = read(f"{HEAD}mat: auto\nposes:\n  a: {{}}\n  b: {{}}\n  c: {{}}\nroutes: [[a, b, c]]\n")
    assert family.mat == AutoMat()
    assert family.route("c", "a") == ("c", "b", "a")
    assert family.route("a", "b") == ("a", "b")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "right: {hip flexoin: 3}",
            'own.yaml:5:13: error: "hip flexoin" is no key of joint angles. Did you mean "hip flexion"?',
        ),
        (
            "right: {knee flexion: much}",
            'own.yaml:5:27: error: "much" is no number. Write degrees as plain digits, such as 12 or -0.5.',
        ),
        (
            "right: {knee flexion: 900}",
            'own.yaml:5:27: error: "900" is too large. It can be -360 to 360 degrees.',
        ),
        (
            "base: sitting",
            'own.yaml:5:11: error: "sitting" is not possible here. Did you mean "standing"?',
        ),
        (
            "plant: {left: {at: [0.1, 0.2, 0.3]}}",
            "own.yaml:5:24: error: This is not [x, z]. Write 2 numbers in square brackets.",
        ),
        (
            "plant: {left: {turn: 3}}",
            (
                'own.yaml:5:19: error: "at" is missing from a planted foot. Add it. '
                "Where the ankle is above the floor, [x, z]."
            ),
        ),
        (
            "plant: {both: {at: [0, 0]}}",
            'own.yaml:5:13: error: "both" is no key of left and right. Known: left, right.',
        ),
        (
            "reach: {left: {to: left kne}}",
            'own.yaml:5:24: error: "left kne" is no place on the body. Did you mean "left knee"?',
        ),
        (
            "reach: {left: {elbow: [1, 0, 0]}}",
            'own.yaml:5:19: error: A contact has no place. Write "to: left knee", or "at: [x, y, z]".',
        ),
        (
            "cross: {left: {to: left knee, at: [0, 0, 0]}}",
            (
                'own.yaml:5:35: error: "to" and "at" say two places. '
                'Write "to: left knee", or "at: [x, y, z]".'
            ),
        ),
        (
            "reach: {left: {at: [0, 0, 0], bone: left shin}}",
            'own.yaml:5:41: error: "left shin" is no bone. Did you mean "left shank"?',
        ),
        (
            "reach: {left: {to: left knee, bone: left shank}}",
            'own.yaml:5:35: error: "bone" has no meaning beside "to". Leave one of them out.',
        ),
        (
            "reach: {left: {at: [0, 0, 0], offset: [0, 0, 0]}}",
            'own.yaml:5:35: error: "offset" has no meaning beside "at". Leave one of them out.',
        ),
        (
            "reach: {left: {at: [0, 0, 0], elbow: [0, 0, 0]}}",
            "own.yaml:5:42: error: A direction of zeros points nowhere. Give one of them another value.",
        ),
        (
            "pelvis: {at: [0, 1, 0], height: 0.4}",
            'own.yaml:5:14: error: "at" and "height" place the pelvis in two ways. Keep one of them.',
        ),
        (
            "pelvis: {by: [tigh]}",
            'own.yaml:5:19: error: "tigh" is no part of the body. Did you mean "thigh"?',
        ),
        (
            "from: q",
            'own.yaml:5:11: error: "q" is no pose above this one. None are known.',
        ),
        (
            "props: [{type: chiar}]",
            'own.yaml:5:20: error: "chiar" is no prop. Did you mean "chair"?',
        ),
        (
            "props: [{height: 3}]",
            (
                "own.yaml:5:13: error: This prop does not say what it is. "
                'Begin with "type:" and one of: chair, bed, worktop, step, towel, cushion, roller, ball, '
                "pillow, pack, strap."
            ),
        ),
        (
            "props: [{type: ball}]",
            'own.yaml:5:13: error: "at" is missing from a ball. Add it. Where its middle is.',
        ),
        (
            "walls: [{from: 0}]",
            'own.yaml:5:13: error: A wall stands at one x or one z. Write one of them, such as "z: 0.6".',
        ),
    ],
)
def test_a_mistake_in_a_pose_is_named_with_its_place_and_a_hint(text: str, message: str) -> None:
    assert said_of_pose(text) == [message]


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("", [f"own.yaml:1:1: error: The file is empty. {BEGINNING}"]),
        ("- a\n", [f"own.yaml:1:1: error: This is no pose file. {BEGINNING}"]),
        (
            "format: 1\nposes: {a: {}}\n",
            ['own.yaml:1:1: error: "camera" is missing from a pose file. Add it. Where one looks from.'],
        ),
        (
            "format: 1\ncamera: {yaw: 3}\nposes: {a: {}}\n",
            ['own.yaml:2:9: error: "pitch" is missing from a camera. Add it. + is from above.'],
        ),
        (
            f"{HEAD}poses:\n  A: {{}}\n  b: high\n",
            [
                (
                    'own.yaml:4:3: error: A pose cannot be called "A". '
                    'Use small letters, digits, hyphens and dots, such as "lunge.start".'
                ),
                (
                    'own.yaml:5:6: error: "b" is not posed. '
                    'Begin it with "base: standing", or with "from:" and the name of a pose above.'
                ),
            ],
        ),
        (
            f"{HEAD}poses: {{lunge: {{}}}}\nglow: {{lung: {{glute: 1}}}}\n",
            ['own.yaml:4:8: error: "lung" is no pose of this file. Did you mean "lunge"?'],
        ),
        (
            f"{HEAD}poses: {{a: {{}}}}\nglow: {{a: {{gluteus: 1}}}}\n",
            ['own.yaml:4:12: error: "gluteus" is no muscle that can glow. Did you mean "glute"?'],
        ),
        (
            f"{HEAD}poses: {{a: {{}}}}\nglow: {{a: {{glute: 3}}}}\n",
            ['own.yaml:4:19: error: "3" is too large. It can be 0 to 1 parts of 1.'],
        ),
        (
            f"{HEAD}poses: {{a: {{}}}}\nloops: {{a: [[a, 2], [b, 1s], a]}}\n",
            [
                'own.yaml:4:17: error: "2" is no time of a motion. Write it like 2s or 0.5s.',
                'own.yaml:4:22: error: "b" is no pose of this file. Known: a.',
                'own.yaml:4:30: error: This is no part of a loop. Write it like "[bridge.up, 2s]".',
            ],
        ),
        (
            f"{HEAD}poses: {{a: {{}}}}\nroutes: [[a, a]]\n",
            [
                (
                    "own.yaml:4:10: error: This is no route. "
                    "Write the first pose, those between, and the last one in square brackets."
                )
            ],
        ),
        (
            f"{HEAD}poses: {{a: {{}}}}\nguests: [b]\n",
            ['own.yaml:4:1: error: "b" is no pose of this file. Known: a.'],
        ),
        (
            "format: 1\ncamera: {yaw: 0, pitch: 0, margin: 0.5}\nposes: {a: {}}\n",
            ['own.yaml:2:36: error: "0.5" is too large. It can be 0 to 0.4 parts of 1.'],
        ),
        (
            f"{HEAD}mat: big\nposes: {{a: {{}}}}\n",
            ['own.yaml:3:6: error: "big" is no mat. Write "auto", or [x, z, width, depth].'],
        ),
        (
            f"{HEAD}poses: {{a: {{}}}}\narrows: {{a: [{{type: move, from: left knee}}]}}\n",
            [
                (
                    'own.yaml:4:14: error: "direction" is missing from a move. Add it. '
                    "Where it points, in axes of the world."
                )
            ],
        ),
    ],
)
def test_a_mistake_in_a_file_is_named_with_its_place_and_a_hint(text: str, messages: list[str]) -> None:
    assert said(text) == messages


def test_all_mistakes_are_named_at_once_and_each_only_once() -> None:
    text = f"{HEAD}poses:\n  a:\n    both: {{knee: 3}}\n  b:\n    from: a\n    neck: {{bend: 1}}\n"
    assert [line.split(".")[1] for line in said(text)] == [
        'yaml:5:12: error: "knee" is no key of joint angles',
        'yaml:8:12: error: "bend" is no key of a bend',
    ]


def test_a_file_needs_a_plain_name() -> None:
    [problem] = read_poses_text(f"{HEAD}poses: {{a: {{}}}}\n", name="My Poses.yaml").problems
    assert problem.what == 'The file cannot be called "My Poses"'


def test_the_example_that_explains_the_format_is_sound() -> None:
    guide = (Path(__file__).parents[2] / "assets" / "poses" / "FORMAT.md").read_text(encoding="utf-8")
    family = read(guide.partition("```yaml\n")[2].partition("```")[0])
    assert family.route("my-pose.start", "my-pose.hold") == ("my-pose.start", "my-pose.lift", "my-pose.hold")
    hold = family.poses["my-pose.hold"]
    assert hold.pose.contacts.plant == Pair(Plant((0.12, 0.41)), None)
    assert (len(hold.arrows), len(hold.loop), len(hold.props), len(hold.walls)) == (1, 2, 1, 1)


def test_a_target_point_stays_a_point() -> None:
    pose = posed("cross: {left: {at: [0.1, 0.2, 0.3]}}")
    assert pose.contacts.cross.left == Cross(AtPoint((0.1, 0.2, 0.3)))
