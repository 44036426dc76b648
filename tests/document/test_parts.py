"""The document's two parts: each loaded when it is needed, and together one document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycrdt import Doc, Map

from feltnoter.document.shared import SharedDocument
from feltnoter.document.steps import Stamp
from feltnoter.domain.entities import ROOTS
from feltnoter.domain.operations import Create, Put
from feltnoter.domain.pieces import PARTS, ROOTS_OF, Part, Piece, packed_pieces, part_of, unpacked_pieces

STAMP = Stamp("a", "2026-11-28T10:00:00+00:00")
pieces = st.lists(st.builds(Piece, st.sampled_from(list(Part)), st.binary(max_size=40)), min_size=1)


def test_every_root_lies_in_one_part() -> None:
    assert sorted(root for part in PARTS for root in ROOTS_OF[part]) == sorted(ROOTS)
    assert all(root in ROOTS_OF[part_of(root)] for root in ROOTS)


@given(pieces)
def test_pieces_travel_as_one_run_of_bytes(some: list[Piece]) -> None:
    assert unpacked_pieces(packed_pieces(some)) == tuple(some)


@given(pieces)
def test_what_is_cut_off_between_two_pieces_is_those_before_and_else_refused(some: list[Piece]) -> None:
    whole = packed_pieces(some)
    ends = {len(packed_pieces(some[:count])): count for count in range(1, len(some) + 1)}
    for cut in range(len(whole)):
        if cut in ends:
            assert unpacked_pieces(whole[:cut]) == tuple(some[: ends[cut]])
        else:
            with pytest.raises(ValueError):
                unpacked_pieces(whole[:cut])


@given(pieces, st.integers(3, 255))
def test_an_unknown_part_is_refused(some: list[Piece], code: int) -> None:
    with pytest.raises(ValueError):
        unpacked_pieces(packed_pieces(some) + bytes((code, 0, 0, 0, 0)))


def test_a_wall_of_cards_is_changed_without_the_notes() -> None:
    asked: list[Part] = []

    def load(part: Part) -> list[bytes]:
        asked.append(part)
        return []

    document = SharedDocument(load)
    document.apply([Create("cards", "c", {"x": 1.0}), Put("cards", "c", "x", 2.0)], STAMP)
    assert asked == [Part.BOARD] and document.loaded == {Part.BOARD}
    document.apply([Create("notes", "n", {"body": "ord"})], STAMP)
    assert asked == [Part.BOARD, Part.NOTES]
    document.close()


def test_a_step_in_both_parts_gives_a_piece_of_each() -> None:
    document = SharedDocument()
    applied = document.apply([Create("notes", "n", {}), Create("cards", "c", {"note": "n"})], STAMP)
    assert {piece.part for piece in applied.pieces} == set(PARTS)
    assert applied.dirty == {"notes": {"n"}, "cards": {"c"}}
    assert len(document.state()) == 2, "no client writes in both"
    document.close()


def test_what_an_earlier_program_wrote_is_seen_from_both_parts_and_goes_on() -> None:
    doc: Doc[Map[object]] = Doc()
    doc.get("notes", type=Map)["n"] = Map({"place": "kontoret"})
    doc.get("cards", type=Map)["c"] = Map({"x": 1.0})
    document = SharedDocument()
    applied = document.receive([Piece(Part.BOTH, doc.get_update())])
    assert applied.dirty == {"notes": {"n"}, "cards": {"c"}}
    assert [piece.part for piece in applied.pieces] == [Part.BOTH]
    known = document.state()
    document.apply([Put("cards", "c", "x", 2.0), Put("notes", "n", "place", "gangen")], STAMP)
    other = SharedDocument()
    other.receive([Piece(Part.BOTH, doc.get_update())])
    other.receive(document.update_since(known))
    for each in (document, other):
        note, card = each.read("notes", "n"), each.read("cards", "c")
        assert note is not None and card is not None
        assert (note["place"], card["x"]) == ("gangen", 2.0)
        each.close()


def test_only_news_are_to_be_logged() -> None:
    one, two = SharedDocument(), SharedDocument()
    one.apply([Create("cards", "c", {})], STAMP)
    update = one.update_since({})
    assert [piece.part for piece in two.receive(update).pieces] == [Part.BOARD]
    assert two.receive(update).pieces == ()
    one.close()
    two.close()


@pytest.mark.parametrize("kept", [True, False])
def test_a_part_loaded_elsewhere_is_taken_over_where_it_is_wanted(kept: bool) -> None:
    one = SharedDocument()
    one.apply([Create("cards", "c", {})], STAMP)
    update = one.update_since({})[1].update
    elsewhere = SharedDocument(lambda part: [update] if part is Part.BOARD else [], PARTS, watch=False)
    document = SharedDocument()
    document.take_over(elsewhere, PARTS if kept else [Part.NOTES])
    assert (document.read("cards", "c") is not None) == kept
    assert document.apply([Create("cards", "d", {})], STAMP).pieces, "what was taken over is watched"
    for each in (one, elsewhere, document):
        each.close()
