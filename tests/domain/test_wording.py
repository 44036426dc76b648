"""A gentle word about how a note is written."""

from __future__ import annotations

import pytest

from feltnoter.domain.vocabulary import NoteKind, Phase
from feltnoter.domain.wording import Advice, word_about

ALL = tuple(Advice)
OBSERVATION, REFLECTION, QUOTE = NoteKind.OBSERVATION, NoteKind.REFLECTION, NoteKind.QUOTE


@pytest.mark.parametrize(
    ("text", "kind", "phase", "words"),
    [
        ("Borgeren er umotiveret.", OBSERVATION, Phase.DISCOVER, "umotiveret"),
        ("Hun er SUR i dag", OBSERVATION, Phase.THEMATISE, "SUR"),
        ("Borgeren er umotiveret.", REFLECTION, Phase.DISCOVER, None),
        ("Han siger: »Jeg er sur« og går.", OBSERVATION, Phase.DISCOVER, None),
        ("De burde have en app.", OBSERVATION, Phase.DISCOVER, "De burde have"),
        ("Vi skal lave en tavle", REFLECTION, Phase.FOCUS, "Vi skal lave"),
        ("Vi skal lave en tavle", REFLECTION, Phase.IDEATE, None),
        ("De burde have en app.", QUOTE, Phase.DISCOVER, None),
        ("Hun tæller trinnene, før hun går ned.", OBSERVATION, Phase.DISCOVER, None),
        ("", OBSERVATION, Phase.DISCOVER, None),
    ],
)
def test_what_there_is_a_word_about(text: str, kind: NoteKind, phase: Phase, words: str | None) -> None:
    found = word_about(text, kind, phase, ALL)
    assert (found.words if found else None) == words
    if found is not None:
        assert text[found.at :].startswith(found.words)


def test_what_is_switched_off_is_not_said() -> None:
    assert word_about("Borgeren er umotiveret.", OBSERVATION, Phase.DISCOVER, [Advice.LONG]) is None


def test_a_long_note_is_divided_where_its_first_point_ends() -> None:
    text = "  Det første 😀.\n\n" + "ord " * 60
    found = word_about(text, OBSERVATION, Phase.DISCOVER, ALL)
    assert found is not None and found.advice is Advice.LONG
    assert text[found.at :].startswith("ord ")
    assert word_about("ord " * 200, OBSERVATION, Phase.DISCOVER, ALL) is None
    assert word_about(text, NoteKind.INTERVIEW, Phase.DISCOVER, ALL) is None
