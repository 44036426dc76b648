"""What the report is written on: a package, its paper, and the sections a page layout needs.

Our own sheet (``blank``) and a municipality's template (``template``) both end up as a
``Stationery``; nothing else in the writer knows which of them it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import BinaryIO

from feltnoter.report.look import ACCENT, Look, Role, looks
from feltnoter.report.package import OFFICE, Package
from feltnoter.report.pages import Measure

_MILLIMETRE = 72 / 25.4
_CARD_EDGE = 8 * _MILLIMETRE  # what most printers cannot reach


@dataclass(frozen=True, slots=True)
class Paper:
    """A page and its margins in points."""

    width: float = 210 * _MILLIMETRE
    height: float = 297 * _MILLIMETRE
    top: float = 27 * _MILLIMETRE
    bottom: float = 25 * _MILLIMETRE
    left: float = 26 * _MILLIMETRE
    right: float = 26 * _MILLIMETRE
    edge: float = 12 * _MILLIMETRE  # from the paper's edge to header and footer

    @property
    def text_width(self) -> float:
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        return self.height - self.top - self.bottom

    @property
    def lying(self) -> Paper:
        """The same paper turned a quarter."""
        long, short = max(self.width, self.height), min(self.width, self.height)
        side = 20 * _MILLIMETRE
        return Paper(long, short, min(self.top, 28 * _MILLIMETRE), self.bottom, side, side, self.edge)

    @property
    def cards(self) -> Paper:
        """The same paper, used to the edge."""
        return replace(
            self, top=_CARD_EDGE, bottom=_CARD_EDGE, left=_CARD_EDGE, right=_CARD_EDGE, edge=_CARD_EDGE / 2
        )


@dataclass(frozen=True, slots=True)
class Sections:
    """The XML of each kind of section, as it stands at the section's end."""

    first: str  # with the cover
    standing: str
    lying: str
    cards: str


@dataclass(slots=True)
class Stationery:
    """``before`` and ``after`` are the main part's text around the report. With ``ends`` the report's
    last section is the document's; otherwise the template goes on after it. ``restyle`` puts a
    template's own styles in the place of ours, ``looks`` are what they measure. With ``contents_tab``
    the lines of the contents bring their own tab: a template's style may have none.
    ``ours``: header and footer are the report's own.
    ``pages_before`` the report are the template's own, as far as it breaks them itself.
    ``measure`` is shared by all that guess at its pages.
    When ``sketched``, flows remember what they put on which page."""

    package: Package
    main: str
    paper: Paper
    before: str
    after: str
    sections: Sections
    ends: bool = True
    first_bookmark: int = 1
    first_picture: int = 1
    first_control: int = 1_720_260_902
    restyle: Callable[[str], str] = str
    looks: Mapping[Role, Look] = field(default_factory=looks)
    contents_tab: bool = False
    pages_before: int = 0
    accent: str = ACCENT
    ours: bool = True
    sketched: bool = False
    measure: Measure = field(default_factory=Measure)
    _media: dict[bytes, str] = field(default_factory=dict)

    def media(self, data: bytes, ending: str) -> str:
        """Keep a picture; gives the id the text shows it by. The same picture is kept once."""
        known = self._media.get(data)
        if known is None:
            self.package.endings.setdefault(ending, _PICTURES[ending])
            name = self.package.unused("word/media/felt", ending)
            self.package.add(name, data)
            known = self.package.relate(self.main, f"{OFFICE}/image", name.removeprefix("word/"))
            self._media[data] = known
        return known

    def write(self, target: BinaryIO, body: Iterable[str]) -> None:
        """The whole file."""
        pieces = (self.before, *map(self.restyle, body), self.after)
        self.package.write(target, (self.main, pieces))


_PICTURES: Mapping[str, str] = MappingProxyType({"jpeg": "image/jpeg", "png": "image/png"})
