"""From the start page to an open project, by mouse and by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.domain.entities import PROJECT_ID, Member, ProjectInfo
from feltnoter.errors import UserError
from feltnoter.project.opening import Unlocked
from ui.shell import Shell
from ui.start.new_page import NewProjectPage, file_name, free_path
from ui.start.recovery_dialog import RecoveryDialog

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform

PASSPHRASE = "skæve sko på måtten"


def shown(shell: Shell, folder: Path, qtbot: QtBot) -> None:
    shell.settings.put("project_folder", str(folder / "Projekter"))
    shell.show()
    qtbot.waitUntil(shell.window.isActiveWindow)


def test_by_keyboard(shell: Shell, folder: Path, qtbot: QtBot) -> None:
    shown(shell, folder, qtbot)
    qtbot.keyClick(shell.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page = shell.new_page
    assert page is not None and QApplication.focusWidget() is page.title_field
    qtbot.keyClicks(page.title_field, "Ny i jobcentret")
    qtbot.keyClick(page.title_field, Qt.Key.Key_Return)
    assert page.passphrase.field.problem() == "Vælg en adgangskode, som du kan huske."
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, PASSPHRASE)
    page.sheet.box.setChecked(False)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shell.workspace is not None, timeout=30_000)
    assert shell.workspace is not None
    assert shell.workspace.sidebar.project.words == "Ny i jobcentret"
    assert shell.dialog is None and shell.new_page is None
    assert (folder / "Projekter" / "Ny i jobcentret.feltnoter").is_file()


def test_by_mouse_with_sheet_and_name(shell: Shell, folder: Path, qtbot: QtBot) -> None:
    shown(shell, folder, qtbot)
    assert shell.start is not None
    qtbot.mouseClick(shell.start.new_button, Qt.MouseButton.LeftButton)
    page = shell.new_page
    assert page is not None
    page.title_field.setText("Hjemmet")
    page.question_field.setPlainText("Hvad nu hvis vi fik\nflere hænder?")
    assert page.question.hint().startswith("»Flere hænder« er allerede et svar.")
    page.passphrase_text(PASSPHRASE)
    qtbot.mouseClick(page.me.head, Qt.MouseButton.LeftButton)
    page._my["name"].setText("Ida")
    qtbot.mouseClick(page.create_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shell.workspace is not None, timeout=30_000)
    assert shell.workspace is not None
    project = shell.workspace.bridge.project
    info = project.rows.get(ProjectInfo, PROJECT_ID)
    assert info is not None and info.question == "Hvad nu hvis vi fik flere hænder?"
    member = project.rows.find(Member)[0]
    assert member.name == "Ida" and project.me == member.id
    assert shell.workspace.bridge.undo_label is None
    assert isinstance(shell.dialog, RecoveryDialog)
    target = folder / "ark.pdf"
    shell.dialog.save_to(target)
    assert target.read_bytes().startswith(b"%PDF")
    dialog = shell.dialog
    told, view = dialog._told, dialog._scroll.viewport()
    qtbot.waitUntil(
        lambda: told.isVisible() and told.mapTo(view, told.rect().bottomLeft()).y() < view.height()
    )


def test_back_with_escape(shell: Shell, folder: Path, qtbot: QtBot) -> None:
    shown(shell, folder, qtbot)
    shell.show_new()
    assert shell.new_page is not None
    qtbot.keyClick(shell.new_page.title_field, Qt.Key.Key_Escape)
    assert shell.new_page is None and shell.window.page() is shell.start


def test_while_the_file_is_made_no_key_leads_away(shell: Shell, folder: Path, qtbot: QtBot) -> None:
    shown(shell, folder, qtbot)
    shell.show_new()
    page = shell.new_page
    assert page is not None
    page.title_field.setText("Hjemmet")
    page.passphrase_text(PASSPHRASE)
    qtbot.mouseClick(page.create_button, Qt.MouseButton.LeftButton)
    assert shell.opener.busy and QApplication.focusWidget() is page.create_button
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert shell.new_page is page and QApplication.focusWidget() is page.create_button
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert shell.new_page is page and not page.title_field.isEnabled()
    qtbot.waitUntil(lambda: shell.workspace is not None, timeout=30_000)
    assert isinstance(shell.dialog, RecoveryDialog)


def test_after_a_refusal_one_can_write_on(shell: Shell, folder: Path, qtbot: QtBot) -> None:
    shown(shell, folder, qtbot)
    shell.show_new()
    page = shell.new_page
    assert page is not None
    page.set_busy(True)
    page.set_busy(False)
    shell._not_opened(UserError("title_missing"))
    assert QApplication.focusWidget() is page.title_field and page.back.isEnabled()


def test_the_example_opens_and_is_kept(shell: Shell, folder: Path, qtbot: QtBot) -> None:
    shown(shell, folder, qtbot)
    assert shell.start is not None
    qtbot.mouseClick(shell.start.example, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shell.workspace is not None, timeout=60_000)
    assert shell.workspace is not None
    assert shell.workspace.sidebar.item("notes").count == "15"


def test_recent_projects_and_one_that_is_gone(
    shell: Shell, folder: Path, unlocked: Unlocked, qtbot: QtBot
) -> None:
    from datetime import datetime

    shell.memory.opened(folder / "Væk.feltnoter", "Væk", datetime(2026, 5, 4))
    shell.memory.opened(unlocked.path, "Hjemmet", datetime.now())
    shown(shell, folder, qtbot)
    assert shell.start is not None
    here, gone = shell.start.recent.rows
    assert here.button.accessibleDescription().startswith("Denne computer · åbnet i dag kl. ")
    assert gone.button.accessibleDescription() == "Filen er ikke, hvor den plejer at være"
    assert gone.find.isVisible() and not here.find.isVisible()
    gone._forget()
    assert [row.button.words for row in shell.start.recent.rows] == ["Hjemmet"]
    qtbot.keyClick(shell.start.recent.rows[0].button, Qt.Key.Key_Return)
    assert shell.dialog is not None and shell.dialog.windowTitle() == "Hjemmet"


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (911, 512), (640, 400)])
def test_nothing_is_cut_at_any_size(
    shell: Shell, folder: Path, qtbot: QtBot, language: str, size: tuple[int, int]
) -> None:
    shown(shell, folder, qtbot)
    shell.window.resize(*size)
    QApplication.processEvents()
    assert shell.start is not None
    button = shell.start.new_button
    right = button.mapTo(shell.window, button.rect().bottomRight())
    assert right.x() < size[0]
    assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("De første fem minutter", "De første fem minutter.feltnoter"),
        ("Hvem? Hvad/hvor: 2026", "Hvem Hvad hvor 2026.feltnoter"),
        ("con", "Feltnoter con.feltnoter"),
        ("...", "Feltnoter.feltnoter"),
        ("x" * 300, "x" * 80 + ".feltnoter"),
    ],
)
def test_file_names_every_system_takes(title: str, name: str) -> None:
    assert file_name(title) == name


def test_a_project_never_lies_on_another(tmp_path: Path) -> None:
    (tmp_path / "A.feltnoter").touch()
    assert free_path(tmp_path, "A").name == "A (2).feltnoter"


def test_honest_words_about_the_passphrase(shell: Shell, qtbot: QtBot) -> None:
    page = NewProjectPage(shell.theme, shell.words, "")
    qtbot.addWidget(page)
    helper = page.passphrase.field.input.accessibleDescription
    page.passphrase_text("kort")
    assert helper() == "4 tegn. Let at gætte for en maskine. Tilføj et ord eller to."
    page.passphrase_text(PASSPHRASE)
    assert helper() == "19 tegn. Lang nok, og til at huske."
