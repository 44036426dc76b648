"""What is known about what is chosen on the board, and what can be done with it by one press."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from feltnoter.project.lists import CardInFull
from ui.board.context_text import ContextText
from ui.board.layout import FrameSpot
from ui.board.strip_model import StripCard
from ui.board.words import BoardWords
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.badge import Badge
from ui.widgets.button import Button, ButtonKind, TextAction
from ui.widgets.chip import Tag
from ui.widgets.flow import FlowLayout
from ui.widgets.inspector import Inspector, InspectorRow
from ui.widgets.nudge import Nudge
from ui.widgets.text import Label, Rule, SectionHeading

_LINES = 6


class Part(QWidget):
    """Some widgets that come and go together, with a space above them."""

    def __init__(self, theme: Theme, above: int) -> None:
        super().__init__()
        self._theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, theme.px(above), 0, 0)
        self.column.setSpacing(theme.px(6))

    def add(self, *widgets: QWidget) -> None:
        """Append widgets."""
        for widget in widgets:
            self.column.addWidget(widget)


class BoardInspector(Inspector):
    """Shows a card, several cards, a frame, or nothing. Buttons tell the id of an action."""

    requested = Signal(str)  # the id of a ``BoardAction``
    advice_hidden = Signal()

    def __init__(self, theme: Theme, words: BoardWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self.setAccessibleName(self.tr("Chosen on the board"))
        self._words = words
        self._head = SectionHeading(theme, "", lead=True)
        self._text = Label(theme, "", Style.SECTION, weight=Style.CONTROL.weight, wrap=True, most=_LINES)
        self.add(self._head)
        self.add(self._text, above=8)
        self._facts = self._build_facts()
        self._where = self._build_where()
        self.nudge = Nudge(theme, "", action=self.tr("Name it …"), dismiss=self.tr("Hide"), parent=self)
        self.nudge.accepted.connect(self._take_advice)
        self.nudge.dismissed.connect(self.advice_hidden)
        self._advised = "rename"
        self._nudge_part = self._part(12, self.nudge)
        self.move_button = self._button(
            "move", self.tr("Move to theme …"), ButtonKind.PRIMARY, "corner-down-right", key="Ctrl+M"
        )
        self._moves = self._part(10, self.move_button)
        self.gather_button = self._button("gather", self.tr("Group into a new cluster"), icon="circle-dashed")
        self.park_button = self._button("park", self.tr("To the parking lot"), icon="square-parking")
        self._several = self._part(8, self.gather_button, self.park_button)
        self.rename_button = self._button("rename", self.tr("Name …"), icon="pencil", key="F2")
        self.open_theme_button = self._button("open_theme", self.tr("Open in Themes"), icon="shapes")
        self.dissolve_button = self._button(
            "dissolve", self.tr("Delete the frame, keep the cards"), icon="trash-2"
        )
        self._frame_part = self._part(12, self.rename_button, self.open_theme_button, self.dissolve_button)
        self._codes_box = QWidget()
        self._codes_flow = FlowLayout(self._codes_box, gap=theme.px(6))
        self._codes = self._part(16, SectionHeading(theme, self.tr("Codes"), lead=True), self._codes_box)
        self._against_text = Label(theme, "", Style.LIST, wrap=True)
        self._against = self._part(
            16, SectionHeading(theme, self.tr("Contradicts"), lead=True), self._against_text
        )
        self._context_text = ContextText(theme)
        self._context = self._part(
            16, SectionHeading(theme, self.tr("Context in the note"), lead=True), self._context_text
        )
        self.open_button = TextAction(theme, self.tr("Open the note"), trailing="arrow-right")
        self.open_button.clicked.connect(self._open)
        self._open_part = self._part(10)
        self._open_part.column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_nothing(empty_board=False)

    # -- building ----------------------------------------------------------------------------------

    def _part(self, above: int, *widgets: QWidget) -> Part:
        part = Part(self._theme, above)
        part.add(*widgets)
        self.add(part)
        return part

    def _button(
        self, identity: str, text: str, kind: ButtonKind = ButtonKind.GHOST, icon: str = "", *, key: str = ""
    ) -> Button:
        button = Button(self._theme, text, kind, icon=icon, key=key, height=36)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setProperty("action", identity)
        button.clicked.connect(self._pressed)
        return button

    def _build_facts(self) -> Part:
        theme = self._theme
        self._kind = InspectorRow(theme, "eye", self.tr("Kind"), "")
        self._who = InspectorRow(theme, "user-round", self.tr("Participant"), "")
        self._place = InspectorRow(theme, "map-pin", self.tr("Place"), "")
        self._visit = InspectorRow(theme, "route", self.tr("Field visit"), "")
        self._consent = InspectorRow(theme, "circle-check", self.tr("Consent"), "")
        part = self._part(12, self._kind, self._who, self._place, self._visit, self._consent)
        part.column.setSpacing(0)
        return part

    def _build_where(self) -> Part:
        theme = self._theme
        self._badge = Badge(theme, "")
        self._theme_name = Label(theme, "", Style.LIST, weight=Style.CONTROL.weight, wrap=True, most=4)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._theme_name, 1)
        part = self._part(16, Rule(theme), SectionHeading(theme, self.tr("Theme"), lead=True))
        part.column.insertSpacing(1, theme.px(10))
        part.column.addLayout(row)
        return part

    # -- showing -----------------------------------------------------------------------------------

    def show_card(
        self, card: CardInFull, frame: FrameSpot | None, where: str, against: Sequence[str]
    ) -> None:
        """One card; ``where`` is its place in words, ``against`` are the themes it contradicts."""
        position = ""
        if frame is not None and card.id in frame.cards:
            position = self.tr("{position} in the theme").format(
                position=self._words.position(frame, card.id)
            )
        self._begin(self.tr("Chosen card"), position, self._words.text(card.kind, card.text))
        self._show_facts(card)
        self._show_where(frame, where)
        self._moves.show()
        self._show_codes(card.codes)
        self._against.setVisible(bool(against))
        self._against_text.setText("\n".join(against))
        self._context.setVisible(bool(card.excerpt and (card.before or card.after)))
        self._context_text.set_parts(card.before, card.text, card.after)
        self._open_part.setVisible(card.note is not None)

    def show_strip(self, cards: Sequence[StripCard], where: str) -> None:
        """What is chosen in the pile or the parking lot."""
        if len(cards) > 1:
            self.show_several(len(cards), where)
            return
        self._begin(self.tr("Chosen card"), where, cards[0].content.text)
        self._moves.show()
        self._several.show()

    def show_several(self, count: int, where: str = "") -> None:
        """Several cards at once."""
        self._begin(self.tr("Chosen cards"), where, self.tr("%n card(s) chosen", "", count))
        self._moves.show()
        self._several.show()

    def show_frame(self, frame: FrameSpot, advice: tuple[str, str, str] | None = None) -> None:
        """A theme or cluster; ``advice`` is a sentence, an action in words, and the action's id."""
        head = self.tr("Chosen cluster") if frame.cluster else self.tr("Chosen theme")
        count = self.tr("%n card(s)", "", len(frame.cards))
        self._begin(head, count, self._words.frame(frame))
        self._nudge_part.setVisible(advice is not None)
        if advice is not None:
            sentence, action, self._advised = advice
            self.nudge.label.setText(sentence)
            self.nudge.setAccessibleName(sentence)
            self.nudge.action.set_words(action)
        self._frame_part.show()
        self.rename_button.setVisible(advice is None or self._advised != "rename")
        self.open_theme_button.setVisible(not frame.cluster)

    def show_nothing(self, *, empty_board: bool) -> None:
        """Nothing is chosen."""
        self._begin(self.tr("Theme board"), "", "")
        self._text.setText(
            self.tr("The pile is ready. Lay the first cards, and see what belongs together.")
            if empty_board
            else self.tr("Choose a card to see where it comes from, or a theme to name it.")
        )
        self._text.set_role("muted")

    def _begin(self, head: str, note: str, text: str) -> None:
        self._head.label.setText(head)
        self._head.set_note(note)
        self._text.set_role("ink")
        self._text.setText(text)
        for part in (
            *(self._facts, self._where, self._nudge_part, self._moves, self._several),
            *(self._frame_part, self._codes, self._against, self._context, self._open_part),
        ):
            part.hide()

    def _show_facts(self, card: CardInFull) -> None:
        role = card.role[:1].lower() + card.role[1:]
        who = " · ".join(part for part in (card.pseudonym, role) if part)
        visit = ", ".join(part for part in (card.visit_place, self._words.day(card.visit_date)) if part)
        consent = self._words.consent(card.consent) if card.consent is not None else ""
        self._facts.show()
        rows = (
            (self._kind, self._words.kind(card.kind)),
            (self._who, who),
            (self._place, card.place or card.visit_place),
            (self._visit, visit),
            (self._consent, consent),
        )
        for row, value in rows:
            row.set_value(value)
            row.setVisible(bool(value))

    def _show_where(self, frame: FrameSpot | None, where: str) -> None:
        number = frame.number if frame is not None else ""
        name = frame.title if frame is not None and frame.title else where
        self._badge.setVisible(bool(number))
        self._badge.set_text(number, name=self.tr("Theme {number}").format(number=number))
        self._theme_name.setText(name)
        self._where.show()

    def _show_codes(self, codes: Sequence[str]) -> None:
        while self._codes_flow.count():
            item = self._codes_flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for code in codes:
            tag = Tag(self._theme, code, height=24, parent=self._codes_box)
            self._codes_flow.addWidget(tag)
            tag.show()
        self._codes.setVisible(bool(codes))

    # -- asking ------------------------------------------------------------------------------------

    @Slot()
    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.requested.emit(str(button.property("action")))

    @Slot()
    def _take_advice(self) -> None:
        self.requested.emit(self._advised)

    @Slot()
    def _open(self) -> None:
        self.requested.emit("open")
