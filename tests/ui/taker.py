"""Somebody who takes what a job hands over."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot


class Taker(QObject):
    """Keeps each answer."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []

    @Slot(object)
    def take(self, answer: object) -> None:
        self.got.append(answer)
