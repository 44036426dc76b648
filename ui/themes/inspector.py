"""What a theme rests on, what speaks against it, and one quiet word."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from feltnoter.project.lists import Contradiction, Coverage
from ui.style.theme import Theme
from ui.style.type import Style
from ui.themes.nudges import NudgeKind
from ui.themes.quotes import note_target
from ui.themes.words import ThemeWords, capital
from ui.widgets.button import TextAction
from ui.widgets.card_view import CardView
from ui.widgets.cards import CardContent
from ui.widgets.control import Control
from ui.widgets.inspector import Inspector, InspectorRow
from ui.widgets.nudge import Nudge
from ui.widgets.numbers import badge_width, paint_badge
from ui.widgets.paint import block, flat, rounded
from ui.widgets.text import Label, SectionHeading


class ThemeLinkRow(Control):
    """Another theme, to be gone to: number and title in a frame."""

    def __init__(self, theme: Theme, number: str, title: str, name: str) -> None:
        self._number = number
        super().__init__(theme, title, name=name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(self._theme.px(200), self._theme.px(56))

    def paint_control(self, painter: QPainter) -> None:
        """Paint frame, number and title."""
        look, px = self.look, self._theme.px
        t = look.tokens
        fill = t.hover if self.hovered else t.surface
        rounded(painter, self.face(), fill=fill, line=t.control, radius=self.radius())
        x = float(px(12))
        if self._number:
            paint_badge(painter, look, x, px(10), self._number)
            x += badge_width(look, self._number) + px(8)
        words = block(self.words, look.text.font(Style.CARD), self.width() - x - px(10), px(18), 2)
        words.draw(painter, x, (self.height() - words.height) / 2, t.ink)


class ContradictionBlock(QWidget):
    """One contradiction: card or theme, the team's words about it, and what can be done."""

    note_asked = Signal(object)
    theme_asked = Signal(str)
    edit_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, theme: Theme, words: ThemeWords, line: Contradiction) -> None:
        super().__init__()
        px = theme.px
        self.line = line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(12))
        column.setSpacing(px(4))
        if line.card is not None:
            card = line.card
            where = self.tr("theme {number}").format(number=line.number) if line.number else ""
            role = capital(card.role) or words.kind(card.kind)
            source = " · ".join(part for part in (role, where) if part)
            text = words.quoted(card)
            name = self.tr("Show note: {words}").format(words=flat(text)[:80])
            self.target: Control = CardView(theme, CardContent(card.kind, text, source), name, width=232)
            self.target.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        else:
            title = line.title or self.tr("Cluster without a name")
            name = self.tr("Go to theme: {title}").format(title=title)
            self.target = ThemeLinkRow(theme, line.number, title, name)
        self.target.clicked.connect(self._asked)
        holder = QHBoxLayout()
        side = -3 if line.card is not None else 0  # a card keeps room for its shadow
        holder.setContentsMargins(side, 0, side, 0)
        holder.addWidget(self.target)
        column.addLayout(holder)
        if line.words.strip():
            column.addWidget(Label(theme, line.words.strip(), Style.SECONDARY, role="muted", wrap=True))
        explain = self.tr("Edit explanation …") if line.words.strip() else self.tr("Explain …")
        self.edit = TextAction(theme, explain)
        self.remove = TextAction(theme, self.tr("Remove"), quiet=True, name=self.tr("Remove contradiction"))
        self.edit.clicked.connect(self._edit)
        self.remove.clicked.connect(self._remove)
        actions = QHBoxLayout()
        actions.setSpacing(px(20))
        actions.addWidget(self.edit)
        actions.addWidget(self.remove)
        actions.addStretch(1)
        column.addLayout(actions)

    @Slot()
    def _asked(self) -> None:
        if self.line.card is not None:
            self.note_asked.emit(note_target(self.line.card))
        elif self.line.theme is not None:
            self.theme_asked.emit(self.line.theme)

    @Slot()
    def _edit(self) -> None:
        self.edit_asked.emit(self.line.id)

    @Slot()
    def _remove(self) -> None:
        self.remove_asked.emit(self.line.id)


class ThemeInspector(Inspector):
    """Built again only when what it shows has changed, so that the keyboard stays where it is."""

    note_asked = Signal(object)
    theme_asked = Signal(str)
    add_asked = Signal()
    edit_asked = Signal(str)
    remove_asked = Signal(str)
    nudge_taken = Signal(str)
    nudge_hidden = Signal(str)

    def __init__(self, theme: Theme, words: ThemeWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("About the theme"), parent=parent)
        self._words = words
        self._shown: object = None
        self._kind: NudgeKind | None = None
        self._holder: QWidget | None = None
        self.nudge: Nudge | None = None
        self.add_contradiction: TextAction | None = None
        self.blocks: list[ContradictionBlock] = []

    def clear(self) -> None:
        """Nothing is chosen."""
        self._shown = None
        self.nudge = None
        self.blocks = []
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
            self._holder = None

    def show_about(
        self, coverage: Coverage, contradictions: list[Contradiction], nudge: NudgeKind | None
    ) -> None:
        """Show what is known about the chosen theme."""
        now = (coverage, tuple(contradictions), nudge)
        if now == self._shown:
            return
        self.clear()
        self._shown = now
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._add_coverage(column, coverage)
        self._add_nudge(column, nudge)
        self._add_contradictions(column, contradictions)
        self.column.addWidget(self._holder)

    def _add_coverage(self, column: QVBoxLayout, coverage: Coverage) -> None:
        theme, px, words = self._theme, self._theme.px, self._words
        column.addWidget(SectionHeading(theme, self.tr("Rests on")))
        column.addSpacing(px(8))
        rows = []
        for role, names in coverage.people:
            label = capital(role) or self.tr("Without a role")
            row = InspectorRow(theme, "user-round", label, words.people(len(names)))
            row.setToolTip(", ".join(name for name in names if name))
            rows.append(row)
        if coverage.places:
            row = InspectorRow(theme, "map-pin", self.tr("Places"), words.places(coverage))
            row.setToolTip("\n".join(coverage.places))
            rows.append(row)
        if coverage.authors:
            row = InspectorRow(theme, "users-round", self.tr("Seen by"), words.authors(len(coverage.authors)))
            row.setToolTip("\n".join(coverage.authors))
            rows.append(row)
        for row in rows:
            column.addWidget(row)
            column.addSpacing(px(4))
        if not rows:
            nothing = self.tr("No participant, field visit or author behind the cards yet.")
            column.addWidget(Label(theme, nothing, Style.SECONDARY, role="muted", wrap=True))

    def _add_nudge(self, column: QVBoxLayout, kind: NudgeKind | None) -> None:
        self._kind = kind
        self.nudge = None
        if kind is None:
            return
        sentence, action = self._nudge_words(kind)
        self.nudge = Nudge(self._theme, sentence, action=action, dismiss=self.tr("Hide"))
        self.nudge.accepted.connect(self._taken)
        self.nudge.dismissed.connect(self._hidden)
        column.addSpacing(self._theme.px(8))
        column.addWidget(self.nudge)

    def _nudge_words(self, kind: NudgeKind) -> tuple[str, str]:
        search = self.tr("Look in the notes")
        return {
            NudgeKind.NAME_CLUSTER: (
                self.tr("What do the cards say together? Perhaps the cluster is ready for a name."),
                self.tr("Write a name"),
            ),
            NudgeKind.MANY_CARDS: (
                self.tr("More than eight cards. Could the theme be split?"),
                self.tr("Open the board"),
            ),
            NudgeKind.ONE_WORD: (
                self.tr("One word hides a lot. What would they say themselves?"),
                self.tr("Change the title"),
            ),
            NudgeKind.ONE_PARTICIPANT: (
                self.tr("The theme rests on one participant. What would others say?"),
                search,
            ),
            NudgeKind.ONE_PLACE: (
                self.tr("The theme rests on one place. Does it look the same elsewhere?"),
                search,
            ),
            NudgeKind.ONE_AUTHOR: (
                self.tr("One of you has seen all of this. Have others seen something like it?"),
                search,
            ),
            NudgeKind.NO_CONTRADICTION: (
                self.tr("Nothing speaks against the theme yet. Have you looked?"),
                self.tr("Add contradiction …"),
            ),
        }[kind]

    def _add_contradictions(self, column: QVBoxLayout, lines: list[Contradiction]) -> None:
        theme, px = self._theme, self._theme.px
        column.addSpacing(px(20))
        column.addWidget(SectionHeading(theme, self.tr("Contradictions")))
        column.addSpacing(px(8))
        self.blocks = []
        for line in lines:
            found = ContradictionBlock(theme, self._words, line)
            found.note_asked.connect(self.note_asked)
            found.theme_asked.connect(self.theme_asked)
            found.edit_asked.connect(self.edit_asked)
            found.remove_asked.connect(self.remove_asked)
            self.blocks.append(found)
            column.addWidget(found)
        self.add_contradiction = TextAction(theme, self.tr("Add contradiction …"))
        self.add_contradiction.clicked.connect(self.add_asked)
        column.addWidget(self.add_contradiction, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _taken(self) -> None:
        if self._kind is not None:
            self.nudge_taken.emit(str(self._kind))

    @Slot()
    def _hidden(self) -> None:
        if self._kind is not None:
            self.nudge_hidden.emit(str(self._kind))
