"""»Frys tavlen« in the place: kept, compared with today, deleted."""

from __future__ import annotations

import pytest

from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Snapshot
from tests.ui.board.fakes import themes
from ui.board.place import BoardPlace
from ui.bridge import Bridge

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_a_frozen_board_says_what_has_moved_since(place: BoardPlace, bridge: Bridge) -> None:
    place.actions_.action("freeze").trigger()
    one, other = [i for i in themes(place) if place.scene.frames[i].cards][:2]
    card, lone = place.scene.frames[one].cards[:2]
    place.desk.rename(other, "Et nyt navn")
    place.selection.choose([card])
    place.desk.move_to_theme(place.desk.chosen(), other)
    place.selection.choose([lone])
    taken = place.scene.cards[lone].text[:20]
    place.desk.take_off(place.desk.chosen())
    place.desk.write_card("Et helt nyt kort", (0, 3000))
    place.actions_.action("frozen").trigger()
    dialog = place.frozen.dialog
    assert dialog is not None
    lines = dialog.lines()
    assert any("er nu kaldt" in line or "Et nyt navn" in line for line in lines)
    words = place.scene.cards[card].text[:20]
    moved = next(line for line in lines if line.startswith(words))
    assert "Et nyt navn" in moved
    assert any(line.startswith("Et helt nyt kort") for line in lines)
    assert any(line.startswith(taken) for line in lines), "its words are still in the note"
    dialog.tabs._tabs["was"].click()
    assert "Et helt nyt kort" not in " ".join(dialog.lines())
    dialog._remove()
    assert bridge.project.rows.find(Snapshot) == []
    bridge.undo()
    assert len(bridge.project.rows.find(Snapshot)) == 1


def test_a_frozen_board_holds_no_words_of_cards(place: BoardPlace, bridge: Bridge) -> None:
    place.actions_.action("freeze").trigger()
    (frozen,) = bridge.project.rows.find(Snapshot)
    texts = [card.text for card in place.scene.cards.values() if len(card.text) > 20]
    assert texts and not any(text[:20] in frozen.content for text in texts)


def test_the_words_of_a_deleted_note_are_not_shown_by_a_frozen_board(
    place: BoardPlace, bridge: Bridge
) -> None:
    place.actions_.action("freeze").trigger()
    card = next(c for c in place.scene.cards.values() if c.note and not c.excerpt and len(c.text) > 20)
    bridge.execute(Delete(root="notes", ids=(card.note or "",)))
    assert card.id not in place.scene.cards
    lines = [
        line
        for part in (*place.frozen.boards()[0].since, *place.frozen.boards()[0].was)
        for line in part.lines
    ]
    assert lines and not any(card.text[:20] in line for line in lines)


def test_a_board_that_lies_as_it_lay_says_so(place: BoardPlace) -> None:
    place.actions_.action("freeze").trigger()
    place.actions_.action("frozen").trigger()
    assert place.frozen.dialog is not None
    assert place.frozen.boards()[0].since == ()
    assert len(place.frozen.dialog.lines()) == 1


def test_without_a_frozen_board_nothing_opens(place: BoardPlace) -> None:
    place.actions_.action("frozen").trigger()
    assert place.frozen.dialog is None
