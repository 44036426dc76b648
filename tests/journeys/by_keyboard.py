"""The job by keyboard alone: not one event of the mouse. Every stop of Tab on the way must be in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QListView, QMenu, QTextEdit

from tests.journeys.by_mouse import CODED, PASSPHRASE, TYPED, ByMouse
from tests.journeys.robot import Key, Lost, Modifier, plain


class ByKeyboard(ByMouse):
    """The same stretches as by mouse."""

    def begin(self) -> None:
        """A project with title, question and passphrase."""
        robot = self.robot
        robot.step("startside")
        robot.press(Key.Key_N, Modifier.ControlModifier)
        robot.tab_to("Titel")
        robot.write(self.scenario.title)
        robot.tab_to("Innovationsspørgsmål")
        robot.paste(self.scenario.question)
        robot.tab_to("Adgangskode")
        robot.write(PASSPHRASE)
        robot.step("nyt-projekt")
        robot.tab_to("Opret projekt")
        robot.press(Key.Key_Return)
        robot.see("Gendannelsesark")
        robot.step("gendannelsesark")
        robot.tab_to("Færdig")
        robot.press(Key.Key_Return)
        robot.see("Ny note")
        robot.step("tomt-projekt")

    def write_notes(self) -> None:
        """All notes: one key each, kind and place by their chips."""
        robot = self.robot
        for number, note in enumerate(self.scenario.notes):
            robot.press(Key.Key_N, Modifier.ControlModifier)
            if number < TYPED:
                robot.write(note.text)
            else:
                robot.paste(note.text)
            robot.tab_to("Slags:", back=True)
            robot.press(Key.Key_Return)
            self._choose(note.kind)
            robot.tab_to("Sted:")
            robot.press(Key.Key_Return)
            robot.write(note.place)
            robot.press(Key.Key_Return)
            robot.wait(lambda place=note.place: robot.find(f"Sted: {place}"), "the place")
            if number == 0:
                robot.step("foerste-note")
        robot.step("alle-noter")

    def _choose(self, words: str) -> None:
        """Arrow down to the entry of the open menu."""
        robot = self.robot
        robot.wait(lambda: isinstance(robot.front(), QMenu), "a menu")
        menu = robot.front()
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            robot.press(Key.Key_Down)
            action = menu.activeAction()
            if action is not None and plain(action.text()).startswith(words):
                robot.press(Key.Key_Return)
                return
        raise Lost(f"the arrows never come to {words}")

    def add_participant(self) -> None:
        """Who was observed last, with consent."""
        robot = self.robot
        robot.tab_to("Deltager: ")
        robot.press(Key.Key_Return)
        robot.write("Kobber")
        robot.press(Key.Key_Return)
        robot.see("Opret deltager")
        robot.tab_to("Rolle")
        robot.write("medarbejder")
        status = robot.tab_to("Samtykke")
        assert isinstance(status, QComboBox)
        robot.press(Key.Key_Home)
        for _ in range(4):
            if status.currentText() != "Samtykke givet":
                robot.press(Key.Key_Down)
        robot.tab_to("Note", exact=True)
        robot.press(Key.Key_Space)
        robot.tab_to("Citat", exact=True)
        robot.press(Key.Key_Space)
        robot.tab_to("Opret deltager")
        robot.press(Key.Key_Space)
        robot.step("deltager")

    def code(self) -> None:
        """Words of three notes get a code each."""
        robot = self.robot
        robot.press(Key.Key_2, Modifier.ControlModifier)
        for identity, words, code in CODED:
            robot.tab_to("Vælg note", back=True)
            robot.press(Key.Key_Return)
            robot.write(self.scenario.note(identity).text[:12])
            robot.press(Key.Key_Return)
            robot.wait(lambda: isinstance(robot.focus(), QTextEdit), "the text")
            pane = robot.focus()
            assert isinstance(pane, QTextEdit)
            robot.press(Key.Key_Home, Modifier.ControlModifier)
            robot.press(Key.Key_Right, times=pane.toPlainText().index(words))
            robot.press(Key.Key_Right, Modifier.ShiftModifier, times=len(words))
            robot.press(Key.Key_K)
            robot.write(code)
            robot.press(Key.Key_Return, Modifier.ControlModifier)
        robot.step("kodning")

    def gather(self) -> None:
        """Two themes by »Flyt til tema …«."""
        robot = self.robot
        robot.press(Key.Key_3, Modifier.ControlModifier)
        for number, theme in enumerate(self.scenario.themes[:2]):
            for identity in theme.notes:
                self._to_card(self._words(identity))
                robot.press(Key.Key_M, Modifier.ControlModifier)
                robot.write(theme.title)
                robot.press(Key.Key_Return)
            robot.step("foerste-tema" if number == 0 else "tavle")

    def _to_card(self, words: str) -> None:
        """Tab to the pile, and go along it to a card."""
        robot = self.robot
        strip = robot.tab_to("Bunke")
        assert isinstance(strip, QListView)
        robot.press(Key.Key_Home)
        for _ in range(strip.model().rowCount()):
            if words in str(strip.currentIndex().data()):
                return
            robot.press(Key.Key_Right)
        raise Lost(f"the arrows never come to »{words}«")

    def tell(self) -> None:
        """What the patterns mean."""
        robot = self.robot
        robot.press(Key.Key_4, Modifier.ControlModifier)
        for number, theme in enumerate(self.scenario.themes[:2], 1):
            self._to_theme(number, theme.title)
            robot.tab_to("Indsigt")
            robot.write(theme.insight)
            robot.tab_to("Beskrivelse")
            robot.paste(theme.description)
            robot.tab_to("Tilføj spørgsmål")
            robot.press(Key.Key_Return)
            robot.write(theme.question)
        robot.step("temaer")

    def _to_theme(self, number: int, title: str) -> None:
        robot = self.robot
        robot.tab_to("Tema ", back=number > 1)
        for _ in range(3):
            if self.named(f"Tema {number}: {title}"):
                robot.press(Key.Key_Return)
                return
            robot.press(Key.Key_Down)
        raise Lost(f"the arrows never come to theme {number}")

    def named(self, words: str) -> bool:
        """Whether what has the keyboard carries these words."""
        return self.robot.focus().accessibleName().startswith(words)

    def export(self) -> None:
        """The Word file."""
        robot = self.robot
        robot.press(Key.Key_5, Modifier.ControlModifier)
        robot.soon(self._name_the_file)
        robot.press(Key.Key_E, Modifier.ControlModifier)
        robot.see("Skrevet i »Temarapport.docx«")
        robot.step("rapport")
