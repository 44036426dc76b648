"""The projects opened last, on the start page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui.start.where import Where
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.button import IconButton, TextAction
from ui.widgets.control import Control
from ui.widgets.paint import one_line, rounded
from ui.widgets.surface import Panel
from ui.widgets.text import Rule

_ROW = 72
_ICONS: Final = {Where.USB: "usb", Where.GONE: "file-x"}


@dataclass(frozen=True, slots=True)
class RecentLine:
    """A project as the list shows it."""

    path: Path
    title: str
    below: str
    where: Where


class RecentButton(Control):
    """Tile with icon, title, where it lies and when it was opened."""

    def __init__(self, theme: Theme, line: RecentLine, parent: QWidget | None = None) -> None:
        self._line = line
        super().__init__(theme, line.title, parent=parent)
        self.setAccessibleDescription(line.below)
        self.setToolTip(str(line.path))
        self._tail = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_tail(self, width: int) -> None:
        """Keep room at the right end for what lies on top."""
        self._tail = width
        self.update()

    def sizeHint(self) -> QSize:
        """62 high inside a row of 72."""
        return QSize(self._theme.px(320), self._theme.px(62))

    def paint_control(self, painter: QPainter) -> None:
        """No ground until the pointer is over it."""
        look, px = self.look, self._theme.px
        t = look.tokens
        face = self.face()
        if self.isDown() or self.hovered:
            rounded(painter, face, fill=t.accent_soft if self.isDown() else t.hover, radius=self.radius())
        gone = self._line.where is Where.GONE
        tile = QRectF(px(11), (face.height() - px(40)) / 2, px(40), px(40))
        line = t.line if t.is_contrast else None
        rounded(painter, tile, fill=t.sunken if gone else t.accent_soft, line=line, radius=px(8))
        icon = _ICONS.get(self._line.where, "folder-kanban")
        inset = px(11)
        colour = t.muted if gone else t.accent_ink
        look.icons.paint(painter, icon, tile.x() + inset, tile.y() + inset, px(18), colour)
        x = px(67)
        room = face.width() - x - self._tail
        top = (face.height() - px(40)) / 2
        font = look.text.font(Style.SECTION, weight=SEMIBOLD)
        title = QRectF(x, top, room, px(20))
        one_line(painter, title, self.words, font, t.muted if gone else t.ink)
        below = QRectF(x, top + px(21), room, px(18))
        one_line(painter, below, self._line.below, look.text.font(Style.SECONDARY), t.muted)


class RecentRow(QWidget):
    """The button with its menu, and »Find filen …« where the file is gone."""

    opened = Signal(object)
    find_requested = Signal(object)
    forget_requested = Signal(object)

    def __init__(self, theme: Theme, line: RecentLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = line
        self.button = RecentButton(theme, line, self)
        self.button.clicked.connect(self._pressed)
        self.find = TextAction(theme, self.tr("Find the file …"), parent=self)
        self.find.setVisible(line.where is Where.GONE)
        self.find.clicked.connect(self._find)
        self.more = IconButton(
            theme, "ellipsis", self.tr("More about {title}").format(title=line.title), parent=self
        )
        self.more.clicked.connect(self._show_menu)
        self._arrange()
        theme.changed.connect(self._arrange)

    def sizeHint(self) -> QSize:
        """72 high."""
        return QSize(self._theme.px(360), self._theme.px(_ROW))

    @Slot()
    def _arrange(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(_ROW))
        inset = px(5)
        self.button.setGeometry(inset, inset, self.width() - 2 * inset, self.height() - 2 * inset)
        side = self.more.sizeHint()
        x = self.width() - px(12) - side.width()
        self.more.setGeometry(x, (self.height() - side.height()) // 2, side.width(), side.height())
        tail = px(12) + side.width()
        if not self.find.isHidden():
            size = self.find.sizeHint()
            x -= px(10) + size.width()
            self.find.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())
            tail += px(18) + size.width()
        self.button.set_tail(tail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Button below, actions on top."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _pressed(self) -> None:
        (self.find_requested if self._line.where is Where.GONE else self.opened).emit(self._line.path)

    @Slot()
    def _find(self) -> None:
        self.find_requested.emit(self._line.path)

    @Slot()
    def _show_menu(self) -> None:
        menu = QMenu(self)
        forget = QAction(self.tr("Remove from the list"), menu)
        forget.triggered.connect(self._forget)
        menu.addAction(forget)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    @Slot()
    def _forget(self) -> None:
        self.forget_requested.emit(self._line.path)


class RecentList(Panel):
    """The rows with a rule between them."""

    opened = Signal(object)
    find_requested = Signal(object)
    forget_requested = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent=parent)
        self.setAccessibleName(name)
        self.rows: list[RecentRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_lines(self, lines: list[RecentLine]) -> None:
        """Replace what is shown."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for line in lines:
            if self.rows:
                inset = QWidget()
                row = QVBoxLayout(inset)
                row.setContentsMargins(self._theme.px(16), 0, self._theme.px(16), 0)
                row.addWidget(Rule(self._theme))
                inset.setFixedHeight(1)
                self._column.addWidget(inset)
            shown = RecentRow(self._theme, line)
            shown.opened.connect(self.opened)
            shown.find_requested.connect(self.find_requested)
            shown.forget_requested.connect(self.forget_requested)
            self._column.addWidget(shown)
            self.rows.append(shown)
