"""Cards offered for a theme's page."""

from __future__ import annotations

from feltnoter.commands.board import EditCard, PlaceCard
from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.people import AddParticipant, EditParticipant
from feltnoter.commands.themes import AddTheme
from feltnoter.domain.entities import Board
from feltnoter.domain.vocabulary import ConsentStatus, NoteKind
from feltnoter.project import Project
from feltnoter.project.page_cards import page_choices

THEME, ELM = "1" * 32, "e" * 32


def test_what_may_leave_is_offered_and_the_telling_one_is_shown_first(project: Project) -> None:
    project.execute(AddTheme(id=THEME, title="Døren"))
    project.execute(AddParticipant(id=ELM, pseudonym="Elm"))
    project.execute(EditParticipant(id=ELM, values={"consent": ConsentStatus.REFUSED}))
    board = project.rows.find(Board)[0].id
    for letter, kind, who in (
        ("a", NoteKind.OBSERVATION, None),
        ("b", NoteKind.OBSERVATION, None),
        ("c", NoteKind.REFLECTION, None),
        ("d", NoteKind.OBSERVATION, ELM),
    ):
        project.execute(CaptureNote(id=letter * 32, text=letter, kind=kind, participant=who))
        project.execute(PlaceCard(board=board, note=letter * 32, theme=THEME))
    second = next(card.id for card in project.queries.cards() if card.note == "b" * 32)
    project.execute(EditCard(id=second, values={"telling": True}))
    (choice,) = page_choices(project, {THEME})
    assert [card.text for card in choice.cards] == ["a", "b"]
    assert choice.shown[0] == second and len(choice.shown) == 2
    assert page_choices(project, set()) == []
