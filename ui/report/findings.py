"""What is worth a look before the export: each finding with a way to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.project.checks import HELD_OUT, Finding, FindingKind
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import TextAction
from ui.widgets.inspector import Inspector
from ui.widgets.text import IconLabel, Label, Rule

_WIDTH = 304


@dataclass(frozen=True, slots=True)
class _Said:
    icon: str
    title: str
    detail: str
    action: str
    place: str


class FindingRow(QWidget):
    """Icon, what was found, what it means, where to go."""

    go_asked = Signal(str, object)

    def __init__(self, theme: Theme, finding: Finding, said: _Said, role: str) -> None:
        super().__init__()
        self.finding = finding
        self._place = said.place
        px = theme.px
        self.title = Label(theme, said.title, Style.CONTROL, wrap=True)
        self.action = TextAction(theme, said.action, name=f"{said.action} {said.title}")
        self.action.clicked.connect(self._asked)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.title)
        if said.detail:
            words.addWidget(Label(theme, said.detail, Style.SECONDARY, role="muted", wrap=True))
        words.addWidget(self.action, 0, Qt.AlignmentFlag.AlignLeft)
        icon = QVBoxLayout()
        icon.setContentsMargins(0, px(2), 0, 0)
        icon.addWidget(IconLabel(theme, said.icon, role=role))
        icon.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, px(12))
        row.setSpacing(px(12))
        row.addLayout(icon)
        row.addLayout(words, 1)

    @Slot()
    def _asked(self) -> None:
        finding = self.finding
        self.go_asked.emit(self._place, finding.spots or (finding.ids[0] if finding.ids else None))


class FindingsPane(Inspector):
    """Never a stop: the export button stays where it is."""

    go_asked = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Before you export"), width=_WIDTH, parent=parent)
        self._shown: object = None
        self._holder: QWidget | None = None
        self.rows: list[FindingRow] = []

    def show_findings(self, found: Sequence[Finding], titles: Mapping[str, str]) -> None:
        """Show these; ``titles`` are those of the themes that come along."""
        now = (tuple(found), tuple(titles.items()))
        if now == self._shown:
            return
        self._shown = now
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        self.rows = []
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        look = [finding for finding in found if finding.kind not in HELD_OUT]
        held = [finding for finding in found if finding.kind in HELD_OUT]
        self._add_head(column, bool(look))
        self._add_group(column, self.tr("Look at this"), look, "warn", titles)
        if look and held:
            self._add_rule(column)
        self._add_group(column, self.tr("Held out"), held, "muted", titles)
        if found:
            self._add_rule(column)
        self._add_fine(column, {finding.kind for finding in found}, bool(titles))
        self.column.addWidget(self._holder)

    def _add_head(self, column: QVBoxLayout, anything: bool) -> None:
        theme, px = self._theme, self._theme.px
        sentence = (
            self.tr("You can export now. This is worth a look first.")
            if anything
            else self.tr("You can export now.")
        )
        column.addWidget(Label(theme, self.tr("Before you export"), Style.SECTION))
        column.addSpacing(px(4))
        column.addWidget(Label(theme, sentence, Style.SECONDARY, role="muted", wrap=True))
        column.addSpacing(px(12))

    def _add_rule(self, column: QVBoxLayout) -> None:
        column.addSpacing(self._theme.px(2))
        column.addWidget(Rule(self._theme))
        column.addSpacing(self._theme.px(14))

    def _add_group(
        self,
        column: QVBoxLayout,
        heading: str,
        found: Sequence[Finding],
        role: str,
        titles: Mapping[str, str],
    ) -> None:
        if not found:
            return
        column.addWidget(Label(self._theme, heading, Style.LABEL, role="muted"))
        column.addSpacing(self._theme.px(10))
        for finding in found:
            row = FindingRow(self._theme, finding, self._said(finding, titles), role)
            row.go_asked.connect(self.go_asked)
            self.rows.append(row)
            column.addWidget(row)

    def _add_fine(self, column: QVBoxLayout, kinds: set[FindingKind], has_themes: bool) -> None:
        px = self._theme.px
        column.addWidget(Label(self._theme, self.tr("In order"), Style.LABEL, role="muted"))
        column.addSpacing(px(10))
        for sentence in self._fine(kinds, has_themes):
            row = QHBoxLayout()
            row.setSpacing(px(12))
            row.addWidget(IconLabel(self._theme, "circle-check", role="ok"))
            row.addWidget(Label(self._theme, sentence, Style.LIST, wrap=True), 1)
            column.addLayout(row)
            column.addSpacing(px(8))

    def _fine(self, kinds: set[FindingKind], has_themes: bool) -> Iterator[str]:
        if has_themes and FindingKind.INSIGHT_MISSING not in kinds:
            yield self.tr("All themes have an insight")
        if FindingKind.CLUSTER_UNNAMED not in kinds:
            yield self.tr("All clusters have a name")
        if FindingKind.CONSENT_MISSING not in kinds:
            yield self.tr("Consent is noted for everybody in the report")
        yield self.tr("Quotes with role, place and month")
        yield self.tr("No names of the team")

    def _said(self, finding: Finding, titles: Mapping[str, str]) -> _Said:
        n = finding.count
        show = self.tr("Show the note")
        kept = self.tr("Does not come along, nor in the appendix")
        first = titles.get(finding.ids[0], "") if finding.ids else ""
        return {
            FindingKind.CONSENT_MISSING: _Said(
                "shield-alert",
                self.tr("%n participant(s) not asked for consent", "", n),
                self.tr("Their notes come along in the report"),
                self.tr("Note the consent"),
                "notes",
            ),
            FindingKind.PERSONAL_DATA: _Said(
                "shield-alert",
                self.tr("%n possible piece(s) of personal data", "", n),
                self.tr("In texts that come along in the report"),
                self.tr("Look at them"),
                "privacy",
            ),
            FindingKind.ROLE_RARE: _Said(
                "user-round",
                self.tr("%n participant(s) may be known by the role", "", n),
                self.tr("Only one or two are »{role}«. A broader role says less.").format(role=finding.words),
                self.tr("Change the role"),
                "notes",
            ),
            FindingKind.INSIGHT_MISSING: _Said(
                "lightbulb",
                self.tr("%n theme(s) without an insight", "", n),
                f"»{first}«" if first else "",
                self.tr("Write the insight"),
                "themes",
            ),
            FindingKind.PHOTO_UNDESCRIBED: _Said(
                "image",
                self.tr("%n photo(s) without a description", "", n),
                self.tr("For those who have the report read aloud"),
                self.tr("Write a description"),
                "notes",
            ),
            FindingKind.CLUSTER_UNNAMED: _Said(
                "circle-dashed",
                self.tr("%n cluster(s) without a name", "", n),
                self.tr("The report has their cards as lone cards"),
                self.tr("Give name"),
                "themes",
            ),
            FindingKind.HELD_OUT_REFUSED: _Said(
                "ban", self.tr("%n card(s), consent refused", "", n), kept, show, "notes"
            ),
            FindingKind.HELD_OUT_WITHDRAWN: _Said(
                "ban", self.tr("%n card(s), consent withdrawn", "", n), kept, show, "notes"
            ),
            FindingKind.HELD_OUT_VERBATIM: _Said(
                "ban",
                self.tr("%n card(s) without a yes to quotes", "", n),
                self.tr("Own words are not repeated"),
                show,
                "notes",
            ),
            FindingKind.HELD_OUT_SPECIAL: _Said(
                "ban", self.tr("%n card(s) with special-category data", "", n), kept, show, "notes"
            ),
            FindingKind.HELD_OUT_PHOTO: _Said(
                "ban",
                self.tr("%n note(s) whose photos stay here", "", n),
                self.tr("Nobody has said yes to the photo, or it is a child's"),
                show,
                "notes",
            ),
        }[finding.kind]
