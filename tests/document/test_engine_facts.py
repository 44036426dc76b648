"""What was measured of pycrdt 0.14.13 and the design rests on. A new version must show it again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycrdt import Doc, Map, Text

from feltnoter.document.shared import SharedDocument
from feltnoter.document.state_vector import decode_state, encode_state
from feltnoter.document.steps import Stamp, UnreadableUpdate
from feltnoter.domain.operations import Create, Mark, Put, Splice
from feltnoter.domain.pieces import Part, Piece

STAMP = Stamp("m", "2026-09-01T08:00:00+00:00")


def test_text_counts_in_utf_8_bytes() -> None:
    doc: Doc[Text] = Doc()
    doc["t"] = text = Text("æøå")
    assert len(text) == 6


def test_an_exception_inside_a_transaction_still_commits() -> None:
    doc: Doc[Map[int]] = Doc()
    root = doc.get("r", type=Map)
    with pytest.raises(RuntimeError), doc.transaction():
        root["x"] = 1
        raise RuntimeError
    assert root.to_py() == {"x": 1}


def test_integers_come_back_as_floats() -> None:
    document = SharedDocument()
    document.apply([Create("attachments", "a", {}), Put("attachments", "a", "size", 3)], STAMP)
    again = holding(*document.update_since({}))
    assert document.raw("attachments", "a", "size") == 3.0
    found = again.read("attachments", "a")
    assert found is not None and found["size"] == 3 and isinstance(found["size"], int)
    document.close()
    again.close()


@pytest.mark.parametrize(
    "garbage", [b"", b"\x01", b"\xff" * 40, b"\x01\x02garbage", bytes(range(255, 0, -1))]
)
def test_garbage_is_an_unreadable_update_and_nothing_else(garbage: bytes) -> None:
    document = SharedDocument()
    with pytest.raises(UnreadableUpdate):
        document.receive([Piece(Part.NOTES, garbage)])
    document.close()


def test_every_mutation_of_an_update_is_taken_or_refused_as_unreadable() -> None:
    """The engine panics on some of these; the panic must not get past the adapter."""
    origin = SharedDocument()
    origin.apply(
        [
            Create("notes", "n", {"body": "Hun venter længe 😀"}),
            Create("excerpts", "e", {"note": "n"}),
            Mark("n", "e", 4, 10),
            Splice("notes", "n", "body", 0, 3, "Han"),
        ],
        STAMP,
    )
    update = origin.update_since({})[0].update
    origin.close()
    refused = 0
    for place in range(len(update)):
        for bit in (1, 64, 128):
            altered = bytearray(update)
            altered[place] ^= bit
            document = SharedDocument()
            try:
                document.receive([Piece(Part.NOTES, bytes(altered))])
                for root in ("notes", "excerpts"):
                    for entity in document.ids(root):
                        document.read(root, entity)
            except UnreadableUpdate:
                refused += 1
            finally:
                document.close()
    assert refused > 0


def test_two_documents_never_share_a_client_id() -> None:
    one, two = SharedDocument(), SharedDocument()
    for document in (one, two):
        document.apply([Create("codes", document_id(document), {"name": "x"})], STAMP)
    assert one.state().keys().isdisjoint(two.state().keys())
    one.close()
    two.close()


def holding(*pieces: Piece) -> SharedDocument:
    """A document that loads these, as from a log."""
    return SharedDocument(lambda part: [p.update for p in pieces if p.part in (Part.BOTH, part)])


def document_id(document: SharedDocument) -> str:
    return f"{id(document):032x}"


def test_a_bad_operation_is_refused_before_anything_is_written() -> None:
    document = SharedDocument()
    good = Create("notes", "n", {"body": "abc"})
    for bad in (
        Splice("notes", "n", "body", 2, 9, "x"),
        Put("notes", "n", "body", "whole"),
        Put("notes", "gone", "place", "x"),
        Mark("n", "e", 2, 2),
        Create("notes", "n", {}),
        Create("notes", "m", {"no such field": 1}),
    ):
        with pytest.raises(ValueError):
            document.apply([good, bad], STAMP)
        assert document.ids("notes") == []
    document.close()


def test_strange_values_in_the_document_read_as_defaults() -> None:
    doc: Doc[Map[object]] = Doc()
    doc.get("notes", type=Map)["n"] = Map(
        {"body": 7, "kind": "poem", "raw": "yes", "visit": 3.5, "happened_at": Map({}), "deleted": 1}
    )
    doc.get("notes", type=Map)["no map"] = "text"
    doc.get("cards", type=Map)["c"] = Map({"x": float("nan"), "y": "far", "copy": None})
    document = holding(Piece(Part.BOTH, doc.get_update()))
    note, card = document.read("notes", "n"), document.read("cards", "c")
    assert note is not None and card is not None
    assert (note["body"], note["kind"], note["raw"], note["visit"], note["deleted"]) == (
        "",
        "observation",
        False,
        None,
        False,
    )
    assert (card["x"], card["y"], card["copy"]) == (0.0, 0.0, False)
    assert document.read("notes", "no map") is None
    document.close()


def test_a_value_of_any_kind_that_the_engine_can_hold_is_readable() -> None:
    """Entities are read as the engine's JSON, which must stay JSON whatever stands in them."""
    doc: Doc[Map[object]] = Doc()
    doc.get("notes", type=Map)["n"] = Map({"body": Text('»å« "\\ \u2028\0😀'), "place": None})
    doc.get("cards", type=Map)["c"] = Map(
        {"x": float("inf"), "y": 5e-324, "words": b"\xff", "position": "p", "telling": True, "copy": [1, {}]}
    )
    update = doc.get_update()
    null, undefined = bytes((126,)), bytes((127,))  # lib0's marks; other engines of the family know both
    for whole in (update, update.replace(b"place\x01" + null, b"place\x01" + undefined)):
        document = holding(Piece(Part.BOTH, whole))
        note, card = document.read("notes", "n"), document.read("cards", "c")
        assert note is not None and card is not None
        assert (note["body"], note["place"]) == ('»å« "\\ \u2028\0😀', "")
        assert (card["x"], card["y"], card["words"], card["position"]) == (0.0, 5e-324, "", "p")
        document.close()
    assert update.count(b"place\x01" + null) == 1


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_comes_back_to_the_last_bit(number: float) -> None:
    document = SharedDocument()
    document.apply([Create("cards", "c", {"x": number})], STAMP)
    found = document.read("cards", "c")
    assert found is not None and found["x"] == number
    document.close()


def test_state_vectors_survive_writing_and_reading() -> None:
    state = {1: 5, 2**40 + 3: 130, 7: 2**31}
    assert decode_state(encode_state(state)) == state


@given(st.dictionaries(st.integers(0, 2**53), st.integers(0, 2**40)))
def test_state_vectors_are_the_engines_own(state: dict[int, int]) -> None:
    assert decode_state(encode_state(state)) == state


def test_a_real_state_vector_reads_as_the_engine_means_it() -> None:
    doc: Doc[Map[int]] = Doc()
    doc.get("r", type=Map)["x"] = 1
    assert decode_state(doc.get_state()) == {doc.client_id: 1}
    assert doc.get_update(encode_state({doc.client_id: 1})) == b"\0\0"


@pytest.mark.parametrize("broken", [b"", b"\x01", b"\x01\x80", b"\x02\x01\x01", b"\x80" * 9])
def test_a_broken_state_vector_is_refused(broken: bytes) -> None:
    with pytest.raises(ValueError):
        decode_state(broken)
