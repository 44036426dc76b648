"""The one way anything is written: document first, then log, rows and search keys in one transaction."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING

from feltnoter.changes import LOCAL, Touched
from feltnoter.document.steps import Applied, Stamp
from feltnoter.domain.operations import KeepBytes, Operation
from feltnoter.domain.pieces import Part
from feltnoter.language.keys import KeyMaker
from feltnoter.storage.store import Store

if TYPE_CHECKING:
    from feltnoter.document.shared import SharedDocument

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The clock when nobody gives another."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Prepared:
    """Parts of the document loaded elsewhere, each as of an entry of the log."""

    last_logged: Mapping[Part, int]
    document: SharedDocument


class WritePath:
    """Keeps the shared document and the file in step.

    What is needed of the document is loaded from the log: reading needs only SQL. Whenever a
    transaction fails it is thrown away, for the engine cannot roll back and memory must never be
    ahead of the disk.
    """

    def __init__(self, store: Store, clock: Clock, keys: KeyMaker) -> None:
        self.store = store
        self.keys = keys
        self._clock = clock
        self._document: SharedDocument | None = None

    def document(self) -> SharedDocument:
        """The shared document; its parts are loaded as they are needed."""
        if self._document is None:
            from feltnoter.document.shared import SharedDocument  # the engine takes 0.3 s to import

            self._document = SharedDocument(self.store.updates)
        return self._document

    def lacks(self, parts: Iterable[Part]) -> tuple[Part, ...]:
        """Those of these parts that are not in memory."""
        loaded = self._document.loaded if self._document is not None else frozenset()
        return tuple(part for part in parts if part not in loaded)

    def prepare(self, parts: Sequence[Part]) -> Prepared:
        """Load parts of the document in another thread, by a connection of its own, for ``adopt``."""
        from feltnoter.document.shared import SharedDocument

        store = self.store.reader()
        try:
            store.read_once()
            with store.one_moment():
                logged = {part: store.last_logged(part) for part in parts}
                return Prepared(logged, SharedDocument(store.updates, parts, watch=False))
        finally:
            store.close()

    def adopt(self, prepared: Prepared) -> None:
        """Take over what was prepared, except where something has been written since."""
        now = {part: self.store.last_logged(part) for part in prepared.last_logged}
        self.document().take_over(
            prepared.document, [part for part, number in prepared.last_logged.items() if number == now[part]]
        )

    def forget(self) -> None:
        """Throw the document away; the next use loads it from the log."""
        if self._document is not None:
            self._document.close()
            self._document = None

    def now(self) -> str:
        """The time for stamps: ISO 8601 UTC with milliseconds."""
        return self._clock().astimezone(UTC).isoformat(timespec="milliseconds")

    @contextmanager
    def step(self) -> Iterator[SharedDocument]:
        """A transaction in which the document may be changed."""
        document = self.document()
        try:
            with self.store.transaction():
                yield document
        except BaseException:
            self.forget()
            raise

    def write(self, operations: Sequence[Operation], by: str | None) -> tuple[Applied, dict[str, Touched]]:
        """Carry out planned operations; durable when this returns."""
        if not operations:
            return Applied((), {}, ()), {}
        now = self.now()
        with self.step() as document:
            for operation in operations:
                if isinstance(operation, KeepBytes):
                    self.store.keep_bytes(operation.sha256, operation.data)
            applied = document.apply(operations, Stamp(by, now))
            self.store.log(applied.pieces, LOCAL, now)
            touched = self.project(applied.dirty)
        return applied, touched

    def project(self, dirty: Mapping[str, set[str]], *, later: bool = False) -> dict[str, Touched]:
        """Bring the rows up to date; inside ``step``. With ``later`` the search index may follow."""
        return self.store.projection(self.keys.search_keys).write(self.document(), dirty, later=later)

    def catch_up(self, seconds: float) -> None:
        """Bring the search index up to date, for about so long."""
        end = monotonic() + seconds
        with self.store.transaction():
            self.store.index_what_waits(self.keys.search_keys, lambda: monotonic() >= end)

    def bring_up_to_date(self) -> None:
        """An older file is backed up beside itself, then migrated; changed rows are built again."""
        store = self.store
        if store.needs_migration():
            day = f"{self._clock():%Y-%m-%d %H%M%S}"
            store.back_up(store.path.with_name(f"{store.path.stem} ({day}){store.path.suffix}"))
            with store.transaction():
                store.migrate()
        if store.needs_rebuild():
            self.rebuild()
        elif store.is_behind():
            self.catch_up(math.inf)

    def rebuild(self) -> None:
        """Make every row anew from the document."""
        with self.step() as document:
            self.store.rebuild(document, self.keys.search_keys)
