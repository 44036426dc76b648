"""Municipal templates: what stays, what is matched, what is made, and what is no template."""

from __future__ import annotations

import importlib.util
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image as Pillow

from feltnoter.errors import UserError
from feltnoter.report.choice import Edition
from feltnoter.report.drawing import drawing
from feltnoter.report.look import LOOKS, Role
from feltnoter.report.model import ReportModel, with_evidence_numbers
from feltnoter.report.outline import Assets, Outline
from feltnoter.report.pages import Measure, PageEstimate
from feltnoter.report.style_roles import How, readable
from feltnoter.report.template import read_template
from feltnoter.report.word import write_report
from tests.report.conftest import Net, Part
from tests.report.linter import WP, W, lint
from tests.report.samples import lyngsoe
from tests.report.test_word import DOCUMENT, lines, text_of

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
Change = Callable[[dict[str, bytes]], None]


def shipped(name: str) -> bytes:
    return files("resources").joinpath(f"templates/{name}.dotx").read_bytes()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def changed(data: bytes, change: Change) -> bytes:
    """The template with some of its parts changed."""
    parts = parts_of(data)
    change(parts)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def swap(part: str, old: str, new: str) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        assert old.encode() in parts[part], f"{old} is not in {part}"
        parts[part] = parts[part].replace(old.encode(), new.encode())

    return change


def without(part: str) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        del parts[part]

    return change


def with_macros(parts: dict[str, bytes]) -> None:
    """As Word saves a .dotm."""
    kinds = parts["[Content_Types].xml"].decode()
    macros = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
    kinds = kinds.replace(f"{MAIN}.template.main+xml", macros)
    vba = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    parts["[Content_Types].xml"] = kinds.replace("</Types>", vba).encode()
    parts["word/vbaProject.bin"] = b"makro"
    relation = (
        '<Relationship Id="rIdMakro" Target="vbaProject.bin" '
        'Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/></Relationships>'
    )
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", relation.encode())


def with_traces(parts: dict[str, bytes]) -> None:
    """Edited by people, protected, tied to a macro template on somebody's machine."""
    traces = (
        '<w:attachedTemplate r:id="rId9"/><w:trackRevisions/><w:documentProtection w:edit="readOnly" '
        'w:enforcement="1"/><w:docVars><w:docVar w:name="sag" w:val="27.36.00"/></w:docVars>'
        '<w:rsids><w:rsidRoot w:val="00A1"/></w:rsids>'
    )
    settings = parts["word/settings.xml"].decode()
    settings = settings.replace("<w:settings ", f'<w:settings xmlns:r="{R[1:-1]}" ', 1)
    parts["word/settings.xml"] = settings.replace("<w:compat>", traces + "<w:compat>").encode()
    struck = (
        '<w:p w:rsidR="00A1"><w:del w:id="1" w:author="Ulla"><w:r><w:delText>udgik</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="Ulla"><w:r><w:t>tilføjet</w:t></w:r></w:ins></w:p>'
    )
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", f"<w:body>{struck}".encode())


def duplicate_numbers(parts: dict[str, bytes]) -> None:
    """The same numbers in header and text, as templates put together by hand have them."""
    text = (
        '<w:p><w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/><w:bookmarkStart w:id="0" '
        'w:name="b"/></w:p><w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent>'
        '</w:sdt><w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    )
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", f"<w:body>{text}".encode())
    header = parts["word/header1.xml"].decode()
    paragraph = re.findall(r"<w:p>.*</w:p>", header)[0]
    parts["word/header1.xml"] = header.replace(paragraph, paragraph * 2).encode()


def no_marker(parts: dict[str, bytes]) -> None:
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"[[FELTNOTER]]", b"Skriv her")


def as_document(parts: dict[str, bytes]) -> None:
    swap("[Content_Types].xml", "template.main", "document.main")(parts)


def bare(parts: dict[str, bytes]) -> None:
    """Neither header nor footer, no settings, no section."""
    document = parts["word/document.xml"].decode()
    parts["word/document.xml"] = re.sub(r"<w:sectPr>.*</w:sectPr>", "", document).encode()


LYNGSOE, NORDMARKEN = shipped("lyngsoe"), shipped("nordmarken")
TEMPLATES = {
    "lyngsoe": LYNGSOE,
    "nordmarken": NORDMARKEN,
    "document": changed(LYNGSOE, as_document),
    "macros": changed(LYNGSOE, with_macros),
    "traces": changed(NORDMARKEN, with_traces),
    "numbers": changed(NORDMARKEN, duplicate_numbers),
    "no marker": changed(NORDMARKEN, no_marker),
    "bare": changed(LYNGSOE, bare),
    "libreoffice": (Path(__file__).parent.parent / "data" / "templates" / "libreoffice.docx").read_bytes(),
}


@pytest.fixture(scope="module")
def assets() -> Assets:
    target = io.BytesIO()
    Pillow.new("RGB", (300, 160)).save(target, "PNG")
    return Assets(board=drawing(target.getvalue()))


def on(template: bytes, model: ReportModel | None = None, assets: Assets | None = None) -> bytes:
    target = io.BytesIO()
    paper = read_template(template, "skabelon.dotx").paper
    write_report(model or lyngsoe(), target, assets=assets, paper=paper)
    return target.getvalue()


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("name", TEMPLATES)
def test_all_nets_let_every_edition_on_every_template_pass(
    schema_net: Net, audit_net: Net, assets: Assets, name: str, edition: Edition
) -> None:
    data = on(TEMPLATES[name], replace(lyngsoe(), edition=edition), assets)
    assert lint(data) == []
    assert schema_net(data) == []
    assert audit_net(data) == []


def test_header_footer_logo_and_margins_stay(part: Part) -> None:
    data = on(LYNGSOE, lyngsoe(draft=False))
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(io.BytesIO(LYNGSOE)) as template:
        assert package.read("word/media/logo.png") == template.read("word/media/logo.png")
    header = part(data, "word/header1.xml")
    assert [p.get("descr") for p in header.iter(f"{WP}docPr")] == ["Logo: Lyngsø Kommune"]
    assert "Rådhuspladsen 1" in text_of(part(data, "word/footer1.xml"))
    document = part(data, DOCUMENT)
    margins = [margin.get(f"{W}left") for margin in document.iter(f"{W}pgMar")]
    assert margins[0] == margins[-1] == "1418"


def test_its_styles_are_used_under_its_own_ids_and_left_as_they_are(part: Part) -> None:
    data = on(LYNGSOE)
    document, sheet = part(data, DOCUMENT), part(data, "word/styles.xml")
    assert "Temaerne på ét blik" in lines(document, "Overskrift1")
    assert lines(document, "Heading1") == []
    before = etree.fromstring(zipfile.ZipFile(io.BytesIO(LYNGSOE)).read("word/styles.xml"))
    for style in before.iter(f"{W}style"):
        same = [s for s in sheet.iter(f"{W}style") if s.get(f"{W}styleId") == style.get(f"{W}styleId")]
        assert [etree.tostring(s, method="c14n") for s in same] == [etree.tostring(style, method="c14n")]


def test_what_it_lacks_is_made_in_its_colour(part: Part) -> None:
    sheet = part(on(LYNGSOE), "word/styles.xml")
    names = {str(name.get(f"{W}val")) for name in sheet.iter(f"{W}name")}
    assert {"FN Indsigt", "FN Hvad nu hvis", "List Bullet", "Placeholder Text"} <= names
    text = etree.tostring(sheet, encoding="unicode")
    assert "0F6A73" not in text
    assert "1F5C3A" in text


def test_styles_are_found_by_name_alias_danish_name_and_outline() -> None:
    found = {match.role: match for match in read_template(NORDMARKEN, "n").matches}
    assert [(found[role].style, found[role].how) for role in _SHOWN] == [
        ("NK Brødtekst", How.DEFAULT),
        ("NK Rapporttitel", How.ALIAS),
        ("NK Afsnit", How.OUTLINE),
        ("Citat", How.OTHER_NAME),
        ("FN Indsigt", How.MADE),
    ]
    assert {m.role: m.how for m in read_template(LYNGSOE, "l").matches}[Role.HEADING_1] is How.NAME


_SHOWN = (Role.BODY, Role.TITLE, Role.HEADING_1, Role.QUOTE, Role.INSIGHT)


def test_the_report_goes_in_where_the_marker_is(part: Part) -> None:
    document = part(on(NORDMARKEN), DOCUMENT)
    texts = [text_of(p) for p in document.iter(f"{W}p")]
    assert texts[0] == "Nordmarken Kommune"
    assert "[[FELTNOTER]]" not in texts
    assert texts.index("Kontakt") > texts.index("Bilag 2: Belæg")
    first = lines(document, "TOC1")[0]
    assert first.endswith("4"), "the template's own front page counts"


def test_without_a_marker_its_own_text_makes_room(part: Part) -> None:
    template = changed(NORDMARKEN, no_marker)
    assert not read_template(template, "n").has_marker
    text = text_of(part(on(template), DOCUMENT))
    assert "Kontakt" not in text
    assert "Skriv her" in text, "the fields for ideas have that hint"
    assert text.startswith("Lyngsø Kommune")


def test_a_draft_is_marked_in_its_header(part: Part) -> None:
    assert "Kladde" in text_of(part(on(LYNGSOE), "word/header1.xml"))
    assert "Kladde" not in text_of(part(on(LYNGSOE, lyngsoe(draft=False)), "word/header1.xml"))


def test_macros_protection_and_traces_stay_behind() -> None:
    for name in ("macros", "traces"):
        with zipfile.ZipFile(io.BytesIO(on(TEMPLATES[name]))) as package:
            everything = "".join(package.read(part).decode("utf-8", "replace") for part in package.namelist())
        for trace in (
            "makro",
            "vbaProject",
            "macroEnabled",
            "attachedTemplate",
            "27.36.00",
            "Ulla",
            "w:rsid",
            "documentProtection",
            "trackRevisions",
            "udgik",
        ):
            assert trace not in everything
        assert name == "macros" or "tilføjet" in everything


def test_the_report_speaks_its_language_on_any_template(part: Part) -> None:
    sheet = part(on(LYNGSOE), "word/styles.xml")
    assert {language.get(f"{W}val") for language in sheet.iter(f"{W}lang")} == {"da-DK"}


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "template_unreadable"),
        (b"%PDF-1.7", "template_unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "template_old"),
        (LYNGSOE[: len(LYNGSOE) // 2], "template_unreadable"),
        (changed(LYNGSOE, without("word/styles.xml")), "template_unreadable"),
        (changed(LYNGSOE, without("[Content_Types].xml")), "template_unreadable"),
        (changed(LYNGSOE, lambda parts: parts.update({"word/document.xml": b"<x"})), "template_unreadable"),
        (changed(LYNGSOE, swap("word/document.xml", W[1:-1], "http://purl.oclc.org")), "template_unreadable"),
        (changed(LYNGSOE, swap("[Content_Types].xml", "ml.template.main", "x")), "template_unreadable"),
    ],
    ids=["empty", "pdf", "old", "half", "no styles", "no types", "no xml", "strict", "other"],
)
def test_what_is_no_template_is_said_so(data: bytes, key: str) -> None:
    with pytest.raises(UserError) as refused:
        read_template(data, "skabelon.dotx")
    assert refused.value.key == key


def test_a_pale_house_colour_is_darkened_until_it_can_be_read() -> None:
    assert readable("1F5C3A") == "1F5C3A"
    assert readable("FFEE00") != "FFEE00"
    assert int(readable("FFFFFF"), 16) < int("808080", 16)


def test_the_shipped_templates_are_what_the_script_makes(checkout: Path) -> None:
    path = checkout / "packaging" / "build_templates.py"
    spec = importlib.util.spec_from_file_location("build_templates", path)
    assert spec is not None and spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    for name, data in script.templates().items():
        made, kept = parts_of(data), parts_of(shipped(name.removesuffix(".dotx")))
        assert list(made) == list(kept)
        for part, content in made.items():  # another Pillow may write other bytes
            assert part.endswith(".png") or content == kept[part], part


def test_lines_of_another_face_are_counted_as_high_as_they_are() -> None:
    paper = read_template(shipped("nordmarken"), "nordmarken.dotx").paper(
        Outline.of(with_evidence_numbers(lyngsoe()))
    )
    assert {look.tall for look in paper.looks.values()} == {0.931}, "Georgia, also in the styles of ours"
    tall, low = PageEstimate(400, 700), PageEstimate(400, 700)
    for _ in range(45):
        tall.paragraph(LOOKS[0], "Elm venter. ")
        low.paragraph(replace(LOOKS[0], tall=0.9), "Elm venter. ")
    assert low.left > tall.left or low.page < tall.page


def test_numbers_of_four_digits_have_room_beside_their_cards() -> None:
    paper = read_template(shipped("nordmarken"), "nordmarken.dotx").paper(
        Outline.of(with_evidence_numbers(lyngsoe()))
    )
    look = paper.looks[Role.EVIDENCE]
    assert Measure().length(replace(look, bold=True, breadth=1.24), "4600") + 3 <= look.hanging
    assert paper.looks[Role.EVIDENCE_SOURCE].left == look.left == look.hanging


def test_observations_stand_as_the_templates_own_quotes_do(part: Part) -> None:
    sheet = part(on(shipped("nordmarken")), "word/styles.xml")
    names = ("FN Iagttagelse", "FN Kilde")
    made = [s for s in sheet.iter(f"{W}style") if s.find(f"{W}name").get(f"{W}val") in names]
    assert [style.find(f"{W}basedOn").get(f"{W}val") for style in made] == ["NKC", "NKC"]
    bars = [style for style in made if style.find(f"{W}pPr/{W}pBdr") is not None]
    assert bars == [], "a bar beside some of them would look like a mistake"


@pytest.mark.parametrize("edition", [Edition.ONE_PAGE, Edition.CARDS])
def test_what_is_one_page_takes_none_of_the_templates_own_text_along(part: Part, edition: Edition) -> None:
    data = on(shipped("nordmarken"), replace(lyngsoe(), edition=edition))
    text = text_of(part(data, DOCUMENT))
    assert "Rapporter fra kommunens" not in text
    assert "Kontakt" not in text
