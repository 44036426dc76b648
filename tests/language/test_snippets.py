from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.language.keys import KeyMaker
from feltnoter.language.query import parse_query
from feltnoter.language.snippets import SHORTEST, Snippet, snippet
from feltnoter.language.tokens import word_texts

NOTE = (
    "Borgeren sad i køkkenet og ventede.\n\n  Hun sagde: »Jeg ved aldrig, hvem der kommer.« "
    "Hjemmeplejen kom ind ad bagdøren, fordi nøgleboksen sad fast, og ingen havde fortalt hende om den nye "
    "plejeplan. Vagten ringede til kontoret 🙂 men fik ikke svar før middag."
)


def of(keys: KeyMaker, typed: str, text: str = NOTE, length: int = 80) -> Snippet:
    return snippet(text, parse_query(typed, keys), keys, length)


def marked(found: Snippet) -> list[str]:
    return [found.text[start:end] for start, end in found.marks]


@pytest.mark.parametrize(
    ("typed", "first", "marks"),
    [
        ("hjemmepleje", "Hjemmeplejen", ["Hjemmeplejen"]),
        ('"kom ind"', "kom ind", ["kom ind"]),
        ("nøgl", "nøgleboksen", ["nøgleboksen"]),
        ("noegleboks", "nøgleboksen", ["nøgleboksen"]),
        ("ringe kontor", "ringede", ["ringede", "kontoret"]),
        ("borger vente", "Borgeren", ["Borgeren", "ventede"]),
        ("plan", "plejeplan", ["plejeplan"]),
    ],
)
def test_snippet_shows_the_words_that_were_found(
    keys: KeyMaker, typed: str, first: str, marks: list[str]
) -> None:
    found = of(keys, typed)
    assert NOTE[found.start : found.end] == first
    assert marked(found) == marks


def test_the_word_as_typed_comes_before_its_relatives(keys: KeyMaker) -> None:
    text = "Plejehjemmet først. " + "Fyld. " * 30 + "Så god pleje til sidst."
    found = of(keys, '"pleje"', text)
    assert text[found.start : found.end] == "pleje"


def test_the_place_with_most_words_wins(keys: KeyMaker) -> None:
    text = "Nøglen lå der. " + "Fyld. " * 40 + "Døren og nøglen var væk."
    found = of(keys, "nøglen dør", text)
    assert text[found.start : found.end] == "Døren"
    assert marked(found) == ["Døren", "nøglen"]


def test_cuts_lie_between_words_and_show_as_ellipses(keys: KeyMaker) -> None:
    found = of(keys, "nøgleboksen")
    assert found.text.startswith("…") and found.text.endswith("…")
    assert set(word_texts(found.text)) <= set(word_texts(NOTE))
    assert of(keys, "kort", "En kort note").text == "En kort note"
    assert of(keys, "borgeren").text.startswith("Borgeren")
    assert of(keys, "middag").text.endswith("middag.")


def test_white_space_becomes_single_spaces(keys: KeyMaker) -> None:
    found = of(keys, "sagde", "  Hun \t sagde:\n\n»Nå«\u00a0 \n")
    assert found.text == "Hun sagde: »Nå«"
    assert marked(found) == ["sagde"]


def test_without_a_match_the_note_begins(keys: KeyMaker) -> None:
    for found in (of(keys, "xyzzy"), snippet(NOTE, None, keys, 80)):
        assert found.text.startswith("Borgeren sad i køkkenet og ventede. Hun sagde")
        assert (found.start, found.end, found.marks) == (0, 0, ())
    assert snippet(" \n ", None, keys) == Snippet("")


def test_a_word_longer_than_the_room_is_cut(keys: KeyMaker) -> None:
    found = of(keys, "aaa", "først " + "a" * 500 + " sidst", 40)
    assert len(found.text) <= 40
    assert found.text.startswith("…aaa") and found.text.endswith("a…")
    assert marked(found) == [found.text.strip("…")]


def test_too_little_room_is_refused(keys: KeyMaker) -> None:
    with pytest.raises(ValueError, match="room"):
        of(keys, "nøgle", length=SHORTEST - 1)


PIECES = (
    "bad",
    "båd",
    "nøgleboksen",
    "kom",
    "ind",
    "hjemmeplejens",
    "🙂",
    "\n\n",
    "  ",
    "»",
    ".",
    "a" * 60,
    "e\u0301t",
)
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
QUERIES = st.lists(
    st.sampled_from(("bad", "kom ind", '"kom ind"', "nøgl", "pleje", "a", "1")), max_size=3
).map(" ".join)


@given(text=TEXTS, typed=QUERIES, length=st.integers(SHORTEST, 120))
def test_offsets_and_marks_point_at_text(keys: KeyMaker, text: str, typed: str, length: int) -> None:
    found = of(keys, typed, text, length)
    assert len(found.text) <= length
    assert found.text == " ".join(found.text.split()) or "\u200b" in found.text
    assert 0 <= found.start <= found.end <= len(text)
    assert bool(found.marks) == (found.start < found.end)
    end = 0
    for start, stop in found.marks:
        assert end <= start < stop <= len(found.text)
        assert "…" not in found.text[start:stop]
        end = stop
    if found.marks:
        shown = found.text[slice(*found.marks[0])]
        first = " ".join(text[found.start : found.end].split())
        assert first.startswith(shown) or shown.startswith(first)
    body = found.text.strip("…")
    assert body in " ".join(text.split())
