"""Two real windows in two processes on one folder, driven through a theming session.

``python -m tests.team.robot OUTDIR``: Mette opens the example, shares it and invites; Ida joins
from the start page; both work; pictures of every stage are saved in OUTDIR. Steps are read from standard
input by each window, one JSON object a line; each is answered when the window is still.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

INVITE = "gul bil på broen i regnvejr"


class Window:
    """One process with one window, seen from the robot."""

    def __init__(self, name: str, home: Path, out: Path) -> None:
        self.name, self.home = name, home
        settings = home / f"settings-{name}"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.team.robot", "window", str(out), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "FELTNOTER_CONFIG_DIR": str(settings), "HOME": str(home / name)},
            cwd=Path(__file__).parents[2],
        )

    def do(self, step: str, **values: Any) -> Any:
        """Carry out one step and wait for its answer."""
        if os.environ.get("ROBOT_TELLS"):
            print(f"{time.monotonic():.1f} {self.name}: {step}", file=sys.stderr, flush=True)
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps({"step": step, **values}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.name}: the window has gone at {step}")
        answer = json.loads(line)
        if "wrong" in answer:
            raise RuntimeError(f"{self.name}: {step}: {answer['wrong']}")
        return answer.get("value")

    def until(self, step: str, wanted: Any, seconds: float = 30, **values: Any) -> float:
        """Ask until the answer is the wanted one; the seconds it took."""
        started = time.monotonic()
        while time.monotonic() - started < seconds:
            if (found := self.do(step, **values)) == wanted:
                return time.monotonic() - started
        raise RuntimeError(f"{self.name}: {step} is {found!r}, not {wanted!r}")

    def end(self) -> None:
        """Close the window as a person does."""
        self.do("close")
        self.process.wait(timeout=30)


def session(out: Path) -> dict[str, float]:
    """The whole afternoon; what took how many seconds."""
    out.mkdir(parents=True, exist_ok=True)
    took: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name in ("fælles", "mette", "ida"):
            (home / name).mkdir()
        mette, ida = Window("mette", home, out), Window("ida", home, out)
        invitation = home / "Invitation.feltinvitation"
        mette.do("example", member="Mette")
        mette.do("go", place="team")
        mette.do("picture", name="1-alone")
        mette.do("share", folder=str(home / "fælles"), words=INVITE, target=str(invitation))
        mette.do("picture", name="2-invited")
        mette.do("dismiss")
        mette.until("shared", True)
        ida.do("picture", name="3-start")
        started = time.monotonic()
        ida.do("join", invitation=str(invitation), words=INVITE, name="Ida", own="min egen lange kode")
        ida.until("open", True)
        took["joining, typing at 25 characters a second included"] = time.monotonic() - started
        ida.do("go", place="board")
        ida.until("shared", True)
        mette.do("go", place="board")
        mette.until("members", ["Ida", "Mette"], sorted=True)
        ida.do("picture", name="4-board-before")
        moved = mette.do("make_theme", title="Vi leder efter nøglen", cards=3)
        took["three cards in a new theme, seen by Ida"] = ida.until("theme_has", [3], theme=moved)
        ida.do("picture", name="5-board-after")
        note = ida.do("write", text="Hun har lagt nøglen under urtepotten igen.")
        took["a note, seen by Mette"] = mette.until("has_note", True, note=note)
        mette.do("picture", name="6-mette-status")
        mette.do("rename", theme=moved, title="Nøglen ligger aldrig, hvor vi tror")
        ida.until("title", "Nøglen ligger aldrig, hvor vi tror", theme=moved)
        ida.do("rename", theme=moved, title="Nøglejagt")
        mette.until("title", "Nøglejagt", theme=moved)
        mette.do("go", place="team")
        mette.do("picture", name="7-team")
        mette.do("compare")
        mette.do("picture", name="8-compare")
        mette.do("take_back")
        ida.until("title", "Nøglen ligger aldrig, hvor vi tror", theme=moved)
        cursor = ida.do("stand_in_note", note=note, at=7)
        mette.do("edit_note", note=note, text="Fredag: ")
        ida.until("note_text", "Fredag: Hun har lagt nøglen under urtepotten igen.", note=note)
        after = ida.do("cursor")
        if after[0] != cursor + len("Fredag: ") or not after[1]:
            raise RuntimeError(f"the cursor went from {cursor} to {after}")
        ida.do("picture", name="9-note-in-place")
        (home / "fælles").rename(home / "væk")
        ida.do("write", text="Skrevet i toget.")
        ida.until("problem", "team_folder_gone")
        ida.do("picture", name="10-offline")
        (home / "væk").rename(home / "fælles")
        ida.until("problem", "")
        ida.do("go", place="team")
        ida.do("picture", name="11-ida-team")
        for each in (mette, ida):
            each.until("quiet", True)
        if mette.do("state") != ida.do("state"):
            raise RuntimeError("the two projects differ")
        for window in (mette, ida):
            window.end()
    return took


# -- inside a window's process ---------------------------------------------------------------------


def window(out: Path, name: str) -> None:
    """Show the window and do what is read from standard input."""
    from PySide6.QtWidgets import QApplication

    from feltnoter.settings import Settings, settings_folder
    from tests.team.steps import Steps
    from ui.app import build, new_application
    from ui.style.theme import Mode, Theme

    app = new_application(["feltnoter"])
    look = Mode(os.environ.get("ROBOT_LOOK", "light"))
    shell = build(app, Settings(settings_folder()), theme=Theme(app, mode=look, scale=1.0))
    shell.show()
    shell.window.resize(1366, 768)
    shell.window.setWindowTitle(name)
    steps = Steps(shell, out, name)
    import threading
    from queue import Empty, SimpleQueue

    lines: SimpleQueue[str] = SimpleQueue()
    threading.Thread(target=lambda: [lines.put(line) for line in sys.stdin], daemon=True).start()
    while True:
        QApplication.processEvents()
        try:
            step = json.loads(lines.get(timeout=0.01))
        except Empty:
            continue
        try:
            answer: dict[str, Any] = {"value": steps.do(**step)}
        except Exception as trouble:  # told to the robot, which stops
            answer = {"wrong": f"{type(trouble).__name__}: {trouble}"}
        print(json.dumps(answer), flush=True)
        if step["step"] == "close":
            break
    shell.dispose()


if __name__ == "__main__":
    if sys.argv[1] == "window":
        window(Path(sys.argv[2]), sys.argv[3])
    else:
        for what, seconds in session(Path(sys.argv[1])).items():
            print(f"{what}: {seconds:.1f} s")
