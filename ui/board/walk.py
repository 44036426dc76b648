"""»Rundgang«: one theme at a time, large enough for a projector, with room for questions, gaps and ideas
(method rule 11). What is written is kept: as a memo about the theme, or as an idea in the parking lot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from feltnoter.commands.board import PlaceCard
from feltnoter.commands.projects import WriteMemo
from feltnoter.domain.entities import Memo, Theme
from feltnoter.domain.vocabulary import MemoSubject
from ui.board.desk import Desk
from ui.bridge import Bridge
from ui.style.theme import Theme as Look
from ui.style.type import Style
from ui.widgets.announce import announce
from ui.widgets.button import Button, ButtonKind, IconButton
from ui.widgets.cards import CARD_HEIGHT, CARD_WIDTH, CardContent, CardPainter
from ui.widgets.field import Field, TextField
from ui.widgets.surface import ScrollColumn, Surface
from ui.widgets.text import Label, SectionHeading

_LARGER, _SMALLER = 1.5, 1.15  # times a card on the board; the smaller where two would not fit beside
_GAP = 20
_ASIDE = 320


class WalkCards(QWidget):
    """Cards in rows, as many side by side as there is room for."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._cards: Sequence[CardContent] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_cards(self, cards: Sequence[CardContent]) -> None:
        """Other cards. To assistive technology they are one text."""
        self._cards = cards
        self.setAccessibleName("\n".join(card.text for card in cards))
        self.updateGeometry()
        self.update()

    def _factor(self, width: int) -> float:
        return _LARGER if width >= 2 * CARD_WIDTH * _LARGER + _GAP else _SMALLER

    def _columns(self, width: int) -> int:
        return max(1, int((width - 8 + _GAP) // (CARD_WIDTH * self._factor(width) + _GAP)))

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Rows of large cards."""
        rows = -(-len(self._cards) // self._columns(width))
        return round(rows * (CARD_HEIGHT * self._factor(width) + _GAP)) + 8

    def sizeHint(self) -> QSize:
        """Two columns."""
        width = round(2 * CARD_WIDTH * _LARGER + _GAP)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards as on the board, larger."""
        columns, factor = self._columns(self.width()), self._factor(self.width())
        painter_of = CardPainter(self._look.look.in_scene())
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.translate(4, 4)
            painter.scale(factor, factor)
            for index, card in enumerate(self._cards):
                row, column = divmod(index, columns)
                x, y = column * (CARD_WIDTH + _GAP / factor), row * (CARD_HEIGHT + _GAP / factor)
                painter_of.paint(painter, QRectF(x, y, CARD_WIDTH, CARD_HEIGHT), card)


class Walk(Surface):
    """Lies over the whole place. Arrow keys and Page keys turn, Escape ends it."""

    ended = Signal(str)  # the theme shown last

    def __init__(self, look: Look, bridge: Bridge, desk: Desk, parent: QWidget) -> None:
        super().__init__(look, "canvas", parent=parent)
        self._look = look
        self._bridge = bridge
        self._desk = desk
        self._shown = ""
        px = look.px
        self.setAccessibleName(self.tr("Walk the wall"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._count = Label(look, "", Style.CONTROL, role="muted", tabular=True)
        self.back = IconButton(look, "chevron-left", self.tr("The theme before"))
        self.onward = IconButton(look, "chevron-right", self.tr("The next theme"))
        self.close_button = Button(look, self.tr("End the walk"), icon="x")
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(Label(look, self.tr("Walk the wall"), Style.PLACE))
        top.addStretch(1)
        for part in (self._count, self.back, self.onward, self.close_button):
            top.addWidget(part)
        self.title = Label(look, "", Style.START, wrap=True, most=3)
        self.insight = Label(look, "", Style.INSIGHT, role="muted", wrap=True, most=4)
        self.cards = WalkCards(look)
        scroll = ScrollColumn(look, padding=4)
        scroll.column.addWidget(self.title)
        scroll.column.addSpacing(px(8))
        scroll.column.addWidget(self.insight)
        scroll.column.addSpacing(px(16))
        scroll.column.addWidget(self.cards)
        row = QHBoxLayout()
        row.setSpacing(px(32))
        row.addWidget(scroll, 1)
        row.addWidget(self._build_aside())
        page = QVBoxLayout(self)
        page.setContentsMargins(px(32), px(16), px(32), px(24))
        page.setSpacing(px(16))
        page.addLayout(top)
        page.addLayout(row, 1)
        self.back.clicked.connect(self._back)
        self.onward.clicked.connect(self._onward)
        self.close_button.clicked.connect(self.end)
        self.hide()

    def _build_aside(self) -> QWidget:
        look, px = self._look, self._look.px
        aside = QWidget()
        aside.setFixedWidth(px(_ASIDE))
        column = QVBoxLayout(aside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.words = TextField(look, lines=4)
        self.keep = Button(look, self.tr("Keep with the theme"), ButtonKind.PRIMARY, height=36)
        self.park = Button(look, self.tr("Idea to the parking lot"), icon="square-parking", height=36)
        self._kept = ScrollColumn(look, padding=0)
        column.addWidget(Field(look, self.tr("Questions, gaps and ideas"), self.words))
        column.addWidget(self.keep)
        column.addWidget(self.park)
        column.addSpacing(px(8))
        column.addWidget(SectionHeading(look, self.tr("Written about the theme"), lead=True))
        column.addWidget(self._kept, 1)
        self.words.textChanged.connect(self._written)
        self.keep.clicked.connect(self._keep)
        self.park.clicked.connect(self._park)
        return aside

    # -- walking ---------------------------------------------------------------------------------

    @property
    def theme(self) -> str:
        """The theme shown, or ""."""
        return self._shown

    def _themes(self) -> list[str]:
        return [frame.id for frame in self._desk.scene.frames.values() if frame.cards or frame.title]

    def begin(self, theme: str = "") -> bool:
        """From a theme on, or from the first; False when there is none."""
        themes = self._themes()
        if not themes:
            return False
        self.fit()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._go(theme if theme in themes else themes[0])
        return True

    def fit(self) -> None:
        """Over everything the place shows."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    @Slot()
    def end(self) -> None:
        """Back to the board; what is being written is kept with the theme."""
        if not self.isVisible():
            return
        self._keep()
        self.hide()
        self.ended.emit(self._shown)

    def refresh(self) -> None:
        """Something has changed; a theme that is gone gives way to the first."""
        if self.isVisible():
            themes = self._themes()
            if not themes:
                self.end()
            elif self._shown in themes:
                self._show()
            else:
                self._go(themes[0])

    @Slot()
    def _back(self) -> None:
        self._turn(-1)

    @Slot()
    def _onward(self) -> None:
        self._turn(1)

    def _turn(self, step: int) -> None:
        themes = self._themes()
        index = themes.index(self._shown) + step if self._shown in themes else 0
        if 0 <= index < len(themes):
            self._keep()
            self._go(themes[index])

    def _go(self, theme: str) -> None:
        self._shown = theme
        self._show()
        announce(self, f"{self._count.text()}: {self.title.text()}")

    def _show(self) -> None:
        themes, scene = self._themes(), self._desk.scene
        frame = scene.frames[self._shown]
        index = themes.index(self._shown)
        self._count.setText(self.tr("{number} of {count}").format(number=index + 1, count=len(themes)))
        self.back.setEnabled(index > 0)
        self.onward.setEnabled(index < len(themes) - 1)
        self.title.setText(self._desk.words.frame(frame))
        found = self._bridge.project.rows.get(Theme, self._shown)
        insight = found.insight if found is not None else ""
        self.insight.setText(insight)
        self.insight.setVisible(bool(insight))
        self.cards.show_cards([scene.content(card) for card in frame.cards])
        self._show_memos()
        self._written()

    def _show_memos(self) -> None:
        column = self._kept.column
        while column.count():
            item = column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        memos = self._bridge.project.rows.find(Memo, subject=MemoSubject.THEME, about=self._shown)
        for memo in reversed(memos):
            column.addWidget(Label(self._look, memo.body, Style.LIST, wrap=True))
            column.addSpacing(self._look.px(8))

    # -- writing ---------------------------------------------------------------------------------

    @Slot()
    def _written(self) -> None:
        something = bool(self.words.toPlainText().strip())
        self.keep.setEnabled(something)
        self.park.setEnabled(something)

    @Slot()
    def _keep(self) -> None:
        text = self.words.toPlainText().strip()
        if not text or not self._shown:
            return
        memo = WriteMemo(subject=MemoSubject.THEME, about=self._shown, text=text)
        if self._bridge.execute(memo) is not None:
            self.words.clear()
            self._show_memos()
            announce(self, self.tr("Kept with the theme"))

    @Slot()
    def _park(self) -> None:
        text = self.words.toPlainText().strip()
        card = PlaceCard(board=self._desk.scene.board, words=text, parked=True)
        if text and self._bridge.execute(card) is not None:
            self.words.clear()
            announce(self, self.tr("The idea waits in the parking lot"))

    # Qt's own names from here on.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn or end. In the text field the keys are the field's."""
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_PageDown | Qt.Key.Key_Down:
                self._onward()
            case Qt.Key.Key_Left | Qt.Key.Key_PageUp | Qt.Key.Key_Up:
                self._back()
            case Qt.Key.Key_Escape:
                self.end()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The aside goes where there is no room for both."""
        super().resizeEvent(event)
        self.cards.updateGeometry()
