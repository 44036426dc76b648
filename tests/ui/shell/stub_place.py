"""A place for the tests of the frame: it remembers what it was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from feltnoter.changes import Changes
from ui.place import Place, Tools


class StubPlace(Place):
    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.asked: list[str] = []
        self.target: object = None
        self.chosen = ""
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)

    def refresh(self) -> None:
        self.asked.append("refresh")

    def show_changes(self, changes: Changes) -> None:
        self.asked.append("changes")

    def open_target(self, target: object) -> None:
        self.target = target

    def leave(self) -> None:
        self.asked.append("leave")

    def settle(self) -> None:
        self.asked.append("settle")

    def state(self) -> Mapping[str, Any]:
        return {"chosen": self.chosen, "scroll": 12, "words": "Gråspurv har en vægkalender"}

    def restore(self, state: Mapping[str, Any]) -> None:
        self.chosen = state.get("chosen", "")
