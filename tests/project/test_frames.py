"""Frames from outside: whatever arrives, only what a colleague sealed gets near the document."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycrdt import Doc, Map, Text

from feltnoter.commands.notes import CaptureNote
from feltnoter.document.state_vector import encode_state
from feltnoter.domain.entities import new_id
from feltnoter.domain.pieces import Part, Piece, packed_pieces, unpacked_pieces
from feltnoter.project import Project
from feltnoter.sync.frames import NO_PREVIOUS, Frame, FrameKind, FrameRefused, digest, seal, unseal
from tests.replicas import Template

KEY = bytes(range(32))
PROJECT = "ab" * 16


def a_frame(update: bytes = b"update", kind: FrameKind = FrameKind.UPDATE, project: str = PROJECT) -> Frame:
    nothing = encode_state({})
    heads = {"cd" * 16: (3, "ef" * 32)} if kind is FrameKind.SNAPSHOT else {}
    return Frame(kind, project, "12" * 16, 7, NO_PREVIOUS, nothing, nothing, update, heads)


@pytest.mark.parametrize("kind", list(FrameKind))
def test_a_sealed_frame_opens_as_it_was(kind: FrameKind) -> None:
    frame = a_frame(os.urandom(3000), kind)
    assert unseal(seal(frame, KEY), KEY, PROJECT) == frame


@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_but_a_refusal(content: bytes) -> None:
    with pytest.raises(FrameRefused):
        unseal(content, KEY, PROJECT)


@given(st.integers(0, 10_000), st.integers(0, 7), st.sampled_from(list(FrameKind)))
def test_every_altered_bit_is_noticed(place: int, bit: int, kind: FrameKind) -> None:
    altered = bytearray(seal(a_frame(b"update" * 9, kind), KEY))
    altered[place % len(altered)] ^= 1 << bit
    with pytest.raises(FrameRefused):
        unseal(bytes(altered), KEY, PROJECT)


def test_a_frame_of_an_earlier_program_is_one_piece_for_both_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("feltnoter.sync.frames.FORMAT", 1)
    told = [seal(a_frame(b"words", kind), KEY) for kind in (FrameKind.UPDATE, FrameKind.HELLO)]
    monkeypatch.undo()
    update, hello = (unseal(sealed, KEY, PROJECT).update for sealed in told)
    assert unpacked_pieces(update) == (Piece(Part.BOTH, b"words"),)
    assert hello == b"words"


def test_a_strangers_and_a_newer_frame_are_told_apart() -> None:
    other = seal(a_frame(project="cd" * 16), KEY)
    with pytest.raises(FrameRefused, match="foreign"):
        unseal(other, KEY, PROJECT)
    newer = bytearray(seal(a_frame(), KEY))
    newer[3] = 200
    with pytest.raises(FrameRefused, match="newer"):
        unseal(bytes(newer), KEY, PROJECT)
    with pytest.raises(FrameRefused, match="damaged"):
        unseal(seal(a_frame(), bytes(32)), KEY, PROJECT)


def forged(project: Project, update: bytes) -> bytes:
    """A frame under the project's own key, as a broken or newer program might seal it."""
    store = project._store
    nothing = encode_state({})
    frame = Frame(FrameKind.UPDATE, store.project, new_id(), 1, NO_PREVIOUS, nothing, nothing, update)
    return seal(frame, store.team_key)


@pytest.mark.parametrize(
    "garbage", [b"", b"\x01\x02garbage", b"\xff" * 60, b"\x00", b"\x01\0\0\0\x02\xff\xff", b"\x07\0\0\0\0"]
)
def test_an_unreadable_update_is_refused_and_the_rest_taken(
    opened: Callable[[str], Project], garbage: bytes
) -> None:
    mine, theirs = opened("a"), opened("b")
    theirs.execute(CaptureNote(text="Fra Mette"))
    good = theirs.export_frame("x")
    assert good is not None
    bad = forged(mine, garbage)
    received = mine.receive([bad, good], "x")
    assert (received.taken, dict(received.refused), received.waiting) == (1, {"unreadable": 1}, 0)
    assert [note.text for note in mine.queries.notes()] == ["Fra Mette"]
    assert mine.check().ok
    assert not mine.receive([bad], "x").refused, "known bad frames are not tried again in this session"


def test_strange_entities_from_a_newer_program_do_no_harm(project: Project) -> None:
    doc: Doc[Map[object]] = Doc()
    notes = doc.get("notes", type=Map)
    notes["0" * 32] = Map(
        {"body": Text("Læst\ud83d".encode("utf-8", "ignore").decode()), "kind": "dream", "mood": 3}
    )
    notes["1" * 32] = Map({"body": "not a text", "participant": 12, "deleted": "no"})
    notes["2" * 32] = "no map at all"
    doc.get("excerpts", type=Map)["3" * 32] = Map({"note": "gone", "quote": "citat"})
    doc.get("codes", type=Map)["4" * 32] = Map({"name": None, "parent": "4" * 32, "merged_into": "5" * 32})
    doc.get("unheard of", type=Map)["x"] = 1
    update = packed_pieces([Piece(Part.BOTH, doc.get_update())])  # as they wrote before there were parts
    received = project.receive([forged(project, update)], "x")
    assert received.taken == 1
    assert project.check().ok
    assert {note.text for note in project.queries.notes()} == {"Læst", "not a text"}


def test_a_waiting_frame_waits_also_across_a_restart(template: Template, tmp_path: Path) -> None:
    theirs = template.open(tmp_path / "b.feltnoter", tmp_path / "settings-b")
    first_note, second_note = CaptureNote(text="et"), CaptureNote(text="to")
    theirs.execute(first_note)
    first = theirs.export_frame("x")
    theirs.execute(second_note)
    second = theirs.export_frame("x")
    theirs.close()
    assert first and second
    mine = template.open(tmp_path / "a.feltnoter", tmp_path / "settings-a")
    assert mine.receive([second], "x").waiting == 1
    assert not mine.queries.notes()
    mine.close()
    mine = template.open(tmp_path / "a.feltnoter", tmp_path / "settings-a")
    received = mine.receive([first], "x")
    assert (received.taken, received.waiting) == (2, 0)
    assert {note.text for note in mine.queries.notes()} == {"et", "to"}
    mine.close()


def test_a_usb_chain_carries_what_others_wrote(opened: Callable[[str], Project]) -> None:
    one, two, three = opened("a"), opened("b"), opened("c")
    two.export_frame("usb 1")  # how its project began
    one.execute(CaptureNote(text="fra den første"))
    two.receive([frame for frame in [one.export_frame("usb 1")] if frame], "usb 1")
    three.receive([frame for frame in [two.export_frame("usb 2")] if frame], "usb 2")
    assert [note.text for note in three.queries.notes()] == ["fra den første"]
    assert two.export_frame("usb 1") is None, "what came from a place is not carried back there"
    assert two.export_frame("usb 2") is None


def test_a_copied_file_becomes_a_replica_of_its_own_and_converges(template: Template, tmp_path: Path) -> None:
    path = tmp_path / "a.feltnoter"
    mine = template.open(path, tmp_path / "settings-a")
    mine.execute(CaptureNote(text="fælles"))
    mine.export_frame("x")
    mine.close()
    shutil.copy(path, tmp_path / "b.feltnoter")
    mine = template.open(path, tmp_path / "settings-a")
    theirs = template.open(tmp_path / "b.feltnoter", tmp_path / "settings-b")
    for project, words in ((mine, "min"), (theirs, "din")):
        project.execute(CaptureNote(text=words))
    from_me, from_them = mine.export_frame("x"), theirs.export_frame("x")
    assert from_me and from_them
    key, name = mine._store.team_key, mine._store.project
    assert unseal(from_me, key, name).replica != unseal(from_them, key, name).replica
    mine.receive([from_them], "x")
    theirs.receive([from_me], "x")
    assert mine.check().state == theirs.check().state
    assert len(mine.queries.notes()) == 3
    mine.close()
    theirs.close()


def test_a_restored_backup_is_a_new_replica(template: Template, tmp_path: Path) -> None:
    path, copy = tmp_path / "a.feltnoter", tmp_path / "kopi.feltnoter"
    settings = tmp_path / "settings"
    project = template.open(path, settings)
    project.back_up(copy)
    project.execute(CaptureNote(text="efter kopien"))
    before = project.export_frame("x")
    key, name = project._store.team_key, project._store.project
    project.close()
    shutil.copy(copy, path)
    project = template.open(path, settings)
    project.execute(CaptureNote(text="efter gendannelsen"))
    after = project.export_frame("x")
    assert before and after and digest(before) != digest(after)
    assert unseal(before, key, name).replica != unseal(after, key, name).replica
    project.receive([before], "x")
    assert {note.text for note in project.queries.notes()} == {"efter kopien", "efter gendannelsen"}
    project.close()


def test_the_same_file_in_the_same_place_stays_the_same_replica(template: Template, tmp_path: Path) -> None:
    replicas = set()
    for words in ("et", "to"):
        project = template.open(tmp_path / "a.feltnoter", tmp_path / "settings")
        project.execute(CaptureNote(text=words))
        frame = project.export_frame("x")
        assert frame is not None
        replicas.add(unseal(frame, project._store.team_key, project._store.project).replica)
        project.close()
    assert len(replicas) == 1


def test_a_frame_with_a_broken_state_vector_is_refused(project: Project) -> None:
    store = project._store
    frame = Frame(FrameKind.UPDATE, store.project, new_id(), 1, NO_PREVIOUS, b"\x05", b"", b"\0\0")
    assert dict(project.receive([seal(frame, store.team_key)], "x").refused) == {"unreadable": 1}
    assert project.check().ok
