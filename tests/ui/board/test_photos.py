"""Photos on cards: made beside the window, kept within bounds, and out of the house only within consent."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from feltnoter.commands.attachments import Attach
from feltnoter.commands.notes import EditNote
from feltnoter.commands.people import AddParticipant, EditParticipant
from feltnoter.domain.entities import Attachment
from feltnoter.domain.vocabulary import ConsentScope, ConsentStatus
from feltnoter.project.lists import BoardLists
from ui.board.collect import collect
from ui.board.place import BoardPlace
from ui.board.thumbs import SIDE, Thumbs, square
from ui.bridge import Bridge
from ui.tasks import Tasks

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def photo(colour: str, width: int = 900, height: int = 600) -> bytes:
    """A JPEG of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "JPEG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def attach(bridge: Bridge, note: str, colour: str = "red") -> str:
    data = photo(colour)
    bridge.execute(Attach(note=note, name="foto.jpg", media_type="image/jpeg", data=data))
    return next(each.sha256 for each in bridge.project.rows.find(Attachment, note=note))


def test_a_square_is_the_middle_of_the_photo_and_nothing_for_what_is_none() -> None:
    for size in ((900, 600), (600, 900), (20, 30)):
        made = square(photo("red", *size))
        assert (made.width(), made.height()) == (SIDE, SIDE)
    assert square(None).isNull()
    assert square(b"no picture").isNull()


def test_a_note_s_photo_stands_on_its_card_as_soon_as_it_has_been_made(
    qtbot: QtBot, place: BoardPlace, bridge: Bridge
) -> None:
    card = next(c for i in place.scene.order() if not (c := place.scene.cards[i]).excerpt and c.note)
    place.canvas.reveal(card.id)
    place.canvas.grab()
    came = place.findChild(Thumbs)
    assert came is not None
    with qtbot.waitSignal(came.came, timeout=10_000):
        key = attach(bridge, card.note or "")
        assert place.scene.cards[card.id].photo == key
        place.canvas.grab()
    qtbot.waitUntil(lambda: (place.canvas.repaint(), place.canvas.settled)[1], timeout=10_000)
    box = place.canvas.view.rect(place.scene.boxes[card.id])
    image = place.canvas.grab().toImage()
    seen = image.pixelColor(round(box.right() - 36), round(box.top() + 36))
    assert seen.red() > 200
    assert seen.green() < 60
    bridge.undo()
    assert place.scene.cards[card.id].photo == ""


def test_no_more_squares_are_kept_than_a_few_screens_need(
    qtbot: QtBot, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.board.thumbs._MOST", 2)
    tasks = Tasks()
    thumbs = Thumbs(bridge, tasks)
    board = bridge.project.query(BoardLists)
    notes = [card.note for card in board.cards(board.board() or "") if card.note and not card.excerpt][:3]
    keys = [attach(bridge, one, colour) for one, colour in zip(notes, ("red", "blue", "green"), strict=True)]
    for key in keys:
        with qtbot.waitSignal(thumbs.came, timeout=10_000):
            assert thumbs.get(key) is None
    assert thumbs.get(keys[-1]) is not None
    assert len(thumbs._kept) == 2
    tasks.stop()


def test_a_photo_leaves_only_within_consent(place: BoardPlace, bridge: Bridge) -> None:
    card = next(c for i in place.scene.order() if not (c := place.scene.cards[i]).excerpt and c.note)
    note = card.note or ""
    attach(bridge, note)
    who = AddParticipant(pseudonym="Ringdue")
    bridge.execute(who)
    bridge.execute(EditNote(id=note, values={"participant": who.id}))

    def leaving() -> bool:
        picture = collect(bridge.project, {})
        laid = [*picture.loose, *(one for frame in picture.frames for one in frame.cards)]
        return any(one.photo and one.id == card.id and one.photo in picture.photos for one in laid)

    words = frozenset({ConsentScope.NOTE, ConsentScope.QUOTE})
    bridge.execute(EditParticipant(id=who.id, values={"consent": ConsentStatus.GIVEN, "scope": words}))
    assert not leaving(), "words, not pictures"
    bridge.execute(EditParticipant(id=who.id, values={"scope": words | {ConsentScope.PHOTO}}))
    assert leaving()
    bridge.execute(EditParticipant(id=who.id, values={"consent": ConsentStatus.WITHDRAWN}))
    assert not leaving()
    assert place.scene.content(card.id).photo == "", "not on the wall either"
