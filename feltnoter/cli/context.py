"""What every command needs, handed in: nothing here is global."""

from __future__ import annotations

import argparse
import getpass
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from feltnoter.cli.words import Words
from feltnoter.domain.vocabulary import LinkKind
from feltnoter.errors import UserError
from feltnoter.project import Project
from feltnoter.project.exports import Export, export_now
from feltnoter.project.photos import DrawnBoard
from feltnoter.project.reporting import written_whole
from feltnoter.storage.identity import ReplicaRegister

PASSPHRASE_VARIABLE = "FELTNOTER_PASSPHRASE"

# Draws the board of an open project as .png, .svg or .pdf, with words for the kinds of links; at the end
# whether it is for a page of the report. It lives in ``ui`` and is handed to the core.
Draw = Callable[[Project, str, Mapping[str, str], bool], DrawnBoard]


@dataclass(frozen=True, slots=True)
class Context:
    """One run of the command line."""

    words: Words
    out: TextIO
    err: TextIO
    register: ReplicaRegister
    draw: Draw | None
    passphrase_file: Path | None

    def tell(self, key: str, **data: str | int) -> None:
        """A sentence on standard output."""
        print(self.words.say(key, **data), file=self.out)

    def record(self, project: Project, export: Export) -> None:
        """Keep what left the house; say so when another has the project open."""
        if project.writable:
            project.note_export(export)
        else:
            self.warn("export.not_recorded")

    def picture(self, project: Project, out: Path) -> None:
        """Draw the board into a file."""
        if self.draw is None:
            raise UserError("board.no_drawing")
        data = self._drawn(self.draw, project, out.suffix).data
        with written_whole(out) as temporary:
            temporary.write_bytes(data)
        self.record(project, export_now(out.name, "board", data))

    def board(self, project: Project) -> Callable[[], DrawnBoard] | None:
        """The board as a PNG for the report, drawn when called; None when nothing here can draw."""
        draw = self.draw
        return None if draw is None else lambda: self._drawn(draw, project, ".png", for_report=True)

    def _drawn(self, draw: Draw, project: Project, suffix: str, *, for_report: bool = False) -> DrawnBoard:
        return draw(project, suffix, {kind: self.words.say(f"link.{kind}") for kind in LinkKind}, for_report)

    def warn(self, key: str, **data: str | int) -> None:
        """A sentence on standard error."""
        print(self.words.say(key, **data), file=self.err)

    def json(self, value: Any) -> None:
        """The machine-readable answer."""
        print(json.dumps(value, ensure_ascii=False, indent=1), file=self.out)

    def passphrase(self, *, fresh: bool = False) -> str:
        """From ``--passphrase-file``, else the environment, else asked for (twice for a new file)."""
        if self.passphrase_file is not None:
            try:
                return self.passphrase_file.read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError):
                raise UserError("passphrase_file_unreadable", name=self.passphrase_file.name) from None
        given = os.environ.get(PASSPHRASE_VARIABLE)
        if given is not None:
            return given
        try:
            first = getpass.getpass(self.words.say("ask_passphrase"), self.err)
            if fresh and first != getpass.getpass(self.words.say("ask_passphrase_again"), self.err):
                raise UserError("passphrases_differ")
        except (EOFError, OSError):
            raise UserError("passphrase_not_given") from None
        return first

    @contextmanager
    def opened(self, path: Path, *, write: bool = False) -> Iterator[Project]:
        """An open project, closed whatever happens."""
        project = Project.open(path, self.passphrase(), self.register, write=write)
        try:
            yield project
        finally:
            project.close()

    @contextmanager
    def opened_to_record(self, path: Path) -> Iterator[Project]:
        """A project to read and to keep a record in; for reading only while another has it open."""
        passphrase = self.passphrase()
        try:
            project = Project.open(path, passphrase, self.register)
        except UserError as error:
            if error.key != "open_elsewhere":
                raise
            project = Project.open(path, passphrase, self.register, write=False)
        try:
            yield project
        finally:
            project.close()


Handler = Callable[[Context, argparse.Namespace], int]
