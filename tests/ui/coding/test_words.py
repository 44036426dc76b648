"""Turns of an interview, trimming, finding codes."""

from __future__ import annotations

from feltnoter.project.lists import TreeCode
from tests.ui.coding.conftest import TALK
from ui.coding.finder import find, paths, same_name
from ui.coding.turns import out_of_lead, trimmed, turns_of


def test_turns_are_read_with_speaker_and_time() -> None:
    turns = turns_of(TALK)
    assert [(t.speaker, t.time, t.asks) for t in turns] == [
        ("Interviewer", "00:00", True),
        ("Bøg", "00:31", False),
        ("Interviewer", "00:58", True),
        ("Bøg", "01:02", False),
    ]
    assert TALK[turns[1].words :].startswith("Jeg ser på skoene")
    assert TALK[turns[1].start : turns[1].words] == "Bøg (00:31): "


def test_a_sentence_with_a_colon_is_no_speaker() -> None:
    assert turns_of("Det ser vi hver eneste dag: sko.\nOg det her er også en sætning: ja.") == []
    assert turns_of("Bøg: Ja.") == [], "one colon alone is no interview"
    assert turns_of("") == []


def test_a_selection_keeps_out_of_the_speakers_names() -> None:
    turns = turns_of(TALK)
    whole = TALK.index("Interviewer (00:58)")
    assert out_of_lead(turns, turns[1].start, whole + 4) == (turns[1].words, whole)
    assert out_of_lead(turns, turns[1].start, turns[1].start + 3) == (turns[1].words, turns[1].words)


def test_white_space_at_the_ends_is_left_out() -> None:
    assert trimmed("ja,  måske \n", 3, 12) == (5, 10)
    assert trimmed("   ", 0, 3) == (3, 3)


CODES = [
    TreeCode("1", "overlevering", None, "", "", -1, 5),
    TreeCode("2", "ankomst", None, "", "", -1, 4),
    TreeCode("3", "vente på måtten", "2", "", "", -1, 3),
    TreeCode("4", "mange forskellige", None, "", "", -1, 2),
]


def test_beginnings_come_before_words_inside_and_paths_count() -> None:
    assert [found.path for found in find(CODES, "an")] == [
        "ankomst",
        "ankomst › vente på måtten",
        "mange forskellige",
    ]
    assert find(CODES, "an")[2].strong == ((1, 3),)
    assert [found.code.id for found in find(CODES, "MÅT")] == ["3"]
    assert find(CODES, "zzz") == []


def test_recent_codes_come_first_and_what_is_on_already_is_left_out() -> None:
    assert [f.code.id for f in find(CODES, "", recent=["4", "3"])] == ["4", "3", "1", "2"]
    assert [f.code.id for f in find(CODES, "", without=["1", "2"])] == ["3", "4"]


def test_paths_stand_rings_and_lost_parents() -> None:
    ring = [TreeCode("1", "a", "2", "", "", -1, 0), TreeCode("2", "b", "1", "", "", -1, 0)]
    assert paths(ring)["1"] == "b › a"
    assert paths([TreeCode("1", "a", "gone", "", "", -1, 0)])["1"] == "a"


def test_the_same_name_is_the_same_whatever_the_letters() -> None:
    assert same_name(CODES, "  ANKOMST ")
    assert not same_name(CODES, "vente på måtten"), "under another code it may stand again"
