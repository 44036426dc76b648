"""The code tree as a model. Every change is a wish the place carries out; the rows come back from SQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from feltnoter.project.lists import TreeCode

Index = QModelIndex | QPersistentModelIndex
CODE_MIME = "application/x-feltnoter-code"
IdRole = Qt.ItemDataRole.UserRole
DepthRole = Qt.ItemDataRole.UserRole + 1
ColourRole = Qt.ItemDataRole.UserRole + 2
CountRole = Qt.ItemDataRole.UserRole + 3


@dataclass(slots=True)
class _Node:
    code: TreeCode
    number: int
    parent: _Node | None = None
    row: int = 0
    depth: int = 0
    children: list[_Node] = field(default_factory=list)


class CodeTreeModel(QAbstractItemModel):
    """Codes below their parents; with a filter those that match and what stands above them."""

    rename_requested = Signal(str, str)  # code, name
    move_requested = Signal(str, object)  # code, new parent or None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes: Sequence[TreeCode] = ()
        self._colours: Mapping[str, QColor] = {}
        self._filter = ""
        self._nodes: list[_Node] = []
        self._by_id: dict[str, _Node] = {}
        self._roots: list[_Node] = []

    def show(self, codes: Sequence[TreeCode], colours: Mapping[str, QColor]) -> None:
        """Other codes; the view keeps what is unfolded by id."""
        self._codes, self._colours = codes, colours
        self._build()

    def set_filter(self, words: str) -> None:
        """Only codes whose names hold these words, with their parents."""
        self._filter = words.strip().casefold()
        self._build()

    def update_counts(self, codes: Sequence[TreeCode]) -> bool:
        """Take over new counts where nothing else has changed; False where more has."""
        bare = [(c.id, c.name, c.parent, c.colour) for c in codes]
        if bare != [(c.id, c.name, c.parent, c.colour) for c in self._codes]:
            return False
        self._codes = codes
        for code in codes:
            node = self._by_id.get(code.id)
            if node is not None and node.code != code:
                node.code = code
                index = self._index_of(node)
                self.dataChanged.emit(index, index)
        return True

    def _build(self) -> None:
        self.beginResetModel()
        wanted = self._wanted()
        chosen = [code for code in self._codes if code.id in wanted]
        self._nodes = [_Node(code, number) for number, code in enumerate(chosen)]
        self._by_id = {node.code.id: node for node in self._nodes}
        self._roots = []
        for node in self._nodes:
            node.parent = self._by_id.get(node.code.parent or "")
            siblings = self._roots if node.parent is None else node.parent.children
            node.row = len(siblings)
            siblings.append(node)
        waiting = [(node, 0) for node in self._roots]
        while waiting:
            node, node.depth = waiting.pop()
            waiting.extend((child, node.depth + 1) for child in node.children)
        self.endResetModel()

    def _wanted(self) -> set[str]:
        by_id = {code.id: code for code in self._codes}
        if not self._filter:
            return set(by_id)
        found: set[str] = set()
        for code in self._codes:
            here: TreeCode | None = code if self._filter in code.name.casefold() else None
            while here is not None and here.id not in found:
                found.add(here.id)
                here = by_id.get(here.parent or "")
        return found

    def index_of(self, code: str) -> QModelIndex:
        """A code's place, invalid when it is not shown."""
        node = self._by_id.get(code)
        return QModelIndex() if node is None else self._index_of(node)

    def _index_of(self, node: _Node) -> QModelIndex:
        return self.createIndex(node.row, 0, node.number)

    def _node(self, index: Index) -> _Node | None:
        return self._nodes[index.internalId()] if index.isValid() else None

    # Qt's own names from here on.

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """A child's index."""
        above = self._node(parent) if parent is not None else None
        siblings = self._roots if above is None else above.children
        return self._index_of(siblings[row]) if 0 <= row < len(siblings) and column == 0 else QModelIndex()

    def parent(self, index: Index | None = None) -> Any:
        """The index above; without an argument Qt's own owner of the model."""
        if index is None:
            return super().parent()
        node = self._node(index)
        return QModelIndex() if node is None or node.parent is None else self._index_of(node.parent)

    def rowCount(self, parent: Index | None = None) -> int:
        """Children of a code, or the codes at the top."""
        node = self._node(parent) if parent is not None else None
        return len(self._roots if node is None else node.children)

    def columnCount(self, parent: Index | None = None) -> int:
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, id, depth, colour, count."""
        node = self._node(index)
        if node is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return node.code.name
            case Qt.ItemDataRole.ToolTipRole:
                return node.code.definition or node.code.name
            case Qt.ItemDataRole.AccessibleTextRole:
                count = self.tr("%n excerpt(s)", "", node.code.excerpts)
                return f"{node.code.name}, {count}"
            case _:
                return {
                    IdRole: node.code.id,
                    DepthRole: node.depth,
                    ColourRole: self._colours.get(node.code.id),
                    CountRole: node.code.excerpts,
                }.get(role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A new name was typed in place."""
        node = self._node(index)
        name = " ".join(str(value).split())
        if node is None or not name or name == node.code.name:
            return False
        self.rename_requested.emit(node.code.id, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Codes are renamed in place, dragged and dropped upon."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemIsDropEnabled
        )

    def supportedDropActions(self) -> Qt.DropAction:
        """Moving."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Codes of this tree only."""
        return [CODE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The code that is dragged."""
        data = QMimeData()
        node = self._node(indexes[0]) if indexes else None
        data.setData(CODE_MIME, (node.code.id if node else "").encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Upon a code: under it. Beside the codes: to the top. The rows come back from SQL."""
        code = bytes(data.data(CODE_MIME).data()).decode()
        node = self._node(parent)
        if code in self._by_id and (node is None or node.code.id != code):
            self.move_requested.emit(code, node.code.id if node else None)
        return False  # nothing to remove here: Qt would take the dragged row away
