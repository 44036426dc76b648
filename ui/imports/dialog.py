"""»Hent noter …«: choose, look at what would come in, bring it in as one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from feltnoter.commands.drafts import ImportDraft
from feltnoter.domain.draft import Draft
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.errors import UserError
from feltnoter.exchange.again import without
from feltnoter.exchange.formats import READERS
from feltnoter.exchange.how import How
from feltnoter.project import Project
from feltnoter.project.importing import joined
from ui.bridge import Bridge
from ui.folders import usual_folder
from ui.imports.details import SourceDetails
from ui.imports.drop import local_paths
from ui.imports.kinds import KindChoice
from ui.imports.model import ROW_HEIGHT, SourceModel, SourceView
from ui.imports.reading import Found, Source, read_again, read_all, with_how
from ui.imports.writing import ImportRun
from ui.style.theme import Theme
from ui.style.type import Style
from ui.tasks import Task, Tasks
from ui.widgets.announce import announce
from ui.widgets.button import Button, ButtonKind, TextAction
from ui.widgets.choices import CheckBox
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.progress import ProgressBar
from ui.widgets.text import Label
from ui.words import Words

_MOST_ROWS, _ROWS_WHERE_LOW, _FEWEST_ROWS = 6, 3, 2
_LOW = 640  # px: a screen of 768 at 150 % is 512


class ImportDialog(Dialog):
    """Empty at first. ``imported`` tells how many notes came in; where none did but codes, ``codes_imported``
    how many of those."""

    imported = Signal(int)
    codes_imported = Signal(int)

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        tasks: Tasks,
        words: Words,
        folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", width=WIDE, parent=parent)
        self._bridge = bridge
        self._tasks = tasks
        self._words = words
        self.folder = folder
        self._task: Task | None = None
        self._again: Task | None = None
        self._asked = 0
        self._paths: list[Path] = []
        self._count = self._codes = 0
        title = self.tr("Bring in notes")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.setAcceptDrops(True)
        self.run = ImportRun(bridge, self)
        self._build()
        self._connect()
        self._show_state()

    def _build(self) -> None:
        theme, px = self._theme, self._theme.px
        self.about = Label(theme, "", Style.LIST, role="muted", wrap=True)
        self.pick_files = Button(theme, self.tr("Choose files …"), icon="file-plus", height=36)
        self.pick_folder = Button(theme, self.tr("Choose folder …"), icon="folder-plus", height=36)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.pick_files)
        buttons.addWidget(self.pick_folder)
        buttons.addStretch(1)
        self.progress = ProgressBar(theme, self.tr("How far it has come"))
        self.summary = Label(theme, "", Style.BODY, wrap=True)
        self.to_refused = TextAction(theme, self.tr("Show them"))
        line = QHBoxLayout()
        line.setSpacing(px(12))
        line.addWidget(self.summary, 1)
        line.addWidget(self.to_refused, 0, Qt.AlignmentFlag.AlignVCenter)
        self.model = SourceModel(self._tail, self)
        self.list = SourceView(theme, self.model, self.tr("Files"))
        self.details = SourceDetails(theme, self._words)
        self.known = CheckBox(theme, "")
        self.kind = KindChoice(theme, self.tr("Notes without a kind become"))
        self.add(self.about)
        self.column.addLayout(buttons)
        self.column.addLayout(line)
        for part in (self.progress, self.list, self.details, self.known, self.kind):
            self.add(part)
        self.cancel = self.add_action(self.tr("Cancel"))
        self.bring = self.add_action("", ButtonKind.PRIMARY)

    def _connect(self) -> None:
        self.pick_files.clicked.connect(self._ask_files)
        self.pick_folder.clicked.connect(self._ask_folder)
        self.to_refused.clicked.connect(self._show_refused)
        self.model.chosen_changed.connect(self._show_counts)
        self.known.toggled.connect(self._show_counts)
        self.list.selectionModel().currentChanged.connect(self._show_details)
        self.details.encoding_chosen.connect(self._read_in_other_page)
        self.details.speaker_named.connect(self._name_speaker)
        self.cancel.clicked.connect(self.reject)
        self.bring.clicked.connect(self._bring_in)
        self.run.progressed.connect(self._written)
        self.run.done.connect(self._done)
        self.run.failed.connect(self._failed)
        self.run.cancelled.connect(self._show_state)

    # -- choosing --------------------------------------------------------------------------------

    @Slot()
    def _ask_files(self) -> None:
        patterns = " ".join(f"*{ending}" for ending in READERS)
        kinds = self.tr("Files Feltnoter can read ({patterns});;All files (*)").format(patterns=patterns)
        chosen, _ = QFileDialog.getOpenFileNames(self, self.windowTitle(), self._start(), kinds)
        if chosen:
            self.read([Path(name) for name in chosen])

    @Slot()
    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.windowTitle(), self._start())
        if chosen:
            self.read([Path(chosen)])

    def _start(self) -> str:
        return str(usual_folder(self.folder))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome, also while there are some already."""
        if local_paths(event.mimeData()) and not self.run.is_running:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """They come to those that are there."""
        event.acceptProposedAction()
        self.read(local_paths(event.mimeData()))

    # -- reading ---------------------------------------------------------------------------------

    def read(self, paths: Sequence[Path]) -> None:
        """Read these, together with what has been chosen before."""
        if self.run.is_running or not paths:
            return
        self.folder = str(paths[0].parent)
        self._paths = [*self._paths, *paths]
        self._stop_reading()
        self._asked += 1
        work = partial(_numbered, self._asked, self._bridge.project, tuple(self._paths))
        self._task = self._tasks.run(work, self._read_done, self._broken, self._read_on)
        self._show_state()

    def _stop_reading(self) -> None:
        for task in (self._task, self._again):
            if task is not None:
                task.cancel()
        self._task = self._again = None

    @Slot(int, int)
    def _read_on(self, done: int, total: int) -> None:
        if self.sender() is self._task:
            self.progress.show_progress(done, total)
            self.summary.setText(
                self.tr("Reading {done} of {total} files …").format(done=done, total=total)
                if total
                else self.tr("Looking for files …")
            )

    @Slot(object)
    def _read_done(self, answer: tuple[int, Found | None]) -> None:
        number, found = answer
        if number != self._asked or found is None:
            return
        self._task = None
        self.model.show(found.sources)
        self._show_state()
        self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.summary.text())

    @Slot(object)
    def _broken(self, error: object) -> None:
        if self.sender() in (self._task, self._again):
            self._task = self._again = None
            self._show_state()
        self._tasks.failed.emit(error)

    @Slot(str)
    def _read_in_other_page(self, encoding: str) -> None:
        source = self.model.source(self.list.currentIndex().row())
        if source is not None and source.how.encoding != encoding:
            self._read_again(source, with_how(source, encoding=encoding))

    @Slot(str, str)
    def _name_speaker(self, speaker: str, name: str) -> None:
        source = self.model.source(self.list.currentIndex().row())
        if source is not None:
            self._read_again(source, with_how(source, speaker=(speaker, name)))

    def _read_again(self, source: Source, how: How) -> None:
        if source.path is None or self._task is not None:
            return
        row = self.list.currentIndex().row()
        self._asked += 1
        work = partial(_one_numbered, self._asked, row, self._bridge.project, source, how)
        self._again = self._tasks.run(work, self._one_read, self._broken)

    @Slot(object)
    def _one_read(self, answer: tuple[int, int, Source]) -> None:
        number, row, source = answer
        if number == self._asked:
            self._again = None
            self.model.put(row, source)
            self._show_details()

    # -- showing ---------------------------------------------------------------------------------

    @property
    def is_reading(self) -> bool:
        """Whether files are being read."""
        return self._task is not None

    @Slot()
    def _show_state(self) -> None:
        busy = self.is_reading or self.run.is_running
        has_list = self.model.rowCount() > 0 and not self.is_reading
        self.about.setText(self._about())
        self.about.setVisible(not has_list and not busy)
        for button in (self.pick_files, self.pick_folder):
            button.setVisible(not busy)
        self.pick_files.set_words(self.tr("Choose more files …") if has_list else self.tr("Choose files …"))
        self.progress.setVisible(busy)
        self.progress.show_progress(0, 1)
        for part in (self.list, self.details, self.known, self.kind, self.to_refused):
            part.setVisible(has_list and not busy)
        self.summary.setVisible(has_list or busy)
        self.bring.setVisible(has_list and not busy)
        low = self.screen().availableGeometry().height() < self._theme.px(_LOW)
        rows = max(_FEWEST_ROWS, min(_ROWS_WHERE_LOW if low else _MOST_ROWS, self.model.rowCount()))
        self.list.setFixedHeight(self._theme.px(ROW_HEIGHT) * rows)
        if has_list and not busy:
            self._show_counts()
            self._show_details()
        self.fit()

    def _about(self) -> str:
        return self.tr(
            "Choose files or a folder, or drop them here. You see what comes in before it does: text, Word,"
            " OpenDocument, RTF, PDF, web pages, subtitles, spreadsheets, pictures, and projects and"
            " codebooks of other programs (REFI-QDA)."
        )

    @Slot()
    def _show_counts(self) -> None:
        chosen = self.model.chosen()
        known = sum(len(source.known) for source in chosen)
        self.known.setVisible(known > 0)
        self.known.set_words(self.tr("Bring in %n note(s) that are here already, too", "", known))
        count = sum(len(s.draft.notes) if self.known.isChecked() else s.fresh for s in chosen)
        self._count, self._codes = count, sum(source.codes for source in chosen)
        said = self._coming(chosen)
        refused = len(self.model.refused())
        if refused:
            said += " " + self.tr("%n file(s) cannot come in.", "", refused)
        self.summary.setText(said)
        self.to_refused.setVisible(refused > 0)
        self.kind.setVisible(any(n.kind is NoteKind.OTHER for s in chosen for n in s.draft.notes))
        only_codes = self._codes > 0 and not count
        self.bring.set_words(
            self.tr("Bring in %n code(s)", "", self._codes)
            if only_codes
            else self.tr("Bring in %n note(s)", "", count)
        )
        self.bring.setEnabled(count > 0 or only_codes)

    def _coming(self, chosen: Sequence[Source]) -> str:
        files = self.tr("%n file(s)", "", len(chosen))
        if self._codes and not self._count:
            return self.tr("%n code(s) from {files} come in.", "", self._codes).format(files=files)
        said = self.tr("%n note(s) from {files} come in.", "", self._count).format(files=files)
        if self._codes:
            said += " " + self.tr("%n code(s) come in as well.", "", self._codes)
        return said

    def _tail(self, source: Source) -> str:
        if source.is_refused:
            return self.tr("cannot come in")
        if source.codes:
            return self.tr("%n code(s)", "", source.codes)
        if source.known and not source.fresh:
            return self.tr("is here already")
        notes = self.tr("%n note(s)", "", source.fresh if source.known else len(source.draft.notes))
        if source.known:
            return self.tr("{notes}, others are here already").format(notes=notes)
        if source.draft.refused:
            return self.tr("{notes}, not all of it").format(notes=notes)
        return notes

    @Slot()
    def _show_details(self) -> None:
        self.details.show_source(self.model.source(self.list.currentIndex().row()))
        self.fit()

    @Slot()
    def _show_refused(self) -> None:
        index = self.model.index(self.model.refused()[0])
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, self.list.ScrollHint.PositionAtTop)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- writing ---------------------------------------------------------------------------------

    def _draft(self) -> Draft:
        drafts = []
        for source in self.model.chosen():
            draft = source.draft if self.known.isChecked() else without(source.draft, source.known)
            drafts.append(draft)
        draft = joined(drafts)
        kind = self.kind.kind()
        notes = tuple(replace(n, kind=kind) if n.kind is NoteKind.OTHER else n for n in draft.notes)
        return replace(draft, notes=notes)

    @Slot()
    def _bring_in(self) -> None:
        if self.run.is_running or self.is_reading or not (self._count or self._codes):
            return
        self.run.start(ImportDraft(draft=self._draft(), author=self._bridge.project.me))
        if self.run.is_running:
            self._show_state()
            self.summary.setText(
                self.tr("Bringing in %n note(s) …", "", self._count)
                if self._count
                else self.tr("Bringing in %n code(s) …", "", self._codes)
            )
            announce(self, self.summary.text())

    @Slot(int, int)
    def _written(self, done: int, total: int) -> None:
        self.progress.show_progress(done, total)

    @Slot()
    def _done(self) -> None:
        self.accept()
        if self._count:
            self.imported.emit(self._count)
        else:
            self.codes_imported.emit(self._codes)

    @Slot(object)
    def _failed(self, error: UserError) -> None:
        self._show_state()
        self.summary.setText(self._words.error(error))

    def done(self, result: int) -> None:
        """However it is closed, nothing goes on behind it and nothing half is left."""
        self._stop_reading()
        self._asked += 1
        self.run.cancel()
        super().done(result)


def _numbered(number: int, project: Project, paths: Sequence[Path], task: Task) -> tuple[int, Found | None]:
    return number, read_all(project, paths, task)


def _one_numbered(
    number: int, row: int, project: Project, source: Source, how: How, task: Task
) -> tuple[int, int, Source]:
    return number, row, read_again(project, source, how, task)
