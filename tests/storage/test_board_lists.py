"""What the board reads, and what its steps do to the rows: one step each, undone as one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from feltnoter.changes import Label
from feltnoter.commands.board import AddBoard, EditCard, Move, PlaceCard
from feltnoter.commands.board_steps import (
    DissolveTheme,
    GatherCards,
    ParkCards,
    Piece,
    PutInTheme,
    PutLoose,
)
from feltnoter.commands.coding import AddCode, MarkExcerpt, PutCodes
from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.people import AddParticipant, EditParticipant, PlanVisit
from feltnoter.commands.themes import AddTheme, EditTheme, LinkThemes, MergeThemes
from feltnoter.commands.trash import Delete, Restore
from feltnoter.domain.entities import Card, Theme
from feltnoter.domain.vocabulary import ConsentStatus, LinkKind, NoteKind
from feltnoter.errors import UserError
from feltnoter.project import Project
from feltnoter.project.lists import BoardLists, PileKey
from tests.replicas import Template, make_template


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def project(template: Template, tmp_path: Path) -> Iterator[Project]:
    project = template.open(tmp_path / "a.feltnoter", tmp_path / "settings")
    yield project
    project.close()


@pytest.fixture
def board(project: Project) -> str:
    found = lists(project).board()
    assert found is not None
    return found


def lists(project: Project) -> BoardLists:
    return project.query(BoardLists)


def note(project: Project, body: str, **more: object) -> str:
    command = CaptureNote(text=body, **more)  # type: ignore[arg-type]
    project.execute(command)
    return command.id


def excerpt(project: Project, of: str, start: int, end: int) -> str:
    command = MarkExcerpt(note=of, start=start, end=end)
    project.execute(command)
    return command.id


def laid(project: Project, board: str, theme: str) -> list[str]:
    """The cards of a theme in their order."""
    return [card.id for card in lists(project).cards(board) if card.theme == theme]


def themed(project: Project, board: str, count: int) -> tuple[str, list[str]]:
    """A theme with this many cards."""
    theme = AddTheme(title="Ventetid", width=600.0)
    project.execute(theme)
    pieces = tuple(Piece(note=note(project, f"note {i}")) for i in range(count))
    project.execute(PutInTheme(board=board, pieces=pieces, theme=theme.id))
    return theme.id, [piece.id for piece in pieces]


# Lists ----------------------------------------------------------------------------------------------------


def test_a_card_tells_kind_words_and_coarse_origin(project: Project, board: str) -> None:
    person = AddParticipant(pseudonym="Gråspurv", role="borger", consent=ConsentStatus.GIVEN)
    visit = PlanVisit(place="Hjemmet, distrikt Nord", date="2026-09-03")
    project.execute(person)
    project.execute(visit)
    body = "Før. »Nøglen driller igen.« Så gik vi."
    source = note(project, body, kind=NoteKind.QUOTE, participant=person.id, visit=visit.id, place="Opgang 3")
    piece = Piece(excerpt=excerpt(project, source, 5, 27))
    project.execute(PutLoose(board=board, pieces=(piece,), places=((12.4, 30.0),)))
    (card,) = lists(project).cards(board)
    assert (card.kind, card.text) == (NoteKind.QUOTE, body[5:27])
    assert (card.role, card.place) == ("borger", "Hjemmet, distrikt Nord")
    assert (card.x, card.y, card.theme, card.held_out) == (12.4, 30.0, None, False)
    code = AddCode(name="nøgler")
    project.execute(code)
    assert card.excerpt is not None
    project.execute(PutCodes(excerpt=card.excerpt, codes=(code.id,)))
    full = lists(project).card(card.id)
    assert full is not None
    assert (full.pseudonym, full.place, full.visit_date) == ("Gråspurv", "Opgang 3", "2026-09-03")
    assert (full.before, full.text, full.after) == (body[:5], body[5:27], body[27:])
    assert (full.start, full.end, full.codes, full.consent) == (5, 27, ("nøgler",), ConsentStatus.GIVEN)
    assert lists(project).card("gone") is None


def test_withdrawn_consent_marks_the_card(project: Project, board: str) -> None:
    person = AddParticipant(pseudonym="Bøg", role="leder")
    project.execute(person)
    piece = Piece(note=note(project, "Jeg bliver målt", participant=person.id))
    project.execute(PutLoose(board=board, pieces=(piece,), places=((0, 0),)))
    project.execute(EditParticipant(id=person.id, values={"consent": ConsentStatus.WITHDRAWN}))
    (card,) = lists(project).cards(board)
    assert card.held_out


def test_the_pile_holds_what_has_no_card(project: Project, board: str) -> None:
    plain = note(project, "En pointe")
    interview = note(project, "Spørgsmål og svar 🙂 på måtten", kind=NoteKind.INTERVIEW)
    jotting = note(project, "stikord", raw=True)
    empty = note(project, "   ")
    part = excerpt(project, interview, 0, 9)
    pile = set(lists(project).pile(board))
    assert pile == {PileKey(plain, None), PileKey(interview, part), PileKey(jotting, None)}
    assert empty not in {key.note for key in pile}
    found = lists(project).pile_cards([PileKey(interview, part), PileKey("gone", None), PileKey(plain, None)])
    assert [card.text for card in found] == ["Spørgsmål", "En pointe"]
    project.execute(PutLoose(board=board, pieces=(Piece(note=interview),), places=((0, 0),)))
    assert PileKey(interview, part) not in lists(project).pile(board), "the whole note lies there already"
    (card,) = lists(project).cards(board)
    project.execute(Delete(root="cards", ids=(card.id,)))
    assert PileKey(interview, part) in lists(project).pile(board)
    assert lists(project).pile(board, lists(project).notes_of([card.id])) == [PileKey(interview, part)]
    assert lists(project).pile(board, []) == []


def test_another_boards_cards_are_not_on_this_one(project: Project, board: str) -> None:
    other = AddBoard(name="Anden")
    project.execute(other)
    one = note(project, "En pointe")
    project.execute(PlaceCard(board=other.id, note=one))
    assert lists(project).board() == board
    assert lists(project).cards(board) == []
    assert PileKey(one, None) in lists(project).pile(board)


def test_merged_and_deselected_themes_are_not_on_the_board(project: Project, board: str) -> None:
    (one, cards), (other, _) = themed(project, board, 1), themed(project, board, 1)
    project.execute(MergeThemes(id=one, into=other))
    assert [theme.id for theme in lists(project).themes()] == [other]
    assert cards[0] in laid(project, board, other)
    project.execute(EditTheme(id=other, values={"deselected": True}))
    assert lists(project).themes() == []


def test_links_count_merged_themes_as_what_they_became(project: Project, board: str) -> None:
    ids = [themed(project, board, 0)[0] for _ in range(3)]
    project.execute(LinkThemes(theme=ids[0], other_theme=ids[1], kind=LinkKind.CAUSE))
    project.execute(MergeThemes(id=ids[1], into=ids[2]))
    (link,) = lists(project).links()
    assert (link.theme, link.other_theme, link.kind) == (ids[0], ids[2], LinkKind.CAUSE)


def test_some_cards_are_asked_for_by_id(project: Project, board: str) -> None:
    _, cards = themed(project, board, 3)
    found = lists(project).cards(board, {cards[1], "gone"})
    assert [card.id for card in found] == [cards[1]]


# Steps ----------------------------------------------------------------------------------------------------


def test_cards_from_the_pile_stand_where_they_are_put(project: Project, board: str) -> None:
    theme, cards = themed(project, board, 3)
    new = (Piece(note=note(project, "ny")), Piece(note=note(project, "nyere")))
    project.execute(PutInTheme(board=board, pieces=new, theme=theme, after=cards[0]))
    assert laid(project, board, theme) == [cards[0], new[0].id, new[1].id, *cards[1:]]
    assert project.undo_label == Label("move_cards", 2)
    project.undo()
    assert laid(project, board, theme) == cards
    assert project.rows.get(Card, new[0].id) is None
    project.redo()
    assert laid(project, board, theme)[1] == new[0].id


def test_a_card_moves_to_the_front_and_to_the_end(project: Project, board: str) -> None:
    theme, cards = themed(project, board, 4)
    project.execute(PutInTheme(board=board, pieces=(Piece(cards[3]),), theme=theme))
    assert laid(project, board, theme) == [cards[3], *cards[:3]]
    project.execute(PutInTheme(board=board, pieces=(Piece(cards[3]),), theme=theme, after=cards[2]))
    assert laid(project, board, theme) == cards


def test_only_what_moves_is_written(project: Project, board: str) -> None:
    theme, cards = themed(project, board, 5)
    changes = project.execute(PutInTheme(board=board, pieces=(Piece(cards[4]),), theme=theme))
    assert changes.touched["cards"].changed == {cards[4]}
    assert "themes" not in changes.touched


def test_a_frame_grows_and_never_shrinks(project: Project, board: str) -> None:
    theme, cards = themed(project, board, 1)
    project.execute(PutInTheme(board=board, pieces=(Piece(cards[0]),), theme=theme, width=900.0))
    project.execute(PutInTheme(board=board, pieces=(Piece(cards[0]),), theme=theme, width=100.0))
    stored = project.rows.get(Theme, theme)
    assert stored is not None and stored.width == 900.0


def test_the_same_note_is_not_laid_twice(project: Project, board: str) -> None:
    one = note(project, "En pointe")
    project.execute(PutLoose(board=board, pieces=(Piece(note=one),), places=((0, 0),)))
    project.execute(PutLoose(board=board, pieces=(Piece(note=one),), places=((50, 60),)))
    (card,) = lists(project).cards(board)
    assert (card.x, card.y) == (50, 60)


def test_a_parked_card_leaves_its_theme_and_comes_back(project: Project, board: str) -> None:
    theme, cards = themed(project, board, 2)
    project.execute(ParkCards(board=board, pieces=(Piece(cards[0]),)))
    card = next(one for one in lists(project).cards(board) if one.id == cards[0])
    assert (card.parked, card.theme) == (True, None)
    project.execute(PutInTheme(board=board, pieces=(Piece(cards[0]),), theme=theme))
    assert laid(project, board, theme) == cards


def test_gathered_cards_become_a_cluster_in_one_step(project: Project, board: str) -> None:
    theme, cards = themed(project, board, 2)
    new = Piece(note=note(project, "ny"))
    gather = GatherCards(
        board=board, pieces=(new, Piece(cards[1])), x=10.0, y=20.0, width=412.0, height=188.0
    )
    project.execute(gather)
    made = project.rows.get(Theme, gather.id)
    assert made is not None and (made.title, made.x, made.width) == ("", 10.0, 412.0)
    assert laid(project, board, gather.id) == [new.id, cards[1]]
    project.undo()
    assert laid(project, board, theme) == cards
    assert project.rows.get(Theme, gather.id) is None


def test_a_dissolved_theme_leaves_cards_and_sub_themes_where_they_lie(project: Project, board: str) -> None:
    theme, cards = themed(project, board, 2)
    sub = AddTheme(title="Under", parent=theme, x=1.0, y=1.0, width=400.0)
    project.execute(sub)
    moves = tuple(Move(card, None, 100.0 * i, 50.0) for i, card in enumerate(cards))
    project.execute(DissolveTheme(id=theme, cards=moves, frames=((sub.id, 12.0, 300.0),)))
    assert [(c.theme, c.x, c.y) for c in lists(project).cards(board)] == [
        (None, 0.0, 50.0),
        (None, 100.0, 50.0),
    ]
    (left,) = lists(project).themes()
    assert (left.parent, left.x, left.y) == (None, 12.0, 300.0)
    project.undo()
    assert laid(project, board, theme) == cards


def test_what_a_colleague_has_deleted_is_said_and_nothing_is_done(project: Project, board: str) -> None:
    theme, cards = themed(project, board, 2)
    project.execute(Delete(root="cards", ids=(cards[1],)))
    pieces = (Piece(cards[0]), Piece(cards[1]))
    with pytest.raises(UserError, match="gone"):
        project.execute(PutLoose(board=board, pieces=pieces, places=((0, 0), (0, 0))))
    assert laid(project, board, theme) == cards[:1]
    project.execute(Restore(root="cards", ids=(cards[1],)))
    project.execute(EditCard(id=cards[1], values={"telling": True}))
    assert laid(project, board, theme) == cards


def test_what_the_pile_costs_grows_with_the_project_not_with_its_square(project: Project, board: str) -> None:
    def steps() -> int:
        """Hundreds of the engine's own instructions; they do not depend on the machine."""
        counted = [0]

        def count() -> int:
            counted[0] += 1
            return 0

        connection = project._store.connection
        connection.set_progress_handler(count, 100)
        try:
            lists(project).pile(board)
        finally:
            connection.set_progress_handler(None, 0)
        return counted[0]

    theme, _ = themed(project, board, 40)
    for number in range(40):
        note(project, f"i bunken {number}")
    few = steps()
    for number in range(120):
        command = PlaceCard(board=board, note=note(project, f"lagt {number}"), theme=theme)
        project.execute(command)
        note(project, f"venter {number}")
    assert 0 < steps() < 8 * max(1, few), "four times as many notes and cards"
