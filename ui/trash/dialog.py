"""The trash as a dialog: pick one or more, restore them."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from feltnoter.changes import Changes
from feltnoter.commands.trash import Restore
from ui.bridge import Bridge
from ui.style.theme import Theme
from ui.style.type import Style
from ui.trash.things import Thing, things_in_trash
from ui.widgets.announce import announce
from ui.widgets.button import ButtonKind
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.rows import PALETTE_HEIGHT, RowState, ShortRow, paint_short_row
from ui.widgets.text import Label
from ui.words import Words

_INVALID = QModelIndex()
THING = Qt.ItemDataRole.UserRole


class TrashModel(QAbstractListModel):
    """What lies in the trash, newest first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._things: list[Thing] = []

    def show(self, things: list[Thing]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._things = things
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _INVALID) -> int:
        """How many things."""
        return 0 if parent.isValid() else len(self._things)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A thing, or how it is read aloud."""
        if not index.isValid() or index.row() >= len(self._things):
            return None
        thing = self._things[index.row()]
        if role == THING:
            return thing
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{thing.kind}: {thing.text}. {thing.when}"
        return None


class TrashDelegate(QStyledItemDelegate):
    """Rows of 44."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All alike."""
        return QSize(200, self._theme.px(PALETTE_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Icon, words, kind and day."""
        thing = index.data(THING)
        flags = option.state  # type: ignore[attr-defined]
        state = RowState(
            selected=bool(flags & QStyle.StateFlag.State_Selected),
            hovered=bool(flags & QStyle.StateFlag.State_MouseOver),
            focused=bool(flags & QStyle.StateFlag.State_HasFocus),
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = ShortRow(thing.text, icon=thing.icon, tail=thing.when)
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        paint_short_row(painter, rect, row, self._theme.look, state, bar=True)
        painter.restore()


class TrashDialog(Dialog):
    """Restoring is a step like any other: it can be undone."""

    def __init__(self, theme: Theme, bridge: Bridge, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", width=WIDE, parent=parent)
        self._bridge = bridge
        self._words = words
        title = self.tr("Trash")
        self.setWindowTitle(title)
        self.title.setText(title)
        self._about = Label(theme, "", Style.LIST, role="muted", wrap=True)
        self.add(self._about)
        self._model = TrashModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(TrashDelegate(theme, self.list))
        self.list.setAccessibleName(title)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setMinimumHeight(theme.px(PALETTE_HEIGHT * 6))
        self.list.setContentsMargins(0, 0, 0, 0)
        self.add(self.list)
        close = self.add_action(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.restore_button = self.add_action(self.tr("Restore"), ButtonKind.PRIMARY)
        self.restore_button.clicked.connect(self._restore)
        self.list.selectionModel().selectionChanged.connect(self._selected)
        bridge.changed.connect(self._changed)
        self.refresh()
        self.list.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Read the trash again."""
        things = things_in_trash(self._bridge.project, self._words)
        self._model.show(things)
        self.list.setVisible(bool(things))
        self._about.setText(
            self.tr("What has been deleted can be brought back as it was, until it is deleted for good.")
            if things
            else self.tr("The trash is empty.")
        )
        if things:
            self.list.setCurrentIndex(self._model.index(0))
        self._selected()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        self.refresh()

    @Slot()
    def _selected(self) -> None:
        self.restore_button.setEnabled(bool(self.list.selectionModel().selectedIndexes()))

    @Slot()
    def _restore(self) -> None:
        by_root: dict[str, list[str]] = {}
        for index in self.list.selectionModel().selectedIndexes():
            thing = index.data(THING)
            by_root.setdefault(thing.root, []).append(thing.id)
        for root, ids in by_root.items():
            if self._bridge.execute(Restore(root=root, ids=tuple(ids))) is None:
                return
        announce(self, self.tr("Restored"))
