"""Photos as they stand on cards: small squares, made in a worker from what the project keeps, and no more
of them than a few screens of cards need."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QImageReader

from feltnoter.changes import Changes
from ui.bridge import Bridge
from ui.tasks import Task, Tasks

SIDE = 160  # device pixels: sharp at 150 % on a screen of two pixels each
_MOST = 200  # kept at once: 20 MB
_AT_ONCE = 24  # read by one worker, so that the first ones are seen soon
_MISSING: Final = QImage()  # stays away: broken, or not arrived from a colleague yet


class Thumbs(QObject):
    """Ask with ``get``; what is not there yet is made and told by ``came``."""

    came = Signal(str)

    def __init__(self, bridge: Bridge, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = bridge.project
        self._tasks = tasks
        self._kept: OrderedDict[str, QImage] = OrderedDict()
        self._wanted: dict[str, None] = {}
        self._asked = False
        bridge.changed.connect(self._project_changed)

    def get(self, photo: str) -> QImage | None:
        """The square of a photo, or None while (or for ever if) there is none."""
        found = self._kept.get(photo)
        if found is None:
            self._wanted[photo] = None
            self._ask()
            return None
        self._kept.move_to_end(photo)
        return None if found.isNull() else found

    @Slot(object)
    def _project_changed(self, changes: Changes) -> None:
        """Files may have arrived: what is missing is looked for again the next time it is asked for."""
        if "attachments" not in changes.touched:
            return
        for photo in [one for one, image in self._kept.items() if image.isNull()]:
            del self._kept[photo]

    def _ask(self) -> None:
        if self._asked or not self._wanted:
            return
        self._asked = True
        # The latest first: what was scrolled past can wait.
        photos = list(self._wanted)[-_AT_ONCE:]
        reader = self._project.reader

        def work(task: Task) -> Mapping[str, QImage]:
            project = reader()
            try:
                return {one: square(project.attachment(one)) for one in photos if not task.cancelled}
            finally:
                project.close()

        self._tasks.run(work, self._made, self._failed)

    @Slot(object)
    def _made(self, images: Mapping[str, QImage]) -> None:
        self._asked = False
        for photo, image in images.items():
            self._wanted.pop(photo, None)
            self._kept[photo] = image
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        for photo, image in images.items():
            if not image.isNull():
                self.came.emit(photo)
        self._ask()

    @Slot(object)
    def _failed(self, error: object) -> None:
        """The file cannot be read now: cards keep their sign, and the next paint asks again."""
        self._asked = False
        self._wanted.clear()


def square(data: bytes | None, side: int = SIDE) -> QImage:
    """The middle of a photo, ``side`` pixels wide and high; a null image for what is none."""
    if data is None:
        return _MISSING
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return _MISSING
    # JPEGs are unpacked at about this size: a tenth of the time and the memory.
    reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return _MISSING
    least = min(image.width(), image.height())
    middle = QRect((image.width() - least) // 2, (image.height() - least) // 2, least, least)
    cut = image.copy(middle)
    return cut.scaled(side, side, mode=Qt.TransformationMode.SmoothTransformation) if least != side else cut
