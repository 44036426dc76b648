"""The findings as rows: each with the words around it and where they stand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from feltnoter.project import Project
from feltnoter.project.privacy import Found
from feltnoter.project.spots import Spot, text_at
from ui.privacy.words import PrivacyWords
from ui.widgets.paint import flat

ROW = Qt.ItemDataRole.UserRole
_INVALID = QModelIndex()
_BEFORE, _AFTER = 44, 120  # characters around the words


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One row. ``context[start:end]`` are the words found, in code points."""

    found: Found
    icon: str
    kind: str
    sure: str
    context: str
    start: int
    end: int
    below: str


class FindingModel(QAbstractListModel):
    """Reads a text when its row is painted, so that a long list costs nothing."""

    def __init__(self, project: Project, words: PrivacyWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._words = words
        self._found: list[Found] = []
        self._rows: dict[int, FindingRow | None] = {}

    def show(self, found: Sequence[Found]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._found = list(found)
        self._rows = {}
        self.endResetModel()

    def read_again(self) -> None:
        """Texts have changed."""
        self._rows = {}
        if self._found:
            self.dataChanged.emit(self.index(0), self.index(len(self._found) - 1))

    def found(self, row: int) -> Found | None:
        """What stands in a row."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def row_of(self, wanted: Found) -> int:
        """The row of the same words in the same text, or the next place a list shows when they are gone."""
        for row, found in enumerate(self._found):
            if found.spot == wanted.spot and found.finding.start == wanted.finding.start:
                return row
        return -1

    def first_in(self, spots: Collection[Spot]) -> int:
        """The first row about one of these texts, -1 when there is none."""
        return next((row for row, found in enumerate(self._found) if found.spot in spots), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _INVALID) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self._found)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A row, or how it is read aloud."""
        if not index.isValid() or index.row() >= len(self._found):
            return None
        if role == ROW:
            return self._row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self._row(index.row())
            return (
                f"{row.kind}: {flat(row.found.finding.text)}. {row.sure}. {row.context}. {row.below}"
                if row
                else ""
            )
        return None

    def _row(self, number: int) -> FindingRow | None:
        if number not in self._rows:
            self._rows[number] = self._made(self._found[number])
        return self._rows[number]

    def _made(self, found: Found) -> FindingRow | None:
        text, finding = text_at(self._project.rows, found.spot), found.finding
        if text[finding.start : finding.end] != finding.text:
            return None  # changed since; a new look is on its way
        lead = flat(text[max(0, finding.start - _BEFORE) : finding.start])
        if finding.start > _BEFORE:
            lead = "…" + lead.split(" ", 1)[-1]
        gap = " " if text[: finding.start][-1:].isspace() else ""
        lead = lead.rstrip() + gap if lead.strip() else ""
        words = flat(finding.text)
        tail = flat(text[finding.end : finding.end + _AFTER])
        if text[finding.end : finding.end + 1].isspace():
            tail = " " + tail.lstrip()
        return FindingRow(
            found,
            self._words.icon(finding.kind),
            self._words.kind(finding.kind),
            found.kept.reason if found.kept is not None else self._words.sure(finding),
            lead + words + tail,
            len(lead),
            len(lead) + len(words),
            self._words.where(self._project.rows, found.spot),
        )
