"""Owns which texts of a routine are in a language, and the routine with them in another one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from stretchcoach.core.routine import (
    ByVariant,
    EachSide,
    Item,
    Rounds,
    Routine,
    Step,
    Tempo,
    Text,
    Use,
    Wording,
)
from stretchcoach.core.value import dataclass


def texts_of(routine: Routine) -> tuple[str, ...]:
    """Return every text of a routine, once each, in the order of its file; not those of routines it uses."""
    return tuple(dict.fromkeys(text for text in _texts(routine) if text))


def step_texts_of(routine: Routine) -> tuple[str, ...]:
    """Return those texts of a routine that are said, or seen while it is coached."""
    return tuple(dict.fromkeys(text for text in _item_texts(routine.steps) if text))


def languages_of(routine: Routine) -> frozenset[str]:
    """Return the languages of a routine and of all that it uses; "" is one that no file names."""
    return frozenset({routine.language, *_used_languages(routine.steps)})


def translated(routine: Routine, texts: Mapping[str, str], language: str) -> Routine:
    """Return the routine in `language`; what is not among `texts` stays as it is."""
    return _In(texts).routine(routine, language)


def with_titles(routine: Routine, texts: Mapping[str, str]) -> Routine:
    """Return the routine with all translated that is read before and after, and no step."""
    return replace(translated(routine, texts, routine.language), steps=routine.steps)


def _used_languages(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        match item:
            case Use():
                yield from languages_of(item.routine)
            case Rounds():
                yield from _used_languages((*item.steps, *item.between))
            case EachSide():
                yield from _used_languages((*item.steps, *item.switch))
            case Step():
                pass
            case _:
                assert_never(item)


def _texts(routine: Routine) -> Iterator[str]:
    yield routine.title
    yield routine.purpose
    for words in (routine.equipment, routine.targets, routine.good_for, routine.not_for, routine.sources):
        yield from words
    yield from (option.label for option in routine.options)
    yield from (variant.label for variant in routine.variants)
    yield from _item_texts(routine.steps)


def _item_texts(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        match item:
            case Step():
                yield from _step_texts(item)
            case Rounds():
                yield from _item_texts((*item.steps, *item.between))
            case EachSide():
                yield from _item_texts((*item.steps, *item.switch))
            case Use():
                pass
            case _:
                assert_never(item)


def _step_texts(step: Step) -> Iterator[str]:
    if isinstance(step.dose, Tempo):
        yield from step.dose.words
    for wording in (step.say, step.show, *(coaching.say for coaching in step.coach)):
        for text in wording or ():
            yield from text
    if step.effort is not None:
        yield step.effort


@dataclass(frozen=True, slots=True)
class _In:
    """Puts the texts of a language in the place of others."""

    texts: Mapping[str, str]

    def routine(self, old: Routine, language: str) -> Routine:
        return replace(
            old,
            language=language,
            title=self.word(old.title),
            purpose=self.word(old.purpose),
            equipment=self.words(old.equipment),
            targets=self.words(old.targets),
            good_for=self.words(old.good_for),
            not_for=self.words(old.not_for),
            sources=self.words(old.sources),
            options=tuple(replace(option, label=self.word(option.label)) for option in old.options),
            variants=tuple(replace(variant, label=self.word(variant.label)) for variant in old.variants),
            steps=self.items(old.steps),
        )

    def word(self, text: str) -> str:
        return self.texts.get(text, text)

    def words(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(self.word, texts))

    def items(self, old: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(map(self.item, old))

    def item(self, old: Item) -> Item:
        match old:
            case Step():
                return self.step(old)
            case Rounds():
                return replace(old, steps=self.items(old.steps), between=self.items(old.between))
            case EachSide():
                return replace(old, steps=self.items(old.steps), switch=self.items(old.switch))
            case Use():
                return old
            case _:
                assert_never(old)

    def step(self, old: Step) -> Step:
        dose = old.dose
        if isinstance(dose, Tempo):
            dose = replace(dose, words=self.words(dose.words))
        return replace(
            old,
            dose=dose,
            say=self.wording(old.say),
            show=self.wording(old.show),
            coach=tuple(replace(each, say=self.sure_wording(each.say)) for each in old.coach),
            effort=None if old.effort is None else self.word(old.effort),
        )

    def wording(self, old: Wording | None) -> Wording | None:
        return None if old is None else self.sure_wording(old)

    def sure_wording(self, old: Wording) -> Wording:
        others = tuple((name, self.text(text)) for name, text in old.others)
        return ByVariant(self.text(old.default), others)

    def text(self, old: Text) -> Text:
        return Text(self.words(old.lines), None if old.last is None else self.word(old.last))
