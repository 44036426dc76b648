"""A table with one note a row, wherever it comes from (.csv, .xlsx)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from feltnoter.domain.draft import Draft, DraftMember, DraftNote, DraftParticipant, Refusal, Seen
from feltnoter.domain.text import one_line
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.errors import UserError
from feltnoter.exchange.files import body
from feltnoter.exchange.times import read_time
from feltnoter.exchange.words import KINDS

ROW_CAP = 50_000
_ROWS_NAMED = 20  # in one sentence; the count says how many there are

_COLUMNS: Mapping[str, tuple[str, str]] = MappingProxyType(  # ours: as Danish and English files call it
    {
        "kind": ("type", "kind"),
        "time": ("tidspunkt", "time"),
        "place": ("sted", "place"),
        "author": ("forfatter", "author"),
        "participant": ("deltager", "participant"),
        "role": ("rolle", "role"),
        "text": ("tekst", "text"),
        "codes": ("koder", "codes"),
        "theme": ("tema", "theme"),
    }
)


def known_header(cell: str) -> str | None:
    """The column a heading stands for (``kind``, ``text`` …), in Danish or English; else None."""
    word = one_line(cell).casefold()
    return next((column for column, words in _COLUMNS.items() if word in words), None)


def notes_from_table(
    header: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]], name: str, delimiter: str = ""
) -> Draft:
    """A draft with a note for each row that has text.

    ``rows`` come with the number that the user's spreadsheet shows beside them. When the text is
    the last column and a row is longer than the header, an unquoted ``delimiter`` in the text has
    split it, and it is joined again. Raises UserError ``table_without_text_column``, ``table_empty``
    and ``table_too_long`` (``limit`` rows).
    """
    header = _without_empty_end(header)
    columns: dict[str, int] = {}
    ignored = []
    for index, cell in enumerate(header):
        if column := known_header(cell):
            columns.setdefault(column, index)
        elif heading := one_line(cell):
            ignored.append(heading)
    if "text" not in columns:
        raise UserError("table_without_text_column", name=name)
    table = _Table(name, columns)
    rejoin = delimiter and columns["text"] == len(header) - 1
    for count, (number, row) in enumerate(rows):
        if count >= ROW_CAP:
            raise UserError("table_too_long", name=name, limit=ROW_CAP)
        row = _without_empty_end(row)  # Excel fills rows up to the longest
        if len(row) > len(header):
            if rejoin:
                row = [*row[: columns["text"]], delimiter.join(row[columns["text"] :])]
            else:
                table.notice("rows_too_wide", number)
        if row:
            table.add(number, row)
    if not table.notes and not table.notices:
        raise UserError("table_empty", name=name)
    return table.draft(header, ignored)


def _without_empty_end(row: Sequence[str]) -> Sequence[str]:
    filled = [index for index, cell in enumerate(row) if cell.strip()]
    return row[: filled[-1] + 1] if filled else []


@dataclass(slots=True)
class _Table:
    name: str
    columns: Mapping[str, int]
    notes: list[DraftNote] = field(default_factory=list)
    members: dict[str, DraftMember] = field(default_factory=dict)
    participants: dict[str, DraftParticipant] = field(default_factory=dict)
    notices: dict[str, list[int]] = field(default_factory=dict)

    def notice(self, key: str, number: int) -> None:
        self.notices.setdefault(key, []).append(number)

    def add(self, number: int, row: Sequence[str]) -> None:
        def cell(column: str) -> str:
            index = self.columns.get(column, len(row))
            return row[index] if index < len(row) else ""

        text = body(cell("text"))
        if not text:
            self.notice("rows_without_text", number)
            return
        kind_word, time_words = one_line(cell("kind")).casefold(), one_line(cell("time"))
        if kind_word and kind_word not in KINDS:
            self.notice("kinds_unknown", number)
        kind, raw = KINDS.get(kind_word, (NoteKind.OTHER, False))
        happened_at = read_time(time_words)
        if time_words and happened_at is None:
            self.notice("times_unreadable", number)
        self.notes.append(
            DraftNote(
                key=f"row{number}",
                text=text,
                kind=kind,
                raw=raw,
                place=one_line(cell("place")),
                happened_at=happened_at or "",
                author=self._author(one_line(cell("author"))),
                participant=self._participant(one_line(cell("participant")), one_line(cell("role"))),
                codes=read_codes(cell("codes")),
                theme=one_line(cell("theme")),
                source=self.name,
            )
        )

    def _author(self, name: str) -> str:
        if not name:
            return ""
        key = name.casefold()
        self.members.setdefault(key, DraftMember(key=key, name=name))
        return key

    def _participant(self, pseudonym: str, role: str) -> str:
        """A row with a role alone (notes handed in at a meeting) keeps it as a nameless someone."""
        pseudonym = pseudonym or role
        if not pseudonym:
            return ""
        key = pseudonym.casefold()
        known = self.participants.get(key)
        if known is None or not known.role:
            name = known.pseudonym if known else pseudonym
            self.participants[key] = DraftParticipant(key=key, pseudonym=name, role=role)
        return key

    def draft(self, header: Sequence[str], ignored: Sequence[str]) -> Draft:
        refused = []
        if ignored:
            data: dict[str, str | int] = {"name": self.name, "columns": ", ".join(ignored)}
            refused.append(Refusal(source=self.name, key="columns_ignored", data=data))
        for key, numbers in self.notices.items():
            listed = ", ".join(map(str, numbers[:_ROWS_NAMED])) + (" …" if len(numbers) > _ROWS_NAMED else "")
            data = {"name": self.name, "count": len(numbers), "rows": listed}
            refused.append(Refusal(source=self.name, key=key, data=data))
        seen = Seen(columns=tuple((one_line(h), known_header(h) or "") for h in header if one_line(h)))
        return Draft(
            seen=seen,
            members=tuple(self.members.values()),
            participants=tuple(self.participants.values()),
            notes=tuple(self.notes),
            refused=tuple(refused),
        )


def read_codes(cell: str) -> tuple[tuple[str, ...], ...]:
    """The codes of a cell as paths: ``ventetid; ankomst > hilsen`` gives two, the second with a
    parent. Empty and repeated ones are left out."""
    paths: dict[tuple[str, ...], None] = {}
    for code in cell.split(";"):
        path = tuple(step for step in map(one_line, code.split(">")) if step)
        if path:
            paths[path] = None
    return tuple(paths)
