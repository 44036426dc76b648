"""»Historik«: what became of a note, newest first, and a way back to each earlier value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from feltnoter.domain.diff import Piece, pieces
from feltnoter.project.note_history import Changed, Sitting
from ui.notes.history_words import HistoryWords
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.button import ButtonKind, TextAction
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.text import Label, Rule

_MOST = 60  # sittings that are shown
_LINE = 135  # per cent: the lines of a ``Label``
_FIRST_WORDS = 400  # characters of a note as it was first written


def compared(sittings: Sequence[Sitting]) -> dict[Changed, list[Piece]]:
    """Each change of the text that is shown, word by word: a second for a long interview, so for a worker."""
    changes = (change for one in sittings[:_MOST] for change in one.changes)
    texts = (change for change in changes if change.field == "body" and change.before is not None)
    return {change: pieces(change.before, change.after or "") for change in texts}


class DiffText(QLabel):
    """What went is struck out, what came is underlined: nobody has to tell the colours apart."""

    def __init__(self, theme: Theme, found: Sequence[Piece], gone: str, new: str) -> None:
        """``gone`` and ``new`` are how the two are said aloud."""
        super().__init__()
        look = theme.look
        t = look.tokens
        styles = {
            "gone": f"color:{t.danger.name()};text-decoration:line-through",
            "new": f"color:{t.accent_ink.name()};background-color:{t.accent_soft.name()};"
            "text-decoration:underline",
            "same": f"color:{t.ink.name()}",
        }
        parts, spoken = [], []
        for index, piece in enumerate(found):
            if piece.new and index and found[index - 1].gone:
                parts.append("&nbsp;")  # else what went and what came read as one word
            kind = "gone" if piece.gone else "new" if piece.new else "same"
            words = escape(piece.text).replace("\n", "<br>")
            parts.append(f'<span style="{styles[kind]}">{words}</span>')
            lead = f"{gone}: " if piece.gone else f"{new}: " if piece.new else ""
            spoken.append(f"{lead}{piece.text.strip()}")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setFont(look.text.font(Style.LIST))
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(f'<div style="line-height:{_LINE}%">{"".join(parts)}</div>')
        self.setAccessibleName("; ".join(spoken))


class HistoryDialog(Dialog):
    """Shows that it reads until ``show_history``. ``wanted`` tells the fields that are to be as before."""

    wanted = Signal(object)  # field → value

    def __init__(self, theme: Theme, words: HistoryWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", width=WIDE, parent=parent)
        self._words = words
        title = self.tr("The note's history")
        self.setWindowTitle(title)
        self.title.setText(title)
        self._about = Label(theme, self.tr("Reading …"), Style.LIST, role="muted", wrap=True)
        self.add(self._about)
        self._diffs: Mapping[Changed, Sequence[Piece]] = {}
        self.backs: list[tuple[Changed, TextAction]] = []
        self.add_action(self.tr("Close"), ButtonKind.PRIMARY).clicked.connect(self.reject)

    def show_history(
        self, sittings: Sequence[Sitting], diffs: Mapping[Changed, Sequence[Piece]], *, writable: bool
    ) -> None:
        """Fill in what was read and ``compared``; ``writable`` tells whether there is a way back."""
        self._diffs = diffs
        veiled = any(change.veiled for one in sittings for change in one.changes)
        self._about.setText(self._what_it_is(bool(sittings), veiled))
        parts = [self._sitting(sitting, writable) for sitting in sittings[:_MOST]]
        if len(sittings) > _MOST:
            more = self.tr("and %n earlier", "", len(sittings) - _MOST)
            parts.append(Label(self._theme, more, Style.LIST, role="muted"))
        for part in parts:
            self.add(part)
            part.show()  # else it takes no room yet when the dialog is fitted
        if self.isVisible():
            self.fit()

    def _what_it_is(self, found: bool, veiled: bool) -> str:
        if not found:
            return self.tr("Nothing is known about how this note came to be.")
        if veiled:
            return self.tr(
                "Possible personal data that no longer stand in the note are not shown, and do not come back."
            )
        return self.tr("Every step back is a change like any other: it can be undone.")

    def _sitting(self, sitting: Sitting, writable: bool) -> QWidget:
        theme, px = self._theme, self._theme.px
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(Rule(theme))
        heading = self._words.heading(sitting)
        column.addWidget(Label(theme, heading, Style.CONTROL, weight=SEMIBOLD, wrap=True))
        if sitting.made:
            column.addWidget(Label(theme, self.tr("The note was written"), Style.SECONDARY, role="muted"))
        for change in sitting.changes:
            column.addLayout(self._change(change, writable and not sitting.made))
        return part

    def _change(self, change: Changed, may: bool) -> QHBoxLayout:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self._shown(change), 1, Qt.AlignmentFlag.AlignTop)
        if may and self._words.can_go_back(change):
            words = self.tr("Use the earlier wording") if change.field == "body" else self.tr("Set back")
            back = TextAction(theme, words, name=f"{words}: {self._words.field(change.field)}")
            back.clicked.connect(partial(self._go_back, change.field, change.before))
            self.backs.append((change, back))
            row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _shown(self, change: Changed) -> QWidget:
        if change.field != "body":
            return Label(self._theme, self._words.fact(change), Style.LIST, wrap=True)
        if change.before is None:
            after = change.after or ""
            cut = after if len(after) <= _FIRST_WORDS else f"{after[:_FIRST_WORDS].rstrip()} …"
            return Label(self._theme, cut, Style.LIST, wrap=True)
        return DiffText(self._theme, self._diffs[change], self.tr("Taken out"), self.tr("Written"))

    def _go_back(self, field: str, value: Any, *_: object) -> None:
        self.accept()
        self.wanted.emit({field: value})
