"""What can be chosen for a report: edition, template, language, parts, cards."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from feltnoter.commands.board import PlaceCard
from feltnoter.domain.entities import Board, Card, Excerpt, Note
from feltnoter.report.choice import Edition, Part
from feltnoter.report.selection import shown
from tests.ui.report.steps import settled, words_of, written
from tests.ui.themes.stage import QUIET, Stage
from ui.board.collect import board_for_report
from ui.report import ReportPlace
from ui.report.quotes import CardsDialog
from ui.report.roles import RolesDialog
from ui.report.survey import model_of, survey

pytestmark = pytest.mark.qt_log_ignore(QUIET)


def test_an_edition_without_a_board_in_english_on_a_template(
    place: ReportPlace, stage: Stage, qtbot: QtBot, tmp_path: Path, choose: Callable[[Path], list[str]]
) -> None:
    settled(place, qtbot)
    wants = place.options.wants
    QTest.mouseClick(wants.editions[Edition.CARDS], Qt.MouseButton.LeftButton)
    assert not wants.parts[Part.BOARD].isVisible(), "the parts are those of the whole report"
    wants.template.setCurrentIndex(1)
    wants.template.activated.emit(1)
    wants.language.setCurrentIndex(wants.language.findData("en"))
    wants.language.activated.emit(1)
    settled(place, qtbot)
    assert place.preview.hint.isVisible(), "what the preview does not show of a template"
    choose(tmp_path / "kort.docx")
    place.ask_report()
    written(place, qtbot)
    words = words_of(tmp_path / "kort.docx")
    assert "Insight 1" in words and "Evidence" not in words
    (record,) = stage.project.exports
    assert (record.name, record.edition, record.template) == ("kort.docx", "cards", "lyngsoe.dotx")
    assert record.themes == 5 and record.draft and len(record.state) == 64
    assert "kort.docx" in place.options._past.text()


@pytest.mark.parametrize(("y", "lies", "words"), [(300.0, True, True), (9_000.0, False, False)])
def test_the_preview_shows_the_board_as_it_lies(
    place: ReportPlace, stage: Stage, qtbot: QtBot, y: float, lies: bool, words: bool
) -> None:
    project = stage.project
    (board,) = project.rows.find(Board)
    project.execute(PlaceCard(board=board.id, words="Langt nede", y=y))
    wish = place.wish()
    assert wish is not None
    pages = survey(project, wish, 1).sketch.pages
    page = next(page for page in pages if page.drawn and page.drawn[0].text in ("Tavlen", "The board"))
    shown = next(each for each in page.drawn if each.kind == "picture")
    real = board_for_report(project, {})
    image = QImage.fromData(real.data)
    assert shown.width / shown.height == pytest.approx(image.width() / image.height(), rel=0.01)
    assert (page.paper.width > page.paper.height) is lies
    assert real.words is words
    assert ("udeladt" in page.drawn[-1].text or "left out" in page.drawn[-1].text) is not words


def test_a_part_can_be_left_out(
    place: ReportPlace, qtbot: QtBot, tmp_path: Path, choose: Callable[[Path], list[str]]
) -> None:
    wants = place.options.wants
    for box in (wants.parts[Part.BOARD], wants.parts[Part.APPENDIX], wants.pseudonyms):
        QTest.keyClick(box, Qt.Key.Key_Space)
    settled(place, qtbot)
    assert not any("»Bøg«" in text for text in place.preview.all_texts())
    assert place.preview.hint.isHidden(), "header and footer are shown as they will be"
    assert place.state()["pseudonyms"] is False
    choose(tmp_path / "r.docx")
    place.ask_report()
    written(place, qtbot)
    headings = [p.text for p in Document(str(tmp_path / "r.docx")).paragraphs]
    assert "Kort til at klippe ud" in headings or "Cards to cut out" in headings
    assert not {"Tavlen", "The board"} & set(headings)
    assert not any(text.startswith(("Bilag 1", "Appendix 1")) for text in headings)


def test_what_is_no_template_is_said_and_the_choice_stays(
    place: ReportPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "brev.docx"
    wrong.write_bytes(b"%PDF-1.7")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(wrong), ""))
    wants = place.options.wants
    last = wants.template.count() - 1
    wants.template.setCurrentIndex(last)
    wants.template.activated.emit(last)
    assert "brev.docx" in place.status.text()
    assert wants.chosen_template == "" and not wants.roles.isVisible()


def test_a_template_of_ones_own_is_remembered_and_its_roles_can_be_seen(
    place: ReportPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "Hus.dotx"
    own.write_bytes(files("resources").joinpath("templates/nordmarken.dotx").read_bytes())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(own), ""))
    place.ask_template()
    assert place.options.wants.template.currentText() == "Hus.dotx"
    assert place.state()["template"] == str(own)
    seen: list[RolesDialog] = []
    monkeypatch.setattr(RolesDialog, "exec", lambda dialog: seen.append(dialog))
    QTest.mouseClick(place.options.wants.roles, Qt.MouseButton.LeftButton)
    assert ("Main headings", "NK Afsnit", "Outline level") in seen[0].lines
    assert ("The insight", "none", "Made for the report") in seen[0].lines


def test_cards_are_chosen_by_hand_and_remembered(
    place: ReportPlace, stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(place, qtbot)
    dialogs: list[CardsDialog] = []

    def choose_last(dialog: CardsDialog) -> int:
        dialogs.append(dialog)
        for box in dialog.boxes:
            box.setChecked(False)
        dialog.boxes[-1].setChecked(True)
        return 1

    monkeypatch.setattr(CardsDialog, "exec", choose_last)
    place.ask_cards()
    (card,) = next(iter(dialogs[0].picked().values()))
    first = model_of(stage.project, place.wish()).themes[0]
    assert [quote.text for quote in shown(first, 4)] == [text_of_card(stage, card)]
    again = ReportPlace(place.tools)
    qtbot.addWidget(again)
    again.restore(place.state())
    assert again.wish() == place.wish()
    dialogs[0]._forget()
    assert dialogs[0].picked() == {}


def text_of_card(stage: Stage, card: str) -> str:
    found = stage.project.rows.get(Card, card)
    assert found is not None
    excerpt = stage.project.rows.get(Excerpt, found.excerpt)
    note = stage.project.rows.get(Note, found.note)
    return excerpt.quote if excerpt is not None else note.body if note is not None else ""
