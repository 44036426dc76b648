"""The code tree, its menu, a code's excerpts, and the place around them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from feltnoter.commands.coding import EditCode
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Code
from tests.ui.coding.conftest import SHORT, Desk
from ui.coding.code_dialog import CodeDialog
from ui.coding.side import Page
from ui.style.theme import Mode, Theme

pytestmark = pytest.mark.qt_log_ignore("does not support")


def tree_names(desk: Desk) -> list[str]:
    model = desk.place.side.codes.tree.codes

    def below(parent: QModelIndex, depth: int) -> list[str]:
        found = []
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            found += [" " * depth + str(index.data()), *below(index, depth + 1)]
        return found

    return below(QModelIndex(), 0)


def choose_in_menu(desk: Desk, code: str, words: str) -> None:
    desk.place.menus.code(code, QPoint(0, 0))
    menu = desk.place.menus.menu()
    assert menu is not None
    action = next(a for a in menu.actions() if a.text().partition("\t")[0] == words)
    menu.close()
    action.trigger()


def test_the_tree_shows_codes_below_their_parents_with_counts(desk: Desk) -> None:
    above = desk.code("ankomst")
    below = desk.code("vente på måtten", above)
    desk.code("ventetid")
    desk.note(SHORT)
    QAbstractItemModelTester(
        desk.place.side.codes.tree.codes, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    assert tree_names(desk) == ["ankomst", " vente på måtten", "ventetid"]
    desk.mark("ventede", below)
    tree = desk.place.side.codes.tree
    said = tree.codes.index_of(below).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "vente på måtten, 1 excerpt(s)" or said == "vente på måtten, %n excerpt(s)"
    assert desk.place.desk.code(below).excerpts == 1  # type: ignore[union-attr]


def test_a_code_is_renamed_in_place(desk: Desk, qtbot: QtBot) -> None:
    code = desk.code("ankomts")
    tree = desk.place.side.codes.tree
    tree.setFocus()
    tree.choose(code)
    QTest.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    editor.setText("ankomst")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.code_names() == ["ankomst"])
    assert tree_names(desk) == ["ankomst"]
    assert tree.chosen() == code


def test_codes_are_moved_by_dropping_and_by_menu(desk: Desk, qtbot: QtBot) -> None:
    one, two, three = desk.code("et"), desk.code("to"), desk.code("tre")
    model = desk.place.side.codes.tree.codes
    data = model.mimeData([model.index_of(two)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index_of(one))
    qtbot.waitUntil(lambda: tree_names(desk) == ["et", " to", "tre"])
    assert desk.toasts == ["to is moved under et"]
    choose_in_menu(desk, three, "Move under …")
    popup = desk.place.menus.popup
    assert popup.isVisible()
    QTest.keyClicks(popup.field, "to")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert tree_names(desk) == ["et", " to", "  tre"]
    choose_in_menu(desk, one, "Move under …")
    assert popup.list.model().rowCount() == 0, "not under itself or what is below it"
    QTest.keyClick(popup.field, Qt.Key.Key_Escape)
    choose_in_menu(desk, two, "Move to the top")
    assert tree_names(desk) == ["et", "to", " tre"]
    desk.bridge.undo()
    assert tree_names(desk) == ["et", " to", "  tre"]


def test_codes_are_merged_and_deleted_with_a_way_back(desk: Desk) -> None:
    one, two = desk.code("et"), desk.code("to")
    desk.note(SHORT)
    desk.mark("ventede", one)
    choose_in_menu(desk, one, "Merge with …")
    QTest.keyClick(desk.place.menus.popup.field, Qt.Key.Key_Return)
    assert tree_names(desk) == ["to"]
    assert [mark.code for mark in desk.place.pane.marks.all] == [two]
    tree = desk.place.side.codes.tree
    assert tree.chosen() == two
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert tree_names(desk) == []
    assert [mark.code for mark in desk.place.pane.marks.all] == [None], "the excerpt stays"
    assert desk.toasts == ["et is merged with to", "The code to is deleted"]
    desk.bridge.undo()
    desk.bridge.undo()
    assert tree_names(desk) == ["et", "to"]
    assert [mark.code for mark in desk.place.pane.marks.all] == [one]


def test_the_chevron_folds_and_finding_shows_parents(desk: Desk) -> None:
    above = desk.code("ankomst")
    desk.code("vente på måtten", above)
    desk.code("ventetid")
    codes = desk.place.side.codes
    tree, index = codes.tree, codes.tree.codes.index_of(above)
    row = tree.visualRect(index)
    assert tree.isExpanded(index)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(14, row.center().y()))
    assert not tree.isExpanded(index)
    assert tree.folded() == [above]
    codes.search.setText("måtten")
    assert tree_names(desk) == ["ankomst", " vente på måtten"]
    codes.search.clear()
    assert not tree.isExpanded(tree.codes.index_of(above))


def test_from_a_code_to_its_words_in_two_keys(desk: Desk) -> None:
    code = desk.code("ventetid")
    first = desk.note(SHORT)
    there = desk.mark("ventede", code)
    desk.note("En anden note.")
    tree = desk.place.side.codes.tree
    tree.setFocus()
    tree.choose(code)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    side = desk.place.side
    assert side.page is Page.USES
    assert QApplication.focusWidget() is side.uses.list
    QTest.keyClick(side.uses.list, Qt.Key.Key_Return)
    note = desk.place.desk.note
    assert note is not None and note.id == first
    assert desk.place.desk.current == there
    start, end = desk.place.pane.selection()
    assert desk.place.pane.plain[start:end] == "ventede"
    assert side.page is Page.USES, "the next one is one key away"


def test_details_tell_definition_and_example(desk: Desk) -> None:
    code = desk.code("ankomst")
    values = {"definition": "Ved døren.", "example": "Klokken ringer."}
    desk.bridge.execute(EditCode(id=code, values=values))
    desk.place.side.codes.tree.choose(code)
    details = desk.place.side.codes.details
    assert details.name.text() == "ankomst"
    assert (details.definition.text(), details.example.text()) == ("Ved døren.", "Klokken ringer.")


def test_the_dialog_refuses_a_name_twice_and_gives_all_values(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    dialog = CodeDialog(theme, desk.place, colour=2)
    dialog.set_taken({"ankomst"})
    assert not dialog.save.isEnabled()
    dialog.name.setText("Ankomst")
    assert not dialog.save.isEnabled()
    dialog.name.setText("  ved   døren ")
    dialog.definition.setPlainText("Første minut.")
    assert dialog.save.isEnabled()
    assert dialog.values() == {
        "name": "ved døren",
        "definition": "Første minut.",
        "example": "",
        "colour": 2,
    }
    dialog.deleteLater()


def test_notes_are_found_by_typing_and_stepped_through(desk: Desk) -> None:
    one = desk.note(SHORT)
    two = desk.note("En anden note om nøgler.")
    place = desk.place
    place.bar.title_button.click()
    QTest.keyClicks(place.picker.field, "måtten")
    QTest.keyClick(place.picker.field, Qt.Key.Key_Return)
    assert place.desk.note is not None and place.desk.note.id == one
    QTest.keyClick(place.pane, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert place.desk.note.id == two
    QTest.keyClick(place.pane, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert place.desk.note.id == one


def test_the_window_can_open_a_place_in_a_text_and_take_up_where_one_left(desk: Desk) -> None:
    note = desk.note(SHORT)
    there = desk.mark("ventede")
    place = desk.place
    other = desk.note("En anden note.")
    start = SHORT.index("trappen") - 1
    place.open_target((note, start, start + 7))
    assert place.pane.selection() == (start, start + 7)
    place.open_target(other)
    place.open_target(there)
    assert place.desk.current == there
    state = place.state()
    assert SHORT[:6] not in str(state)
    place.open_target(other)
    place.restore(state)
    assert place.desk.note is not None and place.desk.note.id == note
    for odd in ({}, {"note": 7, "caret": "x", "folded": 3}, {"note": "gone"}):
        place.restore(odd)
    for gone in (None, "gone", ("gone", 0, 1), 7):
        place.open_target(gone)
    assert place.desk.note.id == note


def test_a_note_that_is_deleted_leaves_an_empty_page(desk: Desk) -> None:
    note = desk.note(SHORT)
    desk.place.set_correcting(True)
    desk.bridge.execute(Delete(root="notes", ids=(note,)))
    assert desk.place.empty.isVisible()
    assert desk.place.pane.isReadOnly()
    desk.bridge.undo()
    assert desk.place.open_note(note)


def test_a_narrow_window_hides_the_inspector_until_it_is_asked_for(desk: Desk) -> None:
    place = desk.place
    desk.note(SHORT)
    place.resize(911, 480)
    assert not place.side.isVisible()
    assert place.bar.panel.isVisible()
    place.bar.panel.click()
    assert place.side.isVisible()
    assert place.side.geometry().right() == place.width() - 1
    QTest.keyClick(place.side, Qt.Key.Key_Escape)
    assert not place.side.isVisible()
    place.resize(1366, 768)
    assert place.side.isVisible()
    assert not place.bar.panel.isVisible()


def test_everything_has_a_name_and_can_be_reached_by_tab(desk: Desk) -> None:
    code = desk.code("ankomst")
    desk.note(SHORT)
    desk.place.side.codes.tree.choose(code)
    desk.mark("ventede", code)
    place = desk.place
    seen = []
    place.bar.title_button.setFocus()
    for _ in range(40):
        widget = QApplication.focusWidget()
        if widget in seen:
            break
        assert widget is not None
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert name, f"{type(widget).__name__} has no name"
        seen.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    codes = place.side.codes
    for wanted in (place.pane, place.bar.code, place.bar.correct, codes.search, codes.tree, codes.new):
        assert wanted in seen


def test_another_theme_recolours_what_is_shown(desk: Desk, theme: Theme) -> None:
    code = desk.code("ankomst")
    desk.note(SHORT)
    desk.mark("ventede", code)
    before = desk.place.pane.colour(code)
    theme.use(Mode.DARK)
    assert desk.place.pane.colour(code) != before
    assert desk.project.rows.get(Code, code) is not None
    theme.use(Mode.CONTRAST)
    desk.place.grab()


def test_a_code_below_another_is_made_and_found_as_a_path(desk: Desk) -> None:
    desk.note(SHORT)
    for words, typed in (("ventede", "ankomst > måtten"), ("trappen", "ankomst > måt")):
        desk.select(words)
        desk.key(Qt.Key.Key_K)
        QTest.keyClicks(desk.place.popup.field, typed)
        QTest.keyClick(desk.place.popup.field, Qt.Key.Key_Return)
    assert desk.coded() == {("ventede", "måtten"), ("trappen", "måtten")}
    assert sorted(desk.code_names()) == ["ankomst", "måtten"]
