"""One project file: its connection, its log, its attachments and its small private facts."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from feltnoter.domain.entities import new_id
from feltnoter.domain.pieces import Part, Piece
from feltnoter.errors import UserError
from feltnoter.storage import log, tables
from feltnoter.storage.backup import back_up, forget_log_of_lost_file, settle_restored
from feltnoter.storage.engine import (
    PAGES_ONCE_KB,
    Connection,
    FileKey,
    connect,
    keep_pages,
    said_plainly,
)
from feltnoter.storage.index import KeysOf, SearchIndex, anything_waits
from feltnoter.storage.lock import WriterLock
from feltnoter.storage.projection import Projection, Row, Source, stored
from feltnoter.storage.rows import Rows


class Store:
    """An open project file. Bound to the thread that opened it."""

    def __init__(self, path: Path, key: FileKey, connection: Connection, lock: WriterLock | None) -> None:
        self.path = path
        self.connection = connection
        self.rows = Rows(connection)
        self._key = key
        self._lock = lock

    # -- opening and closing ---------------------------------------------------------------------

    @classmethod
    def create(
        cls, path: Path, passphrase: str, project: str = "", team_keys: tuple[bytes, ...] = ()
    ) -> None:
        """An empty, sound project file. Made under a temporary name: it is there whole or not at all.

        ``project`` and ``team_keys`` are those of a project that lies with colleagues already."""
        if not passphrase:
            raise UserError("passphrase_empty")
        if path.exists():
            raise UserError("exists_already", name=path.name)
        temporary = path.with_name(f".{path.name}.{new_id()}")
        key = FileKey.fresh(passphrase)
        with said_plainly(path):
            if not path.parent.is_dir():
                raise UserError("folder_missing", name=path.name)
            forget_log_of_lost_file(path)
            try:
                connection = connect(temporary, key, write=True, create=True)
                try:
                    connection.execute("BEGIN IMMEDIATE")
                    tables.migrate(connection)
                    tables.create_projection(connection)
                    _put(connection, "project", (project or new_id()).encode())
                    _put(connection, "team_key", team_keys[0] if team_keys else os.urandom(32))
                    _put(connection, "team_keys_earlier", b"".join(team_keys[1:]))
                    _put(connection, "projection", tables.fingerprint().encode())
                    connection.execute("COMMIT")
                    connection.execute("PRAGMA journal_mode=DELETE")
                finally:
                    connection.close()
                temporary.replace(path)
            finally:
                for ending in ("", "-wal", "-shm", "-journal"):
                    Path(f"{temporary}{ending}").unlink(missing_ok=True)

    @classmethod
    def open(cls, path: Path, passphrase: str, *, write: bool) -> Store:
        """Open a project file; for writing only when nobody else has it open for writing."""
        with said_plainly(path):
            if not path.is_file():
                raise UserError("file_missing", name=path.name)
            return cls.open_with(path, FileKey.of(path, passphrase), write=write)

    @classmethod
    def open_with(cls, path: Path, key: FileKey, *, write: bool) -> Store:
        """As ``open``, with the key at hand: for workers, which need connections of their own."""
        path = path.resolve()  # by whatever name it is reached, one file has one lock
        lock = WriterLock(path)
        with said_plainly(path):
            free = _free(lock, needed=write)
            try:
                if free:
                    settle_restored(path, key)
                # A wrong passphrase must not be reported as a locked file.
                connection = connect(path, key, write=False)
                try:
                    tables.refuse_newer(connection, path)
                    tables.refuse_foreign(connection, path)
                    if write and not free:
                        raise UserError("open_elsewhere", name=path.name)
                finally:
                    if write:
                        connection.close()
                if write:
                    connection = connect(path, key, write=True)
            except BaseException:
                if free:
                    lock.release()
                raise
            if free and not write:
                lock.release()
        return cls(path, key, connection, lock if write else None)

    @property
    def writable(self) -> bool:
        """Whether this process holds the file for writing."""
        return self._lock is not None

    def reader(self) -> Store:
        """A second, read-only connection for another thread. Call it in that thread."""
        return Store.open_with(self.path, self._key, write=False)

    def read_once(self) -> None:
        """What is read from now on is read from end to end and not again: its pages are not kept."""
        keep_pages(self.connection, PAGES_ONCE_KB)

    def close(self) -> None:
        """Close; what was written goes from the log beside the file into the file itself.

        Raises ``UserError`` when a full disk prevents that: nothing is lost, but the one file alone
        is not the whole project until it has been opened and closed again with room to spare.
        """
        whole = True
        if self._lock is not None:
            try:
                busy = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
                whole = not busy  # a reader in the middle of something keeps the log where it is
            except UserError:
                whole = False
        self.connection.close()
        if self._lock is not None:
            self._lock.release()
        if not whole:
            raise UserError("not_put_away", name=self.path.name)

    # -- transactions ----------------------------------------------------------------------------

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, durable at the end."""
        with said_plainly(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                with suppress(Exception):  # some errors have rolled back already
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Everything read inside belongs to one moment, whatever a writer does meanwhile."""
        with said_plainly(self.path):
            self.connection.execute("BEGIN")
            try:
                yield
            finally:
                with suppress(Exception):
                    self.connection.execute("ROLLBACK")

    # -- small facts -----------------------------------------------------------------------------

    def get(self, key: str) -> bytes | None:
        """A fact of this file."""
        row = self.connection.execute("SELECT value FROM meta WHERE key=?", (key,)).fetchone()
        return bytes(row[0]) if row is not None else None

    def put(self, key: str, value: bytes) -> None:
        """Set a fact; call inside a transaction."""
        _put(self.connection, key, value)

    @property
    def project(self) -> str:
        """The project's id, the same in every copy."""
        return self._fact("project").decode()

    @property
    def team_key(self) -> bytes:
        """The 256-bit key that seals what travels between laptops."""
        return self._fact("team_key")

    @property
    def team_keys(self) -> tuple[bytes, ...]:
        """That key and, after somebody has left, the earlier ones: what they sealed is still read."""
        earlier = self.get("team_keys_earlier") or b""
        return (self.team_key, *(earlier[at : at + 32] for at in range(0, len(earlier), 32)))

    def set_team_keys(self, keys: Sequence[bytes]) -> None:
        """The key to seal with, then the earlier ones. Call inside a transaction."""
        self.put("team_key", keys[0])
        self.put("team_keys_earlier", b"".join(keys[1:]))

    def _fact(self, key: str) -> bytes:
        found = self.get(key)
        if found is None:
            raise UserError("not_a_project", name=self.path.name)
        return found

    # -- log and attachments ---------------------------------------------------------------------

    def log(self, pieces: Iterable[Piece], origin: str, at: str) -> None:
        """Append document updates; call inside a transaction."""
        log.append(self.connection, pieces, origin, at)

    def last_logged(self, part: Part | None = None) -> int:
        """The number of the newest update in the log, or of a part's newest; 0 for none."""
        return log.newest(self.connection) if part is None else log.newest_of(self.connection, part)

    def updates(self, part: Part) -> Iterator[bytes]:
        """The whole history of a part of the document in order."""
        return (update for _, update in log.logged(self.connection, part))

    def keep_bytes(self, sha256: str, data: bytes) -> None:
        """Keep a file's content; call inside a transaction."""
        if hashlib.sha256(data).hexdigest() != sha256:
            raise ValueError("the bytes are not what they are said to be")
        self.connection.execute("INSERT OR IGNORE INTO attachment_bytes VALUES(?,?)", (sha256, data))

    def bytes_of(self, sha256: str) -> bytes | None:
        """A kept file's content, or None when it has not arrived."""
        row = self.connection.execute(
            "SELECT bytes FROM attachment_bytes WHERE sha256=?", (sha256,)
        ).fetchone()
        return bytes(row[0]) if row is not None else None

    def sizes_of(self, wanted: Iterable[str]) -> dict[str, int]:
        """Which of these files are kept, with their sizes in bytes."""
        found = {}
        for sha256 in wanted:
            row = self.connection.execute(
                "SELECT length(bytes) FROM attachment_bytes WHERE sha256=?", (sha256,)
            ).fetchone()
            if row is not None:
                found[sha256] = int(row[0])
        return found

    # -- projection ------------------------------------------------------------------------------

    def projection(self, keys_of: KeysOf) -> Projection:
        """The writer of the rows."""
        return Projection(self.connection, SearchIndex(self.connection, keys_of))

    def index_what_waits(self, keys_of: KeysOf, enough: Callable[[], bool]) -> None:
        """What colleagues have sent can be found by its keys, too; call inside a transaction."""
        SearchIndex(self.connection, keys_of).catch_up(enough)

    def is_behind(self) -> bool:
        """Whether something received waits to be indexed."""
        return anything_waits(self.connection)

    def needs_migration(self) -> bool:
        """Whether the core tables are of an older format."""
        return tables.format_of(self.connection) < tables.FORMAT

    def migrate(self) -> None:
        """Bring the core tables up to date; call inside a transaction, after a backup."""
        tables.migrate(self.connection)

    def needs_rebuild(self) -> bool:
        """Whether the rows were made by a program that declared the entities differently."""
        return self.get("projection") != tables.fingerprint().encode()

    def rebuild(self, source: Source, keys_of: KeysOf) -> None:
        """Make the rows anew from the document; call inside a transaction."""
        tables.create_projection(self.connection)
        self.projection(keys_of).rebuild(source)
        self.put("projection", tables.fingerprint().encode())

    def everything(self) -> Iterator[tuple[str, list[Row]]]:
        """All rows as they stand in the file."""
        return stored(self.connection)

    # -- care ------------------------------------------------------------------------------------

    def damage(self) -> list[str]:
        """What is physically wrong with the file, in the engine's words; empty when sound."""
        found = [row[0] for row in self.connection.execute("PRAGMA cipher_integrity_check")]
        if not found:
            found = [row[0] for row in self.connection.execute("PRAGMA integrity_check")]
            found = [line for line in found if line != "ok"]
        return [str(line) for line in found]

    def back_up(self, target: Path) -> None:
        """See ``feltnoter.storage.backup``."""
        back_up(self.connection, self._key, target)


def _free(lock: WriterLock, *, needed: bool) -> bool:
    try:
        return lock.try_acquire()
    except OSError:
        if needed:
            raise
        return False  # a reader on a medium that nobody can write


def _put(connection: Connection, key: str, value: bytes) -> None:
    connection.execute(
        "INSERT INTO meta VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value", (key, value)
    )
