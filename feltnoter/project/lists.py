"""The sets of lists that places in the window ask for, by ``Project.query``: one class a place."""

from feltnoter.storage.board_lists import (
    BoardCard,
    BoardLink,
    BoardLists,
    BoardTheme,
    CardInFull,
    PileCard,
    PileKey,
)
from feltnoter.storage.coding_lists import CodedExcerpt, CodedNote, CodeUse, CodingLists, PickerNote, TreeCode
from feltnoter.storage.note_list import (
    NoteCode,
    NoteFilter,
    NoteLists,
    NoteSummary,
    NoteTheme,
)
from feltnoter.storage.note_order import Arrangement, GroupBy, NoteGroup, NoteOrder
from feltnoter.storage.overview import Overview
from feltnoter.storage.queries import (
    CardLine,
    CodeLine,
    ExcerptLine,
    Hit,
    NoteLine,
    Queries,
    ThemeLine,
)
from feltnoter.storage.theme_lists import (
    Contradiction,
    Coverage,
    ThemeCard,
    ThemeEntry,
    ThemeLists,
    siblings,
)
from feltnoter.storage.visit_lists import VisitLists, VisitNote

__all__ = [
    "Arrangement",
    "BoardCard",
    "BoardLink",
    "BoardLists",
    "BoardTheme",
    "CardInFull",
    "CardLine",
    "CodeLine",
    "CodeUse",
    "CodedExcerpt",
    "CodedNote",
    "CodingLists",
    "Contradiction",
    "Coverage",
    "ExcerptLine",
    "GroupBy",
    "Hit",
    "NoteCode",
    "NoteFilter",
    "NoteGroup",
    "NoteLine",
    "NoteLists",
    "NoteOrder",
    "NoteSummary",
    "NoteTheme",
    "Overview",
    "PickerNote",
    "PileCard",
    "PileKey",
    "Queries",
    "ThemeCard",
    "ThemeEntry",
    "ThemeLine",
    "ThemeLists",
    "TreeCode",
    "VisitLists",
    "VisitNote",
    "siblings",
]
