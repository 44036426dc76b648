"""Typing through the real widget: it reaches the disk, excerpts keep their words, nobody's words are lost."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.coding import MarkExcerpt
from feltnoter.commands.notes import EditNote
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Excerpt, Note
from feltnoter.errors import UserError
from feltnoter.project import Project
from ui.notes import NotesPlace
from ui.notes.note_text import NoteText
from ui.text import exact_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Write = Callable[..., str]
Body = Callable[[str], str]


def text_of(place: NotesPlace) -> NoteText:
    return place.notes.page.text


def put_cursor(text: NoteText, point: int) -> None:
    text.choose(point, point)


def commit(text: NoteText, words: str) -> None:
    """As an input method, or the emoji panel, sends it."""
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(text, event)


def test_typing_reaches_the_disk_after_a_pause_as_one_step(
    qtbot: QtBot, place: NotesPlace, project: Project, written: Write, body: Body
) -> None:
    note = written("Hun siger ")
    place.open_target(note)
    text = text_of(place)
    put_cursor(text, 10)
    QTest.keyClicks(text, "»Jeg når det ikke«. Røde øjne, ærgrer sig på gården")
    commit(text, " 👩‍👧")
    began = time.monotonic()
    typed = "Hun siger »Jeg når det ikke«. Røde øjne, ærgrer sig på gården 👩‍👧"
    qtbot.waitUntil(lambda: body(note) == typed, timeout=2000)
    assert time.monotonic() - began < 1.5  # 250 ms, and what a busy machine adds
    project.undo()
    assert body(note) == "Hun siger "
    assert text.text() == "Hun siger "


def test_it_is_saved_while_somebody_types_on_and_on(
    qtbot: QtBot, place: NotesPlace, written: Write, body: Body
) -> None:
    note = written("")
    place.open_target(note)
    session = place.notes.session
    text = text_of(place)
    began = time.monotonic()
    while not body(note):
        assert time.monotonic() - began < 5
        QTest.keyClicks(text, "ord ")
        session._pause.start()
        QApplication.processEvents()
    assert time.monotonic() - began < 4


def test_a_fresh_note_comes_into_being_with_its_first_words(
    qtbot: QtBot, place: NotesPlace, project: Project
) -> None:
    place.open_target("new")
    assert text_of(place).hasFocus()
    place.notes.page.head.kind_chosen.emit("quote")
    QTest.keyClicks(text_of(place), "  ")
    place.leave()
    assert project.rows.find(Note) == []
    QTest.keyClicks(text_of(place), "Så må jeg jo gå")
    qtbot.waitUntil(lambda: len(project.rows.find(Note)) == 1)
    note = project.rows.find(Note)[0]
    assert (note.body, note.kind, note.author) == ("  Så må jeg jo gå", "quote", project.me)
    assert note.happened_at
    assert place.notes.list.view.current() == note.id
    assert text_of(place).hasFocus()
    QTest.keyClicks(text_of(place), " nu")
    place.leave()
    assert project.rows.find(Note)[0].body == "  Så må jeg jo gå nu"


def test_leaving_and_choosing_another_note_save_at_once(
    place: NotesPlace, written: Write, body: Body
) -> None:
    one, other = written("en"), written("to")
    place.open_target(one)
    QTest.keyClicks(text_of(place), "x")
    place.open_target(other)
    assert body(one) == "xen"
    QTest.keyClicks(text_of(place), "y")
    place.leave()
    assert body(other) == "yto"


def test_what_is_special_in_unicode_survives(place: NotesPlace, written: Write, body: Body) -> None:
    kept = "3\u00a0km 😀 e\u0323\u0302 𝔘 \u00ad 👨‍👩‍👧‍👦\nny linje"
    note = written(kept)
    stored = body(note)
    place.open_target(note)
    text = text_of(place)
    text.moveCursor(QTextCursor.MoveOperation.End)
    commit(text, "a\u030a")  # å in two parts
    paste = QMimeData()
    paste.setText("\r\nPå\u2028vej\ufeff")
    text.insertFromMimeData(paste)
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(text, "slut")
    place.leave()
    assert body(note) == stored + "å\nPå\nvej\nslut"
    assert text.text() == body(note) == exact_text(text.document())


def test_an_accent_typed_after_its_letter_is_joined(place: NotesPlace, written: Write, body: Body) -> None:
    note = written("e")
    place.open_target(note)
    put_cursor(text_of(place), 1)
    commit(text_of(place), "\u0301")
    place.leave()
    assert body(note) == text_of(place).text() == "é"
    assert text_of(place).chosen() == (1, 1)


PIECES = ("a", "æøå", "😀", "\n", "👩‍👧", "ord og ord", "\u00a0", "é", "to\nlinjer", "")


def random_edit(text: NoteText, dice: random.Random) -> None:
    length, what = len(text.text()), dice.random()
    start = dice.randrange(length + 1)
    end = min(length, start + dice.choice((0, 0, 1, 3, 9)))
    text.choose(start, end)
    if what < 0.45:
        text.textCursor().insertText(dice.choice(PIECES))
    elif what < 0.6:
        QTest.keyClick(text, dice.choice((Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return)))
    elif what < 0.75:
        commit(text, dice.choice(PIECES))
    elif what < 0.9:
        QTest.keyClicks(text, dice.choice(("æ", "hej", "Åse")))
    elif what < 0.96:
        text.undo()
    else:
        text.redo()


@pytest.mark.parametrize("seed", range(3))
def test_random_edits_are_mirrored_exactly_and_excerpts_keep_their_words(
    place: NotesPlace, project: Project, written: Write, body: Body, seed: int
) -> None:
    dice = random.Random(seed)
    words = [f"ord{number}😀æ" for number in range(40)]
    note = written(" ".join(words))
    place.open_target(note)
    text = text_of(place)
    for count in range(100):
        if count % 10 == 0:
            stand = body(note)
            start = dice.randrange(max(1, len(stand) - 9))
            if stand[start : start + 8].strip():
                project.execute(MarkExcerpt(note=note, start=start, end=min(len(stand), start + 8)))
        random_edit(text, dice)
        if dice.random() < 0.4:
            place.leave()
            assert body(note) == text.text() == exact_text(text.document())
            for excerpt in project.rows.find(Excerpt, note=note, orphaned=False):
                assert excerpt.quote == text.text()[excerpt.start : excerpt.end]
    place.leave()
    assert body(note) == text.text()
    assert project.check().ok


def test_an_excerpt_does_not_drift_when_text_before_it_is_corrected(
    place: NotesPlace, project: Project, written: Write
) -> None:
    note = written("😀 nogle bliver borte, sagde hun")
    mark = MarkExcerpt(note=note, start=8, end=20)
    project.execute(mark)
    place.open_target(note)
    text = text_of(place)
    put_cursor(text, 2)
    QTest.keyClicks(text, "de nøgle, som ")
    put_cursor(text, len("😀 de nøgle, som nogle bliver borte"))
    QTest.keyClicks(text, "t")
    place.leave()
    excerpt = project.rows.get(Excerpt, mark.id)
    assert excerpt is not None
    assert excerpt.quote == "bliver borte"


def test_taking_a_deletion_back_brings_the_excerpt_back(
    place: NotesPlace, project: Project, written: Write
) -> None:
    note = written("først ordene vi vil huske, så resten")
    mark = MarkExcerpt(note=note, start=6, end=12)
    project.execute(mark)
    place.open_target(note)
    text = text_of(place)
    text.choose(3, 20)
    QTest.keyClick(text, Qt.Key.Key_Delete)
    place.leave()
    torn = project.rows.get(Excerpt, mark.id)
    assert torn is not None and torn.orphaned
    text.undo()
    place.leave()
    back = project.rows.get(Excerpt, mark.id)
    assert back is not None and not back.orphaned
    assert (back.quote, back.start) == ("ordene", 6)


def test_a_colleagues_change_keeps_cursor_selection_and_unsaved_words(
    place: NotesPlace, project: Project, opened: Callable[[str], Project], written: Write, body: Body
) -> None:
    note = written("Første linje. Anden linje. Tredje linje.")
    colleague = opened("b")
    colleague.receive([project.export_frame("b") or b""])
    place.open_target(note)
    text = text_of(place)
    put_cursor(text, 27)
    QTest.keyClicks(text, "NYT ")
    text.choose(27, 30)  # NYT is selected and not saved
    colleague.execute(
        EditNote(id=note, values={"body": "HELT Første linje 😀. Anden linje. Tredje og sidste linje."})
    )
    project.receive([colleague.export_frame("a") or b""])
    assert text.text() == "HELT Første linje 😀. Anden linje. NYT Tredje og sidste linje."
    assert text.textCursor().selectedText() == "NYT"
    place.leave()
    assert body(note) == text.text()


def test_unsaved_words_outlive_a_note_that_a_colleague_deletes(
    place: NotesPlace, project: Project, opened: Callable[[str], Project], written: Write
) -> None:
    note = written("Gammelt")
    colleague = opened("b")
    colleague.receive([project.export_frame("b") or b""])
    place.open_target(note)
    QTest.keyClicks(text_of(place), "Nyt og ")
    colleague.execute(Delete(root="notes", ids=(note,)))
    project.receive([colleague.export_frame("a") or b""])
    place.leave()
    assert [n.body for n in project.rows.find(Note)] == ["Nyt og Gammelt"]


def test_when_the_disk_says_no_the_words_stay_and_are_tried_again(
    qtbot: QtBot,
    place: NotesPlace,
    project: Project,
    written: Write,
    body: Body,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    note, other = written("a"), written("b")
    place.open_target(note)

    def full(command: object) -> None:
        raise UserError("disk_full")

    with monkeypatch.context() as patched:
        patched.setattr(project, "execute", full)
        QTest.keyClicks(text_of(place), "vigtigt ")
        with qtbot.waitSignal(place.notes.session.unsaved):
            place.leave()
        place.notes.list.view.choose(other)
        assert text_of(place).text() == "vigtigt a"
        assert place.notes.identity == note
    place.notes.session.flush()
    assert body(note) == "vigtigt a"
