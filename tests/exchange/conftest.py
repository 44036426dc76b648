"""Real files for the readers: made anew for each test, small on disk, some of them hostile."""

from __future__ import annotations

import copy
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from feltnoter.domain.draft import Draft, DraftNote, Refusal
from feltnoter.domain.text import normalise
from feltnoter.exchange.sources import read_sources

Json = Any
Rezip = Callable[[str, Callable[[bytes], bytes]], Path]


@pytest.fixture
def note_of() -> Callable[[Path], DraftNote]:
    """Reads a file that holds exactly one note and nothing to complain of."""

    def read(path: Path) -> DraftNote:
        draft = read_sources([path])
        assert draft.refused == ()
        assert len(draft.notes) == 1
        assert draft.notes[0].source == path.name
        return draft.notes[0]

    return read


@pytest.fixture
def refusal_of() -> Callable[[Path], Refusal]:
    """Reads a file of which nothing comes in, for one reason."""

    def read(path: Path) -> Refusal:
        draft = read_sources([path])
        assert draft == Draft(refused=draft.refused)
        assert len(draft.refused) == 1
        assert draft.refused[0].source == path.name
        assert draft.refused[0].data["name"] == path.name
        return draft.refused[0]

    return read


@pytest.fixture
def link() -> Callable[[Path, Path], None]:
    """Makes a link to a file or folder."""

    def make(at: Path, to: Path) -> None:
        try:
            at.symlink_to(to)
        except OSError:
            pytest.skip("Windows lets only administrators and developers make links")

    return make


@pytest.fixture(scope="session")
def word_bytes() -> bytes:
    """An honest document: a heading, two paragraphs, a table."""
    import docx

    document = docx.Document()
    document.add_heading("Besøg hos Solsort", 1)
    document.add_paragraph("Hun står i døren kl. 7.12 😀")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Tid", "Hvad vi så"
    table.cell(1, 0).text, table.cell(1, 1).text = "7.12", "Kaffe til tre\nog én til"
    document.add_paragraph("»Jeg tør ikke«")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture
def word_file(tmp_path: Path, word_bytes: bytes) -> Path:
    """The honest document as a file."""
    path = tmp_path / "besøg.docx"
    path.write_bytes(word_bytes)
    return path


@pytest.fixture
def rezip(word_file: Path) -> Rezip:
    """A copy of the honest document with one part changed."""

    def change(part: str, how: Callable[[bytes], bytes]) -> Path:
        changed = word_file.with_name("ændret.docx")
        with zipfile.ZipFile(word_file) as source, zipfile.ZipFile(changed, "w") as out:
            for name in source.namelist():
                data = source.read(name)
                out.writestr(name, how(data) if name == part else data)
        return changed

    return change


SCENARIOS = (
    "01_hjemmepleje_lyngsoe.json",
    "02_jobcenter_nordmarken.json",
    "03_bibliotek_strandoe.json",
    "04_daginstitution_boegelund.json",
)


@pytest.fixture(scope="session")
def scenarios() -> dict[str, Json]:
    """The scenarios that come along, by file name. Not to be changed: copy first."""
    folder = Path(__file__).parent.parent / "data" / "scenarios"
    return {name: json.loads((folder / name).read_text(encoding="utf-8")) for name in SCENARIOS}


@pytest.fixture
def scenario(scenarios: dict[str, Json]) -> Json:
    """The richest of them (with an interview), free to be changed."""
    return copy.deepcopy(scenarios[SCENARIOS[0]])


@pytest.fixture
def write(tmp_path: Path) -> Callable[[Json], Path]:
    """Writes JSON where a user might have it."""

    def dump(content: Json) -> Path:
        path = tmp_path / "forløb.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        return path

    return dump


@pytest.fixture(scope="session")
def check_references() -> Callable[[Draft], None]:
    """Asserts that everything a draft points to is there, and that each card has one home."""

    def check(draft: Draft) -> None:
        notes = {note.key: note for note in draft.notes}
        members, people = {m.key for m in draft.members}, {p.key for p in draft.participants}
        visits = {v.key for v in draft.visits}
        assert len(notes) == len(draft.notes)
        for note in draft.notes:
            assert note.text.strip() and normalise(note.text) == note.text
            assert note.author in members | {""}
            assert note.participant in people | {""}
            assert note.visit in visits | {""}
            assert all(0 <= e.start < e.end <= len(note.text) for e in note.excerpts)
        assert all(member in members for visit in draft.visits for member in visit.members)
        excerpts = {e.key: note.key for note in draft.notes for e in note.excerpts}
        cards = [*draft.loose, *(card for theme in draft.themes for card in theme.cards)]
        assert all(card.note in notes for card in cards)
        assert all(excerpts.get(card.excerpt, card.note) == card.note for card in cards)
        homes = [(card.note, card.excerpt) for card in cards if not card.copy]
        assert len(homes) == len(set(homes)), "one card of its own each"
        assert {(card.note, card.excerpt) for card in cards} == set(homes), "a copy of nothing"
        assert all(note in notes for theme in draft.themes for note in theme.contradicted_by)

    return check
