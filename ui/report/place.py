"""»Rapport«: what goes in, a look at it, what is worth a look first, and the export."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from feltnoter.changes import Changes
from feltnoter.domain.entities import PROJECT_ID, ProjectInfo
from feltnoter.domain.vocabulary import LinkKind
from feltnoter.errors import UserError
from feltnoter.project.lists import ThemeLists
from feltnoter.project.page_cards import page_choices
from feltnoter.project.reporting import open_template
from feltnoter.report.choice import Edition
from ui.folders import usual_folder
from ui.place import Place, Tools
from ui.report.bar import ExportBar
from ui.report.export import Exporter, Written
from ui.report.findings import FindingsPane
from ui.report.options import ReportOptions
from ui.report.quotes import CardsDialog
from ui.report.roles import RolesDialog
from ui.report.sheet import ReportPreview
from ui.report.survey import Survey, Wish, survey, template_of
from ui.tasks import Task
from ui.themes.panes import Panes
from ui.themes.words import interface_language
from ui.widgets.button import Button, ButtonKind, IconButton
from ui.widgets.empty import EmptyState
from ui.widgets.topbar import TopBar
from ui.words import Words

_DEBOUNCE_MS = 100
_EXPORTS_SHOWN = 3
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class ReportPlace(Place):
    """Reads and writes files in workers; the project itself is not changed here."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        theme = self.theme
        self._language = interface_language()
        self._errors = Words(self._language, self)
        self._folder = ""
        self._number = self._shown_number = 0
        self._written: Written | None = None
        self._last_was_report = True
        self._picked: dict[str, tuple[str, ...]] = {}
        self._key = QKeySequence("Ctrl+E")
        self.exporter = Exporter(tools, self)
        self.bar = TopBar(theme, self.tr("Report"), self.tr("Theme report for the ideation workshop"))
        self.export = Button(
            theme,
            self.tr("Export to Word …"),
            ButtonKind.PRIMARY,
            icon="file-output",
            key=self._key.toString(QKeySequence.SequenceFormat.NativeText),
        )
        self.about = IconButton(theme, "panel-right", self.tr("Before you export"))
        self.about.setCheckable(True)
        self.bar.add(self.export)
        self.bar.add(self.about)
        self.options = ReportOptions(theme, self._language)
        self.status = ExportBar(theme)
        self.preview = ReportPreview(theme)
        middle = QWidget()
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.status)
        inner.addWidget(self.preview, 1)
        self.findings = FindingsPane(theme)
        self.panes = Panes(theme, self.options, middle, self.findings, width=272, keeps_list=True)
        self.empty = EmptyState(
            theme,
            "file-text",
            self.tr("The report can be written when there is a theme."),
            action=self.tr("Open Themes"),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.panes)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._later = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._connect()
        self._fit()

    def _connect(self) -> None:
        shortcut = QShortcut(
            self._key, self
        )  # also from the sidebar that led here; not while the page is hidden
        shortcut.activated.connect(self.ask_report)
        self._later.timeout.connect(self._read)
        if self.tools.privacy is not None:
            self.tools.privacy.looked.connect(self._looked)
        self.export.clicked.connect(self.ask_report)
        self.about.clicked.connect(self.panes.toggle_inspector)
        self.panes.narrowed.connect(self._fit)
        self.panes.inspector_shown.connect(self.about.setChecked)
        self.empty.requested.connect(self._to_themes)
        self.options.changed.connect(self._read)
        self.options.picture_asked.connect(self.ask_picture)
        self.options.cards_asked.connect(self.ask_cards)
        self.options.wants.browse_asked.connect(self.ask_template)
        self.options.wants.roles_asked.connect(self.show_roles)
        self.findings.go_asked.connect(self.go)
        self.exporter.progressed.connect(self.status.show_progress)
        self.exporter.done.connect(self._done)
        self.exporter.failed.connect(self._failed)
        self.exporter.broken.connect(self._cancelled)
        self.exporter.cancelled.connect(self._cancelled)
        self.status.cancelled.connect(self.exporter.cancel)
        self.status.open_asked.connect(self._open)
        self.status.folder_asked.connect(self._open_folder)
        self.status.again_asked.connect(self._again)

    # -- what the window asks --------------------------------------------------------------------

    def refresh(self) -> None:
        """Whether there is anything to report is known at once; the rest is read in a worker."""
        entries = self.bridge.project.query(ThemeLists).themes()
        shown = tuple(entry for entry in entries if entry.number)
        self._stack.setCurrentWidget(self.panes if shown else self.empty)
        self.export.setVisible(bool(shown))
        self.options.show_themes(shown)
        self._show_exports()
        self._fit()
        self._read()

    def show_changes(self, changes: Changes) -> None:
        """Many changes in a row are read once."""
        self._later.start()
        if "themes" in changes.touched:
            self.refresh()

    def leave(self) -> None:
        """Nothing is typed here; what is being written is written on."""
        self._later.stop()

    def state(self) -> Mapping[str, Any]:
        """What has been chosen, and the folder last used."""
        return {
            "left_out": sorted(self.options.left_out),
            "folder": self._folder,
            "picked": {theme: list(cards) for theme, cards in self._picked.items()},
            **self.options.wants.state(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up where one left off."""
        left_out = state.get("left_out")
        kept = [key for key in left_out if isinstance(key, str)] if isinstance(left_out, list) else []
        self.options.restore(kept, state)
        picked = state.get("picked")
        self._picked = {
            theme: tuple(card for card in cards if isinstance(card, str))
            for theme, cards in (picked.items() if isinstance(picked, dict) else ())
            if isinstance(theme, str) and isinstance(cards, list)
        }
        folder = state.get("folder")
        self._folder = folder if isinstance(folder, str) else ""
        self.refresh()

    # -- reading ---------------------------------------------------------------------------------

    def wish(self) -> Wish:
        """What has been chosen."""
        wants = self.options.wants
        return Wish(
            wants.is_draft,
            "en" if wants.chosen_language == "en" else "da",
            self.options.left_out,
            wants.edition,
            wants.chosen_parts,
            wants.chosen_template,
            tuple(self._picked.items()),
            wants.with_pseudonyms,
        )

    @Slot()
    def _read(self) -> None:
        self._later.stop()
        self._number += 1
        reader, wish, number = self.bridge.project.reader, self.wish(), self._number
        look = self.tools.privacy.look if self.tools.privacy is not None else None

        def work(task: Task) -> Survey:
            project = reader()
            try:
                return survey(project, wish, number, look)
            finally:
                project.close()

        self.tools.tasks.run(work, self._read_done)

    @Slot(object)
    def _looked(self, look: object) -> None:
        if self.isVisible():
            self._later.start()

    @Slot(object)
    def _read_done(self, found: object) -> None:
        if not isinstance(found, Survey) or found.number != self._number:
            return
        self._shown_number = found.number
        self.options.show_themes(found.themes)
        self.preview.show_sketch(found.model, found.sketch)
        self.options.wants.show_pages(self.preview.pages)
        left_out = self.options.left_out
        titles = {entry.id: entry.title for entry in found.themes if entry.id not in left_out}
        self.findings.show_findings(found.findings, titles)

    # -- exporting -------------------------------------------------------------------------------

    @Slot()
    def ask_report(self) -> None:
        """Ask for a file and write the report."""
        if self.exporter.is_running or not self.export.isVisibleTo(self):
            return
        kind = {
            Edition.FULL: self.tr("Theme report"),
            Edition.ONE_PAGE: self.tr("Theme report on one page"),
            Edition.CARDS: self.tr("Cards to cut out"),
        }[self.options.wants.edition]
        name = f"{kind} – {self._title()}.docx"
        out = self.ask_file(self.tr("Export to Word"), name, self.tr("Word document (*.docx)"))
        if out is not None:
            self._last_was_report = True
            out = out if out.suffix.lower() == ".docx" else out.with_name(f"{out.name}.docx")
            self.status.show_working(self.tr("Writing the report …"), counted=True)
            self.exporter.write_report(out, self.wish(), self._link_words())

    @Slot()
    def ask_picture(self) -> None:
        """Ask for a file and draw the board."""
        if self.exporter.is_running:
            return
        kind = self.tr("Theme board")
        name = f"{kind} – {self._title()}.png"
        kinds = self.tr("Picture (*.png);;Drawing (*.svg);;Document (*.pdf)")
        out = self.ask_file(self.tr("Save the board as a picture"), name, kinds)
        if out is not None:
            self._last_was_report = False
            known = out.suffix.lower() in (".png", ".svg", ".pdf")
            out = out if known else out.with_name(f"{out.name}.png")
            self.status.show_working(self.tr("Drawing the board …"), counted=False)
            self.exporter.write_picture(out, self._link_words())

    def ask_file(self, title: str, name: str, kinds: str) -> Path | None:
        """Where to; remembers the folder. None when nothing was chosen."""
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(usual_folder(self._folder) / name), kinds)
        if not chosen:
            return None
        self._folder = str(Path(chosen).parent)
        return Path(chosen)

    def _title(self) -> str:
        info = self.bridge.project.rows.get(ProjectInfo, PROJECT_ID)
        title = _FORBIDDEN.sub(" ", info.title if info else "").strip(" .")
        return title[:80].strip() or self.tr("project")

    @Slot()
    def ask_template(self) -> None:
        """Ask for a Word template; what is none gets a sentence, and the choice stays."""
        kinds = self.tr("Word templates (*.dotx *.docx *.dotm *.docm)")
        start = str(usual_folder(self._folder))
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a template"), start, kinds)
        if not chosen:
            self.options.wants.keep_template()
            return
        try:
            open_template(Path(chosen))
        except UserError as error:
            self.options.wants.keep_template()
            self.status.show_problem(self._errors.error(error), again=False)
        else:
            self.status.hide()
            self.options.wants.use_template(chosen)

    @Slot()
    def show_roles(self) -> None:
        """Show how the chosen template is read."""
        try:
            template = template_of(self.wish())
        except UserError as error:
            self.status.show_problem(self._errors.error(error), again=False)
            return
        if template is not None:
            RolesDialog(self.theme, template, self).exec()

    @Slot()
    def ask_cards(self) -> None:
        """Ask which cards stand on the themes' pages."""
        project = self.bridge.project
        chosen = self.wish().chosen(project.query(ThemeLists).themes())
        dialog = CardsDialog(self.theme, page_choices(project, chosen), self._picked, self)
        if dialog.exec():
            self._picked = dialog.picked()
            self._read()

    def _show_exports(self) -> None:
        lines = []
        for each in reversed(self.bridge.project.exports[-_EXPORTS_SHOWN:]):
            at = datetime.fromisoformat(each.at).astimezone()
            line = self.tr("{day}, {clock}: {name}").format(
                day=self._errors.day(at.date()), clock=self._errors.clock(at), name=each.name
            )
            lines.append(line)
        self.options.show_exports(lines)

    def _link_words(self) -> Mapping[str, str]:
        return {
            LinkKind.CAUSE: self.tr("Cause"),
            LinkKind.MUTUAL: self.tr("Mutual"),
            LinkKind.CONTRADICTION: self.tr("Contradiction"),
            LinkKind.BELONGS_WITH: self.tr("Belongs with"),
        }

    @Slot(object)
    def _done(self, written: object) -> None:
        if isinstance(written, Written):
            self._written = written
            if self.bridge.project.writable:
                self.bridge.project.note_export(written.record)
                self._show_exports()
            sentence = self.tr("Written to »{name}«").format(name=written.path.name)
            self.status.show_done(sentence, is_report=written.is_report)

    @Slot(object)
    def _failed(self, error: object) -> None:
        if isinstance(error, UserError):
            self.status.show_problem(self._errors.error(error))

    @Slot()
    def _cancelled(self) -> None:
        self.status.hide()
        self.export.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _open(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.path)))

    @Slot()
    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.path.parent)))

    @Slot()
    def _again(self) -> None:
        if self._last_was_report:
            self.ask_report()
        else:
            self.ask_picture()

    # -- shape -----------------------------------------------------------------------------------

    @Slot()
    def _fit(self) -> None:
        narrow = self.panes.is_narrow
        self.bar.set_narrow(narrow)
        self.about.setVisible(narrow and self._stack.currentWidget() is self.panes)

    @Slot()
    def _to_themes(self) -> None:
        self.go.emit("themes", None)
