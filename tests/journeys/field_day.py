"""A day in the field at the real window, with scenario 03's texts; told letter by letter, to be killed.

    python -m tests.journeys.field_day FOLDER TYPED [--pictures]

A visit is made and started; fourteen notes are written on it, by turns in the quick note's window and in the
editor, three of them jottings, one with a photo; the visit is ended and its jottings written up. Of each text
the first TYPED letters are typed, the rest is pasted; 0 types everything.

Prints ``ready``, then for every stretch ``NOTE LENGTH TIME``: so much of that note's text stood in the window
at that moment (``time.monotonic``, which all processes of a machine share); at the end ``done``.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.journeys.robot import Robot

from tests.journeys.resting import rest
from tests.journeys.scenario import FIELD_DAY, Scenario

PASSPHRASE = "fire stole mod skranken"
PLACE = "Hovedbiblioteket"
DIGITS = MappingProxyType({"Observation": 1, "Citat": 2, "Samtale": 3, "Refleksion": 4})
QUICK = frozenset({0, 1, 2, 6, 7, 8, 12, 13})  # written in the quick note's window, the others in the editor
JOTTINGS = (1, 6, 10)
WITH_PHOTO = 4
WRITTEN_UP = " Renskrevet: det stod på sin plads, og ingen så det ske."
_STRETCH = 4  # letters typed between two lines of the report
SECRET = "Adgangskode"


def texts(title: Scenario) -> list[str]:
    """Every text of the day in the order it is written, the written-up ones last."""
    notes = [note.text for note in title.notes]
    return [*notes, *(notes[at] + WRITTEN_UP for at in JOTTINGS)]


class FieldDay:
    """Writes, and says how far it has come."""

    def __init__(self, robot: Robot, typed: int) -> None:
        self.robot, self._typed = robot, typed
        self._window = robot.window
        self.scenario = Scenario(FIELD_DAY)

    def whole(self) -> None:
        """From the empty start page to the written-up notes."""
        self._begin()
        print("ready", flush=True)
        self._start_visit()
        for number in range(len(self.scenario.notes)):
            if number in QUICK:
                self._quick_note(number)
            else:
                self._note_on_the_page(number)
        self._end_visit()
        for at, jotting in enumerate(JOTTINGS):
            self._write_up(len(self.scenario.notes) + at, self.scenario.notes[jotting].text)
        self.robot.step("dagen-er-slut")

    def _begin(self) -> None:
        from tests.journeys.robot import Key, Modifier

        robot = self.robot
        robot.press(Key.Key_N, Modifier.ControlModifier)
        robot.write(self.scenario.title)
        robot.tab_to(SECRET)
        robot.write(PASSPHRASE)
        robot.press(Key.Key_Return, Modifier.ControlModifier)
        robot.click("Færdig")
        robot.see("Ny note")

    def _start_visit(self) -> None:
        from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

        robot = self.robot
        robot.click("Felture")
        robot.click("Ny felttur")
        robot.click("Sted", QLineEdit)
        robot.write(PLACE)
        robot.click("Formål", QPlainTextEdit)
        robot.write("Timen efter, at personalet går")
        robot.step("felttur")
        robot.click("Start felttur")
        robot.see("Felttur i gang")
        robot.step("felttur-i-gang")

    def _quick_note(self, number: int) -> None:
        from tests.journeys.robot import Key, Modifier

        robot, note = self.robot, self.scenario.notes[number]
        robot.press(Key.Key_F9)
        with self._in_front("QuickNote"):
            robot.press(Key(Key.Key_0 + DIGITS[note.kind]), Modifier.AltModifier)
            self._jotting(number in JOTTINGS)
            self._write(number, note.text)
            if number == 0:
                robot.step("hurtignote")
            robot.press(Key.Key_Return, Modifier.ControlModifier)
            self._told(number, len(note.text))
            robot.press(Key.Key_Escape)

    def _jotting(self, wanted: bool) -> None:
        from PySide6.QtWidgets import QAbstractButton, QTextEdit

        box = self.robot.see("Stikord, renskrives senere", QAbstractButton)
        if getattr(box, "isChecked")() != wanted:  # noqa: B009
            self.robot.click_at(box)
        self.robot.click("Hurtignote", QTextEdit)

    def _note_on_the_page(self, number: int) -> None:
        from PySide6.QtGui import QImage
        from PySide6.QtWidgets import QApplication

        from tests.journeys.robot import Key, Modifier

        robot, note = self.robot, self.scenario.notes[number]
        robot.press(Key.Key_N, Modifier.ControlModifier)
        self._write(number, note.text)
        robot.click("Slags:")
        robot.choose(note.kind)
        if number in JOTTINGS:
            robot.click("Slags:")
            robot.choose("Stikord")
        if number == WITH_PHOTO:
            picture = QImage(640, 480, QImage.Format.Format_RGB32)
            picture.fill(0x447766)
            QApplication.clipboard().setImage(picture)
            robot.click("Notens tekst")
            robot.press(Key.Key_V, Modifier.ControlModifier)
            robot.see("Billedtekst")
            robot.step("foto")

    def _end_visit(self) -> None:
        self.robot.click("Afslut felttur")
        self.robot.see("Renskriv i dag")
        self.robot.step("renskriv-i-dag")

    def _write_up(self, number: int, jotting: str) -> None:
        from tests.journeys.robot import Key, Modifier

        robot = self.robot
        if number > len(self.scenario.notes):
            robot.click("Felture")
        robot.click("Renskriv det næste")
        robot.see("Stikordet")
        robot.press(Key.Key_End, Modifier.ControlModifier)
        self._type(number, jotting, WRITTEN_UP)
        robot.step("renskrevet")

    # -- writing ---------------------------------------------------------------------------------

    def _write(self, number: int, text: str) -> None:
        head = text if not self._typed else text[: self._typed]
        self._type(number, "", head)
        if len(head) < len(text):
            self.robot.paste(text[len(head) :])
            self._told(number, len(text))

    def _type(self, number: int, before: str, words: str) -> None:

        for at in range(0, len(words), _STRETCH):
            stretch = words[at : at + _STRETCH]
            self.robot.write(stretch)
            self._told(number, len(before) + at + len(stretch))
            if not self._typed:
                rest(40)  # a quick typist; somebody in a hurry (the suite) does not even rest
            if at % 160 == 156:
                rest(300)  # somebody thinks: what is typed is saved in such pauses

    @staticmethod
    def _told(number: int, length: int) -> None:
        print(number, length, time.monotonic(), flush=True)

    @contextmanager
    def _in_front(self, kind: str) -> Iterator[None]:
        """What is pressed goes to the window of this class while it is open."""
        from PySide6.QtWidgets import QApplication, QWidget

        found: list[QWidget] = []

        def there() -> bool:
            found[:] = [
                w for w in QApplication.topLevelWidgets() if type(w).__name__ == kind and w.isVisible()
            ]
            return bool(found)

        self.robot.wait(there, kind)
        self.robot.window = found[0]
        self.robot.focus()
        yield
        self.robot.window = self._window
        self.robot.wait(lambda: not found[0].isVisible(), f"{kind} to close")


def main(arguments: list[str]) -> int:
    """Start the program as a user does, and let the robot work in its event loop."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("typed", type=int)
    parser.add_argument("--pictures", action="store_true")
    given = parser.parse_args(arguments)
    folder: Path = given.folder.absolute()
    os.environ["FELTNOTER_CONFIG_DIR"] = str(folder / "settings")

    from PySide6.QtCore import QTimer

    from feltnoter.settings import Settings, settings_folder
    from tests.journeys.robot import Robot
    from ui.app import build, new_application

    app = new_application(["feltnoter"])
    settings = Settings(settings_folder())
    settings.put("project_folder", str(folder))
    shell = build(app, settings)
    shell.show()
    robot = Robot(shell.window, folder / "pictures" if given.pictures else None)

    def work() -> None:
        try:
            FieldDay(robot, given.typed).whole()
            shell.window.close()
            print("done", flush=True)
        except BaseException:  # nobody must wait for a robot that is lost
            traceback.print_exc()
            shell.window.grab().save(str(folder / "lost.png"))
            os._exit(1)

    QTimer.singleShot(300, work)
    code = app.exec()
    shell.dispose()
    return code


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
