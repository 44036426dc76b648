"""What is done with the chosen notes from the list's menu, the bar and the keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.coding import MarkExcerpt
from feltnoter.domain.entities import Card, Excerpt
from feltnoter.domain.layout import CARD_HEIGHT, CARD_WIDTH
from feltnoter.project import Project
from ui.notes import NotesPlace
from ui.place import Offer

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Write = Callable[..., str]
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def offers(place: NotesPlace) -> list[Offer]:
    found: list[Offer] = []
    place.offered.connect(found.append)
    return found


def cards(project: Project) -> list[Card]:
    return project.rows.find(Card)


def apart(found: list[Card]) -> bool:
    pairs = [(one, other) for one in found for other in found if one.id < other.id]
    return all(abs(a.x - b.x) >= CARD_WIDTH or abs(a.y - b.y) >= CARD_HEIGHT for a, b in pairs)


def test_chosen_notes_are_laid_apart_in_one_step_and_none_twice(
    place: NotesPlace, project: Project, written: Write, offers: list[Offer]
) -> None:
    notes = [written(f"note {number}") for number in range(7)]
    place.refresh()
    place.notes.open(notes[0])
    place.deeds.lay_chosen()
    first = cards(project)[0].id
    assert offers[-1] == Offer("1 card(s) laid on the board", "Show on the board", "board", first)
    place.notes.list.view.selectAll()
    QTest.mouseClick(place.notes.list.several.lay, Qt.MouseButton.LeftButton)
    laid = cards(project)
    assert sorted(card.note or "" for card in laid) == sorted(notes)
    assert apart(laid)
    assert offers[-1].sentence == "6 card(s) laid on the board. 1 note(s) lay there already"
    place.deeds.lay_chosen()
    assert (offers[-1].sentence, offers[-1].undo) == ("7 note(s) lie on the board already", False)
    assert offers[-1].target in {card.id for card in laid}
    place.bridge.undo()
    assert [card.note for card in cards(project)] == [notes[0]]


def test_a_coded_note_is_laid_as_its_excerpts_in_their_order(
    place: NotesPlace, project: Project, written: Write
) -> None:
    note = written("først det ene og så det andet")
    for start, end in ((17, 29), (0, 13)):
        project.execute(MarkExcerpt(note=note, start=start, end=end))
    place.refresh()
    place.notes.open(note)
    QTest.keyClick(place.notes.page.text, Qt.Key.Key_B, _BOTH)
    laid = [project.rows.get(Excerpt, card.excerpt) for card in sorted(cards(project), key=lambda c: c.x)]
    assert [excerpt.quote for excerpt in laid if excerpt] == ["først det ene", "så det andet"]


def test_a_note_without_words_has_no_card(place: NotesPlace, written: Write, offers: list[Offer]) -> None:
    note = written("")
    place.refresh()
    place.notes.open(note)
    place.deeds.lay_chosen()
    assert (offers[-1].words, offers[-1].undo) == ("", False)


def test_the_lists_menu_works_on_what_is_chosen(place: NotesPlace, project: Project, written: Write) -> None:
    notes = [written(text) for text in ("den ene", "den anden")]
    place.refresh()
    view = place.notes.list.view
    view.selectAll()
    spot = view.visualRect(view.model().index(0, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, view.viewport().mapToGlobal(spot))
    QApplication.sendEvent(view.viewport(), event)
    assert place.deeds.menu.isVisible()
    place.deeds.menu.hide()
    place.deeds.lay.trigger()
    assert len(cards(project)) == len(notes)
    place.deeds.delete.trigger()
    place.refresh()
    assert place.notes.list.model.ids == ()


def test_the_bar_counts_what_is_still_listed_and_no_toast_lies_on_it(
    qtbot: QtBot, place: NotesPlace, written: Write
) -> None:
    for kind in ("quote", "quote", "observation"):
        written(f"en {kind}", kind=kind)
    place.refresh()
    several = place.notes.list.several
    place.notes.list.view.selectAll()
    assert place.foot() == several.height() > 0
    place.notes.list.filters.narrow_to(kinds=frozenset({"observation"}))
    qtbot.waitUntil(lambda: len(place.notes.list.model.ids) == 1)
    assert not several.isVisible() and place.foot() == 0


def test_no_menu_beside_the_rows(place: NotesPlace, written: Write) -> None:
    written("en note")
    place.refresh()
    view = place.notes.list.view
    spot = QPoint(5, view.viewport().height() - 2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, view.viewport().mapToGlobal(spot))
    QApplication.sendEvent(view.viewport(), event)
    assert not place.deeds.menu.isVisible()
