"""The Danish cases of search, through ``feltnoter search``: what is found, what is not, and in what order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from feltnoter.commands.attachments import Attach
from feltnoter.commands.coding import AddCode
from feltnoter.commands.projects import WriteMemo
from feltnoter.commands.themes import AddTheme, EditTheme
from feltnoter.domain.vocabulary import MemoSubject
from feltnoter.project import Project
from feltnoter.storage.identity import ReplicaRegister
from tests.cli.conftest import Cli
from tests.replicas import PASSPHRASE

TEXTS = (
    "Hjemmeplejen kom for sent igen.",
    "På plejehjemmet venter de længe.",
    "Hun har et hjem fyldt med blomster.",
    "En båd ligger i havnen.",
    "Badet var koldt.",
    "Vi skal bade om morgenen.",
    "Ventetiden er det værste.",
    "Der er ventetid ved lægen.",
    "Nøgleboksen driller i opgangen.",
    "Han gik hjem før tid.",
    "De går rundt om søen.",
    "Hun kom ind ad døren og satte sig.",
    "Ind kom hun, men ikke før otte.",
    "😀 Så sagde hun: Østers på Ærø i åen.",
    "Sygeplejersken måler blodtrykket.",
    "E-mailen blev aldrig sendt.",
)

Found = Callable[[str], list[str]]


@pytest.fixture
def found(cli: Cli, file: Path, tmp_path: Path) -> Found:
    """The texts of the notes found, best first."""
    for number, text in enumerate(TEXTS):
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    assert cli("import", file, *sorted(tmp_path.glob("??.txt"))).code == 0
    notes = {note["id"]: note["text"] for note in cli("show", file, "notes", "--json").json}

    def search(query: str) -> list[str]:
        return [notes[hit["note"]] for hit in cli("search", file, query, "--json").json]

    return search


@pytest.mark.parametrize(
    ("query", "beginnings"),
    [
        # inflections and compounds, in the direction people mean
        ("hjemmepleje", ["Hjemmeplejen"]),
        ("hjemmeplejens", ["Hjemmeplejen"]),
        ("sygeplejerske", ["Sygeplejersken"]),
        ("blodtryk", ["Sygeplejersken"]),
        ("email", ["E-mailen"]),
        # the letters, however they are typed
        ("båd", ["En båd"]),
        ("baad", ["En båd"]),
        ("bad", ["Badet", "Vi skal bade"]),  # never the boat
        ("oesters", ["😀 Så"]),
        ("aeroe", ["😀 Så"]),
        ("ærø", ["😀 Så"]),
        ("noegleboks", ["Nøgleboksen"]),
        # a phrase, in any quotes, is the words as they stand
        ("»kom ind«", ["Hun kom ind"]),
        ('"kom ind"', ["Hun kom ind"]),
        ("“ind kom”", ["Ind kom"]),
        # a beginning
        ("nøgl*", ["Nøgleboksen"]),
        ("nøgleb", ["Nøgleboksen"]),
        # every word must be there
        ("hun døren", ["Hun kom ind"]),
        ("hun båd", []),
        # signs are no words and break nothing
        ('") OR (', []),
        ("*", []),
        ("-", []),
        ("😀", []),
    ],
)
def test_a_query_finds_what_people_mean(found: Found, query: str, beginnings: list[str]) -> None:
    texts = sorted(found(query))
    assert len(texts) == len(beginnings), texts
    for text, beginning in zip(texts, sorted(beginnings), strict=True):
        assert text.startswith(beginning)


def test_parts_of_compounds_are_reached_from_the_part_never_the_other_way(found: Found) -> None:
    assert {"Hjemmeplejen kom for sent igen.", "På plejehjemmet venter de længe."} <= set(found("pleje"))
    assert found("plejehjem") == ["På plejehjemmet venter de længe."]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("ventetid", "Der er ventetid ved lægen."),
        ("ventetiden", "Ventetiden er det værste."),
        ("bade", "Vi skal bade om morgenen."),
        ("hjem", "Hun har et hjem fyldt med blomster."),
    ],
)
def test_the_word_as_typed_stands_above_its_other_forms(found: Found, query: str, first: str) -> None:
    texts = found(query)
    exact = [text for text in texts if query in text.casefold().rstrip(".").split()]
    assert first in exact and texts[: len(exact)] == exact
    assert len(texts) > len(exact), "and the other forms come after it"


def test_everything_that_is_written_can_be_found(cli: Cli, file: Path, tmp_path: Path) -> None:
    (tmp_path / "møde.vtt").write_text(
        "WEBVTT\n\n00:03.000 --> 00:05.000\n<v Bøg>Kaffekanden står fremme.\n", encoding="utf-8"
    )
    cli("import", file, tmp_path / "møde.vtt")
    [note] = cli("show", file, "notes", "--json").json
    project = Project.open(file, PASSPHRASE, ReplicaRegister(tmp_path / "settings"))
    code, theme = AddCode(name="måtten"), AddTheme(title="Døren går op")
    for command in (
        code,
        theme,
        EditTheme(id=theme.id, values={"insight": "Nøglen ligger under urtepotten."}),
        Attach(
            note=note["id"], name="a.jpg", media_type="image/jpeg", data=b"x", caption="Kalenderen på væggen"
        ),
        WriteMemo(subject=MemoSubject.CODE, about=code.id, text="Hvorfor altid hos dem, der bor alene?"),
    ):
        project.execute(command)
    project.close()

    def kinds(query: str) -> list[Any]:
        return [(hit["kind"], hit["note"]) for hit in cli("search", file, query, "--json").json]

    assert kinds("kaffekande") == [("note", note["id"])]
    assert kinds("kalender") == [("attachment", note["id"])]
    assert kinds("måtten") == [("code", None)]
    assert kinds("urtepotte") == [("theme", None)]
    assert kinds("døren") == [("theme", None)]
    assert kinds("alene") == [("memo", None)]


def test_a_hit_says_where_it_stands_and_shows_it(cli: Cli, file: Path, tmp_path: Path) -> None:
    text = "😀 " + "Der skete ikke noget. " * 40 + "Så faldt hun på trappestigen. " + "Og så intet. " * 40
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    cli("import", file, tmp_path / "a.txt")
    [hit] = cli("search", file, "trappestige", "--json").json
    assert text.strip()[hit["start"] : hit["end"]] == "trappestigen"
    assert "trappestigen" in hit["snippet"] and len(hit["snippet"]) <= 160
    assert "trappestigen" in cli("search", file, "trappestige").out
