"""The real window on the example project's board, for ``test_atspi``: waits until it is told to move a card.

python tests/ui/board/atspi_app.py FOLDER
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from feltnoter.demo import build_demo
from feltnoter.settings import Settings
from feltnoter.storage.identity import ReplicaRegister
from ui.app import build, new_application
from ui.board.place import BoardPlace
from ui.bridge import Bridge
from ui.places import PlaceSpec
from ui.style.theme import Mode, Theme

LONGEST_MS = 60_000


class Waiting(QObject):
    """Files in the folder are the signals between the two processes."""

    def __init__(self, folder: Path, place: BoardPlace) -> None:
        super().__init__(place)
        self._folder = folder
        self._place = place
        self._moved = False
        self._timer = QTimer(self)
        self._timer.setInterval(50)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        if (self._folder / "stop").exists():
            self._timer.stop()
            place = self._place
            place.window().close()
        elif not self._moved and (self._folder / "go").exists():
            self._moved = True
            canvas = self._place.canvas
            canvas.window().activateWindow()
            canvas.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(canvas, Qt.Key.Key_Home)
            QTest.keyClick(canvas, Qt.Key.Key_Right)
            QTest.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
            (self._folder / "moved").write_text(self._place.selection.focus)


def main(folder: Path) -> int:
    os.environ["FELTNOTER_CONFIG_DIR"] = str(folder)
    app = new_application(["feltnoter"])
    settings = Settings(folder)
    settings.put("language", "da")
    specs = (PlaceSpec("board", "ui.board.place", "BoardPlace"),)
    shell = build(app, settings, theme=Theme(app, mode=Mode.LIGHT, scale=1.0), places=specs)
    shell.show()
    shell.window.resize(1366, 768)
    shell._opened(Bridge(build_demo(folder, ReplicaRegister(folder))))
    workspace = shell.workspace
    assert workspace is not None
    workspace.show_place("board")
    place = workspace.findChild(BoardPlace)
    assert isinstance(place, BoardPlace)
    waiting = Waiting(folder, place)
    QTimer.singleShot(LONGEST_MS, app.quit)
    app.exec()
    del waiting
    shell.dispose()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
