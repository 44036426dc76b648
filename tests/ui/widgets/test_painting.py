"""The painters: text that does not fit, text Qt counts otherwise, three levels of detail."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from feltnoter.domain.vocabulary import LinkKind, NoteKind
from ui.style.look import print_look
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.cards import (
    CARD_HEIGHT,
    CARD_WIDTH,
    MINI_HEIGHT,
    CardContent,
    CardPainter,
    Detail,
    detail_for,
)
from ui.widgets.frames import FrameContent, FramePainter
from ui.widgets.links import link_ends, link_path, paint_link, pill_rect
from ui.widgets.paint import block, flat
from ui.widgets.rows import NoteRow, RowState, ShortRow, paint_group_row, paint_note_row, paint_short_row

Draw = Callable[[QPainter], None]


def picture(draw: Draw, width: int = 220, height: int = 140) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
    return image


def card_picture(theme: Theme, content: CardContent, **how: object) -> QImage:
    rect = QRectF(10, 10, CARD_WIDTH, CARD_HEIGHT)
    return picture(lambda p: CardPainter(theme.look).paint(p, rect, content, **how))  # type: ignore[arg-type]


# Text -----------------------------------------------------------------------------------------------------


def test_text_that_does_not_fit_ends_in_dots_on_the_last_line(theme: Theme) -> None:
    font = theme.look.text.font(Style.CARD)
    shown = block("Nøgleboks driller igen i samme opgang som i går. " * 9, font, 146, 16, 4)
    assert (shown.lines, shown.height, shown.cut) == (4, 64, True)
    assert shown.layout.text().endswith("…")
    short = block("Kort", font, 146, 16, 4)
    assert (short.lines, short.cut, short.layout.text()) == (1, False, "Kort")


def test_a_line_break_after_the_last_line_allowed_also_gives_dots(theme: Theme) -> None:
    shown = block("Et\nto\ntre", theme.look.text.font(Style.CARD), 146, 16, 2)
    assert shown.cut
    assert shown.layout.text() == "Et\u2028to tre…"


def test_a_word_wider_than_the_card_is_broken(theme: Theme) -> None:
    shown = block(
        "speciallægepraksisplanlægningsstabiliseringsperiode" * 2,
        theme.look.text.font(Style.CARD),
        146,
        16,
        4,
    )
    assert shown.lines > 1


@given(st.text(max_size=120), st.integers(1, 4), st.integers(1, 300))
def test_cutting_never_splits_a_character_or_breaks_the_limit(text: str, most: int, width: int) -> None:
    clean = flat(text)
    shown = block(clean, print_look().text.font(Style.CARD), width, 16, most)
    assert shown.lines <= most
    assert "\ufffd" not in shown.layout.text() or "\ufffd" in clean


def test_emoji_before_the_cut_do_not_shift_it(theme: Theme) -> None:
    font = theme.look.text.font(Style.CARD)
    text = "🙂🙂🙂 ankomst og overlevering på måtten " * 6
    shown = block(text, font, 146, 16, 3)
    assert text.replace(" ", "").startswith(shown.layout.text().rstrip("… ").replace(" ", ""))
    assert QFontMetricsF(font).horizontalAdvance("…") > 0


def test_a_card_prints_on_one_paragraph_and_keeps_the_space_that_must_not_break() -> None:
    assert (
        flat(" Første\r\n\tanden\u2028tredje\x00\u00a0fjerde\ud83d ")
        == "Første anden tredje \u00a0fjerde\ufffd"
    )


# Cards ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zoom", "detail"),
    [(0.05, Detail.BLOCK), (0.12, Detail.BARS), (0.44, Detail.BARS), (0.45, Detail.FULL), (2.0, Detail.FULL)],
)
def test_the_zoom_decides_how_much_is_drawn(zoom: float, detail: Detail) -> None:
    assert detail_for(zoom) is detail


def test_kind_selection_focus_and_warning_can_all_be_seen(theme: Theme) -> None:
    content = CardContent(NoteKind.OBSERVATION, "Solsort står allerede i døren.", "Borger · distrikt Nord")
    seen = [card_picture(theme, CardContent(kind, content.text, content.source)) for kind in NoteKind]
    seen.append(card_picture(theme, content, selected=True))
    seen.append(card_picture(theme, content, focused=True))
    seen.append(card_picture(theme, CardContent(content.kind, content.text, content.source, "ban")))
    seen += [card_picture(theme, content, detail=detail) for detail in (Detail.BARS, Detail.BLOCK)]
    assert all(one != other for i, one in enumerate(seen) for other in seen[:i])


@pytest.mark.parametrize("text", ["", "x", "🙂" * 900, "Ærø\n" * 40, "a\x00b\ud800"])
@pytest.mark.parametrize("height", [CARD_HEIGHT, MINI_HEIGHT, 20])
def test_a_card_holds_any_text(theme: Theme, text: str, height: int) -> None:
    content = CardContent(NoteKind.QUOTE, text, text, "triangle-alert")
    rect = QRectF(22, 20, CARD_WIDTH, height)
    image = picture(lambda p: CardPainter(theme.look).paint(p, rect, content))
    # Nothing but the shadow reaches outside.
    assert image.pixelColor(10, 10) == Qt.GlobalColor.white
    assert image.pixelColor(212, 30) == Qt.GlobalColor.white


def test_painting_is_the_same_every_time(theme: Theme) -> None:
    content = CardContent(NoteKind.INTERVIEW, "»Han bankede på hver gang.«", "Medarbejder · interview")
    assert card_picture(theme, content) == card_picture(theme, content)


# Frames, links, rows --------------------------------------------------------------------------------------


def test_a_title_that_fits_stands_beside_the_number_and_otherwise_below_it(theme: Theme) -> None:
    painter = FramePainter(theme.look)
    wide, narrow = QRectF(0, 0, 412, 300), QRectF(0, 0, 208, 456)
    short = painter.header(wide, FrameContent("Jeg fortæller det hele forfra", "1", "4"))
    assert short.height == 48
    assert short.title.x() > short.badge.right()
    long = painter.header(
        narrow, FrameContent("Jeg sidder klar, fordi jeg ikke ved, hvem der kommer", "2", "3")
    )
    assert long.height == 112  # three lines, as on the board of the design
    assert long.title.y() > long.badge.bottom()
    assert long.menu.width() >= 24
    assert narrow.contains(long.menu)


def test_frames_sub_themes_and_clusters_can_be_told_apart_without_colour(theme: Theme) -> None:
    rect = QRectF(10, 10, 200, 120)

    def draw(frame: FrameContent, **how: object) -> QImage:
        return picture(lambda p: FramePainter(theme.look).paint(p, rect, frame, **how))  # type: ignore[arg-type]

    seen = [
        draw(FrameContent("Tema", "1", "4")),
        draw(FrameContent("Tema", "1", "4", level=1)),
        draw(FrameContent("Tema", "", "4", cluster=True)),
        draw(FrameContent("Tema", "1", "4"), selected=True),
        draw(FrameContent("Tema", "1", "4"), focused=True),
        draw(FrameContent("Tema", "1", "4"), detail=Detail.BARS),
        draw(FrameContent("Tema", "1", "4"), detail=Detail.BLOCK),
    ]
    assert all(one != other for i, one in enumerate(seen) for other in seen[:i])


@pytest.mark.parametrize(
    ("other", "side"),
    [
        (QRectF(400, 20, 100, 100), "right"),
        (QRectF(-400, 20, 100, 100), "left"),
        (QRectF(10, 400, 100, 100), "bottom"),
        (QRectF(10, -400, 100, 100), "top"),
    ],
)
def test_a_link_leaves_on_the_side_that_faces_the_other(other: QRectF, side: str) -> None:
    one = QRectF(0, 0, 100, 100)
    start, end = link_ends(one, other)
    expected = {
        "right": QPointF(104, 50),
        "left": QPointF(-4, 50),
        "bottom": QPointF(50, 104),
        "top": QPointF(50, -4),
    }[side]
    assert start == expected
    assert not one.contains(end)
    assert not other.contains(end)
    assert link_path(start, end).length() > 0


@pytest.mark.parametrize("kind", LinkKind)
def test_a_link_says_what_it_is_in_its_pill(theme: Theme, kind: LinkKind) -> None:
    start, end = QPointF(10, 10), QPointF(200, 120)
    pill = pill_rect(theme.look, start, end, "Modsætning")
    assert pill.height() >= 24
    assert pill.center() == (start + end) / 2
    near = picture(lambda p: paint_link(p, theme.look, start, end, kind, "Modsætning"))
    far = picture(lambda p: paint_link(p, theme.look, start, end, kind, "Modsætning", detail=Detail.BLOCK))
    assert near != far


def test_a_cause_shows_which_way_it_leads(theme: Theme) -> None:
    """Wings of an arrow's head beside one end of the line."""
    left, right = QPointF(20, 60), QPointF(200, 60)

    def winged(kind: LinkKind, start: QPointF, end: QPointF) -> tuple[bool, bool]:
        seen = picture(lambda p: paint_link(p, theme.look, start, end, kind, "Årsag", detail=Detail.BLOCK))
        ground = seen.pixelColor(5, 5)
        return seen.pixelColor(26, 64) != ground, seen.pixelColor(194, 64) != ground

    assert winged(LinkKind.CAUSE, left, right) == (False, True)
    assert winged(LinkKind.CAUSE, right, left) == (True, False)
    assert winged(LinkKind.MUTUAL, left, right) == (False, False)


def test_a_links_words_never_lie_on_what_it_joins(theme: Theme) -> None:
    label = "Modsætning: fordi planen skifter"
    for apart in range(8, 400, 8):
        pill = pill_rect(theme.look, QPointF(100, 50), QPointF(100 + apart, 50), label)
        assert pill.width() <= max(apart + 8, 26)
    assert pill.width() > 100, "where there is room they are written"
    below = pill_rect(theme.look, QPointF(100, 50), QPointF(100, 90), label)
    assert below.width() > 100 and below.height() == 26
    assert pill_rect(theme.look, QPointF(100, 50), QPointF(100, 58), label).width() == 26


def test_rows_show_selection_hover_and_focus_differently(theme: Theme) -> None:
    note = NoteRow(
        NoteKind.OBSERVATION, "Observation", "7.31 nøgleboks ×2", "Opgang · Bøg", "07.31", "Stikord", "2"
    )
    short = ShortRow("Og så 🙂 blev han stående ude på måtten", "mic", tail="04.03", strong=((32, 38),))
    tree = ShortRow("ankomst", colour=theme.tokens.code[1], tail="4", depth=1, expander=True)
    states = (RowState(), RowState(selected=True), RowState(hovered=True), RowState(focused=True))
    for draw in (
        lambda p, s: paint_note_row(p, QRectF(0, 0, 384, 72), note, theme.look, s),
        lambda p, s: paint_short_row(p, QRectF(0, 0, 384, 44), short, theme.look, s, bar=True),
        lambda p, s: paint_short_row(p, QRectF(0, 0, 384, 32), tree, theme.look, s),
    ):
        seen = [picture(lambda p, d=draw, s=state: d(p, s), 384, 80) for state in states]  # type: ignore[misc]
        assert all(one != other for i, one in enumerate(seen) for other in seen[:i])
    head = picture(
        lambda p: paint_group_row(p, QRectF(0, 0, 384, 36), "Aftenrute", "3.9.2026", theme.look, rule=True)
    )
    assert head != picture(lambda p: None)


def test_the_painters_need_no_widgets(qapp: QApplication) -> None:
    """The command line draws boards without loading what belongs to the window."""
    code = (
        "import sys, ui.board.picture, ui.widgets.rows; "
        "sys.exit('PySide6.QtWidgets' in sys.modules or 'ui.style.theme' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
