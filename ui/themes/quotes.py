"""A card as text on a theme's page: stripe, words, origin, »Vis note«."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project.lists import ThemeCard
from ui.style.look import KIND_ICONS
from ui.style.theme import Theme
from ui.style.type import Style
from ui.themes.words import ThemeWords
from ui.widgets.button import TextAction
from ui.widgets.paint import flat, rounded
from ui.widgets.text import IconLabel, Label

_LINES = 6  # a whole interview does not stand on a theme's page; »Vis note« shows it
_NAMED = 60


class _Stripe(QWidget):
    """The kind's colour along the words; the icon below says the same without colour."""

    def __init__(self, theme: Theme, kind: NoteKind) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        self.setFixedWidth(theme.px(3))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stripe."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            stripe = self._theme.look.kind(self._kind).stripe
            rounded(painter, QRectF(self.rect()), fill=stripe, radius=self.width() / 2)


class QuoteBlock(QWidget):
    """Asks for its note as ``(note, start, end)``, or the note's id where the card is a whole note."""

    note_asked = Signal(object)

    def __init__(
        self, theme: Theme, words: ThemeWords, card: ThemeCard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        px = theme.px
        self.card = card
        text = words.quoted(card)
        self.words = Label(theme, text, Style.BODY, wrap=True, most=_LINES)
        self.source = Label(theme, words.source(card), Style.SECONDARY, role="muted")
        icon = IconLabel(theme, KIND_ICONS[card.kind], size=14, name=words.kind(card.kind))
        self.show_note = TextAction(
            theme, self.tr("Show note"), name=self.tr("Show note: {words}").format(words=flat(text)[:_NAMED])
        )
        self.show_note.clicked.connect(self._asked)
        if card.note is None:
            self.show_note.hide()
        foot = QHBoxLayout()
        foot.setSpacing(px(6))
        foot.addWidget(icon)
        foot.addWidget(self.source, 1)
        if card.held_out:
            foot.addWidget(IconLabel(theme, "ban", size=14))
            foot.addWidget(Label(theme, self.tr("Held out"), Style.SECONDARY, role="muted"))
            foot.addSpacing(px(6))
        foot.addWidget(self.show_note)
        column = QVBoxLayout()
        column.setSpacing(px(1))
        column.addWidget(self.words)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(17))
        row.addWidget(_Stripe(theme, card.kind))
        row.addLayout(column, 1)
        self.setAccessibleName(f"{words.kind(card.kind)}: {flat(text)[:_NAMED]}. {words.source(card)}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @Slot()
    def _asked(self) -> None:
        self.note_asked.emit(note_target(self.card))


def note_target(card: ThemeCard) -> object:
    """What the notes are asked to show."""
    if card.start is None or card.end is None:
        return card.note
    return (card.note, card.start, card.end)
