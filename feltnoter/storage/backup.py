"""A consistent encrypted copy while the project is open."""

from __future__ import annotations

import os
from pathlib import Path

from feltnoter.domain.entities import new_id
from feltnoter.errors import UserError
from feltnoter.storage.engine import Connection, FileKey, connect_bare, said_plainly


def back_up(source: Connection, key: FileKey, target: Path) -> None:
    """Copy page by page, still encrypted, under the same passphrase. An existing file is not touched.

    The copy is made under a temporary name and renamed when it is whole and on the disk.
    """
    if target.exists():
        raise UserError("exists_already", name=target.name)
    temporary = target.with_name(f".{target.name}.{new_id()}")
    with said_plainly(target):
        if not target.parent.is_dir():
            raise UserError("folder_missing", name=target.name)
        try:
            copy = connect_bare(temporary, key)
            try:
                source.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
                # A copy that is opened one day, even in the original's place, is a replica of its own.
                copy.execute("DELETE FROM meta WHERE key='token'")
            finally:
                copy.close()
            with temporary.open("rb+") as file:
                os.fsync(file.fileno())
            temporary.replace(target)
        finally:
            for leftover in (temporary, Path(f"{temporary}-journal"), Path(f"{temporary}-wal")):
                leftover.unlink(missing_ok=True)
