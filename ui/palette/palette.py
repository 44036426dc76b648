"""The palette itself: a panel over the dimmed window. Typing finds, arrows choose, Enter opens."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from feltnoter.domain.vocabulary import NoteKind
from ui.actions import PALETTE, SEPARATOR, Actions
from ui.bridge import Bridge
from ui.palette.model import PaletteDelegate, PaletteModel, PaletteRow
from ui.palette.search import Answer, Finding, search
from ui.style.look import KIND_ICONS
from ui.style.theme import Theme
from ui.style.type import Style
from ui.tasks import Task, Tasks
from ui.widgets.announce import announce
from ui.widgets.chip import Tag
from ui.widgets.paint import shadow
from ui.widgets.surface import Panel
from ui.widgets.text import IconLabel, Label, Rule
from ui.words import Words

DEBOUNCE_MS = 100
_WIDTH = 640
_HEIGHT = 548
_TOP = 88
_MOST_NOTES, _MOST_OTHERS = 7, 4
_PLAIN = ((0, 0),)  # nothing stressed, and no row heavier than the others


class Palette(QWidget):
    """Covers the window while it is open. ``closed`` when it wants to be taken away."""

    place_requested = Signal(str, object)
    closed = Signal()

    def __init__(
        self, theme: Theme, bridge: Bridge, tasks: Tasks, actions: Actions, words: Words, window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._bridge = bridge
        self._tasks = tasks
        self._actions = actions
        self._words = words
        self._before = QApplication.focusWidget()
        self._asked = 0
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._ask)
        self.setAccessibleName(self.tr("Find and do"))
        self._build()
        window.installEventFilter(self)
        theme.changed.connect(self.update)

    def _build(self) -> None:
        theme, px = self._theme, self._theme.px
        self._panel = Panel(theme, "surface", line="line", parent=self)
        self.line = QLineEdit()
        self.line.setFrame(False)
        self.line.setPlaceholderText(self.tr("Find notes, codes and themes, or say what to do"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setFont(theme.look.text.font(Style.LEAD))
        self.line.setStyleSheet("background: transparent;")
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(12), px(20), px(12))
        head.setSpacing(px(12))
        head.addWidget(IconLabel(theme, "search", size=18))
        head.addWidget(self.line, 1)
        head.addWidget(Tag(theme, self.tr("Esc")))
        self._model = PaletteModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(PaletteDelegate(theme, self.list))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line keeps the keyboard
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Found"))
        self.list.clicked.connect(self._clicked)
        self._nothing = Label(theme, self.tr("Nothing found"), Style.BODY, role="muted")
        self._nothing.setContentsMargins(0, 0, 0, 0)
        nothing = QHBoxLayout()
        nothing.setContentsMargins(px(20), px(12), px(20), 0)
        nothing.addWidget(self._nothing)
        self._count = Label(theme, "", Style.SECONDARY, role="muted", align=Qt.AlignmentFlag.AlignRight)
        keys = self.tr("Arrows choose  ·  Enter opens  ·  Ctrl+Enter shows on the board")
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), px(10), px(20), px(10))
        foot.addWidget(Label(theme, keys, Style.SECONDARY, role="muted"), 1)
        foot.addWidget(self._count)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule(theme))
        column.addSpacing(px(4))
        column.addLayout(nothing)
        column.addWidget(self.list, 1)
        column.addWidget(Rule(theme))
        column.addLayout(foot)

    # -- opening and closing ---------------------------------------------------------------------

    def open(self) -> None:
        """Cover the window and take the keyboard."""
        self._place()
        self.show()
        self.raise_()
        self._show_rows([])
        self.take_focus()
        announce(self, self.accessibleName())

    def take_focus(self) -> None:
        """The line has the keyboard."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def give_back(self) -> None:
        """Hide, stop asking, and return the keyboard to where it was."""
        self._timer.stop()
        self._asked += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None
        had = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        if had and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def type(self, words: str) -> None:
        """Write something, as the keyboard would."""
        self.line.setText(words)

    def rows(self) -> list[PaletteRow]:
        """What is offered at present, headings left out."""
        every = (self._model.row(number) for number in range(self._model.rowCount()))
        return [row for row in every if row is not None and not row.is_heading]

    # -- asking ----------------------------------------------------------------------------------

    @Slot()
    def _typed(self) -> None:
        if self.line.text().strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._asked += 1
            self._show_rows([])

    @Slot()
    def _ask(self) -> None:
        self._asked += 1
        if self._task is not None:
            self._task.cancel()
        work = partial(search, self._bridge.project, self.line.text().strip(), self._asked)
        self._task = self._tasks.run(work, self._answered)

    @Slot(object)
    def _answered(self, answer: Answer) -> None:
        if answer.asked == self._asked:
            self._task = None
            self._show_rows(list(answer.findings))

    # -- showing ---------------------------------------------------------------------------------

    def _show_rows(self, findings: list[Finding]) -> None:
        rows: list[PaletteRow] = []
        for title, kinds, limit in (
            (self.tr("Excerpts and notes"), ("note", "excerpt"), _MOST_NOTES),
            (self.tr("Themes"), ("theme",), _MOST_OTHERS),
            (self.tr("Codes"), ("code",), _MOST_OTHERS),
            (self.tr("Memos"), ("memo",), _MOST_OTHERS),
        ):
            group = [self._row(one) for one in _without_doubles(findings) if one.kind in kinds][:limit]
            if group:
                rows += [PaletteRow(title), *group]
        actions = self._action_rows(self.line.text().strip())
        if actions:
            rows += [PaletteRow(self.tr("Actions")), *actions]
        self._model.show(rows)
        self._nothing.setVisible(not rows)
        found = self._model.findings()
        self._count.setText(self.tr("%n finding(s)", "", found) if self.line.text().strip() else "")
        self._choose(self._model.step(-1, 1))

    def _row(self, one: Finding) -> PaletteRow:
        if one.kind == "theme":
            tail = self.tr("Insight: {words}").format(words=one.insight) if one.insight else ""
            return PaletteRow(one.text, "shapes", tail, one.marks or _PLAIN, "", "themes", one.target, one.id)
        if one.kind == "code":
            tail = self.tr("%n excerpt(s)", "", one.count)
            return PaletteRow(one.text, "tag", tail, one.marks or _PLAIN, "", "coding", one.target, one.id)
        if one.kind == "memo":
            target = one.target or ""  # the project has no id of its own
            return PaletteRow(one.text, "book-open", "", one.marks or _PLAIN, "", one.place, target, target)
        place = "coding" if one.kind == "excerpt" else "notes"
        when = self._when(one.happened_at)
        tail = " · ".join(part for part in (one.pseudonym, when) if part)
        icon = KIND_ICONS[NoteKind(one.note_kind)]
        return PaletteRow(one.text, icon, tail, one.marks or _PLAIN, "", place, one.target, one.id)

    def _when(self, iso: str) -> str:
        try:
            at = datetime.fromisoformat(iso)
        except ValueError:
            return ""
        day = self._words.day(at.date())
        return f"{day} {self._words.clock(at)}" if "T" in iso else day

    def _action_rows(self, typed: str) -> list[PaletteRow]:
        rows = []
        for identity in self._actions.known(PALETTE):
            if identity == SEPARATOR:
                continue
            action = self._actions.action(identity)
            if action.isEnabled() and typed.casefold() in action.text().casefold():
                icon = self._actions.spec(identity).icon
                rows.append(PaletteRow(action.text(), icon, self._actions.key(identity), _PLAIN, identity))
        return rows

    # -- choosing --------------------------------------------------------------------------------

    def _choose(self, number: int) -> None:
        row = self._model.row(number)
        if row is None:
            return
        index = self._model.index(number)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(self._model.index(max(0, number - 1)) if number <= 1 else index)
        if self.isVisible():
            announce(self.line, str(index.data()))

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self._take(index.row(), on_board=False)

    def _take(self, number: int, *, on_board: bool) -> None:
        row = self._model.row(number)
        if row is None or row.is_heading:
            return
        self.closed.emit()
        if row.action:
            self._actions.action(row.action).trigger()
        elif on_board:
            self.place_requested.emit("board", row.board_target)
        else:
            self.place_requested.emit(row.place, row.target)

    # -- events ----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the line that belong to the list; the window's size."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._place()
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        number = self.list.currentIndex().row()
        match event.key():
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_Tab:
                self._choose(self._model.step(number, 1))
            case Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self._choose(self._model.step(number, -1))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self._take(number, on_board=control)
            case _:
                return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The dimmed window swallows the press."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel closes it."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the window; a soft edge below the panel."""
        tokens = self._theme.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), tokens.scrim)
            shadow(painter, QRectF(self._panel.geometry()), self._theme.px(12), tokens)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        px = self._theme.px
        self.setGeometry(window.rect())
        width = min(px(_WIDTH), self.width() - px(32))
        top = min(px(_TOP), max(px(16), (self.height() - px(_HEIGHT)) // 2))
        height = min(px(_HEIGHT), self.height() - top - px(16))
        self._panel.setGeometry((self.width() - width) // 2, top, width, height)


def _without_doubles(findings: list[Finding]) -> list[Finding]:
    """An excerpt that shows the same words as its note is not shown twice."""
    seen: set[str] = set()
    kept = []
    for one in findings:
        if one.kind in ("note", "excerpt"):
            key = one.text.strip("… »«")
            if key in seen:
                continue
            seen.add(key)
        kept.append(one)
    return kept
