"""The board leaves the program: as a picture in a file, on paper, as text on the clipboard. What is held
out stays (``project.outgoing`` decides for pictures, ``as_text`` for text)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from feltnoter.domain.vocabulary import LinkKind
from feltnoter.errors import UserError
from feltnoter.project.exports import Export, export_now
from ui.board.as_text import as_text
from ui.board.desk import Desk
from ui.bridge import Bridge
from ui.folders import usual_folder
from ui.tasks import Task, Tasks

_ENDINGS = (".png", ".svg", ".pdf")


class Leaving(QObject):
    """``page`` is what dialogs open over."""

    def __init__(self, bridge: Bridge, tasks: Tasks, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._bridge = bridge
        self._tasks = tasks
        self._desk = desk
        self._page = page

    def steps(self) -> Mapping[str, Callable[[], None]]:
        """By the id of the action."""
        return {"copy_text": self.copy_text, "picture": self.ask_picture, "print": self.ask_print}

    def _link_words(self) -> dict[str, str]:
        return {kind.value: self._desk.words.link(kind) for kind in LinkKind}

    # -- text ------------------------------------------------------------------------------------

    def copy_text(self) -> None:
        """The chosen cards, or those of the chosen theme and its sub-themes."""
        cards = list(self._desk.selection.cards)
        if self._desk.selection.frame:
            cards = [card for frame in self._family() for card in self._desk.scene.frames[frame].cards]
        text = as_text(self._desk.scene, self._desk.words, cards)
        if not text:
            self._desk.told.emit(
                self.tr("There is nothing to copy: choose cards that may leave the program.")
            )
            return
        QGuiApplication.clipboard().setText(text)
        kept = sum(self._desk.scene.cards[card].held_out for card in cards if card in self._desk.scene.cards)
        said = self.tr("%n card(s) copied as text", "", len(cards) - kept)
        held_out = self.tr("%n held out", "", kept)
        self._desk.told.emit(f"{said}. {held_out}" if kept else said)

    def _family(self) -> list[str]:
        found, frames = [self._desk.selection.frame], self._desk.scene.frames
        for frame in frames.values():  # parents come before what lies in them
            if frame.parent in found:
                found.append(frame.id)
        return [one for one in found if one in frames]

    # -- pictures --------------------------------------------------------------------------------

    def ask_picture(self) -> None:
        """Where to, and as what."""
        kinds = ";;".join(
            (
                self.tr("PDF, one A3 page (*.pdf)"),
                self.tr("Picture (*.png)"),
                self.tr("Drawing (*.svg)"),
            )
        )
        proposed = str(usual_folder() / self.tr("Theme board.pdf"))
        name, chosen = QFileDialog.getSaveFileName(
            self._page, self.tr("Save a picture of the board"), proposed, kinds
        )
        if name:
            path = Path(name)
            if path.suffix.lower() not in _ENDINGS:
                path = path.with_name(path.name + chosen[chosen.rfind("*") + 1 : -1])
            self.save(path)

    def save(self, path: Path) -> None:
        """Drawn in a worker: a large board takes seconds."""
        link_words, reader = self._link_words(), self._bridge.project.reader

        def work(task: Task) -> Export:
            from ui.board.collect import draw_board

            project = reader()
            try:
                draw_board(project, path, link_words)
            finally:
                project.close()
            return export_now(path.name, "board", path.read_bytes())

        self._tasks.run(work, self._saved, self._failed)

    @Slot(object)
    def _saved(self, record: object) -> None:
        if isinstance(record, Export) and self._bridge.project.writable:
            self._bridge.project.note_export(record)
        self._desk.told.emit(self.tr("The picture is saved. What is held out is not in it."))

    @Slot(object)
    def _failed(self, error: object) -> None:
        if isinstance(error, UserError):
            self._bridge.refused.emit(error)
        elif isinstance(error, OSError):
            self._desk.told.emit(self.tr("The picture could not be saved there. Choose another folder."))
        else:
            self._tasks.failed.emit(error)

    # -- paper -----------------------------------------------------------------------------------

    def ask_print(self) -> None:
        """The system's own dialog; A3 landscape to begin with."""
        from PySide6.QtGui import QPageLayout, QPageSize
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A3))
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        dialog = QPrintDialog(printer, self._page)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer)
        dialog.deleteLater()

    def print_on(self, printer: object) -> None:
        """The board on one page of a printer."""
        from PySide6.QtPrintSupport import QPrinter

        from ui.board.collect import collect
        from ui.board.picture import draw_on_page

        assert isinstance(printer, QPrinter)
        picture = collect(self._bridge.project, self._link_words())
        room = printer.pageLayout().paintRectPixels(printer.resolution())
        draw_on_page(picture, printer, room, printer.resolution() / 96)
        self._desk.told.emit(self.tr("The board is sent to the printer. What is held out is not on it."))
