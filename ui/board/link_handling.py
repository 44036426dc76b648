"""Links between themes: made, changed and removed in one dialog."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from feltnoter.commands.themes import EditLink, LinkThemes
from feltnoter.commands.trash import Delete
from ui.board.desk import Desk, Executor
from ui.board.link_dialog import LinkDialog
from ui.style.theme import Theme
from ui.themes.picking import Candidate


class LinkHandler(QObject):
    """``dialog`` is the one that is open."""

    def __init__(self, theme: Theme, executor: Executor, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._executor = executor
        self._desk = desk
        self._page = page
        self._about = ""
        self.dialog: LinkDialog | None = None

    def ask(self, theme: str) -> None:
        """A new link from a theme."""
        frames, words = self._desk.scene.frames, self._desk.words
        if theme not in frames:
            return
        others = [
            Candidate(one.id, words.frame(one), self.tr("%n card(s)", "", len(one.cards)))
            for one in frames.values()
            if one.id != theme
        ]
        if not others:
            return
        self._about = theme
        title = self.tr("Connect »{name}«").format(name=words.frame(frames[theme]))
        dialog = LinkDialog(self._theme, title, words, others, parent=self._page)
        dialog.accepted.connect(self._linked)
        self._open(dialog)

    @Slot(str)
    def edit(self, link: str) -> None:
        """Another kind or other words for a link that is there, or no link any more."""
        found = next((one for one in self._desk.scene.links if one.id == link), None)
        if found is None:
            return
        self._about = link
        dialog = LinkDialog(
            self._theme,
            self.tr("The connection"),
            self._desk.words,
            kind=found.kind,
            text=found.words,
            parent=self._page,
        )
        dialog.accepted.connect(self._edited)
        dialog.remove_requested.connect(self._removed)
        self._open(dialog)

    def _open(self, dialog: LinkDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    @Slot(int)
    def _closed(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()

    @Slot()
    def _linked(self) -> None:
        dialog = self.dialog
        if dialog is None or not dialog.other():
            return
        command = LinkThemes(
            theme=self._about, kind=dialog.kind(), other_theme=dialog.other(), words=dialog.words()
        )
        if self._executor.execute(command) is not None:
            self._desk.done.emit(self.tr("The themes are connected"))

    @Slot()
    def _edited(self) -> None:
        dialog = self.dialog
        if dialog is not None:
            values = {"kind": dialog.kind(), "words": dialog.words()}
            self._executor.execute(EditLink(id=self._about, values=values))

    @Slot()
    def _removed(self) -> None:
        if self._executor.execute(Delete(root="theme_links", ids=(self._about,))) is not None:
            self._desk.done.emit(self.tr("The connection is removed"))
