"""What happened on a visit: its notes from the first to the last, and those to be written up today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project.lists import VisitNote
from ui.notes.things import Thing, ThingView
from ui.notes.times import clock
from ui.notes.words import NoteWords
from ui.style.theme import Theme
from ui.widgets.button import Button, ButtonKind
from ui.widgets.paint import flat
from ui.widgets.rows import ROW_HEIGHT, NoteRow, RowState, paint_note_row
from ui.widgets.text import SectionHeading

_Index = QModelIndex | QPersistentModelIndex
_ROW = int(Qt.ItemDataRole.UserRole)


class _StoryDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: StoryView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        current = self._view.ringed and index == self._view.currentIndex()
        state = RowState(False, bool(option.state & QStyle.StateFlag.State_MouseOver), current)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self._view.row(index.data(_ROW).id)
        out = self._theme.px(8)  # the ground stands as wide as the fields below
        paint_note_row(painter, QRectF(option.rect).adjusted(-out, 0, out, 0), row, self._theme.look, state)
        painter.restore()


class StoryView(ThingView):
    """As high as its rows; the page around it scrolls. A click or Enter opens a note."""

    def __init__(self, theme: Theme, words: NoteWords, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._words = words
        self._rows: dict[str, NoteRow] = {}
        self.setItemDelegate(_StoryDelegate(theme, self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def row(self, note: str) -> NoteRow:
        """What a row shows."""
        return self._rows[note]

    def show_notes(self, notes: Sequence[VisitNote], names: Mapping[str, str]) -> None:
        """List these. ``names`` are the members' names, where they have to be told apart."""
        self._rows = {note.id: self._row(note, names) for note in notes}
        things = []
        for note in notes:
            row = self._rows[note.id]
            marked = ", ".join(part for part in (row.kind_word, row.tag) if part)
            things.append(Thing(note.id, row.first_line, row.below, row.time, marked=marked))
        self.show_things(things, self.current())
        self._fit()

    def _row(self, note: VisitNote, names: Mapping[str, str]) -> NoteRow:
        kind = NoteKind(note.kind)
        who = names.get(note.author or "", "")
        raw = self.tr("Jotting") if note.raw else ""
        tag = self.tr("Written up") if note.written_up else raw
        pictures = str(note.attachments) if note.attachments else ""
        return NoteRow(
            kind,
            self._words.kind(kind),
            flat(note.beginning) or self.tr("Nothing written yet"),
            " · ".join(part for part in (note.pseudonym, who) if part),
            clock(note.happened_at),
            tag,
            pictures,
        )

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(ROW_HEIGHT) * self.model_of_things.rowCount() + 2)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        super(ThingView, self).mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.opened.emit(index.data(_ROW).id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text makes higher rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "model_of_things"):
            self._fit()


class VisitStory(QWidget):
    """»Renskriv i dag« with the jottings that wait, and the whole visit below."""

    opened = Signal(str)
    write_up_requested = Signal(str)

    def __init__(self, theme: Theme, words: NoteWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self.heading = SectionHeading(theme, self.tr("To write up today"))
        self.waiting = StoryView(theme, words, self.tr("To write up today"))
        self.write_up = Button(
            theme, self.tr("Write up the next one"), ButtonKind.PRIMARY, icon="pencil-line", height=36
        )
        self.all_heading = SectionHeading(theme, self.tr("What happened"))
        self.all = StoryView(theme, words, self.tr("What happened"))
        self._today = QWidget()
        today = QVBoxLayout(self._today)
        today.setContentsMargins(0, 0, 0, px(20))
        today.setSpacing(px(4))
        today.addWidget(self.heading)
        today.addWidget(self.waiting)
        today.addSpacing(px(8))
        today.addWidget(self.write_up, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(8))
        column.setSpacing(px(4))
        column.addWidget(self._today)
        column.addWidget(self.all_heading)
        column.addWidget(self.all)
        self.waiting.opened.connect(self.opened)
        self.all.opened.connect(self.opened)
        self.write_up.clicked.connect(self._write_up)
        self._next = ""

    def show_notes(self, notes: Sequence[VisitNote], names: Mapping[str, str], *, ended: bool) -> None:
        """Show a visit's notes; jottings are asked for when the visit has ended."""
        waiting = [note for note in notes if note.waits]
        self._next = waiting[0].id if waiting else ""
        self._today.setVisible(ended and bool(waiting))
        self.heading.set_note(self.tr("%n jotting(s)", "", len(waiting)))
        self.waiting.show_notes(waiting, names)
        self.all_heading.set_note(self.tr("%n note(s)", "", len(notes)))
        self.all.show_notes(notes, names)
        self.setVisible(bool(notes))

    def first_stop(self) -> QWidget:
        """Where the keyboard goes first."""
        return self.waiting if self.waiting.isVisible() else self.all

    @Slot()
    def _write_up(self) -> None:
        if self._next:
            self.write_up_requested.emit(self._next)
