"""A project's notes, excerpts, codes and themes as data for other programs, behind the gate of consent."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from feltnoter.domain.entities import PROJECT_ID, Note, Participant, ProjectInfo, Visit
from feltnoter.errors import UserError
from feltnoter.exchange.data_files import WRITERS, write_csv
from feltnoter.exchange.data_out import CodeOut, DataOut, ExcerptOut, Language, NoteOut, ThemeOut
from feltnoter.project.exports import Export, export_now
from feltnoter.project.facade import Project
from feltnoter.project.outgoing import Gate
from feltnoter.project.reporting import written_whole
from feltnoter.storage.queries import CodeLine

ENDINGS = tuple(WRITERS)


def data_out(project: Project) -> DataOut:
    """What may leave (``docs/decisions/outgoing.md``): no names, pseudonyms, own places, days or ids."""
    rows, queries = project.rows, project.queries
    gate = Gate(rows)
    roles = {p.id: p.role for p in rows.find(Participant)}
    places = {v.id: v.place for v in rows.find(Visit)}
    paths = _paths(queries.codes())
    lines = queries.notes()
    open_ones = {note.id for note in rows.find(Note) if gate.note(note)}
    themes = queries.themes()
    titles = {theme.id: theme.title for theme in themes}
    marks = queries.excerpts()
    whole = {e.note: [paths[code] for code in e.codes if code in paths] for e in marks if e.whole}
    numbers: dict[str, int] = {}
    notes = []
    for line in lines:
        if line.id not in open_ones:
            continue
        numbers[line.id] = len(numbers) + 1
        notes.append(
            NoteOut(
                number=numbers[line.id],
                kind=line.kind,
                raw=line.raw,
                text=line.text,
                role=roles.get(line.participant or "", ""),
                place=places.get(line.visit or "", ""),
                month=line.happened_at[:7],
                codes=[paths[code] for code in line.codes if code in paths],
                codes_of_whole=whole.get(line.id, []),
                theme=titles.get(line.theme or "", ""),
            )
        )
    excerpts: list[ExcerptOut] = []
    places_of: dict[str, int] = {}
    for e in marks:
        if e.note in numbers and not e.orphaned and not e.whole:
            places_of[e.id] = len(excerpts)
            codes = [paths[code] for code in e.codes if code in paths]
            excerpts.append(ExcerptOut(numbers[e.note], e.start, e.end, e.quote, codes))
    cards = {card.id: card for card in queries.cards()}
    out = []
    for theme in themes:
        inside = [cards[card] for card in theme.cards if card in cards]
        out.append(
            ThemeOut(
                title=theme.title,
                above=titles.get(theme.parent or "", ""),
                insight=theme.insight,
                question=theme.question,
                description=theme.description,
                deselected=theme.deselected,
                notes=[numbers[c.note] for c in inside if c.note in numbers and c.excerpt is None],
                excerpts=[places_of[c.excerpt] for c in inside if c.excerpt in places_of],
            )
        )
    info = rows.get(ProjectInfo, PROJECT_ID)
    return DataOut(
        title=info.title if info else "",
        question=info.question if info else "",
        notes=notes,
        excerpts=excerpts,
        codes=[CodeOut(paths[c.id], c.definition, c.excerpts) for c in queries.codes() if c.id in paths],
        themes=out,
        held_out=len(lines) - len(notes),
    )


def record_of(data: DataOut, out: Path) -> Export:
    """What the project keeps about data that has been written to ``out``."""
    state = repr(data).encode("utf-8", "surrogatepass")  # a workbook holds the time it was made as well
    return export_now(out.name, "data", state, themes=len(data.themes), held_out=data.held_out)


def _paths(codes: list[CodeLine]) -> Mapping[str, tuple[str, ...]]:
    """Each code's names from the top. Parents are free of rings: the rows break them."""
    by_id = {code.id: code for code in codes}

    def path(code: CodeLine) -> tuple[str, ...]:
        above = by_id.get(code.parent or "")
        return (*path(above), code.name) if above is not None else (code.name,)

    return {code.id: path(code) for code in codes}


def write_data(data: DataOut, out: Path, language: Language, what: str = "notes") -> None:
    """A file in the format its ending says, whole or not at all; ``what`` is the table of a .csv.

    Raises ``UserError`` ``export_ending`` and what the disk leads to.
    """
    ending = out.suffix.lower()
    if ending not in WRITERS:
        raise UserError("export_ending", name=out.name)
    with written_whole(out) as temporary:
        if ending == ".csv":
            write_csv(data, temporary, language, what)
        else:
            WRITERS[ending](data, temporary, language)
