"""Files that belong to a note."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from feltnoter.commands.base import Command, Edit, create
from feltnoter.domain.entities import Attachment, Note, new_id
from feltnoter.domain.operations import KeepBytes, Operation
from feltnoter.domain.reading import Reader, require


@dataclass(frozen=True, kw_only=True)
class Attach(Command):
    """A file is kept with a note. Photos must be cleaned first (no EXIF, no place)."""

    label_key = "attach"
    id: str = field(default_factory=new_id)
    note: str
    name: str
    media_type: str
    data: bytes
    width: int = 0
    height: int = 0
    caption: str = ""
    alternative: str = ""

    def plan(self, reader: Reader) -> Iterable[Operation]:
        require(reader, Note, self.note)
        digest = hashlib.sha256(self.data).hexdigest()
        yield KeepBytes(digest, self.data)
        yield create(
            Attachment,
            self.id,
            note=self.note,
            name=self.name,
            media_type=self.media_type,
            sha256=digest,
            size=len(self.data),
            width=self.width,
            height=self.height,
            caption=self.caption,
            alternative=self.alternative,
        )


@dataclass(frozen=True, kw_only=True)
class EditAttachment(Edit):
    """A caption or a description for screen readers."""

    label_key = "edit_attachment"
    entity = Attachment
