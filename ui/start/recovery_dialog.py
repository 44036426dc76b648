"""After a project is made: print the recovery sheet, or save it as a PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ui.folders import usual_folder
from ui.start.recovery import Recovery, draw, set_up, write_pdf
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import ButtonKind
from ui.widgets.dialog import Dialog
from ui.widgets.inspector import InspectorRow
from ui.widgets.nudge import Nudge
from ui.widgets.text import Label


class RecoveryDialog(Dialog):
    """Stays until it is closed, so that it can be both printed and saved."""

    def __init__(self, theme: Theme, recovery: Recovery, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self._recovery = recovery
        title = self.tr("Recovery sheet")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.add(
            Label(
                theme,
                self.tr("One sheet of paper with what opens the project. Put it somewhere locked."),
                Style.BODY,
                wrap=True,
            )
        )
        for icon, label, value in (
            ("folder-kanban", self.tr("Project"), recovery.title),
            ("key-round", self.tr("Passphrase"), recovery.passphrase),
            ("hard-drive", self.tr("The file"), recovery.path.name),
        ):
            self.add(InspectorRow(theme, icon, label, value))
        self._told = Nudge(theme, "", icon="circle-check")
        self._told.hide()
        self.add(self._told)
        self._print = self.add_action(self.tr("Print …"))
        self._print.clicked.connect(self._to_printer)
        self._save = self.add_action(self.tr("Save as PDF …"))
        self._save.clicked.connect(self._to_pdf)
        done = self.add_action(self.tr("Done"), ButtonKind.PRIMARY)
        done.clicked.connect(self.accept)

    @Slot()
    def _to_printer(self) -> None:
        from PySide6.QtGui import QPainter
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_up(printer)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            with QPainter(printer) as painter:
                draw(painter, self._recovery)
            self._tell(self.tr("The sheet is on its way to the printer."))
        dialog.deleteLater()

    @Slot()
    def _to_pdf(self) -> None:
        name = self.tr("Recovery sheet {title}.pdf").format(title=self._recovery.path.stem)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), str(usual_folder() / name), "PDF (*.pdf)"
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, target: Path) -> None:
        """Write the PDF and say so."""
        if write_pdf(self._recovery, target):
            self._tell(self.tr("Saved. The PDF is not encrypted: print it, and delete the file afterwards."))
        else:
            self._tell(self.tr("It could not be written there. Choose another folder."), "triangle-alert")

    def _tell(self, sentence: str, icon: str = "circle-check") -> None:
        column = self.column
        column.removeWidget(self._told)
        self._told.hide()
        self._told.deleteLater()
        self._told = Nudge(self._theme, sentence, icon=icon)
        self.add(self._told)
        self._told.show()  # until then it is not counted, and the sentence lies below the edge
        self.fit()
