"""A theme on one sheet of paper, the pictures, the board's page, and what is cut up."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from dataclasses import replace

import pytest
from PIL import Image as Pillow

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.choice import ALL_PARTS, Edition, Part
from feltnoter.report.drawing import drawing, photo
from feltnoter.report.look import Role
from feltnoter.report.model import Photo, ReportModel, ReportQuote, ThemeSection
from feltnoter.report.outline import Assets
from feltnoter.report.sketch import sketch
from feltnoter.report.word import write_report
from tests.report.conftest import Net, Write
from tests.report.conftest import Part as Parse
from tests.report.linter import WP, W
from tests.report.samples import lyngsoe
from tests.report.test_word import DOCUMENT, lines, text_of

DAY = datetime.date(2026, 9, 21)


def picture(mode: str = "RGB", size: tuple[int, int] = (60, 40), kind: str = "PNG", **more: object) -> bytes:
    target = io.BytesIO()
    Pillow.new(mode, size).save(target, kind, **more)
    return target.getvalue()


def with_photos(model: ReportModel) -> ReportModel:
    photos = (
        Photo("a", "Døren i opgangen", "En mørk dør med en seddel på"),
        Photo("", "Nøgleboksen, set fra trappen"),
    )
    return replace(model, themes=tuple(replace(theme, photos=photos) for theme in model.themes))


ASSETS = Assets(photo=lambda key: photo(picture()), board=drawing(picture(size=(300, 160))))


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("left_out", [None, *Part, "everything"])
def test_every_edition_with_every_part_left_out_is_valid(
    written: Write, schema_net: Net, linted: Net, edition: Edition, left_out: Part | str | None
) -> None:
    parts = frozenset[Part]() if left_out == "everything" else ALL_PARTS - {left_out}
    data = written(replace(with_photos(lyngsoe()), edition=edition, parts=parts), ASSETS)
    assert linted(data) == []
    assert schema_net(data) == []


@pytest.mark.parametrize("edition", Edition)
def test_the_audit_has_nothing_against_any_edition(written: Write, audit_net: Net, edition: Edition) -> None:
    assert audit_net(written(replace(with_photos(lyngsoe()), edition=edition), ASSETS)) == []


def test_the_back_of_a_sheet_has_a_chart_questions_and_fields(written: Write, part: Parse) -> None:
    document = part(written(lyngsoe()), DOCUMENT)
    themes = len(lyngsoe().themes)
    assert lines(document, "Heading2").count("Hvor kommer det fra?") == themes
    fields = [control for control in document.iter(f"{W}sdtPr") if control.find(f"{W}text") is not None]
    assert len(fields) == themes * 5, "four fields and a question of one's own"
    names = [alias.get(f"{W}val") for alias in document.iter(f"{W}alias")]
    assert names[1:5] == [
        "Idéens navn og kerne",
        "Hvem bliver det bedre for?",
        "Hvad skal være på plads?",
        "Det første, vi kan prøve",
    ]


def test_the_chart_can_be_read_aloud(written: Write, part: Parse) -> None:
    section = ThemeSection(
        "1",
        "T",
        quotes=tuple(
            ReportQuote(str(n), kind)
            for n, kind in enumerate((NoteKind.QUOTE, NoteKind.QUOTE, NoteKind.OBSERVATION))
        ),
    )
    document = part(written(ReportModel("T", DAY, themes=(section,))), DOCUMENT)
    chart = next(t for t in document.iter(f"{W}tbl") if lines(t, "FNSoejle"))
    rows = [[text_of(cell).strip() for cell in row.iter(f"{W}tc")] for row in chart.iter(f"{W}tr")]
    assert rows == [["Kilde", "", "Kort"], ["Observationer", "", "1"], ["Citater", "", "2"]]
    said = chart.find(f"{W}tblPr/{W}tblDescription")
    assert said is not None
    assert said.get(f"{W}val") == "Observationer: 1; Citater: 2"


def test_an_ordinary_theme_takes_one_sheet_and_begins_on_its_front(written: Write, part: Parse) -> None:
    document = part(written(lyngsoe()), DOCUMENT)
    pages = [int(found[0]) for line in lines(document, "TOC1") if (found := re.findall(r"\d+$", line))]
    themes = pages[3:8]
    assert themes == [5, 7, 9, 11, 13]


def test_captions_are_counted_by_word_and_referred_to(written: Write, part: Parse) -> None:
    document = part(written(with_photos(lyngsoe()), ASSETS), DOCUMENT)
    captions = lines(document, "Caption")
    figures = [line for line in captions if line.startswith("Figur")]
    assert [int(line.split("\u00a0")[1].split(".")[0]) for line in figures] == list(
        range(1, len(figures) + 1)
    )
    board = next(line for line in figures if "Tavlen" in line).split(".")[0]
    assert f"Hele tavlen kan I se i {board}." in lines(document, "Normal")
    fields = {" ".join((field.text or "").split()) for field in document.iter(f"{W}instrText")}
    assert {"SEQ Figur \\* ARABIC", "SEQ Tabel \\* ARABIC", "REF _FNtavlefigur \\h"} <= fields


def test_a_photo_has_its_words_and_one_that_never_came_its_caption(written: Write, part: Parse) -> None:
    document = part(written(with_photos(lyngsoe()), ASSETS), DOCUMENT)
    said = [picture.get("descr") for picture in document.iter(f"{WP}docPr")]
    assert said.count("En mørk dør med en seddel på") == len(lyngsoe().themes)
    assert all(said)
    assert "Foto, der ikke er lagt ind: Nøgleboksen, set fra trappen" in lines(document, "FNHjaelp")


def test_the_same_photo_is_kept_once(written: Write) -> None:
    data = written(with_photos(lyngsoe()), ASSETS)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert sorted(n for n in package.namelist() if "/media/" in n) == [
            "word/media/felt1.jpeg",
            "word/media/felt1.png",
        ]


def test_the_board_lies_across_a_page_of_its_own(written: Write, part: Parse) -> None:
    document = part(written(lyngsoe(), ASSETS), DOCUMENT)
    sizes = [size.get(f"{W}orient") for size in document.iter(f"{W}pgSz")]
    assert sizes == [None, "landscape", None, None, None]
    without = part(written(lyngsoe()), DOCUMENT)
    assert "Tavlen" not in lines(without, "Heading1")


def test_cards_come_four_to_a_sheet_and_fill_up_with_ideas(written: Write, part: Parse) -> None:
    document = part(written(replace(lyngsoe(), edition=Edition.CARDS)), DOCUMENT)
    titles = lines(document, "FNKorttitel")
    assert [title.split(" · ")[0] for title in titles] == [f"Indsigt {n}" for n in range(1, 6)] + ["Idé"] * 3
    heights = {height.get(f"{W}hRule") for height in document.iter(f"{W}trHeight")}
    assert heights == {"exact"}
    assert "Belæg" not in text_of(document)


def test_the_page_for_politicians_is_a_page(written: Write, part: Parse) -> None:
    document = part(written(replace(lyngsoe(), edition=Edition.ONE_PAGE)), DOCUMENT)
    assert len(lines(document, "Heading3")) == 5
    text = text_of(document)
    assert "kvalitativ og ikke repræsentativ" in text
    assert len(text) < 3_500
    many = lyngsoe().themes * 8
    crowded = part(written(replace(lyngsoe(), themes=many, edition=Edition.ONE_PAGE)), DOCUMENT)
    assert "Flere temaer står i hele rapporten." in lines(crowded, "FNHjaelp")


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("RGB", "JPEG"),
        ("L", "JPEG"),
        ("CMYK", "JPEG"),
        ("RGBA", "PNG"),
        ("P", "PNG"),
        ("I;16", "PNG"),
        ("1", "PNG"),
        ("LA", "PNG"),
        ("RGB", "TIFF"),
        ("F", "TIFF"),
        ("RGB", "WEBP"),
        ("P", "GIF"),
    ],
)
def test_photos_of_every_colour_space_become_plain_rgb(mode: str, kind: str) -> None:
    image = photo(picture(mode, kind=kind))
    assert image is not None
    with Pillow.open(io.BytesIO(image.data)) as read:
        assert (read.mode, read.format, read.size) == ("RGB", "JPEG", (60, 40))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_and_tells_nothing_of_its_camera(orientation: int) -> None:
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Kamera"
    image = photo(picture(kind="JPEG", exif=exif))
    assert image is not None
    assert (image.width, image.height) == ((60, 40) if orientation < 5 else (40, 60))
    assert b"Kamera" not in image.data
    with Pillow.open(io.BytesIO(image.data)) as read:
        assert not dict(read.getexif())


def test_a_huge_photo_is_brought_down_and_a_broken_one_left_out() -> None:
    image = photo(picture(size=(6_000, 20), kind="JPEG"))
    assert image is not None
    assert image.width == 1_800
    assert photo(b"") is None
    assert photo(b"%PDF-1.7") is None
    assert photo(picture(size=(600, 400), kind="JPEG")[:900]) is None


def test_a_sheet_stays_one_sheet_however_long_its_cards_are(written: Write, part: Parse) -> None:
    """They are shortened and fewer; all of them stand whole in the evidence list."""
    long = "Så fortæller jeg det hele forfra, for ham kender jeg ikke. " * 30
    cards = tuple(
        ReportQuote(long, kind, "borger", key=f"{kind}{n}")
        for kind in (NoteKind.QUOTE, NoteKind.REFLECTION)
        for n in range(4)
    )
    theme = ThemeSection("1", "Tema", long[:240], (long[:900],), cards, cards[:1])
    made = sketch(ReportModel("Titel", DAY, themes=(theme, replace(theme, number="2"))), Assets())
    starts = [n for n, page in enumerate(made.pages) if any(d.role is Role.INSIGHT for d in page.drawn)]
    assert starts[1] - starts[0] == 2


def test_what_does_not_fit_on_a_card_is_left_out_not_cut_off() -> None:
    long = "Så fortæller jeg det hele forfra, for ham kender jeg ikke. " * 10
    cards = tuple(ReportQuote(long, NoteKind.QUOTE, "borger", key=str(n)) for n in range(4))
    theme = ThemeSection("1", long, long, (), cards, what_if=(long, long))
    model = ReportModel("Titel", DAY, themes=(theme,), edition=Edition.CARDS)
    assert len(sketch(model, Assets()).pages) == 1
    target = io.BytesIO()
    write_report(model, target)
    with zipfile.ZipFile(target) as package:
        assert package.read("word/document.xml").decode().count("»Så fortæller") == 1, "one quote, not two"


def test_without_an_appendix_the_cards_are_the_last_pages(written: Write, linted: Net) -> None:
    model = ReportModel("Ingen temaer", DAY)
    assert linted(written(model)) == []
    assert sketch(model, Assets()).pages[-1].drawn[0].kind == "cards"
    with zipfile.ZipFile(io.BytesIO(written(model))) as package:
        body = package.read("word/document.xml").decode()
    assert body.count("<w:sectPr") == 2, "no section without a page of its own"
