"""Going about: from note to note, excerpt to excerpt, and from a code to its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project.lists import CodeUse, PickerNote
from ui.coding.overlay import rect_in

if TYPE_CHECKING:
    from ui.coding.place import CodingPlace


class Going(QObject):
    """The ways through one place."""

    def __init__(self, place: CodingPlace) -> None:
        super().__init__(place)
        self._desk, self._pane, self._bar = place.desk, place.pane, place.bar
        self._side, self._picker = place.side, place.picker
        for pressed in (place.bar.title_button.clicked, place.empty.requested):
            pressed.connect(self.open_picker)
        for stepped in (place.bar, place.pane, place.side.excerpt):
            stepped.step_requested.connect(self.step)
        place.picker.step_requested.connect(self.step_note)
        place.side.codes.uses_requested.connect(self.show_uses)
        place.side.uses.taken.connect(self._go_to_use)

    @property
    def _place(self) -> CodingPlace:
        place = self.parent()
        assert place is not None
        return place  # type: ignore[return-value]

    @Slot()
    def open_picker(self) -> None:
        """The list of notes below the title."""
        self._place.correction.flush()
        title = self._bar.title_button
        note = self._desk.note.id if self._desk.note is not None else ""
        self._picker.open_at(rect_in(self._place, title, title.rect()), self._desk.notes(), note)

    def open_latest(self) -> None:
        """The newest interview, where there is most to code; else the newest note."""
        notes = self._desk.notes()
        talks = [note for note in notes if note.kind is NoteKind.INTERVIEW]
        newest = max(talks or notes, key=_when, default=None)
        if newest is not None:
            self._place.open_note(newest.id, take_focus=False)

    @Slot(int)
    def step_note(self, by: int) -> None:
        """The note before or after, in the order of the list."""
        ids = [note.id for note in self._desk.notes()]
        if not ids:
            return
        here = ids.index(self._desk.note.id) if self._desk.note and self._desk.note.id in ids else -1
        there = here + by if here >= 0 else 0
        if 0 <= there < len(ids):
            self._place.open_note(ids[there])

    @Slot(int)
    def step(self, by: int) -> None:
        """The excerpt before or after the chosen one, or the caret."""
        excerpts = self._desk.anchored()
        ids = [excerpt.id for excerpt in excerpts]
        if not ids:
            return
        if self._desk.current in ids:
            there = (ids.index(self._desk.current) + by) % len(ids)
        else:
            caret = self._pane.caret()
            after = [i for i, excerpt in enumerate(excerpts) if excerpt.start >= caret]
            there = (after[0] if after else 0) if by > 0 else ((after[0] if after else len(ids)) - 1)
        self._place.choose_excerpt(ids[there])

    @Slot(str)
    def show_uses(self, code: str) -> None:
        """The excerpts of a code."""
        if self._desk.code(code) is not None:
            self._side.show_uses(code, self._desk.name(code), self._desk.uses(code))

    @Slot(object)
    def _go_to_use(self, use: CodeUse) -> None:
        """The list stays, so that the next use is one key away; the words are selected in the text."""
        if self._place.open_note(use.note):
            if not (use.orphaned or use.whole):
                self._pane.select(use.start, use.end)
            self._desk.current = use.excerpt
            self._pane.set_current(use.excerpt)
            self._place.show_current()
            self._bar.panel.setChecked(False)
            self._pane.setFocus(Qt.FocusReason.OtherFocusReason)


def _when(note: PickerNote) -> str:
    return note.happened_at
