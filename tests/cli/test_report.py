"""``feltnoter report``: editions and templates from the command line."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

import docx
import pytest

from feltnoter.project import Project
from feltnoter.storage.identity import ReplicaRegister
from tests.cli.conftest import SCENARIOS, Cli
from tests.replicas import PASSPHRASE


@pytest.fixture
def filled(cli: Cli, file: Path) -> Path:
    assert cli("import", file, SCENARIOS / "03_bibliotek_strandoe.json").code == 0
    return file


def test_a_report_is_written_on_the_houses_own_template(cli: Cli, filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.docx"
    with as_file(files("resources").joinpath("templates/lyngsoe.dotx")) as template:
        answer = cli("report", filled, out, "--template", template)
    assert answer.code == 0, answer.err
    document = docx.Document(str(out))
    assert any(p.style.style_id == "Overskrift1" for p in document.paragraphs)
    assert "lyngsoe.invalid" in document.sections[0].footer.paragraphs[0].text


@pytest.mark.parametrize(("edition", "style"), [("cards", "FN Kort titel"), ("one-page", "heading 1")])
def test_an_edition_can_be_chosen(cli: Cli, filled: Path, tmp_path: Path, edition: str, style: str) -> None:
    out = tmp_path / "r.docx"
    assert cli("report", filled, out, "--edition", edition).code == 0
    document = docx.Document(str(out))
    names = {p.style.name for p in document.paragraphs}
    names |= {
        p.style.name for t in document.tables for row in t.rows for c in row.cells for p in c.paragraphs
    }
    assert style in {name.replace("Heading", "heading") for name in names}


def test_what_is_no_template_gets_a_sentence(cli: Cli, filled: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "brev.pdf"
    wrong.write_bytes(b"%PDF-1.7")
    answer = cli("report", filled, tmp_path / "r.docx", "--template", wrong)
    assert (answer.code, answer.err.strip()) == (
        1,
        "»brev.pdf« er ikke en Word-skabelon. Vælg en fil, der er gemt i Word som .docx, .dotx eller .dotm.",
    )
    assert not (tmp_path / "r.docx").exists()
    missing = cli("report", filled, tmp_path / "r.docx", "--template", tmp_path / "væk.dotx")
    assert missing.code == 1
    assert "»væk.dotx«" in missing.err


def test_without_a_way_to_draw_the_report_says_that_the_board_is_missing(
    cli: Cli, filled: Path, tmp_path: Path
) -> None:
    assert "Tavlen er ikke med" in cli("report", filled, tmp_path / "r.docx").err


def test_what_was_exported_is_recorded_in_the_project(cli: Cli, filled: Path, tmp_path: Path) -> None:
    assert cli("report", filled, tmp_path / "r.docx", "--draft").code == 0
    project = Project.open(filled, PASSPHRASE, ReplicaRegister(tmp_path / "settings"))
    try:
        assert [(each.name, each.edition, each.draft) for each in project.exports] == [
            ("r.docx", "full", True)
        ]
        answer = cli("report", filled, tmp_path / "igen.docx", "--no-pseudonyms")
        assert answer.code == 0, "the window has it open: it is written all the same"
        assert "ikke noteret" in answer.err
    finally:
        project.close()
    assert cli("export", filled, tmp_path / "noter.json").code == 0
    project = Project.open(filled, PASSPHRASE, ReplicaRegister(tmp_path / "settings"), write=False)
    assert [(each.name, each.edition) for each in project.exports[1:]] == [("noter.json", "data")]
    project.close()
    text = docx.Document(str(tmp_path / "igen.docx")).element.xml
    assert "»Kvæde«" not in text
    assert "»Kvæde«" in docx.Document(str(tmp_path / "r.docx")).element.xml
