"""The index id → what lies on the board. It follows the project's changes and says which areas differ."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, Signal

from feltnoter.changes import Changes, Touched
from feltnoter.domain.vocabulary import LinkKind
from feltnoter.project import Project
from feltnoter.project.lists import BoardCard, BoardLink, BoardLists, BoardTheme, CardInFull
from ui.board.advice import Advice
from ui.board.arrange import arrange, frame_inset
from ui.board.colours import ColourBy, Shades
from ui.board.geometry import Box, Grid, around
from ui.board.layout import NOTHING, FrameFacts, FrameSpot, Layout
from ui.board.sieve import Showing, Sieve
from ui.board.words import BoardWords
from ui.style.look import Look
from ui.widgets.cards import CardContent
from ui.widgets.frames import FrameContent, FramePainter

NAME_FROM = 3  # cards, then a cluster is asked what it says (method rule 4)
_REACH = 6.0  # shadow and edge outside a card or frame
_LONE_REACH = 48.0  # whether a neighbour is »løst kort« shows in a label beside it
_LINK_REACH = 80.0  # a link's curve bulges this far beyond its ends


@dataclass(frozen=True, slots=True)
class Link:
    """A link between two things on the board, by their ids; ``words`` are the team's own about it."""

    source: str
    target: str
    kind: LinkKind
    id: str = ""
    words: str = ""


class Scene(QObject):
    """Reads through ``project`` only. Boxes are in board units."""

    changed = Signal(object)  # a list of Box to draw again, or None for everything
    recoloured = Signal()
    sifted = Signal()  # other cards are shown in full

    def __init__(
        self, project: Project, words: BoardWords, look: Look, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._words = words
        self._painter = FramePainter(look.in_scene())
        self._moved: set[str] = set()
        self._layout = NOTHING
        self._extent: Box | None = None
        self.board = ""
        self.cards: dict[str, BoardCard] = {}
        self.frames: Mapping[str, FrameSpot] = {}
        self.boxes: Mapping[str, Box] = {}
        self.links: tuple[Link, ...] = ()
        self.shades = Shades()
        self.sieve = Sieve(project)
        self.advice = Advice(project, self)
        self.nudged = ""  # the one cluster that is asked for a name
        self._themes: list[BoardTheme] = []
        self._stored_links: list[BoardLink] = []
        self._grid = Grid()
        self._frame_grid = Grid()
        self._link_grid = Grid()  # by the link's place in ``links``
        self._contents: dict[str, CardContent] = {}
        self._headings: dict[tuple[str, str, int, float], float] = {}

    # -- reading ---------------------------------------------------------------------------------

    def load(self) -> None:
        """Read everything again."""
        lists = self._project.query(BoardLists)
        self.board = lists.board() or ""
        self.cards = {card.id: card for card in lists.cards(self.board)}
        self._themes = lists.themes()
        self._stored_links = lists.links()
        self._contents.clear()
        self._lay_out()
        self.changed.emit(None)
        self._sift_again()

    def apply(self, changes: Changes) -> None:
        """Fetch again what a step has touched. Areas that look different are told by ``changed``."""
        touched = changes.touched
        if {"boards", "participants", "visits"} & touched.keys():
            self.load()
            return
        lists = self._project.query(BoardLists)
        wanted = self._wanted(touched)
        if "themes" in touched:
            before = {theme.id for theme in self._themes}
            self._themes = lists.themes()
            # Made, merged, deleted or restored, also one that is not seen: some cards lie elsewhere.
            after, what = {theme.id for theme in self._themes}, touched["themes"]
            other = before ^ after | (what.added | what.changed | what.removed) - after
            wanted |= {card.id for card in self.cards.values() if card.theme in other}
            wanted |= lists.cards_under(self.board, other)
        if {"themes", "theme_links"} & touched.keys():
            self._stored_links = lists.links()
        areas: list[Box] = []
        if wanted:
            found = {card.id: card for card in lists.cards(self.board, wanted)}
            for identity in wanted:
                areas += self._replace(identity, found.get(identity))
        elif not {"themes", "theme_links"} & touched.keys():
            return
        self.changed.emit(areas + self._lay_out())
        if self.shades.active and wanted:
            self.colour_by(self.shades.by)
        self._sift_again()

    def _wanted(self, touched: Mapping[str, Touched]) -> set[str]:
        """The cards that a step may have changed."""
        ids = {root: one.added | one.changed | one.removed for root, one in touched.items()}
        wanted = set(ids.get("cards", ()))
        notes, excerpts = ids.get("notes", frozenset()), ids.get("excerpts", frozenset())
        if "attachments" in ids:
            notes = notes | self._project.query(BoardLists).notes_with(ids["attachments"])
        if notes or excerpts:
            wanted |= {c.id for c in self.cards.values() if c.note in notes or c.excerpt in excerpts}
        if touched.get("notes", Touched()).added:  # restored from the trash, its cards with it
            lists = self._project.query(BoardLists)
            wanted |= {c.id for c in lists.cards(self.board) if c.id not in self.cards}
        return wanted

    def _replace(self, identity: str, card: BoardCard | None) -> list[Box]:
        before = self.cards.pop(identity, None)
        if card is not None:
            self.cards[identity] = card
        self._contents.pop(identity, None)
        same = card is not None and before is not None and _face(card) == _face(before)
        return [] if same or identity not in self.boxes else [self.boxes[identity].grown(_REACH)]

    # -- how it is looked at ----------------------------------------------------------------------

    def colour_by(self, by: ColourBy) -> None:
        """Colour the cards by something."""
        found = {} if by is ColourBy.KIND else self._project.query(BoardLists).values(self.board, by)
        if by is ColourBy.VISIT:
            found = {card: self._words.visit(words) for card, words in found.items()}
        self.shades.use(by, found)
        self._paint_anew()
        self.recoloured.emit()

    def show_only(self, by: Showing) -> None:
        """Show some of the cards in full, the others without their words."""
        self.sieve.use(by, self.cards.values())
        self.changed.emit(None)
        self.sifted.emit()

    def _sift_again(self) -> None:
        before = self.sieve.blank
        if not self.sieve.active:
            return
        self.sieve.use(self.sieve.by, self.cards.values())
        turned = [self.boxes[card].grown(_REACH) for card in before ^ self.sieve.blank if card in self.boxes]
        if turned:
            self.changed.emit(turned)

    def set_quiet(self, quiet: bool) -> None:
        """»Stille sortering«: nothing but the words."""
        self.advice.quiet = quiet
        self._lay_out()
        self._paint_anew()

    def lay_out_again(self) -> None:
        """What is asked for a name may have changed."""
        self.changed.emit(self._lay_out())

    def _paint_anew(self) -> None:
        self._contents.clear()
        self.changed.emit(None)

    # -- laying out ------------------------------------------------------------------------------

    def _lay_out(self) -> list[Box]:
        """Arrange everything; the areas where something lies differently than before."""
        inside: dict[str, list[tuple[str, str]]] = {}
        loose: dict[str, tuple[float, float]] = {}
        shown = {theme.id for theme in self._themes}
        for card in self.cards.values():
            if card.parked:
                continue
            if card.theme is None:
                loose[card.id] = (card.x, card.y)
            elif card.theme in shown:
                inside.setdefault(card.theme, []).append((card.position, card.id))
        ordered = {theme: [card for _, card in sorted(cards)] for theme, cards in inside.items()}
        facts = [FrameFacts(t.id, t.title, t.parent, t.x, t.y, t.width, t.collapsed) for t in self._themes]
        layout = arrange(facts, ordered, loose, self._measure, self._layout)
        nudged = self.advice.wants_name(layout.frames.values(), NAME_FROM)
        areas = self._take(layout, nudged)
        links = tuple(self._links())
        stale = {link for link in links if {link.source, link.target} & self._moved}
        changed = stale | set(links) ^ set(self.links)
        self.links = links
        if changed:
            areas += [area for link in changed if (area := self._link_area(link)) is not None]
            self._link_grid.clear()
            for index, link in enumerate(links):
                if (area := self._link_area(link)) is not None:
                    self._link_grid.put(str(index), area)
        return areas

    def set_look(self, look: Look) -> None:
        """How frames are painted decides how high their headers are."""
        self._painter = FramePainter(look.in_scene())
        self._headings.clear()

    def _measure(self, title: str, number: str, level: int, width: float) -> float:
        key = (title, number, level, width)
        if key not in self._headings:
            content = self._frame_content(title, number, "0", level)
            self._headings[key] = self._painter.header(QRectF(0, 0, width, 100), content).height
        return self._headings[key]

    def _take(self, layout: Layout, nudged: str) -> list[Box]:
        before, old_frames = self.boxes, self.frames
        self._layout = layout
        self.frames = layout.frames
        self.boxes = boxes = {**layout.cards, **{i: f.box for i, f in layout.frames.items()}}
        self._extent = layout.extent()
        areas: list[Box] = []
        self._moved = {i for i, box in boxes.items() if before.get(i) is not box and before.get(i) != box}
        for identity in self._moved:
            is_frame = identity in layout.frames
            (self._frame_grid if is_frame else self._grid).put(identity, boxes[identity])
            reach = _REACH if is_frame else _LONE_REACH
            areas += [one[identity].grown(reach) for one in (before, boxes) if identity in one]
        for identity, frame in layout.frames.items():
            told = nudged != self.nudged and identity in (nudged, self.nudged)
            if identity not in self._moved and (told or old_frames.get(identity) != frame):
                areas.append(frame.box.grown(_REACH))
        for identity in before.keys() - boxes.keys():
            self._grid.remove(identity)
            self._frame_grid.remove(identity)
            self._moved.add(identity)
            areas.append(before[identity].grown(_LONE_REACH))
        self.nudged = nudged
        return areas

    def _links(self) -> Iterable[Link]:
        """From frame to frame: a line across somebody's card would hide her words. A note stands for
        the frame its card lies in, for the card itself where that lies loose. Of two cards (two people laid
        it at once) the same one counts for everybody."""
        wanted = {link.note for link in self._stored_links if link.note}
        cards = [c for c in self.cards.values() if c.note in wanted and not c.excerpt and not c.copy]
        by_note = {card.note: card for card in sorted(cards, key=_by_id, reverse=True)}
        seen: set[tuple[Collection[str], LinkKind]] = set()
        for link in self._stored_links:
            card = by_note.get(link.note or "")
            target = link.other_theme or (card and (card.theme or card.id))
            if not target or link.theme == target or not {link.theme, target} <= self.boxes.keys():
                continue
            ends = (link.theme, target)  # which way round tells something of a cause alone
            pair = (ends if link.kind is LinkKind.CAUSE else frozenset(ends), link.kind)
            if pair not in seen:
                seen.add(pair)
                yield Link(link.theme, target, link.kind, link.id, link.words)

    def _link_area(self, link: Link) -> Box | None:
        area = around(self.boxes[end] for end in (link.source, link.target) if end in self.boxes)
        return area.grown(_LINK_REACH) if area is not None else None

    # -- asking ----------------------------------------------------------------------------------

    def frame_of(self, card: str) -> FrameSpot | None:
        """The frame a card lies in."""
        found = self.cards.get(card)
        return self.frames.get(found.theme or "") if found is not None else None

    def is_loose(self, card: str) -> bool:
        """Whether a card lies on the board outside every frame."""
        return card in self.cards and card in self.boxes and self.frame_of(card) is None

    def cards_in(self, area: Box) -> list[str]:
        """The cards that overlap an area."""
        return self._grid.within(area)

    def frames_in(self, area: Box) -> list[FrameSpot]:
        """The frames that overlap an area, from the outside in."""
        found = [self.frames[identity] for identity in self._frame_grid.within(area)]
        return sorted(found, key=_by_level)

    def links_in(self, area: Box) -> list[Link]:
        """The links that may be seen in an area, the oldest first."""
        return [self.links[index] for index in sorted(map(int, self._link_grid.within(area)))]

    def card_at(self, x: float, y: float) -> str | None:
        """The card under a point; of several the one painted last."""
        return max(self._grid.at(x, y), default=None)

    def frames_at(self, x: float, y: float) -> list[FrameSpot]:
        """The frames under a point, from the outside in."""
        return sorted((self.frames[identity] for identity in self._frame_grid.at(x, y)), key=_by_level)

    def frame_at(self, x: float, y: float) -> FrameSpot | None:
        """The innermost frame under a point."""
        found = self.frames_at(x, y)
        return found[-1] if found else None

    def order(self) -> list[str]:
        """Every card on the board in reading order: theme by theme, then the loose ones."""
        framed = [card for frame in self.frames.values() if not frame.collapsed for card in frame.cards]
        loose = [i for i in self.boxes if i in self.cards and self.cards[i].theme not in self.frames]
        return framed + sorted(loose, key=self._by_place)

    def _by_place(self, card: str) -> tuple[float, float, str]:
        box = self.boxes[card]
        return box.y, box.x, card

    def parked(self) -> list[BoardCard]:
        """What lies in the parking lot."""
        return sorted((card for card in self.cards.values() if card.parked), key=_by_position)

    def extent(self) -> Box | None:
        """Everything there is, or None on an empty board."""
        return self._extent

    def in_full(self, card: str) -> CardInFull | None:
        """Everything there is to tell about a card."""
        return self._project.query(BoardLists).card(card)

    def contradicted(self, note: str | None) -> list[str]:
        """The titles of the themes that a note speaks against."""
        themes = [
            link.theme
            for link in self._stored_links
            if note is not None and link.note == note and link.kind is LinkKind.CONTRADICTION
        ]
        return [self._words.frame(self.frames[theme]) for theme in themes if theme in self.frames]

    def show_photo(self, photo: str) -> None:
        """A photo has come: the cards it stands on look different."""
        cards = (card.id for card in self.cards.values() if card.photo == photo and card.id in self.boxes)
        self.changed.emit([self.boxes[card].grown(_REACH) for card in cards])

    def content(self, card: str) -> CardContent:
        """What is painted on a card."""
        found = self._contents.get(card)
        if found is None:
            one = self.cards[card]
            found = CardContent(
                one.kind,
                self._words.text(one.kind, one.text),
                self._source(one),
                "shield-alert" if one.held_out else "",
                self.shades.hue(card),
                "" if one.held_out else one.photo,
            )
            self._contents[card] = found
        return found

    def _source(self, card: BoardCard) -> str:
        """What stands at the foot: what its colour means, or role and place; nothing in silence."""
        if self.advice.quiet:
            return ""
        return self.shades.value(card.id) or self._words.source(card.kind, card.role, card.place)

    def link_word(self, link: Link) -> str:
        """What stands on a link: its kind, and the beginning of what has been written about it."""
        return self._words.link_label(link.kind, link.words)

    def frame_content(self, frame: FrameSpot) -> FrameContent:
        """What is painted on a frame."""
        return self._frame_content(frame.title, frame.number, str(len(frame.cards)), frame.level)

    def _frame_content(self, title: str, number: str, count: str, level: int) -> FrameContent:
        name = title or self._words.unnamed()
        return FrameContent(name, number, count, level, not title, frame_inset(level))


def _face(card: BoardCard) -> tuple[object, ...]:
    """What is seen of a card, wherever it lies."""
    return card.kind, card.text, card.role, card.place, card.held_out, card.photo


def _by_id(card: BoardCard) -> str:
    return card.id


def _by_position(card: BoardCard) -> tuple[str, str]:
    return card.position, card.id


def _by_level(frame: FrameSpot) -> tuple[int, str]:
    return frame.level, frame.id
