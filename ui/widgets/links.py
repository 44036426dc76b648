"""A link between two themes or cards, painted: dashed line, worded pill with its icon."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from feltnoter.domain.vocabulary import LinkKind
from ui.style.look import LINK_ICONS, Look
from ui.style.type import Style
from ui.widgets.cards import Detail
from ui.widgets.paint import dot, one_line, rounded, text_width

_ARROWS = ("arrow-right", "arrow-up", "arrow-left", "arrow-down")  # quarter turns against the clock
_GAP = 4  # between the end of the line and what it belongs to


def link_ends(one: QRectF, other: QRectF) -> tuple[QPointF, QPointF]:
    """Where a link leaves ``one`` and reaches ``other``: the middles of the sides that face each other."""
    apart = other.center() - one.center()
    beside = one.right() <= other.left() or other.right() <= one.left()
    if beside or abs(apart.x()) >= abs(apart.y()):
        if apart.x() >= 0:
            return QPointF(one.right() + _GAP, one.center().y()), QPointF(
                other.left() - _GAP, other.center().y()
            )
        return QPointF(one.left() - _GAP, one.center().y()), QPointF(other.right() + _GAP, other.center().y())
    if apart.y() >= 0:
        return QPointF(one.center().x(), one.bottom() + _GAP), QPointF(other.center().x(), other.top() - _GAP)
    return QPointF(one.center().x(), one.top() - _GAP), QPointF(other.center().x(), other.bottom() + _GAP)


def link_path(start: QPointF, end: QPointF) -> QPainterPath:
    """The curve of a link; also what a pointer is measured against."""
    path = QPainterPath(start)
    across = abs(end.x() - start.x()) >= abs(end.y() - start.y())
    reach = 60.0 if across else 40.0
    step = QPointF(reach, 0) if across else QPointF(0, reach)
    forward = (end.x() >= start.x()) if across else (end.y() >= start.y())
    step = step if forward else -step
    path.cubicTo(start + step, end - step, end)
    return path


def pill_rect(look: Look, start: QPointF, end: QPointF, label: str) -> QRectF:
    """Where the pill lies: the part of a link that can be pressed."""
    px = look.text.px
    width = _worded(look, label) if _has_room(look, start, end, label) else px(26)
    middle = (start + end) / 2
    return QRectF(middle.x() - width / 2, middle.y() - px(13), width, px(26))


def _worded(look: Look, label: str) -> float:
    return text_width(label, look.text.font(Style.CARD)) + look.text.px(38)


def _has_room(look: Look, start: QPointF, end: QPointF, label: str) -> bool:
    """Whether the words fit between the two: on a card or a title they would hide somebody's own words."""
    across, down = abs(end.x() - start.x()), abs(end.y() - start.y())
    room, needed = (across, _worded(look, label)) if across >= down else (down, look.text.px(26))
    return bool(label) and room + 2 * _GAP >= needed


def paint_link(
    painter: QPainter,
    look: Look,
    start: QPointF,
    end: QPointF,
    kind: LinkKind,
    label: str,
    *,
    detail: Detail = Detail.FULL,
    selected: bool = False,
    vector: bool = False,
) -> None:
    """Paint the link; ``label`` is the kind in words, in the language of the interface.

    A cause has an arrow's head at what it leads to. Between two that lie close the pill shows its icon
    alone; from afar only the line is left: nobody could read the pill.
    """
    t, px = look.tokens, look.text.px
    pen = QPen(t.accent if selected else t.muted, 1.5)
    pen.setDashPattern((5, 4))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = link_path(start, end)
    painter.drawPath(path)
    dot(painter, start, 4, t.muted)
    if kind is LinkKind.CAUSE:
        _arrowhead(painter, end, path.angleAtPercent(1), t.muted)
    else:
        dot(painter, end, 4, t.muted)
    if detail is not Detail.FULL:
        return
    pill = pill_rect(look, start, end, label)
    line = t.accent if selected else t.control
    rounded(painter, pill, fill=t.surface, line=line, radius=pill.height() / 2, width=2 if selected else 1)
    worded = _has_room(look, start, end, label)
    size = px(14)
    icon = _ARROWS[round(path.angleAtPercent(1) / 90) % 4] if kind is LinkKind.CAUSE else LINK_ICONS[kind]
    x = pill.x() + px(10 if worded else 6)
    look.icons.paint(painter, icon, x, pill.y() + px(6), size, t.muted, vector=vector)
    if worded:
        box = QRectF(pill.x() + px(28), pill.y(), pill.width() - px(28), pill.height())
        one_line(painter, box, label, look.text.font(Style.CARD), t.ink, elide=False)


def _arrowhead(painter: QPainter, tip: QPointF, angle: float, colour: QColor) -> None:
    """A filled arrow's head; ``angle`` as ``QPainterPath`` tells it, in degrees against the clock."""
    painter.save()
    painter.translate(tip)
    painter.rotate(-angle)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon([QPointF(3, 0), QPointF(-8, -6), QPointF(-8, 6)])
    painter.restore()
