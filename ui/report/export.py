"""Writing the report or the board's picture in a worker: progress, cancelling, what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from feltnoter.errors import UserError
from feltnoter.project import Project
from feltnoter.project.exports import Export, export_now
from feltnoter.project.photos import DrawnBoard, assets
from feltnoter.project.reporting import record_of, write_report_file
from feltnoter.report.choice import Edition, Part
from ui.place import Tools
from ui.report.survey import Wish, content_of, template_of
from ui.tasks import Task

Write = Callable[[Project, Path, Task], Export]


@dataclass(frozen=True, slots=True)
class Written:
    """A file that is there now."""

    path: Path
    is_report: bool
    record: Export


class Exporter(QObject):
    """One export at a time. What was cancelled leaves nothing behind."""

    progressed = Signal(int, int)
    done = Signal(object)  # Written
    failed = Signal(object)  # UserError
    broken = Signal()  # our own mistake: told elsewhere, but the bar must not go on waiting
    cancelled = Signal()

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._task: Task | None = None

    @property
    def is_running(self) -> bool:
        """Whether something is being written."""
        return self._task is not None

    def write_report(self, out: Path, wish: Wish, link_words: Mapping[str, str]) -> None:
        """The Word file; ``link_words`` are for the links on the board's page."""

        def write(project: Project, out: Path, task: Task) -> Export:
            from ui.board.collect import board_for_report

            def board() -> DrawnBoard:
                return board_for_report(project, link_words)

            template = template_of(wish)
            content = content_of(project, wish)
            wanted = wish.edition is Edition.FULL and Part.BOARD in wish.parts
            pictures = assets(project, board if wanted else None)
            state = write_report_file(content.model, out, task.report, pictures, template)
            return record_of(content, out.name, template, state)

        self._run(out, write, is_report=True)

    def write_picture(self, out: Path, link_words: Mapping[str, str]) -> None:
        """A picture of the board; the ending says which format."""

        def write(project: Project, out: Path, task: Task) -> Export:
            from ui.board.collect import draw_board

            draw_board(project, out, link_words)
            return export_now(out.name, "board", out.read_bytes())

        self._run(out, write, is_report=False)

    def _run(self, out: Path, write: Write, *, is_report: bool) -> None:
        if self._task is not None:
            return
        reader = self._tools.bridge.project.reader  # called in the worker, where its connection belongs

        def work(task: Task) -> Written:
            project = reader()
            try:
                record = write(project, out, task)
            finally:
                project.close()
            return Written(out, is_report, record)

        self._task = self._tools.tasks.run(work, self._finished, self._failed, self._progressed)

    def cancel(self) -> None:
        """Stop; a picture that was nearly done may still appear, whole."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self.cancelled.emit()

    @Slot(object)
    def _finished(self, written: object) -> None:
        if self.sender() is self._task:
            self._task = None
            self.done.emit(written)

    @Slot(object)
    def _failed(self, error: object) -> None:
        if self.sender() is not self._task:
            return
        self._task = None
        if isinstance(error, UserError):
            self.failed.emit(error)
        else:
            self.broken.emit()
            self._tools.tasks.failed.emit(error)

    @Slot(int, int)
    def _progressed(self, done: int, total: int) -> None:
        if self.sender() is self._task:
            self.progressed.emit(done, total)
