"""Which findings are shown: of one kind, only what is rather sure, what has been kept, of one note."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from feltnoter.project.privacy import Kind
from ui.privacy.words import PrivacyWords
from ui.style.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.flow import FlowLayout


class PrivacyFilters(QWidget):
    """A row of chips; kinds that were not found have none."""

    changed = Signal()
    note_dropped = Signal()

    def __init__(self, theme: Theme, words: PrivacyWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.kind: Kind | None = None
        self.only_sure = False
        self.kept = False
        self._shown: object = None
        self._kept_count = 0
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=theme.px(8))
        self.chips: dict[str, Chip] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12))
        column.addWidget(self._chips)

    def reset(self) -> None:
        """Everything that is to be decided about."""
        self.kind, self.only_sure, self.kept = None, False, False

    def state(self) -> Mapping[str, Any]:
        """For ``restore``."""
        return {"kind": self.kind, "only_sure": self.only_sure}

    def restore(self, state: object) -> None:
        """Anything odd is passed over."""
        if isinstance(state, Mapping):
            kind = state.get("kind")
            self.kind = Kind(kind) if isinstance(kind, str) and kind in set(Kind) else None
            self.only_sure = state.get("only_sure") is True

    def show_counts(self, kinds: Mapping[Kind, int], kept: int, one_note: bool) -> None:
        """Chips for what there is; a chosen one stays also when nothing is left of it."""
        if self.kind is not None and not kinds.get(self.kind):
            self.kind = None
        shown = (tuple(sorted(kinds.items())), kept, one_note, self.kind, self.only_sure, self.kept)
        if shown == self._shown:
            return
        self._shown = shown
        focused = next((key for key, chip in self.chips.items() if chip.hasFocus()), "")
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        if one_note:
            self._add("note", self.tr("Only this note"), trailing="x").clicked.connect(self.note_dropped)
        total = sum(kinds.values())
        self._add("all", self.tr("All"), str(total), checked=self.kind is None).clicked.connect(self._chosen)
        for kind in Kind:
            if kinds.get(kind):
                chip = self._add(
                    kind,
                    self._words.kind(kind),
                    str(kinds[kind]),
                    icon=self._words.icon(kind),
                    checked=self.kind is kind,
                )
                chip.clicked.connect(self._chosen)
        if not self.kept:
            chip = self._add("sure", self.tr("Only rather sure"), checked=self.only_sure)
            chip.clicked.connect(self._sure_toggled)
        if kept:
            chip = self._add("kept", self.tr("Kept"), str(kept), icon="check", checked=self.kept)
            chip.clicked.connect(self._kept_toggled)
        if focused in self.chips:
            self.chips[focused].setFocus()
        self._chips.updateGeometry()

    def _add(
        self,
        key: str,
        words: str,
        count: str = "",
        *,
        icon: str = "",
        trailing: str = "",
        checked: bool = False,
    ) -> Chip:
        chip = Chip(
            self._theme,
            words,
            icon=icon,
            trailing=trailing,
            count=count,
            checkable=not trailing,
            parent=self._chips,
        )
        if not trailing:
            chip.setChecked(checked)
        chip.setProperty("key", str(key))
        self.chips[str(key)] = chip
        self._flow.addWidget(chip)
        chip.show()
        return chip

    @Slot()
    def _chosen(self) -> None:
        chip = self.sender()
        key = chip.property("key") if chip is not None else "all"
        self.kind = Kind(key) if key in set(Kind) else None
        self._shown = None
        self.changed.emit()

    @Slot()
    def _sure_toggled(self) -> None:
        self.only_sure = not self.only_sure
        self.changed.emit()

    @Slot()
    def _kept_toggled(self) -> None:
        self.kept = not self.kept
        self.kind = None
        self.changed.emit()
