"""A file that has come in before is known again, word by word."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from feltnoter.domain.draft import Draft, DraftNote
from feltnoter.exchange.again import come_before, trace, without
from feltnoter.exchange.sources import read_sources

SCENARIOS = Path(__file__).parent.parent / "data" / "scenarios"
NOTES = st.lists(
    st.builds(DraftNote, key=st.uuids().map(str), text=st.sampled_from("ab"), source=st.sampled_from("xy")),
    max_size=8,
)


@given(NOTES, NOTES)
def test_what_comes_twice_is_counted(first: list[DraftNote], second: list[DraftNote]) -> None:
    there = [trace(note) for note in first]
    assert come_before(first, there) == {note.key for note in first}
    known = come_before(second, there)
    for kind in {trace(note) for note in second}:
        same = [note.key for note in second if trace(note) == kind]
        assert sum(key in known for key in same) == min(len(same), there.count(kind))


def test_the_same_words_from_another_file_or_time_are_new() -> None:
    there = [("a.txt", "Ingen hjemme.", "2026-09-14")]
    notes = [
        DraftNote("1", "Ingen hjemme.", source="b.txt", happened_at="2026-09-14"),
        DraftNote("2", "Ingen hjemme.", source="a.txt", happened_at="2026-09-15"),
        DraftNote("3", "Ingen hjemme!", source="a.txt", happened_at="2026-09-14"),
        DraftNote("4", "Ingen hjemme.", source="a.txt", happened_at="2026-09-14"),
    ]
    assert come_before(notes, there) == {"4"}


def test_what_hangs_on_a_note_goes_with_it(check_references) -> None:  # type: ignore[no-untyped-def]
    draft = read_sources([SCENARIOS / "01_hjemmepleje_lyngsoe.json"])
    assert without(draft, frozenset()) is draft
    half = without(draft, {note.key for note in draft.notes[::2]})
    check_references(half)
    assert 0 < len(half.notes) < len(draft.notes) and half.themes and half.visits
    none = without(draft, {note.key for note in draft.notes})
    assert none == Draft(
        title=draft.title,
        question=draft.question,
        municipality=draft.municipality,
        area=draft.area,
        background=draft.background,
    )
