"""The cards that may leave, read from the rows."""

from __future__ import annotations

import pytest

from feltnoter.commands.board import PlaceCard
from feltnoter.commands.coding import MarkExcerpt
from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Board, Excerpt
from feltnoter.project import Project
from feltnoter.project.outgoing import Gate, outgoing

WORDS = "Døren binder"


def _excerpts_on_the_board(project: Project, number: int) -> list[str]:
    board = project.rows.find(Board)[0].id
    note = CaptureNote(text=WORDS)
    project.execute(note)
    marks = [MarkExcerpt(note=note.id, start=0, end=end + 1) for end in range(number)]
    for mark in marks:
        project.execute(mark)
        project.execute(PlaceCard(board=board, note=note.id, excerpt=mark.id))
    return [mark.id for mark in marks]


def test_excerpts_on_the_board_are_read_together(project: Project) -> None:
    """One by one they were a third of what a report took of the rows."""
    _excerpts_on_the_board(project, 5)
    asked: list[str] = []
    connection = project._store.connection
    connection.set_trace_callback(asked.append)
    try:
        cards = outgoing(project.rows, project.queries).cards.values()
    finally:
        connection.set_trace_callback(None)
    assert sorted(card.text for card in cards) == [WORDS[:end] for end in range(1, 6)]
    assert sum('FROM "excerpts"' in statement for statement in asked) == 1


def test_the_whole_note_leaves_only_when_it_is_asked_for(project: Project) -> None:
    """Whoever forgets a card's excerpt must be told, not send the note."""
    _excerpts_on_the_board(project, 1)
    gate, card = Gate(project.rows), project.queries.cards()[0]
    (note,) = gate.notes.values()
    with pytest.raises(TypeError):
        gate.of_note(card, note)  # type: ignore[call-arg]
    assert gate.of_note(card, note, project.rows.get(Excerpt, card.excerpt)).text == WORDS[:1]
    assert gate.of_note(card, note, None).text == WORDS


def test_more_entities_than_fit_one_question(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("feltnoter.storage.rows._PORTION", 2)
    ids = _excerpts_on_the_board(project, 5)
    project.execute(Delete(root="excerpts", ids=(ids[2],)))
    found = project.rows.some(Excerpt, [*ids, "nobody"])
    assert found == {each: project.rows.get(Excerpt, each) for each in ids if each != ids[2]}
