"""Who made and changed an entity: what follows from another field does not stand in the document."""

from __future__ import annotations

from feltnoter.document.shared import SharedDocument
from feltnoter.document.steps import Stamp
from feltnoter.domain.operations import Create, Put

MADE, LATER = Stamp("a", "2026-11-28T10:00:00+00:00"), Stamp("b", "2026-11-28T11:00:00+00:00")


def made(stamp: Stamp = MADE) -> SharedDocument:
    document = SharedDocument()
    document.apply([Create("codes", "c", {"name": "ankomst"})], stamp)
    return document


def stamps(document: SharedDocument) -> tuple[object, ...]:
    found = document.read("codes", "c")
    assert found is not None
    return tuple(found[name] for name in ("created_by", "created_at", "changed_by", "changed_at"))


def test_what_nobody_has_changed_was_last_changed_when_it_was_made() -> None:
    document = made()
    assert document.raw("codes", "c", "changed_at") is None
    assert stamps(document) == (MADE.by, MADE.at, MADE.by, MADE.at)
    assert document.stamp("codes", "c") == MADE


def test_a_change_is_stamped_and_the_making_stays() -> None:
    document = made()
    document.apply([Put("codes", "c", "name", "at komme")], LATER)
    assert stamps(document) == (MADE.by, MADE.at, LATER.by, LATER.at)
    assert document.stamp("codes", "c") == LATER


def test_nobody_in_particular_may_make_and_change() -> None:
    nobody = Stamp(None, LATER.at)
    document = made(Stamp(None, MADE.at))
    assert stamps(document) == (None, MADE.at, None, MADE.at)
    document = made()
    document.apply([Put("codes", "c", "name", "at komme")], nobody)
    assert stamps(document) == (MADE.by, MADE.at, None, LATER.at)
    assert document.stamp("codes", "c") == nobody


def test_what_is_no_entity_has_no_stamp() -> None:
    assert made().stamp("codes", "d") is None
