"""The inspector of the team: the shared folder, what it protects, and merging a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.button import Button
from ui.widgets.inspector import Inspector
from ui.widgets.surface import Panel
from ui.widgets.text import IconLabel, Label, SectionHeading

TEAM_WIDTH = 320


class FolderPart(Inspector):
    """Shows; what is pressed is for the place to do."""

    exchange_requested = Signal()
    change_requested = Signal()
    merge_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", width=TEAM_WIDTH, parent=parent)
        self.setAccessibleName(self.tr("Shared folder"))
        px = theme.px
        self.add(SectionHeading(theme, self.tr("Shared folder")))
        self._panel = Panel(theme, "sunken", radius=8)
        self._name = Label(theme, "", Style.CONTROL, weight=SEMIBOLD)
        self._kind = Label(theme, "", Style.SECONDARY, role="muted", wrap=True)
        self._mark = IconLabel(theme, "circle-check", role="ok")
        self._state = Label(theme, "", Style.SECONDARY, wrap=True)
        # A widget, not a bare layout: an empty layout has no width, and keeps its neighbours from theirs.
        self._line = QWidget()
        state = QHBoxLayout(self._line)
        state.setContentsMargins(0, 0, 0, 0)
        state.setSpacing(px(8))
        state.addWidget(self._mark)
        state.addWidget(self._state, 1)
        words = QVBoxLayout()
        words.setSpacing(px(3))
        words.addWidget(self._name)
        words.addWidget(self._kind)
        words.addWidget(self._line)
        row = QHBoxLayout(self._panel)
        row.setContentsMargins(px(16), px(14), px(12), px(14))
        row.setSpacing(px(12))
        row.addWidget(IconLabel(theme, "folder-sync", role="accent", size=20), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.add(self._panel, above=8)
        self.now_button = Button(theme, self.tr("Exchange now"), icon="refresh-cw", height=36)
        self.now_button.clicked.connect(self.exchange_requested)
        self.change_button = Button(theme, self.tr("Change folder …"), height=36)
        self.change_button.clicked.connect(self.change_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.now_button, self.change_button):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            buttons.addWidget(button, 1)
        self.column.addSpacing(px(12))
        self.column.addLayout(buttons)
        self._note = Label(
            theme,
            self.tr(
                "Exchanges by itself every few seconds while the folder can be reached."
                " Without a network you just go on working."
            ),
            Style.SECONDARY,
            role="muted",
            wrap=True,
        )
        self.add(self._note, above=12)
        self.add_rule()
        self.add(SectionHeading(theme, self.tr("Who can read what")))
        for sentence in (
            self.tr("Everybody on the team reads everything in the project."),
            self.tr("Whoever has only the folder reads nothing: the files are encrypted."),
            self.tr(
                "Whoever leaves keeps what she has fetched, but gets no key to what follows."
                " Ask for her file to be deleted."
            ),
        ):
            self.add(Label(theme, sentence, Style.SECONDARY, role="muted", wrap=True), above=8)
        self.add_rule()
        self.add(SectionHeading(theme, self.tr("Without a folder")))
        self.add(
            Label(
                theme,
                self.tr("Bring in a colleague's file from a USB stick. Both people's work is kept."),
                Style.SECONDARY,
                role="muted",
                wrap=True,
            ),
            above=8,
        )
        self.merge_button = Button(theme, self.tr("Merge from file …"), icon="git-merge", height=36)
        self.merge_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.merge_button.clicked.connect(self.merge_requested)
        self.add(self.merge_button, above=12)

    def show_folder(self, folder: Path | None, state: str, *, well: bool) -> None:
        """Which folder, and one sentence on how it goes."""
        shared = folder is not None
        above = folder.parent.name if folder is not None else ""
        name = folder.name if folder is not None else self.tr("No folder is chosen")
        self._name.setText(f"{above} › {name}" if above else name)
        self._name.setToolTip(str(folder) if folder is not None else "")
        self._kind.setText(
            self.tr("Only encrypted files lie there")
            if shared
            else self.tr("Your work is on this computer only")
        )
        self._line.setVisible(shared and bool(state))
        self._mark.set_icon("circle-check" if well else "triangle-alert", role="ok" if well else "warn")
        self._state.setText(state)
        self.now_button.setEnabled(shared)
        self.change_button.set_words(self.tr("Change folder …") if shared else self.tr("Choose folder …"))
