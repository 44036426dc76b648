"""»Persondata« through its own widgets: found, filtered, replaced, masked, kept, taken up again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from feltnoter.commands.notes import EditNote
from feltnoter.commands.own_words import AddOwnWord, RemoveOwnWord
from feltnoter.commands.themes import AddTheme, EditTheme
from feltnoter.domain.entities import KeptFinding, Note, Participant
from feltnoter.project.privacy import Spot
from tests.ui.themes.stage import QUIET, Stage
from ui.privacy import PrivacyPlace
from ui.privacy.keep_dialog import KeepDialog
from ui.privacy.replace_dialog import ReplaceDialog
from ui.privacy.watch import PrivacyWatch

pytestmark = pytest.mark.qt_log_ignore(QUIET)

Write = Callable[..., str]
Settled = Callable[[], None]


def words(place: PrivacyPlace) -> list[str]:
    found = (place.model.found(row) for row in range(place.model.rowCount()))
    return [f.finding.text for f in found if f is not None]


def choose(place: PrivacyPlace, text: str) -> None:
    place.view.setCurrentIndex(place.model.index(words(place).index(text)))


def body(stage: Stage, note: str) -> str:
    found = stage.project.rows.get(Note, note)
    assert found is not None
    return found.body


@pytest.fixture
def notes(write: Write) -> tuple[str, str]:
    return (
        write("Vi så Mette Holm, cpr 150388-1122, hos Kwabena"),
        write("Mette Holms datter ringede på 22 33 44 55", "2026-09-14"),
    )


def test_findings_are_listed_with_their_context(
    stage: Stage, notes: tuple[str, str], place: PrivacyPlace, settled: Settled
) -> None:
    settled()
    assert words(place) == ["Mette Holm", "150388-1122", "Kwabena", "Mette Holm", "22 33 44 55"]
    QAbstractItemModelTester(place.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    row = place.model.index(1).data(Qt.ItemDataRole.UserRole)
    assert row.context == "Vi så Mette Holm, cpr 150388-1122, hos Kwabena"
    assert row.context[row.start : row.end] == "150388-1122"
    assert "Lyngsø" in row.below
    assert "150388-1122" in place.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_an_empty_project_has_nothing_and_can_be_checked_again(
    place: PrivacyPlace, settled: Settled, write: Write
) -> None:
    settled()
    assert place.empty.isVisible() and not place.again.isVisible()
    place.empty.button.click()
    settled()
    assert place.empty.isVisible()
    write("Vi så Mette Holm")
    settled()
    assert words(place) == ["Mette Holm"] and not place.empty.isVisible()


def test_chips_narrow_by_kind_and_by_how_sure_it_is(
    notes: tuple[str, str], place: PrivacyPlace, settled: Settled
) -> None:
    settled()
    assert set(place.filters.chips) == {"all", "PER", "CPR", "TLF", "sure"}
    place.filters.chips["PER"].click()
    assert words(place) == ["Mette Holm", "Kwabena", "Mette Holm"]
    place.filters.chips["sure"].click()
    assert words(place) == ["Mette Holm", "Mette Holm"]
    place.filters.chips["all"].click()
    assert words(place) == ["Mette Holm", "150388-1122", "Mette Holm", "22 33 44 55"]
    state = place.state()
    place.filters.chips["sure"].click()
    place.restore(state)
    place.refresh()
    assert "Kwabena" not in words(place)


def test_a_name_is_replaced_everywhere_and_undo_brings_it_back(
    stage: Stage, notes: tuple[str, str], place: PrivacyPlace, settled: Settled
) -> None:
    settled()
    choose(place, "Mette Holm")
    place.replace.click()
    dialog = place.deeds.dialog
    assert isinstance(dialog, ReplaceDialog)
    assert "Holm" not in dialog.windowTitle(), "no note text in window titles"
    dialog.instead.setText("Bøg")
    dialog.replace.click()
    assert body(stage, notes[0]).startswith("Vi så Bøg, cpr")
    assert body(stage, notes[1]).startswith("Bøgs datter")
    assert [p.pseudonym for p in stage.project.rows.find(Participant)] == ["Bøg"]
    assert stage.toasts
    settled()
    assert words(place) == ["150388-1122", "Kwabena", "22 33 44 55"]
    stage.bridge.undo()
    settled()
    assert words(place).count("Mette Holm") == 2


def test_somebody_known_is_chosen_from_the_list(
    stage: Stage, notes: tuple[str, str], place: PrivacyPlace, settled: Settled
) -> None:
    from feltnoter.commands.people import AddParticipant

    stage.bridge.execute(AddParticipant(pseudonym="Elm", role="pårørende"))
    settled()
    choose(place, "Mette Holm")
    place.replace.click()
    dialog = place.deeds.dialog
    assert isinstance(dialog, ReplaceDialog)
    dialog.who.setCurrentIndex(1)
    assert dialog.instead.text() == "Elm"
    dialog.instead.clear()
    dialog.replace.click()
    assert dialog.isVisible() and dialog._field.problem()
    dialog.reject()
    assert "Mette Holm" in body(stage, notes[0])


def test_a_number_is_masked_at_once(
    stage: Stage, notes: tuple[str, str], place: PrivacyPlace, settled: Settled
) -> None:
    settled()
    choose(place, "150388-1122")
    place.mask.click()
    assert body(stage, notes[0]) == "Vi så Mette Holm, cpr [personal number], hos Kwabena"
    settled()
    assert "150388-1122" not in words(place)


def test_a_finding_is_kept_with_a_reason_shown_and_taken_up_again(
    stage: Stage, notes: tuple[str, str], place: PrivacyPlace, settled: Settled
) -> None:
    settled()
    choose(place, "Kwabena")
    place.keep.click()
    dialog = place.deeds.dialog
    assert isinstance(dialog, KeepDialog)
    assert "Kwabena" not in dialog.windowTitle()
    dialog.reasons[-1].setChecked(True)
    dialog.keep.click()
    assert dialog.isVisible(), "a reason of one's own must be written"
    dialog.other.setText("Han er radiovært")
    dialog.keep.click()
    settled()
    (kept,) = stage.project.rows.find(KeptFinding)
    assert (kept.note, kept.reason) == (notes[0], "Han er radiovært")
    assert "Kwabena" not in words(place)
    place.filters.chips["kept"].click()
    assert words(place) == ["Kwabena"]
    assert place.model.index(0).data(Qt.ItemDataRole.UserRole).sure == "Han er radiovært"
    assert place.take_up.isVisible() and not place.replace.isVisible()
    place.take_up.click()
    settled()
    assert "Kwabena" in words(place)


def test_everywhere_means_every_note(
    stage: Stage, write: Write, place: PrivacyPlace, settled: Settled
) -> None:
    write("Han hørte Kwabena i radioen")
    write("Igen hørte han Kwabena")
    settled()
    choose(place, "Kwabena")
    place.keep.click()
    dialog = place.deeds.dialog
    assert isinstance(dialog, KeepDialog)
    dialog.everywhere.setChecked(True)
    dialog.keep.click()
    settled()
    assert [k.note for k in stage.project.rows.find(KeptFinding)] == [None]
    place.filters.chips["kept"].click()
    assert words(place) == ["Kwabena", "Kwabena"]


def test_enter_leads_to_the_words_in_their_note(
    stage: Stage, notes: tuple[str, str], place: PrivacyPlace, settled: Settled
) -> None:
    settled()
    choose(place, "22 33 44 55")
    QTest.keyClick(place.view, Qt.Key.Key_Return)
    (went,) = stage.went
    assert went == ("notes", (notes[1], 30, 41))
    assert body(stage, notes[1])[30:41] == "22 33 44 55"


def test_an_insight_is_listed_with_its_theme_and_leads_to_it(
    stage: Stage, place: PrivacyPlace, settled: Settled
) -> None:
    theme = AddTheme(title="Nøglen")
    stage.bridge.execute(theme)
    stage.bridge.execute(EditTheme(id=theme.id, values={"insight": "Vi så Mette Holm vente"}))
    settled()
    row = place.model.index(0).data(Qt.ItemDataRole.UserRole)
    assert (row.context, row.below.endswith(" · Nøglen")) == ("Vi så Mette Holm vente", True)
    place.show_note.click()
    assert stage.went == [("themes", theme.id)]
    place.keep.click()
    dialog = place.deeds.dialog
    assert isinstance(dialog, KeepDialog)
    assert dialog.everywhere.isChecked() and not dialog.everywhere.isEnabled()
    dialog.reject()


def test_a_name_in_the_projects_words_is_listed_and_leads_there(
    stage: Stage, place: PrivacyPlace, settled: Settled
) -> None:
    for word in ("triagetavle", "Nexus", "Birthe"):
        stage.bridge.execute(AddOwnWord(word=word))
    settled()
    assert place.model.rowCount() == 1
    row = place.model.index(0).data(Qt.ItemDataRole.UserRole)
    assert (row.context, row.below) == ("Birthe", "One of the project's words")
    place.show_note.click()
    assert stage.went == [("project", None)]
    stage.bridge.execute(RemoveOwnWord(word="Birthe"))
    settled()
    assert place.model.rowCount() == 0


def test_one_note_alone_and_back_to_all(
    notes: tuple[str, str], place: PrivacyPlace, settled: Settled, write: Write
) -> None:
    clean = write("Ingen her")
    settled()
    place.open_target(notes[1])
    assert words(place) == ["Mette Holm", "22 33 44 55"]
    place.filters.chips["note"].click()
    assert len(words(place)) == 5
    place.open_target(clean)
    assert words(place) == [] and place._none_here.isVisible()
    place._none_here.button.click()
    assert len(words(place)) == 5
    place.open_target("borte")
    assert len(words(place)) == 5


def test_what_is_written_meanwhile_is_looked_at_too(
    stage: Stage, notes: tuple[str, str], place: PrivacyPlace, settled: Settled, watch: PrivacyWatch
) -> None:
    settled()
    stage.bridge.execute(EditNote(id=notes[0], values={"body": "Vi så ingen"}))
    assert place.model.index(0).data(Qt.ItemDataRole.UserRole) is None, "stale words are not shown"
    settled()
    assert words(place) == ["Mette Holm", "22 33 44 55"]
    stage.bridge.execute(EditNote(id=notes[0], values={"body": "Vi så Bodil Friis"}))
    watch.look_now()
    stage.bridge.execute(EditNote(id=notes[0], values={"body": "Vi så Gerda Friis"}))
    settled()
    assert words(place)[0] == "Gerda Friis"


def test_a_look_can_be_stopped_and_begun_again(
    write: Write, watch: PrivacyWatch, place: PrivacyPlace, settled: Settled, qtbot: QtBot
) -> None:
    settled()
    for number in range(30):
        write(f"Vi så Mette Holm {number} gange")
    settled()
    place.again.click()
    place.looking.button.click()
    qtbot.waitUntil(lambda: not watch.busy)
    assert watch.look is None or words(place)
    place.again.click()
    settled()
    assert len(words(place)) == 30


def test_the_context_menu_has_the_actions_in_view(
    notes: tuple[str, str], place: PrivacyPlace, settled: Settled
) -> None:
    settled()
    place._open_menu(place.mapToGlobal(place.rect().center()))
    from PySide6.QtWidgets import QApplication, QMenu

    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [a.text() for a in menu.actions()] == ["Pseudonymise …", "Mask", "Keep …", "Show the note"]
    menu.close()


def test_the_reports_checks_lead_to_the_list(
    stage: Stage,
    notes: tuple[str, str],
    place: PrivacyPlace,
    watch: PrivacyWatch,
    settled: Settled,
    qtbot: QtBot,
) -> None:
    from feltnoter.commands.board import PlaceCard
    from feltnoter.commands.themes import AddTheme
    from feltnoter.domain.entities import Board
    from feltnoter.project.checks import FindingKind
    from ui.report import ReportPlace

    theme = AddTheme(title="Jeg venter på dem")
    stage.bridge.execute(theme)
    board = stage.project.rows.find(Board)[0].id
    stage.bridge.execute(PlaceCard(board=board, note=notes[1], theme=theme.id))
    report = stage.show(ReportPlace)
    qtbot.addWidget(report)
    watch.look_now()
    settled()

    def rows() -> list[object]:
        return [row for row in report.findings.rows if row.finding.kind is FindingKind.PERSONAL_DATA]

    qtbot.waitUntil(lambda: bool(rows()), timeout=10_000)
    (row,) = rows()
    assert row.title.text().startswith("2 possible")
    row.action.click()
    ((where, target),) = stage.went
    assert where == "privacy"
    place.filters.chips["CPR"].click()
    place.open_target(target)
    found = place.current()
    assert len(words(place)) == 5 and found is not None and found.spot == Spot.of_note(notes[1])
    stage.tools.tasks.stop()
