"""The inspector's page for one excerpt: its words, its codes, a comment."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from feltnoter.project.lists import CodedExcerpt
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import IconButton, TextAction
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.field import Field, TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.surface import ScrollColumn
from ui.widgets.text import Label, SectionHeading

_PAUSE_MS = 250  # after the last key of a comment, as everywhere prose is written


class CodeChips(QWidget):
    """Codes that can be taken off with one press each."""

    removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: list[tuple[str, str]] = []
        self._chips: dict[str, Chip] = {}
        self.flow = FlowLayout(self, gap=theme.px(6))

    def show_codes(self, codes: Mapping[str, str], colours: Mapping[str, QColor]) -> None:
        """Code id → name; chips that stay keep the focus they may have."""
        if list(codes.items()) == self._shown:
            for code, chip in self._chips.items():
                chip.set_colours(dot_colour=colours.get(code))
            return
        self._shown = list(codes.items())
        had_focus = any(chip.hasFocus() for chip in self._chips.values())
        for chip in self._chips.values():
            self.flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for code, name in codes.items():
            chip = Chip(
                self._theme,
                name,
                ChipKind.ORIGIN,
                trailing="x",
                dot_colour=colours.get(code),
                name=self.tr("Take {code} off").format(code=name),
                parent=self,
            )
            chip.setToolTip(self.tr("Take {code} off").format(code=name))
            chip.setProperty("code", code)
            chip.clicked.connect(self._clicked)
            self.flow.addWidget(chip)
            self._chips[code] = chip
            chip.show()
        if had_focus and self._chips:
            next(iter(self._chips.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    @Slot()
    def _clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.removed.emit(str(chip.property("code")))


class _Comment(TextField):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the comment saves it at once."""
        super().focusOutEvent(event)
        self.left.emit()


class ExcerptPanel(ScrollColumn):
    """What is known about the chosen excerpt, and what can be done with it."""

    closed = Signal()
    code_requested = Signal()
    code_removed = Signal(str)
    comment_changed = Signal(str, str)  # excerpt, comment
    delete_requested = Signal()
    step_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=0, parent=parent)
        px = theme.px
        self._excerpt: CodedExcerpt | None = None
        self.heading = SectionHeading(theme, self.tr("Excerpt"))
        self.previous = IconButton(theme, "chevron-up", self.tr("Previous excerpt"), key=self.tr("Alt+Up"))
        self.next = IconButton(theme, "chevron-down", self.tr("Next excerpt"), key=self.tr("Alt+Down"))
        self.close_button = IconButton(
            theme, "x", self.tr("Back to the codes"), key=self.tr("Esc", "the key")
        )
        for button in (self.previous, self.next, self.close_button):
            self.heading.add(button)
        self.quote = Label(theme, "", Style.BODY, wrap=True, most=8)
        self.codes_heading = SectionHeading(theme, self.tr("Codes on the excerpt"), lead=True)
        self.chips = CodeChips(theme)
        self.none = Label(theme, self.tr("No code yet"), Style.LIST, role="muted")
        self.add_code = TextAction(theme, self.tr("Add code"))
        self.add_code.setToolTip("K")
        self.comment = _Comment(theme, lines=3)
        self._comment_field = Field(theme, self.tr("Comment"), self.comment)
        self.bounds = Label(
            theme,
            self.tr("Shift+arrow moves the end of the excerpt, Alt+Shift+arrow its beginning."),
            Style.SECONDARY,
            role="muted",
            wrap=True,
        )
        self.delete_action = TextAction(theme, self.tr("Delete excerpt"), quiet=True)
        column = self.column
        column.setContentsMargins(px(20), px(16), px(20), px(20))
        column.addWidget(self.heading)
        column.addSpacing(px(8))
        column.addWidget(self.quote)
        column.addSpacing(px(20))
        column.addWidget(self.codes_heading)
        column.addSpacing(px(8))
        column.addWidget(self.chips)
        column.addWidget(self.none)
        column.addSpacing(px(6))
        column.addWidget(self.add_code, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(px(16))
        column.addWidget(self._comment_field)
        column.addSpacing(px(16))
        column.addWidget(self.bounds)
        column.addSpacing(px(12))
        foot = QVBoxLayout()
        foot.addWidget(self.delete_action, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(foot)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.comment.textChanged.connect(self._typed)
        self.comment.left.connect(self.flush)
        self.close_button.clicked.connect(self.closed)
        self.add_code.clicked.connect(self.code_requested)
        self.chips.removed.connect(self.code_removed)
        self.delete_action.clicked.connect(self.delete_requested)
        self.previous.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)

    def show_excerpt(
        self,
        excerpt: CodedExcerpt,
        place: str,
        names: Mapping[str, str],
        colours: Mapping[str, QColor],
    ) -> None:
        """Another excerpt, or the same one as it is now; ``place`` is »2 af 7«."""
        if self._excerpt is not None and self._excerpt.id != excerpt.id:
            self.flush()
        same = self._excerpt is not None and self._excerpt.id == excerpt.id
        stored_before = self._excerpt.comment if self._excerpt is not None and same else None
        self._excerpt = excerpt
        self.heading.set_note(place)
        self.quote.setText(f"»{excerpt.quote}«")
        self.quote.setAccessibleName(excerpt.quote)
        self.chips.show_codes({code: names[code] for code in excerpt.codes if code in names}, colours)
        self.chips.setVisible(bool(excerpt.codes))
        self.none.setVisible(not excerpt.codes)
        # What is being typed here stays; only another excerpt, or a colleague's words, come in.
        untouched = not same or self.comment.toPlainText() == stored_before
        if untouched and self.comment.toPlainText() != excerpt.comment:
            self.comment.blockSignals(True)
            self.comment.setPlainText(excerpt.comment)
            self.comment.blockSignals(False)

    def forget(self) -> None:
        """No excerpt is chosen any more."""
        self.flush()
        self._excerpt = None

    @Slot()
    def flush(self) -> None:
        """Send the comment as it stands."""
        self._pause.stop()
        excerpt, words = self._excerpt, self.comment.toPlainText()
        if excerpt is not None and words != excerpt.comment:
            self.comment_changed.emit(excerpt.id, words)

    @Slot()
    def _typed(self) -> None:
        self._pause.start()

    @Slot()
    def _go_back(self) -> None:
        self.step_requested.emit(-1)

    @Slot()
    def _go_on(self) -> None:
        self.step_requested.emit(1)
