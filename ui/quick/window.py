"""Hurtignote: a small window that is ready at once, keeps every word, and wants nothing but the text."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.domain.entities import Note, Visit
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.errors import UserError
from feltnoter.inbox import Inbox
from ui.bridge import Bridge
from ui.notes.beginning import fresh_draft
from ui.notes.note_text import NoteText
from ui.notes.session import Draft
from ui.notes.words import NoteWords
from ui.quick.facts_line import FactsLine
from ui.quick.open_session import OpenSession
from ui.quick.sealed_session import SealedSession
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.announce import announce
from ui.widgets.button import Button, ButtonKind, IconButton
from ui.widgets.chip import Chip
from ui.widgets.choices import CheckBox
from ui.widgets.keys import native
from ui.widgets.surface import Panel, ScrollColumn
from ui.widgets.text import IconLabel, Label, Rule
from ui.words import Words

QUICK_KINDS = (NoteKind.OBSERVATION, NoteKind.QUOTE, NoteKind.CONVERSATION, NoteKind.REFLECTION)
_WIDE, _HIGH, _GAP = 520, 328, 24


class QuickNote(QWidget):
    """Writes into an open project (``bridge``), or seals for a locked one (``inbox``)."""

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        words: Words,
        *,
        bridge: Bridge | None = None,
        inbox: Inbox | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowTitle(self.tr("Quick note"))
        self._theme, self._words, self._bridge = theme, words, bridge
        self._note_words = NoteWords(self)
        self.text = NoteText(theme, self.tr("Quick note"), self.tr("What do you see and hear?"))
        if bridge is not None:
            self.session: OpenSession | SealedSession = OpenSession(bridge, self.text, self)
        else:
            assert inbox is not None
            self.session = SealedSession(inbox, self.text, self)
        self._build()
        self._connect()
        self.session.begin(self._draft())
        self._show()

    # Building -----------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, px = self._theme, self._theme.px
        panel = Panel(theme, "surface", line="control", floating=True, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)
        column = QVBoxLayout(panel)
        column.setContentsMargins(px(4), px(4), px(4), px(5))
        column.setSpacing(0)
        column.addLayout(self._header())
        column.addWidget(Rule(theme))
        self._scroll = ScrollColumn(theme, padding=0)
        self._scroll.column.setContentsMargins(px(20), px(12), px(20), px(8))
        self._scroll.column.addWidget(self.text)
        column.addWidget(self._scroll, 1)
        chips = QHBoxLayout()
        chips.setContentsMargins(px(20), px(4), px(20), px(4))
        chips.setSpacing(px(8))
        self.kinds: dict[NoteKind, Chip] = {}
        for number, kind in enumerate(QUICK_KINDS, 1):
            words = self._note_words.kind(kind)
            chip = Chip(theme, words, icon=theme.look.kind_icon(kind), checkable=True, height=32)
            chip.setAutoExclusive(True)
            chip.setToolTip(f"Alt+{number}")
            chip.setAccessibleDescription(f"Alt+{number}")
            self.kinds[kind] = chip
            chips.addWidget(chip)
        chips.addStretch(1)
        column.addLayout(chips)
        self.facts = FactsLine(theme, self._note_words, self._bridge)
        self.facts.setContentsMargins(0, 0, 0, 0)
        facts = QHBoxLayout()
        facts.setContentsMargins(px(20), px(4), px(20), px(8))
        facts.addWidget(self.facts)
        column.addLayout(facts)
        column.addWidget(Rule(theme))
        column.addLayout(self._footer())

    def _header(self) -> QHBoxLayout:
        theme, px = self._theme, self._theme.px
        row = QHBoxLayout()
        row.setContentsMargins(px(20), px(8), px(8), px(8))
        row.setSpacing(px(8))
        row.addWidget(IconLabel(theme, "notebook-pen", role="accent", size=18))
        row.addWidget(Label(theme, self.tr("Quick note"), Style.BODY, weight=SEMIBOLD))
        row.addSpacing(px(16))
        self.mark = IconLabel(theme, "circle-check", role="ok", size=14)
        self.mark.hide()
        self.saved = Label(theme, "", Style.SECONDARY, role="muted")
        row.addWidget(self.mark)
        row.addWidget(self.saved, 1)
        row.addWidget(Label(theme, self.tr("Esc closes"), Style.SECONDARY, role="muted"))
        self.pin = IconButton(theme, "pin", self.tr("Keep above other windows"))
        self.pin.setCheckable(True)
        self.away = IconButton(theme, "x", self.tr("Close"))
        row.addWidget(self.pin)
        row.addWidget(self.away)
        return row

    def _footer(self) -> QHBoxLayout:
        theme, px = self._theme, self._theme.px
        row = QHBoxLayout()
        row.setContentsMargins(px(20), px(12), px(16), px(12))
        self.raw = CheckBox(theme, self.tr("Jotting, to be written up later"))
        row.addWidget(self.raw)
        row.addStretch(1)
        self.done = Button(theme, self.tr("Done"), ButtonKind.PRIMARY, key=native("Ctrl+Enter"), height=36)
        row.addWidget(self.done)
        return row

    def _connect(self) -> None:
        self.session.written.connect(self._written)
        self.session.refused.connect(self._refused)
        self.facts.corrected.connect(self._corrected)
        self.raw.toggled.connect(self._raw_toggled)
        self.done.clicked.connect(self.finish)
        self.away.clicked.connect(self.close)
        self.pin.toggled.connect(self._pinned)
        self.text.cursorPositionChanged.connect(self._follow)
        for number, kind in enumerate(QUICK_KINDS, 1):
            self.kinds[kind].clicked.connect(self._kind_clicked)
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(self.kinds[kind].click)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.finish)

    # Coming and going ---------------------------------------------------------------------------

    def come(self, beside: QWidget | None = None) -> None:
        """Show the window ready for typing, at the lower right of ``beside`` or of the screen."""
        px = self._theme.px
        screen = (beside or self).screen() or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        if not self.isVisible():
            if not self.text.text().strip() and self.session.begin(self._draft()):  # a visit may have begun
                self._show()
            size = QRect(0, 0, min(px(_WIDE), room.width()), min(px(_HIGH), room.height()))
            frame = beside.frameGeometry().intersected(room) if beside is not None else room
            size.moveBottomRight(frame.bottomRight() - QPoint(px(_GAP), px(_GAP)))
            size.moveTopLeft(QPoint(max(room.left(), size.left()), max(room.top(), size.top())))
            self.setGeometry(size)
            self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing keeps every word; where the disk says no, the window stays."""
        if not self.session.flush():
            event.ignore()
            return
        self.session.begin(self._draft())
        event.accept()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The window has no frame: it is moved by its ground."""
        handle = self.windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemMove()

    @Slot(bool)
    def _pinned(self, on: bool) -> None:
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on)
        self.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    # Writing ------------------------------------------------------------------------------------

    @Slot()
    def finish(self) -> None:
        """The note is done; the next one begins, with the same surroundings."""
        if not self.text.text().strip():
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        before = self.session.facts()
        if not self.session.begin(self._draft(before)):
            return
        self._show()
        announce(self, self.tr("Saved. The next note begins."))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draft(self, before: Note | Draft | None = None) -> Draft:
        project = None if self._bridge is None else self._bridge.project
        visits = [] if project is None else project.rows.find(Visit)
        draft = fresh_draft(visits, datetime.now(), None if project is None else project.me)
        if before is None:
            return draft
        same_visit = before.visit == draft.visit
        return Draft(
            kind=NoteKind(before.kind),
            raw=before.raw,
            place=before.place if same_visit else draft.place,
            visit=draft.visit,
            participant=before.participant if same_visit else None,
        )

    def _show(self) -> None:
        facts = self.session.facts()
        chip = self.kinds.get(NoteKind(facts.kind))
        if chip is not None:
            chip.setChecked(True)
        self.raw.blockSignals(True)
        self.raw.setChecked(facts.raw)
        self.raw.blockSignals(False)
        self.facts.show_facts(facts)

    @Slot()
    def _kind_clicked(self) -> None:
        kind = next(kind for kind, chip in self.kinds.items() if chip is self.sender())
        self.session.set_values(kind=kind)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._note_words.kind(kind))

    @Slot(bool)
    def _raw_toggled(self, on: bool) -> None:
        self.session.set_values(raw=on)

    @Slot(dict)
    def _corrected(self, values: dict[str, object]) -> None:
        self.session.set_values(**values)
        self._show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _written(self) -> None:
        self.mark.show()
        self.mark.set_icon("circle-check", role="ok")
        self.saved.setText(self._words.saved(datetime.now()))
        self._show()

    @Slot(object)
    def _refused(self, error: UserError) -> None:
        self.mark.show()
        self.mark.set_icon("triangle-alert", role="warn")
        self.saved.setText(self.tr("The latest is not saved yet"))
        self.saved.setToolTip(self._words.error(error))
        announce(self, self._words.error(error))

    @Slot()
    def _follow(self) -> None:
        caret = self.text.cursorRect()
        spot = self.text.mapTo(self._scroll.content, caret.center())
        self._scroll.ensureVisible(spot.x(), spot.y(), 0, self._theme.px(24))
