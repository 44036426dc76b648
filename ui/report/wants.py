"""The upper part of the options: which edition, draft or final, whose template, which parts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from feltnoter.report.choice import ALL_PARTS, Edition, Part
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import TextAction
from ui.widgets.choices import CheckBox, Choice, RadioButton
from ui.widgets.tabs import Tabs
from ui.widgets.text import Label, SectionHeading

OWN, BROWSE = "", "?"  # the report's own look; ask for a file
_EXAMPLES = ("lyngsoe.dotx", "nordmarken.dotx")
EXAMPLE = "example:"  # before the name of a shipped template


class Wants(QWidget):
    """Each change is told; what was chosen is kept by whoever asks ``state``."""

    changed = Signal()
    browse_asked = Signal()
    roles_asked = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.editions = {
            Edition.FULL: RadioButton(theme, self.tr("The whole report"), checked=True),
            Edition.ONE_PAGE: RadioButton(theme, self.tr("One page for politicians")),
            Edition.CARDS: RadioButton(theme, self.tr("Only cards to cut out")),
        }
        group = QWidget()
        group.setAccessibleName(self.tr("Edition"))
        radios = QVBoxLayout(group)
        radios.setContentsMargins(0, 0, 0, 0)
        radios.setSpacing(0)
        for radio in self.editions.values():
            radio.toggled.connect(self._edition_toggled)
            radios.addWidget(radio)
        self._edition = SectionHeading(theme, self.tr("Edition"))
        self._section(column, self._edition, group)
        self.version = Tabs(theme, self.tr("Version"), outlined=True)
        self.version.add("draft", self.tr("Draft"))
        self.version.add("final", self.tr("Final"))
        self.version.chosen.connect(self._told)
        self._section(column, SectionHeading(theme, self.tr("Version")), self.version, gap=6)
        self._hint = Label(theme, "", Style.SECONDARY, role="muted", wrap=True)
        column.insertSpacing(column.count() - 1, theme.px(6))
        column.insertWidget(column.count() - 1, self._hint)
        self.template = Choice(theme, self.tr("Template"), icon="file-text")
        self.template.addItem(self.tr("Feltnoter's own look"), OWN)
        for name, words in zip(
            _EXAMPLES, (self.tr("Example: Lyngsø"), self.tr("Example: Nordmarken")), strict=True
        ):
            self.template.addItem(words, EXAMPLE + name)
        self.template.addItem(self.tr("Choose a template …"), BROWSE)
        self.template.activated.connect(self._template_chosen)
        self._kept = 0
        self._section(column, SectionHeading(theme, self.tr("Template")), self.template, gap=6)
        self.roles = TextAction(theme, self.tr("How it is read …"))
        self.roles.clicked.connect(self.roles_asked)
        self.roles.hide()
        column.insertWidget(column.count() - 1, self.roles)
        self.language = Choice(theme, self.tr("Language of the report"))
        self.language.addItem(self.tr("Danish"), "da")
        self.language.addItem(self.tr("English"), "en")
        self.language.setCurrentIndex(self.language.findData(language))
        self.language.activated.connect(self._told)
        self._section(column, SectionHeading(theme, self.tr("Language of the report")), self.language, gap=6)
        self.parts = {
            Part.COVER: CheckBox(theme, self.tr("Cover and team by function")),
            Part.METHOD: CheckBox(theme, self.tr("Method and participants")),
            Part.GLANCE: CheckBox(theme, self.tr("The themes at a glance")),
            Part.SHEETS: CheckBox(theme, self.tr("Each theme on a sheet")),
            Part.PICTURES: CheckBox(theme, self.tr("Photos")),
            Part.BOARD: CheckBox(theme, self.tr("The board on a page of its own")),
            Part.DESELECTED: CheckBox(theme, self.tr("Deselected themes")),
            Part.CARDS: CheckBox(theme, self.tr("Cards to cut out")),
            Part.APPENDIX: CheckBox(theme, self.tr("Appendix with evidence and codes")),
        }
        boxes = QWidget()
        ticks = QVBoxLayout(boxes)
        ticks.setContentsMargins(0, 0, 0, 0)
        ticks.setSpacing(0)
        for box in self.parts.values():
            box.setChecked(True)
            box.toggled.connect(self._told)
            ticks.addWidget(box)
        self._parts = QWidget()
        inner = QVBoxLayout(self._parts)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self._section(inner, SectionHeading(theme, self.tr("In the report")), boxes)
        column.addWidget(self._parts)
        self.pseudonyms = CheckBox(theme, self.tr("Pseudonyms beside the quotes"), checked=True)
        self.pseudonyms.setToolTip(self.tr("Shows which quotes come from the same person"))
        self.pseudonyms.toggled.connect(self._told)
        self._quotes = QWidget()
        about = QVBoxLayout(self._quotes)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(0)
        self._section(about, SectionHeading(theme, self.tr("Quotes")), self.pseudonyms)
        column.addWidget(self._quotes)
        self._tell()

    def _section(
        self, column: QVBoxLayout, heading: SectionHeading, content: QWidget, *, gap: int = 2
    ) -> None:
        column.addWidget(heading)
        column.addSpacing(self._theme.px(gap))
        column.addWidget(content)
        column.addSpacing(self._theme.px(20))

    @property
    def edition(self) -> Edition:
        """Which edition."""
        return next(edition for edition, radio in self.editions.items() if radio.isChecked())

    @property
    def is_draft(self) -> bool:
        """Whether every page is marked as a draft."""
        return self.version.current() != "final"

    @property
    def chosen_parts(self) -> frozenset[Part]:
        """The parts that come along."""
        return frozenset(part for part, box in self.parts.items() if box.isChecked())

    @property
    def with_pseudonyms(self) -> bool:
        """Whether the participants' pseudonyms stand beside what they said."""
        return self.pseudonyms.isChecked()

    @property
    def chosen_template(self) -> str:
        """A file, ``example:NAME`` for a shipped one, or nothing for the report's own look."""
        return str(self.template.currentData() or OWN)

    @property
    def chosen_language(self) -> str:
        """``da`` or ``en``."""
        return str(self.language.currentData())

    def show_pages(self, count: int) -> None:
        """How long the chosen edition is."""
        self._edition.set_note(self.tr("%n page(s)", "", count))

    def use_template(self, path: str) -> None:
        """Offer this file, and choose it."""
        at = self.template.findData(path)
        if at < 0:
            at = self.template.count() - 1
            self.template.insertItem(at, Path(path).name, path)
        self.template.setCurrentIndex(at)
        self._told()

    def keep_template(self) -> None:
        """No other file was chosen, or it was no template."""
        self.template.setCurrentIndex(self._kept)
        self._tell()

    def state(self) -> dict[str, Any]:
        """What was chosen, to be remembered."""
        return {
            "draft": self.is_draft,
            "edition": str(self.edition),
            "without": sorted(ALL_PARTS - self.chosen_parts),
            "template": self.chosen_template,
            "language": self.chosen_language,
            "pseudonyms": self.with_pseudonyms,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """As it was left; what makes no sense any more is left out."""
        self.blockSignals(True)
        self.version.choose("draft" if state.get("draft") is not False else "final")
        for edition, radio in self.editions.items():
            if state.get("edition") == str(edition):
                radio.setChecked(True)
        without = state.get("without")
        for part, box in self.parts.items():
            box.setChecked(not (isinstance(without, list) and str(part) in without))
        self.pseudonyms.setChecked(state.get("pseudonyms") is not False)
        template = state.get("template")
        known = isinstance(template, str) and (self.template.findData(template) >= 0)
        if isinstance(template, str) and (known or Path(template).is_file()) and template != BROWSE:
            self.use_template(template)
        if state.get("language") in ("da", "en"):
            self.language.setCurrentIndex(self.language.findData(state["language"]))
        self.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        self._hint.setText(
            self.tr("Every page says that it is a draft.")
            if self.is_draft
            else self.tr("Ready to be handed out at the ideation workshop.")
        )
        self._kept = self.template.currentIndex()
        self.roles.setVisible(bool(self.chosen_template))
        self._parts.setVisible(self.edition is Edition.FULL)
        self._quotes.setVisible(self.edition is not Edition.ONE_PAGE)  # there quotes stand alone

    @Slot()
    def _told(self) -> None:
        self._tell()
        self.changed.emit()

    @Slot(bool)
    def _edition_toggled(self, on: bool) -> None:
        if on:
            self._told()

    @Slot(int)
    def _template_chosen(self, index: int) -> None:
        if self.template.itemData(index) == BROWSE:
            self.browse_asked.emit()
        else:
            self._told()
