"""The place among others: what it tells and shows, and taking up where one left off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from feltnoter.commands.board import Move, MoveCards
from feltnoter.commands.themes import AddTheme, LinkThemes, MergeThemes
from feltnoter.commands.trash import Delete
from feltnoter.domain.vocabulary import LinkKind
from tests.ui.board.conftest import settle
from tests.ui.board.fakes import at, press, themes
from tests.ui.board.test_picture import svg_words
from ui.board.collect import collect
from ui.board.place import BoardPlace
from ui.bridge import Bridge
from ui.style.theme import Theme
from ui.widgets.control import Control

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

CTRL = Qt.KeyboardModifier.ControlModifier


# What it tells --------------------------------------------------------------------------------------------


def test_moves_are_said_aloud(place: BoardPlace, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    place.desk.said.connect(said.append)
    one, other = themes(place)[:2]
    card = place.scene.frames[one].cards[0]
    place.selection.choose([card])
    press(place, Qt.Key.Key_Down, CTRL)
    count = len(place.scene.frames[other].cards)
    assert place.scene.frames[other].title in said[-1]
    assert f"{count}" in said[-1]


def test_the_board_is_a_list_whose_items_say_what_they_are(place: BoardPlace) -> None:
    place.canvas.setFocus()
    board = QAccessible.queryAccessibleInterface(place.canvas)
    assert board.role() is QAccessible.Role.List
    assert board.text(QAccessible.Text.Name) == "Theme board"
    names = [board.child(i).text(QAccessible.Text.Name) for i in range(board.childCount())]
    frame = place.scene.frames[themes(place)[0]]
    assert names[0].startswith(f"Theme 1 {frame.title}")
    first = place.scene.cards[frame.cards[0]]
    assert first.text[:20] in names[1] and frame.title in names[1]
    assert f"1 of {len(frame.cards)}" in names[1]
    place.selection.choose([frame.cards[0]])
    item = board.child(1)
    assert item.role() is QAccessible.Role.ListItem
    assert item.state().selected
    assert board.indexOfChild(item) == 1
    assert item.rect().contains(place.canvas.mapToGlobal(at(place, frame.cards[0])))


def test_items_are_made_for_what_is_seen_only(place: BoardPlace) -> None:
    board = QAccessible.queryAccessibleInterface(place.canvas)
    assert board.childCount() < len(place.scene.boxes)
    assert place.canvas.readers._items == {}


def test_every_control_has_a_name(place: BoardPlace) -> None:
    nameless = [one for one in place.findChildren(Control) if one.isVisible() and not one.accessibleName()]
    assert nameless == []
    assert place.shelf.pile.accessibleName() and place.shelf.parking.accessibleName()


def test_the_inspector_tells_where_a_card_comes_from(place: BoardPlace) -> None:
    card = next(i for i in place.scene.order() if place.scene.cards[i].excerpt)
    place.selection.choose([card])
    inspector = place.inspector
    assert inspector._kind.value() == "Interview"
    assert inspector._context_text.isVisibleTo(inspector)
    assert inspector.move_button.isVisibleTo(inspector)
    place.selection.choose_frame(themes(place)[0])
    assert not inspector.move_button.isVisibleTo(inspector)
    assert inspector.rename_button.isVisibleTo(inspector)
    place.selection.clear()
    assert not inspector.rename_button.isVisibleTo(inspector)


# The place among others -----------------------------------------------------------------------------------


def test_it_is_taken_up_where_one_left_off(
    qapp: QApplication, place: BoardPlace, theme: Theme, bridge: Bridge
) -> None:
    card = place.scene.order()[3]
    place.selection.choose([card])
    place.canvas.zoom_to(0.6)
    state = dict(place.state())
    place.canvas.zoom_to(2.0)
    place.selection.clear()
    place.restore(state)
    assert (place.canvas.view.zoom, place.selection.focus) == (0.6, card)
    place.restore({"zoom": "x", "left": None, "focus": 7, "seed": "y"})
    assert place.canvas.view.zoom == 0.6


def test_it_shows_what_it_is_sent_to(place: BoardPlace) -> None:
    last = place.scene.order()[-1]
    place.open_target(last)
    assert place.selection.cards == (last,)
    theme = themes(place)[2]
    place.open_target(theme)
    assert place.selection.frame == theme
    note = place.scene.cards[place.scene.order()[0]].note
    place.open_target((note, 0, 5))
    assert place.scene.cards[place.selection.focus].note == note
    place.open_target("gone")
    place.open_target(None)


def test_a_narrow_window_hides_the_inspector_until_it_is_asked_for(
    qapp: QApplication, place: BoardPlace
) -> None:
    assert place.inspector.isVisible() and not place.panel.isVisible()
    place.resize(855, 480)
    qapp.processEvents()
    assert not place.inspector.isVisible() and place.panel.isVisible()
    place.panel.click()
    assert place.inspector.isVisible()
    assert place.rect().contains(place.inspector.geometry())
    place.resize(1300, 768)
    qapp.processEvents()
    assert place.inspector.isVisible() and not place.panel.isVisible()


def test_an_empty_board_says_what_to_do(place: BoardPlace, bridge: Bridge) -> None:
    assert not place.bare.pile_ready.isVisible()
    for theme in themes(place):
        place.desk.dissolve(theme)
    bridge.execute(Delete(root="cards", ids=tuple(place.scene.order())))
    assert place.bare.pile_ready.isVisible()
    before = place.shelf.seed
    place.bare.pile_ready.button.click()
    assert place.shelf.seed == before + 1


def test_undo_and_redo_stand_in_the_box(place: BoardPlace) -> None:
    box, card = place.zoom_box, place.scene.order()[0]
    assert not box.undo.isEnabled()
    place.selection.choose([card])
    press(place, Qt.Key.Key_Down, CTRL)
    assert box.undo.isEnabled() and not box.redo.isEnabled()
    box.undo.click()
    assert box.redo.isEnabled()
    box.larger.click()
    assert box.percent.words == "125 %"
    box.percent.click()
    assert box.percent.words == "100 %"


def test_the_exported_picture_lies_as_the_board_does(place: BoardPlace, bridge: Bridge) -> None:
    picture = collect(bridge.project, {})
    for frame in picture.frames:
        box = place.scene.frames[frame.id].box
        assert (frame.x, frame.y, frame.w) == box[:3]
        out = [card for card in place.scene.frames[frame.id].cards if place.scene.cards[card].held_out]
        if not out:
            laid = {card.id: (frame.x + card.x, frame.y + card.y) for card in frame.cards}
            assert laid == {card: place.scene.boxes[card][:2] for card in laid}
    assert {card.id: (card.x, card.y) for card in picture.loose} == {
        card: box[:2] for card, box in place.scene.boxes.items() if place.scene.is_loose(card)
    }


def test_the_exported_picture_has_folded_frames_and_the_words_on_links(
    place: BoardPlace, bridge: Bridge
) -> None:
    one, other = [i for i in themes(place) if place.scene.frames[i].level == 0][:2]
    place.frames.fold(one)
    bridge.execute(LinkThemes(theme=one, other_theme=other, kind=LinkKind.CAUSE, words="Ingen har tid"))
    picture = collect(bridge.project, {LinkKind.CAUSE: "Årsag"})
    folded = next(frame for frame in picture.frames if frame.id == one)
    assert folded.collapsed
    assert not folded.cards
    assert folded.h == place.scene.frames[one].box.h
    words = svg_words(picture)
    assert "Årsag: Ingen har tid" in words
    assert folded.title in words
    drawn = {card.id for frame in picture.frames for card in frame.cards}
    assert drawn.isdisjoint(place.scene.frames[one].cards)


def test_a_board_at_rest_does_nothing(qapp: QApplication, place: BoardPlace) -> None:
    place.selection.choose(place.scene.order()[:3])
    settle(qapp, place)
    QTest.qWait(700)  # a cursor would have blinked by then, a timer would have fired
    seen = Counts()
    qapp.installEventFilter(seen)
    QTest.qWait(400)
    qapp.removeEventFilter(seen)
    assert not seen.kinds


class Counts(QObject):
    """Paints and timers, whoever gets them; not the test's own waiting."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[tuple[str, QEvent.Type]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        work = (QEvent.Type.Paint, QEvent.Type.Timer, QEvent.Type.UpdateRequest)
        if event.type() in work and (watched.parent() is not None or isinstance(watched, QWidget)):
            self.kinds.append((type(watched).__name__, event.type()))
        return False


def test_cards_of_a_theme_nobody_sees_come_along_when_it_is_merged(place: BoardPlace, bridge: Bridge) -> None:
    unseen, gone, kept = (AddTheme(title=title) for title in ("Ét", "To", "Tre"))
    card = next(iter(place.scene.cards))
    merge = MergeThemes(id=unseen.id, into=gone.id)
    for command in (unseen, gone, kept, MoveCards(moves=(Move(card, unseen.id, 0, 0),)), merge):
        assert bridge.execute(command) is not None
    bridge.execute(Delete(root="themes", ids=(gone.id,)))
    assert place.scene.cards[card].theme is None
    bridge.execute(MergeThemes(id=unseen.id, into=kept.id))
    assert place.scene.cards[card].theme == kept.id
    assert card in place.scene.frames[kept.id].cards
