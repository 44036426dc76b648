"""The body of the report while it is being written: XML, headings, and a guess at the pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from feltnoter.report.fields import Entry, bookmarked
from feltnoter.report.look import Role, looks
from feltnoter.report.markup import paragraph, run
from feltnoter.report.pages import PageEstimate
from feltnoter.report.sheet import twips
from feltnoter.report.tables import Cell, Column, table
from feltnoter.report.text import one_line

# Longer than any heading anyone means; keeps a pasted page out of the navigation pane.
HEADING_LIMIT = 250
# A text of a page or more would only leave the page before it empty if it were kept whole.
_LONGEST_WHOLE = 1_500


class Flow:
    """Takes the report's parts in reading order.

    ``xml`` is what has been written so far, one string for each part. Bookmark numbers start at
    ``first_bookmark``, so that several flows can end up in one document.
    """

    def __init__(self, width: float, height: float, *, first_bookmark: int = 1) -> None:
        self.xml: list[str] = []
        self.pages = PageEstimate(width, height)
        self._looks = looks()
        self._bookmarks = count(first_bookmark)
        self._listed: list[tuple[str, str]] = []
        self._counting = True

    def paragraph(
        self,
        role: Role,
        text: str,
        content: str | None = None,
        *,
        before: float | None = None,
        bookmark: str = "",
        new_page: bool = False,
        keep_next: bool = False,
    ) -> None:
        """One paragraph. ``content`` is its XML where it is more than ``text`` in one run.

        ``before`` overrides the style's space before it (points); ``keep_next`` holds it together
        with the next paragraph where its style does not.
        """
        look = self._looks[role]
        properties = ""
        if keep_next and not look.keep_next:
            look = replace(look, keep_next=True)
            properties = "<w:keepNext/>"
        if look.keep_lines and len(text) > _LONGEST_WHOLE:
            look = replace(look, keep_lines=False)
            properties += '<w:keepLines w:val="0"/>'
        if new_page:
            properties += "<w:pageBreakBefore/>"
        if before is not None:
            properties += f'<w:spacing w:before="{twips(before)}"/>'
        inside = run(text) if content is None else content
        if bookmark:
            inside = bookmarked(bookmark, next(self._bookmarks), inside)
        self.xml.append(paragraph(role, inside, properties))
        if self._counting:
            if new_page:
                self.pages.new_page()
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
        self.pages.row(self._looks[Role.CELL_HEAD], [column.heading for column in columns], widths)
        for row in rows:
            self.pages.row(self._looks[Role.CELL], [cell.text for cell in row], widths)
        self.xml.append(table(columns, rows, width=width, title=title, description=description))

    def stop_counting(self) -> None:
        """No heading from here on is listed: the pages need not be guessed any more."""
        self._counting = False

    def entries(self, pages_before: int) -> list[Entry]:
        """The listed headings for the table of contents, ``pages_before`` pages ahead of this flow."""
        return [
            Entry(text, bookmark, self.pages.page_of(bookmark) + pages_before)
            for text, bookmark in self._listed
        ]
