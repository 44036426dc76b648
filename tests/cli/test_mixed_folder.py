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
