"""One source, looked at closely: its first words, how it was understood, what is wrong with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from feltnoter.errors import UserError
from feltnoter.exchange.how import CODE_PAGES
from ui.imports.reading import Source
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.choices import Choice
from ui.widgets.field import LineField
from ui.widgets.surface import Panel
from ui.widgets.text import Label
from ui.words import Words

_FIRST_WORDS = 320  # code points
_MOST_LINES = 4
_MOST_SPEAKERS = 6


class SourceDetails(Panel):
    """``read_asked`` with a code page or a speaker's other name: the source is to be read again."""

    encoding_chosen = Signal(str)
    speaker_named = Signal(str, str)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sunken", radius=8, parent=parent)
        self._words = words
        self._shown: Source | None = None
        px = theme.px
        self.setAccessibleName(self.tr("What comes in"))
        self._head = Label(theme, "", Style.CONTROL, weight=SEMIBOLD, most=1)
        self.text = Label(theme, "", Style.LIST, wrap=True, most=_MOST_LINES)
        self.notices = Label(theme, "", Style.SECONDARY, role="muted", wrap=True)
        self.columns = Label(theme, "", Style.SECONDARY, role="muted", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(1, 1)
        self.encoding = Choice(theme, self.tr("Code page"), height=32)
        self._encoding_label = Label(theme, self.tr("Code page"), Style.LIST, role="muted")
        self._encoding_label.setBuddy(self.encoding)
        self.encoding.activated.connect(self._encoding_activated)
        self._grid.addWidget(self._encoding_label, 0, 0)
        self._grid.addWidget(self.encoding, 0, 1, Qt.AlignmentFlag.AlignLeft)
        self.speakers: list[tuple[Label, LineField]] = []
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(14))
        column.setSpacing(px(8))
        for part in (self._head, self.text, self.columns, self.notices):
            column.addWidget(part)
        column.addLayout(self._grid)

    def show_source(self, source: Source | None) -> None:
        """Another source, or the same read again."""
        self.setVisible(source is not None)
        before, self._shown = self._shown, source
        if source is None:
            return
        self._head.setText(source.name)
        codes = (" › ".join(code.path) for code in source.draft.codes)
        first = source.draft.notes[0].text if source.draft.notes else "; ".join(codes)
        self.text.setText(" ".join(first[:_FIRST_WORDS].split(" ")))
        self.text.setVisible(bool(first))
        notices = [
            self._words.error(UserError(r.key, **{"name": r.source, **r.data})) for r in source.draft.refused
        ]
        notices += self._about_before(source)
        self.notices.setText("\n".join(notices))
        self.notices.set_role("ink" if source.is_refused else "muted")
        self.notices.setVisible(bool(notices))
        self._show_columns(source)
        self._show_encoding(source)
        if before is None or before.path != source.path:
            self._show_speakers(source)

    def _about_before(self, source: Source) -> list[str]:
        if source.known:
            return [self.tr("%n note(s) are here from this file already.", "", len(source.known))]
        if source.seen_before and not source.is_refused:
            return [
                self.tr(
                    "A file of this name has come in before. Its words were others, or have changed since."
                )
            ]
        return []

    def _show_columns(self, source: Source) -> None:
        known = [heading for heading, column in source.draft.seen.columns if column]
        other = [heading for heading, column in source.draft.seen.columns if not column]
        said = []
        if known:
            said.append(self.tr("Columns: {names}").format(names=", ".join(known)))
        if other:
            said.append(self.tr("Not known: {names}").format(names=", ".join(other)))
        self.columns.setText("  ·  ".join(said))
        self.columns.setVisible(bool(said))

    def _show_encoding(self, source: Source) -> None:
        seen = source.draft.seen.encoding
        is_text = bool(seen or source.how.encoding)
        self.encoding.setVisible(is_text)
        self._encoding_label.setVisible(is_text)
        if not is_text:
            return
        self.encoding.clear()
        found = "" if source.how.encoding else seen
        self.encoding.addItem(
            self.tr("Found out: {name}").format(name=self._page_name(found))
            if found
            else self.tr("Find out"),
            "",
        )
        for page in CODE_PAGES:
            self.encoding.addItem(self._page_name(page), page)
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(source.how.encoding)))
        self.encoding.updateGeometry()

    def _page_name(self, page: str) -> str:
        names = {
            "utf-8": "UTF-8",
            "cp1252": self.tr("Windows, Western Europe"),
            "cp1250": self.tr("Windows, Central Europe"),
            "mac_roman": self.tr("Mac, older"),
            "cp850": self.tr("DOS, Western Europe"),
            "cp865": self.tr("DOS, Nordic"),
            "utf-16": "UTF-16",
            "utf-16-le": "UTF-16",
            "utf-16-be": "UTF-16",
            "iso8859-1": "ISO 8859-1",
        }
        return names.get(page, page.upper())

    def _show_speakers(self, source: Source) -> None:
        for label, field in self.speakers:
            for widget in (label, field):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.speakers = []
        for row, name in enumerate(source.draft.seen.speakers[:_MOST_SPEAKERS], 1):
            label = Label(
                self._theme, self.tr("»{name}« is written as").format(name=name), Style.LIST, role="muted"
            )
            field = LineField(self._theme, name=label.text(), placeholder=name, height=32)
            field.setText(source.how.speakers.get(name, ""))
            field.editingFinished.connect(partial(self._named, name, row - 1))
            label.setBuddy(field)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
            for widget in (label, field):
                widget.show()  # else the layout takes no account of it before the next turn
            self.speakers.append((label, field))

    @Slot(int)
    def _encoding_activated(self, index: int) -> None:
        self.encoding_chosen.emit(str(self.encoding.itemData(index)))

    def _named(self, name: str, row: int) -> None:
        if self._shown is None or row >= len(self.speakers):
            return
        written = self.speakers[row][1].text().strip()
        if written != self._shown.how.speakers.get(name, ""):
            self.speaker_named.emit(name, written)
