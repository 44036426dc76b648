"""The pile and the parking lot: a true model, a steady order, words read when they are seen."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from feltnoter.commands.board_steps import Piece
from feltnoter.domain.vocabulary import NoteKind
from ui.board.context_text import shortened
from ui.board.move_dialog import Destination, Goal, found
from ui.board.strip_model import Shuffled, StripCard, StripModel
from ui.widgets.cards import CardContent

ids = st.lists(st.sampled_from("abcdefghij"), unique=True)


def fetch(wanted: Sequence[str]) -> dict[str, StripCard]:
    return {
        one: StripCard(CardContent(NoteKind.QUOTE, one), f"Citat. {one}", Piece(note=one)) for one in wanted
    }


@given(st.lists(ids, min_size=1, max_size=6))
def test_the_model_says_what_it_does(steps: list[list[str]]) -> None:
    model = StripModel(fetch)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for step in steps:
        model.show(step)
        assert model.ids == step
        assert [model.index(row).data() for row in range(model.rowCount())] == step


@given(ids, st.lists(st.sampled_from("abcdefghij"), max_size=8), st.integers(0, 5))
def test_one_card_more_or_less_leaves_the_same_order_as_sorting_all(
    first: list[str], turns: list[str], seed: int
) -> None:
    model, order = StripModel(fetch), Shuffled()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(order.sort(first, seed))
    held = set(first)
    for one in turns:
        row = order.row(model.ids, one)
        if one in held:
            model.take_out(row)
        else:
            model.put_in(row, one)
        held ^= {one}
        assert model.ids == order.sort(held, seed)


def test_what_stays_stays_chosen(qapp: object) -> None:
    model = StripModel(fetch)
    model.show(list("abcde"))
    chosen = QItemSelectionModel(model)
    for row in (1, 3):
        chosen.select(model.index(row), QItemSelectionModel.SelectionFlag.Select)
    model.show(list("edcbf"))
    assert sorted(index.data() for index in chosen.selectedIndexes()) == ["b", "d"]
    model.show(list("ab"))
    assert [index.data() for index in chosen.selectedIndexes()] == ["b"]


def test_only_the_page_that_is_seen_is_read() -> None:
    read: list[str] = []

    def watched(wanted: Sequence[str]) -> dict[str, StripCard]:
        read.extend(wanted)
        return fetch(wanted)

    model = StripModel(watched)
    model.show([f"{i:05}" for i in range(10_000)])
    assert read == []
    assert model.index(130).data(Qt.ItemDataRole.AccessibleTextRole) == "Citat. 00130"
    assert read[0] == "00120" and len(read) <= 60


@given(ids, st.integers(0, 5))
def test_shuffling_keeps_the_order_when_others_come_or_go(some: list[str], seed: int) -> None:
    order = Shuffled()
    whole = order.sort(some, seed)
    assert sorted(whole) == sorted(some)
    assert Shuffled().sort(list(reversed(some)), seed) == whole
    assert order.sort(some[1:], seed) == [one for one in whole if one not in some[:1]]


def test_each_seed_is_another_order() -> None:
    some, order = [f"{i}" for i in range(30)], Shuffled()
    assert len({tuple(order.sort(some, seed)) for seed in range(5)}) == 5


def test_the_context_of_a_long_excerpt_is_its_end() -> None:
    lead, words, after = shortened("før " * 40, "ord " * 60, "efter " * 40)
    assert lead == "… " and len(words) <= 120 and after.endswith(" …")
    assert shortened("Hun sagde", "at", ", det var nok") == ("Hun sagde ", "at", ", det var nok")


def test_themes_are_found_by_any_words_in_any_order() -> None:
    some = [Destination(Goal.THEME, "Jeg sidder klar", number="2"), Destination(Goal.THEME, "Nøglen")]
    assert found(some, "KLAR jeg") == some[:1]
    assert found(some, "2") == some[:1]
    assert found(some, "nø") == some[1:]
    assert found(some, "") == some
    assert found(some, "intet") == []
