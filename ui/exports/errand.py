"""The frame's side of data out: where to, in a worker, and what came of it."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from feltnoter.exchange.data_files import WRITERS
from ui.folders import usual_folder
from ui.tasks import Task, Tasks
from ui.words import Words

if TYPE_CHECKING:
    from feltnoter.exchange.data_out import Language
    from feltnoter.project import Project
    from feltnoter.project.exports import Export
    from ui.workspace import Workspace

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class DataExport(QObject):
    """Serves the workspace it has been given."""

    def __init__(self, window: QWidget, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._tasks = tasks
        self._workspace: Workspace | None = None
        self._words: Words | None = None
        self._folder = ""
        self._task: Task | None = None

    def serve(self, workspace: Workspace | None, words: Words) -> None:
        """Work for another project, or for none."""
        self._workspace, self._words = workspace, words
        self._task = None

    @Slot()
    def export(self) -> None:
        """Ask where to, and write it there."""
        if self._workspace is None or self._words is None or self._task is not None:
            return
        out = self._ask()
        if out is None:
            return
        self._folder = str(out.parent)
        language: Language = "en" if self._words.language == "en" else "da"
        work = partial(_write, self._workspace.bridge.project, out, language)
        self._task = self._tasks.run(work, self._done, self._failed)

    def _ask(self) -> Path | None:
        assert self._workspace is not None
        title = _FORBIDDEN.sub(" ", self._workspace.sidebar.project.words).strip(" .")[:80]
        notes = self.tr("Notes")
        name = f"{notes} – {title}.xlsx" if title else f"{notes}.xlsx"
        kinds = self.tr(
            "Excel (*.xlsx);;Text file with semicolons (*.csv);;JSON (*.json)"
            ";;REFI-QDA (*.qdpx);;Codebook (*.qdc)"
        )
        proposed = str(usual_folder(self._folder) / name)
        chosen, kind = QFileDialog.getSaveFileName(self._window, self.tr("Export data"), proposed, kinds)
        if not chosen:
            return None
        out = Path(chosen)
        if out.suffix.lower() not in WRITERS:
            ending = next((ending for ending in WRITERS if ending in kind), ".xlsx")
            out = out.with_name(f"{out.name}{ending}")
        return out

    @Slot(object)
    def _done(self, answer: tuple[str, Export]) -> None:
        if self.sender() is not self._task or self._workspace is None:
            return
        self._task = None
        name, record = answer
        held_out, project = record.held_out, self._workspace.bridge.project
        if project.writable:
            project.note_export(record)
        said = self.tr("The data is written in »{name}«.").format(name=name)
        if held_out:
            said += " " + self.tr(
                "%n note(s) are held out because consent or sensitivity says no.", "", held_out
            )
        self._workspace.say(said, calm=True)

    @Slot(object)
    def _failed(self, error: object) -> None:
        if self.sender() is self._task and self._workspace is not None and self._words is not None:
            self._task = None
            self._workspace.say(self._words.sentence(error))


def _write(project: Project, out: Path, language: Language, task: Task) -> tuple[str, Export]:
    from feltnoter.project.exporting import data_out, record_of, write_data

    reader = project.reader()
    try:
        data = data_out(reader)
    finally:
        reader.close()
    write_data(data, out, language)
    return out.name, record_of(data, out)
