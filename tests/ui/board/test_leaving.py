"""The board on the clipboard, in a file and on paper: what is held out stays in the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from feltnoter.commands.people import EditParticipant
from feltnoter.domain.entities import Note
from feltnoter.domain.vocabulary import ConsentStatus
from tests.ui.board.fakes import themes
from ui.board.place import BoardPlace
from ui.bridge import Bridge

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_chosen_cards_are_copied_theme_by_theme(place: BoardPlace) -> None:
    one, other = [i for i in themes(place) if place.scene.frames[i].cards][:2]
    cards = [place.scene.frames[other].cards[0], place.scene.frames[one].cards[0]]
    place.selection.choose(cards)
    place.actions_.action("copy_text").trigger()
    first, second = copied().strip().split("\n\n")
    assert first.startswith(place._words.frame(place.scene.frames[one]))
    assert second.startswith(place._words.frame(place.scene.frames[other]))
    assert place.scene.cards[cards[0]].text[:30] in second


def test_a_theme_is_copied_with_its_sub_themes(place: BoardPlace) -> None:
    one, other = [
        i for i in themes(place) if place.scene.frames[i].cards and not place.scene.frames[i].level
    ][:2]
    place.frames.nest(other, one)
    place.selection.choose_frame(one)
    place.actions_.action("copy_text").trigger()
    assert copied().count("– ") == sum(len(place.scene.frames[i].cards) for i in (one, other)) + sum(
        len(f.cards) for f in place.scene.frames.values() if f.parent in (one, other) and f.id != other
    )


def test_what_is_held_out_is_not_copied(place: BoardPlace, bridge: Bridge) -> None:
    card = next(
        c for c in place.scene.cards.values()
        if c.note and bridge.project.rows.get(Note, c.note).participant and not c.held_out  # type: ignore[union-attr]
    )  # fmt: skip
    participant = bridge.project.rows.get(Note, card.note).participant  # type: ignore[union-attr]
    assert participant is not None
    bridge.execute(EditParticipant(id=participant, values={"consent": ConsentStatus.REFUSED}))
    QGuiApplication.clipboard().setText("før")
    place.selection.choose([card.id])
    place.actions_.action("copy_text").trigger()
    assert copied() == "før"


@pytest.mark.parametrize(("name", "begins"), [("t.pdf", b"%PDF"), ("t.png", b"\x89PNG"), ("t", b"%PDF")])
def test_a_picture_is_saved_as_what_its_name_says(
    qtbot: QtBot,
    place: BoardPlace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    begins: bytes,
) -> None:
    asked: list[str] = []

    def choose(parent: object, title: str, proposed: str, kinds: str) -> tuple[str, str]:
        asked.append(proposed)
        return str(tmp_path / name), "PDF (*.pdf)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    with qtbot.waitSignal(place.offered, timeout=20_000) as told:
        place.actions_.action("picture").trigger()
    assert told.args is not None and not told.args[0].undo, "a saved picture cannot be taken back"
    assert Path(asked[0]).is_absolute(), "in the user's own documents, not where the program was started"
    (made,) = (path for path in tmp_path.glob("t*") if path.is_file() and path.stem == "t")
    assert made.read_bytes().startswith(begins)


def test_the_board_is_printed_on_one_page(place: BoardPlace, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papir.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A3))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    place.leaving.print_on(printer)
    del printer
    data = (tmp_path / "papir.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == 1
