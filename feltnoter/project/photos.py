"""Photos behind a theme's cards: which may leave the house, and their content for the report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from feltnoter.domain.entities import Attachment
from feltnoter.project.facade import Project
from feltnoter.project.outgoing import Gate
from feltnoter.report.model import Photo
from feltnoter.report.outline import Assets
from feltnoter.storage.rows import Rows

_ENDINGS = (".jpg", ".jpeg", ".png", ".heic", ".webp", ".gif", ".tif", ".tiff", ".bmp")
BOARD_PIXELS = 3_000  # pixels along the board's longer side


@dataclass(frozen=True, slots=True)
class DrawnBoard:
    """The board as a picture, ``data`` a file's content. For a report also its size in pixels, and whether
    the words on its cards are drawn: on a large board nobody could read them."""

    data: bytes
    width: int = 1
    height: int = 1
    words: bool = True


class Photos:
    """All photos by note, read once."""

    def __init__(self, rows: Rows, gate: Gate) -> None:
        self._notes = gate.notes
        self._gate = gate
        self._by_note: dict[str, list[Attachment]] = defaultdict(list)
        for attachment in rows.find(Attachment):
            if attachment.note and is_photo(attachment):
                self._by_note[attachment.note].append(attachment)

    def of(self, notes: Iterable[str]) -> tuple[Photo, ...]:
        """The photos of these notes that may be shown, each once, those that are there first."""
        found = [
            Photo(each.sha256, each.caption.strip(), each.alternative.strip()) for each in self.going(notes)
        ]
        return tuple(sorted(dict.fromkeys(found), key=lambda photo: not photo.key))

    def going(self, notes: Iterable[str]) -> list[Attachment]:
        """The photos of these notes that may be shown."""
        return [
            each
            for identity in dict.fromkeys(notes)
            if (note := self._notes.get(identity)) is not None and self._gate.photo(note)
            for each in self._by_note.get(identity, ())
        ]

    def held_out(self, notes: Iterable[str]) -> list[str]:
        """Those of these notes whose photos stay inside."""
        return [
            identity
            for identity in dict.fromkeys(notes)
            if any(each.sha256 for each in self._by_note.get(identity, ()))
            and (note := self._notes.get(identity)) is not None
            and not self._gate.photo(note)
        ]

    def undescribed(self, notes: Iterable[str]) -> list[Attachment]:
        """Photos of these notes that would come along without a text for those who cannot see them."""
        return [each for each in self.going(notes) if each.sha256 and not each.alternative.strip()]


def is_photo(attachment: Attachment) -> bool:
    """A picture, or one that never came along and of which only the caption is known."""
    if attachment.media_type:
        return attachment.media_type.startswith("image/")
    return attachment.name.lower().endswith(_ENDINGS)


def assets(project: Project, board: Callable[[], DrawnBoard] | None = None) -> Assets:
    """The pictures for a report of ``project``, which must stay open while it is written.

    ``board`` draws the board as PNG; without it the report has no board page.
    """
    from feltnoter.report.drawing import drawing, photo

    def kept(key: str) -> bytes | None:
        return project.attachment(key)

    drawn = board() if board is not None else None
    return Assets(
        photo=lambda key: photo(data) if (data := kept(key)) is not None else None,
        board=drawing(drawn.data, BOARD_PIXELS) if drawn is not None else None,
        board_words=drawn is None or drawn.words,
    )


def placeholders(project: Project, board: DrawnBoard | None) -> Assets:
    """Pictures of the right shape without content, for a sketch of the pages."""
    from feltnoter.report.drawing import Image

    shapes = {
        each.sha256: Image(b"", "jpeg", max(1, each.width), max(1, each.height))
        for each in project.rows.find(Attachment)
        if each.sha256 and is_photo(each)
    }
    return Assets(
        photo=shapes.get,
        board=Image(b"", "png", board.width, board.height) if board is not None else None,
        board_words=board is None or board.words,
    )
