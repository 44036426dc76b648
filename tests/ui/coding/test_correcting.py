"""»Ret tekst«: durable, exact, and excerpts stay on their words."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.notes import SpliceNote
from feltnoter.domain.vocabulary import NoteKind
from tests.ui.coding.conftest import SHORT, TALK, Desk
from ui.coding.correcting import LATEST_MS, PAUSE_MS, narrow, typed
from ui.help.keys import shown
from ui.i18n import Translations

pytestmark = pytest.mark.qt_log_ignore("does not support")

PIECES = ("a", "æøå", "😀", "\n", "👩\u200d👧", "linje\nto", "\u00a0", "e", " ", "Måtten")


def put_caret(desk: Desk, words: str, after: bool = False) -> None:
    start = desk.place.pane.plain.index(words) + (len(words) if after else 0)
    cursor = desk.place.pane.textCursor()
    cursor.setPosition(desk.place.pane.positions.to_units(start))
    desk.place.pane.setTextCursor(cursor)


def in_step(desk: Desk) -> None:
    """What is shown is what is stored, and every excerpt is on its words."""
    place = desk.place
    assert place.pane.plain == desk.body()
    assert place.pane.document().toRawText().replace("\u2029", "\n") == desk.body()
    for excerpt in desk.excerpts():
        if not excerpt.orphaned:
            assert excerpt.quote == desk.body()[excerpt.start : excerpt.end]
    shown = {(m.excerpt, m.start, m.end) for m in place.correction.marks}
    assert shown == {(e.id, e.start, e.end) for e in desk.excerpts() if not e.orphaned and not e.whole}


def test_a_codes_name_written_where_nothing_is_marked_does_not_end_in_the_text(desk: Desk) -> None:
    desk.note(SHORT)
    pane = desk.place.pane
    pane.setFocus()
    before = pane.plain
    for name in ("private telefoner", "et ark"):
        desk.key(Qt.Key.Key_K)
        QTest.keyClicks(pane, name)
        assert pane.isReadOnly() and pane.plain == before
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_E)
    assert not pane.isReadOnly(), "E is a command again when one has moved about"


def test_a_letter_typed_by_mistake_does_not_keep_the_text_closed_for_ever(desk: Desk) -> None:
    desk.note(SHORT)
    pane, search = desk.place.pane, desk.place.side.codes.search
    pane.setFocus()
    for key in (Qt.Key.Key_K, Qt.Key.Key_Escape):
        desk.key(key)
    QTest.keyClicks(pane, "je")
    assert pane.isReadOnly(), "she may be writing a code's name"
    search.show()
    search.setFocus()
    pane.setFocus()
    desk.key(Qt.Key.Key_E)
    assert not pane.isReadOnly()


def test_the_text_can_be_corrected_right_after_the_codes_were_closed(desk: Desk) -> None:
    desk.note(SHORT)
    desk.select("ventede")
    desk.key(Qt.Key.Key_K)
    QTest.keyClicks(desk.place.popup.field, "an")
    QTest.keyClick(desk.place.popup.field, Qt.Key.Key_Escape)
    assert desk.place.pane.hasFocus()
    desk.key(Qt.Key.Key_E)
    assert not desk.place.pane.isReadOnly()


def test_typing_is_on_disk_a_moment_after_the_last_key(desk: Desk, qtbot: QtBot) -> None:
    desk.note(SHORT)
    desk.place.set_correcting(True)
    put_caret(desk, "ude")
    QTest.keyClicks(desk.place.pane, "længe ")
    assert "længe" not in desk.body()
    assert PAUSE_MS <= 250 and LATEST_MS <= 2000
    qtbot.waitUntil(lambda: "ventede længe ude" in desk.body(), timeout=2000)
    in_step(desk)


def test_leaving_sends_at_once_and_one_flush_is_one_step(desk: Desk) -> None:
    desk.note(SHORT)
    before = desk.body()
    desk.place.set_correcting(True)
    put_caret(desk, "ude")
    QTest.keyClicks(desk.place.pane, "længe ")
    put_caret(desk, "Måtten")
    QTest.keyClicks(desk.place.pane, "Den ")
    desk.place.leave()
    assert desk.body().startswith("Den Måtten") and "længe ude" in desk.body()
    desk.bridge.undo()
    assert desk.body() == before
    in_step(desk)


def test_excerpts_follow_live_before_anything_is_sent(desk: Desk) -> None:
    code = desk.code("a")
    desk.note(SHORT)
    there = desk.mark("ventede", code)
    desk.place.set_correcting(True)
    put_caret(desk, "Hun")
    desk.place.pane.insertPlainText("😀")
    QTest.keyClicks(desk.place.pane, "Og ")
    (mark,) = desk.place.correction.marks
    assert desk.place.pane.plain[mark.start : mark.end] == "ventede"
    (drawn,) = desk.place.pane.marks.all
    assert (
        desk.place.pane.document()
        .toRawText()
        .encode("utf-16-le")[2 * drawn.start : 2 * drawn.end]
        .decode("utf-16-le")
        == "ventede"
    )
    assert desk.excerpt(there) is not None
    assert "Og Hun" not in desk.body()
    desk.place.leave()
    in_step(desk)


@pytest.mark.parametrize("seed", [1, 2])
def test_two_hundred_random_edits_leave_every_excerpt_on_its_words(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    code = desk.code("a")
    desk.note("\n".join([SHORT, "Måtten lå der 😀 igen.", "Og hun ventede på trappen."] * 2))
    body = desk.body()
    for _ in range(12):
        start = chance.randrange(len(body) - 12)
        words = body[start : start + chance.randrange(1, 12)].strip()
        if words:
            desk.mark(words, code)
    desk.place.set_correcting(True)
    pane = desk.place.pane
    for number in range(200):
        cursor = pane.textCursor()
        text = pane.plain
        cursor.setPosition(pane.positions.to_units(chance.randrange(len(text) + 1)))
        what = chance.random()
        if what < 0.45:
            cursor.insertText(chance.choice(PIECES))
        elif what < 0.75:
            for _ in range(chance.randrange(1, 8)):
                cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(chance.choice(("", "", *PIECES)))
        elif what < 0.85:
            pane.document().undo()
        elif what < 0.9:
            pane.document().redo()
        else:
            pane.setTextCursor(cursor)
            QTest.keyClick(pane, chance.choice((Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return)))
        if number % 7 == 0:
            desk.place.correction.flush()
            in_step(desk)
    desk.place.leave()
    in_step(desk)
    assert desk.refused == []
    assert desk.project.check().ok


def test_a_colleagues_words_come_in_beside_what_is_being_typed(desk: Desk) -> None:
    note = desk.note(SHORT)
    there = desk.mark("ventede", desk.code("a"))
    desk.place.set_correcting(True)
    put_caret(desk, "trappen", after=True)
    QTest.keyClicks(desk.place.pane, "stenen")
    desk.bridge.execute(SpliceNote(id=note, start=0, end=6, words="Dørmåtten"))
    assert desk.place.pane.plain.startswith("Dørmåtten 😀")
    assert "trappenstenen" in desk.place.pane.plain
    assert "trappenstenen" not in desk.body()
    (mark,) = desk.place.correction.marks
    assert desk.place.pane.plain[mark.start : mark.end] == "ventede"
    desk.place.leave()
    assert desk.body() == desk.place.pane.plain
    assert desk.excerpt(there) is not None
    in_step(desk)


def test_a_deleted_excerpt_lies_below_and_is_anchored_again(desk: Desk) -> None:
    code = desk.code("ventetid")
    desk.note(SHORT)
    there = desk.mark("ventede", code)
    place = desk.place
    place.set_correcting(True)
    put_caret(desk, "ventede")
    for _ in "ventede":
        QTest.keyClick(place.pane, Qt.Key.Key_Delete)
        place.correction.flush()
    place.set_correcting(False)
    assert place.orphans.isVisible()
    assert [e.quote for e in desk.excerpts()] == ["ventede"], "all of it, though it went letter by letter"
    (row,) = place.orphans.rows
    assert not row.anchor.isEnabled()
    desk.select("trappen")
    assert row.anchor.isEnabled()
    row.anchor.click()
    found = desk.excerpt(there)
    assert found is not None
    assert (found.quote, found.orphaned) == ("trappen", False)
    assert not place.orphans.isVisible()
    in_step(desk)


def test_shift_enter_and_paste_keep_the_text_in_its_form(desk: Desk) -> None:
    desk.note(SHORT)
    desk.place.set_correcting(True)
    put_caret(desk, "trappen.", after=True)
    QTest.keyClick(desk.place.pane, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    data = QMimeData()
    data.setText("cafe\u0301\r\nto\u2028tre\u00a0fire")
    desk.place.pane.insertFromMimeData(data)
    desk.place.leave()
    assert desk.body().endswith("trappen.\ncafé\nto\ntre\u00a0fire")
    in_step(desk)


def test_an_accent_typed_alone_is_shown_as_it_is_stored(desk: Desk) -> None:
    desk.note("cafe i byen")
    desk.mark("i byen")
    desk.place.set_correcting(True)
    cursor = desk.place.pane.textCursor()
    cursor.setPosition(4)
    cursor.insertText("x\u0301e\u0301")
    desk.place.leave()
    in_step(desk)


def test_speakers_names_are_in_the_text_while_it_is_corrected(desk: Desk) -> None:
    desk.note(TALK, NoteKind.INTERVIEW)
    place = desk.place
    place.set_correcting(True)
    assert not place.pane.hides_leads
    put_caret(desk, "Bøg (00:31)")
    QTest.keyClicks(place.pane, "B")
    place.set_correcting(False)
    assert [turn.speaker for turn in place.pane.turns][1] == "BBøg"
    assert desk.body() == place.pane.plain


def test_undo_in_the_editor_takes_back_typing_only(desk: Desk) -> None:
    desk.note(SHORT)
    before = desk.body()
    desk.place.set_correcting(True)
    put_caret(desk, "ude")
    QTest.keyClicks(desk.place.pane, "x")
    desk.place.pane.undo()
    assert desk.place.pane.plain == before
    assert not desk.place.correction.is_pending
    desk.place.pane.undo()
    assert desk.place.pane.plain == before


def test_qts_numbers_are_clamped_and_narrowed() -> None:
    assert typed("ab", "aXb", 0, 3, 4) == (1, 1, "X")
    assert typed("a😀b", "a😀", 3, 1, 0) == (2, 3, "")
    assert typed("same", "same", 0, 5, 5) == (4, 4, "")
    assert typed("abc", "xyz", 1, 0, 0) == (0, 3, "xyz"), "numbers that do not fit: the texts decide"
    assert narrow("ventede", 0, 7, "ventende") == (5, 5, "n")


def test_the_menu_writes_keys_as_the_list_of_shortcuts_does(desk: Desk, qapp: QApplication) -> None:
    desk.note(SHORT)
    translations = Translations(qapp)
    translations.use("da")
    try:
        desk.place.menus.text(QPoint(0, 0))
        menu = desk.place.menus.menu()
        assert menu is not None
        menu.close()
        keys = [action.text().partition("\t")[2] for action in menu.actions()]
        assert shown("Shift+K") in keys and "Skift+K" in keys
    finally:
        translations.remove()
