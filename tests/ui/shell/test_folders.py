"""Where file dialogs begin, and what language Qt's own speaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from ui.folders import usual_folder
from ui.shell import Shell


def test_the_first_folder_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = tmp_path / "Dokumenter"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert usual_folder() == usual_folder(str(tmp_path / "gone")) == tmp_path
    documents.mkdir()
    assert usual_folder() == documents
    assert usual_folder(str(tmp_path)) == tmp_path


def test_qts_own_file_dialog_is_danish(shell: Shell, qtbot: QtBot) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    said = {label.text().replace("&", "") for label in dialog.findChildren(QLabel) if label.text()}
    assert said == {"Kig i:", "Filnavn:", "Filtype:"}
