from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.domain.consent import may_be_quoted, may_leave
from feltnoter.domain.entities import ROOTS, Participant, new_id
from feltnoter.domain.fields import Form, fields_of, from_column, to_column
from feltnoter.domain.layout import CARD_HEIGHT, CARD_WIDTH, card_place, frame_places, frame_size
from feltnoter.domain.vocabulary import ConsentStatus

anything = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.lists(st.integers())
    | st.binary()
)


@pytest.mark.parametrize("root", ROOTS)
@given(value=anything)
def test_any_value_in_the_document_reads_as_something_that_can_be_stored(root: str, value: object) -> None:
    for field in fields_of(ROOTS[root]).values():
        if field.form not in (Form.SET, Form.DERIVED):
            read = field.read(value)
            column = to_column(field, read)
            assert column is None or isinstance(column, str | int | float)
            if isinstance(column, str):
                column.encode("utf-8")
            assert from_column(field, column) == read


def test_ids_say_nothing() -> None:
    ids = {new_id() for _ in range(100)}
    assert len(ids) == 100 and all(len(i) == 32 and int(i, 16) for i in ids)


@pytest.mark.parametrize(
    ("consent", "scope", "leaves", "quoted"),
    [
        (ConsentStatus.MISSING, (), True, True),
        (ConsentStatus.GIVEN, ("note", "quote"), True, True),
        (ConsentStatus.GIVEN, ("note",), True, False),
        (ConsentStatus.REFUSED, ("note", "quote"), False, False),
        (ConsentStatus.WITHDRAWN, ("note", "quote"), False, False),
    ],
)
def test_consent_decides_what_leaves(
    consent: ConsentStatus, scope: tuple[str, ...], leaves: bool, quoted: bool
) -> None:
    participant = Participant(id="p", consent=consent, scope=frozenset(scope))
    assert (may_leave(participant), may_be_quoted(participant)) == (leaves, quoted)


def test_notes_without_a_participant_may_leave() -> None:
    assert may_leave(None) and may_be_quoted(None)


@given(st.lists(st.integers(0, 30), max_size=12))
def test_frames_and_cards_never_overlap(counts: list[int]) -> None:
    sizes = [frame_size(count) for count in counts]
    boxes = [(x, y, x + s.width, y + s.height) for (x, y), s in zip(frame_places(sizes), sizes, strict=True)]
    for n, one in enumerate(boxes):
        for other in boxes[n + 1 :]:
            assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    for count, size in zip(counts, sizes, strict=True):
        for index in range(count):
            x, y = card_place(index)
            assert x + CARD_WIDTH <= size.width and y + CARD_HEIGHT <= size.height


def test_many_large_frames_make_a_wall_and_no_tower() -> None:
    sizes = [frame_size(115)] * 40
    places = list(frame_places(sizes))
    width = max(x + s.width for (x, _), s in zip(places, sizes, strict=True))
    height = max(y + s.height for (_, y), s in zip(places, sizes, strict=True))
    assert 1 <= width / height <= 3
