"""The sidebar: places, project box, quick note and status. 216 wide, or a rail of 56 without words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.style.type import BOLD, SEMIBOLD, Style
from ui.widgets.control import Control
from ui.widgets.paint import block, one_line, rounded, text_width
from ui.widgets.status import SaveStatus
from ui.widgets.surface import ScrollColumn, Surface
from ui.widgets.text import Rule

SIDEBAR_WIDTH = 216
RAIL_WIDTH = 56
_ICON = 18


class SidebarItem(Control):
    """A place (checkable, one of several) or a standing action such as the quick note. 36 high."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        text: str,
        *,
        key: str = "",
        place: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """``key`` is shown at the right where there is no count."""
        self._icon_name = icon
        self._key = key
        self._count = ""
        self._rail = False
        super().__init__(theme, text, parent=parent)
        self.setCheckable(place)
        self.setAutoExclusive(place)
        self.setAccessibleDescription(key)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def count(self) -> str:
        """The count shown."""
        return self._count

    def set_count(self, count: str, spoken: str = "") -> None:
        """Show how many there are; ``spoken`` is the same in words (»15 noter«)."""
        self._count = count
        self.setAccessibleDescription(spoken or count or self._key)
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Icon alone, words as tooltip; the accessible name stays."""
        self._rail = rail
        self.setToolTip(self.words if rail else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as sidebar or rail allow."""
        px = self._theme.px
        return QSize(px(RAIL_WIDTH - 16 if self._rail else SIDEBAR_WIDTH - 24), px(36))

    def paint_control(self, painter: QPainter) -> None:
        """Ground and bar when chosen, then icon, words, count."""
        look, px = self.look, self._theme.px
        t = look.tokens
        face, chosen = self.face(), self.isChecked()
        if chosen:
            rounded(painter, face, fill=t.accent_soft, radius=self.radius())
            rounded(painter, QRectF(0, px(8), px(3), face.height() - px(16)), fill=t.accent, radius=px(3) / 2)
        elif self.isDown() or self.hovered:
            rounded(painter, face, fill=t.accent_soft if self.isDown() else t.hover, radius=self.radius())
        size = px(_ICON)
        x = (face.width() - size) / 2 if self._rail else px(12)
        middle = (face.height() - size) / 2
        colour, quiet = (t.accent_ink, t.accent_ink) if chosen else (t.ink, t.muted)
        if not self.isEnabled():
            colour = quiet = t.disabled
        look.icons.paint(painter, self._icon_name, x, middle, size, quiet)
        if self._rail:
            return
        tail = self._count or self._key
        tail_font = look.text.font(Style.CARD if self._count else Style.HINT, tabular=True)
        tail_width = text_width(tail, tail_font) if tail else 0
        font = look.text.font(Style.CONTROL, weight=SEMIBOLD if chosen else None)
        room = QRectF(px(42), 0, face.width() - px(42 + 20) - tail_width, face.height())
        one_line(painter, room, self.words, font, colour)
        if tail:
            box = QRectF(face.width() - px(12) - tail_width, 0, tail_width + 1, face.height())
            one_line(painter, box, tail, tail_font, quiet)


class ProjectBox(Control):
    """The open project: title on two lines, phase below; opens the list of projects. 64 high."""

    def __init__(
        self, theme: Theme, title: str = "", line: str = "", *, parent: QWidget | None = None
    ) -> None:
        """``line`` is the small text below (»Fase: tematisere«)."""
        self._line = line
        super().__init__(theme, title, parent=parent)
        self.setAccessibleDescription(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_project(self, title: str, line: str) -> None:
        """Show another project or phase."""
        self._line = line
        self.set_words(title)
        self.setToolTip(title)
        self.setAccessibleDescription(line)

    def sizeHint(self) -> QSize:
        """The width of the sidebar less its margins."""
        return QSize(self._theme.px(SIDEBAR_WIDTH - 24), self._theme.px(64))

    def paint_control(self, painter: QPainter) -> None:
        """Box, title, line, chevrons."""
        look, px = self.look, self._theme.px
        t = look.tokens
        face = self.face()
        ground = t.hover if self.hovered else t.surface
        rounded(painter, face, fill=ground, line=t.control, radius=self.radius())
        font = look.text.font(Style.CONTROL, weight=SEMIBOLD)
        title = block(self.words, font, face.width() - px(52), px(17), 2)
        # One line of title stands in the middle of the box together with the phase.
        y = (face.height() - title.height - px(14)) / 2 if self._line else (face.height() - title.height) / 2
        ink, quiet = (t.ink, t.muted) if self.isEnabled() else (t.disabled, t.disabled)
        title.draw(painter, px(12), y, ink)
        if self._line:
            box = QRectF(px(12), y + title.height + px(1), face.width() - px(52), px(14))
            one_line(painter, box, self._line, look.text.font(Style.HINT), quiet)
        size = px(16)
        look.icons.paint(
            painter, "chevrons-up-down", face.width() - px(26), (face.height() - size) / 2, size, quiet
        )


class Wordmark(Control):
    """The program's sign. In the rail it stands for the project box, which has no room there."""

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        self._rail = False
        super().__init__(theme, text, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_rail(False)

    def set_rail(self, rail: bool, project: str = "") -> None:
        """In the rail it can be pressed, and is named after the project."""
        self._rail = rail
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rail else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not rail)
        self.set_name(project if rail else "")
        self.setToolTip(project if rail else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self._theme.px(RAIL_WIDTH - 16), self._theme.px(36))

    def paint_control(self, painter: QPainter) -> None:
        """Sign and name."""
        look, px = self.look, self._theme.px
        t = look.tokens
        if self.hovered and self._rail:
            rounded(painter, self.face(), fill=t.hover, radius=self.radius())
        size = px(22)
        x = (self.width() - size) / 2 if self._rail else px(8)
        look.icons.paint(painter, "notebook-pen", x, (self.height() - size) / 2, size, t.accent)
        if not self._rail:
            box = QRectF(px(38), 0, self.width() - px(38), self.height())
            one_line(painter, box, self.words, look.text.font(Style.PLACE, weight=BOLD), t.ink)


class Sidebar(Surface):
    """Places above, quick note and status at the foot.

    Arrow keys move between places and Tab leaves them, as in a list of radio buttons. The shell decides
    what happens on ``place_requested`` and calls ``set_current``.
    """

    place_requested = Signal(str)
    project_requested = Signal()

    def __init__(self, theme: Theme, name: str, wordmark: str, *, parent: QWidget | None = None) -> None:
        """``name`` is what assistive technology calls the sidebar, ``wordmark`` the program's name."""
        super().__init__(theme, "side", edges=Qt.Edge.RightEdge, parent=parent)
        self.setAccessibleName(name)
        self._rail = False
        self._items: dict[str, SidebarItem] = {}
        self._all: list[SidebarItem] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self._item_clicked)
        self.wordmark = Wordmark(theme, wordmark)
        self.wordmark.clicked.connect(self.project_requested)
        self.project = ProjectBox(theme)
        self.project.clicked.connect(self.project_requested)
        self.status = SaveStatus(theme)
        self._status_rule = Rule(theme)
        # Eight places at 200 % are higher than a small screen: they scroll, quick note and status stay.
        self._scroll = ScrollColumn(theme, padding=0)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._top = self._scroll.column
        self._foot = QVBoxLayout()
        self._column = QVBoxLayout(self)
        for part in (self._top, self._foot, self._column):
            part.setSpacing(0)
        self._column.addWidget(self.wordmark)
        self._column.addSpacing(theme.px(8))
        self._column.addWidget(self.project)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._foot)
        self._column.addWidget(self._status_rule)
        self._column.addWidget(self.status)
        theme.changed.connect(self._arrange)
        self._arrange()

    def add_place(self, place: str, icon: str, text: str) -> SidebarItem:
        """Add a place at the end of the list; ``place`` is the id it is asked for by."""
        item = SidebarItem(self._theme, icon, text)
        self._group.addButton(item, len(self._items))
        self._items[place] = item
        self._add(self._top, item)
        return item

    def add_rule(self) -> None:
        """A line between groups of places."""
        rule = Rule(self._theme)
        inset = QHBoxLayout()
        inset.setContentsMargins(self._theme.px(12), 0, self._theme.px(12), 0)
        inset.addWidget(rule)
        self._top.addSpacing(self._theme.px(8))
        self._top.addLayout(inset)
        self._top.addSpacing(self._theme.px(11))

    def add_action(self, icon: str, text: str, key: str = "") -> SidebarItem:
        """Add a standing action above the status; connect its ``clicked``."""
        item = SidebarItem(self._theme, icon, text, key=key, place=False)
        self._add(self._foot, item)
        return item

    def item(self, place: str) -> SidebarItem:
        """The item of a place."""
        return self._items[place]

    def set_current(self, place: str) -> None:
        """Mark where the user is."""
        self._items[place].setChecked(True)

    def current(self) -> str:
        """The place marked, or an empty text."""
        return next((place for place, item in self._items.items() if item.isChecked()), "")

    def set_project(self, title: str, line: str) -> None:
        """Name the open project, in box and rail."""
        self.project.set_project(title, line)
        self.wordmark.set_rail(self._rail, title)

    def set_rail(self, rail: bool) -> None:
        """Words away and back again."""
        if rail != self._rail:
            self._rail = rail
            self._arrange()

    def is_rail(self) -> bool:
        """Whether only icons are shown."""
        return self._rail

    def _add(self, layout: QVBoxLayout, item: SidebarItem) -> None:
        item.set_rail(self._rail)
        self._all.append(item)
        layout.addWidget(item)
        layout.addSpacing(self._theme.px(4))

    @Slot(int)
    def _item_clicked(self, index: int) -> None:
        self.place_requested.emit(list(self._items)[index])

    @Slot()
    def _arrange(self) -> None:
        px = self._theme.px
        side = 8 if self._rail else 12
        self.setFixedWidth(px(RAIL_WIDTH if self._rail else SIDEBAR_WIDTH))
        self._column.setContentsMargins(px(side), px(8), px(side), px(8))
        self._top.setContentsMargins(0, px(4 if self._rail else 16), 0, 0)
        self._foot.setContentsMargins(0, 0, 0, px(4))
        self._column.setSpacing(0)
        self.wordmark.set_rail(self._rail, self.project.words)
        self.wordmark.setFixedHeight(px(40))
        self.project.setVisible(not self._rail)
        # In the rail the status is a line below the page, where there is room for words.
        self.status.setVisible(not self._rail)
        self._status_rule.setVisible(not self._rail)
        for item in self._all:
            item.set_rail(self._rail)
