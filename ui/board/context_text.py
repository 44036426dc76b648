"""An excerpt among the words around it: the excerpt bold, the rest regular, on ``sunken``."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.paint import flat, rounded

_BEFORE, _WITHIN, _AFTER = 60, 120, 110  # characters shown of each part


def shortened(before: str, words: str, after: str) -> tuple[str, str, str]:
    """The three parts as they are shown: of a long excerpt its end, because what follows belongs to it."""
    before, words, after = flat(before), flat(words), flat(after)
    if len(words) > _WITHIN:
        head, words = "", words[-_WITHIN:].split(" ", 1)[-1]
        lead = "… "
    elif len(before) > _BEFORE:
        head = before[-_BEFORE:].split(" ", 1)[-1] + " "
        lead = "… "
    else:
        head, lead = f"{before} " if before else "", ""
    if len(after) > _AFTER:
        after = after[:_AFTER].rsplit(" ", 1)[0] + " …"
    # The note's own spacing between excerpt and what follows is lost by ``flat``; a full stop keeps close.
    glue = "" if after[:1] in ".,;:!?)»" or not after else " "
    return lead + head, words, glue + after


class ContextText(QWidget):
    """Read as static text by assistive technology."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts = ("", "", "")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def set_parts(self, before: str, words: str, after: str) -> None:
        """Show an excerpt in its note."""
        self._parts = shortened(before, words, after)
        self.setAccessibleName("".join(self._parts))
        self.updateGeometry()
        self.update()

    def _layout(self, width: float) -> tuple[QTextLayout, float]:
        look = self._theme.look
        px = look.text.px
        lead, words, _ = self._parts
        layout = QTextLayout("".join(self._parts), look.text.font(Style.SECONDARY))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        bold = QTextLayout.FormatRange()
        bold.start, bold.length = len(lead.encode("utf-16-le")) // 2, len(words.encode("utf-16-le")) // 2
        form = QTextCharFormat()
        form.setFontWeight(SEMIBOLD)
        bold.format = form
        layout.setFormats([bold])
        line_height = look.text.line(Style.SECONDARY)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width - px(24)))
            line.setPosition(QPointF(0, y + (line_height - line.height()) / 2))
            y += line_height
        layout.endLayout()
        return layout, y + px(20)

    def sizeHint(self) -> QSize:
        """At a comfortable width."""
        width = self._theme.px(232)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and one line."""
        return QSize(self._theme.px(120), self._theme.px(38))

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Lines and padding."""
        return round(self._layout(width)[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and words."""
        look = self._theme.look
        t, px = look.tokens, look.text.px
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            line = t.line if t.is_contrast else None
            rounded(painter, self.rect().toRectF(), fill=t.sunken, line=line, radius=px(8))
            painter.setPen(t.ink)
            self._layout(self.width())[0].draw(painter, QPointF(px(12), px(10)))
