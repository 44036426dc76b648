"""The list of »Temaer«: report order, clusters, deselected themes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from feltnoter.project.lists import ThemeEntry, siblings
from ui.style.theme import Theme
from ui.style.type import Style
from ui.themes.row import FoldRow, ThemeRow
from ui.themes.words import ThemeWords
from ui.widgets.announce import announce
from ui.widgets.button import Button, ButtonKind
from ui.widgets.surface import ScrollColumn, Surface
from ui.widgets.text import Label, Rule


class _DropLine(QWidget):
    """Where a dragged theme would land."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line in the colour of selection."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.tokens.accent)


class ThemeList(Surface):
    """Rows by id; those that stay keep their widget, so that focus and place are kept."""

    chosen = Signal(str)  # pressed: show it
    walked = Signal(str)  # come to with the arrow keys, which stay in the list
    new_asked = Signal()
    name_asked = Signal(str)
    moved = Signal(str, object, object)  # id, the siblings shown without it, the one it goes before or None

    def __init__(self, theme: Theme, words: ThemeWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, "side", edges=Qt.Edge.RightEdge, parent=parent)
        px = theme.px
        self._words = words
        self._entries: list[ThemeEntry] = []
        self._rows: dict[str, ThemeRow] = {}
        self._shows_deselected = False
        self._target: tuple[tuple[str, ...], str | None] | None = None
        self.setAccessibleName(self.tr("Themes in report order"))
        self._scroll = ScrollColumn(theme, padding=0)
        self._column = self._scroll.column
        self._column.setContentsMargins(px(8), px(20), px(8), px(12))
        self._column.setSpacing(px(4))
        self._heading = Label(theme, self.tr("Order in the report"), Style.LABEL, role="muted")
        self._head = _padded(self._heading, px(12), above=0)
        self._rule = _padded(Rule(theme), px(12), above=px(10))
        self.deselected = FoldRow(theme, "archive", self.tr("Deselected themes"))
        self.deselected.clicked.connect(self._toggle_deselected)
        self._line = _DropLine(theme, self._scroll.content)
        self.new = Button(theme, self.tr("New theme"), ButtonKind.TEXT, icon="plus")
        self.new.clicked.connect(self.new_asked)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(12), px(8), px(12), px(16))
        foot.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(foot)

    # -- what is shown ---------------------------------------------------------------------------

    def show_entries(self, entries: Sequence[ThemeEntry], current: str) -> None:
        """Show these, with ``current`` chosen."""
        self._entries = list(entries)
        if any(entry.id == current and entry.deselected for entry in entries):
            self._shows_deselected = True
        for gone in set(self._rows) - {entry.id for entry in entries}:
            row = self._rows.pop(gone)
            row.setParent(None)
            row.deleteLater()
        for entry in entries:
            row = self._rows.get(entry.id) or self._new_row(entry)
            row.show_entry(
                entry, self._words.title(entry), self._words.counts(entry), self._words.spoken(entry)
            )
            among = siblings(entries, entry)
            row.set_movable(
                up=bool(among) and among[0].id != entry.id, down=bool(among) and among[-1].id != entry.id
            )
        self._lay_out()
        self.choose(current)

    def choose(self, identity: str) -> None:
        """Mark a theme without a signal; an id that is not there marks none."""
        for key, row in self._rows.items():
            if key != identity and row.isChecked():
                row.setAutoExclusive(False)
                row.setChecked(False)
                row.setAutoExclusive(True)
        chosen = self._rows.get(identity)
        if chosen is not None:
            chosen.setChecked(True)

    def row(self, identity: str) -> ThemeRow | None:
        """The row of a theme."""
        return self._rows.get(identity)

    def focus_current(self) -> None:
        """Put the keyboard on the chosen row."""
        for row in self._rows.values():
            if row.isChecked():
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_deselected(self) -> None:
        """Unfold the deselected themes."""
        if not self._shows_deselected:
            self._toggle_deselected()

    def _new_row(self, entry: ThemeEntry) -> ThemeRow:
        row = ThemeRow(
            self._theme,
            entry,
            up=self.tr("Move up"),
            down=self.tr("Move down"),
            give_name=self.tr("Give name …"),
            parent=self._scroll.content,
        )
        row.clicked.connect(self._clicked)
        row.step_asked.connect(self._step)
        row.walk_asked.connect(self._walk)
        row.name_asked.connect(self._name)
        row.drag_moved.connect(self._drag_moved)
        row.drag_ended.connect(self._drag_ended)
        self._rows[entry.id] = row
        return row

    def _parts(self) -> list[QWidget]:
        named = [self._rows[e.id] for e in self._entries if e.named and not e.deselected]
        clusters = [self._rows[e.id] for e in self._entries if not e.named and not e.deselected]
        away = [self._rows[e.id] for e in self._entries if e.deselected]
        shown_away = away if self._shows_deselected else []
        return [self._head, *named, self._rule, *clusters, self.deselected, *shown_away]

    def _lay_out(self) -> None:
        parts = self._parts()
        items = (self._column.itemAt(i) for i in range(self._column.count()))
        there = [item.widget() for item in items if item is not None]
        if there != parts:
            while self._column.count():
                self._column.takeAt(0)
            for part in parts:
                self._column.addWidget(part)
        for row in self._rows.values():
            row.setVisible(row in parts)
        self.deselected.set_count(sum(entry.deselected for entry in self._entries))
        self.deselected.setChecked(self._shows_deselected)
        self._order_focus(parts)

    def _order_focus(self, parts: Sequence[QWidget]) -> None:
        before: QWidget | None = None
        for part in parts:
            steps = [part, part.up, part.down, part.name_action] if isinstance(part, ThemeRow) else [part]
            for step in steps:
                if before is not None:
                    QWidget.setTabOrder(before, step)
                before = step
        if before is not None:
            QWidget.setTabOrder(before, self.new)

    @Slot()
    def _toggle_deselected(self) -> None:
        self._shows_deselected = not self._shows_deselected
        self._lay_out()

    # -- what rows ask for -----------------------------------------------------------------------

    def _sender(self) -> ThemeRow | None:
        row = self.sender()
        return row if isinstance(row, ThemeRow) else None

    @Slot()
    def _clicked(self) -> None:
        row = self._sender()
        if row is not None:
            self.chosen.emit(row.entry.id)

    @Slot()
    def _name(self) -> None:
        row = self._sender()
        if row is not None:
            self.name_asked.emit(row.entry.id)

    @Slot(int)
    def _walk(self, step: int) -> None:
        row = self._sender()
        rows = [part for part in self._parts() if isinstance(part, ThemeRow)]
        if row not in rows:
            return
        at = rows.index(row) + step
        if 0 <= at < len(rows):
            rows[at].setChecked(True)
            rows[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.walked.emit(rows[at].entry.id)

    @Slot(int)
    def _step(self, step: int) -> None:
        row = self._sender()
        if row is not None:
            self.step(row.entry.id, step)

    def step(self, identity: str, step: int) -> None:
        """Ask that a theme moves one place up (-1) or down (1) among its siblings."""
        entry = next((e for e in self._entries if e.id == identity), None)
        among = [] if entry is None else siblings(self._entries, entry)
        if entry not in among:
            return
        others = tuple(other.id for other in among if other is not entry)
        at = among.index(entry) + step
        if not 0 <= at < len(among):
            announce(self, self.tr("No further"))
            return
        self.moved.emit(identity, others, others[at] if at < len(others) else None)
        number = next((e.number for e in self._entries if e.id == identity), "")
        announce(self, self.tr("Moved to place {number}").format(number=number))

    @Slot(QPoint)
    def _drag_moved(self, at: QPoint) -> None:
        row = self._sender()
        if row is None:
            return
        content = self._scroll.content
        y = content.mapFromGlobal(at).y()
        self._scroll.ensureVisible(0, y, 0, self._theme.px(40))
        others = [e for e in siblings(self._entries, row.entry) if e.id != row.entry.id]
        following = next((e for e in others if y < self._rows[e.id].geometry().center().y()), None)
        self._target = (tuple(e.id for e in others), following.id if following else None)
        if following is not None:
            line = self._rows[following.id].y() - self._theme.px(3)
        else:
            line = self._end_of(others[-1] if others else row.entry)
        self._line.setGeometry(self._theme.px(20), line, content.width() - self._theme.px(40), 2)
        self._line.show()
        self._line.raise_()

    def _end_of(self, entry: ThemeEntry) -> int:
        """The lower edge of a theme and those below it."""
        ids = {entry.id}
        edge = self._rows[entry.id]
        for other in self._entries:
            if other.parent in ids:
                ids.add(other.id)
                edge = self._rows[other.id]
        return edge.geometry().bottom() + self._theme.px(2)

    @Slot(bool)
    def _drag_ended(self, put_down: bool) -> None:
        row, target = self._sender(), self._target
        self._target = None
        self._line.hide()
        if row is None or target is None or not put_down:
            return
        others, before = target
        ids = [e.id for e in siblings(self._entries, row.entry)]
        at = ids.index(row.entry.id)
        stays = ids[at + 1] if at + 1 < len(ids) else None
        if before != stays:
            self.moved.emit(row.entry.id, others, before)


def _padded(widget: QWidget, side: int, *, above: int) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(side, above, side, 8)
    column.addWidget(widget)
    return holder
