"""What Felture and Deltagere share: a list beside a form that saves itself field by field.

Something new comes into being when it is asked for. Until then its form keeps what was written, wherever one
goes meanwhile. Unasked it is made only where its words would be lost otherwise: the project is closed, the
window is built again (another language, another size of text), or a note asks for somebody else."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from feltnoter.changes import Changes
from feltnoter.commands.base import Command
from ui.bridge import Bridge
from ui.notes.half_written import HalfWritten, Written, let_go, write_again, written_in
from ui.notes.things import Thing, ThingView
from ui.place import Offer
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty import EmptyState
from ui.widgets.surface import ScrollColumn, Surface
from ui.widgets.text import Label

_FORM = 520


class Section(QWidget):
    """A list and a form."""

    page_changed = Signal()  # list or form is in front now (narrow windows show one of them)
    delete_requested = Signal(str)
    created = Signal(str, str)  # its id, and the note it was asked for from or ""
    offered = Signal(object)  # an ``Offer``: back to the form of something new, left with words in it

    root: ClassVar[str]

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge
        self._id = ""
        self._new: HalfWritten | None = None  # what the form is for while nothing is open: never both
        self._aside: HalfWritten | None = None  # that, while another thing is open in its place
        self._shown: object = ""  # whose words stand in the form: an id or a ``HalfWritten``
        self._filling = False
        self._narrow = False
        px = theme.px
        self.view = ThingView(theme, "")
        self.empty = self.make_empty()
        self._lists = QStackedWidget()
        self._lists.addWidget(self.view)
        self._lists.addWidget(self.empty)
        self.list_pane = Surface(theme, "side", edges=Qt.Edge.RightEdge)
        column = QVBoxLayout(self.list_pane)
        column.setContentsMargins(0, px(8), 1, 0)
        column.addWidget(self._lists)
        self.page = Surface(theme, "surface")
        self._scroll = ScrollColumn(theme, padding=0)
        self.form = QWidget()
        self.form.setMaximumWidth(px(_FORM))
        self.fields = QVBoxLayout(self.form)
        self.fields.setContentsMargins(px(3), 0, px(3), 0)
        self.fields.setSpacing(px(16))
        self.heading = Label(theme, "", Style.PLACE, wrap=True)
        self.fields.addWidget(self.heading)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.form, 1000)
        row.addStretch(1)
        self._scroll.column.addLayout(row)
        page = QVBoxLayout(self.page)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._scroll)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.list_pane)
        outer.addWidget(self.page, 1)
        self.view.chosen.connect(self._open)
        self.view.opened.connect(self._go_on)
        self.view.delete_requested.connect(self.delete_requested)
        self.empty.requested.connect(self.begin)

    # For the subclasses -------------------------------------------------------------------------

    @abstractmethod
    def make_empty(self) -> EmptyState:
        """What is said while there is nothing to list."""

    @abstractmethod
    def things(self) -> Sequence[Thing]:
        """What the list shows."""

    @abstractmethod
    def fill(self, identity: str) -> bool:
        """Show one thing in the form, or (with "") an empty form; False when it is gone."""

    @abstractmethod
    def read(self) -> Mapping[str, Any] | None:
        """What the form says; None while something cannot be read (and says so itself)."""

    @abstractmethod
    def adding(self, values: Mapping[str, Any]) -> tuple[str, Command] | None:
        """The command that makes a new thing, with its id; None while there is nothing to make."""

    @abstractmethod
    def editing(self, identity: str, values: Mapping[str, Any]) -> Command | None:
        """The command for what differs; None when nothing does."""

    @abstractmethod
    def unfinished(self) -> Offer:
        """That it is not made yet, and the way back to the form."""

    @abstractmethod
    def first_field(self) -> QWidget:
        """Where the cursor goes in a new form."""

    def finish_form(self, create: str, delete: str) -> None:
        """Add the actions at the foot, after all fields."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        self.create_button = Button(self._theme, create, ButtonKind.GHOST, height=36)
        self.delete_button = Button(self._theme, delete, ButtonKind.QUIET, icon="trash-2")
        self.cancel_button = Button(self._theme, self.tr("Cancel"), ButtonKind.QUIET, height=36)
        row.addWidget(self.create_button)
        row.addWidget(self.cancel_button)
        row.addWidget(self.delete_button)
        row.addStretch(1)
        self.fields.addLayout(row)
        self.create_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self._cancel)
        self.delete_button.clicked.connect(self._delete)
        for field in self.form.findChildren(QLineEdit):
            field.editingFinished.connect(self._edited)
            field.returnPressed.connect(self._entered)
        for prose in self.form.findChildren(QPlainTextEdit):
            prose.installEventFilter(self)

    # Showing ------------------------------------------------------------------------------------

    @property
    def identity(self) -> str:
        """What is open, or an empty text."""
        return self._id

    @property
    def showing_page(self) -> bool:
        """Whether the form is in front."""
        return self._new is not None or bool(self._id)

    def refresh(self) -> None:
        """Read list and form again; what is being written stays."""
        things = self.things()
        if self._id and all(thing.id != self._id for thing in things):
            self._id = ""
        if not self._id and self._new is None and things and not self._narrow:
            self._id = things[0].id
        self.view.show_things(things, self._id)
        self._lists.setCurrentWidget(self.view if things else self.empty)
        if self._new is None:
            self._fill(self._id)
        self._arrange()

    def show_changes(self, changes: Changes) -> None:
        """As ``refresh``, when it concerns us."""
        if {"notes", "visits", "participants", "members"} & changes.touched.keys():
            self.refresh()

    def set_narrow(self, narrow: bool, width: int) -> None:
        """One pane at a time, or both."""
        px = self._theme.px
        self._narrow = narrow
        side = px(24 if narrow else 48) - px(3)  # the fields' rings have their three pixels inside
        self._scroll.column.setContentsMargins(side, px(20), side, px(24))
        if narrow:
            self.list_pane.setMinimumWidth(0)
            self.list_pane.setMaximumWidth(16_777_215)
        else:
            self.list_pane.setFixedWidth(width)
        self._arrange()

    def _arrange(self) -> None:
        self.list_pane.setVisible(not self._narrow or not self.showing_page)
        here = QApplication.focusWidget()
        if not self.showing_page and here is not None and self.form.isAncestorOf(here):
            self.focus_list()  # before the form goes, or Qt takes the keyboard to the top bar
        self.page.setVisible(not self._narrow or self.showing_page)
        self.form.setVisible(self.showing_page)
        self.page_changed.emit()

    def go_back(self) -> None:
        """From the form to the list."""
        self.leave()
        self._put_aside()
        self._id = ""
        self.refresh()
        self.focus_list()

    @Slot()
    def begin(self) -> None:
        """An empty form, or the one that was left half written."""
        self._begin(self._aside or HalfWritten())

    def _begin(self, new: HalfWritten) -> None:
        self.save_edit()
        if not self.is_touched():
            self._id, self._new, self._aside = "", new, None
            self.view.show_things(self.things(), "")
            self._fill("")
            new.blank = written_in(self.form)
            self.write_again(new.written)
        self._arrange()
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, identity: str) -> bool:
        """Show one thing; False when there is none."""
        if all(thing.id != identity for thing in self.things()):
            return False
        self._open(identity)
        self.refresh()
        return True

    @Slot(str)
    def _open(self, identity: str) -> None:
        if self._filling or identity == self._id:
            return
        self.leave()
        self._put_aside()
        self._id = identity
        self._fill(identity)
        if not self._narrow:
            self._arrange()

    @Slot(str)
    def _go_on(self, identity: str) -> None:
        self._open(identity)
        self._arrange()
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, identity: str) -> None:
        shown = identity or self._new
        if not shown:
            return
        if shown != self._shown:
            let_go(self.form)
            self._shown = shown
        self._filling = True
        try:
            self.fill(identity)
        finally:
            self._filling = False
        going = (self.create_button, self.cancel_button)
        if identity and any(button.hasFocus() for button in going):  # before they go, as in ``_arrange``
            stop = self.first_field() if self._narrow else self._list_stop()
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in going:
            button.setVisible(not identity)
        self.delete_button.setVisible(bool(identity))

    # Saving -------------------------------------------------------------------------------------

    @Slot()
    def _edited(self) -> None:
        field = self.sender()
        if isinstance(field, QLineEdit) and not field.isModified():
            return
        self.save_edit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Text of several lines is saved when it is left."""
        if event.type() == QEvent.Type.FocusOut:
            self.save_edit()
        return False

    @Slot()
    def save_edit(self) -> None:
        """Save what was changed in an existing thing."""
        if not self._filling and self._id:
            self.save()

    @Slot()
    def _entered(self) -> None:
        field = self.sender()
        if self._new is not None and isinstance(field, QLineEdit) and field.window() is self.form.window():
            self.save()

    @Slot()
    def save(self, *_pressed: object) -> None:
        """Carry out what the form says."""
        values = self.read()
        if values is None:
            return
        new = self._new
        if new is None:
            command = self.editing(self._id, values)
            if command is not None:
                self._bridge.execute(command)
                self._fill(self._id)  # as it is now, or as it was where that was refused
            return
        made = self.adding(values)
        if made is None:
            return
        identity, command = made
        self._filling = True
        try:
            done = self._bridge.execute(command) is not None
        finally:
            self._filling = False
        if done:
            self._id, self._new = identity, None
            self.refresh()
            self.created.emit(identity, new.note)

    def write_again(self, written: Written) -> None:
        """Put back what stood there."""
        write_again(written)

    def is_touched(self) -> bool:
        """Whether anything was written, chosen or ticked in a new form."""
        return self._new is not None and self._new.differs(written_in(self.form))

    def makes_one(self) -> bool:
        """Whether what was written is enough to make something of it unasked."""
        return True

    def leave(self) -> None:
        """Save what stands in the form; something new stays in it, and the way back is offered."""
        self.save_edit()
        if self.is_touched() and self.isVisible():
            self.offered.emit(self.unfinished())

    def _put_aside(self) -> None:
        if self._new is not None and self.is_touched():
            self._aside, self._new.written = self._new, written_in(self.form)
        self._new = None

    @Slot()
    def _cancel(self) -> None:
        self._new = None
        self.refresh()
        self.focus_list()

    def settle(self) -> bool:
        """Make what is half written, for its form is needed or goes; False when that was refused."""
        if self._aside is not None:
            self.begin()
        if self.is_touched():
            self.mend()
            if self.makes_one():
                self.save()
                return self._new is None
        return True

    @abstractmethod
    def mend(self) -> None:
        """Nobody can be asked any more: what cannot be read stands as words elsewhere in the form."""

    def _list_stop(self) -> QWidget:
        return self.empty.button if self._lists.currentWidget() is self.empty else self.view

    @Slot()
    def focus_list(self) -> None:
        """The keyboard goes to the list, or to the action that stands there while nothing is listed."""
        self._list_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def is_list_focused(self) -> bool:
        """Whether it is there already."""
        return self._list_stop().hasFocus()

    def stops(self) -> tuple[QWidget, ...]:
        """Where F6 stops: list and form."""
        return (self._list_stop(), self.first_field())

    def pane_of(self, stop: QWidget) -> QWidget:
        """The pane a stop belongs to."""
        return self.list_pane if self.list_pane.isAncestorOf(stop) else self.page

    @Slot()
    def _delete(self) -> None:
        if self._id:
            self.delete_requested.emit(self._id)
