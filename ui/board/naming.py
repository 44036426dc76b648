"""A frame's name is written where it stands: the field, and where that is."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Slot
from PySide6.QtWidgets import QWidget

from ui.board.canvas import BoardCanvas
from ui.board.renaming import NameField
from ui.board.scene import Scene
from ui.style.theme import Theme


class Naming(QObject):
    """Keeps the field over the title while the board moves."""

    def __init__(self, theme: Theme, scene: Scene, canvas: BoardCanvas, page: QWidget) -> None:
        super().__init__(page)
        self._scene = scene
        self._canvas = canvas
        self.field = NameField(
            theme, self.tr("Name of the theme"), self.tr("Say it in the users' words"), canvas
        )

    @Slot(str)
    def begin(self, theme: str) -> None:
        """Write the name of a frame where it stands."""
        frame = self._scene.frames.get(theme)
        if frame is not None:
            self._canvas.reveal(theme)
            self.field.open(theme, frame.title, self._title_place(theme))

    def follow(self) -> None:
        """The board has moved or changed; a frame that is gone is not named."""
        frame = self._scene.frames.get(self.field.frame)
        if frame is not None:
            self.field.follow(self._title_place(frame.id))
        elif self.field.frame:
            self.field.close_field(keep=False)

    def _title_place(self, theme: str) -> QRectF:
        header = self._canvas.painter.header(self._scene.frames[theme])
        view, title = self._canvas.view, header.title
        corner = view.to_canvas(title.x(), title.y())
        room = header.count.x() - title.x() if header.below is None else title.width()
        return QRectF(corner.x(), corner.y(), room * view.zoom, title.height() * view.zoom)
