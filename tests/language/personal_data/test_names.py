"""Names: by list, by title, by a capital nothing explains; places, products and pseudonyms are none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.personal_data import care_notes, measure, scenarios
from feltnoter.language.personal_data.finder import Finder, installed_pipelines
from feltnoter.language.personal_data.finding import Kind, Mode, shown
from feltnoter.language.personal_data.name_list import load_name_list


def names(finder: Finder, text: str, mode: Mode = Mode.REVIEW, team: tuple[str, ...] = ()) -> list[str]:
    return [f.text for f in shown(finder.find(text, team), mode) if f.kind is Kind.PERSON]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi så Mette Holm i gården", ["Mette Holm"]),
        ("Hun spurgte Annas datter", ["Anna"]),
        ("Det er Jens' stok og Mette's kop", ["Jens", "Mette"]),
        ("Fru Tænktoft sover", ["Tænktoft"]),
        ("Hun hedder Qworta", ["Qworta"]),
        ("Vi talte med Anne-Marie og Lise-Lotte", ["Anne-Marie", "Lise-Lotte"]),
        (
            "Han så Inge Tænktofts kat og Bo Kwakus kat, som Bo Kwaku har",
            ["Inge Tænktoft", "Bo Kwaku", "Bo Kwaku"],
        ),
        ("Så kom Ida. Derefter Bodil.", ["Ida", "Bodil"]),
        ("»Anna kommer,« sagde han", ["Anna"]),
        ("Der stod INGE TÆNKTOFT på døren", ["INGE TÆNKTOFT"]),
        ("Han kender Omar ibn Khaled godt", ["Omar ibn Khaled"]),
    ],
)
def test_names_are_found_without_their_genitive(finder: Finder, text: str, expected: list[str]) -> None:
    assert names(finder, text, Mode.PRECISE) == expected


def test_an_unknown_capital_in_mid_sentence_is_for_review(finder: Finder) -> None:
    assert names(finder, "Naboen så Kwabena i går") == ["Kwabena"]
    assert names(finder, "Hver dag ser Kwabena ud") == ["Kwabena"]
    assert names(finder, "Hver dag ser Kwabena ud", Mode.PRECISE) == []


@pytest.mark.parametrize(
    "text",
    [
        "Borgeren fik et brev. Derefter ringede hun. Medicinen stod der. Doseringsæsken var tom.",
        "Vi kørte fra Aarhus til Nykøbing F over Fyn",
        "De bruger Nexus, Cura og Fælles Medicinkort i Aarhus Kommune",
        "Der er bingo på Plejecenter Søglimt og på Lindevang Plejehjem",
        "SOSU og CPR og FMK",
        "Han har Parkinson og Alzheimers",
        "- Kaffe\n- Kage\n1. Opvask",
    ],
)
def test_ordinary_words_places_and_products_are_nobody(finder: Finder, text: str) -> None:
    assert names(finder, text) == []


def test_the_teams_own_words_are_nobody(finder: Finder) -> None:
    text = "Vi så Gråspurv og Musvits nøgle"
    assert names(finder, text) == ["Gråspurv", "Musvits"]
    assert names(finder, text, team=("Gråspurv", "Musvit")) == []
    assert names(finder, text) == ["Gråspurv", "Musvits"], "another project has words of its own"


def test_a_name_inside_an_address_or_mail_is_no_finding_of_its_own(finder: Finder) -> None:
    found = finder.find("mette.holm@eksempel.dk bor i H.C. Andersens Vej 3B")
    assert [f.kind for f in found] == [Kind.MAIL, Kind.ADDRESS]


def test_known_misses_stay_known(finder: Finder) -> None:
    """Said in docs/personal-data.md: whoever mends one takes it off the page."""
    assert names(finder, "i dag var karen ikke hjemme") == []
    assert names(finder, "KM har ringet") == []
    assert names(finder, "Storm græd lidt") == []


@given(st.text(max_size=120))
def test_no_text_makes_it_stumble(finder: Finder, text: str) -> None:
    for finding in finder.find(text):
        assert text[finding.start : finding.end] == finding.text


def test_the_figures_asked_for_are_reached(finder: Finder) -> None:
    written, examples = list(care_notes()), list(scenarios())
    precise, review = (measure(written, finder, mode) for mode in (Mode.PRECISE, Mode.REVIEW))
    assert precise.name_precision() >= 0.90
    assert review.name_recall() >= 0.93
    example = measure(examples, finder, Mode.REVIEW)
    assert example.name_recall() >= 0.93 and example.flags_a_thousand() <= 65
    assert example.found == example.there, "every number, address and name in the example projects"


def test_an_installed_pipeline_adds_its_vote(tmp_path: Path) -> None:
    import spacy

    pipeline = spacy.blank("da")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PER", "pattern": "kwabena"}, {"label": "LOC", "pattern": "gården"}])
    pipeline.meta["name"] = "stemme"
    pipeline.to_disk(tmp_path / "da_stemme")
    alone, agreed = "så kom kwabena i gården", "Så så vi Anna og kwabena"
    asked = Finder(pipelines=(str(tmp_path / "da_stemme"),))
    (finding,) = asked.find(alone)
    assert (finding.text, finding.sources, finding.confidence) == ("kwabena", ("stemme",), 0.7)
    assert [f.text for f in asked.find(agreed)] == ["Anna", "kwabena"]


def test_no_pipeline_is_shipped() -> None:
    assert installed_pipelines() == [], "the figures on the page are those of a plain installation"


def test_the_name_list_is_whole() -> None:
    listed = load_name_list()
    assert len(listed.first) > 2_200 and len(listed.last) > 1_600 and len(listed.places) > 500
    assert listed.common < listed.first
    assert {"Aarhus", "Ærø", "Faaborg-Midtfyn"} <= listed.places


def test_spacy_waits_for_the_first_text() -> None:
    script = (
        "import sys; from feltnoter.project.privacy import Finder; Finder();"
        "import feltnoter.cli.main, ui.app; sys.exit('spacy' in sys.modules or 'numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_it_works_without_any_network() -> None:
    script = (
        "import sys\n"
        "def no(event, data):\n"
        "    if event in ('socket.connect', 'socket.getaddrinfo', 'socket.sendto'): raise SystemExit(event)\n"
        "sys.addaudithook(no)\n"
        "from feltnoter.language.personal_data.finder import Finder\n"
        "assert [f.text for f in Finder().find('Vi så Mette Holm')] == ['Mette Holm']\n"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
