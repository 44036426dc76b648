"""What every part of the report needs to know about the whole, and the names of its bookmarks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from feltnoter.report.choice import Edition, Part
from feltnoter.report.drawing import Image
from feltnoter.report.model import EvidenceGroup, ReportModel, ReportQuote, ThemeSection, evidence
from feltnoter.report.selection import shown
from feltnoter.report.text import one_line
from feltnoter.report.wording import Wording, wording

CONTRADICTIONS_ON_PAGE = 2
REFLECTIONS_ON_PAGE = 2
_SOURCE_LIMIT = 400

# The leading underscore hides a bookmark from Word's own list. »_Toc« and »_Ref« are left alone:
# Word throws out such bookmarks when it rebuilds a table of contents.
HOW = "_FNmetode"
BACKGROUND = "_FNbaggrund"
GLANCE = "_FNoverblik"
DESELECTED = "_FNfravalg"
CODEBOOK = "_FNkodebog"
EVIDENCE = "_FNbelaegsliste"
BOARD = "_FNtavle"
BOARD_FIGURE = "_FNtavlefigur"
CARDS = "_FNkort"

# Stands where a figure's number is not known yet. No text holds a NUL once it has been cleaned.
LATER = "\0"


def theme_bookmark(index: int) -> str:
    return f"_FNtema{index}"


def theme_evidence_bookmark(index: int) -> str:
    return f"_FNtemabelaeg{index}"


def card_bookmark(number: int) -> str:
    return f"_FNbelaeg{number}"


def _no_photo(key: str) -> Image | None:
    return None


@dataclass(frozen=True, slots=True)
class Assets:
    """The pictures: ``photo`` gives one by its key, ready for the file, or None; ``board`` is the
    board drawn, ``board_words`` whether its cards' words can be read there. Both pictures are asked for by
    the writer, so that a model stays small."""

    photo: Callable[[str], Image | None] = _no_photo
    board: Image | None = None
    board_words: bool = True


@dataclass(frozen=True, slots=True)
class Outline:
    """A numbered model with its words and its appendices. Numbers are 0 where there is no appendix."""

    model: ReportModel
    words: Wording
    groups: tuple[EvidenceGroup, ...]
    codebook_number: int
    evidence_number: int
    _sources: dict[tuple[object, ...], str] = field(default_factory=dict, repr=False)
    _pages: dict[int, tuple[ReportQuote, ...]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, numbered: ReportModel) -> Outline:
        wanted = Part.APPENDIX in numbered.parts and numbered.edition is Edition.FULL
        groups = evidence(numbered) if wanted else ()
        codebook_number = 1 if numbered.codebook and wanted else 0
        return cls(
            numbered,
            wording(numbered.language),
            groups,
            codebook_number,
            codebook_number + 1 if groups else 0,
        )

    def appendix(self, number: int) -> str:
        """»bilag 2«, for use in a sentence."""
        return self.words.appendix.format(number=number)

    def appendix_heading(self, number: int, name: str) -> str:
        """»Bilag 2: Belæg«."""
        label = self.appendix(number)
        return f"{label[0].upper()}{label[1:]}: {name}"

    def title_of(self, theme: ThemeSection) -> str:
        """A theme's title, or that it has none yet."""
        return one_line(theme.title, 10_000) or self.words.untitled

    def theme_name(self, theme: ThemeSection) -> str:
        """»1.1 Title«; the number and the title are an em space apart."""
        title = self.title_of(theme)
        number = one_line(theme.number, 20)
        return f"{number}\N{EM SPACE}{title}" if number else title

    def theme_label(self, theme: ThemeSection) -> str:
        """»Tema 1.1: Title«, where other numbers stand close by."""
        title = self.title_of(theme)
        return " ".join((self.words.theme, one_line(theme.number, 20))).rstrip() + f": {title}"

    def on_page(self, theme: ThemeSection) -> tuple[ReportQuote, ...]:
        """The cards of the theme's own page. Sheet, cards to cut out and list all ask, the sheet often."""
        found = self._pages.get(id(theme))  # it lives as long as the model does
        if found is None:
            found = self._pages[id(theme)] = shown(theme, self.model.quotes_on_page)
        return found

    def speaker(self, quote: ReportQuote) -> str:
        """»»Bøg«, borger«: the pseudonym in quotation marks, so that nobody takes it for a name."""
        words, name = self.words, quote.pseudonym.strip()
        called = f"{words.opening}{name}{words.closing}" if name else ""
        return ", ".join(part for part in (called, quote.role) if part.strip())

    def source(self, quote: ReportQuote, *more: str) -> str:
        """»Citat · »Bøg«, borger · distrikt Nord · september 2026«; what is not known is left out."""
        # thousands of cards come from a few hundred sources
        key = (quote.kind, quote.pseudonym, quote.role, quote.place, quote.month, more)
        found = self._sources.get(key)
        if found is None:
            month = self.words.month(quote.month) if quote.month else ""
            parts = (self.words.kinds[quote.kind], *more, self.speaker(quote), quote.place, month)
            found = one_line(" · ".join(part for part in parts if part.strip()), _SOURCE_LIMIT)
            self._sources[key] = found
        return found
