"""An open project on screen: sidebar, places, status, messages."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from feltnoter.changes import REDO, UNDO, Changes
from feltnoter.errors import UserError
from feltnoter.project.lists import Overview
from feltnoter.project.privacy import Look
from ui.actions import Actions
from ui.bridge import Bridge
from ui.message_bar import MessageBar
from ui.place import Offer, Place, Tools
from ui.preparer import Preparer
from ui.privacy.watch import PrivacyWatch
from ui.project.phases import PhaseWords
from ui.spelling import SpellingDesk
from ui.style.theme import Theme
from ui.tasks import Tasks
from ui.team.exchanger import Exchanger
from ui.team.words import TeamWords
from ui.widgets.announce import announce
from ui.widgets.sidebar import Sidebar
from ui.widgets.status import StatusLine
from ui.widgets.toast import Toast
from ui.words import Words

_COUNTED = frozenset({"project", "notes", "themes"})  # roots the sidebar tells something of
_NOT_SAVED = frozenset({"disk_full", "disk_trouble", "folder_read_only", "file_busy", "file_damaged"})


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place there is: its key, whether it stands below the rule, and its class."""

    key: str
    below: bool
    build: Callable[[Tools], Place]


class Workspace(QWidget):
    """Everything there is to see of one project. Owns neither the bridge nor the tasks."""

    menu_requested = Signal()
    title_changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        tasks: Tasks,
        actions: Actions,
        words: Words,
        places: Sequence[PlaceEntry],
        *,
        setting: Callable[[str], Any],
        spelling: SpellingDesk | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge
        watch = PrivacyWatch(bridge, tasks, self)
        self.preparer = Preparer(bridge, tasks, self)
        self.exchanger = Exchanger(bridge, tasks, self, preparer=self.preparer)
        self.exchanger.changed.connect(self._exchanged)
        self._team_words = TeamWords(words, self)
        self._phases = PhaseWords(self)
        self._saved_line = ("", "circle-check", "ok")
        letters = partial(setting, "single_keys")
        self._tools = Tools(bridge, theme, tasks, watch, self.exchanger, letters, setting, spelling)
        self._actions = actions
        self._words = words
        self._entries = {entry.key: entry for entry in places}
        self._built: dict[str, Place] = {}
        self._stale: set[str] = set()
        self._states: dict[str, Any] = {}
        self._offer: Offer | None = None  # where the toast leads on to
        self._build_frame(places)
        bridge.changed.connect(self._changed)
        bridge.saved.connect(self._saved)
        bridge.refused.connect(self._refused)
        bridge.overtaken.connect(self._overtaken)
        theme.changed.connect(self._fit)
        watch.looked.connect(self._looked)
        watch.start()
        self._saved(datetime.now())
        self._tell_actions()

    def _build_frame(self, places: Sequence[PlaceEntry]) -> None:
        theme = self._theme
        self.sidebar = Sidebar(theme, self.tr("Places"), "Feltnoter")
        ruled = False
        for entry in places:
            if entry.below and not ruled:
                self.sidebar.add_rule()
                ruled = True
            spec = self._actions.spec(f"go_{entry.key}")
            self.sidebar.add_place(entry.key, spec.icon, spec.text)
        if "notes" in self._entries:
            quick = self.sidebar.add_action(
                "zap", self.tr("Quick note"), self._actions.spec("quick_note").keys[0]
            )
            quick.clicked.connect(self._actions.action("quick_note").trigger)
        self.sidebar.place_requested.connect(self.show_place)
        self.sidebar.project_requested.connect(self.menu_requested)
        self.messages = MessageBar(theme, self.tr("Close message"))
        self._pages = QStackedWidget()
        self.status_line = StatusLine(theme)
        page = QWidget()
        self._page = page
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._pages, 1)
        column.addWidget(self.status_line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(page, 1)
        self._toast = Toast(theme, self._pages, self.tr("Undo"), self._actions.spec("undo").keys[0])
        self._toast.undo_requested.connect(self._actions.action("undo").trigger)
        self._toast.further_requested.connect(self._follow_offer)

    # -- places ----------------------------------------------------------------------------------

    @property
    def bridge(self) -> Bridge:
        """The door to the project shown."""
        return self._bridge

    @property
    def toast(self) -> Toast:
        """What was just done, with »Fortryd«."""
        return self._toast

    def places(self) -> tuple[str, ...]:
        """The keys of the places there are."""
        return tuple(self._entries)

    def current(self) -> str:
        """The key of the place on screen. Not the sidebar's: a press there marks its item at once."""
        shown = self._pages.currentWidget()
        return self._key_of(shown) if isinstance(shown, Place) else ""

    def place(self, key: str) -> Place | None:
        """A place that has been built already."""
        return self._built.get(key)

    @Slot(str)
    def show_place(self, key: str) -> None:
        """Go to a place; it is built when first shown."""
        self.go(key, None)

    @Slot(str, object)
    def go(self, key: str, target: object) -> None:
        """Go to a place and perhaps something in particular there."""
        if key not in self._entries:
            return
        before = self._built.get(self.current())
        place = self._built.get(key) or self._build(key)
        if place is None:
            if before is not None:
                self.sidebar.set_current(self._key_of(before))
            return
        had_focus = self._page.isAncestorOf(QApplication.focusWidget() or self)
        if before is not place:
            self._toast.hide()
            if before is not None:
                before.leave()
        if key in self._stale:
            self._stale.discard(key)
            place.refresh()
        self.sidebar.set_current(key)
        self._pages.setCurrentWidget(place)
        self._toast.lift(place.foot())
        if before is not place:
            self.preparer.want(place.changes)
            announce(self, self._actions.spec(f"go_{key}").text)
        if target is not None:
            place.open_target(target)
        if (had_focus or target is not None) and not place.isAncestorOf(QApplication.focusWidget() or self):
            self.focus_page()

    def focus_page(self) -> None:
        """Put the keyboard into the place on screen."""
        place = self._pages.currentWidget()
        if place is None:
            return
        step = place
        while step.focusPolicy() is Qt.FocusPolicy.NoFocus or not step.isVisible():
            following = step.nextInFocusChain()
            if following is None or following is place or not place.isAncestorOf(following):
                return
            step = following
        step.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self, key: str) -> Place | None:
        try:
            place = self._entries[key].build(self._tools)
        except Exception:  # one broken place must not keep anybody from the others
            sys.excepthook(*sys.exc_info())
            return None
        place.go.connect(self.go)
        place.wanted.connect(self._do)
        place.toast.connect(self._say_done)
        place.offered.connect(self._say_offer)
        self._built[key] = place
        self._pages.addWidget(place)
        place.refresh()
        state = self._states.get(key)
        if isinstance(state, Mapping):
            place.restore(state)
        return place

    @Slot(str)
    def _do(self, action: str) -> None:
        self._actions.action(action).trigger()

    @Slot(str)
    def _say_done(self, sentence: str) -> None:
        shown = self._built.get(self.current())
        self._toast.show_done(sentence, above=shown.foot() if shown is not None else 0)

    @Slot(object)
    def _say_offer(self, offer: Offer) -> None:
        self._offer = offer
        shown = self._built.get(self.current())
        above, further = shown.foot() if shown is not None else 0, offer.words
        self._toast.show_done(offer.sentence, above=above, further=further, undo=offer.undo)

    @Slot()
    def _follow_offer(self) -> None:
        if self._offer is not None:
            self.go(self._offer.place, self._offer.target)

    def _key_of(self, place: Place) -> str:
        return next(key for key, built in self._built.items() if built is place)

    # -- taking up and leaving -------------------------------------------------------------------

    def restore(self, session: Mapping[str, Any]) -> None:
        """Take up where one left off, or begin with the first place."""
        self._name_project()
        states = session.get("states")
        self._states = dict(states) if isinstance(states, Mapping) else {}
        wanted = session.get("place")
        first = next(iter(self._entries), "")
        self.show_place(wanted if isinstance(wanted, str) and wanted in self._entries else first)
        self.focus_page()
        self.exchanger.start()

    def refresh_page(self) -> None:
        """What the user has chosen is another; the places not shown read again when they come back."""
        for key, place in self._built.items():
            if key == self.current():
                place.refresh()
            else:
                self._stale.add(key)

    def leave(self) -> dict[str, Any]:
        """Save what is being typed; the session to ``restore`` next time."""
        for place in self._built.values():
            place.settle()  # first: of what it keeps, ``leave`` has nothing to say
            place.leave()
        states = {**self._states, **{key: dict(place.state()) for key, place in self._built.items()}}
        return {"place": self.current(), "states": states}

    # -- what the project says -------------------------------------------------------------------

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        self._toast.hide()
        current = self.current()
        for key, place in self._built.items():
            if key == current:
                place.show_changes(changes)
            else:
                self._stale.add(key)
        self._tell_actions()
        if not _COUNTED.isdisjoint(changes.touched):
            self._name_project()
        if changes.origin in (UNDO, REDO):
            sentence = self.tr("Undone: {step}") if changes.origin == UNDO else self.tr("Done again: {step}")
            announce(self, sentence.format(step=self._words.step(changes.label)))

    @Slot(object)
    def _saved(self, at: datetime) -> None:
        self.messages.clear()
        self._show_status(self._words.saved(at))

    @Slot(object)
    def _refused(self, error: UserError) -> None:
        self.say(self._words.error(error))
        if error.key in _NOT_SAVED:
            self._show_status(self.tr("The latest is not saved yet"), icon="triangle-alert", role="warn")
        self._tell_actions()

    @Slot(object)
    def _overtaken(self, changes: Changes) -> None:
        count = len(changes.overtaken)
        self.say(self.tr("%n change(s) by colleagues since then are left as they are.", "", count), calm=True)

    def say(self, sentence: str, *, calm: bool = False) -> None:
        """One sentence above the page; ``calm`` when nothing needs to be done about it."""
        if calm:
            self.messages.say(sentence, icon="info", role="muted")
        else:
            self.messages.say(sentence)

    def _show_status(self, saved: str, *, icon: str = "circle-check", role: str = "ok") -> None:
        self._saved_line = (saved, icon, role)
        shared = self._team_words.status(self.exchanger.situation, self._bridge.project)
        self.sidebar.status.set_status(saved, shared, icon=icon, role=role)
        self.status_line.set_status(saved, shared, icon=icon, role=role)

    @Slot()
    def _exchanged(self) -> None:
        saved, icon, role = self._saved_line
        self._show_status(saved, icon=icon, role=role)

    def _tell_actions(self) -> None:
        undo, redo = self._bridge.undo_label, self._bridge.redo_label
        self._actions.set_open(
            True, self._words.step(undo) if undo else "", self._words.step(redo) if redo else ""
        )

    def _name_project(self) -> None:
        overview = self._bridge.project.query(Overview)
        title = overview.title()
        self.sidebar.set_project(title, self._phases.line(overview.phase()))
        self.title_changed.emit(title)
        for key, count, words in (
            ("notes", overview.notes(), self.tr("%n note(s)", "", overview.notes())),
            ("themes", overview.themes(), self.tr("%n theme(s)", "", overview.themes())),
        ):
            if key in self._entries:
                self.sidebar.item(key).set_count(str(count) if count else "", words)

    @Slot(object)
    def _looked(self, look: Look) -> None:
        if "privacy" in self._entries:
            count = len(look.open())
            words = self.tr("%n possible piece(s) of personal data", "", count)
            self.sidebar.item("privacy").set_count(str(count) if count else "", words)

    # -- size ------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rail below 1120."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        narrow = self._theme.is_narrow(self.width())
        self.sidebar.set_rail(narrow)
        self.status_line.setVisible(narrow)
