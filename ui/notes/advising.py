"""A quiet word below a note: a judgement in an observation, an early solution, several points in one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from feltnoter.changes import Changes
from feltnoter.commands.board_steps import ParkCards, Piece
from feltnoter.commands.notes import DivideNote
from feltnoter.domain.dividing import cuts
from feltnoter.domain.entities import PROJECT_ID, Board, Note, ProjectInfo
from feltnoter.domain.vocabulary import Phase
from feltnoter.domain.wording import Advice, Word, word_about
from ui.bridge import Bridge
from ui.notes.dividing_dialog import DividingDialog
from ui.notes.note_page import NotePage
from ui.notes.session import NoteSession
from ui.style.theme import Theme
from ui.widgets.nudge import Nudge


class Advising(QObject):
    """One word at a time. What is hidden does not come back for that note; settings switch each off."""

    done = Signal(str)

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        page: NotePage,
        session: NoteSession,
        setting: Callable[[str], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge, self._page, self._session = theme, bridge, page, session
        self._setting = setting
        self._hidden: set[tuple[str, Advice]] = set()
        self._word: Word | None = None
        self._holder = QWidget(page)
        self._holder.hide()
        self.nudge: Nudge | None = None
        self.dialog: DividingDialog | None = None
        self._asked = ("", "")  # the note that is being divided, and its text when that was asked
        session.shown.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Look at the open note."""
        rows = self._bridge.project.rows
        note = rows.get(Note, self._session.note)
        word = None
        if note is not None and self._bridge.project.writable:
            info = rows.get(ProjectInfo, PROJECT_ID)
            wanted = [each for each in Advice if self._setting(f"advice_{each}")]
            wanted = [each for each in wanted if (note.id, each) not in self._hidden]
            word = word_about(note.body, note.kind, info.phase if info else Phase.DISCOVER, wanted)
        if word != self._word:
            self._word = word
            self._show()

    def show_changes(self, changes: Changes) -> None:
        """The open note, or the phase, is another."""
        if not {"notes", "project"}.isdisjoint(changes.touched):
            self.refresh()

    def _show(self) -> None:
        if self.nudge is not None:
            if self._holder.isAncestorOf(self._page.window().focusWidget()):
                # Its word is gone: without this Qt would give the keyboard to whatever comes next.
                self._page.text.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.below_text.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
            self.nudge = None
        word = self._word
        if word is None:
            return
        sentence, action = self._in_words(word)
        nudge = Nudge(self._theme, sentence, action=action, dismiss=self.tr("Hide"), parent=self._page)
        nudge.accepted.connect(self._accept)
        nudge.dismissed.connect(self._dismiss)
        self._holder = QWidget(self._page)
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, self._theme.px(16), 0, 0)  # the text above has no margin of its own
        column.addWidget(nudge)
        self._page.below_text.addWidget(self._holder)
        self._holder.show()
        self.nudge = nudge

    def _in_words(self, word: Word) -> tuple[str, str]:
        match word.advice:
            case Advice.JUDGEMENT:
                sentence = self.tr("»{words}« is a judgement. What did you see or hear?")
                return sentence.format(words=word.words), ""
            case Advice.SOLUTION:
                return (
                    self.tr("This sounds like a solution. Park it, and it is there when you come to ideas."),
                    self.tr("Lay on the parking lot"),
                )
            case Advice.LONG:
                return self.tr("One point a note makes better cards."), self.tr("Split …")

    @Slot()
    def _accept(self) -> None:
        word, note = self._word, self._session.note
        if word is None or note is None or not self._session.flush() or self._word != word:
            return  # what was typed meanwhile needs another word, or none
        if word.advice is Advice.SOLUTION:
            board = self._bridge.project.rows.find(Board)[0].id
            if self._bridge.execute(ParkCards(board=board, pieces=(Piece.of(board, note),))) is not None:
                self.done.emit(self.tr("It lies on the parking lot"))
                self._dismiss()
        elif word.advice is Advice.LONG:
            self.show_parts(note)

    def show_parts(self, note: str) -> None:
        """Where further notes would begin, to be seen before it is done."""
        text = self._page.text.text()
        self.dialog = DividingDialog(self._theme, text, cuts(text), self._page.window())
        self.dialog.finished.connect(self._divide)
        self._asked = (note, text)
        self.dialog.open()

    @Slot(int)
    def _divide(self, answer: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        dialog.deleteLater()
        note, text = self._asked
        if answer == QDialog.DialogCode.Accepted:
            command = DivideNote(id=note, at=dialog.at(), text=text)
            if self._bridge.execute(command) is not None:
                self.done.emit(self.tr("The note is now %n note(s)", "", len(command.at) + 1))

    @Slot()
    def _dismiss(self) -> None:
        if self._word is not None and self._session.note:
            self._hidden.add((self._session.note, self._word.advice))
            self.refresh()
