"""Marks misspelled words in a text being written: a quiet wavy line, and what may have been meant."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QAction, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from feltnoter.changes import Changes
from feltnoter.commands.own_words import AddOwnWord
from feltnoter.domain.entities import OwnWord, Participant
from feltnoter.language.spelling import Misspelling
from ui.bridge import Bridge
from ui.spelling.desk import Editor, SpellingDesk
from ui.style.theme import Theme
from ui.tasks import Task
from ui.text import Marks, Positions
from ui.text.marks import MOST
from ui.widgets.announce import announce

PAUSE = 400  # milliseconds without a key
PORTION = 6_000  # characters looked up at once: a thousand words
_KNOWN_ROOTS = frozenset({"own_words", "participants"})


class SpellingMarker(QObject):
    """Serves one editor. A word that is being typed is left alone until the cursor is elsewhere."""

    def __init__(self, theme: Theme, desk: SpellingDesk, editor: Editor, bridge: Bridge | None) -> None:
        super().__init__(editor)
        self._theme, self._desk, self._editor, self._bridge = theme, desk, editor, bridge
        self._marks = Marks.of(editor)
        self._marks.give(0, self._acts)
        self._paragraphs: dict[str, Sequence[Misspelling]] = {}
        self._words: tuple[str, ...] | None = None
        self._typed_just_now = self._typing = False
        self._held: Misspelling | None = None  # found, but being typed
        self._task: Task | None = None
        self._menu: tuple[QMenu, QAction, Misspelling] | None = None
        self.found: list[Misspelling] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.look)
        editor.textChanged.connect(self._changed)
        editor.replaced.connect(self._typed)
        editor.cursorPositionChanged.connect(self._moved)
        editor.left.connect(self._left)
        desk.turned.connect(self._turned)
        theme.changed.connect(self._paint)
        if bridge is not None:
            bridge.changed.connect(self._project_changed)

    # Looking ------------------------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        self._typing, self._typed_just_now = self._typed_just_now, False
        if self._desk.wanted:
            self._pause.start()

    @Slot()
    def _typed(self) -> None:
        """Comes before ``_changed``; a text that is loaded has only the latter."""
        self._typed_just_now = True

    @Slot()
    def _moved(self) -> None:
        """A word that was being typed has been left; or other words are the nearest now."""
        if self._pause.isActive():
            return
        if self._held is not None and not _holds(self._held, self._editor.chosen()[1]):
            self._typing = False
            self._paint()
        elif len(self.found) > MOST:
            self._pause.start()

    @Slot()
    def _left(self) -> None:
        self._typing = False
        if self._held is not None:
            self._paint()

    @Slot()
    def _turned(self) -> None:
        self.look()

    @Slot(object)
    def _project_changed(self, changes: Changes) -> None:
        if not _KNOWN_ROOTS.isdisjoint(changes.touched):
            self._words = None
            self._pause.start()

    def _known_words(self) -> tuple[str, ...]:
        if self._words is None:
            words: list[str] = []
            if self._bridge is not None:
                rows = self._bridge.project.rows
                words += [each.word for each in rows.find(OwnWord)]
                words += [each.pseudonym for each in rows.find(Participant)]
            self._words = tuple(sorted(set(words)))
            self._paragraphs.clear()
        return self._words

    @Slot()
    def look(self) -> None:
        """Look up the paragraphs that have not been looked up yet, in the background; then mark."""
        self._pause.stop()
        if not self._desk.wanted or self._editor.isReadOnly():
            if self._task is not None:
                self._task.cancel()
                self._task = None
            self._show("", [])
        elif self._task is None and not self._ask():  # else its answer asks for what is lacking then
            self._paint()

    def _ask(self) -> bool:
        """Have a portion of what is unknown looked up, from the cursor outwards; False where all is known.

        A portion is finished, whatever is typed meanwhile: given up, a long interview would never get
        its marks while somebody writes in it."""
        words, text = self._known_words(), self._editor.text()
        present = text.split("\n")
        here = text.count("\n", 0, self._editor.chosen()[1])
        unknown = {each: index for index, each in enumerate(present) if each not in self._paragraphs}
        written = (each for each in unknown if each.strip())
        missing = sorted(written, key=lambda each: abs(unknown[each] - here))
        kept = frozenset(present)
        self._paragraphs = {each: found for each, found in self._paragraphs.items() if each in kept}
        ends = accumulate(map(len, missing))
        portion = [each for each, end in zip(missing, ends, strict=True) if end - len(each) < PORTION]
        if portion:
            self._task = self._desk.check(tuple(portion), words, self._looked)
        return bool(portion)

    @Slot(object)
    def _looked(self, answer: tuple[tuple[str, ...], dict[str, Sequence[Misspelling]]]) -> None:
        self._task = None
        words, found = answer
        if words == self._words:
            self._paragraphs.update(found)
        if not self._pause.isActive():  # else it was written on meanwhile, and is looked at soon
            self._paint()
            self._ask()

    @Slot()
    def _paint(self) -> None:
        if not self._desk.wanted or self._editor.isReadOnly():
            return
        text, start = self._editor.text(), 0
        found: list[Misspelling] = []
        for paragraph in text.split("\n"):
            for each in self._paragraphs.get(paragraph, ()):
                found.append(Misspelling(start + each.start, start + each.end, each.text))
            start += len(paragraph) + 1
        self._show(text, found)

    def _show(self, text: str, found: list[Misspelling]) -> None:
        self._held = None
        if self._typing and self._editor.hasFocus():
            cursor = self._editor.chosen()[1]  # counted through the whole text: once
            self._held = next((each for each in found if _holds(each, cursor)), None)
        self.found = [each for each in found if each is not self._held]
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        style.setUnderlineColor(self._theme.tokens.danger)
        self._marks.lay("spelling", [(each.start, each.end) for each in self.found], text, style, yields=True)

    # What may have been meant -------------------------------------------------------------------

    def at(self, spot: QPoint) -> Misspelling | None:
        """The marked word under a point of the editor that still reads as it was found."""
        text = self._editor.text()
        here = Positions(text).to_point(self._editor.cursorForPosition(spot).position())
        for found in self.found:
            if found.start <= here <= found.end and text[found.start : found.end] == found.text:
                return found
        return None

    def _acts(self, menu: QMenu, spot: QPoint) -> list[QAction]:
        found = None if self._editor.isReadOnly() else self.at(spot)
        if found is None:
            return []
        waiting = QAction(self.tr("Looking for suggestions …"), menu)
        waiting.setEnabled(False)
        self._menu = (menu, waiting, found)
        self._desk.suggest(found.text, self._suggested)
        acts = [waiting]
        if self._bridge is not None and self._bridge.project.writable:
            add = QAction(self.tr("Add to the project's words"), menu)
            add.triggered.connect(lambda: self._add(found.text))
            acts.append(add)
        return acts

    @Slot(object)
    def _suggested(self, answer: tuple[str, list[str]]) -> None:
        word, others = answer
        if self._menu is None or self._menu[2].text != word:
            return
        (menu, waiting, found), self._menu = self._menu, None
        if not isValid(menu):
            return  # closed before
        if not others:
            waiting.setText(self.tr("No suggestions"))
            return
        chosen = menu.activeAction()
        made = []
        for other in others:
            action = QAction(other, menu)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(lambda _=False, other=other: self.replace(found, other))
            menu.insertAction(waiting, action)
            made.append(action)
        menu.removeAction(waiting)
        if menu.isVisible() and chosen in (None, waiting):
            menu.setActiveAction(made[0])

    def replace(self, found: Misspelling, other: str) -> None:
        """An ordinary edit, taken back like any other."""
        text = self._editor.text()
        if text[found.start : found.end] != found.text:
            return
        positions = Positions(text)
        writer = QTextCursor(self._editor.document())
        writer.setPosition(positions.to_units(found.start))
        writer.setPosition(positions.to_units(found.end), QTextCursor.MoveMode.KeepAnchor)
        writer.insertText(other)
        self._typing = False
        announce(self._editor, self.tr("Changed to »{word}«").format(word=other))
        self.look()

    def _add(self, word: str) -> None:
        if self._bridge is not None and self._bridge.execute(AddOwnWord(word=word)) is not None:
            announce(self._editor, self.tr("»{word}« is one of the project's words").format(word=word))
            self.look()

    @property
    def busy(self) -> bool:
        """Whether marks are still to come."""
        return self._pause.isActive() or self._task is not None


def _holds(word: Misspelling, cursor: int) -> bool:
    return word.start <= cursor <= word.end
