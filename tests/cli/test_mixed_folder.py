"""Two hundred files of every kind, twenty of them bad, through the command line."""

from __future__ import annotations

from pathlib import Path

from feltnoter.cli.words import Words
from tests.cli.conftest import Cli
from tests.exchange.mixed import SAID, make_mixed


def test_the_good_ones_come_in_and_each_bad_one_gets_its_sentence(
    cli: Cli, file: Path, tmp_path: Path
) -> None:
    mixed = make_mixed(tmp_path / "mappe")
    answer = cli("import", file, mixed.folder)
    assert (answer.code, answer.out) == (0, f"{mixed.notes} noter er hentet.\n")
    notes = cli("show", file, "notes", "--json").json
    assert len(notes) == mixed.notes
    assert sum(SAID in note["text"] for note in notes) == mixed.notes - mixed.photos
    assert [p["pseudonym"] for p in cli("show", file, "participants", "--json").json] == ["Bøg"]
    words = Words("da")
    lines = answer.err.splitlines()
    assert len(lines) == len(mixed.refused)
    for name, key in mixed.refused.items():
        [line] = [line for line in lines if f"»{name}«" in line]
        start, end = words.say(key, name=name, ending=Path(name).suffix, limit=0).split("0", 1)[0], "."
        assert line.startswith(start[:20]) and line.endswith(end), key
    assert cli("check", file, "--json").json["ok"] is True


def test_a_folder_that_comes_a_second_time_brings_only_what_is_new(
    cli: Cli, file: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "mappe"
    folder.mkdir()
    (folder / "a.txt").write_text("Den første", encoding="utf-8")
    (folder / "b.csv").write_text("tekst;tema\nTo;Tid\nTo;Tid\n", encoding="utf-8")
    assert cli("import", file, folder).out == "3 noter er hentet.\n"
    state = cli("check", file, "--json").json["state"]
    again = cli("import", file, folder)
    assert (again.code, again.out) == (1, "0 noter er hentet.\n")
    assert again.err.startswith("3 noter er her fra samme fil i forvejen") and "--again" in again.err
    assert cli("check", file, "--json").json["state"] == state
    (folder / "c.txt").write_text("Den nye", encoding="utf-8")
    assert cli("import", file, folder).out == "1 note er hentet.\n"
    assert cli("import", file, folder, "--again").out == "4 noter er hentet.\n"
    assert len(cli("show", file, "notes", "--json").json) == 8
