"""What all hand-painted controls share: hover, focus ring, Enter, words without mnemonics."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Slot
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.style.look import Look
from ui.style.theme import Theme
from ui.widgets.focus import RingKeeper


class Control(QPushButton):
    """A push button that paints itself.

    A ``QPushButton`` underneath, so that Qt itself tells assistive technology role (button, check box
    or radio button, by ``checkable`` and ``autoExclusive``), name, state and the press action.
    Subclasses implement ``paint_control``, ``sizeHint`` and ``radius``.
    """

    enter_presses = True  # False where Enter belongs to the dialog around it (check boxes, radio buttons)

    def __init__(
        self, theme: Theme, text: str = "", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        """``name`` is the accessible name; without it the text is. Both come from the caller, translated."""
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self._name = name
        self._hovered = False
        self._ring = RingKeeper(theme)
        self.setAutoDefault(False)  # Enter is handled here, alike in dialogs and pages
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_words(text)
        theme.changed.connect(self._theme_changed)

    @property
    def look(self) -> Look:
        """Colours, type and icons of the moment."""
        return self._theme.look

    @property
    def theme(self) -> Theme:
        """The theme this control follows."""
        return self._theme

    @property
    def words(self) -> str:
        """The text shown, as it was given."""
        return self._words

    def set_words(self, text: str) -> None:
        """Change the text. An ampersand is an ampersand: places and projects have names with one."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(self._name or text)
        self.updateGeometry()
        self.update()

    def set_name(self, name: str) -> None:
        """Change the accessible name, for instance together with a state that only an icon shows."""
        self._name = name
        self.setAccessibleName(name or self._words)

    @property
    def hovered(self) -> bool:
        """Whether the pointer is over it and it can be used."""
        return self._hovered and self.isEnabled()

    def radius(self) -> float:
        """The radius of the corners, which the focus ring follows."""
        return float(self._theme.px(8))

    def face(self) -> QRectF:
        """What is painted, in the control's own coordinates; the ring goes around it."""
        return QRectF(self.rect())

    def paint_control(self, painter: QPainter) -> None:
        """Paint the control; antialiasing is on."""
        raise NotImplementedError

    @Slot()
    def _theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    # Qt's own names from here on.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hand a prepared painter to the subclass.

        Painters are context managers everywhere: one still active when its device goes ends the process.
        """
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            self.paint_control(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses too; Qt itself only knows the space bar outside dialogs."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.enter_presses:
                event.ignore()
            elif not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Remember the pointer."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus here."""
        super().focusInEvent(event)
        self._ring.focus_in(self, event, self.radius(), round(self.face().x()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.drop()

    def hideEvent(self, event: QHideEvent) -> None:
        """A hidden control keeps no ring."""
        super().hideEvent(event)
        self._ring.drop()
