"""The shared Yjs document behind one small door. Nothing else in the program imports pycrdt.

Facts about pycrdt 0.14.13 that shape this file, each held down by a test: it does not roll back
(so operations are checked first and a failed step means a fresh document); observers may only
collect; a mutated update raises a ``PanicException`` that is no ``Exception``; a re-inserted Map
becomes ``{}``; the client id must never be fixed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any

from pycrdt import Map, Text

from feltnoter.document import prose
from feltnoter.document.engine import EngineDocument
from feltnoter.document.first import FIRST, MANY, PACKED, packed, unpacked
from feltnoter.document.state_vector import StateVector
from feltnoter.document.steps import (
    Applied,
    Change,
    Dirty,
    FieldChange,
    MarkChange,
    ProseChange,
    Stamp,
    coalesce,
)
from feltnoter.domain.entities import ROOTS
from feltnoter.domain.fields import SET_MARK, Form, fields_of, storable
from feltnoter.domain.operations import Create, KeepBytes, Mark, Operation, Put, Reanchor, Span, Splice
from feltnoter.domain.pieces import PARTS, ROOTS_OF, Part, Piece, part_of

# One logged update stays well under a megabyte: applying one holds the GIL.
OPERATIONS_A_TRANSACTION = 200
CHARACTERS_A_TRANSACTION = 200_000


Load = Callable[[Part], Iterable[bytes]]


def nothing(_: Part) -> Iterable[bytes]:
    """The log of a document that has no history."""
    return ()


class SharedDocument:
    """One project's document, each part rebuilt from its logged updates when it is first needed. One
    thread at a time owns it."""

    def __init__(self, load: Load = nothing, parts: Iterable[Part] = (), *, watch: bool = True) -> None:
        """``parts`` are loaded now. In a worker, with ``watch=False``, the owner then takes them over."""
        self._load = load
        self._watch = watch
        self._parts: dict[Part, EngineDocument] = {}
        for part in parts:
            self._part(part)

    def _part(self, part: Part) -> EngineDocument:
        found = self._parts.get(part)
        if found is None:
            found = EngineDocument(ROOTS_OF[part], self._load(part))
            if self._watch:
                found.watch()
            self._parts[part] = found
        return found

    def _at(self, root: str) -> EngineDocument:
        return self._part(part_of(root))

    def _root(self, root: str) -> Map[Any]:
        return self._at(root).roots[root]

    @property
    def loaded(self) -> frozenset[Part]:
        """The parts that are in memory."""
        return frozenset(self._parts)

    def take_over(self, other: SharedDocument, parts: Iterable[Part]) -> None:
        """These parts of a document loaded elsewhere, where they are not loaded here."""
        for part in parts:
            if part not in self._parts:
                self._parts[part] = other._parts[part]
                self._parts[part].watch()

    def close(self) -> None:
        """Let go of the observers; their callbacks hold this object."""
        for document in self._parts.values():
            document.close()

    def _harvest(self) -> tuple[tuple[Piece, ...], Dirty]:
        pieces: list[Piece] = []
        found: Dirty = {}
        for part, document in self._parts.items():
            updates, dirty = document.harvest()
            pieces += [Piece(part, update) for update in updates]
            found |= dirty
        return tuple(pieces), found

    # -- reading ---------------------------------------------------------------------------------

    def ids(self, root: str) -> list[str]:
        """Every id of a root, deleted ones included."""
        return list(self._root(root).keys())

    def read(self, root: str, entity: str) -> dict[str, Any] | None:
        """An entity's declared fields, whatever stands in the document; None when it is no entity."""
        with self._at(root).reading():
            found = self._root(root).get(entity)
            if not isinstance(found, Map):
                return None
            values: dict[str, Any] = {"id": entity}
            members: dict[str, set[str]] = {}
            raw: dict[str, Any] = json.loads(str(found))  # one call into the engine, not three a field
            raw = unpacked(raw.get(FIRST)) | raw
            for key, value in raw.items():
                name, mark, member = key.partition(SET_MARK)
                if mark and value is True:
                    members.setdefault(name, set()).add(storable(member))
            if "changed_at" not in raw:  # as it was made
                raw |= {"changed_at": raw.get("created_at"), "changed_by": raw.get("created_by")}
            for name, field in fields_of(ROOTS[root]).items():
                if field.form is Form.SET:
                    values[name] = frozenset(members.get(name, ()))
                elif field.form is not Form.DERIVED:
                    values[name] = field.read(raw.get(name))
            return values

    def stamp(self, root: str, entity: str) -> Stamp | None:
        """Who changed an entity last, and when; None when it is no entity."""
        found = self._root(root).get(entity)
        if not isinstance(found, Map):
            return None
        if "changed_at" in found:
            return Stamp(found.get("changed_by"), str(found.get("changed_at")))
        made = found if "created_at" in found else unpacked(found.get(FIRST))
        at = made.get("created_at")
        return Stamp(made.get("created_by"), str(at)) if at is not None else None

    def anchors(self, note: str) -> dict[str, Span]:
        """Where a note's excerpts stand: excerpt id → code points (start, end), end exclusive."""
        with self._at("notes").reading():
            body = self._prose("notes", note, "body")
            return prose.spans(body) if body is not None else {}

    def body(self, note: str) -> tuple[str, dict[str, Span]]:
        """A note's words and its ``anchors``."""
        with self._at("notes").reading():
            value = self.raw("notes", note, "body")
            if isinstance(value, Text):
                return str(value), prose.spans(value)
            return fields_of(ROOTS["notes"])["body"].read(value), {}

    def state(self) -> StateVector:
        """How much of each client's history is here. A client writes in one part only; one of an earlier
        program (``Part.BOTH``) stands in both alike."""
        return {c: clock for part in PARTS for c, clock in self._part(part).state().items()}

    def update_since(self, state: StateVector) -> tuple[Piece, ...]:
        """Everything that somebody with ``state`` lacks, deletions included."""
        return tuple(Piece(part, self._part(part).update_since(state)) for part in PARTS)

    def _prose(self, root: str, entity: str, field: str) -> Text | None:
        found = self._root(root).get(entity)
        value = found.get(field) if isinstance(found, Map) else None
        return value if isinstance(value, Text) else None

    def raw(self, root: str, entity: str, field: str) -> Any:
        """A plain field's value exactly as it stands in the document."""
        found = self._root(root).get(entity)
        if not isinstance(found, Map):
            return None
        if field in found:
            return found.get(field)
        return unpacked(found.get(FIRST)).get(field)

    # -- writing ---------------------------------------------------------------------------------

    def apply(self, operations: Sequence[Operation], stamp: Stamp) -> Applied:
        """Carry out checked operations. Any exception means this object is to be thrown away."""
        self._check(operations)
        changes: list[Change] = []
        for batch in _batches(operations):
            with ExitStack() as transactions:
                for part in _parts_of(batch):
                    transactions.enter_context(self._part(part).writing())
                for operation in batch:
                    changes.extend(self._carry_out(operation, stamp))
        pieces, dirty = self._harvest()
        return Applied(pieces, dirty, coalesce(changes))

    def receive(self, pieces: Iterable[Piece]) -> Applied:
        """Take a colleague's update; log these very bytes, not what the observer saw.

        Raises ``UnreadableUpdate`` for bytes the engine refuses: then throw this object away.
        """
        news: list[Piece] = []
        found: Dirty = {}
        for piece in pieces:
            for part in PARTS if piece.part is Part.BOTH else (piece.part,):
                self._part(part).take(piece.update)
            seen, dirty = self._harvest()
            if seen or any(dirty.values()):
                news.append(piece)
            for root, ids in dirty.items():
                found.setdefault(root, set()).update(ids)
        return Applied(tuple(news), found, ())

    def _carry_out(self, operation: Operation, stamp: Stamp) -> Iterator[Change]:
        match operation:
            case Create(root, entity, values):
                self._create(root, entity, values, stamp)
                yield FieldChange(root, entity, "deleted", True, None)
            case Put(root, entity, field, value):
                before = self.raw(root, entity, field)
                self._root(root)[entity][field] = _plain(value)
                self._stamp(root, entity, stamp)
                yield FieldChange(root, entity, field, before, _plain(value))
            case Splice(root, entity, _, _, _, _):
                yield from self._splice(operation, stamp)
            case Mark(note, excerpt, start, end):
                body = self._text_to_write("notes", note, "body")
                before = prose.spans(body).get(excerpt)
                prose.mark(body, excerpt, start, end)
                if before is not None:
                    yield MarkChange(note, excerpt, before, (start, end))
            case Reanchor(note, anchors):
                body = self._text_to_write("notes", note, "body")
                now = prose.spans(body)
                for excerpt, span in anchors.items():
                    if now.get(excerpt) != span:
                        prose.mark(body, excerpt, *span)
            case KeepBytes():
                pass  # storage's own

    def _splice(self, splice: Splice, stamp: Stamp) -> Iterator[Change]:
        """Change the words, and with them the kept quotes of the excerpts they stand in: a name that
        has been replaced must not come back with an excerpt that is torn off one day."""
        root, entity, field = splice.root, splice.id, splice.field
        body = self._text_to_write(root, entity, field)
        before, anchors = str(body), prose.spans(body)
        words = storable(splice.words)
        prose.splice(body, splice.start, splice.end, words)
        self._stamp(root, entity, stamp)
        after, anchors_after = str(body), prose.spans(body) if anchors else {}
        inverse = ((splice.start, splice.start + len(words), before[splice.start : splice.end]),)
        yield ProseChange(root, entity, field, before, after, anchors, anchors_after, inverse)
        for excerpt, (start, end) in anchors_after.items():
            quote, kept = after[start:end], self.raw("excerpts", excerpt, "quote")
            if quote != before[slice(*anchors[excerpt])] and isinstance(kept, str) and kept != quote:
                self._root("excerpts")[excerpt]["quote"] = quote
                yield FieldChange("excerpts", excerpt, "quote", kept, quote)

    def _create(self, root: str, entity: str, values: Any, stamp: Stamp) -> None:
        fields = fields_of(ROOTS[root])
        whole: dict[str, Any] = {name: Text("") for name, field in fields.items() if field.form is Form.PROSE}
        first: dict[str, Any] = {}
        plain = first if root in MANY else whole
        for name, value in values.items():
            form = fields[name].form
            if form is Form.SET:
                plain.update({f"{name}{SET_MARK}{member}": True for member in value})
            elif form is Form.PROSE:
                whole[name] = Text(storable(value))
            else:
                (plain if form in PACKED else whole)[name] = _plain(value)
        plain["created_at"] = stamp.at
        if stamp.by is not None:
            plain["created_by"] = stamp.by
        self._root(root)[entity] = Map({FIRST: packed(first), **whole} if first else whole)

    def _text_to_write(self, root: str, entity: str, field: str) -> Text:
        """The Text of a prose field; made where an older program version did not know the field."""
        found = self._prose(root, entity, field)
        if found is None:
            self._root(root)[entity][field] = found = Text("")
        return found

    def _stamp(self, root: str, entity: str, stamp: Stamp) -> None:
        found = self._root(root)[entity]
        if found.get("changed_by") != stamp.by:
            found["changed_by"] = stamp.by
        if found.get("changed_at") != stamp.at:
            found["changed_at"] = stamp.at

    # -- checking --------------------------------------------------------------------------------

    def _check(self, operations: Sequence[Operation]) -> None:
        """Raise ``ValueError`` (a bug, not the user's) before anything is written."""
        born: set[tuple[str, str]] = set()
        lengths: dict[tuple[str, str, str], int] = {}
        with ExitStack() as transactions:
            for part in _parts_of(operations):
                transactions.enter_context(self._part(part).reading())
            for operation in operations:
                self._check_one(operation, born, lengths)

    def _check_one(
        self, operation: Operation, born: set[tuple[str, str]], lengths: dict[tuple[str, str, str], int]
    ) -> None:
        match operation:
            case Create(root, entity, values):
                fields = fields_of(ROOTS[root])
                if (root, entity) in born or entity in self._root(root):
                    raise ValueError(f"{root} {entity} exists already")
                for name, value in values.items():
                    if name not in fields or fields[name].form is Form.DERIVED:
                        raise ValueError(f"{root} has no field {name}")
                    if fields[name].form is Form.PROSE:
                        lengths[root, entity, name] = len(value)
                born.add((root, entity))
            case Put(root, entity, field, _):
                self._must_exist(root, entity, born)
                declared = fields_of(ROOTS[root]).get(field.partition(SET_MARK)[0])
                if declared is None or declared.form in (Form.PROSE, Form.DERIVED):
                    raise ValueError(f"{root}.{field} cannot be put")
            case Splice(root, entity, field, start, end, words):
                self._must_exist(root, entity, born)
                declared = fields_of(ROOTS[root]).get(field)
                if declared is None or declared.form is not Form.PROSE:
                    raise ValueError(f"{root}.{field} is no prose")
                length = self._length(root, entity, field, lengths)
                if not 0 <= start <= end <= length:
                    raise ValueError(f"{start}–{end} lies outside {length} code points")
                lengths[root, entity, field] = length - (end - start) + len(words)
            case Mark(note, _, start, end):
                self._must_exist("notes", note, born)
                if not 0 <= start < end <= self._length("notes", note, "body", lengths):
                    raise ValueError(f"{start}–{end} cannot be marked")
            case Reanchor(note, _):
                self._must_exist("notes", note, born)
            case KeepBytes():
                pass

    def _must_exist(self, root: str, entity: str, born: set[tuple[str, str]]) -> None:
        if (root, entity) not in born and not isinstance(self._root(root).get(entity), Map):
            raise ValueError(f"{root} has no {entity}")

    def _length(self, root: str, entity: str, field: str, lengths: dict[tuple[str, str, str], int]) -> int:
        known = lengths.get((root, entity, field))
        if known is not None:
            return known
        found = self._prose(root, entity, field)
        return len(str(found)) if found is not None else 0


def _plain(value: Any) -> Any:
    """A value as the engine takes it; on a lone surrogate it would panic, printing the text."""
    return storable(str(value)) if isinstance(value, str) else value


def _parts_of(operations: Iterable[Operation]) -> list[Part]:
    """The parts that operations write in."""
    found = {
        part_of("notes" if isinstance(operation, Mark | Reanchor) else operation.root)
        for operation in operations
        if not isinstance(operation, KeepBytes)
    }
    return sorted(found)


def _batches(operations: Sequence[Operation]) -> Iterator[list[Operation]]:
    batch: list[Operation] = []
    size = 0
    for operation in operations:
        batch.append(operation)
        if isinstance(operation, Create):
            size += sum(len(value) for value in operation.values.values() if isinstance(value, str))
        elif isinstance(operation, Splice):
            size += len(operation.words)
        if len(batch) >= OPERATIONS_A_TRANSACTION or size >= CHARACTERS_A_TRANSACTION:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
