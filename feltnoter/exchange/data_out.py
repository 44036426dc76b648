"""What of a project goes out as data, and the headings it goes out under. Consent has been applied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Language = Literal["da", "en"]
Path = tuple[str, ...]  # of a code, outermost first


@dataclass(frozen=True, slots=True)
class NoteOut:
    """A note as others may see it. ``number`` counts within this export; it leads to no id.

    ``month`` is ``yyyy-mm`` or empty. ``codes`` are all on it and in it, ``codes_of_whole`` those on it.
    """

    number: int
    kind: str
    raw: bool
    text: str
    role: str
    place: str
    month: str
    codes: Sequence[Path]
    codes_of_whole: Sequence[Path]
    theme: str


@dataclass(frozen=True, slots=True)
class ExcerptOut:
    """A marked stretch of a note's text: code points, end exclusive."""

    note: int
    start: int
    end: int
    quote: str
    codes: Sequence[Path]


@dataclass(frozen=True, slots=True)
class CodeOut:
    """A code of the codebook. ``excerpts`` are all that carry it, also those held back here."""

    path: Path
    definition: str
    excerpts: int


@dataclass(frozen=True, slots=True)
class ThemeOut:
    """A theme with the notes and excerpts (by their index in ``excerpts``) whose cards lie in it."""

    title: str
    above: str
    insight: str
    question: str
    description: str
    deselected: bool
    notes: Sequence[int]
    excerpts: Sequence[int]


@dataclass(frozen=True, slots=True)
class DataOut:
    """Everything that goes out, and how many notes consent or sensitivity holds back."""

    title: str
    question: str
    notes: Sequence[NoteOut]
    excerpts: Sequence[ExcerptOut]
    codes: Sequence[CodeOut]
    themes: Sequence[ThemeOut]
    held_out: int


TABLES = ("notes", "excerpts", "codes", "themes")

# A table of notes can be brought in again: the headings are those ``note_table`` knows.
HEADINGS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "notes": ("Noter", "Notes"),
        "excerpts": ("Udsnit", "Excerpts"),
        "codes": ("Koder", "Codes"),
        "themes": ("Temaer", "Themes"),
        "number": ("Nr.", "No."),
        "note": ("Note", "Note"),
        "kind": ("Type", "Kind"),
        "month": ("Måned", "Month"),
        "place": ("Sted", "Place"),
        "role": ("Rolle", "Role"),
        "text": ("Tekst", "Text"),
        "code_list": ("Koder", "Codes"),
        "theme": ("Tema", "Theme"),
        "quote": ("Citat", "Quote"),
        "start": ("Fra tegn", "From character"),
        "end": ("Til tegn", "To character"),
        "code": ("Kode", "Code"),
        "definition": ("Definition", "Definition"),
        "count": ("Udsnit", "Excerpts"),
        "above": ("Under", "Below"),
        "insight": ("Indsigt", "Insight"),
        "question": ("Hvad nu hvis", "What if"),
        "description": ("Beskrivelse", "Description"),
        "deselected": ("Fravalgt", "Deselected"),
        "note_list": ("Noter", "Notes"),
    }
)

KIND_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "observation": ("observation", "observation"),
        "quote": ("citat", "quote"),
        "conversation": ("samtale", "conversation"),
        "reflection": ("refleksion", "reflection"),
        "interview": ("interview", "interview"),
        "other": ("andet", "other"),
        "raw": ("stikord", "jotting"),
    }
)

Cell = str | int
Table = tuple[Sequence[str], Sequence[Sequence[Cell]]]


def table_of(data: DataOut, what: str, language: Language) -> Table:
    """One of ``TABLES``: its headings and its rows."""
    column = 1 if language == "en" else 0

    def heads(*keys: str) -> list[str]:
        return [HEADINGS[key][column] for key in keys]

    match what:
        case "notes":
            head = heads("number", "kind", "month", "place", "role", "text", "code_list", "theme")
            return head, [
                (n.number, _kind(n, column), n.month, n.place, n.role, n.text, _codes(n.codes), n.theme)
                for n in data.notes
            ]
        case "excerpts":
            head = heads("note", "quote", "code_list", "start", "end")
            return head, [(e.note, e.quote, _codes(e.codes), e.start, e.end) for e in data.excerpts]
        case "codes":
            head = heads("code", "definition", "count")
            return head, [(" > ".join(c.path), c.definition, c.excerpts) for c in data.codes]
        case "themes":
            head = heads("theme", "above", "insight", "question", "description", "deselected", "note_list")
            yes = ("ja", "yes")[column]
            return head, [
                (
                    t.title,
                    t.above,
                    t.insight,
                    t.question,
                    t.description,
                    yes if t.deselected else "",
                    ", ".join(map(str, sorted({*t.notes, *(data.excerpts[e].note for e in t.excerpts)}))),
                )
                for t in data.themes
            ]
    raise ValueError(what)


def _kind(note: NoteOut, column: int) -> str:
    return KIND_WORDS["raw" if note.raw and note.kind == "other" else note.kind][column]


def _codes(paths: Sequence[Path]) -> str:
    return "; ".join(" > ".join(path) for path in paths)
