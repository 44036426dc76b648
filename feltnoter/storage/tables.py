"""The tables of a project file: what must never be lost, and what can be built again.

The core tables (log, attachments, keys, cursors) change only by a migration. The projection and
the search index follow from the entity declarations; when those change, they are built anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from feltnoter.domain.entities import ROOTS
from feltnoter.domain.fields import Field, Form, fields_of
from feltnoter.errors import UserError
from feltnoter.storage.engine import Connection, utilities
from feltnoter.storage.index import KINDS

if TYPE_CHECKING:
    from sqlite_utils import Database

PROJECTION_VERSION = 2  # raise when the rows' meaning changes without a declaration changing

_COLUMN_TYPES: Mapping[Form, type[Any]] = MappingProxyType(
    {Form.FLAG: int, Form.INTEGER: int, Form.NUMBER: float}
)


def _core(db: Database) -> None:
    """Format 1."""
    db.table("meta").create({"key": str, "value": bytes}, pk="key")
    db.table("document_log").create({"seq": int, "origin": str, "at": str, "bytes": bytes}, pk="seq")
    db.table("attachment_bytes").create({"sha256": str, "bytes": bytes}, pk="sha256")
    db.table("replicas").create({"replica": str, "counter": int, "previous": bytes}, pk="replica")
    db.table("targets").create({"target": str, "exported": int, "known": bytes}, pk="target")
    db.table("frames_seen").create({"sha256": str, "replica": str, "counter": int}, pk="sha256")
    db.table("frames_held").create({"sha256": str, "target": str, "bytes": bytes}, pk="sha256")


def _team(db: Database) -> None:
    """Format 2: working together through a shared folder."""
    db.table("frames_own").create(
        {"target": str, "counter": int, "sha256": str, "kind": int, "size": int, "upto": int, "bytes": bytes},
        pk=("target", "counter"),
    )
    db.table("rows_pending").create({"root": str, "id": str}, pk=("root", "id"))
    db.table("hellos").create({"replica": str, "counter": int, "body": bytes}, pk="replica")
    db.table("news").create(
        {"number": int, "member": str, "root": str, "entity": str, "what": str, "at": str}, pk="number"
    )
    overwritten = {"number": int, "root": str, "entity": str, "field": str, "mine": str, "theirs": str}
    db.table("overwritten").create({**overwritten, "member": str, "at": str}, pk="number")


def _parts(db: Database) -> None:
    """Format 3: the document in two parts (``domain.pieces``), an entity's first values in one field
    (``document.first``). What is logged already stays as it is."""
    db.table("document_log").add_column("part", str, not_null_default="")
    db.table("document_log").create_index(["part"])


MIGRATIONS: tuple[Callable[[Database], None], ...] = (_core, _team, _parts)
FORMAT = len(MIGRATIONS)


def format_of(connection: Connection) -> int:
    """The file's format number; 0 for a file without tables."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def refuse_newer(connection: Connection, path: Path) -> None:
    """A file from a newer program is left alone: writing it would lose what we do not know."""
    if format_of(connection) > FORMAT:
        raise UserError("file_newer", name=path.name)


def refuse_foreign(connection: Connection, path: Path) -> None:
    """Somebody else's encrypted database is no project."""
    if format_of(connection) < 1:
        raise UserError("not_a_project", name=path.name)


def migrate(connection: Connection) -> None:
    """Bring the core tables to the present format, inside the caller's transaction."""
    for number, step in enumerate(MIGRATIONS[format_of(connection) :], start=format_of(connection) + 1):
        step(utilities(connection))
        connection.execute(f"PRAGMA user_version={number}")


def fingerprint() -> str:
    """What the projection looks like; a stored one that differs means: build it again."""
    fields = [(root, field) for root, entity in ROOTS.items() for field in fields_of(entity).values()]
    declared = [(root, field, list(field.choices or ())) for root, field in fields]
    whole = repr((PROJECTION_VERSION, declared, sorted(VIEWS.items()), KINDS))
    return hashlib.sha256(whole.encode()).hexdigest()


def create_projection(connection: Connection) -> None:
    """Empty tables for every root, and the search index."""
    db = utilities(connection)
    for root, entity in ROOTS.items():
        db.table(root).drop(ignore=True)
        columns = {name: _column_type(field) for name, field in fields_of(entity).items()}
        db.table(root).create({"id": str, **columns}, pk="id")
        for name, field in fields_of(entity).items():
            if field.indexed and not name.endswith("_by"):
                db.table(root).create_index([name])
    db.table("notes").create_index(["happened_at", "created_at", "position", "id"])
    for name, select in VIEWS.items():
        db.create_view(name, select, replace=True)
    connection.execute("DROP TABLE IF EXISTS search")
    db.table("search_items").drop(ignore=True)
    db.table("search_items").create(
        {"number": int, "kind": str, "entity": str, "note": str, "text": str, "keys": str}, pk="number"
    )
    db.table("search_items").create_index(["entity", "kind"], unique=True)
    db.table("search_items").create_index(["note"])
    db.table("search_waiting").drop(ignore=True)
    db.table("search_waiting").create({"kind": str, "entity": str}, pk=("kind", "entity"))
    # By hand: sqlite-utils' enable_fts has no prefix option. The tokenizer must not fold å to a.
    connection.execute(
        "CREATE VIRTUAL TABLE search USING fts5(text, keys, content='search_items', content_rowid='number',"
        " tokenize='unicode61 remove_diacritics 0', prefix='2 3')"
    )
    # FTS5's own secure-delete stays off: it makes each keystroke that is saved cost 45 ms instead of 6.
    # Everything here is encrypted; permanent deletion has to rebuild the index.
    for name, event, statements in _SEARCH_TRIGGERS:
        connection.execute(
            f"CREATE TRIGGER search_{name} AFTER {event} ON search_items BEGIN {statements} END"
        )


# What lives: neither deleted itself nor hanging on something deleted. Merged codes and themes count as
# what they have become; a card in a deleted theme lies loose.
VIEWS: Mapping[str, str] = MappingProxyType(
    {
        "living_excerpts": """
            SELECT e.* FROM excerpts e JOIN notes n ON n.id = e.note AND NOT n.deleted WHERE NOT e.deleted""",
        "living_codings": """
            SELECT g.id, g.excerpt, e.note, t.id AS code, t.position, g.created_by, g.created_at
            FROM codings g JOIN living_excerpts e ON e.id = g.excerpt
            JOIN codes c ON c.id = g.code JOIN codes t ON t.id = c.target AND NOT t.deleted
            WHERE NOT g.deleted""",
        "living_cards": """
            SELECT k.id, k.board, coalesce(e.note, k.note) AS note, k.excerpt, k.words, t.id AS theme,
                   k.x, k.y, k.position, k.copy, k.telling, k.parked
            FROM cards k LEFT JOIN excerpts e ON e.id = k.excerpt LEFT JOIN themes h ON h.id = k.theme
            LEFT JOIN themes t ON t.id = h.target AND NOT t.deleted
            WHERE NOT k.deleted
            AND (coalesce(e.note, k.note) IS NULL OR EXISTS(
                SELECT 1 FROM notes n WHERE n.id = coalesce(e.note, k.note) AND NOT n.deleted))
            AND (k.excerpt IS NULL OR NOT e.deleted)""",
    }
)


def _column_type(field: Field) -> type[Any]:
    if field.form is Form.DERIVED:
        return int if isinstance(field.default, int) else str
    return _COLUMN_TYPES.get(field.form, str)


_FORGET = "INSERT INTO search(search, rowid, text, keys) VALUES('delete', old.number, old.text, old.keys);"
_LEARN = "INSERT INTO search(rowid, text, keys) VALUES(new.number, new.text, new.keys);"
_SEARCH_TRIGGERS = (
    ("inserted", "INSERT", _LEARN),
    ("deleted", "DELETE", _FORGET),
    ("updated", "UPDATE", _FORGET + _LEARN),
)
