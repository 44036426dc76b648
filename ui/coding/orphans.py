"""Below the text: excerpts whose words are gone from it, with the quote they kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from feltnoter.project.lists import CodedExcerpt
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import IconButton, TextAction
from ui.widgets.paint import flat
from ui.widgets.surface import ScrollColumn, Surface
from ui.widgets.text import IconLabel, Label, SectionHeading

_HIGHEST = 148


class _Orphan(QWidget):
    anchor_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, theme: Theme, excerpt: CodedExcerpt, codes: str) -> None:
        super().__init__()
        self._id = excerpt.id
        px = theme.px
        quote = Label(theme, f"»{flat(excerpt.quote)}«", Style.LIST)
        quote.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        quote.setToolTip(excerpt.quote)
        below = Label(theme, codes, Style.SECONDARY, role="muted")
        below.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.anchor = TextAction(
            theme, self.tr("Anchor again"), name=self.tr("Anchor again: {words}").format(words=excerpt.quote)
        )
        self.delete = IconButton(theme, "trash-2", self.tr("Delete excerpt"), side=24)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(quote)
        if codes:
            words.addWidget(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(12))
        row.addWidget(IconLabel(theme, "unlink", role="warn"))
        row.addLayout(words, 1)
        row.addWidget(self.anchor)
        row.addWidget(self.delete)
        self.anchor.clicked.connect(self._anchor)
        self.delete.clicked.connect(self._delete)

    @Slot()
    def _anchor(self) -> None:
        self.anchor_requested.emit(self._id)

    @Slot()
    def _delete(self) -> None:
        self.delete_requested.emit(self._id)


class Orphans(Surface):
    """Hidden where there are none."""

    anchor_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", edges=Qt.Edge.TopEdge, parent=parent)
        px = theme.px
        self._shown: list[tuple[CodedExcerpt, str]] = []
        self.rows: list[_Orphan] = []
        self.heading = SectionHeading(theme, self.tr("Orphaned excerpts"))
        self.help = Label(
            theme,
            self.tr("Their words are gone from the text. Select words in it, then choose »Anchor again«."),
            Style.SECONDARY,
            role="muted",
            wrap=True,
        )
        self._scroll = ScrollColumn(theme, padding=0)
        self._scroll.setMaximumHeight(px(_HIGHEST))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(8))
        column.setSpacing(px(2))
        column.addWidget(self.heading)
        column.addWidget(self.help)
        column.addWidget(self._scroll)
        self.hide()

    def show_excerpts(self, excerpts: Sequence[CodedExcerpt], names: Mapping[str, str]) -> None:
        """Those excerpts of the note that are orphaned."""
        shown = [
            (e, ", ".join(names[code] for code in e.codes if code in names)) for e in excerpts if e.orphaned
        ]
        if shown != self._shown:
            self._shown = shown
            for row in self.rows:
                self._scroll.column.removeWidget(row)
                row.hide()
                row.deleteLater()
            self.rows = [_Orphan(self._theme, *pair) for pair in shown]
            for row in self.rows:
                self._scroll.column.addWidget(row)
                row.anchor_requested.connect(self.anchor_requested)
                row.delete_requested.connect(self.delete_requested)
            self._scroll.setFixedHeight(
                min(self._theme.px(_HIGHEST), sum(r.sizeHint().height() for r in self.rows))
            )
        self.setVisible(bool(shown))

    def set_selecting(self, selecting: bool) -> None:
        """Whether words are selected that an excerpt could be anchored to."""
        for row in self.rows:
            row.anchor.setEnabled(selecting)
