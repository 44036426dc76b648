"""The menus of a code and of the text: everything that dragging and keys can do, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from ui.coding.overlay import rect_in
from ui.coding.popup import CodePopup
from ui.text import Marks

if TYPE_CHECKING:
    from ui.coding.place import CodingPlace


class Menus(QObject):
    """Menus of one place, and the popup that asks under or into which code."""

    def __init__(self, place: CodingPlace) -> None:
        super().__init__(place)
        self._desk, self._deeds, self._theme = place.desk, place.deeds, place.theme
        self._tree = place.side.codes.tree
        self._code = ""
        self._merging = False
        self._menu: QMenu | None = None
        self.popup = CodePopup(place.theme, place)
        self.popup.chosen.connect(self._chosen)
        codes = place.side.codes
        codes.create_requested.connect(self.new_code)
        codes.edit_requested.connect(place.deeds.edit_code)
        codes.menu_requested.connect(self.code)
        codes.tree.menu_requested.connect(self.code)
        codes.tree.delete_requested.connect(place.deeds.delete_code)
        codes.tree.rename_requested.connect(place.deeds.rename)
        codes.tree.move_requested.connect(place.deeds.move)
        place.pane.menu_requested.connect(self.text)

    @property
    def _place(self) -> CodingPlace:
        place = self.parent()
        assert place is not None
        return place  # type: ignore[return-value]

    @Slot(str, object)
    def code(self, code: str, where: QPoint) -> None:
        """The menu of a code."""
        known = self._desk.code(code)
        if known is None:
            return
        self._code = code
        self._new_menu()
        self._add(self.tr("Show excerpts"), self._show_uses, "text-quote", "Enter")
        self._add(self.tr("Rename"), self._rename, "pencil", "F2")
        self._add(self.tr("Edit …"), self._edit, "book-open")
        self._add(self.tr("New code under this …"), self._new_below, "plus")
        self._separate()
        self._add(self.tr("Move under …"), self._move, "corner-down-right")
        if known.parent is not None:
            self._add(self.tr("Move to the top"), self._to_top, "arrow-up")
        self._add(self.tr("Merge with …"), self._merge, "git-merge")
        self._separate()
        self._add(self.tr("Delete"), self._delete, "trash-2", "Del")
        self._open(where)

    @Slot(QPoint)
    def text(self, where: QPoint) -> None:
        """The menu of the text."""
        place = self._place
        self._new_menu()
        if place.pane.isReadOnly():
            self._add(self.tr("Put code on …"), place.coder.open_codes, "tag", "K")
            whole = self.tr("Put code on the whole note …")
            self._add(whole, place.coder.open_whole_codes, "notebook-pen", "Shift+K")
            if self._desk.current:
                delete = self.tr("Delete excerpt")
                self._add(delete, place.coder.delete_current, "trash-2", "Del")
            self._separate()
        if place.pane.textCursor().hasSelection():
            self._add(self.tr("Copy"), place.pane.copy, "copy", "Ctrl+C")
        if place.pane.isReadOnly():
            self._add(self.tr("Correct text"), self._correct, "pencil-line", "E")
        else:
            self._add(self.tr("Paste"), place.pane.paste, "clipboard-list", "Ctrl+V")
            self._add(self.tr("Back to coding"), self._read, "highlighter", "Esc")
            assert self._menu is not None
            Marks.of(place.pane).offer(self._menu, place.pane.viewport().mapFromGlobal(where))
        self._open(where)

    def menu(self) -> QMenu | None:
        """The menu that is open, for tests and assistive technology."""
        return self._menu

    def _new_menu(self) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = QMenu(self._place)

    def _add(self, text: str, slot: object, icon: str, key: str = "") -> QAction:
        assert self._menu is not None
        look = self._theme.look
        # Shown, not set: the keys belong to the tree and the text, which answer them already.
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        action = self._menu.addAction(f"{text}\t{native}" if key else text)
        action.setIcon(look.icons.icon(icon, look.tokens.muted))
        action.triggered.connect(slot)
        return action

    def _separate(self) -> None:
        assert self._menu is not None
        self._menu.addSeparator()

    def _open(self, where: QPoint) -> None:
        assert self._menu is not None
        self._menu.popup(where)

    # -- codes -----------------------------------------------------------------------------------

    @Slot()
    def new_code(self) -> None:
        """Ask for a new code at the top."""
        self._choose(self._deeds.new_code())

    @Slot()
    def _new_below(self) -> None:
        self._choose(self._deeds.new_code(self._code))

    def _choose(self, code: str | None) -> None:
        if code is not None:
            self._tree.choose(code)

    @Slot()
    def _show_uses(self) -> None:
        self._place.going.show_uses(self._code)

    @Slot()
    def _rename(self) -> None:
        self._tree.rename(self._code)

    @Slot()
    def _edit(self) -> None:
        self._deeds.edit_code(self._code)

    @Slot()
    def _delete(self) -> None:
        self._deeds.delete_code(self._code)

    @Slot()
    def _to_top(self) -> None:
        self._deeds.move(self._code, None)

    @Slot()
    def _move(self) -> None:
        self._ask(merging=False)

    @Slot()
    def _merge(self) -> None:
        self._ask(merging=True)

    def _ask(self, *, merging: bool) -> None:
        """Which code to move under or merge with."""
        self._merging = merging
        name = self._desk.name(self._code)
        heading = self.tr("Merge {code} with") if merging else self.tr("Move {code} under")
        without = {self._code} if merging else self._desk.below(self._code)
        self.popup.open_at(
            self._row_rect(),
            self._desk.codes,
            self._desk.colours(self._theme.tokens),
            without=without,
            heading=heading.format(code=name),
            may_create=False,
        )

    def _row_rect(self) -> QRect:
        row = self._tree.visualRect(self._tree.codes.index_of(self._code))
        return rect_in(self._place, self._tree.viewport(), row)

    @Slot(str)
    def _chosen(self, other: str) -> None:
        if self._merging:
            self._deeds.merge(self._code, other)
            self._tree.choose(other)
        else:
            self._deeds.move(self._code, other)

    # -- text ------------------------------------------------------------------------------------

    @Slot()
    def _correct(self) -> None:
        self._place.set_correcting(True)

    @Slot()
    def _read(self) -> None:
        self._place.set_correcting(False)
