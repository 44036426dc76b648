"""What goes into the report: edition, template and parts, which themes and cards, and what left before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from feltnoter.project.lists import ThemeEntry
from ui.report.wants import Wants
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.button import Button, ButtonKind, TextAction
from ui.widgets.choices import CheckBox
from ui.widgets.paint import TextBlock, block, flat, text_width
from ui.widgets.surface import ScrollColumn, Surface
from ui.widgets.text import Label, Rule, SectionHeading

_INDENT = 18
_LINES = 3


class ThemeTick(CheckBox):
    """A theme to tick: mark, number, title in up to three lines."""

    def __init__(self, theme: Theme, entry: ThemeEntry, name: str, *, checked: bool) -> None:
        self.entry = entry
        super().__init__(theme, flat(entry.title), checked=checked)
        self.set_name(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _left(self) -> int:
        px = self._theme.px
        font = self.look.text.font(Style.LIST, weight=SEMIBOLD, tabular=True)
        number = max(px(10), text_width(self.entry.number, font))
        return round(px(28 + _INDENT * min(self.entry.depth, 3) + 8) + number)

    def _title(self, width: float) -> TextBlock:
        text = self.look.text
        room = width - self._left() - text.px(4)
        return block(self.words, text.font(Style.LIST), room, text.line(Style.LIST), _LINES)

    def hasHeightForWidth(self) -> bool:
        """Longer titles are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The title with 4 px on both sides."""
        return round(self._title(width).height) + self._theme.px(8)

    def sizeHint(self) -> QSize:
        """As wide as the pane has room."""
        width = self._theme.px(232)
        return QSize(width, self.heightForWidth(width))

    def paint_control(self, painter: QPainter) -> None:
        """Mark, number, title."""
        look, px = self.look, self._theme.px
        indent = px(_INDENT * min(self.entry.depth, 3))
        self.paint_mark(painter, QRectF(indent, px(5), px(18), px(18)))
        ink = look.tokens.ink if self.isChecked() else look.tokens.muted
        font = look.text.font(Style.LIST, weight=SEMIBOLD, tabular=True)
        number = block(self.entry.number, font, px(60), look.text.line(Style.LIST))
        number.draw(painter, indent + px(28), px(4), ink)
        self._title(self.width()).draw(painter, self._left(), px(4), ink)


class ReportOptions(Surface):
    """Ticks are kept as what is left out, so that a new theme comes along."""

    changed = Signal()
    picture_asked = Signal()
    cards_asked = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "side", edges=Qt.Edge.RightEdge, parent=parent)
        px = theme.px
        self._left_out: set[str] = set()
        self._entries: tuple[ThemeEntry, ...] | None = None
        self.ticks: list[ThemeTick] = []
        self.setAccessibleName(self.tr("What goes in"))
        scroll = ScrollColumn(theme)
        column = scroll.column
        self.wants = Wants(theme, language)
        self.wants.changed.connect(self.changed)
        self.version = self.wants.version
        column.addWidget(self.wants)
        self.cards = TextAction(theme, self.tr("Choose cards …"))
        self.cards.clicked.connect(self.cards_asked)
        column.addWidget(SectionHeading(theme, self.tr("Themes in the report")))
        column.addSpacing(px(8))
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(px(2))
        column.addLayout(self._ticks)
        self._none = Label(
            theme,
            self.tr("Tick a theme, so that the report has something to show."),
            Style.SECONDARY,
            role="muted",
            wrap=True,
        )
        column.addWidget(self._none)
        column.addSpacing(px(6))
        column.addWidget(self.cards, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(px(20))
        column.addWidget(Rule(theme))
        column.addSpacing(px(16))
        column.addWidget(SectionHeading(theme, self.tr("The board")))
        column.addSpacing(px(8))
        self.picture = Button(theme, self.tr("Save as picture …"), ButtonKind.GHOST, icon="image")
        self.picture.clicked.connect(self.picture_asked)
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignLeft)
        self._exports = QWidget()
        past = QVBoxLayout(self._exports)
        past.setContentsMargins(0, px(20), 0, 0)
        past.setSpacing(px(8))
        past.addWidget(SectionHeading(theme, self.tr("Exported before")))
        self._past = Label(theme, "", Style.SECONDARY, role="muted", wrap=True)
        past.addWidget(self._past)
        self._exports.hide()
        column.addWidget(self._exports)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.addWidget(scroll)
        self._tell()

    @property
    def left_out(self) -> frozenset[str]:
        """The themes that do not come along."""
        return frozenset(self._left_out)

    @property
    def is_draft(self) -> bool:
        """Whether every page is marked as a draft."""
        return self.wants.is_draft

    def restore(self, left_out: Sequence[str], state: Mapping[str, Any]) -> None:
        """As it was left."""
        self._left_out = set(left_out)
        self.wants.restore(state)
        for tick in self.ticks:
            tick.blockSignals(True)
            tick.setChecked(tick.entry.id not in self._left_out)
            tick.blockSignals(False)
        self._tell()

    def show_themes(self, entries: tuple[ThemeEntry, ...]) -> None:
        """The themes there are, in order; built again only when they have changed."""
        if entries != self._entries:
            self._entries = entries
            focused = next((tick.entry.id for tick in self.ticks if tick.hasFocus()), "")
            for tick in self.ticks:
                self._ticks.removeWidget(tick)
                tick.hide()
                tick.deleteLater()
            self.ticks = []
            for entry in entries:
                name = self.tr("Theme {number}: {title}").format(number=entry.number, title=flat(entry.title))
                tick = ThemeTick(self._theme, entry, name, checked=entry.id not in self._left_out)
                tick.toggled.connect(self._ticked)
                self.ticks.append(tick)
                self._ticks.addWidget(tick)
                if entry.id == focused:
                    tick.setFocus()
        self._tell()

    def show_exports(self, lines: Sequence[str]) -> None:
        """What was exported before, newest first."""
        self._past.setText("\n".join(lines))
        self._exports.setVisible(bool(lines))

    def _tell(self) -> None:
        shown = self._entries or ()
        self._none.setVisible(bool(shown) and all(entry.id in self._left_out for entry in shown))

    @Slot(bool)
    def _ticked(self, on: bool) -> None:
        tick = self.sender()
        if isinstance(tick, ThemeTick):
            (self._left_out.discard if on else self._left_out.add)(tick.entry.id)
            self._tell()
            self.changed.emit()
