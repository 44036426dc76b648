"""Fields: label above, the field, helper text below; what is wrong is said with its remedy."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.text import IconLabel, Label, give_way


class LineField(QLineEdit):
    """One line, 36 high (40 with 14 px text on the start pages). Always named by its label."""

    def __init__(
        self,
        theme: Theme,
        *,
        name: str = "",
        placeholder: str = "",
        height: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height = height
        self.setProperty("field", True)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        theme.changed.connect(self._theme_changed)
        self._theme_changed()

    @Slot()
    def _theme_changed(self) -> None:
        self.setFont(self._theme.look.text.font(Style.BODY if self._height >= 40 else Style.LIST))
        self.setFixedHeight(self._theme.px(self._height))


class TextField(QPlainTextEdit):
    """Several lines of plain text. Tab leaves the field, so that nobody is caught in it."""

    def __init__(
        self,
        theme: Theme,
        *,
        name: str = "",
        placeholder: str = "",
        lines: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        """``lines`` are seen without scrolling."""
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self.setProperty("field", True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._theme_changed)
        self._theme_changed()

    @Slot()
    def _theme_changed(self) -> None:
        look = self._theme.look
        self.setFont(look.text.font(Style.BODY))
        line = max(look.text.line(Style.BODY), self.fontMetrics().lineSpacing())
        self.setFixedHeight(self._lines * line + look.text.px(28))

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(self._theme.px(240), self.maximumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter belongs to the dialog or page around the field."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)


class Field(QWidget):
    """A label tied to an input, with one line of help below that gives way to what is wrong.

    ``input`` is a ``LineField``, ``TextField`` or any other widget; it gets the label as accessible
    name and help or problem as accessible description.
    """

    def __init__(
        self,
        theme: Theme,
        label: str,
        field: QWidget,
        *,
        helper: str = "",
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``note`` is a muted remark at the end of the label's line (»Kan ændres når som helst«)."""
        super().__init__(parent)
        self._theme = theme
        self._helper = helper
        self.input = field
        self.label = Label(theme, label, Style.CONTROL, weight=SEMIBOLD)
        self.label.setBuddy(field)
        self.note = Label(theme, note, Style.SECONDARY, role="muted", align=Qt.AlignmentFlag.AlignRight)
        if not note:
            self.note.hide()
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        give_way(self.note)
        head.addWidget(self.label)
        head.addWidget(self.note, 1)
        self._mark = IconLabel(theme, "triangle-alert", role="danger")
        self._below = Label(theme, helper, Style.SECONDARY, role="muted", wrap=True)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        column.addWidget(field)
        column.addLayout(foot)
        field.setAccessibleName(label)
        self._show("", "muted")

    def set_helper(self, text: str, *, icon: str = "", role: str = "muted") -> None:
        """Change the help, for instance »19 tegn. Lang nok, og til at huske.« with a green mark."""
        self._helper = text
        self._show(icon, role)

    def set_problem(self, text: str) -> None:
        """Say what is wrong and what can be done; an empty text brings the help back."""
        if text:
            # Words and icon carry the meaning; the field itself does not turn red.
            self._show("triangle-alert", "warn", text)
        else:
            self._show("", "muted")

    @Slot()
    def clear_problem(self) -> None:
        """Bring the help back, for a signal to do it: what the signal carries stays with the signal."""
        self.set_problem("")

    def problem(self) -> str:
        """What is wrong at present, or an empty text."""
        return "" if self._below.text() == self._helper else self._below.text()

    def _show(self, icon: str, role: str, text: str = "") -> None:
        shown = text or self._helper
        self._below.setText(shown)
        self._below.set_role("ink" if text else "muted")
        self._below.setVisible(bool(shown))
        self._mark.setVisible(bool(icon and shown))
        if icon:
            self._mark.set_icon(icon, role=role)
        self.input.setAccessibleDescription(shown)
