"""A consistent encrypted copy while the project is open."""

from __future__ import annotations

import os
from pathlib import Path

from feltnoter.domain.entities import new_id
from feltnoter.errors import UserError
from feltnoter.storage.engine import Connection, DatabaseError, FileKey, connect_bare, said_plainly

MARKER = "backup"  # stands in a copy until it is first opened for writing
_LOG_ENDINGS = ("-wal", "-shm")


def settle_restored(path: Path, key: FileKey) -> None:
    """Before a file is opened for writing: is it a backup that was put in its original's place?

    After a crash the original's log may still lie beside it. Key and salt are the same, so SQLite
    would take that log for the copy's own and ruin it. The mark is taken out of the file itself at
    once (a backup keeps no log): a log that lies beside it later is its own.
    """
    connection = connect_bare(path, key, mode="ro&immutable=1")
    try:
        marked = connection.execute("SELECT 1 FROM meta WHERE key=?", (MARKER,)).fetchone() is not None
    except (DatabaseError, UserError):
        return  # whatever is wrong is said when it is opened in earnest
    finally:
        connection.close()
    if not marked:
        return
    forget_log_of_lost_file(path)
    connection = connect_bare(path, key, mode="rw")
    try:
        connection.execute("DELETE FROM meta WHERE key=?", (MARKER,))
    finally:
        connection.close()


def forget_log_of_lost_file(path: Path) -> None:
    """A log without its file, or beside another file, is no use to anybody and harms what comes there."""
    for ending in _LOG_ENDINGS:
        Path(f"{path}{ending}").unlink(missing_ok=True)


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
                copy.execute("INSERT OR REPLACE INTO meta VALUES(?, x'01')", (MARKER,))
            finally:
                copy.close()
            with temporary.open("rb+") as file:
                os.fsync(file.fileno())
            temporary.replace(target)
        finally:
            for leftover in (temporary, Path(f"{temporary}-journal"), Path(f"{temporary}-wal")):
                leftover.unlink(missing_ok=True)
