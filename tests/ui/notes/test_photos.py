"""Photos onto a note through the real page: cleaned, described, and kept inside where consent says so."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.people import AddParticipant, EditParticipant
from feltnoter.domain.entities import Attachment, Note
from feltnoter.domain.vocabulary import ConsentScope, ConsentStatus
from feltnoter.project import Project
from ui.notes import NotesPlace
from ui.notes.attached import FileRow, PhotoRow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Write = Callable[..., str]


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A phone's photo: lying on its side, with camera and place."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turn a quarter
    exif[0x010F] = "HEMMELIG"
    exif.get_ifd(0x8825)[1] = "N"
    path = tmp_path / "køkken.jpg"
    Image.new("RGB", (400, 200), "teal").save(path, exif=exif)
    return path


def only_photo(place: NotesPlace, qtbot: QtBot, project: Project) -> tuple[Attachment, PhotoRow]:
    qtbot.waitUntil(lambda: len(project.rows.find(Attachment)) == 1, timeout=5000)
    attachment = project.rows.find(Attachment)[0]
    row = place.notes.page.attached.rows[attachment.id]
    assert isinstance(row, PhotoRow)
    return attachment, row


def test_a_photo_from_a_file_is_upright_and_says_nothing_of_where_it_was_taken(
    qtbot: QtBot,
    place: NotesPlace,
    project: Project,
    written: Write,
    photo: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    note = written("Kalenderen på køleskabet")
    place.open_target(note)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(photo)], ""))
    place.notes.page.add_photo.click()
    attachment, row = only_photo(place, qtbot, project)
    assert (attachment.note, attachment.width, attachment.height) == (note, 200, 400)
    kept = project.attachment(attachment.sha256)
    assert kept is not None and b"HEMMELIG" not in kept
    assert not Image.open(io.BytesIO(kept)).getexif()
    assert row.isVisible() and row.picture.height() > row.picture.width()


def test_words_about_a_photo_reach_the_disk_while_they_are_typed(
    qtbot: QtBot, place: NotesPlace, project: Project, written: Write, photo: Path
) -> None:
    place.open_target(written("Kalender"))
    place.notes.attaching.take([str(photo)])
    attachment, row = only_photo(place, qtbot, project)
    QTest.keyClicks(row.caption, "Kalender med bogstaver")

    def caption() -> str:
        reader = project.reader()
        try:
            found = reader.rows.get(Attachment, attachment.id)
            return found.caption if found else ""
        finally:
            reader.close()

    qtbot.waitUntil(lambda: caption() == "Kalender med bogstaver", timeout=2000)
    QTest.keyClicks(row.alternative, "Et ark med syv felter")
    place.open_target(written("En anden note"))
    found = project.rows.get(Attachment, attachment.id)
    assert found is not None and found.alternative == "Et ark med syv felter"
    assert not place.notes.page.attached.isVisible()


def test_what_consent_says_about_the_photo_stands_beside_it(
    qtbot: QtBot, place: NotesPlace, project: Project, written: Write, photo: Path
) -> None:
    person = AddParticipant(
        pseudonym="Gråspurv", consent=ConsentStatus.GIVEN, scope=frozenset({str(ConsentScope.NOTE)})
    )
    project.execute(person)
    place.open_target(written("Kalender", participant=person.id))
    place.notes.attaching.take([str(photo)])
    _, row = only_photo(place, qtbot, project)
    assert "does not cover photos" in row._consent.text() and row.correct.isVisible()
    scope = frozenset({str(ConsentScope.NOTE), str(ConsentScope.PHOTO)})
    project.execute(EditParticipant(id=person.id, values={"scope": scope}))
    assert row._consent.text() == "The consent covers photos." and not row.correct.isVisible()
    project.execute(EditParticipant(id=person.id, values={"consent": ConsentStatus.WITHDRAWN}))
    assert "withdrawn" in row._consent.text()
    row.correct.click()
    assert place.tabs.current() == "participants" and place.participants.identity == person.id
    assert QApplication.focusWidget() is place.participants.status


def test_a_pasted_picture_makes_an_empty_draft_a_note(
    qtbot: QtBot, place: NotesPlace, project: Project
) -> None:
    place.open_target("new")
    picture = QImage(30, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    data = QMimeData()
    data.setImageData(picture)
    assert place.notes.page.text.canInsertFromMimeData(data)
    place.notes.page.text.insertFromMimeData(data)
    attachment, _ = only_photo(place, qtbot, project)
    assert (attachment.width, attachment.height) == (30, 20)
    note = project.rows.get(Note, attachment.note)
    assert note is not None and note.body == "" and place.notes.identity == note.id
    QTest.keyClicks(place.notes.page.text, "Rødt")
    place.leave()
    assert project.rows.get(Note, note.id).body == "Rødt"  # type: ignore[union-attr]


def test_ctrl_z_belongs_to_the_project_where_nothing_was_typed(
    qtbot: QtBot, place: NotesPlace, written: Write
) -> None:
    place.open_target(written("Kalender"))
    text = place.notes.page.text
    undo = QShortcut(QKeySequence.StandardKey.Undo, place.window())
    text.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(undo.activated):
        QTest.keyClick(text, Qt.Key.Key_Z, control)
    QTest.keyClicks(text, "x")
    for _ in range(2):  # the second time the project's last step would bring the x again
        with qtbot.assertNotEmitted(undo.activated):
            QTest.keyClick(text, Qt.Key.Key_Z, control)
        assert text.text() == "Kalender"
    undo.setParent(None)


def test_photos_let_go_beside_the_text_are_taken_and_other_files_are_not(
    qtbot: QtBot, place: NotesPlace, project: Project, written: Write, photo: Path
) -> None:
    place.open_target(written("Kalender"))
    page = place.notes.page
    for path, wanted in ((photo.with_suffix(".docx"), False), (photo, True)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        plain = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, plain)
        page.dragEnterEvent(enter)
        assert enter.isAccepted() is wanted
        assert page.text.canInsertFromMimeData(data) is wanted
        drop = QDropEvent(QPoint(5, 5).toPointF(), copy, data, left, plain)
        page.dropEvent(drop)
        assert drop.isAccepted() is wanted
    only_photo(place, qtbot, project)


def test_what_is_no_photo_is_refused_with_a_reason_and_other_files_are_kept_whole(
    qtbot: QtBot, place: NotesPlace, project: Project, written: Write, tmp_path: Path
) -> None:
    place.open_target(written("Skema"))
    broken, sheet = tmp_path / "billede.png", tmp_path / "skema.bin"
    broken.write_bytes(b"intet billede")
    sheet.write_bytes(b"\x00\x01skema")
    with qtbot.waitSignal(place.bridge.refused, timeout=5000) as told:
        place.notes.attaching.take([str(broken), str(sheet)])
    assert told.args[0].key == "photo_unreadable"
    qtbot.waitUntil(lambda: len(project.rows.find(Attachment)) == 1, timeout=5000)
    kept = project.rows.find(Attachment)[0]
    assert project.attachment(kept.sha256) == b"\x00\x01skema"
    row = place.notes.page.attached.rows[kept.id]
    assert isinstance(row, FileRow)
    row.delete.click()
    QApplication.processEvents()
    assert not place.notes.page.attached.isVisible()
    project.undo()
    assert place.notes.page.attached.isVisible()


def test_a_photo_cannot_be_put_to_a_note_the_disk_has_no_room_for(
    place: NotesPlace, project: Project, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from feltnoter.errors import UserError

    place.open_target("new")

    def full(command: object) -> None:
        raise UserError("disk_full", name="a.feltnoter")

    with monkeypatch.context() as patch:
        patch.setattr(project, "execute", full)
        place.notes.attaching.take([str(photo)])
        assert place.notes.session.draft is not None
    assert not project.rows.find(Note)
    project.execute(CaptureNote(text="Plads igen"))
