"""The line above the preview while something is being written, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.announce import announce
from ui.widgets.button import TextAction
from ui.widgets.paint import rounded
from ui.widgets.surface import Surface
from ui.widgets.text import IconLabel, Label


class _Progress(QProgressBar):
    """A thin bar; a ``QProgressBar`` underneath, so that its value is told to assistive technology."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setFixedHeight(theme.px(6))

    def sizeHint(self) -> QSize:
        """As wide as there is room for."""
        return QSize(self._theme.px(200), self._theme.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track and what is done of it."""
        t = self._theme.tokens
        whole = QRectF(self.rect())
        span = max(1, self.maximum() - self.minimum())
        share = (self.value() - self.minimum()) / span if self.maximum() else 0.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line = t.line if t.is_contrast else None
            rounded(painter, whole, fill=t.sunken, line=line, radius=whole.height() / 2)
            if share > 0:
                done = QRectF(
                    whole.x(), whole.y(), max(whole.height(), whole.width() * share), whole.height()
                )
                rounded(painter, done, fill=t.accent, radius=whole.height() / 2)


class ExportBar(Surface):
    """Hidden until there is something to tell; closed by the user or the next export."""

    cancelled = Signal()
    open_asked = Signal()
    folder_asked = Signal()
    again_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", edges=Qt.Edge.BottomEdge, parent=parent)
        px = theme.px
        self._icon = IconLabel(theme, "file-output")
        self._label = Label(theme, "", Style.LIST, wrap=True)
        self._progress = _Progress(theme, self.tr("How far the export has come"))
        self.cancel = TextAction(theme, self.tr("Cancel"))
        self.open = TextAction(theme, self.tr("Open in Word"))
        self.folder = TextAction(theme, self.tr("Show in folder"))
        self.again = TextAction(theme, self.tr("Choose another folder …"))
        self.close_action = TextAction(theme, self.tr("Close"), quiet=True)
        self.cancel.clicked.connect(self.cancelled)
        self.open.clicked.connect(self.open_asked)
        self.folder.clicked.connect(self.folder_asked)
        self.again.clicked.connect(self.again_asked)
        self.close_action.clicked.connect(self.hide)
        words = QVBoxLayout()
        words.setSpacing(px(6))
        words.addWidget(self._label)
        words.addWidget(self._progress)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(10), px(20), px(11))
        row.setSpacing(px(16))
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        for action in (self.cancel, self.open, self.folder, self.again, self.close_action):
            row.addWidget(action)
        self.hide()

    def text(self) -> str:
        """What is said."""
        return self._label.text() if not self.isHidden() else ""

    def show_working(self, text: str, *, counted: bool) -> None:
        """Something is being written; ``counted`` when it tells how far it has come."""
        self._say(text, "file-output", "muted", (self.cancel,))
        self._progress.setRange(0, 1)
        self._progress.setValue(0)
        self._progress.setVisible(counted)

    def show_progress(self, done: int, total: int) -> None:
        """How far it has come."""
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(done)

    def show_done(self, text: str, *, is_report: bool) -> None:
        """The file is there."""
        actions = (self.open, self.folder) if is_report else (self.folder,)
        self._say(text, "circle-check", "ok", (*actions, self.close_action))

    def show_problem(self, text: str, *, again: bool = True) -> None:
        """It could not be done: what happened and what can be done; ``again`` offers another folder."""
        actions = (self.again, self.close_action) if again else (self.close_action,)
        self._say(text, "triangle-alert", "warn", actions)

    def _say(self, text: str, icon: str, role: str, actions: tuple[TextAction, ...]) -> None:
        self._label.setText(text)
        self._icon.set_icon(icon, role=role)
        self._progress.hide()
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        for action in (self.cancel, self.open, self.folder, self.again, self.close_action):
            action.setVisible(action in actions)
        self.show()
        if had_focus:
            actions[0].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, text)
