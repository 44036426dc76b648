"""The board of a project as a picture: what may leave the house, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from feltnoter.domain.entities import PROJECT_ID, ProjectInfo, Theme, ThemeLink
from feltnoter.domain.layout import FRAME_GAP, card_place, frame_places, frame_size
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project import Project
from feltnoter.project.outgoing import ShownCard, outgoing
from feltnoter.project.reporting import written_whole
from ui.board.picture import BoardPicture, PictureCard, PictureFrame, PictureLink, render_picture

_QUOTED = frozenset({NoteKind.QUOTE, NoteKind.INTERVIEW})


def draw_board(project: Project, out: Path, link_words: Mapping[str, str]) -> None:
    """Write the picture to ``out``, whole or not at all; the ending says PNG, SVG or PDF.

    ``link_words`` says each kind of link in the reader's language.
    """
    data = render_picture(collect(project, link_words), out.suffix)
    with written_whole(out) as temporary:
        temporary.write_bytes(data)


def collect(project: Project, link_words: Mapping[str, str]) -> BoardPicture:
    """Frames, loose cards and links as they lie; the parking lot is no part of the picture."""
    info = project.rows.get(ProjectInfo, PROJECT_ID)
    shown = [s for s in outgoing(project.rows, project.queries).cards.values() if not s.card.parked]
    frames = list(_frames(project, shown))
    loose = tuple(_card(s, s.card.x, s.card.y) for s in shown if s.card.theme is None)
    links = tuple(_links(project, shown, {frame.id for frame in frames}, link_words))
    title, question = (info.title, info.question) if info else ("", "")
    return BoardPicture(title, question, tuple(frames), loose, links)


def _frames(project: Project, shown: Sequence[ShownCard]) -> Iterator[PictureFrame]:
    themes = [t for t in project.rows.find(Theme) if t.target == t.id and not t.deselected]
    themes.sort(key=lambda theme: (theme.position, theme.id))
    inside = {t.id: [s for s in shown if s.card.theme == t.id] for t in themes}
    bottom = max((t.y + t.height for t in themes), default=0.0)
    unplaced = [t for t in themes if t.width <= 0]
    spots = frame_places([frame_size(len(inside[t.id])) for t in unplaced], bottom + FRAME_GAP)
    tidy = dict(zip((t.id for t in unplaced), spots, strict=True))
    numbers = _numbers(themes)
    for theme in themes:
        cards = inside[theme.id]
        if theme.id in tidy:  # made without a window: nobody has laid it anywhere yet
            (x, y), size = tidy[theme.id], frame_size(len(cards))
            laid = tuple(_card(s, *card_place(i)) for i, s in enumerate(cards))
            width, height = size.width, size.height
        else:
            x, y, width, height = theme.x, theme.y, theme.width, theme.height
            laid = tuple(_card(s, s.card.x, s.card.y) for s in cards)
        number = numbers.get(theme.id, "")
        level = number.count(".")
        yield PictureFrame(theme.id, number, theme.title, x, y, width, height, laid, level, not theme.title)


def _numbers(themes: Sequence[Theme]) -> dict[str, str]:
    """ "1", "1.1" … as in the report; clusters without a name have none."""
    found: dict[str, str] = {}

    def number(above: str | None, prefix: str) -> None:
        named = [t for t in themes if t.above == above and t.title]
        for count, theme in enumerate(named, 1):
            found[theme.id] = f"{prefix}{count}"
            number(theme.id, f"{prefix}{count}.")

    number(None, "")
    return found


def _links(
    project: Project, shown: Sequence[ShownCard], frames: set[str], words: Mapping[str, str]
) -> Iterator[PictureLink]:
    """Links from frame to frame: a line across somebody's card would hide her words. A note stands
    for the frame its card lies in, for the card itself where that lies loose."""
    cards = {s.card.note: s.card for s in reversed(shown) if s.card.note and not s.card.excerpt}
    drawn: set[tuple[frozenset[str], str]] = set()
    for link in project.rows.find(ThemeLink):
        card = cards.get(link.note)
        target = link.other_theme or (card and (card.theme or card.id))
        if link.theme is None or link.theme not in frames or not target or target == link.theme:
            continue
        pair = (frozenset((link.theme, target)), str(link.kind))
        if pair not in drawn:
            drawn.add(pair)
            yield PictureLink(link.theme, target, link.kind, words.get(link.kind, ""))


def _card(shown: ShownCard, x: float, y: float) -> PictureCard:
    source = " · ".join(part for part in (shown.role[:1].upper() + shown.role[1:], shown.place) if part)
    return PictureCard(shown.card.id, x, y, shown.kind, shown.text, source, shown.kind in _QUOTED)
