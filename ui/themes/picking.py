"""Rows one picks from in a dialog, and the dialogs of »Temaer« that use them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from feltnoter.domain.vocabulary import NoteKind
from ui.style.look import KIND_ICONS
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.announce import announce
from ui.widgets.button import ButtonKind
from ui.widgets.control import Control
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.field import Field, TextField
from ui.widgets.paint import TextBlock, block, dot, flat, one_line, rounded
from ui.widgets.search_field import SearchField
from ui.widgets.text import Label

_DEBOUNCE_MS = 100
_MARK = 18
_LEFT = 34
_LINES = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something to pick: a theme (``kind`` is None) or a note or card."""

    id: str
    text: str
    detail: str
    kind: NoteKind | None = None


class PickRow(Control):
    """A check box or radio button with up to three lines of words and their origin below."""

    def __init__(self, theme: Theme, item: Candidate, *, single: bool, checked: bool = False) -> None:
        self.item = item
        self._single = single
        text = flat(item.text)
        super().__init__(theme, text, name=f"{text[:120]}. {item.detail}")
        self.setCheckable(True)
        self.setAutoExclusive(single)
        self.setChecked(checked)
        self.enter_presses = not single
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _words_at(self, width: float) -> TextBlock:
        text = self.look.text
        room = width - text.px(_LEFT + 8)
        return block(self.words, text.font(Style.LIST), room, text.line(Style.LIST), _LINES)

    def hasHeightForWidth(self) -> bool:
        """Longer words are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The words, and a line for where they come from."""
        px = self._theme.px
        return round(self._words_at(width).height) + px(18 + 16 if self.item.detail else 16)

    def sizeHint(self) -> QSize:
        """At the width of a dialog."""
        width = self._theme.px(WIDE - 64)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One line at least."""
        return QSize(self._theme.px(160), self._theme.px(36))

    def paint_control(self, painter: QPainter) -> None:
        """Ground when chosen, mark, words, origin."""
        look, px = self.look, self._theme.px
        t = look.tokens
        on = self.isChecked()
        if on or self.hovered:
            rounded(painter, self.face(), fill=t.accent_soft if on else t.hover, radius=self.radius())
        self._paint_mark(painter, QRectF(px(6), px(9), px(_MARK), px(_MARK)))
        words = self._words_at(self.width())
        words.draw(painter, px(_LEFT), px(8), t.ink)
        if not self.item.detail:
            return
        y = px(8) + words.height
        x = px(_LEFT)
        if self.item.kind is not None:
            stripe = look.kind(self.item.kind).stripe
            look.icons.paint(painter, KIND_ICONS[self.item.kind], x, y + px(2), px(14), stripe)
            x += px(20)
        below = QRectF(x, y, self.width() - x - px(8), px(18))
        one_line(painter, below, flat(self.item.detail), look.text.font(Style.SECONDARY), t.muted)

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        t, px = self.look.tokens, self._theme.px
        on = self.isChecked()
        line = t.accent if on else t.control
        if self._single:
            rounded(
                painter, rect, fill=t.surface, line=line, radius=rect.height() / 2, width=1.5 if on else 1
            )
            if on:
                dot(painter, rect.center(), px(9) / 2, t.accent)
            return
        rounded(painter, rect, fill=t.accent if on else t.surface, line=line, radius=px(4))
        if on:
            corner = rect.topLeft() + QPointF(px(2), px(2))
            self.look.icons.paint(painter, "check", corner.x(), corner.y(), px(14), t.on_accent, stroke=2.75)


class TellingDialog(Dialog):
    """Which cards say it best: tick them."""

    def __init__(
        self, theme: Theme, items: Iterable[Candidate], chosen: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Choose telling quotes"), width=WIDE, parent=parent)
        hint = self.tr("Two or three that say it best. They stand first on the theme's page in the report.")
        self.add(Label(theme, hint, role="muted", wrap=True))
        rows = QVBoxLayout()
        rows.setSpacing(theme.px(4))
        ticked = set(chosen)
        self.rows = [PickRow(theme, item, single=False, checked=item.id in ticked) for item in items]
        for row in self.rows:
            rows.addWidget(row)
        self.column.addLayout(rows)
        self.add_action(self.tr("Cancel")).clicked.connect(self.reject)
        self.add_action(self.tr("Choose"), ButtonKind.PRIMARY).clicked.connect(self.accept)

    def chosen(self) -> frozenset[str]:
        """The ids ticked."""
        return frozenset(row.item.id for row in self.rows if row.isChecked())


class PickDialog(Dialog):
    """Pick one of what ``find`` answers to the words typed; with ``explain`` also say why.

    The first of what was found is picked until another is. Arrow down goes from the field to them.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        placeholder: str,
        action: str,
        find: Callable[[str], Sequence[Candidate]],
        *,
        explain: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``explain`` is the label of the field for the explanation."""
        super().__init__(theme, title, width=WIDE, parent=parent)
        self._find = find
        self.search = SearchField(theme, placeholder, height=36)
        self._later = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._later.timeout.connect(self.look_up)
        self.search.textChanged.connect(self._typed)
        self.search.results_requested.connect(self._to_results)
        self.add(self.search)
        self._nothing = Label(theme, self.tr("Nothing found"), role="muted")
        self.add(self._nothing)
        self._holder = QWidget()
        self._rows = QVBoxLayout(self._holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.px(2))
        self.add(self._holder)
        self.rows: list[PickRow] = []
        self.explanation = TextField(theme, lines=2)
        if explain:
            self.add(Field(theme, explain, self.explanation))
        self.add_action(self.tr("Cancel")).clicked.connect(self.reject)
        self.take = self.add_action(action, ButtonKind.PRIMARY)
        self.take.clicked.connect(self._take)
        self.look_up()
        self.search.setFocus()

    def chosen(self) -> Candidate | None:
        """What is picked."""
        return next((row.item for row in self.rows if row.isChecked()), None)

    @Slot()
    def look_up(self) -> None:
        """Show what fits the words typed."""
        self._later.stop()
        kept = self.chosen()
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        found = self._find(self.search.text().strip())
        self.rows = [PickRow(self._theme, item, single=True) for item in found]
        for row in self.rows:
            row.setChecked(kept is not None and row.item.id == kept.id)
            row.installEventFilter(self)
            row.toggled.connect(self._tell)
            self._rows.addWidget(row)
        if self.rows and self.chosen() is None:
            self.rows[0].setChecked(True)
        self._nothing.setVisible(not found)
        if not found:
            announce(self, self._nothing.text())
        self._tell()
        if self.isVisible():
            self.fit()

    @Slot()
    def _typed(self) -> None:
        self._later.start()

    @Slot()
    def _tell(self) -> None:
        self.take.setEnabled(bool(self.rows))

    @Slot()
    def _to_results(self) -> None:
        if self.rows:
            self.rows[0].setChecked(True)
            self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _take(self) -> None:
        if self._later.isActive():
            self.look_up()
        if self.rows:
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk among what was found."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in self.rows:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                at = self.rows.index(watched) + step
                if at < 0:
                    self.search.setFocus(Qt.FocusReason.BacktabFocusReason)
                elif at < len(self.rows):
                    self.rows[at].setChecked(True)
                    self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)


class TextDialog(Dialog):
    """One text: a name, a reason, an explanation."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        label: str,
        action: str,
        *,
        words: str = "",
        helper: str = "",
        lines: int = 3,
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, parent=parent)
        self._required = required
        self.field = Field(theme, label, TextField(theme, lines=lines), helper=helper)
        self.add(self.field)
        self._input.setPlainText(words)
        self._input.installEventFilter(self)
        self.add_action(self.tr("Cancel")).clicked.connect(self.reject)
        self.add_action(action, ButtonKind.PRIMARY).clicked.connect(self._take)
        self._input.setFocus()

    @property
    def _input(self) -> TextField:
        field = self.field.input
        assert isinstance(field, TextField)
        return field

    def words(self) -> str:
        """What was written."""
        return self._input.toPlainText().strip()

    def write(self, words: str) -> None:
        """Put words in."""
        self._input.setPlainText(words)

    @Slot()
    def _take(self) -> None:
        if self._required and not self.words():
            self.field.set_problem(self.tr("Write a few words first."))
            announce(self, self.field.problem())
            return
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter is done, Shift+Enter a new line: these are one or two sentences."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._take()
                return True
        return super().eventFilter(watched, event)
