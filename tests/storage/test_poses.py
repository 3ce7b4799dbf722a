"""Owns the tests of the pose names, their words and their pictures."""

import re
import struct
import time
from pathlib import Path

import pytest
import yaml

from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.outline import key_segment
from stretchcoach.storage.library import Library
from stretchcoach.storage.poses import CatalogueError, PoseCatalogue, load_catalogue, names_beside
from stretchcoach.storage.resources import find_resources

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
FIVE_ROUTINES = (
    "piriformis-contract-relax",
    "knee-to-opposite-shoulder",
    "figure-four-supine",
    "figure-four-seated",
    "seated-spinal-twist",
)
THEIR_POSES = {
    *("hook-lying", "long-sit", "sit-tall", "twist-floor"),
    *(f"ktos-supine.{phase}" for phase in ("start", "search", "hold", "contract", "deepen")),
    *(f"ktos-seated.{phase}" for phase in ("start", "search", "hold")),
    *(
        f"{family}.{phase}"
        for family in ("fig4-supine", "fig4-seated", "twist-chair")
        for phase in ("start", "hold")
    ),
}
AWAITED = {
    *("ktos-supine.search-high", "ktos-supine.search-low", "pelvic-tilt-supine", "knee-hug-supine"),
    *("ham-strap.start", "ham-strap.hold", "bridge.up", "clam.closed", "clam.open"),
    *("roller.start", "roller.lean", "ball-wall", "rub-glute"),
    *("side-lying-pillow", "side-lying-pillow.forward", "side-lying-pack"),
    *("pelvic-tilt-seated", "bed-sit", "ham-bed", "counter-lean.start", "counter-lean.hold"),
    *("stand-tall", "walk", "march", "side-step", "weight-shift", "rub-stand", "leg-swing", "hip-circle"),
    *("hip-hinge", "half-squat", "squat.top", "squat.bottom", "glute-squeeze-stand", "back-bend-stand"),
    *("half-kneel.start", "half-kneel.hold", "lunge-standing", "calf-wall", "ham-step"),
}
"""The poses whose pictures are still to be drawn; no others may be without one."""
ROUTINES = sorted((ROOT / "routines").glob("*.yaml"))


@pytest.fixture(scope="module")
def on_cards() -> set[str | None]:
    shelf = Library((find_resources().routines,), load_catalogue(ASSETS).names).load()
    return {key_segment(compile_routine(shelved.routine)).pose for shelved in shelf.routines}


@pytest.fixture
def catalogue() -> PoseCatalogue:
    return load_catalogue(ASSETS)


def _touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"picture")
    return path


def _poses_named_in(node: object) -> set[str]:
    """Return every text under a `pose:` key, however deep, also where it differs by variant."""
    if isinstance(node, list):
        return {name for item in node for name in _poses_named_in(item)}
    if not isinstance(node, dict):
        return set()
    found: set[str] = set()
    for key, value in node.items():
        if key == "pose":
            found |= {value} if isinstance(value, str) else set(value.values())
        else:
            found |= _poses_named_in(value)
    return found


def _size(png: Path) -> tuple[int, int]:
    head = png.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", head[16:24])
    return int(width), int(height)


def test_every_pose_has_a_title_and_one_sentence(catalogue: PoseCatalogue) -> None:
    assert len(catalogue.names) == 58
    for name in catalogue.names:
        assert re.fullmatch(r"[a-z0-9]+(?:[.-][a-z0-9]+)*", name)
        assert 0 < len(catalogue.title(name)) <= 40
        assert re.fullmatch(r"[A-Z][^.\n]+\.", catalogue.description(name)), name


def test_no_two_poses_share_a_title(catalogue: PoseCatalogue) -> None:
    assert len({catalogue.title(name) for name in catalogue.names}) == len(catalogue.names)


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="the bound is for the C parser")
def test_loading_takes_a_few_milliseconds() -> None:
    def milliseconds() -> float:
        start = time.perf_counter()
        load_catalogue(ASSETS)
        return (time.perf_counter() - start) * 1000

    assert min(milliseconds() for _ in range(10)) < 5


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", sorted(THEIR_POSES))
def test_the_five_routines_poses_are_drawn_in_both_themes(
    catalogue: PoseCatalogue, name: str, dark: bool
) -> None:
    still = catalogue.still(name, dark)
    assert still is not None
    width, height = _size(still)
    assert width >= 900
    assert height >= 500


@pytest.mark.parametrize("path", ROUTINES, ids=lambda path: path.stem)
def test_a_bundled_routine_names_only_poses_that_are_drawn_or_awaited(
    catalogue: PoseCatalogue, path: Path
) -> None:
    named = _poses_named_in(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert named, "the routine shows nothing"
    assert named <= catalogue.names
    without = {name for name in named if catalogue.still(name, dark=False) is None}
    assert without <= (set() if path.stem in FIVE_ROUTINES else AWAITED)


def test_every_pose_of_the_catalogue_is_shown_by_a_bundled_routine(catalogue: PoseCatalogue) -> None:
    texts = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in ROUTINES)
    assert {name for text in texts for name in _poses_named_in(text)} == catalogue.names


def test_what_is_drawn_in_one_theme_is_drawn_in_the_other(catalogue: PoseCatalogue) -> None:
    drawn = [
        {name for name in catalogue.names if catalogue.still(name, dark) is not None}
        for dark in (False, True)
    ]
    assert drawn[0] == drawn[1]


def test_a_family_keeps_its_picture_size_so_that_nothing_jumps(catalogue: PoseCatalogue) -> None:
    for family in (
        ("hook-lying", "ktos-supine.start", "ktos-supine.hold", "fig4-supine.start", "fig4-supine.hold"),
        ("long-sit", "ktos-seated.start", "ktos-seated.search", "ktos-seated.hold"),
        ("sit-tall", "fig4-seated.start", "fig4-seated.hold", "twist-chair.start", "twist-chair.hold"),
    ):
        sizes = {_size(path) for name in family if (path := catalogue.still(name, False))}
        assert len(sizes) == 1


def test_all_stills_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in (ASSETS / "stills").rglob("*.png")) < 6_000_000


@pytest.mark.parametrize("path", sorted((ASSETS / "stills").glob("*.png")), ids=lambda path: path.stem)
def test_every_still_that_is_large_or_on_a_card_is_there_in_small_and_in_the_same_shape(
    catalogue: PoseCatalogue, on_cards: set[str | None], path: Path
) -> None:
    small = catalogue.small(path)
    width, height = _size(path)
    assert (small is not None) is (width > 600 or path.name.rsplit(".", 2)[0] in on_cards)
    if small is not None:
        least, low = _size(small)
        assert least / low == pytest.approx(width / height, abs=0.01)
        assert low == 300 or least == 460
        assert least <= 460
        assert low <= 300


def test_a_picture_of_the_users_has_no_small_version(catalogue: PoseCatalogue, tmp_path: Path) -> None:
    assert catalogue.small(tmp_path / "hook-lying.light.png") is None


def test_every_pose_of_the_catalogue_is_drawn_in_both_themes(catalogue: PoseCatalogue) -> None:
    missing = {
        name for name in catalogue.names for dark in (False, True) if catalogue.still(name, dark) is None
    }
    assert not missing


def test_a_picture_beside_the_routine_wins_in_both_themes(catalogue: PoseCatalogue, tmp_path: Path) -> None:
    own = _touch(tmp_path / "poses" / "hook-lying.jpg")
    assert catalogue.still("hook-lying", dark=False, beside=tmp_path) == own
    assert catalogue.still("hook-lying", dark=True, beside=tmp_path) == own


def test_a_folder_without_pictures_leaves_the_bundled_one(catalogue: PoseCatalogue, tmp_path: Path) -> None:
    assert (
        catalogue.still("hook-lying", dark=True, beside=tmp_path) == ASSETS / "stills" / "hook-lying.dark.png"
    )


def test_a_picture_makes_its_name_known(catalogue: PoseCatalogue, tmp_path: Path) -> None:
    for name in ("my-pose.hold.svg", "plank.png", "Loud Name.png", "notes.txt", "..png"):
        _touch(tmp_path / "poses" / name)
    (tmp_path / "poses" / "folder.png").mkdir()
    assert names_beside(tmp_path) == {"my-pose.hold", "plank"}
    assert catalogue.title("my-pose.hold") == "My pose hold"
    assert catalogue.description("my-pose.hold") == "My pose hold"


def test_no_poses_folder_means_no_names(tmp_path: Path) -> None:
    assert names_beside(tmp_path / "nowhere") == frozenset()


@pytest.mark.parametrize(
    "name", ["../secret", "/etc/motd", "a/b", "a..b", ".hidden", "", "a\\b", "Hook-Lying", "a\n"]
)
def test_a_name_that_is_not_plain_reaches_no_file(
    catalogue: PoseCatalogue, tmp_path: Path, name: str
) -> None:
    _touch(tmp_path / "secret.png")
    _touch(tmp_path / "poses" / "a" / "b.png")
    _touch(tmp_path / "poses" / ".hidden.png")
    assert catalogue.still(name, dark=False, beside=tmp_path) is None


@pytest.mark.parametrize("text", ["hook-lying: 3", "- a", "hook-lying: {title: x}", "a: [", None])
def test_a_damaged_catalogue_says_which_file(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "poses" / "catalogue.yaml"
    if text is not None:
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError, match=re.escape(str(path))):
        load_catalogue(tmp_path)
