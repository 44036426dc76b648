"""A true, simple picture of the board as PNG, SVG or PDF.

It draws what it is given and adds nothing: names, dates and codes are the caller's to leave out. Always
the light palette, whatever the window shows: the picture goes into reports and onto paper. Needs a
``QGuiApplication`` (offscreen is enough) but no widget, and may run outside the GUI thread.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from math import ceil, sqrt
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QRect, QRectF, QSize
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator

from feltnoter.domain.vocabulary import LinkKind, NoteKind
from feltnoter.project.photos import DrawnBoard
from ui.board.arrange import frame_inset
from ui.board.geometry import Box
from ui.board.layout import FrameSpot
from ui.board.names import paint_names
from ui.style.look import Look, print_look
from ui.style.type import Style, load_fonts
from ui.widgets.cards import CARD_HEIGHT, CARD_WIDTH, CardContent, CardPainter, Detail, detail_for
from ui.widgets.frames import FrameContent, FramePainter
from ui.widgets.links import link_ends, paint_link
from ui.widgets.paint import TextBlock, block, flat

FORMATS = (".png", ".svg", ".pdf")

_MARGIN = 32
_GAP = 24  # between the question and the board
_NARROWEST = 640  # room for title and question above a small board
_PNG_SCALE = 2.0
_PNG_SIDE = 12_000
_PNG_PIXELS = 48_000_000  # 192 MB while it is drawn; 12,000 × 12,000 would be three times that
_FOLDED = 16  # the mark of a folded frame
_ON_LINK = 32  # characters of the words on a link
_PAGE = (930.0, 560.0)  # what an A4 page has for the board, lying, in pixels at 96 dpi
_READABLE = 0.33  # of a card's size: its words are 3 points high then
_PDF_LARGEST = 1.5  # three cards do not fill an A3 page


@dataclass(frozen=True, slots=True)
class PictureCard:
    """A card at (x, y) from its frame's top left corner, a loose card from the board's origin.

    ``source_line`` is role and coarse place, ready to print. ``quote`` puts »…« around the text unless
    it has quotation marks already. ``photo`` names one of the picture's ``photos``.
    """

    id: str
    x: float
    y: float
    kind: NoteKind
    text: str
    source_line: str = ""
    quote: bool = False
    photo: str = ""


@dataclass(frozen=True, slots=True)
class PictureFrame:
    """A theme, sub-theme or cluster at (x, y) on the board, whatever it lies in.

    ``level`` is 0 for a theme and a cluster, 1 and more for sub-themes, which are drawn above it.
    A ``collapsed`` one has a mark where its cards would be, and none of them.
    """

    id: str
    number: str
    title: str
    x: float
    y: float
    w: float
    h: float
    cards: tuple[PictureCard, ...] = ()
    level: int = 0
    cluster: bool = False
    collapsed: bool = False


@dataclass(frozen=True, slots=True)
class PictureLink:
    """A link between two frames or cards, by their ids; ``label`` is its kind in words, and the
    beginning of what has been written about it.

    A link to something that is not in the picture is left out.
    """

    source: str
    target: str
    kind: LinkKind
    label: str = ""


@dataclass(frozen=True, slots=True)
class BoardPicture:
    """Everything that is to be seen. ``loose`` are the cards outside every frame."""

    title: str
    question: str = ""
    frames: tuple[PictureFrame, ...] = ()
    loose: tuple[PictureCard, ...] = ()
    links: tuple[PictureLink, ...] = ()
    photos: Mapping[str, QImage] = field(default_factory=dict)


def write_picture(picture: BoardPicture, path: Path) -> None:
    """Write ``picture`` to ``path``, in the format its suffix names.

    The file appears whole or not at all. ``OSError`` when it cannot be written, ``ValueError`` for a
    suffix that is not in ``FORMATS``.
    """
    data = render_picture(picture, path.suffix)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def for_page(picture: BoardPicture, longest: int) -> DrawnBoard:
    """The picture as a PNG for a page of A4, its longer side at most ``longest`` pixels; not painted where
    that is 0. What nobody could read there is drawn as the wall shows it from afar: cards without words,
    themes by their names. Width and height are the board's own."""
    sheet = _sheet(picture)
    data = _drawn(sheet, partial(_png, longest=longest, page=True)) if longest else b""
    return DrawnBoard(data, sheet.width, sheet.height, sheet.page_zoom() >= _READABLE)


def render_picture(picture: BoardPicture, suffix: str) -> bytes:
    """The picture as a file's content; ``suffix`` is one of ``FORMATS``, in either case."""
    draw = {".png": _png, ".svg": _svg, ".pdf": _pdf}.get(suffix.lower())
    if draw is None:
        raise ValueError(f"unknown picture format: {suffix!r}")
    return _drawn(_sheet(picture), draw)


def _sheet(picture: BoardPicture) -> _Sheet:
    """Laid out in the bundled font, whichever the machine has."""
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication):
        raise RuntimeError("a picture needs a QGuiApplication")
    load_fonts(app)
    return _Sheet(picture, print_look())


def _drawn(sheet: _Sheet, draw: Callable[[_Sheet, QBuffer], None]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    draw(sheet, buffer)
    buffer.close()
    return bytes(buffer.data().data())


def draw_on_page(picture: BoardPicture, device: QPaintDevice, room: QRect, unit: float) -> None:
    """Draw the picture as large as it fits, on one page of a printer. ``room`` is what can be printed
    on, in the device's own dots; ``unit`` is how many of them a pixel at 96 dpi is."""
    sheet = _sheet(picture)
    scale = min(_PDF_LARGEST * unit, room.width() / sheet.width, room.height() / sheet.height)
    with QPainter(device) as painter:
        # In the middle of the page: what is left over is the same on both sides.
        painter.translate((room.width() - sheet.width * scale) / 2, 0)
        painter.scale(scale, scale)
        sheet.draw(painter)


class _Sheet:
    """The picture laid out: where everything lies, from (0, 0) to ``width`` × ``height``."""

    def __init__(self, picture: BoardPicture, look: Look) -> None:
        self.picture = picture
        self._look = look
        self._painters = _Painters(look, picture.photos)
        self._places = _places(picture)
        extent = QRectF()
        for rect in self._places.values():
            extent = extent.united(rect)
        self._empty = not self._places
        self.width = ceil(max(extent.width(), _NARROWEST)) + 2 * _MARGIN
        inner = self.width - 2 * _MARGIN
        self._title = self._words(flat(picture.title), Style.THEME_TITLE, inner)
        self._question = self._words(flat(picture.question), Style.BODY, inner)
        sentence = QCoreApplication.translate("BoardPicture", "There are no cards on the board yet.")
        self._sentence = self._words(sentence if self._empty else "", Style.BODY, inner)
        self._top = _MARGIN + self._title.height + self._question.height + _GAP
        self._shift = (_MARGIN - extent.x(), self._top - extent.y())
        self.height = ceil(self._top + max(extent.height(), self._sentence.height)) + _MARGIN

    def _words(self, text: str, style: Style, width: float) -> TextBlock:
        scale = self._look.text
        return block(text, scale.font(style), width, scale.line(style) if text else 0)

    def page_zoom(self) -> float:
        """How large the picture stands on A4, lying or standing, whichever is larger; 1 is as on a screen."""
        across, down = _PAGE
        lying, standing = (min(w / self.width, h / self.height) for w, h in ((across, down), (down, across)))
        return max(lying, standing)

    def draw(self, painter: QPainter, zoom: float = 1.0) -> None:
        """Draw everything in the painter's units; one of them is a pixel of the board at 100 %. ``zoom`` is
        how large it will be seen: below a third the words are left out, and names are written large."""
        t = self._look.tokens
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(QRectF(0, 0, self.width, self.height), t.surface)
        self._title.draw(painter, _MARGIN, _MARGIN, t.ink)
        self._question.draw(painter, _MARGIN, _MARGIN + self._title.height, t.muted)
        afar = zoom if zoom < _READABLE else 0.0
        if self._empty:
            self._sentence.draw(painter, _MARGIN, self._top, t.muted)
            return
        painter.translate(*self._shift)
        self._draw_board(painter, afar)

    def _draw_board(self, painter: QPainter, afar: float) -> None:
        places = self._places
        frames = sorted(self.picture.frames, key=_depth)
        detail = detail_for(afar) if afar else Detail.FULL
        for frame in frames:
            self._painters.draw_frame(painter, places[frame.id], frame, Detail.BLOCK if afar else detail)
        for card in (*self.picture.loose, *(card for frame in frames for card in frame.cards)):
            self._painters.draw_card(painter, places[card.id], card, detail)
        if afar:
            self._draw_names(painter, frames, afar)
        for link in self.picture.links:
            if link.source in places and link.target in places:
                ends = link_ends(places[link.source], places[link.target])
                paint_link(painter, self._look, *ends, link.kind, flat(link.label), vector=True)

    def _draw_names(self, painter: QPainter, frames: Sequence[PictureFrame], zoom: float) -> None:
        painter.save()
        painter.scale(1 / zoom, 1 / zoom)
        spots = [(self._painters.spot(self._places[frame.id], frame), frame.title) for frame in frames]
        paint_names(painter, self._look, spots, zoom)
        painter.restore()


class _Painters:
    """The painters of the board, set up for print: no shadows, no menus, icons as paths."""

    def __init__(self, look: Look, photos: Mapping[str, QImage]) -> None:
        self._look = look
        self._cards = CardPainter(look, vector=True, flat_card=True, photos=photos.get)
        self._frames = FramePainter(look, vector=True, menu=False)

    def spot(self, rect: QRectF, frame: PictureFrame) -> FrameSpot:
        """A frame as the wall knows it; a cluster's number is empty, and so is its title there."""
        box = Box(rect.x(), rect.y(), rect.width(), rect.height())
        heading = self._frames.header(rect, _content(frame)).height
        title = "" if frame.cluster else frame.title
        return FrameSpot(frame.id, title, flat(frame.number), frame.level, None, box, heading, ())

    def draw_frame(self, painter: QPainter, rect: QRectF, frame: PictureFrame, detail: Detail) -> None:
        """Ground and header. No count: how many cards a theme has says nothing about its weight."""
        content, inset = _content(frame), frame_inset(frame.level)
        self._frames.paint(painter, rect, content, detail=detail)
        if frame.collapsed and detail is Detail.FULL:
            header = self._frames.header(rect, content)
            x, y = rect.right() - inset - _FOLDED, header.count.center().y() - _FOLDED / 2
            muted = self._look.tokens.muted
            self._look.icons.paint(painter, "chevron-right", x, y, _FOLDED, muted, vector=True)

    def draw_card(self, painter: QPainter, rect: QRectF, card: PictureCard, detail: Detail) -> None:
        """The card as it stands on the board."""
        content = CardContent(card.kind, _quoted(card), card.source_line, photo=card.photo)
        self._cards.paint(painter, rect, content, detail=detail)


def _content(frame: PictureFrame) -> FrameContent:
    number, inset = flat(frame.number), frame_inset(frame.level)
    return FrameContent(frame.title, number, level=frame.level, cluster=frame.cluster, inset=inset)


def _depth(frame: PictureFrame) -> int:
    return frame.level


def _quoted(card: PictureCard) -> str:
    return quoted(card.text, card.quote)


def quoted(text: str, quote: bool) -> str:
    """What stands on a card: with »…« around a ``quote`` that has no quotation marks already."""
    text = text.strip()
    if not quote or text[:1] in "»“”\"„'":  # also true of an empty text, which needs no marks
        return text
    return f"»{text}«"


def coarse(place: str) -> str:
    """The last part of a visit's place, never an address before it."""
    return place.rsplit(",", 1)[-1].strip()


def link_label(kind: str, words: str) -> str:
    """What stands on a link: its kind in words, and the beginning of what has been written about it."""
    words = flat(words)
    if len(words) > _ON_LINK:
        words = words[:_ON_LINK].rsplit(" ", 1)[0] + " …"
    return ": ".join(part for part in (kind, words) if part)


def _places(picture: BoardPicture) -> dict[str, QRectF]:
    """Where every frame and card lies on the board, by id."""
    places = {frame.id: QRectF(frame.x, frame.y, frame.w, frame.h) for frame in picture.frames}
    places |= {card.id: QRectF(card.x, card.y, CARD_WIDTH, CARD_HEIGHT) for card in picture.loose}
    for frame in picture.frames:
        for card in frame.cards:
            places[card.id] = QRectF(frame.x + card.x, frame.y + card.y, CARD_WIDTH, CARD_HEIGHT)
    return places


def _png(sheet: _Sheet, buffer: QBuffer, longest: int = _PNG_SIDE, *, page: bool = False) -> None:
    side = max(sheet.width, sheet.height)
    scale = min(_PNG_SCALE, longest / side, sqrt(_PNG_PIXELS / (sheet.width * sheet.height)))
    size = QSize(max(1, int(sheet.width * scale)), max(1, int(sheet.height * scale)))
    image = QImage(size, QImage.Format.Format_RGB32)
    if image.isNull():
        raise MemoryError("no room for the picture")
    dots = round(scale * 96 / 0.0254)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    image.fill(print_look().tokens.surface)
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        sheet.draw(painter, sheet.page_zoom() if page else 1.0)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stub wants bytes
        raise MemoryError("the picture could not be packed")


def _svg(sheet: _Sheet, buffer: QBuffer) -> None:
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(sheet.width, sheet.height))
    generator.setViewBox(QRect(0, 0, sheet.width, sheet.height))
    generator.setResolution(96)
    generator.setTitle(flat(sheet.picture.title))
    generator.setDescription(flat(sheet.picture.question))
    with QPainter(generator) as painter:
        sheet.draw(painter)


def _pdf(sheet: _Sheet, buffer: QBuffer) -> None:
    writer = QPdfWriter(buffer)
    writer.setCreator("Feltnoter")
    writer.setTitle(flat(sheet.picture.title))
    writer.setResolution(96)
    margins = QMarginsF(10, 10, 10, 10)
    size, landscape = QPageSize(QPageSize.PageSizeId.A3), QPageLayout.Orientation.Landscape
    page = QPageLayout(size, landscape, margins, QPageLayout.Unit.Millimeter)
    writer.setPageLayout(page)
    room = page.paintRectPixels(writer.resolution())
    scale = min(_PDF_LARGEST, room.width() / sheet.width, room.height() / sheet.height)
    with QPainter(writer) as painter:
        # In the middle of the page: what is left over is the same on both sides.
        painter.translate((room.width() - sheet.width * scale) / 2, 0)
        painter.scale(scale, scale)
        sheet.draw(painter)
