"""Kodning over a small project of its own, in a window of a known size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.coding import AddCode, MarkExcerpt
from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.people import AddParticipant
from feltnoter.domain.entities import Code, Coding, Excerpt, Note, Participant
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.errors import UserError
from feltnoter.project import Project
from feltnoter.project.lists import CodedExcerpt, CodingLists
from tests.replicas import Template, make_template
from ui.bridge import Bridge
from ui.coding import CodingPlace
from ui.place import Tools
from ui.style.theme import Mode, Theme
from ui.tasks import Tasks

SHORT = "Måtten 😀 lå skævt, og cafe\u0301en var åben. 👩\u200d👧 Hun ventede ude på trappen."
TALK = "\n".join(
    (
        "Interviewer (00:00): Hvad ser du først?",
        "Bøg (00:31): Jeg ser på skoene. Står de skævt, har hun været oppe.",
        "Interviewer (00:58): På skoene?",
        "Bøg (01:02): Ja. Det står der aldrig noget om.",
    )
)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, mode=Mode.LIGHT, scale=1.0)
    yield theme
    shiboken6.delete(theme)
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@dataclass
class Desk:
    """The place with its project, and what tests ask of both."""

    place: CodingPlace
    bridge: Bridge
    toasts: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def project(self) -> Project:
        return self.bridge.project

    def code(self, name: str, parent: str | None = None) -> str:
        add = AddCode(name=name, parent=parent)
        self.bridge.execute(add)
        return add.id

    def note(self, text: str, kind: NoteKind = NoteKind.OBSERVATION, *, shown: bool = True) -> str:
        people = self.project.rows.find(Participant)
        person = people[0].id if people else ""
        if not person:
            add = AddParticipant(pseudonym="Bøg", role="medarbejder")
            self.bridge.execute(add)
            person = add.id
        capture = CaptureNote(text=text, kind=kind, happened_at="2026-09-02", participant=person)
        self.bridge.execute(capture)
        if shown:
            assert self.place.open_note(capture.id)
        return capture.id

    def mark(self, words: str, *codes: str) -> str:
        note = self.place.desk.note
        assert note is not None
        start = note.body.index(words)
        mark = MarkExcerpt(note=note.id, start=start, end=start + len(words), codes=codes)
        self.bridge.execute(mark)
        return mark.id

    def select(self, words: str) -> None:
        start = self.place.pane.plain.index(words)
        self.place.pane.select(start, start + len(words))
        self.place.pane.setFocus()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.place.pane, key, held)

    def body(self) -> str:
        note = self.place.desk.note
        assert note is not None
        found = self.project.rows.get(Note, note.id)
        assert found is not None
        return found.body

    def excerpts(self) -> list[CodedExcerpt]:
        note = self.place.desk.note
        assert note is not None
        return self.project.query(CodingLists).excerpts(note.id)

    def excerpt(self, identity: str) -> Excerpt | None:
        return self.project.rows.get(Excerpt, identity)

    def code_names(self) -> list[str]:
        return [code.name for code in self.project.rows.find(Code) if code.target == code.id]

    def coded(self) -> set[tuple[str, str]]:
        """(words, code name) of every coding."""
        names = {code.id: code.name for code in self.project.rows.find(Code)}
        words = {excerpt.id: excerpt.quote for excerpt in self.project.rows.find(Excerpt)}
        return {
            (words[str(coding.excerpt)], names[str(coding.code)])
            for coding in self.project.rows.find(Coding)
            if coding.excerpt in words
        }


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, template: Template, tmp_path: Path) -> Iterator[Desk]:
    project = template.open(tmp_path / "a.feltnoter", tmp_path / "settings")
    bridge = Bridge(project)
    tasks = Tasks()
    place = CodingPlace(Tools(bridge, theme, tasks))
    qtbot.addWidget(place, before_close_func=_leave)
    desk = Desk(place, bridge)
    bridge.changed.connect(place.show_changes)
    place.toast.connect(desk.toasts.append)

    def refused(error: UserError) -> None:
        desk.refused.append(error.key)

    bridge.refused.connect(refused)
    place.resize(1366, 768)
    place.show()
    place.refresh()
    QApplication.processEvents()
    yield desk
    place.leave()
    bridge.changed.disconnect(place.show_changes)
    tasks.stop()
    bridge.close()


def _leave(place: CodingPlace) -> None:
    place.leave()
