"""``export``: data out, behind the gate of consent, and what other programs make of it."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.conftest import SCENARIOS, Cli

FIRST = SCENARIOS / "01_hjemmepleje_lyngsoe.json"  # has someone who has withdrawn
HEAD = ["Nr.", "Type", "Måned", "Sted", "Rolle", "Tekst", "Koder", "Tema"]


@pytest.fixture
def full(cli: Cli, file: Path) -> Path:
    assert cli("import", file, FIRST).code == 0
    return file


def read_csv(path: Path) -> list[list[str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf"), "Excel would take it for cp1252"
    return list(csv.reader(path.read_text("utf-8-sig").splitlines(keepends=True), delimiter=";"))


def read_xlsx(path: Path) -> dict[str, list[list[Any]]]:
    book = openpyxl.load_workbook(path)
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def everything(folder: Path, cli: Cli, file: Path) -> dict[str, str]:
    """All there is in every file ``export`` can write."""
    found = {}
    for name in ("a.csv", "a.xlsx", "a.json"):
        assert cli("export", file, folder / name).code == 0
    for what in ("excerpts", "codes", "themes"):
        assert cli("export", file, folder / f"{what}.csv", "--what", what).code == 0
        found[what] = (folder / f"{what}.csv").read_text("utf-8-sig")
    found["csv"] = (folder / "a.csv").read_text("utf-8-sig")
    found["json"] = (folder / "a.json").read_text("utf-8")
    found["xlsx"] = json.dumps(read_xlsx(folder / "a.xlsx"), ensure_ascii=False)
    return found


def test_a_note_is_a_row_that_can_be_brought_in_again(
    cli: Cli, full: Path, tmp_path: Path, fresh: Path
) -> None:
    answer = cli("export", full, tmp_path / "ud.csv")
    assert (answer.code, answer.out) == (0, "Data er skrevet i »ud.csv«.\n")
    head, *rows = read_csv(tmp_path / "ud.csv")
    assert head == HEAD
    notes = cli("show", full, "notes", "--json").json
    assert len(rows) == len(notes) - 1 and answer.err.startswith("1 note er holdt ude")
    other = tmp_path / "andet.feltnoter"
    assert cli("new", other, "--title", "Andet", "--question", "Hvad nu hvis?").code == 0
    assert cli("import", other, tmp_path / "ud.csv").code == 0
    again = {note["text"]: note["kind"] for note in cli("show", other, "notes", "--json").json}
    assert again == {n["text"]: n["kind"] for n in notes if n["text"] in again} and len(again) == len(rows)
    titles = {t["title"] for t in cli("show", full, "themes", "--json").json}
    assert {t["title"] for t in cli("show", other, "themes", "--json").json} <= titles


def test_what_consent_forbids_is_in_no_file(cli: Cli, full: Path, tmp_path: Path) -> None:
    people = cli("show", full, "participants", "--json").json
    no = {p["id"] for p in people if p["consent"] in ("withdrawn", "refused")}
    secret = [n["text"] for n in cli("show", full, "notes", "--json").json if n["participant"] in no]
    assert secret
    for name, content in everything(tmp_path, cli, full).items():
        assert not any(json.dumps(text, ensure_ascii=False)[1:40] in content for text in secret), name


def test_nobody_can_be_known_again(cli: Cli, full: Path, tmp_path: Path) -> None:
    """No ids, pseudonyms, details, members' names, own places or days."""
    people = cli("show", full, "participants", "--json").json
    notes = cli("show", full, "notes", "--json").json
    files = everything(tmp_path, cli, full)
    for name, content in files.items():
        assert not any(note["id"] in content for note in notes), name
        assert not any(p["detail"] and p["detail"] in content for p in people), name
        assert not any(note["happened_at"] and note["happened_at"] in content for note in notes), name
    data = json.loads(files["json"])
    places = {visit["place"] for visit in cli("show", full, "visits", "--json").json}
    assert {note["place"] for note in data["notes"]} <= places | {""}
    assert {note["role"] for note in data["notes"]} <= {p["role"] for p in people} | {""}


def test_excerpts_and_themes_point_at_the_notes_that_went_out(cli: Cli, full: Path, tmp_path: Path) -> None:
    cli("export", full, tmp_path / "a.json")
    data = json.loads((tmp_path / "a.json").read_text("utf-8"))
    notes = {note["number"]: note for note in data["notes"]}
    assert list(notes) == list(range(1, len(notes) + 1))
    assert data["format"] == "feltnoter-export/1" and data["held_out"] == 1
    assert data["excerpts"] and data["themes"] and data["codes"]
    for excerpt in data["excerpts"]:
        assert notes[excerpt["note"]]["text"][excerpt["start"] : excerpt["end"]] == excerpt["quote"]
    for theme in data["themes"]:
        assert set(theme["notes"]) <= notes.keys()
        assert all(0 <= number < len(data["excerpts"]) for number in theme["excerpts"])


def test_a_spreadsheet_has_a_sheet_for_each_table(cli: Cli, full: Path, tmp_path: Path) -> None:
    cli("export", full, tmp_path / "a.xlsx")
    sheets = read_xlsx(tmp_path / "a.xlsx")
    assert list(sheets) == ["Noter", "Udsnit", "Koder", "Temaer"]
    assert sheets["Noter"][0] == HEAD
    assert len(sheets["Temaer"]) == 1 + len(cli("show", full, "themes", "--json").json)
    cli("export", full, tmp_path / "en.xlsx", "--lang", "en")
    assert list(read_xlsx(tmp_path / "en.xlsx")) == ["Notes", "Excerpts", "Codes", "Themes"]


SIGNS = ['=HYPERLINK("x")', "+45 12", "-2 grader", "@SUM(A1)", "'stille"]
STRANGE = [*SIGNS, 'linje\nto; »citat« "x"', "😀" * 20_000]


def test_no_text_is_cut_run_or_changed(cli: Cli, file: Path, tmp_path: Path) -> None:
    for number, text in enumerate(STRANGE):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    cli("import", file, *sorted(tmp_path.glob("?.txt")))
    cli("export", file, tmp_path / "a.csv")
    cells = [row[5] for row in read_csv(tmp_path / "a.csv")[1:]]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    other = tmp_path / "andet.feltnoter"
    cli("new", other, "--title", "Andet", "--question", "Hvad nu hvis?")
    cli("import", other, tmp_path / "a.csv")
    assert sorted(n["text"] for n in cli("show", other, "notes", "--json").json) == sorted(STRANGE)
    cli("export", file, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as package:
        assert b"<f>" not in b"".join(package.read(name) for name in package.namelist())
        assert b"creator" not in package.read("docProps/core.xml")
    rows = [list(row) for row in book["Noter"].iter_rows(values_only=True)][1:]
    joined = sorted(row[5] + "".join(str(more) for more in row[8:] if more) for row in rows)
    assert joined == sorted(STRANGE)


def test_a_place_that_cannot_be_written_to_says_so(cli: Cli, file: Path, tmp_path: Path) -> None:
    assert cli("export", file, tmp_path / "a.pdf").err.startswith("Filen skal ende på .csv")
    assert cli("export", file, tmp_path / "væk" / "a.csv").code == 1
    assert list(tmp_path.glob("*.csv")) == []


def test_an_empty_project_gives_tables_with_headings(cli: Cli, file: Path, tmp_path: Path) -> None:
    assert cli("export", file, tmp_path / "a.csv").code == 0
    assert read_csv(tmp_path / "a.csv") == [HEAD]
    assert cli("export", file, tmp_path / "a.xlsx").code == 0
