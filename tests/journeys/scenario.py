"""What the robots have to write: scenario 02, a job centre's field notes; scenario 03, a day in a library."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent.parent / "data" / "scenarios"
SOURCE = _FOLDER / "02_jobcenter_nordmarken.json"
FIELD_DAY = _FOLDER / "03_bibliotek_strandoe.json"


@dataclass(frozen=True)
class Words:
    """A note as it is to stand in the program."""

    id: str
    kind: str  # as the menu says it
    place: str
    text: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Heading:
    """A theme as it is to stand in the report."""

    title: str
    insight: str
    description: str
    question: str
    notes: tuple[str, ...]


class Scenario:
    """Title, question, notes and themes of the scenario."""

    def __init__(self, source: Path = SOURCE) -> None:
        found = json.loads(source.read_text(encoding="utf-8"))
        self.title: str = found["titel"]
        self.question: str = found["innovationsspoergsmaal"]
        self.notes = [
            Words(n["id"], n["type"].capitalize(), n["sted"], n["tekst"], tuple(n["koder"]))
            for n in found["noter"]
        ]
        self.themes = [
            Heading(t["titel"], t["indsigt"], t["beskrivelse"], t["hvad_nu_hvis"], tuple(t["noter"]))
            for t in found["sande_temaer"]
        ]

    def note(self, identity: str) -> Words:
        """One of them."""
        return next(note for note in self.notes if note.id == identity)
