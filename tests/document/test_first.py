"""An entity's first values in one field: read as if each stood on its own."""

from __future__ import annotations

from typing import Any

import pytest
from pycrdt import Doc, Map

from feltnoter.document.first import FIRST
from feltnoter.document.shared import SharedDocument
from feltnoter.document.steps import Stamp
from feltnoter.domain.entities import ROOTS
from feltnoter.domain.fields import fields_of
from feltnoter.domain.operations import Create, Put
from feltnoter.domain.pieces import Part, Piece

STAMP = Stamp("a", "2026-11-28T10:00:00+00:00")


def read(document: SharedDocument, root: str, entity: str) -> dict[str, Any]:
    found = document.read(root, entity)
    assert found is not None
    return found


def test_no_field_has_its_name() -> None:
    assert all(FIRST not in fields_of(entity) for entity in ROOTS.values())


def test_a_later_value_goes_before_also_when_it_is_nothing() -> None:
    document = SharedDocument()
    document.apply([Create("cards", "c", {"theme": "t", "x": 3.0, "copy": True})], STAMP)
    made = read(document, "cards", "c")
    assert (made["theme"], made["x"], made["copy"]) == ("t", 3.0, True)
    assert document.raw("cards", "c", "theme") == "t"
    puts = [("theme", None), ("x", 0.0), ("copy", False)]
    document.apply([Put("cards", "c", name, value) for name, value in puts], STAMP)
    found = read(document, "cards", "c")
    assert (found["theme"], found["x"], found["copy"]) == (None, 0.0, False)
    assert document.raw("cards", "c", "theme") is None
    document.close()


def test_a_member_of_a_set_can_go_and_come() -> None:
    document = SharedDocument()
    document.apply([Create("participants", "p", {"scope": frozenset({"note", "quote"})})], STAMP)
    document.apply([Put("participants", "p", "scope:quote", False)], STAMP)
    assert read(document, "participants", "p")["scope"] == {"note"}
    document.apply([Put("participants", "p", "scope:photo", True)], STAMP)
    assert read(document, "participants", "p")["scope"] == {"note", "photo"}
    document.close()


def test_words_that_were_replaced_are_gone_from_the_document() -> None:
    """A name that has been pseudonymised must not go to a colleague who joins later."""
    document = SharedDocument()
    document.apply([Create("excerpts", "e", {"note": "n", "quote": "Birthe ringede"})], STAMP)
    document.apply([Create("participants", "p", {"pseudonym": "Birthe", "detail": "Birthe"})], STAMP)
    document.apply(
        [
            Put("excerpts", "e", "quote", "Solsort ringede"),
            Put("participants", "p", "pseudonym", "Solsort"),
            Put("participants", "p", "detail", ""),
        ],
        STAMP,
    )
    assert not any(b"Birthe" in piece.update for piece in document.update_since({}))
    document.close()


def test_whom_a_note_was_about_and_a_former_consent_are_gone_too() -> None:
    document = SharedDocument()
    document.apply(
        [
            Create("notes", "n", {"participant": "b" * 32, "author": "c" * 32}),
            Create("participants", "p", {"consent": "withdrawn", "guardian": "d" * 32}),
        ],
        STAMP,
    )
    puts = [("notes", "n", "participant"), ("notes", "n", "author"), ("participants", "p", "guardian")]
    document.apply([Put(*put, None) for put in puts], STAMP)
    document.apply([Put("participants", "p", "consent", "missing")], STAMP)
    told = b"".join(piece.update for piece in document.update_since({}))
    assert not any(gone in told for gone in (b"b" * 32, b"c" * 32, b"d" * 32, b"withdrawn"))
    document.close()


@pytest.mark.parametrize(
    "odd",
    ["", "no JSON", "[1, 2]", "[" * 100_000, 7.0, None, '{"x": "far", "note": 3}', f'{{"x": 1{"0" * 400}}}'],
)
def test_anything_else_there_reads_as_nothing(odd: object) -> None:
    doc: Doc[Map[object]] = Doc()
    doc.get("cards", type=Map)["c"] = Map({FIRST: odd, "position": "p"})
    document = SharedDocument()
    document.receive([Piece(Part.BOARD, doc.get_update())])
    found = read(document, "cards", "c")
    assert (found["x"], found["note"], found["position"]) == (0.0, None, "p")
    assert document.raw("cards", "c", "y") is None
    document.close()


def test_a_member_that_no_file_can_hold_is_readable() -> None:
    doc: Doc[Map[object]] = Doc()
    doc.get("participants", type=Map)["p"] = Map({FIRST: '{"scope:\\ud800": true, "scope:note": true}'})
    document = SharedDocument()
    document.receive([Piece(Part.NOTES, doc.get_update())])
    assert read(document, "participants", "p")["scope"] == {"note", "?"}
    document.close()
