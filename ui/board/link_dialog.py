"""»Forbind …«: how two themes stand to each other, with a few words about it (method rule 10)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from feltnoter.domain.vocabulary import LinkKind
from ui.board.words import BoardWords
from ui.style.theme import Theme
from ui.themes.picking import Candidate, PickRow
from ui.widgets.button import ButtonKind
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.field import Field, TextField
from ui.widgets.text import SectionHeading


class LinkDialog(Dialog):
    """With ``themes`` a new link to one of them; without, one that is there already and can be removed."""

    remove_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        words: BoardWords,
        themes: Sequence[Candidate] = (),
        *,
        kind: LinkKind = LinkKind.CAUSE,
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, width=WIDE, parent=parent)
        kinds = [Candidate(one, words.link(one), words.link_meaning(one)) for one in LinkKind]
        self.kinds = self._group(theme, self.tr("How do they belong together?"), kinds, kind)
        self.themes = self._group(theme, self.tr("The other theme"), themes, "") if themes else []
        self.text = TextField(theme, lines=2)
        self.text.setPlainText(text)
        self.add(Field(theme, self.tr("In your own words (can wait)"), self.text))
        if not themes:
            remove = self.add_action(self.tr("Remove"))
            remove.clicked.connect(self._remove)
        self.add_action(self.tr("Cancel")).clicked.connect(self.reject)
        self.take = self.add_action(self.tr("Connect") if themes else self.tr("Save"), ButtonKind.PRIMARY)
        self.take.clicked.connect(self.accept)
        for row in self.themes:
            row.toggled.connect(self._tell)
        self._tell()
        first = next((row for row in self.kinds if row.isChecked()), self.kinds[0])
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _group(self, theme: Theme, title: str, items: Sequence[Candidate], checked: str) -> list[PickRow]:
        """Radio buttons that exclude each other: those of one parent do."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(SectionHeading(theme, title, lead=True))
        rows = [PickRow(theme, item, single=True, checked=item.id == checked) for item in items]
        for row in rows:
            column.addWidget(row)
        self.add(holder)
        return rows

    def kind(self) -> LinkKind:
        """How they stand to each other."""
        return next((LinkKind(row.item.id) for row in self.kinds if row.isChecked()), LinkKind.BELONGS_WITH)

    def other(self) -> str:
        """The theme picked, or ""."""
        return next((row.item.id for row in self.themes if row.isChecked()), "")

    def words(self) -> str:
        """What was written about it."""
        return self.text.toPlainText().strip()

    @Slot()
    def _tell(self) -> None:
        self.take.setEnabled(not self.themes or bool(self.other()))

    @Slot()
    def _remove(self) -> None:
        self.remove_requested.emit()
        self.reject()
