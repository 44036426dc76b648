"""SQLCipher under sqlite-utils: opening an encrypted file and saying plainly what went wrong.

The only module that imports sqlcipher3 or sqlite_utils.
"""

from __future__ import annotations

import errno
import hashlib
import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import sqlcipher3.dbapi2 as sqlcipher

from feltnoter.errors import UserError

# sqlite-utils looks for pysqlite3 first. Without this alias it would import the standard library's
# sqlite3 and miss SQLCipher's exceptions, e.g. in insert(alter=True). Must precede its import.
sys.modules["pysqlite3"] = sqlcipher
sys.modules["pysqlite3.dbapi2"] = sqlcipher

if TYPE_CHECKING:
    from sqlite_utils import Database

DatabaseError = sqlcipher.DatabaseError
_TROUBLE = (DatabaseError, OSError)

SALT_BYTES = 16
PAGE_BYTES = 4096
KDF_ROUNDS = 256_000  # SQLCipher 4's own default: any SQLCipher tool opens the file with the passphrase
BUSY_MILLISECONDS = 5_000
PAGES_KEPT_KB = 32_768
PAGES_ONCE_KB = 2_000  # SQLite's own


class _Cursor(sqlcipher.Cursor):  # type: ignore[misc]  # sqlcipher3 ships no types
    """A cursor that says plainly what is wrong with the file, at whatever row that shows.

    Written out, because entering ``said_plainly`` at every row costs ten times the row.
    """

    def execute(self, *arguments: Any) -> Any:
        try:
            return super().execute(*arguments)
        except _TROUBLE as trouble:
            self._say(trouble)

    def executemany(self, *arguments: Any) -> Any:
        try:
            return super().executemany(*arguments)
        except _TROUBLE as trouble:
            self._say(trouble)

    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except _TROUBLE as trouble:
            self._say(trouble)

    def fetchall(self) -> Any:
        try:
            return super().fetchall()
        except _TROUBLE as trouble:
            self._say(trouble)

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except _TROUBLE as trouble:
            self._say(trouble)

    def _say(self, trouble: Exception) -> NoReturn:
        with said_plainly(self.connection.path):
            raise trouble
        raise AssertionError("it does not swallow anything")


class Connection(sqlcipher.Connection):  # type: ignore[misc]
    """A keyed connection. A full disk, a damaged page and their like come out as ``UserError``."""

    path: Path

    def cursor(self, factory: type[Any] = _Cursor) -> Any:
        """The only way to a cursor, also for ``execute`` and its kin."""
        return super().cursor(factory)


def clean_passphrase(passphrase: str) -> str:
    """NFC, without one final newline, so that the same words typed anywhere give the same key."""
    return unicodedata.normalize("NFC", passphrase.removesuffix("\n").removesuffix("\r"))


class FileKey:
    """The raw key of one file. Kept instead of the passphrase: it opens in 0.4 ms, not 0.2 s."""

    def __init__(self, passphrase: str, salt: bytes) -> None:
        words = clean_passphrase(passphrase).encode("utf-8")
        key = hashlib.pbkdf2_hmac("sha512", words, salt, KDF_ROUNDS, 32)
        self._literal = f"x'{key.hex()}{salt.hex()}'"

    @classmethod
    def fresh(cls, passphrase: str) -> FileKey:
        """A key for a file that does not exist yet."""
        return cls(passphrase, os.urandom(SALT_BYTES))

    @classmethod
    def of(cls, path: Path, passphrase: str) -> FileKey:
        """The key of an existing file, whose salt is its first 16 bytes."""
        with path.open("rb") as file:
            salt = file.read(SALT_BYTES)
        if salt.startswith(b"SQLite format 3"):
            raise UserError("not_a_project", name=path.name)
        if len(salt) < SALT_BYTES or path.stat().st_size < PAGE_BYTES:
            raise UserError("file_too_short", name=path.name)
        return cls(passphrase, salt)

    def unlock(self, connection: Connection) -> None:
        """Key a connection. Logging first: SQLCipher prints to stderr when a key is wrong."""
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.set_key(self._literal)


def connect(path: Path, key: FileKey, *, write: bool, create: bool = False) -> Connection:
    """A keyed connection in autocommit; transactions are begun by hand.

    Raises ``UserError`` with what to tell the user: missing, locked, damaged, wrong passphrase …
    """
    with said_plainly(path):
        if not create and not path.is_file():
            raise UserError("file_missing", name=path.name)
        if write and not os.access(path.parent, os.W_OK):
            raise UserError("folder_read_only", name=path.name)
        connection = _open(path, key, write=write)
        try:
            _try_key(connection)
        except BaseException:
            connection.close()
            raise
        connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
        # A page that is not kept is deciphered again: with SQLite's own 2 MB every list of a large
        # project takes three times as long. Only what is read is kept. Twice as much gains nothing.
        keep_pages(connection, PAGES_KEPT_KB)
        if write:
            # A flat battery must not cost a sentence: FULL costs 2.7 ms a commit instead of 1.2 ms.
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA secure_delete=ON")
        else:
            connection.execute("PRAGMA query_only=ON")
        return connection


def keep_pages(connection: Connection, kilobytes: int) -> None:
    """How much of the file a connection holds deciphered, at most."""
    connection.execute(f"PRAGMA cache_size=-{kilobytes}")


def _try_key(connection: Connection) -> None:
    """A wrong key and a damaged first page look alike; but with a wrong key every page fails."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except UserError as trouble:
        if getattr(trouble.__cause__, "sqlite_errorname", "") != "SQLITE_NOTADB":
            raise
        failed = sum(1 for _ in connection.execute("PRAGMA cipher_integrity_check"))
        if failed >= connection.path.stat().st_size // PAGE_BYTES:
            raise UserError("wrong_passphrase", name=connection.path.name) from None
        raise


def _open(path: Path, key: FileKey, *, write: bool) -> Connection:
    options = "rwc"
    if not write:
        # A reader of a WAL file writes beside it, and the last to leave clears that away. On a
        # read-only medium nobody else can be writing, so the file may be read as it stands; not
        # so when a log lies beside it: that would hide what it holds.
        alone = not Path(f"{path}-wal").exists()
        options = "rw" if _writable(path) else "ro&immutable=1" if alone else "ro"
    return _keyed(path, key, options)


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def connect_bare(path: Path, key: FileKey, mode: str = "rwc") -> Connection:
    """A keyed connection without further ado, for a file that is written page by page or only glanced
    at. ``mode`` is SQLite's own."""
    return _keyed(path, key, mode)


def _keyed(path: Path, key: FileKey, mode: str) -> Connection:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection: Connection = sqlcipher.connect(address, uri=True, isolation_level=None, factory=Connection)
    connection.path = path
    key.unlock(connection)
    return connection


def utilities(connection: Connection) -> Database:
    """sqlite-utils over a connection. Imported here: it is not needed for the first list on screen."""
    from sqlite_utils import Database

    return Database(connection, execute_plugins=False)


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Turn the storage engine's and the system's complaints into what the user must know."""
    try:
        yield
    except DatabaseError as trouble:
        # A failed backup carries no result code, only SQLite's own words.
        full = "SQLITE_FULL" if "disk is full" in str(trouble) else ""
        key = _meaning(getattr(trouble, "sqlite_errorname", full))
        if key is None:
            raise
        raise UserError(key, name=path.name) from trouble
    except OSError as trouble:
        raise UserError(_system_meaning(trouble), name=path.name) from trouble


def _meaning(code: str) -> str | None:
    """The sentence for an SQLite result code; None for those that are our own mistakes."""
    for prefix, key in (
        ("SQLITE_FULL", "disk_full"),
        ("SQLITE_CORRUPT", "file_damaged"),
        ("SQLITE_NOTADB", "file_damaged"),
        ("SQLITE_READONLY", "folder_read_only"),
        ("SQLITE_BUSY", "file_busy"),
        ("SQLITE_LOCKED", "file_busy"),
        ("SQLITE_CANTOPEN", "folder_read_only"),
        ("SQLITE_IOERR", "disk_trouble"),
    ):
        if code.startswith(prefix):
            return key
    return None


def _system_meaning(trouble: OSError) -> str:
    if isinstance(trouble, FileNotFoundError | NotADirectoryError):
        return "folder_missing"
    if isinstance(trouble, PermissionError) or trouble.errno == errno.EROFS:
        return "folder_read_only"
    if isinstance(trouble, IsADirectoryError):
        return "not_a_project"
    if trouble.errno in (errno.ENOSPC, errno.EDQUOT):
        return "disk_full"
    return "disk_trouble"
