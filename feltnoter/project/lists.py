"""The sets of lists that places in the window ask for, by ``Project.query``: one class a place."""

from feltnoter.storage.queries import (
    CardLine,
    CodeLine,
    ExcerptLine,
    Hit,
    NoteLine,
    Queries,
    ThemeLine,
)

__all__ = ["CardLine", "CodeLine", "ExcerptLine", "Hit", "NoteLine", "Queries", "ThemeLine"]
