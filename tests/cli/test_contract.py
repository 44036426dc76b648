"""The names and the JSON that scripts rely on (``product.md``)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from feltnoter.domain.entities import Participant
from tests.cli.conftest import SCENARIOS, Cli

FIELDS = {
    "notes": {"id", "kind", "text", "place", "happened_at", "author", "participant", "codes", "theme"},
    "excerpts": {"id", "note", "start", "end", "quote", "codes"},
    "codes": {"id", "name", "parent", "excerpts"},
    "themes": {"id", "title", "insight", "question", "cards"},
    "cards": {"id", "note", "excerpt", "theme", "x", "y"},
    "visits": {"id", "date", "place"},
    "participants": {"id", "pseudonym", "role", "consent"},
}


@pytest.mark.parametrize("scenario", sorted(SCENARIOS.glob("0*.json")), ids=lambda path: path.stem)
def test_a_scenario_comes_in_as_it_is_written(cli: Cli, file: Path, scenario: Path) -> None:
    source = json.loads(scenario.read_text(encoding="utf-8"))
    answer = cli("import", file, scenario)
    expected = len(source["noter"]) + bool(source["interview"])
    assert (answer.code, answer.out) == (0, f"{expected} noter er hentet.\n")
    lists = {what: cli("show", file, what, "--json").json for what in FIELDS}
    for what, fields in FIELDS.items():
        assert lists[what] and all(fields <= entry.keys() for entry in lists[what]), what
    texts = {note["text"] for note in lists["notes"]}
    assert {note["tekst"] for note in source["noter"]} <= texts
    by_text = {note["text"]: note for note in lists["notes"]}
    names = {code["id"]: code["name"] for code in lists["codes"]}
    for note in source["noter"]:
        assert {names[code] for code in by_text[note["tekst"]]["codes"]} == set(note["koder"])
        assert by_text[note["tekst"]]["happened_at"] == note["tidspunkt"]
    themes = {theme["title"]: theme for theme in lists["themes"]}
    cards = {card["id"]: card for card in lists["cards"]}
    ids = {note["tekst"]: note["id"] for note in source["noter"]}
    for theme in source["sande_temaer"]:
        found = themes[theme["titel"]]
        assert (found["insight"], found["question"]) == (theme["indsigt"], theme["hvad_nu_hvis"])
        whole = [cards[c] for c in found["cards"] if cards[c]["excerpt"] is None]
        keys = [ids[next(n["text"] for n in lists["notes"] if n["id"] == card["note"])] for card in whole]
        assert keys == theme["noter"] + theme["ogsaa"]
        assert [card["copy"] for card in whole] == [False] * len(theme["noter"]) + [True] * len(
            theme["ogsaa"]
        )
        assert len(found["cards"]) - len(whole) == len(theme["udsagn"])
    notes = {note["id"]: note["text"] for note in lists["notes"]}
    for excerpt in lists["excerpts"]:
        assert excerpt["quote"] == notes[excerpt["note"]][excerpt["start"] : excerpt["end"]]
    assert cli("check", file, "--json").json["ok"] is True


def test_the_job_from_nothing_to_a_report(cli: Cli, tmp_path: Path) -> None:
    file, out = tmp_path / "a.feltnoter", tmp_path / "rapport.docx"
    assert cli("new", file, "--title", "Efter klokken 18", "--question", "Hvad nu hvis …").code == 0
    assert cli("import", file, SCENARIOS / "03_bibliotek_strandoe.json").code == 0
    assert cli("search", file, "tryg").out
    assert cli("report", file, out).code == 0
    assert cli("backup", file, tmp_path / "kopi.feltnoter").code == 0
    one, two = (cli("check", path, "--json").json for path in (file, tmp_path / "kopi.feltnoter"))
    assert one["state"] == two["state"]
    import docx

    headings = [p.text for p in docx.Document(str(out)).paragraphs if p.style.name.startswith("Heading 1")]
    for theme in cli("show", file, "themes", "--json").json:
        assert any(theme["title"] in heading for heading in headings)


def test_what_consent_forbids_is_in_no_report(cli: Cli, file: Path, tmp_path: Path) -> None:
    cli("import", file, SCENARIOS / "01_hjemmepleje_lyngsoe.json")
    held_out = "Jeg har bedt om kontinuitetstal i to år"
    withdrawn = {
        p["id"] for p in cli("show", file, "participants", "--json").json if p["consent"] == "withdrawn"
    }
    secret = [n["text"] for n in cli("show", file, "notes", "--json").json if n["participant"] in withdrawn]
    assert secret, "the scenario has a note whose participant has withdrawn"
    answer = cli("report", file, tmp_path / "r.docx")
    assert "holdt ude" in answer.err
    import docx

    words = "\n".join(p.text for p in docx.Document(str(tmp_path / "r.docx")).element.body.iter() if p.text)
    assert words.strip()
    for text in (*secret, held_out):
        assert text[:40] not in words


def test_search_hits_point_at_the_words(cli: Cli, file: Path, tmp_path: Path) -> None:
    source = tmp_path / "note.txt"
    source.write_text("😀 Hun sad på plejehjemmet og ventede.", encoding="utf-8")
    cli("import", file, source)
    (hit,) = cli("search", file, "plejehjem", "--json").json
    assert {"kind", "id", "note", "snippet", "start", "end"} <= hit.keys()
    (note,) = cli("show", file, "notes", "--json").json
    assert note["text"][hit["start"] : hit["end"]] == "plejehjemmet"
    assert (hit["kind"], hit["note"]) == ("note", note["id"])
    assert cli("search", file, "findes ikke noget sted").out == "Intet fundet\n"
    assert len(cli("search", file, "hun", "--json", "--limit", "1").json) == 1


def test_danish_search_reaches_what_people_mean(cli: Cli, file: Path, tmp_path: Path) -> None:
    for number, text in enumerate(
        ("Hjemmeplejen kom sent.", "En båd i havnen.", "Badet var koldt.", "Ventetiden er lang.")
    ):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    cli("import", file, *sorted(tmp_path.glob("?.txt")))

    def found(query: str) -> set[str]:
        notes = {n["id"]: n["text"] for n in cli("show", file, "notes", "--json").json}
        return {notes[hit["id"]] for hit in cli("search", file, query, "--json").json}

    assert found("hjemmepleje") == {"Hjemmeplejen kom sent."}
    assert found("pleje") == {"Hjemmeplejen kom sent."}
    assert found("bad") == {"Badet var koldt."}
    assert found("baad") == {"En båd i havnen."}
    assert found("ventetid") == {"Ventetiden er lang."}


def test_a_spreadsheet_puts_its_notes_in_themes(cli: Cli, file: Path, tmp_path: Path) -> None:
    source = tmp_path / "kickoff.csv"
    rows = (
        "Tekst;Type;Rolle;Koder;Tema",
        "Vi mangler tid;citat;medarbejder;travlhed > om morgenen;Tid",
        "Ingen ringer;;;;Tid",
    )
    source.write_bytes("\r\n".join(rows).encode("cp1252"))
    assert cli("import", file, source).out == "2 noter er hentet.\n"
    (theme,) = cli("show", file, "themes", "--json").json
    assert (theme["title"], len(theme["cards"])) == ("Tid", 2)
    codes = {code["name"]: code for code in cli("show", file, "codes", "--json").json}
    assert codes["om morgenen"]["parent"] == codes["travlhed"]["id"]
    kinds = {note["text"]: note["kind"] for note in cli("show", file, "notes", "--json").json}
    assert kinds == {"Vi mangler tid": "quote", "Ingen ringer": "other"}


def test_a_folder_goes_on_after_a_bad_file(cli: Cli, file: Path, tmp_path: Path) -> None:
    import docx

    folder = tmp_path / "mappe"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"Note {number}", encoding="utf-8")
        document = docx.Document()
        document.add_paragraph(f"Interview {number}")
        document.save(str(folder / f"{number}.docx"))
    (folder / "tom.txt").write_bytes(b"")
    (folder / "falsk.docx").write_bytes(b"ikke et dokument")
    answer = cli("import", file, folder)
    assert (answer.code, answer.out) == (0, "6 noter er hentet.\n")
    assert len(answer.err.splitlines()) == 2
    assert "»tom.txt«" in answer.err and "»falsk.docx«" in answer.err
    assert {n["author"] for n in cli("show", file, "notes", "--json").json} == {
        m["id"] for m in cli("show", file, "members", "--json").json
    }


def test_importing_nothing_says_so(cli: Cli, file: Path, tmp_path: Path) -> None:
    answer = cli("import", file, tmp_path / "findes-ikke.txt")
    assert (answer.code, answer.out) == (1, "0 noter er hentet.\n")
    assert answer.err == "Filen »findes-ikke.txt« findes ikke. Tjek navn og mappe.\n"


def test_a_no_outlives_the_register_entry(cli: Cli, file: Path, tmp_path: Path) -> None:
    from feltnoter.commands.trash import Delete
    from feltnoter.project import Project
    from feltnoter.project.outgoing import outgoing
    from feltnoter.storage.identity import ReplicaRegister
    from tests.replicas import PASSPHRASE

    cli("import", file, SCENARIOS / "01_hjemmepleje_lyngsoe.json")
    project = Project.open(file, PASSPHRASE, ReplicaRegister(tmp_path / "settings"))
    try:
        before = outgoing(project.rows, project.queries)
        withdrawn = [p.id for p in project.rows.find(Participant) if p.consent == "withdrawn"]
        project.execute(Delete(root="participants", ids=tuple(withdrawn)))
        after = outgoing(project.rows, project.queries)
        assert after.held_out == before.held_out == 1
        assert after.cards.keys() == before.cards.keys()
    finally:
        project.close()
