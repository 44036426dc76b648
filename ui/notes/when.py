"""When it happened and on which visit, in a box below the chip."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.notes.finder import Option, Popover
from ui.notes.times import clock, moment, read_clock, read_day, short_day
from ui.style.theme import Theme
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choices import Choice
from ui.widgets.field import Field, LineField


class WhenBox(Popover):
    """Date, time and visit. What was changed is told once, when the box closes or Enter is pressed."""

    decided = Signal(str, object, object)  # the moment (ISO), the visit's and the author's id or None

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", width=300, parent=parent)
        self.setAccessibleName(self.tr("Time and field visit"))
        self._before: tuple[str, str | None, str | None] = ("", None, None)
        self.day = LineField(theme, placeholder=self.tr("3.9.2026", "an example of a date"))
        self.hour = LineField(theme, placeholder=self.tr("17.05", "an example of a time"))
        self.visit = Choice(theme, self.tr("Field visit"))
        self._day = Field(theme, self.tr("Date"), self.day)
        self._hour = Field(theme, self.tr("Time"), self.hour)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self._day, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._hour, 2, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addWidget(Field(theme, self.tr("Field visit"), self.visit))
        self.author = Choice(theme, self.tr("Who saw and heard it"))
        self._author = Field(theme, self.tr("Who saw and heard it"), self.author)
        self.column.addWidget(self._author)
        done = Button(theme, self.tr("Done"), ButtonKind.GHOST, height=36)
        self.column.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        done.clicked.connect(self._finish)
        for field in (self.day, self.hour):
            field.returnPressed.connect(self._finish)
        self.closed.connect(self._tell)

    def offer(
        self,
        happened_at: str,
        visit: str | None,
        visits: Sequence[Option],
        author: str | None = None,
        members: Sequence[Option] = (),
    ) -> None:
        """What stands now, the visits there are, and who may have been there (asked where several may)."""
        self._before = (happened_at, visit, author)
        self.author.clear()
        if author is None or all(option.key != author for option in members):
            self.author.addItem(self.tr("Nobody named"), author)
        for option in members:
            self.author.addItem(option.text, option.key)
        self.author.setCurrentIndex(max(0, self.author.findData(author)))
        self._author.setVisible(len(members) > 1)
        self.day.setText(short_day(happened_at, year=True))
        self.hour.setText(clock(happened_at))
        self.visit.clear()
        self.visit.addItem(self.tr("No field visit"), None)
        for option in visits:
            self.visit.addItem(option.text, option.key)
        self.visit.setCurrentIndex(max(0, self.visit.findData(visit)))
        for field in (self._day, self._hour):
            field.set_problem("")

    def show_below(self, anchor: QWidget) -> None:
        """The cursor is in the date at once."""
        super().show_below(anchor)
        self.day.setFocus(Qt.FocusReason.PopupFocusReason)
        self.day.selectAll()

    @Slot()
    def _finish(self) -> None:
        if self._read() is not None:
            self.hide()

    def _read(self) -> str | None:
        day, hour = read_day(self.day.text(), date.today()), read_clock(self.hour.text())
        self._day.set_problem("" if day is not None else self.tr("Write the date like 3.9.2026"))
        self._hour.set_problem("" if hour is not None else self.tr("Write the time like 17.05"))
        if day is None or hour is None:
            self.adjustSize()
            return None
        before = self._before[0]
        if (short_day(before, year=True), clock(before).replace(".", ":")) == (
            short_day(day, year=True),
            hour,
        ):
            return before  # its seconds and its zone as they were
        return moment(day, hour)

    @Slot()
    def _tell(self) -> None:
        read = self._read()
        when = self._before[0] if read is None else read
        now = (when, self.visit.currentData(), self.author.currentData())
        if now != self._before:
            self._before = now
            self.decided.emit(*now)
