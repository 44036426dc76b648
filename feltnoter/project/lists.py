"""The sets of lists that places in the window ask for, by ``Project.query``: one class a place."""

from feltnoter.storage.note_list import (
    NoteCode,
    NoteFilter,
    NoteGroup,
    NoteLists,
    NoteOrder,
    NoteSummary,
    NoteTheme,
)
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

__all__ = [
    "CardLine",
    "CodeLine",
    "Contradiction",
    "Coverage",
    "ExcerptLine",
    "Hit",
    "NoteCode",
    "NoteFilter",
    "NoteGroup",
    "NoteLine",
    "Overview",
    "NoteLists",
    "NoteOrder",
    "NoteSummary",
    "NoteTheme",
    "Queries",
    "ThemeCard",
    "ThemeEntry",
    "ThemeLine",
    "ThemeLists",
    "siblings",
]
