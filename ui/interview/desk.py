"""A note page while it holds an interview: Alt and a digit say who speaks in the paragraph at the cursor."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor

from feltnoter.changes import Changes
from feltnoter.domain.entities import Note, Participant
from feltnoter.domain.vocabulary import NoteKind
from ui.bridge import Bridge
from ui.interview.bar import SpeakerBar
from ui.interview.speaking import can_be_called, given_to, speakers_of
from ui.interview.turn_marks import GUTTER, Numbers, Speakers
from ui.notes.note_head import person_options
from ui.notes.note_page import NotePage
from ui.notes.session import NoteSession
from ui.style.theme import Theme
from ui.text import units
from ui.widgets.announce import announce

_PAUSE = 300  # milliseconds after the last key, until the speakers are looked up again


class InterviewDesk(QObject):
    """Bar, names and numbers are there for interviews only, and made for the first of them."""

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        page: NotePage,
        session: NoteSession,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge, self._page, self._session = theme, bridge, page, session
        self.bar: SpeakerBar | None = None
        self._speakers: Speakers | None = None
        self.numbers: Numbers | None = None
        self._on = False
        self._names: list[str] = []
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._look)
        session.shown.connect(self.refresh)
        page.text.textChanged.connect(self._typed)
        page.text.installEventFilter(self)
        theme.changed.connect(self._paint)

    @Slot()
    def refresh(self) -> None:
        """Read again what is open."""
        facts = self._facts()
        self._turn(facts is not None and NoteKind(facts.kind) is NoteKind.INTERVIEW)
        self._look()

    def show_changes(self, changes: Changes) -> None:
        """As ``refresh``, when kind or participant may have changed."""
        touched = changes.touched.get("notes")
        ours = touched is not None and self._session.note in touched.changed | touched.added
        if "participants" in changes.touched or (ours and not self._session.busy):
            self.refresh()

    def _facts(self) -> object:
        return self._bridge.project.rows.get(Note, self._session.note) or self._session.draft

    def _turn(self, on: bool) -> None:
        if on == self._on:
            return
        self._on = on
        text = self._page.text
        if on and self.bar is None:
            self.bar = SpeakerBar(self._theme)
            self.bar.chosen.connect(self.give)
            self.bar.wanted.connect(self._offer)
            self._page.bars.addWidget(self.bar)
            self._speakers = Speakers(self)
            self.numbers = Numbers(self._theme, text, self._speakers)
        assert self.bar is not None and self._speakers is not None and self.numbers is not None
        self.bar.setVisible(on)
        self.numbers.setVisible(on)
        text.set_gutter(self._theme.px(GUTTER) if on else 0)
        if on:
            self._paint()
        self._speakers.setDocument(text.document() if on else None)
        self._speakers.forget()

    @Slot()
    def _paint(self) -> None:
        if self._on and self._speakers is not None:
            tokens = self._theme.tokens
            self._speakers.set_colours(tokens.ink, tokens.muted)
            self._speakers.rehighlight()
            self._page.text.set_gutter(self._theme.px(GUTTER))

    @Slot()
    def _typed(self) -> None:
        if self._on:
            self._soon.start()

    @Slot()
    def _look(self) -> None:
        """Who has a digit now."""
        self._soon.stop()
        if not self._on or self.bar is None or self.numbers is None:
            return
        facts = self._facts()
        person = self._bridge.project.rows.get(Participant, getattr(facts, "participant", None))
        first = (self.tr("Interviewer"), can_be_called(person.pseudonym) if person else "")
        self._names = speakers_of(self._page.text.text(), first)
        self.bar.show_speakers(self._names, self.numbers.shown())

    @Slot()
    def _offer(self) -> None:
        if self.bar is not None:
            people = self._bridge.project.rows.find(Participant)
            options = person_options([p for p in people if p.pseudonym not in self._names])
            named = {option.key: option.text for option in options}
            self.bar.offer([type(o)(named[o.key], o.text, o.icon, o.tail) for o in options])

    # Giving the turn ----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt and a digit."""
        if not self._on or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.AltModifier:
            return False
        digit = event.key() - Qt.Key.Key_0
        if not 0 <= digit <= 9:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        self._look()
        if digit == 0:
            self.give("")
        elif digit <= len(self._names):
            self.give(self._names[digit - 1])
        return True

    @Slot(str)
    def give(self, name: str) -> None:
        """The paragraph at the cursor is this speaker's turn; without a name it is nobody's."""
        text = self._page.text
        name = can_be_called(name)
        if text.isReadOnly():
            return
        block = text.textCursor().block()
        end, words = given_to(block.text(), name)
        if words != block.text()[:end]:
            writer = QTextCursor(block)
            writer.setPosition(block.position() + units(block.text()[:end]), QTextCursor.MoveMode.KeepAnchor)
            writer.insertText(words)
        caret, lead = text.textCursor(), block.position() + units(words)
        if caret.position() < lead:
            caret.setPosition(lead)
            text.setTextCursor(caret)
        text.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(text, self.tr("{name} speaks").format(name=name) if name else self.tr("Nobody's turn"))
        self._soon.start()
