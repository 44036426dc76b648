"""The closed word lists of the domain. Values are English: they are part of the JSON contract."""

from __future__ import annotations

from enum import StrEnum


class Phase(StrEnum):
    """Where the project stands in the municipal model. One can go back (glossary: fase)."""

    FOCUS = "focus"
    DISCOVER = "discover"
    THEMATISE = "thematise"
    IDEATE = "ideate"
    PRIORITISE = "prioritise"
    TEST = "test"
    REALISE = "realise"


class NoteKind(StrEnum):
    """What a note holds. Seen, heard and thought are kept apart everywhere (method rule 2)."""

    OBSERVATION = "observation"
    QUOTE = "quote"
    CONVERSATION = "conversation"
    REFLECTION = "reflection"
    INTERVIEW = "interview"
    OTHER = "other"  # brought in from a file, nobody has said yet what it is


class ConsentStatus(StrEnum):
    """Where a participant's consent stands. Refused and withdrawn never leave the house."""

    MISSING = "missing"
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class ConsentScope(StrEnum):
    """What a participant has said yes to."""

    NOTE = "note"
    QUOTE = "quote"
    PHOTO = "photo"
    AUDIO = "audio"


AGE_GROUPS = ("0-17", "18-29", "30-49", "50-66", "67-79", "80-")  # years; no finer than a report needs
CHILD = AGE_GROUPS[0]
EXPERIENCES = ("new", "0-1", "1-5", "5-")  # years with the place or the service, as guest or employee


class LinkKind(StrEnum):
    """How two themes, or a theme and a note, stand to each other (method rule 10)."""

    CAUSE = "cause"
    MUTUAL = "mutual"
    CONTRADICTION = "contradiction"
    BELONGS_WITH = "belongs_with"


class MemoSubject(StrEnum):
    """What a memo is about."""

    PROJECT = "project"
    NOTE = "note"
    EXCERPT = "excerpt"
    CODE = "code"
    THEME = "theme"
