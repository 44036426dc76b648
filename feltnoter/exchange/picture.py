"""A photo as a source: one note with the photo in it, to be told about later."""

from __future__ import annotations

import re
from pathlib import Path

from feltnoter.domain.draft import Draft, DraftAttachment, DraftNote
from feltnoter.domain.text import one_line
from feltnoter.errors import UserError
from feltnoter.exchange.files import file_name, read_file
from feltnoter.exchange.how import AS_FOUND, How
from feltnoter.exchange.photos import PHOTO_FILE_CAP, clean_photo

_JOINTS = re.compile(r"[_\s]+")


def read_picture(path: Path, how: How = AS_FOUND) -> Draft:
    """One note: the photo, cleaned of place, time and camera, and as text the file's name.

    Raises UserError ``photo_file_unreadable``, ``photo_file_too_large`` (``limit`` in megapixels) and
    what ``files.read_file`` raises.
    """
    name = file_name(path)
    try:
        photo = clean_photo(read_file(path, PHOTO_FILE_CAP))
    except UserError as error:
        if error.key in ("photo_unreadable", "photo_too_large"):
            key = error.key.replace("photo_", "photo_file_")
            raise UserError(key, **{"name": name, **error.data}) from None
        raise
    attachment = DraftAttachment(
        name=name, data=photo.data, media_type=photo.media_type, width=photo.width, height=photo.height
    )
    text = _JOINTS.sub(" ", one_line(Path(name).stem)).strip() or name
    return Draft(notes=(DraftNote(key="note", text=text, source=name, attachments=(attachment,)),))
