"""How much of the personal data in annotated notes the finder finds, and how much else it flags.

    python -m benchmarks.personal_data

Prints the tables of docs/personal-data.md. A token is a word or a sign; a name's token counts as found when
a finding for a person covers it. Precision of names: flagged tokens that are a person's name, or other
annotated personal data.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from time import perf_counter

from feltnoter.language.personal_data.finder import Finder
from feltnoter.language.personal_data.finding import Finding, Kind, Mode, shown

DATA = Path(__file__).resolve().parent.parent / "tests" / "data"
TODAY = date(2026, 11, 26)
_TOKEN = re.compile(r"\w+|[^\w\s]")
_MARKED = re.compile(r"\[\[(.+?)\]\]")
_KINDS = {
    "navn": Kind.PERSON,
    "cpr": Kind.CPR,
    "telefon": Kind.PHONE,
    "email": Kind.MAIL,
    "adresse": Kind.ADDRESS,
    "foedselsdato": Kind.BIRTH_DATE,
}

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Text:
    """A text with what is annotated in it; ``team`` are its project's pseudonyms and call names."""

    words: str
    gold: tuple[tuple[Kind, Span], ...]
    team: frozenset[str] = frozenset()


@dataclass
class Score:
    """Counts over many texts."""

    tokens: int = 0
    flags: int = 0
    names: int = 0  # tokens that are names
    names_found: int = 0
    flagged: int = 0  # tokens flagged as a person
    flagged_rightly: int = 0
    there: dict[Kind, int] = field(default_factory=dict)
    found: dict[Kind, int] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)

    def add(self, text: Text, findings: list[Finding]) -> None:
        """Compare one text."""
        spans = [match.span() for match in _TOKEN.finditer(text.words)]
        people = [f for f in findings if f.kind is Kind.PERSON]
        gold_names = [span for kind, span in text.gold if kind is Kind.PERSON]
        self.tokens += len(spans)
        self.flags += len(findings)
        for span in spans:
            if not text.words[span[0]].isalnum():
                continue
            is_name = any(_touch(span, gold) for gold in gold_names)
            is_flagged = any(_touch(span, (f.start, f.end)) for f in people)
            self.names += is_name
            self.names_found += is_name and is_flagged
            self.flagged += is_flagged
            self.flagged_rightly += is_flagged and any(_touch(span, gold) for _, gold in text.gold)
        for kind, span in text.gold:
            hit = any(f.kind is kind and _touch(span, (f.start, f.end)) for f in findings)
            self.there[kind] = self.there.get(kind, 0) + 1
            self.found[kind] = self.found.get(kind, 0) + hit
            if not hit:
                self.missed.append(text.words[slice(*span)])

    def name_recall(self) -> float:
        """Tokens of names that were flagged."""
        return self.names_found / max(1, self.names)

    def name_precision(self) -> float:
        """Flagged tokens that should be."""
        return self.flagged_rightly / max(1, self.flagged)

    def flags_a_thousand(self) -> float:
        """How much there is to look at."""
        return 1000 * self.flags / max(1, self.tokens)


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def scenarios() -> Iterator[Text]:
    """Notes and interviews of the example projects, health and religion left out: no rule finds those."""
    for path in sorted((DATA / "scenarios").glob("*.json")):
        source = json.loads(path.read_text(encoding="utf-8"))
        team = {p["pseudonym"] for p in source["deltagere"]} | {m["kaldes"] for m in source["team"]}
        turns = source["interview"]["udsagn"] if source["interview"] else []
        for text in source["noter"] + turns:
            gold = tuple(
                (_KINDS[mark["type"]], (mark["start"], mark["slut"]))
                for mark in text["persondata"]
                if mark["type"] in _KINDS
            )
            yield Text(text["tekst"], gold, frozenset(team))


def care_notes() -> Iterator[Text]:
    """The lines written by hand, names marked."""
    for line in (DATA / "personal_data" / "care_notes.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield marked(line)


def marked(line: str) -> Text:
    """A line with ``[[names]]`` as a text with their places."""
    words, gold, at = "", [], 0
    for match in _MARKED.finditer(line):
        words += line[at : match.start()]
        gold.append((Kind.PERSON, (len(words), len(words) + len(match[1]))))
        words += match[1]
        at = match.end()
    return Text(words + line[at:], tuple(gold))


def measure(texts: list[Text], finder: Finder, mode: Mode) -> Score:
    """One mode over all texts."""
    score = Score()
    for text in texts:
        score.add(text, shown(finder.find(text.words, text.team), mode))
    return score


def main() -> None:
    """Print everything."""
    begun = perf_counter()
    finder = Finder(today=lambda: TODAY, pipelines=())
    finder.warm()
    print(f"loading: {perf_counter() - begun:.1f} s\n")
    for name, texts in (("example projects", list(scenarios())), ("care notes", list(care_notes()))):
        for mode in Mode:
            score = measure(texts, finder, mode)
            print(
                f"{name}, {mode}: {len(texts)} texts, {score.tokens} tokens; names recall"
                f" {score.name_recall():.2f} precision {score.name_precision():.2f};"
                f" flags per 1,000 tokens {score.flags_a_thousand():.1f}"
            )
            print(
                "  found:", ", ".join(f"{k} {score.found[k]}/{score.there[k]}" for k in sorted(score.there))
            )
            print("  missed:", "; ".join(score.missed) or "nothing")
    texts = [text.words for text in scenarios()]
    begun = perf_counter()
    for text in texts:
        finder.find(text)
    took = perf_counter() - begun
    print(f"\n{len(texts)} texts in {1000 * took:.0f} ms, {1000 * took / len(texts):.2f} ms each")


if __name__ == "__main__":
    main()
