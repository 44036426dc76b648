"""Waiting in a window that goes on living."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer


def rest(milliseconds: int) -> None:
    """Let events pass. ``QTest.qWait`` keeps the interpreter's lock, and what works in the background of the
    program would stand still meanwhile (measured: a two-hundredth of its pace)."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
