"""The list: model and view keep their word, filters, stale answers, keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.coding import AddCode, CodeNote
from feltnoter.commands.people import AddParticipant, PlanVisit
from feltnoter.commands.trash import Delete, Restore
from feltnoter.domain.entities import Coding, Note
from feltnoter.project import Project
from feltnoter.project.lists import Arrangement, GroupBy, NoteGroup, NoteOrder, NoteSummary
from ui.notes import NotesPlace
from ui.notes.note_model import PAGE, NoteModel
from ui.notes.note_pane import _Answer
from ui.notes.note_view import NoteView
from ui.notes.words import NoteWords
from ui.style.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Write = Callable[..., str]
EMPTY = NoteSummary("", "observation", False, "linje", "Køkken", "2026-09-03T17:05:00+02:00", "Elm", 0, "")


def order(*ids: str, groups: tuple[int, ...] = (0,)) -> NoteOrder:
    return NoteOrder(ids, tuple(NoteGroup(start, "2026-09-03", "") for start in groups))


@pytest.fixture
def fetched() -> list[int]:
    return []


@pytest.fixture
def model(qapp: QApplication, fetched: list[int]) -> NoteModel:
    def fetch(ids: object) -> dict[str, NoteSummary]:
        assert isinstance(ids, tuple)
        fetched.append(len(ids))
        return {i: replace(EMPTY, id=i, first_line=f"linje {i}") for i in ids}

    return NoteModel(fetch, NoteWords())


def test_the_model_keeps_the_rules_of_models(model: NoteModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for shown in (
        order(*map(str, range(500)), groups=(0, 7, 300)),
        order(*map(str, range(3, 700))),
        order("3", "x", *map(str, range(4, 600))),
        order("x"),
        order(),
        order("a", "b"),
        order("b", "a"),
        order("b", "a", groups=(0, 1)),
    ):
        model.show_order(shown, {})
        assert model.ids == shown.ids
        assert [heading.row for heading in model.headings] == [group.start for group in shown.groups]
    model.refresh()
    model.refresh(["a"])
    del tester


def test_only_pages_that_are_seen_are_read(model: NoteModel, fetched: list[int]) -> None:
    model.show_order(order(*map(str, range(50_000))), {})
    assert fetched == []
    assert model.data(model.index(40_123)) == "linje 40123"
    model.data(model.index(40_100))
    assert fetched == [PAGE]
    model.refresh(["40123", "3"])
    assert fetched == [PAGE, 1]
    said = model.data(model.index(40_123), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(said, str)
    assert said.startswith("Observation, linje 40123, Køkken · Elm, Thursday 3.9.2026, 17.05")


def test_rows_are_where_they_are_painted(qtbot: QtBot, model: NoteModel, theme: Theme) -> None:
    view = NoteView(theme, "Noter")
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(384, 400)
    view.show()
    model.show_order(order(*map(str, range(50_000)), groups=(0, 2, 49_999)), {})
    QApplication.processEvents()
    assert view.visualRect(model.index(0)).top() == 36
    assert view.visualRect(model.index(2)).top() == 36 + 2 * 72 + 36
    assert not view.indexAt(QPoint(50, 36 + 2 * 72 + 10)).isValid()  # a heading is no row
    for row in (0, 1, 2, 3):
        assert view.indexAt(view.visualRect(model.index(row)).center()).row() == row
    assert view.verticalScrollBar().maximum() == 50_000 * 72 + 3 * 36 - view.viewport().height()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 49_999
    assert view.visualRect(model.index(49_999)).bottom() == view.viewport().height() - 1
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().setCurrentIndex(model.index(25_000), flag)
    assert view.viewport().rect().contains(view.visualRect(model.index(25_000)))
    role = QAccessible.queryAccessibleInterface(view).role()
    assert role == QAccessible.Role.List
    assert not view.indexAt(QPoint(5, -400_000_000)).isValid()
    assert view.visualRect(QModelIndex()).isEmpty()


def shown(place: NotesPlace) -> tuple[str, ...]:
    return place.notes.list.model.ids


def test_filters_narrow_while_typing_and_combine(
    qtbot: QtBot, place: NotesPlace, project: Project, written: Write
) -> None:
    elm = AddParticipant(pseudonym="Elm")
    project.execute(elm)
    a = written("Nøgleboks driller", participant=elm.id, happened_at="2026-09-03")
    b = written("Nøgler igen", happened_at="2026-09-02", author=project.me)
    written("noget andet")
    QTest.keyClicks(place.search, "nøg")
    qtbot.waitUntil(lambda: set(shown(place)) == {a, b})
    place.notes.list.filters.people.taken.emit(elm.id)
    qtbot.waitUntil(lambda: shown(place) == (a,))
    assert place.notes.list.filters.participant.words == "Elm"
    place.notes.list.filters.mine.click()
    qtbot.waitUntil(lambda: shown(place) == ())
    assert place.notes.list.nothing.isVisible()
    place.notes.list.nothing.button.click()
    qtbot.waitUntil(lambda: len(shown(place)) == 3)
    assert place.search.text() == ""


def test_a_late_answer_is_passed_over(place: NotesPlace, written: Write) -> None:
    note = written("ny")
    pane = place.notes.list
    pane._arrived(_Answer(pane._number - 1, NoteOrder(), 0))
    assert shown(place) == (note,)


def test_the_list_follows_changes_and_keeps_what_is_chosen(
    qtbot: QtBot, place: NotesPlace, project: Project, written: Write
) -> None:
    old = written("gammel", happened_at="2026-09-01")
    place.open_target(old)
    new = written("ny", happened_at="2026-09-02")
    assert shown(place) == (new, old)
    assert place.notes.list.view.current() == old
    place.notes.page.head.when_chosen.emit("2026-09-05", None, None)
    assert shown(place) == (old, new)
    assert (place.notes.list.view.current(), place.notes.identity) == (old, old)
    visit = PlanVisit(date="2026-09-05", place="Aftenrute")
    project.execute(visit)
    place.notes.page.head.when_chosen.emit("2026-09-05", visit.id, None)
    assert [h.title for h in place.notes.list.model.headings] == ["Aftenrute", "Wednesday 2.9.2026"]


def test_deleting_with_the_keyboard_goes_on_with_the_next_and_can_be_undone(
    qtbot: QtBot, place: NotesPlace, project: Project, written: Write
) -> None:
    ids = [written(f"note {day}", happened_at=f"2026-09-0{day}") for day in (1, 2, 3)]
    view = place.notes.list.view
    view.choose(ids[1])
    view.setFocus()
    with qtbot.waitSignal(place.toast):
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert shown(place) == (ids[2], ids[0])
    assert view.current() == place.notes.identity == ids[0]
    project.undo()
    assert shown(place) == (ids[2], ids[1], ids[0])
    for note in ids:
        project.execute(Delete(root="notes", ids=(note,)))
    assert place.notes.list.empty.isVisible()
    assert not place.notes.page.isVisible()
    project.execute(Restore(root="notes", ids=(ids[0],)))
    assert shown(place) == (ids[0],)


def test_jottings_that_wait_are_counted_and_shown(
    qtbot: QtBot, place: NotesPlace, project: Project, written: Write
) -> None:
    written("hel note")
    raw = written("7.31 nøgle", raw=True)
    assert "1 jotting" in place.notes.list._waiting.text()
    place.notes.list._show_jottings()
    qtbot.waitUntil(lambda: shown(place) == (raw,))
    place.open_target(raw)
    place.notes.page.write_up.click()
    fresh = next(note for note in project.rows.find(Note) if note.jotting == raw)
    assert (fresh.body, fresh.raw, place.notes.identity) == ("7.31 nøgle", False, fresh.id)
    qtbot.waitUntil(lambda: shown(place) == ())


def test_chips_combine_and_the_list_is_grouped_by_participant(
    qtbot: QtBot, place: NotesPlace, project: Project, written: Write
) -> None:
    elm = AddParticipant(pseudonym="Elm")
    project.execute(elm)
    plain, coded = written("uden kode"), written("med kode", participant=elm.id)
    code = AddCode(name="ventetid")
    project.execute(code)
    project.execute(CodeNote(note=coded, codes=(code.id,)))
    filters = place.notes.list.filters
    assert not filters.uncoded.isVisible()
    next(action for action in filters.further.actions() if action.data() == "uncoded").trigger()
    qtbot.waitUntil(lambda: shown(place) == (plain,))
    assert filters.uncoded.isVisible() and filters.uncoded.isChecked()
    filters.uncoded.click()
    qtbot.waitUntil(lambda: set(shown(place)) == {plain, coded})
    by_person = next(a for a in filters.arrange.menu.actions() if a.data() == GroupBy.PARTICIPANT)
    by_person.trigger()
    qtbot.waitUntil(
        lambda: [h.title for h in place.notes.list.model.headings] == ["Elm", "Without a participant"]
    )
    assert shown(place) == (coded, plain)
    kept = place.state()
    place.notes.list.arrange({"by": "visit"})
    place.restore(kept)
    assert filters.arrangement == Arrangement(GroupBy.PARTICIPANT)


def test_chips_are_there_again_next_time_and_one_click_clears_them(
    qtbot: QtBot, place: NotesPlace, project: Project, written: Write
) -> None:
    elm = AddParticipant(pseudonym="Elm")
    project.execute(elm)
    visit = PlanVisit(date="2026-09-03", place="Møllehuset")
    project.execute(visit)
    facts = {"kind": "quote", "participant": elm.id, "visit": visit.id, "author": project.me}
    hers = written("hendes ord", **facts)
    other = written("noget andet")
    place.refresh()
    filters = place.notes.list.filters
    filters.narrow_to(kinds=frozenset({"quote"}), participant=elm.id, visit=visit.id, author=project.me or "")
    place.search.setText("hemmelig")
    kept = json.loads(json.dumps(dict(place.state())))
    assert "hemmelig" not in str(kept) and "ord" not in str(kept)
    place.search.clear()
    filters.reset()
    assert not filters.clear.isVisible()
    place.restore({"list": kept["list"]})
    qtbot.waitUntil(lambda: shown(place) == (hers,))
    assert (filters.filter.author, filters.filter.words) == (project.me, "")
    assert filters.kind.isChecked() and filters.participant.words == "Elm" and filters.visit.isChecked()
    QTest.mouseClick(filters.clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: set(shown(place)) == {hers, other})
    assert not filters.clear.isVisible()


@pytest.mark.parametrize(
    "chips", [None, 3, {}, {"kinds": [7, {}, "gone"], "visit": "gone", "participant": 4, "raw": "yes"}]
)
def test_odd_chips_are_passed_over(place: NotesPlace, chips: object) -> None:
    place.restore({"list": {"chips": chips, "by": "visit"}})
    assert not place.notes.list.filters.filter


def test_several_are_chosen_by_keyboard_and_mouse_and_changed_in_one_step(
    qtbot: QtBot, place: NotesPlace, project: Project, written: Write
) -> None:
    ids = [written(f"note {number}") for number in range(4)]
    elm, code = AddParticipant(pseudonym="Elm"), AddCode(name="ventetid")
    project.execute(elm)
    project.execute(code)
    view, bar, bridge = place.notes.list.view, place.notes.list.several, place.bridge
    qtbot.waitUntil(lambda: len(shown(place)) == 4)
    view.choose(shown(place)[0])
    assert not bar.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.all_chosen() == list(shown(place)[:2]) and bar.isVisible()
    last, second = (view.visualRect(view.model().index(row, 0)).center() for row in (3, 1))
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(view.viewport(), left, Qt.KeyboardModifier.ControlModifier, last)
    assert view.all_chosen() == [shown(place)[row] for row in (0, 1, 3)]
    bar.people.taken.emit(elm.id)
    assert len(project.rows.find(Note, participant=elm.id)) == 3
    label = bridge.undo_label
    assert label is not None and (label.key, label.count) == ("edit_notes", 3)
    bridge.undo()
    assert not project.rows.find(Note, participant=elm.id)
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(view.all_chosen()) == 4
    bar.codes.taken.emit(code.id)
    assert len(project.rows.find(Coding, code=code.id)) == 4
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert project.rows.find(Note) == []
    bridge.undo()
    assert {note.id for note in project.rows.find(Note)} == set(ids)
    qtbot.waitUntil(lambda: len(shown(place)) == 4)
    QTest.mouseClick(view.viewport(), left, pos=second)
    assert not bar.isVisible()
