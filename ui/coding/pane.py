"""The text pane with keys and mouse: reading and coding, or correcting the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from feltnoter.domain.text import normalise
from ui.coding.turns import out_of_lead, trimmed
from ui.coding.view import TextView
from ui.style.contrast import over
from ui.style.theme import Theme
from ui.text import Marks

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LETTERS = (Qt.Key.Key_K, Qt.Key.Key_E)
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_MOVES = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)
_READING = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


class CodingPane(TextView):
    """Says what is wanted; the place around it does it. Single letters act only while it is read-only."""

    code_requested = Signal()  # K, Enter: put a code on what is selected
    whole_code_requested = Signal()  # Shift+K: on the note as a whole
    correcting_requested = Signal(bool)  # E, F2; Esc ends it
    step_requested = Signal(int)  # Alt+Up, Alt+Down: the excerpt before or after
    delete_requested = Signal()
    escaped = Signal()
    clicked = Signal(str)  # an excerpt's id, "" beside all of them
    bounds_moved = Signal(int, int)  # the chosen excerpt shall reach from here to there (code points)
    menu_requested = Signal(QPoint)
    replaced = Signal(int, int, str)  # typed, in code points of the text before, as ``NoteText`` says it
    left = Signal()  # the focus has gone elsewhere

    def __init__(self, theme: Theme, single_keys: Callable[[], bool], parent: QWidget | None = None) -> None:
        """``single_keys`` says whether letters alone are shortcuts: they can be switched off."""
        super().__init__(theme, parent)
        self.single_keys = single_keys
        self._current = ""
        self._hovered = ""
        self._pressed: QPoint | None = None
        self._bounds_moving = False
        self._writing = False  # letters have come that are no commands
        self.cursorPositionChanged.connect(self._moved_about)
        self.selectionChanged.connect(self._moved_about)
        self._over = Marks.of(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)  # the place has a menu of its own
        self.setReadOnly(True)
        self.setTextInteractionFlags(_READING)

    # -- what it tells as an editor ----------------------------------------------------------------

    def text(self) -> str:
        """The text, character for character."""
        return self.plain

    def chosen(self) -> tuple[int, int]:
        """Anchor and position of the cursor in code points."""
        cursor = self.textCursor()
        return self.positions.to_point(cursor.anchor()), self.positions.to_point(cursor.position())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the writer is elsewhere."""
        super().focusOutEvent(event)
        self._writing = False
        self.left.emit()

    # -- selection -------------------------------------------------------------------------------

    def selection(self) -> tuple[int, int]:
        """What is selected, without white space and speakers' names at its ends; equal offsets: nothing."""
        cursor = self.textCursor()
        start, end = (self.positions.to_point(p) for p in (cursor.selectionStart(), cursor.selectionEnd()))
        start, end = trimmed(self.plain, start, end)
        if self.hides_leads:
            start, end = out_of_lead(self.turns, start, end)
        return trimmed(self.plain, start, end)

    def select(self, start: int, end: int) -> None:
        """Select code points and bring them into view."""
        cursor = self.textCursor()
        cursor.setPosition(self.positions.to_units(min(start, len(self.plain))))
        cursor.setPosition(
            self.positions.to_units(min(end, len(self.plain))), QTextCursor.MoveMode.KeepAnchor
        )
        self.setTextCursor(cursor)
        self.scroll_into_view(self.positions.to_units(min(start, len(self.plain))))

    def drop_selection(self) -> None:
        """Keep the caret where the selection ends; the page does not move."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return
        cursor.setPosition(cursor.selectionEnd())
        self.setTextCursor(cursor)

    def selection_rect(self) -> QRect:
        """The last line of what is selected, from the text's left edge, in the viewport's pixels."""
        end = QTextCursor(self.document())
        end.setPosition(self.textCursor().selectionEnd())
        line = self.cursorRect(end)
        low = min(max(line.bottom(), 0), self.viewport().height())
        return QRect(self._columns[0] + self._theme.px(24), line.top(), line.width(), low - line.top() + 4)

    def caret(self) -> int:
        """The caret, in code points."""
        return self.positions.to_point(self.textCursor().position())

    def excerpts_at(self, point: int) -> list[str]:
        """The excerpts over a code point, the shortest first."""
        return list(dict.fromkeys(mark.excerpt for mark in self.marks.at(self.positions.to_units(point))))

    def set_current(self, excerpt: str) -> None:
        """The excerpt shown in the inspector, "" for none."""
        self._current = excerpt
        self._bounds_moving = False
        self._show_strong()

    def set_correcting(self, correcting: bool) -> None:
        """Let the text be edited, or read it again."""
        top = self.top_unit()
        self.drop_selection()
        self.setReadOnly(not correcting)
        if not correcting:
            self.setTextInteractionFlags(_READING)
        self.document().setUndoRedoEnabled(correcting)
        self._hovered = ""
        self._show_strong()
        self.show_leads()
        # Names have gone in or out of the text: what stood at the top shall stand there still.
        self.scroll_to_unit(top, near=0.0)
        if not self.viewport().rect().contains(self.cursorRect().center()):
            cursor = self.textCursor()
            cursor.setPosition(top)
            self.setTextCursor(cursor)
            self.scroll_to_unit(top, near=0.0)

    # -- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commands first, then moving about."""
        done = self._read_key(event) if self.isReadOnly() else self._correct_key(event)
        if done:
            event.accept()
            return
        before = self.textCursor()
        super().keyPressEvent(event)
        if self.isReadOnly() and event.key() in _MOVES:
            self._out_of_lead(before.position(), sideways=event.key() in _SIDEWAYS)
            if self._current and event.modifiers() & _SHIFT:
                self._bounds_moving = True
            elif self._current:
                self.clicked.emit("")

    def _read_key(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == _ALT and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_requested.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif held & _ALT and held & _SHIFT and key in _SIDEWAYS and self._current:
            self._move_start(right=key == Qt.Key.Key_Right, by_word=bool(held & _CONTROL))
        elif key in _LETTERS and not self.single_keys():
            return False
        elif held == _SHIFT and key == Qt.Key.Key_K:
            self.whole_code_requested.emit()
        elif held != _NO_MODIFIER:
            return False
        elif key == Qt.Key.Key_K or key in _ENTER:
            self.code_requested.emit()
            self._writing = self.hasFocus()  # nothing was marked, and the code's name may be on its way
        elif key == Qt.Key.Key_F2 or (key == Qt.Key.Key_E and not self._writing):
            self.correcting_requested.emit(True)
        elif key == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        elif key == Qt.Key.Key_Escape:
            self._writing = False
            self.escaped.emit()
        else:
            # Whoever writes here thinks a field is open: an E in her word must not open the text to the rest.
            self._writing = self._writing or event.text().isalpha()
            return False
        return True

    @Slot()
    def _moved_about(self) -> None:
        self._writing = False

    def _correct_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_F2):
            self.correcting_requested.emit(False)
        elif key in _ENTER and event.modifiers() & _SHIFT:
            # Qt would put in a line separator, which no note may hold.
            self.textCursor().insertBlock()
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        """Undo belongs to the project when there is nothing of one's own typing left to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.isReadOnly() and self._is_command(event):
                event.accept()  # a window's shortcut of one letter must not take it away
                return True
            if event.modifiers() & _CONTROL and event.key() in (Qt.Key.Key_Z, Qt.Key.Key_Y):
                again = event.key() == Qt.Key.Key_Y or bool(event.modifiers() & _SHIFT)
                own = self.document().isRedoAvailable() if again else self.document().isUndoAvailable()
                if not own:
                    event.ignore()
                    return False
        return super().event(event)

    def _is_command(self, event: QKeyEvent) -> bool:
        letters = (*(_LETTERS if self.single_keys() else ()), Qt.Key.Key_F2, Qt.Key.Key_Delete)
        return event.modifiers() in (_NO_MODIFIER, _SHIFT) and event.key() in letters

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of Shift settles the bounds of the chosen excerpt."""
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift:
            self.settle_bounds()

    def settle_bounds(self) -> None:
        """Send the bounds that have been moved by keys, in one step."""
        if self._bounds_moving:
            self._bounds_moving = False
            start, end = self.selection()
            if self._current and end > start:
                self.bounds_moved.emit(start, end)

    def _move_start(self, *, right: bool, by_word: bool) -> None:
        cursor = self.textCursor()
        end = cursor.selectionEnd()
        edge = QTextCursor(self.document())
        edge.setPosition(cursor.selectionStart())
        if by_word:
            way = QTextCursor.MoveOperation.NextWord if right else QTextCursor.MoveOperation.PreviousWord
        else:
            way = QTextCursor.MoveOperation.Right if right else QTextCursor.MoveOperation.Left
        edge.movePosition(way)
        if edge.position() < end:
            cursor.setPosition(edge.position())
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self._bounds_moving = True

    def _out_of_lead(self, before: int, *, sideways: bool) -> None:
        """The caret never stands among the letters that are shown in the speakers' column."""
        if not self.hides_leads:
            return
        cursor = self.textCursor()
        place = self.positions.to_point(cursor.position())
        was = self.positions.to_point(before)
        for turn in self.turns:
            if not turn.start <= place < turn.words:
                continue
            to = turn.words
            if sideways and turn.start > 0 and place < was <= turn.words:
                to = turn.start - 1
            keep = QTextCursor.MoveMode.KeepAnchor if cursor.hasSelection() else None
            target = self.positions.to_units(to)
            cursor.setPosition(target, keep or QTextCursor.MoveMode.MoveAnchor)
            self.setTextCursor(cursor)
            return

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted is plain text in the form that notes are kept in."""
        self.textCursor().insertText(normalise(source.text()))

    # -- mouse -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where: a click chooses when the button comes up."""
        self._writing = False
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on coded words or in the margin chooses the excerpt; again, the next one beneath."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        place = event.position().toPoint()
        if pressed is None or not self.isReadOnly():
            return
        if (place - pressed).manhattanLength() >= QApplication.startDragDistance():
            self._drop_choice()
            return
        if self.textCursor().hasSelection():
            return  # the second half of a double click: a word is selected
        found = self._excerpts_under(place)
        if not found:
            self._out_of_lead(0, sideways=False)
        following = found[(found.index(self._current) + 1) % len(found)] if self._current in found else ""
        self.clicked.emit(following or (found[0] if found else ""))

    def _drop_choice(self) -> None:
        if self._current:
            cursor = self.textCursor()
            self.clicked.emit("")
            self.setTextCursor(cursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The excerpt under the pointer stands out."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton and self.isReadOnly():
            found = self._excerpts_under(event.position().toPoint())
            self._hover(found[0] if found else "")
            shape = Qt.CursorShape.PointingHandCursor if self._is_margin(event.position()) and found else None
            self.viewport().setCursor(shape or Qt.CursorShape.IBeamCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover("")

    def _is_margin(self, place: QPointF) -> bool:
        return place.x() >= self._margin_left() - self._theme.px(13)

    def _excerpts_under(self, place: QPoint) -> list[str]:
        at = QPointF(place.x(), place.y() + self.verticalScrollBar().value())
        if self._is_margin(QPointF(place)):
            near = self._theme.px(3)
            found = []
            for bar in self.margin().between(at.y() - 1, at.y() + 1):
                name = self.name_rect(bar)
                hit = self.bar_rect(bar).adjusted(-near, 0, near, 0).contains(at)
                if hit or (name is not None and name.contains(at)):
                    found.append(bar.mark.excerpt)
            return list(dict.fromkeys(found))
        unit = self.document().documentLayout().hitTest(at, Qt.HitTestAccuracy.ExactHit)
        return [] if unit < 0 else list(dict.fromkeys(mark.excerpt for mark in self.marks.at(unit)))

    def _hover(self, excerpt: str) -> None:
        if excerpt != self._hovered:
            self._hovered = excerpt
            self._show_strong()

    @Slot()
    def _show_strong(self) -> None:
        """Names and bars stand out, and the words under the pointer get a deeper ground."""
        self.set_strong(frozenset(e for e in (self._current, self._hovered) if e))
        spans, style = [], QTextCharFormat()
        if self._hovered and self._hovered != self._current:
            tokens = self._theme.tokens
            mark = next((each for each in self.marks.all if each.excerpt == self._hovered), None)
            if mark is not None:
                ground = over(self.colour(mark.code), tokens.surface, tokens.code_tint_alpha * 1.8)
                style.setBackground(ground if tokens.code_tint_alpha else tokens.hover)
                style.setForeground(tokens.ink)
                spans = [(self.positions.to_point(mark.start), self.positions.to_point(mark.end))]
        self._over.lay("pointed at", spans, self.plain, style)

    def viewportEvent(self, event: QEvent) -> bool:
        """The codes under the pointer in a tooltip: names may have been cut or left out."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = frozenset(self._excerpts_under(event.pos()))
            marks = [mark for mark in self.marks.all if mark.excerpt in found] if found else []
            words = [
                self._names.get(m.code, "") if m.code else self.tr("Excerpt without code") for m in marks
            ]
            QToolTip.showText(event.globalPos(), "\n".join(dict.fromkeys(words)), self)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The place shows its own menu."""
        self.menu_requested.emit(event.globalPos())
        event.accept()
