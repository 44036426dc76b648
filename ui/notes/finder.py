"""A small box below a chip: type to find, choose with the arrows, or take what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.field import LineField
from ui.widgets.rows import TREE_HEIGHT, RowState, ShortRow, paint_short_row
from ui.widgets.surface import Panel
from ui.widgets.text import Label

_ROWS = 7
_KEY = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose. An empty key stands for nothing chosen; ``fresh`` for making something new."""

    key: str
    text: str
    icon: str = ""
    tail: str = ""
    fresh: bool = False


class Popover(QFrame):
    """A framed box under a widget; Esc or a click elsewhere closes it, the focus goes back."""

    closed = Signal()

    def __init__(self, theme: Theme, name: str, *, width: int = 280, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._wide = width
        self.setAccessibleName(name)
        ground = Panel(theme, "surface", radius=0, line="control", parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)
        self.column = QVBoxLayout(ground)
        px = theme.px
        self.column.setContentsMargins(px(12), px(12), px(12), px(12))
        self.column.setSpacing(px(8))

    def show_below(self, anchor: QWidget) -> None:
        """Open under ``anchor``, inside its screen."""
        px = self._theme.px
        self.setFixedWidth(px(self._wide))
        self.adjustSize()
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + px(4)))
        room = anchor.screen().availableGeometry()
        x = max(room.left(), min(corner.x(), room.right() - self.width()))
        y = max(room.top(), min(corner.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()

    def hideEvent(self, event: object) -> None:
        """Say that it is closed."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self.closed.emit()


class _OptionDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.px(TREE_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        chosen: Option = index.data(_KEY)
        state = RowState(selected=bool(option.state & QStyle.StateFlag.State_Selected))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = ShortRow(chosen.text, icon=chosen.icon, tail=chosen.tail)
        paint_short_row(painter, QRectF(option.rect), row, self._theme.look, state)
        painter.restore()


class Finder(Popover):
    """A field with what can be found below it.

    ``taken`` brings the key of an option; ``typed`` the words, where none was chosen and ``free`` says
    that they will do, or ``fresh`` names the row that makes something new of them.
    """

    taken = Signal(str)
    typed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        placeholder: str,
        *,
        nothing: str,
        fresh: str = "",
        free: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``nothing`` is said when nothing is found; ``fresh`` such as »Ny deltager: {words}«."""
        super().__init__(theme, name, parent=parent)
        self._options: tuple[Option, ...] = ()
        self._fresh = fresh
        self._free = free
        self.field = LineField(theme, name=name, placeholder=placeholder)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.found = QListWidget()
        self.found.setFrameShape(QFrame.Shape.NoFrame)
        self.found.setAccessibleName(name)
        self.found.setItemDelegate(_OptionDelegate(theme, self.found))
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field's arrows move the choice
        self.found.itemClicked.connect(self._take)
        self._nothing = Label(theme, nothing, Style.SECONDARY, role="muted", wrap=True)
        self.column.addWidget(self.field)
        self.column.addWidget(self.found)
        self.column.addWidget(self._nothing)

    def offer(self, options: Sequence[Option], *, text: str = "", chosen: str = "") -> None:
        """What there is to choose; ``text`` stands in the field, ``chosen`` is marked."""
        self._options = tuple(options)
        self.field.setText(text)
        self.field.selectAll()
        self._narrow("")
        rows: list[Option] = [self.found.item(row).data(_KEY) for row in range(self.found.count())]
        for row, option in enumerate(rows):
            # The row that makes something new has no key either: alone it is marked, never before others.
            if option.key == chosen and (not option.fresh or len(rows) == 1):
                self.found.setCurrentRow(row)

    def show_below(self, anchor: QWidget) -> None:
        """The cursor is in the field at once."""
        super().show_below(anchor)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(str)
    def _narrow(self, words: str) -> None:
        wanted = words.strip().casefold()
        self.found.clear()
        shown = [
            o for o in self._options if wanted in f"{o.text} {o.tail}".casefold() and (o.key or not wanted)
        ]
        if wanted and self._fresh and not any(o.text.casefold() == wanted for o in self._options):
            shown.append(Option("", self._fresh.format(words=words.strip()), "plus", fresh=True))
        elif not wanted and self._fresh:
            shown.append(Option("", self._fresh.format(words="").rstrip(" :»«") + " …", "plus", fresh=True))
        for option in shown:
            item = QListWidgetItem(option.text)
            item.setData(_KEY, option)
            self.found.addItem(item)
        if wanted and shown and not self._free:
            self.found.setCurrentRow(0)
        self._nothing.setVisible(not shown)
        self.found.setVisible(bool(shown))
        self.found.setFixedHeight(self._theme.px(TREE_HEIGHT) * min(_ROWS, len(shown)))
        if self.isVisible():
            self.setFixedHeight(self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in what was found, Enter takes it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and self.found.count():
            row = min(self.found.count() - 1, max(0, self.found.currentRow() + step))
            self.found.setCurrentRow(row)
            self.field.setAccessibleDescription(self.found.item(row).text())
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.found.currentItem())
            return True
        return False

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem | None) -> None:
        words = self.field.text().strip()
        self.hide()
        if item is None:
            if self._free:
                self.typed.emit(words)
            return
        option: Option = item.data(_KEY)
        if option.fresh:
            self.typed.emit(words)
        else:
            self.taken.emit(option.key)
