"""Kodning: one note's text beside its codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.changes import Changes
from ui.coding.bar import CodingBar
from ui.coding.coder import Coder
from ui.coding.correcting import Correction
from ui.coding.deeds import Deeds
from ui.coding.desk import Desk
from ui.coding.going import Going
from ui.coding.menus import Menus
from ui.coding.orphans import Orphans
from ui.coding.pane import CodingPane
from ui.coding.picker import NotePicker
from ui.coding.popup import CodePopup
from ui.coding.side import Page, Side
from ui.coding.whole import WholeCodes
from ui.coding.words import CodingWords
from ui.place import Place, Tools
from ui.widgets.announce import announce
from ui.widgets.empty import EmptyState
from ui.widgets.surface import Surface


class CodingPlace(Place):
    """Text pane, code tree and inspector, and what happens between them."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        theme = self.theme
        self.setAccessibleName(self.tr("Coding"))
        self._words = CodingWords(self)
        self.desk = Desk(self.bridge)
        self._narrow: bool | None = None
        self.bar = CodingBar(theme, self._words, tools.single_keys)
        self.whole = WholeCodes(theme)
        self.pane = CodingPane(theme, tools.single_keys)
        self.pane.setAccessibleName(self.tr("Text of the note"))
        self.orphans = Orphans(theme)
        self.empty = EmptyState(
            theme,
            "highlighter",
            self.tr("Choose a note, and mark what matters."),
            action=self.tr("Choose note"),
        )
        self.side = Side(theme, self._words, self)
        self.picker = NotePicker(theme, self, self._words)
        self.popup = CodePopup(theme, self)
        self.deeds = Deeds(self.bridge, self.desk, theme, self)
        self.correction = Correction(self.bridge, self.pane, self)
        self.spelling = tools.spelling.mark(theme, self.pane, self.bridge) if tools.spelling else None
        self.coder = Coder(self)
        self.going = Going(self)
        self.menus = Menus(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._page = Surface(self.theme, "surface")
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        for widget, stretch in ((self.whole, 0), (self.pane, 1), (self.orphans, 0), (self.empty, 1)):
            page.addWidget(widget, stretch)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(self._page, 1)
        self._row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._row, 1)

    def _connect(self) -> None:
        bar, pane, side, coder = self.bar, self.pane, self.side, self.coder
        bar.correcting_requested.connect(self.set_correcting)
        bar.panel.toggled.connect(side.set_open)
        self.picker.chosen.connect(self.open_note)
        pane.correcting_requested.connect(self.set_correcting)
        pane.escaped.connect(self._escape)
        pane.clicked.connect(self.choose_excerpt)
        pane.selectionChanged.connect(self._selection_changed)
        self.correction.changed.connect(self.show_marks)
        side.excerpt.closed.connect(self._escape)
        side.closed.connect(self._side_closed)
        for codes in (bar.code.clicked, pane.code_requested, side.excerpt.code_requested):
            codes.connect(coder.open_codes)
        self.deeds.said.connect(self._say)
        self.deeds.done.connect(self.toast)
        self.theme.changed.connect(self._theme_changed)

    # -- what the window asks --------------------------------------------------------------------

    def refresh(self) -> None:
        """Read everything shown again."""
        self._read_codes()
        self._read_note()

    def show_changes(self, changes: Changes) -> None:
        """Read again what the changes are about."""
        touched = changes.touched
        excerpts, codings = touched.get("excerpts"), touched.get("codings")
        gone_or_back = excerpts is not None and (excerpts.removed or (excerpts.added and codings is None))
        if "codes" in touched or gone_or_back:
            self._read_codes()
        elif codings is not None:  # counting a few codes is cheap, counting all of them is not
            self.desk.read_counts(codings.added | codings.changed | codings.removed)
            self._show_codes()
        note = self.desk.note
        if note is None:
            return
        about = touched.get("notes")
        people = touched.get("participants")
        if people is not None or (
            about is not None and note.id in about.added | about.changed | about.removed
        ):
            self._read_note()
        elif {"codes", "excerpts", "codings"} & touched.keys():
            self.desk.read_excerpts()
            self._show_excerpts()

    def open_target(self, target: object) -> None:
        """The id of a note, an excerpt or a code, or ``(note id, start, end)`` in code points."""
        if isinstance(target, tuple | list) and len(target) == 3:
            note, start, end = target
            if isinstance(note, str) and self.open_note(note) and isinstance(start, int):
                self.pane.select(start, int(end))
                self.choose_excerpt(self._exactly(start, int(end)))
        elif isinstance(target, str) and not self.open_note(target):
            note_id = self.desk.note_of(target)
            if note_id is not None and self.open_note(note_id):
                self.choose_excerpt(target)
            elif note_id is None:
                self.side.codes.tree.choose(target)

    def leave(self) -> None:
        """Send what is being typed; close what lies over the page."""
        self.popup.close_popup()
        self.picker.close_popup()
        self.pane.settle_bounds()
        self.side.excerpt.flush()
        self.correction.flush()

    def state(self) -> Mapping[str, Any]:
        """Note, place in it, chosen code, folded codes."""
        return {
            "note": self.desk.note.id if self.desk.note is not None else "",
            "caret": self.pane.caret(),
            "scroll": self.pane.verticalScrollBar().value(),
            "code": self.side.codes.tree.chosen(),
            "folded": self.side.codes.tree.folded(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Open the note that was open."""
        folded, code = state.get("folded"), state.get("code")
        self._read_codes()
        if isinstance(folded, list):
            self.side.codes.tree.set_folded([str(one) for one in folded])
        if isinstance(code, str):
            self.side.codes.tree.choose(code)
        note, caret, scroll = state.get("note"), state.get("caret"), state.get("scroll")
        if isinstance(note, str) and note and self.open_note(note):
            if isinstance(caret, int) and caret >= 0:
                self.pane.select(caret, caret)
            if isinstance(scroll, int):
                self.pane.verticalScrollBar().setValue(scroll)

    # -- reading ---------------------------------------------------------------------------------

    def _read_codes(self) -> None:
        self.desk.read_codes()
        self._show_codes()

    def _show_codes(self) -> None:
        colours = self.desk.colours(self.theme.tokens)
        self.side.codes.show_codes(self.desk.codes, colours)
        self.pane.show_codes(self.desk.names(), colours)
        code = self.side.uses_of
        if code:
            if self.desk.code(code) is None:
                self.side.show_page(Page.CODES)
            else:
                self.side.uses.show_uses(self.desk.name(code), self.desk.uses(code))

    def _read_note(self) -> None:
        """The note on the desk as it is now; what is being typed stays."""
        note = self.desk.note
        if note is None or not self.desk.read_note(note.id):
            self._show_nothing()
            return
        assert self.desk.note is not None
        self._show_heading()
        self.correction.adopt(self.desk.note.body, self.desk.marks())
        self._show_excerpts()

    def _show_nothing(self) -> None:
        self.desk.read_note(None)
        self.set_correcting(False)
        self.correction.begin("", "", ())
        self.correction.show("", interview=False)
        self._show_excerpts()
        self._show_heading()

    def _show_heading(self) -> None:
        note = self.desk.note
        self.bar.show_note(note, len(self.desk.anchored()))
        self.pane.setVisible(note is not None)
        self.empty.setVisible(note is None)

    def _show_excerpts(self) -> None:
        desk, colours = self.desk, self.desk.colours(self.theme.tokens)
        if desk.note is not None:
            self.correction.adopt(desk.note.body, desk.marks())
        self.show_marks()
        self.bar.show_count(len(desk.anchored()))
        self.whole.show_codes(desk.whole_codes()[1], colours)
        self.orphans.show_excerpts(desk.excerpts, desk.names())
        self._selection_changed()
        if self.desk.current and desk.excerpt(self.desk.current) is None:
            self.choose_excerpt("")
        self.show_current()

    def show_current(self) -> None:
        """Show the chosen excerpt as it is now."""
        excerpt = self.desk.excerpt(self.desk.current)
        if excerpt is None:
            return
        ids = [e.id for e in self.desk.anchored()]
        place = ""
        if excerpt.id in ids:
            place = self.tr("{number} of {all}").format(number=ids.index(excerpt.id) + 1, all=len(ids))
        colours = self.desk.colours(self.theme.tokens)
        self.side.excerpt.show_excerpt(excerpt, place, self.desk.names(), colours)

    # -- going about -----------------------------------------------------------------------------

    @Slot(str)
    def open_note(self, note: str, *, take_focus: bool = True) -> bool:
        """Show a note from its beginning; False when it is gone."""
        if self.desk.note is not None and self.desk.note.id == note:
            return True
        self.leave()
        before = self.desk.note.id if self.desk.note is not None else None
        if not self.desk.read_note(note):
            self.desk.read_note(before)
            return False
        assert self.desk.note is not None
        self.set_correcting(False)
        self.choose_excerpt("")
        if not self.desk.codes:
            self._read_codes()
        self.correction.begin(note, self.desk.note.body, self.desk.marks())
        self.correction.show(self.desk.note.body, interview=self.desk.is_interview)
        self._show_heading()
        self._show_excerpts()
        if take_focus:
            self.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @Slot(str)
    def choose_excerpt(self, identity: str) -> None:
        """Show an excerpt in the inspector and its words in the text; "" goes back to the codes."""
        excerpt = self.desk.excerpt(identity) if identity else None
        if excerpt is None and not self.desk.current:
            return
        self.pane.settle_bounds()
        self.side.excerpt.forget()
        self.desk.current = excerpt.id if excerpt is not None else ""
        self.pane.set_current(self.desk.current)
        if excerpt is None:
            self.side.leave_excerpt()
            return
        if not excerpt.whole and not excerpt.orphaned and self.pane.isReadOnly():
            self.pane.select(excerpt.start, excerpt.end)
        self.show_current()
        self.side.show_page(Page.EXCERPT)
        codes = ", ".join(self.desk.name(code) for code in excerpt.codes) or self.tr("No code yet")
        self._say(f"{self.side.excerpt.heading.note.text()}. {codes}")

    def _exactly(self, start: int, end: int) -> str:
        return next((e.id for e in self.desk.anchored() if (e.start, e.end) == (start, end)), "")

    # -- correcting the text ---------------------------------------------------------------------

    @Slot(bool)
    def set_correcting(self, correcting: bool) -> None:
        """»Ret tekst« on or off."""
        correcting = correcting and self.desk.note is not None
        if self.pane.isReadOnly() is not correcting:
            self.bar.show_correcting(correcting)
            return
        if correcting:
            self.choose_excerpt("")
        else:
            self.correction.flush()
            self.correction.settle()
        self.pane.set_correcting(correcting)
        if self.spelling is not None:
            self.spelling.look()
        self.bar.show_correcting(correcting)
        if self.desk.note is not None:
            self.pane.setFocus(Qt.FocusReason.OtherFocusReason)
            self._say(self.tr("The text can be corrected") if correcting else self.tr("Back to coding"))

    @Slot()
    def show_marks(self) -> None:
        """Draw the codes where they stand."""
        self.pane.show_marks(self.correction.marks)

    # -- around ----------------------------------------------------------------------------------

    @Slot()
    def _escape(self) -> None:
        """Step back: from the excerpt to the codes, from a list over the page to the page."""
        if self.desk.current:
            self.choose_excerpt("")
            self.pane.drop_selection()
        elif self.bar.panel.isChecked():
            self.bar.panel.setChecked(False)
        elif self.pane.textCursor().hasSelection():
            self.pane.drop_selection()
        if self.pane.isVisible():
            self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _side_closed(self) -> None:
        self.bar.panel.setChecked(False)
        if self.pane.isVisible():
            self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _selection_changed(self) -> None:
        start, end = self.pane.selection()
        self.orphans.set_selecting(end > start)

    @Slot(str)
    def _say(self, words: str) -> None:
        announce(self.pane, words)

    @Slot()
    def _theme_changed(self) -> None:
        colours = self.desk.colours(self.theme.tokens)
        self.side.codes.tree.recolour(self.desk.codes, colours)
        self.pane.show_codes(self.desk.names(), colours)
        self._show_excerpts()
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that hold in the whole place."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.going.step_note(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide or narrow."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """The window's width is known now. Nobody has to choose before there is something to read."""
        super().showEvent(event)
        self._arrange()
        self.bar.show_keys()
        if self.desk.note is None:
            self.going.open_latest()

    def _arrange(self) -> None:
        narrow = self.theme.is_narrow(self.window().width())
        if narrow is not self._narrow:
            self._narrow = narrow
            self.bar.set_narrow(narrow)
            self.side.set_floating(narrow)
            if narrow:
                self._row.removeWidget(self.side)
                self.side.set_open(self.bar.panel.isChecked())
            else:
                self._row.addWidget(self.side)
        self.side.place(self.bar.height())
        for popup in (self.popup, self.picker):
            if popup.isVisible():
                popup.place()
