"""What has come in before: the same words from a file of the same name, at the same time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import replace

from feltnoter.domain.draft import Draft, DraftNote, DraftTheme

# Source, text, when it happened: two rows that say the same at the same time are the same row.
Trace = tuple[str, str, str]


def trace(note: DraftNote) -> Trace:
    """What a note is known by when its file is read again."""
    return note.source, note.text, note.happened_at


def come_before(notes: Iterable[DraftNote], there: Iterable[Trace]) -> frozenset[str]:
    """The keys of those notes that are in the project already.

    Counted, not only compared: a file that says the same twice brings it twice the first time, and
    nothing the second.
    """
    left = Counter(there)
    found = []
    for note in notes:
        if left[trace(note)] > 0:
            left[trace(note)] -= 1
            found.append(note.key)
    return frozenset(found)


def without(draft: Draft, keys: Set[str]) -> Draft:
    """The draft less these notes and whatever hangs on them alone: cards, visits, people."""
    if not keys:
        return draft
    notes = tuple(note for note in draft.notes if note.key not in keys)
    themes = (_theme_without(theme, keys) for theme in draft.themes)
    visits = {note.visit for note in notes}
    visited = tuple(visit for visit in draft.visits if visit.key in visits)
    members = {note.author for note in notes} | {member for visit in visited for member in visit.members}
    people = {note.participant for note in notes}
    return replace(
        draft,
        members=tuple(member for member in draft.members if member.key in members),
        participants=tuple(person for person in draft.participants if person.key in people),
        visits=visited,
        notes=notes,
        themes=tuple(theme for theme in themes if theme.cards),
        measures=(),  # they came with the notes that are here already
        loose=tuple(card for card in draft.loose if card.note not in keys),
    )


def _theme_without(theme: DraftTheme, keys: Set[str]) -> DraftTheme:
    return replace(
        theme,
        cards=tuple(card for card in theme.cards if card.note not in keys),
        contradicted_by=tuple(note for note in theme.contradicted_by if note not in keys),
    )
