"""»Flet fra fil«: a colleague's project file brought in whole, where there is no folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from feltnoter.document.state_vector import encode_state
from feltnoter.domain.entities import Attachment
from feltnoter.domain.pieces import PARTS, packed_pieces
from feltnoter.errors import UserError
from feltnoter.project.facade import Project
from feltnoter.project.received import Received
from feltnoter.storage.store import Store
from feltnoter.sync.folder import Parcel
from feltnoter.sync.frames import NO_PREVIOUS, Frame, FrameKind, digest

TARGET = "file"


@dataclass(frozen=True, slots=True)
class Collected:
    """What a file holds. Never printed."""

    project: str
    parcel: Parcel = field(repr=False)
    blobs: tuple[tuple[str, bytes], ...] = field(repr=False)


def collect(path: Path, passphrase: str) -> Collected:
    """Read a project file, in any thread. It is not changed. Raises ``UserError``."""
    from feltnoter.document.shared import SharedDocument

    store = Store.open(path, passphrase, write=False)
    try:
        with store.one_moment():
            document = SharedDocument(store.updates, PARTS, watch=False)
            state = document.state()
            update = packed_pieces(document.update_since({}))
            wanted = {a.sha256 for a in store.rows.find(Attachment) if a.sha256}
            blobs = tuple((sha, data) for sha in sorted(wanted) if (data := store.bytes_of(sha)) is not None)
            project = store.project
    finally:
        store.close()
    frame = Frame(
        FrameKind.SNAPSHOT, project, "0" * 32, 0, NO_PREVIOUS, encode_state({}), encode_state(state), update
    )
    return Collected(project, Parcel(digest(update), frame, b""), blobs)


def merge(project: Project, collected: Collected, name: str) -> Iterator[Received]:
    """Bring it in, portion by portion. ``UserError`` when it is another project: then nothing is done."""
    if collected.project != project.id:
        raise UserError("merge_other_project", name=name)
    blobs = [(sha, data) for sha, data in collected.blobs if project.attachment(sha) is None]
    return project.team.take_in([collected.parcel], blobs, TARGET)
