"""REFI-QDA out: valid by the standard's own schemas, and what is in it stands where it says."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from tests.cli.conftest import SCENARIOS, Cli

FIRST = SCENARIOS / "01_hjemmepleje_lyngsoe.json"
NS = {"q": "urn:QDA-XML:project:1.0", "c": "urn:QDA-XML:codebook:1.0"}
Valid = Callable[[str, bytes], None]


@pytest.fixture
def assert_valid(checkout: Path) -> Valid:
    def check(schema: str, xml: bytes) -> None:
        folder = checkout.parent / "shared" / "data" / "refi"
        if not folder.is_dir():
            pytest.skip(
                "the standard's schemas are not part of this project: ../shared/data/refi is not there"
            )
        rules = etree.XMLSchema(etree.parse(str(folder / schema)))
        rules.assertValid(etree.fromstring(xml))

    return check


def qdpx(cli: Cli, file: Path, out: Path) -> tuple[bytes, dict[str, str]]:
    """The project's XML and its sources by path."""
    assert cli("export", file, out).code == 0
    with zipfile.ZipFile(out) as package:
        names = package.namelist()
        assert names[0] == "project.qde"
        sources = {name: package.read(name).decode() for name in names[1:]}
        return package.read("project.qde"), sources


@pytest.mark.parametrize("scenario", [*sorted(SCENARIOS.glob("0*.json")), None], ids=str)
def test_it_is_valid(
    cli: Cli, file: Path, tmp_path: Path, scenario: Path | None, assert_valid: Valid
) -> None:
    if scenario is not None:
        cli("import", file, scenario)
    xml, _ = qdpx(cli, file, tmp_path / "a.qdpx")
    assert_valid("Project.xsd", xml)
    answer = cli("export", file, tmp_path / "a.qdc")
    if scenario is None:
        assert answer.err == "Der er ingen koder at skrive endnu.\n"
    else:
        assert_valid("Codebook.xsd", (tmp_path / "a.qdc").read_bytes())


def test_selections_stand_on_their_words(cli: Cli, file: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("tekst;koder;tema\n😀 Hun venter;a > b;Tid\n", encoding="utf-8")
    cli("import", file, tmp_path / "a.csv", FIRST)
    xml, sources = qdpx(cli, file, tmp_path / "a.qdpx")
    root = etree.fromstring(xml)
    texts = {}
    for source in root.iterfind(".//q:TextSource", NS):
        path = source.get("plainTextPath").replace("internal://", "sources/")
        texts[source] = sources[path]
    assert len(texts) == len(sources) == len(cli("show", file, "notes", "--json").json) - 1
    selections = root.findall(".//q:PlainTextSelection", NS)
    excerpts = {e["quote"] for e in cli("show", file, "excerpts", "--json").json}
    assert selections
    for selection in selections:
        start, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
        assert texts[selection.getparent()][start:end] in excerpts
    guids = [element.get("guid") for element in root.iter() if element.get("guid")]
    assert len(guids) == len(set(guids))
    assert {e.get("targetGUID") for e in root.iter() if e.get("targetGUID")} <= set(guids)
    parent = root.find(".//q:Code[@name='a']", NS)
    assert parent is not None and parent.find("q:Code[@name='b']", NS) is not None
    titles = {t["title"] for t in cli("show", file, "themes", "--json").json}
    assert {s.get("name") for s in root.iterfind(".//q:Set", NS)} == titles


def test_what_consent_forbids_is_not_in_it(cli: Cli, file: Path, tmp_path: Path) -> None:
    cli("import", file, FIRST)
    no = {p["id"] for p in cli("show", file, "participants", "--json").json if p["consent"] == "withdrawn"}
    notes = cli("show", file, "notes", "--json").json
    secret = [n["text"] for n in notes if n["participant"] in no]
    xml, sources = qdpx(cli, file, tmp_path / "a.qdpx")
    everything = xml.decode() + "".join(sources.values())
    assert secret and not any(text[:40] in everything for text in secret)
    assert not any(note["id"] in everything.replace("-", "") for note in notes)


def test_it_says_what_stays_behind(cli: Cli, file: Path, tmp_path: Path) -> None:
    cli("import", file, FIRST)
    assert "Tavlen, billeder og memoer" in cli("export", file, tmp_path / "a.qdpx").err
