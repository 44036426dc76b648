"""»Temaer« through its own widgets: order, clusters, telling quotes, contradictions, what is put aside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTextEdit
from pytestqt.qtbot import QtBot

from feltnoter.commands.board import Move, MoveCards
from feltnoter.commands.notes import EditNote
from feltnoter.commands.people import AddParticipant
from feltnoter.commands.theme_steps import ReorderTheme
from feltnoter.commands.themes import AddTheme, EditTheme, MoveTheme
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Card, Theme, ThemeLink
from feltnoter.domain.vocabulary import ConsentStatus, LinkKind
from feltnoter.project.lists import ThemeEntry, ThemeLists
from feltnoter.project.outgoing import outgoing
from tests.ui.themes.stage import QUIET, Stage
from ui.themes import ThemesPlace
from ui.themes.picking import PickDialog, TellingDialog, TextDialog
from ui.themes.quotes import QuoteBlock

pytestmark = pytest.mark.qt_log_ignore(QUIET)


def entries(stage: Stage) -> list[ThemeEntry]:
    return stage.project.query(ThemeLists).themes()


def order(stage: Stage) -> list[str]:
    return [entry.id for entry in entries(stage) if entry.number and entry.depth == 0]


def choose(place: ThemesPlace, key: str) -> None:
    """A menu item, as if picked."""
    action = next(action for action in place.menu().actions() if action.data() == key)
    assert action.isEnabled()
    action.trigger()


# -- order ---------------------------------------------------------------------------------------


def test_up_and_down_change_the_report_order(place: ThemesPlace, stage: Stage) -> None:
    one, two, *rest = order(stage)
    row = place.list.row(one)
    assert row is not None and not row.up.isEnabled()
    QTest.mouseClick(row.down, Qt.MouseButton.LeftButton)
    assert order(stage) == [two, one, *rest]
    QTest.keyClick(row, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order(stage) == [one, two, *rest]
    choose(place, "down")
    assert order(stage) == [two, one, *rest]
    stage.bridge.undo()
    assert order(stage) == [one, two, *rest]
    assert row.entry.number == "1"


def drag(place: ThemesPlace, identity: str, to: QPoint) -> None:
    row = place.list.row(identity)
    assert row is not None
    middle = row.rect().center() - QPoint(80, 0)
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(row, middle + QPoint(0, 12))
    QTest.mouseMove(row, row.mapFromGlobal(to))


def test_dragging_puts_a_theme_between_others(place: ThemesPlace, stage: Stage) -> None:
    one, two, three, *rest = order(stage)
    first, third = place.list.row(one), place.list.row(three)
    assert first is not None and third is not None
    below = third.mapToGlobal(third.rect().center() + QPoint(0, 10))
    drag(place, one, below)
    assert order(stage) == [one, two, three, *rest]
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=first.mapFromGlobal(below))
    assert order(stage) == [two, three, one, *rest]


def test_escape_ends_a_drag_with_nothing_done(place: ThemesPlace, stage: Stage) -> None:
    before = order(stage)
    row, last = place.list.row(before[0]), place.list.row(before[-1])
    assert row is not None and last is not None
    drag(place, before[0], last.mapToGlobal(last.rect().bottomLeft()))
    QTest.keyClick(row, Qt.Key.Key_Escape)
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton)
    assert order(stage) == before
    assert stage.bridge.undo_label is None


def test_themes_with_the_same_position_can_be_told_apart(place: ThemesPlace, stage: Stage) -> None:
    for identity in order(stage)[:3]:
        stage.project.execute(EditTheme(id=identity, values={"position": "k"}))
    ids = order(stage)
    moved = ids[-1]
    shown = tuple(i for i in ids if i != moved)
    stage.project.execute(ReorderTheme(id=moved, shown=shown, before=shown[1]))
    assert order(stage) == [shown[0], moved, *shown[1:]]


def test_a_sub_theme_is_numbered_below_and_goes_up_again(place: ThemesPlace, stage: Stage) -> None:
    one, two, *_ = order(stage)
    place.open_target(two)
    choose(place, "under")
    dialog = place.steps.dialog
    assert isinstance(dialog, PickDialog) and two not in {row.item.id for row in dialog.rows}
    dialog.rows[0].setChecked(True)
    dialog.take.click()
    entry = next(entry for entry in entries(stage) if entry.id == two)
    assert (entry.number, entry.depth, entry.parent) == ("1.1", 1, one)
    row = place.list.row(one)
    assert row is not None and "1 sub-theme" in row.accessibleName()
    choose(place, "top")
    assert two in order(stage)


# -- clusters and what is put aside --------------------------------------------------------------


def test_a_cluster_gets_its_name_by_a_dialog(place: ThemesPlace, stage: Stage) -> None:
    identity = "c" * 32
    stage.project.execute(AddTheme(id=identity))
    row = place.list.row(identity)
    assert row is not None and row.entry.number == "" and row.name_action.isVisible()
    row.name_action.click()
    dialog = place.steps.dialog
    assert isinstance(dialog, TextDialog)
    dialog._take()
    assert dialog.field.problem() and dialog.isVisible()
    QTest.keyClicks(dialog.field.input, "De ringer altid to gange")
    QTest.keyClick(dialog.field.input, Qt.Key.Key_Return)
    assert order(stage)[-1] == identity
    assert row.words == "De ringer altid to gange"


def test_a_theme_is_deselected_with_a_reason_and_selected_again(place: ThemesPlace, stage: Stage) -> None:
    before = order(stage)
    choose(place, "deselect")
    dialog = place.steps.dialog
    assert isinstance(dialog, TextDialog)
    QTest.keyClicks(dialog.field.input, "Det ligger hos regionen.")
    QTest.keyClick(dialog.field.input, Qt.Key.Key_Return)
    theme = stage.project.rows.get(Theme, before[0])
    assert theme is not None and theme.deselected and theme.deselected_reason == "Det ligger hos regionen."
    assert order(stage) == before[1:]
    assert stage.toasts
    # The page stays with it, with the reason; its row lies among the deselected ones.
    assert place.current == before[0]
    assert place.page.reason.isVisible() and place.page.reason.value() == theme.deselected_reason
    place.page.select.click()
    assert order(stage) == before
    assert not place.page.reason.isVisible()


def test_a_deleted_theme_gives_way_to_its_neighbour(place: ThemesPlace, stage: Stage) -> None:
    one, two, *_ = order(stage)
    choose(place, "delete")
    assert place.current == two
    stage.bridge.undo()
    assert order(stage)[0] == one


def test_with_no_theme_left_there_is_one_way_on(place: ThemesPlace, stage: Stage) -> None:
    stage.project.execute(Delete(root="themes", ids=tuple(entry.id for entry in entries(stage))))
    assert place.empty.isVisible() and not place.onward.isVisible()
    place.empty.button.click()
    assert stage.went == [("board", None)]


def test_merged_themes_are_one(place: ThemesPlace, stage: Stage) -> None:
    one, two, *_ = order(stage)
    cards = {e.id: e.cards for e in entries(stage)}
    choose(place, "merge")
    dialog = place.steps.dialog
    assert isinstance(dialog, PickDialog)
    dialog.search.setText("vigtigste")
    dialog.take.click()
    assert one not in order(stage) and place.current == two
    assert next(e.cards for e in entries(stage) if e.id == two) == cards[one] + cards[two]


# -- cards ---------------------------------------------------------------------------------------


def test_a_quote_that_is_held_out_says_so_where_it_is_chosen(place: ThemesPlace, stage: Stage) -> None:
    card = stage.project.query(ThemeLists).cards(place.current)[0]
    person = AddParticipant(pseudonym="Sangsvane", role="borger", consent=ConsentStatus.WITHDRAWN)
    stage.project.execute(person)
    assert card.note is not None
    stage.project.execute(EditNote(id=card.note, values={"participant": person.id}))
    place.page.choose_telling.click()
    dialog = place.steps.dialog
    assert isinstance(dialog, TellingDialog)
    (row,) = [row for row in dialog.rows if row.item.id == card.id]
    assert row.item.detail.endswith("Held out") and "Held out" in row.accessibleName()
    dialog.reject()


def test_telling_quotes_are_ticked_in_a_dialog(place: ThemesPlace, stage: Stage) -> None:
    cards = stage.project.query(ThemeLists).cards(place.current)
    place.page.choose_telling.click()
    dialog = place.steps.dialog
    assert isinstance(dialog, TellingDialog) and len(dialog.rows) == len(cards)
    for row in dialog.rows[1:3]:
        QTest.keyClick(row, Qt.Key.Key_Space)
    dialog.accept()
    assert {c.id for c in stage.project.rows.find(Card) if c.telling} == {cards[1].id, cards[2].id}
    column = place.page._telling_column
    items = [column.itemAt(i) for i in range(column.count())]
    shown = [item.widget() for item in items if item is not None]
    assert [block.card.id for block in shown if isinstance(block, QuoteBlock)] == [cards[1].id, cards[2].id]
    stage.bridge.undo()
    assert not [c for c in stage.project.rows.find(Card) if c.telling]


def test_from_a_card_to_its_note_in_one_action(place: ThemesPlace, stage: Stage) -> None:
    cards = {card.id: card for card in stage.project.query(ThemeLists).cards(place.current)}
    for block in place.page.findChildren(QuoteBlock):
        QTest.keyClick(block.show_note, Qt.Key.Key_Return)
        card = cards[block.card.id]
        target = card.note if card.start is None else (card.note, card.start, card.end)
        assert stage.went[-1] == ("notes", target)
    assert len(stage.went) == len(cards)
    assert any(isinstance(target, tuple) for _, target in stage.went)


def test_an_excerpts_place_is_where_its_words_are(place: ThemesPlace, stage: Stage) -> None:
    texts = {note.id: note.text for note in stage.project.queries.notes()}
    found = 0
    for entry in entries(stage):
        for card in stage.project.query(ThemeLists).cards(entry.id):
            if card.start is not None and card.note is not None:
                assert texts[card.note][card.start : card.end] == card.text
                found += 1
    assert found


def test_held_out_means_the_same_as_at_the_way_out(place: ThemesPlace, stage: Stage) -> None:
    out = outgoing(stage.project.rows, stage.project.queries).cards
    for entry in entries(stage):
        cards = stage.project.query(ThemeLists).cards(entry.id)
        assert {card.id for card in cards if not card.held_out} == {c.id for c in cards if c.id in out}
        assert entry.held_out == sum(card.held_out for card in cards)
    assert sum(entry.held_out for entry in entries(stage)) == 1


# -- inspector -----------------------------------------------------------------------------------


def test_a_contradicting_note_is_found_by_typing(place: ThemesPlace, stage: Stage) -> None:
    place.open_target(order(stage)[1])
    assert place.inspector.add_contradiction is not None
    place.inspector.add_contradiction.click()
    dialog = place.steps.dialog
    assert isinstance(dialog, PickDialog)
    QTest.keyClicks(dialog.search, "dosering")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton) if dialog.isVisible() else None
    link = stage.project.rows.find(ThemeLink, theme=place.current)[0]
    assert link.kind is LinkKind.CONTRADICTION and link.note is not None
    (block,) = place.inspector.blocks
    QTest.keyClick(block.target, Qt.Key.Key_Return)
    assert stage.went == [("notes", link.note)]
    block.edit.click()
    explain = place.steps.dialog
    assert isinstance(explain, TextDialog)
    explain.write("Her var der ro.")
    explain.accept()
    changed = stage.project.rows.get(ThemeLink, link.id)
    assert changed is not None and changed.words == "Her var der ro."
    (block,) = place.inspector.blocks
    block.remove.click()
    assert not stage.project.rows.find(ThemeLink, theme=place.current)
    stage.bridge.undo()
    assert len(place.inspector.blocks) == 1


def test_a_contradicting_theme_shows_on_both_pages(place: ThemesPlace, stage: Stage) -> None:
    two, three = order(stage)[1:3]
    place.open_target(two)
    place._with_entry("contradiction")
    dialog = place.steps.dialog
    assert isinstance(dialog, PickDialog)
    next(row for row in dialog.rows if row.item.id == three).setChecked(True)
    dialog.take.click()
    (block,) = place.inspector.blocks
    block.target.click()
    assert place.current == three
    (back,) = place.inspector.blocks
    assert back.line.theme == two and back.line.number == "2"


def test_nothing_is_said_in_shares(place: ThemesPlace, stage: Stage) -> None:
    for identity in order(stage):
        place.open_target(identity)
        labels = [label.text() for label in place.findChildren(QLabel)]
        assert any("participant" in text for text in labels)
        assert not [text for text in labels if "%" in text or "percent" in text]


def test_a_hidden_nudge_stays_hidden(place: ThemesPlace, stage: Stage, qtbot: QtBot) -> None:
    stage.project.execute(EditTheme(id=place.current, values={"title": "Utryghed"}))
    nudge = place.inspector.nudge
    assert nudge is not None
    nudge.action.click()
    qtbot.waitUntil(place.page.title.hasFocus)
    nudge.dismiss.click()
    again = stage.show(ThemesPlace)
    qtbot.addWidget(again)
    before = again.inspector.nudge
    again.restore(place.state())
    assert before is not None
    assert (place.inspector.nudge, again.inspector.nudge) == (None, None)


def test_many_cards_lead_to_the_board(place: ThemesPlace, stage: Stage) -> None:
    cards = stage.project.rows.find(Card)
    moves = tuple(Move(card.id, place.current, 0, 0) for card in cards[:12])
    stage.project.execute(MoveCards(moves=moves))
    assert place.inspector.nudge is not None
    place.inspector.nudge.action.click()
    assert stage.went == [("board", place.current)]


# -- shape and keys ------------------------------------------------------------------------------


def test_arrows_walk_the_list(place: ThemesPlace, stage: Stage) -> None:
    one, two, *_ = order(stage)
    row = place.list.row(one)
    assert row is not None
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Down)
    assert place.current == two
    second = place.list.row(two)
    assert second is not None and second.isChecked() and not row.isChecked()


def test_a_narrow_window_shows_list_or_page(stage: Stage, qtbot: QtBot) -> None:
    place = stage.show(ThemesPlace, 855, 480)
    qtbot.addWidget(place)
    assert place.list.isVisible() and not place.page.isVisible() and not place.back.isVisible()
    row = place.list.row(order(stage)[0])
    assert row is not None
    QTest.keyClick(row, Qt.Key.Key_Down)
    assert place.list.isVisible()
    walked = place.list.row(place.current)
    assert walked is not None and walked is not row
    QTest.keyClick(walked, Qt.Key.Key_Return)
    assert place.page.isVisible() and not place.list.isVisible() and place.back.isVisible()
    assert not place.inspector.isVisible()
    place.about.click()
    assert place.inspector.isVisible() and place.about.isChecked()
    QTest.keyClick(place.panes, Qt.Key.Key_Escape)
    assert not place.inspector.isVisible() and place.page.isVisible()
    place.back.click()
    assert place.list.isVisible() and not place.page.isVisible()
    place.resize(1366, 768)
    assert place.list.isVisible() and place.page.isVisible() and place.inspector.isVisible()


def test_everything_that_takes_the_keyboard_has_a_name(place: ThemesPlace, stage: Stage) -> None:
    for kind in (QAbstractButton, QTextEdit):
        for widget in place.findChildren(kind):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert widget.accessibleName(), widget


def test_the_way_on_and_back_to_where_one_was(place: ThemesPlace, stage: Stage, qtbot: QtBot) -> None:
    third = order(stage)[2]
    place.open_target((third, 0, 1))
    place.open_target("gone")
    assert place.current == third
    place.onward.click()
    assert stage.went == [("report", None)]
    again = stage.show(ThemesPlace)
    qtbot.addWidget(again)
    again.restore({"theme": third, "hidden": "odd"})
    assert again.current == third
    again.restore({"theme": 7})
    assert again.current == third


def test_a_move_made_elsewhere_is_shown(place: ThemesPlace, stage: Stage) -> None:
    one, two, *_ = order(stage)
    stage.project.execute(MoveTheme(id=one, parent=two))
    row = place.list.row(one)
    assert row is not None and row.entry.number == "1.1"
    assert place.page.heading.text() == "Sub-theme 1.1"
