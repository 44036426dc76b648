"""Pictures of the real window on the example project, to be looked at.

    python packaging/screenshots.py OUTDIR [--only PATTERN …] [--theme light|dark|contrast] [--scale 1|1.5]

Without ``--theme`` and ``--scale``: light and dark at 1366×768, and 1366×768 at 150 % (911×512 logical)
in light. Needs no display (offscreen), and touches nobody's settings.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

VARIANTS = (("light", "1"), ("dark", "1"), ("light", "1.5"))
FIELD = frozenset(
    {
        "visit_new",
        "note_on_visit",
        "visit_ended",
        "note_pair",
        "note_templates",
        "note_interview",
        "participants",
    }
)
LISTS = frozenset({"notes_several", "notes_laid", "notes_menu", "notes_filtered"})
PLACES = ("notes", "coding", "board", "themes", "report", "project", "team")


def main(arguments: list[str]) -> int:
    """One process a variant: the scale of a screen is fixed at start."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("outdir", type=Path)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--theme", choices=["light", "dark", "contrast"])
    parser.add_argument("--scale", choices=["1", "1.5", "2"])
    parser.add_argument("--language", default="da")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    given.outdir.mkdir(parents=True, exist_ok=True)
    if given.child:
        with tempfile.TemporaryDirectory(prefix="feltnoter-pictures-") as folder:
            os.environ["FELTNOTER_CONFIG_DIR"] = folder
            take(given.outdir, given.theme, given.scale, set(given.only), given.language, Path(folder))
        return 0
    variants = VARIANTS
    if given.theme or given.scale:
        variants = ((given.theme or "light", given.scale or "1"),)
    for theme, scale in variants:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "QT_SCALE_FACTOR": scale,
        }
        command = [sys.executable, __file__, str(given.outdir), "--child", "--theme", theme]
        command += ["--scale", scale, "--language", given.language]
        if given.only:
            command += ["--only", *given.only]
        code = subprocess.run(command, env=environment, check=False).returncode
        if code:
            print(f"{theme} {scale}: ended with {code}", file=sys.stderr)
    return 0


def take_privacy(workspace: Any, settle: Callable[[float], None], save: Callable[..., None]) -> None:
    """»Persondata« without and with something to decide about; all of it invented."""
    from feltnoter.commands.notes import CaptureNote

    workspace.show_place("privacy")
    place = workspace.place("privacy")
    until = time.monotonic() + 20
    while place.watch.busy and time.monotonic() < until:
        settle(0.1)
    save("privacy_empty")
    written = (
        "Vagtplanen på skærmen viser hele aftenen: ekstra besøg hos Inge Tænktoft, Grævlingestien 402, 2. tv."
        " De læser cpr op, 150441-5123, og Inge Tænktofts datter hører det fra døren.",
        "Naboen Kwabena hjalp med låsen. Han kan træffes på 12 48 90 03 eller kwabena@eksempel.invalid.",
        "Fru Tænktoft er født 14.02.1939 og vil helst have Hanne til badet.",
    )
    for text in written:
        note = CaptureNote(text=text, place="Lyngsø", happened_at="2026-09-03T17:05:00+02:00")
        workspace.bridge.execute(note)
    until = time.monotonic() + 10
    while place.watch.busy and time.monotonic() < until:
        settle(0.1)
    save("privacy")
    workspace.go("notes", note.id)
    settle(2.0)
    save("privacy_marks")


def take_field(workspace: Any, settle: Callable[[float], None], save: Callable[..., None]) -> None:
    """A field visit from its start to the writing up; templates, an interview, participants."""
    workspace.show_place("notes")
    place = workspace.place("notes")
    place.tabs.chosen.emit("visits")
    place.new.click()
    form = place.visits
    form.where.setText("Hovedbiblioteket")
    form.where.setModified(True)
    save("visit_new")
    form.state.start.click()
    jottings = ("plaid, 22 min, spurgte om lyset", "dør to gange, ingen hjælp")
    seen = "En mand sidder ved vinduet med en plaid om sig og læser i den samme bog som i går."
    for text, raw in ((jottings[0], True), (seen, False), (jottings[1], True)):
        place.open_target("new")
        place.notes.page.head.raw_chosen.emit(raw)
        place.notes.page.text.insertPlainText(text)
        place.leave()
    save("note_on_visit")
    place.strip.end.click()
    save("visit_ended")
    form.story.write_up.click()
    save("note_pair")
    place.open_target("new")
    save("note_templates")
    place.companions.templates.row.chips[2].click()
    settle(0.6)
    save("note_interview")
    place.tabs.chosen.emit("participants")
    save("participants")


def take_spelling(shell: Any, settle: Callable[[float], None], save: Callable[..., None]) -> None:
    """Misspelled words in a note and a quick note, their menu, and the project's own words."""
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QApplication

    from feltnoter.commands.own_words import AddOwnWord

    workspace = shell.workspace
    workspace.show_place("notes")
    place = workspace.place("notes")
    place.open_target("new")
    editor = place.notes.page.text
    wrong = "Sygplejersken ringede til borgren om en nøglboks, ingen tog telfonen.\nHun skrev det i bogen."
    editor.insertPlainText(wrong)
    place.leave()
    until = time.monotonic() + 10
    while (place.spelling.busy or not place.spelling.found) and time.monotonic() < until:
        settle(0.1)
    save("spelling")
    spot = editor.cursorForPosition(QPoint(30, 10))
    editor.customContextMenuRequested.emit(editor.cursorRect(spot).center())
    settle(0.6)
    popup = QApplication.activePopupWidget()
    if popup is not None:
        save("spelling_menu", popup)
        popup.close()
    for word in ("Zoneleder", "triagetavle", "bakkestuen", "morgenhjulet", "Lyngsøplanen"):
        workspace.bridge.execute(AddOwnWord(word=word))
    workspace.show_place("project")
    save("spelling_words")
    shell.errands.quick.show()
    shell.errands.quick.window.text.insertPlainText("Hun vntede på vikra i to timr")
    settle(1.5)
    save("spelling_quick", shell.errands.quick.window)
    shell.errands.quick.window.close()


def take_lists(workspace: Any, settle: Callable[[float], None], save: Callable[..., None]) -> None:
    """Several notes chosen, laid on the board, the menu, the chips."""
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QApplication

    workspace.show_place("notes")
    place = workspace.place("notes")
    view = place.notes.list.view
    if place.notes.showing_page:
        place.notes.go_back()
    view.selectAll()
    save("notes_several")
    place.deeds.lay_chosen()
    save("notes_laid")
    workspace.bridge.undo()
    view.choose(place.notes.list.model.ids[0])
    view.menu_requested.emit(view.mapToGlobal(QPoint(80, 80)))
    settle(0.3)
    popup = QApplication.activePopupWidget()
    if popup is not None:
        save("notes_menu", popup)
        popup.close()
    filters = place.notes.list.filters
    filters.narrow_to(kinds=frozenset({"observation", "quote"}), uncoded=False, pictures=False)
    filters.mine.click()
    settle(0.4)
    save("notes_filtered")
    filters.clear.click()
    settle(0.3)


def take_writing(
    shell: Any, settle: Callable[[float], None], save: Callable[..., None], folder: Path
) -> None:
    """A photo on a note, and the quick note; the picture is drawn here."""
    from PIL import Image, ImageDraw

    workspace = shell.workspace
    workspace.show_place("notes")
    place = workspace.place("notes")
    picture = Image.new("RGB", (1200, 840), "#d8cbb8")
    ImageDraw.Draw(picture).rectangle((260, 60, 960, 800), fill="white", outline="#a04a3a", width=40)
    path = folder / "kalender.jpg"
    picture.save(path)
    model = place.notes.list.model
    place.open_target(next(note for row, note in enumerate(model.ids) if model.known(row).pseudonym))
    place.notes.attaching.take([str(path)])
    until = time.monotonic() + 10
    while not place.notes.page.attached.rows and time.monotonic() < until:
        settle(0.1)
    settle(0.4)
    save("note_photo")
    shell.errands.quick.show()
    save("quick_note", shell.errands.quick.window)
    shell.errands.quick.window.close()


def take(out: Path, theme_name: str, scale: str, only: set[str], language: str, folder: Path) -> None:
    """Open everything there is to see, and save it."""
    from datetime import datetime, timedelta

    from dialog_tour import Tour
    from PySide6.QtWidgets import QApplication, QWidget

    from feltnoter.settings import Settings
    from ui.app import build, new_application
    from ui.style.theme import Mode, Theme

    app = new_application(["feltnoter"])
    theme = Theme(app, mode=Mode(theme_name), scale=1.0)
    settings = Settings(folder)
    settings.put("language", language)
    shell = build(app, settings, theme=theme)
    ending = f"{theme_name}{'' if scale == '1' else f'_{scale}'}{'' if language == 'da' else f'_{language}'}"
    size = round(1366 / float(scale)), round(768 / float(scale))

    def settle(seconds: float = 0.4) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.005)

    def save(name: str, widget: QWidget | None = None) -> None:
        if only and not any(fnmatch(name, pattern) for pattern in only):
            return
        settle()
        target = out / f"{name}_{ending}.png"
        (widget or shell.window).grab().save(str(target))
        print(target, flush=True)

    now = datetime.now()
    for number, title in enumerate(("Ny i jobcentret", "Biblioteket om aftenen", "Vuggestuens garderobe")):
        path = folder / f"{title}.feltnoter"
        if number < 2:
            path.write_bytes(b"x" * 5000)
        shell.memory.opened(path, title, now - timedelta(days=30 * (3 - number)))
    shell.show()
    shell.window.resize(*size)
    save("start")
    shell.show_new()
    page = shell.new_page
    assert page is not None
    page.title_field.setText("De første fem minutter i hjemmet")
    page.question_field.setPlainText("Hvad nu hvis alle borgere fik en app, der viser, hvem der kommer?")
    page.passphrase.setFocus()
    page.passphrase_text("skæve sko på måtten")
    save("new_project")
    shell.show_start()
    tour = Tour(shell, folder, lambda name, dialog: save(f"dialog_{name}", dialog))
    with_dialogs = not only or any(pattern.startswith("dialog_") for pattern in only)
    if with_dialogs:
        tour.before_a_project()
    shell.opener.example()
    until = time.monotonic() + 20
    while shell.workspace is None and time.monotonic() < until:
        settle(0.05)
    workspace = shell.workspace
    assert workspace is not None
    shell.window.resize(*size)
    for place in PLACES:
        if place in workspace.places():
            workspace.show_place(place)
            settle(0.8)
            save(place)
    if not only or LISTS & only:
        take_lists(workspace, settle, save)
    if not only or {"note_photo", "quick_note"} & only:
        take_writing(shell, settle, save, folder)
    if not only or any(name.startswith("spelling") for name in only):
        take_spelling(shell, settle, save)
    if not only or only & FIELD:
        take_field(workspace, settle, save)
    if not only or any(name.startswith("privacy") for name in only):
        take_privacy(workspace, settle, save)
    workspace.show_place("notes" if "notes" in workspace.places() else "project")
    workspace.say(
        "Disken er fuld, så det sidste blev ikke gemt. Gør plads, og prøv igen; alt tidligere er gemt."
    )
    save("message")
    workspace.messages.clear()
    shell.errands.show_palette()
    palette = shell.errands.palette
    assert palette is not None
    palette.type("måtten")
    settle(0.8)
    save("palette")
    palette.type("")
    settle(0.4)
    save("palette_empty")
    shell.errands.close_palette()
    from feltnoter.commands.trash import Delete

    notes = workspace.bridge.project.queries.notes()
    workspace.bridge.execute(Delete(root="notes", ids=(notes[0].id, notes[1].id)))
    themes = workspace.bridge.project.queries.themes()
    workspace.bridge.execute(Delete(root="themes", ids=(themes[0].id,)))
    workspace.toast.show_done("2 noter er slettet")
    save("toast")
    if with_dialogs:
        tour.of_the_window()
        tour.of_the_places()
    shell.errands.show_menu()
    settle()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        save("menu", popup)
        popup.close()
    shell.window.close()
    settle(0.2)
    shell.dispose()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
