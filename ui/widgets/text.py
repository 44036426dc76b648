"""Words on the page: labels in the steps of the type scale, headings, rules."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.paint import TextBlock, block, one_line, text_width

_WIDE = 480  # the width a wrapping label would like before the layout has spoken


class Label(QLabel):
    """Plain text in one style, with the line height of the design.

    A ``QLabel`` underneath, so that assistive technology reads it as static text; painted by hand,
    because a label knows no line height. Never interprets markup: the text may be the user's.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: Style = Style.LIST,
        *,
        role: str = "ink",
        weight: QFont.Weight | None = None,
        wrap: bool = False,
        most: int | None = None,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``most`` is the greatest number of lines (the last one cut with …)."""
        super().__init__(parent)
        self._theme = theme
        self._style = style
        self._role = role
        self._weight = weight
        self._most = most
        self._align = align
        self._tabular = tabular
        self._block: TextBlock | None = None
        self._block_key: tuple[str, float] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        # A wrapped label's hint is only a guess at its height, so it must be free to be higher.
        height = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, height)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        theme.changed.connect(self._theme_changed)
        self._theme_changed()
        self.setText(text)

    def set_role(self, role: str) -> None:
        """Change the colour, by token role."""
        self._role = role
        self.update()

    @Slot()
    def _theme_changed(self) -> None:
        look = self._theme.look
        self.setFont(look.text.font(self._style, weight=self._weight, tabular=self._tabular))
        self._block_key = None
        self.updateGeometry()
        self.update()

    def _wrapped(self, width: float) -> TextBlock:
        key = (self.text(), width)
        if self._block is None or self._block_key != key:
            line = self._theme.look.text.line(self._style)
            self._block = block(self.text(), self.font(), width, line, self._most, self._align)
            self._block_key = key
        return self._block

    def sizeHint(self) -> QSize:
        """One line, or wrapped at a comfortable width."""
        line = self._theme.look.text.line(self._style)
        width = text_width(self.text(), self.font()) + 1
        if not self.wordWrap():
            return QSize(round(width), line)
        wide = min(width, self._theme.px(_WIDE))
        return QSize(round(wide), round(self._wrapped(wide).height))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough to be cut or wrapped."""
        line = self._theme.look.text.line(self._style)
        width = min(text_width(self.text(), self.font()) + 1, self._theme.px(24))
        return QSize(round(width), line)

    def heightForWidth(self, width: int) -> int:
        """Lines times line height."""
        return round(self._wrapped(width).height) if self.wordWrap() else self.sizeHint().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words in the colour of their role."""
        tokens = self._theme.tokens
        colour = tokens.colour(self._role) if self.isEnabled() else tokens.disabled
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            if self.wordWrap():
                self._wrapped(self.width()).draw(painter, 0, 0, colour)
                return
            one_line(painter, QRectF(self.rect()), self.text(), self.font(), colour, align=self._align)


def give_way(note: Label) -> None:
    """Let a remark have what its neighbour leaves: the heading keeps its words, the remark is cut."""
    note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


class IconLabel(QWidget):
    """An icon that decorates: 16 px, silent unless it is given a name."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        *,
        role: str = "muted",
        size: int = 16,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._role = role
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setToolTip(name)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def set_icon(self, icon: str, *, role: str = "", name: str = "") -> None:
        """Change icon, colour and name together."""
        self._icon_name = icon
        self._role = role or self._role
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        size = self._theme.px(self._size)
        return QSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        look = self._theme.look
        size = look.text.px(self._size)
        x, y = (self.width() - size) / 2, (self.height() - size) / 2
        with QPainter(self) as painter:
            look.icons.paint(painter, self._icon_name, x, y, size, look.tokens.colour(self._role))


class Rule(QWidget):
    """A 1 px line between parts of a page; decoration."""

    def __init__(self, theme: Theme, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.tokens.line)


class SectionHeading(QWidget):
    """The heading of a section, with room for one text action or a count at its right end.

    ``lead`` gives the small muted heading inside an inspector (12 semibold), otherwise 14 semibold.
    """

    def __init__(
        self, theme: Theme, text: str, *, lead: bool = False, note: str = "", parent: QWidget | None = None
    ) -> None:
        """``note`` is a muted remark at the right end (»1 af 3 i temaet«)."""
        super().__init__(parent)
        self.label = Label(
            theme, text, Style.LABEL if lead else Style.SECTION, role="muted" if lead else "ink"
        )
        self.note = Label(
            theme,
            note,
            Style.HINT if lead else Style.SECONDARY,
            role="muted",
            align=Qt.AlignmentFlag.AlignRight,
        )
        self.note.setVisible(bool(note))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        give_way(self.note)
        self._row.addWidget(self.label)
        self._row.addWidget(self.note, 1)

    def add(self, widget: QWidget) -> None:
        """Put an action at the right end."""
        self._row.addWidget(widget)

    def set_note(self, note: str) -> None:
        """Change the remark."""
        self.note.setText(note)
        self.note.setVisible(bool(note))
