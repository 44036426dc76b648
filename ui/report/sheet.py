"""A look at the report, page by page, from the same flow that writes the Word file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from feltnoter.report.model import ReportModel
from feltnoter.report.sketch import Sketch, SketchPage
from feltnoter.report.wording import wording
from ui.report.page import PageView
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import IconButton
from ui.widgets.surface import Panel, ScrollColumn, Surface
from ui.widgets.text import Label


class ReportPreview(Surface):
    """All pages of the edition, one at a time; the arrows turn."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "canvas", parent=parent)
        px = theme.px
        self._model: ReportModel | None = None
        self._sketch: Sketch | None = None
        self._page = 0
        self.setAccessibleName(self.tr("Preview"))
        self._scroll = ScrollColumn(theme, padding=20)
        self.view = PageView(theme)
        holder = QHBoxLayout()
        holder.addStretch(1)
        holder.addWidget(self.view)
        holder.addStretch(1)
        self._scroll.column.addLayout(holder)
        self._scroll.column.addStretch(1)
        self.before = IconButton(theme, "chevron-left", self.tr("Page before"), side=28)
        self.after = IconButton(theme, "chevron-right", self.tr("Next page"), side=28)
        self.before.clicked.connect(self._back)
        self.after.clicked.connect(self._on)
        self.where = Label(theme, "", Style.CONTROL, align=Qt.AlignmentFlag.AlignHCenter)
        self.where.setMinimumWidth(px(112))
        pager = Panel(theme, "surface", radius=8, line="control")
        row = QHBoxLayout(pager)
        row.setContentsMargins(px(4), px(4), px(4), px(4))
        row.addWidget(self.before)
        row.addWidget(self.where)
        row.addWidget(self.after)
        pager.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(14))
        column.setSpacing(px(10))
        column.addWidget(self._scroll, 1)
        column.addWidget(pager, 0, Qt.AlignmentFlag.AlignHCenter)
        self.hint = Label(
            theme,
            self.tr("The template's header, footer and own pages are seen in Word."),
            Style.SECONDARY,
            role="muted",
            align=Qt.AlignmentFlag.AlignHCenter,
        )
        self.hint.hide()
        column.addWidget(self.hint)

    @property
    def page(self) -> int:
        """0 for the first."""
        return self._page

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._sketch.pages) if self._sketch is not None else 0

    def texts(self) -> list[str]:
        """Everything that can be read on the page shown."""
        return self.view.texts()

    def all_texts(self) -> list[str]:
        """Everything that can be read on any page."""
        pages = self._sketch.pages if self._sketch is not None else ()
        return [text for page in pages for drawn in page.drawn for text in (drawn.text, *drawn.cells) if text]

    def show_sketch(self, model: ReportModel, sketch: Sketch) -> None:
        """Show the report as it would be now, at the page one was on."""
        self._model, self._sketch = model, sketch
        self._show(self._page)

    def _show(self, page: int) -> None:
        model, sketch = self._model, self._sketch
        if model is None or sketch is None or not sketch.pages:
            return
        if page != self._page:
            self._scroll.verticalScrollBar().setValue(0)
        self._page = max(0, min(page, len(sketch.pages) - 1))
        shown = sketch.pages[self._page]
        self.view.show_page(sketch, shown, *self._around(model, sketch, shown))
        self.hint.setVisible(not sketch.ours)
        self.before.setEnabled(self._page > 0)
        self.after.setEnabled(self._page < len(sketch.pages) - 1)
        name = self.tr("Page {number} of {count}").format(number=self._page + 1, count=len(sketch.pages))
        self.where.setText(name)
        self.view.setAccessibleName(name)

    def _around(self, model: ReportModel, sketch: Sketch, page: SketchPage) -> tuple[tuple[str, str], str]:
        """What stands above and below the text; nothing on a sheet that is cut up, and of a template only
        what the report puts there."""
        words = wording(model.language)
        if any(drawn.kind == "cards" for drawn in page.drawn):
            return ("", ""), ""
        draft = words.draft if model.draft else ""
        if self._page == 0 or not sketch.ours:
            return ("", draft), ""
        title = " · ".join(name for name in (model.title, model.municipality) if name)
        before, between = words.page_of
        foot = f"{before}{self._page + 1}{between}{self.pages}"
        return (title, draft), foot

    @Slot()
    def _back(self) -> None:
        self._show(self._page - 1)

    @Slot()
    def _on(self) -> None:
        self._show(self._page + 1)
