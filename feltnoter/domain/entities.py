"""Everything a project consists of: the shared document's schema, version 2.

Each class is one root Map of the shared document (of one of its parts, ``domain.pieces``),
``id -> Map of fields``; what an entity was made with stands together in one of them
(``document.first``). A field of form PROSE is a Yjs Text, a SET field has one key a member
(``"scope:quote": True``), everything else is a plain value where the last writer wins. DERIVED
fields exist only in the rows. An excerpt's place in its note is no field: it is a formatting mark
``x:<excerpt id>`` on the note's ``body``.

Ids are random UUIDs as 32 hex digits: keys of a CRDT map are never erased, so nothing personal may
stand in one. Nothing is ever removed from a root Map either; ``deleted`` is a flag until permanent
deletion. Fields may be added freely (the rows are rebuilt); renaming or removing one needs a new
schema version. A new prose field of entities that exist already gets its Text when it is first
written: of two people's first words in it, written apart, one side is kept.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from feltnoter.domain.fields import (
    choice,
    derived,
    flag,
    integer,
    names,
    number,
    prose,
    reference,
    text,
)
from feltnoter.domain.vocabulary import ConsentStatus, LinkKind, MemoSubject, NoteKind, Phase

PROJECT_ID = "project"  # the one entity of the root "project"


def new_id() -> str:
    """A fresh entity id."""
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """What all entities carry. Times are ISO 8601 UTC; ``…_by`` are member ids. ``changed_…`` are not in the
    document until somebody has changed the entity: until then they are those of ``created_…``."""

    id: str
    created_by: str | None = reference()
    created_at: str = text()
    changed_by: str | None = reference()
    changed_at: str = text()
    deleted: bool = flag()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectInfo(Entity):
    """The project itself. ``coordinator`` owns the file and the retention date."""

    title: str = text()
    question: str = text()
    phase: Phase = choice(Phase.DISCOVER)
    municipality: str = text()
    area: str = text()
    background: str = prose()
    coordinator: str | None = reference()
    workshop_date: str = text()
    retention_date: str = text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Entity):
    """An earlier wording of the innovation question, kept with the reason it was left."""

    wording: str = text()
    reason: str = prose()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Entity):
    """A figure from before the project began (nulpunkt)."""

    name: str = text()
    value: float | None = number(None)
    unit: str = text()
    source: str = text()
    date: str = text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Entity):
    """Someone on the team. Only ``function`` may appear in a report."""

    name: str = text()
    function: str = text()
    unit: str = text()
    education: str = text()
    external: bool = flag()


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit(Entity):
    """A field visit: one place, one day. ``starts_at``/``ends_at`` are local clock times hh:mm.

    ``begun_at`` and ``finished_at`` are the moments (ISO 8601 with zone) somebody started and ended it;
    between them it runs.
    """

    date: str = text()
    starts_at: str = text()
    ends_at: str = text()
    place: str = text()
    purpose: str = prose()
    members: frozenset[str] = names()
    begun_at: str = text()
    finished_at: str = text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Entity):
    """Someone observed or talked with, under a pseudonym.

    ``role`` may appear in a report; ``detail`` (age, trade), the coarse ``age_group`` (a key of
    ``vocabulary.AGE_GROUPS``) and ``experience`` never leave the house. For somebody with a ``guardian``
    (another participant) the consent is the guardian's.
    """

    pseudonym: str = text()
    role: str = text()
    detail: str = text()
    consent: ConsentStatus = choice(ConsentStatus.MISSING)
    consent_form: str = text()
    consent_date: str = text()
    scope: frozenset[str] = names()
    guardian: str | None = reference()
    age_group: str = text()
    experience: str = text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Entity):
    """A field note: the smallest unit, one point. ``raw`` is a jotting still to be written up.

    ``happened_at`` is ISO 8601 with zone, or a date. ``author`` is the member who saw or heard it.
    ``source`` is the name of the file it came from, if any.
    """

    body: str = prose()
    kind: NoteKind = choice(NoteKind.OBSERVATION)
    raw: bool = flag()
    place: str = text()
    happened_at: str = text()
    visit: str | None = reference()
    participant: str | None = reference()
    author: str | None = reference()
    jotting: str | None = reference()
    special_category: bool = flag()
    source: str = text()
    position: str = text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(Entity):
    """A research code. ``target`` is the code it has been merged into, itself when it has not;
    ``above`` is its living parent with cycles broken, None at the top."""

    name: str = text()
    parent: str | None = reference()
    definition: str = prose()
    example: str = prose()
    colour: int = integer(-1)
    position: str = text()
    merged_into: str | None = reference()
    target: str = derived("", indexed=True)
    above: str | None = derived(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt(Entity):
    """A marked stretch of a note. ``whole`` means the note as such, without a mark.

    In a row ``quote`` is always the note's text between ``start`` and ``end`` (code points, end
    exclusive), or for an ``orphaned`` excerpt the words it last held.
    """

    note: str | None = reference()
    whole: bool = flag()
    quote: str = text()
    comment: str = prose()
    start: int = derived(0)
    end: int = derived(0)
    orphaned: bool = derived(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding(Entity):
    """A code put on an excerpt by somebody. An entity of its own, so that nobody's is lost."""

    excerpt: str | None = reference()
    code: str | None = reference()


@dataclass(frozen=True, slots=True, kw_only=True)
class Board(Entity):
    """A surface with cards; the first is made with the project."""

    name: str = text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Entity):
    """A note, an excerpt or free words on the board. ``x``, ``y`` are relative to its frame.

    ``copy`` marks an explicit further placement; ``telling`` a highlighted quote; ``parked`` a card
    in the parking lot; ``position`` its fractional order in the theme.
    """

    board: str | None = reference()
    note: str | None = reference()
    excerpt: str | None = reference()
    words: str = prose()
    theme: str | None = reference()
    x: float = number()
    y: float = number()
    position: str = text()
    copy: bool = flag()
    telling: bool = flag()
    parked: bool = flag()


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Entity):
    """A named cluster; without a title it is a cluster still. ``deselected`` holds with a reason.

    ``target`` and ``above`` as for codes.
    """

    title: str = text()
    insight: str = prose()
    description: str = prose()
    what_if: str = prose()
    parent: str | None = reference()
    position: str = text()
    x: float = number()
    y: float = number()
    width: float = number()
    height: float = number()
    collapsed: bool = flag()
    deselected: bool = flag()
    deselected_reason: str = prose()
    merged_into: str | None = reference()
    target: str = derived("", indexed=True)
    above: str | None = derived(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeLink(Entity):
    """How a theme stands to another theme or to a note, in words."""

    theme: str | None = reference()
    other_theme: str | None = reference()
    note: str | None = reference()
    kind: LinkKind = choice(LinkKind.BELONGS_WITH)
    words: str = prose()


@dataclass(frozen=True, slots=True, kw_only=True)
class Memo(Entity):
    """An analytic note about something in the project."""

    subject: MemoSubject = choice(MemoSubject.PROJECT)
    about: str | None = reference()
    body: str = prose()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Entity):
    """A file that belongs to a note; its bytes lie in storage by SHA-256, empty when missing."""

    note: str | None = reference()
    name: str = text()
    media_type: str = text()
    sha256: str = text()
    size: int = integer()
    width: int = integer()
    height: int = integer()
    caption: str = prose()
    alternative: str = prose()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFinding(Entity):
    """Possible personal data that somebody has looked at and decided to keep, with the reason.

    ``digest`` stands for the kind and the words (``personal_data.digest``): the words themselves stay
    where they are. It holds in one ``note``, or everywhere where that is None.
    """

    note: str | None = reference()
    kind: str = text()
    digest: str = text()
    reason: str = text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot(Entity):
    """A board as it was (»frossen tavle«). ``content`` is written once, in the form of
    ``domain.snapshot``: ids and titles, no card's words."""

    board: str | None = reference()
    content: str = text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Template(Entity):
    """What a note can begin with. ``origin`` is the key of the program's own template whose wording in
    this project it is; empty for one the team has made."""

    name: str = text()
    kind: NoteKind = choice(NoteKind.OBSERVATION)
    body: str = prose()
    origin: str = text()
    position: str = text()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWord(Entity):
    """A word the team says is spelled right in this project. Two who add the same one apart keep both."""

    word: str = text()


ROOTS: Mapping[str, type[Entity]] = MappingProxyType(
    {
        "project": ProjectInfo,
        "questions": Question,
        "measures": Measure,
        "members": Member,
        "visits": Visit,
        "participants": Participant,
        "notes": Note,
        "codes": Code,
        "excerpts": Excerpt,
        "codings": Coding,
        "boards": Board,
        "cards": Card,
        "themes": Theme,
        "theme_links": ThemeLink,
        "memos": Memo,
        "attachments": Attachment,
        "kept_findings": KeptFinding,
        "snapshots": Snapshot,
        "templates": Template,
        "own_words": OwnWord,
    }
)

ROOT_OF: Mapping[type[Entity], str] = MappingProxyType({entity: root for root, entity in ROOTS.items()})
