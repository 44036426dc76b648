"""Excerpts after edits: the same as the document's own marks have it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pycrdt import Doc, Text

from feltnoter.document import prose
from feltnoter.domain.anchors import moved, moved_all

LETTERS = st.text("aæ😀\u0301 \n", min_size=1, max_size=12)


@given(st.data())
def test_an_excerpt_moves_as_its_mark_does(data: st.DataObject) -> None:
    text = data.draw(LETTERS)
    doc: Doc = Doc()
    doc["body"] = body = Text(text)
    span: tuple[int, int] | None = None
    first = data.draw(st.integers(0, len(text) - 1))
    span = (first, data.draw(st.integers(first + 1, len(text))))
    prose.mark(body, "e", *span)
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(str(body))))
        end = data.draw(st.integers(start, len(str(body))))
        words = data.draw(st.text("bø🚲", max_size=3))
        prose.splice(body, start, end, words)
        if span is not None:
            span = moved(span, start, end, len(words))
        assert prose.spans(body).get("e") == span


def test_several_replacements_are_carried_out_one_after_the_other() -> None:
    assert moved_all((5, 8), [(6, 7, "xyz"), (0, 2, "")]) == (3, 8)
    assert moved_all((5, 8), [(4, 9, ""), (0, 0, "a")]) is None
