"""»Rapport« through its own widgets: what goes in, what is worth a look, and a Word file that can be read."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from feltnoter.commands.themes import AddTheme, EditTheme
from feltnoter.commands.trash import Delete
from feltnoter.domain.consent import may_leave
from feltnoter.domain.entities import Card, Note, Participant, Theme
from feltnoter.project import reporting
from feltnoter.project.checks import FindingKind
from feltnoter.project.lists import ThemeLists
from tests.ui.report.steps import settled, words_of, written
from tests.ui.themes.stage import QUIET, Stage
from ui.report import ReportPlace

pytestmark = pytest.mark.qt_log_ignore(QUIET)


def test_the_word_file_has_the_themes_in_order_and_nothing_held_out(
    place: ReportPlace, stage: Stage, qtbot: QtBot, tmp_path: Path, choose: Callable[[Path], list[str]]
) -> None:
    out = tmp_path / "Temarapport.docx"
    asked = choose(out)
    QTest.mouseClick(place.export, Qt.MouseButton.LeftButton)
    written(place, qtbot)
    assert asked[0].endswith("Theme report – De første fem minutter i hjemmet.docx")
    assert "Temarapport.docx" in place.status.text()
    words = words_of(out)
    headings = [p.text for p in Document(str(out)).paragraphs if p.style and "Heading 1" in str(p.style.name)]
    titles = [entry.title for entry in stage.project.query(ThemeLists).themes() if entry.number]
    places = [next(i for i, h in enumerate(headings) if h.endswith(title)) for title in titles]
    assert places == sorted(places)
    people = {p.id: p for p in stage.project.rows.find(Participant)}
    inside = [n for n in stage.project.rows.find(Note) if not may_leave(people.get(n.participant or ""))]
    assert inside
    for note in inside:
        assert note.body[:40] not in words
    assert not list(tmp_path.glob(".*docx*"))


def test_the_export_key_works_beside_the_page_too(
    place: ReportPlace, tmp_path: Path, choose: Callable[[Path], list[str]], qtbot: QtBot
) -> None:
    asked = choose(tmp_path / "Temarapport.docx")
    window = QWidget()
    sidebar = QPushButton("Rapport")
    column = QVBoxLayout(window)
    column.addWidget(sidebar)
    column.addWidget(place)
    place.show()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    sidebar.setFocus()
    QTest.keyClick(sidebar, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert len(asked) == 1
    written(place, qtbot)
    place.hide()
    QTest.keyClick(sidebar, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert len(asked) == 1, "another place is on screen"
    place.setParent(None)
    window.close()


def test_each_edition_is_proposed_under_a_name_of_its_own(
    place: ReportPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def refuse(parent: object, title: str, start: str, kinds: str) -> tuple[str, str]:
        asked.append(Path(start).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", refuse)
    for radio in place.options.wants.editions.values():
        radio.setChecked(True)
        place.ask_report()
    assert len(set(asked)) == 3, "one does not lie down over another"


def test_what_is_unticked_stays_out(
    place: ReportPlace, stage: Stage, qtbot: QtBot, tmp_path: Path, choose: Callable[[Path], list[str]]
) -> None:
    settled(place, qtbot)
    first, second = place.options.ticks[:2]
    QTest.keyClick(first, Qt.Key.Key_Space)
    settled(place, qtbot)
    words = "\n".join(place.preview.all_texts())
    assert first.entry.title not in words and second.entry.title in words
    place.options.version._tabs["final"].click()
    settled(place, qtbot)
    assert "Draft" not in place.preview.texts()
    choose(tmp_path / "uden-endelse")
    place.ask_report()
    written(place, qtbot)
    words = words_of(tmp_path / "uden-endelse.docx")
    assert first.entry.title not in words and second.entry.title in words


def test_cancelling_leaves_no_file(
    place: ReportPlace,
    qtbot: QtBot,
    tmp_path: Path,
    choose: Callable[[Path], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settled(place, qtbot)
    started, go_on = threading.Event(), threading.Event()
    real = reporting.write_report_file

    def slow(model: Any, out: Path, progress: Any, *more: Any) -> str:
        def tick(done: int, total: int) -> bool:
            started.set()
            go_on.wait(10)
            return progress(done, total)

        return real(model, out, tick, *more)

    monkeypatch.setattr("ui.report.export.write_report_file", slow)
    choose(tmp_path / "r.docx")
    place.ask_report()
    qtbot.waitUntil(started.is_set)
    assert place.status.cancel.isVisible()
    place.ask_report()  # one at a time
    place.status.cancel.click()
    assert not place.exporter.is_running and place.status.isHidden()
    go_on.set()
    place.tools.tasks._pool.waitForDone()
    assert not [path for path in tmp_path.iterdir() if "docx" in path.name]


def test_even_the_last_moment_is_in_time(tmp_path: Path, place: ReportPlace) -> None:
    from feltnoter.report.word import ReportCancelled

    model = reporting.report_content(place.bridge.project, date=reporting.today()).model
    last = [False]

    def progress(done: int, total: int) -> bool:
        last[0] = (done, total) == (1, 1)
        return not last[0]

    with pytest.raises(ReportCancelled):
        reporting.write_report_file(model, tmp_path / "r.docx", progress)
    assert last[0] and not [path for path in tmp_path.iterdir() if "docx" in path.name]


def test_progress_is_shown(
    place: ReportPlace, qtbot: QtBot, tmp_path: Path, choose: Callable[[Path], list[str]]
) -> None:
    seen: list[tuple[int, int]] = []

    class Recorder:
        def note(self, done: int, total: int) -> None:
            seen.append((done, total))

    recorder = Recorder()
    place.exporter.progressed.connect(recorder.note)
    choose(tmp_path / "r.docx")
    place.ask_report()
    written(place, qtbot)
    assert len(seen) > 3 and seen[-1] == (1, 1)


@pytest.mark.parametrize("problem", ["folder gone", "read-only"])
def test_a_folder_one_may_not_write_in_is_said_plainly(
    place: ReportPlace,
    qtbot: QtBot,
    tmp_path: Path,
    choose: Callable[[Path], list[str]],
    monkeypatch: pytest.MonkeyPatch,
    problem: str,
) -> None:
    out = tmp_path / "x" / "r.docx"
    if problem == "read-only":
        out.parent.mkdir()
        real = Path.open

        def refuse(self: Path, *args: Any, **named: Any) -> Any:
            # Whoever runs the tests as root may write everywhere, so the refusal is made here.
            if self.parent == out.parent:
                raise PermissionError(13, "no")
            return real(self, *args, **named)

        monkeypatch.setattr(Path, "open", refuse)
    choose(out)
    place.ask_report()
    qtbot.waitUntil(place.status.again.isVisible, timeout=20_000)
    assert "r.docx" in place.status.text() and place.status.text().endswith(".")
    assert not place.exporter.is_running
    monkeypatch.undo()
    asked = choose_again(tmp_path / "r.docx", monkeypatch)
    place.status.again.click()
    written(place, qtbot)
    assert asked and (tmp_path / "r.docx").is_file()


def choose_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    asked: list[str] = []

    def get(parent: object, title: str, start: str, kinds: str) -> tuple[str, str]:
        asked.append(start)
        return str(path), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", get)
    return asked


def test_our_own_mistake_goes_to_whoever_reports_mistakes(
    place: ReportPlace,
    qtbot: QtBot,
    tmp_path: Path,
    choose: Callable[[Path], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("ui.report.export.write_report_file", broken)
    choose(tmp_path / "r.docx")
    with qtbot.waitSignal(place.tools.tasks.failed) as told:
        place.ask_report()
    assert isinstance(told.args[0], ZeroDivisionError)
    assert place.status.isHidden() and not place.exporter.is_running


def test_open_in_word_and_show_in_folder(
    place: ReportPlace,
    qtbot: QtBot,
    tmp_path: Path,
    choose: Callable[[Path], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    choose(tmp_path / "rapport å.docx")
    QTest.keyClick(place, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    written(place, qtbot)
    place.status.open.click()
    place.status.folder.click()
    assert [Path(path) for path in opened] == [tmp_path / "rapport å.docx", tmp_path]
    asked = choose_again(tmp_path / "anden.docx", monkeypatch)
    place.ask_report()
    written(place, qtbot)
    assert Path(asked[0]).parent == tmp_path
    assert place.state()["folder"] == str(tmp_path)
    place.status.close_action.click()
    assert place.status.isHidden()


def test_the_board_as_a_picture(
    place: ReportPlace, qtbot: QtBot, tmp_path: Path, choose: Callable[[Path], list[str]]
) -> None:
    choose(tmp_path / "tavle.png")
    place.options.picture.click()
    written(place, qtbot)
    assert not place.status.open.isVisible()
    assert not QImage(str(tmp_path / "tavle.png")).isNull()


def test_findings_can_be_acted_on(place: ReportPlace, stage: Stage, qtbot: QtBot) -> None:
    settled(place, qtbot)
    at_first = {FindingKind.HELD_OUT_WITHDRAWN, FindingKind.CLUSTER_UNNAMED}
    assert {row.finding.kind for row in place.findings.rows} == at_first
    theme = place.options.ticks[0].entry.id
    loose = next(card for card in stage.project.rows.find(Card) if card.theme is None)
    stage.project.execute(EditTheme(id=theme, values={"insight": ""}))
    stage.project.execute(AddTheme(id="c" * 32, cards=(loose.id,)))
    settled(place, qtbot)
    rows = {row.finding.kind: row for row in place.findings.rows}
    assert set(rows) == {
        FindingKind.INSIGHT_MISSING,
        FindingKind.CLUSTER_UNNAMED,
        FindingKind.HELD_OUT_WITHDRAWN,
    }
    unnamed = rows[FindingKind.CLUSTER_UNNAMED].finding.ids
    assert "c" * 32 in unnamed
    for kind, target in (
        (FindingKind.INSIGHT_MISSING, ("themes", theme)),
        (FindingKind.CLUSTER_UNNAMED, ("themes", unnamed[0])),
        (FindingKind.HELD_OUT_WITHDRAWN, ("notes", rows[FindingKind.HELD_OUT_WITHDRAWN].finding.ids[0])),
    ):
        QTest.keyClick(rows[kind].action, Qt.Key.Key_Return)
        assert stage.went[-1] == target
    assert place.export.isEnabled()
    place.options.ticks[0].click()
    settled(place, qtbot)
    assert FindingKind.INSIGHT_MISSING not in {row.finding.kind for row in place.findings.rows}


def test_the_preview_turns_and_shows_what_the_report_says(
    place: ReportPlace, stage: Stage, qtbot: QtBot
) -> None:
    settled(place, qtbot)
    assert not place.preview.before.isEnabled()
    pages: list[str] = ["\n".join(place.preview.texts())]
    while place.preview.after.isEnabled():
        place.preview.after.click()
        pages.append("\n".join(place.preview.texts()))
        assert place.preview.where.text() == f"Page {len(pages)} of {place.preview.pages}"
    fronts = []
    for tick in place.options.ticks:
        theme = stage.project.rows.get(Theme, tick.entry.id)
        assert theme is not None
        heading = f"{tick.entry.number}\N{EM SPACE}{theme.title}"
        fronts.append(next(at for at, page in enumerate(pages) if at > 2 and heading in page))
        assert theme.insight in pages[fronts[-1]]
    assert fronts == list(range(fronts[0], fronts[0] + 10, 2)), "a sheet each, front and back"
    assert fronts[0] % 2 == 0, "the first lies on a right-hand page"
    assert any("The board" in page for page in pages)
    assert not place.preview.after.isEnabled()


def test_what_was_chosen_is_taken_up_again(place: ReportPlace, stage: Stage, qtbot: QtBot) -> None:
    settled(place, qtbot)
    place.options.ticks[1].click()
    place.options.version._tabs["final"].click()
    again = stage.show(ReportPlace)
    qtbot.addWidget(again)
    again.restore(place.state())
    settled(again, qtbot)
    assert [tick.isChecked() for tick in again.options.ticks] == [True, False, True, True, True]
    assert not again.options.is_draft
    again.restore({"left_out": 3, "draft": "x", "folder": []})
    settled(again, qtbot)
    settled(place, qtbot)


def test_without_a_theme_there_is_one_way_on(place: ReportPlace, stage: Stage, qtbot: QtBot) -> None:
    ids = tuple(entry.id for entry in stage.project.query(ThemeLists).themes())
    stage.project.execute(Delete(root="themes", ids=ids))
    assert place.empty.isVisible() and not place.export.isVisible()
    place.empty.button.click()
    assert stage.went == [("themes", None)]
    place.ask_report()
    assert not place.exporter.is_running
    settled(place, qtbot)


def test_a_narrow_window_opens_the_findings_over_the_page(stage: Stage, qtbot: QtBot) -> None:
    place = stage.show(ReportPlace, 855, 480)
    qtbot.addWidget(place)
    settled(place, qtbot)
    assert place.options.isVisible() and place.preview.isVisible() and not place.findings.isVisible()
    place.about.click()
    assert place.findings.isVisible()
    QTest.keyClick(place.panes, Qt.Key.Key_Escape)
    assert not place.findings.isVisible() and not place.about.isChecked()


def test_everything_that_takes_the_keyboard_has_a_name(place: ReportPlace, qtbot: QtBot) -> None:
    settled(place, qtbot)
    for widget in place.findChildren(QAbstractButton):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.isHidden():
            assert widget.accessibleName(), widget
