"""The picture of the board: whole files in three formats, from any board, with any text."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from dataclasses import replace
from itertools import count
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from feltnoter.domain.vocabulary import LinkKind, NoteKind
from ui.board import picture as module
from ui.board.picture import (
    FORMATS,
    BoardPicture,
    PictureCard,
    PictureFrame,
    PictureLink,
    for_page,
    render_picture,
    write_picture,
)

TITLE = "Blåbærgrød på Ærø"
QUESTION = "Hvad nu hvis borgeren altid vidste, hvem der kommer?"
every_format = pytest.mark.parametrize("suffix", FORMATS)


def card(
    key: str, x: float = 16, y: float = 48, text: str = "Solsort står i døren 🙂", **more: object
) -> PictureCard:
    return PictureCard(key, x, y, NoteKind.OBSERVATION, text, "Borger · distrikt Nord", **more)  # type: ignore[arg-type]


def small() -> BoardPicture:
    theme = PictureFrame("t1", "1", "Jeg sidder klar", 0, 0, 420, 340, (card("a"), card("b", 208)))
    sub = PictureFrame("t11", "1.1", "Tre linjer", 12, 170, 396, 156, (card("c", 12, 40),), level=1)
    cluster = PictureFrame("k", "", "Klynge uden navn", 500, 0, 208, 180, (card("d"),), cluster=True)
    links = (
        PictureLink("b", "d", LinkKind.CONTRADICTION, "Modsætning"),
        PictureLink("t1", "gone", LinkKind.CAUSE, "Årsag"),
    )
    return BoardPicture(TITLE, QUESTION, (sub, theme, cluster), (card("l", 500, 300),), links)


def many(number: int) -> BoardPicture:
    ids = count()
    cards = tuple(
        PictureCard(
            f"{next(ids)}",
            i % 25 * 50,
            i // 25 * 50,
            list(NoteKind)[i % 6],
            f"Kort {i}: æøå 🙂 " * 8,
            "Borger",
        )
        for i in range(number)
    )
    return BoardPicture(TITLE, QUESTION, loose=cards)


def check(data: bytes, suffix: str, *, title: str = TITLE) -> None:
    """The file is what its suffix says and can be read from one end to the other."""
    if suffix == ".png":
        image = QImage.fromData(data, "PNG")  # type: ignore[call-overload]
        assert not image.isNull()
        assert image.pixelColor(1, 1) == QColor("#FFFFFF")
        assert max(image.width(), image.height()) <= 12_000
    elif suffix == ".svg":
        root = ElementTree.fromstring(data)
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert title in "".join(root.itertext())
        assert QSvgRenderer(QByteArray(data)).isValid()
    else:
        assert data.startswith(b"%PDF-1.")
        assert data.rstrip().endswith(b"%%EOF")
        assert b"/ToUnicode" in data  # text can be selected and read aloud
        assert b"Inter" in data
        assert re.search(rb"/MediaBox \[0 0 1191\S* 842\S*\]", data)  # A3, landscape


@every_format
@pytest.mark.parametrize("number", [0, 1, 500])
def test_every_format_holds_any_number_of_cards(
    qapp: QApplication, tmp_path: Path, suffix: str, number: int
) -> None:
    path = tmp_path / f"Tavle æøå{suffix}"
    write_picture(many(number), path)
    check(path.read_bytes(), suffix)
    assert os.listdir(tmp_path) == [path.name]  # noqa: PTH208  # names alone, also hidden ones


@every_format
def test_frames_cluster_and_links_are_drawn(qapp: QApplication, suffix: str) -> None:
    check(render_picture(small(), suffix.upper()), suffix)


def svg_words(picture: BoardPicture) -> list[str]:
    root = ElementTree.fromstring(render_picture(picture, ".svg"))
    return ["".join(node.itertext()).strip() for node in root.iter("{http://www.w3.org/2000/svg}text")]


def test_the_picture_says_what_it_was_given_and_nothing_else(qapp: QApplication) -> None:
    words = svg_words(small())
    assert words[:2] == [TITLE, QUESTION]
    assert {"1", "1.1", "Jeg sidder klar", "Tre linjer", "Klynge uden navn", "Modsætning"} <= set(words)
    assert "Årsag" not in words  # its other end is not in the picture
    card_words = {"Solsort står i døren 🙂", "Borger · distrikt Nord"}
    header = {TITLE, QUESTION, "1", "1.1", "Jeg sidder klar", "Tre linjer", "Klynge uden navn", "Modsætning"}
    assert set(words) <= header | card_words | {"Solsort står i døren", "🙂"}


def test_an_empty_board_says_so(qapp: QApplication) -> None:
    words = svg_words(BoardPicture(TITLE, QUESTION))
    assert words == [TITLE, QUESTION, "There are no cards on the board yet."]
    assert "There are no cards on the board yet." not in svg_words(many(1))


def test_a_card_lies_where_its_frame_is(qapp: QApplication) -> None:
    here = BoardPicture("", "", (PictureFrame("t", "", "", 0, 0, 300, 200, (card("a", 20, 60),)),))
    there = BoardPicture("", "", (PictureFrame("t", "", "", 900, -700, 300, 200, (card("a", 20, 60),)),))
    assert render_picture(here, ".png") == render_picture(there, ".png")
    moved = BoardPicture("", "", (PictureFrame("t", "", "", 0, 0, 300, 200, (card("a", 30, 60),)),))
    assert render_picture(here, ".png") != render_picture(moved, ".png")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Jeg ved det ikke", "»Jeg ved det ikke«"), ("»Nej«", "»Nej«"), ("“No”", "“No”"), ("", "")],
)
def test_a_quote_gets_quotation_marks_once(text: str, expected: str) -> None:
    assert module._quoted(card("a", text=text, quote=True)) == expected
    assert module._quoted(card("a", text=text)) == text


@every_format
def test_text_that_no_file_can_hold_is_made_harmless(qapp: QApplication, suffix: str) -> None:
    odd = "a\x00\x0b\x1f\ud800\ufffe]]>&<b>\u2028slut"
    frame = PictureFrame("t", odd, odd, 0, 0, 300, 200, (card("a", text=odd),))
    link = PictureLink("t", "l", LinkKind.MUTUAL, odd)
    board = BoardPicture(f"{TITLE} {odd}", odd, (frame,), (card("l", 400, 0, odd),), (link,))
    check(render_picture(board, suffix), suffix)


def test_a_huge_board_stays_within_twelve_thousand_pixels(qapp: QApplication) -> None:
    far = BoardPicture(TITLE, "", loose=(card("a", 0, 0), card("b", 90_000, 300)))
    image = QImage.fromData(render_picture(far, ".png"), "PNG")  # type: ignore[call-overload]
    assert image.width() == 12_000


def large(*, title: str = "Jeg sidder klar", words: str = "Elm venter") -> BoardPicture:
    cards = tuple(card(f"c{i}", 16 + i % 12 * 188, 48 + i // 12 * 116, words) for i in range(240))
    return BoardPicture(TITLE, QUESTION, (PictureFrame("t1", "1", title, 0, 0, 2300, 2400, cards),))


def test_on_a_page_a_large_board_shows_names_and_no_words_that_nobody_could_read(qapp: QApplication) -> None:
    seen = for_page(large(), 3_000)
    assert max(QImage.fromData(seen.data, "PNG").size().toTuple()) == 3_000  # type: ignore[call-overload]
    assert for_page(large(words="Noget helt andet"), 3_000) == seen
    assert for_page(large(title="Vi venter på nøgler"), 3_000) != seen


def test_names_that_would_lie_on_one_another_are_left_out_from_the_inside(qapp: QApplication) -> None:
    outer = PictureFrame("t1", "1", "Vi venter", 0, 0, 9_000, 9_000)
    inner = PictureFrame("t2", "1.1", "Nøgler", 20, 20, 8_000, 300, level=1)
    renamed = replace(inner, title="Dosering")
    assert for_page(BoardPicture(TITLE, "", (outer, inner)), 3_000) == for_page(
        BoardPicture(TITLE, "", (outer, renamed)), 3_000
    )


def test_on_a_page_a_small_board_shows_its_words(qapp: QApplication) -> None:
    picture = small()
    other = replace(picture, loose=(card("l", 500, 300, "Noget helt andet"),))
    assert for_page(picture, 3_000) != for_page(other, 3_000)


def test_a_picture_is_twice_as_sharp_as_the_screen(qapp: QApplication) -> None:
    image = QImage.fromData(render_picture(many(1), ".png"), "PNG")  # type: ignore[call-overload]
    assert image.width() == 2 * (640 + 64)
    assert image.dotsPerMeterX() == pytest.approx(192 / 0.0254, abs=2)
    assert QSvgRenderer(QByteArray(render_picture(many(1), ".svg"))).viewBox().size() == QSize(
        704, image.height() // 2
    )


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_the_same_board_gives_the_same_file(qapp: QApplication, suffix: str) -> None:
    assert render_picture(small(), suffix) == render_picture(small(), suffix)


def test_a_picture_can_be_drawn_beside_the_window(qapp: QApplication) -> None:
    """Drawing 500 cards takes seconds: it belongs in a worker."""
    here, there = render_picture(small(), ".png"), []

    def draw() -> None:
        there.append(render_picture(small(), ".png"))

    worker = threading.Thread(target=draw)
    worker.start()
    worker.join(60)
    assert there == [here]


def test_an_unknown_format_is_refused_before_anything_is_written(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="jpg"):
        write_picture(small(), tmp_path / "tavle.jpg")
    assert list(tmp_path.iterdir()) == []


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tavle.svg"
    path.write_text("den gamle", encoding="utf-8")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_picture(small(), path)
    assert path.read_text(encoding="utf-8") == "den gamle"
    assert [entry.name for entry in tmp_path.iterdir()] == ["tavle.svg"]


def test_a_folder_that_is_not_there_is_told(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_picture(small(), tmp_path / "væk" / "tavle.png")


MEASURED = """
from PySide6.QtGui import QGuiApplication
from ui.board.picture import BoardPicture, for_page
app = QGuiApplication([])
board = BoardPicture("Hvad sker der, når borgeren kommer hjem fra sygehuset", "Hvem ved noget? " * 20)
print((unpainted := for_page(board, 0)).height == (real := for_page(board, 500)).height, len(unpainted.data))
print((unpainted.width, unpainted.words) == (real.width, real.words))
"""


def test_the_first_that_is_measured_is_measured_in_the_font_it_is_drawn_in() -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", MEASURED]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["True", "0", "True"]


SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from ui.board.picture import BoardPicture, write_picture
try:
    write_picture(BoardPicture("Uden"), Path(sys.argv[1]))
except RuntimeError:
    print("refused")
app = QGuiApplication([])
write_picture(BoardPicture("Med"), Path(sys.argv[1]))
print("PySide6.QtWidgets" in sys.modules)
"""


def test_the_command_line_needs_no_window_but_a_gui_application(tmp_path: Path) -> None:
    path = tmp_path / "tavle.pdf"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(path)],
        env=env,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.split() == ["refused", "False"]
    check(path.read_bytes(), ".pdf")
