"""Marking and coding through the real widgets, by keyboard and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from feltnoter.domain.vocabulary import NoteKind
from tests.ui.coding.conftest import SHORT, TALK, Desk
from ui.coding.geometry import UNCODED
from ui.coding.side import Page

pytestmark = pytest.mark.qt_log_ignore("does not support")

ALT, SHIFT, CONTROL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def point_at(desk: Desk, words: str) -> QPoint:
    """In the middle of the first letter of ``words``."""
    pane = desk.place.pane
    cursor = QTextCursor(pane.document())
    cursor.setPosition(pane.positions.to_units(pane.plain.index(words)))
    left = pane.cursorRect(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    right = pane.cursorRect(cursor)
    return QPoint((left.x() + right.x()) // 2, left.center().y())


def click(desk: Desk, words: str) -> None:
    QTest.mouseClick(desk.place.pane.viewport(), Qt.MouseButton.LeftButton, pos=point_at(desk, words))


def drag(desk: Desk, first: str, last: str) -> None:
    viewport = desk.place.pane.viewport()
    begin, end = point_at(desk, first), point_at(desk, last)
    begin.setX(begin.x() - 3)
    end.setX(end.x() - 3)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(viewport, (begin + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


def test_before_a_note_is_chosen_there_is_one_thing_to_do(desk: Desk) -> None:
    place = desk.place
    assert place.empty.isVisible()
    assert not place.pane.isVisible()
    desk.note(SHORT, shown=False)
    place.empty.button.click()
    assert place.picker.isVisible()
    QTest.keyClick(place.picker.field, Qt.Key.Key_Return)
    assert place.desk.note is not None
    assert place.pane.isVisible()
    assert place.pane.plain == SHORT.replace("e\u0301", "é")


def test_the_newest_interview_lies_open_at_once_and_leaves_the_keyboard_where_it_is(desk: Desk) -> None:
    place = desk.place
    talk = desk.note(SHORT, NoteKind.INTERVIEW, shown=False)
    desk.note("En observation senere", shown=False)
    place.hide()
    place.show()
    assert place.desk.note is not None and place.desk.note.id == talk
    assert not place.pane.hasFocus()


def test_single_letters_can_be_switched_off(desk: Desk) -> None:
    desk.note(SHORT)
    desk.select("ventede ude")
    pane = desk.place.pane
    pane.single_keys = bool  # says no
    desk.place.bar._single_keys = bool
    desk.place.bar.show_keys()
    desk.key(Qt.Key.Key_K)
    assert not desk.place.popup.isVisible()
    desk.key(Qt.Key.Key_E)
    assert pane.isReadOnly()
    desk.key(Qt.Key.Key_Return)
    assert desk.place.popup.isVisible()  # Enter still does it, and the button says so
    assert desk.place.bar.code.accessibleDescription() == "Enter"


def test_words_are_marked_and_coded_by_keyboard_alone(desk: Desk) -> None:
    desk.code("ankomst")
    desk.note(SHORT)
    pane = desk.place.pane
    pane.setFocus()
    before = pane.plain.index("ventede")
    for _ in range(len(desk.place.pane.plain[:before].replace("👩\u200d👧", "x"))):
        desk.key(Qt.Key.Key_Right)
    for _ in range(len("ventede ude")):
        desk.key(Qt.Key.Key_Right, SHIFT)
    desk.key(Qt.Key.Key_K)
    popup = desk.place.popup
    assert popup.isVisible()
    assert QApplication.focusWidget() is popup.field
    QTest.keyClicks(popup.field, "ank")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert desk.coded() == {("ventede ude", "ankomst")}
    assert not popup.isVisible()
    assert QApplication.focusWidget() is pane


def test_words_are_marked_and_coded_by_mouse_alone(desk: Desk) -> None:
    desk.code("måtten")
    desk.note(SHORT)
    drag(desk, "ventede", "ude")
    assert desk.place.pane.selection() == (
        desk.place.pane.plain.index("ventede"),
        desk.place.pane.plain.index(" ude"),
    )
    desk.place.bar.code.click()
    popup = desk.place.popup
    row = popup.list.visualRect(popup.list.model().index(0, 0))
    QTest.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert desk.coded() == {("ventede", "måtten")}


def test_offsets_are_right_behind_emoji_and_accents(desk: Desk) -> None:
    desk.code("åben")
    desk.note(SHORT)
    for words in ("😀 lå", "åben", "👩\u200d👧 Hun", "trappen."):
        desk.select(words)
        desk.key(Qt.Key.Key_Return)
        QTest.keyClick(desk.place.popup.field, Qt.Key.Key_Return)
    assert {words for words, _ in desk.coded()} == {"😀 lå", "åben", "👩\u200d👧 Hun", "trappen."}
    assert all(e.quote == desk.body()[e.start : e.end] for e in desk.excerpts())


def test_a_new_code_is_made_and_put_on_in_one_step(desk: Desk) -> None:
    desk.note(SHORT)
    desk.select("ventede")
    desk.key(Qt.Key.Key_K)
    QTest.keyClicks(desk.place.popup.field, "vente ude")
    QTest.keyClick(desk.place.popup.field, Qt.Key.Key_Return, CONTROL)
    assert desk.coded() == {("ventede", "vente ude")}
    assert desk.place.side.codes.tree.codes.rowCount() == 1
    desk.bridge.undo()
    assert desk.coded() == set()
    assert desk.code_names() == []
    assert desk.place.pane.marks.all == []
    desk.bridge.redo()
    assert desk.coded() == {("ventede", "vente ude")}


def test_before_the_first_code_one_is_asked_for_a_name(desk: Desk) -> None:
    desk.note(SHORT)
    desk.select("ventede")
    desk.key(Qt.Key.Key_K)
    popup = desk.place.popup
    assert "first code" in popup._nothing.text() and popup._nothing.isVisible()
    QTest.keyClicks(popup.field, "noget, der er så langt, at det slet ikke kan være der")
    assert popup._hint.width() >= popup._hint.sizeHint().width(), "the key is never cut"


def test_a_name_that_exists_is_never_made_twice(desk: Desk) -> None:
    desk.code("ankomst")
    desk.note(SHORT)
    desk.select("ventede")
    desk.key(Qt.Key.Key_K)
    popup = desk.place.popup
    QTest.keyClicks(popup.field, "ANKOMST")
    assert not popup.create_button.isVisible()
    QTest.keyClick(popup.field, Qt.Key.Key_Return, CONTROL)
    assert desk.code_names() == ["ankomst"]
    assert desk.coded() == {("ventede", "ankomst")}


def test_a_second_code_goes_on_the_same_excerpt(desk: Desk) -> None:
    one, two = desk.code("et"), desk.code("to")
    desk.note(SHORT)
    there = desk.mark("ventede", one)
    desk.select("ventede")
    desk.key(Qt.Key.Key_K)
    QTest.keyClick(desk.place.popup.field, Qt.Key.Key_Return)
    assert [(e.id, e.codes) for e in desk.excerpts()] == [(there, (one, two))]


def test_recent_codes_come_first_and_those_on_it_are_not_offered(desk: Desk) -> None:
    desk.code("a")
    two = desk.code("b")
    desk.note(SHORT)
    desk.mark("Måtten", two)
    desk.place.refresh()
    popup = desk.place.popup
    desk.select("ventede")
    desk.key(Qt.Key.Key_K)
    assert popup.list.currentIndex().data() == "b"
    QTest.keyClick(popup.field, Qt.Key.Key_Escape)
    desk.select("Måtten")
    desk.key(Qt.Key.Key_K)
    assert [popup.list.model().index(i, 0).data() for i in range(popup.list.model().rowCount())] == ["a"]


def test_letters_code_only_while_the_pane_is_read_only_and_has_the_focus(desk: Desk) -> None:
    desk.note(SHORT)
    desk.select("ventede")
    desk.key(Qt.Key.Key_E)
    assert not desk.place.pane.isReadOnly()
    desk.key(Qt.Key.Key_K)
    assert not desk.place.popup.isVisible()
    assert "k" in desk.place.pane.plain
    desk.key(Qt.Key.Key_Escape)
    assert desk.place.pane.isReadOnly()
    search = desk.place.side.codes.search
    search.show()
    search.setFocus()
    QTest.keyClicks(search, "ke")
    assert not desk.place.popup.isVisible()
    assert desk.place.pane.isReadOnly()


def test_a_click_chooses_the_excerpt_and_again_the_one_beneath(desk: Desk) -> None:
    code = desk.code("a")
    desk.note(SHORT)
    wide, narrow = desk.mark("Hun ventede ude", code), desk.mark("ventede")
    click(desk, "ventede")
    place = desk.place
    assert place.desk.current == narrow
    assert place.side.page is Page.EXCERPT
    assert place.side.excerpt.none.isVisibleTo(place)
    assert place.pane.selection() == (SHORT.index("ventede") - 1, SHORT.index("ventede") + 6)
    place.pane.drop_selection()
    click(desk, "ventede")
    assert place.desk.current == wide
    click(desk, "lå skævt")
    assert place.desk.current == ""
    assert place.side.page is Page.CODES


def test_bars_and_names_in_the_margin_choose_too(desk: Desk) -> None:
    code = desk.code("ventetid")
    desk.note(SHORT)
    there = desk.mark("ventede", code)
    pane = desk.place.pane
    (bar,) = pane.margin().bars
    name = pane.name_rect(bar)
    assert name is not None
    for place in (pane.bar_rect(bar).center(), name.center()):
        desk.place.choose_excerpt("")
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(place).toPoint())
        assert desk.place.desk.current == there


def test_an_excerpt_without_a_code_is_a_thin_line_in_the_margin_and_nothing_more(desk: Desk) -> None:
    desk.note(SHORT)
    there = desk.mark("ventede")
    pane = desk.place.pane
    (bar,) = pane.margin().bars
    assert (bar.lane, bar.name_top, pane.margin().lanes) == (UNCODED, None, 0)
    assert pane._segments_of(0) == []
    at = QPointF(pane.bar_rect(bar).center()).toPoint()
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.place.desk.current == there


def test_the_keyboard_steps_from_excerpt_to_excerpt(desk: Desk) -> None:
    desk.note(SHORT)
    first, second = desk.mark("Måtten"), desk.mark("ventede")
    desk.place.pane.setFocus()
    for expected in (first, second, first):
        desk.key(Qt.Key.Key_Down, ALT)
        assert desk.place.desk.current == expected
    desk.key(Qt.Key.Key_Up, ALT)
    assert desk.place.desk.current == second
    desk.key(Qt.Key.Key_Escape)
    assert desk.place.desk.current == ""


def test_codes_come_on_and_off_in_the_inspector(desk: Desk) -> None:
    one = desk.code("et")
    desk.code("to")
    desk.note(SHORT)
    there = desk.mark("ventede", one)
    desk.place.choose_excerpt(there)
    panel = desk.place.side.excerpt
    panel.add_code.click()
    QTest.keyClick(desk.place.popup.field, Qt.Key.Key_Return)
    assert {name for _, name in desk.coded()} == {"et", "to"}
    chip = next(iter(panel.chips._chips.values()))
    assert QAccessible.queryAccessibleInterface(chip).text(QAccessible.Text.Name) == "Take et off"
    chip.click()
    assert {name for _, name in desk.coded()} == {"to"}
    assert desk.toasts == ["et is taken off"]
    desk.bridge.undo()
    assert {name for _, name in desk.coded()} == {"et", "to"}


def test_bounds_follow_shift_and_arrows_when_shift_is_let_go(desk: Desk) -> None:
    desk.note(SHORT)
    there = desk.mark("ventede")
    desk.place.choose_excerpt(there)
    for _ in range(4):
        QTest.keyPress(desk.place.pane, Qt.Key.Key_Right, SHIFT)
    found = desk.excerpt(there)
    assert found is not None and found.quote == "ventede", "not yet"
    QTest.keyRelease(desk.place.pane, Qt.Key.Key_Shift)
    found = desk.excerpt(there)
    assert found is not None and found.quote == "ventede ude"
    for _ in range(4):
        desk.key(Qt.Key.Key_Left, SHIFT | ALT)
    desk.place.leave()
    found = desk.excerpt(there)
    assert found is not None and found.quote == "Hun ventede ude"


def test_an_excerpt_is_deleted_with_a_word_and_comes_back(desk: Desk) -> None:
    desk.note(SHORT)
    there = desk.mark("ventede")
    desk.place.choose_excerpt(there)
    desk.place.pane.setFocus()
    desk.key(Qt.Key.Key_Delete)
    assert desk.excerpt(there) is None
    assert desk.toasts == ["The excerpt is deleted"]
    assert desk.place.side.page is Page.CODES
    desk.bridge.undo()
    assert desk.excerpt(there) is not None
    assert len(desk.place.pane.marks.all) == 1


def test_a_comment_is_saved_when_it_is_left_and_when_another_is_chosen(desk: Desk) -> None:
    desk.note(SHORT)
    one, two = desk.mark("Måtten"), desk.mark("ventede")
    desk.place.choose_excerpt(one)
    comment = desk.place.side.excerpt.comment
    QTest.keyClicks(comment, "Skæv?")
    desk.place.choose_excerpt(two)
    assert comment.toPlainText() == ""
    QTest.keyClicks(comment, "Hvorfor")
    desk.place.leave()
    assert [e.comment for e in desk.excerpts()] == ["Skæv?", "Hvorfor"]


def test_the_whole_note_is_coded_and_shows_it_on_top(desk: Desk) -> None:
    desk.code("ventetid")
    desk.note(SHORT)
    desk.place.pane.setFocus()
    assert not desk.place.whole.isVisible()
    desk.key(Qt.Key.Key_K, SHIFT)
    QTest.keyClick(desk.place.popup.field, Qt.Key.Key_Return)
    assert desk.place.whole.isVisible()
    assert [e.whole for e in desk.excerpts()] == [True]
    next(iter(desk.place.whole.chips._chips.values())).click()
    assert not desk.place.whole.isVisible()


def test_speakers_stand_beside_the_text_which_stays_as_it_is(desk: Desk) -> None:
    desk.note(TALK, NoteKind.INTERVIEW)
    pane = desk.place.pane
    assert pane.toPlainText() == TALK
    assert pane.hides_leads
    pane.setFocus()
    cursor = pane.textCursor()
    cursor.setPosition(TALK.index("Jeg ser"))
    pane.setTextCursor(cursor)
    desk.key(Qt.Key.Key_Left)
    assert pane.caret() == TALK.index("\nBøg (00:31)"), "over the name in one step"
    desk.key(Qt.Key.Key_Right)
    assert pane.caret() == TALK.index("Jeg ser")
    desk.key(Qt.Key.Key_End)
    desk.key(Qt.Key.Key_Home)
    assert pane.caret() == TALK.index("Jeg ser")
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    pane.setTextCursor(cursor)
    start, end = pane.selection()
    assert TALK[start:end] == "Jeg ser på skoene. Står de skævt, har hun været oppe."


def test_without_words_a_hint_and_no_popup(desk: Desk) -> None:
    desk.note(SHORT)
    desk.place.pane.setFocus()
    desk.key(Qt.Key.Key_K)
    assert not desk.place.popup.isVisible()


def test_a_press_beside_the_popup_closes_it_and_keeps_the_selection(desk: Desk) -> None:
    desk.note(SHORT)
    desk.select("ventede")
    desk.key(Qt.Key.Key_K)
    QTest.mouseClick(desk.place.childAt(400, 20), Qt.MouseButton.LeftButton)
    assert not desk.place.popup.isVisible()
    assert desk.place.pane.textCursor().hasSelection()


def test_every_text_has_its_margins(desk: Desk) -> None:
    for text in (SHORT, "Han tæller trinnene, hver gang.", TALK):
        desk.note(text)
        pane = desk.place.pane
        left = pane.document().rootFrame().frameFormat().leftMargin()
        assert left == pane._columns[0] > 0
