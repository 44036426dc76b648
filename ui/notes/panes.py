"""From pane to pane with F6: the top bar, the list, the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.tabs import Tab, Tabs


class Part(Protocol):
    """What a tab tells of its panes."""

    def stops(self) -> Sequence[QWidget]: ...
    def pane_of(self, stop: QWidget) -> QWidget: ...


class Panes:
    """The panes of a place with a top bar. ``back`` takes the tabs' place in a narrow window."""

    def __init__(self, bar: QWidget, back: QWidget, tabs: Tabs) -> None:
        self._bar = bar
        self._back = back
        self._tabs = tabs

    def bar_stop(self) -> QWidget:
        """Where F6 stops in the top bar."""
        if self._back.isVisible():
            return self._back
        return next(tab for tab in self._tabs.findChildren(Tab) if tab.isChecked())

    def step(self, part: Part, by: int) -> None:
        """The keyboard goes to the next pane (1) or the one before (-1)."""
        first = self.bar_stop()
        stops = [widget for widget in (first, *part.stops()) if widget.isVisible()]
        panes = [self._bar if stop is first else part.pane_of(stop) for stop in stops]
        here = QApplication.focusWidget()
        found = [pane is here or (here is not None and pane.isAncestorOf(here)) for pane in panes]
        at = found.index(True) if True in found else -1
        stops[(at + by) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)
