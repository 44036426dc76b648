"""What a report is to be: which edition, and which of its parts come along."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Edition(StrEnum):
    """Who the report is for."""

    FULL = "full"  # for the ideation workshop
    ONE_PAGE = "one_page"  # for politicians: one page, no quotes list, no fields to write in
    CARDS = "cards"  # only what is cut up


class Part(StrEnum):
    """A part of the full report that can be left out."""

    COVER = "cover"
    METHOD = "method"
    GLANCE = "glance"
    SHEETS = "sheets"
    PICTURES = "pictures"
    BOARD = "board"
    DESELECTED = "deselected"
    CARDS = "cards"
    APPENDIX = "appendix"


ALL_PARTS: Final = frozenset(Part)
