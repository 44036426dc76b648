"""What the menus and dialogs of »Temaer« do: from what was picked to a command."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from feltnoter.changes import Changes
from feltnoter.commands.base import Command
from feltnoter.commands.theme_steps import ChooseTelling, DeselectTheme, NameTheme, ReorderTheme, SelectTheme
from feltnoter.commands.themes import EditLink, LinkThemes, MergeThemes, MoveTheme
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import ThemeLink
from feltnoter.domain.vocabulary import LinkKind
from feltnoter.project.lists import ThemeEntry, ThemeLists
from ui.bridge import Bridge
from ui.style.theme import Theme as Look
from ui.themes.picking import Candidate, PickDialog, TellingDialog, TextDialog
from ui.themes.words import ThemeWords
from ui.widgets.dialog import Dialog

_FOUND = 6


class ThemeSteps(QObject):
    """Opens the dialogs and executes. One dialog at a time; ``dialog`` is the one that is open."""

    done = Signal(str)  # what was done, for the toast
    gone = Signal(str)  # the theme that went with it

    def __init__(self, look: Look, bridge: Bridge, words: ThemeWords, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self._bridge = bridge
        self._words = words
        self._page = page
        self._entry: ThemeEntry | None = None
        self._link = ""
        self.dialog: Dialog | None = None

    def run(self, command: Command) -> Changes | None:
        """Execute; the bridge says what was refused."""
        return self._bridge.execute(command)

    def _open(self, dialog: Dialog, entry: ThemeEntry) -> None:
        self._entry = entry
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    @Slot(int)
    def _closed(self, result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    # -- one step --------------------------------------------------------------------------------

    def reorder(self, identity: str, shown: tuple[str, ...], before: str | None) -> None:
        """A theme goes before another among its siblings."""
        self.run(ReorderTheme(id=identity, shown=shown, before=before))

    def select(self, entry: ThemeEntry) -> None:
        """Take up a deselected theme again."""
        if self.run(SelectTheme(id=entry.id)) is not None:
            self.done.emit(self.tr("»{title}« is selected again").format(title=entry.title))

    def delete(self, entry: ThemeEntry) -> None:
        """To the trash; its cards lie loose."""
        if self.run(Delete(root="themes", ids=(entry.id,))) is not None:
            title = self._words.title(entry)
            self.done.emit(self.tr("»{title}« is in the trash, its cards lie loose").format(title=title))

    def to_top(self, entry: ThemeEntry) -> None:
        """A sub-theme becomes a theme of its own."""
        self.run(MoveTheme(id=entry.id, parent=None))

    def remove_link(self, link: str) -> None:
        """A contradiction is none after all."""
        if self.run(Delete(root="theme_links", ids=(link,))) is not None:
            self.done.emit(self.tr("The contradiction is removed"))

    # -- dialogs ---------------------------------------------------------------------------------

    def name(self, entry: ThemeEntry) -> None:
        """Ask for a cluster's name."""
        dialog = TextDialog(
            self._look,
            self.tr("Give the cluster a name"),
            self.tr("Name"),
            self.tr("Give name"),
            words=entry.title,
            helper=self.tr("Best in the words of those it is about: »I do not know who is coming«."),
            lines=2,
            required=True,
            parent=self._page,
        )
        dialog.accepted.connect(self._named)
        self._open(dialog, entry)

    @Slot()
    def _named(self) -> None:
        if isinstance(self.dialog, TextDialog) and self._entry is not None:
            self.run(NameTheme(id=self._entry.id, title=self.dialog.words().replace("\n", " ")))

    def deselect(self, entry: ThemeEntry) -> None:
        """Ask why a theme is put aside."""
        dialog = TextDialog(
            self._look,
            self.tr("Deselect theme"),
            self.tr("Why do you leave it out?"),
            self.tr("Deselect"),
            helper=self.tr("The theme keeps its cards, and you can select it again."),
            parent=self._page,
        )
        dialog.accepted.connect(self._deselected)
        self._open(dialog, entry)

    @Slot()
    def _deselected(self) -> None:
        if isinstance(self.dialog, TextDialog) and self._entry is not None:
            command = DeselectTheme(id=self._entry.id, reason=self.dialog.words())
            if self.run(command) is not None:
                self.done.emit(self.tr("»{title}« is deselected").format(title=self._entry.title))

    def choose_telling(self, entry: ThemeEntry) -> None:
        """Ask which cards say it best."""
        cards = self._lists().cards(entry.id)
        out = self.tr("Held out")
        sources = {
            c.id: " · ".join((self._words.source(c), out) if c.held_out else (self._words.source(c),))
            for c in cards
        }
        items = [Candidate(c.id, self._words.quoted(c), sources[c.id], c.kind) for c in cards]
        ticked = [card.id for card in cards if card.telling]
        dialog = TellingDialog(self._look, items, ticked, parent=self._page)
        dialog.accepted.connect(self._told)
        self._open(dialog, entry)

    @Slot()
    def _told(self) -> None:
        if isinstance(self.dialog, TellingDialog) and self._entry is not None:
            self.run(ChooseTelling(theme=self._entry.id, cards=self.dialog.chosen()))

    def add_contradiction(self, entry: ThemeEntry) -> None:
        """Ask what speaks against a theme."""
        self._entry = entry
        dialog = PickDialog(
            self._look,
            self.tr("Add contradiction"),
            self.tr("Find a theme or a note"),
            self.tr("Add contradiction"),
            self._themes_and_notes,
            explain=self.tr("What is the contradiction? (can wait)"),
            parent=self._page,
        )
        dialog.accepted.connect(self._contradicted)
        self._open(dialog, entry)

    @Slot()
    def _contradicted(self) -> None:
        if not isinstance(self.dialog, PickDialog) or self._entry is None:
            return
        picked = self.dialog.chosen()
        if picked is not None:
            is_note = picked.kind is not None
            self.run(
                LinkThemes(
                    theme=self._entry.id,
                    kind=LinkKind.CONTRADICTION,
                    note=picked.id if is_note else None,
                    other_theme=None if is_note else picked.id,
                    words=self.dialog.explanation.toPlainText().strip(),
                )
            )

    def explain(self, entry: ThemeEntry, link: str) -> None:
        """Ask for the words about a contradiction."""
        found = self._bridge.project.rows.get(ThemeLink, link)
        if found is None:
            return
        dialog = TextDialog(
            self._look,
            self.tr("Explain the contradiction"),
            self.tr("What is the contradiction?"),
            self.tr("Save"),
            words=found.words,
            parent=self._page,
        )
        self._link = link
        dialog.accepted.connect(self._explained)
        self._open(dialog, entry)

    @Slot()
    def _explained(self) -> None:
        if isinstance(self.dialog, TextDialog):
            self.run(EditLink(id=self._link, values={"words": self.dialog.words()}))

    def move_under(self, entry: ThemeEntry) -> None:
        """Ask which theme another becomes part of, as a sub-theme."""
        self._pick_theme(entry, self.tr("Make sub-theme of"), self.tr("Make sub-theme"), merging=False)

    def merge(self, entry: ThemeEntry) -> None:
        """Ask which theme another is merged with."""
        self._pick_theme(entry, self.tr("Merge with"), self.tr("Merge"), merging=True)

    def _pick_theme(self, entry: ThemeEntry, title: str, action: str, *, merging: bool) -> None:
        self._entry = entry
        dialog = PickDialog(
            self._look, title, self.tr("Find a theme"), action, self._other_themes, parent=self._page
        )
        dialog.accepted.connect(self._merged if merging else self._moved_under)
        self._open(dialog, entry)

    @Slot()
    def _moved_under(self) -> None:
        picked = self._picked()
        if picked is not None and self._entry is not None:
            self.run(MoveTheme(id=self._entry.id, parent=picked.id))

    @Slot()
    def _merged(self) -> None:
        picked = self._picked()
        if picked is None or self._entry is None:
            return
        if self.run(MergeThemes(id=self._entry.id, into=picked.id)) is not None:
            self.done.emit(self.tr("The two themes are one"))
            self.gone.emit(picked.id)

    def _picked(self) -> Candidate | None:
        return self.dialog.chosen() if isinstance(self.dialog, PickDialog) else None

    # -- what can be picked ----------------------------------------------------------------------

    def _lists(self) -> ThemeLists:
        return self._bridge.project.query(ThemeLists)

    def _other_themes(self, words: str) -> Sequence[Candidate]:
        wanted = words.casefold()
        return [
            Candidate(
                entry.id, f"{entry.number} {self._words.title(entry)}".strip(), self._words.counts(entry)
            )
            for entry in self._lists().themes()
            if not entry.deselected
            and (self._entry is None or entry.id != self._entry.id)
            and wanted in entry.title.casefold()
        ]

    def _themes_and_notes(self, words: str) -> Sequence[Candidate]:
        """Themes by title, notes by full-text search, best first."""
        themes = list(self._other_themes(words))[:_FOUND]
        if not words:
            return themes
        lists = self._lists()
        notes: dict[str, Candidate] = {}
        for hit in self._bridge.project.queries.search(words, 4 * _FOUND):
            if hit.note is None or hit.note in notes or len(notes) >= _FOUND:
                continue
            card = lists.note(hit.note)
            if card is not None:
                text = (
                    self._words.quoted(card) if hit.kind == "note" and len(card.text) < 300 else hit.snippet
                )
                notes[hit.note] = Candidate(hit.note, text, self._words.source(card), card.kind)
        return [*themes, *notes.values()]
