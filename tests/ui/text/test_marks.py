"""Layers of marks over one editor."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from ui.text import Marks

TEXT = "😀 en to tre"


def shown(editor: QTextEdit) -> list[str]:
    return [mark.cursor.selectedText() for mark in editor.extraSelections()]


def test_layers_stand_beside_one_another_and_one_yields(qtbot: QtBot) -> None:
    editor = QTextEdit(TEXT)
    qtbot.addWidget(editor)
    marks, style = Marks.of(editor), QTextCharFormat()
    assert Marks.of(editor) is marks
    marks.lay("quiet", [(2, 4), (5, 7)], TEXT, style, yields=True)
    assert shown(editor) == ["en", "to"]
    marks.lay("firm", [(5, 11)], TEXT, style)
    assert sorted(shown(editor)) == ["en", "to tre"]
    marks.lay("firm", [], TEXT, style)
    assert shown(editor) == ["en", "to"]
    assert editor.toPlainText() == TEXT
