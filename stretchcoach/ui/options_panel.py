"""Owns the options before a session: rounds, seconds, sides and position, each in one press."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchcoach.core.routine import Choices, Option, Routine, Variant
from stretchcoach.ui.boxes import boxed, column, row, show_if
from stretchcoach.ui.chip_choice import ChipChoice
from stretchcoach.ui.flow import Flow
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.panel import Panel
from stretchcoach.ui.routine_words import SideChoice, option_words, side_choices, side_index
from stretchcoach.ui.segmented import Segmented

LONGEST: Final = 360
"""px at text scale 1; wider rows of words become chips."""


@dataclass(frozen=True, slots=True)
class Chooser:
    """One option: its words, which of them `Choices` have, and `Choices` with another."""

    label: str
    words: tuple[str, ...]
    index: Callable[[Choices], int]
    put: Callable[[Choices, int], Choices]


class OptionsPanel(Panel):
    """One row of words per option; `changed` carries the new `Choices`."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self._routine: Routine | None = None
        self._choices = Choices()
        self._choosers: tuple[tuple[Chooser, Segmented | ChipChoice], ...] = ()
        px = look.px(Style.BODY) * 17 / 14
        self._note = Label(look, "", Style.CAPTION, "muted")
        self._head = boxed(
            row(Label(look, self.tr("Make it yours"), px=px, weight=600, tone="strong"), None, self._note)
        )
        self._flow: QWidget = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 12)
        self._layout.setSpacing(7)
        self._layout.addWidget(self._head)
        self._layout.addWidget(self._flow)

    def show_options(self, routine: Routine, choices: Choices, *, remembered: bool) -> None:
        """Show what `routine` lets the user choose, with `choices` chosen; hide where that is nothing."""
        self._note.setText(self.tr("as last time") if remembered else self.tr("remembered for next time"))
        self._choices = choices
        if routine != self._routine:
            self._routine = routine
            self._build(tuple(choosers(routine)))
        for chooser, control in self._choosers:
            with QSignalBlocker(control):
                control.choose(chooser.index(choices))
        show_if(self, shown=bool(self._choosers))

    def set_titled(self, titled: bool) -> None:
        """Leave the heading away where space is short."""
        show_if(self._head, shown=titled)

    def _build(self, offered: Sequence[Chooser]) -> None:
        self._flow.hide()
        self._flow.deleteLater()
        self._choosers = tuple((each, self._control(each)) for each in offered)
        groups = [self._group(each.label, control) for each, control in self._choosers]
        self._flow = Flow(groups, gap=7, spread=True)
        self._layout.addWidget(self._flow)

    def _control(self, chooser: Chooser) -> Segmented | ChipChoice:
        """Return words in a row, or chips that wrap where the words are long."""
        control: Segmented | ChipChoice = Segmented(self._look, chooser.words)
        if control.sizeHint().width() > LONGEST * self._look.scale:
            control = ChipChoice(self._look, chooser.words)
        control.setAccessibleName(chooser.label)
        control.changed.connect(lambda index: self.changed.emit(chooser.put(self._choices, index)))
        return control

    def _group(self, label: str, control: Segmented | ChipChoice) -> QWidget:
        told = Label(self._look, label, weight=550, tone="strong")
        if isinstance(control, ChipChoice):
            return boxed(column(told, control, spacing=6))
        return boxed(row(told, None, control, spacing=8))


def choosers(routine: Routine) -> Iterator[Chooser]:
    """Yield all that `routine` lets the user choose: its options, the sides, the position."""
    for option in routine.options:
        yield _of_option(option)
    sides = side_choices(routine)
    if len(sides) > 1:
        yield _of_sides(sides)
    if len(routine.variants) > 1:
        yield _of_variants(routine.variants)


def _of_option(option: Option) -> Chooser:
    def index(choices: Choices) -> int:
        chosen = (choices.options or {}).get(option.name, option.default)
        return option.choices.index(chosen if chosen in option.choices else option.default)

    def put(choices: Choices, index: int) -> Choices:
        return replace(choices, options={**(choices.options or {}), option.name: option.choices[index]})

    return Chooser(option.label, tuple(option_words(value) for value in option.choices), index, put)


def _of_sides(sides: tuple[SideChoice, ...]) -> Chooser:
    return Chooser(
        QCoreApplication.translate("OptionsPanel", "Sides"),
        tuple(each.label for each in sides),
        lambda choices: side_index(sides, choices),
        lambda choices, index: sides[index].put_into(choices),
    )


def _of_variants(variants: tuple[Variant, ...]) -> Chooser:
    names = [each.name for each in variants]
    return Chooser(
        QCoreApplication.translate("OptionsPanel", "Version"),
        tuple(each.label for each in variants),
        lambda choices: names.index(choices.variant) if choices.variant in names else 0,
        lambda choices, index: replace(choices, variant=names[index]),
    )
