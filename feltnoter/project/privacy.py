"""Possible personal data in what people have written: where it stands, for lists, checks and the command
line.

Reading only. One ``Finder`` is loaded once (a second) and shared; call this in a worker, with a
``Project.reader()`` of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from feltnoter.domain.entities import KeptFinding, Member, Participant
from feltnoter.domain.reading import Reader
from feltnoter.language.personal_data.finder import Finder
from feltnoter.language.personal_data.finding import PRECISE, Finding, Kind, Mode, digest, shown
from feltnoter.project.spots import Spot, Written, texts, texts_of
from feltnoter.storage.rows import Rows

__all__ = [
    "Finder",
    "Finding",
    "Found",
    "Kind",
    "Look",
    "Mode",
    "Spot",
    "look_again",
    "look_through",
    "shown",
    "team_words",
]

Progress = Callable[[int, int], bool]  # done, total; False means stop
Where = Callable[[Spot], bool]
Kept = Mapping[tuple[str | None, str], KeptFinding]  # (note or None for everywhere, digest) -> who and why


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and where it stands; ``kept`` when somebody has decided to keep it."""

    spot: Spot
    finding: Finding
    kept: KeptFinding | None = None

    @property
    def note(self) -> str:
        """The note whose text it stands in, "" when it is another text."""
        return self.spot.note


@dataclass(frozen=True, slots=True)
class Look:
    """What was found in each text. ``team`` are the words that counted as nobody's name."""

    team: frozenset[str]
    findings: Mapping[Spot, tuple[Finding, ...]]
    kept: Kept

    def open(self, mode: Mode = Mode.REVIEW, where: Where | None = None) -> list[Found]:
        """What nobody has decided about yet, ``where`` one asks or everywhere: notes in order of time,
        then other texts."""
        return [found for found in self._all(mode, where) if found.kept is None]

    def kept_ones(self, where: Where | None = None) -> list[Found]:
        """What somebody has decided to keep."""
        return [found for found in self._all(Mode.REVIEW, where) if found.kept is not None]

    def _all(self, mode: Mode, where: Where | None) -> Iterable[Found]:
        for spot, findings in self.findings.items():
            if where is None or where(spot):
                for finding in shown(findings, mode):
                    yield Found(spot, finding, self.why_kept(spot, finding))

    def why_kept(self, spot: Spot, finding: Finding) -> KeptFinding | None:
        """The decision to keep these words in this note, or everywhere."""
        if not self.kept:
            return None
        marked = digest(finding.kind, finding.text)
        return (self.kept.get((spot.note, marked)) if spot.note else None) or self.kept.get((None, marked))


def look_through(rows: Rows, finder: Finder, progress: Progress | None = None) -> Look | None:
    """Look through everything living that people have written; None when ``progress`` said stop."""
    team = team_words(rows)
    every = Written.of(rows)
    findings: dict[Spot, tuple[Finding, ...]] = {}
    for done, found in enumerate(every):
        if progress is not None and not progress(done, len(every)):
            return None
        findings |= {spot: _found(finder, spot, text, team) for spot, text in found}
    return Look(team, findings, _kept(rows))


def look_again(
    rows: Rows,
    finder: Finder,
    before: Look,
    changed: Iterable[tuple[str, str]],
    progress: Progress | None = None,
) -> Look | None:
    """The same after changes: only what has ``changed`` (root and id of each entity) is looked at, and
    texts that hold a word which has become or is no longer one of the team's own."""
    team = team_words(rows)
    again = set(changed)
    others = team ^ before.team
    if others:
        again |= {(s.root, s.id) for s, text in texts(rows) if any(word in text for word in others)}
    fresh: dict[tuple[str, str], dict[Spot, tuple[Finding, ...]]] = {}
    for done, key in enumerate(sorted(again)):
        if progress is not None and not progress(done, len(again)):
            return None
        fresh[key] = {spot: _found(finder, spot, text, team) for spot, text in texts_of(rows, *key)}
    findings: dict[Spot, tuple[Finding, ...]] = {}
    for spot, found in before.findings.items():  # what was there keeps its place in lists
        key = (spot.root, spot.id)
        findings.update(fresh.pop(key, {}) if key in again else {spot: found})
    for added in fresh.values():
        findings.update(added)
    in_order = sorted(findings.items(), key=lambda item: not item[0].note)
    return Look(team, dict(in_order), _kept(rows))


def _found(finder: Finder, spot: Spot, text: str, team: frozenset[str]) -> tuple[Finding, ...]:
    if spot.field == "pseudonym":
        # It stands beside quotes, and in notes it is taken for nobody's name: a real one must not hide here.
        names = finder.find(text, team - {text.strip()})
        sure = [f for f in names if f.kind is Kind.PERSON and f.confidence >= PRECISE]
        return tuple(f for f in sure if len(f.text.split()) > 1)
    found = finder.find(text, team)
    if spot.is_heading:
        found = [f for f in found if f.kind is not Kind.PERSON or f.confidence >= PRECISE]
    return tuple(found)


def team_words(rows: Reader) -> frozenset[str]:
    """Pseudonyms, and what the team calls its members where that is one word: nobody else's name."""
    pseudonyms = {participant.pseudonym.strip() for participant in rows.find(Participant)}
    called = {member.name.strip() for member in rows.find(Member) if len(member.name.split()) == 1}
    return frozenset((pseudonyms | called) - {""})


def _kept(rows: Reader) -> Kept:
    return {(kept.note, kept.digest): kept for kept in rows.find(KeptFinding)}
