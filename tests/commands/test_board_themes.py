"""Nesting, splitting, copying and tidying up: one step each, undone as one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from feltnoter.changes import Label
from feltnoter.commands.board import PlaceCard
from feltnoter.commands.board_themes import CopyCards, NestTheme, SplitTheme, TidyBoard
from feltnoter.commands.themes import AddTheme
from feltnoter.domain.entities import Board, Card, Theme
from feltnoter.errors import UserError
from feltnoter.project import Project
from tests.replicas import Template, make_template


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def project(template: Template, tmp_path: Path) -> Iterator[Project]:
    project = template.open(tmp_path / "a.feltnoter", tmp_path / "settings")
    yield project
    project.close()


def theme(project: Project, title: str, parent: str | None = None) -> str:
    command = AddTheme(title=title, parent=parent, x=10, y=20, width=600)
    project.execute(command)
    return command.id


def cards(project: Project, inside: str | None, *words: str) -> list[str]:
    board = project.rows.find(Board)[0].id
    made = [PlaceCard(board=board, words=one, theme=inside) for one in words]
    for command in made:
        project.execute(command)
    return [command.id for command in made]


def inside(project: Project, theme: str) -> list[str]:
    return [card.words for card in sorted(project.rows.find(Card, theme=theme), key=lambda c: c.position)]


def test_a_theme_goes_under_another_and_out_again(project: Project) -> None:
    over, under = theme(project, "Over"), theme(project, "Under")
    project.execute(NestTheme(id=under, parent=over))
    assert project.rows.get(Theme, under).above == over  # type: ignore[union-attr]
    project.execute(NestTheme(id=under, x=700, y=80, width=224))
    found = project.rows.get(Theme, under)
    assert found is not None
    assert (found.above, found.x, found.y, found.width) == (None, 700, 80, 224)
    project.undo()
    assert project.rows.get(Theme, under).above == over  # type: ignore[union-attr]


def test_a_theme_never_goes_under_itself(project: Project) -> None:
    over = theme(project, "Over")
    under = theme(project, "Under", over)
    with pytest.raises(UserError, match="theme_under_itself"):
        project.execute(NestTheme(id=over, parent=under))


def test_split_cards_stand_in_their_order_beside_the_theme(project: Project) -> None:
    over = theme(project, "Over")
    both = theme(project, "To ting", over)
    one, _, three = cards(project, both, "et", "to", "tre")
    split = SplitTheme(theme=both, cards=(one, three), x=900, y=20, width=412)
    project.execute(split)
    assert (inside(project, both), inside(project, split.id)) == (["to"], ["et", "tre"])
    made = project.rows.get(Theme, split.id)
    assert made is not None
    assert (made.title, made.above) == ("", over)
    project.undo()
    assert inside(project, both) == ["et", "to", "tre"]
    assert project.rows.get(Theme, split.id) is None


def test_splitting_off_nothing_is_refused(project: Project) -> None:
    with pytest.raises(UserError, match="split_needs_cards"):
        project.execute(SplitTheme(theme=theme(project, "Et"), cards=()))


def test_a_copy_lies_in_both_themes_and_only_once_in_each(project: Project) -> None:
    one, other = theme(project, "Et"), theme(project, "Et andet")
    card, second = cards(project, one, "kort", "kort til")
    project.execute(CopyCards(cards=(card, second), theme=other))
    assert project.undo_label == Label("copy_cards", 2)
    assert (inside(project, one), inside(project, other)) == (["kort", "kort til"],) * 2
    assert [found.copy for found in project.rows.find(Card, theme=other)] == [True, True]
    project.execute(CopyCards(cards=(card,), theme=other))
    assert inside(project, other) == ["kort", "kort til"]


def test_tidying_up_moves_cards_and_frames_in_one_step(project: Project) -> None:
    frame = theme(project, "Ramme")
    (card,) = cards(project, None, "løst")
    project.execute(TidyBoard(cards=((card, 5, 6),), frames=((frame, 0, 40),)))
    found, moved = project.rows.get(Card, card), project.rows.get(Theme, frame)
    assert found is not None and moved is not None
    assert (found.x, found.y, moved.x, moved.y) == (5, 6, 0, 40)
    project.undo()
    assert project.rows.get(Theme, frame).x == 10  # type: ignore[union-attr]
