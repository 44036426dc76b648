"""Help (F1): for everybody, by keyboard, with a screen reader; every shortcut; what to do first."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from ui.actions import Actions
from ui.board.actions import BoardActions
from ui.help.keys import AllKeys, shown
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import ButtonKind
from ui.widgets.dialog import WIDE, Dialog


class HelpDialog(Dialog):
    """One text with headings: it scrolls with the arrow keys, can be marked and copied, and is read aloud."""

    def __init__(
        self, theme: Theme, actions: Actions, single_keys: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", width=WIDE, parent=parent)
        title = self.tr("Help")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.text = QTextBrowser()
        self.text.setAccessibleName(title)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setFont(theme.look.text.font(Style.BODY))
        self.text.setFixedHeight(theme.px(440))
        self.text.setHtml(self._html(actions, single_keys))
        self.add(self.text)
        close = self.add_action(self.tr("Close"), ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)
        self.text.setFocus()

    def _html(self, actions: Actions, single_keys: Callable[[], bool]) -> str:
        t = self._theme.tokens
        parts = [f"<body style='color:{t.ink.name()}'>"]
        for heading, paragraphs in self._chapters():
            parts.append(f"<h3>{escape(heading)}</h3>")
            parts += [f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs]
        shortcuts = self.tr("Shortcuts")
        parts.append(f"<h3>{escape(shortcuts)}</h3>")
        for group in AllKeys(self).groups(actions, BoardActions(self._theme, QWidget(self)), single_keys):
            parts.append(f"<h4>{escape(group.title)}</h4><table cellspacing='0' cellpadding='3'>")
            parts += [
                f"<tr><td width='200' style='color:{t.muted.name()}'>{escape(shown(one.key))}</td>"
                f"<td>{escape(one.words)}</td></tr>"
                for one in group.keys
            ]
            parts.append("</table>")
        return "".join((*parts, "</body>"))

    def _chapters(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return (
            (
                self.tr("From note to report"),
                (
                    self.tr("1. Write what you see and hear under Notes. It is saved while you write."),
                    self.tr("2. Mark what matters under Coding, and put a code on it."),
                    self.tr("3. Take cards from the pile on the Theme board, and lay together what belongs."),
                    self.tr("4. Name the cluster in the words of those it is about. Then it is a theme."),
                    self.tr("5. Write the insight under Themes, and make the Word file under Report."),
                ),
            ),
            (
                self.tr("For everybody"),
                (
                    self.tr(
                        "Keyboard: everything can be done without a mouse. What can be dragged can also be"
                        " moved with »Move to theme …« or a menu."
                    ),
                    self.tr(
                        "Screen readers: every control says name and state; a card says kind, first words,"
                        " theme and place in it. What was done is read aloud without the focus moving."
                    ),
                    self.tr(
                        "Sight: light, dark and high contrast follow the system, or are chosen under"
                        " Settings. Text can be up to twice as large. Nothing is told by colour alone."
                    ),
                    self.tr(
                        "Spelling: words the dictionary does not know get a wavy line. Their menu (right"
                        " click, or the menu key at the word) has suggestions, and takes a word for right for"
                        " the whole team. It can be switched off under Settings."
                    ),
                    self.tr(
                        "Single letters are shortcuts in Coding only, never where something is written, and"
                        " can be switched off under Settings."
                    ),
                    self.tr("Calm: nothing moves when the system asks for less motion; nothing runs out."),
                    self.tr(
                        "Regret: Ctrl+Z takes back every step. What is deleted lies in the trash until it is"
                        " deleted for good."
                    ),
                    self.tr(
                        "The Word report has real headings, lists, table heads and Danish as its language."
                    ),
                ),
            ),
        )
