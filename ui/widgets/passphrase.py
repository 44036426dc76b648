"""The passphrase: shown while it is written; hiding it asks for it a second time."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.widgets.button import TextAction
from ui.widgets.field import Field, LineField


class SecretField(LineField):
    """A line whose text can be hidden by the action at its right end."""

    hidden_changed = Signal(bool)

    def __init__(
        self, theme: Theme, show: str, hide: str, *, height: int = 40, parent: QWidget | None = None
    ) -> None:
        """``show`` and ``hide`` are the two words of the action."""
        self._action: TextAction | None = None  # the base class places it before there is one
        super().__init__(theme, height=height, parent=parent)
        self._show, self._hide = show, hide
        self._action = TextAction(theme, hide, parent=self)
        self._action.clicked.connect(self._toggle)
        self._place()

    def is_hidden(self) -> bool:
        """Whether the text is dots."""
        return self.echoMode() is QLineEdit.EchoMode.Password

    def set_hidden(self, hidden: bool) -> None:
        """Hide or show the text."""
        if hidden == self.is_hidden():
            return
        self.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
        if self._action is not None:
            self._action.set_words(self._show if hidden else self._hide)
        self._place()
        self.hidden_changed.emit(hidden)

    @Slot()
    def _toggle(self) -> None:
        self.set_hidden(not self.is_hidden())

    @Slot()
    def _theme_changed(self) -> None:
        super()._theme_changed()
        self._place()

    def _place(self) -> None:
        if self._action is None:
            return
        size = self._action.sizeHint()
        self._action.resize(size)
        end = self._theme.px(14)
        self._action.move(self.width() - end - size.width(), (self.height() - size.height()) // 2)
        self.setTextMargins(0, 0, size.width() + self._theme.px(8), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the action at the right end."""
        super().resizeEvent(event)
        self._place()


class PassphraseField(QWidget):
    """The whole of it: the field, and a second one while the first is hidden."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        label: str,
        repeat_label: str,
        *,
        show: str,
        hide: str,
        helper: str = "",
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._secret = SecretField(theme, show, hide)
        self._again = SecretField(theme, show, hide)
        self._again.set_hidden(True)
        self.field = Field(theme, label, self._secret, helper=helper, note=note)
        self.repeat = Field(theme, repeat_label, self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(self.field)
        column.addWidget(self.repeat)
        self.repeat.setVisible(False)
        self._secret.hidden_changed.connect(self._hidden_changed)
        self._secret.textChanged.connect(self.changed)
        self._again.textChanged.connect(self.changed)
        self.setFocusProxy(self._secret)

    def text(self) -> str:
        """What is written, as it is: normalising is the core's business."""
        return self._secret.text()

    def is_repeated(self) -> bool:
        """True while it can be read, or when the second field holds the same."""
        return not self._secret.is_hidden() or self._again.text() == self._secret.text()

    def clear(self) -> None:
        """Forget both."""
        self._secret.clear()
        self._again.clear()

    @Slot(bool)
    def _hidden_changed(self, hidden: bool) -> None:
        self.repeat.setVisible(hidden)
        self._again.clear()
        self.changed.emit()
