"""A day in the field through the real window: acted out to its end, and killed at random moments.

``FELTNOTER_KILLS`` sets how often it is killed, with every letter typed; the suite does it once.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path
from types import MappingProxyType

import pytest

from feltnoter.domain.entities import Attachment, Note, Visit
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project import Project
from feltnoter.project.lists import VisitLists
from feltnoter.storage.identity import ReplicaRegister
from tests.journeys.field_day import JOTTINGS, PASSPHRASE, PLACE, WITH_PHOTO, texts
from tests.journeys.killing import told_until_killed
from tests.journeys.scenario import FIELD_DAY, Scenario

KILLS = int(os.environ.get("FELTNOTER_KILLS", "1"))
MOST = 2.0  # seconds of typing (performance.md)
TYPED, LONGEST = ("24", 6.0) if KILLS < 3 else ("0", 42.0)

KINDS = MappingProxyType(
    {
        "Observation": NoteKind.OBSERVATION,
        "Citat": NoteKind.QUOTE,
        "Samtale": NoteKind.CONVERSATION,
        "Refleksion": NoteKind.REFLECTION,
    }
)

pytestmark = [
    pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="X11 is for Linux"),
    pytest.mark.timeout(300),
]


def opened(folder: Path) -> Project:
    (path,) = folder.glob("*.feltnoter")
    return Project.open(path, PASSPHRASE, ReplicaRegister(folder / "settings"))


def test_the_day_is_acted_out(tmp_path: Path) -> None:
    lines, _killed = told_until_killed("field_day", tmp_path, None, "8")
    assert lines[-1] == "done"
    scenario = Scenario(FIELD_DAY)
    project = opened(tmp_path)
    try:
        assert project.check().ok
        by_text = {note.body: note for note in project.rows.find(Note)}
        assert set(by_text) == set(texts(scenario)), "every word of every note, and no other"
        (visit,) = project.rows.find(Visit)
        assert visit.begun_at <= visit.finished_at and visit.place == PLACE
        for note in by_text.values():
            assert (note.visit, note.place) == (visit.id, PLACE) and note.happened_at
        for words in scenario.notes:
            assert by_text[words.text].kind is KINDS[words.kind]
        assert {n.body for n in by_text.values() if n.raw} == {scenario.notes[at].text for at in JOTTINGS}
        (photo,) = project.rows.find(Attachment)
        assert photo.note == by_text[scenario.notes[WITH_PHOTO].text].id and photo.size
        lists = project.query(VisitLists)
        assert not [note for note in lists.notes_of(visit.id) if note.waits]
        for at, words in zip(JOTTINGS, texts(scenario)[len(scenario.notes) :], strict=True):
            assert lists.pair_of(by_text[words].id) == by_text[scenario.notes[at].text].id
    finally:
        project.close()


@pytest.mark.parametrize("seed", range(KILLS))
def test_two_seconds_of_a_day_are_lost_at_most(tmp_path: Path, seed: int) -> None:
    seconds = random.Random(f"field day {seed}").uniform(1.0, LONGEST)
    lines, killed = told_until_killed("field_day", tmp_path, seconds, TYPED)
    told = [(int(number), int(length), float(at)) for number, length, at in _numbers(lines)]
    project = opened(tmp_path)
    try:
        assert project.check().ok
        bodies = [note.body for note in project.rows.find(Note)]
    finally:
        project.close()
    kept = {number: _kept(bodies, text) for number, text in enumerate(texts(Scenario(FIELD_DAY)))}
    lost = [at for number, length, at in told if length > kept[number]]
    worst = killed - min(lost) if lost else 0.0
    reached = f"note {told[-1][0] + 1}, letter {told[-1][1]}" if told else "the visit"
    print(f"killed after {seconds:.1f} s at {reached}; kept {len(bodies)} notes, lost {worst:.2f} s")
    assert worst <= MOST, f"{worst:.2f} s of typing are gone"


def _numbers(lines: list[str]) -> list[list[str]]:
    return [line.split() for line in lines if line not in ("ready", "done")]


def _kept(bodies: list[str], text: str) -> int:
    """How much of a text is in the file: the longest beginning of it that a note holds."""
    return max((len(body) for body in bodies if text.startswith(body)), default=0)
