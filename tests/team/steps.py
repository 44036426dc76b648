"""What the robot can do in a window: with keyboard and signals where a person would, else by command."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

from feltnoter.commands.board import Move, MoveCards, PlaceCard
from feltnoter.commands.notes import CaptureNote, SpliceNote
from feltnoter.commands.themes import AddTheme, EditTheme
from feltnoter.domain.entities import Board, Card, Member, Note, Theme
from feltnoter.project.joining import become_named
from ui.shell import Shell
from ui.start.join_dialog import JoinDialog
from ui.team.compare_dialog import CompareDialog
from ui.team.invite_dialog import InviteDialog
from ui.team.place import TeamPlace


class Steps:
    """One window's steps."""

    def __init__(self, shell: Shell, out: Path, name: str) -> None:
        self.shell, self.out, self.name = shell, out, name

    def do(self, step: str, **values: Any) -> Any:
        """Carry out one, and let the window come to rest."""
        answer = getattr(self, f"step_{step}")(**values)
        self.settle(0.05)
        return answer

    def settle(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.004)

    @property
    def project(self) -> Any:
        assert self.shell.workspace is not None
        return self.shell.workspace.bridge.project

    @property
    def bridge(self) -> Any:
        assert self.shell.workspace is not None
        return self.shell.workspace.bridge

    def team(self) -> TeamPlace:
        place = self.shell.workspace.place("team") if self.shell.workspace else None
        assert isinstance(place, TeamPlace)
        return place

    def step_picture(self, name: str) -> None:
        self.settle(0.5)
        screen = QApplication.primaryScreen()
        dialog = QApplication.activeModalWidget()
        target = self.out / f"{name}.png"
        self.shell.window.grab().save(str(target))
        if dialog is not None:
            dialog.grab().save(str(target.with_name(f"{name}-dialog.png")))
        assert screen is not None

    def step_example(self, member: str) -> None:
        self.shell.opener.example()
        self._wait_open()
        become_named(self.project, member)
        self.shell.workspace and self.settle(0.3)

    def _wait_open(self) -> None:
        until = time.monotonic() + 30
        while self.shell.workspace is None and time.monotonic() < until:
            self.settle(0.05)

    def step_go(self, place: str) -> None:
        assert self.shell.workspace is not None
        self.shell.workspace.show_place(place)
        self.settle(0.3)

    def step_share(self, folder: str, words: str, target: str) -> None:
        self.team().invite_button.click()
        dialog = self.team().dialog
        assert isinstance(dialog, InviteDialog)
        dialog.folder.set_folder(Path(folder))
        dialog.passphrase.clear()
        self._type(dialog.passphrase, words)
        assert dialog.is_filled_in()
        dialog.write(Path(target))

    def _type(self, field: Any, words: str) -> None:
        """At 25 characters a second, faster than anybody."""
        field.setFocus()
        for character in words:
            QTest.keyClicks(field, character)
            self.settle(0.04)

    def step_dismiss(self) -> None:
        dialog = self.team().dialog
        assert isinstance(dialog, InviteDialog)
        dialog.close_button.click()

    def step_join(self, invitation: str, words: str, name: str, own: str) -> None:
        dialog = self.shell.joiner.ask(Path(invitation))
        assert isinstance(dialog, JoinDialog)
        self._type(dialog.secret, words)
        self._type(dialog.name, name)
        self._type(dialog.passphrase.field.input, own)
        self.step_picture("3-join")
        dialog.join_button.click()

    def step_open(self) -> bool:
        return self.shell.workspace is not None

    def step_shared(self) -> bool:
        situation = self.shell.workspace.exchanger.situation if self.shell.workspace else None
        return situation is not None and situation.shared and situation.at is not None

    def step_problem(self) -> str:
        assert self.shell.workspace is not None
        return self.shell.workspace.exchanger.situation.problem

    def step_quiet(self) -> bool:
        assert self.shell.workspace is not None
        situation = self.shell.workspace.exchanger.situation
        self.settle(0.3)
        return (
            not situation.problem
            and situation.unsent == 0
            and not self.project.team.news_after(self._last_seen())
        )

    def _last_seen(self) -> int:
        last, self._seen = getattr(self, "_seen", -1), self.project.team.last_news()
        return self._seen if last == self._seen else -1

    def step_members(self, sorted: bool = True) -> list[str]:
        names = [member.name for member in self.project.rows.find(Member)]
        return [name for name in ("Ida", "Mette") if name in names]

    def step_make_theme(self, title: str, cards: int) -> str:
        theme = AddTheme(title=title)
        self.bridge.execute(theme)
        surface = self.project.rows.find(Board)[0].id
        for number, note in enumerate(self.project.rows.find(Note)[:cards]):
            self.bridge.execute(
                PlaceCard(
                    board=surface, note=note.id, theme=theme.id, x=12.0, y=60.0 + 120 * number, copy=True
                )
            )
        return theme.id

    def step_theme_has(self, theme: str) -> list[int]:
        return [len(self.project.rows.find(Card, theme=theme))]

    def step_move(self, theme: str) -> None:
        cards = self.project.rows.find(Card, theme=theme)
        self.bridge.execute(MoveCards(moves=(Move(cards[0].id, theme, 200.0, 60.0),)))

    def step_write(self, text: str) -> str:
        note = CaptureNote(text=text)
        self.bridge.execute(note)
        return note.id

    def step_has_note(self, note: str) -> bool:
        return self.project.rows.get(Note, note) is not None

    def step_note_text(self, note: str) -> str:
        found = self.project.rows.get(Note, note)
        return found.body if found else ""

    def step_edit_note(self, note: str, text: str) -> None:
        self.bridge.execute(SpliceNote(id=note, start=0, end=0, words=text))

    def step_stand_in_note(self, note: str, at: int) -> int:
        assert self.shell.workspace is not None
        self.shell.workspace.go("notes", note)
        self.settle(0.4)
        editor = self._editor()
        cursor = editor.textCursor()
        cursor.setPosition(at)
        cursor.setPosition(at + 4, cursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
        editor.setFocus()
        return at

    def step_cursor(self) -> tuple[int, str]:
        cursor = self._editor().textCursor()
        return cursor.selectionStart(), cursor.selectedText()

    def _editor(self) -> Any:
        assert self.shell.workspace is not None
        place = self.shell.workspace.place("notes")
        assert place is not None
        editors = [e for kind in (QTextEdit, QPlainTextEdit) for e in place.findChildren(kind)]
        visible = [e for e in editors if e.isVisible() and not e.isReadOnly() and e.toPlainText()]
        return max(visible, key=lambda e: e.width() * e.height())

    def step_rename(self, theme: str, title: str) -> None:
        self.bridge.execute(EditTheme(id=theme, values={"title": title}))

    def step_title(self, theme: str) -> str:
        found = self.project.rows.get(Theme, theme)
        return found.title if found else ""

    def step_compare(self) -> None:
        rows = [row for row in self.team().since.rows if row.action.words.startswith("Sammenlign")]
        rows[-1].action.click()
        self.settle(0.2)

    def step_take_back(self) -> None:
        dialog = self.team().dialog
        assert isinstance(dialog, CompareDialog)
        dialog.take.click()

    def step_state(self) -> str:
        return str(self.project.check().state)

    def step_close(self) -> None:
        self.shell.window.close()
