"""What several lay over the words of one editor without touching them, and the menu over those words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit

from ui.text.positions import Positions

MOST = 200  # of one layer, those nearest the cursor: each costs 0.004 ms whenever text is painted
Giver = Callable[[QMenu, QPoint], Sequence[QAction]]


class Marks(QObject):
    """One for an editor; ``Marks.of`` finds it. Each layer and each part of the menu has one owner."""

    @classmethod
    def of(cls, editor: QTextEdit) -> Marks:
        """The editor's, made when it is first asked for."""
        found = editor.findChild(cls)
        return found if isinstance(found, cls) else cls(editor)

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._layers: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self._yielding: set[str] = set()
        self._givers: list[tuple[int, Giver]] = []
        editor.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        editor.customContextMenuRequested.connect(self._open)

    def lay(
        self,
        layer: str,
        spans: Sequence[tuple[int, int]],
        text: str,
        style: QTextCharFormat,
        *,
        yields: bool = False,
    ) -> None:
        """Mark these code points of ``text``, which is what the document holds. Where two layers mark the
        same words the one that ``yields`` is not painted: two lines below one another are a blot."""
        if not spans and not self._layers.get(layer):
            return
        positions, document = Positions(text), self._editor.document()
        marks = []
        for start, end in self._nearest(spans, positions):
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(document)
            cursor.setPosition(positions.to_units(start))
            cursor.setPosition(positions.to_units(end), QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor  # type: ignore[attr-defined]
            mark.format = style  # type: ignore[attr-defined]
            marks.append(mark)
        self._layers[layer] = marks
        if yields:
            self._yielding.add(layer)
        self._paint()

    def _paint(self) -> None:
        firm = [mark for layer, each in self._layers.items() if layer not in self._yielding for mark in each]
        taken = [(mark.cursor.selectionStart(), mark.cursor.selectionEnd()) for mark in firm]  # type: ignore[attr-defined]
        for layer in self._yielding:
            for mark in self._layers.get(layer, ()):
                start, end = mark.cursor.selectionStart(), mark.cursor.selectionEnd()  # type: ignore[attr-defined]
                if not any(start < stop and begin < end for begin, stop in taken):
                    firm.append(mark)
        self._editor.setExtraSelections(firm)

    def _nearest(self, spans: Sequence[tuple[int, int]], positions: Positions) -> Sequence[tuple[int, int]]:
        if len(spans) <= MOST:
            return spans
        caret = positions.to_point(self._editor.textCursor().position())
        middle = sum(1 for start, _ in spans if start < caret)
        first = max(0, min(middle - MOST // 2, len(spans) - MOST))
        return spans[first : first + MOST]

    def give(self, place: int, giver: Giver) -> None:
        """``giver`` says what can be done at a point of the editor; the lower ``place``, the higher up."""
        self._givers.append((place, giver))
        self._givers.sort(key=lambda each: each[0])

    def menu(self, spot: QPoint) -> QMenu:
        """The editor's own menu, with what can be done about the words under ``spot`` above it."""
        menu = self._editor.createStandardContextMenu()
        self.offer(menu, spot)
        return menu

    def offer(self, menu: QMenu, spot: QPoint) -> None:
        """Put what can be done about the words under ``spot``, a point of the viewport, above what the menu
        of an editor holds."""
        first = menu.actions()[0] if menu.actions() else None
        for _, giver in self._givers:
            acts = giver(menu, spot)
            for action in acts:
                menu.insertAction(first, action) if first else menu.addAction(action)
            if acts and first:
                menu.insertSeparator(first)

    @Slot(QPoint)
    def _open(self, spot: QPoint) -> None:
        menu = self.menu(spot)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._editor.viewport().mapToGlobal(spot))
