"""Owns what a desktop needs to know the program: menu entry, icons and description, in the user's folders."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.desktop.desktop_entry import ENTRY, with_command


@dataclass(frozen=True, slots=True)
class DesktopFiles:
    """What is put below `data`, the user's data folder, from the program's `assets`."""

    assets: Path
    data: Path
    command: Sequence[str]

    def install(self) -> tuple[Path, ...]:
        """Put everything in its place and return where. Raises a `StretchCoachError` where that fails."""
        try:
            for source, target in self._copies():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
            entry = (self.assets / "desktop" / f"{ENTRY}.desktop").read_text(encoding="utf-8")
            self._entry.parent.mkdir(parents=True, exist_ok=True)
            self._entry.write_text(with_command(entry, self.command), encoding="utf-8")
            self._icons.touch()
        except OSError as error:
            raise StretchCoachError(f"The desktop entry could not be installed: {error}.") from error
        return self._all()

    def remove(self) -> tuple[Path, ...]:
        """Take everything away again and return what was there. Raises a `StretchCoachError` likewise."""
        there = tuple(path for path in self._all() if path.exists())
        try:
            for path in there:
                path.unlink()
            if there and self._icons.exists():
                self._icons.touch()
        except OSError as error:
            raise StretchCoachError(f"The desktop entry could not be removed: {error}.") from error
        return there

    @property
    def _entry(self) -> Path:
        return self.data / "applications" / f"{ENTRY}.desktop"

    @property
    def _icons(self) -> Path:
        """The theme's folder; by its time desktops see that what they remember of the icons is old."""
        return self.data / "icons" / "hicolor"

    def _all(self) -> tuple[Path, ...]:
        return (self._entry, *(target for _, target in self._copies()))

    def _copies(self) -> Iterator[tuple[Path, Path]]:
        """Yield each file that is copied as it is, with its place."""
        own, app, icons = self.assets / "desktop", self.assets / "app", self._icons
        yield own / f"{ENTRY}.metainfo.xml", self.data / "metainfo" / f"{ENTRY}.metainfo.xml"
        yield app / "stretchcoach.svg", icons / "scalable" / "apps" / f"{ENTRY}.svg"
        yield own / f"{ENTRY}-symbolic.svg", icons / "symbolic" / "apps" / f"{ENTRY}-symbolic.svg"
        for picture in sorted(app.glob("stretchcoach-[0-9]*.png")):
            size = picture.stem.rpartition("-")[2]
            yield picture, icons / f"{size}x{size}" / "apps" / f"{ENTRY}.png"
