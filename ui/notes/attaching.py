"""Photos and files onto a note: cleaned in a worker, kept by the one write path."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, QStandardPaths, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from feltnoter.commands.attachments import Attach, EditAttachment
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Attachment, Note, Participant
from feltnoter.errors import UserError
from ui.bridge import Bridge
from ui.folders import usual_folder
from ui.notes.attached import AttachedList
from ui.notes.photo_files import PHOTO_ENDINGS, is_photo_file
from ui.tasks import Task, Tasks

FILE_CAP = 25 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Kept:
    name: str
    media_type: str
    data: bytes
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class _Outcome:
    note: str
    kept: tuple[_Kept, ...]
    refused: tuple[UserError, ...]


@dataclass(frozen=True, slots=True)
class _Clean:
    """The worker's job: read what was chosen, take out of photos what is not pixels."""

    note: str
    paths: tuple[Path, ...] = ()
    pasted: bytes = b""
    name: str = ""

    def __call__(self, task: Task) -> _Outcome:
        kept, refused = [], []
        for number, path in enumerate(self.paths):
            try:
                kept.append(_from_file(path))
            except UserError as error:
                refused.append(error)
            if not task.report(number + 1, len(self.paths)):
                break
        if self.pasted:
            try:
                kept.append(_photo(self.name, self.pasted))
            except UserError as error:
                refused.append(error)
        return _Outcome(self.note, tuple(kept), tuple(refused))


def _photo(name: str, data: bytes) -> _Kept:
    from feltnoter.exchange.photos import clean_photo

    clean = clean_photo(data)
    return _Kept(name, clean.media_type, clean.data, clean.width, clean.height)


def _from_file(path: Path) -> _Kept:
    from feltnoter.exchange.files import read_file
    from feltnoter.exchange.photos import PHOTO_FILE_CAP

    if is_photo_file(path):
        return _photo(path.name, read_file(path, PHOTO_FILE_CAP))
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return _Kept(path.name, media_type, read_file(path, FILE_CAP))


class Attaching(QObject):
    """Shows what belongs to the open note, and puts more to it."""

    attached = Signal(int)  # so many came
    consent_requested = Signal(str)  # the participant

    def __init__(
        self,
        bridge: Bridge,
        tasks: Tasks,
        shown: AttachedList,
        secure: Callable[[], str | None],
        parent: QObject | None = None,
    ) -> None:
        """``secure`` saves what is being written and gives the note's id, or None when it cannot."""
        super().__init__(parent)
        self._bridge, self._tasks, self._shown, self._secure = bridge, tasks, shown, secure
        self._note: Note | None = None
        shown.edited.connect(self._edit)
        shown.delete_requested.connect(self._delete)
        shown.save_requested.connect(self._save_copy)
        shown.consent_requested.connect(self._to_consent)

    def show(self, note: Note | None) -> None:
        """The attachments of a note. What is being written about another's is saved before (``flush``)."""
        self._note = note
        from feltnoter.project.photos import is_photo

        project = self._bridge.project
        found = project.rows.find(Attachment, note=note.id) if note is not None else []
        found.sort(key=_age)
        attached = [(each, is_photo(each)) for each in found]
        fresh = {
            each.id: project.attachment(each.sha256) if each.sha256 else None
            for each, photo in attached
            if photo and each.id not in self._shown.rows
        }
        person = project.rows.get(Participant, note.participant) if note is not None else None
        self._shown.show_attached(attached, fresh, person, writable=project.writable)

    # Coming in ----------------------------------------------------------------------------------

    @Slot()
    def choose(self) -> None:
        """Ask for files."""
        photos = " ".join(f"*{ending}" for ending in PHOTO_ENDINGS)
        kinds = (
            self.tr("Photos ({pattern})").format(pattern=photos),
            self.tr("All files ({pattern})").format(pattern="*"),
        )
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        names, _ = QFileDialog.getOpenFileNames(
            self._shown.window(), self.tr("Add photo"), str(usual_folder(pictures)), ";;".join(kinds)
        )
        self.take(names)

    @Slot(list)
    def take(self, names: Sequence[str]) -> None:
        """Put files to the note that is open."""
        note = self._secure() if names else None
        if note is not None:
            self._tasks.run(_Clean(note, tuple(map(Path, names))), self._cleaned)

    @Slot(QImage)
    def take_image(self, image: QImage) -> None:
        """Put a pasted picture to the note that is open."""
        note = self._secure()
        if note is None:
            return
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        pasted = bytes(buffer.data().data())
        self._tasks.run(_Clean(note, pasted=pasted, name=self.tr("Pasted picture")), self._cleaned)

    @Slot(object)
    def _cleaned(self, outcome: _Outcome) -> None:
        count = 0
        for kept in outcome.kept:
            command = Attach(
                note=outcome.note,
                name=kept.name,
                media_type=kept.media_type,
                data=kept.data,
                width=kept.width,
                height=kept.height,
            )
            if self._bridge.execute(command) is None:
                break
            count += 1
        for error in outcome.refused:
            self._bridge.refused.emit(error)
        if count:
            self.attached.emit(count)

    # What a row asks ----------------------------------------------------------------------------

    @Slot(str, dict)
    def _edit(self, attachment: str, values: dict[str, str]) -> None:
        if self._bridge.project.rows.get(Attachment, attachment) is not None:
            self._bridge.execute(EditAttachment(id=attachment, values=values))

    @Slot(str)
    def _delete(self, attachment: str) -> None:
        self._bridge.execute(Delete(root="attachments", ids=(attachment,)))

    @Slot(str)
    def _save_copy(self, attachment: str) -> None:
        found = self._bridge.project.rows.get(Attachment, attachment)
        data = self._bridge.project.attachment(found.sha256) if found is not None else None
        if found is None or data is None:
            return
        proposed = str(usual_folder() / found.name)
        name, _ = QFileDialog.getSaveFileName(self._shown.window(), self.tr("Save a copy"), proposed)
        if not name:
            return
        try:
            Path(name).write_bytes(data)
        except OSError:
            self._bridge.refused.emit(UserError("folder_read_only", name=Path(name).name))

    @Slot()
    def _to_consent(self) -> None:
        if self._note is not None and self._note.participant:
            self.consent_requested.emit(self._note.participant)


def _age(attachment: Attachment) -> tuple[str, str]:
    return attachment.created_at, attachment.id
