"""»Persondata«: what may be personal data, text by text, and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from feltnoter.changes import Changes
from feltnoter.domain.entities import Note
from feltnoter.project.privacy import Found, Kind, Look, Mode, Spot
from ui.place import Place, Tools
from ui.privacy.deeds import PrivacyDeeds
from ui.privacy.filters import PrivacyFilters
from ui.privacy.model import FindingModel
from ui.privacy.view import FindingView
from ui.privacy.watch import LOOKED_AT_ROOTS, PrivacyWatch
from ui.privacy.ways import way_to
from ui.privacy.words import PrivacyWords
from ui.widgets.announce import announce
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty import EmptyState
from ui.widgets.surface import Surface
from ui.widgets.text import Rule
from ui.widgets.topbar import TopBar


class PrivacyPlace(Place):
    """Reads the watch's look; writes through ``PrivacyDeeds``."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        theme = self.theme
        self.words = PrivacyWords(self)
        self.watch = tools.privacy or PrivacyWatch(self.bridge, tools.tasks, self)
        self.deeds = PrivacyDeeds(theme, self.bridge, self.watch, self.words, self)
        self._note = ""
        self.bar = TopBar(theme, self.tr("Personal data"))
        self.again = Button(theme, self.tr("Check again"), ButtonKind.GHOST, icon="refresh-cw")
        self.bar.add(self.again)
        self.filters = PrivacyFilters(theme, self.words)
        self.model = FindingModel(self.bridge.project, self.words, self)
        self.view = FindingView(theme, self.tr("Possible personal data"))
        self.view.setModel(self.model)
        self._build_pages()
        self._build_foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._connect()

    def _build_pages(self) -> None:
        theme = self.theme
        self._list = Surface(theme, "surface")
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(Rule(theme))
        self._rows = QStackedWidget()
        self._none_here = EmptyState(
            theme,
            "shield-check",
            self.tr("No possible personal data found. Have a look yourself all the same."),
            action=self.tr("Show all"),
            primary=False,
        )
        self._rows.addWidget(self.view)
        self._rows.addWidget(self._none_here)
        column.addWidget(self._rows, 1)
        self.empty = EmptyState(
            theme,
            "shield-check",
            self.tr("No possible personal data found. Have a look yourself all the same."),
            action=self.tr("Check again"),
        )
        self.looking = EmptyState(
            theme,
            "scan-search",
            self.tr("Looking through the notes …"),
            action=self.tr("Stop"),
            primary=False,
        )
        self._stack = QStackedWidget()
        for page in (self.looking, self._list, self.empty):
            self._stack.addWidget(page)

    def _build_foot(self) -> None:
        theme, px = self.theme, self.theme.px
        self.replace = Button(theme, self.tr("Pseudonymise …"), ButtonKind.PRIMARY)
        self.mask = Button(theme, self.tr("Mask"), ButtonKind.QUIET, icon="eye-off")
        self.keep = Button(theme, self.tr("Keep …"), ButtonKind.QUIET, icon="check")
        self.take_up = Button(theme, self.tr("Look at it again"), ButtonKind.QUIET, icon="rotate-ccw")
        self.show_note = Button(theme, self.tr("Show the note"), ButtonKind.QUIET, icon="notebook-pen")
        self._foot = Surface(theme, "surface", edges=Qt.Edge.TopEdge)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(px(20), px(12), px(20), px(12))
        row.setSpacing(px(8))
        for button in (self.replace, self.mask, self.keep, self.take_up, self.show_note):
            row.addWidget(button)
        row.addStretch(1)
        layout = self._list.layout()
        assert layout is not None
        layout.addWidget(self._foot)

    def _connect(self) -> None:
        self.again.clicked.connect(self._check_again)
        self.empty.requested.connect(self._check_again)
        self.looking.requested.connect(self._stop)
        self._none_here.requested.connect(self._show_all)
        self.filters.changed.connect(self._show)
        self.filters.note_dropped.connect(self._drop_note)
        self.view.current_changed.connect(self._show_actions)
        self.view.opened.connect(self._to_note)
        self.view.menu_asked.connect(self._open_menu)
        self.replace.clicked.connect(self._replace)
        self.mask.clicked.connect(self._mask)
        self.keep.clicked.connect(self._keep)
        self.take_up.clicked.connect(self._take_up)
        self.show_note.clicked.connect(self._to_note)
        self.deeds.done.connect(self.toast)
        self.watch.looked.connect(self._looked)
        self.watch.looking.connect(self._progressed)
        self.watch.stopped.connect(self._stopped)

    # What the window asks -----------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what is known; look through the notes if nobody has yet."""
        if self.watch.look is None:
            self._stack.setCurrentWidget(self.looking)
            self.again.hide()
            self.watch.look_now()
        else:
            self._show()

    def show_changes(self, changes: Changes) -> None:
        """The watch looks again and tells; until then words that are gone are not shown."""
        if not LOOKED_AT_ROOTS.isdisjoint(changes.touched):
            self.model.read_again()

    def open_target(self, target: object) -> None:
        """A note's id: only what was found in that note. Spots: everything, one in those texts chosen."""
        identity = target[0] if isinstance(target, (tuple, list)) and target else target
        if isinstance(target, tuple) and isinstance(identity, Spot):
            self._show_all()
            row = self.model.first_in(target)
            if row >= 0:
                self.view.setCurrentIndex(self.model.index(row))
        elif isinstance(identity, str) and self.bridge.project.rows.get(Note, identity) is not None:
            self._note = identity
            self.filters.reset()
            if self.watch.look is not None:
                self._show()

    def state(self) -> Mapping[str, Any]:
        """Which filters are on."""
        return {"filters": self.filters.state()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up where one left off."""
        self.filters.restore(state.get("filters"))

    # Showing ------------------------------------------------------------------------------------

    @Slot(object)
    def _looked(self, look: Look) -> None:
        self._show()

    @Slot(int, int)
    def _progressed(self, done: int, total: int) -> None:
        if self._stack.currentWidget() is self.looking and total > 200:
            sentence = self.tr("Looking through the notes … {done} of {total}")
            self.looking.sentence.setText(sentence.format(done=done, total=total))

    @Slot()
    def _stopped(self) -> None:
        self.looking.sentence.setText(self.tr("Stopped. Nothing is known about the notes yet."))
        self.again.show()

    @Slot()
    def _show(self) -> None:
        look = self.watch.look
        if look is None:
            return
        note = self._note
        where = (lambda spot: spot == Spot.of_note(note)) if note else None
        mode = Mode.PRECISE if self.filters.only_sure else Mode.REVIEW
        kept = look.kept_ones(where)
        self.filters.kept = self.filters.kept and bool(kept)
        found = kept if self.filters.kept else look.open(mode, where)
        self.filters.show_counts(Counter(f.finding.kind for f in found), len(kept), bool(self._note))
        if self.filters.kind is not None:
            found = [f for f in found if f.finding.kind is self.filters.kind]
        self._put(found)
        whole = len(look.open())
        nothing = not whole and not look.kept_ones() and not self._note
        self.bar.set_title(self.tr("Personal data"), "" if nothing else self._line(whole))
        self._stack.setCurrentWidget(self.empty if nothing else self._list)
        self.again.setVisible(not nothing)  # the empty page has the same action

    def _put(self, found: list[Found]) -> None:
        here = self.current()
        row = self.view.currentIndex().row()
        self.model.show(found)
        self._rows.setCurrentWidget(self.view if found else self._none_here)
        if found:
            again = self.model.row_of(here) if here is not None else -1
            row = again if again >= 0 else min(max(0, row), len(found) - 1)
            self.view.setCurrentIndex(self.model.index(row))
        self._show_actions()

    def _line(self, count: int) -> str:
        return (
            self.tr("%n possible piece(s) of personal data. You decide about each.", "", count)
            if count
            else self.tr("Nothing is left to decide about.")
        )

    def current(self) -> Found | None:
        """The finding the actions are about."""
        return self.model.found(self.view.currentIndex().row())

    @Slot()
    def _show_actions(self) -> None:
        found = self.current()
        kept = found is not None and found.kept is not None
        self._foot.setVisible(found is not None)
        if found is None:
            return
        name = found.finding.kind is Kind.PERSON
        self.replace.set_words(self.tr("Pseudonymise …") if name else self.tr("Replace …"))
        renamed = found.spot.field == "pseudonym"  # in the participant's own form
        for button in (self.replace, self.mask, self.keep):
            button.setVisible(not kept and not (renamed and button is not self.keep))
            button.setEnabled(self.bridge.project.writable)
        self.show_note.set_words(self.tr("Show the note") if found.note else self.tr("Show the text"))
        self.take_up.setVisible(kept)
        self.take_up.setEnabled(self.bridge.project.writable)

    # Acting -------------------------------------------------------------------------------------

    @Slot()
    def _check_again(self) -> None:
        self.looking.sentence.setText(self.tr("Looking through the notes …"))
        self._stack.setCurrentWidget(self.looking)
        self.again.hide()
        self.watch.look_at_everything()
        announce(self, self.tr("Looking through the notes …"))

    @Slot()
    def _stop(self) -> None:
        self.watch.cancel()

    @Slot()
    def _show_all(self) -> None:
        self._note = ""
        self.filters.reset()
        self._show()

    @Slot()
    def _drop_note(self) -> None:
        self._note = ""
        self._show()

    @Slot()
    def _replace(self) -> None:
        found = self.current()
        if found is not None:
            self.deeds.replace(found.finding.text, found.finding.kind)

    @Slot()
    def _mask(self) -> None:
        found = self.current()
        if found is not None:
            self.deeds.mask(found)

    @Slot()
    def _keep(self) -> None:
        found = self.current()
        if found is not None:
            self.deeds.keep(found)

    @Slot()
    def _take_up(self) -> None:
        found = self.current()
        if found is not None:
            self.deeds.take_up(found)

    @Slot()
    def _to_note(self) -> None:
        found = self.current()
        if found is not None:
            self.go.emit(*way_to(self.bridge.project.rows, found))

    @Slot(QPoint)
    def _open_menu(self, spot: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (self.replace, self.mask, self.keep, self.take_up, self.show_note):
            if not button.isHidden():
                action = QAction(button.words, menu)
                action.setEnabled(button.isEnabled())
                action.triggered.connect(button.click)
                menu.addAction(action)
        menu.popup(spot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Only the title where there is little room."""
        super().resizeEvent(event)
        self.bar.set_narrow(self.theme.is_narrow(self.window().width()))
