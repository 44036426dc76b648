"""»Hent noter …«: from dropping files to notes in the list, and every way out of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from feltnoter.domain.entities import Code, Note
from feltnoter.domain.vocabulary import NoteKind
from tests.exchange.mixed import SAID, Mixed, make_mixed
from tests.exchange.test_subtitles import TEAMS
from tests.ui.imports.conftest import WAIT
from ui.bridge import Bridge
from ui.imports.dialog import ImportDialog
from ui.shell import Shell

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform
Look = Callable[..., ImportDialog]


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Mixed:
    return make_mixed(tmp_path_factory.mktemp("mixed"))


def text_file(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def drop(on: QWidget, *paths: Path) -> bool:
    """Drag files over a widget and let go of them there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(40, 40), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(on, enter)
    if enter.isAccepted():
        QApplication.sendEvent(on, QDropEvent(QPointF(40, 40), Qt.DropAction.CopyAction, data, left, none))
    return enter.isAccepted()


def texts(bridge: Bridge) -> list[str]:
    return [note.text for note in bridge.project.queries.notes()]


def bring(dialog: ImportDialog, shell: Shell, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.bring, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shell.dialog is None, timeout=WAIT)


def choose(dialog: ImportDialog, name: str) -> int:
    rows = (row for row in range(dialog.model.rowCount()) if dialog.model.source(row).name == name)  # type: ignore[union-attr]
    row = next(rows)
    dialog.list.setCurrentIndex(dialog.model.index(row))
    return row


def test_two_hundred_files_dropped_on_the_window_come_in_as_one_step(
    shell: Shell, bridge: Bridge, mixed: Mixed, qtbot: QtBot
) -> None:
    assert drop(shell.window, mixed.folder)
    dialog = shell.dialog
    assert isinstance(dialog, ImportDialog) and dialog.is_reading
    qtbot.waitUntil(lambda: not dialog.is_reading, timeout=60_000)
    assert dialog.summary.text() == "210 noter fra 180 filer kommer ind. 20 filer kan ikke hentes."
    assert {dialog.model.source(row).name for row in dialog.model.refused()} == set(mixed.refused)  # type: ignore[union-attr]
    qtbot.mouseClick(dialog.to_refused, Qt.MouseButton.LeftButton)
    assert "kan ikke hentes" in str(dialog.list.currentIndex().data())
    for name in mixed.refused:
        choose(dialog, name)
        assert f"»{name}«" in dialog.details.notices.text()
    bring(dialog, shell, qtbot)
    assert len(texts(bridge)) == mixed.notes == 210
    assert sum(SAID in text for text in texts(bridge)) == mixed.notes - mixed.photos
    workspace = shell.workspace
    assert workspace is not None and workspace.current() == "notes"
    assert workspace.toast.text() == "210 noter er hentet"
    assert bridge.undo_label is not None and bridge.undo_label.count == 210
    bridge.undo()
    assert texts(bridge) == []
    bridge.redo()
    assert len(texts(bridge)) == 210 and bridge.project.check().ok


def test_what_is_taken_out_of_the_list_stays_out(
    shell: Shell, bridge: Bridge, look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [text_file(tmp_path / f"{name}.txt", f"Note {name}") for name in "abc"]
    dialog = look(*paths)
    choose(dialog, "b.txt")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.bring.words == "Hent 2 noter"
    row = choose(dialog, "c.txt")
    mark = dialog.list.visualRect(dialog.model.index(row)).topLeft() + QPoint(20, 18)
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=mark)
    dialog.kind.choose(NoteKind.OBSERVATION)
    bring(dialog, shell, qtbot)
    assert texts(bridge) == ["Note a"]
    assert bridge.project.rows.find(Note)[0].kind is NoteKind.OBSERVATION


def test_another_code_page_can_be_tried(
    shell: Shell, bridge: Bridge, look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = look(text_file(tmp_path / "gammel.txt", "Bøg på Ærø", "cp850"))
    details = dialog.details
    assert "Bøg" not in details.text.text() and details.encoding.currentText().startswith("Fundet: Windows")
    details.encoding.setCurrentIndex(details.encoding.findData("cp850"))
    details.encoding.activated.emit(details.encoding.currentIndex())
    qtbot.waitUntil(lambda: details.text.text() == "Bøg på Ærø", timeout=WAIT)
    bring(dialog, shell, qtbot)
    assert texts(bridge) == ["Bøg på Ærø"]


def test_a_speakers_real_name_need_never_come_in(
    shell: Shell, bridge: Bridge, look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = look(text_file(tmp_path / "møde.vtt", TEAMS))
    label, field = dialog.details.speakers[0]
    assert label.text() == "»Hanne Jensen« skrives som"
    qtbot.keyClicks(field, "Bøg")
    field.editingFinished.emit()
    qtbot.waitUntil(lambda: dialog.details.text.text().startswith("Bøg (00:03)"), timeout=WAIT)
    bring(dialog, shell, qtbot)
    assert "Hanne" not in texts(bridge)[0] and texts(bridge)[0].startswith("Bøg (00:03)")


def test_the_columns_of_a_table_are_shown(look: Look, tmp_path: Path) -> None:
    dialog = look(text_file(tmp_path / "a.csv", "Tekst;Type;Alder\nhej;citat;7\n"))
    assert dialog.details.columns.text() == "Kolonner: Tekst, Type  ·  Ukendte: Alder"
    assert dialog.details.encoding.isVisibleTo(dialog)


def test_what_is_here_already_stays_out_unless_asked_for(
    shell: Shell, bridge: Bridge, look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "mappe"
    folder.mkdir()
    text_file(folder / "a.txt", "Den gamle")
    bring(look(folder), shell, qtbot)
    text_file(folder / "b.txt", "Den nye")
    dialog = look(folder)
    assert dialog.summary.text() == "1 note fra 2 filer kommer ind."
    choose(dialog, "a.txt")
    assert dialog.list.currentIndex().data() == "a.txt: er her i forvejen"
    assert dialog.details.notices.text() == "1 note er her fra filen i forvejen."
    dialog.known.click()
    assert dialog.bring.words == "Hent 2 noter"
    dialog.known.click()
    bring(dialog, shell, qtbot)
    assert sorted(texts(bridge)) == ["Den gamle", "Den nye"]
    text_file(folder / "a.txt", "Den gamle, rettet")
    dialog = look(folder)
    choose(dialog, "a.txt")
    assert dialog.details.notices.text().startswith("En fil med det navn er hentet før.")
    assert dialog.bring.words == "Hent 1 note"


def test_nothing_new_leaves_nothing_to_press(
    shell: Shell, bridge: Bridge, look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    path = text_file(tmp_path / "a.txt", "Den")
    bring(look(path), shell, qtbot)
    dialog = look(path)
    assert not dialog.bring.isEnabled() and dialog.bring.words == "Hent 0 noter"


def test_leaving_while_it_reads_leaves_nothing(
    shell: Shell, bridge: Bridge, mixed: Mixed, qtbot: QtBot
) -> None:
    shell.errands.imports.bring_in([mixed.folder])
    dialog = shell.dialog
    assert isinstance(dialog, ImportDialog)
    assert dialog._task is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shell.tasks.idle, timeout=WAIT)
    assert shell.dialog is None and texts(bridge) == [] and bridge.undo_label is None


def test_leaving_while_it_writes_takes_back_what_was_written(
    shell: Shell, bridge: Bridge, look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = "\n".join(f"Note {n}" for n in range(300))
    dialog = look(text_file(tmp_path / "a.csv", f"tekst\n{rows}\n"))
    with qtbot.waitSignal(dialog.run.progressed, timeout=WAIT):
        qtbot.mouseClick(dialog.bring, Qt.MouseButton.LeftButton)
    assert dialog.run.is_running and dialog.progress.isVisibleTo(dialog)
    assert 0 < len(texts(bridge)) < 300
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert shell.dialog is None and texts(bridge) == [] and bridge.undo_label is None
    assert bridge.project.check().ok


def test_files_are_chosen_in_the_systems_own_dialog(
    shell: Shell, bridge: Bridge, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = (text_file(tmp_path / f"{name}.txt", name) for name in ("et", "to"))
    asked: list[str] = []

    def names(parent: QWidget, title: str, start: str, kinds: str) -> tuple[list[str], str]:
        asked.extend((start, kinds))
        return [str(one)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", names)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(two.parent))
    shell.actions.action("import_notes").trigger()
    dialog = shell.dialog
    assert isinstance(dialog, ImportDialog)
    qtbot.mouseClick(dialog.pick_files, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.is_reading, timeout=WAIT)
    assert "*.odt" in asked[1] and dialog.model.rowCount() == 1
    assert drop(dialog, two)
    qtbot.waitUntil(lambda: not dialog.is_reading, timeout=WAIT)
    assert [dialog.model.source(row).name for row in range(2)] == ["et.txt", "to.txt"]  # type: ignore[union-attr]
    bring(dialog, shell, qtbot)
    assert sorted(texts(bridge)) == ["et", "to"]
    shell.actions.action("import_notes").trigger()
    assert isinstance(shell.dialog, ImportDialog)
    qtbot.mouseClick(shell.dialog.pick_files, Qt.MouseButton.LeftButton)
    assert asked[2] == str(tmp_path)


def test_without_a_project_nothing_can_be_dropped(shell: Shell, tmp_path: Path) -> None:
    shell.show()
    assert not drop(shell.window, text_file(tmp_path / "a.txt", "hej"))


def test_the_empty_list_of_notes_leads_here(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    workspace = shell.workspace
    assert workspace is not None
    workspace.show_place("notes")
    empty = workspace.place("notes").notes.list.empty  # type: ignore[union-attr]
    assert empty.other.words == "Hent noter …" and empty.other.isVisible()
    qtbot.mouseClick(empty.other, Qt.MouseButton.LeftButton)
    assert isinstance(shell.dialog, ImportDialog)


@pytest.mark.parametrize(("language", "title"), [("da", "Hent noter"), ("en", "Bring in notes")])
def test_it_opens_by_its_key_in_both_languages(
    shell: Shell, bridge: Bridge, qtbot: QtBot, title: str
) -> None:
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow, timeout=WAIT)
    qtbot.keyClick(shell.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    dialog = shell.dialog
    assert isinstance(dialog, ImportDialog) and dialog.windowTitle() == title
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert shell.dialog is None


def test_a_codebook_comes_in_without_a_note(
    shell: Shell, bridge: Bridge, look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    codebook = (
        '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="X"><Codes>'
        '<Code guid="1" name="ensomhed"><Code guid="2" name="aftener"/></Code></Codes></CodeBook>'
    )
    dialog = look(text_file(tmp_path / "kodebog.qdc", codebook))
    assert dialog.summary.text() == "2 koder fra 1 fil kommer ind."
    assert (dialog.bring.text(), dialog.model.tail(0)) == ("Hent 2 koder", "2 koder")
    assert dialog.details.text.text() == "ensomhed; ensomhed › aftener"
    bring(dialog, shell, qtbot)
    found = {(code.name, bool(code.above)) for code in bridge.project.rows.find(Code)}
    assert found == {("ensomhed", False), ("aftener", True)}
    assert shell.workspace is not None
    assert shell.workspace.toast.text() == "2 koder er hentet"


def test_a_codebook_beside_notes_is_told_of_with_them(look: Look, tmp_path: Path) -> None:
    codebook = (
        '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="1" name="uro"/></Codes></CodeBook>'
    )
    paths = text_file(tmp_path / "a.txt", "Set."), text_file(tmp_path / "k.qdc", codebook)
    dialog = look(*paths)
    assert dialog.summary.text() == "1 note fra 2 filer kommer ind. 1 kode kommer også ind."
    assert dialog.bring.text() == "Hent 1 note"


def test_the_dialog_is_as_high_as_what_it_shows_at_once_and_its_actions_stay_on_the_screen(
    look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = look(text_file(tmp_path / "k.txt", "Hun venter ved døren."))
    high = dialog.height()
    dialog.fit()
    assert dialog.height() == high, "no room for parts that are not shown"
    screen = dialog.screen().availableGeometry()
    dialog.move(0, screen.bottom() - 100)
    dialog.fit()
    assert dialog.frameGeometry().bottom() <= screen.bottom()
