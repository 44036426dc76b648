"""What the finder answers with, and how several votes on the same words become one finding.

A vote is one rule's opinion; a finding is what is left when votes that overlap are laid together.
Confidence is a number between 0 and 1 to order and filter by, not a probability.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

PRECISE = 0.75  # what precise mode asks for; review mode shows everything


class Kind(StrEnum):
    """The kinds of personal data looked for; the values are a contract of the command line."""

    PERSON = "PER"
    CPR = "CPR"
    PHONE = "TLF"
    ADDRESS = "ADR"
    MAIL = "MAIL"
    BIRTH_DATE = "DOB"
    PLATE = "PLATE"
    ACCOUNT = "ACC"
    IBAN = "IBAN"
    CASE = "KLE"


class Mode(StrEnum):
    """``REVIEW`` shows whatever a person should look at; ``PRECISE`` only what is rather sure."""

    REVIEW = "review"
    PRECISE = "precise"


@dataclass(frozen=True, slots=True, order=True)
class Vote:
    """One rule's opinion on the code points ``start`` to ``end`` (exclusive); ``source`` names the rule."""

    start: int
    end: int
    kind: Kind
    confidence: float
    source: str


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Possible personal data: ``text`` stands at the code points ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    text: str
    kind: Kind
    confidence: float
    sources: tuple[str, ...]


# Which kind the words are when several claim them: the one that says most precisely what they are.
_RANK = (
    Kind.CPR,
    Kind.IBAN,
    Kind.ACCOUNT,
    Kind.CASE,
    Kind.MAIL,
    Kind.ADDRESS,
    Kind.BIRTH_DATE,
    Kind.PHONE,
    Kind.PLATE,
    Kind.PERSON,
)


def merged(text: str, votes: Iterable[Vote]) -> list[Finding]:
    """The findings in ``text``, in order, none overlapping another.

    Votes for one kind that overlap become one finding over all their words: agreement raises the
    confidence (what each leaves in doubt is multiplied). Of different kinds the higher rank keeps the
    words, a name inside an address is no finding of its own.
    """
    together: list[Finding] = []
    for kind in _RANK:
        for group in _overlapping(sorted(vote for vote in votes if vote.kind is kind)):
            start, end = group[0].start, max(vote.end for vote in group)
            if any(start < other.end and end > other.start for other in together):
                continue
            best: dict[str, float] = {}
            for vote in group:
                best[vote.source] = max(best.get(vote.source, 0.0), vote.confidence)
            doubt = 1.0
            for confidence in best.values():
                doubt *= 1.0 - confidence
            together.append(
                Finding(start, end, text[start:end], kind, round(1.0 - doubt, 2), tuple(sorted(best)))
            )
    return sorted(together)


def shown(findings: Iterable[Finding], mode: Mode) -> list[Finding]:
    """Those of the findings that a mode shows."""
    return [f for f in findings if mode is Mode.REVIEW or f.confidence >= PRECISE]


def digest(kind: str, text: str) -> str:
    """What stands for a kind and its words where the words must not: 32 hex digits.

    White space counts as one blank, letters by their case. It hides nothing from somebody who can read
    the project; it keeps the words from standing in one more place.
    """
    return sha256(f"{kind}\n{' '.join(text.split())}".encode()).hexdigest()[:32]


def _overlapping(votes: list[Vote]) -> list[list[Vote]]:
    groups: list[list[Vote]] = []
    for vote in votes:
        if groups and vote.start < max(other.end for other in groups[-1]):
            groups[-1].append(vote)
        else:
            groups.append([vote])
    return groups
