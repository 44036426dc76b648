"""Putting codes on: what the code goes on, the popup, and what happens afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Slot
from PySide6.QtWidgets import QToolTip

from ui.coding.desk import Target
from ui.coding.overlay import rect_in
from ui.widgets.announce import announce

if TYPE_CHECKING:
    from ui.coding.place import CodingPlace


class Coder(QObject):
    """The coding of one place."""

    def __init__(self, place: CodingPlace) -> None:
        super().__init__(place)
        self._desk, self._pane, self._bar = place.desk, place.pane, place.bar
        self._side, self._popup, self._whole = place.side, place.popup, place.whole
        self._deeds, self._theme = place.deeds, place.theme
        self._target: Target | None = None
        place.popup.chosen.connect(self._put)
        place.popup.created.connect(self._put_new)
        place.pane.whole_code_requested.connect(self.open_whole_codes)
        place.pane.delete_requested.connect(self.delete_current)
        place.pane.bounds_moved.connect(self._move_bounds)
        place.whole.add_requested.connect(self.open_whole_codes)
        place.whole.removed.connect(self._take_off_note)
        place.orphans.anchor_requested.connect(self._anchor)
        place.orphans.delete_requested.connect(place.deeds.delete_excerpt)
        place.side.excerpt.code_removed.connect(self._take_off)
        place.side.excerpt.comment_changed.connect(place.deeds.comment)
        place.side.excerpt.delete_requested.connect(self.delete_current)

    @property
    def _place(self) -> CodingPlace:
        place = self.parent()
        assert place is not None
        return place  # type: ignore[return-value]

    def target(self) -> Target | None:
        """What a code would be put on now: the selection, the chosen excerpt, or the one at the caret."""
        note = self._desk.note
        if note is None:
            return None
        start, end = self._pane.selection()
        current = self._desk.excerpt(self._desk.current)
        if current is not None and (start >= end or (current.start, current.end) == (start, end)):
            return Target(note.id, current.id)
        if end > start:
            return self._desk.target(start, end)
        near = self._pane.excerpts_at(self._pane.caret())
        return Target(note.id, near[0]) if near else None

    @Slot()
    def open_codes(self) -> None:
        """The popup for what is selected."""
        if self._desk.note is None or not self._pane.isReadOnly():
            return
        self._pane.settle_bounds()
        target = self.target()
        if target is None:
            self._hint(self.tr("Select the words it is about, and try again."))
            return
        anchor = rect_in(self._place, self._pane.viewport(), self._pane.selection_rect())
        self._open(target, anchor)

    @Slot()
    def open_whole_codes(self) -> None:
        """The popup for the note as a whole."""
        if self._desk.note is not None:
            anchor = self._whole if self._whole.isVisible() else self._bar.title_button
            target = Target(self._desk.note.id, whole=True)
            heading = self.tr("Put code on the whole note")
            self._open(target, rect_in(self._place, anchor, anchor.rect()), heading)

    def _open(self, target: Target, anchor: QRect, heading: str = "") -> None:
        self._target = target
        self._popup.open_at(
            anchor,
            self._desk.codes,
            self._desk.colours(self._theme.tokens),
            recent=self._desk.recent,
            without=self._desk.codes_on(target),
            heading=heading,
        )

    def _hint(self, words: str) -> None:
        button = self._bar.code
        QToolTip.showText(button.mapToGlobal(button.rect().bottomLeft()), words, button)
        announce(self._pane, words)

    @Slot(str)
    def _put(self, code: str) -> None:
        target, self._target = self._target, None
        if target is not None and self._deeds.put(target, code):
            self._afterwards(target)

    @Slot(str)
    def _put_new(self, name: str) -> None:
        target, self._target = self._target, None
        if target is not None and self._deeds.put_new(target, name):
            self._afterwards(target)

    def _afterwards(self, target: Target) -> None:
        """Ready for the next words: the caret stands after the ones just coded."""
        if not target.whole and not self._desk.current:
            self._pane.drop_selection()
        self._pane.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _take_off(self, code: str) -> None:
        if self._desk.current:
            self._deeds.take_off(self._desk.current, code)

    @Slot(str)
    def _take_off_note(self, code: str) -> None:
        excerpt, _ = self._desk.whole_codes()
        if excerpt:
            self._deeds.take_off(excerpt, code)

    @Slot(int, int)
    def _move_bounds(self, start: int, end: int) -> None:
        if self._desk.current:
            self._deeds.move_excerpt(self._desk.current, start, end)

    @Slot(str)
    def _anchor(self, excerpt: str) -> None:
        start, end = self._pane.selection()
        if end > start:
            self._place.correction.flush()
            self._deeds.move_excerpt(excerpt, start, end)

    @Slot()
    def delete_current(self) -> None:
        """The chosen excerpt goes to the trash; the caret stays at its words."""
        if self._desk.current and self._deeds.delete_excerpt(self._desk.current):
            self._pane.drop_selection()
            self._pane.setFocus(Qt.FocusReason.OtherFocusReason)
