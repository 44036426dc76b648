"""What is attached to a note: photos with their words and what consent says, other files by name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from feltnoter.domain.consent import is_child, may_be_pictured
from feltnoter.domain.entities import Attachment, Participant
from feltnoter.domain.text import one_line
from feltnoter.domain.vocabulary import ConsentStatus
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import IconButton, TextAction
from ui.widgets.field import Field, LineField
from ui.widgets.paint import rounded
from ui.widgets.text import IconLabel, Label

_WIDE, _HIGH = 320, 320
_PAUSE = 500  # milliseconds without a key, after which the words are saved
_AGAIN = 5_000  # after the disk has said no
_STACKED = 560  # narrower than this the words stand below the photo


class Picture(QWidget):
    """A photo within 320 pixels each way, with round corners."""

    def __init__(self, theme: Theme, data: bytes | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = _read(data, theme.px(_WIDE) * 2) if data is not None else QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As the photo is shaped."""
        room = QSize(self._theme.px(_WIDE), self._theme.px(_HIGH))
        if self._image.isNull():
            return QSize(room.width(), room.height() // 2)
        return self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The photo, or a sunken box where it has not arrived yet."""
        look, box = self._theme.look, QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            if self._image.isNull():
                rounded(painter, box, fill=look.tokens.sunken, radius=look.text.px(8))
                size = look.text.px(24)
                x, y = box.center().x() - size / 2, box.center().y() - size / 2
                look.icons.paint(painter, "image", x, y, size, look.tokens.muted)
                return
            path = QPainterPath()
            path.addRoundedRect(box, look.text.px(8), look.text.px(8))
            painter.setClipPath(path)
            painter.drawImage(box, self._image)
            painter.setClipping(False)
            rounded(painter, box, line=look.tokens.line, radius=look.text.px(8))


class PhotoRow(QWidget):
    """A photo, its caption and its description; what is written is told after a pause."""

    edited = Signal(str, dict)  # attachment, the fields that are new
    delete_requested = Signal(str)
    consent_requested = Signal()

    def __init__(
        self, theme: Theme, photo: Attachment, data: bytes | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._photo = theme, photo
        px = theme.px
        self.picture = Picture(theme, data)
        self.caption = LineField(theme, placeholder=self.tr("What is seen, in a few words"))
        self.alternative = LineField(theme, placeholder=self.tr("Write what the picture shows"))
        self._fields = {"caption": self.caption, "alternative": self.alternative}
        self._consent = Label(theme, "", Style.SECONDARY, role="muted", wrap=True)
        self._mark = IconLabel(theme, "info", size=14)
        self.correct = TextAction(theme, self.tr("Correct consent …"))
        self.delete = TextAction(theme, self.tr("Delete photo"))
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(px(12))
        words.addWidget(Field(theme, self.tr("Caption"), self.caption))
        words.addWidget(Field(theme, self.tr("Description for screen readers"), self.alternative))
        clean = Label(theme, self.tr("Place and camera data are removed."), Style.SECONDARY, role="muted")
        words.addLayout(self._line(IconLabel(theme, "shield-check", size=14), clean))
        words.addLayout(self._line(self._mark, self._consent))
        actions = QHBoxLayout()
        actions.setContentsMargins(px(22), 0, 0, 0)
        actions.setSpacing(px(16))
        actions.addWidget(self.correct)
        actions.addWidget(self.delete)
        actions.addStretch(1)
        words.addLayout(actions)
        words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(24))
        self._row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.flush)
        for name, field in self._fields.items():
            field.setText(getattr(photo, name))
            field.textEdited.connect(self._typed)
            field.editingFinished.connect(self.flush)
        self.delete.clicked.connect(self._delete)
        self.correct.clicked.connect(self.consent_requested)

    def _line(self, icon: IconLabel, label: Label) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        return row

    @property
    def photo(self) -> Attachment:
        """The attachment as last read."""
        return self._photo

    def show_photo(self, photo: Attachment, person: Participant | None, *, writable: bool) -> None:
        """Words others have written come in; what is being typed stays."""
        for name, field in self._fields.items():
            shown = field.text()
            if shown == getattr(self._photo, name) and shown != getattr(photo, name):
                field.setText(getattr(photo, name))
            field.setReadOnly(not writable)
        self._photo = photo
        name = photo.alternative or photo.caption
        self.picture.setAccessibleName(name or self.tr("Photo without a description"))
        self.delete.setVisible(writable)
        sentence = self._sentence(person)
        self._consent.setText(sentence)
        self._mark.set_icon("circle-check" if may_be_pictured(person) and _given(person) else "info")
        for widget in (self._consent, self._mark):
            widget.setVisible(bool(sentence))
        self.correct.setVisible(person is not None and not (may_be_pictured(person) and _given(person)))

    def _sentence(self, person: Participant | None) -> str:
        if person is None:
            return ""
        match person.consent:
            case ConsentStatus.REFUSED:
                return self.tr("Consent was refused. The picture does not come into the report.")
            case ConsentStatus.WITHDRAWN:
                return self.tr("Consent was withdrawn. The picture does not come into the report.")
        if is_child(person):
            return self.tr("Pictures from a child's note do not come into the report.")
        if person.consent is ConsentStatus.MISSING:
            return self.tr("Consent is missing. Ask before the picture is shown to others.")
        if may_be_pictured(person):
            return self.tr("The consent covers photos.")
        return self.tr("The consent does not cover photos. The picture does not come into the report.")

    # Writing ------------------------------------------------------------------------------------

    @Slot()
    def _typed(self) -> None:
        if not self._pause.isActive():
            self._pause.start(_PAUSE)

    @Slot()
    def flush(self) -> None:
        """Tell what has been written; tried again when the disk says no."""
        self._pause.stop()
        if self._fresh():
            self.edited.emit(self._photo.id, self._fresh())
            if self._fresh():
                self._pause.start(_AGAIN)

    def _fresh(self) -> dict[str, str]:
        written = {name: one_line(field.text()) for name, field in self._fields.items()}
        return {name: words for name, words in written.items() if words != getattr(self._photo, name)}

    @Slot()
    def _delete(self) -> None:
        self.delete_requested.emit(self._photo.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the photo while there is room, else below it."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(_STACKED)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != direction:
            self._row.setDirection(direction)


class FileRow(QWidget):
    """A file that is no picture: its name, its size, a copy of it, and away with it."""

    delete_requested = Signal(str)
    save_requested = Signal(str)

    def __init__(self, theme: Theme, file: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.identity = file.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        name = Label(theme, file.name, Style.LIST)
        name.setToolTip(file.name)
        row.addWidget(IconLabel(theme, "paperclip"))
        row.addWidget(name)
        size = self.locale().formattedDataSize(file.size, 0)
        row.addWidget(Label(theme, size, Style.SECONDARY, role="muted"))
        row.addStretch(1)
        said = self.tr("Save a copy of {name}").format(name=file.name)
        self.save = IconButton(theme, "download", said)
        self.save.clicked.connect(self._save)
        self.delete = IconButton(theme, "trash-2", self.tr("Delete {name}").format(name=file.name))
        self.delete.clicked.connect(self._delete)
        row.addWidget(self.save)
        row.addWidget(self.delete)

    @Slot()
    def _save(self) -> None:
        self.save_requested.emit(self.identity)

    @Slot()
    def _delete(self) -> None:
        self.delete_requested.emit(self.identity)


class AttachedList(QWidget):
    """The rows of one note, kept while they stay the same, so that nothing being typed is lost."""

    edited = Signal(str, dict)
    delete_requested = Signal(str)
    save_requested = Signal(str)
    consent_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Photos and files"))
        self.rows: dict[str, PhotoRow | FileRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.px(24), 0, 0)
        self._column.setSpacing(theme.px(24))
        self.hide()

    def show_attached(
        self,
        attached: Sequence[tuple[Attachment, bool]],
        data: dict[str, bytes | None],
        person: Participant | None,
        *,
        writable: bool,
    ) -> None:
        """Attachments with whether each is a photo; ``data`` holds the bytes of photos not shown yet."""
        wanted = {attachment.id for attachment, _ in attached}
        for gone in self.rows.keys() - wanted:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for attachment, is_photo in attached:
            row = self.rows.get(attachment.id)
            if row is None:
                row = self._add(attachment, data.get(attachment.id), is_photo=is_photo)
            if isinstance(row, PhotoRow):
                row.show_photo(attachment, person, writable=writable)
            else:
                row.delete.setVisible(writable)
        self.setVisible(bool(self.rows))

    def _add(self, attachment: Attachment, data: bytes | None, *, is_photo: bool) -> PhotoRow | FileRow:
        if is_photo:
            row: PhotoRow | FileRow = PhotoRow(self._theme, attachment, data)
            row.edited.connect(self.edited)
            row.consent_requested.connect(self.consent_requested)
        else:
            row = FileRow(self._theme, attachment)
            row.save_requested.connect(self.save_requested)
        row.delete_requested.connect(self.delete_requested)
        self.rows[attachment.id] = row
        self._column.addWidget(row)
        return row

    def flush(self) -> None:
        """Save the words being typed."""
        for row in tuple(self.rows.values()):
            if isinstance(row, PhotoRow):
                row.flush()


def _given(person: Participant | None) -> bool:
    return person is not None and person.consent is ConsentStatus.GIVEN


def _read(data: bytes, most: int) -> QImage:
    """Decoded at about the size it is shown in: a JPEG of 2560 pixels takes a few milliseconds so."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > most:
        reader.setScaledSize(size.scaled(most, most, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
