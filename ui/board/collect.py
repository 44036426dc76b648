"""The board of a project as a picture: what may leave the house, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from math import sqrt
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage

from feltnoter.domain.entities import PROJECT_ID, Attachment, ProjectInfo, Theme
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project import Project
from feltnoter.project.lists import BoardLists
from feltnoter.project.outgoing import Gate, ShownCard, outgoing
from feltnoter.project.photos import BOARD_PIXELS, DrawnBoard, Photos
from feltnoter.project.reporting import written_whole
from ui.board.arrange import arrange, frame_inset
from ui.board.layout import FrameFacts, Layout
from ui.board.picture import (
    BoardPicture,
    PictureCard,
    PictureFrame,
    PictureLink,
    coarse,
    for_page,
    link_label,
    render_picture,
)
from ui.board.thumbs import SIDE, square
from ui.style.look import print_look
from ui.style.type import load_fonts
from ui.widgets.frames import FrameContent, FramePainter

_MANY = 200  # photos at their full size
_QUOTED = frozenset({NoteKind.QUOTE, NoteKind.INTERVIEW})


def draw_board(project: Project, out: Path, link_words: Mapping[str, str]) -> None:
    """Write the picture to ``out``, whole or not at all; the ending says PNG, SVG or PDF.

    ``link_words`` says each kind of link in the reader's language.
    """
    data = board_picture(project, out.suffix, link_words)
    with written_whole(out) as temporary:
        temporary.write_bytes(data)


def board_picture(project: Project, suffix: str, link_words: Mapping[str, str]) -> bytes:
    """The picture as a file's content; ``suffix`` says PNG, SVG or PDF."""
    return render_picture(collect(project, link_words), suffix)


def board_for_report(project: Project, link_words: Mapping[str, str]) -> DrawnBoard:
    """The picture as a PNG, no larger than a page needs: packing four times the pixels and unpacking them
    again took most of the time of a large board's report."""
    return for_page(collect(project, link_words), BOARD_PIXELS)


def board_unpainted(project: Project) -> DrawnBoard:
    """What ``board_for_report`` gives, without the picture itself."""
    return for_page(collect(project, {}, photos=False), 0)


def collect(project: Project, link_words: Mapping[str, str], *, photos: bool = True) -> BoardPicture:
    """Frames, loose cards and links as they lie; the parking lot is no part of the picture."""
    info = project.rows.get(ProjectInfo, PROJECT_ID)
    gate = Gate(project.rows)
    shown = [s for s in outgoing(project.rows, project.queries, gate).cards.values() if not s.card.parked]
    themes = [t for t in project.rows.find(Theme) if t.target == t.id and not t.deselected]
    layout = _places(shown, sorted(themes, key=_by_position))
    places = layout.cards
    pictured = _photos(project, gate, [s for s in shown if s.card.id in places]) if photos else {}
    frames = list(_frames(layout, {s.card.id: s for s in shown}, pictured))
    loose = tuple(_card(s, *places[s.card.id][:2], pictured) for s in shown if s.card.theme is None)
    links = tuple(_links(project, shown, {frame.id for frame in frames}, link_words))
    title, question = (info.title, info.question) if info else ("", "")
    squares = _squares(project, set(pictured.values()))
    return BoardPicture(title, question, tuple(frames), loose, links, squares)


def _photos(project: Project, gate: Gate, shown: Sequence[ShownCard]) -> dict[str, str]:
    """Card -> the first photo of its note that may leave; excerpts go without, as on the board."""
    photos = Photos(project.rows, gate)
    found = {}
    for card in shown:
        if card.card.note and not card.card.excerpt:
            there = [each for each in photos.going([card.card.note]) if each.sha256]
            first = min(there, key=_by_age, default=None)
            if first is not None:
                found[card.card.id] = first.sha256
    return found


def _squares(project: Project, photos: Set[str]) -> dict[str, QImage]:
    """Their content, the smaller the more there are: together never more than 20 MB."""
    side = SIDE if len(photos) <= _MANY else max(24, int(SIDE * sqrt(_MANY / len(photos))))
    made = {one: square(project.attachment(one), side) for one in photos}
    return {one: image for one, image in made.items() if not image.isNull()}


def _places(shown: Sequence[ShownCard], themes: Sequence[Theme]) -> Layout:
    """As the board in the window lies; what is held out leaves no gap."""
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication):
        load_fonts(app)  # headers are as high as their titles need
    painter = FramePainter(print_look(), menu=False)

    def heading(title: str, number: str, level: int, width: float) -> float:
        content = FrameContent(title, number, level=level, cluster=not title, inset=frame_inset(level))
        return painter.header(QRectF(0, 0, width, 100), content).height

    facts = [FrameFacts(t.id, t.title, t.above, t.x, t.y, t.width, t.collapsed) for t in themes]
    inside = {t.id: [s.card.id for s in shown if s.card.theme == t.id] for t in themes}
    loose = {s.card.id: (s.card.x, s.card.y) for s in shown if s.card.theme is None}
    return arrange(facts, inside, loose, heading)


def _frames(
    layout: Layout, shown: Mapping[str, ShownCard], photos: Mapping[str, str]
) -> Iterator[PictureFrame]:
    places = layout.cards  # put together at each asking
    for frame in layout.frames.values():
        x, y, width, height = frame.box
        laid = tuple(
            _card(shown[card], places[card].x - x, places[card].y - y, photos)
            for card in frame.cards
            if card in places  # what lies in a folded one has no place
        )
        yield PictureFrame(
            frame.id,
            frame.number,
            frame.title,
            x,
            y,
            width,
            height,
            laid,
            frame.level,
            frame.cluster,
            frame.collapsed,
        )


def _links(
    project: Project, shown: Sequence[ShownCard], frames: set[str], words: Mapping[str, str]
) -> Iterator[PictureLink]:
    """Links from frame to frame: a line across somebody's card would hide her words. A note stands
    for the frame its card lies in, for the card itself where that lies loose."""
    ordered = sorted(shown, key=_by_card, reverse=True)  # of two cards the same one counts for everybody
    cards = {s.card.note: s.card for s in ordered if s.card.note and not s.card.excerpt}
    drawn: set[tuple[frozenset[str], str]] = set()
    for link in project.query(BoardLists).links():
        card = cards.get(link.note or "")
        target = link.other_theme or (card and (card.theme or card.id))
        if link.theme not in frames or not target or target == link.theme:
            continue
        pair = (frozenset((link.theme, target)), str(link.kind))
        if pair not in drawn:
            drawn.add(pair)
            label = link_label(words.get(link.kind, ""), link.words)
            yield PictureLink(link.theme, target, link.kind, label)


def _card(shown: ShownCard, x: float, y: float, photos: Mapping[str, str]) -> PictureCard:
    role, card = shown.role[:1].upper() + shown.role[1:], shown.card.id
    source = " · ".join(part for part in (role, coarse(shown.place)) if part)
    quote, photo = shown.kind in _QUOTED, photos.get(card, "")
    return PictureCard(card, x, y, shown.kind, shown.text, source, quote, photo)


def _by_card(shown: ShownCard) -> str:
    return shown.card.id


def _by_age(attachment: Attachment) -> tuple[str, str]:
    return attachment.created_at, attachment.id


def _by_position(theme: Theme) -> tuple[str, str]:
    return theme.position, theme.id
