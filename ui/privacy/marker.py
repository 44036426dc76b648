"""Marks possible personal data in a text that is being written: a calm underline, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QAction, QTextCharFormat
from PySide6.QtWidgets import QMenu, QTextEdit

from feltnoter.project.privacy import Finding, Found, Kind, Spot
from ui.bridge import Bridge
from ui.privacy.deeds import PrivacyDeeds
from ui.privacy.watch import PrivacyWatch
from ui.privacy.words import PrivacyWords
from ui.style.theme import Theme
from ui.text import Marks, Positions, exact_text

PAUSE = 500  # milliseconds without a key


class Marker(QObject):
    """Serves one text editor. The marks are selections of their own: the document is not touched."""

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        watch: PrivacyWatch,
        editor: QTextEdit,
        note: Callable[[], str | None],
        save: Callable[[], bool],
    ) -> None:
        """``note`` tells whose text is shown (None for a draft); ``save`` puts what is typed on disk."""
        super().__init__(editor)
        self._theme = theme
        self._bridge = bridge
        self._watch = watch
        self._editor = editor
        self._note = note
        self._save = save
        self._words = PrivacyWords(self)
        self.deeds = PrivacyDeeds(theme, bridge, watch, self._words, editor)
        self.findings: list[Finding] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        self._marks = Marks.of(editor)
        self._marks.give(1, self._acts)
        editor.textChanged.connect(self._changed)
        watch.looked.connect(self._changed)
        theme.changed.connect(self._paint)

    # Marks --------------------------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        if self._watch.look is not None:  # nobody waits for spaCy before the first look
            self._pause.start()

    @Slot()
    def _ask(self) -> None:
        self._watch.find_in(exact_text(self._editor.document()), self._found)

    @Slot(object)
    def _found(self, answer: tuple[str, list[Finding]]) -> None:
        text, findings = answer
        if text != exact_text(self._editor.document()):
            self._pause.start()  # written on meanwhile
            return
        look, spot = self._watch.look, Spot.of_note(self._note() or "")
        self.findings = [f for f in findings if look is None or look.why_kept(spot, f) is None]
        self._paint()

    @Slot()
    def _paint(self) -> None:
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        style.setUnderlineColor(self._theme.tokens.warn)
        spans = [(finding.start, finding.end) for finding in self.findings]
        self._marks.lay("privacy", spans, exact_text(self._editor.document()), style)

    # What to do about them ----------------------------------------------------------------------

    def at(self, spot: QPoint) -> Finding | None:
        """The marked words under a point of the editor that still read as they were found."""
        text = exact_text(self._editor.document())
        here = Positions(text).to_point(self._editor.cursorForPosition(spot).position())
        for finding in self.findings:
            if finding.start <= here <= finding.end and text[finding.start : finding.end] == finding.text:
                return finding
        return None

    def menu(self, spot: QPoint) -> QMenu:
        """The editor's own menu, with what can be done about the words above it."""
        return self._marks.menu(spot)

    def _acts(self, menu: QMenu, spot: QPoint) -> list[QAction]:
        finding, chosen = self.at(spot), self._editor.textCursor().selectedText().strip()
        acts: list[tuple[str, Callable[[], None]]] = []
        if self._editor.isReadOnly():
            pass
        elif finding is not None:
            kind = finding.kind
            replace = self.tr("Pseudonymise …") if kind is Kind.PERSON else self.tr("Replace …")
            acts = [
                (replace, lambda: self._replace(finding.text, kind)),
                (self.tr("Mask"), lambda: self._mask(finding)),
                (self.tr("Keep …"), lambda: self._keep(finding)),
            ]
        elif chosen:
            acts = [(self.tr("Pseudonymise …"), lambda: self._replace(chosen, Kind.PERSON))]
        found = []
        for words, act in acts:
            action = QAction(words, menu)
            action.triggered.connect(act)
            found.append(action)
        return found

    def replace_chosen(self) -> bool:
        """Pseudonymise what is selected in the text; False when nothing is."""
        chosen = " ".join(self._editor.textCursor().selectedText().split())
        if chosen:
            self._replace(chosen, Kind.PERSON)
        return bool(chosen)

    def _replace(self, words: str, kind: Kind) -> None:
        if self._save():
            self.deeds.replace(words, kind)

    def _mask(self, finding: Finding) -> None:
        note = self._note_after_saving()
        if note:
            self.deeds.mask(Found(Spot.of_note(note), finding))

    def _keep(self, finding: Finding) -> None:
        note = self._note_after_saving()
        if note:
            self.deeds.keep(Found(Spot.of_note(note), finding))

    def _note_after_saving(self) -> str:
        return (self._note() or "") if self._save() else ""
