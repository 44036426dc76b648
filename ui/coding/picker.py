"""Choosing the note: the title in the top bar, and the list that opens below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from feltnoter.project.lists import PickerNote
from ui.coding.overlay import SHADOW, Overlay
from ui.coding.words import CodingWords
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import Button, ButtonKind
from ui.widgets.control import Control
from ui.widgets.keys import native
from ui.widgets.paint import one_line, rounded, text_width
from ui.widgets.rows import GROUP_HEIGHT, ROW_HEIGHT, NoteRow, RowState, paint_group_row, paint_note_row
from ui.widgets.text import Label, Rule

Index = QModelIndex | QPersistentModelIndex
_WIDTH = 380
_HEIGHT = 520
NoteRole = Qt.ItemDataRole.UserRole
_RowRole = Qt.ItemDataRole.UserRole + 1


class NoteTitle(Control):
    """The note's title with a chevron and one line below it; opens the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._line = ""
        self._narrow = False
        super().__init__(theme, "", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_note(self, title: str, line: str) -> None:
        """Say which note is open."""
        self._line = line
        self.set_name(self.tr("{title}. Choose note").format(title=title))
        self.setAccessibleDescription(line)
        self.setToolTip(f"{title}\n{line}".strip())
        self.set_words(title)

    def set_narrow(self, narrow: bool) -> None:
        """Without the line below."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def _fonts(self) -> tuple[Any, Any]:
        text = self.look.text
        return text.font(Style.PLACE), text.font(Style.SECONDARY)

    def sizeHint(self) -> QSize:
        """Title and chevron, or the line when that is longer."""
        px = self._theme.px
        title, line = self._fonts()
        wide = max(
            text_width(self.words, title) + px(28), 0 if self._narrow else text_width(self._line, line)
        )
        return QSize(round(wide) + px(13), px(36 if self._narrow else 44))

    def minimumSizeHint(self) -> QSize:
        """Long titles are cut."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def paint_control(self, painter: QPainter) -> None:
        """Two lines, flush with what is below them."""
        look, px = self.look, self._theme.px
        t = look.tokens
        face = self.face()
        if self.isDown() or self.hovered:
            rounded(painter, face, fill=t.accent_soft if self.isDown() else t.hover, radius=self.radius())
        title, line = self._fonts()
        x, wide = px(6), self.width() - px(12)
        high = px(22)
        alone = self._narrow or not self._line
        y = (self.height() - high) / 2 if alone else px(3)
        shown = one_line(painter, QRectF(x, y, wide - px(22), high), self.words, title, t.ink)
        look.icons.paint(painter, "chevron-down", x + shown + px(6), y + px(3), px(16), t.muted)
        if not alone:
            one_line(painter, QRectF(x, px(23), wide + 1, px(18)), self._line, line, t.muted)


class _Notes(QAbstractListModel):
    """Notes below the headings of their visits."""

    def __init__(self, words: CodingWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: list[tuple[str, str] | PickerNote] = []

    def show(self, notes: Sequence[PickerNote]) -> None:
        """Other notes, in their order."""
        self.beginResetModel()
        self._rows = []
        visit: str | None = ""
        for note in notes:
            if note.visit != visit:
                visit = note.visit
                self._rows.append((self._words.visit(note), self._words.day(note.visit_date)))
            self._rows.append(note)
        self.endResetModel()

    def row_of(self, note: str) -> int:
        """Where a note stands, -1 for nowhere."""
        for number, row in enumerate(self._rows):
            if isinstance(row, PickerNote) and row.id == note:
                return number
        return -1

    def first(self) -> int:
        """The first note's row, -1 when there is none."""
        return next((i for i, row in enumerate(self._rows) if isinstance(row, PickerNote)), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Notes and headings."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        row = self._rows[index.row()] if index.isValid() else None
        if isinstance(row, PickerNote):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, id, row to paint."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == _RowRole:
            return self._painted(row) if isinstance(row, PickerNote) else row
        if role == NoteRole:
            return row.id if isinstance(row, PickerNote) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if not isinstance(row, PickerNote):
                return " ".join(row)
            shown = self._painted(row)
            return ", ".join(part for part in (shown.kind_word, shown.first_line, shown.below) if part)
        return None

    def _painted(self, note: PickerNote) -> NoteRow:
        place = " · ".join(part for part in (note.place, note.pseudonym) if part)
        marked = self.tr("%n excerpt(s)", "", note.excerpts) if note.excerpts else ""
        return NoteRow(
            note.kind,
            self._words.kind(note.kind),
            first_line(note),
            " · ".join(part for part in (place, marked) if part),
            time=self._words.clock(note.happened_at),
        )


def first_line(note: PickerNote) -> str:
    """How the note begins."""
    return note.beginning.strip().partition("\n")[0]


class _NoteDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """72 for a note, 36 for a heading."""
        is_note = isinstance(index.data(_RowRole), NoteRow)
        return QSize(self._theme.px(120), self._theme.px(ROW_HEIGHT if is_note else GROUP_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a note or a heading."""
        row = index.data(_RowRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, NoteRow):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            state = RowState(selected=chosen, hovered=hovered)
            paint_note_row(painter, QRectF(option.rect), row, self._theme.look, state)
        elif row is not None:
            place, day = row
            paint_group_row(painter, QRectF(option.rect), place, day, self._theme.look)
        painter.restore()


class NotePicker(Overlay):
    """Notes by visit; typing finds in first lines, places, pseudonyms and visits."""

    chosen = Signal(str)
    step_requested = Signal(int)  # the note before or after

    def __init__(self, theme: Theme, page: QWidget, words: CodingWords) -> None:
        super().__init__(theme, page, "", "search")
        self._words = words
        self._notes: Sequence[PickerNote] = ()
        self._current = ""
        self.setAccessibleName(self.tr("Choose note"))
        self.field.setAccessibleName(self.tr("Find note"))
        self.field.setPlaceholderText(self.tr("Find note"))
        self._model = _Notes(words, self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_NoteDelegate(theme, self.list))
        self.list.setAccessibleName(self.tr("Notes by field visit"))
        self._nothing = Label(theme, self.tr("Nothing found"), Style.LIST, role="muted")
        self.before = Button(theme, self.tr("Previous note"), ButtonKind.QUIET, icon="chevron-left")
        self.after = Button(theme, self.tr("Next note"), ButtonKind.QUIET, trailing="chevron-right")
        self.before.setToolTip(native("Ctrl+PgUp"))
        self.after.setToolTip(native("Ctrl+PgDown"))
        for button in (self.before, self.after):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the field
        self.before.clicked.connect(self._go_before)
        self.after.clicked.connect(self._go_after)
        foot = QHBoxLayout()
        foot.addWidget(self.before)
        foot.addStretch(1)
        foot.addWidget(self.after)
        self.add_inset(self._nothing)
        self.column.addWidget(Rule(theme))
        foot.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        self.column.addLayout(foot)

    def open_at(self, anchor: QRect, notes: Sequence[PickerNote], current: str) -> None:
        """Open with the present note chosen."""
        self._notes, self._current = notes, current
        self.open_over(anchor)

    def search(self, query: str) -> None:
        """Every word typed must be somewhere in the note's line."""
        wanted = query.casefold().split()
        self._model.show([n for n in self._notes if _matches(n, self._words.kind(n.kind), wanted)])
        row = self._model.row_of(self._current) if not wanted else -1
        row = row if row >= 0 else self._model.first()
        if row >= 0:
            self.choose_row(row)
        self._nothing.setVisible(row < 0)
        self.list.setVisible(row >= 0)

    def fit(self) -> tuple[int, int]:
        """A list's width; as high as its notes, up to a limit."""
        px = self._theme.px
        rows = self._model.rowCount()
        wanted = sum(self.list.sizeHintForRow(row) for row in range(min(rows, 12)))
        self.list.setMinimumHeight(min(wanted, px(140)))
        self.list.setMaximumHeight(wanted if rows <= 12 else px(4 * _HEIGHT))
        return px(_WIDTH) + 2 * SHADOW, min(px(_HEIGHT), wanted + px(110))

    def take(self, index: QModelIndex) -> None:
        """Open a note."""
        self.chosen.emit(str(index.data(NoteRole)))

    @Slot()
    def _go_before(self) -> None:
        self.close_popup()
        self.step_requested.emit(-1)

    @Slot()
    def _go_after(self) -> None:
        self.close_popup()
        self.step_requested.emit(1)


def _matches(note: PickerNote, kind: str, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    line = f"{kind} {note.beginning} {note.place} {note.pseudonym} {note.visit_place}".casefold()
    return all(word in line for word in wanted)
