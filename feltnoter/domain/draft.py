"""What an importer found, before anything has become part of a project.

Importers fill a ``Draft``; the command ``ImportDraft`` turns it into entities in one undoable
step. Keys are local to the draft: they tie its parts together and never reach the project.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from feltnoter.domain.vocabulary import ConsentScope, ConsentStatus, NoteKind


@dataclass(frozen=True, slots=True)
class DraftMember:
    """A member of the team. Matched with an existing member of the same name."""

    key: str
    name: str
    function: str = ""
    unit: str = ""
    education: str = ""
    external: bool = False


@dataclass(frozen=True, slots=True)
class DraftParticipant:
    """Someone observed or talked with. Matched with an existing participant of the same pseudonym."""

    key: str
    pseudonym: str
    role: str = ""
    detail: str = ""
    consent: ConsentStatus = ConsentStatus.MISSING
    consent_form: str = ""
    consent_date: str = ""
    scope: frozenset[ConsentScope] = frozenset()


@dataclass(frozen=True, slots=True)
class DraftVisit:
    """A field visit. ``starts_at`` and ``ends_at`` are local clock times, ``hh:mm``."""

    key: str
    date: str
    place: str
    purpose: str = ""
    starts_at: str = ""
    ends_at: str = ""
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftAttachment:
    """A file that belongs to a note; ``data`` is None when only its caption is known."""

    name: str
    caption: str = ""
    data: bytes | None = None
    media_type: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class DraftExcerpt:
    """A stretch of a note's text in code points, end exclusive, with the codes put on it."""

    key: str
    start: int
    end: int
    codes: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class DraftNote:
    """A note. ``text`` is already normalised; a code is a path from the top, outermost first.

    ``happened_at`` is ISO 8601 (a date, or a time with zone) or empty. ``codes`` hold for the note
    as a whole. ``theme`` is the title of a theme to put its card in, or empty.
    """

    key: str
    text: str
    kind: NoteKind = NoteKind.OTHER
    raw: bool = False
    place: str = ""
    happened_at: str = ""
    author: str = ""
    participant: str = ""
    visit: str = ""
    codes: tuple[tuple[str, ...], ...] = ()
    theme: str = ""
    source: str = ""
    excerpts: tuple[DraftExcerpt, ...] = ()
    attachments: tuple[DraftAttachment, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftCard:
    """A card in a theme: a note's, or one of its excerpts'. A copy is an extra placement."""

    note: str
    excerpt: str = ""
    copy: bool = False


@dataclass(frozen=True, slots=True)
class DraftTheme:
    """A theme with its cards in reading order and the notes that speak against it."""

    key: str
    title: str
    insight: str = ""
    description: str = ""
    what_if: str = ""
    cards: tuple[DraftCard, ...] = ()
    contradicted_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftCode:
    """A code by its path, outermost first, whether or not anything carries it."""

    path: tuple[str, ...]
    definition: str = ""


@dataclass(frozen=True, slots=True)
class DraftMeasure:
    """A figure from before the project began (nulpunkt). ``value`` is None when not yet known."""

    name: str
    value: float | None
    unit: str
    source: str
    date: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A source that was left out: the file's own name and why, as a catalogue key with its data."""

    source: str
    key: str
    data: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Seen:
    """How one source was understood, for the preview; it never becomes part of a project.

    ``encoding`` is the code page its text was read in, "" where the format says it itself. ``columns``
    are the headings of a table as they stand there, each with the column it was taken for or "".
    """

    encoding: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything one or more sources hold. ``title`` … ``background`` only fill what is empty."""

    title: str = ""
    question: str = ""
    municipality: str = ""
    area: str = ""
    background: str = ""
    members: tuple[DraftMember, ...] = ()
    participants: tuple[DraftParticipant, ...] = ()
    visits: tuple[DraftVisit, ...] = ()
    notes: tuple[DraftNote, ...] = ()
    themes: tuple[DraftTheme, ...] = ()
    measures: tuple[DraftMeasure, ...] = ()
    loose: tuple[DraftCard, ...] = ()
    codes: tuple[DraftCode, ...] = ()
    refused: tuple[Refusal, ...] = ()
    seen: Seen = Seen()
