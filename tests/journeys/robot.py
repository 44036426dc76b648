"""A robot at the real window: it sees what is on screen, and only presses keys and mouse buttons.

It finds things by the words they carry, as a user does. Events enter where the operating system's enter
(``QWindow``), so that what lies on top gets them. Nothing of the program is called.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import shiboken6
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QTextCursor, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QMenu, QTextEdit, QWidget

from tests.journeys.resting import rest

PATIENCE = 20.0  # seconds; a real window on a busy machine
Key, Modifier = Qt.Key, Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton


@dataclass
class Effort:
    """What the job costs a user."""

    clicks: int = 0
    drags: int = 0
    keys: int = 0  # keys that are not text: Tab, Enter, shortcuts, arrows
    characters: int = 0
    pastes: int = 0
    steps: int = 0


class Lost(AssertionError):
    """What was looked for is not on screen."""


class Robot:
    """``pictures`` is the folder each step's picture goes to, or None."""

    def __init__(self, window: QWidget, pictures: Path | None = None) -> None:
        self.window = window
        self.effort = Effort()
        self._pictures = pictures
        self.step_name = ""
        self._later: Callable[[], None] = lambda: None
        self._until = 0.0
        self._watch = QTimer(window)
        self._watch.timeout.connect(self._look)
        self.trouble: BaseException | None = None

    def told(self) -> dict[str, int]:
        """The effort as plain numbers."""
        return asdict(self.effort)

    # -- time --------------------------------------------------------------------------------------

    def wait(self, done: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
        """Let the program work until something is true."""
        until = time.monotonic() + seconds
        while not done():
            if self.trouble is not None:
                raise self.trouble
            if time.monotonic() > until:
                raise Lost(f"{self.step_name}: waited in vain for {what}; on screen: {self.seen()}")
            rest(5)

    def step(self, name: str) -> None:
        """A stretch of the job is done: its picture."""
        self.step_name = name
        self.effort.steps += 1
        if self._pictures is not None:
            rest(250)
            self._pictures.mkdir(parents=True, exist_ok=True)
            shown = self.front()
            picture = self.window.grab()
            picture.save(str(self._pictures / f"{self.effort.steps:02d}-{name}.png"))
            if shown is not self.window:
                shown.grab().save(str(self._pictures / f"{self.effort.steps:02d}-{name}-over.png"))

    # -- eyes --------------------------------------------------------------------------------------

    def front(self) -> QWidget:
        """The topmost thing that takes events: a popup, a dialog, or the window."""
        popup = QApplication.activePopupWidget()
        return popup or QApplication.activeModalWidget() or self.window

    def widgets(self) -> Iterator[QWidget]:
        """Everything that can be seen in front."""
        front = self.front()
        yield front
        for widget in front.findChildren(QWidget):
            if widget.isVisible() and not in_sight(widget).isEmpty():
                yield widget

    def seen(self) -> list[str]:
        """The words in front, for a message."""
        return sorted({words for widget in self.widgets() if (words := name_of(widget))})[:80]

    def find(self, words: str, kind: type[QWidget] = QWidget) -> QWidget | None:
        """What carries these words, or begins with them; what can be operated comes first."""
        hits = [w for w in self.widgets() if isinstance(w, kind) and name_of(w).startswith(words)]
        hits.sort(key=lambda w: (name_of(w) != words, w.focusPolicy() is Qt.FocusPolicy.NoFocus))
        return hits[0] if hits else None

    def see(self, words: str, kind: type[QWidget] = QWidget) -> QWidget:
        """Wait until something carries these words and can be used."""

        def there() -> QWidget | None:
            widget = self.find(words, kind)
            return widget if widget is not None and widget.isEnabled() else None

        self.wait(there, f"»{words}«")
        widget = there()
        assert widget is not None
        return widget

    def ending(self, words: str) -> QWidget:
        """What a screen reader is told last with these words."""
        hits: list[QWidget] = []

        def there() -> bool:
            hits[:] = [w for w in self.widgets() if name_of(w).endswith(words)]
            return bool(hits)

        self.wait(there, f"»… {words}«")
        return hits[0]

    def list_in_front(self) -> QAbstractItemView:
        """The list that has just opened: of a combo box, a finder, a dialog."""
        found: list[QAbstractItemView] = []

        def there() -> bool:
            found[:] = [
                w for w in self.widgets() if isinstance(w, QAbstractItemView) and w.model().rowCount()
            ]
            return bool(found)

        self.wait(there, "a list")
        return found[-1]

    def item_on(self, canvas: QWidget, words: str) -> QRect:
        """Where on a painted surface something lies that a screen reader calls by these words."""
        found: list[QRect] = []

        def there() -> bool:
            whole = QAccessible.queryAccessibleInterface(canvas)
            for number in range(whole.childCount()):
                item = whole.child(number)
                if item is not None and words in item.text(QAccessible.Text.Name):
                    found.append(item.rect())
            return bool(found)

        self.wait(there, f"»{words}« on the board")
        return QRect(canvas.mapFromGlobal(found[0].topLeft()), found[0].size())

    # -- mouse -------------------------------------------------------------------------------------

    def click(self, words: str, kind: type[QWidget] = QWidget) -> None:
        """Click the thing with these words."""
        self.click_at(self.see(words, kind))

    def click_at(self, widget: QWidget, where: QPoint | None = None) -> None:
        """Click a point of a widget, else the middle of what is seen of it."""
        point = in_sight(widget).center() if where is None else where
        self._manage_windows()
        window, place = in_window(widget, point)
        self.effort.clicks += 1
        QTest.mouseMove(window, place)
        QTest.mouseClick(window, LEFT, Modifier.NoModifier, place)
        rest(20)

    def choose(self, words: str) -> None:
        """Click the entry of the open menu that carries these words."""
        self.wait(lambda: isinstance(self.front(), QMenu), "a menu")
        menu = self.front()
        assert isinstance(menu, QMenu)
        for action in menu.actions():
            if plain(action.text()).startswith(words):
                self.click_at(menu, menu.actionGeometry(action).center())
                return
        raise Lost(f"{words} is not among {[a.text() for a in menu.actions()]}")

    def click_row(self, view: QAbstractItemView, words: str) -> None:
        """Click the row that says this."""
        index = row_of(view, words)
        self.click_at(view.viewport(), view.visualRect(index).center())

    def drag_over(self, pane: QTextEdit, words: str) -> None:
        """Mark words in a text."""
        cursor = QTextCursor(pane.document())
        ends = []
        for place in (pane.toPlainText().index(words), pane.toPlainText().index(words) + len(words)):
            cursor.setPosition(place)
            ends.append(pane.cursorRect(cursor).center())
        self.drag((pane.viewport(), ends[0]), (pane.viewport(), ends[1]))

    def drag(self, start: tuple[QWidget, QPoint], end: tuple[QWidget, QPoint]) -> None:
        """Press, move in small steps, let go."""
        window, begin = in_window(*start)
        stop = window.mapFromGlobal(end[0].mapToGlobal(end[1]))
        self.effort.drags += 1
        QTest.mouseMove(window, begin)
        QTest.mousePress(window, LEFT, Modifier.NoModifier, begin)
        for part in range(1, 9):
            QTest.mouseMove(window, begin + (stop - begin) * part / 8)
            rest(4)
        QTest.mouseRelease(window, LEFT, Modifier.NoModifier, stop)
        rest(30)

    def strip_card(self, strip: QAbstractItemView, words: str) -> tuple[QWidget, QPoint]:
        """A card of a row of cards, turned to with the wheel's neighbour: the arrow in the heading."""
        index = row_of(strip, words)
        for _ in range(20):
            card, room = strip.visualRect(index), strip.viewport().rect()
            if (card & room).width() > card.width() // 2:
                return strip.viewport(), (card & room).center()
            self.click("Længere til højre" if card.x() > 0 else "Længere til venstre")
        raise Lost(f"»{words}« never comes into view")

    def soon(self, work: Callable[[], None]) -> None:
        """Work for when a dialog of the system is open, which blocks whoever opened it."""
        self._later = work
        self._until = time.monotonic() + PATIENCE
        self._watch.start(50)

    def _look(self) -> None:
        if not isinstance(self.front(), QFileDialog) and time.monotonic() < self._until:
            return
        self._watch.stop()
        try:
            self._later()
        except BaseException as error:
            self.trouble = error
            for dialog in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
                if dialog is not None:
                    dialog.close()

    # -- keys --------------------------------------------------------------------------------------

    def focus(self) -> QWidget:
        """What has the keyboard; it must be somewhere one can see."""
        self._manage_windows()
        widget = QApplication.focusWidget()
        if widget is None and QApplication.activePopupWidget() is None:
            raise Lost(f"{self.step_name}: nothing has the keyboard; on screen: {self.seen()}")
        return widget or self.front()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier, times: int = 1) -> None:
        """A key that is not text."""
        for _ in range(times):
            self.effort.keys += 1
            self._send(key, modifier)
            rest(2)

    def write(self, text: str) -> None:
        """Type, letter by letter, where the keyboard is."""
        for letter in text:
            self.effort.characters += 1
            target = self.focus()
            key = Key(ord(letter.upper())) if letter.isascii() and letter.isprintable() else Key.Key_unknown
            for kind in (QTest.KeyAction.Press, QTest.KeyAction.Release):
                QTest.sendKeyEvent(kind, target, key, letter, Modifier.NoModifier)
        rest(5)

    def paste(self, text: str) -> None:
        """As if copied in another program, then Ctrl+V."""
        QApplication.clipboard().setText(text)
        self.effort.pastes += 1
        self._send(Key.Key_V, Modifier.ControlModifier)
        rest(5)

    def check_focus(self) -> None:
        """What has the keyboard is in sight and lies under nothing."""
        widget = self.focus()
        spot = in_sight(widget)
        if spot.isEmpty():
            raise Lost(f"{self.step_name}: the keyboard is on »{name_of(widget)}«, out of sight")
        top = widget.window().childAt(widget.mapTo(widget.window(), spot.center()))
        if (
            top is not None
            and top is not widget
            and not widget.isAncestorOf(top)
            and widget.window() is not widget
        ):
            raise Lost(f"{self.step_name}: the keyboard is on »{name_of(widget)}«, under »{name_of(top)}«")

    def _manage_windows(self) -> None:
        """A bare X server has no window manager: somebody has to make the newest window the active one."""
        front = QApplication.activeModalWidget() or self.window
        if QApplication.activePopupWidget() is None and QApplication.activeWindow() is not front:
            front.activateWindow()
            self.wait(lambda: QApplication.activeWindow() is front, "an active window", 5)

    def _keyboard(self) -> QWidget:
        """The window that gets keys. Kept by who asks: its handle is only known as long as it is."""
        return QApplication.activePopupWidget() or self.focus().window()

    def _send(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        window = self._keyboard()
        handle = window.windowHandle()
        assert handle is not None
        try:
            QTest.keyClick(handle, key, modifier)
        except RuntimeError:
            if shiboken6.isValid(window):  # else the key has closed the dialog, as it should
                raise

    def tab_to(self, words: str, *, back: bool = False, exact: bool = False, most: int = 60) -> QWidget:
        """Press Tab until the thing with these words has the keyboard: it must be reachable, and be seen."""
        met: list[str] = []
        for _ in range(most):
            here = self.focus()
            name = name_of(here)
            if name == words or (not exact and name.startswith(words)) or name.endswith(f". {words}"):
                return here
            met.append(name_of(here))
            self.press(Key.Key_Backtab if back else Key.Key_Tab)
            self.check_focus()
        raise Lost(f"{self.step_name}: Tab never comes to »{words}«, only to {met}")


def in_sight(widget: QWidget) -> QRect:
    """What its parents leave of a widget, in its own coordinates."""
    seen, parent = widget.rect(), widget
    while parent is not widget.window():
        parent = parent.parentWidget()
        seen &= QRect(widget.mapFrom(parent, QPoint(0, 0)), parent.size())
    return seen


def plain(text: str) -> str:
    """A menu entry's words without mnemonic and key."""
    return text.replace("&", "").split("\t")[0]


def name_of(widget: QWidget) -> str:
    """The words a widget carries, for eyes or for a screen reader."""
    for words in (widget.accessibleName(), getattr(widget, "words", ""), _text(widget)):
        if isinstance(words, str) and words:
            return words
    placeholder = getattr(widget, "placeholderText", None)
    return str(placeholder()) if callable(placeholder) else ""


def _text(widget: QWidget) -> object:
    text = getattr(widget, "text", None)
    try:
        return text() if callable(text) else ""
    except TypeError:
        return ""


def in_window(widget: QWidget, point: QPoint) -> tuple[QWindow, QPoint]:
    """The window a widget lies in, and a point of the widget there."""
    handle = widget.window().windowHandle()
    assert handle is not None
    return handle, widget.mapTo(widget.window(), point)


def rows(view: QAbstractItemView) -> Iterator[tuple[QModelIndex, str]]:
    """Every row with its words."""
    model = view.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        words = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
        yield index, str(words or "")


def row_of(view: QAbstractItemView, words: str) -> QModelIndex:
    """The row whose words hold these."""
    for index, said in rows(view):
        if words in said:
            return index
    raise Lost(f"no row says »{words}«: {[said for _, said in rows(view)]}")
