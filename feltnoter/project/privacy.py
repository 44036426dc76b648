"""Possible personal data in a project's notes: where it stands, for lists, checks and the command line.

Reading only. One ``Finder`` is loaded once (a second) and shared; call this in a worker, with a
``Project.reader()`` of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from feltnoter.domain.entities import Member, Note, Participant
from feltnoter.domain.reading import Reader
from feltnoter.language.personal_data.finder import Finder
from feltnoter.language.personal_data.finding import Finding, Kind, Mode, shown

__all__ = ["Finder", "Finding", "Kind", "Look", "Mode", "NoteFinding", "look_through", "shown", "team_words"]

Progress = Callable[[int, int], bool]  # done, total; False means stop


@dataclass(frozen=True, slots=True)
class NoteFinding:
    """A finding and the note it stands in."""

    note: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Look:
    """What was found in each note looked at, and the words it was found in, so that the next look can
    leave out what has not changed. ``team`` are the words that counted as nobody's name."""

    team: frozenset[str]
    bodies: Mapping[str, str]
    findings: Mapping[str, tuple[Finding, ...]]

    def shown(self, mode: Mode) -> list[NoteFinding]:
        """Those a mode shows, notes in the order they were looked at."""
        return [
            NoteFinding(note, finding)
            for note, findings in self.findings.items()
            for finding in shown(findings, mode)
        ]


def look_through(
    rows: Reader, finder: Finder, before: Look | None = None, progress: Progress | None = None
) -> Look | None:
    """Look through all living notes, those that read as in ``before`` left out; None when stopped.

    In order of time, then of coming into being, as the list of notes has them.
    """
    team = team_words(rows)
    known = before if before is not None and before.team == team else None
    notes = sorted(rows.find(Note), key=lambda note: (note.happened_at, note.created_at, note.id))
    findings: dict[str, tuple[Finding, ...]] = {}
    for done, note in enumerate(notes):
        if progress is not None and not progress(done, len(notes)):
            return None
        if known is not None and known.bodies.get(note.id) == note.body:
            findings[note.id] = known.findings[note.id]
        else:
            findings[note.id] = tuple(finder.find(note.body, team))
    return Look(team, {note.id: note.body for note in notes}, findings)


def team_words(rows: Reader) -> frozenset[str]:
    """Pseudonyms, and what the team calls its members where that is one word: nobody else's name."""
    return frozenset(_words(rows))


def _words(rows: Reader) -> Iterable[str]:
    for participant in rows.find(Participant):
        if participant.pseudonym.strip():
            yield participant.pseudonym.strip()
    for member in rows.find(Member):
        if len(member.name.split()) == 1:
            yield member.name.strip()
