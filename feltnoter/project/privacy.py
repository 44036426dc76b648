"""Possible personal data in a project's notes: where it stands, for lists, checks and the command line.

Reading only. One ``Finder`` is loaded once (a second) and shared; call this in a worker, with a
``Project.reader()`` of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from feltnoter.domain.entities import KeptFinding, Member, Note, Participant
from feltnoter.domain.reading import Reader
from feltnoter.language.personal_data.finder import Finder
from feltnoter.language.personal_data.finding import Finding, Kind, Mode, digest, shown

__all__ = [
    "Finder",
    "Finding",
    "Kind",
    "Look",
    "Mode",
    "NoteFinding",
    "look_again",
    "look_through",
    "shown",
    "team_words",
]

Progress = Callable[[int, int], bool]  # done, total; False means stop
Kept = Mapping[tuple[str | None, str], KeptFinding]  # (note or None for everywhere, digest) -> who and why


@dataclass(frozen=True, slots=True)
class NoteFinding:
    """A finding and the note it stands in; ``kept`` when somebody has decided to keep it."""

    note: str
    finding: Finding
    kept: KeptFinding | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What was found in each note. ``team`` are the words that counted as nobody's name."""

    team: frozenset[str]
    findings: Mapping[str, tuple[Finding, ...]]
    kept: Kept

    def open(self, mode: Mode = Mode.REVIEW, notes: Collection[str] | None = None) -> list[NoteFinding]:
        """What nobody has decided about yet, in these notes or in all, in order of the notes."""
        return [found for found in self._all(mode, notes) if found.kept is None]

    def kept_ones(self, notes: Collection[str] | None = None) -> list[NoteFinding]:
        """What somebody has decided to keep."""
        return [found for found in self._all(Mode.REVIEW, notes) if found.kept is not None]

    def _all(self, mode: Mode, notes: Collection[str] | None) -> Iterable[NoteFinding]:
        for note, findings in self.findings.items():
            if notes is None or note in notes:
                for finding in shown(findings, mode):
                    yield NoteFinding(note, finding, self.why_kept(note, finding))

    def why_kept(self, note: str, finding: Finding) -> KeptFinding | None:
        """The decision to keep these words in this note, or everywhere."""
        if not self.kept:
            return None
        marked = digest(finding.kind, finding.text)
        return self.kept.get((note, marked)) or self.kept.get((None, marked))


def look_through(rows: Reader, finder: Finder, progress: Progress | None = None) -> Look | None:
    """Look through all living notes, in order of time; None when ``progress`` said stop."""
    team = team_words(rows)
    notes = sorted(rows.find(Note), key=lambda note: (note.happened_at, note.created_at, note.id))
    findings: dict[str, tuple[Finding, ...]] = {}
    for done, note in enumerate(notes):
        if progress is not None and not progress(done, len(notes)):
            return None
        findings[note.id] = tuple(finder.find(note.body, team))
    return Look(team, findings, _kept(rows))


def look_again(
    rows: Reader, finder: Finder, before: Look, notes: Iterable[str], progress: Progress | None = None
) -> Look | None:
    """The same after changes: only these notes are looked at, and those that hold a word which has become
    or is no longer one of the team's own."""
    team = team_words(rows)
    again = set(notes)
    others = team ^ before.team
    if others:
        again |= {note.id for note in rows.find(Note) if any(word in note.body for word in others)}
    findings = dict(before.findings)
    for done, identity in enumerate(sorted(again)):
        if progress is not None and not progress(done, len(again)):
            return None
        note = rows.get(Note, identity)
        if note is None:
            findings.pop(identity, None)
        else:
            findings[identity] = tuple(finder.find(note.body, team))
    return Look(team, findings, _kept(rows))


def team_words(rows: Reader) -> frozenset[str]:
    """Pseudonyms, and what the team calls its members where that is one word: nobody else's name."""
    pseudonyms = {participant.pseudonym.strip() for participant in rows.find(Participant)}
    called = {member.name.strip() for member in rows.find(Member) if len(member.name.split()) == 1}
    return frozenset((pseudonyms | called) - {""})


def _kept(rows: Reader) -> Kept:
    return {(kept.note, kept.digest): kept for kept in rows.find(KeptFinding)}
