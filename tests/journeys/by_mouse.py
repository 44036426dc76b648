"""The job by mouse; letters come from the keyboard, and nothing else does where a click will do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTextEdit,
)

from tests.journeys.robot import Key, Modifier, Robot
from tests.journeys.scenario import Scenario
from ui.board.canvas import BoardCanvas

PASSPHRASE = "fire stole mod skranken"
CODED = (
    ("jc-02", "fire gange", "gentagelse"),
    ("jc-03", "Kobber kigger på skærmen", "skærmen"),
    ("jc-11", "Flint får fire ark", "papir"),
)
TYPED = 2  # notes typed letter by letter; the rest is pasted


class ByMouse:
    """Every method is a stretch of the job and ends with something to be seen."""

    def __init__(self, robot: Robot, folder: Path) -> None:
        self.robot = robot
        self.scenario = Scenario()
        self.report = folder / "Temarapport.docx"

    def begin(self) -> None:
        """A project with title, question and passphrase."""
        robot = self.robot
        robot.step("startside")
        robot.click("Nyt projekt")
        robot.click("Titel", QLineEdit)
        robot.write(self.scenario.title)
        robot.click("Innovationsspørgsmål", QPlainTextEdit)
        robot.paste(self.scenario.question)
        robot.click("Adgangskode", QLineEdit)
        robot.write(PASSPHRASE)
        robot.step("nyt-projekt")
        robot.click("Opret projekt")
        robot.see("Gendannelsesark")
        robot.step("gendannelsesark")
        robot.click("Færdig")
        robot.see("Ny note")
        robot.step("tomt-projekt")

    def write_notes(self) -> None:
        """All notes: kind and place by their chips."""
        robot = self.robot
        for number, note in enumerate(self.scenario.notes):
            robot.click("Ny note")
            if number < TYPED:
                robot.write(note.text)
            else:
                robot.paste(note.text)
            robot.click("Slags:")
            robot.choose(note.kind)
            robot.click("Sted:")
            robot.write(note.place)
            robot.press(Key.Key_Return)
            robot.wait(lambda place=note.place: robot.find(f"Sted: {place}"), "the place")
            if number == 0:
                robot.step("foerste-note")
        robot.step("alle-noter")

    def add_participant(self) -> None:
        """Who was observed last, with consent: from the note's chip to the form."""
        robot = self.robot
        robot.click("Deltager: ")
        robot.write("Kobber")
        robot.see("Deltager", QLineEdit)
        robot.press(Key.Key_Return)
        robot.see("Opret deltager")
        robot.click("Rolle", QLineEdit)
        robot.write("medarbejder")
        robot.click("Samtykke", QComboBox)
        robot.click_row(robot.list_in_front(), "Samtykke givet")
        robot.click("Note", QAbstractButton)
        robot.click("Citat", QAbstractButton)
        robot.click("Opret deltager")
        robot.step("deltager")
        robot.see("Kobber")

    def code(self) -> None:
        """Words of three notes get a code each."""
        robot = self.robot
        robot.click("Kodning")
        for identity, words, code in CODED:
            note = self.scenario.note(identity)
            robot.click_at(robot.ending("Vælg note"))
            robot.write(note.text[:12])
            robot.click_row(robot.list_in_front(), note.text[:12])
            pane = robot.see("Notens tekst", QTextEdit)
            assert isinstance(pane, QTextEdit)
            robot.wait(lambda pane=pane, words=words: words in pane.toPlainText(), words)
            robot.drag_over(pane, words)
            robot.click("Sæt kode")
            robot.write(code)
            robot.click(f"Opret koden »{code}«")
        robot.step("kodning")

    def gather(self) -> None:
        """Two themes: one by dragging card upon card, one by »Flyt til tema …«."""
        robot, first, second = self.robot, self.scenario.themes[0], self.scenario.themes[1]
        robot.click("Tematavle")
        canvas = robot.see("Tematavle", BoardCanvas)
        places = [QPoint(150, 120), QPoint(150, 120), QPoint(170, 160)]
        for identity, place in zip(first.notes, places, strict=True):
            robot.drag(
                robot.strip_card(robot.see("Bunke", QListView), self._words(identity)), (canvas, place)
            )
        header = robot.item_on(canvas, "Klynge")
        robot.click_at(canvas, header.topLeft() + QPoint(60, 16))
        robot.click("Giv navn")
        robot.write(first.title)
        robot.press(Key.Key_Return)
        robot.step("foerste-tema")
        for identity in second.notes:
            robot.click_at(*robot.strip_card(robot.see("Bunke", QListView), self._words(identity)))
            robot.click("Flyt til")
            robot.write(second.title)
            robot.click("Flyt", QAbstractButton)
        robot.step("tavle")

    def tell(self) -> None:
        """What the patterns mean."""
        robot = self.robot
        robot.click("Temaer")
        for number, theme in enumerate(self.scenario.themes[:2], 1):
            robot.click(f"Tema {number}: {theme.title}")
            robot.click("Indsigt", QTextEdit)
            robot.write(theme.insight)
            robot.click("Beskrivelse", QTextEdit)
            robot.paste(theme.description)
            robot.click("Tilføj spørgsmål")
            robot.write(theme.question)
        robot.step("temaer")

    def export(self) -> None:
        """The Word file."""
        robot = self.robot
        robot.click("Videre til rapport")
        robot.click("Endelig")
        robot.soon(self._name_the_file)
        robot.click("Eksportér til Word")
        robot.see("Skrevet i »Temarapport.docx«")
        robot.step("rapport")

    def _name_the_file(self) -> None:
        robot = self.robot
        robot.wait(lambda: isinstance(robot.front(), QFileDialog), "where to put the file")
        robot.press(Key.Key_A, Modifier.ControlModifier)
        robot.write(str(self.report))
        for _ in range(3):  # the first Enter may only close the list of files that begin like this
            if isinstance(QApplication.activeModalWidget(), QFileDialog):
                robot.press(Key.Key_Return)

    def _words(self, identity: str) -> str:
        """What its card says: the coded words, or how the note begins."""
        coded = {note: words for note, words, _code in CODED}
        return coded.get(identity, self.scenario.note(identity).text[:24])
