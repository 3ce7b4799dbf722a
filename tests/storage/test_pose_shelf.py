"""Owns the tests of finding poses in folders."""

from pathlib import Path

from stretchcoach.storage.library import Library
from stretchcoach.storage.pose_shelf import joined, load_poses
from stretchcoach.storage.poses import names_beside

HEAD = "format: 1\ncamera: {yaw: 10, pitch: 5}\n"


def write(folder: Path, name: str, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(HEAD + text, encoding="utf-8")


def test_a_pose_is_found_where_it_is_at_home(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "guests: [stand]\nposes: {stand: {}, sit: {}}\n")
    write(tmp_path, "b.yaml", "poses: {stand: {}}\n")
    shelf = load_poses(tmp_path)
    found = shelf.find("stand")
    assert found is not None
    assert found[0].name == "b"
    assert [family.name for family in shelf.families_of("stand")] == ["b", "a"]


def test_a_pose_is_found_near_the_one_before(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "guests: [stand]\nposes: {stand: {}, sit: {}}\n")
    write(tmp_path, "b.yaml", "poses: {stand: {}}\n")
    shelf = load_poses(tmp_path)
    near, far, none = shelf.find("stand", near="a"), shelf.find("sit", near="b"), shelf.find("lie")
    assert near is not None
    assert near[0].name == "a"
    assert far is not None
    assert far[0].name == "a"
    assert none is None


def test_a_broken_file_keeps_no_other_from_loading(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "poses: {stand: {bse: seated}}\n")
    write(tmp_path, "b.yaml", "poses: {sit: {}}\n")
    shelf = load_poses(tmp_path)
    assert shelf.names == {"sit"}
    assert [problem.what for problem in shelf.problems] == ['"bse" is no key of a pose']


def test_the_catalogue_and_hidden_files_hold_no_poses(tmp_path: Path) -> None:
    write(tmp_path, "catalogue.yaml", "nonsense")
    write(tmp_path, ".a.yaml", "nonsense")
    (tmp_path / "photo.png").touch()
    assert load_poses(tmp_path).families == ()
    assert load_poses(tmp_path).problems == ()


def test_a_missing_folder_is_empty(tmp_path: Path) -> None:
    assert load_poses(tmp_path / "poses").problems == ()


def test_a_folder_in_the_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    [problem] = load_poses(tmp_path).problems
    assert problem.what == "The poses cannot be read"
    assert problem.hint == f"{tmp_path / 'a.yaml'} is not a file."


def test_the_poses_of_the_first_shelf_are_found_first(tmp_path: Path) -> None:
    write(tmp_path / "own", "mine.yaml", "poses: {stand: {}}\n")
    write(tmp_path / "bundled", "a.yaml", "poses: {stand: {}, sit: {}}\n")
    shelf = joined((load_poses(tmp_path / "own"), load_poses(tmp_path / "bundled")))
    found = shelf.find("stand")
    assert found is not None
    assert found[0].name == "mine"
    assert shelf.names == {"stand", "sit"}


def test_poses_of_the_user_are_known_to_the_routines_beside_them(tmp_path: Path) -> None:
    write(tmp_path / "poses", "mine.yaml", "poses: {my-lunge: {}, my-lunge.deep: {}}\n")
    (tmp_path / "poses" / "photo.png").touch()
    assert names_beside(tmp_path) == {"my-lunge", "my-lunge.deep", "photo"}


def test_what_is_wrong_in_a_pose_file_is_told_with_the_routines(tmp_path: Path) -> None:
    write(tmp_path / "own" / "poses", "mine.yaml", "poses: {my-lunge: {bass: standing}}\n")
    (tmp_path / "bundled").mkdir()
    [problem] = Library((tmp_path / "bundled", tmp_path / "own"), frozenset()).load().problems
    assert Path(problem.file).name == "mine.yaml"
    assert problem.what == '"bass" is no key of a pose'
