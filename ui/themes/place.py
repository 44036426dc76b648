"""»Temaer«: the themes in report order, each with its page and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from feltnoter.changes import Changes
from feltnoter.commands.theme_steps import NameTheme
from feltnoter.commands.themes import EditTheme
from feltnoter.domain.entities import PROJECT_ID, ProjectInfo, Theme, new_id
from feltnoter.domain.pieces import Part
from feltnoter.project.lists import ThemeEntry, ThemeLists, siblings
from ui.place import Place, Tools
from ui.themes.inspector import ThemeInspector
from ui.themes.nudges import NudgeKind, hidden_key, nudge_for, wanted_kinds
from ui.themes.page import ThemePage, ThemeText
from ui.themes.panes import Panes
from ui.themes.steps import ThemeSteps
from ui.themes.theme_list import ThemeList
from ui.themes.words import ThemeWords
from ui.widgets.button import Button, ButtonKind, IconButton
from ui.widgets.empty import EmptyState
from ui.widgets.topbar import TopBar

_ROOTS = frozenset(
    {"themes", "cards", "theme_links", "notes", "excerpts", "participants", "visits", "members", "project"}
)


class ThemesPlace(Place):
    """Reads through ``ThemeLists``, writes through ``ThemeSteps`` and the page's own texts."""

    changes = (Part.BOARD,)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._entries: list[ThemeEntry] = []
        self._current = ""
        self._new = False
        self._hidden: set[str] = set()
        theme = self.theme
        self.words = ThemeWords(self)
        self.steps = ThemeSteps(theme, self.bridge, self.words, self)
        self.bar = TopBar(theme, self.tr("Themes"))
        self.back = Button(theme, self.tr("Back"), ButtonKind.QUIET, icon="arrow-left")
        self.onward = Button(theme, self.tr("On to the report"), ButtonKind.PRIMARY, icon="file-text")
        self.about = IconButton(theme, "panel-right", self.tr("About the theme"))
        self.about.setCheckable(True)
        self.bar.add_before(self.back)
        self.bar.add(self.onward)
        self.bar.add(self.about)
        self.list = ThemeList(theme, self.words)
        self.page = ThemePage(theme, self.words, self._save)
        self.inspector = ThemeInspector(theme, self.words)
        self.panes = Panes(theme, self.list, self.page, self.inspector)
        self.empty = EmptyState(
            theme,
            "shapes",
            self.tr("A theme begins as a cluster on the board."),
            action=self.tr("Open the board"),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.panes)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._connect()
        self._fit()

    def _connect(self) -> None:
        self.back.clicked.connect(self._back)
        self.onward.clicked.connect(self._to_report)
        self.about.clicked.connect(self.panes.toggle_inspector)
        self.empty.requested.connect(self._to_board)
        self.panes.narrowed.connect(self._fit)
        self.panes.page_shown.connect(self._fit)
        self.panes.inspector_shown.connect(self._inspector_shown)
        self.list.chosen.connect(self._chosen)
        self.list.walked.connect(self._walked)
        self.list.new_asked.connect(self.begin_new)
        self.list.name_asked.connect(self._name)
        self.list.moved.connect(self.steps.reorder)
        self.page.note_asked.connect(self._to_note)
        self.page.telling_asked.connect(self._choose_telling)
        self.page.menu_asked.connect(self._open_menu)
        self.page.select_asked.connect(self._select)
        self.inspector.note_asked.connect(self._to_note)
        self.inspector.theme_asked.connect(self._chosen)
        self.inspector.add_asked.connect(self._add_contradiction)
        self.inspector.edit_asked.connect(self._explain)
        self.inspector.remove_asked.connect(self.steps.remove_link)
        self.inspector.nudge_taken.connect(self._nudge_taken)
        self.inspector.nudge_hidden.connect(self._nudge_hidden)
        self.steps.done.connect(self.toast)
        self.steps.gone.connect(self._chosen)

    # -- what the window asks --------------------------------------------------------------------

    def refresh(self) -> None:
        """Read everything again; what is being typed stays."""
        project = self.bridge.project
        info = project.rows.get(ProjectInfo, PROJECT_ID)
        self.bar.set_title(self.tr("Themes"), info.question if info else "")
        before = [entry.id for entry in self._entries]
        self._entries = project.query(ThemeLists).themes()
        if not self._new and self._entry() is None:
            self._current = self._next_to(before)
        self._show()

    def show_changes(self, changes: Changes) -> None:
        """Only what has to do with themes is read again."""
        if not _ROOTS.isdisjoint(changes.touched):
            self.refresh()

    def open_target(self, target: object) -> None:
        """Show a theme."""
        identity = target[0] if isinstance(target, tuple) and target else target
        if isinstance(identity, str) and any(entry.id == identity for entry in self._entries):
            self._chosen(identity)

    def leave(self) -> None:
        """Save what is being typed."""
        self.page.flush()

    def foot(self) -> int:
        """»Nyt tema« stands below the list."""
        return self.theme.px(56)

    def state(self) -> Mapping[str, Any]:
        """The theme shown, and the nudges that are hidden for good."""
        return {"theme": self._current, "hidden": sorted(self._hidden)}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up where one left off."""
        hidden = state.get("hidden")
        if isinstance(hidden, list):
            self._hidden.update(key for key in hidden if isinstance(key, str))
        theme = state.get("theme")
        if isinstance(theme, str) and any(entry.id == theme for entry in self._entries):
            self._current = theme
        self._show()

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def current(self) -> str:
        """The theme on the page, or an empty text."""
        return self._current

    def _entry(self) -> ThemeEntry | None:
        return next((entry for entry in self._entries if entry.id == self._current), None)

    def _next_to(self, before: list[str]) -> str:
        """Where the chosen theme was, now that it is gone."""
        at = before.index(self._current) if self._current in before else 0
        return self._entries[min(at, len(self._entries) - 1)].id if self._entries else ""

    def _show(self) -> None:
        entry = self._entry()
        is_empty = entry is None and not self._new
        self._stack.setCurrentWidget(self.empty if is_empty else self.panes)
        self.onward.setVisible(not is_empty)
        self.list.show_entries(self._entries, self._current)
        if entry is not None:
            self._show_entry(entry)
        else:
            self.inspector.clear()
        self._fit()

    def _show_entry(self, entry: ThemeEntry) -> None:
        project = self.bridge.project
        lists = project.query(ThemeLists)
        theme = project.rows.get(Theme, entry.id)
        if theme is None:
            return
        text = ThemeText(theme.insight, theme.description, theme.what_if, theme.deselected_reason)
        self.page.show_theme(entry, text, lists.cards(entry.id))
        coverage, against = lists.coverage(entry.id), lists.contradictions(entry.id)
        wanted = wanted_kinds(self.tools.setting)
        nudge = nudge_for(entry, coverage, len(against), self._hidden, wanted)
        self.inspector.show_about(coverage, against, nudge)

    @Slot()
    def _fit(self) -> None:
        narrow = self.panes.is_narrow
        in_page = narrow and self.panes.shows_page
        self.bar.set_narrow(narrow)
        self.back.setVisible(in_page and self._stack.currentWidget() is self.panes)
        self.about.setVisible(in_page and not self._new)

    @Slot(bool)
    def _inspector_shown(self, shown: bool) -> None:
        self.about.setChecked(shown)
        if not shown and self.about.isVisible():
            self.about.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _chosen(self, identity: str) -> None:
        self._walked(identity)
        self.panes.show_page()

    @Slot(str)
    def _walked(self, identity: str) -> None:
        self.page.flush()
        self._new = False
        self._current = identity
        self.panes.close_inspector()
        self._show()

    @Slot()
    def begin_new(self) -> None:
        """A theme that begins with its title; without one there is none."""
        self.page.flush()
        self._new = True
        self._current = ""
        self._show()
        self.panes.show_page()
        self.page.show_new()

    def _save(self, field: str, words: str) -> bool:
        """Keep what was written on the page."""
        identity = self.page.theme_id
        if identity is None:
            return field != "title" or self._begin(words)
        if field == "title":
            return self.steps.run(NameTheme(id=identity, title=words)) is not None
        return self.steps.run(EditTheme(id=identity, values={field: words})) is not None

    def _begin(self, title: str) -> bool:
        identity = new_id()
        self._current, self._new = identity, False
        self.page.become(identity)
        if self.steps.run(NameTheme(id=identity, title=title)) is None:
            self._current, self._new = "", True
            self.page.show_new()
            return False
        self.refresh()
        return True

    # -- going elsewhere -------------------------------------------------------------------------

    @Slot()
    def _back(self) -> None:
        self.page.flush()
        self.panes.show_list()
        self.list.focus_current()

    @Slot()
    def _to_report(self) -> None:
        self.go.emit("report", None)

    @Slot()
    def _to_board(self) -> None:
        self.go.emit("board", self._current or None)

    @Slot(object)
    def _to_note(self, target: object) -> None:
        self.go.emit("notes", target)

    # -- steps for the chosen theme --------------------------------------------------------------

    @Slot(str)
    def _name(self, identity: str) -> None:
        entry = next((entry for entry in self._entries if entry.id == identity), None)
        if entry is not None:
            self.steps.name(entry)

    @Slot()
    def _choose_telling(self) -> None:
        self._with_entry("telling")

    @Slot()
    def _add_contradiction(self) -> None:
        self._with_entry("contradiction")

    @Slot()
    def _select(self) -> None:
        self._with_entry("select")

    @Slot(str)
    def _explain(self, link: str) -> None:
        entry = self._entry()
        if entry is not None:
            self.steps.explain(entry, link)

    @Slot(str)
    def _nudge_taken(self, kind: str) -> None:
        if kind in (NudgeKind.ONE_WORD, NudgeKind.NAME_CLUSTER):
            self.panes.close_inspector()
            self.page.title.setFocus(Qt.FocusReason.OtherFocusReason)
        elif kind == NudgeKind.NO_CONTRADICTION:
            self._with_entry("contradiction")
        elif kind == NudgeKind.MANY_CARDS:
            self._to_board()
        else:
            self._to_note(None)

    @Slot(str)
    def _nudge_hidden(self, kind: str) -> None:
        self._hidden.add(hidden_key(self._current, NudgeKind(kind)))
        self._show()

    def menu(self) -> QMenu:
        """What can be done with the theme on the page."""
        menu = QMenu(self)
        entry = self._entry()
        if entry is None:
            return menu
        among = siblings(self._entries, entry)
        items = []
        if among:
            items += [
                ("up", self.tr("Move up"), among[0] is not entry),
                ("down", self.tr("Move down"), among[-1] is not entry),
            ]
        if entry.named and not entry.deselected:
            items += [
                ("under", self.tr("Make sub-theme of …"), len(self._entries) > 1),
                ("top", self.tr("Make a theme of its own"), entry.parent is not None),
            ]
        items += [("merge", self.tr("Merge with …"), len(self._entries) > 1)]
        if entry.deselected:
            items += [("select", self.tr("Select again"), True)]
        elif entry.named:
            items += [("deselect", self.tr("Deselect …"), True)]
        items += [("delete", self.tr("Delete theme"), True)]
        for key, text, enabled in items:
            action = menu.addAction(text)
            action.setData(key)
            action.setEnabled(enabled)
        menu.triggered.connect(self._menu_chosen)
        return menu

    @Slot()
    def _open_menu(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = self.page.menu
        corner = button.mapToGlobal(QPoint(button.width() - menu.sizeHint().width(), button.height()))
        menu.popup(corner)

    @Slot(QAction)
    def _menu_chosen(self, action: QAction) -> None:
        self._with_entry(str(action.data()))

    def _with_entry(self, key: str) -> None:
        """A step by its key, for the theme on the page."""
        self.page.flush()
        entry = self._entry()
        if entry is None:
            return
        if key in ("up", "down"):
            self.list.step(entry.id, -1 if key == "up" else 1)
            return
        {
            "under": self.steps.move_under,
            "top": self.steps.to_top,
            "merge": self.steps.merge,
            "select": self.steps.select,
            "deselect": self.steps.deselect,
            "delete": self.steps.delete,
            "telling": self.steps.choose_telling,
            "contradiction": self.steps.add_contradiction,
        }[key](entry)
