"""Of all a note has said, nothing considerable is missing from the ends of its sittings."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from feltnoter.domain.diff import letters_gone
from feltnoter.project.sittings import State, sittings


def words(kind: str, number: int) -> str:
    return " ".join(f"{kind}{index:03}" for index in range(number))


def ends(texts: list[str], seconds: float = 5) -> list[str]:
    at = datetime(2026, 9, 3, 12)
    states = [
        State("ida", (at + timedelta(seconds=seconds * index)).isoformat(), {"body": text, "deleted": False})
        for index, text in enumerate(texts)
    ]
    return [last.text for _, last in sittings(states)]


def test_what_replaces_a_text_that_is_being_taken_out_can_come_back_too() -> None:
    first, second = words("ord", 114), words("nyt", 80)
    assert ends([first, first[:600], second, second[:20], "z"]) == [first, second, "z"]
    assert ends([first, first[:600], second, second, second[:20], "z"], 40) == [first, second, "z"]


def test_what_is_overwritten_word_by_word_by_words_as_long_can_come_back() -> None:
    old, new = words("ord", 100).split(), words("nyt", 100).split()
    found = ends([" ".join(new[:done] + old[done:]) for done in range(101)], 2)
    assert (found[0], found[-1]) == (" ".join(old), " ".join(new))
    assert len(found) <= 5


def test_writing_and_correcting_for_an_hour_is_one_sitting() -> None:
    said = words("ord", 400).split()
    texts = []
    for done in range(1, 401):
        texts.append(" ".join([*said[:done], "or"]))
        if done % 40 == 0:
            said[done - 20] = "rettet"
    assert len(ends([*texts, " ".join(said)], 9)) == 1


OPERATIONS = st.tuples(st.sampled_from(("on", "instead", "all", "cut", "back")), st.integers(0, 90))


def _written(operations: list[tuple[str, int]]) -> list[str]:
    """The texts somebody makes who writes on and overwrites, pastes, cuts and takes back."""
    now: list[str] = []
    texts = [""]
    for step, (what, number) in enumerate(operations):
        come = [f"{step:02}x{index:03}" for index in range(number)]
        if what == "on":
            now = now + come
        elif what == "instead":
            now = now[:3] + come + now[3 + number :]
        elif what == "all":
            now = come
        elif what == "cut":
            now = now[:number]
        else:
            now = texts[number % len(texts)].split()
        texts.append(" ".join(now))
    return texts


@given(st.lists(OPERATIONS, max_size=12), st.sampled_from((2.0, 70.0)))
@example([("all", 90), ("cut", 60), ("all", 80), ("cut", 2), ("all", 1)], 5.0)
def test_of_every_text_an_end_has_all_but_little(operations: list[tuple[str, int]], seconds: float) -> None:
    texts = _written(operations)
    found = ends(texts, seconds)
    assert found[-1] == texts[-1]
    # Less than a considerable part of what it had grown to may go unseen, and as much before it was noticed.
    little = 2 * max(60, min(200, max(map(len, texts)) / 4))
    for text in texts:
        assert min(letters_gone(text, end) for end in found) < little
