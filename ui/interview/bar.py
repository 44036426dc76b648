"""The speakers of an interview, each with the digit that gives her the turn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.notes.finder import Finder, Option
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import Button, ButtonKind
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.flow import FlowLayout
from ui.widgets.keys import native
from ui.widgets.surface import Surface
from ui.widgets.text import Label


class SpeakerBar(Surface):
    """Stays in sight below the text."""

    chosen = Signal(str)
    wanted = Signal()  # the box for somebody else is about to open

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", edges=Qt.Edge.TopEdge, parent=parent)
        self._theme = theme
        px = theme.px
        self.setAccessibleName(self.tr("Who speaks"))
        self._names: list[str] = []
        self.chips: list[Chip] = []
        box = QWidget()
        self._flow = FlowLayout(box, gap=px(8))
        words, kind = self.tr("Somebody else …"), ButtonKind.TEXT
        self.other = Button(theme, words, kind, icon="plus", height=28, parent=box)
        self._flow.addWidget(self.other)
        self.count = Label(theme, "", Style.SECONDARY, role="muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(48), px(8), px(24), px(8))
        self._row.setSpacing(px(12))
        self._row.addWidget(Label(theme, self.tr("Speaks:"), Style.LABEL, role="muted"))
        self._row.addWidget(box, 1)
        self._row.addWidget(self.count)
        self.finder = Finder(
            theme,
            self.tr("Who speaks"),
            self.tr("Write or choose a name"),
            nothing=self.tr("Press Enter to use what you have written"),
            free=True,
            parent=self,
        )
        self.other.clicked.connect(self._open)
        self.finder.taken.connect(self.chosen)
        self.finder.typed.connect(self.chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begins where the page above it does."""
        super().resizeEvent(event)
        px, narrow = self._theme.px, self._theme.is_narrow(self.window().width())
        self._row.setContentsMargins(px(24 if narrow else 48), px(8), px(24), px(8))

    def show_speakers(self, names: Sequence[str], turns: int) -> None:
        """These have a digit each."""
        self.count.setText(self.tr("%n turn(s)", "", turns))
        if list(names) == self._names:
            return
        self._names = list(names)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.other)
        self.chips = []
        for number, name in enumerate(names, 1):
            key = native(f"Alt+{number}")
            chip = Chip(self._theme, f"{name}  {key}", ChipKind.ORIGIN, height=28)
            chip.set_name(self.tr("{name} speaks: {key}").format(name=name, key=key))
            chip.setToolTip(key)
            chip.clicked.connect(self._pressed)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.chips.append(chip)
            self._flow.addWidget(chip)
        self._flow.addWidget(self.other)

    def offer(self, options: Sequence[Option]) -> None:
        """Whom the box offers."""
        self.finder.offer(options)

    @Slot()
    def _pressed(self) -> None:
        at = next(at for at, chip in enumerate(self.chips) if chip is self.sender())
        self.chosen.emit(self._names[at])

    @Slot()
    def _open(self) -> None:
        self.wanted.emit()
        self.finder.show_below(self.other)
