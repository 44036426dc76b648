"""Two laptops that lay and moved the same cards: one board afterwards, no card lost, none doubled."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.commands.base import Command
from feltnoter.commands.board_steps import GatherCards, ParkCards, Piece, PutInTheme, PutLoose
from feltnoter.commands.board_themes import NestTheme, SplitTheme, TidyBoard
from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.themes import AddTheme, MergeThemes
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Card, Note, Theme
from feltnoter.errors import UserError
from feltnoter.project import Project
from feltnoter.project.lists import BoardLists
from tests.project.test_replicas import seeds
from tests.replicas import Template, make_template

NOTES = 6


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


def lists(project: Project) -> BoardLists:
    return project.query(BoardLists)


def board(project: Project) -> str:
    found = lists(project).board()
    assert found is not None
    return found


def step(project: Project, chance: random.Random) -> Command | None:
    """One thing somebody does on the board."""
    surface, rows = board(project), project.rows
    pile = [Piece.of(surface, key.note, key.excerpt) for key in lists(project).pile(surface)]
    cards = [Piece(card.id) for card in rows.find(Card)]
    themes = rows.find(Theme)
    pieces = tuple(chance.sample([*pile, *cards], min(chance.randint(1, 3), len(pile) + len(cards))))
    theme = chance.choice(themes) if themes else None
    other = chance.choice(themes) if themes else None
    inside = tuple(card.id for card in rows.find(Card, theme=theme.id))[:2] if theme else ()
    steps: list[Command | None] = [
        GatherCards(board=surface, pieces=pieces, x=chance.randint(0, 900)),
        PutLoose(board=surface, pieces=pieces, places=tuple((chance.randint(0, 9), 0.0) for _ in pieces)),
        ParkCards(board=surface, pieces=pieces),
        PutInTheme(board=surface, pieces=pieces, theme=theme.id) if theme else None,
        SplitTheme(theme=theme.id, cards=inside) if theme and inside else None,
        MergeThemes(id=theme.id, into=other.id) if theme and other and other.id != theme.id else None,
        NestTheme(id=theme.id, parent=other.id) if theme and other and other.id != theme.id else None,
        Delete(root="cards", ids=(cards[0].id,)) if cards else None,
        TidyBoard(cards=tuple((piece.id, 1.0, 2.0) for piece in cards[:2])),
    ]
    return chance.choice([one for one in steps if one is not None])


def exchange(one: Project, other: Project) -> None:
    for sender, receiver in ((one, other), (other, one)):
        frame = sender.export_frame("folder")
        if frame is not None:
            receiver.receive([frame], "folder")


@given(seeds, st.integers(1, 12), st.booleans())
def test_the_same_cards_moved_apart_are_there_once(
    template: Template, tmp_path_factory: pytest.TempPathFactory, seed: int, length: int, undo: bool
) -> None:
    chance = random.Random(seed)
    folder = tmp_path_factory.mktemp("apart")
    projects = [template.open(folder / f"{n}.feltnoter", folder / f"settings {n}") for n in "ab"]
    try:
        one, other = projects
        for number in range(NOTES):
            one.execute(CaptureNote(text=f"Note {number} om måtten"))
        one.execute(AddTheme(title="Jeg ved ikke, hvem der kommer"))
        exchange(one, other)
        for _ in range(length):
            for project in projects:
                command = step(project, chance)
                try:
                    assert command is not None
                    project.execute(command)
                    if undo and chance.random() < 0.3:
                        project.undo()
                except UserError:
                    pass  # a theme laid under itself, for instance
        exchange(one, other)
        exchange(one, other)
        states = [project.check() for project in projects]
        assert all(state.ok for state in states)
        assert states[0].state == states[1].state
        for project in projects:
            surface = board(project)
            laid = [card.note for card in lists(project).cards(surface) if not card.copy]
            assert len(laid) == len(set(laid)), "a card is doubled"
            waiting = [key.note for key in lists(project).pile(surface)]
            assert sorted([*laid, *waiting]) == sorted(note.id for note in project.rows.find(Note)), "lost"
    finally:
        for project in projects:
            project.close()


def test_a_card_taken_off_and_laid_again_is_the_same_card(template: Template, tmp_path: Path) -> None:
    project = template.open(tmp_path / "a.feltnoter", tmp_path / "settings")
    try:
        note = CaptureNote(text="En note")
        project.execute(note)
        piece = Piece.of(board(project), note.id)
        for place in ((1.0, 2.0), (30.0, 40.0)):
            project.execute(PutLoose(board=board(project), pieces=(piece,), places=(place,)))
            (card,) = lists(project).cards(board(project))
            assert (card.id, card.x, card.y) == (piece.id, *place)
            project.execute(Delete(root="cards", ids=(piece.id,)))
            assert [key.note for key in lists(project).pile(board(project))] == [note.id]
        project.undo()
        assert [card.id for card in lists(project).cards(board(project))] == [piece.id]
    finally:
        project.close()
