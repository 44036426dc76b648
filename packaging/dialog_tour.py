"""Every dialog of the window, opened one after the other on the example project.

The pictures take it (``screenshots.py``), and a test takes it in both languages. What it opens it opens as
the window does, by the slot behind the button or the menu. A dialog class that is not here is missed by the
test, which knows all of them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from feltnoter.errors import UserError
from ui.shell import Shell

PATIENCE_S = 20.0


@dataclass
class Tour:
    """``folder`` is for files that dialogs ask about; ``look`` gets a name and the open dialog."""

    shell: Shell
    folder: Path
    look: Callable[[str, QDialog], None]
    seen: list[type[QDialog]] = field(default_factory=list)

    def before_a_project(self) -> None:
        """What the start page opens."""
        shell = self.shell
        self.visit("passphrase", partial(shell.ask_passphrase, self.folder / "Ny i jobcentret.feltnoter"))
        self.visit("join", partial(shell.joiner.ask, self.folder / "Ida.feltinvitation"))
        self.visit("settings", shell.errands.show_settings)
        self.visit("last_words", partial(shell.dialogs.last_words, "Aborted"))

    def of_the_window(self) -> None:
        """What belongs to no place."""
        from ui.start.recovery import Recovery
        from ui.start.recovery_dialog import RecoveryDialog

        shell = self.shell
        source = self.folder / "Samtale i køkkenet.txt"
        source.write_text("Hun holder på kaffekanden, mens hun taler.", "utf-8")
        sheet = Recovery("Hjemmet", self.folder / "Hjemmet.feltnoter", "skæve sko på måtten", "1.9.2026")
        recovery = RecoveryDialog(shell.theme, sheet, parent=shell.window)
        self.visit("recovery", partial(shell.dialogs.open, recovery))
        self.visit("trash", shell.errands.show_trash)
        self.visit("help", shell.errands.show_help)
        self.visit("crash", partial(shell.dialogs.broken, "KeyError"))
        self.visit(
            "notice", partial(shell.dialogs.tell, shell.words.error(UserError("disk_full", name="Hjemmet")))
        )
        self.visit("import", partial(shell.errands.imports.bring_in, (source,)), self._import_has_read)
        self.visit("insert_many", shell.errands.imports.insert_many)

    def of_the_places(self) -> None:
        """What the places open, in their order."""
        for key, openings in (
            ("notes", self._notes),
            ("coding", self._coding),
            ("board", self._board),
            ("themes", self._themes),
            ("report", self._report),
            ("project", self._project),
            ("team", self._team),
            ("privacy", self._privacy),
        ):
            workspace = self.shell.workspace
            assert workspace is not None
            workspace.show_place(key)
            place: Any = workspace.place(key)
            for name, open_it in openings(place):
                self.visit(f"{key}_{name}", open_it)

    # -- one dialog ------------------------------------------------------------------------------

    def visit(
        self, name: str, open_it: Callable[[], object], ready: Callable[[Any], bool] | None = None
    ) -> None:
        """Open, look, close; whether the dialog blocks until it is closed or not.

        Raises:
            LookupError: No dialog came.
        """
        before = len(self.seen)
        until = time.monotonic() + PATIENCE_S
        timer = QTimer()

        def watch() -> None:
            dialog = next((w for w in QApplication.topLevelWidgets() if _is_open(w)), None)
            if dialog is None or (ready is not None and not ready(dialog) and time.monotonic() < until):
                return
            timer.stop()
            assert isinstance(dialog, QDialog)
            self.seen.append(type(dialog))
            try:
                self.look(name, dialog)
            finally:
                dialog.reject()

        timer.timeout.connect(watch)
        timer.start(10)
        open_it()
        while len(self.seen) == before and time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.002)
        timer.stop()
        if len(self.seen) == before:
            raise LookupError(f"{name} did not open")
        for _ in range(3):
            QApplication.processEvents()

    @staticmethod
    def _import_has_read(dialog: Any) -> bool:
        return bool(dialog.bring.isEnabled())

    # -- the places ------------------------------------------------------------------------------

    def _notes(self, place: Any) -> Iterator[tuple[str, Callable[[], object]]]:
        templates = place.companions.templates.library.brought()
        place.notes.open(place.notes.list.model.ids[0])
        yield "history", place.deeds.show_history
        advising = place.companions.advising
        yield "divide", partial(advising.show_parts, place.notes.identity)
        yield "new_template", partial(place.companions.templates.change, None)
        yield "template", partial(place.companions.templates.change, templates[1])

    def _coding(self, place: Any) -> Iterator[tuple[str, Callable[[], object]]]:
        yield "new_code", place.deeds.new_code
        yield "edit_code", partial(place.deeds.edit_code, place.desk.codes[0].id)

    def _board(self, place: Any) -> Iterator[tuple[str, Callable[[], object]]]:
        do = place.handler.carry_out
        frame = next(iter(place.scene.frames.values()))
        yield "new_card", partial(do, "new_card")
        place.selection.choose(frame.cards[:2])
        yield "move", partial(do, "move")
        yield "copy", partial(do, "copy")
        place.selection.choose_frame(frame.id)
        yield "split", partial(do, "split")
        yield "merge", partial(do, "merge")
        yield "link", partial(do, "link")
        yield "edit_link", partial(place.links.edit, place.scene.links[0].id)
        do("freeze")
        yield "frozen", partial(do, "frozen")

    def _themes(self, place: Any) -> Iterator[tuple[str, Callable[[], object]]]:
        entry = place._entries[0]
        yield "name", partial(place.steps.name, entry)
        yield "deselect", partial(place.steps.deselect, entry)
        yield "telling", partial(place.steps.choose_telling, entry)
        yield "contradiction", partial(place.steps.add_contradiction, entry)
        yield "merge", partial(place.steps.merge, entry)
        yield "under", partial(place.steps.move_under, entry)

    def _report(self, place: Any) -> Iterator[tuple[str, Callable[[], object]]]:
        yield "cards", place.ask_cards
        place.options.wants.template.setCurrentIndex(1)
        yield "roles", place.show_roles

    def _project(self, place: Any) -> Iterator[tuple[str, Callable[[], object]]]:
        from feltnoter.domain.entities import Member

        member = place.bridge.project.rows.find(Member)[0]
        yield "new_member", partial(place.team._open, None)
        yield "member", partial(place.team._open, member)

    def _team(self, place: Any) -> Iterator[tuple[str, Callable[[], object]]]:
        from feltnoter.domain.entities import Member, Theme
        from feltnoter.storage.teamwork import Overwritten

        rows = place.bridge.project.rows
        theme, member = rows.find(Theme)[0], rows.find(Member)[0]
        at = "2026-09-03T17:05:00+02:00"
        value = Overwritten(1, "themes", theme.id, "title", "Hvem kommer?", theme.title, member.id, at)
        yield "invite", place.invite
        yield "compare", partial(place._compare, value)
        yield "remove", partial(place._ask_to_remove, member.id)
        yield "merge_file", partial(place.ask_to_merge, self.folder / "Mettes kopi.feltnoter")

    def _privacy(self, place: Any) -> Iterator[tuple[str, Callable[[], object]]]:
        from feltnoter.commands.notes import CaptureNote

        text = "Naboen Kwabena hjalp med låsen. Han kan træffes på 12 48 90 03."
        place.bridge.execute(CaptureNote(text=text, place="Lyngsø", happened_at="2026-09-03T17:05:00+02:00"))
        until = time.monotonic() + PATIENCE_S
        while not place.replace.isEnabled() or place.watch.busy:
            QApplication.processEvents()
            if time.monotonic() > until:
                raise LookupError("nothing was found to decide about")
        yield "replace", place.replace.click
        yield "keep", place.keep.click


def _is_open(widget: object) -> bool:
    return isinstance(widget, QDialog) and widget.isVisible()
