"""The list of notes as a model: ids up front, what a row shows a page at a time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project.lists import NoteGroup, NoteOrder, NoteSummary
from ui.notes.times import clock
from ui.notes.words import NoteWords
from ui.widgets.rows import NoteRow

PAGE = 64  # a jump with the scroll bar reads one or two, within a frame
_PAGES = 64  # kept
_Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[str]], dict[str, NoteSummary]]

ID_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Heading:
    """The words above a group: what and when."""

    row: int
    title: str
    note: str


class NoteModel(QAbstractListModel):
    """Rows are notes; headings stand between them and are the view's to draw."""

    def __init__(self, fetch: Fetch, words: NoteWords, parent: QObject | None = None) -> None:
        """``fetch`` reads what rows show; it may leave out notes that are gone."""
        super().__init__(parent)
        self._fetch = fetch
        self._words = words
        self._ids: tuple[str, ...] = ()
        self._rows_of: dict[str, int] | None = None
        self._groups: tuple[NoteGroup, ...] = ()
        self._headings: tuple[Heading, ...] = ()
        self._pages: OrderedDict[int, list[NoteSummary | None]] = OrderedDict()
        self._visits: dict[str, str] = {}

    # What is listed -----------------------------------------------------------------------------

    @property
    def ids(self) -> tuple[str, ...]:
        """The notes in order."""
        return self._ids

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Where groups begin, from the top."""
        return self._headings

    def row_of(self, note: str) -> int:
        """The row of a note, or -1."""
        if self._rows_of is None:
            self._rows_of = {identity: row for row, identity in enumerate(self._ids)}
        return self._rows_of.get(note, -1)

    def show_order(self, order: NoteOrder, visits: dict[str, str]) -> None:
        """List these notes; ``visits`` are titles of what groups stand for, by id or kind. Rows that stay
        are left where they are.

        Where only headings differ no signal says so: lay the view out again afterwards.
        """
        self._visits = visits
        old, new = self._ids, order.ids
        head = _shared(old, new)
        tail = _shared(old[head:][::-1], new[head:][::-1])
        gone, come = len(old) - head - tail, len(new) - head - tail
        nowhere = QModelIndex()
        if gone:
            self.beginRemoveRows(nowhere, head, head + gone - 1)
            self._put(old[:head] + old[head + gone :], order.groups if not come else ())
            self.endRemoveRows()
        if come:
            self.beginInsertRows(nowhere, head, head + come - 1)
            self._put(new, order.groups)
            self.endInsertRows()
        if not gone and not come:
            self._put(new, order.groups, same=True)

    def refresh(self, notes: Sequence[str] | None = None) -> None:
        """Read these notes' rows again, or all that have been read."""
        if not self._ids:
            return
        if notes is None:
            self._pages.clear()
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
            return
        seen = {note: row for note in notes if (row := self.row_of(note)) // PAGE in self._pages}
        found = self._fetch(tuple(seen)) if seen else {}
        for note, row in seen.items():
            self._pages[row // PAGE][row % PAGE] = found.get(note)
            self.dataChanged.emit(self.index(row), self.index(row))

    def _put(self, ids: tuple[str, ...], groups: tuple[NoteGroup, ...], *, same: bool = False) -> None:
        if not same:
            self._ids, self._rows_of = ids, None
            self._pages.clear()
        self._groups = groups
        self._headings = tuple(self._heading(group) for group in groups)

    def _heading(self, group: NoteGroup) -> Heading:
        if group.value:
            return Heading(group.start, self._visits.get(group.value, group.value), "")
        day = self._words.day(group.day)
        visit = self._visits.get(group.visit, "")
        if visit:
            return Heading(group.start, visit, day)
        return Heading(group.start, day or self._visits.get("") or self.tr("Without a date"), "")

    # What a row shows ---------------------------------------------------------------------------

    def summary(self, row: int) -> NoteSummary | None:
        """What is known about the note in a row; None when it is gone by now."""
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            ids = self._ids[number * PAGE : (number + 1) * PAGE]
            found = self._fetch(ids)
            page = self._pages[number] = [found.get(identity) for identity in ids]
            while len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        return page[row % PAGE]

    def known(self, row: int) -> NoteSummary | None:
        """The same, but only if it has been read before."""
        page = self._pages.get(row // PAGE)
        return page[row % PAGE] if page is not None else None

    def note_row(self, row: int) -> NoteRow | None:
        """A row as it is painted."""
        note = self.summary(row)
        if note is None:
            return None
        return NoteRow(
            kind=NoteKind(note.kind),
            kind_word=self._words.kind(NoteKind(note.kind)),
            first_line=note.first_line or self.tr("Nothing written yet"),
            below=" · ".join(part for part in (note.place, note.pseudonym) if part),
            time=clock(note.happened_at),
            tag=self.tr("Jotting") if note.raw else "",
            attachments=str(note.attachments) if note.attachments else "",
        )

    # Qt's own names from here on.

    def rowCount(self, parent: _Index | None = None) -> int:
        """The number of notes."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The first line, the id, and what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == ID_ROLE:
            return self._ids[index.row()]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.note_row(index.row())
        if row is None:
            return ""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.first_line
        note = self.summary(index.row())
        day = self._words.day(note.happened_at) if note else ""
        parts = (row.kind_word, row.tag, row.first_line, row.below, day, row.time)
        return ", ".join(part for part in parts if part)


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Length of the common beginning."""
    low, high = 0, min(len(one), len(other))
    while low < high:  # slices compare at C speed
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
