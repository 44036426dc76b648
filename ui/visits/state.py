"""Where a visit stands, and the one thing to do about it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from feltnoter.domain.entities import Visit
from ui.notes.times import clock
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import IconLabel, Label


class VisitState(QWidget):
    """Planned, under way or ended. Days long gone, or brought in from a file, say nothing."""

    start_requested = Signal()
    end_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self._mark = IconLabel(theme, "footprints", role="accent")
        self.words = Label(theme, "", Style.BODY)
        self.start = Button(theme, self.tr("Start field visit"), ButtonKind.PRIMARY, icon="play", height=36)
        self.end = Button(theme, self.tr("End field visit"), ButtonKind.PRIMARY, icon="check", height=36)
        self.again = Button(theme, self.tr("Go on with the visit"), ButtonKind.QUIET, icon="rotate-ccw")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for button in (self.start, self.end):
            row.addWidget(button)
        row.addWidget(self._mark)
        row.addWidget(self.words)
        row.addWidget(self.again)
        row.addStretch(1)
        self.start.clicked.connect(self.start_requested)
        self.again.clicked.connect(self.start_requested)
        self.end.clicked.connect(self._end)

    def show_visit(self, visit: Visit | None) -> None:
        """Show how it stands; without a visit there is one to be made, and started at once perhaps."""
        today = date.today().isoformat()
        begun = visit is not None and bool(visit.begun_at)
        ended = visit is not None and begun and bool(visit.finished_at)
        fits = visit is None or not visit.date or visit.date >= today
        held = self.start.hasFocus() or self.again.hasFocus()
        self.end.setVisible(begun and not ended)
        if (
            held and begun and not ended
        ):  # else the keyboard lands in the place, and what is typed replaces it
            self.end.setFocus(Qt.FocusReason.OtherFocusReason)
        self.start.setVisible(not begun and fits)
        self.again.setVisible(ended and visit is not None and visit.date == today)
        words = ""
        if visit is not None and ended:
            words = self.tr("Ended at {time}").format(time=clock(visit.finished_at))
            self._mark.set_icon("circle-check", role="ok")
        elif visit is not None and begun:
            words = self.tr("Under way since {time}").format(time=clock(visit.begun_at))
            self._mark.set_icon("footprints", role="accent")
        self.words.setText(words)
        self._mark.setVisible(bool(words))
        self.words.setVisible(bool(words))
        self.setVisible(bool(words) or (not begun and fits))

    @Slot()
    def _end(self) -> None:
        self.end_requested.emit()
