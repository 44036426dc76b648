"""Where a long note can be divided."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.domain.dividing import MANY_WORDS, cuts, sentences

SENTENCE = "Hun venter ved vinduet og tæller de biler, der kører forbi. "  # 11 words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hun går. Han bliver.", ["Hun går.", "Han bliver."]),
        ("Kl. 8.15 ringer hun på, f.eks. to gange. Så går hun.", 2),
        ("Den 3. september flyttede hun. Dr. Holm kom.", 2),
        ("»Er det dig?« siger han. Hun nikker!", ["»Er det dig?« siger han.", "Hun nikker!"]),
        ("»Jeg er træt. Hvor er du?« Han sukker.", ["»Jeg er træt. Hvor er du?«", "Han sukker."]),
        ("En linje\n\nog en til  ", ["En linje", "og en til"]),
        ("Hun tøver… og går så.", 1),
        ("  ", []),
    ],
)
def test_sentences(text: str, found: list[str] | int) -> None:
    parts = [text[start:end] for start, end in sentences(text)]
    assert (len(parts) if isinstance(found, int) else parts) == found


def test_a_short_note_and_one_without_a_place_are_left_alone() -> None:
    assert cuts(SENTENCE * 5) == ()
    assert cuts("ord " * 200) == ()


def test_a_single_paragraph_is_divided_at_sentences_into_even_parts() -> None:
    text = SENTENCE * 12  # 132 words
    at = cuts(text)
    assert at == (len(SENTENCE) * 4, len(SENTENCE) * 8)
    assert all(text[place:].startswith("Hun venter") for place in at)


def test_paragraphs_come_before_sentences() -> None:
    text = f"{SENTENCE * 3}\n\n{SENTENCE * 4}"
    (at,) = cuts(text)
    assert text[:at].endswith("\n\n")


@given(st.lists(st.sampled_from([SENTENCE, "Nej. ", "»Ja. Jo.« ", "\n", "ord " * 30, "😀! "]), max_size=20))
def test_every_part_has_words_and_begins_a_sentence(parts: list[str]) -> None:
    text = "".join(parts)
    at = cuts(text)
    assert len(text.split()) > MANY_WORDS or not at
    bounds = (0, *at, len(text))
    assert list(bounds) == sorted(set(bounds)) or not at
    assert all(text[a:b].strip() for a, b in pairwise(bounds)) or not at
    assert set(at) <= {start for start, _ in sentences(text)}
