"""What is pasted from a kick-off: bullets, numbers, chats, tables."""

from __future__ import annotations

import pytest

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.errors import UserError
from feltnoter.exchange.pasted import MOST, Division, inputs_in, proposed_division, read_pasted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("et\nto\n\n  \ntre", ["et", "to", "tre"]),
        ("- et\n• to\n* tre\n– fire", ["et", "to", "tre", "fire"]),
        ("1. et\n2) to\n(3) tre\n14.9. en dato\n5 kr.", ["et", "to", "tre", "14.9. en dato", "5 kr."]),
        ("-ikke et punkttegn\n1.ikke et nummer", ["-ikke et punkttegn", "1.ikke et nummer"]),
        ("\u2028et\r\nto\u2029 \u00a0", ["et", "to"]),
        ("- \n-", ["-"]),
        ("", []),
    ],
)  # fmt: skip
def test_a_line_is_an_input_without_what_stands_in_front_of_it(text: str, found: list[str]) -> None:
    assert inputs_in(text, Division.LINE) == found


def test_blank_lines_divide_where_inputs_have_several_lines() -> None:
    text = "1. Første\nlinje to\n \n\n2. Anden"
    assert proposed_division(text) is Division.BLANK_LINE
    assert inputs_in(text, Division.BLANK_LINE) == ["Første\nlinje to", "Anden"]
    assert proposed_division("et\n\nto\n\ntre") is Division.LINE


def test_each_input_is_a_note_of_the_kind_and_source_given() -> None:
    notes = read_pasted("et\nto\net", Division.LINE, "Indsat 3.9.2026", NoteKind.QUOTE).notes
    assert [(n.text, n.kind, n.source) for n in notes] == [
        (text, NoteKind.QUOTE, "Indsat 3.9.2026") for text in ("et", "to", "et")
    ]
    assert len({note.key for note in notes}) == 3


def test_a_copied_table_is_read_as_one() -> None:
    draft = read_pasted('Type\tTekst\ncitat\t"to\nlinjer"\n\thej; du\n', Division.LINE, "Indsat")
    assert [(n.text, n.kind) for n in draft.notes] == [
        ("to\nlinjer", NoteKind.QUOTE),
        ("hej; du", NoteKind.OTHER),
    ]


@pytest.mark.parametrize(
    ("text", "key"), [(" \n", "nothing_pasted"), ("x\n" * (MOST + 1), "pasted_too_many")]
)
def test_nothing_and_too_much_are_said(text: str, key: str) -> None:
    with pytest.raises(UserError) as refused:
        read_pasted(text, Division.LINE, "Indsat")
    assert refused.value.key == key
