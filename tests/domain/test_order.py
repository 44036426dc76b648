from __future__ import annotations

import random
import string

from hypothesis import given
from hypothesis import strategies as st

from feltnoter.domain import order

digits = string.digits + string.ascii_lowercase
clean = st.text(st.sampled_from(digits), max_size=8).map(lambda text: text.rstrip("0"))


@given(clean, clean)
def test_between_lies_between(one: str, two: str) -> None:
    low, high = sorted((one, two))
    found = order.between(low, high)
    assert found > low
    if low < high:
        assert found < high


@given(st.text(max_size=10), st.text(max_size=10))
def test_strange_positions_do_no_harm(one: str, two: str) -> None:
    assert order.between(one, two)
    assert order.after(one)


def test_a_thousand_appended_positions_stay_short_and_in_order() -> None:
    position, found = "", []
    for _ in range(1000):
        position = order.after(position)
        found.append(position)
    assert found == sorted(set(found))
    assert max(map(len, found)) <= 6


def test_random_insertions_keep_their_order() -> None:
    chance = random.Random(1)
    found = [order.after("")]
    for _ in range(400):
        at = chance.randrange(len(found) + 1)
        low = found[at - 1] if at else ""
        high = found[at] if at < len(found) else ""
        found.insert(at, order.between(low, high))
    assert found == sorted(set(found))
