"""Owns what the user set, and the file that keeps it."""

from collections.abc import Mapping
from dataclasses import field, fields, replace
from datetime import datetime
from enum import StrEnum, unique
from pathlib import Path
from typing import Final

from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.core.nudge_rules import BreakRules, DrinkRules
from stretchcoach.core.routine import Choices
from stretchcoach.core.sound_choice import SoundChoice
from stretchcoach.core.talk import Countdown, Talk
from stretchcoach.core.value import dataclass
from stretchcoach.storage.aside import Now, local_now
from stretchcoach.storage.json_file import BrokenFileError, Fields, Json, JsonFile
from stretchcoach.storage.json_values import choices_fields, choices_of, date_of, date_text, flag_of, text_of
from stretchcoach.storage.remind_settings import (
    RemindSettings,
    breaks_fields,
    breaks_of,
    drinks_fields,
    drinks_of,
    remind_fields,
    remind_of,
)
from stretchcoach.storage.settings_reading import Reading
from stretchcoach.storage.sound_fields import sound_fields

FORMAT: Final = 1
TEXT_SCALES: Final = (1.0, 1.15, 1.3, 1.5)


@unique
class Theme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@unique
class ReducedMotion(StrEnum):
    """Whether moving pictures are kept still."""

    SYSTEM = "system"
    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user set; the defaults are what a new user finds."""

    theme: Theme = Theme.SYSTEM
    text_scale: float = 1.0
    """One of `TEXT_SCALES`."""
    reduced_motion: ReducedMotion = ReducedMotion.SYSTEM
    figure: FigureStyle = FigureStyle.BUN
    voice: bool = True
    """Whether anything is heard."""
    talk: Talk = Talk.FULL
    """How much is said while the voice is on; never silent, for that the voice is switched off."""
    countdown: Countdown = Countdown.SPOKEN
    sound: SoundChoice = field(default_factory=SoundChoice)
    captions: bool = True
    reminders: bool = True
    """Whether the user is reminded to repeat."""
    remind: RemindSettings = field(default_factory=RemindSettings)
    breaks: BreakRules = field(default_factory=BreakRules)
    drinks: DrinkRules = field(default_factory=DrinkRules)
    paused_until: datetime | None = None
    """When reminders that are paused for a while come on again."""
    private_reminders: bool = False
    """Whether a reminder names neither routine nor time, for a screen that others can see."""
    pause_players: bool = False
    """Whether other programs' music pauses during a session."""
    emergency_number: str = "112"
    language: str = ""
    """A code such as "de"; "" follows the system."""
    window: str = ""
    """Where the window was, in words only the window understands."""
    choices: Mapping[str, Choices] = field(default_factory=dict)
    """What was last chosen before a session, by the routine's id."""

    def remembering(self, routine: str, choices: Choices) -> "Settings":
        """Return the settings with `choices` kept for the routine of that id; soreness is not kept."""
        return replace(self, choices={**self.choices, routine: replace(choices, eased=False)})


def _theme(value: object) -> Theme:
    return Theme(text_of(value))


def _text_scale(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or value not in TEXT_SCALES:
        raise BrokenFileError
    return float(value)


def _reduced_motion(value: object) -> ReducedMotion:
    return ReducedMotion(text_of(value))


def _figure(value: object) -> FigureStyle:
    return FigureStyle(text_of(value))


def _talk(value: object) -> Talk:
    talk = Talk(text_of(value))
    if talk is Talk.SILENT:
        raise BrokenFileError
    return talk


def _countdown(value: object) -> Countdown:
    return Countdown(text_of(value))


def _date_or_none(value: object) -> datetime | None:
    return None if value is None else date_of(value)


def _number(value: object) -> str:
    if not text_of(value).strip():
        raise BrokenFileError
    return text_of(value)


def _choices(value: object) -> Mapping[str, Choices]:
    if not isinstance(value, dict):
        raise BrokenFileError
    return {routine: choices_of(chosen) for routine, chosen in value.items() if isinstance(chosen, dict)}


class SettingsFile:
    """The settings as JSON that people can read and edit.

    Writing changes only what was changed since the last reading, so that keys of a later version, values
    this version does not know and what another program has written meanwhile stay as they are.
    """

    def __init__(self, path: Path, now: Now = local_now) -> None:
        self._file = JsonFile(path, "The settings", now)
        self._known: Settings | None = None
        self._wrong: tuple[str, ...] = ()

    @property
    def notice(self) -> str | None:
        """One plain sentence on what could not be read, None while all is well."""
        if self._file.notice is not None:
            return self._file.notice
        if not self._wrong:
            return None
        keys = ", ".join(self._wrong)
        return f"These settings were not understood, the usual values are used instead: {keys}."

    def read(self) -> Settings:
        """Return the settings; a wrong value is replaced by its default alone, and `notice` says so."""
        self._known, self._wrong = _settings(self._file.read() or {})
        return self._known

    def write(self, settings: Settings) -> None:
        """Keep `settings`. Raises a `NotSavedError`; then the file is as it was."""
        before = self.read() if self._known is None else self._known
        written = self._file.read() or {}
        written.setdefault("format", FORMAT)
        for key in (own.name for own in fields(Settings) if own.name != "choices"):
            value = getattr(settings, key)
            if key not in written or value != getattr(before, key):
                written[key] = _written(value, written.get(key))
        written["choices"] = _merged(written.get("choices"), before.choices, settings.choices)
        self._file.write(written)
        self._known = settings


def _settings(written: Fields) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings in `written`, and the keys whose values make no sense."""
    usual, reading = Settings(), Reading(written)
    settings = Settings(
        theme=reading.of("theme", _theme, usual.theme),
        text_scale=reading.of("text_scale", _text_scale, usual.text_scale),
        reduced_motion=reading.of("reduced_motion", _reduced_motion, usual.reduced_motion),
        figure=reading.of("figure", _figure, usual.figure),
        voice=reading.of("voice", flag_of, usual.voice),
        talk=reading.of("talk", _talk, usual.talk),
        countdown=reading.of("countdown", _countdown, usual.countdown),
        sound=reading.sound("sound", usual.sound),
        captions=reading.of("captions", flag_of, usual.captions),
        reminders=reading.of("reminders", flag_of, usual.reminders),
        remind=remind_of(reading.inner("remind")),
        breaks=breaks_of(reading.inner("breaks")),
        drinks=drinks_of(reading.inner("drinks")),
        paused_until=reading.of("paused_until", _date_or_none, usual.paused_until),
        private_reminders=reading.of("private_reminders", flag_of, usual.private_reminders),
        pause_players=reading.of("pause_players", flag_of, usual.pause_players),
        emergency_number=reading.of("emergency_number", _number, usual.emergency_number),
        language=reading.of("language", text_of, usual.language),
        window=reading.of("window", text_of, usual.window),
        choices=reading.of("choices", _choices, usual.choices),
    )
    return settings, tuple(reading.wrong)


def _written(value: object, old: Json) -> Json:
    """Return a setting as JSON; what a later version keeps beside it stays."""
    match value:
        case RemindSettings():
            told = remind_fields(value)
        case BreakRules():
            told = breaks_fields(value)
        case DrinkRules():
            told = drinks_fields(value)
        case SoundChoice():
            told = sound_fields(value)
        case datetime():
            return date_text(value)
        case None | str() | bool() | float():
            return value
        case _:
            raise TypeError(value)
    return {**(old if isinstance(old, dict) else {}), **told}


def _merged(written: Json, before: Mapping[str, Choices], now: Mapping[str, Choices]) -> Json:
    """Return the choices for the file: `written` with the changes from `before` to `now`."""
    merged: Fields = dict(written) if isinstance(written, dict) else {}
    for routine in before.keys() - now.keys():
        merged.pop(routine, None)
    for routine, choices in now.items():
        if routine not in merged or choices != before.get(routine):
            old = merged.get(routine)
            merged[routine] = {**(old if isinstance(old, dict) else {}), **choices_fields(choices)}
    return merged
