"""Lucide icons in the colour and size asked for (ISC, see ``resources/icons/LICENSE``).

Every icon is drawn with ``currentColor`` and a stroke of 2; both are replaced in the text of the
SVG before it is rendered, so a colour never has to be painted over a finished picture.
"""

from __future__ import annotations

from collections import OrderedDict
from importlib import resources

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

STROKE = 1.75
SMALL_STROKE = 2.0  # under 14 px a thinner line would fall apart
_ICON_RATIOS = (1.0, 1.5, 2.0)
_LIMIT = 1500  # pixmaps kept; a 16 px icon at ratio 2 is 4 KB


def icon_names() -> frozenset[str]:
    """The names of the bundled icons."""
    folder = resources.files("resources") / "icons"
    return frozenset(
        entry.name.removesuffix(".svg") for entry in folder.iterdir() if entry.name.endswith(".svg")
    )


class Icons:
    """Renders and remembers icons. One per theme; one per picture drawn off the GUI thread.

    Unknown names raise ``KeyError``: a missing icon is a mistake in the program.
    """

    def __init__(self) -> None:
        self._sources: dict[str, str] = {}
        self._renderers: dict[tuple[str, str, float], QSvgRenderer] = {}
        self._pixmaps: OrderedDict[tuple[str, str, int, float, float], QPixmap] = OrderedDict()

    def clear(self) -> None:
        """Forget everything rendered (the colours of a theme that is gone)."""
        self._renderers.clear()
        self._pixmaps.clear()

    def _source(self, name: str) -> str:
        if name not in self._sources:
            path = resources.files("resources") / "icons" / f"{name}.svg"
            try:
                self._sources[name] = path.read_text(encoding="utf-8")
            except FileNotFoundError as missing:
                raise KeyError(name) from missing
        return self._sources[name]

    def renderer(self, name: str, colour: QColor, stroke: float = STROKE) -> QSvgRenderer:
        """The icon as vectors: also right for PDF and SVG."""
        key = (name, colour.name(QColor.NameFormat.HexRgb), stroke)
        if key not in self._renderers:
            text = self._source(name).replace("currentColor", key[1])
            text = text.replace('stroke-width="2"', f'stroke-width="{stroke}"')
            self._renderers[key] = QSvgRenderer(QByteArray(text.encode()))
        return self._renderers[key]

    def pixmap(
        self, name: str, colour: QColor, size: int = 16, ratio: float = 1.0, *, stroke: float | None = None
    ) -> QPixmap:
        """A square pixmap of ``size`` logical pixels for a screen with ``ratio`` device pixels each."""
        width = (SMALL_STROKE if size < 14 else STROKE) if stroke is None else stroke
        key = (name, colour.name(QColor.NameFormat.HexArgb), size, ratio, width)
        found = self._pixmaps.get(key)
        if found is not None:
            self._pixmaps.move_to_end(key)
            return found
        side = max(1, round(size * ratio))
        # Rendered at twice the size: the SVG painter's own edges are coarser than a scaled image's.
        large = QPixmap(QSize(side * 2, side * 2))
        large.fill(Qt.GlobalColor.transparent)
        renderer = self.renderer(name, colour, width)
        with QPainter(large) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(colour.alphaF())
            renderer.render(painter, QRectF(0, 0, side * 2, side * 2))
        pixmap = large.scaled(
            QSize(side, side),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap.setDevicePixelRatio(ratio)
        self._pixmaps[key] = pixmap
        while len(self._pixmaps) > _LIMIT:
            self._pixmaps.popitem(last=False)
        return pixmap

    def icon(self, name: str, colour: QColor, size: int = 16, *, disabled: QColor | None = None) -> QIcon:
        """A ``QIcon`` for menus, actions and standard widgets, crisp at device pixel ratios 1 to 2."""
        icon = QIcon()
        for ratio in _ICON_RATIOS:
            icon.addPixmap(self.pixmap(name, colour, size, ratio))
            if disabled is not None:
                icon.addPixmap(self.pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
        return icon

    def paint(
        self,
        painter: QPainter,
        name: str,
        x: float,
        y: float,
        size: int,
        colour: QColor,
        *,
        stroke: float | None = None,
        vector: bool = False,
    ) -> None:
        """Paint the icon with its top left corner at (x, y) in the painter's own units.

        ``vector`` draws paths instead of a pixmap: for PDF, SVG and painting outside the GUI thread.
        """
        if vector:
            width = (SMALL_STROKE if size < 14 else STROKE) if stroke is None else stroke
            self.renderer(name, colour, width).render(painter, QRectF(x, y, size, size))
            return
        # Zoom and screen together: crisp on every screen, also when the widget is drawn into a picture.
        device = painter.deviceTransform()
        ratio = round(device.m11(), 2)
        if ratio <= 0:  # mirrored or flat: nothing a pixmap could be made for
            return
        corner = device.map(QPointF(x, y))
        left = (round(corner.x()) - device.dx()) / device.m11()
        top = (round(corner.y()) - device.dy()) / device.m22()
        painter.drawPixmap(QPointF(left, top), self.pixmap(name, colour, size, ratio, stroke=stroke))
