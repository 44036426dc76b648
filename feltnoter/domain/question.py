"""Does an innovation question already hold its answer?

»Hvad nu hvis alle borgere fik en app …« begins with a solution, so nobody needs to go out and look. A gentle
word helps; nothing is ever stopped. Danish first, a few English words for an English window.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """What kind of answer a question holds."""

    TOOL = "tool"  # an app, a system, a form
    TRAINING = "training"  # a course, a campaign, a leaflet
    RESOURCES = "resources"  # more hands, more money
    POSITION = "position"  # a coordinator, a unit


@dataclass(frozen=True, slots=True)
class Found:
    """The words that are an answer; ``start`` and ``end`` in code points, end exclusive."""

    answer: Answer
    words: str
    start: int
    end: int


_TOOL = (
    r"apps?|it-systemer|it-system|systemer|system|platforme?|portaler|portal|hjemmesider?|website|web ?app"
    r"|chatbots?|robott?er|robot|tablets?|ipads?|skærme?|sensorer|sensor|databaser?|skemaer|skema"
    r"|formularer|formular|tjeklister|tjekliste|tavler?|kalendere?|dashboards?|algoritmer?"
    r"|forms?|checklists?|screens?|calendars?"
)
_TRAINING = (
    r"kurser|kursus|uddannelser|uddannelse|efteruddannelse|temadage?|workshops?|kampagner?|pjecer?|foldere?"
    r"|vejledninger|vejledning|e-læring|undervisning|courses?|trainings?|campaigns?|leaflets?"
)
_POSITION = (
    r"koordinatorer|koordinator|projektledere?|tovholdere?|konsulenter|konsulent|afdelinger|afdeling"
    r"|udvalg|arbejdsgrupper|arbejdsgruppe|coordinators?|task ?force"
)
_RESOURCES = (
    r"ressourcer|hænder|penge|midler|ansatte|medarbejdere|kolleger|personale|kollegaer|stillinger|budget"
    r"|bevilling(?:er)?|normering(?:er)?|resources|staff|money|funding|hands"
)
_ARTICLE = r"(?:en|et|an|a|flere|nye|fælles|bedre|new|more)"
_BETWEEN = r"(?:\s+(?:ny|nyt|nye|fælles|bedre|digital|digitale|digitalt|smart|lille|new|better|digital))?"
_PATTERNS = (
    (Answer.RESOURCES, rf"\b(?:flere|mere|more|større|højere)\s+(?:{_RESOURCES})\b"),
    (Answer.TOOL, rf"\b{_ARTICLE}{_BETWEEN}\s+(?:{_TOOL})\b"),
    (Answer.TOOL, r"\b(?:kunstig intelligens|artificial intelligence)\b"),
    (Answer.TRAINING, rf"\b{_ARTICLE}{_BETWEEN}\s+(?:{_TRAINING})\b"),
    (Answer.POSITION, rf"\b{_ARTICLE}{_BETWEEN}\s+(?:{_POSITION})\b"),
)


def answer_in(question: str) -> Found | None:
    """The first answer a question holds, or None."""
    found = [
        Found(answer, match.group(), match.start(), match.end())
        for answer, pattern in _PATTERNS
        for match in re.finditer(pattern, question, re.IGNORECASE)
    ]
    return min(found, key=lambda one: (one.start, -one.end), default=None)
