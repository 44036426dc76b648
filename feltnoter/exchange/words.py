"""What the closed word lists of the domain are called in Danish and English files."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from feltnoter.domain.vocabulary import ConsentScope, ConsentStatus, NoteKind

# A kind and whether the note is a raw jotting, still to be written up.
KINDS: Mapping[str, tuple[NoteKind, bool]] = MappingProxyType(
    {
        "observation": (NoteKind.OBSERVATION, False),
        "citat": (NoteKind.QUOTE, False),
        "quote": (NoteKind.QUOTE, False),
        "samtale": (NoteKind.CONVERSATION, False),
        "conversation": (NoteKind.CONVERSATION, False),
        "refleksion": (NoteKind.REFLECTION, False),
        "reflection": (NoteKind.REFLECTION, False),
        "interview": (NoteKind.INTERVIEW, False),
        "andet": (NoteKind.OTHER, False),
        "other": (NoteKind.OTHER, False),
        "stikord": (NoteKind.OTHER, True),
        "jotting": (NoteKind.OTHER, True),
    }
)

CONSENTS: Mapping[str, ConsentStatus] = MappingProxyType(
    {
        "mangler": ConsentStatus.MISSING,
        "givet": ConsentStatus.GIVEN,
        "afslået": ConsentStatus.REFUSED,
        "trukket tilbage": ConsentStatus.WITHDRAWN,
    }
)

SCOPES: Mapping[str, ConsentScope] = MappingProxyType(
    {
        "note": ConsentScope.NOTE,
        "citat": ConsentScope.QUOTE,
        "foto": ConsentScope.PHOTO,
        "lyd": ConsentScope.AUDIO,
    }
)
