"""Check box, radio button, switch and drop-down list."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QStyledItemDelegate, QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.control import Control
from ui.widgets.focus import RingKeeper
from ui.widgets.paint import dot, one_line, rounded, text_width


class _Marked(Control):
    """A mark of 18 px, then the words; 28 high, so rows stand 28 apart without a gap."""

    enter_presses = False
    _mark_width = 18

    def __init__(
        self, theme: Theme, text: str, *, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, parent=parent)
        self.setCheckable(True)
        self.setChecked(checked)

    def radius(self) -> float:
        """Tight around the words."""
        return float(self._theme.px(6))

    def sizeHint(self) -> QSize:
        """Mark, ten pixels, words."""
        px = self._theme.px
        words = text_width(self.words, self.look.text.font(Style.LIST))
        return QSize(round(px(self._mark_width + (10 if self.words else 0)) + words + px(2)), px(28))

    def minimumSizeHint(self) -> QSize:
        """Long words are cut."""
        return QSize(min(self.sizeHint().width(), self._theme.px(80)), self._theme.px(28))

    def paint_control(self, painter: QPainter) -> None:
        """Mark, then words."""
        px = self._theme.px
        t = self.look.tokens
        self.paint_mark(painter, QRectF(0, (self.height() - px(18)) / 2, px(self._mark_width), px(18)))
        x = px(self._mark_width + 10)
        box = QRectF(x, 0, self.width() - x, self.height())
        colour = t.ink if self.isEnabled() else t.disabled
        one_line(painter, box, self.words, self.look.text.font(Style.LIST), colour)

    def paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the mark into ``rect``."""
        raise NotImplementedError


class CheckBox(_Marked):
    """On or off, one of many."""

    def paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        """A box; filled with a tick when on."""
        t, px = self.look.tokens, self._theme.px
        on = self.isChecked()
        accent = t.accent if self.isEnabled() else t.disabled
        empty = t.hover if self.hovered else t.surface
        line = accent if on else (t.control if self.isEnabled() else t.disabled)
        rounded(painter, rect, fill=accent if on else empty, line=line, radius=px(4))
        if on:
            corner = rect.topLeft() + QPointF(px(2), px(2))
            self.look.icons.paint(painter, "check", corner.x(), corner.y(), px(14), t.on_accent, stroke=2.75)


class RadioButton(_Marked):
    """One of several with the same parent; arrow keys move the choice."""

    def __init__(
        self, theme: Theme, text: str, *, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, checked=checked, parent=parent)
        self.setAutoExclusive(True)

    def paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        """A ring; with a dot when chosen."""
        t, px = self.look.tokens, self._theme.px
        on = self.isChecked()
        accent = t.accent if self.isEnabled() else t.disabled
        line = accent if on else (t.control if self.isEnabled() else t.disabled)
        ground = t.hover if self.hovered else t.surface
        rounded(painter, rect, fill=ground, line=line, radius=rect.height() / 2, width=1.5 if on else 1)
        if on:
            dot(painter, rect.center(), px(9) / 2, accent)


class Switch(_Marked):
    """Takes effect at once: »Ret tekst«."""

    _mark_width = 32

    def paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        """A track with a knob that changes side, colour and size."""
        t, px = self.look.tokens, self._theme.px
        on = self.isChecked()
        accent = t.accent if self.isEnabled() else t.disabled
        control = t.control if self.isEnabled() else t.disabled
        fill = accent if on else (t.hover if self.hovered else t.surface)
        rounded(painter, rect, fill=fill, line=accent if on else control, radius=rect.height() / 2)
        middle = rect.center().y()
        if on:
            dot(painter, QPointF(rect.right() - px(9), middle), px(6), t.on_accent)
        else:
            dot(painter, QPointF(rect.left() + px(9), middle), px(5), control)


class Choice(QComboBox):
    """A drop-down list, 36 high. The wheel scrolls the page around it, not the choice."""

    def __init__(
        self, theme: Theme, name: str, *, icon: str = "", height: int = 36, parent: QWidget | None = None
    ) -> None:
        """``name`` is the accessible name; add the options with ``addItem(text, data)``."""
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._height = height
        self._keeper = RingKeeper(theme)
        self.setAccessibleName(name)
        # The combo box's own list is drawn like a menu and would not follow the style sheet.
        self.setView(QListView(self))
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        theme.changed.connect(self._theme_changed)
        self._theme_changed()

    @Slot()
    def _theme_changed(self) -> None:
        self.setFont(self._theme.look.text.font(Style.LIST))
        self.setFixedHeight(self._theme.px(self._height))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the longest option."""
        px = self._theme.px
        longest = max(
            (text_width(self.itemText(i), self.font()) for i in range(self.count())), default=px(60)
        )
        return QSize(round(longest + px(12 + 36) + 1 + (px(22) if self._icon_name else 0)), px(self._height))

    def minimumSizeHint(self) -> QSize:
        """A long option is cut."""
        return QSize(self._theme.px(80), self._theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, icon, option and chevron."""
        look, px = self._theme.look, self._theme.px
        t = look.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            face = QRectF(self.rect())
            hovered = self.underMouse() and self.isEnabled()
            line = t.control if self.isEnabled() else t.line
            rounded(painter, face, fill=t.hover if hovered else t.surface, line=line, radius=px(8))
            size = px(16)
            x, middle = px(12), (face.height() - size) / 2
            if self._icon_name:
                look.icons.paint(painter, self._icon_name, px(10), middle, size, t.muted)
                x = px(34)
            box = QRectF(x, 0, face.width() - x - px(36), face.height())
            one_line(painter, box, self.currentText(), self.font(), t.ink if self.isEnabled() else t.disabled)
            look.icons.paint(painter, "chevron-down", face.width() - px(28), middle, size, t.muted)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a choice must not change because somebody scrolled past it."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus here."""
        super().focusInEvent(event)
        self._keeper.focus_in(self, event, self._theme.px(8))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._keeper.drop()

    def hideEvent(self, event: QHideEvent) -> None:
        """A hidden control keeps no ring."""
        super().hideEvent(event)
        self._keeper.drop()
