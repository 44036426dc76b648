"""A gentle word about how a note is written (method, rules 2 and 3). Nothing is ever changed or stopped.

An observation holds what was seen and heard; what somebody thinks of it belongs in a reflection. A solution
that comes while the team is still out discovering is parked, so that it is not lost and does not lead.
A note with several points is several cards.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from feltnoter.domain.dividing import cuts
from feltnoter.domain.vocabulary import NoteKind, Phase


class Advice(StrEnum):
    """What the word is about. Settings called ``advice_`` and the value switch each off."""

    JUDGEMENT = "judgement"
    SOLUTION = "solution"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Word:
    """``words`` is what it is about; ``at`` where in the text, in code points: for a long note where its
    first point ends."""

    advice: Advice
    words: str
    at: int


_QUOTED = re.compile(r"»[^«]*«|“[^”]*”|\"[^\"]*\"")
_JUDGEMENT = re.compile(
    r"\b(?:umotiveret|uvillig|doven|dovne|sur|sure|irriterende|besværlig[te]?|vanskelig[te]?|uprofessionel(?:t|le)?"
    r"|kaotisk[e]?|rodet|rodede|mærkelig[te]?|underlig[te]?|dårlig[te]?|elendig[te]?|forkert[e]?|fantastisk[e]?"
    r"|dejlig[te]?|flink[et]?|aggressiv[te]?|desværre|heldigvis|selvfølgelig|tydeligvis|åbenbart|ligegyldig[te]?"
    r"|uengageret)\b",
    re.IGNORECASE,
)
_SOLUTION = re.compile(
    r"\b(?:løsningen er|man kunne (?:lave|indføre|have)|vi kunne (?:lave|indføre|have|bygge)"
    r"|vi skal (?:lave|indføre|bygge)|(?:de|vi|man|der) burde (?:have|lave|indføre|få|være))\b",
    re.IGNORECASE,
)
_SEEN = frozenset({NoteKind.OBSERVATION})
_THOUGHT = frozenset({NoteKind.OBSERVATION, NoteKind.REFLECTION, NoteKind.OTHER})
_EARLY = frozenset({Phase.FOCUS, Phase.DISCOVER})


def word_about(text: str, kind: NoteKind, phase: Phase, wanted: Collection[Advice]) -> Word | None:
    """The first of the ``wanted`` words there is reason for, or None. What stands in quotation marks is
    somebody else's and is left alone."""
    if Advice.SOLUTION in wanted and kind in _THOUGHT and phase in _EARLY:
        found = _SOLUTION.search(_own(text))
        if found is not None:
            return Word(Advice.SOLUTION, found.group(), found.start())
    if Advice.JUDGEMENT in wanted and kind in _SEEN:
        found = _JUDGEMENT.search(_own(text))
        if found is not None:
            return Word(Advice.JUDGEMENT, found.group(), found.start())
    if Advice.LONG in wanted and kind in _THOUGHT:
        places = cuts(text)
        if places:
            return Word(Advice.LONG, "", places[0])
    return None


def _own(text: str) -> str:
    """Quotations blanked, so that offsets stay."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)
