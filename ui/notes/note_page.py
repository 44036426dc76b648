"""A note on its page: what is known about it, its text, its codes and its theme."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.project.lists import NoteCode, NoteTheme
from ui.notes.attached import AttachedList
from ui.notes.note_head import NoteHead
from ui.notes.note_text import NoteText
from ui.notes.photo_files import photos_of
from ui.notes.words import NoteWords
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.badge import Badge
from ui.widgets.button import Button, ButtonKind, IconButton, TextAction
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.flow import FlowLayout
from ui.widgets.surface import ScrollColumn, Surface
from ui.widgets.text import Label, Rule

MEASURE = 620
_PAIR = 980  # two texts side by side
_LEAD = 72
_SETTLES = 400  # milliseconds in which a page finds its height


class NotePage(Surface):
    """Only shows and tells; ``NoteSession`` keeps the text, the place carries out the rest."""

    coding_requested = Signal()
    board_requested = Signal(str)  # the card
    split_requested = Signal()
    write_up_requested = Signal()
    privacy_requested = Signal()
    delete_requested = Signal()
    photo_requested = Signal()

    def __init__(self, theme: Theme, words: NoteWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent=parent)
        self.setAccessibleName(self.tr("Note"))
        px = theme.px
        self.head = NoteHead(theme, words)
        self.text = NoteText(
            theme,
            self.tr("The note's text"),
            self.tr("Write what you saw and heard, as close to it as you can"),
        )
        self.text.takes_photos = True
        self.attached = AttachedList(theme)
        self.setAcceptDrops(True)
        self._under = QWidget()
        self._fill_under()
        self._measure = QWidget()
        self._measure.setMaximumWidth(px(MEASURE))
        column = QVBoxLayout(self._measure)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addSpacing(px(22))
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(px(24))
        self._pair.addWidget(self.text, 1, Qt.AlignmentFlag.AlignTop)
        self._beside: QWidget | None = None
        self._raw = False
        column.addLayout(self._pair)
        self.below_text = QVBoxLayout()
        column.addLayout(self.below_text)
        column.addWidget(self.attached)
        column.addWidget(self._under)
        self._scroll = ScrollColumn(theme, padding=0)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._measure, 1000)
        row.addStretch(1)
        self._scroll.column.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        self.bars = QVBoxLayout()  # what stays in sight while the text scrolls
        outer.addLayout(self.bars)
        outer.addWidget(self._tools())
        self.text.cursorPositionChanged.connect(self._follow_soon)
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setInterval(0)
        self._following.timeout.connect(self._follow)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLES)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._grown)
        theme.changed.connect(self._resized)
        self.set_narrow(False)

    def _fill_under(self) -> None:
        theme, px = self._theme, self._theme.px
        column = QVBoxLayout(self._under)
        column.setContentsMargins(0, px(28), 0, 0)
        column.setSpacing(px(12))
        column.addWidget(Rule(theme))
        column.addSpacing(px(2))
        self._codes = QWidget()
        self._code_flow = FlowLayout(self._codes, gap=px(8))
        self.set_code = Button(
            theme, self.tr("Set code"), ButtonKind.TEXT, icon="plus", height=28, parent=self._codes
        )
        self.set_code.clicked.connect(self.coding_requested)
        column.addLayout(self._led(self.tr("Codes"), self._codes))
        self._theme_row = QWidget()
        line = QHBoxLayout(self._theme_row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        self._number = Badge(theme, "")
        self._title = Label(theme, "", Style.LIST)
        self.show_card = TextAction(theme, self.tr("Show on the board"))
        self.show_card.clicked.connect(self._to_card)
        line.addWidget(self._number)
        line.addWidget(self._title)
        line.addSpacing(px(4))
        line.addWidget(self.show_card)
        line.addStretch(1)
        self._card = ""
        self._theme_line = QWidget()
        self._theme_line.setLayout(self._led(self.tr("Theme"), self._theme_row, lower=4))
        column.addWidget(self._theme_line)

    def _led(self, lead: str, content: QWidget, *, lower: int = 6) -> QHBoxLayout:
        """A row with a muted word at its left end."""
        word = Label(self._theme, lead, Style.LABEL, role="muted")
        word.setFixedWidth(self._theme.px(_LEAD))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        top = QVBoxLayout()
        top.addSpacing(self._theme.px(lower))
        top.addWidget(word)
        top.addStretch(1)
        row.addLayout(top)
        row.addWidget(content, 1)
        return row

    def _tools(self) -> QWidget:
        theme, px = self._theme, self._theme.px
        foot = Surface(theme, "surface", edges=Qt.Edge.TopEdge)
        self._foot_row = QHBoxLayout(foot)
        self._foot_row.setSpacing(px(12))
        quiet = ButtonKind.QUIET
        self.add_photo = Button(theme, self.tr("Add photo …"), quiet, icon="image-plus")
        self.write_up = Button(theme, self.tr("Write up"), quiet, icon="pencil-line")
        self.split = Button(theme, self.tr("Split note here"), quiet, icon="split")
        self.split.setToolTip(self.tr("What stands after the cursor becomes a note of its own"))
        self.privacy = Button(theme, self.tr("Pseudonymise …"), quiet, icon="user-round-pen")
        self.delete = Button(theme, self.tr("Delete note"), quiet, icon="trash-2")
        for button, signal in (
            (self.add_photo, self.photo_requested),
            (self.write_up, self.write_up_requested),
            (self.split, self.split_requested),
            (self.privacy, self.privacy_requested),
            (self.delete, self.delete_requested),
        ):
            button.clicked.connect(signal)
            self._foot_row.addWidget(button)
        self._foot_row.addStretch(1)
        self.more = IconButton(theme, "ellipsis", self.tr("More for this note"))
        self._foot_row.addWidget(self.more)
        self._foot = foot
        return foot

    def show_beside(self, widget: QWidget | None) -> None:
        """Something to be read while this note is written, left of its text; above it in a narrow window."""
        if self._beside is not None and widget is not self._beside:
            self._pair.removeWidget(self._beside)
            self._beside.hide()
        if widget is not None and widget is not self._beside:
            self._pair.insertWidget(0, widget, 1)
            widget.show()
        self._beside = widget
        self.write_up.setVisible(self._raw and widget is None)
        self._resized()

    def set_narrow(self, narrow: bool) -> None:
        """Less room at the sides."""
        px = self._theme.px
        side = px(24 if narrow else 48)
        self._scroll.column.setContentsMargins(side, px(20), side, px(24))
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._pair.setDirection(direction)
        self._foot_row.setContentsMargins(side - px(8), px(13), px(16), px(13))

    def show_links(
        self,
        is_note: bool,
        codes: Sequence[NoteCode],
        colours: Sequence[QColor],
        theme: NoteTheme | None,
        *,
        raw: bool,
    ) -> None:
        """Codes and theme of what is open; a draft has neither."""
        self._under.setVisible(is_note)
        self._foot.setVisible(is_note)
        self._raw = raw
        self.write_up.setVisible(raw and self._beside is None)  # once is enough
        self._show_codes(codes, colours)
        self._theme_line.setVisible(theme is not None)
        if theme is not None:
            self._card = theme.card
            self._number.setVisible(bool(theme.number))
            self._number.set_text(theme.number, name=self.tr("Theme {number}").format(number=theme.number))
            self._title.setText(theme.title or self.tr("Cluster without a name"))
            self._title.setToolTip(theme.title)
            self.show_card.set_name(self.tr("Show on the board: {theme}").format(theme=theme.title))

    def _show_codes(self, codes: Sequence[NoteCode], colours: Sequence[QColor]) -> None:
        while (item := self._code_flow.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None and chip is not self.set_code:
                chip.hide()
                chip.deleteLater()
        for code, colour in zip(codes, colours, strict=True):
            name = self.tr("Code: {code}").format(code=code.name)
            chip = Chip(self._theme, code.name, ChipKind.ORIGIN, dot_colour=colour, name=name)
            chip.clicked.connect(self.coding_requested)
            self._code_flow.addWidget(chip)
        self._code_flow.addWidget(self.set_code)
        self._codes.updateGeometry()

    @Slot()
    def _to_card(self) -> None:
        self.board_requested.emit(self._card)

    # Photos let go beside the text ---------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Photos belong to the note; other files are the window's."""
        event.setAccepted(bool(photos_of(event.mimeData())))

    def dropEvent(self, event: QDropEvent) -> None:
        """As pasted into the text."""
        photos = photos_of(event.mimeData())
        event.setAccepted(bool(photos))
        if photos:
            self.text.photos_given.emit([str(path) for path in photos])

    # The cursor stays in sight ------------------------------------------------------------------

    def to_top(self) -> None:
        """Show the beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    @Slot()
    def _follow_soon(self) -> None:
        if self.text.hasFocus():
            self.reveal()

    def reveal(self) -> None:
        """Bring the cursor into sight, whoever has the keyboard."""
        self._following.start()  # the text is as high as its new line only after the layout
        self._settling.start()

    @Slot()
    def _grown(self) -> None:
        """A long note that has just been opened gets its height only by and by."""
        if self._settling.isActive():
            self._follow()

    @Slot()
    def _follow(self) -> None:
        caret = self.text.cursorRect()
        spot = self.text.mapTo(self._scroll.content, QPoint(caret.center().x(), caret.center().y()))
        self._scroll.ensureVisible(spot.x(), spot.y(), 0, self._theme.px(48))

    @Slot()
    def _resized(self) -> None:
        self._measure.setMaximumWidth(self._theme.px(MEASURE if self._beside is None else _PAIR))
