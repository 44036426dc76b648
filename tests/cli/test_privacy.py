"""``feltnoter privacy``: the contract of ``product.md``."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import SCENARIOS, Cli


def test_findings_stand_where_they_say(cli: Cli, file: Path) -> None:
    cli("import", file, SCENARIOS / "01_hjemmepleje_lyngsoe.json")
    texts = {note["id"]: note["text"] for note in cli("show", file, "notes", "--json").json}
    answer = cli("privacy", file, "--json")
    assert answer.code == 0
    for finding in answer.json:
        assert finding.keys() == {"note", "start", "end", "text", "kind", "confidence"}
        assert texts[finding["note"]][finding["start"] : finding["end"]] == finding["text"]
        assert 0 < finding["confidence"] <= 1
    assert {"PER", "CPR", "TLF", "ADR", "MAIL"} == {finding["kind"] for finding in answer.json}
    precise = cli("privacy", file, "--mode", "precise", "--json").json
    assert precise and all(finding in answer.json for finding in precise) and len(precise) < len(answer.json)


def test_it_says_it_in_danish_and_changes_nothing(cli: Cli, file: Path, tmp_path: Path) -> None:
    assert cli("privacy", file).out == "Ingen mulige personoplysninger fundet. Kig selv efter alligevel.\n"
    note = tmp_path / "note.txt"
    note.write_text("Vi så Mette Holm på Søndergade 14.", encoding="utf-8")
    cli("import", file, note)
    state = cli("check", file, "--json").json["state"]
    lines = cli("privacy", file).out.splitlines()
    assert lines[0] == "2 mulige personoplysninger:"
    assert [line.split("  ", 2)[2] for line in lines[1:]] == ["navn: Mette Holm", "adresse: Søndergade 14"]
    assert cli("check", file, "--json").json["state"] == state


def test_an_unknown_mode_is_a_usage_error(cli: Cli, file: Path) -> None:
    assert cli("privacy", file, "--mode", "sure").code == 2


def test_other_texts_than_notes_are_told_of_and_shown_when_asked(cli: Cli, file: Path) -> None:
    cli("import", file, SCENARIOS / "01_hjemmepleje_lyngsoe.json")
    notes = cli("privacy", file, "--json").json
    every = cli("privacy", file, "--json", "--all").json
    assert [{key: each[key] for key in notes[0]} for each in every if each["note"]] == notes
    others = [each for each in every if each["note"] is None]
    assert all(each["root"] != "notes" and each["id"] and each["field"] for each in others)
    last = cli("privacy", file).out.splitlines()[-1]
    assert (str(len(others)) in last and "--all" in last) is bool(others)
