"""An interview: who speaks by Alt and a digit, turns numbered, the text never changed by itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from feltnoter.commands.coding import MarkExcerpt
from feltnoter.commands.people import AddParticipant
from feltnoter.domain.entities import Excerpt
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project import Project
from ui.interview.speaking import can_be_called, given_to, speakers_of
from ui.notes import NotesPlace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALT = Qt.KeyboardModifier.AltModifier


def test_turns_are_given_by_digit_and_numbered(
    place: NotesPlace, project: Project, body: Callable[[str], str]
) -> None:
    person = AddParticipant(pseudonym="Kvæde 😀", role="borger")
    project.execute(person)
    place.open_target("new")
    page, desk, text = place.notes.page, place.companions.interview, place.notes.page.text
    QTest.keyClick(text, Qt.Key.Key_1, ALT)
    assert desk.bar is None, "an observation has no speakers"
    text.clear()
    page.head.kind_chosen.emit("interview")
    page.head.participant_chosen.emit(person.id)
    QTest.keyClick(text, Qt.Key.Key_1, ALT)
    QTest.keyClicks(text, "Hvorfor?")
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClick(text, Qt.Key.Key_2, ALT)
    QTest.keyClicks(text, "Fordi det er lunt.")
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "(Hun ser ud.)")
    place.leave()
    written = "Interviewer: Hvorfor?\nKvæde 😀: Fordi det er lunt.\n(Hun ser ud.)"
    assert body(place.notes.identity) == written
    assert desk.bar is not None and desk.numbers is not None and desk.bar.isVisible()
    assert desk.numbers.shown() == 2
    assert [chip.words.split("  ")[0] for chip in desk.bar.chips] == ["Interviewer", "Kvæde 😀"]
    text.choose(30, 30)
    QTest.keyClick(text, Qt.Key.Key_1, ALT)
    QTest.keyClick(text, Qt.Key.Key_9, ALT)
    assert text.text().split("\n")[1] == "Interviewer: Fordi det er lunt."
    QTest.keyClick(text, Qt.Key.Key_0, ALT)
    assert text.text().split("\n")[1] == "Fordi det er lunt." and desk.numbers.shown() == 1
    page.head.kind_chosen.emit("observation")
    assert not desk.bar.isVisible() and not desk.numbers.isVisible()


def test_an_excerpt_stays_on_its_words_when_the_speaker_is_another(
    place: NotesPlace, project: Project, written: Callable[..., str], body: Callable[[str], str]
) -> None:
    note = written("Elm: Jeg når det ikke.\nEg (12:30): Nej.", kind=NoteKind.INTERVIEW)
    project.execute(MarkExcerpt(note=note, start=5, end=14))
    place.open_target(note)
    text = place.notes.page.text
    before = text.text()
    QApplication.processEvents()
    assert text.text() == before == body(note), "opening changes nothing"
    text.choose(0, 0)
    place.companions.interview.give("Gråspurv")
    text.choose(len(text.text()), len(text.text()))
    place.companions.interview.give("Elm")
    place.leave()
    assert body(note) == "Gråspurv: Jeg når det ikke.\nElm (12:30): Nej."
    (excerpt,) = project.rows.find(Excerpt)
    assert (excerpt.quote, excerpt.start) == ("Jeg når d", 10)


def test_who_speaks_is_read_from_the_text() -> None:
    text = "Elm: Hej\nDet er en lang sætning med et kolon: ja\nEg (1:30): Ja\nelm: Hm"
    assert speakers_of(text, ("Interviewer", "")) == ["Interviewer", "Elm", "Eg"]
    assert given_to("Eg (1:30): Ja", "Elm") == (11, "Elm (1:30): ")
    assert given_to("Ja", "Elm") == (0, "Elm: ")
    assert (can_be_called(" Fru: (Hassel) "), can_be_called("en to tre fire")) == ("Fru Hassel", "")
