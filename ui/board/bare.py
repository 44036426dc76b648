"""What the board says while nothing lies on it: that the pile is ready, or where cards come from."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.board.canvas import BoardCanvas
from ui.style.theme import Theme
from ui.widgets.empty import EmptyState


class BareBoard(QObject):
    """Two pages over the canvas, at most one of them shown."""

    begun = Signal()  # »Bland og begynd«
    notes_wanted = Signal()

    def __init__(self, theme: Theme, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.pile_ready = EmptyState(
            theme,
            "layout-dashboard",
            self.tr("The pile is ready. Lay the first cards, and see what belongs together."),
            action=self.tr("Shuffle and begin"),
            parent=canvas,
        )
        self.no_cards = EmptyState(
            theme,
            "layout-dashboard",
            self.tr("Cards come from your notes. Write the first one, or bring in those you have."),
            action=self.tr("Go to Notes"),
            parent=canvas,
        )
        self.pile_ready.requested.connect(self.begun)
        self.no_cards.requested.connect(self.notes_wanted)

    def show_for(self, *, cards: bool, pile: bool) -> None:
        """Whether cards lie on the board, and whether the pile holds any."""
        self.pile_ready.setVisible(not cards and pile)
        self.no_cards.setVisible(not cards and not pile)

    def settle(self) -> None:
        """Fill the canvas."""
        for page in (self.pile_ready, self.no_cards):
            page.setGeometry(self._canvas.rect())
