"""The place »Tematavle«: top bar, board, pile and parking lot, inspector."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from feltnoter.changes import Changes
from feltnoter.domain.entities import PROJECT_ID, ProjectInfo
from feltnoter.domain.pieces import Part
from ui.board.actions import BoardActions
from ui.board.bare import BareBoard
from ui.board.canvas import BoardCanvas
from ui.board.carrying import Carrying
from ui.board.desk import Desk
from ui.board.frame_desk import FrameDesk
from ui.board.frozen import FrozenBoards
from ui.board.handling import Handler
from ui.board.inspector import BoardInspector
from ui.board.keyboard import BoardKeys
from ui.board.leaving import Leaving
from ui.board.legend import Legend
from ui.board.link_handling import LinkHandler
from ui.board.map import BoardMap
from ui.board.naming import Naming
from ui.board.remembering import remembered, taken_up
from ui.board.scene import Scene
from ui.board.seeing import Seeing
from ui.board.selection import Selection
from ui.board.shelf import Shelf
from ui.board.table import BoardTable
from ui.board.thumbs import Thumbs
from ui.board.walk import Walk
from ui.board.words import BoardWords
from ui.board.zoom_box import ZoomBox
from ui.place import Offer, Place, Tools
from ui.themes.nudges import wanted_kinds
from ui.widgets.announce import announce
from ui.widgets.button import Button, IconButton
from ui.widgets.topbar import TopBar


class BoardPlace(Place):
    """Builds the parts and ties them together; what they do is theirs."""

    changes = (Part.BOARD,)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        theme, project = tools.theme, tools.bridge.project
        self._words = BoardWords(self)
        self.scene = Scene(project, self._words, theme.look, self)
        self.selection = Selection(self)
        self.desk = Desk(tools.bridge, self.scene, self.selection, self._words, self)
        self.frames = FrameDesk(tools.bridge, self.desk)
        self.canvas = BoardCanvas(theme, self.desk, self.frames)
        self.canvas.use_photos(Thumbs(tools.bridge, tools.tasks, self))
        self.shelf = Shelf(theme, project, self.scene, self._words)
        self.inspector = BoardInspector(theme, self._words)
        self.actions_ = BoardActions(theme, self)
        self.links = LinkHandler(theme, tools.bridge, self.desk, self)
        self.frozen = FrozenBoards(theme, tools.bridge, self.desk, self)
        self.handler = Handler(
            theme,
            self.desk,
            self.frames,
            self.links,
            self.frozen,
            self.canvas,
            self.shelf,
            self.actions_,
            self,
        )
        self.zoom_box = ZoomBox(theme, self.canvas)
        self.legend = Legend(theme, self.canvas)
        self.map = BoardMap(theme, self.canvas)
        self.zoom_box.map.toggled.connect(self.map.setVisible)
        self.advice = self.scene.advice
        self.advice.wanted = partial(wanted_kinds, tools.setting)
        self.seeing = Seeing(self.scene, self._words, self.legend, self.shelf.showing, self.actions_, self)
        self.leaving = Leaving(tools.bridge, tools.tasks, self.desk, self)
        self.table = BoardTable(theme, self.desk)
        self.walk = Walk(theme, tools.bridge, self.desk, self)
        self.views = QStackedWidget()
        self.views.addWidget(self.canvas)
        self.views.addWidget(self.table)
        self.handler.extra |= {
            **self.seeing.steps(),
            **self.leaving.steps(),
            "table": self._toggle_table,
            "walk": self._walk,
        }
        self.naming = Naming(theme, self.scene, self.canvas, self)
        self.name_field = self.naming.field
        self._carrying = Carrying(theme, self.desk, self.canvas, self.shelf, self)
        self._keys = BoardKeys(self.canvas, self.desk)
        self._inspector_open = False
        self._restored = False
        self._build_page()
        self._connect()
        self.refresh()

    def _build_page(self) -> None:
        theme = self.theme
        self._bar = TopBar(theme, self.tr("Theme board"))
        self.new_card = Button(theme, self.tr("New card"), icon="plus")
        self.more = IconButton(theme, "ellipsis", self.tr("More"))
        self.panel = IconButton(theme, "panel-right", self.tr("Show what is chosen"))
        self.panel.setCheckable(True)
        self.quiet = Button(theme, self.tr("Silent sorting"), icon="volume-x")
        self.quiet.setCheckable(True)
        self.as_table = IconButton(theme, "table-2", self.tr("Table or board"), key="Ctrl+B")
        self.as_table.setCheckable(True)
        self.round = Button(theme, self.tr("Walk the wall"), icon="presentation")
        for part in (self.new_card, self.quiet, self.round, self.as_table, self.more, self.panel):
            self._bar.add(part)
        self.bare = BareBoard(theme, self.canvas)
        self.zoom_box.raise_()  # it takes the keyboard, also while the board is empty
        board = QVBoxLayout()
        board.setSpacing(0)
        board.addWidget(self.views, 1)
        board.addWidget(self.shelf)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addLayout(board, 1)
        self._body.addWidget(self.inspector)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._bar)
        page.addLayout(self._body, 1)

    def _connect(self) -> None:
        canvas, desk, handler, box = self.canvas, self.desk, self.handler, self.zoom_box
        canvas.view_moved.connect(self._view_moved)
        canvas.opened.connect(handler.open_card)
        canvas.naming_requested.connect(self.begin_naming)
        canvas.link_pressed.connect(self.links.edit)
        self._keys.open_requested.connect(handler.open_note)
        self._keys.rename_requested.connect(handler.rename)
        self._keys.take_off_requested.connect(handler.take_off)
        desk.said.connect(self._say)
        desk.done.connect(self.toast)
        desk.told.connect(self._tell)
        desk.naming_requested.connect(self.begin_naming)
        self.frames.naming_requested.connect(self.begin_naming)
        handler.take_up_begun.connect(self._carrying.take)
        handler.naming_requested.connect(self.begin_naming)
        handler.go.connect(self.go)
        self.selection.changed.connect(self._selection_changed)
        self.scene.changed.connect(self._scene_changed)
        self.shelf.chosen.connect(self._shelf_chosen)
        self.inspector.requested.connect(handler.carry_out)
        self.new_card.clicked.connect(handler.ask_for_card)
        self.more.clicked.connect(self._show_more)
        self.panel.toggled.connect(self._panel_toggled)
        self.quiet.toggled.connect(self.seeing.be_quiet)
        self.as_table.toggled.connect(self._show_table)
        self.round.clicked.connect(self._walk)
        self.walk.ended.connect(self._walked)
        self.table.theme_asked.connect(handler.ask_where)
        self.table.opened.connect(handler.open_card)
        self.table.menu_requested.connect(handler.show_menu)
        self.inspector.advice_hidden.connect(self.seeing.hide)
        self.seeing.changed.connect(self._seen_otherwise)
        self.seeing.told.connect(self.toast)
        self.bare.begun.connect(self._begin)
        self.bare.notes_wanted.connect(self._go_to_notes)
        box.undo_requested.connect(self.bridge.undo)
        box.redo_requested.connect(self.bridge.redo)
        for wish, action in (
            (box.smaller_requested, "smaller"),
            (box.larger_requested, "larger"),
            (box.actual_requested, "actual"),
            (box.fit_requested, "fit"),
        ):
            wish.connect(self.actions_.action(action).trigger)
        self.name_field.written.connect(self.desk.rename)
        self.name_field.closed.connect(self._focus_canvas)
        self.theme.changed.connect(self._fit)

    # -- the contract of a place -------------------------------------------------------------------

    def refresh(self) -> None:
        """Read everything shown again."""
        self._show_question()
        self.scene.load()
        self.shelf.load()
        self._show_all()

    def show_changes(self, changes: Changes) -> None:
        """Fetch again what a step has touched."""
        if "project" in changes.touched:
            self._show_question()
        self.scene.apply(changes)
        self.shelf.apply(changes)
        self._show_all()
        self.walk.refresh()

    def open_target(self, target: object) -> None:
        """A card, a theme, or a note wherever its card lies."""
        identity = target[0] if isinstance(target, tuple) and target else target
        if not isinstance(identity, str):
            return
        if identity in self.scene.frames:
            self.selection.choose_frame(identity)
        elif identity in self.scene.cards:
            self.selection.choose([identity])
        else:
            cards = [c.id for c in self.scene.cards.values() if c.note == identity and not c.parked]
            if not cards:
                return
            self.selection.choose(cards[:1])
        self.canvas.reveal(self.selection.focus)

    def leave(self) -> None:
        """A name being written is kept; what is being carried goes back."""
        self.canvas.cancel_gesture()
        self.walk.end()
        self.name_field.close_field(keep=True)

    def foot(self) -> int:
        """The next card is taken from the pile: a toast must not lie on it."""
        return self.shelf.height()

    def state(self) -> Mapping[str, Any]:
        """Where one looked, what had the keyboard, and the order of the pile."""
        return remembered(self.canvas, self.shelf)

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up where one left off."""
        self._restored = taken_up(state, self.canvas, self.shelf) or self._restored

    # -- showing -----------------------------------------------------------------------------------

    def _show_question(self) -> None:
        info = self.bridge.project.rows.get(ProjectInfo, PROJECT_ID)
        self._bar.set_title(self.tr("Theme board"), info.question if info is not None else "")

    def _show_all(self) -> None:
        self._show_steps()
        self._show_empty()
        self._show_chosen()

    def _show_steps(self) -> None:
        self.zoom_box.show_steps(
            undo=self.bridge.undo_label is not None, redo=self.bridge.redo_label is not None
        )

    def _show_empty(self) -> None:
        self.bare.show_for(cards=bool(self.scene.boxes), pile=not self.shelf.is_empty())

    def _show_chosen(self) -> None:
        selection, scene = self.selection, self.scene
        in_shelf = self.shelf.cards()
        self.actions_.follow(scene, selection, bool(in_shelf))
        frame = scene.frames.get(selection.frame)
        if in_shelf:
            where = self.tr("In the pile") if in_shelf[0].is_new else self.tr("Parking lot")
            self.inspector.show_strip(in_shelf, where)
        elif frame is not None:
            self.inspector.show_frame(frame, self.seeing.advice_about(frame))
        elif len(selection.cards) > 1:
            self.inspector.show_several(len(selection.cards))
        elif selection.cards and (card := scene.in_full(selection.cards[0])) is not None:
            of = scene.frame_of(card.id)
            where = self._words.place(scene.cards[card.id], of)
            self.inspector.show_card(card, of, where, scene.contradicted(card.note))
        else:
            self.inspector.show_nothing(empty_board=not scene.boxes and not self.shelf.is_empty())

    @Slot()
    def _selection_changed(self) -> None:
        if self.selection.cards or self.selection.frame:
            self.shelf.clear_choice()
        self._show_chosen()

    @Slot()
    def _shelf_chosen(self) -> None:
        if self.shelf.cards():
            self.selection.clear()
        self._show_chosen()

    @Slot(object)
    def _scene_changed(self, areas: object) -> None:
        self._view_moved()

    @Slot()
    def _view_moved(self) -> None:
        self.zoom_box.show_zoom(self.canvas.view.zoom)
        self.zoom_box.settle(self.canvas.size())
        self.legend.settle()
        self.map.settle(self.canvas.height() - self.zoom_box.y())
        self.bare.settle()
        self.naming.follow()

    @Slot(str)
    def begin_naming(self, theme: str) -> None:
        """Write the name of a frame where it stands."""
        if self.views.currentWidget() is not self.canvas:
            self.as_table.setChecked(False)
        self.naming.begin(theme)

    @Slot()
    def _focus_canvas(self) -> None:
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the rest ----------------------------------------------------------------------------------

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self.offered.emit(Offer(sentence, "", "", None, undo=False))

    @Slot(str)
    def _say(self, words: str) -> None:
        announce(self.canvas, words)

    @Slot()
    def _show_more(self) -> None:
        self.handler.show_board_menu(self.more.mapToGlobal(QPoint(0, self.more.height())))

    @Slot()
    def _begin(self) -> None:
        self.shelf.shuffle_pile()
        self.shelf.pile.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _go_to_notes(self) -> None:
        self.go.emit("notes", None)

    @Slot(bool)
    def _panel_toggled(self, shown: bool) -> None:
        self._inspector_open = shown
        self._fit()

    @Slot()
    def _walk(self) -> None:
        self.walk.begin(self.handler.theme_in_hand())

    @Slot(str)
    def _walked(self, theme: str) -> None:
        if theme in self.scene.frames:
            self.selection.choose_frame(theme)
            self.canvas.reveal(theme)
        self._focus_canvas()

    def _toggle_table(self) -> None:
        self.as_table.toggle()

    @Slot(bool)
    def _show_table(self, shown: bool) -> None:
        self.canvas.cancel_gesture()
        self.views.setCurrentWidget(self.table if shown else self.canvas)
        self.views.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _seen_otherwise(self) -> None:
        self._show_chosen()
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Hide the inspector in a narrow window, or lay it over the page when it is asked for."""
        narrow = self.theme.is_narrow(self.window().width())
        self._bar.set_narrow(narrow)
        self.panel.setVisible(narrow)
        inside = self._body.indexOf(self.inspector) >= 0
        if narrow and inside:
            self._body.removeWidget(self.inspector)
        elif not narrow and not inside:
            self._body.addWidget(self.inspector)
        self.inspector.setVisible((not narrow or self._inspector_open) and not self.advice.quiet)
        if narrow and self._inspector_open:
            top, width = self._bar.height(), self.inspector.width()
            self.inspector.setGeometry(self.width() - width, top, width, self.height() - top)
            self.inspector.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The window decides what there is room for."""
        super().resizeEvent(event)
        self.walk.fit()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """The first time at actual size from the top left, where there is something to read."""
        super().showEvent(event)
        self._fit()
        if not self._restored:
            self._restored = True
            self.canvas.start_at(self.theme.look.text.scale)
