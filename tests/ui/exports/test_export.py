"""»Eksportér data …« from the project menu to a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.people import AddParticipant
from feltnoter.domain.vocabulary import ConsentStatus
from tests.ui.imports.conftest import WAIT
from ui.actions import PALETTE, PROJECT_MENU
from ui.bridge import Bridge
from ui.shell import Shell

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform


def choose(monkeypatch: pytest.MonkeyPatch, path: str, kind: str) -> list[str]:
    asked: list[str] = []

    def answer(parent: object, title: str, start: str, kinds: str) -> tuple[str, str]:
        asked.extend((title, Path(start).name))
        return path, kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


def said(shell: Shell, qtbot: QtBot) -> str:
    workspace = shell.workspace
    assert workspace is not None
    qtbot.waitUntil(lambda: bool(workspace.messages.text()), timeout=WAIT)
    return workspace.messages.text()


def test_notes_go_out_less_what_consent_forbids(
    shell: Shell,
    bridge: Bridge,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "export_data" in PROJECT_MENU and "export_data" in PALETTE
    no = AddParticipant(pseudonym="Bøg", consent=ConsentStatus.REFUSED)
    bridge.execute(no)
    bridge.execute(CaptureNote(text="Den må ud"))
    bridge.execute(CaptureNote(text="Den må ikke", participant=no.id))
    asked = choose(monkeypatch, str(tmp_path / "ud"), "Tekstfil (*.csv)")
    shell.actions.action("export_data").trigger()
    assert said(shell, qtbot) == (
        "Data er skrevet i »ud.csv«. 1 note er holdt ude, fordi samtykke eller følsomhed siger nej."
    )
    assert asked == ["Eksportér data", "Noter – Hjemmet.xlsx"]
    content = (tmp_path / "ud.csv").read_text("utf-8-sig")
    assert "Den må ud" in content and "Den må ikke" not in content


def test_a_folder_that_is_gone_is_said(
    shell: Shell,
    bridge: Bridge,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(monkeypatch, str(tmp_path / "væk" / "a.xlsx"), "")
    shell.actions.action("export_data").trigger()
    assert said(shell, qtbot).startswith("Mappen til »a.xlsx« findes ikke.")


def test_nothing_chosen_nothing_written(
    shell: Shell,
    bridge: Bridge,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(monkeypatch, "", "")
    shell.actions.action("export_data").trigger()
    assert shell.errands.exports._task is None
