"""Scenarios: what each field of the four that come along turns into."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from feltnoter.domain.draft import (
    Draft,
    DraftAttachment,
    DraftCard,
    DraftMeasure,
    DraftMember,
    DraftVisit,
    Refusal,
)
from feltnoter.domain.vocabulary import ConsentScope, ConsentStatus, NoteKind
from feltnoter.exchange.scenario import read_scenario

Json = Any
Write = Callable[[Json], Path]
Check = Callable[[Draft], None]


@pytest.mark.parametrize("number", range(4))
def test_every_scenario_comes_in_whole(
    number: int, scenarios: dict[str, Json], write: Write, check_references: Check
) -> None:
    content = list(scenarios.values())[number]
    draft = read_scenario(write(content))
    check_references(draft)
    assert draft.refused == ()
    assert len(draft.notes) == len(content["noter"]) + (content["interview"] is not None)
    texts = [note.text for note in draft.notes]
    assert texts[: len(content["noter"])] == [note["tekst"] for note in content["noter"]]
    assert [len(t.cards) for t in draft.themes] == [
        len(t["noter"]) + len(t["udsagn"]) + len(t["ogsaa"]) for t in content["sande_temaer"]
    ]
    assert [card.note for card in draft.loose] == content["uden_tema"]


def test_the_project_its_team_visits_and_baseline(scenario: Json, write: Write) -> None:
    draft = read_scenario(write(scenario))
    assert (draft.title, draft.municipality, draft.area) == (
        "De første fem minutter i hjemmet",
        "Lyngsø Kommune (opdigtet)",
        "hjemmepleje",
    )
    assert draft.question.startswith("Hvad nu hvis borgeren altid vidste")
    assert draft.background.startswith("Chefteamet")
    assert draft.members[3] == DraftMember(
        key="T4",
        name="Besøgsven",
        function="Besøgsven",
        unit="frivillig forening",
        education="pensioneret buschauffør",
        external=True,
    )
    assert draft.visits[0] == DraftVisit(
        key="F1",
        date="2026-09-02",
        place="Kørerute, distrikt Nord",
        purpose="Følge en formiddagsrute",
        starts_at="07:00",
        ends_at="11:00",
        members=("T2", "T3"),
    )
    assert draft.measures[3] == DraftMeasure("Sygefravær", 8.4, "%", "Løn og personale", "2026-08-31")


def test_consent_and_the_two_roles_of_a_participant(scenario: Json, write: Write) -> None:
    people = {p.key: p for p in read_scenario(write(scenario)).participants}
    assert (people["B1"].pseudonym, people["B1"].role, people["B1"].detail) == (
        "Solsort",
        "borger",
        "borger, 80'erne, bor alene",
    )
    assert people["B1"].consent is ConsentStatus.GIVEN
    assert (people["B1"].consent_form, people["B1"].consent_date) == ("skriftligt", "2026-09-01")
    assert people["M1"].scope == {ConsentScope.NOTE, ConsentScope.QUOTE, ConsentScope.AUDIO}
    assert (people["L1"].consent, people["L1"].scope) == (ConsentStatus.WITHDRAWN, frozenset())


def test_the_other_consents(scenario: Json, write: Write) -> None:
    scenario["deltagere"][0]["samtykke"] = {"status": "afslået", "form": "", "dato": None, "omfang": []}
    scenario["deltagere"][1]["samtykke"] = {"status": "mangler", "omfang": ["foto"]}
    del scenario["deltagere"][2]["samtykke"]
    people = read_scenario(write(scenario)).participants
    assert [p.consent for p in people[:3]] == [
        ConsentStatus.REFUSED,
        ConsentStatus.MISSING,
        ConsentStatus.MISSING,
    ]
    assert people[1].scope == {ConsentScope.PHOTO}


def test_a_note_with_codes_a_jotting_and_a_missing_photo(scenario: Json, write: Write) -> None:
    notes = {n.key: n for n in read_scenario(write(scenario)).notes}
    assert notes["hj-01"].codes == (("ventetid",), ("ankomst",))
    assert notes["hj-01"].happened_at == "2026-09-02T07:12:00+02:00"
    assert (notes["hj-01"].author, notes["hj-01"].participant, notes["hj-01"].visit) == ("T2", "B1", "F1")
    assert (notes["hj-03"].raw, notes["hj-03"].kind, notes["hj-01"].raw) == (
        True,
        NoteKind.OBSERVATION,
        False,
    )
    assert notes["hj-09"].attachments == (
        DraftAttachment(name="kalender.jpg", caption="Vægkalender med bogstaver og stjerner"),
    )


def test_the_interview_is_one_note_with_excerpts_of_the_words_alone(scenario: Json, write: Write) -> None:
    interview = next(n for n in read_scenario(write(scenario)).notes if n.kind is NoteKind.INTERVIEW)
    paragraphs = interview.text.split("\n")
    turns = scenario["interview"]["udsagn"]
    assert len(paragraphs) == len(turns)
    assert paragraphs[0].startswith("Interviewer (00:00): Tak, fordi du")
    assert paragraphs[1].startswith("Bøg (00:31): Ja. Altså jeg")
    assert (interview.happened_at, interview.author, interview.participant, interview.visit) == (
        "2026-09-02",
        "T2",
        "M1",
        "F1",
    )
    said = {turn["nr"]: turn["tekst"] for turn in turns}
    wanted = sorted(nr for theme in scenario["sande_temaer"] for nr in theme["udsagn"])
    assert [interview.text[e.start : e.end] for e in interview.excerpts] == [said[nr] for nr in wanted]


def test_excerpts_keep_their_places_in_any_text(scenario: Json, write: Write) -> None:
    for turn in scenario["interview"]["udsagn"]:
        turn["tekst"] = "\r\n " + turn["tekst"] + " 😀 a\u030a\r\nog \ud83d\ude00 \x00\n"
    scenario["deltagere"][3]["pseudonym"] = "Bo\u0308g 😀"
    interview = read_scenario(write(scenario)).notes[-1]
    for excerpt in interview.excerpts:
        words = interview.text[excerpt.start : excerpt.end]
        assert words.endswith("😀 å\nog 😀") and words == words.strip()
        assert interview.text[: excerpt.start].endswith(": ")


def test_themes_hold_cards_excerpts_copies_and_what_speaks_against_them(scenario: Json, write: Write) -> None:
    theme = read_scenario(write(scenario)).themes[0]
    assert theme.cards == (
        DraftCard("hj-02"),
        DraftCard("hj-06"),
        DraftCard("hj-10"),
        *(DraftCard("hj-int-1", f"hj-int-1/{nr}") for nr in (12, 14, 24, 26)),
        DraftCard("hj-04", copy=True),
    )
    assert theme.contradicted_by == ("hj-09",)
    assert theme.title == "Jeg fortæller det hele forfra hver gang"
    assert theme.insight.startswith("Det er ikke") and theme.what_if.startswith("Hvad nu hvis borgeren")
    assert theme.description.startswith("Borgere og pårørende")


def test_each_note_and_statement_has_one_card_of_its_own(
    scenario: Json, write: Write, check_references: Check
) -> None:
    themes = scenario["sande_temaer"]
    themes[1]["noter"].append("hj-02")  # is in the first theme already
    themes[1]["udsagn"].append(12)
    themes[1]["ogsaa"].append("hj-13")  # is loose
    themes[2]["ogsaa"] += ["hj-03", "hj-03"]  # is in this very theme
    draft = read_scenario(write(scenario))
    check_references(draft)
    copies = [{c.excerpt or c.note for c in t.cards if c.copy} for t in draft.themes]
    assert copies[1] == {"hj-02", "hj-int-1/12", "hj-06", "hj-13"}
    assert copies[2] == {"hj-05"}
    scenario["uden_tema"] = []
    draft = read_scenario(write(scenario))
    check_references(draft)
    assert DraftCard("hj-13") in draft.themes[1].cards


def photo(side: int = 40) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (side, side), "green").save(out, "JPEG")
    return out.getvalue()


def test_a_photo_beside_the_scenario_comes_along(scenario: Json, write: Write) -> None:
    path = write(scenario)
    path.with_name("kalender.jpg").write_bytes(photo())
    draft = read_scenario(path)
    [attachment] = next(n for n in draft.notes if n.key == "hj-09").attachments
    assert (attachment.media_type, attachment.width, attachment.height) == ("image/jpeg", 40, 40)
    assert attachment.data is not None and attachment.caption.startswith("Vægkalender")


def test_a_photo_that_cannot_be_used_leaves_its_caption_and_a_notice(scenario: Json, write: Write) -> None:
    path = write(scenario)
    path.with_name("kalender.jpg").write_bytes(b"ikke et billede")
    draft = read_scenario(path)
    assert draft.refused == (
        Refusal("forløb.json", "photo_left_out", {"name": "forløb.json", "photo": "kalender.jpg"}),
    )
    assert next(n for n in draft.notes if n.key == "hj-09").attachments[0].data is None


@pytest.mark.parametrize(
    "name", ["../hemmelig.jpg", "..\\hemmelig.jpg", "/etc/hemmelig.jpg", "C:hemmelig.jpg"]
)
def test_a_photo_elsewhere_is_never_opened(name: str, scenario: Json, write: Write, tmp_path: Path) -> None:
    (tmp_path / "inde").mkdir()
    (tmp_path / "hemmelig.jpg").write_bytes(photo())
    scenario["noter"][8]["vedhaeftninger"][0]["filnavn"] = name
    path = write(scenario).rename(tmp_path / "inde" / "forløb.json")
    draft = read_scenario(path)
    assert draft.notes[8].attachments[0].data is None
    assert draft.notes[8].attachments[0].name == "hemmelig.jpg"


def test_a_photo_behind_a_link_is_never_opened(
    scenario: Json, write: Write, tmp_path: Path, link: Callable[[Path, Path], None]
) -> None:
    (tmp_path / "inde").mkdir()
    (tmp_path / "hemmelig.jpg").write_bytes(photo())
    link(tmp_path / "inde" / "kalender.jpg", tmp_path / "hemmelig.jpg")
    path = write(scenario).rename(tmp_path / "inde" / "forløb.json")
    assert read_scenario(path).notes[8].attachments[0].data is None


def test_annotations_for_tests_are_never_looked_at(scenario: Json, write: Write) -> None:
    clean = read_scenario(write(scenario))
    for note in scenario["noter"]:
        note["persondata"], note["lokkeduer"], note["kvalitetsfaelder"] = "sludder", 7, {"x": [None]}
    assert read_scenario(write(scenario)) == clean
