"""From a text to the place in the window where it is written."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from feltnoter.domain.entities import ROOTS, Attachment, Memo, Theme, ThemeLink
from feltnoter.domain.reading import Reader
from feltnoter.project.privacy import Found

_PLACES: Mapping[str, str] = MappingProxyType(
    {
        "cards": "board",
        "themes": "themes",
        "visits": "notes",
        "participants": "notes",
        "codes": "coding",
        "excerpts": "coding",
        "project": "project",
        "questions": "project",
        "templates": "notes",
        "own_words": "project",
    }
)


def way_to(rows: Reader, found: Found) -> tuple[str, object]:
    """The place's key and what it is to show."""
    spot = found.spot
    match spot.root:
        case "notes":
            return "notes", (spot.id, found.finding.start, found.finding.end)
        case "theme_links":
            link = rows.get(ThemeLink, spot.id)
            return "themes", link.theme if link else None
        case "attachments":
            attachment = rows.get(Attachment, spot.id)
            return "notes", attachment.note if attachment else None
        case "memos":
            memo = rows.get(Memo, spot.id)
            return _about(rows, memo.about if memo else None)
        case "themes":
            theme = rows.get(Theme, spot.id)
            return ("themes" if theme is not None and theme.title else "board"), spot.id
    return _PLACES[spot.root], (None if _PLACES[spot.root] == "project" else spot.id)


def _about(rows: Reader, identity: str | None) -> tuple[str, object]:
    for root in ("notes", "themes", "codes", "excerpts", "visits", "participants"):
        if identity and rows.get(ROOTS[root], identity) is not None:
            return _PLACES.get(root, root), identity
    return "project", None
