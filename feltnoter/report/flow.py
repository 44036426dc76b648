"""The body of the report while it is being written: XML, headings, and a guess at the pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

from feltnoter.report.drawing import Image, picture
from feltnoter.report.fields import Entry, bookmarked, caption
from feltnoter.report.look import Role
from feltnoter.report.markup import paragraph, run
from feltnoter.report.pages import PageEstimate
from feltnoter.report.sheet import twips
from feltnoter.report.stationery import Stationery
from feltnoter.report.tables import Cell, Column, table
from feltnoter.report.text import one_line

Kind = Literal["standing", "lying", "cards"]

# Longer than any heading anyone means; keeps a pasted page out of the navigation pane.
HEADING_LIMIT = 250
# Code points. Kept whole, longer texts leave much of the page before them empty, more in a broad face.
LONGEST_WHOLE = 400


@dataclass(frozen=True, slots=True)
class Drawn:
    """One thing on a page, for whoever shows pages without Word: a paragraph's ``text``, the
    ``cells`` of a row with their ``shares`` of the width, a picture or fields of some ``height``."""

    kind: Literal["text", "row", "picture", "bars", "fields", "cards", "contents"]
    role: Role = Role.BODY
    text: str = ""
    cells: tuple[str, ...] = ()
    shares: tuple[float, ...] = ()
    height: float = 0
    width: float = 0
    before: float | None = None


class Flow:
    """Takes the report's parts in reading order.

    ``xml`` is what has been written so far, one string for each part. Numbers of bookmarks, pictures
    and content controls go on from what the stationery already holds.
    """

    def __init__(self, stationery: Stationery) -> None:
        self.xml: list[str] = []
        self.paper = stationery.paper
        self.stationery = stationery
        self.pages = PageEstimate(self.paper.text_width, self.paper.text_height, stationery.measure)
        self.looks = stationery.looks
        self._bookmarks = count(stationery.first_bookmark)
        self._pictures = count(stationery.first_picture)
        self._controls = count(stationery.first_control)
        self._captions: dict[str, int] = {}
        self._listed: list[tuple[str, str]] = []
        self._counting = True
        self._section: Kind | Literal["first"] = "first"
        self.papers = [(1, self.paper)]
        self.drawn: list[Drawn] | None = [] if stationery.sketched else None
        self._turned = False  # a section has just ended: the next thing stands on a new page already

    def paragraph(
        self,
        role: Role,
        text: str,
        content: str | None = None,
        *,
        before: float | None = None,
        after: float | None = None,
        bookmark: str = "",
        new_page: bool = False,
        keep_next: bool | None = None,
        shown: str = "",
    ) -> None:
        """One paragraph. ``content`` is its XML where it is more than ``text`` in one run.

        ``before`` and ``after`` override the style's space around it (points), ``keep_next`` whether it is
        held together with the next paragraph. ``shown`` is what ``content`` says, where that is more than
        ``text``.
        """
        new_page = new_page and not self._turned
        self._turned = False
        look = self.looks[role]
        kept = look.keep_next if keep_next is None else keep_next
        parted = look.keep_lines and len(text) > LONGEST_WHOLE
        properties = ""
        if kept != look.keep_next:
            properties = "<w:keepNext/>" if kept else '<w:keepNext w:val="0"/>'
        if parted:
            properties += '<w:keepLines w:val="0"/>'
        if new_page:
            properties += "<w:pageBreakBefore/>"
        if before is not None or after is not None:
            sides = (("before", before), ("after", after))
            spaces = "".join(f' w:{side}="{twips(space)}"' for side, space in sides if space is not None)
            properties += f"<w:spacing{spaces}/>"
        inside = run(text) if content is None else content
        if bookmark:
            inside = self.marked(bookmark, inside)
        self.xml.append(paragraph(role, inside, properties))
        if self._counting:
            if new_page:
                self.pages.new_page()
            if self.drawn is not None:  # thousands of times, and nearly always for nobody
                self.draw(Drawn("text", role, shown or text, before=before))
            if kept != look.keep_next:
                look = replace(look, keep_next=kept)
            if parted:
                look = replace(look, keep_lines=False)
            if after is not None:
                look = replace(look, after=after)
            self.pages.paragraph(look, text, before=before, name=bookmark)

    def heading(
        self,
        role: Role,
        text: str,
        *,
        bookmark: str = "",
        listed: bool = False,
        new_page: bool = False,
        before: float | None = None,
    ) -> None:
        """A heading on one line; ``listed`` puts it into the table of contents."""
        line = one_line(text, HEADING_LIMIT)
        if listed:
            self._listed.append((line, bookmark))
        self.paragraph(role, line, bookmark=bookmark, new_page=new_page, before=before)

    def table(
        self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, title: str, description: str
    ) -> None:
        """A table over the whole width; what follows must be a paragraph."""
        width = self.pages.width
        shares = sum(column.share for column in columns)
        widths = [width * column.share / shares for column in columns]
        shown = [(Role.CELL_HEAD, [Cell(column.heading) for column in columns])]
        shown += [(Role.CELL, list(row)) for row in rows]
        head = 0.0  # the first row, which stands on every page the table takes
        for role, cells in shown:
            texts = [cell.text for cell in cells]
            self.draw(Drawn("row", role, cells=tuple(texts), shares=tuple(each / width for each in widths)))
            room = [each - cell.indent for each, cell in zip(widths, cells, strict=True)]
            height = self.pages.row(self.looks[role], texts, room, repeated=head)
            head = head or height
        self.xml.append(table(columns, rows, width=width, title=title, description=description))

    def caption(self, label: str, text: str, *, bookmark: str = "", keep_next: bool | None = None) -> str:
        """»Figur 3. What it shows«, counted by Word; gives »Figur 3«."""
        number = self._captions[label] = self._captions.get(label, 0) + 1
        name, content = caption(label, number, text)
        if bookmark:
            content = content.replace(name, self.marked(bookmark, name), 1)
        plain = f"{label}\N{NO-BREAK SPACE}{number}"
        self.paragraph(Role.CAPTION, f"{plain}. {text}", content, keep_next=keep_next)
        return plain

    def picture(self, image: Image, alternative: str, name: str, *, width: float, height: float) -> None:
        """A picture no larger than ``width`` × ``height`` points; its caption must follow."""
        self._turned = False
        size = image.fitted(width, height)
        relation = self.stationery.media(image.data, image.ending)
        content = picture(relation, next(self._pictures), size, alternative, name)
        self.xml.append(paragraph(Role.PICTURE, content))
        self.draw(Drawn("picture", Role.PICTURE, alternative, width=size[0], height=size[1]))
        self.pages.block(self.looks[Role.PICTURE], size[1])

    def raw(self, xml: str, height: float, drawn: Drawn) -> None:
        """XML made elsewhere that takes ``height`` points and looks like ``drawn``."""
        self._turned = False
        self.xml.append(xml)
        self.draw(drawn)
        self.pages.space(height)

    def draw(self, drawn: Drawn) -> None:
        """Remember what is put on the page next, if anybody wants to see it."""
        if self.drawn is not None:
            self.pages.mark(f"#{len(self.drawn)}")
            self.drawn.append(drawn)

    def turn(self, kind: Kind) -> None:
        """What comes next stands on a page of that kind, a new one if it is another than now."""
        now = "standing" if self._section == "first" else self._section
        if kind == now:
            return
        if self.xml:
            self.xml.append(paragraph(Role.TINY, "", self.section))
            self.pages.new_page()
            self._turned = True
        paper = self.stationery.paper
        self.paper = {"standing": paper, "lying": paper.lying, "cards": paper.cards}[kind]
        self.papers.append((self.pages.page, self.paper))
        self.pages.resize(self.paper.text_width, self.paper.text_height)
        self._section = kind

    @property
    def starts_page(self) -> bool:
        """Whether a section has just ended: what comes next stands at the top of a page."""
        return self._turned

    @property
    def section(self) -> str:
        """The properties of the section one is in; they stand at its end."""
        return str(getattr(self.stationery.sections, self._section))

    def control(self) -> int:
        """A number no other content control in the file has."""
        return next(self._controls)

    def marked(self, bookmark: str, content: str) -> str:
        """``content`` as a target."""
        return bookmarked(bookmark, next(self._bookmarks), content)

    def stop_counting(self) -> None:
        """No heading from here on is listed: the pages need not be guessed any more."""
        self._counting = self.drawn is not None

    def entries(self, pages_before: int) -> list[Entry]:
        """The listed headings for the table of contents, ``pages_before`` pages ahead of this flow."""
        return [
            Entry(text, bookmark, self.pages.page_of(bookmark) + pages_before)
            for text, bookmark in self._listed
        ]
