"""Owns what the settings of the voice know of this computer: which voices there are, and what is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QLocale

CHINESE = {"cmn": "zh"}
"""Names of languages that Qt knows by another one."""


@dataclass(frozen=True, slots=True)
class VoiceOffer:
    """A voice by its engine's name, and its language, as in "en-us"."""

    name: str
    language: str


@dataclass(frozen=True, slots=True)
class EngineOffer:
    """An engine that works here: its name in the settings, what people call it, and its voices."""

    name: str
    label: str
    voices: tuple[VoiceOffer, ...] = ()

    def languages(self) -> tuple[str, ...]:
        """Return the languages its voices speak, each once, without the countries."""
        return tuple(dict.fromkeys(primary(voice.language) for voice in self.voices if voice.language))

    def speaking(self, language: str) -> tuple[VoiceOffer, ...]:
        """Return the voices for a language; those of unknown language are for all."""
        return tuple(
            voice for voice in self.voices if not voice.language or primary(voice.language) == language
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundView:
    """What is known of the voices here; `trouble` is what is wrong now, `fix` the command that mends it."""

    looked: bool = False
    """Whether the computer was searched."""
    engines: tuple[EngineOffer, ...] = field(default=())
    """Those that work, the one that speaks unless another is chosen first."""
    trouble: str | None = None
    fix: str | None = None

    def engine(self, name: str) -> EngineOffer | None:
        """Return the engine of that name; "" is the best one. None where it does not work here."""
        if not name:
            return next(iter(self.engines), None)
        return next((engine for engine in self.engines if engine.name == name), None)


def primary(code: str) -> str:
    """Return the language of a code such as "en-us", without the country."""
    return code.replace("_", "-").partition("-")[0].lower()


def language_words(code: str) -> str:
    """Return what a language is called; where that is not known, its code."""
    locale = QLocale(CHINESE.get(code, code))
    known = locale.language() != QLocale.Language.C
    if QLocale().language() in {QLocale.Language.English, QLocale.Language.C}:
        return QLocale.languageToString(locale.language()) if known else code
    return locale.nativeLanguageName() if known else code


def voice_words(voice: VoiceOffer) -> str:
    """Return what a voice is called: its country where the code names one, and its own name."""
    locale = QLocale(voice.language)
    _, _, variety = voice.language.replace("_", "-").partition("-")
    country, _, kind = variety.partition("-")
    own = voice.name.replace("\\", "/").rpartition("/")[2]
    if not country or not locale.name().endswith(f"_{country.upper()}"):
        return own
    where = QLocale.territoryToString(locale.territory())
    return where if not kind and own.lower() == voice.language.lower() else f"{where}, {own}"


def sorted_languages(engine: EngineOffer | None, chosen: str) -> Sequence[tuple[str, str]]:
    """Return code and name of each language, by name; the chosen one is there in any case."""
    codes = {*(engine.languages() if engine is not None else ()), chosen}
    return sorted(((code, language_words(code)) for code in codes), key=lambda each: each[1].casefold())


def missing(name: str) -> str:
    """Return how something that was chosen once and is not here now is called."""
    return QCoreApplication.translate("SoundView", "{name} (not found)").format(name=name)
