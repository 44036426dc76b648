"""Excerpts stay on their words: the engine's marks against a plain list of characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pycrdt import Doc, Text

from feltnoter.document import prose
from feltnoter.document.offsets import byte_offset

letters = st.text(st.sampled_from("abæøå 😀é\u0301\n"), max_size=6)
numbers = st.integers(0, 60)


class Oracle:
    """A list of (character, excerpts on it): what the rules in ``prose.splice`` mean."""

    def __init__(self, text: str) -> None:
        self.characters: list[tuple[str, frozenset[str]]] = [(c, frozenset()) for c in text]

    @property
    def text(self) -> str:
        return "".join(c for c, _ in self.characters)

    def mark(self, excerpt: str, start: int, end: int) -> None:
        self.characters = [
            (c, (on | {excerpt}) if start <= i < end else (on - {excerpt}))
            for i, (c, on) in enumerate(self.characters)
        ]

    def splice(self, start: int, end: int, words: str) -> None:
        if start < end:
            kept = frozenset.intersection(*(on for _, on in self.characters[start:end]))
        elif 0 < start < len(self.characters):
            kept = self.characters[start - 1][1] & self.characters[start][1]
        else:
            kept = frozenset()
        self.characters[start:end] = [(c, kept) for c in words]

    def spans(self) -> dict[str, tuple[int, int]]:
        found: dict[str, tuple[int, int]] = {}
        for i, (_, on) in enumerate(self.characters):
            for excerpt in on:
                found[excerpt] = (found.get(excerpt, (i, i))[0], i + 1)
        return found


def fresh(text: str) -> Text:
    doc: Doc[Text] = Doc()
    doc["t"] = found = Text(text)
    return found


@given(letters.filter(bool), st.lists(st.tuples(st.booleans(), numbers, numbers, letters), max_size=25))
def test_marks_follow_their_words_through_any_edits(
    start: str, edits: list[tuple[bool, int, int, str]]
) -> None:
    text, oracle = fresh(start * 5), Oracle(start * 5)
    for number, (marks, one, two, words) in enumerate(edits):
        low, high = sorted((one % (len(oracle.text) + 1), two % (len(oracle.text) + 1)))
        if marks and low < high:
            prose.mark(text, str(number), low, high)
            oracle.mark(str(number), low, high)
        else:
            prose.splice(text, low, high, words)
            oracle.splice(low, high, words)
        assert str(text) == oracle.text
        assert prose.spans(text) == oracle.spans()


def test_typing_at_either_edge_does_not_join_an_excerpt() -> None:
    text = fresh("hun venter længe")
    prose.mark(text, "e", 4, 10)
    prose.splice(text, 10, 10, "!")
    prose.splice(text, 4, 4, "»")
    start, end = prose.spans(text)["e"]
    assert str(text)[start:end] == "venter"


def test_an_excerpt_survives_the_replacement_of_all_its_words() -> None:
    text = fresh("Inge bor alene")
    prose.mark(text, "e", 0, 4)
    prose.splice(text, 0, 4, "Solsort")
    assert prose.spans(text) == {"e": (0, 7)}


def test_an_unmarked_excerpt_is_gone_and_no_other() -> None:
    text = fresh("æøå æøå")
    prose.mark(text, "one", 0, 5)
    prose.mark(text, "two", 3, 7)
    prose.unmark(text, "one")
    assert prose.spans(text) == {"two": (3, 7)}


@given(st.text(max_size=30), numbers)
def test_byte_offsets_are_those_of_utf_8(text: str, position: int) -> None:
    text = text.encode("utf-8", "ignore").decode()
    position = min(position, len(text))
    assert byte_offset(text, position) == len(text[:position].encode())
