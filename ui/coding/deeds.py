"""What is done to excerpts and codes: the commands, and the word about it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from feltnoter.changes import Changes
from feltnoter.commands.base import Command
from feltnoter.commands.coding import (
    CodeNote,
    EditCode,
    EditExcerpt,
    MarkExcerpt,
    MergeCodes,
    MoveCode,
    MoveExcerpt,
    PutCodes,
    TakeCodeOff,
)
from feltnoter.commands.quick_coding import DefineCode, MarkWithNewCode
from feltnoter.commands.trash import Delete
from ui.bridge import Bridge
from ui.coding.code_dialog import CodeDialog
from ui.coding.desk import Desk, Target
from ui.style.theme import Theme


class Deeds(QObject):
    """Every change the place makes, but for corrected text."""

    said = Signal(str)  # to assistive technology: what was done, where it can be seen
    done = Signal(str)  # as a toast: what went away and can be taken back

    def __init__(self, bridge: Bridge, desk: Desk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._theme = theme
        self._parent = parent

    def _do(self, command: Command) -> Changes | None:
        return self._bridge.execute(command)

    # -- excerpts --------------------------------------------------------------------------------

    def put(self, target: Target, code: str) -> bool:
        """Put a code on."""
        self._desk.used(code)
        if target.excerpt is not None:
            done = self._do(PutCodes(excerpt=target.excerpt, codes=(code,)))
        elif target.whole:
            done = self._do(CodeNote(note=target.note, codes=(code,)))
        else:
            mark = MarkExcerpt(note=target.note, start=target.start, end=target.end, codes=(code,))
            done = self._do(mark)
        return self._put_on(done, self._desk.name(code))

    def put_new(self, target: Target, name: str) -> bool:
        """Make a code and put it on, in one step."""
        command = MarkWithNewCode(
            note=target.note,
            name=name,
            excerpt=target.excerpt,
            whole=target.whole,
            start=target.start,
            end=target.end,
            colour=self._desk.free_colour(self._theme.tokens),
        )
        self._desk.used(command.code)
        return self._put_on(self._do(command), name)

    def _put_on(self, done: Changes | None, name: str) -> bool:
        if done is not None:
            self.said.emit(self.tr("{code} is put on").format(code=name))
        return done is not None

    def take_off(self, excerpt: str, code: str) -> None:
        """Take a code off an excerpt."""
        if self._do(TakeCodeOff(excerpt=excerpt, code=code)) is not None:
            self.done.emit(self.tr("{code} is taken off").format(code=self._desk.name(code)))

    def delete_excerpt(self, excerpt: str) -> bool:
        """Put an excerpt in the trash."""
        if self._do(Delete(root="excerpts", ids=(excerpt,))) is None:
            return False
        self.done.emit(self.tr("The excerpt is deleted"))
        return True

    def move_excerpt(self, excerpt: str, start: int, end: int) -> None:
        """Draw an excerpt's bounds anew."""
        known = self._desk.excerpt(excerpt)
        if known is None or (known.start, known.end, known.orphaned) == (start, end, False):
            return
        if self._do(MoveExcerpt(id=excerpt, start=start, end=end)) is not None and known.orphaned:
            self.said.emit(self.tr("The excerpt is anchored again"))

    @Slot(str, str)
    def comment(self, excerpt: str, words: str) -> None:
        """Write a comment on an excerpt."""
        self._do(EditExcerpt(id=excerpt, values={"comment": words}))

    # -- codes -----------------------------------------------------------------------------------

    @Slot(str, str)
    def rename(self, code: str, name: str) -> None:
        """Call a code something else."""
        self._do(EditCode(id=code, values={"name": name}))

    @Slot(str, object)
    def move(self, code: str, parent: str | None) -> None:
        """Put a code under another, or at the top."""
        known = self._desk.code(code)
        if known is None or known.parent == parent:
            return
        if self._do(MoveCode(id=code, parent=parent)) is None:
            return
        if parent is None:
            self.done.emit(self.tr("{code} is moved to the top").format(code=known.name))
        else:
            above = self._desk.name(parent)
            self.done.emit(self.tr("{code} is moved under {above}").format(code=known.name, above=above))

    def merge(self, code: str, into: str) -> None:
        """Make one code of two."""
        names = {"code": self._desk.name(code), "into": self._desk.name(into)}
        if self._do(MergeCodes(id=code, into=into)) is not None:
            self.done.emit(self.tr("{code} is merged with {into}").format(**names))

    @Slot(str)
    def delete_code(self, code: str) -> None:
        """Put a code in the trash; its excerpts stay."""
        name = self._desk.name(code)
        if self._do(Delete(root="codes", ids=(code,))) is not None:
            self.done.emit(self.tr("The code {code} is deleted").format(code=name))

    def new_code(self, parent: str | None = None) -> str | None:
        """Ask for a new code's name and meaning; its id, or None."""
        colour = self._desk.free_colour(self._theme.tokens)
        above = self._desk.name(parent) if parent else ""
        dialog = CodeDialog(self._theme, self._parent, colour=colour, above=above)
        dialog.set_taken({c.name.casefold() for c in self._desk.codes if c.parent == parent})
        made: str | None = None
        if dialog.exec():
            values = dialog.values()
            define = DefineCode(parent=parent, **values)
            made = define.id if self._do(define) is not None else None
        dialog.deleteLater()
        return made

    @Slot(str)
    def edit_code(self, code: str) -> None:
        """Ask for other values of a code."""
        known = self._desk.code(code)
        if known is None:
            return
        place = [c.id for c in self._desk.codes].index(code)
        shown = known.colour if known.colour >= 0 else place % len(self._theme.tokens.code)
        dialog = CodeDialog(self._theme, self._parent, colour=shown, code=known)
        siblings = {c.name.casefold() for c in self._desk.codes if c.parent == known.parent and c.id != code}
        dialog.set_taken(siblings)
        if dialog.exec():
            values = dialog.values()
            if values["colour"] == shown:
                values["colour"] = known.colour
            self._do(EditCode(id=code, values=values))
        dialog.deleteLater()
